//! Fragile Peace.
