//! The game played through its public interface.

mod laws;
mod rules;
mod trials;
