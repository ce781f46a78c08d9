//! Language, size of text, motion, and the ways to save, load and leave.

use bevy_egui::egui::{Rect, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, pos2, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::{Interface, Sheet};
use crate::desktop::palette::Palette;
use crate::desktop::settings::TEXT_SIZES;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, line, mark, ruled};
use crate::locale::Language;
use crate::say;
use crate::view::Sign;

/// Height of the row of buttons beneath the settings.
const FOOT: f32 = 48.0;

/// Draws the settings.
pub fn draw(ui: &mut Ui, interface: &Interface, playing: bool, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "window-settings"));
    // With large text the settings scroll; the buttons stay.
    let rest = ui.available_rect_before_wrap();
    let body = Rect::from_min_max(rest.min, rest.max - vec2(0.0, FOOT));
    let mut above = ui.new_child(UiBuilder::new().id_salt("settings").max_rect(body));
    ScrollArea::vertical().auto_shrink(false).show(&mut above, |ui| choices(ui, interface, outbox));
    let foot = Rect::from_min_max(pos2(rest.left(), body.bottom()), rest.max);
    let mut below = ui.new_child(UiBuilder::new().id_salt("settings foot").max_rect(foot));
    ruled(&mut below);
    below.horizontal(|ui| {
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
}

fn choices(ui: &mut Ui, interface: &Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let settings = &interface.settings;
    if !interface.says.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK, &interface.says);
    }
    ruled(ui);
    // Each language by what it calls itself, so that it is found from any other.
    let languages = Language::ALL.map(|language| (language.name().to_owned(), language));
    row(ui, &say!(locale, "window-settings-language"), languages, settings.language, Act::Speak, outbox);
    label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "window-settings-language-told"));
    ruled(ui);
    let sizes = TEXT_SIZES.map(|size| (say!(locale, "window-settings-percent", size = size), size));
    row(ui, &say!(locale, "window-settings-text"), sizes, settings.text, Act::TextSize, outbox);
    label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "window-settings-text-told"));
    ruled(ui);
    let palettes = Palette::ALL.map(|palette| (palette.name(locale), palette));
    row(ui, &say!(locale, "window-settings-palette"), palettes, settings.palette, Act::Palette, outbox);
    sample(ui, settings.palette);
    label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "window-settings-palette-told"));
    ruled(ui);
    let motions =
        [(say!(locale, "window-settings-motion-on"), true), (say!(locale, "window-settings-motion-off"), false)];
    row(ui, &say!(locale, "window-settings-motion"), motions, settings.motion, Act::Motion, outbox);
}

/// What is set, and a button for each way in which it can be.
fn row<T: Copy + PartialEq, const N: usize>(
    ui: &mut Ui,
    name: &str,
    ways: [(String, T); N],
    set: T,
    act: impl Fn(T) -> Act,
    outbox: &mut Outbox,
) {
    line(ui, theme::sans_bold(size::BODY), theme::INK, name);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (name, way) in ways {
            if Button::new(&name).chosen(way == set).show(ui).clicked() {
                outbox.push(act(way));
            }
        }
    });
}

/// A gain, a loss and the colours of holders in this palette.
fn sample(ui: &mut Ui, palette: Palette) {
    let tones = palette.tones();
    ui.horizontal(|ui| {
        for (number, sign, color) in [(12, Sign::Gain, tones.gain), (-12, Sign::Loss, tones.loss)] {
            line(ui, theme::sans_bold(size::BODY), color, mark::signed(number));
            mark::sign(ui, sign, color);
        }
        for color in tones.holders {
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 12.0), Sense::hover());
            ui.painter().rect(rect, 0.0, *color, theme::edge(), StrokeKind::Inside);
        }
    });
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
