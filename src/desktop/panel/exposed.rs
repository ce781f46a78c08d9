//! The moment of which the sealing warned: the sheet as it was sealed, in the hands of whoever has read it.

use bevy_egui::egui::{self, Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::manuscript::{self, Manuscript};
use super::sealing::sheets;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Words;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::Cut;
use crate::desktop::widget::{Button, label, line, linked, pair, paper, ruled, seal};
use crate::say;
use crate::view::ExposedView;

/// Draws the sheet, and beside it what became of it.
pub fn draw(ui: &mut Ui, whole: Rect, exposed: &ExposedView, words: &Words, outbox: &mut Outbox) {
    let (left, right) = sheets(whole);
    let sheet = &exposed.sheet;
    let written = Manuscript {
        title: &sheet.answered,
        zh: &sheet.answered_zh,
        label: &sheet.label,
        label_zh: &sheet.zh,
        detail: &sheet.detail,
        date: &sheet.date,
    };
    paper(ui, left, theme::PAD, "exposed", |ui| manuscript::draw(ui, left, &written, words, Some(1.0), |_| {}));
    paper(ui, right, theme::PAD + 4.0, "exposure", |ui| became(ui, right, exposed, outbox));
}

fn became(ui: &mut Ui, sheet: Rect, exposed: &ExposedView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let inner = ui.max_rect();
    let foot = Rect::from_min_max(pos2(inner.left(), sheet.bottom() - theme::PAD - theme::PRESS), inner.max);
    let body = inner.with_max_y(foot.top() - 12.0);
    let mut above = ui.new_child(UiBuilder::new().id_salt("exposure").max_rect(body));
    above.shrink_clip_rect(body.expand(2.0));
    ScrollArea::vertical().auto_shrink(false).show(&mut above, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-exposed-head", date = &exposed.read));
        ui.horizontal_top(|ui| {
            if !exposed.seal.is_empty() {
                seal(ui, &exposed.seal, &exposed.title, 44.0, Cut::Filled);
            }
            ui.vertical(|ui| {
                label(ui, theme::serif_bold(size::TITLE), theme::INK, &exposed.title);
                label(ui, theme::italic(size::NAME), theme::INK2, &exposed.way);
            });
        });
        for note in &exposed.notes {
            ruled(ui);
            linked(ui, theme::serif(size::HEAD), theme::INK, note);
        }
        if !exposed.lines.is_empty() {
            ruled(ui);
            line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-exposed-did"));
            for change in &exposed.lines {
                let sense = if change.entry.is_some() { egui::Sense::click() } else { egui::Sense::hover() };
                let name = match change.believed {
                    true => say!(locale, "window-brought-reported", name = change.name.as_str()),
                    false => change.name.clone(),
                };
                if pair(ui, &name, &change.change, change.sign, sense).clicked()
                    && let Some(entry) = change.entry
                {
                    outbox.push(Act::WhyEntry(entry, None));
                }
            }
        }
        ruled(ui);
        label(ui, theme::italic(size::NAME), theme::INK2, &exposed.left);
    });
    let mut below = ui.new_child(UiBuilder::new().id_salt("exposure foot").max_rect(foot));
    below.horizontal(|ui| {
        let on = say!(locale, "panel-exposed-on");
        if Button::new(&on).key("Space").height(theme::PRESS).show(ui).clicked() {
            outbox.push(Act::Back);
        }
        let why = say!(locale, "panel-exposed-why");
        if Button::new(&why).key("W").height(theme::PRESS).show(ui).clicked() {
            outbox.push(Act::WhyCause(exposed.cause));
        }
    });
}
