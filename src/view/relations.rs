//! How the powers stand to each other: who trusts whom, who is at war, what they have sworn. As the player's side believes.

use super::eye::{Eye, plane};
use super::motions::said_of;
use super::reading::Reading;
use super::word::{clause_state, disposition};
use crate::say;
use crate::scenario::lore::TreatyLore;
use crate::world::{Cell, Kind, Known, Target, at};

/// All relations between powers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RelationsView {
    /// Every power in the round, clockwise, the player's own first: its row, and in which direction it stands as an angle
    /// from the east, southward.
    pub seats: Vec<(u16, f32)>,
    /// How each stands to each other, by holder and then by whom it is about, in the order of rows.
    pub relations: Vec<RelationView>,
    /// What there is between two, be it war or treaty: one for each pair, the lesser row first.
    pub ties: Vec<TieView>,
}

/// How well a number is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Knowledge {
    /// It is the own side's, or plain to all.
    Seen,
    /// It was told a turn ago at most.
    #[default]
    Told,
    /// It was told before, or never since the start.
    Old,
}

/// How one power stands to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationView {
    /// Who trusts.
    pub holder: u16,
    /// Whom.
    pub about: u16,
    /// How far, from −100 to 100.
    pub trust: i32,
    /// The same in a word: "content", "bitter" …
    pub word: String,
    /// Change since last turn.
    pub change: i32,
    /// How far it fears it, of 100.
    pub awe: i32,
    /// How well the trust is known.
    pub knowledge: Knowledge,
    /// The same in words: "seen now", "as of May 1200".
    pub age: String,
    /// The trust, for `why`.
    pub target: Target,
}

/// What there is between two powers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TieView {
    /// Their rows, the lesser first.
    pub pair: (u16, u16),
    /// Whether they are at war.
    pub war: bool,
    /// The treaties in force between them.
    pub treaties: Vec<String>,
    /// Whether a clause between them is breached.
    pub broken: bool,
}

impl RelationsView {
    /// How one stands to another.
    pub fn of(&self, holder: u16, about: u16) -> Option<&RelationView> {
        self.relations.iter().find(|relation| (relation.holder, relation.about) == (holder, about))
    }

    /// What there is between two.
    pub fn tie(&self, one: u16, other: u16) -> Option<&TieView> {
        let pair = (one.min(other), one.max(other));
        self.ties.iter().find(|tie| tie.pair == pair)
    }
}

/// Every relation that is believed to be.
pub fn relations(reading: &Reading<'_>) -> RelationsView {
    let eye = &reading.eye;
    let rows = || 0..eye.book.layout.rows(Kind::Faction) as u16;
    let pairs = || rows().flat_map(|one| rows().map(move |other| (one, other))).filter(|(one, other)| one != other);
    RelationsView {
        seats: seats(eye),
        relations: pairs().map(|(holder, about)| relation(reading, holder, about)).collect(),
        ties: pairs().filter(|(one, other)| one < other).map(|pair| tie(eye, pair)).collect(),
    }
}

fn relation(reading: &Reading<'_>, holder: u16, about: u16) -> RelationView {
    let eye = &reading.eye;
    let cell = at::trust::trust(holder, about as u8);
    let trust = eye.get(cell);
    let (knowledge, age) = known(eye, cell);
    RelationView {
        holder,
        about,
        trust,
        word: disposition(eye.locale(), trust),
        change: reading.change(cell),
        awe: eye.get(at::awe::awe(holder, about as u8)),
        knowledge,
        age,
        target: Target { cell, plane: plane(eye, cell) },
    }
}

/// How well a number is known, and since when.
fn known(eye: &Eye<'_>, cell: Cell) -> (Knowledge, String) {
    let told = eye.as_of(cell);
    if eye.sees(cell) {
        return (Knowledge::Seen, say!(eye.locale(), "age-now"));
    }
    // How it began everybody knew on the first morning.
    let recent = eye.turn() - told.max(1) <= 1;
    let age = if told == 0 { say!(eye.locale(), "age-start") } else { said_of(eye, told) };
    (if recent { Knowledge::Told } else { Knowledge::Old }, age)
}

fn tie(eye: &Eye<'_>, pair: (u16, u16)) -> TieView {
    let mut tie = TieView { pair, war: eye.get(at::war::war(pair.0, pair.1 as u8)) > 0, ..TieView::default() };
    for (row, treaty) in eye.lore.treaties.iter().enumerate() {
        let states = between(eye, row, treaty, pair);
        // What was never sworn binds nobody; nor does what is wholly broken or let go.
        if states.iter().any(|state| !matches!(*state, "dormant" | "breached" | "waived")) {
            tie.treaties.push(treaty.name.name.clone());
        }
        tie.broken |= states.contains(&"breached");
    }
    tie
}

/// How the clauses of a treaty stand that one of two parties owes to the other.
fn between(eye: &Eye<'_>, row: usize, treaty: &TreatyLore, (one, other): (u16, u16)) -> Vec<&'static str> {
    if !treaty.parties.contains(&one) || !treaty.parties.contains(&other) {
        return Vec::new();
    }
    let clauses = (0..).zip(&eye.lore.clauses).zip(&eye.book.clauses);
    let of_both = clauses.filter(|((_, lore), rules)| {
        let (owes, owed) = (rules.obligor, rules.beneficiary);
        lore.treaty == row && ((owes, owed) == (one, other) || (owes, owed) == (other, one))
    });
    of_both.map(|((clause, _), _)| clause_state(eye.get(at::obligation::state(clause)))).collect()
}

/// The round of the powers: each as near as may be to the direction in which it lies, all equally far apart.
fn seats(eye: &Eye<'_>) -> Vec<(u16, f32)> {
    let rows = 0..eye.book.layout.rows(Kind::Faction) as u16;
    let homes: Vec<(u16, Option<(f32, f32)>)> = rows.map(|row| (row, home(eye, row))).collect();
    let known: Vec<(f32, f32)> = homes.iter().filter_map(|(_, at)| *at).collect();
    let count = known.len().max(1) as f32;
    let middle = known.iter().fold((0.0, 0.0), |sum, at| (sum.0 + at.0 / count, sum.1 + at.1 / count));
    let direction = |at: (f32, f32)| {
        let east = (at.1 - middle.1) * middle.0.to_radians().cos();
        (middle.0 - at.0).atan2(east)
    };
    let mut round: Vec<(u16, Option<f32>)> = homes.iter().map(|(row, at)| (*row, at.map(direction))).collect();
    round.sort_by(|one, other| {
        let angle = |toward: Option<f32>| toward.unwrap_or(f32::INFINITY);
        angle(one.1).total_cmp(&angle(other.1))
    });
    let step = std::f32::consts::TAU / round.len().max(1) as f32;
    // The turn of the whole round that brings all of them nearest to where they lie.
    let off = round.iter().enumerate().filter_map(|(index, (_, toward))| Some((*toward)? - index as f32 * step));
    let (sine, cosine) = off.fold((0.0, 0.0), |sum, angle| (sum.0 + angle.sin(), sum.1 + angle.cos()));
    let turned = sine.atan2(cosine);
    let mut seats: Vec<(u16, f32)> =
        round.iter().enumerate().map(|(index, (row, _))| (*row, turned + index as f32 * step)).collect();
    let own = seats.iter().position(|(row, _)| *row == eye.seat).unwrap_or(0);
    seats.rotate_left(own);
    seats
}

/// Where a power sits: at its capital, or else at the first place that it is believed to hold.
fn home(eye: &Eye<'_>, row: u16) -> Option<(f32, f32)> {
    let place = |region: i32| usize::try_from(region).ok().and_then(|region| eye.lore.regions.get(region));
    let held =
        || (0..).zip(&eye.lore.regions).find(|(region, _)| eye.get(at::holding::holder(*region)) == i32::from(row));
    place(eye.get(at::realm::capital(row))).or_else(|| held().map(|(_, lore)| lore)).map(|lore| lore.at)
}
