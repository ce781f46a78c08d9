//! The head of a scenario: what the picker shows, how time passes, what may be sworn.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Condition, Name, Prose};

/// `Scenario(...)`: what the picker shows, how time passes, and whom the player is.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head<'a> {
    /// The folder's name again: letters, digits, `_`.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// The version of this format: 1.
    pub format: u32,
    /// Title for people.
    pub title: Prose<'a>,
    /// Title in Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Two or three sentences for the picker.
    pub blurb: Prose<'a>,
    /// What is told before the first turn: each element is one page.
    #[serde(default)]
    pub opening: Vec<Prose<'a>>,
    /// The faction in whose seat the player begins.
    pub seat: Name<'a>,
    /// Year, month (1 to 12) and day (1 to 31) of the first turn.
    pub start: (i32, i32, i32),
    /// How time passes, in order; together they give the number of turns.
    pub pace: Vec<Pace>,
    /// The acts into which the game is divided, in order.
    #[serde(default)]
    pub acts: Vec<Act<'a>>,
    /// Attention that the player has each turn, to begin with; not saved up. 1 to 12. Effects change it as
    /// `clock.attention`.
    pub attention: i32,
    /// What a decision in person costs in attention. 0 to 6.
    #[serde(default = "one")]
    pub open_cost: i32,
    /// What a secret decision or order costs in attention. 0 to 6.
    #[serde(default = "two")]
    pub secret_cost: i32,
    /// How much comes to the desk in a turn.
    #[serde(default)]
    pub desk: Desk,
    /// How many vows the player chooses.
    #[serde(default)]
    pub vows: usize,
    /// What a class may learn from it.
    #[serde(default)]
    pub learning_goals: Vec<Prose<'a>>,
    /// Whether it teaches the game itself: then it stands first on the title page, and says so.
    #[serde(default)]
    pub lesson: bool,
    /// The ending when the last turn has passed and nothing else ended the game.
    pub last: Name<'a>,
    /// Words for what the engine names soberly: `secret`, `open`, `paper`, `desk`, `capacity`, `attention`, `end_turn`,
    /// `ruler`.
    #[serde(default)]
    pub words: Vec<(Name<'a>, Prose<'a>)>,
    /// South, west, north and east bounds of the map in degrees: `((south, west), (north, east))`.
    pub map: ((f32, f32), (f32, f32)),
}

pub(super) fn one() -> i32 {
    1
}

pub(super) fn two() -> i32 {
    2
}

/// How much comes to the desk in a turn: the weightiest first, until no more may.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Desk {
    /// The most papers that come new. 1 to 12.
    pub new: usize,
    /// Papers with selectors, which recur, come only while fewer than so many lie on the desk. 0 to 12.
    pub recurring: usize,
    /// How much chance blurs the priority of papers with selectors, in points, so that they take turns. 0 to 100.
    pub whim: i32,
}

impl Default for Desk {
    fn default() -> Self {
        Self { new: 6, recurring: 6, whim: 0 }
    }
}

/// A run of turns of equal length.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// How many turns.
    pub turns: i32,
    /// Months each turn lasts. Give either months or days.
    #[serde(default)]
    pub months: i32,
    /// Days each turn lasts.
    #[serde(default)]
    pub days: i32,
}

/// A named stretch of the game.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Act<'a> {
    /// Its title.
    #[serde(borrow)]
    pub title: Prose<'a>,
    /// The turn (from 1) on which it begins.
    pub from: i32,
}

/// `Concern(...)`: a value by which actions are judged. Options and moves carry considerations by concern; people and
/// powers have leanings toward concerns.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Concern<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Its name for people.
    pub name: Prose<'a>,
}

/// `Vow(...)`: what the player may swear at the start; judged at the end by the conditions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vow<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Its name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// What is sworn, in a sentence.
    pub text: Prose<'a>,
    /// The concerns that a ruler under this vow leans to, with weights.
    pub leanings: Vec<(Name<'a>, i32)>,
    /// When it is kept.
    pub kept: Vec<Condition<'a>>,
    /// When it is broken. Neither kept nor broken is called bent.
    pub broken: Vec<Condition<'a>>,
}
