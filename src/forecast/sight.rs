//! What the player's seat knows. The one file of forecasts that looks at a campaign's true state: it copies what the seat
//! may know and nothing else.
//!
//! Known are: numbers of which factions hold beliefs, as the seat believes them, with how it knows each; the calendar, the
//! seat, its own decisions and orders; its desk; what it remembers of others, and what others remember of it as far as a
//! report of this morning told; of moves, hazards and rules how often they happened where everybody is told of it, or the
//! seat is. Everything else is unknown: among it whatever others have under way, and the numbers by which the ledger
//! counts. What the seat itself has under way follows from the commands that it gave.

use xxhash_rust::xxh3::{Xxh3Default, xxh3_64};

use crate::campaign::{Campaign, Command};
use crate::scenario::Scenario;
use crate::turn::draw::identity;
use crate::turn::rulebook::{Actor, BlockId, Effect, Operand, Rulebook};
use crate::view::eye::Eye;
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Kind, Known, Layout, Sight, Snapshot, at};

/// How the seat knows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// It does not.
    Hidden,
    /// It has heard nothing since the start.
    Unheard,
    /// It was told, as of this turn.
    Told(i32),
    /// It sees it.
    Seen,
}

/// One faction's memory of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Memory {
    /// The declared kind, from 1.
    pub kind: i32,
    /// Who remembers.
    pub holder: u16,
    /// Of whom.
    pub about: u16,
    /// How much.
    pub amount: i32,
    /// Since which turn.
    pub since: i32,
}

/// What the seat knows on one morning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Morning {
    seat: u16,
    turn: i32,
    numbers: Vec<i32>,
    sources: Vec<Source>,
    memories: Vec<Memory>,
    heard: Vec<(u16, u16)>,
}

impl Morning {
    /// Copies what the seat may know out of a state on a morning.
    pub fn of(scenario: &Scenario, state: &Snapshot) -> Self {
        let (book, lore) = (&*scenario.rulebook, &*scenario.lore);
        let layout = &book.layout;
        let eye = Eye { book, lore, state, seat: 0, open: false };
        let seat = u16::try_from(eye.get(at::course::seat(0))).unwrap_or(0);
        let eye = Eye { seat, ..eye };
        let mut morning = Self {
            seat,
            turn: eye.turn(),
            numbers: Vec::with_capacity(layout.len()),
            sources: Vec::with_capacity(layout.len()),
            memories: Vec::new(),
            heard: Vec::new(),
        };
        for cell in layout.cells() {
            let source = source(&eye, cell);
            let is_shown = source != Source::Hidden && cell != at::lying::cause(cell.row);
            morning.sources.push(source);
            morning.numbers.push(if is_shown { eye.get(cell) } else { 0 });
        }
        morning.remember(&eye);
        morning
    }

    /// Own memories, and those of others about the seat of which a report has just told.
    fn remember(&mut self, eye: &Eye<'_>) {
        let factions = eye.book.layout.rows(Kind::Faction) as u16;
        let pairs = (0..factions).filter(|other| *other != self.seat).flat_map(|it| [(self.seat, it), (it, self.seat)]);
        self.heard.extend(pairs.filter(|(holder, about)| eye.knows_memories(*holder, *about)));
        for row in 0..eye.book.layout.rows(Kind::Opinion) as u16 {
            let kind = eye.get(at::modifier::kind(row));
            let pair = [at::modifier::holder(row), at::modifier::about(row)].map(|cell| u16::try_from(eye.get(cell)));
            let [Ok(holder), Ok(about)] = pair else { continue };
            if kind > 0 && self.heard.contains(&(holder, about)) {
                let (amount, since) = (eye.get(at::modifier::amount(row)), eye.get(at::modifier::since(row)));
                self.memories.push(Memory { kind, holder, about, amount, since });
            }
        }
        self.memories.sort_by_key(|memory| (memory.holder, memory.about, memory.kind));
    }

    /// Whose seat the player has.
    pub fn seat(&self) -> u16 {
        self.seat
    }

    /// The turn.
    pub fn turn(&self) -> i32 {
        self.turn
    }

    /// How a number is known.
    pub fn source(&self, layout: &Layout, cell: Cell) -> Source {
        self.sources.get(layout.index(cell)).copied().unwrap_or(Source::Hidden)
    }

    /// What the seat knows of every number, in the order of the layout: the value, 0 where it is hidden, and how.
    pub fn known(&self) -> impl Iterator<Item = (i32, Source)> + '_ {
        self.numbers.iter().copied().zip(self.sources.iter().copied())
    }

    /// The seat's belief: the value of every believed number, and the turn of the report on which it rests.
    pub fn belief(&self, layout: &Layout) -> (Vec<i32>, Vec<i32>) {
        let believed = layout.believed().min(self.numbers.len());
        let as_of = self.sources[..believed].iter().map(|source| match source {
            Source::Told(turn) => *turn,
            _ => 0,
        });
        (self.numbers[..believed].to_vec(), as_of.collect())
    }

    /// Every memory that is known.
    pub fn memories(&self) -> &[Memory] {
        &self.memories
    }

    /// Of which pairs, of one who remembers and one who is remembered, all memories are known.
    pub fn heard(&self) -> &[(u16, u16)] {
        &self.heard
    }

    /// A fingerprint of all that is known.
    pub fn hash(&self) -> u64 {
        let mut hasher = Xxh3Default::new();
        for (number, source) in self.known() {
            let as_of = match source {
                Source::Hidden => -3,
                Source::Unheard => -2,
                Source::Seen => -1,
                Source::Told(turn) => turn,
            };
            hasher.update(&number.to_le_bytes());
            hasher.update(&as_of.to_le_bytes());
        }
        for memory in &self.memories {
            for part in [memory.kind, memory.holder.into(), memory.about.into(), memory.amount, memory.since]
                .map(i32::to_le_bytes)
            {
                hasher.update(&part);
            }
        }
        hasher.digest()
    }
}

/// Whether what was reported as of a turn is the news of the morning after it.
pub fn is_fresh(as_of: i32, turn: i32) -> bool {
    as_of > 0 && as_of == turn - 1
}

/// How the seat of these eyes knows a number.
pub fn source(eye: &Eye<'_>, cell: Cell) -> Source {
    let component = &COMPONENTS[usize::from(cell.component)];
    if component.believed {
        return match eye.as_of(cell) {
            _ if eye.sees(cell) => Source::Seen,
            0 => Source::Unheard,
            turn => Source::Told(turn),
        };
    }
    let known = match component.kind {
        // The desk is the player's own, and what his advisers foretold was said to him.
        Kind::Paper | Kind::Foretelling => true,
        Kind::Move => is_told_of_move(eye.book, cell.row, eye.seat),
        Kind::Hazard => {
            eye.book.hazards.get(usize::from(cell.row)).is_some_and(|it| tells(eye.book, it.effects, eye.seat))
        }
        Kind::Rule => eye.book.rules.get(usize::from(cell.row)).is_some_and(|it| tells(eye.book, it.effects, eye.seat)),
        _ => component.quantity(cell.lane).sight == Sight::Public,
    };
    if known { Source::Seen } else { Source::Hidden }
}

/// Whether the seat knows of a move whenever it is made: its own side makes it, or it is told of it.
fn is_told_of_move(book: &Rulebook, row: u16, seat: u16) -> bool {
    book.moves
        .get(usize::from(row))
        .is_some_and(|made| made.by.contains(&Actor::Faction(seat)) || tells(book, made.effects, seat))
}

/// Whether a list of effects always tells the seat something.
fn tells(book: &Rulebook, block: BlockId, seat: u16) -> bool {
    book.block(block).iter().any(|effect| match effect {
        Effect::Note(_) => true,
        Effect::Whisper(to, _) => *to == Operand::Const(i32::from(seat)),
        _ => false,
    })
}

/// What the seat has seen and done from some morning to this one.
#[derive(Debug, Clone)]
pub struct Seen {
    scenario: Scenario,
    mornings: Vec<Morning>,
    commands: Vec<Vec<Command>>,
}

impl Seen {
    /// Nothing yet.
    pub fn nothing(scenario: &Scenario) -> Self {
        Self { scenario: scenario.clone(), mornings: Vec::new(), commands: Vec::new() }
    }

    /// All that the seat has seen and done in a campaign that keeps records.
    pub fn of(campaign: &Campaign) -> Self {
        let mut seen = Self::nothing(campaign.scenario());
        let starts = campaign.starts();
        for (index, start) in starts.iter().enumerate() {
            let to = starts.get(index + 1).map_or(campaign.commands().len(), |next| next.commands);
            seen.see(&start.snapshot);
            seen.did(campaign.commands().get(start.commands..to).unwrap_or(&[]));
        }
        seen
    }

    /// Another morning.
    pub fn see(&mut self, state: &Snapshot) {
        self.mornings.push(Morning::of(&self.scenario, state));
        self.commands.push(Vec::new());
    }

    /// What was done since the last morning, the end of the turn left out.
    pub fn did(&mut self, commands: &[Command]) {
        let done = commands.iter().filter(|command| **command != Command::EndTurn);
        if let Some(last) = self.commands.last_mut() {
            last.extend(done.cloned());
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Every morning, with what was done on its day.
    pub fn days(&self) -> impl DoubleEndedIterator<Item = (&Morning, &[Command])> {
        self.mornings.iter().zip(self.commands.iter().map(Vec::as_slice))
    }

    /// This morning.
    pub fn now(&self) -> Option<&Morning> {
        self.mornings.last()
    }

    /// What has been done today.
    pub fn today(&self) -> &[Command] {
        self.commands.last().map_or(&[], Vec::as_slice)
    }

    /// The rows of the vows that were sworn.
    pub fn sworn(&self) -> Vec<u16> {
        let vows = &self.scenario.lore.vows;
        let sworn = self.commands.iter().flatten().find_map(|command| match command {
            Command::Swear(ids) => Some(ids),
            _ => None,
        });
        let row = |id: &String| vows.iter().position(|vow| vow.id == *id).map(|row| row as u16);
        sworn.into_iter().flatten().filter_map(row).collect()
    }

    /// The key of everything that is drawn from here: of the scenario, the turn and what was done before today.
    pub fn key(&self) -> u64 {
        let before = &self.commands[..self.commands.len().saturating_sub(1)];
        // Commands are plain data of strings and numbers, which always can be written down.
        let done = postcard::to_stdvec(before).unwrap_or_default();
        let turn = self.now().map_or(0, Morning::turn);
        identity([scenario_key(&self.scenario), xxh3_64(&done), turn as u64])
    }
}

/// The key of a scenario, by its id.
pub fn scenario_key(scenario: &Scenario) -> u64 {
    xxh3_64(scenario.id.as_bytes())
}
