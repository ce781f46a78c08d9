//! What something would do: its own blocks run by the turn's interpreter on the believed world, chances listed.

use super::Sign;
use super::address::{Account, Address, Figure, Part};
use super::eye::{Eye, plane};
use super::figure::{capital, count, named, signed, turns};
use super::imagined::{Case, Gather, Imagined};
use super::naming::mid;
use super::sign;
use super::weight::{weight, worth_telling};
use super::word::is_amount;
use crate::locale::Locale;
use crate::say;
use crate::turn::rulebook::BlockId;
use crate::turn::scene::Frame;
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Change, Kind, Known, Target, at};

/// One line of a preview.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PreviewLine {
    /// "Trust of the North in us".
    pub name: String,
    /// "+18 → −22", "breached", "1 paper abroad".
    pub change: String,
    /// For the sign.
    pub sign: Sign,
    /// Chance in hundredths, if it is not certain.
    pub chance: Option<i32>,
    /// After how many turns, if not at once.
    pub after: Option<i32>,
    /// The figures in name and change.
    pub figures: Vec<Figure>,
}

pub use super::imagined::Plan;

/// Steps of 'and then, later' that are followed.
const LATER_DEPTH: usize = 4;

/// So many like lines are drawn together into one.
const ALIKE: usize = 4;

/// A number's change as it is foreseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreseen {
    case: Case,
    /// The number.
    pub cell: Cell,
    /// Before.
    pub before: i32,
    /// After.
    pub after: i32,
}

impl Foreseen {
    /// Whether it comes at once and surely.
    pub fn is_certain(&self) -> bool {
        self.case == Case::default()
    }
}

/// What a plan would do, as far as this side believes, in lines to be shown.
pub fn preview(eye: &Eye<'_>, plan: &Plan<'_>) -> Vec<PreviewLine> {
    let (mut lines, told) = foresee(eye, plan);
    // What is certain first, and of each case the weightiest; costs stand among them by their weight.
    lines.sort_by_key(|line| (line.case, std::cmp::Reverse(weight(eye, line.cell, line.before, line.after))));
    let mut shown = together(eye, &lines);
    shown.extend(told);
    shown
}

/// Every number that a plan would change, and what others would be told.
pub fn foresee(eye: &Eye<'_>, plan: &Plan<'_>) -> (Vec<Foreseen>, Vec<PreviewLine>) {
    let now = Case::default();
    let mut branches = 0;
    let mut imagined = Imagined::now(eye);
    let promise = |imagined: &mut Imagined<'_>| {
        for (cell, spent) in plan.promised {
            imagined.make(Change::Add(*cell, -spent));
        }
    };
    promise(&mut imagined);
    let mut changes: Vec<(Case, Change)> = {
        let scene = eye.scene(plan.frame);
        let costs = plan.cost.iter().filter_map(|(path, cost)| scene.cell(path).map(|cell| Change::Add(cell, -cost)));
        costs.map(|change| (now, change)).collect()
    };
    // The blocks see the world as it is when they land: after the costs have been taken.
    for (_, change) in &changes {
        imagined.make(*change);
    }
    changes.extend(Gather::run(&imagined, plan.frame, plan.blocks, now, &mut branches));
    imagined.clear();
    promise(&mut imagined);

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
            .flat_map(|(case, block, frame)| Gather::run(&imagined, *frame, &[*block], *case, &mut branches))
            .collect();
        if changes.is_empty() {
            break;
        }
    }
    (merged(lines), told)
}

/// What comes to one number in one case is one line, however many effects it took.
fn merged(lines: Vec<Foreseen>) -> Vec<Foreseen> {
    let mut merged: Vec<Foreseen> = Vec::new();
    for line in lines {
        match merged.iter_mut().find(|known| (known.case, known.cell) == (line.case, line.cell)) {
            Some(known) => known.after = line.after,
            None => merged.push(line),
        }
    }
    merged
}

/// Makes the changes of one case. What is certain stays made for those that come after.
fn settle(
    imagined: &mut Imagined<'_>,
    chunk: &[(Case, Change)],
    lines: &mut Vec<Foreseen>,
    told: &mut Vec<PreviewLine>,
    later: &mut Vec<(Case, BlockId, Frame)>,
) {
    let Some((case, _)) = chunk.first() else { return };
    let kept = imagined.clone();
    let mut before: Vec<(Cell, i32)> = Vec::new();
    for (case, change) in chunk {
        match change {
            Change::Dispatch { block, due, vars, .. } => {
                let after = due - imagined.eye().turn() + case.after.unwrap_or(0);
                later.push((Case { after: Some(after), ..*case }, BlockId(*block), Frame { vars: *vars }));
            }
            Change::Believe { faction, cell, value, .. } if u16::from(*faction) != imagined.eye().seat => {
                told.push(hearsay(imagined.eye(), *case, *faction, *cell, *value));
            }
            // What will be said is not known before it is said; that something will be is.
            Change::Believe { cell, .. } => {
                let heard = report(imagined.eye(), *case, *cell);
                if !imagined.eye().sees(*cell) && !told.contains(&heard) {
                    told.push(heard);
                }
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
            lines.push(Foreseen { case: *case, cell, before, after });
        }
    }
    if case.chance.is_some() {
        *imagined = kept;
    }
}

fn hearsay(eye: &Eye<'_>, case: Case, faction: u8, cell: Cell, value: i32) -> PreviewLine {
    let names = eye.names();
    let hearer = capital(&names.faction(i32::from(faction)));
    PreviewLine {
        name: say!(eye.locale(), "foreseen-hears", hearer = hearer, number = mid(&names.number(cell))),
        change: names.value(cell, value),
        sign: Sign::Neutral,
        chance: case.chance,
        after: case.after,
        figures: match names.is_word(cell) {
            true => Vec::new(),
            false => vec![{
                let part = Part::plain(value, say!(eye.locale(), "foreseen-told"));
                let account = Account::of(names.number(cell), vec![part]).noted(say!(eye.locale(), "foreseen"));
                Figure { shown: names.value(cell, value), ..Figure::sum(value, account) }
            }],
        },
    }
}

/// The figures of a line: what is believed now, and what its own effects would make of it.
fn figures(eye: &Eye<'_>, line: &Foreseen, alone: bool) -> Vec<Figure> {
    let names = eye.names();
    let Foreseen { cell, before, after, .. } = *line;
    if names.is_word(cell) {
        return Vec::new();
    }
    let now = eye.get(cell);
    let known = || Address::now(Target { cell, plane: plane(eye, cell) });
    let name = names.number(cell);
    let own = Part::plain(after - before, say!(eye.locale(), "foreseen-own"));
    if alone {
        return vec![Figure::signed(
            after - before,
            &name,
            Address::Sum(Box::new(Account::of(&name, vec![own]).noted(say!(eye.locale(), "foreseen")))),
        )];
    }
    let from = Part::opening(now, say!(eye.locale(), "foreseen-now"), known());
    let earlier = (before != now).then(|| Part::plain(before - now, say!(eye.locale(), "foreseen-earlier")));
    let sum = |more: Option<Part>| {
        let parts = earlier.iter().cloned().chain(more).collect();
        Address::Sum(Box::new(Account::from(&name, Some(from.clone()), parts).noted(say!(eye.locale(), "foreseen"))))
    };
    let first = if before == now { known() } else { sum(None) };
    names.figures(cell, (before, first), (after, sum(Some(own))))
}

fn report(eye: &Eye<'_>, case: Case, cell: Cell) -> PreviewLine {
    PreviewLine {
        name: say!(eye.locale(), "foreseen-report", number = mid(&eye.names().number(cell))),
        change: say!(eye.locale(), "foreseen-a-report"),
        sign: Sign::Neutral,
        chance: case.chance,
        after: case.after,
        figures: Vec::new(),
    }
}

/// The lines as they are shown: a paper's three numbers are one, and many like ones are drawn together.
fn together(eye: &Eye<'_>, lines: &[Foreseen]) -> Vec<PreviewLine> {
    let mut shown = Vec::new();
    let mut done = vec![false; lines.len()];
    for (index, line) in lines.iter().enumerate() {
        if done[index] || !tells(eye, line.cell) {
            continue;
        }
        let like = |other: &Foreseen| {
            !eye.names().is_word(line.cell)
                && other.case == line.case
                && other.cell.component == line.cell.component
                && (other.cell.lane == line.cell.lane)
                && other.after - other.before == line.after - line.before
        };
        let alike: Vec<usize> = (index..lines.len()).filter(|&other| !done[other] && like(&lines[other])).collect();
        let mut view = one(eye, line, lines);
        if alike.len() >= ALIKE {
            let more = alike.len() - 1;
            let others = alike.iter().filter(|other| **other != index);
            let parts = others.filter_map(|other| Some(Part::plain(1, eye.names().number(lines.get(*other)?.cell))));
            let account = Account::of(say!(eye.locale(), "foreseen-others"), parts.collect());
            view.name = say!(eye.locale(), "foreseen-alike", name = view.name, more = more);
            view.change = say!(eye.locale(), "foreseen-each", change = signed(line.after - line.before));
            view.figures = figures(eye, line, true);
            view.figures.push(Figure::sum(more as i32, account));
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
        (0, _) => say!(eye.locale(), "paper-gone"),
        (_, ..0) => say!(eye.locale(), "paper-somewhere"),
        (_, place) => say!(eye.locale(), "paper-in", place = mid(&eye.names().thing(Kind::Region, place))),
    }
}

fn one(eye: &Eye<'_>, line: &Foreseen, all: &[Foreseen]) -> PreviewLine {
    let names = eye.names();
    let Foreseen { case, cell, before, after } = *line;
    let name = names.number(cell);
    let component = &COMPONENTS[usize::from(cell.component)];
    let mut alone = false;
    let change = if component.name == "Document" && component.quantity(cell.lane).name == "exists" {
        let place = all.iter().find(|other| other.case == case && other.cell == at::document::place(cell.row));
        paper(eye, after, place.map_or_else(|| eye.get(at::document::place(cell.row)), |place| place.after))
    } else if is_amount(cell) && (case.after.is_some() || !eye.hears_of(cell)) {
        alone = true;
        format!("{}{}", signed(after - before), names.unit(cell))
    } else {
        names.change(cell, before, after)
    };
    let sign = sign::of(eye, cell, before, after);
    PreviewLine { name, change, sign, chance: case.chance, after: case.after, figures: figures(eye, line, alone) }
}

/// A line in words, for those who read: "Trust of North in us: +18 → −22".
pub fn words(locale: &Locale, line: &PreviewLine) -> String {
    let (name, change) = (&line.name, &line.change);
    let after = line.after.map(|after| turns(locale, after));
    match (line.chance.map(count), after) {
        (None, None) => named(locale, name, change),
        (Some(chance), None) => say!(locale, "foreseen-chance", name = name, change = change, chance = chance),
        (None, Some(after)) => say!(locale, "foreseen-after", name = name, change = change, turns = after),
        (Some(chance), Some(after)) => {
            say!(locale, "foreseen-chance-after", name = name, change = change, chance = chance, turns = after)
        }
    }
}
