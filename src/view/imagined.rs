//! The believed world as it would be after something was done, and the sink that takes down what that would change.

use std::collections::BTreeMap;

use super::eye::Eye;
use crate::turn::enact::{Outcome, Sink, enact_block};
use crate::turn::rulebook::{BlockId, Path};
use crate::turn::scene::{Frame, Scene};
use crate::world::applier::{roof, under};
use crate::world::{Cell, Change, Kind, Known, at};

/// What is to be looked at.
pub struct Plan<'a> {
    /// What its variables are bound to.
    pub frame: Frame,
    /// What was promised elsewhere this turn, and will be gone: numbers, and by how much.
    pub promised: &'a [(Cell, i32)],
    /// What it takes at once.
    pub cost: &'a [(Path, i32)],
    /// What it does.
    pub blocks: &'a [BlockId],
}

/// The believed world as it would be.
#[derive(Clone)]
pub struct Imagined<'a> {
    eye: Eye<'a>,
    written: BTreeMap<Cell, i32>,
    /// What the living modifiers would amount to: holder, about, kind.
    remembered: BTreeMap<(u16, u16, u16), i32>,
}

impl Known for Imagined<'_> {
    fn get(&self, cell: Cell) -> i32 {
        self.written.get(&cell).copied().unwrap_or_else(|| self.eye.get(cell))
    }
}

impl<'a> Imagined<'a> {
    /// The world as it is believed to be.
    pub(super) fn now(eye: &Eye<'a>) -> Self {
        Self { eye: *eye, written: BTreeMap::new(), remembered: BTreeMap::new() }
    }

    /// The world after a plan, everything that may happen in it taken to have happened.
    pub fn after(eye: &Eye<'a>, plan: &Plan<'_>) -> Self {
        let mut imagined = Self::now(eye);
        for (_, change) in Gather::run(&imagined, plan.frame, plan.blocks, Case::default(), &mut 0) {
            imagined.make(change);
        }
        imagined
    }

    /// The eyes on whose beliefs it rests.
    pub fn eye(&self) -> &Eye<'a> {
        &self.eye
    }

    /// Makes a change as the applier would; the number that moved, if any did.
    pub(super) fn make(&mut self, change: Change) -> Option<Cell> {
        match change {
            Change::Add(cell, by) => Some(self.write(cell, self.get(cell).saturating_add(by))),
            Change::Set(cell, to) => Some(self.write(cell, to)),
            Change::Opinion { holder, about, kind, amount } => {
                let cell = at::trust::trust(holder, u8::try_from(about).ok()?);
                let cap = self.eye.book.bounds.opinions.get(usize::from(kind)).map_or(100, |(cap, _)| *cap);
                let before = self.remembered(holder, about, kind);
                let trust = self.get(cell);
                let moved = (trust + (before + amount).clamp(-cap, cap) - before).clamp(-100, 100) - trust;
                self.remembered.insert((holder, about, kind), before + moved);
                Some(self.write(cell, trust + moved))
            }
            Change::Dispatch { .. } | Change::Lay { .. } | Change::Believe { .. } | Change::Hear { .. } => None,
        }
    }

    /// Forgets everything that was made.
    pub(super) fn clear(&mut self) {
        self.written.clear();
        self.remembered.clear();
    }

    fn write(&mut self, cell: Cell, to: i32) -> Cell {
        let (min, max) = self.eye.book.bounds.of(cell);
        // What is believed of a number and of its roof may not fit together; only what is done must.
        let most = roof(cell).map_or(max, |roof| max.min(self.get(roof).max(self.get(cell))));
        let to = to.clamp(min, most);
        self.written.insert(cell, to);
        if let Some(under) = under(cell).filter(|under| self.get(*under) > to) {
            self.written.insert(under, to);
        }
        cell
    }

    /// What the living modifier of this kind amounts to, as far as this side knows of it.
    fn remembered(&self, holder: u16, about: u16, kind: u16) -> i32 {
        if let Some(amount) = self.remembered.get(&(holder, about, kind)) {
            return *amount;
        }
        if !self.eye.knows_memories(holder, about) {
            return 0;
        }
        let rows = self.eye.book.layout.rows(Kind::Opinion) as u16;
        let wanted = [i32::from(kind) + 1, i32::from(holder), i32::from(about)];
        let is = |row: &u16| {
            [at::modifier::kind(*row), at::modifier::holder(*row), at::modifier::about(*row)]
                .map(|cell| self.eye.get(cell))
                == wanted
        };
        (0..rows).find(is).map_or(0, |row| self.eye.get(at::modifier::amount(row)))
    }
}

/// When and how surely a change comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Case {
    /// After how many turns, if not at once.
    pub(super) after: Option<i32>,
    /// Chance in hundredths, if it is not certain.
    pub(super) chance: Option<i32>,
    /// Which outcome of which chance, so that two that are equally likely are not one.
    pub(super) branch: u32,
}

/// Takes changes down, each with its case.
pub(super) struct Gather<'b> {
    case: Case,
    within: Vec<Case>,
    branches: &'b mut u32,
    taken: Vec<(Case, Change)>,
}

impl Sink for Gather<'_> {
    fn change(&mut self, change: Change) {
        self.taken.push((self.case, change));
    }

    fn note(&mut self, _text: u32, _to: Option<u8>, _frame: Frame) {}

    fn chance(&mut self, _percent: i32, _site: u32, _salt: u64) -> Outcome {
        Outcome::Both
    }

    fn enter(&mut self, percent: i32) {
        self.within.push(self.case);
        *self.branches += 1;
        let chance = Some(self.case.chance.unwrap_or(100) * percent / 100);
        self.case = Case { chance, branch: *self.branches, ..self.case };
    }

    fn leave(&mut self) {
        if let Some(outer) = self.within.pop() {
            self.case = outer;
        }
    }

    fn swift(&self) -> bool {
        false
    }
}

impl Gather<'_> {
    /// Runs blocks on the imagined world and returns what they would change. `branches` numbers the outcomes of chances.
    pub(super) fn run(
        imagined: &Imagined<'_>,
        frame: Frame,
        blocks: &[BlockId],
        case: Case,
        branches: &mut u32,
    ) -> Vec<(Case, Change)> {
        let mut gather = Gather { case, within: Vec::new(), branches, taken: Vec::new() };
        let scene = Scene::new(imagined.eye.book, imagined, frame, 0);
        for &block in blocks {
            enact_block(&scene, block, &mut gather);
        }
        gather.taken
    }
}
