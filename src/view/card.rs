//! Cards: what there is to know of a person, a place, a term, as the player's side believes it, with what it rests on.

use super::exposed;
use super::eye::Eye;
use super::fact::{FactView, facts};
use super::figure::capital;
use super::imagined::Imagined;
use super::person::person;
use super::reading::Reading;
use super::sealing::{WayView, ways};
use super::topic::{Concept, Topic};
use super::treaties::sworn;
use super::word::certainty;
use crate::locale::Locale;
use crate::say;
use crate::scenario::lore::Name;
use crate::scenario::raw::Mark;
use crate::world::{Kind, Known, at};

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
    /// How old all of that is, if it is of one age and not seen now: "as of May 1200".
    pub age: String,
    /// What the text rests on, if a source is cited.
    pub rests: Option<RestsView>,
    /// What else is near.
    pub see: Vec<(Topic, String)>,
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

/// How many are named of those who serve a power.
const NEAR: usize = 8;

/// The card of a topic; none if there is no such thing, or the player's side knows of none.
pub fn card(reading: &Reading<'_>, topic: Topic) -> Option<CardView> {
    let (eye, locale) = (&reading.eye, reading.eye.locale());
    let row = |row: u16| usize::from(row);
    Some(match topic {
        Topic::Concept(concept) => {
            let (name, text) = concept.told(locale);
            // What the scenario calls it instead.
            let line = concept.sober().and_then(|word| eye.lore.own_word(word)).map(capital).unwrap_or_default();
            CardView { line, text, ..blank(locale, topic, name) }
        }
        Topic::Article(article) => {
            let lore = eye.lore.articles.get(row(article))?;
            CardView { rests: rests(eye, lore.name.source, Some(lore.mark)), ..named(locale, topic, &lore.name) }
        }
        Topic::Treaty(treaty) => {
            let lore = eye.lore.treaties.get(row(treaty))?;
            if !sworn(eye, row(treaty)) {
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
        Topic::Thing(kind, row) => {
            let mut card = thing(eye, kind, row)?;
            if kind == Kind::Evidence {
                let read = exposed::readers(&reading.annals(), row).into_iter();
                card.facts.extend(read.map(|read| FactView::plain(say!(locale, "card-read-by"), read)));
                card.facts.extend(ways(&Imagined::now(eye), row).into_iter().map(|way| may_be_read(locale, way)));
            }
            card
        }
    })
}

/// A way in which a paper may be read one day, and how near it is.
fn may_be_read(locale: &Locale, way: WayView) -> FactView {
    let (met, all) = way.met();
    let when = match met < all {
        true => say!(locale, "card-way-not-yet", reader = way.reader),
        false => say!(locale, "card-way-now", reader = way.reader),
    };
    FactView::plain(way.text, when)
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
        age: String::new(),
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
    (card.facts, card.age) = of_one_age(facts(eye, kind, row));
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
        Kind::Refugees if eye.get(at::exodus::registered(row)) < eye.get(at::exodus::number(row)) => {
            card.line = say!(eye.locale(), "card-unregistered");
        }
        Kind::Evidence => {
            if eye.get(at::document::author(row)) == i32::from(eye.seat) {
                card.line = match eye.get(at::document::holder(row)) == i32::from(eye.seat) {
                    true => say!(eye.locale(), "card-your-paper-here"),
                    false => say!(eye.locale(), "card-your-paper"),
                };
            }
            card.text = eye.lore.evidence.get(usize::from(row)).map(|lore| capital(&lore.proves)).unwrap_or_default();
        }
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

/// Takes the age from facts that have all the same one, so that it is told once.
fn of_one_age(mut facts: Vec<FactView>) -> (Vec<FactView>, String) {
    let mut ages: Vec<&str> = facts.iter().map(|fact| fact.age.as_str()).filter(|age| !age.is_empty()).collect();
    let told = ages.len();
    ages.dedup();
    let age = match ages[..] {
        [age] if told > 1 => age.to_owned(),
        _ => return (facts, String::new()),
    };
    facts.iter_mut().for_each(|fact| fact.age.clear());
    (facts, age)
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
    let treaties = (0..)
        .zip(&lore.treaties)
        .filter(|(row, treaty)| treaty.source == Some(source) && sworn(eye, usize::from(*row)));
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
