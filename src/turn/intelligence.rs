//! Intelligence: papers are read by those who should not, and reports of foreign things arrive, late and not quite right.

use bevy::ecs::prelude::*;

use super::draw::{Purpose, Series, identity};
use super::enact::prove;
use super::rulebook::Way;
use super::scene::{Frame, Scene, owner};
use super::stage::{Eye, Outlet, Stage};
use crate::world::kind::Meaning;
use crate::world::ledger::{Cause, CauseId, CauseKind, Plane, Target};
use crate::world::registry::{COMPONENTS, QuantityInfo};
use crate::world::{Cell, Change, Kind, MAX_FACTIONS, Sight, at};

/// Papers come to be read.
pub fn read_papers(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    for (row, paper) in eye.book.evidence.iter().enumerate() {
        let row = row as u16;
        if eye.truth.get(at::document::exists(row)) == 0 {
            continue;
        }
        let scene_of = |way: &Way| {
            let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(eye.seat())), identity([paper.key]));
            scene.bind(1, Kind::Faction, i32::from(way.reader))
        };
        // By however many ways it comes to somebody in a turn, he reads it once: by the one that proves most.
        let mut comes: [Option<(usize, &Way)>; MAX_FACTIONS] = [None; MAX_FACTIONS];
        for (index, way) in paper.ways.iter().enumerate() {
            let Some(most) = comes.get_mut(usize::from(way.reader)) else { continue };
            let has = eye.truth.get(at::proof::proof(row, way.reader as u8));
            if has.max(most.map_or(0, |(_, way)| way.proof)) >= way.proof {
                continue;
            }
            let scene = scene_of(way);
            let draw = eye.draw(Purpose::Way).on(scene.salt).nth(index as u64);
            if scene.holds(&way.when) && draw.permille(way.chance * 10) {
                *most = Some((index, way));
            }
        }
        for (index, way) in comes.into_iter().flatten() {
            let scene = scene_of(way);
            let cause = Cause::new(CauseKind::Way, i32::from(row), eye.turn)
                .detailed(index as i32)
                .by(i32::from(way.reader))
                .about(scene.frame.vars);
            let cause = out.cause(cause, |reads| {
                reads.push(Target::truth(at::document::exists(row)));
                scene.reads(&way.when, Plane::Truth, reads);
            });
            prove(&scene, row, way.reader, way.proof, &mut out.sink(cause, false));
        }
    }
}

/// A thing of which reports may come.
#[derive(Debug, Clone, Copy)]
pub struct Reported {
    first: Cell,
    key: u64,
    owner: Option<u8>,
}

/// Each faction hears of foreign things with the chance that its sight gives; what it hears is off by as much as its
/// sight is dim. What may be told is the same for all who may hear it, so it is looked up once.
pub fn bring_reports(mut stage: Stage, mut reported: Local<Vec<Reported>>) {
    let (eye, mut out) = stage.open();
    reported.clear();
    for (component, info) in (0..).zip(&COMPONENTS).filter(|(_, info)| info.believed && !info.own) {
        if !is_reported(info.kind) {
            continue;
        }
        reported.extend((0..eye.book.layout.rows(info.kind) as u16).map(|row| {
            let first = Cell::new(component, row, 0);
            let key = eye.book.key(info.kind, i32::from(row));
            Reported { first, key, owner: owner(eye.book, &eye.truth, first) }
        }));
    }
    for faction in 0..eye.book.layout.rows(Kind::Faction) as u8 {
        let sight = eye.truth.get(at::realm::sight(u16::from(faction)));
        if sight == 0 {
            continue;
        }
        let mut cause = None;
        let actor = eye.book.key(Kind::Faction, i32::from(faction));
        let (arrives, errs) = (eye.draw(Purpose::Report).by(actor), eye.draw(Purpose::Error).by(actor));
        let (arrives, errs) = (arrives.series(), errs.series());
        for thing in reported.iter().filter(|thing| thing.owner != Some(faction)) {
            if arrives.of(thing.key, u64::from(thing.first.component), 0).permille(sight * 10) {
                let cause = *cause.get_or_insert_with(|| {
                    let report = Cause::new(CauseKind::Report, i32::from(faction), eye.turn);
                    out.cause(report, |_| {})
                });
                report(&eye, &mut out, faction, sight, thing, errs, cause);
            }
        }
    }
}

/// Whether reports of such things come by themselves. What is said in a council one learns only from who tells it.
fn is_reported(kind: Kind) -> bool {
    use Kind::{Clause, Evidence, Fact, Foretelling, Motion, Person, Task, Voice};
    !matches!(kind, Fact | Evidence | Task | Clause | Person | Motion | Voice | Foretelling)
}

/// By how many hundredths, at most, a report to a faction of this sight is off.
pub fn blur(sight: i32) -> i32 {
    (100 - sight) / 3
}

/// Whether a number is misjudged by points, a quarter of an error's hundredths, and not by shares.
pub fn is_by_points(quantity: &QuantityInfo) -> bool {
    quantity.max <= 100
}

/// What is not public of a thing that is not the faction's own.
fn report(eye: &Eye, out: &mut Outlet, faction: u8, sight: i32, thing: &Reported, errs: Series, cause: CauseId) {
    let info = &COMPONENTS[usize::from(thing.first.component)];
    // A row toward factions has more lanes than there may be factions.
    let width = if info.toward { info.width.min(eye.book.layout.rows(Kind::Faction)) } else { info.width };
    for lane in 0..width as u8 {
        let cell = Cell { lane, ..thing.first };
        let quantity = info.quantity(lane);
        let of_itself = info.toward && u16::from(lane) == cell.row;
        if of_itself || quantity.sight != Sight::Owner {
            continue;
        }
        let truth = eye.truth.get(cell);
        let value = if quantity.meaning == Meaning::Number {
            let blur = blur(sight);
            let error = errs.of(thing.key, u64::from(cell.component), u64::from(lane)).between(-blur, blur);
            if is_by_points(quantity) {
                // Feelings and percentages are misjudged by points, not by shares.
                truth + error / 4
            } else {
                (i64::from(truth) * i64::from(100 + error) / 100) as i32
            }
        } else {
            truth
        };
        out.push(Change::Hear { faction, cell, value, as_of: eye.turn }, cause);
    }
}
