//! Numbers in brackets after a line, by which it can be asked why it is so. They hold for a whole turn.

use crate::world::{CauseId, EntryId, Target};

/// What a numbered line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// One change.
    Entry(EntryId),
    /// How a number came to be what it is.
    Target(Target),
    /// What led to an act or event.
    Cause(CauseId),
}

/// The numbered lines of a turn.
#[derive(Debug, Default)]
pub struct Marks(Vec<Asked>);

impl Marks {
    /// Begins anew.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The number of a line, the same each time that it is shown.
    pub fn number(&mut self, asked: Asked) -> usize {
        let known = self.0.iter().position(|known| *known == asked);
        known.unwrap_or_else(|| {
            self.0.push(asked);
            self.0.len() - 1
        }) + 1
    }

    /// "(7)" after a line about a number; nothing where none is known.
    pub fn after(&mut self, target: Option<Target>) -> String {
        target.map_or_else(String::new, |target| format!(" ({})", self.number(Asked::Target(target))))
    }

    /// What the line of a number is about.
    pub fn get(&self, number: usize) -> Option<Asked> {
        self.0.get(number.checked_sub(1)?).copied()
    }

    /// How many lines are numbered.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
