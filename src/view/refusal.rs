//! Why something cannot be, and what would change that, read off the condition that fails.

use std::cell::RefCell;

use super::address::{Account, Address, Figure, Part};
use super::eye::{Eye, plane};
use super::figure::{capital, count, list, month, plural, signed};
use super::naming::mid;
use crate::turn::rulebook::{Choice, Operand, Path, Test};
use crate::turn::scene::{Frame, Scene};
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Kind, Known, NOTHING, Target, at};

/// Why something cannot be done, and what would change that.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusal {
    /// "The treasury has 3,000; it costs 5,000."
    pub why: String,
    /// "Needs 2,000 more."
    pub would_change: String,
    /// The figures in both.
    pub figures: Vec<Figure>,
}

/// Why a choice cannot be made: every condition that fails, and every cost that cannot be borne.
pub fn of_choice(eye: &Eye<'_>, frame: Frame, choice: &Choice) -> Vec<Refusal> {
    let reader = Reader::new(eye, frame);
    let mut refusals: Vec<Refusal> =
        choice.when.iter().filter(|test| !reader.scene.test(test)).map(|test| reader.refuses(test)).collect();
    let costs = choice.cost.iter().filter_map(|(path, cost)| reader.cost(path, *cost));
    refusals.extend(costs.map(|refusal| reader.with_figures(refusal)));
    refusals
}

/// Whether a choice can never fit what these variables are bound to, whatever may change.
pub fn never_fits(eye: &Eye<'_>, frame: Frame, choice: &Choice) -> bool {
    let scene = eye.scene(frame);
    choice.when.iter().any(|test| of_bindings(test) && !scene.test(test))
}

/// Whether a condition is of nothing but what variables are bound to.
fn of_bindings(test: &Test) -> bool {
    let bound = |operand: &Operand| !matches!(operand, Operand::Path(_));
    match test {
        Test::Is(left, right) | Test::IsNot(left, right) => bound(left) && bound(right),
        Test::Any(tests) | Test::All(tests) => tests.iter().all(of_bindings),
        Test::Not(test) => of_bindings(test),
        _ => false,
    }
}

/// Every condition of a list that fails, with what is believed.
pub fn of_tests(eye: &Eye<'_>, frame: Frame, tests: &[Test]) -> Vec<Refusal> {
    let reader = Reader::new(eye, frame);
    tests.iter().filter(|test| !reader.scene.test(test)).map(|test| reader.refuses(test)).collect()
}

/// Every condition of a list, with whether it holds.
pub fn conditions(eye: &Eye<'_>, frame: Frame, tests: &[Test]) -> Vec<(bool, String)> {
    let reader = Reader::new(eye, frame);
    tests.iter().map(|test| (reader.scene.test(test), reader.says(test))).collect()
}

struct Reader<'a, 'e> {
    eye: &'a Eye<'e>,
    scene: Scene<'a, Eye<'e>>,
    /// The figures of what has been said so far.
    figures: RefCell<Vec<Figure>>,
}

fn refusal(why: impl Into<String>, would_change: impl Into<String>) -> Refusal {
    Refusal { why: why.into(), would_change: would_change.into(), figures: Vec::new() }
}

/// A number of a scenario's own with fewer steps than this counts how far a story has come.
const STEPS: i32 = 20;

/// What a condition asks for, as a figure.
const ASKED: &str = "What is asked for here";

impl<'a, 'e> Reader<'a, 'e> {
    fn new(eye: &'a Eye<'e>, frame: Frame) -> Self {
        Self { eye, scene: eye.scene(frame), figures: RefCell::default() }
    }

    /// Why a condition fails, with the figures of what is said.
    fn refuses(&self, test: &Test) -> Refusal {
        self.figures.borrow_mut().clear();
        let refusal = self.why(test);
        self.with_figures(refusal)
    }

    fn with_figures(&self, refusal: Refusal) -> Refusal {
        Refusal { figures: self.figures.take(), ..refusal }
    }

    /// What is known of a number, as a figure that is about to be said.
    fn tell(&self, cell: Cell) -> i32 {
        let value = self.eye.get(cell);
        let names = self.eye.names();
        if !names.is_word(cell) {
            let address = Address::now(Target { cell, plane: plane(self.eye, cell) });
            let shown = names.value(cell, value);
            self.figures.borrow_mut().push(Figure { shown, name: names.number(cell), address });
        }
        value
    }

    /// A figure that a condition or the scenario states, about to be said.
    fn state(&self, value: i32, shown: String) -> String {
        self.figures.borrow_mut().push(Figure { shown: shown.clone(), ..Figure::rule(value, ASKED) });
        shown
    }

    /// What is lacking between two numbers, about to be said.
    fn lack(&self, whole: i32, whole_is: &str, less: i32, less_is: String) -> String {
        let parts = vec![Part::plain(-less, less_is)];
        let account = Account::from("What is lacking", Some(Part::plain(whole, whole_is)), parts);
        self.figures.borrow_mut().push(Figure::sum(whole - less, account));
        count(whole - less)
    }

    fn cost(&self, path: &Path, cost: i32) -> Option<Refusal> {
        let cell = self.scene.cell(path)?;
        let has = self.eye.get(cell);
        let (name, unit) = (self.name(cell), self.eye.names().unit(cell));
        (has < cost).then(|| {
            let costs = self.state(cost, count(cost));
            let why = format!("It costs {costs}{unit}; {} stands at {}{unit}.", mid(&name), count(self.tell(cell)));
            let lacks = self.lack(cost, "what it costs", has, name);
            refusal(why, format!("Needs {lacks}{unit} more."))
        })
    }

    fn name(&self, cell: Cell) -> String {
        self.eye.names().number(cell)
    }

    fn value(&self, cell: Cell) -> String {
        format!("{}{}", self.eye.names().value(cell, self.tell(cell)), self.eye.names().unit(cell))
    }

    /// Why a failing condition fails.
    fn why(&self, test: &Test) -> Refusal {
        match test {
            Test::Min(path, least) => self.bound(path, *least, true),
            Test::Max(path, most) => self.bound(path, *most, false),
            Test::Is(left, right) => self.equal(left, right, true),
            Test::IsNot(left, right) => self.equal(left, right, false),
            Test::Over(left, right) => match (self.scene.cell(left), self.scene.cell(right)) {
                (Some(left), Some(right)) => {
                    let (want, have) = (self.eye.get(right), self.eye.get(left));
                    let (more, less) = (self.name(left), self.name(right));
                    let why = format!("{more} is {}; {} is {}.", self.value(left), mid(&less), self.value(right));
                    let short = self.lack(want, "what it must reach", have, more.clone());
                    refusal(why, format!("{more} must grow by {short} to reach it."))
                }
                _ => self.missing(),
            },
            Test::Ago(path, turns) => self.ago(path, *turns),
            Test::Months(months) => {
                let names = months_of(*months);
                let now = month(self.eye.get(at::calendar::month(0)));
                refusal(format!("It is {now}."), format!("It can be only in {}.", list(&names)))
            }
            Test::Near(left, right) => {
                let [left, right] = [left, right].map(|operand| self.operand(operand, Some(Kind::Region)));
                refusal(format!("{} is not next to {right}.", capital(&left)), "They must be neighbours or the same.")
            }
            Test::Any(tests) => match self.one_number(tests) {
                Some((cell, ..)) if self.is_step(cell) => {
                    self.figures.borrow_mut().clear();
                    refusal(
                        format!("{}: it stands otherwise.", self.name(cell)),
                        "It must come to another point first.",
                    )
                }
                Some((cell, now, states)) => {
                    refusal(format!("{}: {now}.", self.name(cell)), format!("It must be {}.", either(&states)))
                }
                None => {
                    let ways: Vec<String> = tests.iter().map(|test| self.says(test)).collect();
                    refusal("None of the ways to it is open.", format!("One of these must be: {}.", ways.join("; or ")))
                }
            },
            Test::All(tests) => match tests.iter().find(|test| !self.scene.test(test)) {
                Some(test) => self.why(test),
                None => self.missing(),
            },
            Test::Not(test) => {
                let says = self.says(test);
                refusal(format!("It is so: {says}."), "It must not be so.")
            }
        }
    }

    /// The one number that all of these ask to be this or that: what it is now, and what it could be.
    fn one_number(&self, tests: &[Test]) -> Option<(Cell, String, Vec<String>)> {
        let sides = tests.iter().map(|test| match test {
            Test::Is(left, right) => Some((self.cell(left)?, right)),
            _ => None,
        });
        let sides: Vec<(Cell, &Operand)> = sides.collect::<Option<_>>()?;
        let (cell, _) = *sides.first()?;
        if sides.iter().any(|(other, _)| *other != cell) {
            return None;
        }
        let states = sides.iter().map(|(_, right)| self.spoken(right, Some(cell))).collect();
        Some((cell, self.value(cell), states))
    }

    /// Whether a number counts the steps of a story, which have no names that could be told.
    fn is_step(&self, cell: Cell) -> bool {
        let (least, most) = self.eye.book.bounds.of(cell);
        cell.kind() == Kind::Fact && !self.eye.names().is_word(cell) && most - least < STEPS
    }

    fn missing(&self) -> Refusal {
        refusal("What it is about is not there.", "")
    }

    fn bound(&self, path: &Path, bound: i32, least: bool) -> Refusal {
        let Some(cell) = self.scene.cell(path) else { return self.missing() };
        let now = self.eye.get(cell);
        let name = self.name(cell);
        if cell.kind() == Kind::Decision && component(cell) == "Answered" {
            let title = self.eye.names().thing(Kind::Decision, i32::from(cell.row));
            return match (least, now) {
                (true, 0) => refusal(format!("‘{title}’ has not been answered."), "It must be answered first."),
                (true, _) => {
                    let needed = self.state(bound, count(bound));
                    refusal(format!("{name}: {}.", count(self.tell(cell))), format!("It must be {needed}."))
                }
                (false, _) => refusal(format!("‘{title}’ has been answered."), "It can be only before that."),
            };
        }
        if self.eye.names().is_word(cell) {
            let needed = self.eye.names().value(cell, bound);
            return refusal(format!("{name}: {}.", self.value(cell)), format!("It must be: {needed}."));
        }
        let word = if least { "at least" } else { "at most" };
        let more = if least { "more" } else { "less" };
        let unit = self.eye.names().unit(cell);
        let needed = format!("{}{unit}", self.state(bound, self.eye.names().value(cell, bound)));
        let gap = match least {
            true => self.lack(bound, "what is asked for", now, name.clone()),
            false => self.lack(now, &name, bound, "what is asked for".to_owned()),
        };
        let why = format!("{name} is {}; it must be {word} {needed}.", self.value(cell));
        refusal(why, format!("Needs {gap}{unit} {more}."))
    }

    fn ago(&self, path: &Path, turns: i32) -> Refusal {
        let Some(cell) = self.scene.cell(path) else { return self.missing() };
        let then = self.eye.get(cell);
        let what = self.eye.names().thing(cell.kind(), i32::from(cell.row));
        let asked = || self.state(turns, count(turns));
        if then <= 0 {
            asked();
            return refusal(format!("‘{what}’ has not been."), format!("It must be {} ago.", plural(turns, "turn")));
        }
        let since = self.eye.turn() - then;
        self.lack(self.eye.turn(), "the turn that it is now", then, "the turn when it was".to_owned());
        self.lack(turns, "the turns that it takes", since, "the turns since then".to_owned());
        refusal(
            format!("‘{what}’ was only {} ago.", plural(since, "turn")),
            format!("In {} it can be.", plural(turns - since, "turn")),
        )
    }

    fn equal(&self, left: &Operand, right: &Operand, equal: bool) -> Refusal {
        let cell = self.cell(left);
        let meant = cell.or_else(|| self.cell(right));
        if meant.is_none() {
            return refusal("It does not fit what this is about.", "");
        }
        let [now, other] = [left, right].map(|operand| self.spoken(operand, meant));
        if let Some(cell) = cell.filter(|cell| self.is_step(*cell)) {
            self.figures.borrow_mut().clear();
            let told = format!("{}: it stands otherwise.", self.name(cell));
            return refusal(told, "It must come to another point first.");
        }
        let what = match cell {
            Some(cell) => self.name(cell),
            None => capital(&self.spoken(left, meant)),
        };
        let why = if cell.is_some() { format!("{what}: {now}.") } else { format!("{what} is not {other}.") };
        match equal {
            true => refusal(why, format!("It must be: {other}.")),
            false => refusal(why, format!("It must be another than {other}.")),
        }
    }

    fn cell(&self, operand: &Operand) -> Option<Cell> {
        match operand {
            Operand::Path(path) => self.scene.cell(path),
            _ => None,
        }
    }

    /// An operand's value in the words of the number that it is compared with.
    fn spoken(&self, operand: &Operand, meant: Option<Cell>) -> String {
        let value = self.scene.operand(operand);
        let cell = self.cell(operand).or(meant);
        match cell {
            Some(cell) if self.cell(operand).is_some() => self.eye.names().value(cell, self.tell(cell)),
            Some(cell) if self.eye.names().is_word(cell) => self.eye.names().value(cell, value),
            Some(cell) => self.state(value, self.eye.names().value(cell, value)),
            None => self.state(value, count(value)),
        }
    }

    fn operand(&self, operand: &Operand, kind: Option<Kind>) -> String {
        let value = self.scene.operand(operand);
        kind.map_or_else(|| count(value), |kind| self.eye.names().thing(kind, value))
    }

    /// A condition as words that say what would be so if it held, with what is believed now.
    fn says(&self, test: &Test) -> String {
        let now = |cell: Cell| format!("it is {}", self.value(cell));
        match test {
            Test::Min(path, bound) | Test::Max(path, bound) => {
                let word = if matches!(test, Test::Min(..)) { "at least" } else { "at most" };
                self.scene.cell(path).map_or_else(gone, |cell| {
                    if self.is_step(cell) {
                        return format!("{} stands at another point", self.name(cell));
                    }
                    let told = self.eye.names().value(cell, *bound);
                    let told = if self.eye.names().is_word(cell) { told } else { self.state(*bound, told) };
                    match self.eye.names().is_word(cell) {
                        true => format!("{}: {told} ({})", self.name(cell), now(cell)),
                        false => format!("{} {word} {told} ({})", self.name(cell), now(cell)),
                    }
                })
            }
            Test::Is(left, right) | Test::IsNot(left, right) => {
                let word = if matches!(test, Test::Is(..)) { "is" } else { "is not" };
                let meant = self.cell(left).or_else(|| self.cell(right));
                if meant.is_none() {
                    return "it is about another thing".to_owned();
                }
                let what = self.cell(left).map_or_else(|| self.spoken(left, meant), |cell| self.name(cell));
                let right = self.spoken(right, meant);
                let now = self.cell(left).map(|cell| format!(" ({})", now(cell))).unwrap_or_default();
                format!("{what} {word} {right}{now}")
            }
            Test::Over(left, right) => match (self.scene.cell(left), self.scene.cell(right)) {
                (Some(left), Some(right)) => {
                    let (more, less) = (self.name(left), self.name(right));
                    format!("{more} ({}) at least as much as {less} ({})", now(left), now(right))
                }
                _ => gone(),
            },
            Test::Ago(path, turns) => self.scene.cell(path).map_or_else(gone, |cell| {
                let what = self.eye.names().thing(cell.kind(), i32::from(cell.row));
                let last = match self.eye.get(cell) {
                    0 | NOTHING => "never".to_owned(),
                    turn => {
                        let now = self.eye.turn();
                        self.lack(now, "the turn that it is now", turn, "the turn when it was".to_owned());
                        format!("{} ago", plural(now - turn, "turn"))
                    }
                };
                self.state(*turns, count(*turns));
                format!("‘{what}’ at least {} ago (it was {last})", plural(*turns, "turn"))
            }),
            Test::Months(months) => format!("the month is {}", months_of(*months).join(" or ")),
            Test::Near(left, right) => {
                let [left, right] = [left, right].map(|operand| self.operand(operand, Some(Kind::Region)));
                format!("{left} is next to {right}")
            }
            Test::Any(tests) => {
                let says: Vec<String> = tests.iter().map(|test| self.says(test)).collect();
                format!("one of these: {}", says.join("; or "))
            }
            Test::All(tests) => {
                let says: Vec<String> = tests.iter().map(|test| self.says(test)).collect();
                says.join(" and ")
            }
            Test::Not(test) => format!("not so: {}", self.says(test)),
        }
    }
}

/// "late, short or pending".
fn either(words: &[String]) -> String {
    match words {
        [firsts @ .., last] if !firsts.is_empty() => format!("{} or {last}", firsts.join(", ")),
        words => words.concat(),
    }
}

fn gone() -> String {
    "something that is not there".to_owned()
}

fn component(cell: Cell) -> &'static str {
    COMPONENTS[usize::from(cell.component)].name
}

fn months_of(months: u16) -> Vec<String> {
    (1..=12).filter(|index| months & (1 << index) != 0).map(|index| month(index).to_owned()).collect()
}

/// What has too little attention left, in the scenario's word for it.
pub fn attention(word: &str, needs: i32, left: i32) -> Refusal {
    let refusal = refusal(
        format!("It takes {} {word}; {} left.", count(needs), count(left)),
        format!("Needs {} more.", signed(needs - left)),
    );
    let there =
        Figure::sum(left, Account::of(format!("{} left", capital(word)), vec![Part::plain(left, "in this turn")]));
    let lack = Account::from(
        "What is lacking",
        Some(Part::plain(needs, "what it takes")),
        vec![Part::plain(-left, "what is left in this turn")],
    );
    let lack = Figure { shown: signed(needs - left), ..Figure::sum(needs - left, lack) };
    Refusal { figures: vec![Figure::rule(needs, "What it takes of your time"), there, lack], ..refusal }
}
