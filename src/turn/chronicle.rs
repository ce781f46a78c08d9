//! Chronicle: at the end of the turn everybody sees what is public and what is his own.

use bevy::ecs::prelude::*;

use super::scene::sees;
use super::stage::Stage;
use crate::world::ledger::{Cause, CauseKind};
use crate::world::{Change, Kind};

/// The true numbers in a row, to be compared with beliefs: kept to save its allocation.
#[derive(Resource, Debug, Default)]
pub struct FlatTruth(Vec<i32>);

/// Each faction's belief follows what it can see.
pub fn look_around(mut stage: Stage, mut flat: ResMut<FlatTruth>) {
    let (eye, mut out) = stage.open();
    flat.0.clear();
    eye.truth.copy_into(&mut flat.0);
    for faction in 0..eye.book.layout.rows(Kind::Faction) as u8 {
        let belief = &eye.beliefs[usize::from(faction)];
        let mut cause = None;
        for (index, ((&truth, &believed), &as_of)) in
            flat.0.iter().zip(belief.values()).zip(belief.as_ofs()).enumerate()
        {
            if truth == believed && as_of == 0 {
                continue;
            }
            let cell = eye.book.layout.cell_at(index);
            if sees(eye.book, &eye.truth, faction, cell) {
                let cause = *cause.get_or_insert_with(|| {
                    out.cause(Cause::new(CauseKind::Seen, i32::from(faction), eye.turn), |_| {})
                });
                out.push(Change::Believe { faction, cell, value: truth, as_of: 0 }, cause);
            }
        }
    }
}
