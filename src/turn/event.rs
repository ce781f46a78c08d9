//! What happens by itself: rules always, hazards by chance.

use std::ops::ControlFlow;

use super::draw::{Purpose, identity};
use super::rulebook::{Event, Stage as RuleStage};
use super::scene::{Frame, Scene};
use super::stage::{Eye, Outlet};
use crate::world::ledger::{Cause, CauseKind, Plane};
use crate::world::{Cell, Change, at};

/// Works all rules of a stage.
pub fn work(eye: &Eye, out: &mut Outlet, stage: RuleStage) {
    for (row, rule) in eye.book.rules.iter().enumerate().filter(|(_, rule)| rule.stage == stage) {
        let row = row as u16;
        happen(eye, out, rule, CauseKind::Rule, row, at::worked::times(row), at::worked::last(row));
    }
}

/// Draws for all hazards.
pub fn strike(eye: &Eye, out: &mut Outlet) {
    for (row, hazard) in eye.book.hazards.iter().enumerate() {
        let row = row as u16;
        happen(eye, out, hazard, CauseKind::Hazard, row, at::struck::times(row), at::struck::last(row));
    }
}

/// Whether something may happen again: never twice on a cooldown of 0, and not before it has passed.
pub fn rested(turn: i32, times: i32, last: i32, cooldown: i32) -> bool {
    times == 0 || (cooldown > 0 && turn - last >= cooldown)
}

fn happen(eye: &Eye, out: &mut Outlet, event: &Event, kind: CauseKind, row: u16, times: Cell, last: Cell) {
    if !rested(eye.turn, eye.truth.get(times), eye.truth.get(last), event.cooldown) {
        return;
    }
    let seat = i32::from(eye.seat());
    let scene = Scene::new(eye.book, &eye.truth, Frame::of(seat), identity([event.key]));
    let mut happened = None;
    let _ = scene.bindings(&event.each, &mut |scene| {
        if !scene.holds(&event.when) {
            return ControlFlow::Continue(());
        }
        if event.permille < 1000 && !eye.draw(Purpose::Hazard).on(scene.salt).permille(event.permille) {
            return ControlFlow::Continue(());
        }
        let cause = Cause::new(kind, i32::from(row), eye.turn).about(scene.frame.vars);
        let cause = out.cause(cause, |reads| {
            scene.reads(&event.when, Plane::Truth, reads);
            for selector in &event.each {
                scene.reads(&selector.when, Plane::Truth, reads);
            }
        });
        out.enact(scene, event.effects, cause, false);
        happened = Some(cause);
        ControlFlow::Continue(())
    });
    // Every-turn rules need no record of their last time; the record serves cooldowns and conditions.
    if let Some(cause) = happened
        && (event.cooldown != 1 || kind == CauseKind::Hazard || eye.truth.get(times) == 0)
    {
        out.push(Change::Add(times, 1), cause);
        out.push(Change::Set(last, eye.turn), cause);
    }
}
