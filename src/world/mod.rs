//! What exists: the nouns as entities, their numbers as integer components, and the only ways to read and write them.
//!
//! | File | Idea |
//! |---|---|
//! | [`kind`] | the kinds of things there are, and what a number of theirs means |
//! | [`registry`] | every component, declared once; capture, restore, look-up and write follow from it |
//! | [`cell`] | the address of one number, and the layout of all of them |
//! | [`belief`] | what each faction believes those numbers to be |
//! | [`ledger`] | every change of a number with its cause |
//! | [`mirror`] | the truth once more in one row, to be read fast |
//! | [`stirred`] | which numbers were written since everybody last looked |
//! | [`applier`] | the one place that changes a number |
//! | [`snapshot`] | the whole state as a value: copy, hash, difference |
//! | [`mod@spawn`] | a fresh world from a snapshot |
//!
//! Nothing is despawned or re-shaped during a campaign, so a thing's row in its table is its id.

pub mod applier;
pub mod belief;
pub mod cell;
pub mod kind;
pub mod ledger;
pub mod mirror;
pub mod registry;
pub mod snapshot;
pub mod spawn;
pub mod stirred;

pub use applier::{Applier, Change};
pub use belief::{Belief, BelievedWorld, Known};
pub use cell::{Cell, Layout};
pub use kind::{Kind, Meaning, NOTHING, Sight};
pub use ledger::{Cause, CauseId, CauseKind, Entry, EntryId, Ledger, LedgerMode, Note, Target};
pub use mirror::{Mirror, TrueWorld};
pub use registry::{Columns, ColumnsMut, at, component_of, quantities};
pub use snapshot::Snapshot;
pub use spawn::spawn;
pub use stirred::Stirred;

/// The most factions a scenario may declare: rows toward others have this many lanes.
pub const MAX_FACTIONS: usize = 12;

/// The most quantities of its own that a scenario may declare for one kind.
pub const MAX_OWN_QUANTITIES: usize = 6;

/// How many variables a frame binds: `$self` and up to five selectors.
pub const MAX_VARIABLES: usize = 6;

/// Opinion modifiers that can live at once.
pub const OPINION_SLOTS: usize = 192;

/// Orders and consequences that can be under way at once.
pub const DISPATCH_SLOTS: usize = 96;

/// Papers that can lie on the desk at once.
pub const DESK_SLOTS: usize = 16;
