//! The ledger as one side may read it: entries in their order with their turn and the number before and after.

use std::collections::{HashMap, HashSet};

use super::eye::{Eye, plane};
use super::weight::worth_telling;
use crate::campaign::{Campaign, Command, TurnStart};
use crate::world::ledger::{CauseKind, Plane};
use crate::world::{CauseId, Cell, EntryId, Kind, Ledger, Snapshot, Target};

/// One change, with when it was and what it changed from and to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// The entry.
    pub entry: EntryId,
    /// The turn to which it belongs: what comes before the player's next decision belongs to the last.
    pub turn: i32,
    /// What changed.
    pub target: Target,
    /// Before.
    pub before: i32,
    /// After.
    pub after: i32,
    /// Why.
    pub cause: CauseId,
}

impl Event {
    /// By how much.
    pub fn delta(&self) -> i32 {
        self.after - self.before
    }
}

/// All that happened, ready to be asked.
pub struct Annals<'a> {
    /// Whose eyes.
    pub eye: Eye<'a>,
    /// The ledger.
    pub ledger: &'a Ledger,
    /// What the player chose: the causes in their order, and whether secretly.
    pub choices: Vec<(CauseId, bool)>,
    starts: &'a [TurnStart],
    events: Vec<Event>,
    by_target: HashMap<Target, Vec<usize>>,
    known: HashSet<CauseId>,
    told: HashSet<CauseId>,
}

impl<'a> Annals<'a> {
    /// Reads the ledger through, from the state in which it began. The turns are those in which the player decided.
    pub fn read(eye: Eye<'a>, campaign: &'a Campaign, start: &Snapshot) -> Self {
        let (layout, ledger) = (&eye.book.layout, campaign.ledger());
        let mut turns = campaign.starts().iter().peekable();
        // What the first morning brought is how things stood, not what a turn brought.
        let mut turn = turns.peek().map_or(0, |first| first.turn - 1);
        let mut values: HashMap<Target, i32> = HashMap::new();
        let mut annals = Self {
            eye,
            ledger,
            choices: choices(campaign),
            starts: campaign.starts(),
            events: Vec::new(),
            by_target: HashMap::new(),
            known: HashSet::new(),
            told: HashSet::new(),
        };
        for (entry, change) in ledger.entries() {
            while let Some(start) = turns.next_if(|start| start.snapshot.counts.0 < entry.0) {
                turn = start.turn;
            }
            if !worth_telling(&eye, change.target.cell) || matches!(change.target.plane, Plane::AsOf(_)) {
                continue;
            }
            let value = values.entry(change.target).or_insert_with(|| at_start(start, layout, change.target));
            let before = *value;
            *value += change.delta;
            let event = Event { entry, turn, target: change.target, before, after: *value, cause: change.cause };
            annals.by_target.entry(change.target).or_default().push(annals.events.len());
            annals.events.push(event);
            if change.target.plane == Plane::Truth && eye.sees(change.target.cell) {
                annals.known.insert(change.cause);
            }
        }
        for note in ledger.notes() {
            if note.to.is_none_or(|to| u16::from(to) == eye.seat) {
                annals.told.insert(note.cause);
            }
        }
        annals
    }

    /// The same eyes on the morning of a turn; on the present where that morning is not known.
    pub fn then(&self, turn: i32) -> Eye<'a> {
        let start = self.starts.iter().find(|start| start.turn == turn);
        start.map_or(self.eye, |start| self.eye.on(&start.snapshot))
    }

    /// Every event that this side may know, in order: its own and public numbers in truth, others as it came to believe.
    pub fn seen(&self) -> impl Iterator<Item = &Event> + '_ {
        self.events.iter().filter(|event| self.may_know(event.target))
    }

    /// Those of a turn.
    pub fn seen_in(&self, turn: i32) -> impl Iterator<Item = &Event> + '_ {
        let from = self.events.partition_point(|event| event.turn < turn);
        let of_turn = self.events.iter().skip(from).take_while(move |event| event.turn == turn);
        of_turn.filter(|event| self.may_know(event.target))
    }

    /// The changes of numbers that are not worth telling by themselves, since a turn began.
    pub fn quiet(&self, cells: impl Iterator<Item = Cell>, since: i32) -> Vec<(EntryId, Cell)> {
        let targets = cells.filter(|cell| !worth_telling(&self.eye, *cell)).map(|cell| self.knowledge(cell));
        let targets: Vec<Target> = targets.collect();
        if targets.is_empty() {
            return Vec::new();
        }
        let from = self.starts.iter().find(|start| start.turn >= since).map_or(0, |start| start.snapshot.counts.0);
        let entries = self.ledger.entries().filter(|(id, entry)| id.0 > from && targets.contains(&entry.target));
        entries.map(|(id, entry)| (id, entry.target.cell)).collect()
    }

    /// Whether a change of this number, in this plane, is what this side knows of it.
    pub fn may_know(&self, target: Target) -> bool {
        match target.plane {
            Plane::Truth => self.eye.sees(target.cell),
            Plane::Belief(faction) => {
                u16::from(faction) == self.eye.seat && !self.eye.open && !self.eye.sees(target.cell)
            }
            Plane::AsOf(_) => false,
        }
    }

    /// Where this side has its knowledge of a number from: the truth, or its own belief.
    pub fn knowledge(&self, cell: Cell) -> Target {
        Target { cell, plane: plane(&self.eye, cell) }
    }

    /// The events of a number, in order.
    pub fn of(&self, target: Target) -> impl DoubleEndedIterator<Item = &Event> + '_ {
        self.by_target.get(&target).into_iter().flatten().filter_map(|&index| self.events.get(index))
    }

    /// The event of an entry.
    pub fn event(&self, entry: EntryId) -> Option<&Event> {
        let index = self.events.binary_search_by_key(&entry, |event| event.entry).ok()?;
        self.events.get(index)
    }

    /// Whether a cause is a secret order of the player's.
    pub fn was_secret(&self, id: CauseId) -> bool {
        self.choices.contains(&(id, true))
    }

    /// Whether this side knows that a cause was at work: it did it, saw something of it, or was told.
    pub fn knows_of(&self, id: CauseId) -> bool {
        use CauseKind::{Decision, Delegated, Desk, Order, Report, Way};
        if self.eye.open || id == CauseId(0) || self.told.contains(&id) {
            return true;
        }
        match self.ledger.cause(id).map(|cause| cause.kind) {
            Some(Decision | Order | Delegated | Desk | Report) => true,
            // Who reads a paper of ours keeps it to himself; we feel only what comes of it.
            Some(Way) => false,
            _ => self.known.contains(&id),
        }
    }
}

/// The causes of what the player sealed, each turn's in the order of his commands.
fn choices(campaign: &Campaign) -> Vec<(CauseId, bool)> {
    let ledger = campaign.ledger();
    let mut sealed: HashMap<i32, Vec<(CauseId, CauseKind, i32)>> = HashMap::new();
    let ids = (1..=ledger.counts().1).map(CauseId);
    for (id, cause) in ids.filter_map(|id| Some((id, ledger.cause(id)?))) {
        if matches!(cause.kind, CauseKind::Decision | CauseKind::Order) {
            sealed.entry(cause.turn).or_default().push((id, cause.kind, cause.subject));
        }
    }
    let lore = &campaign.scenario().lore;
    let starts = campaign.starts();
    let mut choices = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let to = starts.get(index + 1).map_or(campaign.commands().len(), |next| next.commands);
        let mut causes = sealed.remove(&start.turn).unwrap_or_default().into_iter().peekable();
        for command in campaign.commands().get(start.commands..to).unwrap_or(&[]) {
            let (kind, row, secret) = match command {
                Command::Answer { paper, secret, .. } => {
                    (CauseKind::Decision, lore.row(Kind::Decision, &paper.decision), *secret)
                }
                Command::Order { order, secret, .. } => (CauseKind::Order, lore.row(Kind::Order, order), *secret),
                _ => continue,
            };
            let is_it =
                |(_, of, subject): &(CauseId, CauseKind, i32)| *of == kind && row.map(i32::from) == Some(*subject);
            if let Some((id, ..)) = causes.next_if(is_it) {
                choices.push((id, secret));
            }
        }
    }
    choices
}

pub(super) fn at_start(start: &Snapshot, layout: &crate::world::Layout, target: Target) -> i32 {
    let index = layout.index(target.cell);
    let numbers = match target.plane {
        Plane::Truth => Some(&start.numbers),
        Plane::Belief(faction) => start.beliefs.get(usize::from(faction)).map(|belief| &belief.0),
        Plane::AsOf(faction) => start.beliefs.get(usize::from(faction)).map(|belief| &belief.1),
    };
    numbers.and_then(|numbers| numbers.get(index)).copied().unwrap_or(0)
}
