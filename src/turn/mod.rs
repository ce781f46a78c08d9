//! What happens in a turn.

pub mod rulebook;
