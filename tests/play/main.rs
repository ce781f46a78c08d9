//! The game played through its public interface.

mod laws;
mod trials;
