//! From items as written to the rulebook and the lore: every name resolved, every path an address.
//!
//! | File | Idea |
//! |---|---|
//! | [`scope`] | the variables that selectors bind |
//! | [`path`] | paths to numbers |
//! | [`operand`] | references, states and numbers that are compared or written |
//! | [`condition`], [`effect`], [`text`] | the verbs, and texts with places to fill |
//! | [`action`] | decisions, orders, moves, hazards, rules |
//! | [`council`] | motions with their voices, and what is foretold |
//! | [`thing`], [`treaty`], [`start`] | the nouns and the state before the first turn |
//! | [`head`], [`roads`], [`judge`] | time, ways, and how it is all judged |
//! | [`yardstick`] | what it is measured by |
//! | [`range`], [`limits`], [`usage`] | what is too much, too little, or never used |
//!
//! All of a scenario is compiled even if something is wrong, so that one run tells every problem.

mod action;
mod article;
mod condition;
mod council;
mod effect;
mod features;
mod head;
mod judge;
mod limits;
mod operand;
mod path;
mod range;
mod roads;
mod scope;
mod start;
mod text;
mod thing;
mod treaty;
mod usage;
mod yardstick;

use super::ids::Ids;
use super::items::Items;
use super::lore::{Lore, Name as LoreName};
use super::raw::{Name, Prose};
use super::reporter::Reporter;
use super::translation::Translation;
use super::{Content, Figure, ScenarioTest};
use crate::locale::Language;
use crate::turn::rulebook::{Desk, Effect, Leanings, Path, Root, Rulebook};
use crate::world::applier::Bounds;
use crate::world::{Kind, Layout, MAX_OWN_QUANTITIES, Snapshot, quantities};

use limits::rows;
pub(super) use path::a as with_article;
use scope::Scope;
use start::Start;
use usage::Usage;

/// A scenario on its way from items to rulebook and lore.
pub(super) struct Compiler<'a> {
    items: &'a Items<'a>,
    ids: &'a Ids<'a>,
    report: &'a Reporter<'a>,
    /// In another language than that in which it is written.
    translation: Option<&'a Translation<'a>>,
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
pub(super) fn compile<'a>(
    items: &'a Items<'a>,
    ids: &'a Ids<'a>,
    report: &'a Reporter<'a>,
    translation: Option<&'a Translation<'a>>,
) -> Option<Content> {
    let layout = Layout::new(rows(items, ids, report)?);
    let seat = items.heads.first().and_then(|head| ids.table(Kind::Faction).row(head.seat.0, report));
    let language = translation.map_or(Language::default(), Translation::language);
    let mut compiler = Compiler {
        items,
        ids,
        report,
        translation,
        here: "",
        seat: seat.unwrap_or_default(),
        start: Start::new(layout.clone()),
        rulebook: empty(layout),
        lore: Lore { language, names: vec![Vec::new(); Kind::ALL.len()], ..Lore::default() },
        blocks: vec![Vec::new()],
        used: Usage::default(),
        bindings: 0,
    };
    let (tests, figures) = compiler.all();
    compiler.unused();
    let Compiler { mut rulebook, lore, blocks, start, .. } = compiler;
    rulebook.start = start.finish();
    rulebook.blocks = blocks;
    rulebook.keys = keys(ids);
    Some(Content { rulebook, lore, tests, figures })
}

impl<'a> Compiler<'a> {
    fn all(&mut self) -> (Vec<ScenarioTest>, Vec<Figure>) {
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
        self.features();
        self.stocks_and_facts();
        self.treaties();
        self.armies();
        self.refugees();
        self.papers_of_proof();
        self.tasks();
        self.motions();
        self.actions();
        self.endings();
        self.judgements();
        self.historians();
        self.witnesses();
        self.vows();
        self.policies();
        self.disputed();
        self.dilemmas();
        self.articles();
        (self.scenario_tests(), self.figures())
    }

    fn actions(&mut self) {
        for raw in &self.items.decisions {
            let (decision, lore) = self.decision(raw);
            self.rulebook.decisions.push(decision);
            self.lore.decisions.push(lore);
            let name = LoreName {
                id: raw.id.0.to_owned(),
                name: self.words(&raw.title).to_owned(),
                beside: self.beside(&raw.title, &raw.zh),
                ..LoreName::default()
            };
            self.name(Kind::Decision, name);
        }
        for raw in &self.items.orders {
            let (order, lore) = self.order(raw);
            self.rulebook.orders.push(order);
            self.lore.orders.push(lore);
            let (name, beside) = (self.words(&raw.act.label).to_owned(), self.beside(&raw.act.label, &raw.act.zh));
            self.name(Kind::Order, LoreName { id: raw.id.0.to_owned(), name, beside, ..LoreName::default() });
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
        self.name(kind, LoreName { id: id.0.to_owned(), name: self.words(name).to_owned(), ..LoreName::default() });
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
        desk: Desk::default(),
        orders: Vec::new(),
        moves: Vec::new(),
        motions: Vec::new(),
        voices: Vec::new(),
        foretellings: Vec::new(),
        hazards: Vec::new(),
        rules: Vec::new(),
        clauses: Vec::new(),
        evidence: Vec::new(),
        tasks: Vec::new(),
        endings: Vec::new(),
        last: 0,
        vows: (Vec::new(), 0),
        judgements: Vec::new(),
        historians: Vec::new(),
        witnesses: Vec::new(),
        policies: Vec::new(),
        disputed: Vec::new(),
    }
}
