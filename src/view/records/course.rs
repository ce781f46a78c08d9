//! What the player chose, beside what was done in history; and what he left to others.

use std::collections::BTreeMap;

use crate::say;
use crate::scenario::raw::Mark;
use crate::turn::scene::Frame;
use crate::view::PersonRef;
use crate::view::address::{Account, Address, Figure, Part};
use crate::view::annals::Annals;
use crate::view::eye::Eye;
use crate::view::figure::dated;
use crate::view::fill::{bare, filled};
use crate::view::person::person;
use crate::view::reading::Reading;
use crate::world::ledger::CauseKind;
use crate::world::{Cause, CauseId, Kind};

/// What was answered, with the figures of each line.
pub type Course = (Vec<(String, String, String)>, Vec<Vec<Figure>>);

/// What the player answered and ordered: title, what he chose, and what was done in history.
pub fn course(reading: &Reading<'_>, annals: &Annals<'_>) -> Course {
    let told = |cause: &Cause| match cause.kind {
        CauseKind::Decision => answered(reading, cause),
        CauseKind::Order => ordered(reading, cause),
        _ => None,
    };
    annals.choices.iter().filter_map(|(id, _)| annals.ledger.cause(*id)).filter_map(told).unzip()
}

/// A line of the course, and its figures.
type Step = ((String, String, String), Vec<Figure>);

fn answered(reading: &Reading<'_>, cause: &Cause) -> Option<Step> {
    let eye = &reading.eye;
    let row = usize::try_from(cause.subject).ok()?;
    let (lore, rules) = (eye.lore.decisions.get(row)?, eye.book.decisions.get(row)?);
    let chosen = lore.options.get(usize::try_from(cause.detail).ok()?)?;
    // A paper made for the game has an answer that is like the court's; nobody gave it.
    let known = lore.mark != Mark::Invented;
    let done = rules.options.iter().position(|choice| choice.history && known);
    let done = done.and_then(|index| lore.options.get(index)).map(|option| bare(&option.label)).unwrap_or_default();
    // Its words as they stood when it was answered.
    let (then, frame) = (then(reading, cause), Frame { vars: cause.vars });
    let mut figures = Vec::new();
    let title = filled(&then, frame, &lore.title, &mut figures);
    let label = filled(&then, frame, &chosen.label, &mut figures);
    Some(((title, label, done), figures))
}

fn ordered(reading: &Reading<'_>, cause: &Cause) -> Option<Step> {
    let lore = reading.eye.lore.orders.get(usize::try_from(cause.subject).ok()?)?;
    let mut figures = Vec::new();
    let label = filled(&then(reading, cause), Frame { vars: cause.vars }, &lore.option.label, &mut figures);
    Some(((say!(reading.eye.locale(), "you-ordered"), label, String::new()), figures))
}

/// What was believed when a cause was at work.
fn then<'a>(reading: &Reading<'a>, cause: &Cause) -> Eye<'a> {
    reading.campaign.start_of(cause.turn).map_or(reading.eye, |start| reading.eye.on(&start.snapshot))
}

/// Who decided what was left on the desk, and how many papers each, the busiest first.
pub fn left(reading: &Reading<'_>, annals: &Annals<'_>) -> Vec<(PersonRef, Figure)> {
    let mut causes: Vec<CauseId> = annals.ledger.entries().map(|(_, entry)| entry.cause).collect();
    causes.sort_unstable();
    causes.dedup();
    let locale = reading.eye.locale();
    let mut by: BTreeMap<i32, Vec<Part>> = BTreeMap::new();
    let delegated = causes.iter().filter_map(|id| annals.ledger.cause(*id));
    for cause in delegated.filter(|cause| cause.kind == CauseKind::Delegated) {
        let title = reading.eye.names().thing(Kind::Decision, cause.subject);
        by.entry(cause.actor)
            .or_default()
            .push(Part::plain(1, dated(locale, reading.eye.book, &format!("‘{title}’"), cause.turn)));
    }
    let told = |(actor, parts): (i32, Vec<Part>)| {
        let who = person(&reading.eye, u16::try_from(actor).ok()?);
        let account = Account::of(say!(locale, "papers-decided", who = &who.name), parts);
        Some((who, Figure::sum(i32::try_from(account.total).ok()?, account)))
    };
    let mut told: Vec<(PersonRef, Figure)> = by.into_iter().filter_map(told).collect();
    told.sort_by_key(|(_, papers)| match &papers.address {
        Address::Sum(account) => std::cmp::Reverse(account.total),
        _ => std::cmp::Reverse(0),
    });
    told
}
