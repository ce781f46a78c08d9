//! Councils: before the powers move, each voice in a motion comes nearer to what its person would lean to, and the voices
//! are counted.
//!
//! Nothing is drawn. A voice weighs its reasons on what its side believes, as a move does, and moves no faster than the
//! motion's pace; who is persuaded beyond his reasons drifts back at the same pace.

use super::draw::identity;
use super::rulebook::{Consideration, Motion, Rulebook};
use super::scene::{Frame, Scene};
use super::stage::{Eye, Outlet, Stage};
use crate::world::ledger::{Cause, CauseKind, Plane};
use crate::world::{BelievedWorld, Change, Known, Target, at};

/// A person who can act.
const ACTIVE: i32 = 0;

/// Every motion is weighed.
pub fn debate(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    for (row, motion) in eye.book.motions.iter().enumerate() {
        weigh(&eye, &mut out, row as u16, motion);
    }
}

/// The influence of those who are for it in hundredths of all; nothing if nobody has any.
pub fn share(inclined: i32, all: i32) -> i32 {
    if all > 0 { inclined * 100 / all } else { 0 }
}

/// Whether the person of a voice is there to speak: he can act and serves the motion's faction.
pub fn speaks(book: &Rulebook, known: &impl Known, voice: u16) -> bool {
    let Some(voice) = book.voices.get(usize::from(voice)) else { return false };
    let of = book.motions.get(usize::from(voice.motion)).map(|motion| i32::from(motion.of));
    known.get(at::office::state(voice.person)) == ACTIVE && Some(known.get(at::office::faction(voice.person))) == of
}

/// The scene in which a voice weighs its reasons.
pub fn scene<'a, K: Known>(book: &'a Rulebook, known: &'a K, voice: u16) -> Option<Scene<'a, K>> {
    let voice = book.voices.get(usize::from(voice))?;
    Some(Scene::new(book, known, Frame::of(i32::from(voice.person)), identity([voice.key])))
}

/// What a person would lean to if he had all the time in the world.
pub fn inclination(book: &Rulebook, known: &impl Known, row: u16) -> i32 {
    let (Some(voice), Some(scene)) = (book.voices.get(usize::from(row)), scene(book, known, row)) else { return 0 };
    let Some(leanings) = book.person_leanings.get(usize::from(voice.person)) else { return 0 };
    voice.base.saturating_add(scene.value(&voice.considerations, leanings)).clamp(-100, 100)
}

fn weigh(eye: &Eye, out: &mut Outlet, row: u16, motion: &Motion) {
    let Some(known) = eye.believed(motion.of) else { return };
    let before_council = Scene::new(eye.book, &known, Frame::of(i32::from(motion.of)), identity([motion.key]));
    let debated = before_council.holds(&motion.when);
    let (mut inclined, mut all) = (0, 0);
    for voice in motion.voices.clone().filter(|voice| speaks(eye.book, &eye.truth, *voice)) {
        let person = eye.book.voices[usize::from(voice)].person;
        let cell = at::leaning::leaning(voice);
        let before = eye.truth.get(cell);
        let mut after = before;
        if debated {
            let wanted = inclination(eye.book, &known, voice);
            after += (wanted - before).clamp(-motion.pace, motion.pace);
        }
        if after != before {
            let cause = Cause::new(CauseKind::Voice, i32::from(voice), eye.turn).by(i32::from(person));
            let cause = cause.about(Frame::of(i32::from(person)).vars);
            let cause = out.cause(cause, |reads| moved_by(&known, eye.book, voice, after - before, reads));
            write(out, motion, cell, after, cause);
        }
        let influence = eye.truth.get(at::office::influence(person));
        all += influence;
        inclined += if after > 0 { influence } else { 0 };
    }
    let (cell, counted) = (at::debate::share(row), share(inclined, all));
    if counted != eye.truth.get(cell) {
        let cause = Cause::new(CauseKind::Debate, i32::from(row), eye.turn).by(i32::from(motion.of));
        let cause = out.cause(cause, |reads| counted_from(eye, motion, reads));
        write(out, motion, cell, counted, cause);
    }
}

/// A number of the council changes, and its own side sees it at once.
fn write(out: &mut Outlet, motion: &Motion, cell: crate::world::Cell, value: i32, cause: crate::world::CauseId) {
    out.push(Change::Set(cell, value), cause);
    out.push(Change::Believe { faction: motion.of as u8, cell, value, as_of: 0 }, cause);
}

/// What moved a voice: the reasons that pull its way, and those that would pull the other way and do not hold.
fn moved_by(known: &BelievedWorld<'_>, book: &Rulebook, row: u16, step: i32, reads: &mut Vec<Target>) {
    let (Some(voice), Some(scene)) = (book.voices.get(usize::from(row)), scene(book, known, row)) else { return };
    let Some(leanings) = book.person_leanings.get(usize::from(voice.person)) else { return };
    let Some(motion) = book.motions.get(usize::from(voice.motion)) else { return };
    let plane = Plane::Belief(motion.of as u8);
    let leans = |reason: &Consideration| leanings.get(usize::from(reason.concern)).copied().unwrap_or(0);
    for reason in &voice.considerations {
        let pulls = scene.worth(reason, leanings).signum() == step.signum();
        let has_gone = (leans(reason) * reason.weight).signum() == -step.signum() && !scene.holds(&reason.when);
        if !pulls && !has_gone {
            continue;
        }
        scene.reads(&reason.when, plane, reads);
        if let Some(cell) = reason.per.as_ref().and_then(|path| scene.cell(path)) {
            reads.push(Target { cell, plane });
        }
    }
}

/// What a count rests on: who can speak, with what weight, and how he leans.
fn counted_from(eye: &Eye, motion: &Motion, reads: &mut Vec<Target>) {
    for voice in motion.voices.clone() {
        let person = eye.book.voices[usize::from(voice)].person;
        reads.push(Target::truth(at::leaning::leaning(voice)));
        reads.push(Target::truth(at::office::influence(person)));
        reads.push(Target::truth(at::office::state(person)));
        reads.push(Target::truth(at::office::faction(person)));
    }
}
