//! What a player who has sworn vows wants, and how he leans.
//!
//! The worth of a fate, in thousandths: 1000 that the realm survives; up to 500 for the sworn vows, each its part, whole if
//! kept, half if bent, nothing if broken; and at most 50 either way for the reckoning, so that of two like fates the one
//! better spoken of is wanted. Survival outweighs all vows together: a guided player breaks his word rather than lose the
//! realm, and keeps it where the realm is as safe either way.

use super::outlook::{Fate, Kept};
use crate::turn::rulebook::{Leanings, Rulebook};

/// Worth of survival.
pub const SURVIVAL: i32 = 1000;
/// Worth of all vows kept.
pub const VOWS: i32 = 500;
/// The most that the reckoning counts.
pub const RECKONING: i32 = 50;

/// What is wanted: the vows that were sworn, by row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Goal {
    /// The vows; none weighs survival and the reckoning alone.
    pub vows: Vec<u16>,
}

impl Goal {
    /// What a fate is worth.
    pub fn worth(&self, fate: &Fate) -> i32 {
        let kept = |vow: &u16| match fate.vows.get(usize::from(*vow)) {
            Some(Kept::Kept) => 2,
            Some(Kept::Bent) => 1,
            _ => 0,
        };
        let halves: i32 = self.vows.iter().map(kept).sum();
        let vows = VOWS * halves / (2 * self.vows.len() as i32).max(1);
        let lines = (fate.scores.len() as i32).max(1);
        let reckoning = fate.scores.iter().map(|score| (*score).clamp(-100, 100)).sum::<i32>() / lines / 2;
        SURVIVAL * i32::from(fate.survives) + vows + reckoning.clamp(-RECKONING, RECKONING)
    }

    /// How somebody under these vows leans: all their leanings together. Without vows, as the seat's faction does.
    pub fn leanings(&self, book: &Rulebook, seat: u16) -> Leanings {
        let mut sum = Leanings::new();
        for vow in self.vows.iter().filter_map(|row| book.vows.0.get(usize::from(*row))) {
            sum.resize(sum.len().max(vow.leanings.len()), 0);
            for (sum, leaning) in sum.iter_mut().zip(&vow.leanings) {
                *sum += leaning;
            }
        }
        if sum.is_empty() {
            sum = book.faction_leanings.get(usize::from(seat)).cloned().unwrap_or_default();
        }
        sum
    }
}
