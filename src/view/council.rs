//! Those who advise the player's side, and what they care for.

use super::PersonRef;
use super::advice::advisers;
use super::figure::capital;
use super::naming::mid;
use super::person::person;
use super::reading::Reading;
use crate::world::{Kind, Known, at};

/// Somebody who advises.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CouncillorView {
    /// Who.
    pub person: PersonRef,
    /// Who he is, in a sentence or two.
    pub text: String,
    /// His weight in council.
    pub influence: i32,
    /// Change of it since the last turn.
    pub change: i32,
    /// Where he is; empty if it is not known.
    pub place: String,
    /// What he cares for, heaviest first: how much, signed, and the concern's name.
    pub leanings: Vec<(i32, String)>,
    /// What he foretold rightly and wrongly.
    pub record: (i32, i32),
}

/// How many concerns are named of each.
const CONCERNS: usize = 3;

/// Everybody in the council who can speak, the most influential first.
pub fn council(reading: &Reading<'_>) -> Vec<CouncillorView> {
    let eye = &reading.eye;
    let view = |row: u16| {
        let place = eye.get(at::office::place(row));
        let mut leanings: Vec<(i32, String)> = eye
            .book
            .person_leanings
            .get(usize::from(row))
            .into_iter()
            .flatten()
            .zip(&eye.lore.concerns)
            .filter(|(leaning, _)| **leaning != 0)
            .map(|(leaning, (_, name))| (*leaning, name.clone()))
            .collect();
        leanings.sort_by_key(|(leaning, _)| std::cmp::Reverse(leaning.abs()));
        leanings.truncate(CONCERNS);
        CouncillorView {
            person: person(eye, row),
            text: eye.lore.name(Kind::Person, i32::from(row)).map(|name| name.text.clone()).unwrap_or_default(),
            influence: eye.get(at::office::influence(row)),
            change: reading.change(at::office::influence(row)),
            place: if place < 0 { String::new() } else { mid(&eye.names().thing(Kind::Region, place)) },
            leanings,
            record: (eye.get(at::record::right(row)), eye.get(at::record::wrong(row))),
        }
    };
    let mut views: Vec<CouncillorView> = advisers(eye).map(view).collect();
    views.sort_by_key(|view| (std::cmp::Reverse(view.influence), capital(&view.person.name)));
    views
}
