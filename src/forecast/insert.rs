//! Putting what was seen and told into a supposed world.
//!
//! What is seen stands as it is. What was told is redrawn around the report, by the rules by which reports are made: off by
//! as much as the hearer's sight is dim. Sums that must hold are kept: trust stays its base and the memories that live.

use super::sight::{Memory, Morning, Source, is_fresh};
use crate::turn::draw::{DrawKey, Purpose};
use crate::turn::intelligence::{blur, is_by_points};
use crate::turn::rulebook::Rulebook;
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Kind, Known, Layout, Meaning, Snapshot, at};

/// Turns after which a stale report is as uncertain as it gets: twice what it was when it came.
pub const STALE: i32 = 8;

/// A scale of the scenario's own has at least so many steps; fewer are names in disguise.
const SCALE: i32 = 20;

/// A supposed world to be written: its numbers where they stand.
pub struct Supposed<'a> {
    /// The scenario.
    pub book: &'a Rulebook,
    /// The numbers.
    pub numbers: &'a mut Vec<i32>,
}

impl Known for Supposed<'_> {
    fn get(&self, cell: Cell) -> i32 {
        self.numbers.get(self.book.layout.index(cell)).copied().unwrap_or(0)
    }
}

impl Supposed<'_> {
    /// Writes a number within its range.
    pub fn set(&mut self, cell: Cell, to: i32) {
        let (least, most) = self.book.bounds.of(cell);
        if let Some(number) = self.numbers.get_mut(self.book.layout.index(cell)) {
            *number = to.clamp(least, most);
        }
    }

    fn slots(&self) -> std::ops::Range<u16> {
        0..self.book.layout.rows(Kind::Opinion) as u16
    }

    fn slot(&self, row: u16) -> Option<Memory> {
        let kind = self.get(at::modifier::kind(row));
        let holder = u16::try_from(self.get(at::modifier::holder(row))).ok()?;
        let about = u16::try_from(self.get(at::modifier::about(row))).ok()?;
        let (amount, since) = (self.get(at::modifier::amount(row)), self.get(at::modifier::since(row)));
        (kind > 0).then_some(Memory { kind, holder, about, amount, since })
    }

    fn write(&mut self, row: u16, memory: Memory) {
        let Memory { kind, holder, about, amount, since } = memory;
        for (cell, value) in [
            (at::modifier::kind(row), kind),
            (at::modifier::holder(row), i32::from(holder)),
            (at::modifier::about(row), i32::from(about)),
            (at::modifier::amount(row), amount),
            (at::modifier::since(row), since),
        ] {
            self.set(cell, value);
        }
    }

    /// The living memories that one faction has of another: their slots and amounts.
    pub fn living(&self, holder: u16, about: u16) -> Vec<(u16, Memory)> {
        let of_both = |row| self.slot(row).filter(|memory| (memory.holder, memory.about) == (holder, about));
        self.slots().filter_map(|row| Some((row, of_both(row)?))).collect()
    }

    /// What one faction's trust in another comes to without its memories.
    pub fn base(&self, holder: u16, about: u16) -> i32 {
        let remembered: i32 = self.living(holder, about).iter().map(|(_, memory)| memory.amount).sum();
        self.get(at::trust::trust(holder, about as u8)) - remembered
    }

    /// Makes the memories that one faction has of another these.
    fn remember(&mut self, holder: u16, about: u16, memories: &[Memory]) {
        for (row, _) in self.living(holder, about) {
            self.write(row, Memory { kind: 0, holder: 0, about: 0, amount: 0, since: 0 });
        }
        for memory in memories.iter().filter(|memory| (memory.holder, memory.about) == (holder, about)) {
            let free = self.slots().find(|row| self.get(at::modifier::kind(*row)) == 0);
            if let Some(row) = free {
                self.write(row, *memory);
            }
        }
    }

    /// Makes one faction's trust in another this much: what its living memories can hold of the difference they do, the
    /// rest is counted to the base.
    fn trust(&mut self, holder: u16, about: u16, to: i32) {
        let cell = at::trust::trust(holder, about as u8);
        let mut left = to.clamp(-100, 100) - self.get(cell);
        let mut living = self.living(holder, about);
        living.sort_by_key(|(row, memory)| (std::cmp::Reverse(memory.amount.abs()), *row));
        for (row, memory) in living {
            let kind = usize::try_from(memory.kind - 1).unwrap_or(usize::MAX);
            let cap = self.book.bounds.opinions.get(kind).map_or(100, |(cap, _)| *cap);
            // A memory keeps its sign: bad news are misjudged, but not as good ones.
            let (least, most) = if memory.amount < 0 { (-cap, -1) } else { (1, cap) };
            let amount = (memory.amount + left).clamp(least.min(memory.amount), most.max(memory.amount));
            self.write(row, Memory { amount, ..memory });
            left -= amount - memory.amount;
        }
        self.set(cell, to);
    }
}

/// Puts what is known on a morning into a supposed world that was played to it. Of reports only the news is put in, unless
/// `all`: older ones were put in when they came, and the supposed world has gone on from them. Returns how many of the
/// things that everybody sees the supposed world had otherwise.
pub fn insert(book: &Rulebook, morning: &Morning, world: &mut Snapshot, all: bool, key: u64) -> u32 {
    let layout = &book.layout;
    let mut astray = 0;
    let sight = sight(layout, morning);
    let bases: Vec<i32> = {
        let supposed = Supposed { book, numbers: &mut world.numbers };
        morning.heard().iter().map(|(holder, about)| supposed.base(*holder, *about)).collect()
    };
    for ((value, source), cell) in morning.known().zip(layout.cells()) {
        let mut supposed = Supposed { book, numbers: &mut world.numbers };
        match source {
            Source::Seen => {
                astray += u32::from(is_event(cell) && supposed.get(cell) != value);
                supposed.set(cell, value);
            }
            Source::Told(as_of) if all || is_fresh(as_of, morning.turn()) => {
                let age = morning.turn() - 1 - as_of;
                let told = redrawn(book, cell, value, error(sight, age), key, morning.turn());
                match pair(cell) {
                    Some((holder, about)) => supposed.trust(holder, about, told),
                    // Hearsay: whoever told it may have had his reasons, so it counts for half.
                    None if is_scale(book, cell) => supposed.set(cell, (told + supposed.get(cell)) / 2),
                    None => supposed.set(cell, told),
                }
            }
            _ => {}
        }
    }
    let mut supposed = Supposed { book, numbers: &mut world.numbers };
    for ((holder, about), base) in morning.heard().iter().zip(bases) {
        supposed.remember(*holder, *about, morning.memories());
        if *holder != morning.seat() {
            // The parts were told, and say more surely than the whole what it is.
            let parts: i32 = supposed.living(*holder, *about).iter().map(|(_, memory)| memory.amount).sum();
            supposed.set(at::trust::trust(*holder, *about as u8), (base + parts).clamp(-100, 100));
        }
    }
    for row in 0..layout.rows(Kind::Refugees) as u16 {
        let (registered, number) = (at::exodus::registered(row), supposed.get(at::exodus::number(row)));
        if morning.source(layout, registered) != Source::Seen {
            supposed.set(registered, supposed.get(registered).min(number));
        }
    }
    // It goes on.
    supposed.set(at::course::ended(0), 0);
    if let Some(belief) = world.beliefs.get_mut(usize::from(morning.seat())) {
        *belief = morning.belief(layout);
    }
    astray
}

/// How well the seat hears.
pub fn sight(layout: &Layout, morning: &Morning) -> i32 {
    let index = layout.index(at::realm::sight(morning.seat()));
    morning.known().nth(index).map_or(0, |(sight, _)| sight)
}

/// By how many hundredths a report may be off that is this many turns late.
pub fn error(sight: i32, age: i32) -> i32 {
    blur(sight) * (STALE + age.clamp(0, STALE)) / STALE
}

/// A number drawn anew around what was told of it, where the report was off by up to so many hundredths.
pub fn redrawn(book: &Rulebook, cell: Cell, told: i32, blur: i32, key: u64, turn: i32) -> i32 {
    let info = &COMPONENTS[usize::from(cell.component)];
    let quantity = info.quantity(cell.lane);
    // References and states are told as they are, and so is what somebody says of a matter of fact.
    if quantity.meaning != Meaning::Number || matches!(info.kind, Kind::Fact | Kind::Clause | Kind::Person) {
        return told;
    }
    let thing = book.key(info.kind, i32::from(cell.row));
    let draw = DrawKey::new(key, Purpose::Error, turn).on(thing).at(u64::from(cell.component));
    let error = draw.nth(u64::from(cell.lane)).between(-blur, blur);
    if is_by_points(quantity) {
        told - error / 4
    } else {
        (i64::from(told) * 100 / i64::from(100 + error).max(1)) as i32
    }
}

/// Whether a fact is a matter of more or less, such as is told by somebody's word and never by a report.
fn is_scale(book: &Rulebook, cell: Cell) -> bool {
    let (least, most) = book.bounds.of(cell);
    cell.kind() == Kind::Fact && most - least >= SCALE
}

/// Whose trust in whom a number is, if it is trust.
pub fn pair(cell: Cell) -> Option<(u16, u16)> {
    (cell == at::trust::trust(cell.row, cell.lane)).then_some((cell.row, u16::from(cell.lane)))
}

/// Whether a number that everybody sees tells of an event, so that a supposed world that had it otherwise went astray.
fn is_event(cell: Cell) -> bool {
    let info = &COMPONENTS[usize::from(cell.component)];
    let quantity = info.quantity(cell.lane);
    info.believed && (quantity.meaning != Meaning::Number || quantity.max == 1 || info.kind == Kind::Fact)
}
