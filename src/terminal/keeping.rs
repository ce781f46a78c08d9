//! Saves.

use std::path::PathBuf;

use super::line::usage;
use super::session::Session;
use crate::campaign::save;
use crate::locale::{Language, Locale};
use crate::view::figure::month;

/// The name of a game that is kept when the player leaves.
const PARTING: &str = "last";

impl Session<'_, '_> {
    /// Keeps the game under a name.
    pub(super) fn save(&mut self, name: &str) {
        let Some(folder) = self.folder.clone() else {
            self.screen.say("There is no folder for saves. Start the game with --save-dir to name one.");
            return;
        };
        let slot = if name.is_empty() { format!("turn-{}", self.campaign.turn()) } else { name.replace(' ', "-") };
        let text = match save::save(&mut self.campaign, &folder, &slot) {
            Ok(path) => format!("Kept as “{slot}” in {}.", path.display()),
            Err(error) => format!("It could not be kept: {error}."),
        };
        self.screen.say(usage(text));
    }

    /// Keeps the game by itself; only failures are worth a word.
    pub(super) fn keep_automatically(&mut self) {
        if let Some(folder) = self.folder.clone()
            && let Err(error) = save::autosave(&mut self.campaign, &folder)
        {
            self.screen.say(usage(format!("The automatic save failed: {error}.")));
        }
    }

    /// Parting words, and the game kept.
    pub(super) fn part(&mut self, no_more_lines: bool) {
        let script = no_more_lines && self.input.is_script();
        let done = if script { "The script has ended." } else { "Farewell." };
        let Some(folder) = self.folder.clone().filter(|_| !self.campaign.commands().is_empty()) else {
            self.screen.say(done);
            return;
        };
        let text = match save::save(&mut self.campaign, &folder, PARTING) {
            Ok(path) => {
                format!("{done} The game is kept as “{PARTING}” in {}; “load {PARTING}” takes it up.", path.display())
            }
            Err(error) => format!("{done} The game could not be kept: {error}."),
        };
        self.screen.say(usage(text));
    }

    /// Lists kept games, or takes one up by its name, its number in the list, or a beginning of its name.
    pub(super) fn load(&mut self, asked: &str) {
        let kept = self.kept();
        if asked.is_empty() {
            self.list_kept(&kept);
            return;
        }
        let asked = asked.replace(' ', "-");
        let number = asked.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let named = kept.iter().position(|(name, ..)| *name == asked);
        let begins = || kept.iter().position(|(name, ..)| name.starts_with(&asked));
        let found = named.or(number.filter(|index| *index < kept.len())).or_else(begins);
        let Some((name, path, _)) = found.and_then(|index| kept.get(index)) else {
            self.screen.say(usage(format!("No game is kept as “{asked}”. “load” lists them.")));
            return;
        };
        match save::load(self.campaign.scenario(), path) {
            Ok(loaded) => {
                self.campaign = loaded.campaign;
                self.open = None;
                self.marks.clear();
                self.aftermath = None;
                self.narrowing = None;
                self.screen.say(usage(format!("Taken up: “{name}”.")));
                for notice in loaded.notices {
                    self.screen.say(usage(notice));
                }
                self.arrive();
            }
            Err(error) => {
                self.screen.say(usage(format!("It cannot be taken up: {error}.")));
                let folder = self.folder.as_deref();
                let good = folder.and_then(|folder| save::newest_good(folder, &self.campaign.scenario().id));
                if let Some(name) = good.as_deref().and_then(|path| path.file_stem()) {
                    let name = name.to_string_lossy();
                    self.screen.say(usage(format!("The newest that is whole is “{name}”; “load {name}” takes it up.")));
                }
            }
        }
    }

    /// Kept games, newest first: name, file, and what the list tells.
    fn kept(&self) -> Vec<(String, PathBuf, String)> {
        let Some(folder) = &self.folder else { return Vec::new() };
        let told = |(path, header): (PathBuf, Result<save::Header, save::SaveError>)| {
            let name = path.file_stem()?.to_string_lossy().into_owned();
            let text = match header {
                Ok(header) if header.scenario != self.campaign.scenario().id => return None,
                Ok(header) => format!(
                    "turn {}, {} {}",
                    header.turn,
                    month(Locale::of(Language::English), header.date.1),
                    header.date.0
                ),
                Err(error) => error.to_string(),
            };
            Some((name, path, text))
        };
        save::list(folder).unwrap_or_default().into_iter().filter_map(told).collect()
    }

    fn list_kept(&mut self, kept: &[(String, PathBuf, String)]) {
        if kept.is_empty() {
            self.screen.say("No game is kept.");
        }
        for (index, (name, _, text)) in kept.iter().enumerate() {
            self.screen.item(0, &format!("{}.", index + 1), usage(format!("{name}: {text}.")));
        }
    }
}
