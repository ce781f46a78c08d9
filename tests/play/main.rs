//! Plays whole parts of the program together. One binary, so that Bevy is linked once.

mod scenarios;
