//! Persons as they are shown everywhere.

use super::address::{Account, Address, Figure, Part};
use super::eye::Eye;
use super::figure::capital;
use crate::locale::Locale;
use crate::say;
use crate::turn::scene::Frame;
use crate::world::{Kind, Known, at};

/// A person as shown everywhere: name seal, never a portrait.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonRef {
    /// Row.
    pub row: u16,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// One character.
    pub seal: String,
    /// Office.
    pub office: String,
    /// The figures in the record.
    pub figures: Vec<Figure>,
    /// "right 2 of 3", of what was foretold and has been settled; empty if nothing has.
    pub record: String,
}

/// A person by row.
pub fn person(eye: &Eye<'_>, row: u16) -> PersonRef {
    let name = eye.lore.name(Kind::Person, i32::from(row));
    PersonRef {
        row,
        name: capital(&eye.names().thing(Kind::Person, i32::from(row))),
        zh: name.map(|name| name.beside.clone()).unwrap_or_default(),
        seal: name.map(|name| name.seal.clone()).unwrap_or_default(),
        record: record(eye.locale(), eye.get(at::record::right(row)), eye.get(at::record::wrong(row))),
        figures: figures(eye, row),
        office: office(eye, row),
    }
}

/// What somebody is called now.
fn office(eye: &Eye<'_>, row: u16) -> String {
    let scene = eye.scene(Frame::of(i32::from(eye.seat)));
    let offices = eye.lore.offices.get(usize::from(row)).into_iter().flatten();
    offices.into_iter().find(|office| scene.holds(&office.when)).map(|office| office.text.clone()).unwrap_or_default()
}

/// How often what somebody foretold came right: "right 2 of 3"; nothing where nothing has been settled.
pub fn record(locale: &Locale, right: i32, wrong: i32) -> String {
    match right + wrong {
        0 => String::new(),
        all => say!(locale, "foretold-record", right = right, all = all),
    }
}

/// How often it came right, and how often it was settled.
fn figures(eye: &Eye<'_>, row: u16) -> Vec<Figure> {
    let cells = [at::record::right(row), at::record::wrong(row)];
    let [right, wrong] = cells.map(|cell| eye.get(cell));
    if right + wrong == 0 {
        return Vec::new();
    }
    let parts = cells.map(|cell| Part::opening(eye.get(cell), eye.names().number(cell), Address::Known(cell)));
    let settled = Account::of(say!(eye.locale(), "foretold-settled"), parts.to_vec());
    vec![Figure::known(cells[0], right), Figure::sum(right + wrong, settled)]
}
