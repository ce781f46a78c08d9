//! What verbs are written in: conditions, effects, selectors and considerations.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Kind, Name, Prose};

/// What must hold. A list of conditions holds when all of them do.
///
/// **Paths** name numbers: `kind.id.quantity`, or `$variable.quantity` for something bound by a selector (`$self` is the
/// actor: the faction, or the person for an official's move). Quantities that point at another thing can be followed:
/// `army.guard.place.holder.trust.north`. Toward another faction: `faction.a.trust.b`, `.awe.b`, `.war.b` (1 or 0);
/// evidence: `evidence.e.proof.b` (0 none, 1 suspected, 2 proven, 3 public). The clock: `clock.turn` (from 1), `clock.year`,
/// `clock.month`. What has been done: `decision.d.times`, `.last` (turn), `.choice` (option from 1); `move.m.times`, `.last`;
/// likewise `order`, `hazard`, `rule`.
/// A council: `voice.v.leaning`, `motion.m.share`; what was foretold: `foretelling.f.state` (none, open, right, wrong).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub enum Condition<'a> {
    /// The number is at least this.
    Min(#[serde(borrow)] Name<'a>, i32),
    /// The number is at most this.
    Max(Name<'a>, i32),
    /// The reference or state is this: an id, a `$variable`, a path to another reference, a state's name, or `none`.
    Is(Name<'a>, Name<'a>),
    /// It is not this.
    IsNot(Name<'a>, Name<'a>),
    /// The first number is at least the second.
    Over(Name<'a>, Name<'a>),
    /// At least so many turns ago: the first is a path to a turn, such as `decision.d.last`; false if it never was.
    /// With a number below nothing: at most so many turns ahead, as `clause.c.due` may be.
    Ago(Name<'a>, i32),
    /// The month is one of these.
    Months(Vec<i32>),
    /// The two regions (paths) are the same or joined by a route.
    Near(Name<'a>, Name<'a>),
    /// The decision was answered with this option.
    Chose(Name<'a>, Name<'a>),
    /// One of these holds.
    Any(Vec<Condition<'a>>),
    /// All of these hold.
    All(Vec<Condition<'a>>),
    /// This does not hold.
    Not(Box<Condition<'a>>),
}

/// What happens. All effects of one list see the world as it was before the list.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub enum Effect<'a> {
    /// Adds to a number.
    Add(#[serde(borrow)] Name<'a>, i32),
    /// Adds the value of another number, times the third over the fourth: `AddPer("a", "b", 1, 10)` adds a tenth of b.
    AddPer(Name<'a>, Name<'a>, i32, i32),
    /// Makes a number this.
    Set(Name<'a>, i32),
    /// Makes a reference or state this: an id, a `$variable`, a path to a reference, a state's name, or `none`.
    Put(Name<'a>, Name<'a>),
    /// Moves up to this much from the first number to the second, never more than there is.
    Transfer(Name<'a>, Name<'a>, i32),
    /// Pays up to this much on a clause out of its stock, never more than there is or than is owed.
    Pay(Name<'a>, i32),
    /// The first faction remembers something of the second: kind of opinion, amount.
    Opinion(Name<'a>, Name<'a>, Name<'a>, i32),
    /// A paper comes to lie in a region (path), held by a faction (path).
    Plant(Name<'a>, Name<'a>, Name<'a>),
    /// A paper is gone.
    Destroy(Name<'a>),
    /// A faction has at least this proof by a paper (1 to 3).
    Prove(Name<'a>, Name<'a>, i32),
    /// A clause is breached; its `on_breach` follows.
    Breach(Name<'a>),
    /// An army marches toward a region.
    March(Name<'a>, Name<'a>),
    /// Two factions are at war.
    War(Name<'a>, Name<'a>),
    /// Two factions are no longer at war.
    Peace(Name<'a>, Name<'a>),
    /// A faction is told of a number: so many percent of its truth. Who tells it: a person or faction.
    Tell {
        /// Who is told.
        to: Name<'a>,
        /// Of what.
        of: Name<'a>,
        /// How much of the truth, in hundredths.
        percent: i32,
        /// Who says so.
        by: Name<'a>,
    },
    /// After so many turns, these happen, whatever has come between.
    Later(i32, Vec<Effect<'a>>),
    /// With this chance in hundredths the first happen, else the second.
    Chance(i32, Vec<Effect<'a>>, Vec<Effect<'a>>),
    /// If these hold the first happen, else the second.
    If(Vec<Condition<'a>>, Vec<Effect<'a>>, Vec<Effect<'a>>),
    /// For every thing of a kind that meets the conditions, bound to the selector's variable.
    Each(Selector<'a>, Vec<Effect<'a>>),
    /// A line of the chronicle that everybody hears.
    Note(Prose<'a>),
    /// A line that only this faction hears.
    Whisper(Name<'a>, Prose<'a>),
    /// The player now sits in this faction's seat, or in the same with another council.
    Seat(Name<'a>),
}

/// Binds a variable to each thing of a kind that meets the conditions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Selector<'a> {
    /// The variable, written without `$` here and with it elsewhere.
    #[serde(borrow)]
    pub name: Name<'a>,
    /// What it ranges over.
    pub of: Kind,
    /// What must hold of it.
    #[serde(default)]
    pub when: Vec<Condition<'a>>,
}

/// A weighted reason for or against an action, in terms of one concern. An actor values the action by the sum over its
/// considerations of leaning × weight, as far as their conditions hold on what he believes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consideration<'a> {
    /// Which concern.
    #[serde(borrow)]
    pub concern: Name<'a>,
    /// Weight, −100 to 100.
    pub weight: i32,
    /// Only when these hold.
    #[serde(default)]
    pub when: Vec<Condition<'a>>,
    /// Scaled by a number: weight × number / 100.
    #[serde(default)]
    pub per: Option<Name<'a>>,
    /// The reason in at most ten words, as an adviser would say it.
    pub because: Prose<'a>,
}
