//! The truth once more, in one row: every number of the columns in the order of the layout.
//!
//! The entities' components are the state. But a rule reads thousands of numbers a turn, and finding the column first
//! costs more than all else that it does. So the applier, who alone writes, writes each number here too, and whoever
//! reads the truth reads it from here as he would read a belief.

use bevy::ecs::prelude::*;

use super::applier::Bounds;
use super::belief::Known;
use super::cell::{Cell, Layout};
use super::registry::COMPONENTS;

/// Every number of the truth in the order of the layout. Only the applier and a restored snapshot write it.
#[derive(Resource, Debug, Clone, PartialEq, Eq)]
pub struct Mirror {
    pub(in crate::world) layout: Layout,
    pub(in crate::world) numbers: Vec<i32>,
    /// The least and the most that each number can be.
    pub(in crate::world) ranges: Vec<(i32, i32)>,
}

impl Mirror {
    pub(in crate::world) fn new(layout: &Layout, bounds: &Bounds) -> Self {
        let ranges = layout.cells().map(|cell| bounds.of(cell)).collect();
        Self { layout: layout.clone(), numbers: vec![0; layout.len()], ranges }
    }

    /// The numbers of each thing in a component, by row.
    pub(in crate::world) fn lanes(&self, component: u8) -> impl Iterator<Item = &[i32]> {
        let width = COMPONENTS[usize::from(component)].width;
        let first = self.layout.index(Cell::new(component, 0, 0));
        let rows = self.layout.rows(COMPONENTS[usize::from(component)].kind);
        self.numbers[first..first + rows * width].chunks_exact(width)
    }

    /// The truth, to be read.
    #[inline]
    pub fn truth(&self) -> TrueWorld<'_> {
        TrueWorld { layout: &self.layout, numbers: &self.numbers }
    }
}

/// The world as it is.
#[derive(Clone, Copy)]
pub struct TrueWorld<'a> {
    layout: &'a Layout,
    numbers: &'a [i32],
}

impl<'a> TrueWorld<'a> {
    /// The number at an address; 0 where there is none.
    #[inline]
    pub fn get(&self, cell: Cell) -> i32 {
        self.layout.find(cell).and_then(|index| self.numbers.get(index)).copied().unwrap_or(0)
    }

    /// Every number in the order of the layout.
    #[inline]
    pub fn numbers(&self) -> &'a [i32] {
        self.numbers
    }
}

impl Known for TrueWorld<'_> {
    #[inline]
    fn get(&self, cell: Cell) -> i32 {
        TrueWorld::get(self, cell)
    }
}
