//! What was foretold of the player's choices, by whom, and how it came.

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
use crate::world::{Kind, Known, Target, at};

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
    choice.foretells.iter().filter(speaks).filter_map(|row| view(eye, *row, bound, None)).collect()
}

/// Everything that was ever foretold: what is open first, then what was settled last.
pub fn foretellings(reading: &Reading<'_>) -> Vec<ForetellingView> {
    let eye = &reading.eye;
    let mut list: Vec<(bool, i32, ForetellingView)> = Vec::new();
    for row in 0..eye.book.layout.rows(Kind::Foretelling) as u16 {
        let now = eye.get(at::foretold::state(row));
        if now == state("none") {
            continue;
        }
        let settled = (now != state("open")).then(|| settled_on(reading, row)).flatten();
        let when = settled.unwrap_or_else(|| eye.get(at::foretold::due(row)));
        list.extend(view(eye, row, frame(eye, row), settled).map(|view| (now != state("open"), when, view)));
    }
    list.sort_by_key(|(settled, when, _)| (*settled, if *settled { -when } else { *when }));
    list.into_iter().map(|(.., view)| view).collect()
}

fn view(eye: &Eye<'_>, row: u16, frame: Frame, settled: Option<i32>) -> Option<ForetellingView> {
    let said = eye.book.foretellings.get(usize::from(row))?;
    let locale = eye.locale();
    let standing = foretelling_state(eye.get(at::foretold::state(row)));
    let due = date(locale, eye.book, eye.get(at::foretold::due(row)));
    let mut figures = Vec::new();
    let date = match (standing, settled) {
        ("open", _) => say!(locale, "foretold-by", date = due),
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
    })
}

/// The turn on which a foretelling came right or wrong, as far as the ledger reaches back.
fn settled_on(reading: &Reading<'_>, row: u16) -> Option<i32> {
    let (ledger, target) = (reading.campaign.ledger(), Target::truth(at::foretold::state(row)));
    let last = ledger.entries().rev().find(|(_, entry)| entry.target == target)?;
    ledger.cause(last.1.cause).map(|cause| cause.turn)
}
