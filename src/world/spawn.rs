//! A fresh world.

use bevy::ecs::prelude::*;

use super::applier::Bounds;
use super::cell::Layout;
use super::ledger::{Ledger, LedgerMode};
use super::mirror::Mirror;
use super::registry::spawn_things;
use super::snapshot::Snapshot;
use super::stirred::Stirred;

/// Spawns a world of this layout in the given state.
///
/// Things are spawned kind by kind in the order of their rows; nothing is ever despawned or changes its archetype, so a
/// row of a column is the thing's id.
pub fn spawn(layout: &Layout, bounds: &Bounds, start: &Snapshot, mode: LedgerMode) -> World {
    let mut world = World::new();
    world.insert_resource(Mirror::new(layout, bounds));
    world.insert_resource(Stirred::none(layout));
    world.insert_resource(bounds.clone());
    world.insert_resource(Ledger::new(mode));
    spawn_things(&mut world, |kind| layout.rows(kind), layout.believed());
    start.restore(&mut world, mode);
    world
}
