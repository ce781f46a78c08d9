//! The bar above all.

use super::address::{Account, Address, Part};
use super::figure::{capital, count, date, days, months};
use super::naming::mid;
use super::reading::Reading;
use super::word::attention as attention_word;
use crate::campaign::Command;
use crate::locale::Locale;
use crate::say;
use crate::turn::rulebook::Rulebook;
use crate::turn::scene::Frame;
use crate::world::{Cell, Kind, Known, Target, at};

/// The bar above all: when it is, and what is left to spend.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopBar {
    /// "May 1123".
    pub date: String,
    /// "four months": how long the turn lasts, where it is another length than the one before; else empty.
    pub lasts: String,
    /// "Act I, The gift"; may be empty.
    pub act: String,
    /// From 1.
    pub turn: i32,
    /// Of how many.
    pub turns: i32,
    /// Whose seat.
    pub seat: String,
    /// Attention left, and all of it.
    pub attention: (i32, i32),
    /// What these two open to.
    pub attention_opens: Vec<Address>,
    /// Administration teams idle, and all of them.
    pub teams: (i32, i32),
    /// What these two open to.
    pub teams_open: Vec<Address>,
    /// The few gauges.
    pub gauges: Vec<Gauge>,
}

/// A stock that stands in the bar.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gauge {
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// "1,240".
    pub value: String,
    /// Unit.
    pub unit: String,
    /// Change since the last turn.
    pub change: i32,
    /// The number, for `why`.
    pub target: Option<Target>,
    /// What the value opens to.
    pub opens: Option<Address>,
}

/// When it is, and what is left to spend.
pub fn top(reading: &Reading<'_>) -> TopBar {
    let eye = &reading.eye;
    let turn = eye.turn();
    let act = eye.lore.acts.iter().rev().find(|(_, from)| *from <= turn).map(|(title, _)| title.clone());
    TopBar {
        date: date(eye.locale(), eye.book, turn),
        lasts: lasts(eye.locale(), eye.book, turn),
        act: act.unwrap_or_default(),
        turn,
        turns: eye.book.turns(),
        seat: mid(&eye.names().thing(Kind::Faction, i32::from(eye.seat))),
        attention: reading.campaign.attention(),
        attention_opens: attention(reading),
        teams: super::tasks::idle(reading),
        teams_open: super::tasks::opens(reading),
        gauges: gauges(reading),
    }
}

/// How long a turn lasts, if that is news.
fn lasts(locale: &Locale, book: &Rulebook, turn: i32) -> String {
    let length = |turn: i32| usize::try_from(turn - 1).ok().and_then(|index| book.calendar.get(index)).map(|at| at.0);
    let span = |length: i32| match length {
        ..=27 => days(locale, length),
        _ => months(locale, (length + 15) / 30),
    };
    let (now, before) = (length(turn).map(span), length(turn - 1).map(span));
    now.filter(|now| before.is_some_and(|before| before != *now)).unwrap_or_default()
}

/// What the attention left, and all of it, are made of.
fn attention(reading: &Reading<'_>) -> Vec<Address> {
    let (locale, word) = (reading.eye.locale(), attention_word(reading.eye.lore));
    let all = reading.campaign.attention().1;
    let has = || Address::now(Target::truth(at::course::attention(0)));
    let pending = reading.campaign.pending().iter();
    let parts = pending.filter_map(|command| match reading.campaign.cost(command) {
        0 => None,
        cost => Some(Part::plain(-cost, what_it_is(reading, command))),
    });
    let from = Part::opening(all, say!(locale, "top-seat-has"), has());
    let left = Account::from(say!(locale, "top-left", word = capital(&word)), Some(from), parts.collect());
    vec![Address::Sum(Box::new(left)), has()]
}

/// A command in a few words.
fn what_it_is(reading: &Reading<'_>, command: &Command) -> String {
    let lore = reading.eye.lore;
    let (kind, id) = match command {
        Command::Answer { paper, .. } => (Kind::Decision, &paper.decision),
        Command::Order { order, .. } => (Kind::Order, order),
        _ => return String::new(),
    };
    let row = lore.row(kind, id).map_or(-1, i32::from);
    say!(reading.eye.locale(), "top-this-turn", name = reading.eye.names().thing(kind, row))
}

fn gauges(reading: &Reading<'_>) -> Vec<Gauge> {
    let eye = &reading.eye;
    let promised = promised(reading, None);
    let rows = 0..eye.book.layout.rows(Kind::Stock) as u16;
    let stocks = rows.filter_map(|row| Some((row, eye.lore.stocks.get(usize::from(row)).filter(|stock| stock.gauge)?)));
    let gauge = |(row, lore): (u16, &crate::scenario::lore::StockLore)| {
        let cell = at::purse::amount(row);
        let target = Target { cell, plane: super::eye::plane(eye, cell) };
        let spent: i32 = promised.iter().filter(|(of, _)| *of == cell).map(|(_, cost)| cost).sum();
        Gauge {
            name: capital(&eye.names().thing(Kind::Stock, i32::from(row))),
            zh: eye.lore.name(Kind::Stock, i32::from(row)).map(|name| name.beside.clone()).unwrap_or_default(),
            value: count(eye.get(cell) - spent),
            unit: super::word::counted(&lore.unit).trim_start().to_owned(),
            change: reading.change(cell),
            target: Some(target),
            opens: Some(if spent == 0 { Address::now(target) } else { spending(eye, target, spent) }),
        }
    };
    stocks.map(gauge).collect()
}

/// What there is, less what has been promised this turn.
fn spending(eye: &super::eye::Eye<'_>, target: Target, spent: i32) -> Address {
    let there = eye.get(target.cell);
    let from = Part::opening(there, say!(eye.locale(), "top-there-is"), Address::now(target));
    let parts = vec![Part::plain(-spent, say!(eye.locale(), "top-sealed"))];
    Address::Sum(Box::new(Account::from(eye.names().number(target.cell), Some(from), parts)))
}

/// What has been sealed this turn takes its cost when the turn ends; it counts as spent. One command may be left out.
pub(super) fn promised(reading: &Reading<'_>, but: Option<&Command>) -> Vec<(Cell, i32)> {
    let eye = &reading.eye;
    let mut costs = Vec::new();
    for command in reading.campaign.pending().iter().filter(|command| but != Some(*command)) {
        let (choice, frame) = match command {
            Command::Answer { paper, option, .. } => {
                let papers = reading.campaign.papers();
                let Some(lying) = papers.iter().find(|lying| reading.campaign.paper_key(lying) == *paper) else {
                    continue;
                };
                let row = usize::from(lying.decision);
                let index =
                    eye.lore.decisions.get(row).and_then(|lore| lore.options.iter().position(|o| o.id == *option));
                let decision = eye.book.decisions.get(row);
                (index.and_then(|index| decision?.options.get(index)), lying.frame)
            }
            Command::Order { order, about, .. } => {
                let Some(row) = eye.lore.row(Kind::Order, order) else { continue };
                let bindings = reading.campaign.order_bindings(row);
                let frame = bindings.iter().find(|bound| bound.about == *about).map(|bound| bound.frame);
                let choice = eye.book.orders.get(usize::from(row)).map(|order| &order.choice);
                (choice, frame.unwrap_or_else(|| Frame::of(i32::from(eye.seat))))
            }
            _ => continue,
        };
        let scene = eye.scene(frame);
        let cost = choice.into_iter().flat_map(|choice| &choice.cost);
        costs.extend(cost.filter_map(|(path, cost)| scene.cell(path).map(|cell| (cell, *cost))));
    }
    costs
}
