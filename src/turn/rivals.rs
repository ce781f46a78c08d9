//! Rivals and officials: each weighs what it could do on what it believes, and does what is worth most.

use std::ops::ControlFlow;

use bevy::ecs::prelude::*;

use super::desk::{papers, salt};
use super::draw::{Purpose, identity};
use super::event::rested;
use super::orders::{Act, Source, land, seal};
use super::rulebook::{Actor, Choice, Leanings, Move, Rulebook};
use super::scene::{Frame, Scene};
use super::stage::{Eye, Outlet, Stage};
use crate::world::ledger::{Cause, CauseKind, Plane};
use crate::world::{BelievedWorld, Change, Kind, at};

/// The most moves that an actor makes in a turn, whatever the scenario says.
const MOST_MOVES: usize = 8;

/// A person who can act.
const ACTIVE: i32 = 0;

/// Influence that a delegate gains by deciding.
const INFLUENCE_OF_DECIDING: i32 = 2;

struct Candidate<'a, 'b> {
    value: i32,
    row: u16,
    scene: Scene<'a, BelievedWorld<'b>>,
}

/// The moves that each faction and each person may ever make, in the order of their rows: most actors have few of the
/// many, and are asked every turn.
#[derive(Resource, Debug, Default)]
pub struct Repertoire {
    factions: Vec<Vec<u16>>,
    persons: Vec<Vec<u16>>,
}

impl Repertoire {
    /// Those of a scenario.
    pub fn of(book: &Rulebook) -> Self {
        let moves = |actor: Actor| {
            let anybodys = |by: &[Actor]| by.is_empty() && matches!(actor, Actor::Faction(_));
            let his = (0..).zip(&book.moves).filter(|(_, known)| known.by.contains(&actor) || anybodys(&known.by));
            his.map(|(row, _)| row).collect()
        };
        Self {
            factions: (0..book.layout.rows(Kind::Faction) as u16).map(|row| moves(Actor::Faction(row))).collect(),
            persons: (0..book.layout.rows(Kind::Person) as u16).map(|row| moves(Actor::Person(row))).collect(),
        }
    }

    fn moves(&self, actor: Actor) -> &[u16] {
        match actor {
            Actor::Faction(row) => &self.factions[usize::from(row)],
            Actor::Person(row) => &self.persons[usize::from(row)],
        }
    }
}

/// Every faction but the player's makes its moves; the player's own only those moves that name it.
pub fn move_factions(mut stage: Stage, repertoire: Res<Repertoire>) {
    let (eye, mut out) = stage.open();
    for faction in 0..eye.book.layout.rows(Kind::Faction) as u16 {
        let most = eye.book.moves_a_turn[usize::from(faction)].max(0) as usize;
        act(&eye, &mut out, &repertoire, Actor::Faction(faction), faction, most);
    }
}

/// Officials who can act make one move each.
pub fn move_officials(mut stage: Stage, repertoire: Res<Repertoire>) {
    let (eye, mut out) = stage.open();
    for person in 0..eye.book.layout.rows(Kind::Person) as u16 {
        if eye.truth.get(at::office::state(person)) != ACTIVE {
            continue;
        }
        if let Ok(faction) = u16::try_from(eye.truth.get(at::office::faction(person))) {
            act(&eye, &mut out, &repertoire, Actor::Person(person), faction, 1);
        }
    }
}

fn leanings<'a>(eye: &Eye<'a>, actor: Actor) -> (&'a Leanings, u64, i32) {
    match actor {
        Actor::Faction(row) => {
            (&eye.book.faction_leanings[usize::from(row)], eye.book.key(Kind::Faction, i32::from(row)), i32::from(row))
        }
        Actor::Person(row) => {
            (&eye.book.person_leanings[usize::from(row)], eye.book.key(Kind::Person, i32::from(row)), i32::from(row))
        }
    }
}

fn act(eye: &Eye, out: &mut Outlet, repertoire: &Repertoire, actor: Actor, faction: u16, most: usize) {
    let Some(known) = eye.believed(faction) else { return };
    let (leanings, actor_key, actor_row) = leanings(eye, actor);
    let mut done = [u16::MAX; MOST_MOVES];
    for turn_of_moves in 0..most.min(MOST_MOVES) {
        let mut best: Option<Candidate> = None;
        for &row in repertoire.moves(actor) {
            let candidate = &eye.book.moves[usize::from(row)];
            if done.contains(&row) || !may(eye, candidate, row, actor) {
                continue;
            }
            let scene = Scene::new(eye.book, &known, Frame::of(actor_row), identity([candidate.key, actor_key]));
            let _ = scene.bindings(&candidate.each, &mut |scene| {
                if scene.holds(&candidate.when) {
                    let mut value = candidate.base + scene.value(&candidate.considerations, leanings);
                    if candidate.whim > 0 {
                        let whim = eye.draw(Purpose::Whim).by(actor_key).on(scene.salt).gumbel();
                        value += (i64::from(candidate.whim) * i64::from(whim) / 1000) as i32;
                    }
                    if value > 0 && best.as_ref().is_none_or(|best| value > best.value) {
                        best = Some(Candidate { value, row, scene: *scene });
                    }
                }
                ControlFlow::Continue(())
            });
        }
        let Some(best) = best else { return };
        done[turn_of_moves] = best.row;
        make(eye, out, &best, actor_row, faction, leanings);
    }
}

/// Whether the actor may make this move of his now: it has rested, and it is not left to the player.
fn may(eye: &Eye, candidate: &Move, row: u16, actor: Actor) -> bool {
    let (times, last) = (eye.truth.get(at::moved::times(row)), eye.truth.get(at::moved::last(row)));
    // What is anybody's is not the player's: he has orders and papers.
    (!candidate.by.is_empty() || actor != Actor::Faction(eye.seat()))
        && (candidate.cooldown == 1 || rested(eye.turn, times, last, candidate.cooldown))
}

fn make(eye: &Eye, out: &mut Outlet, best: &Candidate, actor: i32, faction: u16, leanings: &Leanings) {
    let chosen = &eye.book.moves[usize::from(best.row)];
    let plane = Plane::Belief(faction as u8);
    let cause = Cause::new(CauseKind::Move, i32::from(best.row), eye.turn).by(actor).about(best.scene.frame.vars);
    let cause = out.cause(cause, |reads| {
        best.scene.reads(&chosen.when, plane, reads);
        for selector in &chosen.each {
            best.scene.reads(&selector.when, plane, reads);
        }
        for consideration in &chosen.considerations {
            if best.scene.worth(consideration, leanings) > 0 {
                best.scene.reads(&consideration.when, plane, reads);
                if let Some(cell) = consideration.per.as_ref().and_then(|path| best.scene.cell(path)) {
                    reads.push(crate::world::Target { cell, plane });
                }
            }
        }
    });
    out.push(Change::Add(at::moved::times(best.row), 1), cause);
    out.push(Change::Set(at::moved::last(best.row), eye.turn), cause);
    let scene = Scene::new(eye.book, &eye.truth, best.scene.frame, best.scene.salt);
    out.enact(&scene, chosen.effects, cause, false);
}

/// Papers that have lain too long are decided by the minister named for them, by his leanings.
pub fn decide_for_the_player(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    let Some(known) = eye.believed(eye.seat()) else { return };
    for paper in papers(eye.book, eye.truth) {
        let decision = &eye.book.decisions[usize::from(paper.decision)];
        if paper.since + decision.patience - 1 > eye.turn {
            continue;
        }
        let Some(delegate) = delegate(&eye, decision.delegate) else { continue };
        let salt = salt(eye.book, &known, decision, paper.frame);
        let scene = Scene::new(eye.book, &known, paper.frame, salt);
        let Some(option) = preferred(&scene, &decision.options, &eye.book.person_leanings[usize::from(delegate)])
        else {
            continue;
        };
        let secret = !decision.options[option].channels.0;
        let source = Source::Paper { slot: paper.slot, decision: paper.decision, option: option as u16 };
        let act = Act { source, secret, frame: paper.frame, salt };
        let cause = seal(&eye, &mut out, &act, CauseKind::Delegated, i32::from(delegate));
        out.push(Change::Add(at::office::influence(delegate), INFLUENCE_OF_DECIDING), cause);
        land(&eye, &mut out, &act, cause);
    }
}

/// The person who decides: the named one while he can act, else the most influential of the council who can.
pub fn delegate(eye: &Eye, named: u16) -> Option<u16> {
    let able = |person: &u16| eye.truth.get(at::office::state(*person)) == ACTIVE;
    Some(named)
        .filter(able)
        .or_else(|| {
            (0..eye.book.layout.rows(Kind::Person) as u16)
                .filter(|&person| eye.book.council[usize::from(person)])
                .filter(able)
                .max_by_key(|&person| (eye.truth.get(at::office::influence(person)), std::cmp::Reverse(person)))
        })
        .or(Some(named))
}

/// The option worth most to somebody with these leanings, of those that are possible; the first of equals.
pub fn preferred<K: crate::world::Known>(scene: &Scene<K>, options: &[Choice], leanings: &Leanings) -> Option<usize> {
    let possible = |choice: &Choice| affordable(scene, choice) && scene.holds(&choice.when);
    let valued = options.iter().enumerate().filter(|(_, choice)| possible(choice));
    valued
        .map(|(index, choice)| (scene.value(&choice.considerations, leanings), std::cmp::Reverse(index)))
        .max()
        .map(|(_, std::cmp::Reverse(index))| index)
}

/// Whether the purses hold what a choice costs, as believed.
pub fn affordable<K: crate::world::Known>(scene: &Scene<K>, choice: &Choice) -> bool {
    choice.cost.iter().all(|(purse, cost)| scene.number(purse).is_some_and(|amount| amount >= *cost))
}
