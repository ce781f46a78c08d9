//! The few marks and controls that every screen is made of.

pub mod button;
pub mod kinsoku;
pub mod mark;
pub mod paper;
pub mod seek;
pub mod text;

pub use button::{Button, Face};
pub use mark::{bar, boxes, dots, seal, sign};
pub use paper::{halves, paper, ruled};
pub use text::{fact, fit, label, line, linked, pair, prose, wrapped};
