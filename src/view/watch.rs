//! Numbers that a witness or the reckoning watches: the sum, and what moved it.

use super::annals::Annals;
use super::cause::told;
use super::eye::Eye;
use crate::turn::rulebook::Path;
use crate::turn::scene::Frame;
use crate::world::{Cause, CauseId, Cell, Known, Snapshot};

/// Levels of a sum at which the next better word begins, best first; below the last it is the worst.
const LEVELS: [i32; 4] = [25, 8, -7, -24];

/// The most causes that are named.
const CAUSES: usize = 3;

/// The numbers watched, with their weights in hundredths. Paths are followed as things stand.
pub fn cells(eye: &Eye<'_>, watches: &[(Path, i32)]) -> Vec<(Cell, i32)> {
    let scene = eye.scene(Frame::of(i32::from(eye.seat)));
    watches.iter().filter_map(|(path, weight)| scene.cell(path).map(|cell| (cell, *weight))).collect()
}

/// How far the watched numbers have moved since the start, weighed.
pub fn sum(eye: &Eye<'_>, start: &Snapshot, cells: &[(Cell, i32)]) -> i32 {
    let began = eye.on(start);
    let hundredths: i64 = cells
        .iter()
        .map(|(cell, weight)| i64::from(eye.get(*cell) - began.get(*cell)) * i64::from(*weight))
        .sum();
    (hundredths / 100) as i32
}

/// The index, from best to worst, of the word for a sum.
pub fn level(sum: i32) -> usize {
    LEVELS.iter().position(|least| sum >= *least).unwrap_or(LEVELS.len())
}

/// The heaviest causes of what moved, since a turn: amount and name.
pub fn causes(annals: &Annals<'_>, cells: &[(Cell, i32)], since: i32) -> Vec<(i32, String)> {
    let mut sums: Vec<(CauseId, i64)> = Vec::new();
    for event in annals.seen().filter(|event| event.turn >= since) {
        let Some((_, weight)) = cells.iter().find(|(cell, _)| *cell == event.target.cell) else { continue };
        let amount = i64::from(event.delta()) * i64::from(*weight);
        match sums.iter_mut().find(|(known, _)| alike(annals, *known, event.cause)) {
            Some((_, sum)) => *sum += amount,
            None => sums.push((event.cause, amount)),
        }
    }
    sums.sort_by_key(|(cause, amount)| (std::cmp::Reverse(amount.abs()), *cause));
    let shown = sums.into_iter().map(|(cause, amount)| ((amount / 100) as i32, cause)).filter(|(amount, _)| *amount != 0);
    shown.take(CAUSES).map(|(amount, cause)| (amount, told(annals, cause).title)).collect()
}

/// Whether two causes are the same thing done or happening again.
fn alike(annals: &Annals<'_>, left: CauseId, right: CauseId) -> bool {
    let same = |one: &Cause, other: &Cause| {
        one.kind == other.kind && one.subject == other.subject && one.detail == other.detail && one.actor == other.actor
    };
    match (annals.ledger.cause(left), annals.ledger.cause(right)) {
        (Some(one), Some(other)) => same(one, other),
        _ => left == right,
    }
}

