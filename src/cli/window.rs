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
#[cfg(feature = "desktop")]
pub fn open(opening: Opening) -> Result<ExitCode, Fault> {
    use crate::campaign::save;
    use crate::desktop::{Options, run};
    use crate::scenario::{bundled, load_bundled};

    let offered = || bundled().into_iter().filter_map(|(id, _)| load_bundled(id).ok()).collect();
    // Without a home there is still a game; it is kept only as long as the machine keeps such files.
    let saves = opening.saves.unwrap_or_else(|| std::env::temp_dir().join("fragile-peace"));
    let mut options = Options::new(offered, saves);
    options.load = opening.load.map(|name| save::slot_path(&options.save_dir, &name));
    options.scenario = opening.scenario;
    options.seed = opening.seed;
    match run(options) {
        Ok(exit) if exit.is_success() => Ok(ExitCode::SUCCESS),
        Ok(_) => Ok(ExitCode::from(1)),
        Err(missing) => {
            eprintln!("{missing}");
            Ok(ExitCode::from(1))
        }
    }
}

/// Opens the window; says in two lines what is missing if there can be none.
#[cfg(not(feature = "desktop"))]
pub fn open(opening: Opening) -> Result<ExitCode, Fault> {
    let named = opening.scenario.map(|scenario| format!(" {}", scenario.id)).unwrap_or_default();
    eprintln!("This program was built without its window (the feature 'desktop').");
    eprintln!("The same game plays in the terminal: fragile-peace play{named} --terminal");
    Ok(ExitCode::from(1))
}
