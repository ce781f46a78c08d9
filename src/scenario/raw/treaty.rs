//! What was sworn.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Effect, Name, Prose};

/// `Treaty(...)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Treaty<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// The parties.
    pub parties: Vec<Name<'a>>,
    /// What it is, in a sentence or two.
    #[serde(default)]
    pub text: Prose<'a>,
    /// Its clauses.
    pub clauses: Vec<Clause<'a>>,
    /// Source.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

/// What a clause demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum ClauseKind {
    /// To pay an amount of a stock by a date.
    Pay,
    /// To hand over land.
    Cede,
    /// To hand back fugitives.
    ReturnFugitives,
    /// To shelter no fugitives.
    ShelterNone,
    /// To entice nobody's subjects.
    EnticeNone,
    /// To keep troops out.
    KeepTroopsOut,
    /// To give notice before moving troops.
    GiveNotice,
    /// To open a market.
    OpenMarket,
    /// To help in war.
    Assist,
    /// To be neutral, or not to attack.
    Peace,
}

/// A clause of a treaty. Its path is `clause.id`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clause<'a> {
    /// Id, unique in the scenario.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What it demands.
    pub kind: ClauseKind,
    /// Who owes.
    pub obligor: Name<'a>,
    /// Who is owed.
    pub beneficiary: Name<'a>,
    /// Its words.
    pub text: Prose<'a>,
    /// How the obligor reads it.
    #[serde(default)]
    pub obligor_reads: Prose<'a>,
    /// How the beneficiary reads it.
    #[serde(default)]
    pub beneficiary_reads: Prose<'a>,
    /// Whether it is in force at the start; a treaty not yet signed has clauses not in force.
    #[serde(default = "yes")]
    pub in_force: bool,
    /// Turn (from 1) by whose end a payment is due.
    #[serde(default)]
    pub due: i32,
    /// After how many turns it is due again; 0 is once.
    #[serde(default)]
    pub every: i32,
    /// How much is due.
    #[serde(default)]
    pub amount: i32,
    /// From which stock it is paid.
    #[serde(default)]
    pub stock: Option<Name<'a>>,
    /// What happens, once, when it is met in time.
    #[serde(default)]
    pub on_met: Vec<Effect<'a>>,
    /// What happens each time that it is found late or short.
    #[serde(default)]
    pub on_late: Vec<Effect<'a>>,
    /// What happens, once, when it is breached (by `Breach`, or by a payment three turns late).
    #[serde(default)]
    pub on_breach: Vec<Effect<'a>>,
}

pub(super) fn yes() -> bool {
    true
}
