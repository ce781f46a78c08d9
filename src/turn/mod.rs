//! What happens in a turn: a schedule of stages, and one file for each. [`schedule`] tells their order.
//!
//! Every stage reads the world and proposes effects; the applier of [`crate::world`] makes them. All acting goes through
//! one mechanism: an action has conditions, considerations by which its actor values it, and a list of effects.
//!
//! | File | Idea |
//! |---|---|
//! | [`rulebook`] | a scenario compiled: what the stages run on |
//! | [`scene`] | reading conditions, paths and values on truth or belief |
//! | [`enact`] | running a list of effects into a sink |
//! | [`draw`] | chance as a function of its reasons |
//! | [`stage`] | what every stage has at hand |
//! | [`schedule`] | the order of the stages |
//! | [`opening`], [`desk`], [`orders`], [`council`], [`rivals`], [`movement`], [`obligations`], [`intelligence`], [`sentiment`], [`war`], [`judge`], [`chronicle`] | the stages |
//! | [`foretelling`] | what was foretold: opened, and come right or wrong |
//! | [`event`] | rules and hazards, which several stages work |
//! | [`watched`] | how far watched numbers have moved |

pub mod chronicle;
pub mod council;
pub mod desk;
pub mod draw;
pub mod enact;
pub mod event;
pub mod foretelling;
pub mod intelligence;
pub mod judge;
pub mod movement;
pub mod obligations;
pub mod opening;
pub mod orders;
pub mod rivals;
pub mod rulebook;
pub mod scene;
pub mod schedule;
pub mod sentiment;
pub mod stage;
pub mod war;
pub mod watched;
