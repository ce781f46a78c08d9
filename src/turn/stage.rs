//! What every stage of the turn has at hand: the scenario, the truth and the beliefs to read, a queue of effects to fill.

use bevy::ecs::prelude::*;
use bevy::ecs::system::SystemParam;
use std::sync::Arc;

use super::draw::{DrawKey, Purpose};
use super::enact::{Outcome, Sink};
use super::rulebook::{BlockId, Rulebook};
use super::scene::{Frame, Scene};
use crate::world::applier::Effects;
use crate::world::ledger::{Cause, CauseId, Ledger, Note, Target};
use crate::world::{Belief, BelievedWorld, Change, Known, Mirror, TrueWorld, at};

/// The scenario, shared by all campaigns of it.
#[derive(Resource, Clone)]
pub struct Book(pub Arc<Rulebook>);

/// The campaign's seed.
#[derive(Resource, Debug, Clone, Copy)]
pub struct Seed(pub u64);

/// The numbers that the cause being opened read: kept to save its allocation.
#[derive(Resource, Debug, Default)]
pub struct Reads(Vec<Target>);

/// Puts into a world what the turn's systems need besides its things.
pub fn equip(world: &mut World, book: &Arc<Rulebook>, seed: u64) {
    world.insert_resource(Book(book.clone()));
    world.insert_resource(Seed(seed));
    world.init_resource::<Effects>();
    world.init_resource::<Reads>();
    world.init_resource::<super::orders::Sealed>();
    world.init_resource::<super::opening::Pins>();
    world.insert_resource(super::rivals::Repertoire::of(book));
}

/// Read access for a stage, and its two outlets.
#[derive(SystemParam)]
pub struct Stage<'w, 's> {
    book: Res<'w, Book>,
    seed: Res<'w, Seed>,
    mirror: Res<'w, Mirror>,
    beliefs: Query<'w, 's, &'static Belief>,
    effects: ResMut<'w, Effects>,
    reads: ResMut<'w, Reads>,
    ledger: ResMut<'w, Ledger>,
}

impl Stage<'_, '_> {
    /// What can be read, and where effects go.
    pub fn open(&mut self) -> (Eye<'_>, Outlet<'_>) {
        let truth = self.mirror.truth();
        let beliefs = self
            .beliefs
            .contiguous_iter()
            .ok()
            .and_then(|mut tables| tables.find(|column| !column.is_empty()))
            .unwrap_or(&[]);
        let turn = truth.get(at::calendar::turn(0));
        let eye = Eye { book: &self.book.0, seed: self.seed.0, turn, truth, beliefs };
        (
            eye,
            Outlet {
                effects: &mut self.effects,
                reads: &mut self.reads.0,
                ledger: &mut self.ledger,
                seed: self.seed.0,
                turn,
            },
        )
    }
}

/// What a stage reads.
#[derive(Clone, Copy)]
pub struct Eye<'a> {
    /// The scenario.
    pub book: &'a Rulebook,
    /// The campaign's seed.
    pub seed: u64,
    /// The current turn.
    pub turn: i32,
    /// What is so.
    pub truth: TrueWorld<'a>,
    /// What each faction believes.
    pub beliefs: &'a [Belief],
}

impl<'a> Eye<'a> {
    /// The world as a faction believes it to be; none if there is no such faction.
    pub fn believed(&self, faction: u16) -> Option<BelievedWorld<'a>> {
        let belief = self.beliefs.get(usize::from(faction))?;
        Some(BelievedWorld { layout: &self.book.layout, belief, truth: self.truth })
    }

    /// The faction in whose seat the player is.
    pub fn seat(&self) -> u16 {
        u16::try_from(self.truth.get(at::course::seat(0))).unwrap_or(0)
    }

    /// The key of a draw of this campaign and turn.
    pub fn draw(&self, purpose: Purpose) -> DrawKey {
        DrawKey::new(self.seed, purpose, self.turn)
    }
}

/// Where effects and their causes go.
pub struct Outlet<'a> {
    effects: &'a mut Effects,
    reads: &'a mut Vec<Target>,
    ledger: &'a mut Ledger,
    seed: u64,
    turn: i32,
}

impl Outlet<'_> {
    /// Opens a cause; `reads` adds the numbers that led to it.
    pub fn cause(&mut self, cause: Cause, reads: impl FnOnce(&mut Vec<Target>)) -> CauseId {
        self.reads.clear();
        if self.ledger.mode() == crate::world::LedgerMode::Full {
            reads(self.reads);
        }
        self.ledger.open(cause, self.reads)
    }

    /// Proposes a change.
    pub fn push(&mut self, change: Change, cause: CauseId) {
        self.effects.push(change, cause);
    }

    /// Runs a compiled list in truth.
    pub fn enact<K: Known>(&mut self, scene: &Scene<K>, block: BlockId, cause: CauseId, swift: bool) {
        super::enact::enact_block(scene, block, &mut self.sink(cause, swift));
    }

    /// A sink that proposes every change for the same cause.
    pub fn sink(&mut self, cause: CauseId, swift: bool) -> impl Sink + use<'_> {
        Truth { effects: self.effects, ledger: self.ledger, cause, swift, seed: self.seed, turn: self.turn }
    }
}

struct Truth<'a> {
    effects: &'a mut Effects,
    ledger: &'a mut Ledger,
    cause: CauseId,
    swift: bool,
    seed: u64,
    turn: i32,
}

impl Sink for Truth<'_> {
    fn change(&mut self, change: Change) {
        self.effects.push(change, self.cause);
    }

    fn note(&mut self, text: u32, to: Option<u8>, frame: Frame) {
        self.ledger.tell(Note { text, vars: frame.vars, to, cause: self.cause, turn: self.turn });
    }

    fn chance(&mut self, percent: i32, site: u32, salt: u64) -> Outcome {
        let key = DrawKey::new(self.seed, Purpose::Chance, self.turn).on(salt).at(u64::from(site));
        if key.permille(percent * 10) { Outcome::First } else { Outcome::Second }
    }

    fn swift(&self) -> bool {
        self.swift
    }
}
