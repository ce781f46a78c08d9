//! A player who weighs every answer by forecasts: how he begins, and how late he can still turn a course round.

use std::collections::BTreeMap;
use std::ops::Range;

use super::measure::Tally;
use crate::campaign::player::Player;
use crate::campaign::{Campaign, Command};
use crate::crowd::over_seeds;
use crate::forecast::{Guide, GuideRules};
use crate::scenario::Scenario;

/// What was answered: decision and option; an empty option where the paper was left lying.
pub type Answers = Vec<(String, String)>;

/// How a game was played.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    /// What was answered on the first turn.
    pub first: Answers,
    /// What was answered on every turn, the first too.
    pub all: Answers,
}

/// How often which answer was given to a paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opening {
    /// The decision's id.
    pub decision: String,
    /// Options by id, with how many games took each; the empty one left the paper lying.
    pub options: Vec<(String, usize)>,
}

/// The vows that a guided player swears in a campaign: every set in turn, by the campaign's number.
pub fn vows(scenario: &Scenario, seed: u64) -> Vec<u16> {
    let (vows, wanted) = &scenario.rulebook.vows;
    let all = 0..1u32 << vows.len().min(16);
    let sets: Vec<u32> = all.filter(|set| set.count_ones() as usize == *wanted).collect();
    let Some(set) = sets.get((seed % sets.len().max(1) as u64) as usize) else { return Vec::new() };
    (0..vows.len() as u16).filter(|row| set & (1 << row) != 0).collect()
}

/// Plays a campaign to its end, and tells how.
pub fn play(scenario: &Scenario, campaign: &mut Campaign, line: Option<u16>, continuations: u32, seed: u64) -> Course {
    let mut guide = guide(scenario, line, continuations, seed);
    let mut course = Course::default();
    while campaign.ended().is_none() {
        let answers = play_turn(&mut guide, campaign);
        if course.all.is_empty() {
            course.first.clone_from(&answers);
        }
        course.all.extend(answers);
    }
    course
}

/// Plays a turn, and tells what was answered.
fn play_turn(guide: &mut Guide, campaign: &mut Campaign) -> Answers {
    let mut answers = Answers::new();
    let papers: Vec<_> = campaign.papers().iter().map(|paper| campaign.paper_key(paper)).collect();
    guide.answer(campaign);
    let decided = campaign.pending().to_vec();
    for key in papers {
        let option = decided.iter().find_map(|command| match command {
            Command::Answer { paper, option, .. } if *paper == key => Some(option.clone()),
            _ => None,
        });
        answers.push((key.decision, option.unwrap_or_default()));
    }
    guide.end_turn(campaign);
    answers
}

fn guide(scenario: &Scenario, line: Option<u16>, continuations: u32, seed: u64) -> Guide {
    // One thread each: the campaigns themselves are shared out among threads.
    let rules = GuideRules { continuations, threads: 1, vows: vows(scenario, seed), line, ..GuideRules::default() };
    Guide::new(scenario, rules)
}

/// Counts what was answered to each paper, by id.
pub fn openings<'a>(games: impl Iterator<Item = &'a Answers>) -> Vec<Opening> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for (decision, option) in games.flatten() {
        *counts.entry(decision).or_default().entry(option).or_default() += 1;
    }
    let options = |options: BTreeMap<&str, usize>| options.into_iter().map(|(id, n)| (id.to_owned(), n)).collect();
    let opening = |(id, taken): (&str, _)| Opening { decision: id.to_owned(), options: options(taken) };
    counts.into_iter().map(opening).collect()
}

/// In how many campaigns the realm survives if a policy plays until each turn and a guided player after it: by turn.
pub fn curve(
    scenario: &Scenario,
    policy: u16,
    continuations: u32,
    seeds: &Range<u64>,
    threads: usize,
    told: &mut dyn FnMut(&str),
) -> Vec<(i32, Tally)> {
    let turns = 1..=scenario.rulebook.turns();
    turns
        .map(|turn| {
            told(&format!("guided from turn {turn}"));
            let survived = over_seeds(
                scenario,
                seeds.clone(),
                threads,
                |_| {},
                |(), campaign, seed| {
                    campaign.reset(seed);
                    guide(scenario, None, continuations, seed).play_from(campaign, Player::Policy(policy), turn);
                    let ending = campaign.ended().and_then(|row| scenario.rulebook.endings.get(usize::from(row)));
                    ending.is_some_and(|ending| ending.survives).then(|| campaign.turn())
                },
            );
            (turn, Tally { all: survived.len(), turns: survived.into_iter().flatten().collect() })
        })
        .collect()
}
