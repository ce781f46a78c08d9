//! Fragile Peace.
pub mod scenario;
pub mod turn;
pub mod world;
