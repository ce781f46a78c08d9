//! The bar above: when it is, what is left to spend, and the ways to the other sheets.

use bevy_egui::egui::{self, Rect, Response, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::bindings;
use crate::desktop::game::Views;
use crate::desktop::interface::{Interface, Sheet};
use crate::desktop::page::Page;
use crate::desktop::speech;
use crate::desktop::terms;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, sign_of, signed};
use crate::desktop::widget::{Button, Face, boxes, dots, line};
use crate::say;
use crate::view::{Concept, Gauge, Topic};

/// Width of a button that bears only its key.
const NARROW: f32 = 27.0;

/// Draws the bar.
pub fn draw(ui: &mut Ui, rect: Rect, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, theme::LACQUER);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme::LACQUER_EDGE));
    let _ = ui.interact(rect, ui.id().with("top bar"), Sense::click());
    let top = &views.top;
    let inner = rect.shrink2(vec2(theme::MARGIN, 4.0));
    let wide = rect.width() >= 1180.0;

    let mut left = ui.new_child(
        UiBuilder::new().id_salt("top left").max_rect(inner).layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    left.spacing_mut().item_spacing.x = 10.0;
    let mark_text = if views.words.title.1.is_empty() { &top.seat } else { &views.words.title.1 };
    let (seal, _) = left.allocate_exact_size(vec2(34.0, 34.0), Sense::hover());
    mark::great_seal(left.painter(), seal.center(), 34.0, mark_text, 1.0);
    left.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        line(ui, theme::serif_bold(15.0), theme::LACQUER_TEXT, format!("{} · {}", top.date, top.seat));
        let turn = say!(locale, "panel-turn", turn = top.turn, turns = top.turns);
        let told: Vec<&str> =
            [top.act.as_str(), &turn, &top.lasts].into_iter().filter(|text| !text.is_empty()).collect();
        line(ui, theme::sans(size::CAPTION), theme::LACQUER_TEXT3, told.join(" · "));
    });
    divide(&mut left);
    let taking = interface
        .option
        .and_then(|index| views.desk.get(interface.paper)?.options.get(index))
        .filter(|_| views.desk.get(interface.paper).is_some_and(|paper| paper.answered.is_none()))
        .map_or(0, |option| option.open.or(option.secret).unwrap_or(0));
    left.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let (now, all) = top.attention;
        let word = capital(&views.words.attention);
        let told = say!(locale, "panel-attention", word = word.as_str(), left = now, all = all);
        line(ui, theme::sans(size::CAPTION), theme::LACQUER_TEXT3, told);
        let shown = dots(ui, now, all, taking.min(now), &views.words.attention);
        explained(ui, &shown, Concept::Attention, &word);
    });
    let (idle, all) = top.teams;
    if all > 0 {
        left.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            let told = say!(locale, "panel-idle", word = capital(&views.words.capacity), idle = idle);
            line(ui, theme::sans(size::CAPTION), theme::LACQUER_TEXT3, told);
            let shown = boxes(ui, idle, all, &views.words.capacity);
            explained(ui, &shown, Concept::Teams, &capital(&views.words.capacity));
        });
    }
    if !top.gauges.is_empty() {
        divide(&mut left);
    }
    // From right to left: help, then the books, each by the name of its first page.
    let book = |book: &'static [Page]| {
        let first = book.first().copied();
        first.map(|page| (page.name(locale, &views.words), page.key().name(), Sheet::Page(page)))
    };
    let help = ("?".to_owned(), "F1", Sheet::Keys);
    let entries: Vec<_> = [help].into_iter().chain(Page::BOOKS.into_iter().rev().filter_map(book)).collect();
    let width_of = |keys: bool| -> f32 {
        entries.iter().map(|(name, key, _)| top_button(name, if keys { key } else { "" }).natural(ui) + 5.0).sum()
    };
    // The gauges come before the keys' names, which the tooltips have too.
    let gauges: f32 = top.gauges.iter().map(|gauge| gauge_widths(&left, gauge).0 + 10.0).sum();
    let keyed = wide && left.cursor().left() + gauges + width_of(true) < inner.right();
    // Where not even the names have room, as with very large text, the keys stand for them.
    let tight = left.cursor().left() + width_of(false) > inner.right();
    let buttons_width = if tight { entries.len() as f32 * (NARROW + 5.0) } else { width_of(keyed) };
    // All of them, if need be without their second names; then their units, as far as there is room.
    let room = inner.right() - buttons_width - left.cursor().left();
    let short: Vec<Gauge> = top.gauges.iter().map(|gauge| Gauge { zh: String::new(), ..gauge.clone() }).collect();
    let bare = |gauge: &Gauge| gauge_widths(&left, gauge).1 + 10.0;
    let named = top.gauges.iter().map(bare).sum::<f32>() <= room;
    let shown = if named { &top.gauges } else { &short };
    let mut left_over = room - shown.iter().map(bare).sum::<f32>();
    for gauge in shown {
        let (full, bare) = gauge_widths(&left, gauge);
        if inner.right() - buttons_width - left.cursor().left() < bare {
            break;
        }
        let with_unit = full - bare <= left_over;
        left_over -= if with_unit { full - bare } else { 0.0 };
        show_gauge(&mut left, gauge, with_unit, outbox);
    }

    let right = Rect::from_min_max(pos2(inner.right() - buttons_width, inner.top()), inner.max);
    let mut right = ui.new_child(
        UiBuilder::new().id_salt("top right").max_rect(right).layout(egui::Layout::right_to_left(egui::Align::Center)),
    );
    right.spacing_mut().item_spacing.x = 5.0;
    for entry in entries {
        let open = match (&interface.sheet, &entry.2) {
            (Some(Sheet::Page(open)), Sheet::Page(first)) => first.book().contains(open),
            (open, _) => open.as_ref() == Some(&entry.2),
        };
        let (name, key, sheet) = &entry;
        let pressed = bindings::shown(&right, key).into_owned();
        let button = match (tight, *sheet == Sheet::Keys) {
            (true, false) => top_button(&pressed, "").width(NARROW),
            (true, true) => top_button(name, "").width(NARROW),
            _ => top_button(name, if keyed { key } else { "" }),
        };
        let shown = button.chosen(open).show(&mut right);
        if tight {
            let enabled = right.is_enabled();
            shown.widget_info(|| WidgetInfo::selected(WidgetType::Button, enabled, open, name));
        }
        let hint = say!(locale, "panel-with-key", name = name, key = pressed);
        if shown.on_hover_text(hint).clicked() {
            outbox.push(Act::Open(sheet.clone()));
        }
    }
}

/// What a mark of the bar stands for: its card under the pointer, and at a click.
fn explained(ui: &Ui, shown: &Response, concept: Concept, name: &str) {
    let id = shown.id.with("explained");
    let above = shown.rect.expand2(vec2(2.0, 3.0)).union(shown.rect.translate(vec2(0.0, -16.0)));
    let response = ui.interact(above, id, terms::sense(ui, id));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, ui.is_enabled(), name));
    let told = terms::live(ui, response, Topic::Concept(concept));
    mark::ring(ui, &told, theme::FOCUS_ON_LACQUER);
}

fn top_button<'a>(name: &'a str, key: &'a str) -> Button<'a> {
    Button::new(name).key(key).face(Face::Lacquer).height(28.0)
}

fn divide(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(1.0, 32.0), Sense::hover());
    ui.painter().vline(rect.center().x, rect.y_range(), Stroke::new(1.0, theme::LACQUER_LINE));
}

/// How wide a gauge is with its unit, and without.
fn gauge_widths(ui: &Ui, gauge: &Gauge) -> (f32, f32) {
    let wide = |text: String, font| ui.painter().layout_no_wrap(text, font, theme::INK).size().x;
    let name = wide(format!("{} {}", gauge.name, gauge.zh).trim().to_owned(), theme::sans(size::CAPTION));
    let sign = if gauge.change == 0 { 0.0 } else { 22.0 };
    let value = wide(gauge.value.clone(), theme::sans_bold(size::NAME)) + sign + 8.0;
    let unit = wide(unit(&gauge.unit), theme::sans(size::CAPTION)) + 4.0;
    (name.max(value + unit), name.max(value))
}

fn show_gauge(ui: &mut Ui, gauge: &Gauge, with_unit: bool, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let response = ui
        .vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
            line(ui, theme::sans(size::CAPTION), theme::LACQUER_TEXT3, format!("{} {}", gauge.name, gauge.zh).trim());
            ui.horizontal(|ui| {
                line(ui, theme::sans_bold(size::NAME), theme::LACQUER_TEXT, &gauge.value);
                if with_unit {
                    line(ui, theme::sans(size::CAPTION), theme::LACQUER_TEXT3, unit(&gauge.unit));
                }
                if gauge.change != 0 {
                    let sign = sign_of(gauge.change);
                    mark::sign(ui, sign, theme::LACQUER_TEXT2);
                }
            });
        })
        .response;
    let response = ui.interact(response.rect.expand(3.0), ui.id().with(("gauge", &gauge.name)), Sense::click());
    response.widget_info(|| {
        let (name, value, unit, change) = (&gauge.name, &gauge.value, &gauge.unit, signed(gauge.change));
        let text = say!(locale, "panel-gauge", name = name, value = value, unit = unit, change = change);
        egui::WidgetInfo::labeled(egui::WidgetType::Button, ui.is_enabled(), text)
    });
    mark::ring(ui, &response, theme::FOCUS_ON_LACQUER);
    if response.clicked()
        && let Some(target) = gauge.target
    {
        outbox.push(Act::WhyTarget(target));
    }
    response.on_hover_ui(|ui| {
        let (value, unit, change) = (&gauge.value, &gauge.unit, signed(gauge.change));
        let told = say!(locale, "panel-gauge-value", value = value, unit = unit, change = change);
        line(ui, theme::sans(size::BODY), theme::INK, told);
        line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-click-why"));
    });
}

/// A unit that is itself a number is multiplied: 470 × 10,000 strings.
fn unit(unit: &str) -> String {
    if unit.starts_with(|first: char| first.is_ascii_digit()) { format!("\u{D7} {unit}") } else { unit.to_owned() }
}

/// With a capital at its beginning.
pub fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or(String::new(), |first| first.to_uppercase().chain(characters).collect())
}
