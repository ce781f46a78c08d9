//! What people read of a scenario: names, texts, places on the map. By kind and row, as in the rulebook.

use crate::locale::{Language, Locale};
use crate::scenario::raw::{ClauseKind, Mark, Pattern, Rank};
use crate::turn::rulebook::{Operand, Test};
use crate::world::Kind;

/// A name in English and Chinese.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// The authored id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The same in another language, to stand beside it; may be empty.
    pub beside: String,
    /// One character for a seal; may be empty.
    pub seal: String,
    /// A sentence or two; may be empty.
    pub text: String,
    /// Source's row, if it cites one.
    pub source: Option<usize>,
}

/// A text with places for names and numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template(pub Vec<Piece>);

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Plain text.
    Text(String),
    /// A number, or the name of what a reference or variable points at.
    Value(Operand, ValueKind),
}

/// How a value in a text is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// As a number.
    Number,
    /// As the name of a thing of this kind.
    NameOf(Kind),
    /// As the name of a clause's or person's state.
    State(&'static [&'static str]),
}

/// What is read of an option.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OptionLore {
    /// Id.
    pub id: String,
    /// At most eight words.
    pub label: Template,
    /// At most fifteen.
    pub detail: Template,
    /// In Chinese.
    pub zh: String,
    /// The reason of each consideration, in its order.
    pub because: Vec<String>,
    /// Lines: person's row and what he says.
    pub says: Vec<(u16, Remark)>,
    /// Source's row.
    pub source: Option<usize>,
}

/// What is read of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DecisionLore {
    /// Title.
    pub title: Template,
    /// In Chinese.
    pub zh: String,
    /// Who writes.
    pub from: Option<u16>,
    /// The wordings.
    pub body: Vec<Template>,
    /// What it leans on.
    pub mark: Mark,
    /// Source's row.
    pub source: Option<usize>,
    /// Its options.
    pub options: Vec<OptionLore>,
    /// The kinds over which its variables range, from variable 1.
    pub kinds: Vec<Kind>,
}

/// What is read of an order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderLore {
    /// Group in the list.
    pub group: String,
    /// What it says.
    pub option: OptionLore,
    /// What it leans on.
    pub mark: Mark,
    /// Source's row.
    pub source: Option<usize>,
    /// The kinds over which its variables range, from variable 1.
    pub kinds: Vec<Kind>,
}

/// What is read of a move, hazard or rule.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventLore {
    /// Its name in the chronicle.
    pub name: Template,
    /// The reason of each consideration.
    pub because: Vec<String>,
    /// What it leans on.
    pub mark: Mark,
    /// Source's row.
    pub source: Option<usize>,
    /// The kinds over which its variables range, from variable 1.
    pub kinds: Vec<Kind>,
}

/// What a motion leans on; its name and text stand among the names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MotionLore {
    /// What it leans on.
    pub mark: Mark,
    /// Source's row.
    pub source: Option<usize>,
}

/// A line of the chronicle.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NoteLore {
    /// What is told.
    pub text: Template,
}

/// What is read of a region, and where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionLore {
    /// Latitude and longitude.
    pub at: (f32, f32),
    /// What it is.
    pub rank: Rank,
    /// Factions that claim it.
    pub claims: Vec<u16>,
}

/// A way between two regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RouteLore {
    /// The regions' rows.
    pub between: (u16, u16),
    /// Days of march.
    pub days: i32,
    /// Whether it is a pass.
    pub pass: bool,
}

/// Running water or mountains on the map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FeatureLore {
    /// Name.
    pub name: String,
    /// The name beside, in the other language; may be empty.
    pub beside: String,
    /// From the spring to the mouth, or along the crest: latitudes and longitudes.
    pub line: Vec<(f32, f32)>,
    /// How broad at the mouth, 1 to 4, or how high, 1 to 3.
    pub size: i32,
}

/// What is read of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseLore {
    /// The treaty's row.
    pub treaty: usize,
    /// What it demands.
    pub kind: ClauseKind,
    /// Its words.
    pub text: String,
    /// How each side reads it.
    pub reads: (String, String),
}

/// What is read of a treaty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TreatyLore {
    /// Names.
    pub name: Name,
    /// The parties' rows.
    pub parties: Vec<u16>,
    /// Source's row.
    pub source: Option<usize>,
}

/// What is read of a paper that proves something.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EvidenceLore {
    /// What it proves.
    pub proves: String,
    /// Against whom: a faction's row.
    pub against: u16,
    /// Text and detail of each way.
    pub ways: Vec<(String, String)>,
}

/// A voice of those whom choices reach.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WitnessLore {
    /// Names and seal.
    pub name: Name,
    /// Five words from best to worst.
    pub words: Vec<String>,
    /// Said when the mood rises.
    pub rising: Vec<String>,
    /// Said when it falls.
    pub falling: Vec<String>,
}

/// A stock's unit, and whether it is a gauge.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StockLore {
    /// Unit.
    pub unit: String,
    /// Gauge.
    pub gauge: bool,
}

/// A faction's colours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FactionLore {
    /// Red, green, blue.
    pub color: [u8; 3],
    /// Pattern.
    pub pattern: Pattern,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EndingLore {
    /// Id, title and Chinese title.
    pub name: Name,
    /// What is told.
    pub text: Template,
}

/// A line of the reckoning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JudgementLore {
    /// Name and seal.
    pub name: Name,
    /// Five words from best to worst.
    pub words: Vec<String>,
}

/// Somebody who weighs the reckoning in his own way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HistorianLore {
    /// Names, seal, and who he is.
    pub name: Name,
    /// What he calls the player, from best to worst.
    pub epithets: Vec<String>,
    /// What he writes, from best to worst.
    pub verdicts: Vec<String>,
    /// What he adds of deeds.
    pub remarks: Vec<Remark>,
}

/// A text that stands only where its conditions hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remark {
    /// When.
    pub when: Vec<Test>,
    /// The text.
    pub text: String,
}

/// A judgement on which scholars differ.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DisputedLore {
    /// Id and question.
    pub name: Name,
    /// Who holds with the least value, and the source's row.
    pub low: (String, Option<usize>),
    /// Who holds with the greatest value, and the source's row.
    pub high: (String, Option<usize>),
}

/// A choice without a clean exit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DilemmaLore {
    /// Id and name.
    pub name: Name,
    /// Rows of the decisions that put it.
    pub papers: Vec<u16>,
}

/// A term that the encyclopedia explains.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ArticleLore {
    /// Names, what it is, and its source.
    pub name: Name,
    /// Other words by which texts mean the same.
    pub also: Vec<String>,
    /// What it leans on.
    pub mark: Mark,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceLore {
    /// Id.
    pub id: String,
    /// The citation.
    pub cite: String,
    /// How firm.
    pub mark: Mark,
}

/// Everything that people read of a scenario.
#[derive(Debug, Clone, Default)]
pub struct Lore {
    /// In which language.
    pub language: Language,
    /// Title, blurb and id of the scenario.
    pub title: Name,
    /// Pages before the first turn.
    pub opening: Vec<String>,
    /// Acts: title, first turn.
    pub acts: Vec<(String, i32)>,
    /// What a class may learn.
    pub learning_goals: Vec<String>,
    /// Whether it teaches the game itself.
    pub lesson: bool,
    /// The scenario's words for the engine's sober ones.
    pub words: Vec<(String, String)>,
    /// South, west, north and east of the map.
    pub map: [f32; 4],
    /// Names by kind and row: `names[kind as usize][row]`.
    pub names: Vec<Vec<Name>>,
    /// Names of the scenario's own quantities by kind: id, name.
    pub own: Vec<(Kind, Vec<(String, String)>)>,
    /// Names of opinions, by kind of opinion: id, name.
    pub opinions: Vec<(String, String)>,
    /// Concerns: id, name.
    pub concerns: Vec<(String, String)>,
    /// Vows: name and what is sworn.
    pub vows: Vec<Name>,
    /// By row.
    pub factions: Vec<FactionLore>,
    /// Offices by row of the person: the first whose conditions hold, the last of them always.
    pub offices: Vec<Vec<Remark>>,
    /// By row.
    pub regions: Vec<RegionLore>,
    /// All routes.
    pub routes: Vec<RouteLore>,
    /// Running water.
    pub rivers: Vec<FeatureLore>,
    /// Mountains.
    pub ranges: Vec<FeatureLore>,
    /// By row.
    pub stocks: Vec<StockLore>,
    /// All treaties.
    pub treaties: Vec<TreatyLore>,
    /// By row.
    pub clauses: Vec<ClauseLore>,
    /// By row.
    pub evidence: Vec<EvidenceLore>,
    /// By row.
    pub decisions: Vec<DecisionLore>,
    /// By row.
    pub orders: Vec<OrderLore>,
    /// By row.
    pub moves: Vec<EventLore>,
    /// By row.
    pub motions: Vec<MotionLore>,
    /// The reason of each consideration of a voice, by the voice's row.
    pub voices: Vec<Vec<String>>,
    /// What is said by who foretells, by row.
    pub foretellings: Vec<Template>,
    /// By row.
    pub hazards: Vec<EventLore>,
    /// By row.
    pub rules: Vec<EventLore>,
    /// Lines of the chronicle.
    pub notes: Vec<NoteLore>,
    /// All witnesses.
    pub witnesses: Vec<WitnessLore>,
    /// All endings.
    pub endings: Vec<EndingLore>,
    /// All judgements.
    pub judgements: Vec<JudgementLore>,
    /// All historians.
    pub historians: Vec<HistorianLore>,
    /// Policies: id, name.
    pub policies: Vec<(String, String)>,
    /// By row of the disputed judgement.
    pub disputed: Vec<DisputedLore>,
    /// All dilemmas.
    pub dilemmas: Vec<DilemmaLore>,
    /// Terms explained.
    pub articles: Vec<ArticleLore>,
    /// All sources.
    pub sources: Vec<SourceLore>,
}

impl Lore {
    /// The interface's own words in the same language.
    pub fn locale(&self) -> &'static Locale {
        Locale::of(self.language)
    }

    /// The name of a thing.
    pub fn name(&self, kind: Kind, row: i32) -> Option<&Name> {
        self.names.get(kind as usize)?.get(usize::try_from(row).ok()?)
    }

    /// The row of a thing by its id.
    pub fn row(&self, kind: Kind, id: &str) -> Option<u16> {
        self.names.get(kind as usize)?.iter().position(|name| name.id == id).map(|row| row as u16)
    }

    /// The scenario's word for one of the engine's, or the engine's own.
    pub fn word<'a>(&'a self, sober: &'a str) -> &'a str {
        self.own_word(sober).unwrap_or(sober)
    }

    /// The scenario's own word for one of the engine's, if it has one.
    pub fn own_word(&self, sober: &str) -> Option<&str> {
        self.words.iter().find(|(id, _)| id == sober).map(|(_, word)| word.as_str())
    }
}
