//! Panels: each draws what it is given, and asks through the outbox. None of them knows the campaign.

pub mod book;
pub mod card;
pub mod chain;
pub mod charts;
pub mod chronicle;
pub mod council;
pub mod court;
pub mod desk;
pub mod encyclopedia;
pub mod exposed;
pub mod keys;
pub mod manuscript;
pub mod orders;
pub mod powers;
pub mod preview;
pub mod realm;
pub mod relations;
pub mod saves;
pub mod sealing;
pub mod setting;
pub mod tasks;
pub mod top;
pub mod treaties;
pub mod voices;
