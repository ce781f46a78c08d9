//! Where the map looks, and who is seen leaving on it.

use bevy_egui::egui::Rect;

use crate::desktop::game::{Game, Views};
use crate::desktop::interface::Interface;
use crate::desktop::map::journey::Journey;
use crate::desktop::map::{self, Eye};
use crate::desktop::theme;
use crate::view::{self, Cargo, Passage, Traveller};

/// The rider leaves with what was sealed last.
pub(super) fn ride(views: &Views) -> Option<Journey> {
    let (from, to) = (views.map.seat?, views.sent.last()?.place?);
    let rider = Passage { who: Traveller::Rider(Cargo::Order), way: view::way(&views.map, from, to) };
    Journey::new(if from == to { Vec::new() } else { vec![rider] }, theme::RIDE)
}

/// Brings a place into sight if it is not.
pub(super) fn show(region: u16, game: &Game, interface: &mut Interface) {
    let Some(playing) = &game.playing else { return };
    let Some(place) = playing.views.map.regions.iter().find(|place| place.row == region) else { return };
    let plane = map::Projection::new(playing.views.map.bounds);
    let spot = plane.spot(place.at);
    let free = map::free_rect(interface.free);
    if let Some(eye) = &mut interface.eye
        && !free.shrink(50.0).contains(eye.to_screen(free, spot))
    {
        eye.centre = spot;
    }
}

/// Looks elsewhere, or nearer, but never past the edge of the map.
pub(super) fn move_eye(game: &Game, interface: &mut Interface, change: impl FnOnce(&mut Eye, Rect)) {
    let Some(playing) = &game.playing else { return };
    let half = map::Projection::new(playing.views.map.bounds).half();
    let free = map::free_rect(interface.free);
    if let Some(eye) = &mut interface.eye {
        change(eye, free);
        eye.keep(half);
    }
}
