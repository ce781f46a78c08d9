//! Why something cannot be, and what would change that, read off the condition that fails.

use super::address::{Account, Figure, Part};
use super::condition::{Reader, months_of};
use super::eye::Eye;
use super::figure::{capital, count, either, list, month, signed, turns};
use super::naming::mid;
use crate::locale::Locale;
use crate::say;
use crate::turn::rulebook::{Choice, Operand, Path, Test};
use crate::turn::scene::Frame;
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Kind, Known, at};

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
    let reader = Reader::new(eye, eye.scene(frame));
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
    let reader = Reader::new(eye, eye.scene(frame));
    tests.iter().filter(|test| !reader.scene.test(test)).map(|test| reader.refuses(test)).collect()
}

fn refusal(why: impl Into<String>, would_change: impl Into<String>) -> Refusal {
    Refusal { why: why.into(), would_change: would_change.into(), figures: Vec::new() }
}

impl Reader<'_, '_, Eye<'_>> {
    /// Why a condition fails, with the figures of what is said.
    fn refuses(&self, test: &Test) -> Refusal {
        self.figures.borrow_mut().clear();
        let refusal = self.why(test);
        self.with_figures(refusal)
    }

    fn with_figures(&self, refusal: Refusal) -> Refusal {
        Refusal { figures: self.figures.take(), ..refusal }
    }

    fn cost(&self, path: &Path, cost: i32) -> Option<Refusal> {
        let cell = self.scene.cell(path)?;
        let has = self.eye.get(cell);
        let (name, unit) = (self.name(cell), self.eye.names().unit(cell));
        (has < cost).then(|| {
            let locale = self.locale();
            let costs = format!("{}{unit}", self.state(cost, count(cost)));
            let now = format!("{}{unit}", count(self.tell(cell)));
            let why = say!(locale, "refusal-costs", costs = costs, name = mid(&name), now = now);
            let lacks = format!("{}{unit}", self.lack(cost, say!(locale, "lack-costs"), has, name));
            refusal(why, say!(locale, "refusal-needs-more", lacks = lacks))
        })
    }

    /// Why a failing condition fails.
    fn why(&self, test: &Test) -> Refusal {
        let locale = self.locale();
        match test {
            Test::Min(path, least) => self.bound(path, *least, true),
            Test::Max(path, most) => self.bound(path, *most, false),
            Test::Is(left, right) => self.equal(left, right, true),
            Test::IsNot(left, right) => self.equal(left, right, false),
            Test::Over(left, right) => match (self.scene.cell(left), self.scene.cell(right)) {
                (Some(left), Some(right)) => {
                    let (want, have) = (self.eye.get(right), self.eye.get(left));
                    let (more, less) = (self.name(left), self.name(right));
                    let [has, wants] = [left, right].map(|cell| self.value(cell));
                    let why = say!(locale, "refusal-over", more = &more, have = has, less = mid(&less), want = wants);
                    let short = self.lack(want, say!(locale, "lack-reach"), have, more.clone());
                    refusal(why, say!(locale, "refusal-over-needs", more = more, lacks = short))
                }
                _ => self.missing(),
            },
            Test::Ago(path, turns) => self.ago(path, *turns),
            Test::Months(months) => {
                let names = list(locale, &months_of(locale, *months));
                let now = month(locale, self.eye.get(at::calendar::month(0)));
                refusal(say!(locale, "refusal-month", month = now), say!(locale, "refusal-month-needs", months = names))
            }
            Test::Near(left, right) => {
                let [left, right] = [left, right].map(|operand| self.operand(operand, Some(Kind::Region)));
                refusal(
                    say!(locale, "refusal-far", left = capital(&left), right = right),
                    say!(locale, "refusal-far-needs"),
                )
            }
            Test::Any(tests) => match self.one_number(tests) {
                Some((cell, ..)) if self.is_step(cell) => self.otherwise(cell),
                Some((cell, now, states)) => refusal(
                    say!(locale, "refusal-is", name = self.name(cell), now = now),
                    say!(locale, "refusal-must-be", value = either(locale, &states)),
                ),
                None => {
                    refusal(say!(locale, "refusal-no-way"), say!(locale, "refusal-one-way", ways = self.ways(tests)))
                }
            },
            Test::All(tests) => match tests.iter().find(|test| !self.scene.test(test)) {
                Some(test) => self.why(test),
                None => self.missing(),
            },
            Test::Not(test) => {
                let says = self.says(test);
                refusal(say!(locale, "refusal-so", says = says), say!(locale, "refusal-not-so"))
            }
        }
    }

    /// A step of a story is another than it must be; which has no name.
    fn otherwise(&self, cell: Cell) -> Refusal {
        self.figures.borrow_mut().clear();
        let told = say!(self.locale(), "refusal-otherwise", name = self.name(cell));
        refusal(told, say!(self.locale(), "refusal-otherwise-needs"))
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

    fn missing(&self) -> Refusal {
        refusal(say!(self.locale(), "refusal-missing"), "")
    }

    fn bound(&self, path: &Path, bound: i32, least: bool) -> Refusal {
        let Some(cell) = self.scene.cell(path) else { return self.missing() };
        let now = self.eye.get(cell);
        let name = self.name(cell);
        let locale = self.locale();
        if cell.kind() == Kind::Decision && component(cell) == "Answered" {
            let title = self.eye.names().thing(Kind::Decision, i32::from(cell.row));
            return match (least, now) {
                (true, 0) => {
                    refusal(say!(locale, "refusal-unanswered", title = title), say!(locale, "refusal-unanswered-needs"))
                }
                (true, _) => {
                    let needed = self.state(bound, count(bound));
                    let told = say!(locale, "refusal-is", name = name, now = count(self.tell(cell)));
                    refusal(told, say!(locale, "refusal-must-be", value = needed))
                }
                (false, _) => {
                    refusal(say!(locale, "refusal-answered", title = title), say!(locale, "refusal-answered-needs"))
                }
            };
        }
        if self.eye.names().is_word(cell) {
            let needed = self.eye.names().value(cell, bound);
            return refusal(
                say!(locale, "refusal-is", name = name, now = self.value(cell)),
                say!(locale, "refusal-must-be-so", value = needed),
            );
        }
        let unit = self.eye.names().unit(cell);
        let needed = format!("{}{unit}", self.state(bound, self.eye.names().value(cell, bound)));
        let asked = say!(locale, "lack-bound");
        let gap = match least {
            true => self.lack(bound, asked, now, name.clone()),
            false => self.lack(now, name.clone(), bound, asked),
        };
        let (now, gap) = (self.value(cell), format!("{gap}{unit}"));
        match least {
            true => refusal(
                say!(locale, "refusal-at-least", name = name, now = now, needed = needed),
                say!(locale, "refusal-needs-more", lacks = gap),
            ),
            false => refusal(
                say!(locale, "refusal-at-most", name = name, now = now, needed = needed),
                say!(locale, "refusal-needs-less", lacks = gap),
            ),
        }
    }

    fn ago(&self, path: &Path, asked: i32) -> Refusal {
        let Some(cell) = self.scene.cell(path) else { return self.missing() };
        let locale = self.locale();
        let then = self.eye.get(cell);
        let what = self.eye.names().thing(cell.kind(), i32::from(cell.row));
        if then <= 0 {
            self.state(asked, count(asked));
            return refusal(
                say!(locale, "refusal-never-was", what = what),
                say!(locale, "refusal-never-was-needs", turns = turns(locale, asked)),
            );
        }
        let since = self.since(then);
        self.lack(asked, say!(locale, "lack-turns-asked"), since, say!(locale, "lack-turns-since"));
        refusal(
            say!(locale, "refusal-too-soon", what = what, turns = turns(locale, since)),
            say!(locale, "refusal-too-soon-needs", turns = turns(locale, asked - since)),
        )
    }

    fn equal(&self, left: &Operand, right: &Operand, equal: bool) -> Refusal {
        let locale = self.locale();
        let cell = self.cell(left);
        let meant = cell.or_else(|| self.cell(right));
        if meant.is_none() {
            return refusal(say!(locale, "refusal-unfit"), "");
        }
        let [now, other] = [left, right].map(|operand| self.spoken(operand, meant));
        if let Some(cell) = cell.filter(|cell| self.is_step(*cell)) {
            return self.otherwise(cell);
        }
        let why = match cell {
            Some(cell) => say!(locale, "refusal-is", name = self.name(cell), now = now),
            None => say!(locale, "refusal-is-not", name = capital(&self.spoken(left, meant)), value = &other),
        };
        match equal {
            true => refusal(why, say!(locale, "refusal-must-be-so", value = other)),
            false => refusal(why, say!(locale, "refusal-must-be-other", value = other)),
        }
    }
}

fn component(cell: Cell) -> &'static str {
    COMPONENTS[usize::from(cell.component)].name
}

/// What has too little attention left, in the scenario's word for it.
pub fn attention(locale: &Locale, word: &str, needs: i32, left: i32) -> Refusal {
    let lacks = signed(needs - left);
    let refusal = refusal(
        say!(locale, "refusal-attention", needs = count(needs), word = word, left = count(left)),
        say!(locale, "refusal-needs-more", lacks = &lacks),
    );
    let there = vec![Part::plain(left, say!(locale, "attention-this-turn"))];
    let there = Figure::sum(left, Account::of(say!(locale, "attention-left", word = capital(word)), there));
    let lack = Account::from(
        say!(locale, "lack"),
        Some(Part::plain(needs, say!(locale, "lack-takes"))),
        vec![Part::plain(-left, say!(locale, "lack-left"))],
    );
    let lack = Figure { shown: lacks, ..Figure::sum(needs - left, lack) };
    Refusal { figures: vec![Figure::rule(needs, say!(locale, "lack-time")), there, lack], ..refusal }
}
