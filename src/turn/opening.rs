//! Open: the calendar turns, idle teams take up their work, and rules that come before the desk work.

use super::event::work;
use super::rulebook::Stage as RuleStage;
use super::stage::Stage;
use crate::world::ledger::{Cause, CauseKind};
use crate::world::{Change, Kind, at};

/// The calendar turns.
pub fn turn_calendar(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    let turn = eye.turn + 1;
    let Some(&(days, year, month, day)) = eye.book.calendar.get(eye.turn as usize) else { return };
    let cause = out.cause(Cause::new(CauseKind::Calendar, 0, turn), |_| {});
    for (cell, value) in [
        (at::calendar::turn(0), turn),
        (at::calendar::year(0), year),
        (at::calendar::month(0), month),
        (at::calendar::day(0), day),
        (at::calendar::days(0), days),
    ] {
        out.push(Change::Set(cell, value), cause);
    }
    for row in 0..eye.book.layout.rows(Kind::Task) as u16 {
        let arriving = eye.truth.get(at::teams::arriving(row));
        if arriving != 0 {
            out.push(Change::Set(at::teams::arriving(row), 0), cause);
            out.push(Change::Add(at::teams::teams(row), arriving), cause);
        }
    }
}

/// Rules that come before the desk.
pub fn open_rules(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    work(&eye, &mut out, RuleStage::Open);
}
