//! Fragile Peace.
pub mod campaign;
pub mod cli;
pub mod scenario;
pub mod terminal;
pub mod turn;
pub mod view;
pub mod world;
