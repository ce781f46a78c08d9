//! Players without a person, and what an author states about his scenario.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Channel, Condition, Effect, Name, Prose};

/// `Policy(...)`: a player without a person. It chooses, for each paper, the option it names; else by its leanings.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Policy<'a> {
    /// Id: `history` is the one that replays what was done.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What it stands for.
    pub name: Prose<'a>,
    /// Decision, option and channel it takes.
    #[serde(default)]
    pub choices: Vec<(Name<'a>, Name<'a>, Channel)>,
    /// Orders that it gives as soon as they are possible.
    #[serde(default)]
    pub orders: Vec<Name<'a>>,
    /// Leanings for all else.
    #[serde(default)]
    pub leanings: Vec<(Name<'a>, i32)>,
    /// Whether it takes, where it names nothing itself, the option marked as history.
    #[serde(default)]
    pub follows_history: bool,
}

/// `Test(...)`: a state, commands, an expectation.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Test<'a> {
    /// What it shows.
    #[serde(borrow)]
    pub name: Prose<'a>,
    /// Seed of the campaign.
    #[serde(default)]
    pub seed: u64,
    /// Effects that make the state, before the first turn.
    #[serde(default)]
    pub given: Vec<Effect<'a>>,
    /// The policy that plays; `history` if not given.
    #[serde(default)]
    pub policy: Option<Name<'a>>,
    /// How many turns are played.
    pub turns: i32,
    /// What must hold then.
    pub expect: Vec<Condition<'a>>,
    /// Decisions that must have come to the desk.
    #[serde(default)]
    pub papers: Vec<Name<'a>>,
}
