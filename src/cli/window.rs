//! The way to the window, or what is missing for it.

use std::path::PathBuf;
use std::process::ExitCode;

use super::fault::Fault;
use crate::scenario::Scenario;

/// With what the window opens.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// The scenario that is begun at once; without it the player chooses.
    pub scenario: Option<Scenario>,
    /// The campaign's number.
    pub seed: Option<u64>,
    /// Where games are kept.
    pub saves: Option<PathBuf>,
    /// The kept game that is taken up.
    pub load: Option<String>,
}

/// Opens the window; says in two lines what is missing if there can be none.
pub fn open(opening: Opening) -> Result<ExitCode, Fault> {
    let named = opening.scenario.map(|scenario| format!(" {}", scenario.id)).unwrap_or_default();
    eprintln!("This program was built without its window (the feature 'desktop').");
    eprintln!("The same game plays in the terminal: fragile-peace play{named} --terminal");
    Ok(ExitCode::from(1))
}
