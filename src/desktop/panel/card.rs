//! Cards: of a person, a place, a term. Short under the pointer, whole where they are pinned or turned to.

use bevy_egui::egui::{
    self, Area, Context, Frame, Id, LayerId, Order, Pos2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, WidgetType, pos2, vec2,
};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::cards::{Cards, Pinned};
use crate::desktop::speech;
use crate::desktop::terms::{self, Place};
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut};
use crate::desktop::widget::{Button, label, line, prose, ruled};
use crate::say;
use crate::view::{CardView, FactView, Topic};

/// Width of a card, and the most of it that is shown at once.
const WIDTH: f32 = 340.0;
const HEIGHT: f32 = 420.0;
/// How wide it is with its margins.
pub const OUTER: f32 = WIDTH + 2.0 * MARGIN;
const MARGIN: f32 = 14.0;
/// So many facts are told under the pointer.
const FACTS: usize = 4;

/// What shows under the pointer: who or what it is, and the first that is known.
pub fn brief(ui: &mut Ui, card: &CardView) {
    ui.set_max_width(WIDTH);
    head(ui, card, size::NAME);
    running(ui, &card.text);
    for fact in card.facts.iter().take(FACTS) {
        row(ui, fact, None);
    }
    let locale = speech::locale(ui);
    label(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "card-click-pins"));
}

/// The whole of it; figures open to their causes where an outbox takes what they ask for.
pub fn whole(ui: &mut Ui, card: &CardView, mut outbox: Option<&mut Outbox>) {
    let locale = speech::locale(ui);
    running(ui, &card.text);
    if !card.facts.is_empty() {
        ruled(ui);
        for fact in &card.facts {
            row(ui, fact, outbox.as_deref_mut());
        }
    }
    if !card.age.is_empty() {
        label(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "card-as-believed", age = &card.age));
    }
    if !card.see.is_empty() {
        ruled(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "card-see"));
            for (topic, name) in &card.see {
                link(ui, name, *topic);
            }
        });
    }
    if let Some(rests) = &card.rests {
        ruled(ui);
        let told = say!(locale, "card-rests", mark = &rests.mark);
        label(ui, theme::sans_bold(size::DETAIL), theme::INK2, told);
        link(ui, &rests.cite, rests.source);
    }
}

/// Name, seal, sort, and the line beneath.
pub fn head(ui: &mut Ui, card: &CardView, name: f32) {
    let locale = speech::locale(ui);
    ui.horizontal_top(|ui| {
        if let Some((row, color)) = card.color {
            let (swatch, _) = ui.allocate_exact_size(vec2(12.0, 34.0), Sense::hover());
            ui.painter().rect(swatch, 0.0, theme::holder(row, color), theme::edge(), StrokeKind::Inside);
        }
        if !card.seal.is_empty() {
            let (seal, _) = ui.allocate_exact_size(vec2(34.0, 34.0), Sense::hover());
            mark::paint_seal(ui.painter(), seal, &card.seal, Cut::Outlined);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let (chinese, english) = speech::chinese_first(locale, &card.name, &card.beside);
            let named = if chinese.is_empty() { english.to_owned() } else { format!("{chinese} {english}") };
            label(ui, theme::serif_bold(name), theme::INK, named.trim());
            let told: Vec<&str> =
                [card.sort.as_str(), card.line.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
            label(ui, theme::sans(size::CAPTION), theme::INK3, told.join(" · "));
        });
    });
}

fn running(ui: &mut Ui, text: &str) {
    if !text.is_empty() {
        prose(ui, theme::INK, text);
    }
}

/// A fact: its name, and its value, which opens a card, or its causes.
fn row(ui: &mut Ui, fact: &FactView, outbox: Option<&mut Outbox>) {
    let locale = speech::locale(ui);
    let width = ui.available_width();
    let value = ui.painter().layout(fact.value.clone(), theme::sans_bold(size::BODY), theme::INK, width * 0.62);
    let name = ui.painter().layout(
        fact.name.clone(),
        theme::sans(size::BODY),
        theme::INK2,
        (width - value.size().x - 12.0).max(80.0),
    );
    let age = ui.painter().layout(fact.age.clone(), theme::sans(size::CAPTION), theme::INK3, width);
    let aged = if fact.age.is_empty() { 0.0 } else { age.size().y };
    let height = name.size().y.max(value.size().y) + aged + 3.0;
    let opens = fact.opens.is_some() || (fact.target.is_some() && outbox.is_some());
    let sense = if opens { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    let spoken = say!(locale, "card-fact", name = &fact.name, value = &fact.value, age = &fact.age);
    response.widget_info(|| {
        let kind = if opens { WidgetType::Button } else { WidgetType::Label };
        WidgetInfo::labeled(kind, ui.is_enabled(), spoken.trim_end_matches([',', ' ', '，']))
    });
    if opens && response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), theme::CORNER, theme::SLIP);
    }
    mark::ring(ui, &response, theme::FOCUS);
    let right = pos2(rect.right() - value.size().x, rect.top() + 1.0);
    if fact.opens.is_some() {
        let under = right.y + value.size().y - 1.0;
        ui.painter().hline(right.x..=rect.right(), under, Stroke::new(1.0, theme::RULE));
    }
    let foot = rect.bottom() - aged - 1.0;
    ui.painter().galley(right, value, theme::INK);
    ui.painter().galley(rect.min + vec2(0.0, 1.0), name, theme::INK2);
    ui.painter().galley(pos2(rect.right() - age.size().x, foot), age, theme::INK3);
    match (fact.opens, fact.target) {
        (Some(topic), _) => {
            terms::live(ui, response, topic);
        }
        (None, Some(target)) => {
            if response.clicked()
                && let Some(outbox) = outbox
            {
                outbox.push(Act::WhyTarget(target));
            }
            response.on_hover_text(say!(locale, "panel-click-why"));
        }
        (None, None) => {}
    }
}

/// A name that opens its card.
pub fn link(ui: &mut Ui, name: &str, topic: Topic) -> Response {
    let width = ui.available_width().max(60.0);
    let galley = ui.painter().layout(name.to_owned(), theme::serif(size::BODY), theme::gain(), width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, ui.is_enabled(), name));
    let line = if response.hovered() { theme::gain() } else { theme::RULE };
    ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(1.0, line));
    ui.painter().galley(rect.min, galley, theme::gain());
    mark::ring(ui, &response, theme::FOCUS);
    terms::live(ui, response, topic)
}

/// Draws the pinned cards over everything.
pub fn pinned(ctx: &Context, cards: &Cards, outbox: &mut Outbox) {
    for (index, open) in cards.pinned.iter().enumerate() {
        let Some(card) = open.topic().and_then(|topic| cards.get(topic)) else { continue };
        show(ctx, index, open, card, outbox);
    }
    // Which lies on top is the window's word, not only the mouse's.
    let top = cards.pinned.last().map(|open| Id::new(("card", open.number)));
    let last = Id::new("uppermost card");
    if ctx.data(|data| data.get_temp(last)) != top {
        ctx.data_mut(|data| data.insert_temp(last, top.unwrap_or(Id::NULL)));
        if let Some(id) = top {
            ctx.move_to_top(LayerId::new(Order::Foreground, id));
        }
    }
}

fn show(ctx: &Context, index: usize, open: &Pinned, card: &CardView, outbox: &mut Outbox) {
    let area = Area::new(Id::new(("card", open.number)))
        .order(Order::Foreground)
        .default_pos(Pos2::new(open.at.0, open.at.1))
        .constrain_to(ctx.viewport_rect().shrink(theme::MARGIN))
        .movable(true)
        .sense(Sense::CLICK | Sense::DRAG);
    area.show(ctx, |ui| {
        let frame = Frame::new()
            .fill(theme::RAISED)
            .stroke(Stroke::new(1.0, theme::INK2))
            .shadow(theme::SHADOW)
            .corner_radius(theme::CORNER)
            .inner_margin(MARGIN);
        frame.show(ui, |ui| {
            ui.set_width(WIDTH);
            controls(ui, index, open, card, outbox);
            terms::within(ui, Place::Card(index), |ui| {
                head(ui, card, size::HEAD);
                ui.add_space(4.0);
                ScrollArea::vertical()
                    .id_salt(("card", open.number, open.trail.len()))
                    .max_height(HEIGHT)
                    // As high as this card wants it, not as the last one was.
                    .min_scrolled_height(HEIGHT)
                    .auto_shrink([false, true])
                    .show(ui, |ui| whole(ui, card, Some(outbox)));
            });
        });
    });
}

/// Back, to the encyclopedia, close.
fn controls(ui: &mut Ui, index: usize, open: &Pinned, card: &CardView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let mut bar = ui.new_child(
        egui::UiBuilder::new()
            .id_salt(("card bar", open.number))
            .max_rect(Rect::from_min_size(rect.min, vec2(rect.width(), 22.0)))
            .layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    bar.spacing_mut().item_spacing.x = 6.0;
    let back = say!(locale, "card-back");
    if open.trail.len() > 1 && Button::new(&back).key("Backspace").height(22.0).show(&mut bar).clicked() {
        outbox.push(Act::TurnBack(index));
    }
    let entry = say!(locale, "card-to-encyclopedia");
    if Button::new(&entry).height(22.0).show(&mut bar).clicked() {
        outbox.push(Act::Consult(card.topic));
    }
    bar.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let close = say!(locale, "panel-close");
        if Button::new(&close).key("Esc").height(22.0).show(ui).clicked() {
            outbox.push(Act::Unpin(index));
        }
    });
}
