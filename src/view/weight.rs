//! How much a change matters beside others, whatever its unit; and which numbers are worth telling at all.

use super::eye::Eye;
use super::sign;
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Kind, Meaning};

/// A scale of the scenario's own has at least so many steps; fewer are names in disguise.
const SCALE: i32 = 20;

/// Amounts below this are counted on fingers: a change of one is no share worth a line.
const HANDFUL: i64 = 50;

/// Whether a number is more than bookkeeping.
pub fn worth_telling(eye: &Eye<'_>, cell: Cell) -> bool {
    let component = &COMPONENTS[usize::from(cell.component)];
    let quantity = component.quantity(cell.lane);
    if !component.believed || quantity.meaning == Meaning::Internal {
        return false;
    }
    match (component.name, quantity.name) {
        ("March", "progress") | ("Teams", _) | ("Obligation", "late") => false,
        ("Trust" | "Awe" | "War", _) => cell.row != u16::from(cell.lane),
        // Steps of a story have numbers, but no names that could be told.
        ("Value", _) => is_flag(eye, cell) || width(eye, cell) >= SCALE || sign::weighs(eye, cell) != 0,
        _ => true,
    }
}

/// Whether a number of the scenario's own is only yes or no.
pub fn is_flag(eye: &Eye<'_>, cell: Cell) -> bool {
    let component = &COMPONENTS[usize::from(cell.component)];
    (component.own || cell.kind() == Kind::Fact) && eye.book.bounds.of(cell) == (0, 1)
}

fn width(eye: &Eye<'_>, cell: Cell) -> i32 {
    let (least, most) = eye.book.bounds.of(cell);
    most.saturating_sub(least)
}

/// The weight of a change.
pub fn weight(eye: &Eye<'_>, cell: Cell, before: i32, after: i32) -> i32 {
    let component = &COMPONENTS[usize::from(cell.component)];
    let quantity = component.quantity(cell.lane);
    let delta = (after - before).saturating_abs();
    let ours = u16::from(cell.lane) == eye.seat;
    match (component.name, quantity.name) {
        ("War", _) => 100,
        ("Holding", "holder") => 90,
        ("Proof", _) => 30 * delta,
        ("Allegiance", "owner") | ("Office", "faction" | "state") => 50,
        ("Obligation", "state") => 40,
        ("Document", "exists") => 30,
        ("Trust", _) if ours => 2 * delta,
        ("Trust" | "Awe", _) => delta / 2,
        ("Realm", _) => delta / 4,
        ("Office", "influence") => delta / 2,
        _ if quantity.meaning != Meaning::Number => 8,
        _ if component.own && is_flag(eye, cell) => 4,
        _ if is_flag(eye, cell) => 20,
        _ => scaled(eye, cell, before, after),
    }
}

/// On a scale a step is a step; an amount without one weighs by the share of it that came or went.
fn scaled(eye: &Eye<'_>, cell: Cell, before: i32, after: i32) -> i32 {
    let delta = i64::from((after - before).saturating_abs());
    let width = width(eye, cell);
    let weight = if width <= 1000 {
        delta * 100 / i64::from(width.max(1))
    } else {
        let whole = i64::from(before.saturating_abs().max(after.saturating_abs()).max(1));
        delta * 50 * whole.min(HANDFUL) / (whole * HANDFUL)
    };
    let told_in_the_end = (component_is_own(cell) || cell.kind() == Kind::Fact) && sign::weighs(eye, cell) != 0;
    (if told_in_the_end { 2 * weight + 4 } else { weight }) as i32
}

fn component_is_own(cell: Cell) -> bool {
    COMPONENTS[usize::from(cell.component)].own
}
