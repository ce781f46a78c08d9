//! Conditions.

use crate::scenario::compile::operand::is_path;
use crate::scenario::compile::path::{Found, Use};
use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::nearest;
use crate::scenario::problem::code;
use crate::scenario::raw;
use crate::turn::rulebook::{Operand, Path, Test};
use crate::world::{Kind, Meaning};

impl<'a> Compiler<'a> {
    /// A list of conditions, all of which must hold.
    pub(super) fn tests(&mut self, list: &'a [raw::Condition<'a>], scope: &Scope<'a>) -> Vec<Test> {
        list.iter().filter_map(|condition| self.test(condition, scope)).collect()
    }

    fn test(&mut self, condition: &'a raw::Condition<'a>, scope: &Scope<'a>) -> Option<Test> {
        Some(match condition {
            raw::Condition::Min(path, least) => {
                let found = self.number(path.0, scope, Use::Read)?;
                self.idle(path.0, &found, *least <= found.range.0, *least > found.range.1);
                Test::Min(found.path, *least)
            }
            raw::Condition::Max(path, most) => {
                let found = self.number(path.0, scope, Use::Read)?;
                self.idle(path.0, &found, *most >= found.range.1, *most < found.range.0);
                Test::Max(found.path, *most)
            }
            raw::Condition::Is(a, b) => {
                let (a, b) = self.pair(a.0, b.0, scope)?;
                Test::Is(a, b)
            }
            raw::Condition::IsNot(a, b) => {
                let (a, b) = self.pair(a.0, b.0, scope)?;
                Test::IsNot(a, b)
            }
            raw::Condition::Over(a, b) => {
                let a = self.number(a.0, scope, Use::Read);
                Test::Over(a?.path, self.number(b.0, scope, Use::Read)?.path)
            }
            raw::Condition::Ago(path, turns) => Test::Ago(self.turn(path.0, *turns, scope)?, *turns),
            raw::Condition::Months(months) => Test::Months(self.months(months)?),
            raw::Condition::Near(a, b) => {
                let a = self.reference(a.0, Kind::Region, scope);
                Test::Near(a?, self.reference(b.0, Kind::Region, scope)?)
            }
            raw::Condition::Chose(decision, option) => {
                let (row, choice) = self.option_of(decision.0, option.0)?;
                let path = self.choice_path(row)?;
                Test::Is(Operand::Path(path), Operand::Const(i32::from(choice) + 1))
            }
            raw::Condition::Any(list) => Test::Any(self.tests(list, scope)),
            raw::Condition::All(list) => Test::All(self.tests(list, scope)),
            raw::Condition::Not(inner) => Test::Not(Box::new(self.test(inner, scope)?)),
        })
    }

    /// Both sides of an equality: the one that is a path tells what the other must be.
    fn pair(&mut self, a: &'a str, b: &'a str, scope: &Scope<'a>) -> Option<(Operand, Operand)> {
        if is_path(a) {
            let (first, is) = self.typed(a, scope)?;
            return Some((first, self.operand(b, is, scope)?));
        }
        if is_path(b) {
            let (second, is) = self.typed(b, scope)?;
            return Some((self.operand(a, is, scope)?, second));
        }
        let message = "neither side of this is a path or variable";
        self.report.helped(code::BAD_PATH, a, message, "write for example `region.id.holder` or `$variable`");
        None
    }

    fn turn(&mut self, path: &'a str, turns: i32, scope: &Scope<'a>) -> Option<Path> {
        let found = self.number(path, scope, Use::Read)?;
        if found.meaning != Meaning::Turn {
            let message = format!("`{path}` is not a turn");
            let help = "expected a path such as `decision.id.last` or `clause.id.due`";
            self.report.helped(code::NOT_A_NUMBER, path, message, help);
            return None;
        }
        if !(-1_000..=1_000).contains(&turns) {
            self.report.at(code::OUT_OF_RANGE, path, format!("{turns} turns ago is not within -1000 to 1000"));
        }
        Some(found.path)
    }

    fn months(&self, months: &[i32]) -> Option<u16> {
        let mut bits = 0;
        for month in months {
            if !(1..=12).contains(month) {
                let message = format!("there is no month {month}");
                self.report.at(code::OUT_OF_RANGE, self.argument("Months", *month), message);
                return None;
            }
            bits |= 1 << month;
        }
        Some(bits)
    }

    /// The row of a decision and the number of its option, from 0.
    pub(super) fn option_of(&mut self, decision: &'a str, option: &'a str) -> Option<(u16, u16)> {
        let id = decision.strip_prefix("decision.").unwrap_or(decision);
        let row = self.ids.table(Kind::Decision).row(id, self.report)?;
        let options = &self.items.decisions[usize::from(row)].options;
        let found = options.iter().position(|item| item.id.0 == option);
        if found.is_none() {
            let message = format!("the decision `{id}` has no option `{option}`");
            let help = nearest::help(option, options.iter().map(|item| item.id.0));
            self.report.helped(code::UNKNOWN_NAME, option, message, help);
        }
        Some((row, found? as u16))
    }

    fn idle(&self, place: &str, found: &Found, always: bool, never: bool) {
        let (least, most) = found.range;
        if always || never {
            let how = if always { "always" } else { "never" };
            let message = format!("this condition {how} holds");
            self.report.helped(code::IDLE_CONDITION, place, message, format!("`{place}` goes from {least} to {most}"));
        }
    }
}
