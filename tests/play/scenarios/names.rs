//! The engine knows no history: nothing that a scenario names stands in `src/`.
//!
//! Ids are mostly made of plain words, which a program may use too. Names are what is left: the words in the ids of
//! powers, persons and places; any word of another id that the scenario's own prose writes only with a capital; and the
//! scenario's special nouns for what the engine names soberly.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fragile_peace::scenario::lore::Lore;
use fragile_peace::scenario::{SourceFile, bundled, load_bundled};
use fragile_peace::world::Kind;

use super::package;

/// Scenarios whose names the engine must not know.
const SCENARIOS: &[&str] = &["zhang_jue", "july_1914"];

/// Words found by these rules that are no scenario's own, each with the reason.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    // Points of the compass, in ids such as that of a western prefecture; every map has them.
    "north", "south", "east", "west",
    // A month, in the id of a scenario that is named after it; every calendar has it.
    "july",
    // Parts of Chinese names that are English words.
    "run", "you",
    // A scenario may call its desk a desk; these are the engine's own sober words for things.
    "desk", "attention", "paper", "audiences",
    // Teams without a task are idle.
    "idle",
    // Small words in phrases such as "Seal the month" and "through the Joint Council".
    "seal", "month", "dismiss", "through", "joint", "council",
];

#[test]
fn no_name_of_a_scenario_stands_in_the_engine() {
    let mut names = BTreeSet::new();
    for (id, files) in bundled().into_iter().filter(|(id, _)| SCENARIOS.contains(id)) {
        names.extend(words(id));
        names.extend(names_of(&load_bundled(id).unwrap().lore, &capitals(&files)));
    }
    names.retain(|name| !name.is_empty() && !PLAIN.contains(&name.as_str()));
    assert!(names.len() > 100, "the rules above find the names: {names:?}");
    let mut found = BTreeSet::new();
    visit(&package("src"), &mut |path, text| {
        let named = words(text).filter(|word| names.contains(word));
        found.extend(named.map(|word| format!("{} names `{word}`", path.display())));
    });
    assert!(found.is_empty(), "the engine names what belongs to a scenario:\n{found:#?}");
}

fn names_of(lore: &Lore, capitals: &BTreeSet<String>) -> BTreeSet<String> {
    let ids = |kind: Kind| lore.names[kind as usize].iter().map(|name| name.id.as_str());
    let (proper, mixed): (Vec<Kind>, Vec<Kind>) =
        Kind::ALL.into_iter().partition(|kind| matches!(kind, Kind::Faction | Kind::Person | Kind::Region));
    let pairs = [&lore.opinions, &lore.concerns, &lore.policies].into_iter().flatten().map(|(id, _)| id.as_str());
    let judged = lore.vows.iter().chain(lore.treaties.iter().map(|treaty| &treaty.name));
    let judged = judged.chain(lore.judgements.iter().map(|judgement| &judgement.name));
    let judged = judged.chain(lore.witnesses.iter().map(|witness| &witness.name)).map(|name| name.id.as_str());
    let cited = lore.sources.iter().map(|source| source.id.as_str());
    let mixed = mixed.into_iter().flat_map(ids).chain(pairs).chain(judged).chain(cited);
    let mut names: BTreeSet<String> = mixed.flat_map(words).filter(|word| capitals.contains(word)).collect();
    names.extend(lore.words.iter().flat_map(|(_, own)| words(own)));
    names.retain(|word| word.chars().count() >= 4);
    // Proper names are shorter.
    names.extend(proper.into_iter().flat_map(ids).flat_map(words).filter(|word| word.chars().count() >= 3));
    names
}

/// Words that the prose of these files writes with a capital, and nowhere without. Prose is what stands in quotes and has
/// a space.
fn capitals(files: &[SourceFile]) -> BTreeSet<String> {
    let quoted =
        files.iter().flat_map(|file| file.text.split('"').skip(1).step_by(2)).filter(|text| text.contains(' '));
    let all = quoted.flat_map(|text| text.split(|c: char| !c.is_alphabetic())).filter(|word| !word.is_empty());
    let (small, capital): (BTreeSet<&str>, BTreeSet<&str>) = all.partition(|word| word.starts_with(char::is_lowercase));
    capital.into_iter().map(str::to_lowercase).filter(|word| !small.contains(word.as_str())).collect()
}

/// The words of an id or a text, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase)
}

fn visit(folder: &Path, see: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, see);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            see(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}
