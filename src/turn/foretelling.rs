//! What was foretold: it opens when the choice is made of which it was said, and comes right or wrong by what the player's
//! side believes.

use super::draw::identity;
use super::rulebook::Choice;
use super::scene::{Frame, Scene};
use super::stage::{Eye, Outlet, Stage};
use crate::world::kind::FORETELLING_STATES;
use crate::world::ledger::{Cause, CauseKind, Plane};
use crate::world::{CauseId, Cell, Change, Known, MAX_VARIABLES, Target, at};

/// The index of a foretelling's state by its name.
pub fn state(name: &str) -> i32 {
    FORETELLING_STATES.iter().position(|state| *state == name).map_or(0, |state| state as i32)
}

/// A choice is made, and what is foretold of it opens. What is still open from an earlier time stands; who cannot act
/// says nothing.
pub fn open(eye: &Eye, out: &mut Outlet, choice: &Choice, frame: Frame, cause: CauseId) {
    for &row in &choice.foretells {
        let Some(said) = eye.book.foretellings.get(usize::from(row)) else { continue };
        let cell = at::foretold::state(row);
        if eye.truth.get(cell) == state("open") || eye.truth.get(at::office::state(said.by)) != 0 {
            continue;
        }
        let said_so = Cause::new(CauseKind::Foretold, i32::from(row), eye.turn).detailed(state("open"));
        let cause = out.cause(said_so.by(i32::from(said.by)).about(frame.vars).sent_by(cause), |_| {});
        out.push(Change::Set(cell, state("open")), cause);
        out.push(Change::Set(at::foretold::due(row), eye.turn + said.within), cause);
        for (lane, bound) in frame.vars.into_iter().enumerate() {
            out.push(Change::Set(Cell { lane: lane as u8, ..at::foreseen::v0(row) }, bound), cause);
        }
    }
}

/// What a foretelling's variables are bound to.
pub fn frame(known: &impl Known, row: u16) -> Frame {
    let mut vars = [0; MAX_VARIABLES];
    for (lane, var) in vars.iter_mut().enumerate() {
        *var = known.get(Cell { lane: lane as u8, ..at::foreseen::v0(row) });
    }
    Frame { vars }
}

/// Every open foretelling that has come, or whose time has passed, is right or wrong.
pub fn settle(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    let seat = eye.seat();
    let Some(known) = eye.believed(seat) else { return };
    for (row, said) in eye.book.foretellings.iter().enumerate() {
        let row = row as u16;
        let cell = at::foretold::state(row);
        if eye.truth.get(cell) != state("open") {
            continue;
        }
        let scene = Scene::new(eye.book, &known, frame(&eye.truth, row), identity([said.key]));
        let came = scene.holds(&said.comes);
        if !came && eye.turn < eye.truth.get(at::foretold::due(row)) {
            continue;
        }
        let right = came != said.never;
        let settled = state(if right { "right" } else { "wrong" });
        let cause = Cause::new(CauseKind::Foretold, i32::from(row), eye.turn)
            .detailed(settled)
            .by(i32::from(said.by))
            .about(scene.frame.vars);
        let cause = out.cause(cause, |reads| {
            reads.push(Target::truth(cell));
            scene.reads(&said.comes, Plane::Belief(seat as u8), reads);
        });
        out.push(Change::Set(cell, settled), cause);
        let count = if right { at::record::right(said.by) } else { at::record::wrong(said.by) };
        out.push(Change::Add(count, 1), cause);
    }
}
