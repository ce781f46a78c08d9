//! Language, size of text, motion, and the ways to save, load and leave.

use bevy_egui::egui::Ui;

use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::{Interface, Sheet};
use crate::desktop::settings::TEXT_SIZES;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, line, ruled};
use crate::locale::Language;
use crate::say;

/// Draws the settings.
pub fn draw(ui: &mut Ui, interface: &Interface, playing: bool, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "window-settings"));
    ruled(ui);
    line(ui, theme::sans_bold(size::BODY), theme::INK, say!(locale, "window-settings-language"));
    ui.horizontal(|ui| {
        for language in Language::ALL {
            // Each by what it calls itself, so that it is found from any other.
            if Button::new(language.name()).chosen(interface.settings.language == language).show(ui).clicked() {
                outbox.push(Act::Speak(language));
            }
        }
    });
    label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "window-settings-language-told"));
    ruled(ui);
    line(ui, theme::sans_bold(size::BODY), theme::INK, say!(locale, "window-settings-text"));
    ui.horizontal(|ui| {
        for size in TEXT_SIZES {
            let percent = say!(locale, "window-settings-percent", size = size);
            if Button::new(&percent).chosen(interface.settings.text == size).show(ui).clicked() {
                outbox.push(Act::TextSize(size));
            }
        }
    });
    label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "window-settings-text-told"));
    ruled(ui);
    line(ui, theme::sans_bold(size::BODY), theme::INK, say!(locale, "window-settings-motion"));
    ui.horizontal(|ui| {
        for (name, motion) in
            [(say!(locale, "window-settings-motion-on"), true), (say!(locale, "window-settings-motion-off"), false)]
        {
            if Button::new(&name).chosen(interface.settings.motion == motion).show(ui).clicked() {
                outbox.push(Act::Motion(motion));
            }
        }
    });
    ruled(ui);
    ui.horizontal(|ui| {
        if playing && Button::new(&say!(locale, "window-save")).key("S").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Save));
        }
        if Button::new(&say!(locale, "window-load")).key("L").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Load));
        }
        if Button::new(&say!(locale, "window-keys")).key("F1").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Keys));
        }
        if Button::new(&say!(locale, "window-close")).key("Esc").show(ui).clicked() {
            outbox.push(Act::Back);
        }
    });
    if !interface.says.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK, &interface.says);
    }
}

/// Draws the question whether to leave.
pub fn leave(ui: &mut Ui, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "window-leave-title"));
    label(ui, theme::serif(size::PROSE), theme::INK2, say!(locale, "window-leave-told"));
    ui.add_space(10.0);
    ui.horizontal_wrapped(|ui| {
        if Button::new(&say!(locale, "window-leave-stay")).key("Esc").show(ui).clicked() {
            outbox.push(Act::Back);
        }
        if Button::new(&say!(locale, "window-save")).key("S").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Save));
        }
        if Button::new(&say!(locale, "window-settings")).show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Settings));
        }
        if Button::new(&say!(locale, "window-leave-to-title")).show(ui).clicked() {
            outbox.push(Act::Go(crate::desktop::interface::Screen::Title));
        }
        if Button::new(&say!(locale, "window-quit")).show(ui).clicked() {
            outbox.push(Act::Quit);
        }
    });
}
