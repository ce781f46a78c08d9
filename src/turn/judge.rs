//! Judge: whether the game has ended, and how.

use super::draw::identity;
use super::scene::{Frame, Scene};
use super::stage::Stage;
use crate::world::ledger::{Cause, CauseKind, Plane};
use crate::world::{Change, at};

/// The first ending whose conditions hold ends the game; after the last turn the one named for it does.
pub fn judge(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(eye.seat())), identity([]));
    let reached = eye.book.endings.iter().position(|ending| !ending.when.is_empty() && scene.holds(&ending.when));
    let over = (eye.turn >= eye.book.turns()).then_some(usize::from(eye.book.last));
    let Some(ending) = reached.or(over) else { return };
    let cause = out.cause(Cause::new(CauseKind::Ending, ending as i32, eye.turn), |reads| {
        if let Some(ending) = eye.book.endings.get(ending) {
            scene.reads(&ending.when, Plane::Truth, reads);
        }
    });
    out.push(Change::Set(at::course::ended(0), ending as i32 + 1), cause);
}
