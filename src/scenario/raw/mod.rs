//! A scenario as its author writes it: one RON file is a list of [`Item`]s, in any order, in any file of the folder.
//!
//! Nothing here is checked beyond its shape. Names borrow the source text, so that a later complaint about one can point
//! at its line and column. What the words mean is told at each type; the vocabulary reference is made from these comments.

mod action;
mod article;
mod council;
mod evidence;
mod expression;
mod force;
mod head;
mod land;
mod number;
mod place;
mod power;
mod reckoning;
mod task;
mod treaty;
mod trial;
mod yardstick;

pub use action::{Channel, Decision, Hazard, Mark, Move, OptionItem, Order, Rule, Stage, Voice};
pub use article::Article;
pub use council::{CouncilVoice, Foretelling, Motion};
pub use evidence::{Evidence, Way};
pub use expression::{Condition, Consideration, Effect, Selector};
pub use force::{Army, Refugees};
pub use head::{Act, Concern, Desk, Head, Pace, Vow};
pub use land::{Range, Rank, Region, River, Route};
pub use number::{Fact, Holder, Kind, Opinion, Quantity, Stock};
pub use place::{Name, Prose};
pub use power::{Audience, Faction, Pattern, Person, PersonState};
pub use reckoning::{Ending, Historian, Judgement, Remark, Source, Watch, Witness};
pub use task::Task;
pub use treaty::{Clause, ClauseKind, Treaty};
pub use trial::{Policy, Test};
pub use yardstick::{Dilemma, Disputed, Figure};

use schemars::JsonSchema;
use serde::Deserialize;

/// One thing that a scenario declares.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Item<'a> {
    /// The head of the scenario: exactly one.
    #[serde(borrow)]
    Scenario(Head<'a>),
    /// A value by which people and powers judge an action, such as honour or land.
    #[serde(borrow)]
    Concern(Concern<'a>),
    /// A vow that the player may choose at the start.
    #[serde(borrow)]
    Vow(Vow<'a>),
    /// A power.
    #[serde(borrow)]
    Faction(Faction<'a>),
    /// A group at home whose mood can raise or break the player's seat.
    #[serde(borrow)]
    Audience(Audience<'a>),
    /// A person who advises, holds office, or acts.
    #[serde(borrow)]
    Person(Person<'a>),
    /// A place on the map.
    #[serde(borrow)]
    Region(Region<'a>),
    /// A way between two places.
    #[serde(borrow)]
    Route(Route<'a>),
    /// Running water on the map.
    #[serde(borrow)]
    River(River<'a>),
    /// Mountains on the map.
    #[serde(borrow)]
    Range(Range<'a>),
    /// A good or a purse that belongs to a faction.
    #[serde(borrow)]
    Stock(Stock<'a>),
    /// A story variable of the scenario's own.
    #[serde(borrow)]
    Fact(Fact<'a>),
    /// A further number that every thing of a kind carries.
    #[serde(borrow)]
    Quantity(Quantity<'a>),
    /// A kind of opinion modifier.
    #[serde(borrow)]
    Opinion(Opinion<'a>),
    /// A treaty with its clauses.
    #[serde(borrow)]
    Treaty(Treaty<'a>),
    /// An army.
    #[serde(borrow)]
    Army(Army<'a>),
    /// A body of people who left or lost their homes.
    #[serde(borrow)]
    Refugees(Refugees<'a>),
    /// A paper that proves something, and the ways in which it may come to be read.
    #[serde(borrow)]
    Evidence(Evidence<'a>),
    /// Work that the administration's teams can be set to.
    #[serde(borrow)]
    Task(Task<'a>),
    /// A paper that may come to the player's desk.
    #[serde(borrow)]
    Decision(Decision<'a>),
    /// Something that the player may order of his own accord.
    #[serde(borrow)]
    Order(Order<'a>),
    /// Something that another power, or an official on his own, may do.
    #[serde(borrow)]
    Move(Move<'a>),
    /// A question before a power's council, on which its people lean this way or that.
    #[serde(borrow)]
    Motion(Motion<'a>),
    /// Something that happens outside everybody's will.
    #[serde(borrow)]
    Hazard(Hazard<'a>),
    /// Something that happens every turn when its conditions hold.
    #[serde(borrow)]
    Rule(Rule<'a>),
    /// One voice of the people whom the player's choices reach.
    #[serde(borrow)]
    Witness(Witness<'a>),
    /// A way in which the game can end.
    #[serde(borrow)]
    Ending(Ending<'a>),
    /// One line of the final reckoning.
    #[serde(borrow)]
    Judgement(Judgement<'a>),
    /// Somebody who weighs the reckoning in his own way and has a name for the player.
    #[serde(borrow)]
    Historian(Historian<'a>),
    /// A player of its own, for runs without a person.
    #[serde(borrow)]
    Policy(Policy<'a>),
    /// A work that is cited.
    #[serde(borrow)]
    Source(Source<'a>),
    /// A check that the author states about the scenario.
    #[serde(borrow)]
    Test(Test<'a>),
    /// A judgement on which scholars differ, drawn at the start.
    #[serde(borrow)]
    Disputed(Disputed<'a>),
    /// What `calibrate` measures, and the band in which it should lie.
    #[serde(borrow)]
    Figure(Figure<'a>),
    /// A choice without a clean exit, and the papers that put it.
    #[serde(borrow)]
    Dilemma(Dilemma<'a>),
    /// A term that the encyclopedia explains.
    #[serde(borrow)]
    Article(Article<'a>),
}

/// The words with which items begin, in the order of [`Item`].
pub const ITEM_WORDS: &[&str] = &[
    "Scenario",
    "Concern",
    "Vow",
    "Faction",
    "Audience",
    "Person",
    "Region",
    "Route",
    "River",
    "Range",
    "Stock",
    "Fact",
    "Quantity",
    "Opinion",
    "Treaty",
    "Army",
    "Refugees",
    "Evidence",
    "Task",
    "Decision",
    "Order",
    "Move",
    "Motion",
    "Hazard",
    "Rule",
    "Witness",
    "Ending",
    "Judgement",
    "Historian",
    "Policy",
    "Source",
    "Test",
    "Disputed",
    "Figure",
    "Dilemma",
    "Article",
];
