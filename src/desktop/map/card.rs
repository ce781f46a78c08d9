//! What is told of what was picked on the map: the card that texts open, too; and of an order under way what it carries.

use bevy_egui::egui::Ui;

use super::panel::Shown;
use crate::desktop::act::Outbox;
use crate::desktop::interface::Thing;
use crate::desktop::panel::card;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{fact, label, ruled};
use crate::desktop::{speech, terms};
use crate::say;
use crate::view::{SentView, Topic};
use crate::world::Kind;

/// What a thing on the map is called among topics; an order under way is none.
fn topic(thing: Thing) -> Option<Topic> {
    let (kind, row) = match thing {
        Thing::Region(row) => (Kind::Region, row),
        Thing::Army(row) => (Kind::Army, row),
        Thing::Refugees(row) => (Kind::Refugees, row),
        Thing::Paper(row) => (Kind::Evidence, row),
        Thing::Rider(_) => return None,
    };
    Some(Topic::Thing(kind, row))
}

/// Tells of a thing; its names and figures open further where an outbox takes what they ask for.
pub fn draw(ui: &mut Ui, thing: Thing, shown: &Shown, outbox: Option<&mut Outbox>) {
    if let Some(card) = topic(thing).and_then(|topic| terms::card(ui.ctx(), topic)) {
        card::head(ui, &card, size::HEAD);
        card::whole(ui, &card, outbox);
    } else if let Thing::Rider(index) = thing
        && let Some(order) = shown.sent.get(index)
    {
        rider(ui, order, shown);
    }
}

/// An order that was sealed this turn.
fn rider(ui: &mut Ui, order: &SentView, shown: &Shown) {
    let locale = speech::locale(ui);
    ui.horizontal_wrapped(|ui| {
        label(ui, theme::serif_bold(size::NAME), theme::INK, &order.name);
        label(ui, theme::serif(size::NAME), theme::INK2, &order.zh);
    });
    let (ink, told) = match order.secret {
        true => (theme::VERMILION_TEXT, say!(locale, "map-paper-rides")),
        false => (theme::INK2, say!(locale, "map-order-rides")),
    };
    label(ui, theme::sans(size::DETAIL), ink, told);
    ruled(ui);
    if !order.answers.is_empty() {
        label(ui, theme::italic(size::BODY), theme::INK2, say!(locale, "panel-in-answer-to", title = &order.answers));
    }
    let goal = order.place.and_then(|place| shown.map.regions.iter().find(|region| region.row == place));
    if let Some(goal) = goal {
        fact(ui, &say!(locale, "map-rider-goes"), &goal.name);
    }
    for paper in &order.papers {
        fact(ui, &say!(locale, "map-rider-leaves"), paper);
    }
    label(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "map-rider-undo"));
}
