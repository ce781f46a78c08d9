//! Which numbers have been written since everybody last looked around.
//!
//! Whatever has not been written looks as it did, so who looks need look at these alone. A bit per number keeps them
//! sorted and each once, whatever the order and number of the writes.

use std::ops::Range;

use bevy::ecs::prelude::*;

use super::cell::Layout;
use super::kind::Kind;

/// Numbers that were written since everybody last looked, by their index in the layout.
#[derive(Resource, Debug, Clone, PartialEq, Eq)]
pub struct Stirred {
    believed: usize,
    truth: Vec<u64>,
    /// Likewise of what each faction believes: reports come by the hundred, and each concerns one faction only.
    beliefs: Vec<Vec<u64>>,
}

impl Stirred {
    /// None of a world's numbers.
    pub(in crate::world) fn none(layout: &Layout) -> Self {
        let (believed, factions) = (layout.believed(), layout.rows(Kind::Faction));
        let (truth, belief) = (vec![0; layout.len().div_ceil(64)], vec![0; believed.div_ceil(64)]);
        Self { believed, truth, beliefs: vec![belief; factions] }
    }

    /// A number of the truth was written.
    #[inline]
    pub(in crate::world) fn stir(&mut self, index: usize) {
        self.truth[index / 64] |= 1 << (index % 64);
    }

    /// What a faction believes of a number was written.
    #[inline]
    pub(in crate::world) fn stir_belief(&mut self, faction: u8, index: usize) {
        let belief = self.beliefs.get_mut(usize::from(faction));
        if let Some(word) = belief.and_then(|belief| belief.get_mut(index / 64)) {
            *word |= 1 << (index % 64);
        }
    }

    /// All numbers were written at once. What is then believed as it is, from sight, looks as it is believed.
    pub(in crate::world) fn stir_world(&mut self, truth: &[i32], beliefs: &[(Vec<i32>, Vec<i32>)]) {
        self.settle();
        for (stirred, (values, as_of)) in self.beliefs.iter_mut().zip(beliefs) {
            let blocks = truth.chunks(64).zip(values.chunks(64)).zip(as_of.chunks(64));
            for (word, ((truth, values), as_of)) in stirred.iter_mut().zip(blocks) {
                let numbers = truth.iter().zip(values).zip(as_of);
                let differs = numbers.map(|((truth, value), as_of)| truth != value || *as_of != 0);
                *word = differs.rev().fold(0, |word, differs| word << 1 | u64::from(differs));
            }
        }
    }

    /// These numbers are to be looked at, written or not.
    pub fn stir_range(&mut self, range: Range<usize>) {
        for index in range {
            self.stir(index);
        }
    }

    /// Whether a number of the truth was written.
    #[inline]
    pub fn is_stirred(&self, index: usize) -> bool {
        self.truth[index / 64] & (1 << (index % 64)) != 0
    }

    /// What may look otherwise than a faction believes: of the believed numbers those written in truth or in its belief,
    /// in their order.
    pub fn to(&self, faction: u8) -> impl Iterator<Item = usize> + '_ {
        let words = self.truth.iter().zip(&self.beliefs[usize::from(faction)]).map(|(truth, belief)| truth | belief);
        let indices = words.enumerate().flat_map(|(place, word)| {
            // Takes the lowest bit off until none is left.
            let rest = std::iter::successors(Some(word), |word| Some(word & word.wrapping_sub(1)));
            rest.take_while(|word| *word != 0).map(move |word| place * 64 + word.trailing_zeros() as usize)
        });
        indices.take_while(|&index| index < self.believed)
    }

    /// Everybody has looked.
    pub fn settle(&mut self) {
        self.truth.fill(0);
        self.beliefs.iter_mut().for_each(|belief| belief.fill(0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_told_once_and_in_order_to_those_whom_it_concerns() {
        let layout = Layout::new([2; Kind::ALL.len()]);
        let mut stirred = Stirred::none(&layout);
        let (truth, mut values) = (vec![7; layout.len()], vec![7; layout.believed()]);
        let mut as_of = vec![0; layout.believed()];
        let known = (values.clone(), as_of.clone());
        (values[5], as_of[63], as_of[64]) = (8, 1, 1);
        values[layout.believed() - 1] = 6;
        stirred.stir_world(&truth, &[known, (values, as_of)]);
        assert_eq!(stirred.to(0).next(), None);
        assert!(stirred.to(1).eq([5, 63, 64, layout.believed() - 1]));
        stirred.settle();
        assert_eq!(stirred.to(1).next(), None);
        for index in [130, 3, layout.believed(), 64, 3] {
            stirred.stir(index);
        }
        stirred.stir_belief(1, 65);
        assert!(stirred.to(0).eq([3, 64, 130]));
        assert!(stirred.to(1).eq([3, 64, 65, 130]));
        assert!(stirred.is_stirred(64) && !stirred.is_stirred(65));
    }
}
