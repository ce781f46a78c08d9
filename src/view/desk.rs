//! The papers on the desk.

use super::advice::council;
use super::fill::filled;
use super::model::PaperView;
use super::option::option;
use super::person::person;
use super::reading::Reading;
use crate::campaign::Command;
use crate::scenario::lore::{DecisionLore, OptionLore};
use crate::scenario::raw::Mark;
use crate::turn::desk::PaperOnDesk;
use crate::turn::rivals::{delegate, preferred};
use crate::turn::rulebook::{Choice, Decision};
use crate::world::Kind;

/// Every paper that lies there, those that will not wait first.
pub fn desk(reading: &Reading<'_>) -> Vec<PaperView> {
    let mut papers: Vec<PaperView> =
        reading.campaign.papers().iter().filter_map(|lying| paper(reading, lying)).collect();
    papers.sort_by_key(|paper| paper.patience);
    papers
}

fn paper(reading: &Reading<'_>, lying: &PaperOnDesk) -> Option<PaperView> {
    let eye = &reading.eye;
    let decision = eye.book.decisions.get(usize::from(lying.decision))?;
    let lore = eye.lore.decisions.get(usize::from(lying.decision))?;
    let key = reading.campaign.paper_key(lying);
    let choices: Vec<&Choice> = decision.options.iter().collect();
    let texts: Vec<&OptionLore> = lore.options.iter().collect();
    let advice = council(eye, lying.frame, &choices, &texts);
    let costs = (reading.campaign.answer_cost(false), reading.campaign.answer_cost(true));
    let options = choices.iter().zip(&texts).zip(advice).enumerate();
    let options =
        options.map(|(index, ((choice, text), advice))| option(eye, lying.frame, index, choice, text, advice, costs));
    let answered = reading.campaign.pending().iter().find_map(|command| match command {
        Command::Answer { paper, option, secret } if *paper == key => {
            Some((lore.options.iter().position(|text| text.id == *option)?, *secret))
        }
        _ => None,
    });
    let (deciding, takes) = delegated(reading, decision, lying);
    let body = usize::try_from(lying.wording).ok().and_then(|wording| lore.body.get(wording)).or(lore.body.first());
    let mut figures = Vec::new();
    let title = filled(eye, lying.frame, &lore.title, &mut figures);
    let body = body.map(|body| filled(eye, lying.frame, body, &mut figures)).unwrap_or_default();
    let place = decision.place.as_ref().map(|place| eye.scene(lying.frame).operand(place));
    Some(PaperView {
        key,
        title,
        zh: lore.zh.clone(),
        from: lore.from.map(|from| person(eye, from)),
        body,
        figures,
        source: source(eye.lore, lore),
        place: place.and_then(|row| u16::try_from(row).ok()),
        patience: patience(decision, lying, eye.turn()),
        delegate: deciding,
        delegate_takes: takes,
        options: options.collect(),
        answered,
    })
}

/// Turns before the delegate decides; 1 is at the end of this one.
fn patience(decision: &Decision, lying: &PaperOnDesk, turn: i32) -> i32 {
    (lying.since + decision.patience - turn).max(1)
}

/// Who decides what lies too long, and what he would take.
fn delegated(
    reading: &Reading<'_>,
    decision: &Decision,
    lying: &PaperOnDesk,
) -> (super::model::PersonRef, Option<usize>) {
    let eye = &reading.eye;
    let row = reading.campaign.look(|stage| delegate(&stage, decision.delegate));
    let Some(row) = row.filter(|row| usize::from(*row) < eye.book.layout.rows(Kind::Person)) else {
        return (super::advice::nobody(), None);
    };
    let leanings = eye.book.person_leanings.get(usize::from(row));
    let takes = leanings.and_then(|leanings| preferred(&eye.scene(lying.frame), &decision.options, leanings));
    (person(eye, row), takes)
}

/// "attested · Chronicle of the North 12".
fn source(lore: &crate::scenario::Lore, decision: &DecisionLore) -> String {
    let mark = match decision.mark {
        Mark::Attested => "attested",
        Mark::Disputed => "disputed",
        Mark::Invented => "invented",
    };
    let cite = decision.source.and_then(|row| lore.sources.get(row)).map(|source| source.cite.clone());
    cite.map_or_else(|| mark.to_owned(), |cite| format!("{mark} · {cite}"))
}
