//! How the powers stand to each other, as the player's side believes: no more, no less.

use fragile_peace::campaign::Campaign;
use fragile_peace::campaign::player::Player;
use fragile_peace::scenario;
use fragile_peace::view::reading::Reading;
use fragile_peace::view::{self, Knowledge};
use fragile_peace::world::{Kind, Known, at};

/// Mornings of every scenario, played at random.
fn mornings() -> Vec<Campaign> {
    let mut mornings = Vec::new();
    for (id, _) in scenario::bundled() {
        let scenario = scenario::load_bundled(id).unwrap();
        for turns in [0, 2, 6] {
            let mut campaign = Campaign::new(&scenario, 9);
            for _ in 0..turns {
                if campaign.ended().is_none() {
                    Player::Random.play_turn(&mut campaign);
                }
            }
            mornings.push(campaign);
        }
    }
    mornings
}

#[test]
fn relations_are_what_the_players_side_believes() {
    let (mut wars, mut sworn, mut old) = (0, 0, 0);
    for campaign in mornings() {
        let eye = Reading::open(&campaign).unwrap().eye;
        let shown = view::relations(&campaign);
        let powers = eye.book.layout.rows(Kind::Faction) as u16;
        assert_eq!(shown.relations.len(), usize::from(powers * (powers - 1)), "each of each other");
        for relation in &shown.relations {
            let (holder, about) = (relation.holder, relation.about as u8);
            let cell = at::trust::trust(holder, about);
            assert_eq!(relation.trust, eye.get(cell));
            assert_eq!(relation.awe, eye.get(at::awe::awe(holder, about)));
            assert_eq!(relation.knowledge == Knowledge::Seen, eye.sees(cell), "one's own is seen, others' is believed");
            assert!(!relation.age.is_empty() && !relation.word.is_empty());
            old += usize::from(relation.knowledge == Knowledge::Old);
        }
        for one in 0..powers {
            for other in one + 1..powers {
                let tie = shown.tie(other, one).unwrap();
                assert_eq!(tie.war, eye.get(at::war::war(one, other as u8)) > 0, "{one} and {other}");
                wars += usize::from(tie.war);
                sworn += tie.treaties.len();
            }
        }
        for treaty in view::treaties(&campaign) {
            for clause in treaty.clauses.iter().filter(|clause| matches!(clause.standing, "pending" | "late" | "met")) {
                let tie = shown.tie(clause.between.0, clause.between.1).unwrap();
                assert!(tie.treaties.contains(&treaty.name), "{} binds {:?}", treaty.name, clause.between);
            }
        }
    }
    assert!(wars > 3 && sworn > 3 && old > 3, "{wars} wars, {sworn} treaties, {old} old reports were looked at");
}

#[test]
fn the_powers_stand_in_a_round() {
    for campaign in mornings() {
        let shown = view::relations(&campaign).seats;
        assert_eq!(shown[0].0, campaign.seat(), "one's own first");
        let step = std::f32::consts::TAU / shown.len() as f32;
        for pair in shown.windows(2) {
            let apart = (pair[1].1 - pair[0].1).rem_euclid(std::f32::consts::TAU);
            assert!((apart - step).abs() < 1e-3, "{shown:?}");
        }
        let mut rows: Vec<u16> = shown.iter().map(|(row, _)| *row).collect();
        rows.sort_unstable();
        assert_eq!(rows, (0..shown.len() as u16).collect::<Vec<_>>(), "each once");
    }
}

#[test]
fn what_a_power_remembers_opens_to_what_was_done() {
    let mut opened = 0;
    for campaign in mornings() {
        for power in view::powers(&campaign) {
            for cause in power.modifiers.iter().filter_map(|memory| memory.cause) {
                assert!(!view::why_cause(&campaign, cause).nodes.is_empty(), "{} remembers nothing", power.name);
                opened += 1;
            }
        }
    }
    assert!(opened > 5, "{opened} memories were opened");
}
