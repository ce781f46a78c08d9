//! The nouns of a scenario: who and what there is at the start, and how its end is judged.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Channel, Condition, Consideration, Effect, Mark, Name, Prose, Stage};

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
    /// Attention that the player has each turn; not saved up. 1 to 12.
    pub attention: i32,
    /// What a decision in person costs in attention. 0 to 6.
    #[serde(default = "one")]
    pub open_cost: i32,
    /// What a secret decision or order costs in attention. 0 to 6.
    #[serde(default = "two")]
    pub secret_cost: i32,
    /// How many vows the player chooses.
    #[serde(default)]
    pub vows: usize,
    /// What a class may learn from it.
    #[serde(default)]
    pub learning_goals: Vec<Prose<'a>>,
    /// The ending when the last turn has passed and nothing else ended the game.
    pub last: Name<'a>,
    /// Words for what the engine names soberly: `secret`, `open`, `paper`, `desk`, `capacity`, `attention`, `end_turn`,
    /// `ruler`.
    #[serde(default)]
    pub words: Vec<(Name<'a>, Prose<'a>)>,
    /// South, west, north and east bounds of the map in degrees: `((south, west), (north, east))`.
    pub map: ((f32, f32), (f32, f32)),
}

fn one() -> i32 {
    1
}

fn two() -> i32 {
    2
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
    #[serde(default = "one")]
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

fn sixty() -> i32 {
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

/// What a place is, for the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Rank {
    /// A capital.
    Capital,
    /// A great prefecture.
    Prefecture,
    /// A town.
    Town,
    /// A pass.
    Pass,
    /// A port.
    Port,
    /// Open country or a camp.
    Country,
}

/// `Region(...)`: a place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Region<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Latitude and longitude in degrees.
    pub at: (f32, f32),
    /// What it is.
    pub rank: Rank,
    /// Who holds it.
    pub holder: Name<'a>,
    /// Who else claims it.
    #[serde(default)]
    pub claims: Vec<Name<'a>>,
    /// Walls, 0 to 100: a siege must wear them down.
    #[serde(default)]
    pub walls: i32,
    /// Townsmen and watch who will fight, men.
    #[serde(default)]
    pub garrison: i32,
    /// Grain stored, in the scenario's unit.
    #[serde(default)]
    pub stores: i32,
    /// Unrest, 0 to 100.
    #[serde(default)]
    pub unrest: i32,
    /// Empty houses, counted in households.
    #[serde(default)]
    pub houses: i32,
    /// Starting values of the scenario's own quantities for regions.
    #[serde(default)]
    pub quantities: Vec<(Name<'a>, i32)>,
    /// What one should know of it.
    #[serde(default)]
    pub text: Prose<'a>,
}

/// `Route(...)`: a way between two places, in both directions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Route<'a> {
    /// The places.
    #[serde(borrow)]
    pub between: (Name<'a>, Name<'a>),
    /// Days of march.
    pub days: i32,
    /// Whether it is a mountain pass.
    #[serde(default)]
    pub pass: bool,
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

fn flag() -> (i32, i32) {
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

fn hundred() -> i32 {
    100
}

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

fn yes() -> bool {
    true
}

/// `Army(...)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Army<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// One character for its token.
    #[serde(default)]
    pub seal: Prose<'a>,
    /// The faction it fights for.
    pub owner: Name<'a>,
    /// Who pays it; the owner if not given.
    #[serde(default)]
    pub paymaster: Option<Name<'a>>,
    /// Its commander.
    #[serde(default)]
    pub commander: Option<Name<'a>>,
    /// Where it stands.
    pub place: Name<'a>,
    /// Men; 0 for one that is raised later by `Set("army.id.strength", …)`.
    pub strength: i32,
    /// Quality in battle, 1 to 100.
    pub quality: i32,
    /// Loyalty to its owner, 0 to 100.
    #[serde(default = "seventy")]
    pub loyalty: i32,
    /// Months without pay.
    #[serde(default)]
    pub unpaid: i32,
    /// Turns for which it has stores.
    #[serde(default)]
    pub stores: i32,
    /// Starting values of the scenario's own quantities for armies.
    #[serde(default)]
    pub quantities: Vec<(Name<'a>, i32)>,
    /// What one should know of it.
    #[serde(default)]
    pub text: Prose<'a>,
}

fn seventy() -> i32 {
    70
}

/// `Refugees(...)`: a body of people on the move or lodged somewhere.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Refugees<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Where their houses are.
    pub origin: Name<'a>,
    /// Where they are.
    pub place: Name<'a>,
    /// How many, in truth.
    pub number: i32,
    /// How many are in the registers.
    #[serde(default)]
    pub registered: i32,
    /// Who claims them.
    #[serde(default)]
    pub claimant: Option<Name<'a>>,
    /// What one should know of them.
    #[serde(default)]
    pub text: Prose<'a>,
}

/// `Evidence(...)`: a paper, or what stands for one. It comes into being by `Plant`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What it is: "the letter to the rebels".
    pub name: Prose<'a>,
    /// What it proves: "that you enticed their subjects, against the treaty".
    pub proves: Prose<'a>,
    /// Whose deed it proves.
    pub author: Name<'a>,
    /// Against whom.
    pub against: Name<'a>,
    /// How easily it can be denied, 0 (own hand, own seal) to 100.
    #[serde(default)]
    pub deniable: i32,
    /// The ways in which it may be read.
    pub ways: Vec<Way<'a>>,
    /// What happens when a reader first has it proven. `$reader` is the reader.
    pub on_read: Vec<Effect<'a>>,
    /// Source.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

/// A way in which a paper may be read, shown at the moment of sealing.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Way<'a> {
    /// "If the town falls".
    #[serde(borrow)]
    pub text: Prose<'a>,
    /// Why: "It will lie in his house, and no wall bars the coast road."
    #[serde(default)]
    pub detail: Prose<'a>,
    /// Who then reads it.
    pub reader: Name<'a>,
    /// When it happens; `evidence.id.place` and the like may be asked.
    pub when: Vec<Condition<'a>>,
    /// Chance each turn in which the conditions hold, in hundredths.
    #[serde(default = "hundred")]
    pub chance: i32,
    /// What the reader then has: 1 suspicion, 2 proof, 3 a public reading.
    #[serde(default = "two")]
    pub proof: i32,
    /// Whether the player's side knows of this way.
    #[serde(default = "yes")]
    pub known: bool,
}

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

/// A number that is watched, with a weight in hundredths: how much one point moves the watcher. Measured against the
/// number's value at the start.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
pub struct Watch<'a>(#[serde(borrow)] pub Name<'a>, pub i32);

/// `Witness(...)`: one voice.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Witness<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Who speaks.
    pub name: Prose<'a>,
    /// One character for the seal.
    #[serde(default)]
    pub seal: Prose<'a>,
    /// What moves the witness.
    pub watches: Vec<Watch<'a>>,
    /// Words from best to worst: exactly five, such as content, hopeful, uneasy, bitter, lost.
    pub words: Vec<Prose<'a>>,
    /// What is said when the mood rises; one is chosen.
    pub rising: Vec<Prose<'a>>,
    /// What is said when it falls.
    pub falling: Vec<Prose<'a>>,
}

/// `Ending(...)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ending<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Title.
    pub title: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Told at the end, at most 120 words.
    pub text: Prose<'a>,
    /// When the game ends so; empty for one that only the head's `last` reaches. Checked in the order of the files.
    #[serde(default)]
    pub when: Vec<Condition<'a>>,
    /// The number whose last change the causal chain is told of.
    pub because: Name<'a>,
    /// Whether the player's realm survives in it.
    #[serde(default)]
    pub survives: bool,
}

/// `Judgement(...)`: a line of the final reckoning.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Judgement<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// One character for its seal.
    #[serde(default)]
    pub seal: Prose<'a>,
    /// What is weighed.
    pub watches: Vec<Watch<'a>>,
    /// Words from best to worst: exactly five.
    pub words: Vec<Prose<'a>>,
}

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

/// `Source(...)`: a work.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source<'a> {
    /// Id by which it is cited.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// The citation.
    pub cite: Prose<'a>,
    /// How firm what rests on it is.
    #[serde(default)]
    pub mark: Mark,
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

/// Kept here so that the stage of a rule and the considerations of a vow can be named from one place.
#[allow(dead_code, reason = "names the types that docs of this file refer to")]
type Refers<'a> = (Stage, Consideration<'a>);
