//! Which ids are declared, and the row that each names.

use std::collections::{HashMap, HashSet};

use super::items::Items;
use super::nearest;
use super::parse::Parsed;
use super::problem::code;
use super::raw::{self, Name};
use super::reporter::Reporter;
use crate::world::{Kind, MAX_OWN_QUANTITIES};

/// Words that no id may be, since paths use them.
const RESERVED: &[&str] = &["none", "self", "reader"];

/// The declared ids of one sort of thing.
#[derive(Debug, Default)]
pub(super) struct Table<'a> {
    /// What one of them is called in messages.
    pub noun: &'static str,
    /// The ids by row.
    pub ids: Vec<&'a str>,
    rows: HashMap<&'a str, u16>,
    /// Ids of items that could not be read. To name one is no further problem.
    ghosts: HashSet<&'a str>,
}

impl<'a> Table<'a> {
    /// A table of these ids; doubles and bad ones are told.
    fn of(noun: &'static str, ids: impl Iterator<Item = Name<'a>>, report: &Reporter<'a>) -> Self {
        let mut table = Table { noun, ..Table::default() };
        for name in ids {
            check_id(noun, name, report);
            let row = table.ids.len() as u16;
            if let Some(first) = table.rows.get(name.0) {
                let place = report.place(table.ids[usize::from(*first)]);
                let message = format!("the {noun} `{}` is declared twice", name.0);
                report.helped(code::DUPLICATE, name.0, message, format!("it was declared before at {place}"));
            } else {
                table.rows.insert(name.0, row);
            }
            table.ids.push(name.0);
        }
        table
    }

    /// The row of an id.
    pub(super) fn get(&self, id: &str) -> Option<u16> {
        self.rows.get(id).copied()
    }

    /// The row of an id; if there is none, says so at its place and names the nearest.
    pub(super) fn row(&self, id: &str, report: &Reporter<'a>) -> Option<u16> {
        let row = self.get(id);
        if row.is_none() && !self.ghosts.contains(id) {
            let message = format!("there is no {} `{id}`", self.noun);
            let help = if report.is_full() { String::new() } else { nearest::help(id, self.ids.iter().copied()) };
            report.helped(code::UNKNOWN_NAME, id, message, help);
        }
        row
    }

    /// Whether an item of this id is declared but could not be read.
    pub(super) fn is_ghost(&self, id: &str) -> bool {
        self.ghosts.contains(id)
    }
}

/// A quantity that the scenario adds to a kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own {
    /// Its lane.
    pub lane: u8,
    /// Its row among the scenario's quantities.
    pub row: usize,
    /// Least and greatest value.
    pub range: (i32, i32),
}

/// All declared ids.
pub(super) struct Ids<'a> {
    /// By kind of thing.
    pub things: Vec<Table<'a>>,
    pub concerns: Table<'a>,
    pub vows: Table<'a>,
    pub opinions: Table<'a>,
    pub treaties: Table<'a>,
    pub witnesses: Table<'a>,
    pub endings: Table<'a>,
    pub judgements: Table<'a>,
    pub historians: Table<'a>,
    pub policies: Table<'a>,
    pub sources: Table<'a>,
    pub disputed: Table<'a>,
    pub figures: Table<'a>,
    pub dilemmas: Table<'a>,
    pub articles: Table<'a>,
    /// The scenario's own quantities by kind and id.
    pub own: HashMap<(Kind, &'a str), Own>,
    ghost_quantities: HashSet<&'a str>,
}

impl<'a> Ids<'a> {
    pub(super) fn of(items: &Items<'a>, ghosts: &[(&'a str, Vec<&'a str>)], report: &Reporter<'a>) -> Self {
        macro_rules! table {
            ($noun:literal, $list:ident) => {
                Table::of($noun, items.$list.iter().map(|item| item.id), report)
            };
        }
        let things = Kind::ALL.map(|kind| match kind {
            Kind::Faction => table!("faction", factions),
            Kind::Audience => table!("audience", audiences),
            Kind::Person => table!("person", persons),
            Kind::Region => table!("region", regions),
            Kind::Stock => table!("stock", stocks),
            Kind::Fact => table!("fact", facts),
            Kind::Clause => Table::of("clause", items.clauses().map(|(_, clause)| clause.id), report),
            Kind::Army => table!("army", armies),
            Kind::Refugees => table!("body of refugees", refugees),
            Kind::Evidence => table!("evidence", evidence),
            Kind::Task => table!("task", tasks),
            Kind::Decision => table!("decision", decisions),
            Kind::Order => table!("order", orders),
            Kind::Move => table!("move", moves),
            Kind::Hazard => table!("hazard", hazards),
            Kind::Rule => table!("rule", rules),
            Kind::Motion => table!("motion", motions),
            Kind::Voice => Table::of("voice", items.voices().map(|voice| voice.id), report),
            Kind::Foretelling => Table::of("foretelling", items.foretellings().map(|said| said.id), report),
            Kind::Clock | Kind::Opinion | Kind::Dispatch | Kind::Paper => Table::default(),
        });
        let mut ids = Self {
            things: things.into(),
            concerns: table!("concern", concerns),
            vows: table!("vow", vows),
            opinions: table!("opinion", opinions),
            treaties: table!("treaty", treaties),
            witnesses: table!("witness", witnesses),
            endings: table!("ending", endings),
            judgements: table!("judgement", judgements),
            historians: table!("historian", historians),
            policies: table!("policy", policies),
            sources: table!("source", sources),
            disputed: table!("disputed judgement", disputed),
            figures: table!("figure", figures),
            dilemmas: table!("dilemma", dilemmas),
            articles: table!("article", articles),
            own: HashMap::new(),
            ghost_quantities: HashSet::new(),
        };
        ids.own_quantities(items, report);
        for (word, names) in ghosts {
            ids.haunt(word, names);
        }
        ids
    }

    /// The table of a kind of thing.
    pub(super) fn table(&self, kind: Kind) -> &Table<'a> {
        &self.things[kind as usize]
    }

    /// Whether an unreadable item may declare this quantity.
    pub(super) fn is_ghost_quantity(&self, id: &str) -> bool {
        self.ghost_quantities.contains(id)
    }

    /// The scenario's own quantities of a kind, by lane.
    pub(super) fn own_of(&self, kind: Kind) -> Vec<(&'a str, Own)> {
        let own = self.own.iter().filter(|((of, _), _)| *of == kind);
        let mut list: Vec<_> = own.map(|((_, id), own)| (*id, *own)).collect();
        list.sort_by_key(|(_, own)| own.lane);
        list
    }

    fn own_quantities(&mut self, items: &Items<'a>, report: &Reporter<'a>) {
        let mut lanes: HashMap<Kind, usize> = HashMap::new();
        for (row, quantity) in items.quantities.iter().enumerate() {
            let id = quantity.id;
            check_id("quantity", id, report);
            let kind = kind(quantity.of);
            if crate::world::registry::own_component(kind).is_none() {
                let message = format!("things of the kind `{}` can have no quantities of your own", kind.word());
                report.helped(
                    code::OTHER_KIND,
                    id.0,
                    message,
                    "use Faction, Audience, Person, Region, Army or Refugees",
                );
                continue;
            }
            if crate::world::quantities(kind).any(|(_, _, info)| info.name == id.0) {
                let message = format!("every {} has a number `{}` already", kind.word(), id.0);
                report.at(code::DUPLICATE, id.0, message);
                continue;
            }
            let lane = lanes.entry(kind).or_default();
            if *lane == MAX_OWN_QUANTITIES {
                let message = format!("too many quantities for the kind `{}`", kind.word());
                report.helped(code::COUNT, id.0, message, format!("the most is {MAX_OWN_QUANTITIES}"));
                continue;
            }
            let own = Own { lane: *lane as u8, row, range: quantity.range };
            if let Some(first) = self.own.get(&(kind, id.0)) {
                let place = report.place(items.quantities[first.row].id.0);
                let message = format!("the quantity `{}` is declared twice", id.0);
                report.helped(code::DUPLICATE, id.0, message, format!("it was declared before at {place}"));
                continue;
            }
            *lane += 1;
            self.own.insert((kind, id.0), own);
        }
    }

    fn haunt(&mut self, word: &str, names: &[&'a str]) {
        let kind = Kind::ALL.into_iter().find(|kind| kind.word() == word.to_lowercase());
        match (word, kind) {
            ("Treaty", _) => {
                self.treaties.ghosts.extend(names);
                self.things[Kind::Clause as usize].ghosts.extend(names);
            }
            ("Motion", _) => {
                self.things[Kind::Motion as usize].ghosts.extend(names);
                self.things[Kind::Voice as usize].ghosts.extend(names);
            }
            ("Decision" | "Order", Some(kind)) => {
                self.things[kind as usize].ghosts.extend(names);
                self.things[Kind::Foretelling as usize].ghosts.extend(names);
            }
            ("Concern", _) => self.concerns.ghosts.extend(names),
            ("Vow", _) => self.vows.ghosts.extend(names),
            ("Opinion", _) => self.opinions.ghosts.extend(names),
            ("Witness", _) => self.witnesses.ghosts.extend(names),
            ("Ending", _) => self.endings.ghosts.extend(names),
            ("Judgement", _) => self.judgements.ghosts.extend(names),
            ("Historian", _) => self.historians.ghosts.extend(names),
            ("Policy", _) => self.policies.ghosts.extend(names),
            ("Source", _) => self.sources.ghosts.extend(names),
            ("Disputed", _) => self.disputed.ghosts.extend(names),
            ("Figure", _) => self.figures.ghosts.extend(names),
            ("Dilemma", _) => self.dilemmas.ghosts.extend(names),
            ("Article", _) => self.articles.ghosts.extend(names),
            ("Quantity", _) => self.ghost_quantities.extend(names),
            (_, Some(kind)) => self.things[kind as usize].ghosts.extend(names),
            _ => {}
        }
    }
}

/// The world's kind for the one that authors write.
pub(super) fn kind(kind: raw::Kind) -> Kind {
    match kind {
        raw::Kind::Faction => Kind::Faction,
        raw::Kind::Audience => Kind::Audience,
        raw::Kind::Person => Kind::Person,
        raw::Kind::Region => Kind::Region,
        raw::Kind::Stock => Kind::Stock,
        raw::Kind::Clause => Kind::Clause,
        raw::Kind::Army => Kind::Army,
        raw::Kind::Refugees => Kind::Refugees,
        raw::Kind::Evidence => Kind::Evidence,
        raw::Kind::Task => Kind::Task,
    }
}

/// Ids are small letters, digits and `_`, beginning with a letter, and no word that paths use.
pub(super) fn check_id(noun: &str, name: Name<'_>, report: &Reporter<'_>) -> bool {
    let id = name.0;
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !id.starts_with(|c: char| c.is_ascii_lowercase()) || !id.chars().all(letters) || id.len() > 64 {
        let message = format!("`{id}` cannot be the id of a {noun}");
        let help = "an id begins with a small letter and goes on with small letters, digits and `_`, at most 64";
        report.helped(code::BAD_ID, id, message, help);
        return false;
    }
    if noun != "option" && RESERVED.contains(&id) {
        report.at(code::BAD_ID, id, format!("`{id}` is a word of the format and cannot be an id"));
        return false;
    }
    true
}

/// What was read, sorted and with its ids known.
pub(super) fn sort<'a>(parsed: Parsed<'a>, report: &Reporter<'a>) -> (Items<'a>, Ids<'a>, Vec<&'a str>) {
    let items = Items::sort(parsed.items);
    let ids = Ids::of(&items, &parsed.ghosts, report);
    let ghost_words = parsed.ghosts.iter().map(|(word, _)| *word).collect();
    (items, ids, ghost_words)
}
