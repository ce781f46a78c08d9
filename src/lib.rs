//! Fragile Peace, a turn-based diplomacy strategy game: the engine and its interfaces.
//!
//! The engine knows no history. It knows powers that trust, fear and watch one another, treaties with clauses and due
//! dates, armies that want pay, people on the road, papers that may one day be read aloud, and audiences at home. What
//! all these are called, and what can be done about them, is told by a *scenario*: a folder of RON.
//!
//! Seven laws hold the house together.
//!
//! 1. The engine names nothing of any scenario.
//! 2. There is one way in: a [`campaign::Command`]. Scenario, rules version, seed and commands give the campaign, bit for bit.
//! 3. There is one way to change a number: systems propose effects, the [`world::applier`] alone writes them, and the
//!    [`world::ledger`] keeps each with its cause. Every explanation is read off the ledger.
//! 4. There is no hidden generator: a draw is a function of what it is for ([`turn::draw`]).
//! 5. Truth and belief are separate ([`world::belief`]): screens, advice and previews rest on what the player's side was told.
//! 6. Interfaces look and ask: they draw what [`view`] shows and send commands.
//! 7. What is shown is what happens: a preview runs the option's own effects by the same interpreter ([`turn::enact`]).
//!
//! From the bottom to the top, each part using only those above it in this list:
//!
//! | Part | What it is |
//! |---|---|
//! | [`world`] | what exists: things as entities, their numbers, the ledger, beliefs |
//! | [`turn`] | what happens: the stages of a turn, actions and what they are worth to whom |
//! | [`scenario`] | RON as written → checked → compiled |
//! | [`campaign`] | commands in, a world that follows: undo, fork, replay, players, saves |
//! | [`view`] | what a screen shows, as data |
//! | [`crowd`] | many campaigns on all threads, and how sure what they come to is |
//! | [`forecast`] | what may come, as far as the player's side can know |
//! | [`yardstick`] | what many campaigns of a scenario come to, with intervals |
//! | [`cli`] | the commands of the program |

pub mod campaign;
pub mod cli;
pub mod crowd;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod forecast;
pub mod scenario;
pub mod terminal;
pub mod turn;
pub mod view;
pub mod world;
pub mod yardstick;
