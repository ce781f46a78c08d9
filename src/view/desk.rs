//! The papers on the desk.

use super::OptionView;
use super::PersonRef;
use super::address::Figure;
use super::advice::council;
use super::fill::filled;
use super::option::{Spending, option};
use super::person::person;
use super::reading::Reading;
use super::refusal::never_fits;
use super::top::promised;
use super::word::certainty;
use crate::campaign::Command;
use crate::campaign::PaperKey;
use crate::say;
use crate::scenario::lore::{DecisionLore, OptionLore};
use crate::turn::desk::PaperOnDesk;
use crate::turn::rivals::{delegate, preferred};
use crate::turn::rulebook::{Choice, Decision};
use crate::world::Kind;

/// One paper on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperView {
    /// How commands name it.
    pub key: PaperKey,
    /// Title.
    pub title: String,
    /// Chinese.
    pub zh: String,
    /// Who writes.
    pub from: Option<PersonRef>,
    /// What it says.
    pub body: String,
    /// The figures in its title, its words and its answers' words.
    pub figures: Vec<Figure>,
    /// "attested · Chronicle of the North 12".
    pub source: String,
    /// Region on the map, if it has a place.
    pub place: Option<u16>,
    /// Turns before the delegate decides; 1 is at the end of this one.
    pub patience: i32,
    /// Who decides if the player does not.
    pub delegate: PersonRef,
    /// What he would take: index of the option.
    pub delegate_takes: Option<usize>,
    /// The answers.
    pub options: Vec<OptionView>,
    /// The option chosen this turn and whether secretly, if any.
    pub answered: Option<(usize, bool)>,
}

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
    // What can never fit what the paper is about is no answer to it.
    let fitting: Vec<usize> =
        (0..choices.len()).filter(|index| !never_fits(eye, lying.frame, choices[*index])).collect();
    let place_of = |index: usize| fitting.iter().position(|fits| *fits == index);
    let all = choices.iter().zip(&texts).zip(advice).enumerate();
    let answer = reading
        .campaign
        .pending()
        .iter()
        .find(|command| matches!(command, Command::Answer { paper, .. } if *paper == key));
    // An answer in its place would give back what it takes.
    let spending = Spending { attention: costs, promised: &promised(reading, answer) };
    let options: Vec<OptionView> = all
        .filter_map(|(index, ((choice, text), advice))| {
            Some(option(eye, lying.frame, place_of(index)?, choice, text, advice, &spending))
        })
        .collect();
    let answered = reading.campaign.pending().iter().find_map(|command| match command {
        Command::Answer { paper, option, secret } if *paper == key => {
            Some((place_of(lore.options.iter().position(|text| text.id == *option)?)?, *secret))
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
        delegate_takes: takes.and_then(place_of),
        options,
        answered,
    })
}

/// Turns before the delegate decides; 1 is at the end of this one.
fn patience(decision: &Decision, lying: &PaperOnDesk, turn: i32) -> i32 {
    (lying.since + decision.patience - turn).max(1)
}

/// Who decides what lies too long, and what he would take.
fn delegated(reading: &Reading<'_>, decision: &Decision, lying: &PaperOnDesk) -> (super::PersonRef, Option<usize>) {
    let eye = &reading.eye;
    let row = reading.campaign.look(|stage| delegate(&stage, decision.delegate));
    let Some(row) = row.filter(|row| usize::from(*row) < eye.book.layout.rows(Kind::Person)) else {
        return (super::advice::nobody(eye.locale()), None);
    };
    let leanings = eye.book.person_leanings.get(usize::from(row));
    let takes = leanings.and_then(|leanings| preferred(&eye.scene(lying.frame), &decision.options, leanings));
    (person(eye, row), takes)
}

/// "attested · Chronicle of the North 12".
fn source(lore: &crate::scenario::Lore, decision: &DecisionLore) -> String {
    let locale = lore.locale();
    let mark = certainty(locale, decision.mark);
    let cite = decision.source.and_then(|row| lore.sources.get(row)).map(|source| source.cite.clone());
    match cite {
        Some(cite) => say!(locale, "mark-source", mark = mark, source = cite),
        None => mark,
    }
}
