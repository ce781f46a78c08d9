//! The choice of vows: what this rule wants to be measured by.

use bevy_egui::egui::{Align2, Rect, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::campaign::Command;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Words;
use crate::desktop::interface::Interface;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, Face, label, mark, paper, ruled, wrapped};
use crate::say;

/// Draws the page.
pub fn draw(ui: &mut Ui, whole: Rect, words: &Words, interface: &Interface, outbox: &mut Outbox) {
    let size_of_page = vec2((whole.width() - 80.0).min(720.0), (whole.height() - 40.0).min(660.0));
    let sheet = Rect::from_center_size(whole.center(), size_of_page);
    paper(ui, sheet, 32.0, "vows", |ui| {
        let count = words.swear;
        let locale = speech::locale(ui);
        let title = say!(locale, "window-vows-swear-count", count = count);
        label(ui, theme::serif_bold(24.0), theme::INK, title);
        label(ui, theme::serif(size::PROSE), theme::INK2, say!(locale, "window-vows-told"));
        ruled(ui);
        let room = sheet.bottom() - ui.cursor().top() - 104.0;
        ScrollArea::vertical().auto_shrink(false).max_height(room).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for (index, (_, name, text)) in words.vows.iter().enumerate() {
                if vow(ui, index, name, text, interface.vows.contains(&index)) {
                    outbox.push(Act::Vow(index));
                }
            }
        });
        let foot = Rect::from_min_max(pos2(sheet.left() + 32.0, sheet.bottom() - 82.0), sheet.max - vec2(32.0, 22.0));
        let mut below = ui.new_child(UiBuilder::new().id_salt("vows foot").max_rect(foot));
        let said = if interface.says.is_empty() {
            say!(locale, "window-vows-chosen", chosen = interface.vows.len(), count = count)
        } else {
            interface.says.clone()
        };
        label(&mut below, theme::sans(size::DETAIL), theme::INK2, said);
        below.horizontal(|ui| {
            if Button::new(&say!(locale, "window-back")).key("Esc").height(theme::PRESS).show(ui).clicked() {
                outbox.push(Act::Back);
            }
            let ready = interface.vows.len() == count;
            if Button::new(&say!(locale, "window-vows-swear"))
                .key("Enter")
                .face(Face::Hand)
                .width(180.0)
                .height(theme::PRESS)
                .enabled(ready)
                .show(ui)
                .clicked()
            {
                outbox.push(swear(words, interface));
            }
        });
    });
}

/// The command that swears what is chosen.
pub fn swear(words: &Words, interface: &Interface) -> Act {
    let vows = interface.vows.iter().filter_map(|&index| words.vows.get(index)).map(|(id, _, _)| id.clone()).collect();
    Act::Play(Command::Swear(vows))
}

fn vow(ui: &mut Ui, index: usize, name: &str, text: &str, chosen: bool) -> bool {
    let width = ui.available_width();
    let body = wrapped(ui, text, theme::serif(size::PROSE), theme::INK, width - 76.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, body.size().y + 44.0), Sense::click());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let spoken = say!(locale, "window-vows-spoken", name = name, text = text);
        WidgetInfo::selected(WidgetType::Checkbox, ui.is_enabled(), chosen, spoken)
    });
    let painter = ui.painter();
    let fill = if chosen || response.hovered() { theme::RAISED } else { theme::PAPER };
    let stroke = if chosen { theme::selected() } else { theme::edge() };
    painter.rect(rect, theme::CORNER, fill, stroke, StrokeKind::Inside);
    let seal = Rect::from_center_size(pos2(rect.left() + 34.0, rect.center().y), vec2(36.0, 36.0));
    let number = (index + 1).to_string();
    mark::paint_seal(painter, seal, &number, if chosen { mark::Cut::Hand } else { mark::Cut::Outlined });
    painter.text(rect.min + vec2(64.0, 9.0), Align2::LEFT_TOP, name, theme::serif_bold(size::HEAD), theme::INK);
    painter.galley(rect.min + vec2(64.0, 33.0), body, theme::INK);
    mark::ring(ui, &response, theme::FOCUS);
    response.clicked()
}
