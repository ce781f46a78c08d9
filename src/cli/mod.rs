//! Arguments in, an interface out: the window, the game in the terminal, and the commands that are not the game itself.
//!
//! | File | Idea |
//! |---|---|
//! | [`arguments`] | what can be typed, and which file does it |
//! | [`fault`] | what can go wrong, and the exit code that tells it |
//! | [`find`] | a scenario by id or folder, a player by name, the folder of saves |
//! | [`figures`] | the key figures of a campaign |
//! | [`play`], [`run`], [`sweep`], [`calibrate`], [`papers`], [`sources`], [`check`], [`why_not`], [`forecast`], [`translate`], [`vocabulary`] | one command each |
//! | [`window`] | the way to the window, or what is missing for it |

pub mod arguments;
pub mod calibrate;
pub mod check;
pub mod fault;
pub mod figures;
pub mod find;
pub mod forecast;
pub mod papers;
pub mod play;
pub mod run;
pub mod sources;
pub mod sweep;
pub mod translate;
pub mod vocabulary;
pub mod why_not;
pub mod window;

pub use arguments::main;
