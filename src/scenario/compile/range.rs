//! Numbers within their ranges, lists of the right length, names that stand once.

use std::collections::HashSet;

use crate::scenario::compile::Compiler;
use crate::scenario::ids::check_id;
use crate::scenario::parse;
use crate::scenario::problem::{Code, code};
use crate::scenario::raw::Name;

impl<'a> Compiler<'a> {
    /// Says that a number is outside its range.
    pub(super) fn within(&self, place: &str, value: i32, (least, most): (i32, i32), what: &str) -> bool {
        let fits = (least..=most).contains(&value);
        if !fits {
            let most = if most == i32::MAX { "any number".to_owned() } else { most.to_string() };
            self.complain(
                code::OUT_OF_RANGE,
                place,
                format!("{what} is {value}"),
                format!("expected {least} to {most}"),
            );
        }
        fits
    }

    pub(super) fn complain(&self, code: Code, place: &str, message: String, help: String) {
        self.report.helped(code, place, message, help);
    }

    /// A range with a value in it.
    pub(super) fn range(&self, (least, most): (i32, i32), start: i32) {
        let place = || parse::field(self.report, self.here, "range");
        if least > most {
            self.report.at(code::OUT_OF_RANGE, place(), format!("the range begins at {least} and ends at {most}"));
        } else if !(-1_000_000..=1_000_000).contains(&least) || !(-1_000_000..=1_000_000).contains(&most) {
            let help = "ranges lie within -1000000 to 1000000";
            self.report.helped(code::OUT_OF_RANGE, place(), "the range is too wide", help);
        } else {
            let place = parse::field(self.report, self.here, "start");
            self.within(place, start, (least, most), "the start");
        }
    }

    /// Where a number stands among what a word has in its brackets; the owner if it is not found.
    pub(super) fn argument(&self, word: &str, number: i32) -> &'a str {
        parse::argument(self.report, self.here, word, &number.to_string())
    }

    /// Says that a field's number is outside its range.
    pub(super) fn fits(&self, field: &str, value: i32, range: (i32, i32)) {
        if !(range.0..=range.1).contains(&value) {
            self.within(parse::field(self.report, self.here, field), value, range, &format!("`{field}`"));
        }
    }

    /// Says that a field has too few or too many elements.
    pub(super) fn count(&self, field: &str, count: usize, least: usize, most: usize, what: &str) {
        if count < least || count > most {
            let place = parse::field(self.report, self.here, field);
            let message = format!("the number of {what} is {count}");
            self.report.helped(code::COUNT, place, message, format!("expected {least} to {most}"));
        }
    }

    /// Says which ids occur twice in a list of their own.
    pub(super) fn unique(&self, noun: &str, ids: impl Iterator<Item = Name<'a>>) {
        let mut seen = HashSet::new();
        for id in ids {
            check_id(noun, id, self.report);
            if !seen.insert(id) {
                self.report.at(code::DUPLICATE, id.0, format!("the {noun} `{}` is declared twice here", id.0));
            }
        }
    }

    /// Says which names occur twice in a list of names and numbers.
    pub(super) fn once_each(&self, list: &[(Name<'a>, i32)]) {
        let mut seen = HashSet::new();
        for (name, _) in list {
            if !seen.insert(name) {
                self.report.at(code::DUPLICATE, name.0, format!("`{}` stands here twice", name.0));
            }
        }
    }
}
