//! The scenarios that come with the program.

use fragile_peace::scenario::{bundled, check_bundled, check_dir, report};

use super::{folders, name, package};

#[test]
fn each_is_clean() {
    let all = bundled();
    assert!(!all.is_empty());
    for (id, _) in all {
        let checked = check_bundled(id);
        assert_eq!(report::render(&checked.problems, false), "", "{id}");
        assert!(checked.scenario.is_some());
    }
}

#[test]
fn inside_and_outside_are_the_same() {
    let bundled: Vec<&str> = bundled().iter().map(|(id, _)| *id).collect();
    let mut outside = Vec::new();
    for folder in folders(&package("scenarios")) {
        let id = name(&folder).to_owned();
        let hash = |checked: fragile_peace::scenario::Checked| checked.scenario.map(|scenario| scenario.hash);
        assert_eq!(hash(check_bundled(&id)), hash(check_dir(&folder)), "{id}");
        outside.push(id);
    }
    assert_eq!(bundled, outside);
}
