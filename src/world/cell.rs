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
    cells: Vec<Cell>,
    believed: usize,
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
        let mut cells = Vec::new();
        let mut believed = 0;
        for (number, (place, component)) in (0..).zip(places.iter_mut().zip(&COMPONENTS)) {
            let (rows, width) = (rows[component.kind as usize], component.width as u8);
            *place = Place { base: cells.len() as u32, rows, width: u16::from(width) };
            cells.extend((0..rows).flat_map(|row| (0..width).map(move |lane| Cell::new(number, row, lane))));
            if component.believed {
                believed = cells.len();
            }
        }
        Self { rows, places, cells, believed }
    }

    /// How many things of a kind there are.
    pub fn rows(&self, kind: Kind) -> usize {
        usize::from(self.rows[kind as usize])
    }

    /// How many numbers there are in all, beliefs not counted.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
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

    /// Where all numbers of one thing in a component stand.
    pub fn range(&self, component: u8, row: u16) -> Range<usize> {
        let first = self.index(Cell::new(component, row, 0));
        first..first + usize::from(self.places[usize::from(component)].width)
    }

    /// The cell that stands at an index of the flat array.
    #[inline]
    pub fn cell_at(&self, index: usize) -> Cell {
        self.cells[index]
    }

    /// Every cell in the order of the flat array.
    pub fn cells(&self) -> impl Iterator<Item = Cell> + '_ {
        self.cells.iter().copied()
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
