//! Which numbers have been written since everybody last looked around.
//!
//! Whatever has not been written looks as it did, so who looks need look at these alone. A bit per number keeps them
//! sorted and each once, whatever the order and number of the writes.

use std::ops::Range;

use bevy::ecs::prelude::*;

/// Numbers of the truth or of any belief that were written since everybody last looked, by their index in the layout.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Stirred {
    words: Vec<u64>,
    len: usize,
}

impl Stirred {
    /// Of so many numbers all.
    pub(in crate::world) fn all(len: usize) -> Self {
        let mut stirred = Self { words: vec![0; len.div_ceil(64)], len };
        stirred.stir_range(0..len);
        stirred
    }

    /// A number was written.
    #[inline]
    pub(in crate::world) fn stir(&mut self, index: usize) {
        self.words[index / 64] |= 1 << (index % 64);
    }

    /// Every number was written.
    pub(in crate::world) fn stir_all(&mut self) {
        self.stir_range(0..self.len);
    }

    /// These numbers are to be looked at, written or not.
    pub fn stir_range(&mut self, range: Range<usize>) {
        for index in range {
            self.stir(index);
        }
    }

    /// Whether a number was written.
    #[inline]
    pub fn is_stirred(&self, index: usize) -> bool {
        self.words[index / 64] & (1 << (index % 64)) != 0
    }

    /// The written ones of the first so many numbers, in their order.
    pub fn below(&self, end: usize) -> impl Iterator<Item = usize> + '_ {
        let words = self.words.iter().take(end.div_ceil(64)).enumerate();
        let indices = words.flat_map(|(place, &word)| {
            // Takes the lowest bit off until none is left.
            let rest = std::iter::successors(Some(word), |word| Some(word & word.wrapping_sub(1)));
            rest.take_while(|word| *word != 0).map(move |word| place * 64 + word.trailing_zeros() as usize)
        });
        indices.take_while(move |&index| index < end)
    }

    /// Everybody has looked.
    pub fn settle(&mut self) {
        self.words.fill(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_told_once_and_in_order() {
        let mut stirred = Stirred::all(200);
        assert!(stirred.below(200).eq(0..200));
        assert!(stirred.below(70).eq(0..70));
        stirred.settle();
        assert_eq!(stirred.below(200).next(), None);
        for index in [130, 3, 199, 64, 3] {
            stirred.stir(index);
        }
        assert!(stirred.below(200).eq([3, 64, 130, 199]));
        assert!(stirred.below(199).eq([3, 64, 130]));
        assert!(stirred.is_stirred(64) && !stirred.is_stirred(65));
    }
}
