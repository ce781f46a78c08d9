//! Swift orders and slow ones: what the player has sealed lands, and what was under way arrives.

use bevy::ecs::prelude::*;

use super::rulebook::{BlockId, Choice};
use super::scene::{Frame, Scene};
use super::stage::{Eye, Outlet, Stage};
use crate::world::ledger::{Cause, CauseId, CauseKind, Plane};
use crate::world::{Change, Kind, MAX_VARIABLES, NOTHING, at};

/// Something that the player has sealed this turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// What it answers.
    pub source: Source,
    /// Whether it goes secretly.
    pub secret: bool,
    /// What its variables are bound to.
    pub frame: Frame,
    /// Identity, for draws.
    pub salt: u64,
}

/// What an act answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A paper on the desk.
    Paper {
        /// Its slot.
        slot: u16,
        /// The decision.
        decision: u16,
        /// The option, from 0.
        option: u16,
    },
    /// An order unasked.
    Order(u16),
}

/// What the player has sealed this turn; empty between turns.
#[derive(Resource, Debug, Default)]
pub struct Sealed {
    /// The acts, in their order.
    pub acts: Vec<Act>,
    /// Tasks and the teams that shall be at them.
    pub teams: Vec<(u16, i32)>,
    causes: Vec<CauseId>,
}

impl Sealed {
    /// Nothing is sealed.
    pub fn clear(&mut self) {
        self.acts.clear();
        self.teams.clear();
        self.causes.clear();
    }
}

/// The choice that an act carries out.
pub fn choice<'a>(eye: &Eye<'a>, source: Source) -> Option<&'a Choice> {
    match source {
        Source::Paper { decision, option, .. } => {
            eye.book.decisions.get(usize::from(decision))?.options.get(usize::from(option))
        }
        Source::Order(order) => eye.book.orders.get(usize::from(order)).map(|order| &order.choice),
    }
}

/// Opens the cause of an act, pays its cost, and keeps the record of it.
pub fn seal(eye: &Eye, out: &mut Outlet, act: &Act, kind: CauseKind, actor: i32) -> CauseId {
    let seat = eye.seat();
    let (subject, detail, parent) = match act.source {
        Source::Paper { slot, decision, option } => {
            let laid_by = eye.truth.get(at::lying::cause(slot)) as u32;
            (i32::from(decision), i32::from(option), CauseId(laid_by))
        }
        Source::Order(order) => (i32::from(order), 0, CauseId(0)),
    };
    let cause = Cause::new(kind, subject, eye.turn).detailed(detail).by(actor).sent_by(parent).about(act.frame.vars);
    let option = choice(eye, act.source);
    let known = eye.believed(seat);
    let cause = out.cause(cause, |reads| {
        if let (Some(option), Some(known)) = (option, known) {
            let scene = Scene::new(eye.book, &known, act.frame, act.salt);
            scene.reads(&option.when, Plane::Belief(seat as u8), reads);
        }
    });
    match act.source {
        Source::Paper { slot, decision, option } => {
            out.push(Change::Add(at::answered::times(decision), 1), cause);
            out.push(Change::Set(at::answered::last(decision), eye.turn), cause);
            out.push(Change::Set(at::answered::choice(decision), i32::from(option) + 1), cause);
            let first = at::lying::decision(slot);
            for lane in 0..10 {
                out.push(Change::Set(crate::world::Cell { lane, ..first }, 0), cause);
            }
        }
        Source::Order(order) => {
            out.push(Change::Add(at::ordered::times(order), 1), cause);
            out.push(Change::Set(at::ordered::last(order), eye.turn), cause);
        }
    }
    if let Some(option) = option {
        super::foretelling::open(eye, out, option, act.frame, cause);
        let scene = Scene::new(eye.book, &eye.truth, act.frame, act.salt);
        for (purse, cost) in &option.cost {
            if let Some(cell) = scene.cell(purse) {
                out.push(Change::Add(cell, -cost), cause);
            }
        }
    }
    cause
}

/// An act lands.
pub fn land(eye: &Eye, out: &mut Outlet, act: &Act, cause: CauseId) {
    let Some(option) = choice(eye, act.source) else { return };
    let scene = Scene::new(eye.book, &eye.truth, act.frame, act.salt);
    out.enact(&scene, option.effects, cause, act.secret);
    let besides = if act.secret { option.secretly } else { option.openly };
    out.enact(&scene, besides, cause, act.secret);
}

/// What is sealed is paid for and recorded; teams are moved.
pub fn seal_acts(mut stage: Stage, mut sealed: ResMut<Sealed>) {
    let (eye, mut out) = stage.open();
    let sealed = &mut *sealed;
    for act in &sealed.acts {
        let kind = if matches!(act.source, Source::Order(_)) { CauseKind::Order } else { CauseKind::Decision };
        sealed.causes.push(seal(&eye, &mut out, act, kind, NOTHING));
    }
    for &(task, teams) in &sealed.teams {
        let cause = out.cause(Cause::new(CauseKind::Assignment, i32::from(task), eye.turn), |_| {});
        let at_work = eye.truth.get(at::teams::teams(task));
        // Whoever is moved idles for a turn; whoever is taken away stops at once.
        let change = teams - at_work;
        out.push(Change::Add(at::teams::teams(task), change.min(0)), cause);
        out.push(Change::Add(at::teams::arriving(task), change.max(0)), cause);
    }
}

/// Secret orders land, and what was sent secretly before.
pub fn land_swift(mut stage: Stage, sealed: Res<Sealed>) {
    let (eye, mut out) = stage.open();
    for (act, &cause) in sealed.acts.iter().zip(&sealed.causes).filter(|(act, _)| act.secret) {
        land(&eye, &mut out, act, cause);
    }
    arrive(&eye, &mut out, true);
}

/// Open orders land, and what was sent openly before.
pub fn land_slow(mut stage: Stage, sealed: Res<Sealed>) {
    let (eye, mut out) = stage.open();
    for (act, &cause) in sealed.acts.iter().zip(&sealed.causes).filter(|(act, _)| !act.secret) {
        land(&eye, &mut out, act, cause);
    }
    arrive(&eye, &mut out, false);
}

/// Nothing is sealed any more.
pub fn clear_sealed(mut sealed: ResMut<Sealed>) {
    sealed.clear();
}

fn arrive(eye: &Eye, out: &mut Outlet, swift: bool) {
    for slot in 0..eye.book.layout.rows(Kind::Dispatch) as u16 {
        let get = |cell| eye.truth.get(cell);
        let block = get(at::errand::block(slot));
        if block == 0 || get(at::errand::due(slot)) > eye.turn || (get(at::errand::swift(slot)) == 1) != swift {
            continue;
        }
        let cause = CauseId(get(at::errand::cause(slot)) as u32);
        let mut vars = [0; MAX_VARIABLES];
        let first = at::errand::v0(slot);
        for (index, var) in vars.iter_mut().enumerate() {
            *var = get(crate::world::Cell { lane: first.lane + index as u8, ..first });
        }
        let salt = get(at::errand::key(slot)) as u32;
        let scene = Scene::new(eye.book, &eye.truth, Frame { vars }, u64::from(salt));
        out.enact(&scene, BlockId(block as u16 - 1), cause, swift);
        for lane in 0..11 {
            out.push(Change::Set(crate::world::Cell { lane, ..at::errand::block(slot) }, 0), cause);
        }
    }
}
