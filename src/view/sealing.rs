//! What is told at the moment of sealing a secret order: the papers that it leaves, and who may come to read them.

use super::PreviewLine;
use super::address::Figure;
use super::condition::{Condition, one_by_one};
use super::eye::Eye;
use super::imagined::{Imagined, Plan};
use super::naming::mid;
use super::preview::preview;
use crate::locale::Locale;
use crate::say;
use crate::turn::rulebook::{Choice, Test, Way};
use crate::turn::scene::{Frame, Scene};
use crate::world::{Kind, Known, at};

/// What is told at the moment of sealing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sealing {
    /// The papers that it leaves.
    pub papers: Vec<SealedPaper>,
}

/// One paper that a secret order leaves in the world.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SealedPaper {
    /// "The letter to the rebels".
    pub name: String,
    /// The row of the region where it will lie.
    pub place: Option<u16>,
    /// The same in words.
    pub lies: String,
    /// What it proves.
    pub proves: String,
    /// "Your hand, your seal: hardly."
    pub deniable: String,
    /// The ways in which it may be read, as far as known.
    pub ways: Vec<WayView>,
    /// What a reading does, on what is believed.
    pub if_read: Vec<PreviewLine>,
}

/// One way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WayView {
    /// "If the town falls".
    pub text: String,
    /// Why.
    pub detail: String,
    /// Who then reads it.
    pub reader: String,
    /// What it needs, as believed once the paper lies there.
    pub needs: Vec<Condition>,
    /// How likely it is read so in each turn in which all of them are, in hundredths.
    pub chance: i32,
    /// The figures in these.
    pub figures: Vec<Figure>,
}

impl WayView {
    /// How near it is: how many of its conditions hold, and how many there are.
    pub fn met(&self) -> (usize, usize) {
        (self.needs.iter().filter(|need| need.holds).count(), self.needs.len())
    }

    /// What is lacking yet, in words.
    pub fn lacks(&self) -> impl Iterator<Item = &str> {
        self.needs.iter().filter(|need| !need.holds).map(|need| need.says.as_str())
    }
}

/// What a choice leaves in the world if it goes secretly.
pub fn sealing(eye: &Eye<'_>, frame: Frame, choice: &Choice) -> Sealing {
    let blocks = [choice.effects, choice.secretly];
    let imagined = Imagined::after(eye, &Plan { frame, promised: &[], cost: &choice.cost, blocks: &blocks });
    let rows = 0..eye.book.layout.rows(Kind::Evidence) as u16;
    let new =
        rows.filter(|row| imagined.get(at::document::exists(*row)) > 0 && eye.get(at::document::exists(*row)) == 0);
    Sealing { papers: new.map(|row| paper(eye, &imagined, row)).collect() }
}

fn paper(eye: &Eye<'_>, imagined: &Imagined<'_>, row: u16) -> SealedPaper {
    let (locale, names) = (eye.locale(), eye.names());
    let lore = eye.lore.evidence.get(usize::from(row));
    let rules = eye.book.evidence.get(usize::from(row));
    let known = || rules.into_iter().flat_map(|rules| &rules.ways).filter(|way| way.known);
    // What a reading does differs by the reader; the one to whom most ways lead is told of.
    let reader = known()
        .map(|way| way.reader)
        .max_by_key(|reader| (known().filter(|way| way.reader == *reader).count(), std::cmp::Reverse(*reader)));
    let if_read = match (reader, rules) {
        (Some(reader), Some(rules)) => {
            let mut frame = Frame::of(i32::from(eye.seat));
            frame.vars[1] = i32::from(reader);
            preview(eye, &Plan { frame, promised: &[], cost: &[], blocks: &[rules.on_read] })
        }
        _ => Vec::new(),
    };
    SealedPaper {
        name: super::figure::capital(&names.thing(Kind::Evidence, i32::from(row))),
        place: u16::try_from(imagined.get(at::document::place(row))).ok(),
        lies: lies(eye, imagined, row),
        proves: lore.map(|lore| lore.proves.clone()).unwrap_or_default(),
        deniable: deniable(locale, imagined.get(at::document::deniable(row))),
        ways: ways(imagined, row),
        if_read,
    }
}

/// The ways in which a paper may be read by whoever has not read as much already, as far as known.
pub(super) fn ways(imagined: &Imagined<'_>, row: u16) -> Vec<WayView> {
    let eye = imagined.eye();
    let told = eye.lore.evidence.get(usize::from(row)).map_or(&[][..], |lore| &lore.ways);
    let rules = eye.book.evidence.get(usize::from(row)).map_or(&[][..], |rules| &rules.ways);
    let has = |way: &Way| imagined.get(at::proof::proof(row, way.reader as u8));
    let open = rules.iter().enumerate().filter(|(_, way)| way.known && has(way) < way.proof);
    open.map(|(index, way)| view(imagined, row, way, told.get(index).cloned().unwrap_or_default())).collect()
}

/// Where a paper lies and who holds it, in words: as known to some eyes, or as it is imagined to become.
pub(super) fn lies(eye: &Eye<'_>, known: &impl Known, row: u16) -> String {
    let (locale, names) = (eye.locale(), eye.names());
    let place = names.thing(Kind::Region, known.get(at::document::place(row)));
    match known.get(at::document::holder(row)) {
        holder if holder == i32::from(eye.seat) => say!(locale, "lies-with-us", place = place),
        holder if holder < 0 => say!(locale, "lies-in", place = place),
        holder => say!(locale, "lies-with", place = place, holder = names.faction(holder)),
    }
}

/// How easily a paper can be denied, in words.
pub(super) fn deniable(locale: &Locale, hundredths: i32) -> String {
    match hundredths {
        ..=15 => say!(locale, "deniable-hardly"),
        16..=40 => say!(locale, "deniable-not-easily"),
        41..=70 => say!(locale, "deniable-perhaps"),
        _ => say!(locale, "deniable-easily"),
    }
}

fn view(imagined: &Imagined<'_>, row: u16, way: &Way, (text, detail): (String, String)) -> WayView {
    let eye = imagined.eye();
    let mut frame = Frame::of(i32::from(eye.seat));
    frame.vars[1] = i32::from(way.reader);
    let scene = || Scene::new(eye.book, imagined, frame, 0);
    // That the paper is there goes without saying.
    let (here, exists) = (scene(), at::document::exists(row));
    let there = |test: &Test| matches!(test, Test::Min(path, _) if here.cell(path) == Some(exists));
    let (needs, asked) = one_by_one(eye, scene(), &way.when, |test| !there(test));
    let reader = mid(&eye.names().thing(Kind::Faction, i32::from(way.reader)));
    let mut figures = asked;
    figures.push(Figure::rule(way.chance, say!(eye.locale(), "way-chance")));
    WayView { text, detail, reader, needs, chance: way.chance, figures }
}
