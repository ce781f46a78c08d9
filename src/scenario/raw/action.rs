//! The verbs of a scenario: conditions, effects, considerations, and all that can be done or can happen.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Foretelling, Kind, Name, Prose};

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

/// How an order goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
pub enum Channel {
    /// On the record: it lands after the rivals and the officials have acted.
    Open,
    /// Secretly: it lands before the rivals move, and leaves a paper.
    Secret,
}

/// How firm a thing is historically.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize, JsonSchema)]
pub enum Mark {
    /// Stands in the sources.
    Attested,
    /// The sources or scholars disagree.
    Disputed,
    /// Made for the game.
    #[default]
    Invented,
}

/// A line that a person says of an option.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Voice<'a>(#[serde(borrow)] pub Name<'a>, pub Prose<'a>);

/// `Decision(...)`: a paper. Authored if it has no selectors; generated if it has.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Selectors; the paper comes for the first combination that meets all, in the order of declared things.
    #[serde(default)]
    pub each: Vec<Selector<'a>>,
    /// Title, at most eight words.
    pub title: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Who writes: a person.
    #[serde(default)]
    pub from: Option<Name<'a>>,
    /// What he writes, at most 60 words; several are wordings, of which one is chosen each time.
    pub body: Vec<Prose<'a>>,
    /// Where on the map: a path to a region.
    #[serde(default)]
    pub place: Option<Name<'a>>,
    /// When it comes to the desk, as the player's side believes things to be.
    pub when: Vec<Condition<'a>>,
    /// After how many turns it may come again, about this or another thing; 0 is never.
    #[serde(default)]
    pub cooldown: i32,
    /// Which goes first when the desk is full, 0 to 100.
    #[serde(default = "fifty")]
    pub priority: i32,
    /// Who decides if the player does not: a person of the council.
    pub delegate: Name<'a>,
    /// For how many turns it may lie before the delegate decides; 1 is at the end of this turn.
    #[serde(default = "once")]
    pub patience: i32,
    /// What it leans on.
    #[serde(default)]
    pub mark: Mark,
    /// Source.
    #[serde(default)]
    pub source: Option<Name<'a>>,
    /// Two to five options.
    pub options: Vec<OptionItem<'a>>,
}

fn fifty() -> i32 {
    50
}

fn once() -> i32 {
    1
}

/// One answer to a paper.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionItem<'a> {
    /// Id, unique in its decision.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// At most eight words.
    pub label: Prose<'a>,
    /// At most fifteen words.
    #[serde(default)]
    pub detail: Prose<'a>,
    /// In Chinese, two or four characters.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// When it is possible.
    #[serde(default)]
    pub when: Vec<Condition<'a>>,
    /// The channels by which it can go out; both if not given.
    #[serde(default = "either")]
    pub channels: Vec<Channel>,
    /// What it costs at once: stock (path to its amount) and how much. Not possible with less.
    #[serde(default)]
    pub cost: Vec<(Name<'a>, i32)>,
    /// What it does when it lands.
    #[serde(default)]
    pub effects: Vec<Effect<'a>>,
    /// What it does besides if it goes secretly, such as `Plant`.
    #[serde(default)]
    pub secretly: Vec<Effect<'a>>,
    /// What it does besides if it goes openly.
    #[serde(default)]
    pub openly: Vec<Effect<'a>>,
    /// What speaks for and against it.
    #[serde(default)]
    pub considerations: Vec<Consideration<'a>>,
    /// What people say of it.
    #[serde(default)]
    pub says: Vec<Voice<'a>>,
    /// What people foretell of it, at most six.
    #[serde(default)]
    pub foretells: Vec<Foretelling<'a>>,
    /// Whether this is what was done.
    #[serde(default)]
    pub history: bool,
    /// What it leans on; the decision's if not given.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

fn either() -> Vec<Channel> {
    vec![Channel::Open, Channel::Secret]
}

/// `Order(...)`: what the player may command unasked; with selectors, for each combination.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Order<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What it is about.
    #[serde(default)]
    pub each: Vec<Selector<'a>>,
    /// The group under which it is listed.
    pub group: Prose<'a>,
    /// Its attention without a sponsor is one more.
    #[serde(default)]
    pub sponsor: Option<Name<'a>>,
    /// After how many turns it may be given again.
    #[serde(default = "once")]
    pub cooldown: i32,
    /// What it says and does.
    pub act: OptionItem<'a>,
    /// What it leans on.
    #[serde(default)]
    pub mark: Mark,
    /// Source; that of its `act` if not given.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

/// `Move(...)`: what another power does, or an official on his own.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Move<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Who may: factions or persons. Empty: every faction but the player's.
    #[serde(default)]
    pub by: Vec<Name<'a>>,
    /// Selectors; each combination is weighed.
    #[serde(default)]
    pub each: Vec<Selector<'a>>,
    /// What it is called in the chronicle.
    pub name: Prose<'a>,
    /// When it is possible, as the actor believes.
    #[serde(default)]
    pub when: Vec<Condition<'a>>,
    /// After how many turns it may be made again; 0 is never.
    #[serde(default = "once")]
    pub cooldown: i32,
    /// Value without any consideration. It is made only when the whole is above 0 and above other moves.
    #[serde(default)]
    pub base: i32,
    /// How much chance blurs the choice, in points of value; 0 is none.
    #[serde(default)]
    pub whim: i32,
    /// What speaks for and against.
    #[serde(default)]
    pub considerations: Vec<Consideration<'a>>,
    /// What it does.
    pub effects: Vec<Effect<'a>>,
    /// What it leans on.
    #[serde(default)]
    pub mark: Mark,
    /// Source.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

/// `Hazard(...)`: chance from outside, sourced.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hazard<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What it is.
    pub name: Prose<'a>,
    /// Selectors; each combination is drawn for.
    #[serde(default)]
    pub each: Vec<Selector<'a>>,
    /// When it can happen.
    #[serde(default)]
    pub when: Vec<Condition<'a>>,
    /// Chance each turn in thousandths.
    pub permille: i32,
    /// After how many turns it may happen again; 0 is never.
    #[serde(default)]
    pub cooldown: i32,
    /// What happens.
    pub effects: Vec<Effect<'a>>,
    /// What it leans on.
    #[serde(default)]
    pub mark: Mark,
    /// Source.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

/// When in the turn a rule works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
pub enum Stage {
    /// At the start of the turn, before the desk is laid.
    Open,
    /// When dues are paid.
    Obligations,
    /// When people feel what has happened.
    Sentiment,
    /// After the fighting.
    War,
}

/// `Rule(...)`: what happens every turn when its conditions hold.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What it is called where its results are explained: "armies eat".
    pub name: Prose<'a>,
    /// When in the turn.
    pub stage: Stage,
    /// Selectors; it works for each combination.
    #[serde(default)]
    pub each: Vec<Selector<'a>>,
    /// When.
    #[serde(default)]
    pub when: Vec<Condition<'a>>,
    /// After how many turns it may work again; 1 is every turn, 0 once only.
    #[serde(default = "once")]
    pub cooldown: i32,
    /// What happens.
    pub effects: Vec<Effect<'a>>,
    /// What it leans on.
    #[serde(default)]
    pub mark: Mark,
    /// Source.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}
