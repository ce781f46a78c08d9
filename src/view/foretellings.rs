//! What was foretold of the player's choices, by whom, and how it came.

use super::eye::Eye;
use super::fill::fill;
use crate::turn::scene::Frame;

/// The words of a foretelling, about what its variables are bound to.
pub fn said(eye: &Eye<'_>, row: i32, frame: Frame) -> String {
    let text = usize::try_from(row).ok().and_then(|row| eye.lore.foretellings.get(row));
    text.map(|text| fill(eye, frame, text)).unwrap_or_default()
}
