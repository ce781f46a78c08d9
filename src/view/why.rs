//! The chain of causes, read off the ledger: from a change to its cause, to what sent that cause, to the numbers that it
//! read and the changes that had made them so, until somebody's decision or the start is reached.

use std::collections::HashMap;

use super::annals::{Annals, Event, heft};
use super::cause::{is_choice, told};
use super::figure::date;
use super::model::{Why, WhyNode};
use crate::world::ledger::{CauseKind, Plane};
use crate::world::registry::COMPONENTS;
use crate::world::{CauseId, EntryId, Target};

/// Steps back that are followed.
const DEPTH: usize = 8;

/// The most links of a chain.
const NODES: usize = 24;

/// The most changes that one cause is traced to.
const BRANCHES: usize = 3;

/// The most causes that one number is traced to when it is asked about itself.
const ROOTS: usize = 4;

/// Why one change came about.
pub fn of_entry(annals: &Annals<'_>, entry: EntryId) -> Why {
    let Some(event) = annals.event(entry) else { return Why::default() };
    let mut chain = Chain::begin(annals, asked_change(annals, event));
    chain.link(0, event);
    chain.unfold();
    chain.why
}

/// How a number came to be what it is.
pub fn of_target(annals: &Annals<'_>, target: Target) -> Why {
    let mut chain = Chain::begin(annals, asked_number(annals, target));
    let heaviest = chain.heaviest(target, CauseId(u32::MAX), ROOTS);
    for event in heaviest {
        chain.link(0, &event);
    }
    chain.unfold();
    chain.why
}

/// What led to a cause.
pub fn of_cause(annals: &Annals<'_>, cause: CauseId) -> Why {
    let node = chain_node(annals, cause, 0, String::new(), false);
    let mut chain = Chain::begin(annals, WhyNode { depth: 0, ..node });
    chain.places.insert(cause, 0);
    chain.open.push(0);
    chain.unfold();
    chain.why
}

fn asked_change(annals: &Annals<'_>, event: &Event) -> WhyNode {
    let names = annals.eye.names();
    WhyNode {
        title: names.number(event.target.cell),
        detail: names.change(event.target.cell, event.before, event.after),
        turn: event.turn,
        date: date(annals.eye.book, event.turn),
        believed: matches!(event.target.plane, Plane::Belief(_)),
        ..WhyNode::default()
    }
}

fn asked_number(annals: &Annals<'_>, target: Target) -> WhyNode {
    let names = annals.eye.names();
    let turn = annals.eye.turn();
    let value = crate::world::Known::get(&annals.eye, target.cell);
    WhyNode {
        title: names.number(target.cell),
        detail: format!("{}{}", names.value(target.cell, value), names.unit(target.cell)),
        turn,
        date: date(annals.eye.book, turn),
        believed: matches!(target.plane, Plane::Belief(_)),
        ..WhyNode::default()
    }
}

fn chain_node(annals: &Annals<'_>, id: CauseId, depth: usize, detail: String, believed: bool) -> WhyNode {
    let cause = annals.ledger.cause(id);
    let told = told(&annals.eye, cause);
    let turn = cause.map_or(1, |cause| cause.turn);
    let detail = match (detail.is_empty(), told.detail.is_empty()) {
        (true, _) => told.detail,
        (false, true) => detail,
        (false, false) => format!("{detail}; {}", told.detail),
    };
    WhyNode {
        depth,
        title: told.title,
        detail,
        turn,
        date: if id == CauseId(0) { String::new() } else { date(annals.eye.book, turn) },
        decision: told.yours,
        believed,
        cause: id,
    }
}

/// A chain that grows backward.
struct Chain<'a, 'e> {
    annals: &'a Annals<'e>,
    why: Why,
    places: HashMap<CauseId, usize>,
    open: Vec<usize>,
}

impl<'a, 'e> Chain<'a, 'e> {
    fn begin(annals: &'a Annals<'e>, asked: WhyNode) -> Self {
        let title = format!("Why: {}", asked.title);
        Self { annals, why: Why { title, nodes: vec![asked], edges: Vec::new() }, places: HashMap::new(), open: Vec::new() }
    }

    /// Links the cause of a change to the node that the change led to.
    fn link(&mut self, effect: usize, event: &Event) {
        let names = self.annals.eye.names();
        let weight = names.delta(event.target.cell, event.delta(), event.after);
        let detail = format!("{}: {weight}", names.number(event.target.cell));
        let believed = matches!(event.target.plane, Plane::Belief(_));
        self.join(effect, event.cause, detail, weight, believed);
    }

    /// Adds a cause, unless it stands already, and its edge.
    fn join(&mut self, effect: usize, cause: CauseId, detail: String, weight: String, believed: bool) {
        let depth = self.why.nodes.get(effect).map_or(0, |node| node.depth) + 1;
        let place = match self.places.get(&cause) {
            Some(&place) => place,
            None if self.why.nodes.len() >= NODES || depth > DEPTH => return,
            None => {
                let place = self.why.nodes.len();
                self.why.nodes.push(chain_node(self.annals, cause, depth, detail, believed));
                self.places.insert(cause, place);
                self.open.push(place);
                place
            }
        };
        if place != effect && !self.why.edges.iter().any(|(from, to, _)| (*from, *to) == (place, effect)) {
            self.why.edges.push((place, effect, weight));
        }
    }

    /// Follows every open node back, nearest first.
    fn unfold(&mut self) {
        let mut next = 0;
        while let Some(&place) = self.open.get(next) {
            next += 1;
            self.follow(place);
        }
    }

    fn follow(&mut self, place: usize) {
        let Some(id) = self.why.nodes.get(place).map(|node| node.cause) else { return };
        let Some(cause) = self.annals.ledger.cause(id) else { return };
        // A choice of the player's own is where the question rests; what brought the paper is told all the same.
        if cause.parent != CauseId(0) && self.annals.knows_of(cause.parent) {
            self.join(place, cause.parent, String::new(), "led to".to_owned(), false);
        }
        if is_choice(cause) {
            return;
        }
        if cause.kind == CauseKind::Report {
            self.behind_report(place, id);
            return;
        }
        let mut events: Vec<Event> = Vec::new();
        for target in self.annals.ledger.reads(cause) {
            let Some(target) = self.readable(*target) else { continue };
            for event in self.heaviest(target, id, 2) {
                if events.iter().all(|known| known.cause != event.cause) {
                    events.push(event);
                }
            }
        }
        events.sort_by_key(|event| std::cmp::Reverse((self.recency(event), event.entry)));
        for event in events.iter().take(BRANCHES) {
            self.link(place, event);
        }
    }

    /// What a side may follow of a number that somebody read: its own knowledge of the same number, if it has any.
    fn readable(&self, target: Target) -> Option<Target> {
        if !COMPONENTS[usize::from(target.cell.component)].believed {
            return None;
        }
        if self.annals.eye.open {
            return Some(Target::truth(target.cell));
        }
        Some(self.annals.knowledge(target.cell))
    }

    /// Behind a report stands what it reported: as far as this side knows of what did it.
    fn behind_report(&mut self, place: usize, id: CauseId) {
        let annals = self.annals;
        let reached = self.why.edges.iter().filter(|(from, ..)| *from == place).map(|(_, to, _)| *to).next();
        let told: Vec<Target> = annals
            .seen()
            .filter(|event| event.cause == id)
            .map(|event| Target::truth(event.target.cell))
            .collect();
        // Only the number that was asked about is followed, not all else that the same post brought.
        let asked = reached.and_then(|effect| self.asked_cell(effect, id));
        for target in told.into_iter().filter(|target| asked.is_none_or(|cell| cell == target.cell)).take(1) {
            let behind: Vec<Event> = annals
                .of(target)
                .filter(|event| event.cause < id && annals.knows_of(event.cause))
                .copied()
                .collect();
            for event in top(behind, BRANCHES) {
                self.link(place, &event);
            }
        }
    }

    /// The cell by which a report is linked to its effect.
    fn asked_cell(&self, effect: usize, id: CauseId) -> Option<crate::world::Cell> {
        let title = self.why.nodes.get(effect).map(|node| node.title.clone())?;
        let names = self.annals.eye.names();
        let cells = self.annals.seen().filter(|event| event.cause == id).map(|event| event.target.cell);
        cells.into_iter().find(|cell| names.number(*cell) == title)
    }

    /// The heaviest changes of a number before a cause, one a cause, as far as this side knows who made them.
    fn heaviest(&self, target: Target, before: CauseId, most: usize) -> Vec<Event> {
        let annals = self.annals;
        let mut merged: Vec<Event> = Vec::new();
        for event in annals.of(target).filter(|event| event.cause < before && annals.knows_of(event.cause)) {
            match merged.iter_mut().find(|known| self.same_work(known.cause, event.cause)) {
                Some(known) => {
                    known.after += event.delta();
                    known.cause = event.cause;
                    known.entry = event.entry;
                }
                None => merged.push(*event),
            }
        }
        top(merged, most)
    }

    /// Whether two causes are one at work again and again, such as a rule turn by turn.
    fn same_work(&self, left: CauseId, right: CauseId) -> bool {
        let [one, other] = [left, right].map(|id| self.annals.ledger.cause(id));
        match (one, other) {
            (Some(one), Some(other)) => {
                left == right
                    || (one.kind == other.kind
                        && one.subject == other.subject
                        && one.vars == other.vars
                        && matches!(one.kind, CauseKind::Rule | CauseKind::Task | CauseKind::Fading | CauseKind::Calendar))
            }
            _ => left == right,
        }
    }

    fn recency(&self, event: &Event) -> i32 {
        heft(event.target.cell, event.before, event.after)
    }
}

/// The heaviest few of some changes; of equals the later.
fn top(mut events: Vec<Event>, most: usize) -> Vec<Event> {
    events.retain(|event| event.delta() != 0);
    events.sort_by_key(|event| std::cmp::Reverse((heft(event.target.cell, event.before, event.after), event.entry)));
    events.truncate(most);
    events
}
