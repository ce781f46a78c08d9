//! Effects, and the blocks that lists of them become.

use xxhash_rust::xxh3::xxh3_64;

use crate::scenario::compile::operand::Want;
use crate::scenario::compile::path::{Found, Use, Value};
use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::lore::NoteLore;
use crate::scenario::problem::code;
use crate::scenario::raw::{self, Name, Prose};
use crate::turn::rulebook::{BlockId, Effect, Operand, Path};
use crate::world::{Kind, Meaning};

/// Where a list of effects stands: tells its chances apart from all others, in every version of the scenario in which it
/// stands there.
pub(in crate::scenario) struct Site {
    owner: String,
    chances: u32,
}

impl Site {
    /// A list's owner and name, such as `rule:armies_eat`.
    pub(super) fn new(owner: impl Into<String>) -> Self {
        Self { owner: owner.into(), chances: 0 }
    }

    fn next_chance(&mut self) -> u32 {
        self.chances += 1;
        xxh3_64(format!("{}#{}", self.owner, self.chances).as_bytes()) as u32
    }
}

impl<'a> Compiler<'a> {
    /// Compiles a list into a block. An empty list is block 0.
    pub(super) fn block(
        &mut self,
        list: &'a [raw::Effect<'a>],
        scope: &Scope<'a>,
        owner: impl Into<String>,
    ) -> BlockId {
        self.block_at(list, scope, &mut Site::new(owner))
    }

    fn block_at(&mut self, list: &'a [raw::Effect<'a>], scope: &Scope<'a>, site: &mut Site) -> BlockId {
        let effects = self.effects(list, scope, site);
        if effects.is_empty() {
            return BlockId(0);
        }
        let Ok(id) = u16::try_from(self.blocks.len()) else {
            self.report.at(code::TOO_LARGE, self.here, "the scenario has too many lists of effects");
            return BlockId(0);
        };
        self.blocks.push(effects);
        BlockId(id)
    }

    fn effects(&mut self, list: &'a [raw::Effect<'a>], scope: &Scope<'a>, site: &mut Site) -> Vec<Effect> {
        list.iter().filter_map(|effect| self.effect(effect, scope, site)).collect()
    }

    fn effect(&mut self, effect: &'a raw::Effect<'a>, scope: &Scope<'a>, site: &mut Site) -> Option<Effect> {
        use raw::Effect as Raw;
        Some(match effect {
            Raw::Add(path, by) => Effect::Add(self.target(path.0, scope)?.path, *by),
            Raw::AddPer(path, per, times, over) => {
                let (to, from) = (self.target(path.0, scope), self.number(per.0, scope, Use::Read));
                if *over == 0 {
                    self.report.at(code::OUT_OF_RANGE, path.0, "the last number divides, and cannot be 0");
                }
                Effect::AddPer(to?.path, from?.path, *times, *over)
            }
            Raw::Set(path, to) => {
                let found = self.target(path.0, scope)?;
                self.within(path.0, *to, found.range, "the value");
                Effect::Set(found.path, *to)
            }
            Raw::Put(path, to) => self.put(path.0, to.0, scope)?,
            Raw::Transfer(from, to, most) => {
                let (from_path, to) = (self.target(from.0, scope), self.target(to.0, scope));
                self.within(from.0, *most, (0, i32::MAX), "what is moved");
                Effect::Transfer(from_path?.path, to?.path, *most)
            }
            Raw::Pay(clause, most) => {
                let root = self.root(clause.0, Kind::Clause, scope)?;
                self.within(clause.0, *most, (0, i32::MAX), "what is paid");
                Effect::Pay(root, *most)
            }
            Raw::Opinion(holder, about, kind, amount) => {
                let (holder, about) = (self.faction(holder, scope), self.faction(about, scope));
                let row = self.ids.opinions.row(kind.0, self.report);
                self.within(kind.0, *amount, (-200, 200), "the amount");
                self.used.opinions.extend(row);
                Effect::Opinion(holder?, about?, row?, *amount)
            }
            Raw::Plant(paper, place, holder) => {
                let paper = self.root(paper.0, Kind::Evidence, scope);
                let place = self.reference(place.0, Kind::Region, scope);
                Effect::Plant(paper?, place?, self.faction(holder, scope)?)
            }
            Raw::Destroy(paper) => Effect::Destroy(self.root(paper.0, Kind::Evidence, scope)?),
            Raw::Prove(paper, faction, proof) => {
                let root = self.root(paper.0, Kind::Evidence, scope);
                self.within(paper.0, *proof, (1, 3), "the proof");
                Effect::Prove(root?, self.faction(faction, scope)?, *proof)
            }
            Raw::Breach(clause) => Effect::Breach(self.root(clause.0, Kind::Clause, scope)?),
            Raw::March(army, goal) => self.march(army, goal, scope)?,
            Raw::War(a, b) => self.war(a, b, 1, scope)?,
            Raw::Peace(a, b) => self.war(a, b, 0, scope)?,
            Raw::Tell { to, of, percent, by } => {
                let listener = self.faction(to, scope);
                let path = self.told(of, *percent, scope);
                let by = self.teller(by.0, scope);
                self.within(of.0, *percent, (0, 10_000), "the percentage");
                Effect::Tell { to: listener?, of: path?, percent: *percent, by: by? }
            }
            Raw::Later(turns, list) => {
                self.within(self.argument("Later", *turns), *turns, (0, 600), "the number of turns");
                Effect::Later(*turns, self.block_at(list, scope, site))
            }
            Raw::Chance(percent, then, otherwise) => {
                self.within(self.argument("Chance", *percent), *percent, (0, 100), "a chance in hundredths");
                let key = site.next_chance();
                let then = self.effects(then, scope, site);
                Effect::Chance(*percent, then, self.effects(otherwise, scope, site), key)
            }
            Raw::If(when, then, otherwise) => {
                let when = self.tests(when, scope);
                let then = self.effects(then, scope, site);
                Effect::If(when, then, self.effects(otherwise, scope, site))
            }
            Raw::Each(selector, list) => {
                let (selector, inner) = self.selector(selector, scope.clone());
                let list = self.effects(list, &inner, site);
                Effect::Each(selector?, list)
            }
            Raw::Note(text) => Effect::Note(self.note(text, scope)),
            Raw::Whisper(to, text) => {
                let note = self.note(text, scope);
                Effect::Whisper(self.faction(to, scope)?, note)
            }
            Raw::Seat(faction) => Effect::Seat(self.faction(faction, scope)?),
        })
    }

    fn faction(&mut self, name: &Name<'a>, scope: &Scope<'a>) -> Option<Operand> {
        self.reference(name.0, Kind::Faction, scope)
    }

    fn put(&mut self, path: &'a str, to: &'a str, scope: &Scope<'a>) -> Option<Effect> {
        let Value::Number(found) = self.value(path, scope, Use::Write)? else {
            let message = format!("`{path}` is a thing; `Put` writes a reference or state of it");
            self.report.at(code::SHORT_PATH, path, message);
            return None;
        };
        let want = match found.meaning {
            Meaning::Ref(kind) => Want::Ref(kind),
            Meaning::State(states) => Want::State(states),
            _ => {
                let message = format!("`{path}` is a number");
                self.report.helped(code::NOT_A_REFERENCE, path, message, "use `Set` for numbers");
                return None;
            }
        };
        if !self.writable(path, &found) {
            return None;
        }
        Some(Effect::Put(found.path, self.operand(to, want, scope)?))
    }

    fn march(&mut self, army: &Name<'a>, goal: &Name<'a>, scope: &Scope<'a>) -> Option<Effect> {
        let root = self.root(army.0, Kind::Army, scope);
        let goal = self.operand(goal.0, Want::Ref(Kind::Region), scope);
        let path = self.own_path(Kind::Army, "goal")?;
        Some(Effect::Put(Path { root: root?, ..path }, goal?))
    }

    fn war(&mut self, a: &Name<'a>, b: &Name<'a>, war: i32, scope: &Scope<'a>) -> Option<Effect> {
        let (first, second) = (self.faction(a, scope), self.faction(b, scope));
        if first.is_some() && first == second {
            self.report.at(code::SELF_TREATY, b.0, "nobody is at war or peace with himself");
        }
        Some(Effect::War(first?, second?, war))
    }

    /// What is told: a number, or a reference that is told as it is.
    fn told(&mut self, of: &Name<'a>, percent: i32, scope: &Scope<'a>) -> Option<Path> {
        match self.value(of.0, scope, Use::Read)? {
            Value::Number(Found { path, meaning: Meaning::Number | Meaning::Turn, .. }) => Some(path),
            Value::Number(Found { path, .. }) => {
                if percent != 100 {
                    let message = format!("`{}` is no amount, and can only be told in full", of.0);
                    self.report.helped(code::OUT_OF_RANGE, of.0, message, "write `percent: 100`");
                }
                Some(path)
            }
            Value::Thing(..) => {
                // Says that a number is missing.
                self.number(of.0, scope, Use::Read).map(|found| found.path)
            }
        }
    }

    fn note(&mut self, text: &'a Prose<'a>, scope: &Scope<'a>) -> u32 {
        let text = self.template(text, scope);
        self.lore.notes.push(NoteLore { text });
        self.lore.notes.len() as u32 - 1
    }
}
