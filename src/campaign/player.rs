//! Players without a person: a scenario's policies, and a random one.

use super::{Campaign, Command, PaperKey};
use crate::turn::desk::PaperOnDesk;
use crate::turn::draw::{Purpose, identity};
use crate::turn::rivals::affordable;
use crate::turn::rulebook::{Leanings, Policy, Rulebook};
use crate::turn::scene::Scene;
use crate::world::Kind;

/// A way of playing: what a policy names, and leanings for all else.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// What is named, if anything.
    pub policy: Option<&'a Policy>,
    /// What decides where nothing is named.
    pub leanings: &'a Leanings,
}

impl<'a> Line<'a> {
    /// The line of a policy.
    pub fn of(policy: &'a Policy) -> Self {
        Self { policy: Some(policy), leanings: &policy.leanings }
    }

    /// A line that names nothing.
    pub fn leaning(leanings: &'a Leanings) -> Self {
        Self { policy: None, leanings }
    }

    /// Plays until the campaign has ended.
    pub fn play(self, campaign: &mut Campaign) {
        while campaign.ended().is_none() {
            self.play_turn(campaign);
        }
    }

    /// Answers what this line answers, and ends the turn.
    pub fn play_turn(self, campaign: &mut Campaign) {
        self.decide(campaign);
        end_turn(campaign);
    }

    /// Answers what this line answers of what is not answered yet, and gives its orders.
    pub fn decide(self, campaign: &mut Campaign) {
        Choosing::Line(self).decide(campaign, None);
    }

    /// As [`Line::decide`], with one paper left lying.
    pub fn decide_but(self, campaign: &mut Campaign, left: &PaperKey) {
        Choosing::Line(self).decide(campaign, Some(left));
    }

    /// The answer that the line names for a decision: the option, and whether it wishes it secret.
    pub fn named(self, decision: u16) -> Option<(u16, bool)> {
        let choices = self.policy.map_or(&[][..], |policy| &policy.choices);
        choices.iter().find(|(of, ..)| *of == decision).map(|(_, option, secret)| (*option, *secret))
    }
}

/// Who plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Player {
    /// A policy of the scenario, by row.
    Policy(u16),
    /// Chance, drawn by keys of the campaign's seed: leaves a paper in five, else takes any possible answer.
    Random,
}

impl Player {
    /// The player of this name: `random`, or a policy of the scenario.
    pub fn named(campaign: &Campaign, name: &str) -> Option<Self> {
        if name == "random" {
            return Some(Self::Random);
        }
        let policies = &campaign.scenario().lore.policies;
        policies.iter().position(|(id, _)| id == name).map(|row| Self::Policy(row as u16))
    }

    /// Plays until the campaign has ended.
    pub fn play(self, campaign: &mut Campaign) {
        while campaign.ended().is_none() {
            self.play_turn(campaign);
        }
    }

    /// Answers what this player answers, and ends the turn.
    pub fn play_turn(self, campaign: &mut Campaign) {
        self.decide(campaign);
        end_turn(campaign);
    }

    /// Answers what this player answers, and gives his orders.
    pub fn decide(self, campaign: &mut Campaign) {
        let scenario = campaign.scenario().clone();
        if let Some(choosing) = self.choosing(&scenario.rulebook) {
            choosing.decide(campaign, None);
        }
    }

    fn choosing(self, book: &Rulebook) -> Option<Choosing<'_>> {
        match self {
            Self::Random => Some(Choosing::Random),
            Self::Policy(row) => book.policies.get(usize::from(row)).map(|policy| Choosing::Line(Line::of(policy))),
        }
    }
}

fn end_turn(campaign: &mut Campaign) {
    if campaign.command(Command::EndTurn).is_err() {
        debug_assert!(campaign.ended().is_some(), "a turn can always be ended");
    }
}

#[derive(Clone, Copy)]
enum Choosing<'a> {
    Line(Line<'a>),
    Random,
}

impl Choosing<'_> {
    fn decide(self, campaign: &mut Campaign, left: Option<&PaperKey>) {
        let mut papers = campaign.papers();
        // Attention runs out: a line spends it first on what it came for.
        papers.sort_by_key(|paper| !self.names(paper.decision));
        for paper in papers {
            if !campaign.is_answered(&paper)
                && left.is_none_or(|left| campaign.paper_key(&paper) != *left)
                && let Some(command) = self.answer(campaign, &paper)
            {
                // What cannot be afforded any more this turn is left lying, as a person would leave it.
                let _ = campaign.command(command);
            }
        }
        for command in self.orders(campaign) {
            let _ = campaign.command(command);
        }
    }

    fn names(self, decision: u16) -> bool {
        matches!(self, Self::Line(line) if line.named(decision).is_some())
    }

    fn answer(self, campaign: &Campaign, paper: &PaperOnDesk) -> Option<Command> {
        let decision = &campaign.book().decisions[usize::from(paper.decision)];
        let lore = &campaign.scenario().lore.decisions[usize::from(paper.decision)];
        let (option, secret) = campaign.look(|eye| {
            let known = eye.believed(eye.seat())?;
            let salt = crate::turn::desk::salt(eye.book, &known, decision, paper.frame);
            let scene = Scene::new(eye.book, &known, paper.frame, salt);
            let possible: Vec<usize> = (0..decision.options.len())
                .filter(|&index| {
                    affordable(&scene, &decision.options[index]) && scene.holds(&decision.options[index].when)
                })
                .collect();
            let draw = eye.draw(Purpose::Player).on(salt);
            let (option, wants_secret) = match self {
                Self::Random => {
                    if possible.is_empty() || draw.below(5) == 0 {
                        return None;
                    }
                    (possible[draw.nth(1).below(possible.len() as u32) as usize], draw.nth(2).below(2) == 1)
                }
                Self::Line(line) => {
                    let named =
                        line.named(paper.decision).filter(|(option, _)| possible.contains(&usize::from(*option)));
                    let historic = || possible.iter().copied().find(|&index| decision.options[index].history);
                    let follows_history = line.policy.is_some_and(|policy| policy.follows_history);
                    match named {
                        Some((option, secret)) => (usize::from(option), secret),
                        None => match historic().filter(|_| follows_history) {
                            Some(option) => (option, false),
                            None => {
                                let value =
                                    |index: usize| scene.value(&decision.options[index].considerations, line.leanings);
                                let best =
                                    possible.iter().copied().max_by_key(|&index| (value(index), usize::MAX - index));
                                (best?, false)
                            }
                        },
                    }
                }
            };
            let channels = decision.options[option].channels;
            Some((option, if wants_secret { channels.1 } else { !channels.0 }))
        })?;
        Some(Command::Answer { paper: campaign.paper_key(paper), option: lore.options[option].id.clone(), secret })
    }

    fn orders(self, campaign: &Campaign) -> Vec<Command> {
        let lore = &campaign.scenario().lore;
        let book = campaign.book();
        let wanted: Vec<u16> = match self {
            Self::Line(line) => line.policy.map_or(Vec::new(), |policy| policy.orders.clone()),
            Self::Random => campaign.look(|eye| {
                if book.orders.is_empty() {
                    return Vec::new();
                }
                let draw = eye.draw(Purpose::Player).at(1);
                vec![draw.below(book.orders.len() as u32) as u16]
            }),
        };
        wanted
            .into_iter()
            .filter_map(|row| {
                let bindings = campaign.order_bindings(row);
                let id = lore.name(Kind::Order, i32::from(row))?.id.clone();
                let pick = match self {
                    Self::Line(_) => 0,
                    Self::Random if bindings.is_empty() => return None,
                    Self::Random => campaign.look(|eye| {
                        let draw = eye.draw(Purpose::Player).on(identity([book.orders[usize::from(row)].key])).at(2);
                        draw.below(bindings.len() as u32) as usize
                    }),
                };
                let about = bindings.get(pick)?.about.clone();
                let channels = book.orders[usize::from(row)].choice.channels;
                Some(Command::Order { order: id, about, secret: !channels.0 })
            })
            .collect()
    }
}
