//! Numbers that a witness or the reckoning watches: the sum, and what moved it.

use super::address::{Address, Figure, Watcher};
use super::annals::Annals;
use super::cause::told;
use super::eye::Eye;
use crate::turn::rulebook::Path;
use crate::turn::scene::Frame;
use crate::turn::watched::{self, whole};
use crate::world::{Cause, CauseId, Cell, EntryId, Known, Snapshot};

/// Levels of a sum at which the next better word begins, best first; below the last it is the worst.
const LEVELS: [i32; 4] = [25, 8, -7, -24];

/// The fewest and the most causes that are named.
const CAUSES: (usize, usize) = (3, 6);

/// The numbers watched, with their weights in hundredths. Paths are followed as things stand.
pub fn cells(eye: &Eye<'_>, watches: &[(Path, i32)]) -> Vec<(Cell, i32)> {
    watched::cells(&eye.scene(Frame::of(i32::from(eye.seat))), watches)
}

/// How far the watched numbers have moved since the start, weighed, to the nearest whole.
pub fn sum(eye: &Eye<'_>, start: &Snapshot, cells: &[(Cell, i32)]) -> i32 {
    whole(hundredths(eye, start, cells))
}

/// The same in hundredths.
pub fn hundredths(eye: &Eye<'_>, start: &Snapshot, cells: &[(Cell, i32)]) -> i64 {
    let began = eye.on(start);
    watched::hundredths(cells, |cell| eye.get(cell) - began.get(cell))
}

/// The index, from best to worst, of the word for a sum.
pub fn level(sum: i32) -> usize {
    LEVELS.iter().position(|least| sum >= *least).unwrap_or(LEVELS.len())
}

/// What one cause, at work once or again and again, has added to a sum.
pub struct Share {
    /// The cause, the first time.
    pub cause: CauseId,
    /// How much, in hundredths.
    pub hundredths: i64,
    /// The changes that it is made of, with their weights.
    pub of: Vec<(EntryId, i32)>,
}

/// What moved the watched numbers since a turn, by cause, heaviest first.
pub fn shares(annals: &Annals<'_>, cells: &[(Cell, i32)], since: i32) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    let seen = annals.seen().filter(|event| event.turn >= since).map(|event| (event.entry, event.target.cell));
    // Some numbers are watched that are no news by themselves.
    let quiet = annals.quiet(cells.iter().map(|(cell, _)| *cell), since);
    for (entry, cell) in seen.chain(quiet) {
        let Some(change) = annals.ledger.entry(entry) else { continue };
        for (_, weight) in cells.iter().filter(|(watched, _)| *watched == cell) {
            let hundredths = i64::from(change.delta) * i64::from(*weight);
            match shares.iter_mut().find(|known| alike(annals, known.cause, change.cause)) {
                Some(known) => {
                    known.hundredths += hundredths;
                    known.of.push((entry, *weight));
                }
                None => shares.push(Share { cause: change.cause, hundredths, of: vec![(entry, *weight)] }),
            }
        }
    }
    shares.sort_by_key(|share| (std::cmp::Reverse(share.hundredths.abs()), share.cause));
    shares
}

/// The heaviest causes of what moved, since a turn: amount and name, and the figures of both. More are named while those
/// that are not outweigh the last that is.
pub fn causes(
    annals: &Annals<'_>,
    cells: &[(Cell, i32)],
    since: i32,
    watcher: Watcher,
) -> (Vec<(i32, String)>, Vec<Vec<Figure>>) {
    let shares = shares(annals, cells, since);
    let mut rest: i64 = shares.iter().map(|share| share.hundredths).sum();
    let (fewest, most) = CAUSES;
    let heaviest = shares.iter().enumerate().take_while(|(index, share)| {
        let enough = *index >= most || *index >= fewest && rest.abs() <= shares[index - 1].hundredths.abs();
        rest -= share.hundredths;
        !enough && share.hundredths.abs() >= 100
    });
    heaviest
        .map(|(_, share)| share)
        .map(|share| {
            let amount = whole(share.hundredths);
            let told = told(annals, share.cause);
            let opens = Address::Watched { watcher, since, cause: Some(share.cause) };
            let figure = Figure::signed(amount, &told.title, opens);
            ((amount, told.title), std::iter::once(figure).chain(told.figures).collect())
        })
        .unzip()
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
