//! What everything in a scenario rests on: each thing by certainty, with its citation, and what lacks one.

use super::table;
use crate::scenario::lore::{EventLore, Template};
use crate::scenario::raw::Mark;
use crate::scenario::{Lore, Scenario};
use crate::view::fill::bare;
use crate::world::Kind;

/// The marks from the firmest on, with their headings.
const MARKS: [(Mark, &str); 3] =
    [(Mark::Attested, "Attested"), (Mark::Disputed, "Disputed"), (Mark::Invented, "Invented")];

/// One thing and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resting {
    /// "decision", "answer", "rule".
    pub kind: &'static str,
    /// Its id; an answer's with its decision's.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How firm.
    pub mark: Mark,
    /// Row of the source.
    pub source: Option<usize>,
}

/// Every decision, answer, order, motion, move, hazard, rule and disputed judgement.
pub fn all(scenario: &Scenario) -> Vec<Resting> {
    let lore = &scenario.lore;
    let mut list = Vec::new();
    for (row, decision) in lore.decisions.iter().enumerate() {
        let id = id(lore, Kind::Decision, row);
        list.push(Resting {
            kind: "decision",
            id: id.clone(),
            name: bare(&decision.title),
            mark: decision.mark,
            source: decision.source,
        });
        // An answer is as firm as its decision, and rests on the same, unless it names a source of its own.
        list.extend(decision.options.iter().map(|option| Resting {
            kind: "answer",
            id: format!("{id}/{}", option.id),
            name: bare(&option.label),
            mark: decision.mark,
            source: option.source.or(decision.source),
        }));
    }
    list.extend(lore.orders.iter().enumerate().map(|(row, order)| Resting {
        kind: "order",
        id: id(lore, Kind::Order, row),
        name: bare(&order.option.label),
        mark: order.mark,
        source: order.source,
    }));
    list.extend(lore.motions.iter().enumerate().map(|(row, motion)| {
        let name = lore.name(Kind::Motion, row as i32).map_or_else(String::new, |name| name.name.clone());
        Resting { kind: "motion", id: id(lore, Kind::Motion, row), name, mark: motion.mark, source: motion.source }
    }));
    for (kind, word, events) in
        [(Kind::Move, "move", &lore.moves), (Kind::Hazard, "hazard", &lore.hazards), (Kind::Rule, "rule", &lore.rules)]
    {
        list.extend(events.iter().enumerate().map(|(row, event)| event_of(lore, kind, word, row, event)));
    }
    list.extend(lore.disputed.iter().flat_map(|disputed| {
        [("low", &disputed.low), ("high", &disputed.high)].map(|(end, (words, source))| Resting {
            kind: "judgement",
            id: format!("{}/{end}", disputed.name.id),
            name: format!("{} {words}", disputed.name.name),
            mark: Mark::Disputed,
            source: *source,
        })
    }));
    list
}

fn event_of(lore: &Lore, kind: Kind, word: &'static str, row: usize, event: &EventLore) -> Resting {
    let name: &Template = &event.name;
    Resting { kind: word, id: id(lore, kind, row), name: bare(name), mark: event.mark, source: event.source }
}

fn id(lore: &Lore, kind: Kind, row: usize) -> String {
    lore.name(kind, i32::try_from(row).unwrap_or(-1)).map_or_else(String::new, |name| name.id.clone())
}

/// The whole list, with counts.
pub fn page(scenario: &Scenario) -> String {
    let all = all(scenario);
    let name = &scenario.lore.title.name;
    let mut text = format!("# What “{name}” rests on\n\n{} things.\n", table::count(all.len()));
    text += &counts(&all);
    let lacking: Vec<&Resting> = all.iter().filter(|thing| thing.source.is_none()).collect();
    text += &format!("\n## Without a source\n\n{} things cite nothing.\n", table::count(lacking.len()));
    text += &rows(scenario, &lacking, true);
    for (mark, heading) in MARKS {
        let cited: Vec<&Resting> = all.iter().filter(|thing| thing.mark == mark && thing.source.is_some()).collect();
        text += &format!("\n## {heading}\n\n{} things, with what they cite.\n", table::count(cited.len()));
        text += &rows(scenario, &cited, false);
    }
    text
}

fn counts(all: &[Resting]) -> String {
    let mut kinds: Vec<&'static str> = Vec::new();
    for thing in all {
        if !kinds.contains(&thing.kind) {
            kinds.push(thing.kind);
        }
    }
    let row = |label: &str, of: &dyn Fn(&&Resting) -> bool| {
        let things: Vec<&Resting> = all.iter().filter(of).collect();
        let mut row = vec![label.to_owned(), table::count(things.len())];
        row.extend(MARKS.map(|(mark, _)| table::count(things.iter().filter(|thing| thing.mark == mark).count())));
        row.push(table::count(things.iter().filter(|thing| thing.source.is_none()).count()));
        row
    };
    let mut table_rows: Vec<Vec<String>> =
        kinds.iter().map(|kind| row(kind, &|thing: &&Resting| thing.kind == *kind)).collect();
    table_rows.push(row("all", &|_| true));
    table::table(&["", ">All", ">Attested", ">Disputed", ">Invented", ">Without a source"], table_rows)
}

fn rows(scenario: &Scenario, things: &[&Resting], marks: bool) -> String {
    if things.is_empty() {
        return String::new();
    }
    let last = if marks { "Mark" } else { "Source" };
    let rows = things.iter().map(|thing| {
        let cite = thing.source.and_then(|row| scenario.lore.sources.get(row)).map(|source| source.cite.clone());
        let last = if marks { format!("{:?}", thing.mark).to_lowercase() } else { cite.unwrap_or_default() };
        vec![thing.kind.to_owned(), format!("`{}`", thing.id), thing.name.clone(), last]
    });
    table::table(&["", "Id", "Name", last], rows)
}
