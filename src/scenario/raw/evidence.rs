//! Papers that prove something.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Condition, Effect, Name, Prose};

/// `Evidence(...)`: a paper, or what stands for one. It comes into being by `Plant`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What it is: "the letter to the rebels".
    pub name: Prose<'a>,
    /// What it proves: "that you enticed their subjects, against the treaty".
    pub proves: Prose<'a>,
    /// Whose deed it proves.
    pub author: Name<'a>,
    /// Against whom.
    pub against: Name<'a>,
    /// How easily it can be denied, 0 (own hand, own seal) to 100.
    #[serde(default)]
    pub deniable: i32,
    /// The ways in which it may be read.
    pub ways: Vec<Way<'a>>,
    /// What happens when a reader first has it proven. `$reader` is the reader.
    pub on_read: Vec<Effect<'a>>,
    /// Source.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

/// A way in which a paper may be read, shown at the moment of sealing.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Way<'a> {
    /// "If the town falls".
    #[serde(borrow)]
    pub text: Prose<'a>,
    /// Why: "It will lie in his house, and no wall bars the coast road."
    #[serde(default)]
    pub detail: Prose<'a>,
    /// Who then reads it.
    pub reader: Name<'a>,
    /// When it happens; `evidence.id.place` and the like may be asked.
    pub when: Vec<Condition<'a>>,
    /// Chance each turn in which the conditions hold, in hundredths.
    #[serde(default = "super::number::hundred")]
    pub chance: i32,
    /// What the reader then has: 1 suspicion, 2 proof, 3 a public reading.
    #[serde(default = "super::head::two")]
    pub proof: i32,
    /// Whether the player's side knows of this way.
    #[serde(default = "super::treaty::yes")]
    pub known: bool,
}
