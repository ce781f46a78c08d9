//! Chronicle: at the end of the turn everybody sees what is public and what is his own.

use super::scene::sees;
use super::stage::Stage;
use crate::world::ledger::{Cause, CauseKind};
use crate::world::registry::COMPONENTS;
use crate::world::{Change, Kind, at};

/// Each faction's belief follows what it can see.
pub fn look_around(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    for faction in 0..eye.book.layout.rows(Kind::Faction) as u8 {
        let belief = &eye.beliefs[usize::from(faction)];
        let mut cause = None;
        for (index, cell) in eye.book.layout.cells().take(eye.book.layout.believed()).enumerate() {
            let truth = eye.truth.get(cell);
            let stale = belief.values()[index] != truth || belief.as_of(&eye.book.layout, cell) != 0;
            if stale && sees(eye.book, &eye.truth, faction, cell) {
                let cause = *cause.get_or_insert_with(|| {
                    out.cause(Cause::new(CauseKind::Seen, i32::from(faction), eye.turn), |_| {})
                });
                out.push(Change::Believe { faction, cell, value: truth, as_of: 0 }, cause);
            }
        }
    }
    debug_assert!(COMPONENTS.iter().map(|component| component.believed).is_sorted_by(|a, b| a >= b));
    debug_assert!(eye.truth.get(at::calendar::turn(0)) == eye.turn);
}
