//! Sentiment: opinions fade, and what people feel and what befalls them follows.

use super::event::{strike, work};
use super::rulebook::Stage as RuleStage;
use super::stage::Stage;
use crate::world::ledger::{Cause, CauseKind};
use crate::world::{Change, Kind, at};

/// Living modifiers come nearer to nothing.
pub fn fade_opinions(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    for slot in 0..eye.book.layout.rows(Kind::Opinion) as u16 {
        let Ok(kind) = u16::try_from(eye.truth.get(at::modifier::kind(slot)) - 1) else { continue };
        let (_, fade) = eye.book.bounds.opinions.get(usize::from(kind)).copied().unwrap_or((100, 0));
        let amount = eye.truth.get(at::modifier::amount(slot));
        // What was remembered this very turn is still fresh.
        if fade == 0 || amount == 0 || eye.truth.get(at::modifier::since(slot)) == eye.turn {
            continue;
        }
        let (Ok(holder), Ok(about)) = (
            u16::try_from(eye.truth.get(at::modifier::holder(slot))),
            u16::try_from(eye.truth.get(at::modifier::about(slot))),
        ) else {
            continue;
        };
        let step = -amount.signum() * fade.min(amount.abs());
        let cause = out.cause(Cause::new(CauseKind::Fading, i32::from(kind), eye.turn), |_| {});
        out.push(Change::Opinion { holder, about, kind, amount: step }, cause);
    }
}

/// Rules of this stage, and hazards.
pub fn feel(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    work(&eye, &mut out, RuleStage::Sentiment);
    strike(&eye, &mut out);
}
