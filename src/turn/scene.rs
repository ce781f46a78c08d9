//! How conditions, paths and values are read: on the truth, on a belief, or on an imagined world, by the same code.

use std::ops::ControlFlow;

use super::draw::identity;
use super::rulebook::{Consideration, Lane, Leanings, Operand, Path, Root, Rulebook, Selector, Test};
use crate::world::ledger::{Plane, Target};
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Kind, Known, MAX_VARIABLES, NOTHING, Sight, at};

/// What variables are bound to: rows, or [`NOTHING`]. Variable 0 is the actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Frame {
    /// The rows.
    pub vars: [i32; MAX_VARIABLES],
}

impl Frame {
    /// A frame with an actor and nothing else.
    pub fn of(actor: i32) -> Self {
        let mut vars = [NOTHING; MAX_VARIABLES];
        vars[0] = actor;
        Self { vars }
    }
}

/// Somebody looking at a world with bound variables.
#[derive(Clone, Copy)]
pub struct Scene<'a, K> {
    /// The scenario.
    pub book: &'a Rulebook,
    /// What is known.
    pub known: &'a K,
    /// What variables are bound to.
    pub frame: Frame,
    /// Stable identity of what is going on and of all that is bound, for draws.
    pub salt: u64,
}

impl<'a, K: Known> Scene<'a, K> {
    /// A scene of what the salt identifies.
    pub fn new(book: &'a Rulebook, known: &'a K, frame: Frame, salt: u64) -> Self {
        Self { book, known, frame, salt }
    }

    /// The same look with a variable bound to a thing.
    pub fn bind(&self, var: u8, kind: Kind, row: i32) -> Self {
        let mut scene = Self { ..*self };
        scene.frame.vars[usize::from(var)] = row;
        scene.salt = self.salt_with(kind, row);
        scene
    }

    fn salt_with(&self, kind: Kind, row: i32) -> u64 {
        identity([self.salt, self.book.key(kind, row)])
    }

    /// The current turn.
    pub fn turn(&self) -> i32 {
        self.known.get(at::calendar::turn(0))
    }

    /// The row that a root names; none for an unbound variable.
    pub fn row(&self, root: Root) -> Option<u16> {
        match root {
            Root::Row(row) => Some(row),
            Root::Var(var) => u16::try_from(self.frame.vars[usize::from(var)]).ok(),
        }
    }

    /// The address at the end of a path; none if a reference on the way is empty.
    #[inline]
    pub fn cell(&self, path: &Path) -> Option<Cell> {
        // Most paths name a number outright.
        if let (Root::Row(row), Lane::Fixed(lane), true) = (path.root, path.lane, path.steps.is_empty()) {
            return Some(Cell::new(path.component, row, lane));
        }
        self.follow(path)
    }

    fn follow(&self, path: &Path) -> Option<Cell> {
        let mut row = self.row(path.root)?;
        for &(component, lane) in &path.steps {
            row = u16::try_from(self.known.get(Cell::new(component, row, lane))).ok()?;
        }
        let lane = match path.lane {
            Lane::Fixed(lane) => lane,
            Lane::Var(var) => u8::try_from(self.frame.vars[usize::from(var)]).ok()?,
            Lane::VarRef(var, component, lane) => {
                let row = u16::try_from(self.frame.vars[usize::from(var)]).ok()?;
                u8::try_from(self.known.get(Cell::new(component, row, lane))).ok()?
            }
        };
        (usize::from(lane) < COMPONENTS[usize::from(path.component)].width)
            .then(|| Cell::new(path.component, row, lane))
    }

    /// The number at the end of a path.
    #[inline]
    pub fn number(&self, path: &Path) -> Option<i32> {
        self.cell(path).map(|cell| self.known.get(cell))
    }

    /// The value of an operand; [`NOTHING`] if a reference on the way is empty.
    #[inline]
    pub fn operand(&self, operand: &Operand) -> i32 {
        match operand {
            Operand::Const(value) => *value,
            Operand::Var(var) => self.frame.vars[usize::from(*var)],
            Operand::Path(path) => self.number(path).unwrap_or(NOTHING),
        }
    }

    /// Whether all conditions hold.
    pub fn holds(&self, tests: &[Test]) -> bool {
        tests.iter().all(|test| self.test(test))
    }

    /// Whether one condition holds.
    pub fn test(&self, test: &Test) -> bool {
        match test {
            Test::Min(path, least) => self.number(path).is_some_and(|value| value >= *least),
            Test::Max(path, most) => self.number(path).is_some_and(|value| value <= *most),
            Test::Is(left, right) => self.operand(left) == self.operand(right),
            Test::IsNot(left, right) => self.operand(left) != self.operand(right),
            Test::Over(left, right) => match (self.number(left), self.number(right)) {
                (Some(left), Some(right)) => left >= right,
                _ => false,
            },
            Test::Ago(path, turns) => self.number(path).is_some_and(|turn| turn > 0 && self.turn() - turn >= *turns),
            Test::Months(months) => {
                let month = self.known.get(at::calendar::month(0));
                months & (1 << month) != 0
            }
            Test::Near(left, right) => self.near(self.operand(left), self.operand(right)),
            Test::Any(tests) => tests.iter().any(|test| self.test(test)),
            Test::All(tests) => self.holds(tests),
            Test::Not(test) => !self.test(test),
        }
    }

    fn near(&self, left: i32, right: i32) -> bool {
        let Ok(from) = usize::try_from(left) else { return false };
        left == right
            || self.book.neighbours.get(from).is_some_and(|legs| legs.iter().any(|leg| i32::from(leg.to) == right))
    }

    /// Adds the numbers that conditions read to make them hold, for the ledger's causes.
    pub fn reads(&self, tests: &[Test], plane: Plane, into: &mut Vec<Target>) {
        for test in tests {
            let mut add = |path: &Path| {
                if let Some(cell) = self.cell(path) {
                    into.push(Target { cell, plane });
                }
            };
            match test {
                Test::Min(path, _) | Test::Max(path, _) | Test::Ago(path, _) => add(path),
                Test::Over(left, right) => {
                    add(left);
                    add(right);
                }
                Test::Is(left, right) | Test::IsNot(left, right) => {
                    for operand in [left, right] {
                        if let Operand::Path(path) = operand {
                            add(path);
                        }
                    }
                }
                Test::Any(tests) => {
                    for test in tests.iter().filter(|test| self.test(test)) {
                        self.reads(std::slice::from_ref(test), plane, into);
                    }
                }
                Test::All(tests) => self.reads(tests, plane, into),
                Test::Not(test) => self.reads(std::slice::from_ref(test), plane, into),
                Test::Months(_) | Test::Near(..) => {}
            }
        }
    }

    /// What one consideration is worth to somebody with these leanings.
    pub fn worth(&self, consideration: &Consideration, leanings: &Leanings) -> i32 {
        let leaning = leanings.get(usize::from(consideration.concern)).copied().unwrap_or(0);
        if leaning == 0 || !self.holds(&consideration.when) {
            return 0;
        }
        let scale = match &consideration.per {
            Some(path) => self.number(path).unwrap_or(0),
            None => 100,
        };
        (i64::from(leaning) * i64::from(consideration.weight) * i64::from(scale) / 1000) as i32
    }

    /// What an action is worth to somebody with these leanings.
    pub fn value(&self, considerations: &[Consideration], leanings: &Leanings) -> i32 {
        considerations.iter().map(|consideration| self.worth(consideration, leanings)).sum()
    }

    /// Calls `each` with every binding of the selectors, until it says stop.
    pub fn bindings(
        &self,
        selectors: &[Selector],
        each: &mut dyn FnMut(&Scene<'a, K>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let Some((selector, rest)) = selectors.split_first() else { return each(self) };
        let mut scene = Self { ..*self };
        for row in 0..self.book.layout.rows(selector.kind) as i32 {
            scene.frame.vars[usize::from(selector.var)] = row;
            // Conditions read no salt, so it is mixed only for the few things of which they hold.
            if scene.holds(&selector.when) {
                scene.salt = self.salt_with(selector.kind, row);
                scene.bindings(rest, each)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// The faction that sees a thing without being told; none is nobody.
    pub fn owner(&self, cell: Cell) -> Option<u8> {
        owner(self.book, self.known, cell)
    }
}

/// The faction that owns a thing, as `known` has it.
pub fn owner(book: &Rulebook, known: &impl Known, cell: Cell) -> Option<u8> {
    let faction = |cell| u8::try_from(known.get(cell)).ok();
    match cell.kind() {
        Kind::Faction => Some(cell.row as u8),
        Kind::Audience => faction(at::home::of(cell.row)),
        Kind::Person => faction(at::office::faction(cell.row)),
        Kind::Region => faction(at::holding::holder(cell.row)),
        Kind::Stock => faction(at::purse::owner(cell.row)),
        Kind::Army => faction(at::allegiance::owner(cell.row)),
        Kind::Evidence => faction(at::document::author(cell.row)),
        Kind::Fact => book.fact_known.get(usize::from(cell.row)).and_then(|&known| u8::try_from(known).ok()),
        Kind::Refugees => {
            let place = u16::try_from(known.get(at::exodus::place(cell.row))).ok()?;
            faction(at::holding::holder(place))
        }
        Kind::Task => faction(at::course::seat(0)),
        Kind::Motion => book.motions.get(usize::from(cell.row)).map(|motion| motion.of as u8),
        Kind::Voice => {
            let motion = book.voices.get(usize::from(cell.row))?.motion;
            book.motions.get(usize::from(motion)).map(|motion| motion.of as u8)
        }
        _ => None,
    }
}

/// A kind, the reference to the owner of one of it, and the other kinds whose owners hang on the same reference.
type Owned = (Kind, fn(u16) -> Cell, &'static [Kind]);

/// The references by which [`owner`] finds the owner of each thing of a kind, and the other kinds whose owners hang on
/// the same reference.
pub const OWNERSHIP: [Owned; 8] = [
    (Kind::Audience, at::home::of, &[]),
    (Kind::Person, at::office::faction, &[]),
    (Kind::Region, at::holding::holder, &[Kind::Refugees]),
    (Kind::Stock, at::purse::owner, &[]),
    (Kind::Army, at::allegiance::owner, &[]),
    (Kind::Evidence, at::document::author, &[]),
    (Kind::Refugees, at::exodus::place, &[]),
    (Kind::Clock, at::course::seat, &[Kind::Task]),
];

/// Whether a faction sees a number of the true world without being told.
pub fn sees(book: &Rulebook, truth: &impl Known, faction: u8, cell: Cell) -> bool {
    if cell.kind() == Kind::Fact && book.fact_known.get(usize::from(cell.row)) == Some(&-1) {
        return true;
    }
    match COMPONENTS[usize::from(cell.component)].quantity(cell.lane).sight {
        Sight::Public => true,
        Sight::Owner => owner(book, truth, cell) == Some(faction),
        // The lane is who holds the proof; whose paper it is cannot know what others made of it.
        Sight::Lane => cell.lane == faction,
        Sight::Engine => false,
    }
}
