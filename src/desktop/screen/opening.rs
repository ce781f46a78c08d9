//! The pages before the first turn.

use bevy_egui::egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Words;
use crate::desktop::interface::Screen;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, Face, label, line, mark, paper};
use crate::say;

/// Draws one page.
pub fn draw(ui: &mut Ui, whole: Rect, words: &Words, page: usize, outbox: &mut Outbox) {
    let size_of_page = vec2((whole.width() - 80.0).min(680.0), (whole.height() - 80.0).min(520.0));
    let sheet = Rect::from_center_size(whole.center(), size_of_page);
    let last = page + 1 >= words.opening.len();
    let locale = speech::locale(ui);
    paper(ui, sheet, 44.0, "opening", |ui| {
        ui.horizontal(|ui| {
            let at = ui.cursor().min + vec2(20.0, 20.0);
            let text = if words.title.1.is_empty() { &words.title.0 } else { &words.title.1 };
            mark::great_seal(ui.painter(), at, 40.0, text, 1.0);
            ui.add_space(54.0);
            ui.vertical(|ui| {
                line(ui, theme::serif_bold(size::TITLE), theme::INK, &words.title.0);
                let told = say!(locale, "window-opening-page", page = page + 1, pages = words.opening.len());
                line(ui, theme::sans(size::DETAIL), theme::INK3, told);
            });
        });
        ui.add_space(18.0);
        let room = sheet.bottom() - ui.cursor().top() - 100.0;
        ScrollArea::vertical().id_salt(page).auto_shrink(false).max_height(room).show(ui, |ui| {
            if let Some(text) = words.opening.get(page) {
                ui.spacing_mut().item_spacing.y = 8.0;
                for paragraph in text.split("\n\n") {
                    label(ui, theme::serif(17.0), theme::INK, paragraph);
                }
            }
        });
        let foot = Rect::from_min_max(pos2(sheet.left() + 44.0, sheet.bottom() - 78.0), sheet.max - vec2(44.0, 24.0));
        let mut below = ui.new_child(UiBuilder::new().id_salt("opening foot").max_rect(foot));
        below.horizontal(|ui| {
            if Button::new(&say!(locale, "window-back")).key("Esc").height(theme::PRESS).show(ui).clicked() {
                outbox.push(Act::Back);
            }
            if !last && Button::new(&say!(locale, "window-opening-skip")).height(theme::PRESS).show(ui).clicked() {
                outbox.push(Act::Go(Screen::Table));
            }
            let label = if last { say!(locale, "window-begin") } else { say!(locale, "window-opening-turn") };
            if Button::new(&label).key("Enter").face(Face::Hand).height(theme::PRESS).show(ui).clicked() {
                outbox.push(next(words, page));
            }
        });
    });
}

/// What follows a page.
pub fn next(words: &Words, page: usize) -> Act {
    if page + 1 < words.opening.len() { Act::Go(Screen::Opening(page + 1)) } else { Act::Go(Screen::Table) }
}
