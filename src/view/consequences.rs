//! What a turn brought, grouped by cause, weightiest first.

use std::collections::BTreeMap;

use super::Sign;
use super::WitnessView;
use super::account::next;
use super::address::{Address, Figure};
use super::annals::{Annals, Event};
use super::cause::{brings_word, told, word_by_way_of};
use super::exposed::ExposedView;
use super::eye::Eye;
use super::figure::date;
use super::fill::filled;
use super::matter::{About, Line, Matter, Named, Spot, concerned};
use super::sign;
use super::weight::weight as heft;
use super::word::is_amount;
use crate::campaign::TurnStart;
use crate::say;
use crate::turn::scene::Frame;
use crate::world::EntryId;
use crate::world::ledger::{CauseKind, Plane};
use crate::world::{CauseId, Cell, Kind, Known, Target, at};

/// What a turn brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Consequences {
    /// The turn, and its date.
    pub turn: i32,
    /// Date.
    pub date: String,
    /// Grouped by cause, weightiest first.
    pub groups: Vec<CauseGroup>,
    /// Lines of the chronicle.
    pub notes: Vec<String>,
    /// The figures of each of these lines.
    pub figures: Vec<Vec<Figure>>,
    /// What each of these lines tells of.
    pub told_of: Vec<CauseId>,
    /// The player's sheets of which these lines tell that they were read.
    pub exposed: Vec<ExposedView>,
    /// The voices that moved.
    pub witnesses: Vec<WitnessView>,
}

/// What one cause brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CauseGroup {
    /// The cause.
    pub cause: CauseId,
    /// Where it stands in the past.
    pub spot: Spot,
    /// What sort of thing it is.
    pub matter: Matter,
    /// Whom it concerns.
    pub about: Vec<About>,
    /// "Your secret order reached the rebels".
    pub title: String,
    /// "sealed in May", "acted alone", "left on the desk".
    pub detail: String,
    /// Whether it is the player's own hand.
    pub yours: bool,
    /// One character for a seal; may be empty.
    pub seal: String,
    /// The figures in title and detail.
    pub figures: Vec<Figure>,
    /// The changes.
    pub lines: Vec<ChangeLine>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangeLine {
    /// The entry, for `why`; none where several were drawn together.
    pub entry: Option<EntryId>,
    /// "Trust of the North in us".
    pub name: String,
    /// "+18 → +4".
    pub change: String,
    /// The sum of it.
    pub delta: i32,
    /// For the sign.
    pub sign: Sign,
    /// Whether it is only believed (from a report).
    pub believed: bool,
    /// The changes that it draws together.
    pub entries: Vec<EntryId>,
    /// The figures in the change.
    pub figures: Vec<Figure>,
}

/// The most lines under one cause; what is lighter is counted.
const LINES: usize = 8;

/// Changes lighter than this are not told when they are only heard of.
const LEAST_HEARD: i32 = 6;

/// Nor are these, when they are only what time and custom do.
const LEAST_BY_ITSELF: i32 = 3;

/// What the player's side may know of a turn.
pub fn consequences(annals: &Annals<'_>, named: &Named, starts: &[TurnStart], turn: i32) -> Consequences {
    let mut groups: BTreeMap<Bundle, Vec<&Event>> = BTreeMap::new();
    for event in annals.seen_in(turn) {
        groups.entry(bundle(annals, event)).or_default().push(event);
    }
    let mut views: Vec<(i32, CauseGroup)> =
        groups.into_values().filter_map(|events| group(annals, named, &events)).collect();
    views.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let Notes { lines: notes, figures, told_of } = notes(annals, starts, turn);
    Consequences {
        turn,
        date: date(annals.eye.locale(), annals.eye.book, turn),
        groups: views.into_iter().map(|(_, group)| group).collect(),
        notes,
        figures,
        told_of,
        exposed: Vec::new(),
        witnesses: Vec::new(),
    }
}

/// What is told under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bundle {
    /// One cause.
    One(CauseId),
    /// What was heard by way of a cause: it tells of what others did.
    Heard(CauseId),
    /// Causes of a kind that works through many bindings, by what works.
    Alike(CauseKind, i32),
}

fn bundle(annals: &Annals<'_>, event: &Event) -> Bundle {
    match annals.ledger.cause(event.cause) {
        Some(cause) => match cause.kind {
            CauseKind::Fading | CauseKind::Calendar => Bundle::Alike(CauseKind::Calendar, 0),
            CauseKind::Report | CauseKind::Seen if cause.actor < 0 => Bundle::Alike(CauseKind::Report, 0),
            kind if brings_word(is_believed(event), kind) => Bundle::Heard(event.cause),
            CauseKind::Rule | CauseKind::Task => Bundle::Alike(cause.kind, cause.subject),
            _ => Bundle::One(event.cause),
        },
        None => Bundle::One(event.cause),
    }
}

/// Whether an event is what a side came to believe.
fn is_believed(event: &Event) -> bool {
    matches!(event.target.plane, Plane::Belief(_))
}

fn group(annals: &Annals<'_>, named: &Named, events: &[&Event]) -> Option<(i32, CauseGroup)> {
    let eye = &annals.eye;
    let first = events.first()?;
    let mut told = told(annals, first.cause);
    let cause = annals.ledger.cause(first.cause);
    let mut kind = cause.map_or(CauseKind::Start, |cause| cause.kind);
    let word = brings_word(is_believed(first), kind);
    if word {
        (told.title, told.yours, kind) = (word_by_way_of(eye.locale(), &told.title), false, CauseKind::Report);
    }
    let later = cause.is_some_and(|cause| cause.turn < first.turn);
    let matter = match Matter::of(kind) {
        Matter::Own if later => Matter::Came,
        // Of what is felt and not told one does not know what it is.
        _ if !word && !annals.knows_of(first.cause) => Matter::Course,
        matter => matter,
    };
    let by_itself = matches!(
        kind,
        CauseKind::Rule | CauseKind::Voice | CauseKind::Debate | CauseKind::Fading | CauseKind::Calendar
    );
    // Several changes of one number under one cause are one line: from what it was to what it became.
    let mut lines: Vec<(i32, ChangeLine)> = Vec::new();
    let mut order: Vec<crate::world::Target> = Vec::new();
    for event in events {
        if !order.contains(&event.target) {
            order.push(event.target);
        }
    }
    for target in order {
        let of: Vec<&&Event> = events.iter().filter(|event| event.target == target).collect();
        let (Some(start), Some(end)) = (of.first(), of.last()) else { continue };
        let delta: i32 = of.iter().map(|event| event.delta()).sum();
        let whole = start.before + delta == end.after;
        if delta == 0 && whole {
            continue;
        }
        let weight = heft(eye, target.cell, start.before, end.after);
        let believed = matches!(target.plane, Plane::Belief(_));
        let least = if believed {
            LEAST_HEARD
        } else if by_itself && !gauge(eye, target.cell) && !is_trust_in_us(eye, target.cell) {
            LEAST_BY_ITSELF
        } else {
            0
        };
        let renewed = kind == CauseKind::Clause && is_renewal(target.cell);
        if weight < least || renewed || is_hidden(annals, target.cell) || is_of_a_prophecy(target.cell, end.after) {
            continue;
        }
        let names = eye.names();
        let paper = target.cell == at::document::exists(target.cell.row);
        let change = if paper {
            super::preview::paper(eye, end.after, eye.get(at::document::place(target.cell.row)))
        } else if whole || !is_amount(target.cell) {
            names.change(target.cell, start.before, end.after)
        } else {
            names.delta(target.cell, delta, end.after)
        };
        let line = ChangeLine {
            entry: (of.len() == 1).then_some(start.entry).or(Some(end.entry)),
            // Its heading has told it in full.
            name: match kind {
                CauseKind::Foretold => say!(eye.locale(), "brought-foretelling"),
                _ => names.number(target.cell),
            },
            change,
            delta,
            sign: sign::of(eye, target.cell, start.before, end.after),
            believed,
            entries: of.iter().map(|event| event.entry).collect(),
            figures: figures(eye, &of, target, delta, whole),
        };
        lines.push((weight, line));
    }
    lines.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let weight = lines.iter().take(LINES).map(|(weight, _)| weight).sum::<i32>();
    let lines: Vec<ChangeLine> = lines.into_iter().take(LINES).map(|(_, line)| line).collect();
    if lines.is_empty() {
        return None;
    }
    let weight = weight + precedence(kind);
    let changed = lines.iter().flat_map(|line| &line.entries);
    let cells = changed.filter_map(|entry| annals.event(*entry)).map(|event| event.target.cell);
    let mut about = concerned(annals, first.cause, cells);
    named.find(&told.title, &mut about);
    named.find(&told.detail, &mut about);
    let line = if word { Line::Word } else { Line::Deed };
    let group = CauseGroup {
        cause: first.cause,
        spot: Spot { turn: first.turn, cause: first.cause, line },
        matter,
        about,
        title: told.title,
        detail: told.detail,
        yours: told.yours,
        seal: told.seal,
        figures: told.figures,
        lines,
    };
    Some((weight, group))
}

/// The figures in a line: from and to, or the change alone where something else moved the number too.
fn figures(eye: &Eye<'_>, of: &[&&Event], target: Target, delta: i32, whole: bool) -> Vec<Figure> {
    let (Some(start), Some(end)) = (of.first(), of.last()) else { return Vec::new() };
    let names = eye.names();
    if names.is_word(target.cell) {
        return Vec::new();
    }
    if !whole {
        let entries = of.iter().map(|event| event.entry).collect();
        return vec![Figure::signed(delta, names.number(target.cell), Address::Changes(entries))];
    }
    let before = (start.before, Address::then(target, start.entry, start.before));
    let after = (end.after, Address::then(target, next(end.entry), end.after));
    names.figures(target.cell, before, after)
}

/// The own hand is told first, then what was done in its place; what was only heard and what time does come last.
fn precedence(kind: CauseKind) -> i32 {
    match kind {
        CauseKind::Decision | CauseKind::Order | CauseKind::Assignment => 2000,
        CauseKind::Delegated => 1000,
        CauseKind::Report | CauseKind::Seen => -1000,
        CauseKind::Rule | CauseKind::Voice | CauseKind::Debate => -200,
        CauseKind::Task => -500,
        CauseKind::Fading | CauseKind::Calendar => -2000,
        _ => 0,
    }
}

/// Whether a number stands in the bar above all.
fn gauge(eye: &Eye<'_>, cell: Cell) -> bool {
    cell == at::purse::amount(cell.row) && eye.lore.stocks.get(usize::from(cell.row)).is_some_and(|stock| stock.gauge)
}

/// Whether a number is what another power thinks of the player's: it stands beside the map, so no change of it is left out.
fn is_trust_in_us(eye: &Eye<'_>, cell: Cell) -> bool {
    cell == at::trust::trust(cell.row, eye.seat as u8)
}

/// When a payment falls due again, its day and its sum begin anew; that it is pending says so.
fn is_renewal(cell: Cell) -> bool {
    cell == at::obligation::paid(cell.row) || cell == at::obligation::due(cell.row)
}

/// The place and holder of a paper go with its coming and going and need no lines of their own.
fn is_hidden(annals: &Annals<'_>, cell: Cell) -> bool {
    let paper = at::document::exists(cell.row);
    cell.kind() == Kind::Evidence
        && cell.component == paper.component
        && cell.lane != paper.lane
        && annals.of(annals.knowledge(paper)).next().is_some()
}

/// That something was foretold is no news, nor the count of it; that it came right or wrong is.
fn is_of_a_prophecy(cell: Cell, after: i32) -> bool {
    let state = at::foretold::state(cell.row);
    (cell == state && after == crate::turn::foretelling::state("open"))
        || (cell.kind() == Kind::Foretelling && cell != state)
        || [at::record::right(cell.row), at::record::wrong(cell.row)].contains(&cell)
}

/// Lines that were told, each with its figures and what it tells of.
#[derive(Default)]
struct Notes {
    lines: Vec<String>,
    figures: Vec<Vec<Figure>>,
    told_of: Vec<CauseId>,
}

/// Lines of the chronicle that this side heard from the player's decisions of a turn to his next.
fn notes(annals: &Annals<'_>, starts: &[TurnStart], turn: i32) -> Notes {
    let eye = &annals.eye;
    let told = annals.ledger.notes();
    let at = starts.iter().position(|start| start.turn == turn);
    let from = at.filter(|at| *at > 0).and_then(|at| starts.get(at)).map_or(0, |start| start.notes);
    let to = at.and_then(|at| starts.get(at + 1)).map_or(told.len(), |start| start.notes);
    let heard = |to: Option<u8>| eye.open || to.is_none_or(|to| u16::from(to) == eye.seat);
    let mut notes = Notes::default();
    for note in told.get(from..to).unwrap_or(&[]).iter().filter(|note| heard(note.to)) {
        if let Some(lore) = eye.lore.notes.get(note.text as usize) {
            // As things stood when it was told: on the next morning.
            let mut figures = Vec::new();
            let line = filled(&annals.then(note.turn + 1), Frame { vars: note.vars }, &lore.text, &mut figures);
            if !notes.lines.contains(&line) {
                notes.lines.push(line);
                notes.figures.push(figures);
                notes.told_of.push(note.cause);
            }
        }
    }
    notes
}
