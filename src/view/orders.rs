//! What the player may order of his own accord.

use super::OptionView;
use super::Refusal;
use super::address::{Account, Figure, Part};
use super::advice::council;
use super::eye::Eye;
use super::figure::turns;
use super::map::whereabouts;
use super::option::{Spending, option};
use super::reading::Reading;
use super::top::promised;
use crate::campaign::Command;
use crate::say;
use crate::turn::event::rested;
use crate::turn::rulebook::Order;
use crate::turn::scene::Frame;
use crate::world::{Cell, Kind, Known, at};

/// An order that can be given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderView {
    /// Id.
    pub id: String,
    /// Its row, by which it can be called all game long.
    pub row: u16,
    /// Which of all things it could ever be about, from 1: the same all game long.
    pub way: usize,
    /// Ids of what it is about.
    pub about: Vec<String>,
    /// Where that is, if it is in a place.
    pub place: Option<u16>,
    /// Group.
    pub group: String,
    /// What it says and does.
    pub option: OptionView,
    /// Whether it has been given this turn.
    pub given: bool,
}

/// Every order with everything that it could be about now.
pub fn orders(reading: &Reading<'_>) -> Vec<OrderView> {
    let rows = 0..reading.eye.book.layout.rows(Kind::Order) as u16;
    let all = promised(reading, None);
    rows.flat_map(|row| views(reading, row, &all)).collect()
}

fn views(reading: &Reading<'_>, row: u16, all: &[(Cell, i32)]) -> Vec<OrderView> {
    let eye = &reading.eye;
    let (Some(order), Some(lore)) = (eye.book.orders.get(usize::from(row)), eye.lore.orders.get(usize::from(row)))
    else {
        return Vec::new();
    };
    let id = eye.lore.name(Kind::Order, i32::from(row)).map(|name| name.id.clone()).unwrap_or_default();
    let attention = (reading.campaign.order_cost(order, false), reading.campaign.order_cost(order, true));
    let (times, last) = (eye.get(at::ordered::times(row)), eye.get(at::ordered::last(row)));
    let turn = eye.turn();
    let waits = order.cooldown != 1 && !rested(turn, times, last, order.cooldown);
    let bindings = reading.campaign.order_bindings(row).into_iter();
    bindings
        .map(|bound| {
            let advice = council(eye, bound.frame, &[&order.choice], &[&lore.option]).pop().unwrap_or_default();
            // What it takes itself is not taken before it.
            let given = reading.campaign.pending().iter().find(
                |command| matches!(command, Command::Order { order, about, .. } if *order == id && *about == bound.about),
            );
            let others = given.map(|given| promised(reading, Some(given)));
            let spending = Spending { attention, promised: others.as_deref().unwrap_or(all) };
            let mut option = option(eye, bound.frame, 0, &order.choice, &lore.option, advice, &spending);
            if waits {
                option.refusals.push(too_soon(eye, order.cooldown, turn - last));
            }
            let pending = reading.campaign.pending().iter().filter_map(|command| match command {
                Command::Order { order, about, .. } if *order == id => Some(about),
                _ => None,
            });
            let pending: Vec<&Vec<String>> = pending.collect();
            let given = pending.contains(&&bound.about);
            if order.cooldown != 1 && !given && !pending.is_empty() {
                let why = say!(eye.locale(), "order-given");
                option.refusals.push(Refusal { why, ..Refusal::default() });
            }
            OrderView {
                id: id.clone(),
                row,
                way: way(eye, order, bound.frame),
                place: order
                    .each
                    .iter()
                    .find_map(|selector| whereabouts(eye, selector.kind, bound.frame.vars[usize::from(selector.var)])),
                about: bound.about,
                group: lore.group.clone(),
                option,
                given,
            }
        })
        .collect()
}

/// The number of what an order is about among all that there is of its kinds.
fn way(eye: &Eye<'_>, order: &Order, frame: Frame) -> usize {
    let place = order.each.iter().fold(0, |place, selector| {
        let row = usize::try_from(frame.vars[usize::from(selector.var)]).unwrap_or(0);
        place * eye.book.layout.rows(selector.kind) + row
    });
    place + 1
}

fn too_soon(eye: &Eye<'_>, cooldown: i32, since: i32) -> Refusal {
    let (locale, wait) = (eye.locale(), cooldown - since);
    let why = say!(locale, "order-too-soon", turns = turns(locale, since));
    let rest = Figure::rule(cooldown, say!(locale, "order-rests"));
    let would_change = match cooldown {
        0 => say!(locale, "order-once"),
        _ if eye.turn() + wait > eye.book.turns() => say!(locale, "order-not-again"),
        _ => say!(locale, "order-again", turns = turns(locale, wait)),
    };
    let from = Part::opening(cooldown, say!(locale, "order-rests-turns"), rest.address);
    let parts = vec![Part::plain(-since, say!(locale, "order-since"))];
    let until = Figure::sum(wait, Account::from(say!(locale, "order-until"), Some(from), parts));
    let ago = Account::of(say!(locale, "order-ago"), vec![Part::plain(since, say!(locale, "order-calendar"))]);
    Refusal { why, would_change, figures: vec![Figure::sum(since, ago), until] }
}
