//! What a card can be opened on, and where texts name it.

use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::HashSet;
use std::ops::Range;

use super::EntryView;
use crate::locale::Locale;
use crate::say;
use crate::scenario::Lore;
use crate::world::Kind;

/// Something that a card tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// A word of the game itself.
    Concept(Concept),
    /// A term that the scenario explains, by its row.
    Article(u16),
    /// A thing of the world.
    Thing(Kind, u16),
    /// A treaty, by its row.
    Treaty(u16),
    /// A judgement on which scholars differ, by its row.
    Disputed(u16),
    /// A work that is cited, by its row.
    Source(u16),
}

/// Words of the game itself, which every scenario shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Concept {
    /// What a power feels.
    Trust,
    /// What a power fears.
    Awe,
    /// How much can be decided in a turn.
    Attention,
    /// The way in which everybody may watch.
    OpenWay,
    /// The way that leaves a paper.
    SecretWay,
    /// Suspected, proven, public.
    Proof,
    /// What one's own side takes for true.
    Belief,
    /// What was sworn, by parts.
    Clause,
    /// What a power may call a reason for war.
    CasusBelli,
    /// What is remembered of deeds.
    Memory,
    /// Those who work for the state.
    Teams,
    /// People without a home, and the houses that wait.
    Refugees,
    /// Groups at home.
    Audience,
    /// What a minister says will come.
    Foretelling,
    /// What was sworn on the first morning.
    Vow,
    /// How firm a source is.
    Certainty,
}

impl Concept {
    /// All of them, in the order in which one meets them.
    pub const ALL: [Concept; 16] = [
        Concept::Trust,
        Concept::Awe,
        Concept::Memory,
        Concept::Clause,
        Concept::CasusBelli,
        Concept::Attention,
        Concept::OpenWay,
        Concept::SecretWay,
        Concept::Proof,
        Concept::Belief,
        Concept::Teams,
        Concept::Refugees,
        Concept::Audience,
        Concept::Foretelling,
        Concept::Vow,
        Concept::Certainty,
    ];

    /// The engine's sober word, for which a scenario may have its own.
    pub(super) fn sober(self) -> Option<&'static str> {
        match self {
            Concept::Attention => Some("attention"),
            Concept::OpenWay => Some("open"),
            Concept::SecretWay => Some("secret"),
            Concept::Teams => Some("capacity"),
            _ => None,
        }
    }

    /// What it is called, and what it is.
    pub fn told(self, locale: &Locale) -> (String, String) {
        match self {
            Concept::Trust => (say!(locale, "concept-trust"), say!(locale, "concept-trust-told")),
            Concept::Awe => (say!(locale, "concept-awe"), say!(locale, "concept-awe-told")),
            Concept::Attention => (say!(locale, "concept-attention"), say!(locale, "concept-attention-told")),
            Concept::OpenWay => (say!(locale, "concept-open"), say!(locale, "concept-open-told")),
            Concept::SecretWay => (say!(locale, "concept-secret"), say!(locale, "concept-secret-told")),
            Concept::Proof => (say!(locale, "concept-proof"), say!(locale, "concept-proof-told")),
            Concept::Belief => (say!(locale, "concept-belief"), say!(locale, "concept-belief-told")),
            Concept::Clause => (say!(locale, "concept-clause"), say!(locale, "concept-clause-told")),
            Concept::CasusBelli => (say!(locale, "concept-casus"), say!(locale, "concept-casus-told")),
            Concept::Memory => (say!(locale, "concept-memory"), say!(locale, "concept-memory-told")),
            Concept::Teams => (say!(locale, "concept-teams"), say!(locale, "concept-teams-told")),
            Concept::Refugees => (say!(locale, "concept-refugees"), say!(locale, "concept-refugees-told")),
            Concept::Audience => (say!(locale, "concept-audience"), say!(locale, "concept-audience-told")),
            Concept::Foretelling => (say!(locale, "concept-foretelling"), say!(locale, "concept-foretelling-told")),
            Concept::Vow => (say!(locale, "concept-vow"), say!(locale, "concept-vow-told")),
            Concept::Certainty => (say!(locale, "concept-certainty"), say!(locale, "concept-certainty-told")),
        }
    }
}

/// The names by which texts mean topics: of powers, persons, places, forces, peoples, goods, treaties and terms.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    finder: Option<AhoCorasick>,
    topics: Vec<Topic>,
}

/// Kinds of things whose names are sought in texts.
const NAMED: [Kind; 7] =
    [Kind::Faction, Kind::Person, Kind::Region, Kind::Army, Kind::Refugees, Kind::Audience, Kind::Stock];

impl Lexicon {
    /// Of what people read of a scenario, as far as there are cards of it; a side does not look itself up.
    pub fn of(lore: &Lore, seat: u16, entries: &[EntryView]) -> Self {
        let listed: HashSet<Topic> = entries.iter().map(|entry| entry.topic).collect();
        let mut names: Vec<(String, Topic)> = Vec::new();
        let mut add = |name: &str, topic| {
            let name = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
            if long_enough(name) && listed.contains(&topic) && names.iter().all(|(known, _)| known != name) {
                names.push((name.to_owned(), topic));
            }
        };
        for (row, article) in (0..).zip(&lore.articles) {
            add(&article.name.name, Topic::Article(row));
            article.also.iter().for_each(|word| add(word, Topic::Article(row)));
        }
        for kind in NAMED {
            for (row, name) in (0_u16..).zip(lore.names.get(kind as usize).into_iter().flatten()) {
                if (kind, row) != (Kind::Faction, seat) {
                    add(&name.name, Topic::Thing(kind, row));
                }
            }
        }
        for (row, treaty) in (0..).zip(&lore.treaties) {
            add(&treaty.name.name, Topic::Treaty(row));
        }
        let (patterns, topics): (Vec<String>, Vec<Topic>) = names.into_iter().unzip();
        // Names that cannot be built into a finder are not found; there are never so many.
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).ok();
        Self { finder, topics }
    }

    /// Where a text names topics, each where it does so first.
    pub fn spans(&self, text: &str) -> Vec<(Range<usize>, Topic)> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let mut named = HashSet::new();
        let found = finder.find_iter(text).filter(|found| stands_apart(text, found.range()));
        let topic = |found: aho_corasick::Match| Some((found.range(), *self.topics.get(found.pattern().as_usize())?));
        found.filter_map(topic).filter(|(_, topic)| named.insert(*topic)).collect()
    }
}

/// A single Chinese character, or two letters, mean too many other things.
fn long_enough(name: &str) -> bool {
    let letters = name.chars().count();
    if name.is_ascii() { letters > 2 } else { letters > 1 }
}

/// Whether what was found is not a piece of a longer word; Chinese has no gaps between words.
fn stands_apart(text: &str, range: Range<usize>) -> bool {
    let spaced = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() && letter < '\u{2e80}');
    let (before, word, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    let joined_before = spaced(before.chars().next_back()) && spaced(word.chars().next());
    let joined_after = spaced(after.chars().next()) && spaced(word.chars().next_back());
    !joined_before && !joined_after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::Campaign;
    use crate::scenario::load_bundled;

    #[test]
    fn texts_name_whole_words_once_and_the_longest() {
        let scenario = load_bundled("mini").unwrap();
        let (lore, campaign) = (&scenario.lore, Campaign::new(&scenario, 1));
        let lexicon = Lexicon::of(lore, u16::MAX, &crate::view::encyclopedia(&campaign));
        let name = |kind: Kind, row: i32| lore.name(kind, row).unwrap().name.replace("The ", "");
        let place = name(Kind::Region, 0);
        let text = format!("{place}, {place} and x{place}y.");
        assert_eq!(lexicon.spans(&text), [(0..place.len(), Topic::Thing(Kind::Region, 0))]);
        let power = name(Kind::Faction, 1);
        let found = lexicon.spans(&format!("To {power}'s gate"));
        assert_eq!(found, [(3..3 + power.len(), Topic::Thing(Kind::Faction, 1))]);
        assert!(Lexicon::default().spans(&text).is_empty());
    }
}
