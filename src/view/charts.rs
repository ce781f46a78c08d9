//! How the weightiest numbers went, morning by morning, each step with what moved it most.

use super::account::Accounts;
use super::address::Part;
use super::eye::Eye;
use super::figure::{capital, date};
use super::naming::mid;
use super::reading::Reading;
use crate::say;
use crate::world::{Cell, EntryId, Kind, Known, at};

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
    /// The row and the colour of the power that it belongs to, if it does.
    pub color: Option<(u16, [u8; 3])>,
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

/// All charts: trust, the gauges, the loyalty of armies, people without a home, the moods at home.
pub fn charts(reading: &Reading<'_>) -> Vec<ChartView> {
    let (eye, accounts) = (&reading.eye, Accounts::read(*reading));
    let (locale, seat) = (eye.locale(), eye.seat);
    let rows = |kind: Kind| 0..eye.book.layout.rows(kind) as u16;
    let drawing = Drawing { reading, accounts: &accounts };
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
    accounts: &'r Accounts<'a>,
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
            color: color.map(|lore| (row, lore.color)),
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
        let target = self.accounts.knowledge(cell);
        let point = |index: usize| {
            let start = &starts[index];
            let before = index.checked_sub(1).map(|before| &starts[before]);
            // The end is no morning: it stands a turn after the last.
            let turn = start.turn + i32::from(before.is_some_and(|before| before.turn == start.turn));
            let moved = before.filter(|_| causes);
            let moved = moved.map(|before| self.accounts.between(target, &before.snapshot, &start.snapshot));
            ChartPoint {
                turn,
                date: date(eye.locale(), eye.book, turn),
                value: eye.on(&start.snapshot).get(cell),
                entry: moved.as_ref().and_then(|moved| moved.heaviest),
                causes: moved.map_or_else(Vec::new, |moved| self.heaviest(moved.parts)),
            }
        };
        (0..starts.len()).map(point).collect()
    }

    /// The heaviest causes, and all that is lighter as one; they sum to what all did.
    fn heaviest(&self, parts: Vec<Part>) -> Vec<(i32, String)> {
        let amount = |part: &Part| i32::try_from(part.amount).unwrap_or_default();
        let mut named: Vec<(i32, String)> = parts.into_iter().map(|part| (amount(&part), part.name)).collect();
        named.retain(|(amount, _)| *amount != 0);
        if named.len() > CAUSES {
            let lesser = named.drain(CAUSES - 1..).map(|(amount, _)| amount).sum();
            named.push((lesser, say!(self.reading.eye.locale(), "chart-lesser")));
        }
        named
    }
}
