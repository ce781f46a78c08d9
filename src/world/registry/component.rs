//! What the registry says of a component and of its numbers.

use crate::world::kind::{Kind, Meaning, Sight};

/// One number of a component, as paths and screens know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuantityInfo {
    /// Its word in a path.
    pub name: &'static str,
    /// What it means.
    pub meaning: Meaning,
    /// Least value.
    pub min: i32,
    /// Greatest value.
    pub max: i32,
    /// Who sees it untold.
    pub sight: Sight,
}

/// One component.
#[derive(Debug, Clone, Copy)]
pub struct ComponentInfo {
    /// Its Rust name.
    pub name: &'static str,
    /// The kind of thing that carries it.
    pub kind: Kind,
    /// How many lanes it has.
    pub width: usize,
    /// Whether factions hold beliefs about it.
    pub believed: bool,
    /// Its numbers; a row toward factions, or the scenario's own quantities, has one entry for all lanes.
    pub quantities: &'static [QuantityInfo],
    /// Whether the lanes are one quantity toward each faction.
    pub toward: bool,
    /// Whether the lanes are quantities that the scenario declares.
    pub own: bool,
}

impl ComponentInfo {
    /// What the registry says of a lane.
    pub fn quantity(&self, lane: u8) -> &'static QuantityInfo {
        if self.toward || self.own { &self.quantities[0] } else { &self.quantities[usize::from(lane)] }
    }
}
