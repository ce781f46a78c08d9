//! A player who decides by forecasts: each turn he plays many futures of worlds that could be so, and does what did best.
//!
//! He knows what his seat knows, and that the rules are the rules. His futures go on by one way of playing, the leanings of
//! his vows or a given line; so he is no perfect player, but one who thinks a turn deep and leaves the rest to his
//! character.

use super::goal::Goal;
use super::pasts::{PASTS, Pasts};
use super::sight::Seen;
use super::trial::{Design, Effects, Laboratory};
use super::vessel::Vessels;
use crate::campaign::player::{Line, Player};
use crate::campaign::{Campaign, Command};
use crate::scenario::Scenario;
use crate::turn::draw::identity;
use crate::turn::rulebook::Leanings;

/// How a guided player plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideRules {
    /// Continuations that he plays each turn.
    pub continuations: u32,
    /// Pasts that he supposes.
    pub pasts: usize,
    /// Threads on which he thinks; they change nothing but the time it takes.
    pub threads: usize,
    /// The vows that he swears, by row; they are his goals.
    pub vows: Vec<u16>,
    /// A policy to whose named answers and orders he is bound, and by whose leanings he plays on.
    pub line: Option<u16>,
}

impl Default for GuideRules {
    fn default() -> Self {
        Self { continuations: 200, pasts: PASTS, threads: 1, vows: Vec::new(), line: None }
    }
}

/// A guided player in the middle of a campaign.
pub struct Guide {
    scenario: Scenario,
    rules: GuideRules,
    goal: Goal,
    seen: Seen,
    pasts: Pasts,
    vessels: Vessels,
}

impl Guide {
    /// A player who has seen nothing yet.
    pub fn new(scenario: &Scenario, rules: GuideRules) -> Self {
        Self {
            scenario: scenario.clone(),
            goal: Goal { vows: rules.vows.clone() },
            seen: Seen::nothing(scenario),
            pasts: Pasts::new(scenario, rules.pasts),
            vessels: Vessels::new(scenario, rules.threads),
            rules,
        }
    }

    /// Forgets the campaign, for another.
    pub fn reset(&mut self, vows: Vec<u16>) {
        self.goal = Goal { vows: vows.clone() };
        self.rules.vows = vows;
        self.seen = Seen::nothing(&self.scenario);
        self.pasts = Pasts::new(&self.scenario, self.rules.pasts);
    }

    /// Plays until the campaign has ended.
    pub fn play(&mut self, campaign: &mut Campaign) {
        while campaign.ended().is_none() {
            self.play_turn(campaign);
        }
    }

    /// Looks on while another plays until this turn, then plays to the end.
    pub fn play_from(&mut self, campaign: &mut Campaign, before: Player, turn: i32) {
        while campaign.ended().is_none() && campaign.turn() < turn {
            self.look(campaign);
            self.swear(campaign);
            before.decide(campaign);
            self.end_turn(campaign);
        }
        self.play(campaign);
    }

    /// Decides, and ends the turn.
    pub fn play_turn(&mut self, campaign: &mut Campaign) {
        self.answer(campaign);
        self.end_turn(campaign);
    }

    /// Decides, and leaves the turn open.
    pub fn answer(&mut self, campaign: &mut Campaign) {
        self.look(campaign);
        self.swear(campaign);
        for command in self.decide() {
            // What no longer fits into the day is left: the best came first.
            let _ = campaign.command(command);
        }
    }

    fn look(&mut self, campaign: &mut Campaign) {
        self.seen.see(&campaign.snapshot());
        if let Some(morning) = self.seen.now() {
            self.pasts.follow(morning);
        }
    }

    fn swear(&self, campaign: &mut Campaign) {
        let lore = &self.scenario.lore.vows;
        let ids: Vec<String> =
            self.rules.vows.iter().filter_map(|row| lore.get(usize::from(*row)).map(|vow| vow.id.clone())).collect();
        if campaign.turn() == 1 && !ids.is_empty() {
            let _ = campaign.command(Command::Swear(ids));
        }
    }

    /// Ends a turn that it has decided.
    pub fn end_turn(&mut self, campaign: &mut Campaign) {
        self.seen.did(campaign.pending());
        self.pasts.did(campaign.pending());
        if campaign.command(Command::EndTurn).is_err() {
            debug_assert!(campaign.ended().is_some(), "a turn can always be ended");
        }
    }

    /// What to do today, the most valuable for its attention first, each with what to do instead if it cannot be done.
    fn decide(&mut self) -> Vec<Command> {
        let book = self.scenario.rulebook.clone();
        let seat = self.pasts.now().map_or(0, super::sight::Morning::seat);
        let leanings: Leanings = self.goal.leanings(&book, seat);
        let policy = self.rules.line.and_then(|row| book.policies.get(usize::from(row)));
        let line = policy.map_or(Line::leaning(&leanings), Line::of);
        let key = self.seen.key();
        let pasts = &self.pasts;
        let designs = self.vessels.run(0..1, |campaign, index| {
            campaign.put(identity([key, u64::from(index)]), &pasts.sample(key, index));
            let design = Design::of(campaign, line);
            let costs: Vec<Vec<i32>> = design
                .items
                .iter()
                .map(|item| item.ways.iter().map(|way| cost(campaign, way.as_ref())).collect())
                .collect();
            (design, costs)
        });
        let Some((design, costs)) = designs.into_iter().next() else { return Vec::new() };
        let laboratory = Laboratory { pasts, key, goal: &self.goal, line };
        let effects = laboratory.run(&mut self.vessels, &design, self.rules.continuations);
        design.bound.iter().cloned().chain(ranked(&design, &effects, &costs)).collect()
    }
}

/// The attention that a command takes.
fn cost(campaign: &Campaign, command: Option<&Command>) -> i32 {
    match command {
        Some(Command::Answer { secret, .. }) => campaign.answer_cost(*secret),
        Some(Command::Order { order, secret, .. }) => {
            let row = campaign.scenario().lore.row(crate::world::Kind::Order, order);
            let order = row.and_then(|row| campaign.book().orders.get(usize::from(row)));
            order.map_or(0, |order| campaign.order_cost(order, *secret))
        }
        _ => 0,
    }
}

/// The best way of each item, by what it adds to leaving it for each attention that it takes.
fn ranked(design: &Design, effects: &Effects, costs: &[Vec<i32>]) -> Vec<Command> {
    let mut best: Vec<(f64, usize, &Command)> = Vec::new();
    for (item, (ways, effects)) in design.items.iter().zip(effects).enumerate() {
        let left = effects.first().copied().flatten().unwrap_or(0.0);
        let gains = ways.ways.iter().zip(effects).enumerate().filter_map(|(way, (command, effect))| {
            let gain = (*effect)? - left;
            Some((gain, way, command.as_ref()?))
        });
        let gains: Vec<_> = gains.filter(|(gain, ..)| *gain > 0.0).collect();
        let most = gains.into_iter().max_by(|left, right| left.0.total_cmp(&right.0).then(right.1.cmp(&left.1)));
        if let Some((gain, way, command)) = most {
            let cost = costs.get(item).and_then(|costs| costs.get(way)).copied().unwrap_or(1);
            best.push((gain / f64::from(cost.max(1)), item, command));
        }
    }
    best.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
    best.into_iter().map(|(.., command)| command.clone()).collect()
}
