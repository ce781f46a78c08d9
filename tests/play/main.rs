//! The game played through its public interface. One binary, so that Bevy is linked once.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod cards;
mod causes;
mod chronicle;
mod commands;
mod council;
mod council_views;
mod desk;
mod figures;
mod forecast;
mod laws;
mod locale;
mod pictured;
mod proving;
mod records;
mod relations;
mod rules;
mod scenarios;
mod secrets;
mod spoken;
mod terminal;
mod trials;
mod views;
mod yardstick;
