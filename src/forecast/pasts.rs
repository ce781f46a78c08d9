//! Worlds that could lie behind what the seat has seen.

use super::insert::insert;
use super::sample::redraw;
use super::sight::{Morning, Seen, scenario_key};
use crate::campaign::player::Line;
use crate::campaign::{Campaign, Command};
use crate::scenario::Scenario;
use crate::turn::draw::identity;
use crate::world::{LedgerMode, Snapshot};

/// How many pasts are supposed where nothing else is said.
pub const PASTS: usize = 32;

/// Of so many pasts, at most one gives way each morning.
const GIVE_WAY: usize = 8;

/// A past gives way to one that had at least so many things less otherwise than they were seen. One thing is soon astray
/// by chance; were that enough, all pasts would before long descend from few.
const MARGIN: u32 = 2;

/// Supposed worlds that have been played along with what was seen.
pub struct Pasts {
    scenario: Scenario,
    campaign: Campaign,
    worlds: Vec<Snapshot>,
    today: Option<(Morning, Vec<Command>)>,
    key: u64,
}

impl Pasts {
    /// So many pasts, at least one, before anything was seen.
    pub fn new(scenario: &Scenario, count: usize) -> Self {
        Self::keyed(scenario, count, scenario_key(scenario))
    }

    fn keyed(scenario: &Scenario, count: usize, key: u64) -> Self {
        Self {
            scenario: scenario.clone(),
            campaign: Campaign::with_mode(scenario, key, LedgerMode::Thin),
            worlds: vec![Snapshot::default(); count.max(1)],
            today: None,
            key,
        }
    }

    /// The pasts behind all that was seen, up to this morning.
    pub fn behind(seen: &Seen, count: usize) -> Self {
        Self::keyed_behind(seen, count, scenario_key(seen.scenario()))
    }

    /// As [`Pasts::behind`], with draws of this key.
    pub(super) fn keyed_behind(seen: &Seen, count: usize, key: u64) -> Self {
        let mut pasts = Self::keyed(seen.scenario(), count, key);
        for (morning, commands) in seen.days() {
            pasts.follow(morning);
            pasts.did(commands);
        }
        pasts
    }

    /// Goes on to the next morning that was seen.
    pub fn follow(&mut self, morning: &Morning) {
        let book = self.scenario.rulebook.clone();
        let first = self.today.is_none();
        let mut astray = Vec::with_capacity(self.worlds.len());
        for index in 0..self.worlds.len() {
            match &self.today {
                None => self.begin(index, morning),
                Some((_, commands)) => {
                    let commands = commands.clone();
                    self.go_on(index, &commands);
                }
            }
            let key = identity([self.key, index as u64]);
            astray.push(insert(&book, morning, &mut self.worlds[index], first, key));
        }
        self.select(&astray);
        self.today = Some((morning.clone(), Vec::new()));
    }

    /// What was done since.
    pub fn did(&mut self, commands: &[Command]) {
        if let Some((_, today)) = &mut self.today {
            today.extend(commands.iter().filter(|command| **command != Command::EndTurn).cloned());
        }
    }

    /// A past begins at the scenario's start. What went before the first morning that was seen is played by the seat's own
    /// leanings, as a stranger would suppose.
    fn begin(&mut self, index: usize, morning: &Morning) {
        self.campaign.reset(identity([self.key, index as u64]));
        let book = self.scenario.rulebook.clone();
        let leanings = book.faction_leanings.get(usize::from(morning.seat())).cloned().unwrap_or_default();
        while self.campaign.turn() < morning.turn() && self.campaign.ended().is_none() {
            Line::leaning(&leanings).play_turn(&mut self.campaign);
        }
        self.worlds[index].capture_from(self.campaign.world());
    }

    fn go_on(&mut self, index: usize, commands: &[Command]) {
        self.campaign.put(identity([self.key, index as u64]), &self.worlds[index]);
        for command in commands {
            // What was taken in truth may be refused in a world that is only supposed; then it went otherwise there.
            let _ = self.campaign.command(command.clone());
        }
        let _ = self.campaign.command(Command::EndTurn);
        self.worlds[index].capture_from(self.campaign.world());
    }

    /// Pasts that went astray give way to copies of those that did not, which go on by draws of their own.
    fn select(&mut self, astray: &[u32]) {
        let mut order: Vec<usize> = (0..self.worlds.len()).collect();
        order.sort_by_key(|index| (astray[*index], *index));
        for step in 0..self.worlds.len() / GIVE_WAY {
            let (good, bad) = (order[step], order[order.len() - 1 - step]);
            if astray[good] + MARGIN <= astray[bad] {
                let copy = self.worlds[good].clone();
                self.worlds[bad].clone_from(&copy);
            }
        }
    }

    /// This morning, if one was seen.
    pub fn now(&self) -> Option<&Morning> {
        self.today.as_ref().map(|(morning, _)| morning)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.worlds.len()
    }

    /// A whole world drawn from them, on this morning.
    pub fn sample(&self, key: u64, index: u32) -> Snapshot {
        let past = &self.worlds[index as usize % self.worlds.len()];
        match &self.today {
            Some((morning, _)) => redraw(&self.scenario.rulebook, morning, past, identity([key, u64::from(index)])),
            None => self.scenario.rulebook.start.clone(),
        }
    }
}
