//! The verbs of a scenario: all that can be done or can happen.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Condition, Consideration, Effect, Foretelling, Name, Prose, Selector};

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

/// A line that a person says of an option: who, what, and when he would say it, if not always.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Voice<'a>(#[serde(borrow)] pub Name<'a>, pub Prose<'a>, #[serde(default)] pub Vec<Condition<'a>>);

/// `Decision(...)`: a paper. Authored if it has no selectors; generated if it has.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Selectors; the paper comes about one combination that meets all, drawn from them.
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
    /// In how many of a hundred campaigns it reaches the seat at all; in the others it is settled below, unseen. Drawn once
    /// a campaign, so that two games differ in their lesser matters.
    #[serde(default = "always")]
    pub chance: i32,
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

fn always() -> i32 {
    100
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
