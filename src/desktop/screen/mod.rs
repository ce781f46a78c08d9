//! Screens: each lays out its panels.

pub mod consequences;
pub mod ending;
pub mod opening;
pub mod table;
pub mod title;
pub mod vows;
