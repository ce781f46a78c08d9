//! Running the checks that a scenario's author states: a state, a player, some turns, an expectation.

use bevy::ecs::prelude::*;

use super::Campaign;
use super::player::Player;
use crate::scenario::{Scenario, ScenarioTest};
use crate::turn::chronicle::look_around;
use crate::turn::draw::identity;
use crate::turn::opening::Pins;
use crate::turn::rulebook::{BlockId, Effect, Root};
use crate::turn::scene::{Frame, Scene};
use crate::turn::stage::{Book, Stage};
use crate::world::applier::apply;
use crate::world::ledger::{Cause, CauseKind};
use crate::world::{Kind, Snapshot, at};

/// Why a check of a scenario failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// An expectation does not hold, by its number from 1.
    #[error("expectation {number} does not hold on turn {turn}")]
    Unmet {
        /// Which.
        number: usize,
        /// The turn reached.
        turn: i32,
    },
    /// A paper never came to the desk.
    #[error("the paper '{paper}' never came to the desk in {turns} turns")]
    NoPaper {
        /// Its decision's id.
        paper: String,
        /// Turns that were played.
        turns: i32,
    },
}

/// A check that was played.
pub struct Trial {
    /// The campaign as it stood at the end of the last turn, to be asked why.
    pub campaign: Campaign,
    /// All that failed; empty if the check holds.
    pub failures: Vec<Failure>,
}

/// Plays a check.
pub fn run(scenario: &Scenario, test: &ScenarioTest) -> Trial {
    let mut campaign = Campaign::given(scenario, test.seed, test.given);
    let player = Player::Policy(test.policy);
    for _ in 0..test.turns {
        if campaign.ended().is_some() {
            break;
        }
        player.play_turn(&mut campaign);
    }
    let mut failures = Vec::new();
    campaign.look(|eye| {
        let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(eye.seat())), identity([]));
        for (index, expected) in test.expect.iter().enumerate() {
            if !scene.test(expected) {
                failures.push(Failure::Unmet { number: index + 1, turn: eye.turn });
            }
        }
        for &paper in &test.papers {
            if eye.truth.get(at::answered::laid(paper)) == 0 {
                let name = scenario.lore.name(Kind::Decision, i32::from(paper));
                let paper = name.map_or_else(String::new, |name| name.id.clone());
                failures.push(Failure::NoPaper { paper, turns: test.turns });
            }
        }
    });
    Trial { campaign, failures }
}

/// Effects that make a state before the first turn.
#[derive(Resource, Debug, Clone, Copy)]
struct Given(BlockId);

fn make_given(mut stage: Stage, given: Res<Given>) {
    let (eye, mut out) = stage.open();
    let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(eye.seat())), identity([]));
    let cause = out.cause(Cause::new(CauseKind::Start, 0, 0), |_| {});
    out.enact(&scene, given.0, cause, false);
}

/// What the given effects set of disputed judgements is not drawn over.
fn pin_given(world: &mut World, given: BlockId) {
    let book = world.resource::<Book>().0.clone();
    let truth = Snapshot::capture(world).numbers;
    let mut pins = world.resource_mut::<Pins>();
    pins.0.resize(book.disputed.len(), None);
    for (disputed, pin) in book.disputed.iter().zip(&mut pins.0) {
        let cell = at::fact_value::value(disputed.fact);
        let sets = |effect: &Effect| match effect {
            Effect::Set(path, _) | Effect::Add(path, _) => {
                path.root == Root::Row(disputed.fact) && path.steps.is_empty() && path.component == cell.component
            }
            _ => false,
        };
        if book.block(given).iter().any(sets) {
            *pin = truth.get(book.layout.index(cell)).copied();
        }
    }
}

/// Makes a state in a world before its first turn, and lets everybody see of it what he can.
pub(super) fn make(world: &mut World, given: BlockId) {
    world.insert_resource(Given(given));
    let mut schedule = Schedule::default();
    schedule.add_systems((make_given, apply, look_around, apply).chain());
    schedule.run(world);
    world.remove_resource::<Given>();
    pin_given(world, given);
}
