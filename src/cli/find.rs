//! What arguments name: a scenario by id or folder, a player by name, the folder of saves.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::fault::Fault;
use crate::campaign::Campaign;
use crate::campaign::player::Player;
use crate::scenario::{Scenario, bundled, load_bundled, load_dir};

/// Words farther apart than this are not offered as a slip of the other.
const NEAR: usize = 3;

/// A scenario that came with the program, by its id, or one in a folder.
pub fn scenario(named: &str) -> Result<Scenario, Fault> {
    let folder = Path::new(named);
    let all = bundled();
    let known = all.iter().any(|(id, _)| *id == named);
    if folder.is_dir() {
        load_dir(folder).map_err(Fault::Scenario)
    } else if known {
        load_bundled(named).map_err(Fault::Scenario)
    } else {
        let ids: Vec<&str> = all.iter().map(|(id, _)| *id).collect();
        let near = near(named, &ids);
        Err(Fault::Usage(format!(
            "there is no scenario and no folder '{named}'{near}\nbundled are: {}",
            ids.join(", ")
        )))
    }
}

/// The player of a name.
pub fn player(campaign: &Campaign, named: &str) -> Result<Player, Fault> {
    Player::named(campaign, named).ok_or_else(|| {
        let policies = &campaign.scenario().lore.policies;
        let ids: Vec<&str> = policies.iter().map(|(id, _)| id.as_str()).chain(["random"]).collect();
        let near = near(named, &ids);
        Fault::Usage(format!("the scenario has no policy '{named}'{near}\nit has: {}", ids.join(", ")))
    })
}

/// "; did you mean 'x'?", if something is near.
pub fn near(named: &str, known: &[&str]) -> String {
    let nearest = known.iter().map(|word| (strsim::damerau_levenshtein(named, word), word)).min();
    match nearest {
        Some((distance, word)) if distance <= NEAR => format!("; did you mean '{word}'?"),
        _ => String::new(),
    }
}

/// The folder of saves: the one named, or the user's own.
pub fn saves(named: Option<&Path>) -> Option<PathBuf> {
    named.map(Path::to_owned).or_else(|| Some(ProjectDirs::from("", "", "fragile-peace")?.data_dir().join("saves")))
}

/// A seed that nobody chose, short enough to be read out.
pub fn fresh_seed() -> u64 {
    use std::hash::{BuildHasher, Hasher, RandomState};
    RandomState::new().build_hasher().finish() % 1_000_000
}
