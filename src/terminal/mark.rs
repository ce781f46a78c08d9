//! Numbers in brackets after a line, by which it can be asked why it is so. They hold for a whole turn.
//!
//! A number stands for a line or for a whole answer to a paper. Where it has one figure, or a change, it opens that;
//! where it has several, they are listed, and a second number opens one: "why 12 3".

use super::line::{Line, Piece};
use crate::view::{Address, Figure};

/// What stands behind a number in brackets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mark {
    /// What it opens to at once, if not to its figures.
    pub opens: Option<Address>,
    /// Its figures.
    pub figures: Vec<Figure>,
}

/// The numbered lines of a turn.
#[derive(Debug, Default)]
pub struct Marks {
    marks: Vec<Mark>,
    /// The turn since whose morning changes are told.
    pub morning: i32,
}

impl Marks {
    /// Begins anew.
    pub fn clear(&mut self) {
        self.marks.clear();
    }

    /// "(7)" behind a line with figures, the same each time that it is shown; nothing behind one without.
    pub fn behind(&mut self, lines: &[&Line]) -> Line {
        self.set(None, lines.iter().flat_map(|line| line.figures()).cloned().collect())
    }

    /// "(7)" behind a line that opens to something itself.
    pub fn opening(&mut self, opens: Address, line: &Line) -> Line {
        self.set(Some(opens), line.figures().cloned().collect())
    }

    fn set(&mut self, opens: Option<Address>, figures: Vec<Figure>) -> Line {
        if opens.is_none() && figures.is_empty() {
            return Line::default();
        }
        let mark = Mark { opens, figures };
        let known = self.marks.iter().position(|known| *known == mark);
        let index = known.unwrap_or_else(|| {
            self.marks.push(mark);
            self.marks.len() - 1
        });
        Piece::Place(format!(" ({})", index + 1)).into()
    }

    /// What stands behind a number.
    pub fn get(&self, number: usize) -> Option<&Mark> {
        self.marks.get(number.checked_sub(1)?)
    }

    /// Whether a figure can be opened by a number.
    pub fn reach(&self, address: &Address) -> bool {
        self.marks.iter().any(|mark| {
            mark.opens.as_ref() == Some(address) || mark.figures.iter().any(|figure| figure.address == *address)
        })
    }

    /// How many lines are numbered.
    pub fn len(&self) -> usize {
        self.marks.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }
}
