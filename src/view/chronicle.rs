//! All that happened, turn by turn: what the player decided, what others did as far as it is known, what was told, and
//! what was foretold. Each turn's rows are what it brought ([`super::consequences`]), and besides them whatever the player
//! did that moved nothing yet.

use super::annals::Annals;
use super::cause::told;
use super::consequences::consequences;
use super::figure::{capital, date};
use super::matter::{About, Line, Matter, Named, Spot, concerned};
use super::word::foretelling_state;
use super::{CauseGroup, ChangeLine};
use crate::campaign::TurnStart;
use crate::world::ledger::{Cause, CauseKind};
use crate::world::{CauseId, EntryId, Kind};

/// The chronicle, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chronicle {
    /// Its rows.
    pub rows: Vec<ChronicleRow>,
    /// Whom they concern: powers, then persons, then places, each by name.
    pub whom: Vec<Concerned>,
}

/// A row of the chronicle.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChronicleRow {
    /// Where it stands.
    pub spot: Spot,
    /// "May 1123".
    pub date: String,
    /// What sort of thing it is.
    pub matter: Matter,
    /// Whether it is the player's own hand.
    pub yours: bool,
    /// Whether that went secretly; none for what can be neither.
    pub secret: Option<bool>,
    /// One character for a seal; may be empty.
    pub seal: String,
    /// What happened.
    pub title: String,
    /// More of it; may be empty.
    pub detail: String,
    /// What it changed, weightiest first.
    pub lines: Vec<ChangeLine>,
    /// Whom it concerns.
    pub about: Vec<About>,
    /// All of it in small letters, with the names of those concerned in every script: what a search looks through.
    pub sought: String,
}

impl ChronicleRow {
    /// The change that opens its chain of causes; none for what changed nothing: then its cause does.
    pub fn entry(&self) -> Option<EntryId> {
        self.lines.iter().find_map(|line| line.entry)
    }
}

/// A power, a person or a place by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concerned {
    /// Who or where.
    pub about: About,
    /// Its name.
    pub name: String,
    /// The same in another script; may be empty.
    pub beside: String,
}

/// The chronicle of every turn that has passed.
pub fn chronicle(annals: &Annals<'_>, starts: &[TurnStart], turns: impl Iterator<Item = i32>) -> Chronicle {
    let (eye, named) = (&annals.eye, Named::of(&annals.eye));
    let mut besides = besides(annals);
    let mut rows: Vec<ChronicleRow> = Vec::new();
    for turn in turns {
        let date = date(eye.locale(), eye.book, turn);
        let brought = consequences(annals, &named, starts, turn);
        let mut groups = brought.groups;
        let (own, others) = besides.extract_if(.., |(_, cause)| cause.turn <= turn).partition::<Vec<_>, _>(is_own);
        let first = rows.len();
        for (id, _) in own {
            let spot = Spot { turn, cause: id, line: Line::Deed };
            match groups.iter().position(|group| group.spot == spot) {
                Some(at) => rows.push(of_group(annals, groups.remove(at))),
                None => rows.push(of_cause(annals, &named, spot)),
            }
        }
        for (index, (note, cause)) in brought.notes.into_iter().zip(brought.told_of).enumerate() {
            let mut about = concerned(annals, cause, std::iter::empty());
            named.find(&note, &mut about);
            let spot = Spot { turn, cause, line: Line::Note(index as u16) };
            rows.push(ChronicleRow { spot, matter: Matter::News, title: note, about, ..ChronicleRow::default() });
        }
        rows.extend(groups.into_iter().map(|group| of_group(annals, group)));
        rows.extend(
            others.into_iter().map(|(id, _)| of_cause(annals, &named, Spot { turn, cause: id, line: Line::Deed })),
        );
        rows.iter_mut().skip(first).for_each(|row| row.date.clone_from(&date));
    }
    let whom = whom(annals, &rows);
    rows.iter_mut().for_each(|row| row.sought = sought(row, &whom));
    Chronicle { rows, whom }
}

/// Causes that have a row though they may have moved nothing that can be told: what the player sealed, what was foretold
/// of it, and the end.
fn besides<'a>(annals: &'a Annals<'_>) -> Vec<(CauseId, &'a Cause)> {
    let ids = (1..=annals.ledger.counts().1).map(CauseId);
    let causes = ids.filter_map(|id| Some((id, annals.ledger.cause(id)?)));
    let told = |(id, cause): &(CauseId, &Cause)| match cause.kind {
        CauseKind::Decision | CauseKind::Order | CauseKind::Assignment | CauseKind::Ending => true,
        CauseKind::Foretold => foretelling_state(cause.detail) == "open" && annals.knows_of(*id),
        _ => false,
    };
    causes.filter(told).collect()
}

fn is_own((_, cause): &(CauseId, &Cause)) -> bool {
    Matter::of(cause.kind) == Matter::Own
}

fn of_group(annals: &Annals<'_>, group: CauseGroup) -> ChronicleRow {
    ChronicleRow {
        spot: group.spot,
        matter: group.matter,
        yours: group.yours,
        secret: secret(annals, group.cause).filter(|_| group.yours),
        seal: group.seal,
        title: group.title,
        detail: group.detail,
        lines: group.lines,
        about: group.about,
        ..ChronicleRow::default()
    }
}

fn of_cause(annals: &Annals<'_>, named: &Named, spot: Spot) -> ChronicleRow {
    let told = told(annals, spot.cause);
    let kind = annals.ledger.cause(spot.cause).map_or(CauseKind::Start, |cause| cause.kind);
    let mut about = concerned(annals, spot.cause, std::iter::empty());
    named.find(&told.title, &mut about);
    named.find(&told.detail, &mut about);
    ChronicleRow {
        spot,
        matter: Matter::of(kind),
        yours: told.yours,
        secret: secret(annals, spot.cause),
        seal: told.seal,
        title: told.title,
        detail: told.detail,
        about,
        ..ChronicleRow::default()
    }
}

/// Whether the player sealed it secretly; none for what is no paper of his.
fn secret(annals: &Annals<'_>, cause: CauseId) -> Option<bool> {
    annals.choices.iter().find(|(id, _)| *id == cause).map(|(_, secret)| *secret)
}

/// Everybody and every place that any row concerns.
fn whom(annals: &Annals<'_>, rows: &[ChronicleRow]) -> Vec<Concerned> {
    let mut all: Vec<About> = rows.iter().flat_map(|row| row.about.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    let (names, lore) = (annals.eye.names(), annals.eye.lore);
    let view = |about: About| Concerned {
        about,
        name: capital(&names.thing(about.kind, i32::from(about.row))),
        beside: lore.name(about.kind, i32::from(about.row)).map(|name| name.beside.clone()).unwrap_or_default(),
    };
    let mut whom: Vec<Concerned> = all.into_iter().map(view).collect();
    let rank = |kind| [Kind::Faction, Kind::Person, Kind::Region].iter().position(|known| *known == kind);
    whom.sort_by(|a, b| (rank(a.about.kind), &a.name).cmp(&(rank(b.about.kind), &b.name)));
    whom
}

fn sought(row: &ChronicleRow, whom: &[Concerned]) -> String {
    let mut text = [row.title.as_str(), &row.detail, &row.date].join("\n");
    for line in &row.lines {
        text.extend(["\n", &line.name, " ", &line.change]);
    }
    for concerned in whom.iter().filter(|concerned| row.about.contains(&concerned.about)) {
        text.extend(["\n", &concerned.name, "\n", &concerned.beside]);
    }
    text.to_lowercase()
}
