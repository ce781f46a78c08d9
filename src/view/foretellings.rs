//! What was foretold of the player's choices, by whom, and how it came.

use std::collections::HashMap;

use super::PersonRef;
use super::Sign;
use super::address::Figure;
use super::eye::Eye;
use super::figure::{date, turns};
use super::fill::filled;
use super::person::person;
use super::reading::Reading;
use super::word::{bare_state, foretelling_state};
use crate::say;
use crate::turn::foretelling::{frame, state};
use crate::turn::rulebook::Choice;
use crate::turn::scene::Frame;
use crate::world::ledger::{Cause, CauseKind};
use crate::world::{CauseId, Kind, Known, at};

/// Something that somebody foretold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ForetellingView {
    /// Who.
    pub person: PersonRef,
    /// What he says.
    pub text: String,
    /// The engine's name of how it stands: "none" before it is said, "open", "right", "wrong".
    pub standing: &'static str,
    /// The same in words.
    pub state: String,
    /// The figures in text and date.
    pub figures: Vec<Figure>,
    /// "by May 1124" while it is open, "in May 1124" once it is settled, "within 6 turns" before.
    pub date: String,
    /// For the sign: whether he was right.
    pub sign: Sign,
    /// When it was said, and of which choice: "said in May 1123, of ‘Watch the border’"; empty where nobody knows.
    pub said: String,
    /// What opens its chain of causes: what settled it, or else that it was said.
    pub cause: Option<CauseId>,
}

/// The words of a foretelling, about what its variables are bound to.
pub fn said(eye: &Eye<'_>, row: i32, frame: Frame, figures: &mut Vec<Figure>) -> String {
    let text = usize::try_from(row).ok().and_then(|row| eye.lore.foretellings.get(row));
    text.map(|text| filled(eye, frame, text, figures)).unwrap_or_default()
}

/// What is foretold of a choice by those who can speak, and how it stands from an earlier time.
pub fn of_choice(eye: &Eye<'_>, bound: Frame, choice: &Choice) -> Vec<ForetellingView> {
    let speaks = |row: &&u16| {
        let said = eye.book.foretellings.get(usize::from(**row));
        said.is_some_and(|said| eye.get(at::office::state(said.by)) == 0)
    };
    let view = |row: &u16| {
        let standing = foretelling_state(eye.get(at::foretold::state(*row)));
        view(eye, *row, bound, standing, None, eye.get(at::foretold::due(*row)))
    };
    choice.foretells.iter().filter(speaks).filter_map(view).collect()
}

/// Once that something was foretold: when it was said and when it was settled, as far as the ledger reaches back.
#[derive(Default)]
struct Round<'a> {
    said: Option<(CauseId, &'a Cause)>,
    settled: Option<(CauseId, &'a Cause)>,
}

/// Everything that was ever foretold: what is open first, then what was settled last.
pub fn foretellings(reading: &Reading<'_>) -> Vec<ForetellingView> {
    let eye = &reading.eye;
    let mut told = rounds(reading);
    let mut list: Vec<(bool, i32, ForetellingView)> = Vec::new();
    for row in 0..eye.book.layout.rows(Kind::Foretelling) as u16 {
        let now = eye.get(at::foretold::state(row));
        if now == state("none") {
            continue;
        }
        let mut earlier = told.remove(&row).unwrap_or_default();
        let last = earlier.pop().unwrap_or_default();
        let rounds = earlier.into_iter().filter_map(|round| Some((round.settled?.1.detail, round)));
        for (state, round) in rounds.chain([(now, last)]) {
            let settled = round.settled.map(|(_, cause)| cause.turn);
            let is_settled = state != self::state("open");
            let when = settled.filter(|_| is_settled).unwrap_or_else(|| eye.get(at::foretold::due(row)));
            list.extend(recorded(reading, row, state, &round).map(|view| (is_settled, when, view)));
        }
    }
    list.sort_by_key(|(settled, when, _)| (*settled, if *settled { -when } else { *when }));
    list.into_iter().map(|(.., view)| view).collect()
}

/// Every time that each was said, in order.
fn rounds<'a>(reading: &Reading<'a>) -> HashMap<u16, Vec<Round<'a>>> {
    let ledger = reading.campaign.ledger();
    let ids = (1..=ledger.counts().1).map(CauseId);
    let causes = ids.filter_map(|id| Some((id, ledger.cause(id)?)));
    let mut rounds: HashMap<u16, Vec<Round<'_>>> = HashMap::new();
    for (id, cause) in causes.filter(|(_, cause)| cause.kind == CauseKind::Foretold) {
        let of_row = rounds.entry(cause.subject as u16).or_default();
        match (cause.detail == state("open"), of_row.last_mut()) {
            (false, Some(round)) => round.settled = Some((id, cause)),
            (true, _) => of_row.push(Round { said: Some((id, cause)), settled: None }),
            (false, None) => of_row.push(Round { said: None, settled: Some((id, cause)) }),
        }
    }
    rounds
}

/// What was foretold once, in the words in which it was said then.
fn recorded(reading: &Reading<'_>, row: u16, state: i32, round: &Round<'_>) -> Option<ForetellingView> {
    let now = &reading.eye;
    let vars = round.said.or(round.settled).map(|(_, cause)| cause.vars);
    let frame = vars.map_or_else(|| frame(now, row), |vars| Frame { vars });
    let said = round.said.and_then(|(_, cause)| Some((reading.campaign.start_of(cause.turn)?, cause)));
    let then = said.map_or(*now, |(start, _)| now.on(&start.snapshot));
    let standing = foretelling_state(state);
    let settled = round.settled.map(|(_, cause)| cause.turn);
    let mut view = view(&then, row, frame, standing, settled, now.get(at::foretold::due(row)))?;
    view.person = person(now, now.book.foretellings.get(usize::from(row))?.by);
    view.cause = round.settled.or(round.said).map(|(id, _)| id);
    if let Some((_, cause)) = said {
        let choice = reading.campaign.ledger().cause(cause.parent).map(|parent| chosen(&then, parent));
        let date = date(now.locale(), now.book, cause.turn);
        view.said = say!(now.locale(), "foretold-said", date = date, choice = choice.unwrap_or_default());
    }
    Some(view)
}

/// The choice of which it was said.
fn chosen(eye: &Eye<'_>, cause: &Cause) -> String {
    let (frame, row) = (Frame { vars: cause.vars }, cause.subject as usize);
    let label = match cause.kind {
        CauseKind::Order => eye.lore.orders.get(row).map(|order| &order.option.label),
        _ => eye.lore.decisions.get(row).and_then(|paper| paper.options.get(cause.detail as usize)).map(|o| &o.label),
    };
    label.map(|label| filled(eye, frame, label, &mut Vec::new())).unwrap_or_default()
}

fn view(
    eye: &Eye<'_>,
    row: u16,
    frame: Frame,
    standing: &'static str,
    settled: Option<i32>,
    due: i32,
) -> Option<ForetellingView> {
    let said = eye.book.foretellings.get(usize::from(row))?;
    let locale = eye.locale();
    let mut figures = Vec::new();
    let date = match (standing, settled) {
        ("open", _) => say!(locale, "foretold-by", date = date(locale, eye.book, due)),
        (_, Some(turn)) => say!(locale, "foretold-in", date = date(locale, eye.book, turn)),
        _ => {
            figures.push(Figure::rule(said.within, say!(locale, "foretold-turns")));
            say!(locale, "foretold-within", turns = turns(locale, said.within))
        }
    };
    let text = self::said(eye, i32::from(row), frame, &mut figures);
    Some(ForetellingView {
        person: person(eye, said.by),
        text,
        figures,
        standing,
        state: bare_state(locale, standing),
        date,
        sign: match standing {
            "right" => Sign::Gain,
            "wrong" => Sign::Loss,
            _ => Sign::Neutral,
        },
        ..ForetellingView::default()
    })
}
