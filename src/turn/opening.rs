//! Open: the calendar turns, idle teams take up their work, and rules that come before the desk work. On the first morning
//! the disputed judgements are drawn.

use bevy::ecs::prelude::*;

use super::draw::{DrawKey, Purpose};
use super::event::work;
use super::rulebook::{Disputed, Stage as RuleStage};
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

/// Values at which disputed judgements are held instead of being drawn, by row: for calibration and for states that an
/// author gives. No part of a save.
#[derive(Resource, Debug, Clone, Default)]
pub struct Pins(pub Vec<Option<i32>>);

/// On the first morning each disputed judgement is drawn into its fact, or takes the value at which it is pinned.
pub fn judge_disputed(mut stage: Stage, pins: Res<Pins>) {
    let (eye, mut out) = stage.open();
    if eye.turn != 1 {
        return;
    }
    for (row, disputed) in eye.book.disputed.iter().enumerate() {
        let pinned = pins.0.get(row).copied().flatten();
        let value = pinned.unwrap_or_else(|| drawn(disputed, eye.draw(Purpose::Disputed).on(disputed.key)));
        let cause = out.cause(Cause::new(CauseKind::Disputed, row as i32, eye.turn), |_| {});
        out.push(Change::Set(at::fact_value::value(disputed.fact), value), cause);
    }
}

/// The value whose share the draw falls into.
fn drawn(disputed: &Disputed, key: DrawKey) -> i32 {
    let whole: i32 = disputed.draw.iter().map(|(_, share)| *share).sum();
    let mut left = key.below(whole.max(1) as u32) as i32;
    for (value, share) in &disputed.draw {
        left -= share;
        if left < 0 {
            return *value;
        }
    }
    disputed.draw.last().map_or(0, |(value, _)| *value)
}

/// Rules that come before the desk.
pub fn open_rules(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    work(&eye, &mut out, RuleStage::Open);
}
