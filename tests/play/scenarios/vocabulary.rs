//! The reference says what the program reads.

use std::fs;

use super::package;

#[test]
fn the_reference_is_up_to_date() {
    let kept = fs::read_to_string(package("docs/vocabulary.md")).unwrap_or_default();
    let made = fragile_peace::scenario::vocabulary::markdown();
    assert!(kept == made, "docs/vocabulary.md is out of date: run `cargo run -- vocabulary > docs/vocabulary.md`");
}
