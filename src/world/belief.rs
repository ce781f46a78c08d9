//! What each faction believes the world's numbers to be, and the trait by which rules read either truth or belief.

use bevy::ecs::prelude::*;

use super::cell::{Cell, Layout};
use super::mirror::TrueWorld;

/// A source of numbers: the truth, a faction's belief, or a preview's imagined world.
pub trait Known {
    /// The number at an address.
    fn get(&self, cell: Cell) -> i32;
}

/// What one faction believes: a number for every believed cell, and the turn as of which it was learnt by report
/// (0: it sees for itself, or knows it from the start).
#[derive(Component, Debug, Clone, PartialEq, Eq, Default)]
pub struct Belief {
    pub(in crate::world) values: Vec<i32>,
    pub(in crate::world) as_of: Vec<i32>,
}

impl Belief {
    /// What is believed of a cell.
    pub fn value(&self, layout: &Layout, cell: Cell) -> i32 {
        self.values.get(layout.index(cell)).copied().unwrap_or(0)
    }

    /// The turn of the report on which the belief rests; 0 if it is not by report.
    pub fn as_of(&self, layout: &Layout, cell: Cell) -> i32 {
        self.as_of.get(layout.index(cell)).copied().unwrap_or(0)
    }

    /// The turn of the report of every believed number, in the order of the layout.
    pub fn as_ofs(&self) -> &[i32] {
        &self.as_of
    }

    /// Every believed number, in the order of the layout.
    pub fn values(&self) -> &[i32] {
        &self.values
    }
}

/// The world as one faction believes it to be. What nobody holds beliefs about (the calendar, one's own desk) is true.
#[derive(Clone, Copy)]
pub struct BelievedWorld<'a> {
    /// Where numbers stand.
    pub layout: &'a Layout,
    /// Whose belief.
    pub belief: &'a Belief,
    /// The truth, for what is not a matter of belief.
    pub truth: TrueWorld<'a>,
}

impl Known for BelievedWorld<'_> {
    #[inline]
    fn get(&self, cell: Cell) -> i32 {
        // What is believed stands first in the layout, so the index tells which of the two to ask.
        let Some(index) = self.layout.find(cell) else { return 0 };
        let numbers = if index < self.belief.values.len() { &self.belief.values } else { self.truth.numbers() };
        numbers.get(index).copied().unwrap_or(0)
    }
}
