//! The map: Bevy draws silk, realms and coast; egui's painter lays roads, places, tokens and names over it.
//!
//! | File | Idea |
//! |---|---|
//! | [`projection`] | from degrees to the plane, from the plane to the screen |
//! | `land` | where land is |
//! | `cells` | which land belongs to which place |
//! | `ink` | meshes and the material that draws them |
//! | `terrain` | rivers and mountains in ink |
//! | `scene` | the meshes of the campaign that is played, made anew when a realm changes |
//! | [`panel`] | what is drawn over the meshes, and what the mouse does |
//! | `pen`, [`labels`], [`legend`] | marks one by one, names that give way to each other, what the colours stand for |
//! | `amount` | steps of the modes that show an amount |
//! | [`journey`] | what moved is seen moving |
//! | [`pick`] | what can be picked, by mouse or keys |
//! | `card` | what is known of one thing that was picked |

mod amount;
mod card;
mod cells;
mod ink;
pub mod journey;
pub mod labels;
mod land;
pub mod legend;
pub mod panel;
mod pen;
pub mod pick;
pub mod picture;
pub mod projection;
mod scene;
mod terrain;

use bevy::prelude::App;
use bevy_egui::egui::{Rect, pos2};

pub use projection::{Eye, Projection, Spot};

/// The least and the greatest number of points for a degree.
pub const SCALES: (f32, f32) = (4.0, 600.0);

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((ink::plugin, scene::plugin));
}

/// The free part of the map from its four sides.
pub fn free_rect([left, top, right, bottom]: [f32; 4]) -> Rect {
    Rect::from_min_max(pos2(left, top), pos2(right, bottom))
}
