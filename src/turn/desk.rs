//! Desk: papers come to the player's desk, as his side believes things to be.

use std::cmp::Reverse;
use std::ops::ControlFlow;

use bevy::ecs::system::Local;

use super::draw::{DrawKey, Purpose, identity};
use super::event::rested;
use super::rulebook::{Decision, Desk, Rulebook};
use super::scene::{Frame, Scene};
use super::stage::{Eye, Stage};
use crate::world::ledger::{Cause, CauseKind, Plane};
use crate::world::{Change, Kind, Known, MAX_VARIABLES, TrueWorld, at};

/// A paper that lies on the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperOnDesk {
    /// Its slot.
    pub slot: u16,
    /// The decision's row.
    pub decision: u16,
    /// Since which turn.
    pub since: i32,
    /// Which wording, from 0.
    pub wording: i32,
    /// What its variables are bound to.
    pub frame: Frame,
    /// The number of the cause that laid it.
    pub laid_by: u32,
}

/// The papers on the desk, by slot.
pub fn papers<'a>(book: &'a Rulebook, truth: TrueWorld<'a>) -> impl Iterator<Item = PaperOnDesk> + 'a {
    (0..book.layout.rows(Kind::Paper) as u16).filter_map(move |slot| {
        let decision = u16::try_from(truth.get(at::lying::decision(slot)) - 1).ok()?;
        let mut vars = [0; MAX_VARIABLES];
        let cells = [
            at::lying::v0(slot),
            at::lying::v1(slot),
            at::lying::v2(slot),
            at::lying::v3(slot),
            at::lying::v4(slot),
            at::lying::v5(slot),
        ];
        for (var, cell) in vars.iter_mut().zip(cells) {
            *var = truth.get(cell);
        }
        Some(PaperOnDesk {
            slot,
            decision,
            since: truth.get(at::lying::since(slot)),
            wording: truth.get(at::lying::wording(slot)),
            frame: Frame { vars },
            laid_by: truth.get(at::lying::cause(slot)) as u32,
        })
    })
}

/// Whether a paper of this decision lies on the desk.
fn lies_on_desk(eye: &Eye, decision: u16) -> bool {
    let slots = 0..eye.book.layout.rows(Kind::Paper) as u16;
    slots.map(at::lying::decision).any(|cell| eye.truth.get(cell) == i32::from(decision) + 1)
}

/// The identity of a decision about certain things, for draws.
pub fn salt<K: Known>(book: &Rulebook, known: &K, decision: &Decision, frame: Frame) -> u64 {
    let mut scene = Scene::new(book, known, Frame::of(frame.vars[0]), identity([decision.key]));
    for selector in &decision.each {
        scene = scene.bind(selector.var, selector.kind, frame.vars[usize::from(selector.var)]);
    }
    scene.salt
}

/// Whether matters of a decision come before this seat in a campaign: drawn once. What has come once comes again.
pub fn reaches(seed: u64, decision: &Decision, laid: i32) -> bool {
    let drawn = || DrawKey::new(seed, Purpose::Reach, 0).on(decision.key).permille(decision.chance * 10);
    decision.chance >= 100 || laid > 0 || drawn()
}

/// Papers come to the desk, the weightiest first, until no more may.
pub fn lay_papers(mut stage: Stage, mut order: Local<Vec<(Reverse<i32>, u16)>>) {
    let (eye, mut out) = stage.open();
    let seat = eye.seat();
    let Some(known) = eye.believed(seat) else { return };
    let Desk { new, recurring, whim } = eye.book.desk;
    let mut lying = papers(eye.book, eye.truth).count();
    let most = (lying + new).min(eye.book.layout.rows(Kind::Paper));
    order.clear();
    order.extend((0..).zip(&eye.book.decisions).map(|(row, decision)| {
        let blur = || eye.draw(Purpose::Desk).on(decision.key).below(whim as u32 + 1) as i32;
        (Reverse(decision.priority + if decision.each.is_empty() { 0 } else { blur() }), row)
    }));
    order.sort_unstable();
    for &(_, row) in order.iter() {
        let decision = &eye.book.decisions[usize::from(row)];
        if lying >= most {
            break;
        }
        if lying >= recurring && !decision.each.is_empty() {
            continue;
        }
        let (times, laid) = (eye.truth.get(at::answered::times(row)), eye.truth.get(at::answered::laid(row)));
        if !rested(eye.turn, times.max(laid.min(1)), laid, decision.cooldown) || lies_on_desk(&eye, row) {
            continue;
        }
        if !reaches(eye.seed, decision, laid) {
            continue;
        }
        let scene = Scene::new(eye.book, &known, Frame::of(i32::from(seat)), identity([decision.key]));
        // Of several things that a paper could be about, the keyed draw picks one, so that it is not always the first.
        let mut best: Option<(u32, Scene<_>)> = None;
        let _ = scene.bindings(&decision.each, &mut |scene| {
            if scene.holds(&decision.when) {
                let rank = eye.draw(Purpose::Binding).on(scene.salt).below(u32::MAX);
                if best.as_ref().is_none_or(|(before, _)| rank > *before) {
                    best = Some((rank, *scene));
                }
            }
            ControlFlow::Continue(())
        });
        let Some((_, scene)) = best else { continue };
        // Drawn once a campaign, then one after the other: what comes again comes in other words.
        let wordings = decision.wordings.max(1);
        let first = DrawKey::new(eye.seed, Purpose::Wording, 0).on(decision.key).below(wordings as u32) as i32;
        let wording = (first + times) % wordings;
        let cause = Cause::new(CauseKind::Desk, i32::from(row), eye.turn).about(scene.frame.vars);
        let plane = Plane::Belief(seat as u8);
        let cause = out.cause(cause, |reads| {
            scene.reads(&decision.when, plane, reads);
            for selector in &decision.each {
                scene.reads(&selector.when, plane, reads);
            }
        });
        out.push(Change::Lay { decision: row, wording, vars: scene.frame.vars }, cause);
        out.push(Change::Set(at::answered::laid(row), eye.turn), cause);
        lying += 1;
    }
}
