//! From a folder of RON to a scenario that can be played: as written, checked, compiled.

pub mod lore;
pub mod raw;

pub use lore::Lore;
