//! The kinds of things there are, and what their numbers mean.

/// The empty reference, and the row of nothing.
pub const NOTHING: i32 = -1;

/// A kind of thing. One archetype each; a thing is its kind and its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Kind {
    /// The one clock.
    Clock,
    /// Powers.
    Faction,
    /// Groups at home.
    Audience,
    /// Persons.
    Person,
    /// Places.
    Region,
    /// Goods and purses.
    Stock,
    /// The scenario's own variables.
    Fact,
    /// Clauses of treaties.
    Clause,
    /// Armies.
    Army,
    /// Bodies of refugees.
    Refugees,
    /// Papers that prove something.
    Evidence,
    /// Tasks of the administration.
    Task,
    /// Decisions that may come to the desk.
    Decision,
    /// Orders that the player may give.
    Order,
    /// Moves of others.
    Move,
    /// Hazards.
    Hazard,
    /// Rules.
    Rule,
    /// Questions before councils.
    Motion,
    /// What a person leans to in one of them.
    Voice,
    /// What somebody foretells of an option.
    Foretelling,
    /// Slots of living opinion modifiers.
    Opinion,
    /// Slots of orders and consequences under way.
    Dispatch,
    /// Slots of papers on the desk.
    Paper,
}

impl Kind {
    /// Every kind, in the order of its number.
    pub const ALL: [Kind; 23] = [
        Kind::Clock,
        Kind::Faction,
        Kind::Audience,
        Kind::Person,
        Kind::Region,
        Kind::Stock,
        Kind::Fact,
        Kind::Clause,
        Kind::Army,
        Kind::Refugees,
        Kind::Evidence,
        Kind::Task,
        Kind::Decision,
        Kind::Order,
        Kind::Move,
        Kind::Hazard,
        Kind::Rule,
        Kind::Motion,
        Kind::Voice,
        Kind::Foretelling,
        Kind::Opinion,
        Kind::Dispatch,
        Kind::Paper,
    ];

    /// The word that begins a path to a thing of this kind.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Clock => "clock",
            Kind::Faction => "faction",
            Kind::Audience => "audience",
            Kind::Person => "person",
            Kind::Region => "region",
            Kind::Stock => "stock",
            Kind::Fact => "fact",
            Kind::Clause => "clause",
            Kind::Army => "army",
            Kind::Refugees => "refugees",
            Kind::Evidence => "evidence",
            Kind::Task => "task",
            Kind::Decision => "decision",
            Kind::Order => "order",
            Kind::Move => "move",
            Kind::Hazard => "hazard",
            Kind::Rule => "rule",
            Kind::Motion => "motion",
            Kind::Voice => "voice",
            Kind::Foretelling => "foretelling",
            Kind::Opinion => "opinion",
            Kind::Dispatch => "dispatch",
            Kind::Paper => "paper",
        }
    }
}

/// What a number means, so that screens can say it and references can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// An amount.
    Number,
    /// The row of a thing of this kind, or [`NOTHING`].
    Ref(Kind),
    /// The index of a named state.
    State(&'static [&'static str]),
    /// A turn, counted from 1; 0 is never.
    Turn,
    /// Bookkeeping of the engine: a path cannot name it.
    Internal,
}

/// Who sees a number without being told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Everybody.
    Public,
    /// The faction that owns the thing; others learn by reports.
    Owner,
    /// The faction of the row's lane, such as the holder of a proof, and the owner.
    Lane,
    /// Nobody: it is the engine's own.
    Engine,
}

/// Names of the states of a clause.
pub const CLAUSE_STATES: &[&str] = &["dormant", "pending", "met", "late", "short", "breached", "waived", "disputed"];

/// Names of the states of a foretelling.
pub const FORETELLING_STATES: &[&str] = &["none", "open", "right", "wrong"];

/// Names of the states of a person.
pub const PERSON_STATES: &[&str] = &["active", "dismissed", "captive", "dead"];
