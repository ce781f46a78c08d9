//! A book on the table: its tabs above, the open page beneath them.

use bevy_egui::egui::{self, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::bindings;
use crate::desktop::game::Words;
use crate::desktop::interface::Sheet;
use crate::desktop::page::Page;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, mark};
use crate::say;

/// Height of the tabs, and the room beneath them.
const TABS: f32 = 34.0;
const ROOM: f32 = 14.0;

/// Draws tabs and page.
pub fn draw(ui: &mut Ui, page: Page, words: &Words, outbox: &mut Outbox, content: impl FnOnce(&mut Ui, &mut Outbox)) {
    let locale = speech::locale(ui);
    let inner = ui.max_rect();
    let head = Rect::from_min_size(inner.min, vec2(inner.width(), TABS));
    let mut tabs = ui.new_child(
        UiBuilder::new().id_salt("tabs").max_rect(head).layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    tabs.spacing_mut().item_spacing.x = 22.0;
    for &leaf in page.book().iter().filter(|leaf| leaf.is_of_use(words)) {
        if tab(&mut tabs, &leaf.name(locale, words), leaf.key().name(), leaf == page) {
            outbox.push(Act::Open(Sheet::Page(leaf)));
        }
    }
    tabs.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        if Button::new(&say!(locale, "panel-close")).key("Esc").height(28.0).show(ui).clicked() {
            outbox.push(Act::Back);
        }
    });
    ui.painter().hline(inner.x_range(), head.bottom() + 0.5, theme::rule());
    let body = Rect::from_min_max(pos2(inner.left(), head.bottom() + ROOM), inner.max);
    let mut below = ui.new_child(UiBuilder::new().id_salt(("page", page)).max_rect(body));
    content(&mut below, outbox);
}

/// A tab: its name, the key beside it, a line beneath the open one.
fn tab(ui: &mut Ui, name: &str, key: &str, open: bool) -> bool {
    let (font, ink) = match open {
        true => (theme::serif_bold(size::TITLE), theme::INK),
        false => (theme::serif(size::TITLE), theme::INK2),
    };
    let name_galley = ui.painter().layout_no_wrap(name.to_owned(), font, ink);
    let key = bindings::shown(ui, key).into_owned();
    let key_galley = ui.painter().layout_no_wrap(key, theme::sans(size::CAPTION), theme::INK3);
    let (name_size, key_size) = (name_galley.size(), key_galley.size());
    let (rect, response) = ui.allocate_exact_size(vec2(name_size.x + key_size.x + 20.0, TABS), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), open, name));
    let painter = ui.painter();
    painter.galley(pos2(rect.left(), rect.center().y - name_size.y / 2.0), name_galley, ink);
    let cap = Rect::from_center_size(
        pos2(rect.right() - key_size.x / 2.0 - 5.0, rect.center().y + 1.0),
        key_size + vec2(10.0, 4.0),
    );
    painter.rect_stroke(cap, theme::CORNER, theme::edge(), egui::StrokeKind::Inside);
    painter.galley(cap.center() - key_size / 2.0, key_galley, theme::INK3);
    if open {
        painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(2.0, theme::INK));
    } else if response.hovered() {
        painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme::INK3));
    }
    mark::ring(ui, &response, theme::FOCUS);
    response.clicked()
}
