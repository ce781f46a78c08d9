//! How often and when each figure came, over the campaigns of one player.

use std::ops::Range;
use std::sync::Arc;

use super::guided;
use crate::campaign::Campaign;
use crate::campaign::player::Player;
use crate::campaign::watch::{Sighting, Watched};
use crate::crowd::interval;
use crate::crowd::over_seeds;
use crate::forecast::{Afterlife, Goal};
use crate::scenario::{Figure, Scenario};
use crate::turn::rulebook::{BlockId, Leanings};
use crate::world::at;

/// Who plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// A policy, by row.
    Policy(u16),
    /// A guided player by so many continuations a turn, bound to what a policy names or to nothing.
    Guided(Option<u16>, u32),
}

/// Campaigns that are played alike: by whom, from which state, with which disputed judgement held where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Who plays.
    pub who: Who,
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
    /// Of each answer that the policy names, in how many campaigns its paper came, and in how many it was the last answer.
    pub named: Vec<(usize, usize)>,
    /// How often which answer was given on the first turn, where a guided player chose.
    pub openings: Vec<guided::Opening>,
    /// What he answered to each paper on any turn.
    pub answers: Vec<guided::Opening>,
}

/// One campaign's part of it.
struct Played {
    ending: Option<u16>,
    /// Of each figure, whether the campaign counts, and the turn on which it came if it did.
    came: Vec<Option<Option<i32>>>,
    /// Of each answer that the policy names, whether its paper came, and whether it was the last answer.
    named: Vec<(bool, bool)>,
    course: guided::Course,
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
    let played = over_seeds(
        scenario,
        seeds,
        threads,
        |campaign| {
            campaign.watch(watched.clone());
            if let Some((disputed, value)) = setting.pin {
                campaign.pin(disputed, Some(value));
            }
            Afterlives::default()
        },
        |afterlives, campaign, seed| {
            campaign.reset_given(seed, setting.given);
            let course = match &setting.who {
                Who::Policy(row) => {
                    Player::Policy(*row).play(campaign);
                    guided::Course::default()
                }
                Who::Guided(line, continuations) => guided::play(scenario, campaign, *line, *continuations, seed),
            };
            let leanings = leanings(scenario, &setting.who, seed);
            let sightings = campaign.sightings().to_vec();
            let mut came = Vec::new();
            for (figure, sighting) in figures.iter().zip(&sightings) {
                let turn = came_on(scenario, figure, sighting, campaign)
                    .filter(|_| figure.lasting == 0 || afterlives.lasted(campaign, figure, &leanings, seed));
                came.push(sighting.since.map(|_| turn));
            }
            Played { ending: campaign.ended(), came, named: named(campaign, &setting.who), course }
        },
    );
    let mut measured = Measured {
        tallies: vec![Tally::default(); figures.len()],
        endings: vec![0; scenario.rulebook.endings.len()],
        named: Vec::new(),
        openings: guided::openings(played.iter().map(|campaign| &campaign.course.first)),
        answers: guided::openings(played.iter().map(|campaign| &campaign.course.all)),
    };
    for campaign in &played {
        if let Some(count) = campaign.ending.and_then(|row| measured.endings.get_mut(usize::from(row))) {
            *count += 1;
        }
        measured.named.resize(campaign.named.len(), (0, 0));
        for ((came, taken), (met, taker)) in campaign.named.iter().zip(&mut measured.named) {
            *met += usize::from(*came);
            *taker += usize::from(*taken);
        }
        for (came, tally) in campaign.came.iter().zip(&mut measured.tallies) {
            if let Some(turn) = came {
                tally.all += 1;
                tally.turns.extend(turn);
            }
        }
    }
    for tally in &mut measured.tallies {
        tally.turns.sort_unstable();
    }
    measured
}

/// Of each answer that a policy names, whether its paper came, and whether it was the last answer to it.
fn named(campaign: &Campaign, who: &Who) -> Vec<(bool, bool)> {
    let (Who::Policy(row) | Who::Guided(Some(row), _)) = who else { return Vec::new() };
    let Some(policy) = campaign.book().policies.get(usize::from(*row)) else { return Vec::new() };
    campaign.look(|eye| {
        let answer = |(decision, option, _): &(u16, u16, bool)| {
            let came = eye.truth.get(at::answered::laid(*decision)) > 0;
            (came, eye.truth.get(at::answered::choice(*decision)) == i32::from(*option) + 1)
        };
        policy.choices.iter().map(answer).collect()
    })
}

/// How the seat leans in the months after the end: as it leant before.
fn leanings(scenario: &Scenario, who: &Who, seed: u64) -> Leanings {
    match who {
        Who::Policy(row) | Who::Guided(Some(row), _) => {
            let policy = scenario.rulebook.policies.get(usize::from(*row));
            policy.map(|policy| policy.leanings.clone()).unwrap_or_default()
        }
        Who::Guided(None, _) => Goal { vows: guided::vows(scenario, seed) }.leanings(&scenario.rulebook, 0),
    }
}

/// Worlds in which campaigns go on after their end, by the months for which they do.
#[derive(Default)]
struct Afterlives(Vec<(i32, Afterlife)>);

impl Afterlives {
    /// Whether what a figure counts lasts as many months more as it asks: the survival of the realm if it counts that,
    /// else the peace.
    fn lasted(&mut self, campaign: &mut Campaign, figure: &Figure, leanings: &Leanings, seed: u64) -> bool {
        let months = figure.lasting;
        let index = match self.0.iter().position(|(known, _)| *known == months) {
            Some(index) => index,
            None => {
                self.0.push((months, Afterlife::new(campaign.scenario(), months)));
                self.0.len() - 1
            }
        };
        let end = campaign.snapshot();
        let Some((_, afterlife)) = self.0.get_mut(index) else { return false };
        let after = afterlife.go_on(&end, leanings, seed);
        if figure.survives.is_some() { !after.fell } else { after.lasted() }
    }
}

/// The turn on which a figure came, if it did.
fn came_on(scenario: &Scenario, figure: &Figure, sighting: &Sighting, campaign: &Campaign) -> Option<i32> {
    let ended = |row: &u16| figure.ends.is_empty() || figure.ends.contains(row);
    let survived = |row: &u16| scenario.rulebook.endings.get(usize::from(*row)).is_some_and(|ending| ending.survives);
    let as_asked = |row: &u16| ended(row) && figure.survives.is_none_or(|survives| survives == survived(row));
    if (!figure.ends.is_empty() || figure.survives.is_some()) && !campaign.ended().as_ref().is_some_and(as_asked) {
        return None;
    }
    let turn = if figure.comes.is_empty() { campaign.turn() } else { sighting.came? };
    figure.by.is_none_or(|by| turn <= by).then_some(turn)
}
