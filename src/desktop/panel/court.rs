//! The court: ministers with their records, what they foretold, and what the player's own council weighs.

use bevy_egui::egui::{ScrollArea, Ui};

use super::council;
use crate::desktop::act::Outbox;
use crate::desktop::game::Views;
use crate::desktop::widget::ruled;

/// Draws the page.
pub fn draw(ui: &mut Ui, views: &Views, outbox: &mut Outbox) {
    ScrollArea::vertical().id_salt("court").auto_shrink(false).show(ui, |ui| {
        council::ministers(ui, &views.council, &views.foretellings);
        for motion in views.motions.iter().filter(|motion| motion.own) {
            ruled(ui);
            council::whole(ui, motion, outbox);
        }
    });
}
