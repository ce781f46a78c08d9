//! What the window shows at the moment: its screen, the sheet that lies on the table, what is chosen. Nothing of the
//! campaign is kept here.

use std::collections::BTreeSet;

use bevy::prelude::Resource;
use bevy_egui::egui::Rect;

use super::cards::Cards;
use super::game::Views;
use super::map::Eye;
use super::map::journey::Journey;
use super::page::Page;
use super::settings::Settings;
use super::sought::{Chronicled, Sifted};
use crate::locale::Locale;
use crate::say;
use crate::view::matter::Spot;
use crate::view::{ChartView, ClauseView, Consequences, Passage, Sign, Why};

/// A screen. Each leads to the next; title and table are where one comes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Screen {
    /// New game, load, quit.
    #[default]
    Title,
    /// A page before the first turn.
    Opening(usize),
    /// The choice of vows.
    Vows,
    /// The map and the papers on it.
    Table,
    /// What the last turn brought.
    Consequences,
    /// How it ended.
    Ending,
}

/// A sheet laid over the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Sheet {
    /// A secret order before it is sealed.
    Sealing(Sealed),
    /// A page of a book.
    Page(Page),
    /// A sheet of the player's that was read: its place among those of the turn that is shown.
    Exposed(usize),
    /// A chain of causes.
    Why(Why),
    /// To save.
    Save,
    /// To load.
    Load,
    /// Size of text and the like.
    Settings,
    /// What each key does.
    Keys,
    /// Whether to leave the game that is played.
    Leave,
}

/// What is about to be sealed: indexes into the desk or the orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealed {
    /// An answer to a paper.
    Answer {
        /// Which paper.
        paper: usize,
        /// Which option.
        option: usize,
    },
    /// An order.
    Order(usize),
}

/// What the map shows by its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Who holds what.
    #[default]
    Holder,
    /// Who claims it.
    Claims,
    /// How far the holder trusts the player's side.
    Trust,
    /// Empty houses, and people without one.
    Houses,
    /// Unrest.
    Unrest,
    /// Grain stored.
    Stores,
    /// Armies as believed.
    Armies,
    /// The player's papers abroad.
    Papers,
}

impl Interface {
    /// The page of consequences that is shown: that of the last turn, unless one looks back.
    pub fn brought<'a>(&'a self, views: &'a Views) -> Option<&'a Consequences> {
        self.earlier.as_ref().or(views.past.as_ref())
    }
}

impl Mode {
    /// All, in the order of their tabs.
    pub const ALL: [Mode; 8] =
        [Mode::Holder, Mode::Claims, Mode::Trust, Mode::Houses, Mode::Unrest, Mode::Stores, Mode::Armies, Mode::Papers];

    /// Its name on the tab.
    pub fn name(self, locale: &Locale) -> String {
        match self {
            Mode::Holder => say!(locale, "map-mode-holder"),
            Mode::Claims => say!(locale, "map-mode-claims"),
            Mode::Trust => say!(locale, "map-mode-trust"),
            Mode::Houses => say!(locale, "map-mode-houses"),
            Mode::Unrest => say!(locale, "map-mode-unrest"),
            Mode::Stores => say!(locale, "map-mode-stores"),
            Mode::Armies => say!(locale, "map-mode-armies"),
            Mode::Papers => say!(locale, "map-mode-papers"),
        }
    }

    /// The mode so many tabs further.
    pub fn step(self, by: usize) -> Self {
        let here = Self::ALL.iter().position(|&mode| mode == self).unwrap_or(0);
        Self::ALL[(here + by) % Self::ALL.len()]
    }
}

/// What one looks at among the powers and their treaties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Affairs {
    /// The power that is told of: its row. None is the first that is not the player's own.
    pub power: Option<u16>,
    /// Whether relations are shown as a table.
    pub table: bool,
    /// The voice whose reasons lie open: its motion, and its place in it.
    pub voice: Option<(usize, usize)>,
    /// Which clauses are shown.
    pub clauses: Clauses,
}

/// Which clauses are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Clauses {
    /// Every one.
    #[default]
    All,
    /// Those that the player's side owes.
    Ours,
    /// Those that others owe.
    Theirs,
    /// Those that have a day.
    Due,
    /// Those that are broken or disputed.
    Broken,
}

impl Clauses {
    /// All, in the order of their buttons.
    pub const ALL: [Self; 5] = [Self::All, Self::Ours, Self::Theirs, Self::Due, Self::Broken];

    /// Its name on the button.
    pub fn name(self, locale: &Locale) -> String {
        match self {
            Self::All => say!(locale, "clauses-all"),
            Self::Ours => say!(locale, "clauses-ours"),
            Self::Theirs => say!(locale, "clauses-theirs"),
            Self::Due => say!(locale, "clauses-due"),
            Self::Broken => say!(locale, "clauses-broken"),
        }
    }

    /// Whether a clause is one of these.
    pub fn holds(self, clause: &ClauseView) -> bool {
        match self {
            Self::All => true,
            Self::Ours => clause.ours,
            Self::Theirs => !clause.ours,
            Self::Due => !clause.due.is_empty(),
            Self::Broken => clause.sign == Sign::Loss,
        }
    }

    /// Those so many buttons further.
    pub fn step(self, by: usize) -> Self {
        Self::ALL[(self as usize + by) % Self::ALL.len()]
    }
}

/// A thing on the map, by its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A place.
    Region(u16),
    /// An army.
    Army(u16),
    /// A body of refugees.
    Refugees(u16),
    /// A paper of the player's that lies abroad.
    Paper(u16),
    /// An order sealed this turn: an index among those sent.
    Rider(usize),
}

/// The whole of it.
#[derive(Resource, Debug, Default)]
pub struct Interface {
    /// Which screen.
    pub screen: Screen,
    /// The sheet over it, if any.
    pub sheet: Option<Sheet>,
    /// The paper that lies on top: an index into the desk.
    pub paper: usize,
    /// Whether the papers are folded at the edge of the map.
    pub folded: bool,
    /// The option chosen on it, not yet sent.
    pub option: Option<usize>,
    /// The order opened in the list.
    pub order: usize,
    /// The vows chosen, not yet sworn.
    pub vows: Vec<usize>,
    /// The voice whose causes are opened.
    pub witness: Option<usize>,
    /// What the map shows.
    pub mode: Mode,
    /// Where one looks; none until the map was first drawn.
    pub eye: Option<Eye>,
    /// The free part of the map as last drawn, in points: left, top, right, bottom.
    pub free: [f32; 4],
    /// Whether the papers lie over all of it.
    pub covered: bool,
    /// Where names stand on the map, in points: the scene lays silk beneath them.
    pub halos: Vec<Rect>,
    /// The cards of persons, places and terms.
    pub cards: Cards,
    /// What is sought in the encyclopedia.
    pub sought: String,
    /// The card that lies open on the map.
    pub card: Option<Thing>,
    /// What moved in the last turn and has not been seen moving yet.
    pub moved: Vec<Passage>,
    /// What is seen moving.
    pub journey: Option<Journey>,
    /// The order on which the seal is just falling, and since when it is seen to fall.
    pub falling: Option<Falling>,
    /// What an earlier turn brought, if one looks back.
    pub earlier: Option<Consequences>,
    /// The chain opened beside the consequences.
    pub chain: Option<Why>,
    /// The line of it in the list: group and line.
    pub chain_line: Option<(usize, usize)>,
    /// What is sought in what a turn brought, and found.
    pub sifted: Sifted,
    /// The chronicle, and what is sought in it.
    pub chronicled: Chronicled,
    /// What is pinned of the past, as long as the campaign is played.
    pub pins: BTreeSet<Spot>,
    /// Whether the field for words is to take the keyboard.
    pub seek: bool,
    /// Who or what lies open on the page of the court.
    pub courtier: usize,
    /// The sheet from which a chain of causes was opened: one comes back to it.
    pub under: Option<Sheet>,
    /// The charts, and where in them one points.
    pub charted: Charted,
    /// What one looks at among the powers.
    pub affairs: Affairs,
    /// The letter for which another is sought.
    pub rebinding: Option<char>,
    /// What was last said to the player, such as why a command was not taken.
    pub says: String,
    /// What stands in the fields of the title screen and of the sheet of saves.
    pub form: Form,
    /// Settings.
    pub settings: Settings,
}

/// An order that was sealed a moment ago: the command is done, its sheet is still seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Falling {
    /// The order.
    pub sealed: Sealed,
    /// When it was first drawn, in seconds.
    pub since: Option<f64>,
}

/// The charts as they were when their sheet was laid, and the step that is pointed at.
#[derive(Debug, Clone, Default)]
pub struct Charted {
    /// All of them.
    pub charts: Vec<ChartView>,
    /// Which lies open.
    pub chart: usize,
    /// Which of its lines is meant.
    pub line: usize,
    /// Which of its points.
    pub step: usize,
}

impl Charted {
    /// Points at a step of a line of a chart, or at the nearest that there is.
    pub fn point(&mut self, chart: usize, line: usize, step: usize) {
        self.chart = chart.min(self.charts.len().saturating_sub(1));
        let lines = self.charts.get(self.chart).map_or(&[][..], |chart| &chart.lines);
        self.line = line.min(lines.len().saturating_sub(1));
        self.step = step.min(lines.get(self.line).map_or(0, |line| line.points.len().saturating_sub(1)));
    }
}

/// Fields being filled in.
#[derive(Debug, Default)]
pub struct Form {
    /// Which scenario.
    pub scenario: usize,
    /// The seed as typed; empty for one by chance.
    pub seed: String,
    /// The name of a save.
    pub slot: String,
    /// Which save in the list.
    pub save: usize,
}
