//! Everything of which there is a card, by sorts.

use super::card::{known, sort};
use super::figure::capital;
use super::reading::Reading;
use super::topic::{Concept, Topic};
use super::treaties::sworn;
use crate::world::Kind;

/// A line of the encyclopedia.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryView {
    /// What its card tells of.
    pub topic: Topic,
    /// What sort of thing it is.
    pub sort: String,
    /// Name.
    pub name: String,
    /// The name beside it in the other language.
    pub beside: String,
}

/// Kinds of things with cards, in the order of the list.
const KINDS: [Kind; 8] = [
    Kind::Faction,
    Kind::Person,
    Kind::Region,
    Kind::Army,
    Kind::Refugees,
    Kind::Audience,
    Kind::Stock,
    Kind::Evidence,
];

/// All entries that the player's side can know of: terms, things, treaties, judgements in dispute, works, and the words of
/// the game itself.
pub fn encyclopedia(reading: &Reading<'_>) -> Vec<EntryView> {
    let (eye, lore, locale) = (&reading.eye, reading.eye.lore, reading.eye.locale());
    let entry = |topic: Topic, name: &str, beside: &str| EntryView {
        topic,
        sort: sort(locale, topic),
        name: capital(name),
        beside: beside.to_owned(),
    };
    let mut list = Vec::new();
    let articles = (0..).zip(&lore.articles);
    list.extend(articles.map(|(row, lore)| entry(Topic::Article(row), &lore.name.name, &lore.name.beside)));
    for kind in KINDS {
        let names = (0_u16..).zip(lore.names.get(kind as usize).into_iter().flatten());
        let names = names.filter(|(row, _)| known(eye, kind, *row));
        list.extend(
            names.map(|(row, name)| {
                entry(Topic::Thing(kind, row), &eye.names().thing(kind, i32::from(row)), &name.beside)
            }),
        );
    }
    let treaties = (0..).zip(&lore.treaties).filter(|(row, _)| sworn(eye, usize::from(*row)));
    list.extend(treaties.map(|(row, lore)| entry(Topic::Treaty(row), &lore.name.name, &lore.name.beside)));
    list.extend(Concept::ALL.map(|concept| entry(Topic::Concept(concept), &concept.told(locale).0, "")));
    let disputed = (0..).zip(&lore.disputed);
    list.extend(disputed.map(|(row, lore)| entry(Topic::Disputed(row), &lore.name.name, &lore.name.beside)));
    list.extend((0..).zip(&lore.sources).map(|(row, lore)| entry(Topic::Source(row), &lore.cite, "")));
    list
}
