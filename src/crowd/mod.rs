//! Many campaigns, and how sure what they come to is.
//!
//! | File | Idea |
//! |---|---|
//! | [`tasks`] | many tasks on some threads, the same whatever their number |
//! | [`share`] | shares and means as they are counted |
//! | [`interval`] | how sure a figure of a sample is |

pub mod interval;
pub mod share;
pub mod tasks;

pub use share::{Mean, Share};
pub use tasks::{over_seeds, processors, run, with_worlds};
