//! Movement: armies march toward their goals.

use super::stage::Stage;
use crate::world::ledger::{Cause, CauseKind, Target};
use crate::world::{Change, Kind, NOTHING, at};

/// Armies advance by the days of the turn along the shortest way, leg by leg. Where an enemy holds the place they stop for
/// the turn; from the next they may pass it by, as columns pass walls that they leave besieged or watched.
pub fn march(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    let days = eye.truth.get(at::calendar::days(0));
    let regions = eye.book.layout.rows(Kind::Region);
    for army in 0..eye.book.layout.rows(Kind::Army) as u16 {
        let get = |cell| eye.truth.get(cell);
        let (Ok(goal), Ok(start)) =
            (u16::try_from(get(at::march::goal(army))), u16::try_from(get(at::march::place(army))))
        else {
            continue;
        };
        let cause = Cause::new(CauseKind::Movement, i32::from(army), eye.turn);
        let cause = out.cause(cause, |reads| reads.push(Target::truth(at::march::goal(army))));
        if get(at::force::strength(army)) == 0 || goal == start {
            out.push(Change::Set(at::march::goal(army), NOTHING), cause);
            continue;
        }
        let owner = get(at::allegiance::owner(army));
        let hostile = |region: u16| {
            let holder = get(at::holding::holder(region));
            match (u16::try_from(owner), u8::try_from(holder)) {
                (Ok(owner), Ok(holder)) => get(at::war::war(owner, holder)) == 1,
                _ => false,
            }
        };
        let (mut place, mut progress) = (start, get(at::march::progress(army)) + days);
        while place != goal {
            let next = eye.book.next_hop[usize::from(place) * regions + usize::from(goal)];
            let leg = eye.book.neighbours[usize::from(place)].iter().find(|leg| leg.to == next);
            let Some(leg) = leg else {
                // There is no way: the army stays and gives up.
                out.push(Change::Set(at::march::goal(army), NOTHING), cause);
                progress = 0;
                break;
            };
            if progress < leg.days {
                break;
            }
            progress -= leg.days;
            place = leg.to;
            if hostile(place) {
                progress = 0;
                break;
            }
        }
        if place == goal {
            progress = 0;
            out.push(Change::Set(at::march::goal(army), NOTHING), cause);
        }
        out.push(Change::Set(at::march::place(army), i32::from(place)), cause);
        out.push(Change::Set(at::march::progress(army), progress), cause);
    }
}
