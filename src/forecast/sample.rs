//! One whole world drawn from what the seat can know.

use super::insert::{Supposed, error, insert, pair, redrawn, sight};
use super::pasts::Pasts;
use super::sight::{Morning, Seen, Source};
use crate::turn::intelligence::blur;
use crate::turn::rulebook::Rulebook;
use crate::turn::scene::sees;
use crate::world::Snapshot;

/// A whole world, on the morning that was seen last, drawn from what the seat knows by a key of the caller's choice. The
/// same knowledge and key give the same world, whatever is true.
pub fn sample_world(seen: &Seen, key: u64) -> Snapshot {
    Pasts::keyed_behind(seen, 1, key).sample(key, 0)
}

/// A supposed past as it may stand today. What was told long ago is drawn anew, the wider the older the report; what
/// others see for themselves, they know.
pub fn redraw(book: &Rulebook, morning: &Morning, past: &Snapshot, key: u64) -> Snapshot {
    let mut world = past.clone();
    let sight = sight(&book.layout, morning);
    let mut supposed = Supposed { book, numbers: &mut world.numbers };
    for ((_, source), cell) in morning.known().zip(book.layout.cells()) {
        let Source::Told(as_of) = source else { continue };
        // The error that the report had when it came was drawn then; what is added is what age adds to it.
        let more = error(sight, morning.turn() - 1 - as_of) - blur(sight);
        if more > 0 && pair(cell).is_none() {
            let now = crate::world::Known::get(&supposed, cell);
            supposed.set(cell, redrawn(book, cell, now, more, key, morning.turn()));
        }
    }
    // Puts back what is seen, and what hangs together.
    insert(book, morning, &mut world, false, key);
    open_eyes(book, morning, &mut world);
    world
}

/// Everybody but the seat believes of what is his own, and of what is public, what is so.
fn open_eyes(book: &Rulebook, morning: &Morning, world: &mut Snapshot) {
    let Snapshot { numbers, beliefs, .. } = world;
    let truth = Supposed { book, numbers };
    for (faction, (values, as_of)) in beliefs.iter_mut().enumerate() {
        if faction == usize::from(morning.seat()) {
            continue;
        }
        for index in 0..book.layout.believed() {
            let (Some(value), Some(as_of)) = (values.get_mut(index), as_of.get_mut(index)) else { continue };
            let is = truth.numbers.get(index).copied().unwrap_or(0);
            if (*value != is || *as_of != 0) && sees(book, &truth, faction as u8, book.layout.cell_at(index)) {
                (*value, *as_of) = (is, 0);
            }
        }
    }
}
