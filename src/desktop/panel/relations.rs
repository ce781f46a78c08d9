//! How the powers stand to each other, and to the player's side.

use bevy_egui::egui::{ScrollArea, Ui};

use super::{council, powers};
use crate::desktop::act::Outbox;
use crate::desktop::game::Views;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{label, ruled};

/// Draws the powers one below the other.
pub fn draw(ui: &mut Ui, views: &Views, outbox: &mut Outbox) {
    ScrollArea::vertical().id_salt("all powers").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for power in views.powers.iter().filter(|power| !power.own) {
            powers::show(ui, power, &[], outbox);
            label(ui, theme::sans(size::DETAIL), theme::INK3, &power.text);
            for motion in views.motions.iter().filter(|motion| motion.power == power.row) {
                council::whole(ui, motion, outbox);
            }
            ruled(ui);
        }
    });
}
