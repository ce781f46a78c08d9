//! The truth opened: what the player never knew, or believed wrongly, where it weighed most.
//!
//! What he could not see is compared with what he believed, morning by morning. A gap weighs by its size, by how long it
//! lasted, by how much the numbers of the reckoning were moved by what read it, and more where he decided on it himself.

use std::collections::HashMap;

use super::UnknownView;
use crate::campaign::TurnStart;
use crate::turn::scene::Frame;
use crate::view::address::{Address, Figure};
use crate::view::annals::Annals;
use crate::view::cause::told;
use crate::view::eye::Eye;
use crate::view::figure::{capital, date, dated};
use crate::view::fill::fill;
use crate::view::reading::Reading;
use crate::view::watch;
use crate::view::weight::{weight, worth_telling};
use crate::world::ledger::{CauseKind, Plane};
use crate::world::{CauseId, Cell, EntryId, Kind, Known, Target};

/// How many are told.
const MOST: usize = 5;

/// Gaps that weigh less are no news.
const LEAST: i64 = 8;

/// Mornings beyond which a gap weighs no more for lasting.
const LASTING: i64 = 6;

/// By how much more a gap weighs where the player decided on it.
const DECIDED: i64 = 3;

/// Hundredths of the reckoning that count as much as the gap itself.
const FED: i64 = 500;

/// A gap between belief and truth, as one number shows it.
struct Gap {
    cell: Cell,
    /// The morning on which it was widest, or on which the player decided on it.
    turn: i32,
    /// The paper that he then answered.
    paper: Option<CauseId>,
    weight: i64,
}

/// The most consequential things that the player never knew.
pub fn unknown(reading: &Reading<'_>, annals: &Annals<'_>) -> Vec<UnknownView> {
    let fed = fed(reading, annals);
    let read = decided_on(annals);
    let starts = reading.campaign.starts();
    let layout = &reading.eye.book.layout;
    let cells = layout.cells().take(layout.believed()).filter(|cell| worth_telling(&reading.eye, *cell));
    let mut gaps: Vec<Gap> = cells.filter_map(|cell| gap(reading, starts, cell, &fed, &read)).collect();
    gaps.sort_by_key(|gap| (std::cmp::Reverse(gap.weight), gap.cell));
    // One thing is told of once, whatever number of it was furthest off; and no sort of number fills the whole list.
    let mut told: Vec<Gap> = Vec::new();
    for gap in gaps {
        let same = |known: &Gap| (known.cell.kind(), known.cell.row) == (gap.cell.kind(), gap.cell.row);
        let sort = |known: &&Gap| (known.cell.component, known.cell.lane) == (gap.cell.component, gap.cell.lane);
        let often = gap.cell.kind() != Kind::Fact && told.iter().filter(sort).count() > 1;
        if told.len() < MOST && !told.iter().any(same) && !often {
            told.push(gap);
        }
    }
    told.iter().map(|gap| view(reading, annals, gap)).collect()
}

/// How much what read a number moved the reckoning, in hundredths.
fn fed(reading: &Reading<'_>, annals: &Annals<'_>) -> HashMap<Cell, i64> {
    let eye = &reading.eye;
    let watched: HashMap<Cell, i32> =
        eye.book.judgements.iter().flat_map(|watches| watch::cells(eye, watches)).collect();
    let mut fed: HashMap<Cell, i64> = HashMap::new();
    for (_, entry) in annals.ledger.entries().filter(|(_, entry)| entry.target.plane == Plane::Truth) {
        let Some(weight) = watched.get(&entry.target.cell) else { continue };
        let Some(cause) = annals.ledger.cause(entry.cause) else { continue };
        for read in annals.ledger.reads(cause) {
            *fed.entry(read.cell).or_default() += (i64::from(entry.delta) * i64::from(*weight)).abs();
        }
    }
    fed
}

/// The player's own decisions that read a number, or whose papers came because of it.
fn decided_on(annals: &Annals<'_>) -> HashMap<Cell, Vec<CauseId>> {
    let mut read: HashMap<Cell, Vec<CauseId>> = HashMap::new();
    for (id, _) in &annals.choices {
        let Some(cause) = annals.ledger.cause(*id) else { continue };
        let laid = annals.ledger.cause(cause.parent).filter(|parent| parent.kind == CauseKind::Desk);
        for target in [Some(cause), laid].into_iter().flatten().flat_map(|cause| annals.ledger.reads(cause)) {
            read.entry(target.cell).or_default().push(*id);
        }
    }
    read
}

/// Where belief and truth of a number lay furthest apart; none if they never did by much.
fn gap(
    reading: &Reading<'_>,
    starts: &[TurnStart],
    cell: Cell,
    fed: &HashMap<Cell, i64>,
    read: &HashMap<Cell, Vec<CauseId>>,
) -> Option<Gap> {
    let ledger = reading.campaign.ledger();
    let mut widest: Option<(i64, i32)> = None;
    let mut decided: Option<(i64, i32, CauseId)> = None;
    let mut lasted = 0;
    // The last state is the end itself, when nothing more could be decided.
    for start in starts.split_last().map_or(starts, |(_, earlier)| earlier) {
        let then = Eye { open: false, ..reading.eye.on(&start.snapshot) };
        let (truth, believed) = (then.opened().get(cell), then.get(cell));
        if truth == believed || then.sees(cell) {
            continue;
        }
        lasted += 1;
        let off = i64::from(weight(&reading.eye, cell, believed, truth));
        if widest.is_none_or(|(known, _)| off > known) {
            widest = Some((off, start.turn));
        }
        let mut answered = read.get(&cell).into_iter().flatten();
        let now = answered.rfind(|id| ledger.cause(**id).is_some_and(|cause| cause.turn == start.turn));
        if let Some(id) = now.filter(|_| decided.is_none_or(|(known, ..)| off > known)) {
            decided = Some((off, start.turn, *id));
        }
    }
    let (off, turn) = widest?;
    let fed = fed.get(&cell).copied().unwrap_or(0);
    let (off, turn, paper, times) = match decided {
        Some((off, turn, id)) if off >= LEAST => (off, turn, Some(id), DECIDED),
        _ => (off, turn, None, 1),
    };
    // What moved nothing of the reckoning, and on which nobody decided, is no consequence.
    // Nor is what was heard of by the next morning.
    let soon = lasted == 1 && paper.is_none();
    let counts = off >= LEAST && !soon && (fed > 0 || paper.is_some());
    let weight = off * LASTING.min(lasted) * times * (FED + fed) / FED;
    counts.then_some(Gap { cell, turn, paper, weight })
}

fn view(reading: &Reading<'_>, annals: &Annals<'_>, gap: &Gap) -> UnknownView {
    let eye = &reading.eye;
    let (names, cell) = (eye.names(), gap.cell);
    let Some(start) = reading.campaign.start_of(gap.turn) else { return UnknownView::default() };
    let then = Eye { open: false, ..eye.on(&start.snapshot) };
    let (truth, believed) = (then.opened().get(cell), then.get(cell));
    let mut figures = Vec::new();
    let mut value = |value: i32, plane: Plane| {
        if !names.is_word(cell) {
            let address = Address::then(Target { cell, plane }, EntryId(start.snapshot.counts.0 + 1), value);
            figures.push(Figure { shown: names.value(cell, value), name: names.number(cell), address });
        }
        format!("{}{}", names.value(cell, value), names.unit(cell))
    };
    let heard = cell.kind() != Kind::Fact || then.as_of(cell) > 0 || is_told(&then, cell);
    let truth_told = value(truth, Plane::Truth);
    let believed = if heard { value(believed, Plane::Belief(eye.seat as u8)) } else { String::new() };
    let before = annals.of(Target::truth(cell)).take_while(|event| event.entry.0 <= start.snapshot.counts.0);
    let last = before.max_by_key(|event| (event.delta().abs(), event.entry));
    let because = last.map(|event| {
        let told = told(annals, event.cause);
        figures.extend(told.figures);
        let turn = annals.ledger.cause(event.cause).map_or(1, |cause| cause.turn);
        dated(eye.locale(), eye.book, &told.title, turn)
    });
    let paper = gap.paper.and_then(|id| annals.ledger.cause(id)).map(|cause| title(&annals.then(cause.turn), cause));
    let now = Eye { open: false, ..*eye };
    UnknownView {
        late: !heard && now.as_of(cell) > gap.turn,
        date: date(eye.locale(), eye.book, gap.turn),
        name: capital(&names.number(cell)),
        believed,
        truth: truth_told,
        paper: paper.unwrap_or_default(),
        because: because.unwrap_or_default(),
        figures,
    }
}

/// Whether a fact is one of which the player's side hears at all.
fn is_told(eye: &Eye<'_>, cell: Cell) -> bool {
    let known = eye.book.fact_known.get(usize::from(cell.row)).copied();
    known.is_some_and(|faction| faction == -1 || faction == i32::from(eye.seat))
}

/// What the player answered, by its title.
fn title(then: &Eye<'_>, cause: &crate::world::Cause) -> String {
    let frame = Frame { vars: cause.vars };
    let row = usize::try_from(cause.subject).unwrap_or(usize::MAX);
    match cause.kind {
        CauseKind::Order => then.lore.orders.get(row).map(|lore| fill(then, frame, &lore.option.label)),
        _ => then.lore.decisions.get(row).map(|lore| fill(then, frame, &lore.title)),
    }
    .unwrap_or_default()
}
