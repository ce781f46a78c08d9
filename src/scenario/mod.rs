//! From a folder of RON to a scenario that can be played: as written, checked, compiled.

pub mod lore;
pub mod raw;

pub use lore::Lore;

use std::sync::Arc;

use crate::turn::rulebook::{BlockId, Rulebook, Test};

/// A scenario that has been checked and can be played. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The folder's name.
    pub id: String,
    /// What the turn runs on.
    pub rulebook: Arc<Rulebook>,
    /// What people read.
    pub lore: Arc<Lore>,
    /// Fingerprint of all its files.
    pub hash: u64,
    /// The checks that its author states.
    pub tests: Vec<ScenarioTest>,
}

/// A check that a scenario's author states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioTest {
    /// What it shows.
    pub name: String,
    /// Seed of the campaign.
    pub seed: u64,
    /// Effects that make the state before the first turn.
    pub given: BlockId,
    /// Row of the policy that plays.
    pub policy: u16,
    /// How many turns are played.
    pub turns: i32,
    /// What must hold then.
    pub expect: Vec<Test>,
    /// Rows of decisions that must have come to the desk.
    pub papers: Vec<u16>,
}
