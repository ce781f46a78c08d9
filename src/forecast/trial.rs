//! The experiment by which a guided player judges a whole desk at once.
//!
//! Every continuation answers every paper by chance, in one of its possible ways or not at all, so each continuation tells
//! something of every paper: a factorial design. What an answer adds is then estimated beside all others: the part of the
//! worth that neither the other answers nor the general mean explain, drawn toward nothing as if some continuations more
//! had shown nothing. The experiment has rounds; in later ones the answers that did well are tried more often.

use std::ops::ControlFlow;

use super::goal::Goal;
use super::outlook::Fate;
use super::pasts::Pasts;
use super::vessel::Vessels;
use crate::campaign::player::Line;
use crate::campaign::{Campaign, Command};
use crate::turn::draw::{DrawKey, Purpose, identity};
use crate::turn::event::rested;
use crate::turn::rivals::affordable;
use crate::turn::scene::{Frame, Scene};
use crate::world::{Kind, at};

/// Rounds in which the continuations are played.
const ROUNDS: u32 = 4;
/// So many continuations that showed nothing are added to each answer's.
const SHRINK: f64 = 6.0;
/// Passes of the estimate over all papers.
const PASSES: usize = 6;
/// Orders that are tried beside the desk: those to which the leanings lean most.
const ORDERS: usize = 4;
/// How often the best, the second and every other answer so far is tried in later rounds.
const WEIGHTS: [u32; 3] = [4, 2, 1];

/// Something about which there is to decide: a paper, or which order to give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The ways; the first is to do nothing.
    pub ways: Vec<Option<Command>>,
}

/// What an experiment is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Design {
    /// What the line says already.
    pub bound: Vec<Command>,
    /// What is to be tried.
    pub items: Vec<Item>,
}

/// What each way of each item adds, in thousandths of worth; none where it was never tried.
pub type Effects = Vec<Vec<Option<f64>>>;

impl Design {
    /// The design for a desk, read in a world drawn from what is known.
    pub fn of(campaign: &Campaign, line: Line<'_>) -> Self {
        let mut design = Self::default();
        for paper in campaign.papers() {
            let ways = answers(campaign, &paper);
            let named = line.named(paper.decision).and_then(|(option, secret)| {
                let lore = &campaign.scenario().lore.decisions[usize::from(paper.decision)];
                let id = &lore.options.get(usize::from(option))?.id;
                let is_it = |command: &&Command| matches!(command, Command::Answer { option, .. } if option == id);
                let as_wished =
                    |command: &&Command| matches!(command, Command::Answer { secret: way, .. } if *way == secret);
                let possible: Vec<&Command> = ways.iter().filter(is_it).collect();
                possible.iter().copied().find(as_wished).or(possible.first().copied()).cloned()
            });
            match named {
                Some(command) => design.bound.push(command),
                None => {
                    design.items.push(Item { ways: [None].into_iter().chain(ways.into_iter().map(Some)).collect() })
                }
            }
        }
        let named = line.policy.map_or(&[][..], |policy| &policy.orders);
        let mut orders = orders(campaign, line);
        design.bound.extend(orders.iter().filter(|(row, ..)| named.contains(row)).map(|(.., order)| order.clone()));
        orders.retain(|(row, ..)| !named.contains(row));
        orders.truncate(ORDERS);
        design
            .items
            .push(Item { ways: [None].into_iter().chain(orders.into_iter().map(|(.., it)| Some(it))).collect() });
        design.items.retain(|item| item.ways.len() > 1);
        design
    }
}

/// Every answer to a paper that is possible.
fn answers(campaign: &Campaign, paper: &crate::turn::desk::PaperOnDesk) -> Vec<Command> {
    let decision = &campaign.book().decisions[usize::from(paper.decision)];
    let lore = &campaign.scenario().lore.decisions[usize::from(paper.decision)];
    let key = campaign.paper_key(paper);
    campaign.look(|eye| {
        let Some(known) = eye.believed(eye.seat()) else { return Vec::new() };
        let scene = Scene::new(eye.book, &known, paper.frame, 0);
        let possible = decision.options.iter().zip(&lore.options);
        let possible = possible.filter(|(choice, _)| affordable(&scene, choice) && scene.holds(&choice.when));
        let ways = |(choice, lore): (&crate::turn::rulebook::Choice, &crate::scenario::lore::OptionLore)| {
            let answer = |secret| Command::Answer { paper: key.clone(), option: lore.id.clone(), secret };
            let (open, secret) = choice.channels;
            [open.then(|| answer(false)), secret.then(|| answer(true))]
        };
        possible.flat_map(ways).flatten().collect()
    })
}

/// Every order that can be given, with what it is best about, the one to which the line leans most first.
fn orders(campaign: &Campaign, line: Line<'_>) -> Vec<(u16, i32, Command)> {
    let mut found = Vec::new();
    campaign.look(|eye| {
        let Some(known) = eye.believed(eye.seat()) else { return };
        for (row, order) in (0u16..).zip(&eye.book.orders) {
            let (times, last) = (eye.truth.get(at::ordered::times(row)), eye.truth.get(at::ordered::last(row)));
            if order.cooldown != 1 && !rested(eye.turn, times, last, order.cooldown) {
                continue;
            }
            let mut best: Option<(i32, Frame)> = None;
            let scene = Scene::new(eye.book, &known, Frame::of(i32::from(eye.seat())), 0);
            let _ = scene.bindings(&order.each, &mut |scene| {
                if affordable(scene, &order.choice) && scene.holds(&order.choice.when) {
                    let value = scene.value(&order.choice.considerations, line.leanings);
                    if best.is_none_or(|(most, _)| value > most) {
                        best = Some((value, scene.frame));
                    }
                }
                ControlFlow::Continue(())
            });
            found.extend(best.map(|(value, frame)| (row, value, frame)));
        }
    });
    found.sort_by_key(|(row, value, _)| (std::cmp::Reverse(*value), *row));
    let lore = &campaign.scenario().lore;
    let command = |(row, value, frame): (u16, i32, Frame)| {
        let bound = campaign.order_bindings(row).into_iter().find(|bound| bound.frame == frame)?;
        let order = lore.name(Kind::Order, i32::from(row))?.id.clone();
        let secret = !campaign.book().orders[usize::from(row)].choice.channels.0;
        Some((row, value, Command::Order { order, about: bound.about, secret }))
    };
    found.into_iter().filter_map(command).collect()
}

/// What one continuation did and came to.
struct Played {
    ways: Vec<usize>,
    worth: i32,
}

/// Where and how an experiment is made.
pub struct Laboratory<'a> {
    /// Worlds to be drawn from.
    pub pasts: &'a Pasts,
    /// The key of the draws.
    pub key: u64,
    /// What is wanted.
    pub goal: &'a Goal,
    /// How it is played on.
    pub line: Line<'a>,
}

impl Laboratory<'_> {
    /// Makes the experiment, with so many continuations.
    pub fn run(&self, vessels: &mut Vessels, design: &Design, continuations: u32) -> Effects {
        let mut played: Vec<Played> = Vec::with_capacity(continuations as usize);
        let mut effects: Effects = design.items.iter().map(|item| vec![None; item.ways.len()]).collect();
        for round in 0..ROUNDS {
            let weights: Vec<Vec<u32>> = effects.iter().map(|effects| weights(effects)).collect();
            let (from, to) = (continuations * round / ROUNDS, continuations * (round + 1) / ROUNDS);
            played.extend(vessels.run(from..to, |campaign, index| self.one(campaign, design, &weights, index)));
            effects = estimate(design, &played);
        }
        effects
    }

    fn one(&self, campaign: &mut Campaign, design: &Design, weights: &[Vec<u32>], index: u32) -> Played {
        let key = identity([self.key, u64::from(index)]);
        campaign.put(key, &self.pasts.sample(self.key, index));
        for command in &design.bound {
            let _ = campaign.command(command.clone());
        }
        let draw = |item: usize| DrawKey::new(key, Purpose::Player, 0).at(item as u64);
        // Attention is short: whoever comes first takes it, so the order is drawn too.
        let mut order: Vec<usize> = (0..design.items.len()).collect();
        order.sort_by_key(|item| (draw(*item).below(u32::MAX), *item));
        let mut ways = vec![0; design.items.len()];
        for item in order {
            let way = pick(&weights[item], draw(item).nth(1));
            if let Some(Some(command)) = design.items[item].ways.get(way)
                && campaign.command(command.clone()).is_ok()
            {
                ways[item] = way;
            }
        }
        let _ = campaign.command(Command::EndTurn);
        self.line.play(campaign);
        Played { ways, worth: self.goal.worth(&Fate::of(campaign)) }
    }
}

/// How often each way is tried, by what is known of it so far: all alike at first.
fn weights(effects: &[Option<f64>]) -> Vec<u32> {
    let better = |than: f64| effects.iter().flatten().filter(|effect| **effect > than).count();
    let weight = |effect: &Option<f64>| match effect {
        Some(effect) => WEIGHTS[better(*effect).min(WEIGHTS.len() - 1)],
        None => WEIGHTS[1],
    };
    effects.iter().map(weight).collect()
}

fn pick(weights: &[u32], draw: DrawKey) -> usize {
    let mut left = draw.below(weights.iter().sum());
    for (way, weight) in weights.iter().enumerate() {
        if left < *weight {
            return way;
        }
        left -= weight;
    }
    0
}

/// What each way adds, beside what all other items' ways add.
fn estimate(design: &Design, played: &[Played]) -> Effects {
    let mean = played.iter().map(|one| f64::from(one.worth)).sum::<f64>() / (played.len() as f64).max(1.0);
    let mut effects: Vec<Vec<f64>> = design.items.iter().map(|item| vec![0.0; item.ways.len()]).collect();
    let mut counts: Vec<Vec<f64>> = effects.clone();
    for one in played {
        for (item, way) in one.ways.iter().enumerate() {
            counts[item][*way] += 1.0;
        }
    }
    for _ in 0..PASSES {
        for item in 0..design.items.len() {
            let mut sums = vec![0.0; design.items[item].ways.len()];
            for one in played {
                let others = one.ways.iter().enumerate().filter(|(other, _)| *other != item);
                let explained: f64 = others.map(|(other, way)| effects[other][*way]).sum();
                sums[one.ways[item]] += f64::from(one.worth) - mean - explained;
            }
            for (way, sum) in sums.iter().enumerate() {
                effects[item][way] = sum / (counts[item][way] + SHRINK);
            }
        }
    }
    let known = |(effects, counts): (Vec<f64>, Vec<f64>)| {
        effects.into_iter().zip(counts).map(|(effect, count)| (count > 0.0).then_some(effect)).collect()
    };
    effects.into_iter().zip(counts).map(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answers_part_is_told_from_anothers() {
        let item = || Item { ways: vec![None, None] };
        let design = Design { bound: Vec::new(), items: vec![item(), item()] };
        // The first item's second way adds 300; the second item's was merely tried along with it, mostly.
        let tried = [(0, 0, 30), (0, 1, 10), (1, 0, 10), (1, 1, 30)];
        let played: Vec<Played> = tried
            .iter()
            .flat_map(|&(first, second, times)| {
                (0..times).map(move |_| Played { ways: vec![first, second], worth: 300 * first as i32 })
            })
            .collect();
        let effects = estimate(&design, &played);
        let gain = |item: usize| effects[item][1].unwrap() - effects[item][0].unwrap();
        assert!(gain(0) > 200.0, "{effects:?}");
        assert!(gain(1).abs() < 60.0, "{effects:?}");
    }

    #[test]
    fn better_ways_are_tried_more_often() {
        assert_eq!(weights(&[Some(0.0), Some(5.0), None, Some(-5.0)]), [2, 4, 2, 1]);
        let draws = (0..700).map(|index| pick(&[4, 2, 1], DrawKey::new(1, Purpose::Player, 0).nth(index)));
        let firsts = draws.filter(|way| *way == 0).count();
        assert!((330..470).contains(&firsts), "{firsts}");
    }
}
