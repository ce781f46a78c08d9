//! The address of one number.

use std::ops::Range;

use super::kind::Kind;
use super::registry::{COMPONENT_COUNT, COMPONENTS};

/// The address of one number of the world: component, row, lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// Index into the registry's components.
    pub component: u8,
    /// Which lane of the component.
    pub lane: u8,
    /// Which thing of the component's kind.
    pub row: u16,
}

impl Cell {
    /// The address from its parts.
    pub const fn new(component: u8, row: u16, lane: u8) -> Self {
        Self { component, lane, row }
    }

    /// The kind of thing whose number this is.
    pub fn kind(self) -> Kind {
        COMPONENTS[self.component as usize].kind
    }
}

/// How many things of each kind there are, and where each number stands in a flat array of all of them.
///
/// Components that factions hold beliefs about come first, so a belief is an array as long as [`Layout::believed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    rows: [u16; Kind::ALL.len()],
    places: [Place; COMPONENT_COUNT],
    believed: usize,
    len: usize,
}

/// Where a component's numbers stand in the flat array: all that finding a number needs, in one word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Place {
    base: u32,
    rows: u16,
    width: u16,
}

impl Layout {
    /// The layout of a world with so many things of each kind, in the order of [`Kind::ALL`].
    pub fn new(rows: [u16; Kind::ALL.len()]) -> Self {
        let mut places = [Place::default(); COMPONENT_COUNT];
        let mut next = 0;
        let mut believed = 0;
        for (place, component) in places.iter_mut().zip(&COMPONENTS) {
            *place = Place { base: next, rows: rows[component.kind as usize], width: component.width as u16 };
            next += u32::from(place.rows) * u32::from(place.width);
            if component.believed {
                believed = next as usize;
            }
        }
        Self { rows, places, believed, len: next as usize }
    }

    /// How many things of a kind there are.
    pub fn rows(&self, kind: Kind) -> usize {
        usize::from(self.rows[kind as usize])
    }

    /// How many numbers there are in all, beliefs not counted.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many numbers factions hold beliefs about.
    pub fn believed(&self) -> usize {
        self.believed
    }

    /// Where a cell stands in the flat array.
    #[inline]
    pub fn index(&self, cell: Cell) -> usize {
        let place = self.places[usize::from(cell.component)];
        place.base as usize + usize::from(cell.row) * usize::from(place.width) + usize::from(cell.lane)
    }

    /// Where a cell stands in the flat array; none if there is no such thing.
    #[inline]
    pub fn find(&self, cell: Cell) -> Option<usize> {
        let place = self.places[usize::from(cell.component)];
        (cell.row < place.rows && u16::from(cell.lane) < place.width).then(|| self.index(cell))
    }

    /// Where all numbers of a component stand.
    pub fn range(&self, component: u8) -> Range<usize> {
        let place = self.places[usize::from(component)];
        let base = place.base as usize;
        base..base + usize::from(place.rows) * usize::from(place.width)
    }

    /// The cell that stands at an index of the flat array.
    pub fn cell_at(&self, index: usize) -> Cell {
        let component = self.places.partition_point(|place| place.base as usize <= index).saturating_sub(1);
        let width = usize::from(self.places[component].width);
        let within = index - self.places[component].base as usize;
        Cell::new(component as u8, (within / width) as u16, (within % width) as u8)
    }

    /// Every cell in the order of the flat array.
    pub fn cells(&self) -> impl Iterator<Item = Cell> + '_ {
        COMPONENTS.iter().enumerate().flat_map(move |(component, info)| {
            (0..self.rows[info.kind as usize])
                .flat_map(move |row| (0..info.width).map(move |lane| Cell::new(component as u8, row, lane as u8)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_finds_its_cell_again_also_past_kinds_without_things() {
        let mut rows = [2; Kind::ALL.len()];
        rows[Kind::Audience as usize] = 0;
        rows[Kind::Stock as usize] = 0;
        let layout = Layout::new(rows);
        for (index, cell) in layout.cells().enumerate() {
            assert_eq!(layout.index(cell), index);
            assert_eq!(layout.cell_at(index), cell);
        }
    }
}
