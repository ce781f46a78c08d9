//! How it ended: the reckoning, with the truth lying open.

use super::annals::Annals;
use super::figure::date;
use super::fill::{bare, fill};
use super::model::{EndingView, JudgementView, Why};
use super::reading::Reading;
use super::{watch, why};
use crate::campaign::Command;
use crate::turn::rulebook::Ending;
use crate::turn::scene::Frame;
use crate::world::ledger::CauseKind;
use crate::world::{Cause, Cell, Known, Target};

/// The ending, if there is one.
pub fn ending(reading: &Reading<'_>, annals: &Annals<'_>) -> Option<EndingView> {
    let eye = &reading.eye;
    let row = usize::from(reading.campaign.ended()?);
    let (lore, rules) = (eye.lore.endings.get(row)?, eye.book.endings.get(row)?);
    Some(EndingView {
        id: lore.name.id.clone(),
        title: lore.name.en.clone(),
        zh: lore.name.zh.clone(),
        date: date(eye.book, eye.turn()),
        text: fill(eye, reading.frame(), &lore.text),
        why: because(reading, annals, rules),
        judgements: judgements(reading, annals),
        vows: vows(reading),
        course: course(reading, annals),
    })
}

/// The chain behind the number that the ending names.
fn because(reading: &Reading<'_>, annals: &Annals<'_>, rules: &Ending) -> Why {
    let scene = reading.eye.scene(reading.frame());
    let named = scene.cell(&rules.because);
    let last = named.and_then(|cell| annals.of(Target::truth(cell)).next_back());
    match last {
        // What changes hands is explained by its last change; what adds up, by all that it is made of.
        Some(last) if reading.eye.names().is_word(last.target.cell) => why::of_entry(annals, last.entry),
        Some(last) => why::of_target(annals, last.target),
        // What never changed needs no reason; then what weighed most in the reckoning is told of.
        None => weightiest(reading, annals).map(|cell| why::of_target(annals, Target::truth(cell))).unwrap_or_default(),
    }
}

/// The number that moved any line of the reckoning most.
fn weightiest(reading: &Reading<'_>, annals: &Annals<'_>) -> Option<Cell> {
    let eye = &reading.eye;
    let began = eye.on(reading.beginning());
    let watched = eye.book.judgements.iter().flat_map(|watches| watch::cells(eye, watches));
    let moved = watched.map(|(cell, weight)| (i64::from(eye.get(cell) - began.get(cell)) * i64::from(weight), cell));
    let told = moved.filter(|(_, cell)| annals.of(Target::truth(*cell)).next().is_some());
    told.max_by_key(|(moved, cell)| (moved.abs(), std::cmp::Reverse(*cell))).map(|(_, cell)| cell)
}

/// Every line of the reckoning.
pub fn judgements(reading: &Reading<'_>, annals: &Annals<'_>) -> Vec<JudgementView> {
    let eye = &reading.eye;
    let judged = eye.lore.judgements.iter().zip(&eye.book.judgements);
    let view = |(lore, watches): (&crate::scenario::lore::JudgementLore, &Vec<_>)| {
        let cells = watch::cells(eye, watches);
        let score = watch::sum(eye, reading.first_morning(), &cells);
        JudgementView {
            name: super::figure::capital(&lore.name.en),
            seal: lore.name.seal.clone(),
            word: lore.words.get(watch::level(score)).cloned().unwrap_or_default(),
            score,
            causes: watch::causes(annals, &cells, 1),
        }
    };
    judged.map(view).collect()
}

/// What was sworn, and what became of it.
fn vows(reading: &Reading<'_>) -> Vec<(String, String)> {
    let eye = &reading.eye;
    let sworn = reading.campaign.commands().iter().find_map(|command| match command {
        Command::Swear(vows) => Some(vows),
        _ => None,
    });
    let scene = eye.scene(reading.frame());
    let told = |id: &String| {
        let row = eye.lore.vows.iter().position(|vow| vow.id == *id)?;
        let (name, vow) = (eye.lore.vows.get(row)?, eye.book.vows.0.get(row)?);
        let word = if scene.holds(&vow.broken) && !vow.broken.is_empty() {
            "broken"
        } else if scene.holds(&vow.kept) {
            "kept"
        } else {
            "bent"
        };
        Some((name.en.clone(), word.to_owned()))
    };
    sworn.into_iter().flatten().filter_map(told).collect()
}

/// Where the player answered a paper: title, his answer, and what was done in history.
fn course(reading: &Reading<'_>, annals: &Annals<'_>) -> Vec<(String, String, String)> {
    let eye = &reading.eye;
    let told = |cause: &Cause| {
        let row = usize::try_from(cause.subject).ok()?;
        let (lore, rules) = (eye.lore.decisions.get(row)?, eye.book.decisions.get(row)?);
        let frame = Frame { vars: cause.vars };
        // Its words as they stood when it was answered.
        let then = reading.campaign.start_of(cause.turn).map_or(*eye, |start| eye.on(&start.snapshot));
        let chosen = lore.options.get(usize::try_from(cause.detail).ok()?)?;
        let done = rules.options.iter().position(|choice| choice.history).and_then(|index| lore.options.get(index));
        let done = done.map(|option| bare(&option.label)).unwrap_or_default();
        Some((fill(&then, frame, &lore.title), fill(&then, frame, &chosen.label), done))
    };
    let chosen = annals.choices.iter().filter_map(|(id, _)| annals.ledger.cause(*id));
    chosen.filter(|cause| cause.kind == CauseKind::Decision).filter_map(told).collect()
}
