//! How the weightiest numbers went, morning by morning, each step with what moved it most.

use std::collections::HashMap;

use super::annals::Annals;
use super::cause::told;
use super::eye::Eye;
use super::figure::{capital, date};
use super::naming::mid;
use super::reading::Reading;
use crate::say;
use crate::world::ledger::Plane;
use crate::world::{CauseId, Cell, EntryId, Kind, Known, Target, at};

/// At most so many causes of a step are told, the last of them what is lighter.
const CAUSES: usize = 4;

/// Lines that are drawn over one another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChartView {
    /// "Trust in us".
    pub title: String,
    /// Unit of the numbers; empty where they are bare.
    pub unit: String,
    /// The lines.
    pub lines: Vec<ChartLine>,
}

/// One number through the turns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChartLine {
    /// What it is.
    pub name: String,
    /// The name beside, in the other language; may be empty.
    pub beside: String,
    /// The color of the power that it belongs to, if it does.
    pub color: Option<[u8; 3]>,
    /// Whether it is what was believed, where the truth now lies open beside it.
    pub believed: bool,
    /// A point for each morning, in order.
    pub points: Vec<ChartPoint>,
}

/// How a number stood on a morning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChartPoint {
    /// The turn, from 1.
    pub turn: i32,
    /// "May 1123".
    pub date: String,
    /// The number.
    pub value: i32,
    /// What moved it since the morning before, heaviest first: by how much, and the cause's name. They sum to the step.
    pub causes: Vec<(i32, String)>,
    /// The heaviest change, whose chain of causes can be opened.
    pub entry: Option<EntryId>,
}

/// Changes of a number: cause, entry, by how much.
type Moves = Vec<(CauseId, EntryId, i32)>;

/// All charts: trust, the gauges, the loyalty of armies, people without a home, the moods at home.
pub fn charts(reading: &Reading<'_>) -> Vec<ChartView> {
    let (eye, annals) = (&reading.eye, reading.annals());
    let (locale, seat) = (eye.locale(), eye.seat);
    let rows = |kind: Kind| 0..eye.book.layout.rows(kind) as u16;
    let drawing = Drawing { reading, annals: &annals };
    let powers = rows(Kind::Faction).filter(|row| *row != seat);
    let us = mid(&eye.names().thing(Kind::Faction, i32::from(seat)));
    let mut charts = vec![ChartView {
        title: say!(locale, "chart-trust", us = us),
        unit: String::new(),
        lines: powers.flat_map(|row| drawing.lines(Kind::Faction, row, at::trust::trust(row, seat as u8))).collect(),
    }];
    for row in rows(Kind::Stock) {
        let Some(stock) = eye.lore.stocks.get(usize::from(row)).filter(|stock| stock.gauge) else { continue };
        charts.push(ChartView {
            title: capital(&eye.names().thing(Kind::Stock, i32::from(row))),
            unit: super::word::counted(&stock.unit).trim_start().to_owned(),
            lines: drawing.lines(Kind::Stock, row, at::purse::amount(row)),
        });
    }
    let ours = rows(Kind::Army).filter(|row| {
        let owner = |eye: &Eye<'_>| eye.get(at::allegiance::owner(*row)) == i32::from(seat);
        owner(eye) || reading.campaign.starts().iter().any(|start| owner(&eye.on(&start.snapshot)))
    });
    let homeless = rows(Kind::Refugees).flat_map(|row| {
        let registered = drawing.lines(Kind::Refugees, row, at::exodus::registered(row)).into_iter();
        let named =
            registered.map(|line| ChartLine { name: say!(locale, "chart-registered", who = line.name), ..line });
        drawing.lines(Kind::Refugees, row, at::exodus::number(row)).into_iter().chain(named)
    });
    let home = rows(Kind::Audience).filter(|row| eye.get(at::home::of(*row)) == i32::from(seat));
    let of = |title: String, lines: Vec<ChartLine>| ChartView { title, unit: String::new(), lines };
    charts.push(of(
        say!(locale, "chart-loyalty"),
        ours.flat_map(|row| drawing.lines(Kind::Army, row, at::force::loyalty(row))).collect(),
    ));
    charts.push(of(say!(locale, "chart-homeless"), homeless.collect()));
    charts.push(of(
        say!(locale, "chart-moods"),
        home.flat_map(|row| drawing.lines(Kind::Audience, row, at::mood::mood(row))).collect(),
    ));
    charts.retain(|chart| !chart.lines.is_empty());
    charts
}

struct Drawing<'a, 'r> {
    reading: &'r Reading<'a>,
    annals: &'r Annals<'a>,
}

impl Drawing<'_, '_> {
    /// A number as the player's side knew it; once the truth lies open, beside it what it was, where that was another.
    fn lines(&self, kind: Kind, row: u16, cell: Cell) -> Vec<ChartLine> {
        let eye = self.reading.eye;
        let name = eye.lore.name(kind, i32::from(row));
        let color = (kind == Kind::Faction).then(|| eye.lore.factions.get(usize::from(row))).flatten();
        let line = |points: Vec<ChartPoint>, believed: bool| ChartLine {
            name: capital(&eye.names().thing(kind, i32::from(row))),
            beside: name.map(|name| name.beside.clone()).unwrap_or_default(),
            color: color.map(|lore| lore.color),
            believed,
            points,
        };
        let told = self.points(eye, cell, true);
        let mut lines = Vec::new();
        if eye.open {
            let believed = self.points(Eye { open: false, ..eye }, cell, false);
            if believed.iter().map(|point| point.value).ne(told.iter().map(|point| point.value)) {
                lines.push(line(believed, true));
            }
        }
        // What never was anything is no line.
        if told.iter().any(|point| point.value != 0) || !lines.is_empty() {
            lines.insert(0, line(told, false));
        }
        lines
    }

    fn points(&self, eye: Eye<'_>, cell: Cell, causes: bool) -> Vec<ChartPoint> {
        let starts = self.reading.campaign.starts();
        // A number that is seen now may have been a matter of belief, and the other way round.
        let known = [self.annals.knowledge(cell), Target { cell, plane: Plane::Belief(eye.seat as u8) }];
        let moved: Vec<HashMap<i32, Moves>> =
            known.iter().filter(|_| causes).map(|target| self.moves(*target)).collect();
        let mut before: Option<i32> = None;
        let mut points = Vec::with_capacity(starts.len());
        for (index, start) in starts.iter().enumerate() {
            // The end is no morning: it stands a turn after the last.
            let end = index > 0 && starts[index - 1].turn == start.turn;
            let turn = start.turn + i32::from(end);
            let value = eye.on(&start.snapshot).get(cell);
            let step = before.map_or(0, |before| value - before);
            let of_turn = || moved.iter().filter_map(|moves| moves.get(&(turn - 1)));
            let sum = |moves: &&Moves| moves.iter().map(|(.., delta)| delta).sum::<i32>() == step;
            let moves = of_turn().find(sum).or_else(|| of_turn().next()).filter(|_| index > 0);
            let moves = moves.map_or(&[][..], Vec::as_slice);
            points.push(ChartPoint {
                turn,
                date: date(eye.locale(), eye.book, turn),
                value,
                causes: if causes { self.causes(moves, step) } else { Vec::new() },
                entry: moves.iter().max_by_key(|(.., delta)| delta.abs()).map(|(_, entry, _)| *entry),
            });
            before = Some(value);
        }
        points
    }

    /// The changes of a number, by turn.
    fn moves(&self, target: Target) -> HashMap<i32, Moves> {
        let mut moves: HashMap<i32, Moves> = HashMap::new();
        for event in self.annals.of(target) {
            moves.entry(event.turn).or_default().push((event.cause, event.entry, event.delta()));
        }
        moves
    }

    /// What made a step, changes of one name drawn together, the heaviest first. They sum to the step: what nobody told of
    /// is called so, and what is lighter than the heaviest is drawn together.
    fn causes(&self, moved: &[(CauseId, EntryId, i32)], step: i32) -> Vec<(i32, String)> {
        let locale = self.reading.eye.locale();
        let mut named: Vec<(i32, String)> = Vec::new();
        for (cause, _, delta) in moved {
            let title = told(self.annals, *cause).title;
            match named.iter_mut().find(|(_, known)| *known == title) {
                Some((sum, _)) => *sum += delta,
                None => named.push((*delta, title)),
            }
        }
        let untold = step - named.iter().map(|(sum, _)| sum).sum::<i32>();
        named.push((untold, say!(locale, "account-unseen")));
        named.retain(|(sum, _)| *sum != 0);
        named.sort_by_key(|(sum, _)| std::cmp::Reverse(sum.abs()));
        if named.len() > CAUSES {
            let lesser: i32 = named.drain(CAUSES - 1..).map(|(sum, _)| sum).sum();
            named.push((lesser, say!(locale, "chart-lesser")));
        }
        named
    }
}
