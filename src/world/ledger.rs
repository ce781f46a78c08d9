//! Every change of a number with its cause.
//!
//! An entry names its cause; a cause names the one that sent it (an order under way was sent by the sealing of a paper)
//! and the numbers that its conditions read. Whoever asks why follows those numbers back to the entries that made them
//! what they were. So explanations are read off, never written by hand, and no rule reads the ledger.

use bevy::ecs::prelude::*;

use super::MAX_VARIABLES;
use super::cell::Cell;

/// A change's number, counted from 1 through a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct EntryId(pub u32);

/// A cause's number, counted from 1; 0 is the start of the campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct CauseId(pub u32);

/// Which of the parallel worlds a number belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Plane {
    /// What is so.
    Truth,
    /// What a faction believes.
    Belief(u8),
    /// The turn of the report on which a faction's belief rests.
    AsOf(u8),
}

/// What was changed or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Target {
    /// The number.
    pub cell: Cell,
    /// In truth, or in whose belief.
    pub plane: Plane,
}

impl Target {
    /// A number in truth.
    pub fn truth(cell: Cell) -> Self {
        Self { cell, plane: Plane::Truth }
    }
}

/// One change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// What changed.
    pub target: Target,
    /// By how much.
    pub delta: i32,
    /// Why.
    pub cause: CauseId,
}

/// What sort of thing a cause is. The cause's `subject` is a row of the kind named here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CauseKind {
    /// How things stood at the start.
    Start,
    /// The player answered a paper: subject is the decision, detail the option from 0.
    Decision,
    /// A delegate answered it; the actor is the person.
    Delegated,
    /// The player gave an order.
    Order,
    /// The player moved teams: subject is the task.
    Assignment,
    /// A faction or an official acted.
    Move,
    /// A hazard struck.
    Hazard,
    /// A rule worked.
    Rule,
    /// Teams did their task.
    Task,
    /// A clause fell due or was breached: subject is the clause.
    Clause,
    /// A paper was read: subject is the evidence, detail the way.
    Way,
    /// An army marched: subject is the army.
    Movement,
    /// A battle: subject is the region.
    Battle,
    /// A siege: subject is the region.
    Siege,
    /// A report arrived; actor is who told it, if somebody did.
    Report,
    /// A faction saw for itself.
    Seen,
    /// An opinion modifier faded: subject is the declared kind.
    Fading,
    /// Time passed.
    Calendar,
    /// A person weighed a motion anew: subject is the voice, actor the person.
    Voice,
    /// A council was counted: subject is the motion.
    Debate,
    /// Something was foretold, or came right or wrong: subject is the foretelling, detail its state, actor who foretold.
    Foretold,
    /// A paper came to the desk: subject is the decision.
    Desk,
    /// The game ended: subject is the ending.
    Ending,
    /// A judgement on which scholars differ was drawn: subject is its row.
    Disputed,
}

/// Why numbers changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cause {
    /// What sort.
    pub kind: CauseKind,
    /// The row of what acted or happened.
    pub subject: i32,
    /// An option, a way, or 0.
    pub detail: i32,
    /// The row of the faction or person who acted, if any; persons where the move is an official's.
    pub actor: i32,
    /// When.
    pub turn: i32,
    /// The cause that sent this one; 0 is none.
    pub parent: CauseId,
    /// What the variables were bound to.
    pub vars: [i32; MAX_VARIABLES],
    reads: (u32, u32),
}

impl Cause {
    /// A cause that reads nothing and was sent by nothing.
    pub fn new(kind: CauseKind, subject: i32, turn: i32) -> Self {
        Self { kind, subject, detail: 0, actor: -1, turn, parent: CauseId(0), vars: [-1; MAX_VARIABLES], reads: (0, 0) }
    }

    /// The cause, with the row of who acted.
    pub fn by(self, actor: i32) -> Self {
        Self { actor, ..self }
    }

    /// The cause, about these things.
    pub fn about(self, vars: [i32; MAX_VARIABLES]) -> Self {
        Self { vars, ..self }
    }

    /// The cause, with which option or way it is.
    pub fn detailed(self, detail: i32) -> Self {
        Self { detail, ..self }
    }

    /// The cause, sent by another.
    pub fn sent_by(self, parent: CauseId) -> Self {
        Self { parent, ..self }
    }
}

/// A line of the chronicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// Which authored text.
    pub text: u32,
    /// What its variables are bound to.
    pub vars: [i32; MAX_VARIABLES],
    /// Who hears it; none is everybody.
    pub to: Option<u8>,
    /// Why it is told.
    pub cause: CauseId,
    /// When.
    pub turn: i32,
}

/// Whether entries are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LedgerMode {
    /// All.
    #[default]
    Full,
    /// None: numbers advance alike, so states agree.
    Thin,
}

/// All changes so far.
#[derive(Resource, Debug, Clone, Default)]
pub struct Ledger {
    mode: LedgerMode,
    next_entry: u32,
    next_cause: u32,
    first_entry: u32,
    first_cause: u32,
    entries: Vec<Entry>,
    causes: Vec<Cause>,
    reads: Vec<Target>,
    notes: Vec<Note>,
}

impl Ledger {
    /// An empty ledger.
    pub fn new(mode: LedgerMode) -> Self {
        Self { mode, ..Self::default() }
    }

    /// Forgets everything and goes on from the given numbers, keeping its capacity.
    pub fn restart(&mut self, mode: LedgerMode, entries: u32, causes: u32) {
        self.mode = mode;
        self.entries.clear();
        self.causes.clear();
        self.reads.clear();
        self.notes.clear();
        (self.next_entry, self.first_entry) = (entries, entries);
        (self.next_cause, self.first_cause) = (causes, causes);
    }

    /// How many entries and causes there have been.
    pub fn counts(&self) -> (u32, u32) {
        (self.next_entry, self.next_cause)
    }

    /// Whether entries are kept.
    pub fn mode(&self) -> LedgerMode {
        self.mode
    }

    /// Records a change.
    pub(in crate::world) fn record(&mut self, target: Target, delta: i32, cause: CauseId) {
        self.next_entry += 1;
        if self.mode == LedgerMode::Full {
            self.entries.push(Entry { target, delta, cause });
        }
    }

    /// Opens a cause with the numbers that it read.
    pub fn open(&mut self, mut cause: Cause, reads: &[Target]) -> CauseId {
        self.next_cause += 1;
        if self.mode == LedgerMode::Full {
            cause.reads = (self.reads.len() as u32, reads.len() as u32);
            self.reads.extend_from_slice(reads);
            self.causes.push(cause);
        }
        CauseId(self.next_cause)
    }

    /// Tells a line.
    pub fn tell(&mut self, note: Note) {
        if self.mode == LedgerMode::Full {
            self.notes.push(note);
        }
    }

    /// Every kept entry with its number, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Entry)> + '_ {
        let first = self.first_entry;
        self.entries.iter().enumerate().map(move |(index, entry)| (EntryId(first + index as u32 + 1), entry))
    }

    /// The entry of a number.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(id.0.checked_sub(self.first_entry + 1)? as usize)
    }

    /// The cause of a number; none for the start.
    pub fn cause(&self, id: CauseId) -> Option<&Cause> {
        self.causes.get(id.0.checked_sub(self.first_cause + 1)? as usize)
    }

    /// What a cause read.
    pub fn reads(&self, cause: &Cause) -> &[Target] {
        let (start, len) = (cause.reads.0 as usize, cause.reads.1 as usize);
        self.reads.get(start..start + len).unwrap_or(&[])
    }

    /// Every line of the chronicle, in order.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }
}
