//! Players without a person: a scenario's policies, and a random one.

use super::{Campaign, Command};
use crate::turn::desk::PaperOnDesk;
use crate::turn::draw::{Purpose, identity};
use crate::turn::rivals::affordable;
use crate::turn::scene::Scene;
use crate::world::Kind;

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
        for paper in campaign.papers() {
            if let Some(command) = self.answer(campaign, &paper) {
                // What cannot be afforded any more this turn is left lying, as a person would leave it.
                let _ = campaign.command(command);
            }
        }
        for command in self.orders(campaign) {
            let _ = campaign.command(command);
        }
        if campaign.command(Command::EndTurn).is_err() {
            debug_assert!(campaign.ended().is_some(), "a turn can always be ended");
        }
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
                Self::Policy(row) => {
                    let policy = eye.book.policies.get(usize::from(row))?;
                    let named = policy.choices.iter().find(|(decision, option, _)| {
                        *decision == paper.decision && possible.contains(&usize::from(*option))
                    });
                    let historic = || possible.iter().copied().find(|&index| decision.options[index].history);
                    match named {
                        Some(&(_, option, secret)) => (usize::from(option), secret),
                        None => match historic().filter(|_| policy.follows_history) {
                            Some(option) => (option, false),
                            None => {
                                let value = |index: usize| {
                                    scene.value(&decision.options[index].considerations, &policy.leanings)
                                };
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
            Self::Policy(row) => book.policies.get(usize::from(row)).map_or(Vec::new(), |policy| policy.orders.clone()),
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
                    Self::Policy(_) => 0,
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
