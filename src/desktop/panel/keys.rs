//! What each key does. The one list: the sheet shows it, and a test holds it against what the keys do.

use bevy_egui::egui::{Align2, ScrollArea, Sense, Stroke, StrokeKind, Ui, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::Sheet;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, ruled};

/// Keys and what they do.
pub const KEYS: &[(&str, &str)] = &[
    ("1 \u{2013} 9, arrows", "choose a paper"),
    ("A \u{2013} E, \u{2191} \u{2193}", "choose an answer"),
    ("O", "send it openly"),
    ("X", "secretly: opens the sheet that is sealed"),
    ("Enter", "go on: seal, confirm"),
    ("Space", "end the turn; go on"),
    ("Esc", "back; lay aside"),
    ("U", "take the last thing of this turn back"),
    ("G", "orders"),
    ("K", "who works at what"),
    ("T", "powers and treaties"),
    ("R", "the realm, and its witnesses"),
    ("V", "what the last turn brought"),
    ("H", "how numbers went"),
    ("S, L", "save, load"),
    ("M", "what the map shows"),
    ("comma, full stop", "from place to place on the map"),
    ("Shift and arrows", "move the map"),
    ("+, \u{2212}, 0", "the map nearer, farther, as at first"),
    ("Ctrl +, Ctrl \u{2212}", "size of text"),
    ("Tab, Shift Tab", "from one thing to the next; Enter presses it"),
    ("F1, ?", "this sheet"),
    ("F2", "settings"),
    ("F3", "the other language"),
];

/// Draws the list.
pub fn draw(ui: &mut Ui, outbox: &mut Outbox) {
    label(ui, theme::serif_bold(size::TITLE), theme::INK, "Keys");
    label(ui, theme::sans(size::BODY), theme::INK2, "Everything can be done by mouse alone, or by keys alone.");
    ruled(ui);
    let height = ui.available_height() - 46.0;
    ScrollArea::vertical().auto_shrink(false).max_height(height).show(ui, |ui| {
        ui.columns_const(|[left, right]| {
            for (column, keys) in [(left, &KEYS[..KEYS.len() / 2]), (right, &KEYS[KEYS.len() / 2..])] {
                for (key, does) in keys {
                    row(column, key, does);
                }
            }
        });
    });
    ui.horizontal(|ui| {
        if Button::new("Close").key("Esc").show(ui).clicked() {
            outbox.push(Act::Back);
        }
        if Button::new("Settings").key("F2").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Settings));
        }
    });
}

fn row(ui: &mut Ui, key: &str, does: &str) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(132.0, 24.0), Sense::hover());
        let cap = rect.shrink2(vec2(0.0, 1.0));
        ui.painter().rect(cap, theme::CORNER, theme::RAISED, Stroke::new(1.0, theme::EDGE), StrokeKind::Inside);
        ui.painter().text(cap.center(), Align2::CENTER_CENTER, key, theme::sans(size::DETAIL), theme::INK);
        label(ui, theme::sans(size::BODY), theme::INK, does);
    });
}
