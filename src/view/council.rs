//! Those who advise the player's side, and what they care for.

use super::PersonRef;
use super::advice::advisers;
use super::eye::plane;
use super::figure::capital;
use super::naming::mid;
use super::person::person;
use super::reading::Reading;
use super::word::person_state;
use crate::say;
use crate::world::{Kind, Known, Target, at};

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
    /// Why he has no say: "out of office", "dead", "serves another"; empty if he has.
    pub state: String,
    /// What he cares for, heaviest first.
    pub cares: Vec<String>,
    /// What he holds in contempt, heaviest first.
    pub scorns: Vec<String>,
    /// What he does not see.
    pub blind: Vec<String>,
    /// His weight in council, for `why`.
    pub target: Option<Target>,
}

/// How many concerns are named of each.
const CONCERNS: usize = 3;

/// Everybody in the council who can speak, the most influential first.
pub fn council(reading: &Reading<'_>) -> Vec<CouncillorView> {
    by_influence(advisers(&reading.eye).map(|row| view(reading, row)).collect())
}

/// Everybody who ever sat in the council, those who have no say now behind the others.
pub fn court(reading: &Reading<'_>) -> Vec<CouncillorView> {
    let eye = &reading.eye;
    let at_first = eye.on(reading.first_morning());
    let ours = |row: u16| {
        let faction = at::office::faction(row);
        [eye.get(faction), at_first.get(faction)].contains(&i32::from(eye.seat))
    };
    let sat = |row: &u16| eye.book.council.get(usize::from(*row)).copied().unwrap_or(false) && ours(*row);
    let rows = (0..eye.book.layout.rows(Kind::Person) as u16).filter(sat);
    let mut views = by_influence(rows.map(|row| view(reading, row)).collect());
    views.sort_by_key(|view| !view.state.is_empty());
    views
}

fn by_influence(mut views: Vec<CouncillorView>) -> Vec<CouncillorView> {
    views.sort_by_key(|view| (std::cmp::Reverse(view.influence), capital(&view.person.name)));
    views
}

fn view(reading: &Reading<'_>, row: u16) -> CouncillorView {
    let eye = &reading.eye;
    let place = eye.get(at::office::place(row));
    let influence = at::office::influence(row);
    let of_row = eye.book.person_leanings.get(usize::from(row)).into_iter().flatten();
    let all: Vec<(i32, &String)> = of_row.copied().zip(eye.lore.concerns.iter().map(|(_, name)| name)).collect();
    let mut heaviest: Vec<(i32, String)> = all.iter().map(|(leaning, name)| (*leaning, (*name).clone())).collect();
    heaviest.retain(|(leaning, _)| *leaning != 0);
    heaviest.sort_by_key(|(leaning, _)| std::cmp::Reverse(leaning.abs()));
    let named = |sign: i32| -> Vec<String> {
        let of_sign = heaviest.iter().filter(|(leaning, _)| leaning.signum() == sign);
        of_sign.map(|(_, name)| name.clone()).collect()
    };
    CouncillorView {
        person: person(eye, row),
        text: eye.lore.name(Kind::Person, i32::from(row)).map(|name| name.text.clone()).unwrap_or_default(),
        influence: eye.get(influence),
        change: reading.change(influence),
        place: if place < 0 { String::new() } else { mid(&eye.names().thing(Kind::Region, place)) },
        cares: named(1),
        scorns: named(-1),
        blind: all.iter().filter(|(leaning, _)| *leaning == 0).map(|(_, name)| (*name).clone()).collect(),
        record: (eye.get(at::record::right(row)), eye.get(at::record::wrong(row))),
        state: match (eye.get(at::office::state(row)), eye.get(at::office::faction(row))) {
            (0, faction) if faction == i32::from(eye.seat) => String::new(),
            (0, _) => say!(eye.locale(), "voice-serves-another"),
            (state, _) => person_state(eye.locale(), state),
        },
        target: Some(Target { cell: influence, plane: plane(eye, influence) }),
        leanings: heaviest.into_iter().take(CONCERNS).collect(),
    }
}
