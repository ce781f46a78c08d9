//! The commands of the program that are not the game itself.

pub mod check;
pub mod vocabulary;
