//! Size of text, motion, and the ways to save, load and leave.

use bevy_egui::egui::Ui;

use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::{Interface, Sheet};
use crate::desktop::settings::TEXT_SIZES;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, line, ruled};

/// Draws the settings.
pub fn draw(ui: &mut Ui, interface: &Interface, playing: bool, outbox: &mut Outbox) {
    label(ui, theme::serif_bold(size::TITLE), theme::INK, "Settings");
    ruled(ui);
    line(ui, theme::sans_bold(size::BODY), theme::INK, "Size of text");
    ui.horizontal(|ui| {
        for size in TEXT_SIZES {
            if Button::new(&format!("{size} %")).chosen(interface.settings.text == size).show(ui).clicked() {
                outbox.push(Act::TextSize(size));
            }
        }
    });
    label(ui, theme::sans(size::DETAIL), theme::INK3, "Ctrl and +, Ctrl and \u{2212} change it from anywhere.");
    ruled(ui);
    line(ui, theme::sans_bold(size::BODY), theme::INK, "Motion");
    ui.horizontal(|ui| {
        for (name, motion) in [("Papers slide, the seal is held", true), ("None", false)] {
            if Button::new(name).chosen(interface.settings.motion == motion).show(ui).clicked() {
                outbox.push(Act::Motion(motion));
            }
        }
    });
    ruled(ui);
    ui.horizontal(|ui| {
        if playing && Button::new("Save").key("S").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Save));
        }
        if Button::new("Load").key("L").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Load));
        }
        if Button::new("Keys").key("F1").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Keys));
        }
        if Button::new("Close").key("Esc").show(ui).clicked() {
            outbox.push(Act::Back);
        }
    });
    if !interface.says.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK, &interface.says);
    }
}

/// Draws the question whether to leave.
pub fn leave(ui: &mut Ui, outbox: &mut Outbox) {
    label(ui, theme::serif_bold(size::TITLE), theme::INK, "Leave this campaign?");
    let told = "It is kept as it stands, among the automatic saves. Under a name of its own it stays there.";
    label(ui, theme::serif(size::PROSE), theme::INK2, told);
    ui.add_space(10.0);
    ui.horizontal_wrapped(|ui| {
        if Button::new("Stay").key("Esc").show(ui).clicked() {
            outbox.push(Act::Back);
        }
        if Button::new("Save").key("S").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Save));
        }
        if Button::new("Settings").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Settings));
        }
        if Button::new("To the title").show(ui).clicked() {
            outbox.push(Act::Go(crate::desktop::interface::Screen::Title));
        }
        if Button::new("Quit").show(ui).clicked() {
            outbox.push(Act::Quit);
        }
    });
}
