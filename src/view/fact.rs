//! What is known of a thing, out of the registry: a number that is new in the engine, or a scenario's own, stands here without
//! a line of code.

use super::card::known;
use super::eye::{Eye, plane};
use super::figure::{capital, list};
use super::motions::said_of;
use super::naming::mid;
use super::sealing::deniable;
use super::topic::Topic;
use crate::say;
use crate::world::registry::{COMPONENTS, QuantityInfo, own_component, quantities};
use crate::world::{Cell, Kind, Known, Meaning, NOTHING, Sight, Target, at};

/// Something known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactView {
    /// What.
    pub name: String,
    /// How much, or who.
    pub value: String,
    /// "as of May 1123"; empty if it is seen.
    pub age: String,
    /// Its number, for `why`.
    pub target: Option<Target>,
    /// The card of what the value names.
    pub opens: Option<Topic>,
}

impl FactView {
    /// One that opens to nothing.
    pub(super) fn plain(name: String, value: String) -> Self {
        Self { name, value, age: String::new(), target: None, opens: None }
    }
}

/// What is known of a thing in numbers, names and states.
pub(super) fn facts(eye: &Eye<'_>, kind: Kind, row: u16) -> Vec<FactView> {
    let mut facts = Vec::new();
    if kind == Kind::Faction && row != eye.seat {
        let us = eye.seat as u8;
        facts.extend(
            [at::trust::trust(row, us), at::awe::awe(row, us), at::war::war(row, us)].map(|cell| fact(eye, cell)),
        );
    }
    if kind == Kind::Evidence {
        let readers = 0..eye.book.layout.rows(Kind::Faction) as u16;
        let proofs = readers.map(|reader| at::proof::proof(row, reader as u8));
        facts.extend(proofs.filter(|cell| eye.get(*cell) > 0).map(|cell| fact(eye, cell)));
    }
    if kind == Kind::Region {
        facts.extend(claims(eye, row));
    }
    let told = |component: u8, lane: u8, info: &QuantityInfo| {
        let cell = Cell::new(component, row, lane);
        tells(eye, cell, info).then(|| fact(eye, cell))
    };
    let toward = |component: u8| COMPONENTS[usize::from(component)].toward;
    facts.extend(
        quantities(kind)
            .filter(|(component, ..)| !toward(*component))
            .filter_map(|(component, lane, info)| told(component, lane, info)),
    );
    if let Some(component) = own_component(kind) {
        let names = eye.lore.own.iter().find(|(of, _)| *of == kind).map_or(0, |(_, names)| names.len());
        let cells = (0..names as u8).map(|lane| Cell::new(component, row, lane));
        facts.extend(cells.filter(|cell| eye.hears_of(*cell) && eye.get(*cell) != 0).map(|cell| fact(eye, cell)));
    }
    match kind {
        Kind::Region => facts.extend(standing(eye, row)),
        Kind::Refugees => {
            if let Ok(place) = u16::try_from(eye.get(at::exodus::place(row))) {
                facts.push(FactView {
                    name: say!(eye.locale(), "fact-houses-there"),
                    ..fact(eye, at::town::houses(place))
                });
            }
        }
        _ => {}
    }
    facts
}

/// Who claims a place beside its holder.
fn claims(eye: &Eye<'_>, region: u16) -> Option<FactView> {
    let lore = eye.lore.regions.get(usize::from(region))?;
    let holder = eye.get(at::holding::holder(region));
    let rivals = lore.claims.iter().filter(|power| i32::from(**power) != holder);
    let rivals: Vec<String> = rivals.map(|power| mid(&eye.names().thing(Kind::Faction, i32::from(*power)))).collect();
    let told = list(eye.locale(), &rivals);
    (!rivals.is_empty()).then(|| FactView::plain(say!(eye.locale(), "fact-claimed"), told))
}

/// Armies, refugees and papers that are at a place, each with its size as believed.
fn standing<'a>(eye: &'a Eye<'_>, region: u16) -> impl Iterator<Item = FactView> + 'a {
    let here = move |kind, place: fn(u16) -> Cell, size: Option<fn(u16) -> Cell>| {
        let rows = (0..eye.book.layout.rows(kind) as u16)
            .filter(move |row| known(eye, kind, *row) && eye.get(place(*row)) == i32::from(region));
        rows.map(move |row| {
            let name = capital(&eye.names().thing(kind, i32::from(row)));
            let opens = Some(Topic::Thing(kind, row));
            match size {
                Some(size) => FactView { name, opens, ..fact(eye, size(row)) },
                None => FactView { opens, ..FactView::plain(say!(eye.locale(), "fact-lies-here"), name) },
            }
        })
    };
    here(Kind::Army, at::march::place, Some(at::force::strength))
        .chain(here(Kind::Refugees, at::exodus::place, Some(at::exodus::number)))
        .chain(here(Kind::Evidence, at::document::place, None))
}

/// Whether a number of a thing tells anything: a name that names something, a figure that is not idle, and nothing of the
/// inside of what others own unless it was told.
fn tells(eye: &Eye<'_>, cell: Cell, info: &QuantityInfo) -> bool {
    const IDLE_AT_ZERO: [&str; 10] =
        ["siege", "progress", "arriving", "unpaid", "late", "right", "wrong", "sight", "houses", "due"];
    const BOOKKEEPING: [&str; 4] = ["exists", "of", "sight", "progress"];
    const INSIDE: [&str; 7] = ["quality", "loyalty", "unpaid", "stores", "paymaster", "influence", "unrest"];
    let value = eye.get(cell);
    let told = eye.sees(cell) || eye.as_of(cell) > 0 || info.sight == Sight::Public;
    let idle = match info.meaning {
        Meaning::Ref(_) => value == NOTHING,
        Meaning::State(_) => cell.kind() == Kind::Person && value == 0,
        _ => value == 0 && IDLE_AT_ZERO.contains(&info.name),
    };
    eye.hears_of(cell) && !idle && !BOOKKEEPING.contains(&info.name) && (told || !INSIDE.contains(&info.name))
}

fn fact(eye: &Eye<'_>, cell: Cell) -> FactView {
    let (names, value) = (eye.names(), eye.get(cell));
    let meaning = COMPONENTS[usize::from(cell.component)].quantity(cell.lane).meaning;
    let opens = match (meaning, u16::try_from(value)) {
        (Meaning::Ref(kind), Ok(row)) if known(eye, kind, row) => Some(Topic::Thing(kind, row)),
        _ => None,
    };
    let age = match eye.as_of(cell) {
        turn if turn > 0 && !eye.sees(cell) => said_of(eye, turn),
        _ => String::new(),
    };
    let shown = match meaning {
        _ if cell == at::document::deniable(cell.row) => deniable(eye.locale(), value),
        Meaning::Ref(kind) => mid(&names.thing(kind, value)),
        _ => names.value(cell, value),
    };
    FactView {
        name: quantity(eye, cell),
        value: format!("{shown}{}", names.unit(cell)),
        age,
        target: (!names.is_word(cell)).then(|| Target { cell, plane: plane(eye, cell) }),
        opens,
    }
}

/// What a number is called on the card of the thing whose it is.
fn quantity(eye: &Eye<'_>, cell: Cell) -> String {
    let locale = eye.locale();
    let component = &COMPONENTS[usize::from(cell.component)];
    if component.own {
        return capital(&eye.names().own(cell));
    }
    match (cell.kind(), component.quantity(cell.lane).name) {
        (_, "trust") => say!(locale, "fact-trust"),
        (_, "awe") => say!(locale, "fact-awe"),
        (_, "war") => say!(locale, "fact-between"),
        (_, "proof") => {
            let reader = capital(&eye.names().thing(Kind::Faction, i32::from(cell.lane)));
            say!(locale, "fact-proof", reader = reader)
        }
        (_, "capital") => say!(locale, "fact-capital"),
        (_, "mood") => say!(locale, "fact-mood"),
        (Kind::Person, "faction") => say!(locale, "fact-serves"),
        (_, "place") => say!(locale, "fact-place"),
        (_, "influence") => say!(locale, "fact-influence"),
        (_, "state") => say!(locale, "fact-state"),
        (_, "right") => say!(locale, "fact-right"),
        (_, "wrong") => say!(locale, "fact-wrong"),
        (Kind::Evidence, "holder") => say!(locale, "fact-has-it"),
        (_, "holder") => say!(locale, "map-mode-holder"),
        (_, "walls") => say!(locale, "map-walls"),
        (_, "siege") => say!(locale, "fact-siege"),
        (_, "besieger") => say!(locale, "fact-besieger"),
        (_, "garrison") => say!(locale, "map-garrison"),
        (Kind::Army, "stores") => say!(locale, "map-stores-turns"),
        (_, "stores") => say!(locale, "map-stores"),
        (_, "unrest") => say!(locale, "map-unrest"),
        (_, "houses") => say!(locale, "map-empty-houses"),
        (Kind::Clause, "amount") => say!(locale, "fact-owed"),
        (_, "amount") => say!(locale, "fact-amount"),
        (_, "owner") => say!(locale, "fact-owner"),
        (_, "due") => say!(locale, "fact-due"),
        (_, "paid") => say!(locale, "fact-paid"),
        (_, "late") => say!(locale, "fact-late"),
        (_, "strength") => say!(locale, "map-men"),
        (_, "quality") => say!(locale, "map-quality"),
        (_, "loyalty") => say!(locale, "map-loyalty"),
        (_, "unpaid") => say!(locale, "map-months-unpaid"),
        (_, "paymaster") => say!(locale, "fact-paymaster"),
        (_, "commander") => say!(locale, "map-commander"),
        (_, "goal") => say!(locale, "map-marches-to"),
        (_, "origin") => say!(locale, "fact-origin"),
        (_, "number") => say!(locale, "fact-people"),
        (_, "registered") => say!(locale, "fact-registered"),
        (_, "claimant") => say!(locale, "fact-claimant"),
        (_, "author") => say!(locale, "fact-author"),
        (_, "deniable") => say!(locale, "fact-deniable"),
        (_, other) => capital(other),
    }
}
