//! A secret order as it stands on its sheet: its Chinese upright and from the right, what it says, and the seal.

use bevy_egui::egui::{self, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use crate::desktop::game::Words;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{label, line, mark, prose};
use crate::say;

/// A sheet lower than this is low.
const LOW: f32 = 520.0;
/// The room that a character takes in its column.
const CHARACTER: f32 = 32.0;

/// What is written.
pub struct Manuscript<'a> {
    /// The title of the paper that it answers; empty for an order unasked.
    pub title: &'a str,
    /// The same in Chinese.
    pub zh: &'a str,
    /// What it orders.
    pub label: &'a str,
    /// The same in Chinese.
    pub label_zh: &'a str,
    /// What that means.
    pub detail: &'a str,
    /// When it was written.
    pub date: &'a str,
}

/// Draws it on a sheet, and beneath it what more there is to tell. The seal falls from above; before that, its place is marked.
pub fn draw(
    ui: &mut Ui,
    sheet: Rect,
    order: &Manuscript,
    words: &Words,
    seal_lift: Option<f32>,
    more: impl FnOnce(&mut Ui),
) {
    let locale = speech::locale(ui);
    ui.painter().rect_stroke(sheet.shrink(10.0), 0.0, theme::rule(), StrokeKind::Inside);
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        label(ui, theme::serif_bold(size::TITLE), theme::INK, super::top::capital(&words.secret));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-secret-swift"));
        });
    });
    ui.add_space(10.0);
    // On a low sheet what stands beneath has the larger share.
    let share = if sheet.height() < LOW { 0.4 } else { 0.52 };
    let columns = Rect::from_min_size(
        ui.cursor().min + vec2(20.0, 0.0),
        vec2(ui.available_width() - 40.0, (sheet.height() * share).max(150.0)),
    );
    columns_of_characters(ui, columns, order);
    let seal = pos2(columns.left() + 66.0, columns.bottom() - 62.0);
    let text = if words.title.1.is_empty() { &words.title.0 } else { &words.title.1 };
    match seal_lift {
        Some(lift) => mark::great_seal(ui.painter(), seal, 116.0, text, lift),
        None => mark::seal_place(ui.painter(), seal, 116.0),
    }
    ui.allocate_rect(columns, Sense::hover());
    ui.add_space(10.0);
    let rest = Rect::from_min_max(pos2(columns.left(), ui.cursor().top()), sheet.max - vec2(40.0, 44.0));
    let mut child = ui.new_child(UiBuilder::new().id_salt("written").max_rect(rest));
    ScrollArea::vertical().auto_shrink(false).show(&mut child, |ui| {
        let order_said = say!(locale, "panel-sentence", text = order.label.trim_end_matches(['.', '。']));
        label(ui, theme::serif_bold(size::HEAD), theme::INK, order_said);
        prose(ui, theme::INK, order.detail);
        if !order.title.is_empty() {
            label(ui, theme::italic(size::BODY), theme::INK2, say!(locale, "panel-in-answer-to", title = order.title));
        }
        more(ui);
    });
    let foot = pos2(columns.left(), sheet.bottom() - 36.0);
    ui.painter().text(foot, egui::Align2::LEFT_TOP, order.date, theme::sans(size::CAPTION), theme::INK3);
}

/// The order as written: its Chinese, if the scenario gives any, upright and from the right; else bare columns.
fn columns_of_characters(ui: &Ui, rect: Rect, order: &Manuscript) {
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.top(), Stroke::new(1.6, theme::EDGE));
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.6, theme::EDGE));
    let count = 7;
    let width = rect.width() / count as f32;
    for column in 0..=count {
        painter.vline(rect.left() + width * column as f32, rect.y_range(), theme::rule());
    }
    let locale = speech::locale(ui);
    let chinese = |name, beside| speech::chinese_first(locale, name, beside).0;
    let texts = [chinese(order.title, order.zh), chinese(order.label, order.label_zh)];
    let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let rows = ((rect.height() - 24.0) / CHARACTER).floor().clamp(1.0, 8.0);
    let cell = (rect.height() - 24.0) / rows;
    let mut column = 0;
    for (number, text) in texts.iter().enumerate() {
        let font = if number == 0 { theme::serif_bold(28.0) } else { theme::serif(28.0) };
        let mut row = 0;
        for character in text.chars().filter(|character| !character.is_whitespace()) {
            if row == rows as usize {
                row = 0;
                column += 1;
            }
            if column >= count - 2 {
                break;
            }
            let at = pos2(rect.right() - width * (column as f32 + 0.5), rect.top() + 12.0 + cell * (row as f32 + 0.5));
            painter.text(at, egui::Align2::CENTER_CENTER, character, font.clone(), theme::INK);
            row += 1;
        }
        column += 1;
    }
}
