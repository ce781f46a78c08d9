//! Obligations: payments fall due, teams do their tasks, and the rules of this stage work.

use super::draw::identity;
use super::enact::{breach, clause_state};
use super::event::work;
use super::rulebook::Stage as RuleStage;
use super::scene::{Frame, Scene};
use super::stage::Stage;
use crate::world::ledger::{Cause, CauseKind, Target};
use crate::world::{Change, Kind, at};

/// Turns that a payment may be late before the clause counts as breached.
pub const TURNS_TO_BREACH: i32 = 3;

/// Teams do their tasks.
pub fn do_tasks(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    for (row, task) in eye.book.tasks.iter().enumerate() {
        let row = row as u16;
        let teams = eye.truth.get(at::teams::teams(row)).min(task.most);
        let cause = Cause::new(CauseKind::Task, i32::from(row), eye.turn);
        let cause = out.cause(cause, |reads| reads.push(Target::truth(at::teams::teams(row))));
        let salt = identity([eye.book.key(Kind::Task, i32::from(row))]);
        let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(eye.seat())), salt);
        for _ in 0..teams {
            out.enact(&scene, task.each, cause, false);
        }
        if teams == 0 {
            out.enact(&scene, task.none, cause, false);
        }
    }
}

/// Payments that are due are weighed.
pub fn weigh_payments(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    let [dormant, pending, met, late, short, breached, waived] =
        ["dormant", "pending", "met", "late", "short", "breached", "waived"].map(clause_state);
    for (row, clause) in eye.book.clauses.iter().enumerate().filter(|(_, clause)| clause.pays) {
        let row = row as u16;
        let get = |cell| eye.truth.get(cell);
        let (state, due) = (get(at::obligation::state(row)), get(at::obligation::due(row)));
        let (amount, paid) = (get(at::obligation::amount(row)), get(at::obligation::paid(row)));
        if state == dormant || state == waived {
            continue;
        }
        let open = || Cause::new(CauseKind::Clause, i32::from(row), eye.turn);
        if state == met || state == breached {
            if clause.every > 0 && eye.turn > due {
                let cause = out.cause(open(), |reads| reads.push(Target::truth(at::obligation::due(row))));
                out.push(Change::Set(at::obligation::due(row), due + clause.every), cause);
                for cell in [at::obligation::paid(row), at::obligation::late(row)] {
                    out.push(Change::Set(cell, 0), cause);
                }
                out.push(Change::Set(at::obligation::state(row), pending), cause);
            }
            continue;
        }
        if paid < amount && eye.turn < due {
            continue;
        }
        let cause = out.cause(open(), |reads| {
            reads.push(Target::truth(at::obligation::paid(row)));
            reads.extend(clause.stock.map(|stock| Target::truth(at::purse::amount(stock))));
        });
        let key = identity([eye.book.key(Kind::Clause, i32::from(row))]);
        let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(clause.obligor)), key);
        if paid >= amount {
            out.push(Change::Set(at::obligation::state(row), met), cause);
            out.push(Change::Set(at::obligation::late(row), 0), cause);
            out.enact(&scene, clause.on_met, cause, false);
            continue;
        }
        let turns_late = get(at::obligation::late(row)) + 1;
        out.push(Change::Set(at::obligation::late(row), turns_late), cause);
        if turns_late >= TURNS_TO_BREACH {
            breach(&scene, row, &mut out.sink(cause, false));
        } else {
            out.push(Change::Set(at::obligation::state(row), if paid > 0 { short } else { late }), cause);
            out.enact(&scene, clause.on_late, cause, false);
        }
    }
}

/// Rules of this stage.
pub fn obligation_rules(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    work(&eye, &mut out, RuleStage::Obligations);
}
