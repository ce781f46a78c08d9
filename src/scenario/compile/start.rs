//! The state before the first turn.

use crate::scenario::compile::Compiler;
use crate::scenario::compile::path::NONE;
use crate::scenario::parse;
use crate::scenario::raw::Name;
use crate::world::{Cell, Kind, Layout, Snapshot, component_of, quantities};

/// Fills in the numbers of a state.
pub(in crate::scenario) struct Start {
    layout: Layout,
    numbers: Vec<i32>,
    /// Numbers of which only this faction knows at the start, by their place.
    unheard: Vec<(usize, u16)>,
}

impl Start {
    pub(super) fn new(layout: Layout) -> Self {
        let numbers = vec![0; layout.len()];
        Self { layout, numbers, unheard: Vec::new() }
    }

    /// Sets a number by its kind and word.
    pub(super) fn set(&mut self, kind: Kind, row: usize, word: &str, value: i32) {
        let found = quantities(kind).find(|(_, _, info)| info.name == word);
        debug_assert!(found.is_some(), "no number `{word}` of {}", kind.word());
        if let Some((component, lane, _)) = found {
            self.write(component, row, lane, value);
        }
    }

    /// Sets a number of a row toward a faction.
    pub(super) fn toward(&mut self, kind: Kind, row: usize, word: &str, faction: u16, value: i32) {
        if let Some((component, ..)) = quantities(kind).find(|(_, _, info)| info.name == word) {
            self.write(component, row, faction as u8, value);
        }
    }

    /// Sets a number by its component's name, for those that no path names.
    pub(super) fn slot(&mut self, component: &str, row: usize, lane: u8, value: i32) {
        if let Some(component) = component_of(component) {
            self.write(component, row, lane, value);
        }
    }

    /// Sets a number.
    pub(super) fn write(&mut self, component: u8, row: usize, lane: u8, value: i32) {
        let index = self.layout.index(Cell::new(component, row as u16, lane));
        if let Some(number) = self.numbers.get_mut(index) {
            *number = value;
        }
    }

    /// Nobody but this faction knows of a number at the start; others take it for 0.
    pub(super) fn unheard(&mut self, cell: Cell, but_by: u16) {
        self.unheard.push((self.layout.index(cell), but_by));
    }

    /// The state: everybody believes what is so, except where nothing has been heard.
    pub(super) fn finish(self) -> Snapshot {
        let believed = self.layout.believed();
        let belief = (self.numbers[..believed].to_vec(), vec![0; believed]);
        let mut beliefs = vec![belief; self.layout.rows(Kind::Faction)];
        for (faction, (values, _)) in beliefs.iter_mut().enumerate() {
            for (index, _) in self.unheard.iter().filter(|(_, knows)| usize::from(*knows) != faction) {
                values[*index] = 0;
            }
        }
        Snapshot { numbers: self.numbers, beliefs, counts: (0, 0) }
    }
}

impl<'a> Compiler<'a> {
    /// Sets a number that the author gave in a field of that name, if it is in its range.
    pub(super) fn start_number(&mut self, kind: Kind, row: usize, word: &str, value: i32) {
        let range = quantities(kind).find(|(_, _, info)| info.name == word).map(|(_, _, info)| (info.min, info.max));
        let fits = range.is_some_and(|range| (range.0..=range.1).contains(&value));
        if !fits {
            let place = parse::field(self.report, self.here, word);
            self.within(place, value, range.unwrap_or_default(), &format!("`{word}`"));
            return;
        }
        self.start.set(kind, row, word, value);
    }

    /// Sets a reference; one that is not given is empty.
    pub(super) fn start_reference(&mut self, kind: Kind, row: usize, word: &str, to: Option<(Kind, Name<'a>)>) {
        let value = to.and_then(|(to, name)| self.row(to, name)).map_or(NONE.1, i32::from);
        self.start.set(kind, row, word, value);
    }

    /// Sets the scenario's own quantities of a thing: those that it gives, the others as declared.
    pub(super) fn start_own(&mut self, kind: Kind, row: usize, given: &'a [(Name<'a>, i32)]) {
        let Some(component) = crate::world::registry::own_component(kind) else { return };
        let own = self.ids.own_of(kind);
        for (_, own) in &own {
            self.start.write(component, row, own.lane, self.items.quantities[own.row].start);
        }
        self.once_each(given);
        for (name, value) in given {
            match own.iter().find(|(id, _)| *id == name.0) {
                Some((_, own)) => {
                    if self.within(name.0, *value, own.range, &format!("`{}`", name.0)) {
                        self.start.write(component, row, own.lane, *value);
                    }
                }
                None if self.ids.is_ghost_quantity(name.0) => {}
                None => {
                    let message = format!("no quantity `{}` is declared for the kind `{}`", name.0, kind.word());
                    let help = crate::scenario::nearest::help(name.0, own.iter().map(|(id, _)| *id));
                    self.complain(crate::scenario::problem::code::UNKNOWN_QUANTITY, name.0, message, help);
                }
            }
        }
    }
}
