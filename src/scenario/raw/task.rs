//! Work of the administration.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Effect, Name, Prose};

/// `Task(...)`: what a team of the administration does each turn.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// What one team does in a turn.
    pub text: Prose<'a>,
    /// Teams at the start. The sum over all tasks is what there is.
    pub teams: i32,
    /// The most teams it can use.
    pub most: i32,
    /// What happens each turn for each team at work.
    pub each: Vec<Effect<'a>>,
    /// What happens in a turn in which no team works at it.
    #[serde(default)]
    pub none: Vec<Effect<'a>>,
}
