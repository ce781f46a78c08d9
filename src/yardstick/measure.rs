//! How often and when each figure came, over the campaigns of one player.

use std::ops::Range;
use std::sync::Arc;

use super::crowd::over_seeds;
use super::interval;
use crate::campaign::player::Player;
use crate::campaign::watch::{Sighting, Watched};
use crate::scenario::{Figure, Scenario};
use crate::turn::rulebook::BlockId;

/// Campaigns that are played alike: by whom, from which state, with which disputed judgements held where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Row of the policy that plays.
    pub policy: u16,
    /// Effects before the first turn; block 0 is none.
    pub given: BlockId,
    /// A disputed judgement by row, and the value at which it is held.
    pub pin: Option<(u16, i32)>,
}

/// What a figure came to over many campaigns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Campaigns that count.
    pub all: usize,
    /// The turns on which it came, in rising order: one for each campaign in which it did.
    pub turns: Vec<i32>,
}

impl Tally {
    /// In how many campaigns it came.
    pub fn hits(&self) -> usize {
        self.turns.len()
    }

    /// The share.
    pub fn share(&self) -> f64 {
        if self.all == 0 { 0.0 } else { self.hits() as f64 / self.all as f64 }
    }

    /// The share's interval.
    pub fn interval(&self) -> (f64, f64) {
        interval::share(self.hits(), self.all)
    }

    /// Hits and all.
    pub fn counts(&self) -> (usize, usize) {
        (self.hits(), self.all)
    }

    /// The median turn and its interval; none if it never came.
    pub fn median(&self) -> Option<(i32, (i32, i32))> {
        let middle = *self.turns.get(self.turns.len().checked_sub(1)? / 2)?;
        let (low, high) = interval::median(self.turns.len());
        Some((middle, (*self.turns.get(low)?, *self.turns.get(high)?)))
    }
}

/// What all campaigns of a setting came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Measured {
    /// By figure, in the order in which they were asked for.
    pub tallies: Vec<Tally>,
    /// By row of the ending, how many campaigns ended so.
    pub endings: Vec<usize>,
}

/// One campaign's part of it.
struct Played {
    sightings: Vec<Sighting>,
    ending: Option<u16>,
    last: i32,
}

/// Plays every seed in a setting, and counts these figures.
pub fn measure(
    scenario: &Scenario,
    setting: &Setting,
    figures: &[&Figure],
    seeds: Range<u64>,
    threads: usize,
) -> Measured {
    let watched = |figure: &&Figure| Watched { of: figure.of.clone(), comes: figure.comes.clone() };
    let watched: Arc<[Watched]> = figures.iter().map(watched).collect();
    let player = Player::Policy(setting.policy);
    let played = over_seeds(
        scenario,
        seeds,
        threads,
        |campaign| {
            campaign.watch(watched.clone());
            if let Some((disputed, value)) = setting.pin {
                campaign.pin(disputed, Some(value));
            }
        },
        |campaign, seed| {
            campaign.reset_given(seed, setting.given);
            player.play(campaign);
            Played { sightings: campaign.sightings().to_vec(), ending: campaign.ended(), last: campaign.turn() }
        },
    );
    let mut measured =
        Measured { tallies: vec![Tally::default(); figures.len()], endings: vec![0; scenario.rulebook.endings.len()] };
    for campaign in &played {
        if let Some(count) = campaign.ending.and_then(|row| measured.endings.get_mut(usize::from(row))) {
            *count += 1;
        }
        for ((figure, sighting), tally) in figures.iter().zip(&campaign.sightings).zip(&mut measured.tallies) {
            if sighting.since.is_some() {
                tally.all += 1;
                tally.turns.extend(came(scenario, figure, sighting, campaign));
            }
        }
    }
    for tally in &mut measured.tallies {
        tally.turns.sort_unstable();
    }
    measured
}

/// The turn on which a figure came, if it did.
fn came(scenario: &Scenario, figure: &Figure, sighting: &Sighting, campaign: &Played) -> Option<i32> {
    let ended = |row: &u16| figure.ends.is_empty() || figure.ends.contains(row);
    let survived = |row: &u16| scenario.rulebook.endings.get(usize::from(*row)).is_some_and(|ending| ending.survives);
    let as_asked = |row: &u16| ended(row) && figure.survives.is_none_or(|survives| survives == survived(row));
    if (!figure.ends.is_empty() || figure.survives.is_some()) && !campaign.ending.as_ref().is_some_and(as_asked) {
        return None;
    }
    let turn = if figure.comes.is_empty() { campaign.last } else { sighting.came? };
    figure.by.is_none_or(|by| turn <= by).then_some(turn)
}
