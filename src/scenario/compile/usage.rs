//! What a scenario declares and nothing uses.

use std::cell::RefCell;
use std::collections::HashSet;

use crate::scenario::compile::Compiler;
use crate::scenario::compile::path::Use;
use crate::scenario::problem::code;

/// What the scenario's own facts and opinions are used for.
#[derive(Default)]
pub(super) struct Usage {
    read: RefCell<HashSet<u16>>,
    written: RefCell<HashSet<u16>>,
    pub(super) opinions: HashSet<u16>,
}

impl Usage {
    pub(super) fn fact(&self, row: u16, usage: Use) {
        let set = if usage == Use::Read { &self.read } else { &self.written };
        set.borrow_mut().insert(row);
    }
}

impl Compiler<'_> {
    /// Warns of what is declared and does nothing.
    pub(super) fn unused(&self) {
        let (read, written) = (self.used.read.borrow(), self.used.written.borrow());
        for (row, fact) in self.items.facts.iter().enumerate() {
            let row = row as u16;
            let message = match (read.contains(&row), written.contains(&row)) {
                (true, _) => continue,
                (false, true) => (code::NEVER_READ, format!("nothing reads the fact `{}`", fact.id.0)),
                (false, false) => (code::UNUSED, format!("the fact `{}` is never used", fact.id.0)),
            };
            self.report.at(message.0, fact.id.0, message.1);
        }
        for (row, opinion) in self.items.opinions.iter().enumerate() {
            if !self.used.opinions.contains(&(row as u16)) {
                self.report.at(code::UNUSED, opinion.id.0, format!("the opinion `{}` is never used", opinion.id.0));
            }
        }
    }
}
