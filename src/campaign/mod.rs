//! A running campaign: commands in, a world that follows from them.
//!
//! A campaign is its scenario, the version of the rules, a seed and a list of [`Command`]s; the same four give the same
//! campaign, bit for bit. What the player seals is held back until the turn ends, so until then everything can be undone.
//!
//! | File | Idea |
//! |---|---|
//! | [`command`] | what a player can do, and why it may be refused |
//! | `desk` | whether a command can be taken now |
//! | [`player`] | players without a person |
//! | [`save`] | campaigns on disk |
//! | [`trial`] | the checks that a scenario's author states |
//! | [`watch`] | when something first held |

pub mod command;
mod desk;
pub mod player;
pub mod save;
pub mod trial;
pub mod watch;

use std::sync::Arc;

use bevy::ecs::prelude::*;

pub use command::{Command, PaperKey, Rejection};
pub use desk::OrderAbout;

use crate::locale::Language;
use crate::say;
use crate::scenario::Scenario;
use crate::turn::desk::PaperOnDesk;
use crate::turn::opening::Pins;
use crate::turn::orders::Sealed;
use crate::turn::rulebook::{BlockId, Rulebook};
use crate::turn::schedule::schedules;
use crate::turn::stage::{Eye, Seed, equip};
use crate::world::{Belief, Ledger, LedgerMode, Mirror, Snapshot, at, spawn};

/// How a campaign stood when a turn began.
#[derive(Debug, Clone)]
pub struct TurnStart {
    /// The turn, from 1.
    pub turn: i32,
    /// How many commands had been given.
    pub commands: usize,
    /// How many lines the chronicle had.
    pub notes: usize,
    /// The state.
    pub snapshot: Snapshot,
}

/// A running campaign.
pub struct Campaign {
    scenario: Scenario,
    seed: u64,
    world: World,
    morning: Schedule,
    evening: Schedule,
    beliefs: QueryState<&'static Belief>,
    commands: Vec<Command>,
    /// Answers of this turn that gave way to another: the place of the other, their own, and what they were.
    replaced: Vec<(usize, usize, Command)>,
    starts: Vec<TurnStart>,
    records: bool,
    revision: u64,
    pins: Pins,
    watch: watch::Watch,
}

impl Campaign {
    /// A new campaign, on the morning of its first turn.
    pub fn new(scenario: &Scenario, seed: u64) -> Self {
        Self::with_mode(scenario, seed, LedgerMode::Full)
    }

    /// A new campaign with a full or a thin ledger. With a thin one it keeps no state of earlier turns either.
    pub fn with_mode(scenario: &Scenario, seed: u64, mode: LedgerMode) -> Self {
        let mut campaign = Self::asleep(scenario, seed, mode);
        campaign.wake();
        campaign
    }

    /// A new campaign in which these effects have happened before the first turn.
    pub fn given(scenario: &Scenario, seed: u64, given: BlockId) -> Self {
        let mut campaign = Self::asleep(scenario, seed, LedgerMode::Full);
        trial::make(&mut campaign.world, given);
        campaign.wake();
        campaign
    }

    /// A campaign before its first morning.
    fn asleep(scenario: &Scenario, seed: u64, mode: LedgerMode) -> Self {
        let book = &scenario.rulebook;
        let mut world = spawn(&book.layout, &book.bounds, &book.start, mode);
        equip(&mut world, book, seed);
        let (morning, evening) = schedules(book);
        let beliefs = world.query();
        Self {
            scenario: scenario.clone(),
            seed,
            world,
            morning,
            evening,
            beliefs,
            commands: Vec::new(),
            replaced: Vec::new(),
            starts: Vec::new(),
            records: mode == LedgerMode::Full,
            revision: 0,
            pins: Pins::default(),
            watch: watch::Watch::default(),
        }
    }

    /// The same scenario from its start with another seed, in the same world: for running many campaigns.
    pub fn reset(&mut self, seed: u64) {
        self.reset_given(seed, BlockId(0));
    }

    /// Holds a disputed judgement at a value, or lets it be drawn again, from the next [`Campaign::reset`] on. Commands
    /// do not tell of it, so such a campaign is for measuring, not for keeping.
    pub fn pin(&mut self, disputed: u16, value: Option<i32>) {
        let row = usize::from(disputed);
        if self.pins.0.len() <= row {
            self.pins.0.resize(row + 1, None);
        }
        self.pins.0[row] = value;
    }

    /// As [`Campaign::reset`], with these effects before the first turn; block 0 is none.
    pub fn reset_given(&mut self, seed: u64, given: BlockId) {
        let mode = self.ledger().mode();
        self.world.insert_resource(Seed(seed));
        self.seed = seed;
        self.commands.clear();
        self.replaced.clear();
        self.starts.clear();
        self.watch.restart();
        let book = self.scenario.rulebook.clone();
        book.start.restore(&mut self.world, mode);
        self.world.insert_resource(self.pins.clone());
        if given != BlockId(0) {
            trial::make(&mut self.world, given);
        }
        self.wake();
    }

    /// Goes on from another state with another seed, in the same world: for playing many futures. The past is gone.
    pub fn put(&mut self, seed: u64, state: &Snapshot) {
        let mode = self.ledger().mode();
        self.world.insert_resource(Seed(seed));
        self.world.resource_mut::<Sealed>().clear();
        self.seed = seed;
        self.commands.clear();
        self.replaced.clear();
        self.starts.clear();
        state.restore(&mut self.world, mode);
        self.revision += 1;
        if self.records {
            self.record();
        }
    }

    /// The campaign that these commands make. Refused commands are skipped and named by their number.
    pub fn replay(scenario: &Scenario, seed: u64, commands: &[Command]) -> (Self, Vec<(usize, Rejection)>) {
        let mut campaign = Self::new(scenario, seed);
        let mut refused = Vec::new();
        for (index, command) in commands.iter().enumerate() {
            if let Err(rejection) = campaign.command(command.clone()) {
                refused.push((index, rejection));
            }
        }
        (campaign, refused)
    }

    /// A campaign that goes on from a state, its past gone: a save under other rules, or a state that a test has made.
    pub fn resume(scenario: &Scenario, seed: u64, snapshot: &Snapshot) -> Self {
        let mut campaign = Self::new(scenario, seed);
        snapshot.restore(&mut campaign.world, LedgerMode::Full);
        campaign.starts.clear();
        campaign.record();
        campaign
    }

    /// A second campaign with the same past up to the morning of this turn.
    pub fn fork(&self, turn: i32) -> Self {
        let known = self.starts.iter().rfind(|start| start.turn <= turn).map_or(0, |start| start.commands);
        Self::replay(&self.scenario, self.seed, &self.commands[..known]).0
    }

    /// Takes a command, or says why not and what would be right; then nothing has changed.
    pub fn command(&mut self, command: Command) -> Result<(), Rejection> {
        if self.ended().is_some() {
            let locale = self.scenario().lore.locale();
            return Err(Rejection::new(say!(locale, "refused-over"), say!(locale, "refused-over-needs")));
        }
        desk::check(self, &command)?;
        if let Command::Answer { paper, .. } = &command {
            // A second answer to the same paper takes the place of the first.
            let from = self.turn_start();
            if let Some(index) = self.commands[from..].iter().position(|earlier| desk::answers(earlier, paper)) {
                let earlier = self.commands.remove(from + index);
                self.replaced.push((self.commands.len(), from + index, earlier));
            }
        }
        let ends = command == Command::EndTurn;
        if ends {
            self.replaced.clear();
            self.seal();
        }
        self.commands.push(command);
        self.revision += 1;
        if ends {
            self.evening.run(&mut self.world);
            self.dusk();
            if self.ended().is_none() {
                self.wake();
            } else {
                self.record();
            }
        }
        Ok(())
    }

    /// Takes the last command of this turn back.
    pub fn undo(&mut self) -> Result<Command, Rejection> {
        let locale = self.scenario().lore.locale();
        let nothing =
            || Rejection::new(say!(locale, "refused-nothing-done"), say!(locale, "refused-nothing-done-needs"));
        if self.commands.len() <= self.turn_start() {
            return Err(nothing());
        }
        if matches!(self.commands.last(), Some(Command::Swear(_))) {
            return Err(Rejection::new(say!(locale, "refused-vow-stands"), say!(locale, "refused-vow-stands-needs")));
        }
        self.revision += 1;
        let undone = self.commands.pop().ok_or_else(nothing)?;
        // The answer that it had taken the place of stands again.
        if let Some((_, place, earlier)) = self.replaced.pop_if(|(by, ..)| *by == self.commands.len()) {
            self.commands.insert(place, earlier);
        }
        Ok(undone)
    }

    fn seal(&mut self) {
        let (acts, teams) = desk::compile(self);
        let mut sealed = self.world.resource_mut::<Sealed>();
        sealed.clear();
        sealed.acts.extend(acts);
        sealed.teams.extend(teams);
    }

    /// What this campaign is watched for where each turn ends.
    pub fn watch(&mut self, watched: Arc<[watch::Watched]>) {
        self.watch = watch::Watch::new(watched);
    }

    /// When each of what is watched for was seen.
    pub fn sightings(&self) -> &[watch::Sighting] {
        &self.watch.seen
    }

    fn dusk(&mut self) {
        let mut watch = std::mem::take(&mut self.watch);
        self.look(|eye| watch.look(&eye));
        self.watch = watch;
    }

    /// Begins the next turn.
    pub(crate) fn wake(&mut self) {
        self.morning.run(&mut self.world);
        self.record();
    }

    fn record(&mut self) {
        self.revision += 1;
        let turn = self.turn();
        if self.records {
            let snapshot = Snapshot::capture(&mut self.world);
            let notes = self.ledger().notes().len();
            self.starts.push(TurnStart { turn, commands: self.commands.len(), notes, snapshot });
        } else {
            self.commands.clear();
        }
    }

    fn turn_start(&self) -> usize {
        self.starts.last().map_or(0, |start| start.commands)
    }

    /// Speaks a language from now on: what is shown of the campaign is, what happens in it is the same.
    pub fn speak(&mut self, language: Language) {
        self.scenario.speak(language);
        self.revision += 1;
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The scenario's rules.
    pub fn book(&self) -> &Rulebook {
        &self.scenario.rulebook
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// All commands so far.
    pub fn commands(&self) -> &[Command] {
        &self.commands
    }

    /// The commands of this turn, which can be undone.
    pub fn pending(&self) -> &[Command] {
        &self.commands[self.turn_start()..]
    }

    /// The current turn, from 1.
    pub fn turn(&self) -> i32 {
        self.look(|eye| eye.turn)
    }

    /// The ending that was reached, by its row.
    pub fn ended(&self) -> Option<u16> {
        self.look(|eye| u16::try_from(eye.truth.get(at::course::ended(0)) - 1).ok())
    }

    /// The faction in whose seat the player is.
    pub fn seat(&self) -> u16 {
        self.look(|eye| eye.seat())
    }

    /// Grows with every change; views can be kept while it stays.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Reads the world: the truth and all beliefs. Screens must show only what the seat's belief holds.
    pub fn look<R>(&self, read: impl FnOnce(Eye<'_>) -> R) -> R {
        let truth = self.world.resource::<Mirror>().truth();
        // No archetype comes after the spawning, so the query knows them all.
        let beliefs = self.beliefs.query_manual(&self.world);
        let beliefs = beliefs
            .contiguous_iter()
            .ok()
            .and_then(|mut tables| tables.find(|column| !column.is_empty()))
            .unwrap_or(&[]);
        let turn = truth.get(at::calendar::turn(0));
        read(Eye { book: self.book(), seed: self.seed, turn, truth, beliefs })
    }

    /// All changes so far with their causes.
    pub fn ledger(&self) -> &Ledger {
        self.world.resource::<Ledger>()
    }

    /// How the campaign stood on the morning of each turn so far; after the end, also how it ended.
    pub fn starts(&self) -> &[TurnStart] {
        &self.starts
    }

    /// How it stood on the morning of a turn.
    pub fn start_of(&self, turn: i32) -> Option<&TurnStart> {
        self.starts.iter().find(|start| start.turn == turn)
    }

    /// The papers on the desk.
    pub fn papers(&self) -> Vec<PaperOnDesk> {
        self.look(|eye| crate::turn::desk::papers(eye.book, eye.truth).collect())
    }

    /// Attention left this turn, and all of it.
    pub fn attention(&self) -> (i32, i32) {
        desk::attention(self)
    }

    /// A fingerprint of all state.
    pub fn hash(&mut self) -> u64 {
        self.snapshot().hash()
    }

    /// The whole state.
    pub fn snapshot(&mut self) -> Snapshot {
        Snapshot::capture(&mut self.world)
    }

    /// The ECS world, to be looked at by tests and tools.
    pub fn world(&mut self) -> &mut World {
        &mut self.world
    }
}
