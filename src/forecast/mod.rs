//! What may come, as far as the player's side can know: whole worlds drawn from what it was told, and played on.
//!
//! A forecast that peeped at the truth would be a cheat's oracle. So one file, [`sight`], copies out of a campaign what the
//! seat may know, and everything else here sees only that copy: it has no way to the truth. Draws have keys that are made
//! of what the player can see, never of the campaign's seed: two campaigns that look alike have the same forecast to the
//! byte.
//!
//! What the seat cannot see is not guessed number by number. A number of *pasts* are played along beside what it saw: each
//! is a world of its own in which the same commands were given; every morning what was seen is put into it, and reports
//! are put in with the error that reports have; pasts that foretold the seen badly give way to copies of those that
//! foretold it well. So hidden things are as the rules would have made them, given all that was seen: what was drawn at the
//! start, what others decided, who read what, what is under way.
//!
//! | File | Idea |
//! |---|---|
//! | [`sight`] | what the seat knows of one morning, and of all so far |
//! | [`pasts`] | worlds that could lie behind what was seen |
//! | [`insert`] | putting what was seen and told into such a world |
//! | [`sample`] | one whole world drawn from them |
//! | [`vessel`] | worlds that are reused for playing on, on several threads |
//! | [`outlook`] | how a campaign came out, and how many did |
//! | [`options`] | what each answer to a paper would lead to |
//! | [`goal`] | what a player who has sworn vows wants |
//! | [`guide`], [`trial`] | a player who decides by forecasts, and the experiment by which he judges |
//! | [`mod@epilogue`] | the months after the end |

pub mod epilogue;
pub mod goal;
pub mod guide;
pub mod insert;
pub mod options;
pub mod outlook;
pub mod pasts;
pub mod sample;
pub mod sight;
pub mod trial;
pub mod vessel;

pub use epilogue::{Afterlife, Epilogue, epilogue};
pub use goal::Goal;
pub use guide::{Guide, GuideRules};
pub use options::{OptionForecast, Way, forecast};
pub use outlook::{Fate, Outlook};
pub use pasts::Pasts;
pub use sample::sample_world;
pub use sight::{Morning, Seen};
