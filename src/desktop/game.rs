//! The campaign that is played, and what the screens show of it, kept until a command changes it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::Resource;

use crate::campaign::save::{self, SaveError};
use crate::campaign::{Campaign, Command};
use crate::locale::{Language, Locale};
use crate::say;
use crate::scenario::Scenario;
use crate::view::{
    self, AudienceView, Consequences, CouncillorView, EndingView, EntryView, ForetellingView, Lexicon, MapView,
    MotionView, OptionView, OrderView, PaperView, PictureView, PowerView, RelationsView, SentView, TaskView, TopBar,
    TreatyView, WitnessView,
};

/// The scenarios on offer, the campaign played, the saves.
#[derive(Resource)]
pub struct Game {
    /// What can be begun.
    pub scenarios: Vec<Scenario>,
    /// Where saves lie.
    pub saves: PathBuf,
    /// The saves found there, newest first; read when a list of them is opened.
    pub found: Vec<SaveLine>,
    /// The campaign, if one is played.
    pub playing: Option<Playing>,
    /// Seed to use where none is given.
    pub seed: Option<u64>,
}

/// A save as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct SaveLine {
    /// The file.
    pub path: PathBuf,
    /// Its name without folder and ending.
    pub name: String,
    /// "Title, May 1123, turn 3".
    pub what: String,
    /// Whether it can be loaded.
    pub whole: bool,
    /// The map as it stood.
    pub picture: Option<PictureView>,
}

/// A campaign with its views.
pub struct Playing {
    /// The campaign.
    pub campaign: Campaign,
    /// What the screens show of it now.
    pub views: Views,
    /// Whether it has an automatic save of its own.
    pub kept: bool,
}

impl Playing {
    /// Begins to show a campaign.
    pub fn new(campaign: Campaign) -> Self {
        let views = Views::of(&campaign);
        Self { campaign, views, kept: false }
    }

    /// Whether it is a lesson.
    pub fn is_lesson(&self) -> bool {
        self.campaign.scenario().lore.lesson
    }

    /// Looks again after a command.
    pub fn refresh(&mut self) {
        if self.views.revision != self.campaign.revision() {
            self.views = Views::of(&self.campaign);
        }
    }
}

/// All that the screens show, computed once after each command and never in a frame.
#[derive(Debug, Clone)]
pub struct Views {
    /// The campaign's revision that these were computed from.
    pub revision: u64,
    /// The bar above.
    pub top: TopBar,
    /// Papers.
    pub desk: Vec<PaperView>,
    /// Powers.
    pub powers: Vec<PowerView>,
    /// How they stand to each other.
    pub relations: RelationsView,
    /// What councils weigh.
    pub motions: Vec<MotionView>,
    /// Those who advise, and who once did.
    pub council: Vec<CouncillorView>,
    /// What they foretold.
    pub foretellings: Vec<ForetellingView>,
    /// Treaties.
    pub treaties: Vec<TreatyView>,
    /// The map.
    pub map: MapView,
    /// Orders.
    pub orders: Vec<OrderView>,
    /// What was sealed this turn and is on its way.
    pub sent: Vec<SentView>,
    /// Tasks.
    pub tasks: Vec<TaskView>,
    /// Those at home.
    pub audiences: Vec<AudienceView>,
    /// Voices.
    pub witnesses: Vec<WitnessView>,
    /// Everything of which there is a card.
    pub encyclopedia: Vec<EntryView>,
    /// The names by which texts mean what has a card.
    pub lexicon: Arc<Lexicon>,
    /// What the last turn brought.
    pub past: Option<Consequences>,
    /// How it ended.
    pub ending: Option<EndingView>,
    /// What is sealed this turn and can be undone.
    pub pending: Vec<Command>,
    /// The scenario's own words.
    pub words: Words,
}

/// What this scenario calls what the engine names soberly.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// The scenario's title and Chinese title.
    pub title: (String, String),
    /// The secret way.
    pub secret: String,
    /// The open way.
    pub open: String,
    /// A paper.
    pub paper: String,
    /// What can be at work.
    pub capacity: String,
    /// Whether there is anything at which they work.
    pub works: bool,
    /// What decisions cost.
    pub attention: String,
    /// To end the turn.
    pub end_turn: String,
    /// Pages before the first turn.
    pub opening: Vec<String>,
    /// Vows: name and what is sworn.
    pub vows: Vec<(String, String, String)>,
    /// How many of them are sworn.
    pub swear: usize,
}

impl Words {
    /// Of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let lore = &scenario.lore;
        let locale = lore.locale();
        let word = |sober: &str, plain: String| lore.own_word(sober).map_or(plain, str::to_owned);
        Self {
            title: (lore.title.name.clone(), lore.title.seal.clone()),
            secret: view::figure::capital(&word("secret", say!(locale, "window-word-secret"))),
            open: view::figure::capital(&word("open", say!(locale, "window-word-open"))),
            paper: word("paper", say!(locale, "window-word-paper")),
            works: !scenario.rulebook.tasks.is_empty(),
            capacity: word("capacity", say!(locale, "window-word-capacity")),
            attention: word("attention", say!(locale, "window-word-attention")),
            end_turn: word("end_turn", say!(locale, "window-word-end-turn")),
            opening: lore.opening.clone(),
            vows: lore.vows.iter().map(|vow| (vow.id.clone(), vow.name.clone(), vow.text.clone())).collect(),
            swear: scenario.rulebook.vows.1,
        }
    }
}

impl Views {
    /// Of a campaign as it stands.
    pub fn of(campaign: &Campaign) -> Self {
        let turn = campaign.turn();
        let over = campaign.ended().is_some();
        let past = if over { turn } else { turn - 1 };
        let encyclopedia = view::encyclopedia(campaign);
        let (desk, orders) = (view::desk(campaign), view::orders(campaign));
        Self {
            revision: campaign.revision(),
            top: view::top(campaign),
            sent: view::sent(&desk, &orders, campaign.pending()),
            desk,
            powers: view::powers(campaign),
            relations: view::relations(campaign),
            motions: view::motions(campaign),
            council: view::court(campaign),
            foretellings: view::foretellings(campaign),
            treaties: view::treaties(campaign),
            map: view::map(campaign),
            orders,
            tasks: view::tasks(campaign),
            audiences: view::audiences(campaign),
            witnesses: view::witnesses(campaign),
            lexicon: Arc::new(Lexicon::of(&campaign.scenario().lore, campaign.seat(), &encyclopedia)),
            encyclopedia,
            past: (past >= 1).then(|| own_hand_first(view::consequences(campaign, past))),
            ending: if over { view::ending(campaign) } else { None },
            pending: campaign.pending().to_vec(),
            words: Words::of(campaign.scenario()),
        }
    }

    /// Whether there is attention enough for a way that costs so much, if so much of it goes free. No cost, no such way.
    pub fn affords(&self, cost: Option<i32>, freed: i32) -> bool {
        cost.is_some_and(|cost| cost <= self.top.attention.0 + freed)
    }

    /// What goes free if what stands of this paper or order is replaced.
    pub fn freed(option: Option<&OptionView>, secret: bool) -> i32 {
        option.and_then(|option| if secret { option.secret } else { option.open }).unwrap_or(0)
    }

    /// Papers that nobody has answered this turn.
    pub fn undecided(&self) -> usize {
        self.desk.iter().filter(|paper| paper.answered.is_none()).count()
    }

    /// Whether vows can still be sworn, and have not been.
    pub fn unsworn(&self) -> bool {
        self.words.swear > 0
            && self.top.turn == 1
            && !self.words.vows.is_empty()
            && !self.pending.iter().any(|command| matches!(command, Command::Swear(_)))
    }
}

/// Why a save cannot be written or read. What is wrong with the file itself is said as the program found it.
pub fn fault(locale: &Locale, error: &SaveError) -> String {
    let shown = |path: &Path| path.display().to_string();
    match error {
        SaveError::Disk { path, source } => {
            say!(locale, "window-saves-disk", path = shown(path), error = source.to_string())
        }
        SaveError::Damaged { path, what } => {
            say!(locale, "window-saves-damaged", path = shown(path), what = what.as_str())
        }
        SaveError::Foreign { path, what } => {
            say!(locale, "window-saves-foreign", path = shown(path), what = what.as_str())
        }
        SaveError::Encoding(error) => say!(locale, "window-saves-unwritten", error = error.as_str()),
    }
}

/// What came of the player's own hand stands first, the rest as weighty as it came.
pub(super) fn own_hand_first(mut past: Consequences) -> Consequences {
    past.groups.sort_by_key(|group| !group.yours);
    past
}

impl Game {
    /// The row of the scenario that is offered at the title: a lesson to whoever is new to the game, or the longest.
    pub fn offered(&self, new: bool) -> usize {
        self.scenarios.iter().position(|scenario| scenario.lore.lesson == new).unwrap_or(0)
    }

    /// Speaks a language from now on: whatever can be begun, and what is played.
    pub fn speak(&mut self, language: Language) {
        for scenario in &mut self.scenarios {
            scenario.speak(language);
        }
        if let Some(playing) = &mut self.playing {
            playing.campaign.speak(language);
            playing.refresh();
        }
        self.look_for_saves(language);
    }

    /// Looks for saves anew, and says in a language what they are.
    pub fn look_for_saves(&mut self, language: Language) {
        let locale = Locale::of(language);
        let listed = save::list(&self.saves).unwrap_or_default();
        self.found = listed
            .into_iter()
            .map(|(path, header)| {
                let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
                let (what, whole, picture) = match header {
                    Ok(header) => {
                        let scenario = self.scenarios.iter().find(|scenario| scenario.id == header.scenario);
                        let title =
                            scenario.map_or(header.scenario.as_str(), |scenario| scenario.lore.title.name.as_str());
                        let (year, month) = header.date;
                        let what = say!(
                            locale,
                            "window-saves-line",
                            title = title,
                            month = view::figure::month(locale, month),
                            year = year,
                            turn = header.turn
                        );
                        let state = scenario.and_then(|_| save::latest(&path).ok());
                        let picture = scenario.zip(state).and_then(|(scenario, state)| view::picture(scenario, &state));
                        (what, scenario.is_some(), picture)
                    }
                    Err(error) => (fault(locale, &error), false, None),
                };
                SaveLine { path, name, what, whole, picture }
            })
            .collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_save_is_said_as_in_the_terminal() {
        let (path, what) = (PathBuf::from("a.save"), "it is too short".to_owned());
        let faults = [
            SaveError::Disk { path: path.clone(), source: std::io::Error::other("full") },
            SaveError::Damaged { path: path.clone(), what: what.clone() },
            SaveError::Foreign { path, what: what.clone() },
            SaveError::Encoding(what),
        ];
        for error in faults {
            assert_eq!(fault(Locale::of(Language::English), &error), error.to_string());
            assert_ne!(fault(Locale::of(Language::Chinese), &error), "");
        }
    }
}
