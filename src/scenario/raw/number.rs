//! What is counted: goods, the scenario's own numbers, opinions.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Name, Prose};

/// The kinds of things that conditions, effects and selectors can speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
pub enum Kind {
    /// A power.
    Faction,
    /// A group at home.
    Audience,
    /// A person.
    Person,
    /// A place.
    Region,
    /// A good or purse.
    Stock,
    /// A clause of a treaty.
    Clause,
    /// An army.
    Army,
    /// A body of refugees.
    Refugees,
    /// A paper that proves something.
    Evidence,
    /// A task of the administration.
    Task,
}

/// `Stock(...)`: goods or money in one purse.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stock<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Owner.
    pub owner: Name<'a>,
    /// The unit in which people count it.
    pub unit: Prose<'a>,
    /// How much there is at the start, 0 to 1,000,000.
    pub amount: i32,
    /// Whether it stands among the player's gauges.
    #[serde(default)]
    pub gauge: bool,
}

/// Who knows a fact's value.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub enum Holder<'a> {
    /// Everybody.
    #[default]
    Everyone,
    /// Nobody but the rules.
    Nobody,
    /// One faction.
    #[serde(borrow)]
    Only(Name<'a>),
}

/// `Fact(...)`: a number of the scenario's own, such as a flag, a counter or a strain.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What it is, for people.
    pub name: Prose<'a>,
    /// Least and greatest value.
    #[serde(default = "flag")]
    pub range: (i32, i32),
    /// Value at the start.
    #[serde(default)]
    pub start: i32,
    /// Who knows it; everyone if not given.
    #[serde(default)]
    pub known_to: Holder<'a>,
}

pub(super) fn flag() -> (i32, i32) {
    (0, 1)
}

/// `Quantity(...)`: a further number of every thing of a kind; written as `kind.id.quantity` in paths. At most six a kind;
/// for Faction, Audience, Person, Region, Army and Refugees.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quantity<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Of what.
    pub of: Kind,
    /// For people.
    pub name: Prose<'a>,
    /// Least and greatest value.
    pub range: (i32, i32),
    /// Value at the start, if the thing itself gives none.
    #[serde(default)]
    pub start: i32,
}

/// `Opinion(...)`: a kind of modifier of trust.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opinion<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What is remembered, in few words: "fugitives held back".
    pub name: Prose<'a>,
    /// By how much it comes nearer to nothing each turn; 0 stays for ever.
    #[serde(default)]
    pub fade: i32,
    /// The most that several of its kind count together, from 1 to 100.
    #[serde(default = "hundred")]
    pub cap: i32,
}

pub(super) fn hundred() -> i32 {
    100
}
