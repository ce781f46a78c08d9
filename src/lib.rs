//! Fragile Peace.
pub mod campaign;
pub mod cli;
pub mod scenario;
pub mod turn;
pub mod view;
pub mod world;
