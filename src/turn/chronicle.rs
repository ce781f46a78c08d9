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
    let believed = eye.book.layout.believed();
    for faction in 0..eye.book.layout.rows(Kind::Faction) as u8 {
        debug_assert_eq!((0..believed).find(|&i| !stirred.is_stirred(i) && learns(&eye, faction, i).is_some()), None);
        let mut cause = None;
        for index in stirred.below(believed) {
            if let Some(change) = learns(&eye, faction, index) {
                let cause = *cause.get_or_insert_with(|| {
                    out.cause(Cause::new(CauseKind::Seen, i32::from(faction), eye.turn), |_| {})
                });
                out.push(change, cause);
            }
        }
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

/// Who comes to own a thing sees all of it, written or not. Things change hands seldom, so the whole kind is looked at.
fn stir_what_changed_hands(eye: &Eye, stirred: &mut Stirred) {
    let layout = &eye.book.layout;
    for (kind, decider, owned) in OWNERSHIP {
        if (0..layout.rows(kind) as u16).any(|row| stirred.is_stirred(layout.index(decider(row)))) {
            let components = (0..).zip(&COMPONENTS).filter(|(_, info)| info.believed && owned.contains(&info.kind));
            components.for_each(|(component, _)| stirred.stir_range(layout.range(component)));
        }
    }
}
