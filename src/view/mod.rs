//! What a screen shows, as plain data ready to draw or to print. Built from a campaign by reading; nothing here draws,
//! and nothing here changes the campaign. Everything rests on what the player's side believes, except the ending.

pub mod model;

pub use model::*;
