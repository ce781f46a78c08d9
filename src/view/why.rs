//! The chain of causes, read off the ledger: from a change to its cause, to what sent that cause, to the numbers that it
//! read and the changes that had made them so, until somebody's decision or the start is reached.

use std::cell::RefCell;
use std::collections::HashMap;

use super::account::next;
use super::address::{Address, Figure};
use super::annals::{Annals, Event};
use super::cause::{brings_word, is_choice, told, word_by_way_of};
use super::figure::{date, named};
use super::weight::{weight, worth_telling};
use crate::say;
use crate::world::ledger::{CauseKind, Plane};
use crate::world::registry::COMPONENTS;
use crate::world::{Cause, CauseId, EntryId, Known, Target, at};

/// A chain of causes as a graph that runs from the choices that began it to what is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Why {
    /// "Why the capital fell".
    pub title: String,
    /// Nodes, the asked one first.
    pub nodes: Vec<WhyNode>,
    /// From cause to effect: indexes into the nodes, and the weight as text.
    pub edges: Vec<(usize, usize, String)>,
}

/// A link of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WhyNode {
    /// Steps back from the asked one.
    pub depth: usize,
    /// "Your secret order".
    pub title: String,
    /// "Trust of the North in us −22".
    pub detail: String,
    /// The turn.
    pub turn: i32,
    /// "May 1123".
    pub date: String,
    /// Whether it is a decision of the player's side.
    pub decision: bool,
    /// Whether it is known or only believed.
    pub believed: bool,
    /// The cause.
    pub cause: CauseId,
    /// The figures in title and detail.
    pub figures: Vec<Figure>,
}

/// Steps back that are followed.
const DEPTH: usize = 8;

/// The most links of a chain.
const NODES: usize = 32;

/// The most changes that one cause is traced to.
const BRANCHES: usize = 3;

/// The most causes that one number is traced to when it is asked about itself.
const ROOTS: usize = 4;

/// By how much less the routine of every turn explains than what somebody did.
const ROUTINE: i32 = 3;

/// By how much more a choice of the player's own explains than what others did.
const OWN: i32 = 2;

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
    for event in &heaviest {
        chain.link(0, event);
    }
    let mut all = annals.of(target);
    if let (Some(first), Some(told)) = (all.next(), heaviest.first()) {
        let whole = all.next_back().map_or(first.after, |last| last.after) - first.before;
        let linked: i32 = heaviest.iter().map(Event::delta).sum();
        chain.rest(0, told, whole - linked, false);
    }
    chain.unfold();
    chain.why
}

/// What led to a cause.
pub fn of_cause(annals: &Annals<'_>, cause: CauseId) -> Why {
    let mut chain = Chain::begin(annals, node(annals, cause, 0, Change::default(), false));
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
        date: date(annals.eye.locale(), annals.eye.book, event.turn),
        believed: matches!(event.target.plane, Plane::Belief(_)),
        figures: names.figures(
            event.target.cell,
            (event.before, Address::then(event.target, event.entry, event.before)),
            (event.after, Address::then(event.target, next(event.entry), event.after)),
        ),
        ..WhyNode::default()
    }
}

fn asked_number(annals: &Annals<'_>, target: Target) -> WhyNode {
    let names = annals.eye.names();
    let turn = annals.eye.turn();
    let value = annals.eye.get(target.cell);
    WhyNode {
        title: names.number(target.cell),
        detail: format!("{}{}", names.value(target.cell, value), names.unit(target.cell)),
        turn,
        date: date(annals.eye.locale(), annals.eye.book, turn),
        believed: matches!(target.plane, Plane::Belief(_)),
        figures: match names.is_word(target.cell) {
            true => Vec::new(),
            false => vec![Figure {
                shown: names.value(target.cell, value),
                name: names.number(target.cell),
                address: Address::now(target),
            }],
        },
        ..WhyNode::default()
    }
}

fn node(annals: &Annals<'_>, id: CauseId, depth: usize, (detail, figure): Change, believed: bool) -> WhyNode {
    let turn = annals.ledger.cause(id).map_or(1, |cause| cause.turn);
    let mut told = told(annals, id);
    if annals.ledger.cause(id).is_some_and(|cause| brings_word(believed, cause.kind)) {
        (told.title, told.yours) = (word_by_way_of(annals.eye.locale(), &told.title), false);
    }
    let detail = match (detail.is_empty(), told.detail.is_empty()) {
        (true, _) => told.detail,
        (false, true) => detail,
        (false, false) => say!(annals.eye.locale(), "why-both", first = detail, second = told.detail),
    };
    WhyNode {
        depth,
        title: told.title,
        detail,
        turn,
        date: if id == CauseId(0) { String::new() } else { date(annals.eye.locale(), annals.eye.book, turn) },
        decision: told.yours,
        believed,
        cause: id,
        figures: figure.into_iter().chain(told.figures).collect(),
    }
}

/// A change in words, with the figure in it.
type Change = (String, Option<Figure>);

/// A chain that grows backward.
struct Chain<'a, 'e> {
    annals: &'a Annals<'e>,
    why: Why,
    places: HashMap<CauseId, usize>,
    open: Vec<usize>,
    /// The changes that are drawn together under the last of them.
    merged: RefCell<HashMap<EntryId, Vec<EntryId>>>,
}

impl<'a, 'e> Chain<'a, 'e> {
    fn begin(annals: &'a Annals<'e>, asked: WhyNode) -> Self {
        let title = say!(annals.eye.locale(), "why", asked = &asked.title);
        Self {
            annals,
            why: Why { title, nodes: vec![asked], edges: Vec::new() },
            places: HashMap::new(),
            open: Vec::new(),
            merged: RefCell::default(),
        }
    }

    /// Links the cause of a change to the node that the change led to; behind what was only heard of, what was so.
    fn link(&mut self, effect: usize, event: &Event) {
        let names = self.annals.eye.names();
        let cell = event.target.cell;
        let change = names.delta(cell, event.delta(), event.after);
        let figure = (!names.is_word(cell)).then(|| {
            let entries = self.merged.borrow().get(&event.entry).cloned().unwrap_or_else(|| vec![event.entry]);
            Figure::signed(event.delta(), names.number(cell), Address::Changes(entries))
        });
        let detail = (named(names.locale(), &names.number(cell), &change), figure);
        let believed = matches!(event.target.plane, Plane::Belief(_));
        if let Some(place) = self.join(effect, event.cause, detail, change, believed)
            && believed
        {
            self.behind_hearsay(place, event);
        }
    }

    /// Adds a cause, unless it stands already, and its edge; its place, if it is there now.
    fn join(&mut self, effect: usize, cause: CauseId, detail: Change, change: String, believed: bool) -> Option<usize> {
        let depth = self.why.nodes.get(effect).map_or(0, |node| node.depth) + 1;
        let place = match self.places.get(&cause) {
            Some(&place) => place,
            // A rule that works turn by turn feeds on what it did before; once is enough.
            None if self.places.keys().any(|known| self.same_work(*known, cause)) => return None,
            None if self.why.nodes.len() >= NODES || depth > DEPTH => return None,
            None => {
                let place = self.why.nodes.len();
                self.why.nodes.push(node(self.annals, cause, depth, detail, believed));
                self.places.insert(cause, place);
                self.open.push(place);
                place
            }
        };
        if place != effect && !self.why.edges.iter().any(|(from, to, _)| (*from, *to) == (place, effect)) {
            self.why.edges.push((place, effect, change));
        }
        Some(place)
    }

    /// What really moved a number between two reports of it, as far as this side knows who did it.
    fn behind_hearsay(&mut self, place: usize, heard: &Event) {
        let annals = self.annals;
        let earlier = annals.of(heard.target).take_while(|event| event.entry < heard.entry).last();
        let since = earlier.map_or(CauseId(0), |event| event.cause);
        let truth = Target::truth(heard.target.cell);
        let between = annals.of(truth).filter(|event| event.cause > since && event.cause < heard.cause);
        let (known, hidden): (Vec<Event>, Vec<Event>) =
            between.copied().partition(|event| annals.knows_of(event.cause));
        let known = top(annals, known, BRANCHES);
        for event in &known {
            self.link(place, event);
        }
        let left = heard.delta() - known.iter().map(Event::delta).sum::<i32>();
        if !hidden.is_empty() || !known.is_empty() {
            self.rest(place, heard, left, !hidden.is_empty());
        }
    }

    /// What else moved a number than the causes that are linked, so that what the lines weigh comes to the whole. That
    /// something has not been heard of is told whatever it weighs.
    fn rest(&mut self, effect: usize, event: &Event, left: i32, unheard: bool) {
        let (names, cell) = (self.annals.eye.names(), event.target.cell);
        let depth = self.why.nodes.get(effect).map_or(0, |node| node.depth) + 1;
        let weighs = left != 0 && !names.is_word(cell);
        if !(weighs || unheard) || self.why.nodes.len() >= NODES || depth > DEPTH {
            return;
        }
        let title = match unheard {
            true => say!(names.locale(), "why-unheard"),
            false => say!(names.locale(), "why-rest"),
        };
        let weight = if weighs { names.delta(cell, left, 0) } else { String::new() };
        let believed = matches!(event.target.plane, Plane::Belief(_));
        self.why.edges.push((self.why.nodes.len(), effect, weight));
        self.why.nodes.push(WhyNode { depth, title, turn: event.turn, believed, ..WhyNode::default() });
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
        let Some(cause) = self.annals.ledger.cause(id).filter(|_| self.annals.knows_of(id)) else { return };
        // Who brought word did not make it so: what did stands behind the hearsay already.
        if self.why.nodes.get(place).is_some_and(|node| brings_word(node.believed, cause.kind)) {
            return;
        }
        let laid = Some(cause.parent).filter(|parent| self.is_desk(*parent));
        if cause.parent != CauseId(0) && laid.is_none() && self.annals.knows_of(cause.parent) {
            self.join(place, cause.parent, Change::default(), String::new(), false);
        }
        // At a choice of the player's own the question rests, unless it is the choice that was asked about.
        if is_choice(cause) && place != 0 {
            return;
        }
        let by_desk = laid.and_then(|parent| self.annals.ledger.cause(parent));
        let mut events: Vec<Event> = Vec::new();
        for cause in [Some(cause), by_desk].into_iter().flatten() {
            for event in self.readings(cause, id) {
                if events.iter().all(|known| known.cause != event.cause) {
                    events.push(event);
                }
            }
        }
        // One's own choices alone would end the chain: what others did has its place among them.
        let own = |event: &Event| self.annals.ledger.cause(event.cause).is_some_and(is_choice);
        let of_others: Vec<Event> = events.iter().filter(|event| !own(event)).copied().collect();
        let mut heaviest = top(self.annals, events, BRANCHES);
        if heaviest.len() == BRANCHES && heaviest.iter().all(own) {
            heaviest.pop();
            heaviest.extend(top(self.annals, of_others, 1));
        }
        for event in heaviest {
            self.link(place, &event);
        }
    }

    fn is_desk(&self, id: CauseId) -> bool {
        self.annals.ledger.cause(id).is_some_and(|cause| cause.kind == CauseKind::Desk)
    }

    /// The changes that had made the numbers that a cause read what they were.
    fn readings(&self, cause: &Cause, before: CauseId) -> Vec<Event> {
        let read = self.annals.ledger.reads(cause).iter();
        let targets = read.filter(|target| worth_telling(&self.annals.eye, target.cell) || self.annals.eye.open);
        let events = targets.flat_map(|target| self.heaviest(self.annals.knowledge(target.cell), before, 2));
        events.filter(|event| self.helped(cause, event)).collect()
    }

    /// Whether a change can have helped what a cause did: what strengthened the besieged does not explain their fall.
    fn helped(&self, cause: &Cause, event: &Event) -> bool {
        let cell = event.target.cell;
        let of_force = cause.kind == CauseKind::Siege
            && cause.actor >= 0
            && COMPONENTS[usize::from(cell.component)].name == "Force";
        let owner = || self.annals.then(cause.turn).get(at::allegiance::owner(cell.row));
        !of_force || (owner() == cause.actor) == (event.delta() > 0)
    }

    /// The heaviest changes of a number before a cause, one a cause, as far as this side knows who made them.
    fn heaviest(&self, target: Target, before: CauseId, most: usize) -> Vec<Event> {
        let annals = self.annals;
        let mut merged: Vec<Event> = Vec::new();
        for event in annals.of(target).filter(|event| event.cause < before && annals.knows_of(event.cause)) {
            match merged.iter_mut().find(|known| self.same_work(known.cause, event.cause)) {
                // A council that has turned about is explained by what turned it.
                Some(known) if self.turned_about(known, event) => *known = *event,
                Some(known) => {
                    let mut merged = self.merged.borrow_mut();
                    let mut entries = merged.remove(&known.entry).unwrap_or_else(|| vec![known.entry]);
                    entries.push(event.entry);
                    merged.insert(event.entry, entries);
                    *known = Event { before: event.before - known.delta(), ..*event };
                }
                None => merged.push(*event),
            }
        }
        top(annals, merged, most)
    }

    /// Whether a council or one of its voices went the other way before.
    fn turned_about(&self, earlier: &Event, later: &Event) -> bool {
        let kind = self.annals.ledger.cause(later.cause).map(|cause| cause.kind);
        matches!(kind, Some(CauseKind::Voice | CauseKind::Debate)) && earlier.delta().signum() != later.delta().signum()
    }

    /// Whether two causes are one at work again and again, such as a rule turn by turn.
    fn same_work(&self, left: CauseId, right: CauseId) -> bool {
        use CauseKind::{Calendar, Debate, Fading, Movement, Rule, Task, Voice};
        let again = |one: &Cause, other: &Cause| {
            (one.kind, one.subject, one.vars) == (other.kind, other.subject, other.vars)
                && matches!(one.kind, Rule | Task | Fading | Calendar | Movement | Voice | Debate)
        };
        match [left, right].map(|id| self.annals.ledger.cause(id)) {
            [Some(one), Some(other)] => left == right || again(one, other),
            _ => left == right,
        }
    }
}

/// The heaviest few of some changes; of equals the later.
fn top(annals: &Annals<'_>, mut events: Vec<Event>, most: usize) -> Vec<Event> {
    events.retain(|event| event.delta() != 0);
    // What somebody did explains more than what happens every turn.
    let routine = |id| match annals.ledger.cause(id).map(|cause| cause.kind) {
        Some(CauseKind::Rule | CauseKind::Task) => ROUTINE,
        Some(CauseKind::Fading | CauseKind::Calendar) => 2 * ROUTINE,
        _ => 1,
    };
    // And what the player did, who asks, more than what others did.
    let own = |id| if annals.ledger.cause(id).is_some_and(is_choice) { OWN } else { 1 };
    let heft = |event: &Event| {
        weight(&annals.eye, event.target.cell, event.before, event.after) * own(event.cause) / routine(event.cause)
    };
    events.sort_by_key(|event| std::cmp::Reverse((heft(event), event.entry)));
    events.truncate(most);
    events
}
