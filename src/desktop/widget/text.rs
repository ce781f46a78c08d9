//! Text: labels that wrap, the lines of a paper, pairs of a name and what becomes of it.

use std::borrow::Cow;
use std::sync::Arc;

use bevy_egui::egui::{self, Color32, FontId, Label, Response, RichText, Ui, text::LayoutJob, vec2};

use super::kinsoku::Broken;
use super::mark;
use crate::desktop::theme::{self, size};
use crate::desktop::{speech, terms};
use crate::say;
use crate::view::Sign;

/// A text that wraps.
pub fn label(ui: &mut Ui, font: FontId, color: Color32, text: impl Into<String>) -> Response {
    let text: String = text.into();
    let format = egui::TextFormat::simple(font, color);
    let broken = Broken::new(ui, &text, &format, ui.available_width());
    let whole = matches!(broken.text, Cow::Borrowed(_));
    let response = ui.add(Label::new(LayoutJob::single_section(broken.text.into_owned(), format)).wrap());
    if !whole {
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, ui.is_enabled(), &text));
    }
    response
}

/// A text so wide that wraps, laid out but not drawn.
pub fn wrapped(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<egui::Galley> {
    wrapped_rows(ui, text, font, color, (width, usize::MAX))
}

/// The same in so many rows at most; the full text belongs into a tooltip then.
pub fn wrapped_rows(
    ui: &Ui,
    text: &str,
    font: FontId,
    color: Color32,
    (width, rows): (f32, usize),
) -> Arc<egui::Galley> {
    let broken = Broken::new(ui, text, &egui::TextFormat::simple(font.clone(), color), width);
    let mut job = LayoutJob::simple(broken.text.into_owned(), font, color, width);
    job.wrap.max_rows = rows;
    ui.painter().layout_job(job)
}

/// A text on one line, without wrapping.
pub fn line(ui: &mut Ui, font: FontId, color: Color32, text: impl Into<String>) -> Response {
    ui.add(Label::new(RichText::new(text).font(font).color(color)).extend())
}

/// Running text in the serif of voices, with open lines. What it names can be looked up.
pub fn prose(ui: &mut Ui, color: Color32, text: &str) -> Response {
    let format = egui::TextFormat {
        font_id: theme::serif(size::PROSE),
        color,
        line_height: Some(size::PROSE_LINE),
        ..Default::default()
    };
    terms::text(ui, text, &format)
}

/// A text that wraps, in which what it names can be looked up.
pub fn linked(ui: &mut Ui, font: FontId, color: Color32, text: &str) -> Response {
    terms::text(ui, text, &egui::TextFormat::simple(font, color))
}

/// The seal's character, or else the first letter of a name: of its last word, since the first is often a title.
pub fn initial<'a>(seal: &'a str, name: &'a str) -> &'a str {
    if seal.is_empty() { name.rsplit(' ').next().unwrap_or(name) } else { seal }
}

/// A galley no wider than this, cut with an ellipsis where it must be; the full text belongs into a tooltip then.
pub fn fit(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<egui::Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap.max_width = width.max(8.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}

/// A plain fact: a name on the left, a value on the right, without a sign.
pub fn fact(ui: &mut Ui, name: &str, value: &str) -> Response {
    let width = ui.available_width();
    let right = wrapped(ui, value, theme::sans_bold(size::BODY), theme::INK, (width * 0.6).max(60.0));
    let room = (width - right.size().x - 12.0).max(60.0);
    let left = wrapped(ui, name, theme::sans(size::BODY), theme::INK2, room);
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, left.size().y.max(right.size().y) + 2.0), egui::Sense::hover());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let spoken = say!(locale, "window-line-fact", name = name, value = value);
        egui::WidgetInfo::labeled(egui::WidgetType::Label, true, spoken)
    });
    ui.painter().galley(egui::pos2(rect.right() - right.size().x, rect.top() + 1.0), right, theme::INK);
    ui.painter().galley(rect.min + vec2(0.0, 1.0), left, theme::INK2);
    response
}

/// A name on the left that wraps, and on the right what becomes of it with the sign of it. Returns the whole row.
pub fn pair(ui: &mut Ui, name: &str, change: &str, sign: Sign, sense: egui::Sense) -> Response {
    pair_at(ui, size::BODY, name, change, sign, sense)
}

/// The same in type of another size.
pub fn pair_at(ui: &mut Ui, size: f32, name: &str, change: &str, sign: Sign, sense: egui::Sense) -> Response {
    let (color, _) = mark::tone(sign);
    let font = theme::sans_bold(size);
    let width = ui.available_width();
    let right = wrapped(ui, change, font, color, (width * 0.56).max(60.0));
    let mark_width = 18.0;
    let left_width = (width - right.size().x - mark_width - 10.0).max(60.0);
    let left = wrapped(ui, name, theme::sans(size), theme::INK, left_width);
    let height = left.size().y.max(right.size().y) + 4.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let kind = if sense.senses_click() { egui::WidgetType::Button } else { egui::WidgetType::Label };
        let sign = mark::spoken(locale, sign);
        let spoken = say!(locale, "window-line-change", name = name, change = change, sign = sign);
        egui::WidgetInfo::labeled(kind, true, spoken)
    });
    if sense.senses_click() && response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), theme::CORNER, theme::SLIP);
    }
    mark::ring(ui, &response, theme::FOCUS);
    let top = rect.top() + 2.0;
    ui.painter().galley(egui::pos2(rect.left(), top), left, theme::INK);
    let right_x = rect.right() - mark_width - right.size().x;
    let first_row = right.rows.first().map_or(16.0, |row| row.height());
    ui.painter().galley(egui::pos2(right_x, top), right, color);
    mark::judge(ui.painter(), egui::pos2(rect.right() - 7.0, top + first_row / 2.0), sign, color);
    response
}
