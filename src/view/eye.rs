//! The eyes of one side on one state of the world: what it believes, and whether it sees a thing for itself.

use super::address::Address;
use super::naming::Names;
use crate::locale::Locale;
use crate::scenario::Lore;
use crate::turn::rulebook::Rulebook;
use crate::turn::scene::{Frame, Scene, owner};
use crate::world::ledger::Plane;
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, EntryId, Kind, Known, Sight, Snapshot, Target, at};

/// One side's eyes. Numbers come from its beliefs; what is no matter of belief (the calendar, the own desk) is true.
#[derive(Clone, Copy)]
pub struct Eye<'a> {
    /// What the scenario does.
    pub book: &'a Rulebook,
    /// What people read of it.
    pub lore: &'a Lore,
    /// The state looked at.
    pub state: &'a Snapshot,
    /// Whose eyes: a faction's row.
    pub seat: u16,
    /// Whether the truth lies open, as it does once the game has ended.
    pub open: bool,
}

impl Known for Eye<'_> {
    fn get(&self, cell: Cell) -> i32 {
        let index = self.book.layout.index(cell);
        let numbers = match self.state.beliefs.get(usize::from(self.seat)) {
            Some((values, _)) if !self.open && COMPONENTS[usize::from(cell.component)].believed => values,
            _ => &self.state.numbers,
        };
        numbers.get(index).copied().unwrap_or(0)
    }
}

impl<'a> Eye<'a> {
    /// The same eyes with the truth lying open.
    pub fn opened(self) -> Self {
        Self { open: true, ..self }
    }

    /// The same eyes on another state.
    pub fn on(self, state: &'a Snapshot) -> Self {
        Self { state, ..self }
    }

    /// How these eyes' side names things.
    pub fn names(&self) -> Names<'a> {
        Names { book: self.book, lore: self.lore, seat: self.seat }
    }

    /// The language in which it is told.
    pub fn locale(&self) -> &'static Locale {
        self.lore.locale()
    }

    /// A scene seen with these eyes.
    pub fn scene(&self, frame: Frame) -> Scene<'_, Self> {
        Scene::new(self.book, self, frame, 0)
    }

    /// What a number opens to, as it is known in the state that is looked at.
    pub fn address(&self, cell: Cell, known: i32) -> Address {
        let target = Target { cell, plane: plane(self, cell) };
        Address::then(target, EntryId(self.state.counts.0 + 1), known)
    }

    /// The current turn.
    pub fn turn(&self) -> i32 {
        self.get(at::calendar::turn(0))
    }

    /// The turn of the report on which a number rests; 0 if it is seen or was known from the start.
    pub fn as_of(&self, cell: Cell) -> i32 {
        if !COMPONENTS[usize::from(cell.component)].believed {
            return 0;
        }
        let rests = self.state.beliefs.get(usize::from(self.seat)).map(|(_, as_of)| as_of);
        rests.and_then(|as_of| as_of.get(self.book.layout.index(cell))).copied().unwrap_or(0)
    }

    /// Whether this side knows what a faction remembers of another: its own memories, and those of itself of which a report
    /// has told this morning.
    pub fn knows_memories(&self, holder: u16, about: u16) -> bool {
        let told = || self.as_of(at::trust::trust(holder, about as u8));
        self.open || holder == self.seat || (about == self.seat && told() > 0 && told() == self.turn() - 1)
    }

    /// Whether this side sees a number for itself, so that what it believes of it is so.
    pub fn sees(&self, cell: Cell) -> bool {
        let component = &COMPONENTS[usize::from(cell.component)];
        if self.open || !component.believed {
            return true;
        }
        let everybody_knows = self.book.fact_known.get(usize::from(cell.row)) == Some(&-1);
        if cell.kind() == Kind::Fact && everybody_knows {
            return true;
        }
        match component.quantity(cell.lane).sight {
            Sight::Public => true,
            Sight::Owner => owner(self.book, self, cell).map(u16::from) == Some(self.seat),
            Sight::Lane => u16::from(cell.lane) == self.seat,
            Sight::Engine => false,
        }
    }

    /// Whether this side can know anything of a number: it sees it, was told, or it is of a sort that is reported anyway.
    pub fn hears_of(&self, cell: Cell) -> bool {
        let told_only = matches!(cell.kind(), Kind::Fact | Kind::Motion | Kind::Voice);
        !told_only || self.sees(cell) || self.as_of(cell) > 0
    }
}

/// The plane in which these eyes know a number.
pub fn plane(eye: &Eye<'_>, cell: Cell) -> Plane {
    if eye.sees(cell) { Plane::Truth } else { Plane::Belief(eye.seat as u8) }
}
