//! What something would do: its own blocks run by the turn's interpreter on the believed world, chances listed.

use std::collections::BTreeMap;

use super::eye::Eye;
use super::figure::{capital, count, signed};
use super::model::{PreviewLine, Sign};
use super::naming::{is_amount, mid};
use super::sign;
use super::weight::{weight, worth_telling};
use crate::turn::enact::{Outcome, Sink, enact_block};
use crate::turn::rulebook::{BlockId, Path};
use crate::turn::scene::{Frame, Scene};
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Change, Kind, Known, at};

/// Steps of 'and then, later' that are followed.
const LATER_DEPTH: usize = 4;

/// So many like lines are drawn together into one.
const ALIKE: usize = 4;

/// What is to be looked at.
pub struct Plan<'a> {
    /// What its variables are bound to.
    pub frame: Frame,
    /// What it takes at once.
    pub cost: &'a [(Path, i32)],
    /// What it does.
    pub blocks: &'a [BlockId],
}

/// The believed world as it would be.
pub struct Imagined<'a> {
    eye: Eye<'a>,
    written: BTreeMap<Cell, i32>,
}

impl Known for Imagined<'_> {
    fn get(&self, cell: Cell) -> i32 {
        self.written.get(&cell).copied().unwrap_or_else(|| self.eye.get(cell))
    }
}

impl<'a> Imagined<'a> {
    /// The world after a plan, everything that may happen in it taken to have happened.
    pub fn after(eye: &Eye<'a>, plan: &Plan<'_>) -> Self {
        let mut imagined = Self { eye: *eye, written: BTreeMap::new() };
        let now = Case { after: None, chance: None };
        for (_, change) in Gather::run(&imagined, plan.frame, plan.blocks, now) {
            imagined.make(change);
        }
        imagined
    }

    /// The eyes on whose beliefs it rests.
    pub fn eye(&self) -> &Eye<'a> {
        &self.eye
    }

    /// Makes a change as the applier would; the number that moved, if any did.
    fn make(&mut self, change: Change) -> Option<Cell> {
        match change {
            Change::Add(cell, by) => Some(self.write(cell, self.get(cell).saturating_add(by))),
            Change::Set(cell, to) => Some(self.write(cell, to)),
            Change::Opinion { holder, about, kind, amount } => {
                let cell = at::trust::trust(holder, u8::try_from(about).ok()?);
                let cap = self.eye.book.bounds.opinions.get(usize::from(kind)).map_or(100, |(cap, _)| *cap);
                let before = self.remembered(holder, about, kind);
                let moved = (before + amount).clamp(-cap, cap) - before;
                Some(self.write(cell, self.get(cell) + moved))
            }
            Change::Dispatch { .. } | Change::Lay { .. } | Change::Believe { .. } => None,
        }
    }

    fn write(&mut self, cell: Cell, to: i32) -> Cell {
        let (min, max) = self.eye.book.bounds.of(cell);
        self.written.insert(cell, to.clamp(min, max));
        cell
    }

    /// What the living modifier of this kind amounts to, as far as this side knows of it: of its own side's alone.
    fn remembered(&self, holder: u16, about: u16, kind: u16) -> i32 {
        if !self.eye.open && holder != self.eye.seat && about != self.eye.seat {
            return 0;
        }
        let rows = self.eye.book.layout.rows(Kind::Opinion) as u16;
        let wanted = [i32::from(kind) + 1, i32::from(holder), i32::from(about)];
        let is = |row: &u16| {
            [at::modifier::kind(*row), at::modifier::holder(*row), at::modifier::about(*row)]
                .map(|cell| self.eye.get(cell))
                == wanted
        };
        (0..rows).find(is).map_or(0, |row| self.eye.get(at::modifier::amount(row)))
    }
}

/// When and how surely a change comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Case {
    after: Option<i32>,
    chance: Option<i32>,
}

/// Takes changes down, each with its case.
struct Gather {
    case: Case,
    chances: Vec<i32>,
    taken: Vec<(Case, Change)>,
}

impl Sink for Gather {
    fn change(&mut self, change: Change) {
        self.taken.push((self.case, change));
    }

    fn note(&mut self, _text: u32, _to: Option<u8>, _frame: Frame) {}

    fn chance(&mut self, _percent: i32, _site: u32, _salt: u64) -> Outcome {
        Outcome::Both
    }

    fn enter(&mut self, percent: i32) {
        self.chances.push(percent);
        self.weigh();
    }

    fn leave(&mut self) {
        self.chances.pop();
        self.weigh();
    }

    fn swift(&self) -> bool {
        false
    }
}

impl Gather {
    fn weigh(&mut self) {
        let product = self.chances.iter().fold(100, |whole, part| whole * part / 100);
        self.case.chance = (!self.chances.is_empty()).then_some(product);
    }

    /// Runs blocks on the imagined world and returns what they would change.
    fn run(imagined: &Imagined<'_>, frame: Frame, blocks: &[BlockId], case: Case) -> Vec<(Case, Change)> {
        let mut gather = Self { case, chances: case.chance.into_iter().collect(), taken: Vec::new() };
        let scene = Scene::new(imagined.eye.book, imagined, frame, 0);
        for &block in blocks {
            enact_block(&scene, block, &mut gather);
        }
        gather.taken
    }
}

/// A number's change in one case.
struct Line {
    case: Case,
    cell: Cell,
    before: i32,
    after: i32,
}

/// What a plan would do, as far as this side believes.
pub fn preview(eye: &Eye<'_>, plan: &Plan<'_>) -> Vec<PreviewLine> {
    let now = Case { after: None, chance: None };
    let mut imagined = Imagined { eye: *eye, written: BTreeMap::new() };
    let mut changes: Vec<(Case, Change)> = {
        let scene = eye.scene(plan.frame);
        let costs = plan.cost.iter().filter_map(|(path, cost)| scene.cell(path).map(|cell| Change::Add(cell, -cost)));
        costs.map(|change| (now, change)).collect()
    };
    // The blocks see the world as it is when they land: after the costs have been taken.
    for (_, change) in &changes {
        imagined.make(*change);
    }
    changes.extend(Gather::run(&imagined, plan.frame, plan.blocks, now));
    imagined.written.clear();

    let mut lines = Vec::new();
    let mut told = Vec::new();
    for _ in 0..LATER_DEPTH {
        let mut later = Vec::new();
        changes.sort_by_key(|(case, _)| *case);
        for chunk in changes.chunk_by(|(left, _), (right, _)| left == right) {
            settle(&mut imagined, chunk, &mut lines, &mut told, &mut later);
        }
        changes = later
            .iter()
            .flat_map(|(case, block, frame)| Gather::run(&imagined, *frame, &[*block], *case))
            .collect();
        if changes.is_empty() {
            break;
        }
    }
    // What is certain first, and of each case the weightiest; costs stand among them by their weight.
    lines.sort_by_key(|line| (line.case, std::cmp::Reverse(weight(eye, line.cell, line.before, line.after))));
    let mut shown = together(eye, &lines);
    shown.extend(told);
    shown
}

/// Makes the changes of one case. What is certain stays made for those that come after.
fn settle(
    imagined: &mut Imagined<'_>,
    chunk: &[(Case, Change)],
    lines: &mut Vec<Line>,
    told: &mut Vec<PreviewLine>,
    later: &mut Vec<(Case, BlockId, Frame)>,
) {
    let Some((case, _)) = chunk.first() else { return };
    let kept = imagined.written.clone();
    let mut before: Vec<(Cell, i32)> = Vec::new();
    for (case, change) in chunk {
        match change {
            Change::Dispatch { block, due, vars, .. } => {
                let after = due - imagined.eye.turn() + case.after.unwrap_or(0);
                later.push((Case { after: Some(after), ..*case }, BlockId(*block), Frame { vars: *vars }));
            }
            Change::Believe { faction, cell, value, .. } if u16::from(*faction) != imagined.eye.seat => {
                told.push(hearsay(&imagined.eye, *case, *faction, *cell, *value));
            }
            change => {
                let cell = match change {
                    Change::Add(cell, _) | Change::Set(cell, _) => Some(*cell),
                    Change::Opinion { holder, about, .. } => Some(at::trust::trust(*holder, *about as u8)),
                    _ => None,
                };
                if let Some(cell) = cell
                    && before.iter().all(|(known, _)| *known != cell)
                {
                    before.push((cell, imagined.get(cell)));
                }
                imagined.make(*change);
            }
        }
    }
    for (cell, before) in before {
        let after = imagined.get(cell);
        if before != after {
            lines.push(Line { case: *case, cell, before, after });
        }
    }
    if case.chance.is_some() {
        imagined.written = kept;
    }
}

fn hearsay(eye: &Eye<'_>, case: Case, faction: u8, cell: Cell, value: i32) -> PreviewLine {
    let names = eye.names();
    let hearer = capital(&names.faction(i32::from(faction)));
    PreviewLine {
        name: format!("{hearer} will hear of {}", mid(&names.number(cell))),
        change: names.value(cell, value),
        sign: Sign::Neutral,
        chance: case.chance,
        after: case.after,
    }
}

/// The lines as they are shown: a paper's three numbers are one, and many like ones are drawn together.
fn together(eye: &Eye<'_>, lines: &[Line]) -> Vec<PreviewLine> {
    let mut shown = Vec::new();
    let mut done = vec![false; lines.len()];
    for (index, line) in lines.iter().enumerate() {
        if done[index] || !tells(eye, line.cell) {
            continue;
        }
        let like = |other: &Line| {
            is_amount(line.cell)
                && other.case == line.case
                && other.cell.component == line.cell.component
                && (other.cell.lane == line.cell.lane)
                && other.after - other.before == line.after - line.before
        };
        let alike: Vec<usize> = (index..lines.len()).filter(|&other| !done[other] && like(&lines[other])).collect();
        let mut view = one(eye, line, lines);
        if alike.len() >= ALIKE {
            view.name = format!("{}, and {} more alike", view.name, alike.len() - 1);
            view.change = format!("{} each", signed(line.after - line.before));
            for other in alike {
                done[other] = true;
            }
        }
        shown.push(view);
    }
    shown
}

/// Whether a number is worth a line of its own.
fn tells(eye: &Eye<'_>, cell: Cell) -> bool {
    let component = &COMPONENTS[usize::from(cell.component)];
    let quantity = component.quantity(cell.lane);
    let of_paper = component.name == "Document" && matches!(quantity.name, "place" | "holder");
    let seat = cell == at::course::seat(0);
    seat || (worth_telling(eye, cell) && !of_paper)
}

/// What has become of a paper, by whether it exists and where.
pub fn paper(eye: &Eye<'_>, exists: i32, place: i32) -> String {
    match (exists, place) {
        (0, _) => "gone".to_owned(),
        (_, ..0) => "a paper in the world".to_owned(),
        (_, place) => format!("a paper in {}", mid(&eye.names().thing(Kind::Region, place))),
    }
}

fn one(eye: &Eye<'_>, line: &Line, all: &[Line]) -> PreviewLine {
    let names = eye.names();
    let Line { case, cell, before, after } = *line;
    let name = names.number(cell);
    let component = &COMPONENTS[usize::from(cell.component)];
    let change = if component.name == "Document" && component.quantity(cell.lane).name == "exists" {
        let place = all.iter().find(|other| other.case == case && other.cell == at::document::place(cell.row));
        paper(eye, after, place.map_or_else(|| eye.get(at::document::place(cell.row)), |place| place.after))
    } else if case.after.is_some() && is_amount(cell) {
        format!("{}{}", signed(after - before), names.unit(cell))
    } else {
        names.change(cell, before, after)
    };
    let sign = sign::of(eye, cell, before, after);
    PreviewLine { name, change, sign, chance: case.chance, after: case.after }
}

/// A line in words, for those who read: "Trust of North in us: +18 → −22".
pub fn words(line: &PreviewLine) -> String {
    let when = line.after.map(|turns| format!("after {}", super::figure::plural(turns, "turn")));
    let chance = line.chance.map(|chance| format!("{} in 100", count(chance)));
    let terms: Vec<String> = chance.into_iter().chain(when).collect();
    let terms = if terms.is_empty() { String::new() } else { format!(" ({})", terms.join(", ")) };
    format!("{}: {}{terms}", line.name, line.change)
}
