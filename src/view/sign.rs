//! Whether a change is to the good of one side.
//!
//! What the scenario's reckoning weighs tells it of the scenario's own numbers; of the engine's own, common sense does.

use super::eye::Eye;
use crate::turn::rulebook::{Lane, Path, Root};
use crate::world::kind::CLAUSE_STATES;
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Kind, Known, at};

/// Whether a change is to the good of the player's side, as far as a sign can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sign {
    /// A gain: ▲.
    Gain,
    /// A loss: ▼.
    Loss,
    /// Neither: ◆.
    #[default]
    Neutral,
}

/// The sign of a rise (positive) or fall of a number, for the side whose eyes these are.
pub fn of(eye: &Eye<'_>, cell: Cell, before: i32, after: i32) -> Sign {
    let rise = (after - before).signum();
    if rise == 0 {
        return Sign::Neutral;
    }
    match good(eye, cell, before, after) {
        0 => Sign::Neutral,
        good if good.signum() == rise => Sign::Gain,
        _ => Sign::Loss,
    }
}

/// Whether more of it is good (1), bad (−1) or neither (0).
fn good(eye: &Eye<'_>, cell: Cell, before: i32, after: i32) -> i32 {
    let component = &COMPONENTS[usize::from(cell.component)];
    let seat = i32::from(eye.seat);
    let toward_us = u16::from(cell.lane) == eye.seat;
    if component.own || cell.kind() == Kind::Fact {
        return weighs(eye, cell);
    }
    match (component.name, component.quantity(cell.lane).name) {
        ("Trust" | "Awe", _) if toward_us && cell.row != eye.seat => 1,
        ("War", _) if toward_us || cell.row == eye.seat => -1,
        ("Mood", _) if eye.get(at::home::of(cell.row)) == seat => 1,
        ("Proof", _) if !toward_us && eye.get(at::document::author(cell.row)) == seat => -1,
        ("Purse", "amount") => side(eye, eye.get(at::purse::owner(cell.row))),
        ("Holding", "holder") => handed(seat, before, after),
        ("Holding", "walls") | ("Town", "garrison" | "stores") => side(eye, eye.get(at::holding::holder(cell.row))),
        ("Holding", "siege") | ("Town", "unrest") => -side(eye, eye.get(at::holding::holder(cell.row))),
        ("Force", "unpaid") => -side(eye, eye.get(at::allegiance::owner(cell.row))),
        ("Force", _) => side(eye, eye.get(at::allegiance::owner(cell.row))),
        ("Allegiance", "owner") | ("Office", "faction") => handed(seat, before, after),
        ("Exodus", "registered") => side(eye, holder_of(eye, cell.row)),
        ("Obligation", "state") => clause(eye, cell.row, before, after),
        ("Obligation", "late") => -party(eye, cell.row).abs(),
        ("Obligation", "paid") => party(eye, cell.row).abs(),
        _ => 0,
    }
}

/// Ours is good, that of an enemy is bad, and that of others is nothing to us.
fn side(eye: &Eye<'_>, owner: i32) -> i32 {
    let Ok(row) = u16::try_from(owner) else { return 0 };
    if row == eye.seat {
        1
    } else if eye.get(at::war::war(eye.seat, row as u8)) > 0 {
        -1
    } else {
        0
    }
}

fn holder_of(eye: &Eye<'_>, refugees: u16) -> i32 {
    let place = u16::try_from(eye.get(at::exodus::place(refugees)));
    place.map_or(-1, |place| eye.get(at::holding::holder(place)))
}

/// What comes into our hands rises for us, whatever the rows.
fn handed(seat: i32, before: i32, after: i32) -> i32 {
    let rise = (after - before).signum();
    if after == seat {
        rise
    } else if before == seat {
        -rise
    } else {
        0
    }
}

/// 1 if we owe the clause, −1 if it is owed to us, 0 if it is none of ours.
fn party(eye: &Eye<'_>, clause: u16) -> i32 {
    match eye.book.clauses.get(usize::from(clause)) {
        Some(clause) if clause.obligor == eye.seat => 1,
        Some(clause) if clause.beneficiary == eye.seat => -1,
        _ => 0,
    }
}

fn clause(eye: &Eye<'_>, clause: u16, before: i32, after: i32) -> i32 {
    let rise = (after - before).signum();
    party(eye, clause).abs() * rise * clause_worth(after)
}

/// Whether a clause's state is good (1) or bad (−1).
pub fn clause_worth(state: i32) -> i32 {
    match usize::try_from(state).ok().and_then(|index| CLAUSE_STATES.get(index)).copied() {
        Some("met" | "waived") => 1,
        Some("late" | "short" | "breached" | "disputed") => -1,
        _ => 0,
    }
}

/// How the reckoning, or else a witness, weighs a number: whether more of it is good (1), bad (−1), or of no weight (0).
pub fn weighs(eye: &Eye<'_>, cell: Cell) -> i32 {
    let watches = eye.book.judgements.iter().chain(&eye.book.witnesses).flatten();
    watches.filter(|(path, _)| names(path, cell)).map(|(_, weight)| weight.signum()).next().unwrap_or(0)
}

/// Whether a path without detours is the way to this number.
fn names(path: &Path, cell: Cell) -> bool {
    path.root == Root::Row(cell.row)
        && path.steps.is_empty()
        && path.component == cell.component
        && path.lane == Lane::Fixed(cell.lane)
}
