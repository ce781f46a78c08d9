//! The campaign that is played, and what the screens show of it, kept until a command changes it.

use std::path::PathBuf;

use bevy::prelude::Resource;

use crate::campaign::{Campaign, Command, save};
use crate::locale::{Language, Locale};
use crate::scenario::Scenario;
use crate::view::{
    self, AudienceView, Consequences, CouncillorView, EndingView, ForetellingView, MapView, MotionView, OrderView,
    PaperView, PowerView, TaskView, TopBar, TreatyView, WitnessView,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveLine {
    /// The file.
    pub path: PathBuf,
    /// Its name without folder and ending.
    pub name: String,
    /// "Title, May 1123, turn 3".
    pub what: String,
    /// Whether it can be loaded.
    pub whole: bool,
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
    /// What councils weigh.
    pub motions: Vec<MotionView>,
    /// Those who advise.
    pub council: Vec<CouncillorView>,
    /// What they foretold.
    pub foretellings: Vec<ForetellingView>,
    /// Treaties.
    pub treaties: Vec<TreatyView>,
    /// The map.
    pub map: MapView,
    /// Orders.
    pub orders: Vec<OrderView>,
    /// Tasks.
    pub tasks: Vec<TaskView>,
    /// Those at home.
    pub audiences: Vec<AudienceView>,
    /// Voices.
    pub witnesses: Vec<WitnessView>,
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
        let word = |sober: &str, plain: &str| {
            let found = lore.word(sober);
            if found == sober { plain.to_owned() } else { found.to_owned() }
        };
        Self {
            title: (lore.title.name.clone(), lore.title.seal.clone()),
            secret: view::figure::capital(&word("secret", "secret order")),
            open: view::figure::capital(&word("open", "open order")),
            paper: word("paper", "paper"),
            capacity: word("capacity", "teams"),
            attention: word("attention", "attention"),
            end_turn: word("end_turn", "End the turn"),
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
        Self {
            revision: campaign.revision(),
            top: view::top(campaign),
            desk: view::desk(campaign),
            powers: view::powers(campaign),
            motions: view::motions(campaign),
            council: view::council(campaign),
            foretellings: view::foretellings(campaign),
            treaties: view::treaties(campaign),
            map: view::map(campaign),
            orders: view::orders(campaign),
            tasks: view::tasks(campaign),
            audiences: view::audiences(campaign),
            witnesses: view::witnesses(campaign),
            past: (past >= 1).then(|| own_hand_first(view::consequences(campaign, past))),
            ending: if over { view::ending(campaign) } else { None },
            pending: campaign.pending().to_vec(),
            words: Words::of(campaign.scenario()),
        }
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

/// What came of the player's own hand stands first, the rest as weighty as it came.
fn own_hand_first(mut past: Consequences) -> Consequences {
    past.groups.sort_by_key(|group| !group.yours);
    past
}

impl Game {
    /// Speaks a language from now on: whatever can be begun, and what is played.
    pub fn speak(&mut self, language: Language) {
        for scenario in &mut self.scenarios {
            scenario.speak(language);
        }
        if let Some(playing) = &mut self.playing {
            playing.campaign.speak(language);
            playing.refresh();
        }
        self.look_for_saves();
    }

    /// Looks for saves anew.
    pub fn look_for_saves(&mut self) {
        let listed = save::list(&self.saves).unwrap_or_default();
        self.found = listed
            .into_iter()
            .map(|(path, header)| {
                let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
                let (what, whole) = match header {
                    Ok(header) => {
                        let scenario = self.scenarios.iter().find(|scenario| scenario.id == header.scenario);
                        let title =
                            scenario.map_or(header.scenario.as_str(), |scenario| scenario.lore.title.name.as_str());
                        let (year, month) = header.date;
                        (
                            format!(
                                "{title}, {} {year}, turn {}",
                                view::figure::month(Locale::of(Language::English), month),
                                header.turn
                            ),
                            scenario.is_some(),
                        )
                    }
                    Err(error) => (error.to_string(), false),
                };
                SaveLine { path, name, what, whole }
            })
            .collect();
    }
}
