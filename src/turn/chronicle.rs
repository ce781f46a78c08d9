//! Chronicle: at the end of the turn everybody sees what is public and what is his own.

use bevy::ecs::prelude::*;

use super::scene::{OWNERSHIP, sees};
use super::stage::{Eye, Stage};
use crate::world::ledger::{Cause, CauseKind};
use crate::world::registry::COMPONENTS;
use crate::world::{Change, Kind, Stirred};

/// Each faction's belief follows what it can see. Only what was written since the last look can be seen otherwise than it
/// is believed, so only that is looked at.
pub fn look_around(mut stage: Stage, mut stirred: ResMut<Stirred>) {
    let (eye, mut out) = stage.open();
    stir_what_changed_hands(&eye, &mut stirred);
    for faction in 0..eye.book.layout.rows(Kind::Faction) as u8 {
        debug_assert_eq!(overlooked(&eye, &stirred, faction), None, "a number changed unseen");
        let mut cause = None;
        stirred.to(faction).filter_map(|index| learns(&eye, faction, index)).for_each(|change| {
            let cause = *cause
                .get_or_insert_with(|| out.cause(Cause::new(CauseKind::Seen, i32::from(faction), eye.turn), |_| {}));
            out.push(change, cause);
        });
    }
    stirred.settle();
}

/// What a faction comes to believe by looking at a number.
fn learns(eye: &Eye, faction: u8, index: usize) -> Option<Change> {
    let (belief, value) = (&eye.beliefs[usize::from(faction)], eye.truth.numbers()[index]);
    if value == belief.values()[index] && belief.as_ofs()[index] == 0 {
        return None;
    }
    let cell = eye.book.layout.cell_at(index);
    sees(eye.book, &eye.truth, faction, cell).then_some(Change::Believe { faction, cell, value, as_of: 0 })
}

/// What a faction would learn by looking at everything and does not by looking at what is stirred: must be nothing.
fn overlooked(eye: &Eye, stirred: &Stirred, faction: u8) -> Option<Change> {
    let mut looked = stirred.to(faction).peekable();
    (0..eye.book.layout.believed())
        .filter(|index| looked.next_if_eq(index).is_none())
        .find_map(|index| learns(eye, faction, index))
}

/// Who comes to own a thing sees all of it, written or not.
fn stir_what_changed_hands(eye: &Eye, stirred: &mut Stirred) {
    let layout = &eye.book.layout;
    for (kind, reference, others) in OWNERSHIP {
        for row in 0..layout.rows(kind) as u16 {
            if !stirred.is_stirred(layout.index(reference(row))) {
                continue;
            }
            for (component, info) in (0..).zip(&COMPONENTS).filter(|(_, info)| info.believed) {
                if info.kind == kind {
                    stirred.stir_range(layout.range(component, row));
                } else if others.contains(&info.kind) {
                    (0..layout.rows(info.kind) as u16)
                        .for_each(|other| stirred.stir_range(layout.range(component, other)));
                }
            }
        }
    }
}
