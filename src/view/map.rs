//! The map as the player's side believes it to be.

use super::PersonRef;
use super::eye::Eye;
use super::figure::capital;
use super::motions::said_of;
use super::naming::mid;
use super::person::person;
use super::reading::Reading;
use super::sealing::lies;
use crate::say;
use crate::scenario::lore::{FeatureLore, RegionLore};
use crate::scenario::raw::Rank;
use crate::world::{Cell, Kind, Known, at};

/// The map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MapView {
    /// The turn of which it is.
    pub turn: i32,
    /// South, west, north, east.
    pub bounds: [f32; 4],
    /// Where the player's side sits: orders leave from there, and reports come there.
    pub seat: Option<u16>,
    /// Places.
    pub regions: Vec<RegionView>,
    /// Ways: rows of regions, whether a pass.
    pub routes: Vec<(u16, u16, bool)>,
    /// Running water.
    pub rivers: Vec<FeatureLore>,
    /// Mountains.
    pub ranges: Vec<FeatureLore>,
    /// Armies with strength as believed.
    pub armies: Vec<ArmyView>,
    /// Refugees.
    pub refugees: Vec<RefugeesView>,
    /// Papers of ours abroad.
    pub papers: Vec<PaperAbroadView>,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionView {
    /// Row.
    pub row: u16,
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// What one should know of it.
    pub text: String,
    /// Latitude, longitude.
    pub at: (f32, f32),
    /// Rank.
    pub rank: Rank,
    /// Holder: row, name and colour.
    pub holder: Option<u16>,
    /// Holder's name.
    pub holder_name: String,
    /// Who claims it.
    pub claims: Vec<u16>,
    /// Walls.
    pub walls: i32,
    /// Garrison as believed.
    pub garrison: i32,
    /// Stores as believed.
    pub stores: i32,
    /// Unrest as believed.
    pub unrest: i32,
    /// Empty houses as believed.
    pub houses: i32,
    /// How far a siege has come, and by whom.
    pub siege: Option<(i32, String)>,
    /// How old the knowledge of what is inside is: "seen now", "as of May 1200".
    pub age: String,
}

/// An army.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ArmyView {
    /// Row.
    pub row: u16,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// One character.
    pub seal: String,
    /// Owner's row.
    pub owner: u16,
    /// Owner's name.
    pub owner_name: String,
    /// Where, as believed.
    pub place: u16,
    /// Where it goes, as believed.
    pub goal: Option<u16>,
    /// Men, as believed.
    pub strength: i32,
    /// Only for armies of the player's side: quality, loyalty, months unpaid, turns of stores.
    pub own: Option<[i32; 4]>,
    /// "seen now", "as of May 1200".
    pub age: String,
    /// The turn of the report on which this rests, 0 if it is from before the first; none if the army is seen.
    pub told: Option<i32>,
    /// Commander.
    pub commander: Option<PersonRef>,
}

/// A body of refugees.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RefugeesView {
    /// Row.
    pub row: u16,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// Where.
    pub place: u16,
    /// How many, as believed, and how many registered.
    pub number: (i32, i32),
    /// Who claims them.
    pub claimant: String,
    /// "seen now", "as of May 1200".
    pub age: String,
}

/// A paper of the player's that lies abroad.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaperAbroadView {
    /// Row.
    pub row: u16,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// Where it lies, as believed.
    pub place: u16,
    /// "in Oldgate, with the rebels".
    pub lies: String,
}

/// Places, ways, armies, refugees, and the own side's papers abroad.
pub fn map(reading: &Reading<'_>) -> MapView {
    let eye = &reading.eye;
    let rows = |kind| 0..eye.book.layout.rows(kind) as u16;
    MapView {
        turn: eye.turn(),
        bounds: eye.lore.map,
        seat: whereabouts(eye, Kind::Faction, i32::from(eye.seat)),
        regions: eye.lore.regions.iter().enumerate().map(|(row, lore)| region(eye, row as u16, lore)).collect(),
        routes: eye.lore.routes.iter().map(|route| (route.between.0, route.between.1, route.pass)).collect(),
        rivers: eye.lore.rivers.clone(),
        ranges: eye.lore.ranges.clone(),
        armies: rows(Kind::Army).filter_map(|row| army(eye, row)).collect(),
        refugees: rows(Kind::Refugees).filter_map(|row| refugees(eye, row)).collect(),
        papers: rows(Kind::Evidence).filter_map(|row| paper(eye, row)).collect(),
    }
}

fn region(eye: &Eye<'_>, row: u16, lore: &RegionLore) -> RegionView {
    let name = eye.lore.name(Kind::Region, i32::from(row));
    let holder = eye.get(at::holding::holder(row));
    let siege = eye.get(at::holding::siege(row));
    let besieger = eye.get(at::holding::besieger(row));
    RegionView {
        row,
        id: name.map(|name| name.id.clone()).unwrap_or_default(),
        name: capital(&eye.names().thing(Kind::Region, i32::from(row))),
        zh: name.map(|name| name.beside.clone()).unwrap_or_default(),
        text: name.map(|name| name.text.clone()).unwrap_or_default(),
        at: lore.at,
        rank: lore.rank,
        holder: u16::try_from(holder).ok(),
        holder_name: mid(&eye.names().thing(Kind::Faction, holder)),
        claims: lore.claims.clone(),
        walls: eye.get(at::holding::walls(row)),
        garrison: eye.get(at::town::garrison(row)),
        stores: eye.get(at::town::stores(row)),
        unrest: eye.get(at::town::unrest(row)),
        houses: eye.get(at::town::houses(row)),
        age: age(eye, at::town::garrison(row)),
        siege: (besieger >= 0 || siege > 0).then(|| (siege, mid(&eye.names().thing(Kind::Faction, besieger)))),
    }
}

fn army(eye: &Eye<'_>, row: u16) -> Option<ArmyView> {
    let strength = at::force::strength(row);
    let place = u16::try_from(eye.get(at::march::place(row))).ok()?;
    if eye.get(strength) <= 0 {
        return None;
    }
    let owner = eye.get(at::allegiance::owner(row));
    let own = owner == i32::from(eye.seat);
    let name = eye.lore.name(Kind::Army, i32::from(row));
    let commander = u16::try_from(eye.get(at::allegiance::commander(row))).ok();
    let numbers = [at::force::quality(row), at::force::loyalty(row), at::force::unpaid(row), at::force::stores(row)];
    Some(ArmyView {
        row,
        name: capital(&eye.names().thing(Kind::Army, i32::from(row))),
        zh: name.map(|name| name.beside.clone()).unwrap_or_default(),
        seal: name.map(|name| name.seal.clone()).unwrap_or_default(),
        owner: u16::try_from(owner).unwrap_or(u16::MAX),
        owner_name: mid(&eye.names().thing(Kind::Faction, owner)),
        place,
        goal: u16::try_from(eye.get(at::march::goal(row))).ok(),
        strength: eye.get(strength),
        own: own.then(|| numbers.map(|cell| eye.get(cell))),
        age: age(eye, strength),
        told: (!eye.sees(strength)).then(|| eye.as_of(strength)),
        commander: commander.map(|row| person(eye, row)),
    })
}

/// How old knowledge of a number is.
fn age(eye: &Eye<'_>, cell: Cell) -> String {
    match eye.as_of(cell) {
        _ if eye.sees(cell) => say!(eye.locale(), "age-now"),
        0 => say!(eye.locale(), "age-start"),
        turn => said_of(eye, turn),
    }
}

fn refugees(eye: &Eye<'_>, row: u16) -> Option<RefugeesView> {
    let place = u16::try_from(eye.get(at::exodus::place(row))).ok()?;
    let number = eye.get(at::exodus::number(row));
    if number <= 0 {
        return None;
    }
    let claimant = eye.get(at::exodus::claimant(row));
    Some(RefugeesView {
        row,
        name: capital(&eye.names().thing(Kind::Refugees, i32::from(row))),
        zh: eye.lore.name(Kind::Refugees, i32::from(row)).map(|name| name.beside.clone()).unwrap_or_default(),
        place,
        number: (number, eye.get(at::exodus::registered(row))),
        claimant: if claimant < 0 { String::new() } else { mid(&eye.names().thing(Kind::Faction, claimant)) },
        age: age(eye, at::exodus::number(row)),
    })
}

fn paper(eye: &Eye<'_>, row: u16) -> Option<PaperAbroadView> {
    let ours = eye.get(at::document::author(row)) == i32::from(eye.seat);
    let place = u16::try_from(eye.get(at::document::place(row))).ok()?;
    let there = eye.get(at::document::exists(row)) > 0;
    (ours && there).then(|| PaperAbroadView {
        row,
        name: capital(&eye.names().thing(Kind::Evidence, i32::from(row))),
        zh: eye.lore.name(Kind::Evidence, i32::from(row)).map(|name| name.beside.clone()).unwrap_or_default(),
        place,
        lies: lies(eye, eye, row),
    })
}

/// Where a thing is, as believed: a place itself, and what can be in one.
pub fn whereabouts(eye: &Eye<'_>, kind: Kind, row: i32) -> Option<u16> {
    let known = u16::try_from(row).ok()?;
    let cell = match kind {
        Kind::Region => return Some(known),
        Kind::Faction => at::realm::capital(known),
        Kind::Person => at::office::place(known),
        Kind::Army => at::march::place(known),
        Kind::Refugees => at::exodus::place(known),
        Kind::Evidence => at::document::place(known),
        _ => return None,
    };
    u16::try_from(eye.get(cell)).ok()
}
