//! The language in which a window speaks, known to all that is drawn in it.

use bevy_egui::egui::{Context, Id, Ui};

use crate::locale::{Language, Locale};

/// Under this name the context keeps the language.
const KEPT: &str = "language";

/// Lets the window speak a language from now on.
pub fn set(ctx: &Context, language: Language) {
    ctx.data_mut(|data| data.insert_temp(Id::new(KEPT), language));
}

/// The words of what is drawn here. To be asked for before a `widget_info` closure, never in it: egui holds its lock there.
pub fn locale(ui: &Ui) -> &'static Locale {
    Locale::of(ui.ctx().data(|data| data.get_temp(Id::new(KEPT))).unwrap_or_default())
}

/// A name and the one beside it, the Chinese first: on map and seals it leads, in whatever language is spoken.
pub fn chinese_first<'a>(locale: &Locale, name: &'a str, beside: &'a str) -> (&'a str, &'a str) {
    match locale.language {
        Language::Chinese => (name, beside),
        Language::English => (beside, name),
    }
}
