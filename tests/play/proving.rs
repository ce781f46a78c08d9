//! A proving ground: a scenario of a few lines, and what tests ask of its campaigns.

use std::fs;

use fragile_peace::campaign::{Campaign, Command, PaperKey};
use fragile_peace::scenario::{self, Scenario};
use fragile_peace::world::{Cell, Kind};

/// The scenario that a text declares, checked and loaded as from a modder's folder.
pub fn load(id: &str, text: &str) -> Scenario {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join(id);
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("scenario.ron"), text).unwrap();
    scenario::load_dir(&folder).unwrap_or_else(|problems| panic!("{problems}"))
}

/// What is truly so.
pub fn get(campaign: &Campaign, cell: Cell) -> i32 {
    campaign.look(|eye| eye.truth.get(cell))
}

/// The row of a thing.
pub fn row(campaign: &Campaign, kind: Kind, id: &str) -> u16 {
    campaign.scenario().lore.row(kind, id).unwrap_or_else(|| panic!("no {id}"))
}

/// Ends so many turns.
pub fn end_turns(campaign: &mut Campaign, turns: usize) {
    for _ in 0..turns {
        campaign.command(Command::EndTurn).unwrap();
    }
}

/// An answer to a paper that is about nothing in particular.
pub fn answer(decision: &str, option: &str, secret: bool) -> Command {
    let paper = PaperKey { decision: decision.to_owned(), about: Vec::new() };
    Command::Answer { paper, option: option.to_owned(), secret }
}
