//! Numbers that the reckoning, a witness or a vow watches, each with a weight in hundredths: how far they have moved.

use super::rulebook::Path;
use super::scene::Scene;
use crate::world::{Cell, Known};

/// The numbers watched, with their weights. Paths are followed as things stand.
pub fn cells<K: Known>(scene: &Scene<'_, K>, watches: &[(Path, i32)]) -> Vec<(Cell, i32)> {
    watches.iter().filter_map(|(path, weight)| scene.cell(path).map(|cell| (cell, *weight))).collect()
}

/// How far they have moved, weighed, in hundredths.
pub fn hundredths(cells: &[(Cell, i32)], moved: impl Fn(Cell) -> i32) -> i64 {
    cells.iter().map(|(cell, weight)| i64::from(moved(*cell)) * i64::from(*weight)).sum()
}

/// Hundredths to the nearest whole; halves away from nothing.
pub fn whole(hundredths: i64) -> i32 {
    ((hundredths + 50 * hundredths.signum()) / 100) as i32
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn a_sum_is_told_to_the_nearest_whole() {
        assert_eq!([-5377, -50, -49, 0, 49, 50, 149, 150].map(whole), [-54, -1, 0, 0, 0, 1, 1, 2]);
    }
}
