//! Keeps campaigns and settings, and takes campaigns up again.

use std::path::Path;

use super::{fresh, go, speech};
use crate::campaign::save;
use crate::desktop::game::{Game, Playing, fault};
use crate::desktop::interface::{Interface, Screen};
use crate::say;

/// The automatic save that is newest.
pub(in crate::desktop) const NEWEST: &str = "autosave-1";

/// Keeps the campaign after every command, so that neither a fault nor a closed window loses one. Each turn, and each
/// campaign taken up, begins a new automatic save; within a turn the newest is written over.
pub(super) fn keep_automatically(playing: &mut Playing, saves: &Path, turn_ended: bool, interface: &mut Interface) {
    let kept = if turn_ended || !playing.kept {
        save::autosave(&mut playing.campaign, saves)
    } else {
        save::save(&mut playing.campaign, saves, NEWEST)
    };
    playing.kept = true;
    if let Err(error) = kept {
        let locale = speech(interface);
        interface.says = say!(locale, "window-says-not-kept", error = fault(locale, &error));
    }
}

/// Writes the settings down.
pub(super) fn store_settings(game: &Game, interface: &mut Interface) {
    if let Err(error) = interface.settings.store(&game.saves) {
        interface.says = say!(speech(interface), "window-says-settings-lost", error = error.to_string());
    }
}

/// What a save would be called if nobody called it otherwise.
pub(super) fn suggest_slot(game: &Game) -> String {
    let Some(playing) = &game.playing else { return String::new() };
    format!("{}-{}", playing.campaign.scenario().id, playing.campaign.turn())
}

/// Saves the campaign in a slot.
pub(super) fn keep(slot: &str, game: &mut Game, interface: &mut Interface) {
    let Some(playing) = &mut game.playing else { return };
    let locale = speech(interface);
    interface.says = match save::save(&mut playing.campaign, &game.saves, slot) {
        Ok(path) => {
            interface.sheet = None;
            say!(locale, "window-says-saved", path = path.display().to_string())
        }
        Err(error) => fault(locale, &error),
    };
    game.look_for_saves(locale.language);
}

/// Takes up a saved campaign.
pub(super) fn load(path: &Path, game: &mut Game, interface: &mut Interface) {
    let locale = speech(interface);
    let loaded = save::header(path).and_then(|header| {
        let scenario = game.scenarios.iter().find(|scenario| scenario.id == header.scenario).ok_or_else(|| {
            save::SaveError::Foreign {
                path: path.to_owned(),
                what: say!(locale, "window-saves-no-scenario", scenario = header.scenario.as_str()),
            }
        })?;
        save::load(scenario, path)
    });
    match loaded {
        Ok(loaded) => {
            game.playing = Some(Playing::new(loaded.campaign));
            fresh(interface);
            interface.says = loaded.notices.join(" ");
            let says = std::mem::take(&mut interface.says);
            go(Screen::Table, game, interface);
            interface.says = says;
        }
        Err(error) => interface.says = fault(locale, &error),
    }
}
