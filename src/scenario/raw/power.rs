//! Who acts: powers, groups at home, persons.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Name, Prose, Remark};

/// How a holder's land is hatched, beside its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize, JsonSchema)]
pub enum Pattern {
    /// No pattern.
    #[default]
    Plain,
    /// Slanting lines.
    Hatch,
    /// Dots.
    Dots,
    /// Upright stripes.
    Stripes,
    /// Short dashes.
    Dashes,
    /// Crossing lines.
    Cross,
}

/// `Faction(...)`: a power with trust in others, leanings and moves.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Faction<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Its name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Who it is, in a sentence or two.
    #[serde(default)]
    pub text: Prose<'a>,
    /// Colour on the map, `RRGGBB`.
    pub color: Name<'a>,
    /// Pattern on the map.
    #[serde(default)]
    pub pattern: Pattern,
    /// Base trust toward others, −100 to 100; not given is 0.
    #[serde(default)]
    pub trust: Vec<(Name<'a>, i32)>,
    /// Awe of others, 0 to 100; not given is 0.
    #[serde(default)]
    pub awe: Vec<(Name<'a>, i32)>,
    /// Factions with which it is at war at the start (both sides are set).
    #[serde(default)]
    pub at_war_with: Vec<Name<'a>>,
    /// What it values.
    #[serde(default)]
    pub leanings: Vec<(Name<'a>, i32)>,
    /// Moves it may make a turn.
    #[serde(default = "super::head::one")]
    pub moves: i32,
    /// How well it learns of others, percent: chance that a report of a thing reaches it in a turn.
    #[serde(default = "sixty")]
    pub sight: i32,
    /// The region where its ruler sits.
    #[serde(default)]
    pub capital: Option<Name<'a>>,
    /// Starting values of the scenario's own quantities for factions.
    #[serde(default)]
    pub quantities: Vec<(Name<'a>, i32)>,
}

pub(super) fn sixty() -> i32 {
    60
}

/// `Audience(...)`: a group at home.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Audience<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Its name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Who they are and what they want.
    pub text: Prose<'a>,
    /// The faction at whose home they are.
    pub of: Name<'a>,
    /// Mood, −100 to 100.
    pub mood: i32,
}

/// Whether a person can act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize, JsonSchema)]
pub enum PersonState {
    /// He can.
    #[default]
    Active,
    /// He is out of office.
    Dismissed,
    /// He is held captive.
    Captive,
    /// He is dead.
    Dead,
}

/// `Person(...)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// One character for the name seal.
    #[serde(default)]
    pub seal: Prose<'a>,
    /// The faction that the person serves at the start.
    pub faction: Name<'a>,
    /// What he is.
    pub office: Prose<'a>,
    /// What he is called instead as things change: the first whose conditions hold, as believed.
    #[serde(default)]
    pub offices: Vec<Remark<'a>>,
    /// Who he is, in a sentence or two.
    #[serde(default)]
    pub text: Prose<'a>,
    /// Where he is at the start; nowhere on the map if not given.
    #[serde(default)]
    pub place: Option<Name<'a>>,
    /// What he values.
    #[serde(default)]
    pub leanings: Vec<(Name<'a>, i32)>,
    /// Influence, 0 to 100; grows when others leave decisions to him.
    #[serde(default)]
    pub influence: i32,
    /// Whether he sits in the ruler's council and advises.
    #[serde(default)]
    pub council: bool,
    /// Whether he can act at the start; who comes into office later begins `Dismissed`.
    #[serde(default)]
    pub state: PersonState,
    /// Source.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}
