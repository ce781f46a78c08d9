//! What each key does. The one list: the sheet shows it, and a test holds it against what the keys do.

use bevy_egui::egui::{Align2, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::bindings::{self, Bindings};
use crate::desktop::interface::{Interface, Sheet};
use crate::desktop::page::Page;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, mark, ruled};
use crate::locale::Locale;
use crate::say;

/// Keys and what they do.
pub fn keys(locale: &Locale) -> Vec<(String, String)> {
    let plain = str::to_owned;
    let pages = Page::all().map(|page| (plain(page.key().name()), page.does(locale)));
    let mut keys = vec![
        (say!(locale, "window-key-papers"), say!(locale, "window-does-papers")),
        (plain("A \u{2013} E, \u{2191} \u{2193}"), say!(locale, "window-does-answers")),
        (plain("O"), say!(locale, "window-does-open")),
        (plain("X"), say!(locale, "window-does-secret")),
        (plain("Enter"), say!(locale, "window-does-enter")),
        (plain("Space"), say!(locale, "window-does-space")),
        (plain("Esc"), say!(locale, "window-does-back")),
        (plain("F"), say!(locale, "window-does-fold")),
        (plain("U"), say!(locale, "window-does-undo")),
        (plain("Y"), say!(locale, "window-does-name")),
        (plain("Backspace"), say!(locale, "window-does-card-back")),
        (plain("V"), say!(locale, "window-does-brought")),
        (plain("/"), say!(locale, "window-does-seek")),
        (plain("Z"), say!(locale, "window-does-pin")),
        (plain("PageUp, PageDown"), say!(locale, "window-does-leaf")),
        (plain("S"), say!(locale, "window-does-save")),
        (plain("L"), say!(locale, "window-does-load")),
        (plain("M"), say!(locale, "window-does-mode")),
        (say!(locale, "window-key-places"), say!(locale, "window-does-places")),
        (say!(locale, "window-key-move"), say!(locale, "window-does-move")),
        (plain("+, \u{2212}, 0"), say!(locale, "window-does-zoom")),
        (plain("Ctrl +, Ctrl \u{2212}"), say!(locale, "window-does-text")),
        (plain("Tab, Shift Tab"), say!(locale, "window-does-focus")),
        (plain("F1, ?"), say!(locale, "window-does-keys")),
        (plain("F2"), say!(locale, "window-does-settings")),
        (plain("F3"), say!(locale, "window-does-language")),
    ];
    // Behind what is done on the desk.
    let at = keys.iter().position(|(key, _)| key == "V").unwrap_or(keys.len());
    keys.splice(at..at, pages);
    keys
}

/// Draws the list.
pub fn draw(ui: &mut Ui, interface: &Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "window-keys"));
    label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "window-keys-told"));
    ruled(ui);
    let height = ui.available_height() - 46.0;
    ScrollArea::vertical().auto_shrink(false).max_height(height).show(ui, |ui| {
        let keys = keys(locale);
        let (upper, lower) = keys.split_at(keys.len() / 2);
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.columns_const(|[left, right]| {
            for (column, keys) in [(left, upper), (right, lower)] {
                for (key, does) in keys {
                    row(column, key, does, interface, outbox);
                }
            }
        });
    });
    ui.horizontal(|ui| {
        if Button::new(&say!(locale, "window-close")).key("Esc").show(ui).clicked() {
            outbox.push(Act::Back);
        }
        if Button::new(&say!(locale, "window-settings")).key("F2").show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Settings));
        }
        if interface.settings.keys.any() && Button::new(&say!(locale, "window-keys-first")).show(ui).clicked() {
            outbox.push(Act::Unbind);
        }
    });
}

/// A key and what it does. A letter can be pressed to be exchanged for another.
fn row(ui: &mut Ui, key: &str, does: &str, interface: &Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    ui.horizontal(|ui| {
        let first = Bindings::can(key);
        let sense = if first.is_some() { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(132.0, 24.0), sense);
        let waits = first.is_some() && interface.rebinding == first;
        let shown = bindings::shown(ui, key).into_owned();
        let caption = if waits { say!(locale, "window-keys-press") } else { shown.clone() };
        let cap = rect.shrink2(vec2(0.0, 1.0));
        let stroke = match () {
            () if waits => theme::selected(),
            () if response.hovered() && first.is_some() => Stroke::new(1.0, theme::INK2),
            () => theme::edge(),
        };
        let fill = if first.is_some() { theme::SLIP } else { theme::RAISED };
        ui.painter().rect(cap, theme::CORNER, fill, stroke, StrokeKind::Inside);
        ui.painter().text(cap.center(), Align2::CENTER_CENTER, caption, theme::sans(size::DETAIL), theme::INK);
        if let Some(first) = first {
            let spoken = say!(locale, "window-keys-change", key = shown, does = does);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &spoken));
            mark::ring(ui, &response, theme::FOCUS);
            if response.clicked() {
                outbox.push(Act::Rebind((!waits).then_some(first)));
            }
        }
        label(ui, theme::sans(size::BODY), theme::INK, does);
    });
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::locale::Language;

    /// The keys that are read.
    fn read() -> BTreeSet<&'static str> {
        let source =
            [include_str!("../keyboard/mod.rs"), include_str!("../keyboard/pages.rs"), include_str!("../page.rs")];
        let names = source.into_iter().flat_map(|source| source.split("Key::").skip(1));
        names.map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(rest)).collect()
    }

    /// How the English list calls a key that is not called by its name.
    fn shown(key: &str) -> &str {
        match key {
            "A" | "B" | "C" | "D" | "E" => "A \u{2013} E",
            "Num0" => "0",
            key if key.starts_with("Num") => "1 \u{2013} 9",
            "ArrowUp" => "\u{2191}",
            "ArrowDown" => "\u{2193}",
            "ArrowLeft" | "ArrowRight" => "arrows",
            "Comma" => "comma",
            "Period" => "full stop",
            "Plus" | "Equals" => "+",
            "Minus" => "\u{2212}",
            "Questionmark" => "?",
            "Slash" => "/",
            "Escape" => "Esc",
            key => key,
        }
    }

    #[test]
    fn the_list_has_the_keys_that_are_read_and_no_other() {
        let (read, listed) = (read(), keys(Locale::of(Language::English)));
        let wanted: Vec<_> = listed.iter().flat_map(|(key, _)| key.split(", ")).collect();
        // These two stand only on the buttons of their screens.
        for key in read.iter().filter(|key| !["Q", "W"].contains(key)) {
            let named = |caption: &&&str| **caption == shown(key) || caption.split(' ').any(|word| word == shown(key));
            assert!(wanted.iter().any(|caption| named(&caption)), "{key} is read and not listed");
        }
        for word in wanted.iter().flat_map(|caption| caption.split(' ')) {
            let is_key = word.len() == 1 && word.chars().all(|c| c.is_ascii_uppercase())
                || word.starts_with('F') && word.len() == 2
                || ["Enter", "Space"].contains(&word);
            assert!(!is_key || read.contains(word), "{word} is listed and not read");
        }
    }

    #[test]
    fn every_language_lists_the_same_keys() {
        let signs = |language| -> Vec<String> {
            let kept = |key: &str| key.chars().filter(|c| c.is_ascii_digit() || c.is_ascii_uppercase()).collect();
            keys(Locale::of(language)).iter().map(|(key, _)| kept(key)).collect()
        };
        for language in Language::ALL {
            assert_eq!(signs(language), signs(Language::English), "{language:?}");
            let does: BTreeSet<String> = keys(Locale::of(language)).into_iter().map(|(_, does)| does).collect();
            assert_eq!(does.len(), keys(Locale::of(language)).len(), "{language:?}: two keys do the same");
        }
    }
}
