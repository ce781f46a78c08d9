//! Running a list of effects. The truth and a preview differ only in the [`Sink`] that takes the changes.
//!
//! All effects of one list see the world as it was before the list.

use std::ops::ControlFlow;

use super::rulebook::{BlockId, Effect, Root};
use super::scene::{Frame, Scene};
use crate::world::kind::CLAUSE_STATES;
use crate::world::{Change, Kind, Known, NOTHING, at};

/// How a chance comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The first list happens.
    First,
    /// The second does.
    Second,
    /// It is not drawn: both are told, each with its chance.
    Both,
}

/// What takes the changes of a list of effects.
pub trait Sink {
    /// A number is to change.
    fn change(&mut self, change: Change);
    /// A line is told: to one faction, or to everybody.
    fn note(&mut self, text: u32, to: Option<u8>, frame: Frame);
    /// A chance in hundredths, at a site of the scenario, of what the salt identifies.
    fn chance(&mut self, percent: i32, site: u32, salt: u64) -> Outcome;
    /// What follows has this chance in hundredths, until [`Sink::leave`].
    fn enter(&mut self, _percent: i32) {}
    /// The chance's list has ended.
    fn leave(&mut self) {}
    /// Whether what is sent under way travels with the swift.
    fn swift(&self) -> bool;
}

/// The index of a clause's state by its name.
pub fn clause_state(name: &str) -> i32 {
    CLAUSE_STATES.iter().position(|state| *state == name).map_or(0, |state| state as i32)
}

/// Runs a compiled list.
pub fn enact_block<K: Known>(scene: &Scene<K>, block: BlockId, sink: &mut impl Sink) {
    enact(scene, scene.book.block(block), sink);
}

/// Runs a list of effects.
pub fn enact<K: Known>(scene: &Scene<K>, effects: &[Effect], sink: &mut impl Sink) {
    for effect in effects {
        one(scene, effect, sink);
    }
}

fn one<K: Known>(scene: &Scene<K>, effect: &Effect, sink: &mut impl Sink) {
    match effect {
        Effect::Add(path, by) => {
            if let Some(cell) = scene.cell(path) {
                sink.change(Change::Add(cell, *by));
            }
        }
        Effect::AddPer(path, per, times, over) => {
            if let (Some(cell), Some(value)) = (scene.cell(path), scene.number(per)) {
                let by = i64::from(value) * i64::from(*times) / i64::from((*over).max(1));
                sink.change(Change::Add(cell, by.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32));
            }
        }
        Effect::Set(path, to) => {
            if let Some(cell) = scene.cell(path) {
                sink.change(Change::Set(cell, *to));
            }
        }
        Effect::Put(path, to) => {
            if let Some(cell) = scene.cell(path) {
                sink.change(Change::Set(cell, scene.operand(to)));
            }
        }
        Effect::Transfer(from, to, most) => {
            if let (Some(from), Some(to)) = (scene.cell(from), scene.cell(to)) {
                let amount = scene.known.get(from).clamp(0, (*most).max(0));
                sink.change(Change::Add(from, -amount));
                sink.change(Change::Add(to, amount));
            }
        }
        Effect::Pay(clause, most) => pay(scene, *clause, *most, sink),
        Effect::Opinion(holder, about, kind, amount) => {
            let (holder, about) = (scene.operand(holder), scene.operand(about));
            if let (Ok(holder), Ok(about)) = (u16::try_from(holder), u16::try_from(about))
                && holder != about
            {
                sink.change(Change::Opinion { holder, about, kind: *kind, amount: *amount });
            }
        }
        Effect::Plant(paper, place, holder) => {
            if let Some(row) = scene.row(*paper) {
                sink.change(Change::Set(at::document::exists(row), 1));
                sink.change(Change::Set(at::document::place(row), scene.operand(place)));
                sink.change(Change::Set(at::document::holder(row), scene.operand(holder)));
            }
        }
        Effect::Destroy(paper) => {
            if let Some(row) = scene.row(*paper) {
                sink.change(Change::Set(at::document::exists(row), 0));
                sink.change(Change::Set(at::document::place(row), NOTHING));
                sink.change(Change::Set(at::document::holder(row), NOTHING));
            }
        }
        Effect::Prove(paper, reader, level) => {
            if let (Some(row), Ok(reader)) = (scene.row(*paper), u16::try_from(scene.operand(reader))) {
                prove(scene, row, reader, *level, sink);
            }
        }
        Effect::Breach(clause) => {
            if let Some(row) = scene.row(*clause) {
                breach(scene, row, sink);
            }
        }
        Effect::War(left, right, at_war) => {
            let (left, right) = (scene.operand(left), scene.operand(right));
            if let (Ok(left), Ok(right)) = (u8::try_from(left), u8::try_from(right)) {
                sink.change(Change::Set(at::war::war(u16::from(left), right), *at_war));
                sink.change(Change::Set(at::war::war(u16::from(right), left), *at_war));
            }
        }
        Effect::Tell { to, of, percent, by: _ } => {
            if let (Ok(faction), Some(cell)) = (u8::try_from(scene.operand(to)), scene.cell(of)) {
                let value = i64::from(scene.known.get(cell)) * i64::from(*percent) / 100;
                sink.change(Change::Believe { faction, cell, value: value as i32, as_of: scene.turn() });
            }
        }
        Effect::Later(turns, block) => {
            let (swift, due, key) = (sink.swift(), scene.turn() + turns, scene.salt as i32);
            sink.change(Change::Dispatch { block: block.0, due, swift, key, vars: scene.frame.vars });
        }
        Effect::Chance(percent, first, second, site) => match sink.chance(*percent, *site, scene.salt) {
            Outcome::First => enact(scene, first, sink),
            Outcome::Second => enact(scene, second, sink),
            Outcome::Both => {
                for (percent, list) in [(*percent, first), (100 - *percent, second)] {
                    sink.enter(percent);
                    enact(scene, list, sink);
                    sink.leave();
                }
            }
        },
        Effect::If(tests, first, second) => enact(scene, if scene.holds(tests) { first } else { second }, sink),
        Effect::Each(selector, effects) => {
            let _ = scene.bindings(std::slice::from_ref(selector), &mut |scene| {
                enact(scene, effects, sink);
                ControlFlow::Continue(())
            });
        }
        Effect::Note(text) => sink.note(*text, None, scene.frame),
        Effect::Whisper(to, text) => {
            if let Ok(to) = u8::try_from(scene.operand(to)) {
                sink.note(*text, Some(to), scene.frame);
            }
        }
        Effect::Seat(faction) => sink.change(Change::Set(at::course::seat(0), scene.operand(faction))),
    }
}

fn pay<K: Known>(scene: &Scene<K>, clause: Root, most: i32, sink: &mut impl Sink) {
    let Some(row) = scene.row(clause) else { return };
    let Some(stock) = scene.book.clauses.get(usize::from(row)).and_then(|clause| clause.stock) else { return };
    let purse = at::purse::amount(stock);
    let owed = scene.known.get(at::obligation::amount(row)) - scene.known.get(at::obligation::paid(row));
    let amount = most.min(owed).min(scene.known.get(purse)).max(0);
    sink.change(Change::Add(purse, -amount));
    sink.change(Change::Add(at::obligation::paid(row), amount));
}

/// A clause is breached, unless it is not in force or already breached or waived.
pub fn breach<K: Known>(scene: &Scene<K>, row: u16, sink: &mut impl Sink) {
    let cell = at::obligation::state(row);
    let state = scene.known.get(cell);
    let breached = clause_state("breached");
    if [breached, clause_state("dormant"), clause_state("waived")].contains(&state) {
        return;
    }
    sink.change(Change::Set(cell, breached));
    if let Some(clause) = scene.book.clauses.get(usize::from(row)) {
        enact_block(scene, clause.on_breach, sink);
    }
}

/// A reader comes to hold a proof; the first real proof has its consequences.
pub fn prove<K: Known>(scene: &Scene<K>, row: u16, reader: u16, level: i32, sink: &mut impl Sink) {
    let cell = at::proof::proof(row, reader as u8);
    let before = scene.known.get(cell);
    if level <= before {
        return;
    }
    sink.change(Change::Set(cell, level));
    if level >= 2
        && before < 2
        && let Some(paper) = scene.book.evidence.get(usize::from(row))
    {
        enact_block(&scene.bind(1, Kind::Faction, i32::from(reader)), paper.on_read, sink);
    }
}
