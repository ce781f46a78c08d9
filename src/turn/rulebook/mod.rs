//! A scenario as the turn runs it: names resolved to rows, paths to addresses, lists of effects to compiled blocks.
//!
//! Immutable and shared by all campaigns of a scenario. What people read of it stands in [`crate::scenario::Lore`].

mod expression;

pub use expression::{BlockId, Consideration, Effect, Lane, Operand, Path, Root, Selector, Test};

use std::ops::Range;

use bevy::ecs::prelude::Resource;

use crate::world::applier::Bounds;
use crate::world::{Kind, Layout, Snapshot};
/// Leanings toward each concern, by its row.
pub type Leanings = Vec<i32>;

/// One answer to a paper, or what an order says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// When it is possible.
    pub when: Vec<Test>,
    /// Whether it can go openly, and secretly.
    pub channels: (bool, bool),
    /// What it costs at once.
    pub cost: Vec<(Path, i32)>,
    /// What it does.
    pub effects: BlockId,
    /// Besides, if openly.
    pub openly: BlockId,
    /// Besides, if secretly.
    pub secretly: BlockId,
    /// What speaks for and against it.
    pub considerations: Vec<Consideration>,
    /// Whether it is what was done.
    pub history: bool,
    /// Stable identity, for draws.
    pub key: u64,
    /// Rows of what is foretold of it.
    pub foretells: Vec<u16>,
}

/// How much comes to the desk in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Desk {
    /// The most papers that come new.
    pub new: usize,
    /// Papers with selectors come only while fewer than so many lie.
    pub recurring: usize,
    /// How much chance blurs the priority of those, in points.
    pub whim: i32,
}

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Stable identity, for draws.
    pub key: u64,
    /// Selectors; none for an authored one.
    pub each: Vec<Selector>,
    /// When it comes.
    pub when: Vec<Test>,
    /// After how many turns again; 0 never.
    pub cooldown: i32,
    /// Which goes first.
    pub priority: i32,
    /// In how many of a hundred campaigns it reaches the seat.
    pub chance: i32,
    /// Who decides else: a person.
    pub delegate: u16,
    /// For how many turns it may lie.
    pub patience: i32,
    /// How many wordings there are.
    pub wordings: i32,
    /// Its answers.
    pub options: Vec<Choice>,
    /// Where on the map.
    pub place: Option<Operand>,
}

/// An order that the player may give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Stable identity, for draws.
    pub key: u64,
    /// Selectors.
    pub each: Vec<Selector>,
    /// Who speaks for it in council: a person; while he can act it costs one attention less.
    pub sponsor: Option<u16>,
    /// After how many turns again.
    pub cooldown: i32,
    /// What it says and does.
    pub choice: Choice,
}

/// Who makes a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A faction, by row.
    Faction(u16),
    /// A person, by row.
    Person(u16),
}

/// A move of a faction or an official.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Stable identity, for draws.
    pub key: u64,
    /// Who may.
    pub by: Vec<Actor>,
    /// Selectors.
    pub each: Vec<Selector>,
    /// When.
    pub when: Vec<Test>,
    /// After how many turns again; 0 never.
    pub cooldown: i32,
    /// Value to begin with.
    pub base: i32,
    /// How much chance blurs it.
    pub whim: i32,
    /// Reasons.
    pub considerations: Vec<Consideration>,
    /// What it does.
    pub effects: BlockId,
}

/// A question before a council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motion {
    /// Stable identity, for draws.
    pub key: u64,
    /// Whose council: a faction's row.
    pub of: u16,
    /// When it is debated.
    pub when: Vec<Test>,
    /// The most by which a voice moves in a turn.
    pub pace: i32,
    /// Rows of its voices.
    pub voices: Range<u16>,
}

/// A person's voice in a motion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Stable identity, for draws.
    pub key: u64,
    /// The motion's row.
    pub motion: u16,
    /// The person's row.
    pub person: u16,
    /// What he leans to without any reason.
    pub base: i32,
    /// Reasons.
    pub considerations: Vec<Consideration>,
}

/// What somebody foretells of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foretelling {
    /// Stable identity, for draws.
    pub key: u64,
    /// Who: a person's row.
    pub by: u16,
    /// Within how many turns.
    pub within: i32,
    /// What is to come.
    pub comes: Vec<Test>,
    /// Whether it is said not to come.
    pub never: bool,
}

/// What happens by itself: a hazard by chance, a rule always.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Stable identity, for draws.
    pub key: u64,
    /// Selectors.
    pub each: Vec<Selector>,
    /// When.
    pub when: Vec<Test>,
    /// Chance each turn in thousandths; 1000 for a rule.
    pub permille: i32,
    /// After how many turns again; 0 never.
    pub cooldown: i32,
    /// What happens.
    pub effects: BlockId,
    /// When in the turn: a rule's stage; hazards strike at [`Stage::Sentiment`].
    pub stage: Stage,
}

/// When in the turn a rule works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// At the start.
    Open,
    /// With the obligations.
    Obligations,
    /// With the sentiments.
    Sentiment,
    /// After the fighting.
    War,
}

/// What a clause does when it is met, late or breached, and how it falls due again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Whether it is a payment, which the engine checks by itself.
    pub pays: bool,
    /// Row of the obligor.
    pub obligor: u16,
    /// Row of the beneficiary.
    pub beneficiary: u16,
    /// After how many turns it is due again; 0 once.
    pub every: i32,
    /// From which stock.
    pub stock: Option<u16>,
    /// When met.
    pub on_met: BlockId,
    /// Each turn that it is late.
    pub on_late: BlockId,
    /// When breached.
    pub on_breach: BlockId,
}

/// A way in which a paper may be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Who then reads it.
    pub reader: u16,
    /// When.
    pub when: Vec<Test>,
    /// Chance each turn in hundredths.
    pub chance: i32,
    /// What the reader then has.
    pub proof: i32,
    /// Whether the player's side knows of it.
    pub known: bool,
}

/// A paper's ways and what a reading does. Variable 1 (`$reader`) is the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Stable identity, for draws.
    pub key: u64,
    /// The ways.
    pub ways: Vec<Way>,
    /// What a reading does.
    pub on_read: BlockId,
}

/// What a team does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The most teams it can use.
    pub most: i32,
    /// Per team.
    pub each: BlockId,
    /// Without a team.
    pub none: BlockId,
}

/// A way in which the game ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// When; an empty one never by itself.
    pub when: Vec<Test>,
    /// The number whose last change is explained.
    pub because: Path,
    /// Whether the player's realm survives.
    pub survives: bool,
}

/// A vow and what keeps or breaks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vow {
    /// Leanings of a ruler under it.
    pub leanings: Leanings,
    /// When kept.
    pub kept: Vec<Test>,
    /// When broken.
    pub broken: Vec<Test>,
}

/// How a player without a person plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Decision → (option, secret).
    pub choices: Vec<(u16, u16, bool)>,
    /// Orders that it gives as soon as they are possible.
    pub orders: Vec<u16>,
    /// Leanings for all else.
    pub leanings: Leanings,
    /// Whether it follows what was done where it names nothing itself.
    pub follows_history: bool,
}

/// A judgement on which scholars differ, drawn on the first morning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disputed {
    /// Stable identity, for draws.
    pub key: u64,
    /// Row of the fact into which it is drawn.
    pub fact: u16,
    /// Values in rising order, each with its share in hundredths.
    pub draw: Vec<(i32, i32)>,
}

/// A neighbouring region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    /// The region.
    pub to: u16,
    /// Days of march.
    pub days: i32,
}

/// Everything that the turn needs to know of a scenario.
#[derive(Resource, Debug, Clone)]
pub struct Rulebook {
    /// How many things there are of each kind.
    pub layout: Layout,
    /// Ranges of the scenario's own numbers.
    pub bounds: Bounds,
    /// The state before the first turn.
    pub start: Snapshot,
    /// Days that each turn lasts, and the date on which it begins: (days, year, month, day).
    pub calendar: Vec<(i32, i32, i32, i32)>,
    /// Attention a turn; cost of an open and a secret decision.
    pub attention: (i32, i32, i32),
    /// Stable identity of each thing, by kind and row.
    pub keys: Vec<Vec<u64>>,
    /// Who knows each fact: a faction's row, −1 everybody, −2 nobody.
    pub fact_known: Vec<i32>,
    /// Whether each person sits in the council.
    pub council: Vec<bool>,
    /// Moves a turn, by faction.
    pub moves_a_turn: Vec<i32>,
    /// Leanings of each faction.
    pub faction_leanings: Vec<Leanings>,
    /// Leanings of each person.
    pub person_leanings: Vec<Leanings>,
    /// Days of march between neighbours, by region.
    pub neighbours: Vec<Vec<Leg>>,
    /// The next region on the shortest way from one to another: `from * regions + to`; `u16::MAX` if there is none.
    pub next_hop: Vec<u16>,
    /// Compiled lists of effects. Block 0 is empty.
    pub blocks: Vec<Vec<Effect>>,
    /// Papers.
    pub decisions: Vec<Decision>,
    /// How many of them come in a turn.
    pub desk: Desk,
    /// Orders.
    pub orders: Vec<Order>,
    /// Moves.
    pub moves: Vec<Move>,
    /// Questions before councils.
    pub motions: Vec<Motion>,
    /// Voices in them.
    pub voices: Vec<Voice>,
    /// What is foretold of choices.
    pub foretellings: Vec<Foretelling>,
    /// Hazards.
    pub hazards: Vec<Event>,
    /// Rules.
    pub rules: Vec<Event>,
    /// Clauses, by row.
    pub clauses: Vec<Clause>,
    /// Papers that prove something, by row.
    pub evidence: Vec<Evidence>,
    /// Tasks, by row.
    pub tasks: Vec<Task>,
    /// Endings.
    pub endings: Vec<Ending>,
    /// The ending when the last turn has passed.
    pub last: u16,
    /// Vows, and how many the player chooses.
    pub vows: (Vec<Vow>, usize),
    /// Judgements: what each weighs, with weights in hundredths.
    pub judgements: Vec<Vec<(Path, i32)>>,
    /// Witnesses likewise.
    pub witnesses: Vec<Vec<(Path, i32)>>,
    /// What each historian weighs: a judgement's row, and its weight in hundredths.
    pub historians: Vec<Vec<(u16, i32)>>,
    /// Policies.
    pub policies: Vec<Policy>,
    /// Disputed judgements.
    pub disputed: Vec<Disputed>,
}

impl Rulebook {
    /// A compiled list of effects.
    pub fn block(&self, id: BlockId) -> &[Effect] {
        self.blocks.get(usize::from(id.0)).map_or(&[], Vec::as_slice)
    }

    /// Stable identity of a thing; 0 for nothing.
    pub fn key(&self, kind: Kind, row: i32) -> u64 {
        let row = usize::try_from(row).unwrap_or(usize::MAX);
        self.keys.get(kind as usize).and_then(|keys| keys.get(row)).copied().unwrap_or(0)
    }

    /// How many turns the game has.
    pub fn turns(&self) -> i32 {
        self.calendar.len() as i32
    }
}
