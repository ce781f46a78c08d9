//! What became of the vows, and by which paper: the decision whose effects moved the number that decided it most.

use std::collections::BTreeMap;

use super::VowView;
use crate::campaign::Command;
use crate::say;
use crate::turn::rulebook::Test;
use crate::turn::scene::Scene;
use crate::view::address::{Address, Figure};
use crate::view::annals::{Annals, Event};
use crate::view::cause::told;
use crate::view::eye::Eye;
use crate::view::figure::{dated, named};
use crate::view::reading::Reading;
use crate::view::why;
use crate::world::ledger::{CauseKind, Plane};
use crate::world::{CauseId, Cell, Known, Target};

/// Steps from a change to what sent it.
const STEPS: usize = 8;

/// Everything that was sworn.
pub fn vows(reading: &Reading<'_>, annals: &Annals<'_>) -> Vec<VowView> {
    let eye = &reading.eye;
    let sworn = reading.campaign.commands().iter().find_map(|command| match command {
        Command::Swear(vows) => Some(vows),
        _ => None,
    });
    let (locale, scene) = (eye.locale(), eye.scene(reading.frame()));
    let view = |id: &String| {
        let row = eye.lore.vows.iter().position(|vow| vow.id == *id)?;
        let (name, vow) = (eye.lore.vows.get(row)?, eye.book.vows.0.get(row)?);
        let (word, deciding) = if scene.holds(&vow.broken) && !vow.broken.is_empty() {
            (say!(locale, "vow-broken"), deciding(&scene, &vow.broken, true))
        } else if scene.holds(&vow.kept) {
            (say!(locale, "vow-kept"), deciding(&scene, &vow.kept, true))
        } else {
            (say!(locale, "vow-bent"), deciding(&scene, &vow.kept, false))
        };
        let kept = scene.holds(&vow.kept) && (vow.broken.is_empty() || !scene.holds(&vow.broken));
        let view = VowView { name: name.name.clone(), word, ..VowView::default() };
        let view = decided(annals, eye, view, &deciding);
        // What was kept was kept by all that was done, and by no one paper.
        Some(if kept { VowView { paper: String::new(), yours: false, ..view } } else { view })
    };
    sworn.into_iter().flatten().filter_map(view).collect()
}

/// The numbers of the conditions that hold, or of those that do not.
fn deciding(scene: &Scene<'_, Eye<'_>>, tests: &[Test], hold: bool) -> Vec<Cell> {
    let mut cells = Vec::new();
    for test in tests {
        gather(scene, test, hold, &mut cells);
    }
    cells
}

fn gather(scene: &Scene<'_, Eye<'_>>, test: &Test, hold: bool, cells: &mut Vec<Cell>) {
    match test {
        Test::All(tests) => tests.iter().for_each(|test| gather(scene, test, hold, cells)),
        Test::Any(tests) => {
            tests.iter().filter(|test| scene.test(test) == hold).for_each(|test| gather(scene, test, hold, cells));
        }
        Test::Not(test) => gather(scene, test, !hold, cells),
        test if scene.test(test) == hold => {
            let mut read = Vec::new();
            scene.reads(std::slice::from_ref(test), Plane::Truth, &mut read);
            cells.extend(read.into_iter().map(|target| target.cell));
        }
        _ => {}
    }
}

/// The vow with the number that decided it and the paper that moved it most.
fn decided(annals: &Annals<'_>, eye: &Eye<'_>, view: VowView, cells: &[Cell]) -> VowView {
    let events = cells.iter().flat_map(|cell| annals.of(Target::truth(*cell)));
    let mut events: Vec<&Event> = events.filter(|event| event.delta() != 0).collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.entry));
    let mut by_paper: BTreeMap<(Cell, CauseId), i64> = BTreeMap::new();
    for event in &events {
        if let Some(paper) = sent_by(annals, event.cause) {
            *by_paper.entry((event.target.cell, paper)).or_default() += i64::from(event.delta());
        }
    }
    // Of equals the later.
    let direct = by_paper.into_iter().max_by_key(|((_, paper), moved)| (moved.abs(), *paper)).map(|(found, _)| found);
    // Where no paper moved it with its own hand, the last that the chain of its causes comes to.
    let behind = || {
        let event = events.first()?;
        let chain = why::of_entry(annals, event.entry);
        let papers = chain.nodes.iter().filter(|node| is_paper(annals, node.cause));
        papers.max_by_key(|node| node.cause).map(|node| (event.target.cell, node.cause))
    };
    let found = direct.or_else(behind);
    let cell = found.map(|(cell, _)| cell).or_else(|| cells.first().copied());
    let names = eye.names();
    let mut figures = Vec::new();
    let number = cell.map(|cell| {
        let value = eye.get(cell);
        if !names.is_word(cell) {
            let address = Address::now(Target::truth(cell));
            figures.push(Figure { shown: names.value(cell, value), name: names.number(cell), address });
        }
        named(names.locale(), &names.number(cell), &names.value(cell, value))
    });
    let Some((_, cause)) = found else { return VowView { number: number.unwrap_or_default(), figures, ..view } };
    let told = told(annals, cause);
    let turn = annals.ledger.cause(cause).map_or(1, |cause| cause.turn);
    let paper = match told.detail.is_empty() {
        true => dated(eye.locale(), eye.book, &told.title, turn),
        false => say!(eye.locale(), "vow-paper", title = &told.title, detail = &told.detail),
    };
    figures.extend(told.figures);
    VowView { number: number.unwrap_or_default(), paper, yours: told.yours, figures, ..view }
}

/// The paper or order that a cause is, or by which it was sent.
fn sent_by(annals: &Annals<'_>, mut id: CauseId) -> Option<CauseId> {
    for _ in 0..STEPS {
        if is_paper(annals, id) {
            return Some(id);
        }
        id = annals.ledger.cause(id)?.parent;
    }
    None
}

fn is_paper(annals: &Annals<'_>, id: CauseId) -> bool {
    let kind = annals.ledger.cause(id).map(|cause| cause.kind);
    matches!(kind, Some(CauseKind::Decision | CauseKind::Delegated | CauseKind::Order))
}
