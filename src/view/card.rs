//! Cards: what there is to know of a person, a place, a term, as the player's side believes it, with what it rests on.

use super::eye::{Eye, plane};
use super::figure::capital;
use super::motions::said_of;
use super::naming::mid;
use super::person::person;
use super::reading::Reading;
use super::topic::{Concept, Topic};
use super::word::certainty;
use crate::locale::Locale;
use crate::say;
use crate::scenario::lore::Name;
use crate::scenario::raw::Mark;
use crate::world::registry::{COMPONENTS, QuantityInfo, own_component, quantities};
use crate::world::{Cell, Kind, Known, Meaning, NOTHING, Sight, Target, at};

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardView {
    /// What it tells of.
    pub topic: Topic,
    /// What sort of thing that is: "Person", "Place".
    pub sort: String,
    /// Name.
    pub name: String,
    /// The name beside it in the other language.
    pub beside: String,
    /// One character; may be empty.
    pub seal: String,
    /// A power's row and colour.
    pub color: Option<(u16, [u8; 3])>,
    /// A line beneath the name, such as an office; may be empty.
    pub line: String,
    /// What it is.
    pub text: String,
    /// What is known of it now.
    pub facts: Vec<FactView>,
    /// What the text rests on, if a source is cited.
    pub rests: Option<RestsView>,
    /// What else is near.
    pub see: Vec<(Topic, String)>,
}

/// Something known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactView {
    /// What.
    pub name: String,
    /// How much, or who.
    pub value: String,
    /// "as of May 1123"; empty if it is seen.
    pub age: String,
    /// Its number, for `why`.
    pub target: Option<Target>,
    /// The card of what the value names.
    pub opens: Option<Topic>,
}

impl FactView {
    fn plain(name: String, value: String) -> Self {
        Self { name, value, age: String::new(), target: None, opens: None }
    }
}

/// What a text rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestsView {
    /// How firm, in a word.
    pub mark: String,
    /// The citation.
    pub cite: String,
    /// The source's own card.
    pub source: Topic,
}

/// How many are named of those who serve a power, or rest on a work.
const NEAR: usize = 8;

/// The card of a topic; none if there is no such thing, or the player's side knows of none.
pub fn card(reading: &Reading<'_>, topic: Topic) -> Option<CardView> {
    let (eye, locale) = (&reading.eye, reading.eye.locale());
    let row = |row: u16| usize::from(row);
    Some(match topic {
        Topic::Concept(concept) => {
            let (name, text) = concept.told(locale);
            let own = |word: &str| eye.lore.word(word).to_owned();
            // What the scenario calls it instead.
            let line = match concept {
                Concept::Attention => own("attention"),
                Concept::OpenWay => own("open"),
                Concept::SecretWay => own("secret"),
                Concept::Teams => own("capacity"),
                _ => String::new(),
            };
            let line = if line.is_ascii() && !line.contains(' ') && line.len() < 9 { String::new() } else { line };
            CardView { line: capital(&line), text, ..blank(locale, topic, name) }
        }
        Topic::Article(article) => {
            let lore = eye.lore.articles.get(row(article))?;
            CardView { rests: rests(eye, lore.name.source, Some(lore.mark)), ..named(locale, topic, &lore.name) }
        }
        Topic::Treaty(treaty) => {
            let lore = eye.lore.treaties.get(row(treaty))?;
            if !sworn(eye, treaty) {
                return None;
            }
            let near = lore.parties.iter().map(|party| link(eye, Kind::Faction, *party)).collect();
            let clauses = (0_u16..).zip(&eye.lore.clauses).filter(|(_, clause)| clause.treaty == row(treaty));
            let state =
                |clause: u16| eye.names().value(at::obligation::state(clause), eye.get(at::obligation::state(clause)));
            let facts = clauses.map(|(clause, _)| FactView {
                opens: Some(Topic::Thing(Kind::Clause, clause)),
                ..FactView::plain(eye.names().clause(clause), state(clause))
            });
            CardView {
                facts: facts.collect(),
                rests: rests(eye, lore.source, None),
                see: near,
                ..named(locale, topic, &lore.name)
            }
        }
        Topic::Disputed(disputed) => {
            let lore = eye.lore.disputed.get(row(disputed))?;
            let side = |name, (text, source): &(String, Option<usize>)| FactView {
                opens: source.and_then(|source| u16::try_from(source).ok()).map(Topic::Source),
                ..FactView::plain(name, text.clone())
            };
            let facts = vec![
                side(say!(locale, "card-some-hold"), &lore.low),
                side(say!(locale, "card-others-hold"), &lore.high),
            ];
            let text = say!(locale, "card-disputed-told");
            CardView { facts, text, ..named(locale, topic, &lore.name) }
        }
        Topic::Source(source) => {
            let lore = eye.lore.sources.get(row(source))?;
            let see = resting(eye, row(source));
            let mark = FactView {
                opens: Some(Topic::Concept(Concept::Certainty)),
                ..FactView::plain(say!(locale, "card-certainty"), certainty(locale, lore.mark))
            };
            let leans = leaning(eye, row(source));
            let papers = (leans > 0).then(|| FactView::plain(say!(locale, "card-rules-rest"), leans.to_string()));
            CardView {
                facts: [mark].into_iter().chain(papers).collect(),
                see,
                ..blank(locale, topic, lore.cite.clone())
            }
        }
        Topic::Thing(kind, row) => return thing(eye, kind, row),
    })
}

/// What sort of thing a topic is.
pub fn sort(locale: &Locale, topic: Topic) -> String {
    match topic {
        Topic::Concept(_) => say!(locale, "card-sort-concept"),
        Topic::Article(_) => say!(locale, "card-sort-article"),
        Topic::Treaty(_) => say!(locale, "card-sort-treaty"),
        Topic::Disputed(_) => say!(locale, "card-sort-disputed"),
        Topic::Source(_) => say!(locale, "card-sort-source"),
        Topic::Thing(kind, _) => match kind {
            Kind::Faction => say!(locale, "card-sort-power"),
            Kind::Person => say!(locale, "card-sort-person"),
            Kind::Region => say!(locale, "card-sort-place"),
            Kind::Army => say!(locale, "card-sort-army"),
            Kind::Refugees => say!(locale, "card-sort-refugees"),
            Kind::Audience => say!(locale, "card-sort-audience"),
            Kind::Stock => say!(locale, "card-sort-stock"),
            Kind::Evidence => say!(locale, "card-sort-paper"),
            Kind::Clause => say!(locale, "card-sort-clause"),
            _ => String::new(),
        },
    }
}

/// Whether any clause of a treaty has come into force.
pub(super) fn sworn(eye: &Eye<'_>, treaty: u16) -> bool {
    let clauses = (0_u16..).zip(&eye.lore.clauses).filter(|(_, clause)| clause.treaty == usize::from(treaty));
    clauses.into_iter().any(|(clause, _)| eye.get(at::obligation::state(clause)) != 0)
}

/// Whether the player's side knows that there is such a thing.
pub(super) fn known(eye: &Eye<'_>, kind: Kind, row: u16) -> bool {
    if row >= eye.book.layout.rows(kind) as u16 {
        return false;
    }
    match kind {
        Kind::Army => eye.get(at::force::strength(row)) > 0,
        Kind::Refugees => eye.get(at::exodus::number(row)) > 0,
        Kind::Evidence => {
            let exists = at::document::exists(row);
            eye.get(exists) > 0 && (eye.sees(exists) || eye.as_of(exists) > 0)
        }
        Kind::Clause => eye.get(at::obligation::state(row)) != 0,
        _ => true,
    }
}

fn blank(locale: &Locale, topic: Topic, name: String) -> CardView {
    CardView {
        topic,
        sort: sort(locale, topic),
        name,
        beside: String::new(),
        seal: String::new(),
        color: None,
        line: String::new(),
        text: String::new(),
        facts: Vec::new(),
        rests: None,
        see: Vec::new(),
    }
}

fn named(locale: &Locale, topic: Topic, name: &Name) -> CardView {
    let (beside, seal, text) = (name.beside.clone(), name.seal.clone(), name.text.clone());
    CardView { beside, seal, text, ..blank(locale, topic, capital(&name.name)) }
}

fn link(eye: &Eye<'_>, kind: Kind, row: u16) -> (Topic, String) {
    (Topic::Thing(kind, row), capital(&eye.names().thing(kind, i32::from(row))))
}

fn thing(eye: &Eye<'_>, kind: Kind, row: u16) -> Option<CardView> {
    let name = eye.lore.name(kind, i32::from(row)).filter(|_| known(eye, kind, row))?;
    let mut card = named(eye.locale(), Topic::Thing(kind, row), name);
    card.name = capital(&eye.names().thing(kind, i32::from(row)));
    card.rests = rests(eye, name.source, None);
    card.facts = facts(eye, kind, row);
    match kind {
        Kind::Person => card.line = capital(&person(eye, row).office),
        Kind::Faction => {
            card.color = eye.lore.factions.get(usize::from(row)).map(|lore| (row, lore.color));
            card.see = those_who_serve(eye, row);
        }
        Kind::Clause => {
            let lore = eye.lore.clauses.get(usize::from(row))?;
            card.text = lore.text.clone();
            card.see =
                u16::try_from(lore.treaty).map(|treaty| treaty_link(eye, treaty)).into_iter().flatten().collect();
        }
        Kind::Evidence => {
            card.text = eye.lore.evidence.get(usize::from(row)).map(|lore| capital(&lore.proves)).unwrap_or_default();
        }
        Kind::Region => card.see = near(eye, row),
        _ => {}
    }
    Some(card)
}

fn treaty_link(eye: &Eye<'_>, treaty: u16) -> Option<(Topic, String)> {
    let name = eye.lore.treaties.get(usize::from(treaty))?.name.name.clone();
    Some((Topic::Treaty(treaty), capital(&name)))
}

/// Persons of a power that can act, the most influential first.
fn those_who_serve(eye: &Eye<'_>, power: u16) -> Vec<(Topic, String)> {
    let rows = 0..eye.book.layout.rows(Kind::Person) as u16;
    let mut serve: Vec<u16> = rows
        .filter(|row| eye.get(at::office::faction(*row)) == i32::from(power) && eye.get(at::office::state(*row)) == 0)
        .collect();
    serve.sort_by_key(|row| std::cmp::Reverse(eye.get(at::office::influence(*row))));
    serve.into_iter().take(NEAR).map(|row| link(eye, Kind::Person, row)).collect()
}

/// Armies, refugees and papers that are at a place, as believed.
fn near(eye: &Eye<'_>, region: u16) -> Vec<(Topic, String)> {
    let here = |kind, place: fn(u16) -> Cell| {
        let rows = 0..eye.book.layout.rows(kind) as u16;
        rows.filter(move |row| known(eye, kind, *row) && eye.get(place(*row)) == i32::from(region))
            .map(move |row| link(eye, kind, row))
    };
    let (armies, people) = (here(Kind::Army, at::march::place), here(Kind::Refugees, at::exodus::place));
    armies.chain(people).chain(here(Kind::Evidence, at::document::place)).collect()
}

/// What is known of a thing in numbers, names and states.
fn facts(eye: &Eye<'_>, kind: Kind, row: u16) -> Vec<FactView> {
    let mut facts = Vec::new();
    if kind == Kind::Faction && row != eye.seat {
        let us = eye.seat as u8;
        facts.extend(
            [at::trust::trust(row, us), at::awe::awe(row, us), at::war::war(row, us)].map(|cell| fact(eye, cell)),
        );
    }
    if kind == Kind::Evidence {
        let readers = 0..eye.book.layout.rows(Kind::Faction) as u16;
        let proofs = readers.map(|reader| at::proof::proof(row, reader as u8));
        facts.extend(proofs.filter(|cell| eye.get(*cell) > 0).map(|cell| fact(eye, cell)));
    }
    let told = |component: u8, lane: u8, info: &QuantityInfo| {
        let cell = Cell::new(component, row, lane);
        tells(eye, cell, info).then(|| fact(eye, cell))
    };
    let toward = |component: u8| COMPONENTS[usize::from(component)].toward;
    facts.extend(
        quantities(kind)
            .filter(|(component, ..)| !toward(*component))
            .filter_map(|(component, lane, info)| told(component, lane, info)),
    );
    if let Some(component) = own_component(kind) {
        let names = eye.lore.own.iter().find(|(of, _)| *of == kind).map_or(0, |(_, names)| names.len());
        let cells = (0..names as u8).map(|lane| Cell::new(component, row, lane));
        facts.extend(cells.filter(|cell| eye.hears_of(*cell) && eye.get(*cell) != 0).map(|cell| fact(eye, cell)));
    }
    facts
}

/// Whether a number of a thing tells anything: a name that names something, a figure that is not idle, and nothing of the
/// inside of what others own unless it was told.
fn tells(eye: &Eye<'_>, cell: Cell, info: &QuantityInfo) -> bool {
    const IDLE_AT_ZERO: [&str; 10] =
        ["siege", "progress", "arriving", "unpaid", "late", "right", "wrong", "sight", "houses", "due"];
    const BOOKKEEPING: [&str; 4] = ["exists", "of", "sight", "progress"];
    const INSIDE: [&str; 7] = ["quality", "loyalty", "unpaid", "stores", "paymaster", "influence", "unrest"];
    let value = eye.get(cell);
    let told = eye.sees(cell) || eye.as_of(cell) > 0 || info.sight == Sight::Public;
    let idle = match info.meaning {
        Meaning::Ref(_) => value == NOTHING,
        Meaning::State(_) => cell.kind() == Kind::Person && value == 0,
        _ => value == 0 && IDLE_AT_ZERO.contains(&info.name),
    };
    eye.hears_of(cell) && !idle && !BOOKKEEPING.contains(&info.name) && (told || !INSIDE.contains(&info.name))
}

fn fact(eye: &Eye<'_>, cell: Cell) -> FactView {
    let (names, value) = (eye.names(), eye.get(cell));
    let meaning = COMPONENTS[usize::from(cell.component)].quantity(cell.lane).meaning;
    let opens = match (meaning, u16::try_from(value)) {
        (Meaning::Ref(kind), Ok(row)) if known(eye, kind, row) => Some(Topic::Thing(kind, row)),
        _ => None,
    };
    let age = match eye.as_of(cell) {
        turn if turn > 0 && !eye.sees(cell) => said_of(eye, turn),
        _ => String::new(),
    };
    let shown = match meaning {
        Meaning::Ref(kind) => mid(&names.thing(kind, value)),
        _ => names.value(cell, value),
    };
    FactView {
        name: quantity(eye, cell),
        value: format!("{shown}{}", names.unit(cell)),
        age,
        target: (!names.is_word(cell)).then(|| Target { cell, plane: plane(eye, cell) }),
        opens,
    }
}

/// What a number is called on the card of the thing whose it is.
fn quantity(eye: &Eye<'_>, cell: Cell) -> String {
    let locale = eye.locale();
    let component = &COMPONENTS[usize::from(cell.component)];
    if component.own {
        return capital(&eye.names().own(cell));
    }
    match (cell.kind(), component.quantity(cell.lane).name) {
        (_, "trust") => say!(locale, "fact-trust"),
        (_, "awe") => say!(locale, "fact-awe"),
        (_, "war") => say!(locale, "fact-between"),
        (_, "proof") => {
            let reader = capital(&eye.names().thing(Kind::Faction, i32::from(cell.lane)));
            say!(locale, "fact-proof", reader = reader)
        }
        (_, "capital") => say!(locale, "fact-capital"),
        (_, "mood") => say!(locale, "fact-mood"),
        (Kind::Person, "faction") => say!(locale, "fact-serves"),
        (_, "place") => say!(locale, "fact-place"),
        (_, "influence") => say!(locale, "fact-influence"),
        (_, "state") => say!(locale, "fact-state"),
        (_, "right") => say!(locale, "fact-right"),
        (_, "wrong") => say!(locale, "fact-wrong"),
        (Kind::Evidence, "holder") => say!(locale, "fact-has-it"),
        (_, "holder") => say!(locale, "map-mode-holder"),
        (_, "walls") => say!(locale, "map-walls"),
        (_, "siege") => say!(locale, "fact-siege"),
        (_, "besieger") => say!(locale, "fact-besieger"),
        (_, "garrison") => say!(locale, "map-garrison"),
        (Kind::Army, "stores") => say!(locale, "map-stores-turns"),
        (_, "stores") => say!(locale, "map-stores"),
        (_, "unrest") => say!(locale, "map-unrest"),
        (_, "houses") => say!(locale, "map-empty-houses"),
        (Kind::Clause, "amount") => say!(locale, "fact-owed"),
        (_, "amount") => say!(locale, "fact-amount"),
        (_, "owner") => say!(locale, "fact-owner"),
        (_, "due") => say!(locale, "fact-due"),
        (_, "paid") => say!(locale, "fact-paid"),
        (_, "late") => say!(locale, "fact-late"),
        (_, "strength") => say!(locale, "map-men"),
        (_, "quality") => say!(locale, "map-quality"),
        (_, "loyalty") => say!(locale, "map-loyalty"),
        (_, "unpaid") => say!(locale, "map-months-unpaid"),
        (_, "paymaster") => say!(locale, "fact-paymaster"),
        (_, "commander") => say!(locale, "map-commander"),
        (_, "goal") => say!(locale, "map-marches-to"),
        (_, "origin") => say!(locale, "fact-origin"),
        (_, "number") => say!(locale, "fact-people"),
        (_, "registered") => say!(locale, "fact-registered"),
        (_, "claimant") => say!(locale, "fact-claimant"),
        (_, "author") => say!(locale, "fact-author"),
        (_, "deniable") => say!(locale, "fact-deniable"),
        (_, other) => capital(other),
    }
}

/// What a text rests on; as firm as its source where it says nothing else.
fn rests(eye: &Eye<'_>, source: Option<usize>, mark: Option<Mark>) -> Option<RestsView> {
    let row = source?;
    let lore = eye.lore.sources.get(row)?;
    let mark = certainty(eye.locale(), mark.unwrap_or(lore.mark));
    Some(RestsView { mark, cite: lore.cite.clone(), source: Topic::Source(u16::try_from(row).ok()?) })
}

/// Terms, persons and treaties that rest on a work, as far as they are known.
fn resting(eye: &Eye<'_>, source: usize) -> Vec<(Topic, String)> {
    let lore = eye.lore;
    let articles = (0..).zip(&lore.articles).filter(|(_, article)| article.name.source == Some(source));
    let articles = articles.map(|(row, article)| (Topic::Article(row), capital(&article.name.name)));
    let persons = (0..).zip(lore.names.get(Kind::Person as usize).into_iter().flatten());
    let persons = persons.filter(|(_, name)| name.source == Some(source)).map(|(row, _)| link(eye, Kind::Person, row));
    let treaties = (0..).zip(&lore.treaties).filter(|(row, treaty)| treaty.source == Some(source) && sworn(eye, *row));
    let treaties = treaties.filter_map(|(row, _)| treaty_link(eye, row));
    articles.chain(persons).chain(treaties).collect()
}

/// How many papers, orders, moves, hazards and rules lean on a work.
fn leaning(eye: &Eye<'_>, source: usize) -> usize {
    let lore = eye.lore;
    let events = [&lore.moves, &lore.hazards, &lore.rules];
    let rows = lore.decisions.iter().map(|decision| decision.source);
    let rows = rows.chain(lore.orders.iter().map(|order| order.source));
    let rows = rows.chain(events.into_iter().flatten().map(|event| event.source));
    rows.filter(|row| *row == Some(source)).count()
}
