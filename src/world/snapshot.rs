//! The whole state as a value: captured, restored, hashed, compared.

use bevy::ecs::prelude::*;
use bevy::ecs::system::SystemState;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3Default;

use super::belief::Belief;
use super::cell::{Cell, Layout};
use super::ledger::{Entry, Ledger, LedgerMode, Plane};
use super::mirror::Mirror;
use super::registry::{Columns, ColumnsMut};
use super::stirred::Stirred;

/// The whole state at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Snapshot {
    /// Every number in the order of the layout.
    pub numbers: Vec<i32>,
    /// What each faction believes, and as of when.
    pub beliefs: Vec<(Vec<i32>, Vec<i32>)>,
    /// How many ledger entries and causes there had been.
    pub counts: (u32, u32),
}

impl Snapshot {
    /// Takes the state of a world.
    pub fn capture(world: &mut World) -> Self {
        let mut snapshot = Self::default();
        snapshot.capture_from(world);
        snapshot
    }

    /// Takes the state of a world into this snapshot, keeping its capacity.
    pub fn capture_from(&mut self, world: &mut World) {
        self.counts = world.resource::<Ledger>().counts();
        debug_assert!(is_mirrored(world), "the mirror lies");
        self.numbers.clone_from(&world.resource::<Mirror>().numbers);
        let mut beliefs = world.query::<&Belief>();
        self.beliefs.resize_with(beliefs.iter(world).len(), Default::default);
        for (kept, belief) in self.beliefs.iter_mut().zip(beliefs.iter(world)) {
            kept.0.clone_from(&belief.values);
            kept.1.clone_from(&belief.as_of);
        }
    }

    /// Puts a world of the same layout into this state, with an empty ledger that counts on from here.
    pub fn restore(&self, world: &mut World, mode: LedgerMode) {
        world.resource_mut::<Ledger>().restart(mode, self.counts.0, self.counts.1);
        let mut state = SystemState::<(ColumnsMut, Query<&mut Belief>, ResMut<Mirror>, ResMut<Stirred>)>::new(world);
        let Ok((mut columns, mut beliefs, mut mirror, mut stirred)) = state.get_mut(world) else { return };
        columns.slices_mut().copy_from(&self.numbers);
        mirror.numbers.clone_from(&self.numbers);
        stirred.stir_world(&self.numbers, &self.beliefs);
        for (mut belief, kept) in beliefs.iter_mut().zip(&self.beliefs) {
            belief.values.clone_from(&kept.0);
            belief.as_of.clone_from(&kept.1);
        }
    }

    /// A fingerprint of all state. Equal states have equal fingerprints on every machine.
    pub fn hash(&self) -> u64 {
        let mut hasher = Xxh3Default::new();
        let mut feed = |numbers: &[i32]| {
            // By the block: the hasher's own buffer costs more per number than the hashing.
            for block in numbers.chunks(64) {
                let mut bytes = [0; 4 * 64];
                for (place, number) in bytes.chunks_exact_mut(4).zip(block) {
                    place.copy_from_slice(&number.to_le_bytes());
                }
                hasher.update(&bytes[..4 * block.len()]);
            }
        };
        feed(&self.numbers);
        for (values, as_of) in &self.beliefs {
            feed(values);
            feed(as_of);
        }
        feed(&[self.counts.0 as i32, self.counts.1 as i32]);
        hasher.digest()
    }

    /// The cells whose numbers differ from another snapshot of the same layout: before, after.
    pub fn differences<'a>(
        &'a self,
        other: &'a Snapshot,
        layout: &'a Layout,
    ) -> impl Iterator<Item = (Cell, i32, i32)> + 'a {
        layout
            .cells()
            .zip(self.numbers.iter().zip(&other.numbers))
            .filter(|(_, (before, after))| before != after)
            .map(|(cell, (before, after))| (cell, *before, *after))
    }

    /// Makes the recorded change again, on this snapshot: what proves that the ledger tells everything.
    pub fn replay(&mut self, entry: &Entry, layout: &Layout) {
        let index = layout.index(entry.target.cell);
        let number = match entry.target.plane {
            Plane::Truth => &mut self.numbers[index],
            Plane::Belief(faction) => &mut self.beliefs[usize::from(faction)].0[index],
            Plane::AsOf(faction) => &mut self.beliefs[usize::from(faction)].1[index],
        };
        *number += entry.delta;
    }
}

/// Whether the mirror holds what the columns hold.
pub fn is_mirrored(world: &mut World) -> bool {
    let mut state = SystemState::<(Columns, Res<Mirror>)>::new(world);
    state.get(world).is_ok_and(|(columns, mirror)| columns.numbers() == mirror.numbers)
}
