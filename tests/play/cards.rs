//! Cards: everything that the encyclopedia lists has one, whatever a card names opens in turn, and figures open to causes.

use std::collections::BTreeSet;

use fragile_peace::campaign::Campaign;
use fragile_peace::campaign::player::Player;
use fragile_peace::locale::Language;
use fragile_peace::scenario;
use fragile_peace::view::{self, CardView, Lexicon, Topic};

/// Every bundled scenario in a language, played at random for some turns.
fn underway(language: Language) -> Vec<Campaign> {
    let play = |id: &str| {
        let mut scenario = scenario::load_bundled(id).unwrap();
        scenario.speak(language);
        let mut campaign = Campaign::new(&scenario, 5);
        for _ in 0..6 {
            if campaign.ended().is_none() {
                Player::Random.play_turn(&mut campaign);
            }
        }
        campaign
    };
    scenario::bundled().into_iter().map(|(id, _)| play(id)).collect()
}

fn opened(campaign: &Campaign, topic: Topic, from: &str) -> CardView {
    view::card(campaign, topic).unwrap_or_else(|| panic!("{}: {from} names {topic:?}", campaign.scenario().id))
}

#[test]
fn every_entry_has_a_card_and_whatever_it_names_opens() {
    for campaign in Language::ALL.into_iter().flat_map(underway) {
        let entries = view::encyclopedia(&campaign);
        assert!(entries.len() > 20, "{}", campaign.scenario().id);
        let lexicon = Lexicon::of(&campaign.scenario().lore, campaign.seat(), &view::encyclopedia(&campaign));
        for entry in &entries {
            let card = opened(&campaign, entry.topic, "the list");
            assert!(!card.name.is_empty() && !card.sort.is_empty(), "{entry:?}");
            assert_eq!(card.sort, entry.sort);
            let facts = card.facts.iter().filter_map(|fact| fact.opens);
            let near = card.see.iter().map(|(topic, _)| *topic);
            let rests = card.rests.iter().map(|rests| rests.source);
            for topic in facts.chain(near).chain(rests) {
                opened(&campaign, topic, &card.name);
            }
            for (range, topic) in lexicon.spans(&card.text) {
                assert!(!card.text[range].is_empty());
                opened(&campaign, topic, &card.name);
            }
            for fact in card.facts.iter().filter(|fact| fact.target.is_some()) {
                let why = view::why_target(&campaign, fact.target.unwrap());
                assert!(!why.title.is_empty(), "{}: {}", card.name, fact.name);
            }
        }
    }
}

#[test]
fn entries_are_listed_once_and_by_sorts() {
    for campaign in underway(Language::English) {
        let entries = view::encyclopedia(&campaign);
        let topics: BTreeSet<Topic> = entries.iter().map(|entry| entry.topic).collect();
        assert_eq!(topics.len(), entries.len());
        let mut sorts: Vec<&str> = entries.iter().map(|entry| entry.sort.as_str()).collect();
        sorts.dedup();
        let unique: BTreeSet<&str> = sorts.iter().copied().collect();
        assert_eq!(unique.len(), sorts.len(), "each sort stands in one place");
    }
}

#[test]
fn papers_of_the_flagship_name_what_can_be_looked_up() {
    for language in Language::ALL {
        let campaigns = underway(language);
        let campaign = campaigns.iter().max_by_key(|campaign| campaign.book().decisions.len()).unwrap();
        let lexicon = Lexicon::of(&campaign.scenario().lore, campaign.seat(), &view::encyclopedia(campaign));
        let texts = campaign.scenario().lore.opening.join("\n");
        let found = lexicon.spans(&texts);
        assert!(found.len() > 5, "{language:?}: {found:?}");
        let terms = found.iter().filter(|(_, topic)| matches!(topic, Topic::Article(_))).count();
        assert!(terms > 0, "{language:?}: no term is explained in the opening");
    }
}
