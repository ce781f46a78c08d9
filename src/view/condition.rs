//! Conditions in words: what would be so if they held.

use std::cell::RefCell;

use super::address::{Account, Address, Figure, Part};
use super::eye::{Eye, plane};
use super::figure::{count, month, turns, turns_ago};
use super::naming::mid;
use crate::locale::Locale;
use crate::say;
use crate::turn::rulebook::{Operand, Test};
use crate::turn::scene::Scene;
use crate::world::{Cell, Kind, Known, NOTHING, Target};

/// One condition in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition {
    /// Whether it holds.
    pub holds: bool,
    /// "Holder of the hill is the north".
    pub says: String,
}

/// Conditions one by one with the figures in them, those that must hold together taken apart; `told` are worth telling.
pub fn one_by_one<K: Known>(
    eye: &Eye<'_>,
    scene: Scene<'_, K>,
    tests: &[Test],
    told: impl Fn(&Test) -> bool,
) -> (Vec<Condition>, Vec<Figure>) {
    let reader = Reader::bare(eye, scene);
    let mut conditions: Vec<Condition> = Vec::new();
    for test in flat(tests).into_iter().filter(|test| told(test)) {
        let (holds, says) = (reader.scene.test(test), mid(&reader.says(test)));
        // Two bounds of one step of a story are told with the same words, and once.
        match conditions.iter_mut().find(|known| known.says == says) {
            Some(known) => known.holds &= holds,
            None => conditions.push(Condition { holds, says }),
        }
    }
    (conditions, reader.figures.take())
}

fn flat<'a>(tests: &'a [Test]) -> Vec<&'a Test> {
    let apart = |test: &'a Test| match test {
        Test::All(inner) => flat(inner),
        other => vec![other],
    };
    tests.iter().flat_map(apart).collect()
}

/// A reader of conditions, who notes down the figures that it says.
pub(super) struct Reader<'a, 'e, K> {
    pub eye: &'a Eye<'e>,
    /// Where they are read: in the world as believed, or as imagined.
    pub scene: Scene<'a, K>,
    /// Whether only what is asked is said, and nothing of what is known.
    bare: bool,
    /// The figures of what has been said so far.
    pub figures: RefCell<Vec<Figure>>,
}

/// A number of a scenario's own with fewer steps than this counts how far a story has come.
const STEPS: i32 = 20;

impl<'a, 'e, K: Known> Reader<'a, 'e, K> {
    /// One who reads conditions in a scene, and tells what is known in it beside each.
    pub fn new(eye: &'a Eye<'e>, scene: Scene<'a, K>) -> Self {
        Self { eye, scene, bare: false, figures: RefCell::default() }
    }

    /// The same without what is known: only what a condition asks.
    fn bare(eye: &'a Eye<'e>, scene: Scene<'a, K>) -> Self {
        Self { bare: true, ..Self::new(eye, scene) }
    }

    pub fn locale(&self) -> &'static Locale {
        self.eye.locale()
    }

    /// What is known of a number, as a figure that is about to be said.
    pub fn tell(&self, cell: Cell) -> i32 {
        let value = self.scene.known.get(cell);
        let names = self.eye.names();
        if !names.is_word(cell) {
            let address = Address::now(Target { cell, plane: plane(self.eye, cell) });
            let shown = names.value(cell, value);
            self.figures.borrow_mut().push(Figure { shown, name: names.number(cell), address });
        }
        value
    }

    /// A figure that a condition or the scenario states, about to be said.
    pub fn state(&self, value: i32, shown: String) -> String {
        let asked = say!(self.locale(), "lack-asked");
        self.figures.borrow_mut().push(Figure { shown: shown.clone(), ..Figure::rule(value, asked) });
        shown
    }

    /// What is lacking between two numbers, about to be said.
    pub fn lack(&self, whole: i32, whole_is: String, less: i32, less_is: String) -> String {
        let parts = vec![Part::plain(-less, less_is)];
        let account = Account::from(say!(self.locale(), "lack"), Some(Part::plain(whole, whole_is)), parts);
        self.figures.borrow_mut().push(Figure::sum(whole - less, account));
        count(whole - less)
    }

    pub fn name(&self, cell: Cell) -> String {
        self.eye.names().number(cell)
    }

    pub fn value(&self, cell: Cell) -> String {
        format!("{}{}", self.eye.names().value(cell, self.tell(cell)), self.eye.names().unit(cell))
    }

    /// Conditions of which one is enough.
    pub fn ways(&self, tests: &[Test]) -> String {
        let ways: Vec<String> = tests.iter().map(|test| self.says(test)).collect();
        ways.join(&say!(self.locale(), "says-or-way"))
    }

    /// Whether a number counts the steps of a story, which have no names that could be told.
    pub fn is_step(&self, cell: Cell) -> bool {
        let (least, most) = self.eye.book.bounds.of(cell);
        cell.kind() == Kind::Fact && !self.eye.names().is_word(cell) && most - least < STEPS
    }

    /// How many turns ago something was, about to be said.
    pub fn since(&self, then: i32) -> i32 {
        let (locale, now) = (self.locale(), self.eye.turn());
        self.lack(now, say!(locale, "lack-turn-now"), then, say!(locale, "lack-turn-then"));
        now - then
    }

    pub fn cell(&self, operand: &Operand) -> Option<Cell> {
        match operand {
            Operand::Path(path) => self.scene.cell(path),
            _ => None,
        }
    }

    /// An operand's value in the words of the number that it is compared with.
    pub fn spoken(&self, operand: &Operand, meant: Option<Cell>) -> String {
        let value = self.scene.operand(operand);
        let cell = self.cell(operand).or(meant);
        match cell {
            Some(cell) if self.cell(operand).is_some() => self.eye.names().value(cell, self.tell(cell)),
            Some(cell) if self.eye.names().is_word(cell) => self.eye.names().value(cell, value),
            Some(cell) => self.state(value, self.eye.names().value(cell, value)),
            None => self.state(value, count(value)),
        }
    }

    pub fn operand(&self, operand: &Operand, kind: Option<Kind>) -> String {
        let value = self.scene.operand(operand);
        kind.map_or_else(|| count(value), |kind| self.eye.names().thing(kind, value))
    }

    /// A condition as words that say what would be so if it held, with what is believed now.
    pub fn says(&self, test: &Test) -> String {
        let locale = self.locale();
        let now = |cell: Cell| self.now(cell);
        let gone = || say!(locale, "says-gone");
        match test {
            Test::Min(path, bound) => {
                self.scene.cell(path).map_or_else(gone, |cell| self.says_bound(cell, *bound, true))
            }
            Test::Max(path, bound) => {
                self.scene.cell(path).map_or_else(gone, |cell| self.says_bound(cell, *bound, false))
            }
            Test::Is(left, right) => self.says_equal(left, right, true),
            Test::IsNot(left, right) => self.says_equal(left, right, false),
            Test::Over(left, right) => match (self.scene.cell(left), self.scene.cell(right)) {
                (Some(left), Some(right)) => {
                    let ([more, less], [have, want]) =
                        ([left, right].map(|cell| self.name(cell)), [left, right].map(now));
                    say!(locale, "says-over", more = more, have = have, less = less, want = want)
                }
                _ => gone(),
            },
            Test::Ago(path, asked) => self.scene.cell(path).map_or_else(gone, |cell| {
                let what = self.eye.names().thing(cell.kind(), i32::from(cell.row));
                let last = match self.scene.known.get(cell) {
                    0 | NOTHING => say!(locale, "says-never"),
                    turn => turns_ago(locale, self.since(turn)),
                };
                self.state(*asked, count(*asked));
                say!(locale, "says-ago", what = what, turns = turns(locale, *asked), last = last)
            }),
            Test::Months(months) => {
                let months = months_of(locale, *months).join(&say!(locale, "says-or-month"));
                say!(locale, "says-month", months = months)
            }
            Test::Near(left, right) => {
                let [left, right] = [left, right].map(|operand| self.operand(operand, Some(Kind::Region)));
                say!(locale, "says-near", left = left, right = right)
            }
            Test::Any(tests) if self.bare && tests.len() > 2 => say!(locale, "says-one-of-many", count = tests.len()),
            Test::Any(tests) => say!(locale, "says-one-of", ways = self.ways(tests)),
            Test::All(tests) => {
                let says: Vec<String> = tests.iter().map(|test| self.says(test)).collect();
                says.join(&say!(locale, "says-and"))
            }
            Test::Not(test) => say!(locale, "says-not", says = self.says(test)),
        }
    }

    fn says_bound(&self, cell: Cell, bound: i32, least: bool) -> String {
        let (locale, name, names) = (self.locale(), self.name(cell), self.eye.names());
        if self.is_step(cell) {
            return match self.bare {
                true => say!(locale, "says-moved", name = name),
                false => say!(locale, "says-another-point", name = name),
            };
        }
        if names.is_flag(cell) && self.bare {
            return if least { name } else { say!(locale, "says-not", says = name) };
        }
        let told = names.value(cell, bound);
        let is_word = names.is_word(cell);
        let told = if is_word { told } else { format!("{}{}", self.state(bound, told), names.unit(cell)) };
        let says = match (is_word, least) {
            (true, _) => say!(locale, "says-word", name = name, value = told),
            (false, true) => say!(locale, "says-at-least", name = name, value = told),
            (false, false) => say!(locale, "says-at-most", name = name, value = told),
        };
        says + &self.now(cell)
    }

    fn says_equal(&self, left: &Operand, right: &Operand, equal: bool) -> String {
        let (locale, cell) = (self.locale(), self.cell(left));
        let meant = cell.or_else(|| self.cell(right));
        if meant.is_none() {
            return say!(locale, "says-other-thing");
        }
        let name = cell.map_or_else(|| self.spoken(left, meant), |cell| self.name(cell));
        if self.bare && cell.is_some_and(|cell| self.is_step(cell)) {
            return say!(locale, "says-moved", name = name);
        }
        let value = self.spoken(right, meant);
        let now = cell.map(|cell| self.now(cell)).unwrap_or_default();
        let says = match (equal, self.bare) {
            (true, true) => say!(locale, "says-word", name = name, value = value),
            (true, false) => say!(locale, "says-is", name = name, value = value),
            (false, true) => say!(locale, "says-other-word", name = name, value = value),
            (false, false) => say!(locale, "says-is-not", name = name, value = value),
        };
        says + &now
    }

    /// What a number is as known, in brackets, unless only what is asked is to be said.
    fn now(&self, cell: Cell) -> String {
        match self.bare {
            true => String::new(),
            false => say!(self.locale(), "says-now", now = self.value(cell)),
        }
    }
}

/// The names of the months of a mask.
pub(super) fn months_of(locale: &Locale, months: u16) -> Vec<String> {
    (1..=12).filter(|index| months & (1 << index) != 0).map(|index| month(locale, index)).collect()
}
