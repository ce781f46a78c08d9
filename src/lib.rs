//! Fragile Peace.
pub mod cli;
pub mod scenario;
pub mod turn;
pub mod world;
