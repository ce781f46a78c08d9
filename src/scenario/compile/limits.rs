//! How much of everything a scenario may have, so that none can hang or exhaust the game.

use crate::scenario::ids::Ids;
use crate::scenario::items::Items;
use crate::scenario::problem::code;
use crate::scenario::reporter::Reporter;
use crate::world::{DESK_SLOTS, DISPATCH_SLOTS, Kind, OPINION_SLOTS};

/// The most things of one kind.
const MAX_ROWS: usize = 2_000;

/// The most concerns: everybody leans to each.
const MAX_CONCERNS: usize = 60;

/// The most regions: ways are found between all pairs.
const MAX_REGIONS: usize = 300;

/// How many things there are of each kind; none if there are too many, which is told.
pub(super) fn rows<'a>(items: &Items<'a>, ids: &Ids<'a>, report: &Reporter<'a>) -> Option<[u16; Kind::ALL.len()]> {
    let most = |kind| match kind {
        Kind::Faction => crate::world::MAX_FACTIONS,
        Kind::Region => MAX_REGIONS,
        _ => MAX_ROWS,
    };
    let things = Kind::ALL.map(|kind| (ids.table(kind), most(kind)));
    let others = [(&ids.concerns, MAX_CONCERNS), (&ids.opinions, MAX_ROWS), (&ids.vows, MAX_CONCERNS)];
    let mut fits = true;
    for (table, most) in things.into_iter().chain(others) {
        if let Some(extra) = table.ids.get(most) {
            let message = format!("there are {} things of the kind {}", table.ids.len(), table.noun);
            report.helped(code::COUNT, extra, message, format!("the most is {most}"));
            fits = false;
        }
    }
    let rows = Kind::ALL.map(|kind| match kind {
        Kind::Clock => 1,
        Kind::Opinion => OPINION_SLOTS as u16,
        Kind::Dispatch => DISPATCH_SLOTS as u16,
        Kind::Paper => DESK_SLOTS as u16,
        Kind::Clause => items.clauses().count() as u16,
        _ => ids.table(kind).ids.len() as u16,
    });
    fits.then_some(rows)
}
