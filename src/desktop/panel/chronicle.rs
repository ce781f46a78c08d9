//! The chronicle: what happened.

use bevy_egui::egui::{ScrollArea, Ui};

use crate::desktop::game::Views;
use crate::desktop::theme;
use crate::desktop::widget::prose;

/// Draws what the last turn brought.
pub fn draw(ui: &mut Ui, views: &Views) {
    ScrollArea::vertical().id_salt("chronicle").auto_shrink(false).show(ui, |ui| {
        for note in views.past.iter().flat_map(|past| &past.notes) {
            prose(ui, theme::INK, note);
        }
    });
}
