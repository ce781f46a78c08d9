//! A running campaign: commands in, a world that follows from them.

pub mod command;

pub use command::{Command, PaperKey, Rejection};
