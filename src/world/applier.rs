//! The one place that changes a number.
//!
//! Systems propose [`Change`]s; the applier clamps each to its range, writes it, and records what really changed.

use bevy::ecs::change_detection::ContiguousMut;
use bevy::ecs::prelude::*;

use super::belief::Belief;
use super::cell::Cell;
use super::kind::Kind;
use super::ledger::{CauseId, Ledger, Plane, Target};
use super::mirror::{Mirror, TrueWorld};
use super::registry::{COMPONENTS, ColumnsMut, SlicesMut, at};
use super::stirred::Stirred;
use super::{MAX_OWN_QUANTITIES, MAX_VARIABLES};

/// A proposed change of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Adds to a number.
    Add(Cell, i32),
    /// Makes a number this.
    Set(Cell, i32),
    /// One faction remembers something of another.
    Opinion {
        /// Who remembers.
        holder: u16,
        /// Of whom.
        about: u16,
        /// The declared kind, from 0.
        kind: u16,
        /// How much.
        amount: i32,
    },
    /// A list of effects goes under way.
    Dispatch {
        /// The compiled list, from 0.
        block: u16,
        /// The turn on which it lands.
        due: i32,
        /// Whether it lands with the swift.
        swift: bool,
        /// Provenance, for draws.
        key: i32,
        /// What its variables are bound to.
        vars: [i32; MAX_VARIABLES],
    },
    /// A paper comes to the desk.
    Lay {
        /// The decision, from 0.
        decision: u16,
        /// Which wording, from 0.
        wording: i32,
        /// What its variables are bound to.
        vars: [i32; MAX_VARIABLES],
    },
    /// A faction comes to believe a number, from a report of the turn or (0) from seeing it.
    Believe {
        /// Who.
        faction: u8,
        /// Of what.
        cell: Cell,
        /// What.
        value: i32,
        /// As of which turn.
        as_of: i32,
    },
    /// Likewise of what the faction cannot see for itself, so that it need not look: most of what is ever believed.
    Hear {
        /// Who.
        faction: u8,
        /// Of what.
        cell: Cell,
        /// What.
        value: i32,
        /// As of which turn.
        as_of: i32,
    },
}

/// The ranges that a scenario adds to those of the registry.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Bounds {
    /// Range of each fact.
    pub facts: Vec<(i32, i32)>,
    /// Range of each quantity of the scenario's own, by kind.
    pub own: Vec<(Kind, [(i32, i32); MAX_OWN_QUANTITIES])>,
    /// The most that each kind of opinion counts, and by how much it fades a turn.
    pub opinions: Vec<(i32, i32)>,
}

impl Bounds {
    /// The range of a number.
    pub fn of(&self, cell: Cell) -> (i32, i32) {
        let component = &COMPONENTS[usize::from(cell.component)];
        if component.own {
            let range = self.own.iter().find(|(kind, _)| *kind == component.kind);
            return range.map_or((0, 0), |(_, ranges)| ranges[usize::from(cell.lane)]);
        }
        if component.kind == Kind::Fact {
            return self.facts.get(usize::from(cell.row)).copied().unwrap_or((0, 0));
        }
        let quantity = component.quantity(cell.lane);
        (quantity.min, quantity.max)
    }
}

/// The number that a number can never exceed: nobody is registered who is not there.
pub fn roof(cell: Cell) -> Option<Cell> {
    (cell == at::exodus::registered(cell.row)).then(|| at::exodus::number(cell.row))
}

/// The number whose roof a number is.
pub fn under(cell: Cell) -> Option<Cell> {
    (cell == at::exodus::number(cell.row)).then(|| at::exodus::registered(cell.row))
}

/// Writes changes and records them.
pub struct Applier<'a> {
    pub(in crate::world) columns: SlicesMut<'a>,
    pub(in crate::world) beliefs: &'a mut [Belief],
    pub(in crate::world) ledger: &'a mut Ledger,
    pub(in crate::world) mirror: &'a mut Mirror,
    pub(in crate::world) stirred: &'a mut Stirred,
    pub(in crate::world) bounds: &'a Bounds,
}

impl Applier<'_> {
    /// Makes one change.
    pub fn apply(&mut self, change: Change, cause: CauseId) {
        match change {
            Change::Add(cell, delta) => {
                let now = self.truth().get(cell);
                self.set(cell, now.saturating_add(delta), cause);
            }
            Change::Set(cell, to) => self.set(cell, to, cause),
            Change::Opinion { holder, about, kind, amount } => self.remember(holder, about, kind, amount, cause),
            Change::Dispatch { block, due, swift, key, vars } => {
                let mut lanes = [0; 11];
                lanes[..5].copy_from_slice(&[i32::from(block) + 1, due, i32::from(swift), cause.0 as i32, key]);
                lanes[5..].copy_from_slice(&vars);
                self.fill(at::errand::block(0), Kind::Dispatch, &lanes, cause);
            }
            Change::Lay { decision, wording, vars } => {
                let turn = self.truth().get(at::calendar::turn(0));
                let mut lanes = [0; 10];
                lanes[..4].copy_from_slice(&[i32::from(decision) + 1, turn, wording, cause.0 as i32]);
                lanes[4..].copy_from_slice(&vars);
                self.fill(at::lying::decision(0), Kind::Paper, &lanes, cause);
            }
            Change::Believe { faction, cell, value, as_of } => {
                self.believe(faction, cell, value, as_of, cause);
                // If he sees it for himself, he will see that it is otherwise.
                self.stirred.stir_belief(faction, self.mirror.layout.index(cell));
            }
            Change::Hear { faction, cell, value, as_of } => self.believe(faction, cell, value, as_of, cause),
        }
    }

    fn truth(&self) -> TrueWorld<'_> {
        self.mirror.truth()
    }

    fn set(&mut self, cell: Cell, to: i32, cause: CauseId) {
        let Some(index) = self.mirror.layout.find(cell) else { return };
        let (min, max) = self.mirror.ranges[index];
        let most = roof(cell).map_or(max, |roof| max.min(self.truth().get(roof)));
        let (before, after) = (self.mirror.numbers[index], to.clamp(min, most));
        if before == after {
            return;
        }
        let Some(number) = self.columns.at(cell) else { return };
        debug_assert_eq!(*number, before, "the mirror lies about {cell:?}");
        *number = after;
        self.mirror.numbers[index] = after;
        self.stirred.stir(index);
        self.ledger.record(Target::truth(cell), after - before, cause);
        if let Some(under) = under(cell) {
            // It comes down with its roof, for the same cause.
            self.set(under, self.truth().get(under), cause);
        }
    }

    /// Writes a whole slot that is free; a full house gives up its oldest guest, which is last of all to be missed.
    fn fill(&mut self, first: Cell, kind: Kind, lanes: &[i32], cause: CauseId) {
        let component = first.component;
        let slots = || (0..).zip(self.mirror.lanes(component));
        let free = slots().find(|(_, slot)| slot[0] == 0);
        let row = free.or_else(|| slots().min_by_key(|(_, slot)| slot[1])).map(|(row, _)| row);
        debug_assert!(free.is_some(), "no free slot for a {}", kind.word());
        let Some(row) = row else { return };
        for (lane, &value) in lanes.iter().enumerate() {
            self.set(Cell::new(component, row, lane as u8), value, cause);
        }
    }

    /// Adds to the living modifier of the same kind, or begins one; trust moves by what was really added.
    fn remember(&mut self, holder: u16, about: u16, kind: u16, amount: i32, cause: CauseId) {
        let slot = at::modifier::kind(0).component;
        let wanted = [i32::from(kind) + 1, i32::from(holder), i32::from(about)];
        let truth = self.truth();
        let living = (0..).zip(self.mirror.lanes(slot)).find(|(_, lanes)| lanes.starts_with(&wanted));
        let (living, before) = living.map_or((None, 0), |(row, lanes)| (Some(row), lanes[3]));
        let cap = self.bounds.opinions.get(usize::from(kind)).map_or(100, |(cap, _)| *cap);
        let turn = truth.get(at::calendar::turn(0));
        // Trust is exactly its base and its modifiers, so a modifier takes no more than trust has room for.
        let trust_cell = at::trust::trust(holder, about as u8);
        let trust = truth.get(trust_cell);
        let after = (before + amount).clamp(-cap, cap);
        let moved = (trust + after - before).clamp(-100, 100) - trust;
        let after = before + moved;
        if moved == 0 {
            return;
        }
        match living {
            Some(row) if after == 0 => {
                for lane in 0..5 {
                    self.set(Cell::new(slot, row, lane), 0, cause);
                }
            }
            Some(row) => {
                self.set(Cell::new(slot, row, 3), after, cause);
                self.set(Cell::new(slot, row, 4), turn, cause);
            }
            None => {
                self.fill(at::modifier::kind(0), Kind::Opinion, &[wanted[0], wanted[1], wanted[2], after, turn], cause)
            }
        }
        self.set(trust_cell, trust + moved, cause);
    }

    fn believe(&mut self, faction: u8, cell: Cell, value: i32, as_of: i32, cause: CauseId) {
        let Some(belief) = self.beliefs.get_mut(usize::from(faction)) else { return };
        let Some(index) = self.mirror.layout.find(cell).filter(|&index| index < belief.values.len()) else { return };
        let (min, max) = self.mirror.ranges[index];
        let delta = value.clamp(min, max) - belief.values[index];
        if delta != 0 {
            belief.values[index] += delta;
            self.ledger.record(Target { cell, plane: Plane::Belief(faction) }, delta, cause);
        }
        let delta = as_of - belief.as_of[index];
        if delta != 0 {
            belief.as_of[index] = as_of;
            self.ledger.record(Target { cell, plane: Plane::AsOf(faction) }, delta, cause);
        }
    }
}

/// Effects that systems have proposed and the applier has not yet made.
#[derive(Resource, Debug, Default)]
pub struct Effects(Vec<(Change, CauseId)>);

impl Effects {
    /// Proposes a change.
    pub fn push(&mut self, change: Change, cause: CauseId) {
        self.0.push((change, cause));
    }
}

/// The applier as a system: makes all proposed changes, in their order.
pub fn apply(
    mut columns: ColumnsMut,
    mut beliefs: Query<&mut Belief>,
    mut ledger: ResMut<Ledger>,
    mut effects: ResMut<Effects>,
    mut mirror: ResMut<Mirror>,
    mut stirred: ResMut<Stirred>,
    bounds: Res<Bounds>,
) {
    if effects.0.is_empty() {
        return;
    }
    let beliefs: &mut [Belief] = beliefs
        .contiguous_iter_mut()
        .ok()
        .and_then(|tables| {
            tables
                .map(|column| ContiguousMut::bypass_change_detection_split(column).0)
                .find(|column| !column.is_empty())
        })
        .unwrap_or(&mut []);
    let mut applier = Applier {
        columns: columns.slices_mut(),
        beliefs,
        ledger: &mut ledger,
        mirror: &mut mirror,
        stirred: &mut stirred,
        bounds: &bounds,
    };
    for (change, cause) in effects.0.drain(..) {
        applier.apply(change, cause);
    }
}
