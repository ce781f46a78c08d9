//! From items as written to the rulebook and the lore: every name resolved, every path an address.
//!
//! | File | Idea |
//! |---|---|
//! | [`scope`] | the variables that selectors bind |
//! | [`path`] | paths to numbers |
//! | [`operand`] | references, states and numbers that are compared or written |
//! | [`condition`], [`effect`], [`text`] | the verbs, and texts with places to fill |
//! | [`action`] | decisions, orders, moves, hazards, rules |
//! | [`thing`], [`start`] | the nouns and the state before the first turn |
//! | [`head`], [`roads`], [`judge`] | time, ways, and how it is all judged |
//!
//! All of a scenario is compiled even if something is wrong, so that one run tells every problem.

mod action;
mod condition;
mod effect;
mod head;
mod judge;
mod operand;
mod path;
mod roads;
mod scope;
mod start;
mod text;
mod thing;

use std::cell::RefCell;
use std::collections::HashSet;

use super::ids::Ids;
use super::items::Items;
use super::lore::{Lore, Name as LoreName};
use super::parse;
use super::problem::code;
use super::raw::{Name, Prose};
use super::reporter::Reporter;
use super::{Content, ScenarioTest};
use crate::turn::rulebook::{Effect, Leanings, Path, Root, Rulebook};
use crate::world::applier::Bounds;
use crate::world::{DESK_SLOTS, DISPATCH_SLOTS, Kind, Layout, MAX_OWN_QUANTITIES, OPINION_SLOTS, Snapshot, quantities};

use path::Use;
pub(super) use path::a as with_article;
use scope::Scope;
use start::Start;

/// The most things of one kind.
const MAX_ROWS: usize = 2_000;

/// The most concerns: everybody leans to each.
const MAX_CONCERNS: usize = 60;

/// The most regions: ways are found between all pairs.
const MAX_REGIONS: usize = 300;

/// What the scenario's own facts and opinions are used for.
#[derive(Default)]
struct Usage {
    read: RefCell<HashSet<u16>>,
    written: RefCell<HashSet<u16>>,
    opinions: HashSet<u16>,
}

impl Usage {
    fn fact(&self, row: u16, usage: Use) {
        let set = if usage == Use::Read { &self.read } else { &self.written };
        set.borrow_mut().insert(row);
    }
}

/// A scenario on its way from items to rulebook and lore.
pub(super) struct Compiler<'a> {
    items: &'a Items<'a>,
    ids: &'a Ids<'a>,
    report: &'a Reporter<'a>,
    /// The id of what is being compiled, for problems without a better place.
    here: &'a str,
    /// The faction in whose seat the player begins.
    seat: u16,
    start: Start,
    rulebook: Rulebook,
    lore: Lore,
    blocks: Vec<Vec<Effect>>,
    used: Usage,
    /// How many bindings all selectors have together.
    bindings: usize,
}

/// Compiles all items; nothing if there are so many that it could take long.
pub(super) fn compile<'a>(items: &'a Items<'a>, ids: &'a Ids<'a>, report: &'a Reporter<'a>) -> Option<Content> {
    let layout = Layout::new(rows(items, ids, report)?);
    let seat = items.heads.first().and_then(|head| ids.table(Kind::Faction).row(head.seat.0, report));
    let mut compiler = Compiler {
        items,
        ids,
        report,
        here: "",
        seat: seat.unwrap_or_default(),
        start: Start::new(layout.clone()),
        rulebook: empty(layout),
        lore: Lore { names: vec![Vec::new(); Kind::ALL.len()], ..Lore::default() },
        blocks: vec![Vec::new()],
        used: Usage::default(),
        bindings: 0,
    };
    let tests = compiler.all();
    compiler.unused();
    let Compiler { mut rulebook, lore, blocks, start, .. } = compiler;
    rulebook.start = start.finish();
    rulebook.blocks = blocks;
    rulebook.keys = keys(ids);
    rulebook.desk_order = desk_order(&rulebook);
    Some(Content { rulebook, lore, tests })
}

impl<'a> Compiler<'a> {
    fn all(&mut self) -> Vec<ScenarioTest> {
        self.sources();
        self.concerns_and_opinions();
        self.own();
        self.name(Kind::Clock, LoreName::default());
        if let Some(head) = self.items.heads.first() {
            self.head(head);
        }
        self.factions();
        self.audiences();
        self.persons();
        self.regions();
        self.roads();
        self.stocks_and_facts();
        self.treaties();
        self.armies();
        self.refugees();
        self.papers_of_proof();
        self.tasks();
        self.actions();
        self.endings();
        self.judgements();
        self.witnesses();
        self.vows();
        self.policies();
        self.scenario_tests()
    }

    fn actions(&mut self) {
        for raw in &self.items.decisions {
            let (decision, lore) = self.decision(raw);
            self.rulebook.decisions.push(decision);
            self.lore.decisions.push(lore);
            let name = LoreName {
                id: raw.id.0.to_owned(),
                en: raw.title.to_text(),
                zh: raw.zh.to_text(),
                ..LoreName::default()
            };
            self.name(Kind::Decision, name);
        }
        for raw in &self.items.orders {
            let (order, lore) = self.order(raw);
            self.rulebook.orders.push(order);
            self.lore.orders.push(lore);
            let (en, zh) = (raw.act.label.to_text(), raw.act.zh.to_text());
            self.name(Kind::Order, LoreName { id: raw.id.0.to_owned(), en, zh, ..LoreName::default() });
        }
        for raw in &self.items.moves {
            let (made, lore) = self.make_move(raw);
            self.rulebook.moves.push(made);
            self.lore.moves.push(lore);
            self.event_name(Kind::Move, raw.id, &raw.name);
        }
        for raw in &self.items.hazards {
            let (event, lore) = self.hazard(raw);
            self.rulebook.hazards.push(event);
            self.lore.hazards.push(lore);
            self.event_name(Kind::Hazard, raw.id, &raw.name);
        }
        for raw in &self.items.rules {
            let (event, lore) = self.rule(raw);
            self.rulebook.rules.push(event);
            self.lore.rules.push(lore);
            self.event_name(Kind::Rule, raw.id, &raw.name);
        }
    }

    fn event_name(&mut self, kind: Kind, id: Name<'a>, name: &'a Prose<'a>) {
        self.name(kind, LoreName { id: id.0.to_owned(), en: name.to_text(), ..LoreName::default() });
    }

    /// Ranges and names of the scenario's own quantities.
    fn own(&mut self) {
        for kind in Kind::ALL {
            let own = self.ids.own_of(kind);
            if own.is_empty() {
                continue;
            }
            let mut ranges = [(0, 0); MAX_OWN_QUANTITIES];
            let mut names = Vec::new();
            for (id, own) in own {
                let raw = &self.items.quantities[own.row];
                self.here = raw.id.0;
                self.range(raw.range, raw.start);
                ranges[usize::from(own.lane)] = raw.range;
                names.push((id.to_owned(), self.plain(&raw.name)));
            }
            self.rulebook.bounds.own.push((kind, ranges));
            self.lore.own.push((kind, names));
        }
    }

    /// The row of a thing; says so if there is none.
    fn row(&self, kind: Kind, name: Name<'a>) -> Option<u16> {
        self.ids.table(kind).row(name.0, self.report)
    }

    /// The row of a source that may be given.
    fn source(&self, name: Option<Name<'a>>) -> Option<usize> {
        name.and_then(|name| self.ids.sources.row(name.0, self.report)).map(usize::from)
    }

    /// Leanings by concern.
    fn leanings(&self, list: &'a [(Name<'a>, i32)]) -> Leanings {
        self.once_each(list);
        let mut leanings = vec![0; self.items.concerns.len()];
        for (concern, leaning) in list {
            self.within(concern.0, *leaning, (-10, 10), "the leaning");
            if let Some(row) = self.ids.concerns.row(concern.0, self.report) {
                leanings[usize::from(row)] = *leaning;
            }
        }
        leanings
    }

    /// The way to a number of a kind, whose root is still to be set.
    fn own_path(&self, kind: Kind, word: &str) -> Option<Path> {
        let (component, lane, _) = quantities(kind).find(|(_, _, info)| info.name == word)?;
        let lane = crate::turn::rulebook::Lane::Fixed(lane);
        Some(Path { root: Root::Row(0), steps: Vec::new(), component, lane, refers: None })
    }

    /// The option last chosen of a decision.
    fn choice_path(&self, row: u16) -> Option<Path> {
        Some(Path { root: Root::Row(row), ..self.own_path(Kind::Decision, "choice")? })
    }

    /// Where a number stands among what a word has in its brackets; the owner if it is not found.
    fn argument(&self, word: &str, number: i32) -> &'a str {
        parse::argument(self.report, self.here, word, &number.to_string())
    }

    /// Says that a field's number is outside its range.
    fn fits(&self, field: &str, value: i32, range: (i32, i32)) {
        if !(range.0..=range.1).contains(&value) {
            self.within(parse::field(self.report, self.here, field), value, range, &format!("`{field}`"));
        }
    }

    /// Says that a field has too few or too many elements.
    fn count(&self, field: &str, count: usize, least: usize, most: usize, what: &str) {
        if count < least || count > most {
            let place = parse::field(self.report, self.here, field);
            let message = format!("the number of {what} is {count}");
            self.report.helped(code::COUNT, place, message, format!("expected {least} to {most}"));
        }
    }

    /// Says which ids occur twice in a list of their own.
    fn unique(&self, noun: &str, ids: impl Iterator<Item = Name<'a>>) {
        let mut seen = HashSet::new();
        for id in ids {
            super::ids::check_id(noun, id, self.report);
            if !seen.insert(id) {
                self.report.at(code::DUPLICATE, id.0, format!("the {noun} `{}` is declared twice here", id.0));
            }
        }
    }

    /// Says which names occur twice in a list of names and numbers.
    fn once_each(&self, list: &[(Name<'a>, i32)]) {
        let mut seen = HashSet::new();
        for (name, _) in list {
            if !seen.insert(name) {
                self.report.at(code::DUPLICATE, name.0, format!("`{}` stands here twice", name.0));
            }
        }
    }

    /// Warns of what is declared and does nothing.
    fn unused(&self) {
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

/// How many things there are of each kind; none if there are too many, which is told.
fn rows<'a>(items: &Items<'a>, ids: &Ids<'a>, report: &Reporter<'a>) -> Option<[u16; Kind::ALL.len()]> {
    let most = |kind| match kind {
        Kind::Faction => crate::world::MAX_FACTIONS,
        Kind::Region => MAX_REGIONS,
        _ => MAX_ROWS,
    };
    let things = Kind::ALL.map(|kind| (ids.table(kind), most(kind)));
    let others = [(&ids.concerns, MAX_CONCERNS), (&ids.opinions, MAX_ROWS), (&ids.vows, MAX_CONCERNS)];
    let mut fits = true;
    for (table, most) in things.into_iter().chain(others) {
        if let Some(extra) = table.ids.get(most) {
            let message = format!("there are {} things of the kind {}", table.ids.len(), table.noun);
            report.helped(code::COUNT, extra, message, format!("the most is {most}"));
            fits = false;
        }
    }
    let rows = Kind::ALL.map(|kind| match kind {
        Kind::Clock => 1,
        Kind::Opinion => OPINION_SLOTS as u16,
        Kind::Dispatch => DISPATCH_SLOTS as u16,
        Kind::Paper => DESK_SLOTS as u16,
        Kind::Clause => items.clauses().count() as u16,
        _ => ids.table(kind).ids.len() as u16,
    });
    fits.then_some(rows)
}

/// Papers by priority; those of the same as they stand in the files.
fn desk_order(rulebook: &Rulebook) -> Vec<u16> {
    let mut order: Vec<u16> = (0..rulebook.decisions.len() as u16).collect();
    order.sort_by_key(|&row| -rulebook.decisions[usize::from(row)].priority);
    order
}

/// Stable identities by kind and row.
fn keys(ids: &Ids<'_>) -> Vec<Vec<u64>> {
    let of = |kind: Kind| ids.table(kind).ids.iter().map(|id| action::key(kind.word(), id)).collect();
    Kind::ALL.map(of).into()
}

fn empty(layout: Layout) -> Rulebook {
    let keys = Vec::new();
    Rulebook {
        layout,
        bounds: Bounds::default(),
        start: Snapshot::default(),
        calendar: Vec::new(),
        attention: (0, 0, 0),
        keys,
        fact_known: Vec::new(),
        council: Vec::new(),
        moves_a_turn: Vec::new(),
        faction_leanings: Vec::new(),
        person_leanings: Vec::new(),
        neighbours: Vec::new(),
        next_hop: Vec::new(),
        blocks: Vec::new(),
        decisions: Vec::new(),
        desk_order: Vec::new(),
        orders: Vec::new(),
        moves: Vec::new(),
        hazards: Vec::new(),
        rules: Vec::new(),
        clauses: Vec::new(),
        evidence: Vec::new(),
        tasks: Vec::new(),
        endings: Vec::new(),
        last: 0,
        vows: (Vec::new(), 0),
        judgements: Vec::new(),
        witnesses: Vec::new(),
        policies: Vec::new(),
    }
}
