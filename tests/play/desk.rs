//! What comes to the desk, and what does not, in a scenario of a few lines.

use std::collections::BTreeSet;

use fragile_peace::campaign::player::Player;
use fragile_peace::campaign::{Campaign, Command};
use fragile_peace::scenario::Scenario;

use super::proving::{end_turns, load};

/// A desk for which three great matters and six recurring ones contend.
fn scenario(desk: &str, chance: i32) -> Scenario {
    let paper = |id: &str, each: &str, priority: i32, more: &str| {
        format!(
            r#"Decision(id: "{id}", title: "A paper", body: ["One.", "Two.", "Three."], when: [], delegate: "clerk",
                each: [{each}], priority: {priority}, cooldown: 1, {more}
                options: [(id: "yes", label: "Yes"), (id: "no", label: "No")]),"#
        )
    };
    let great = [("great_1", 90), ("great_2", 80), ("great_3", 40)].map(|(id, priority)| paper(id, "", priority, ""));
    let town = r#"(name: "r", of: Region)"#;
    let lesser: Vec<String> = (0..6)
        .map(|index| paper(&format!("lesser_{index}"), town, 50 + index, &format!("chance: {chance},")))
        .collect();
    let text = format!(
        r#"[
    Scenario(id: "desk", format: 1, title: "Desk", blurb: "A proving desk.", seat: "north", start: (1, 1, 1), {desk}
        pace: [(turns: 12, months: 1)], attention: 3, last: "over", map: ((0.0, 0.0), (3.0, 3.0))),
    Concern(id: "gain", name: "gain"),
    Faction(id: "north", name: "North", color: "336699", sight: 0),
    Person(id: "clerk", name: "the Clerk", faction: "north", office: "Clerk", council: true, leanings: [("gain", 10)]),
    Region(id: "hill", name: "Hill", at: (1.0, 1.0), rank: Capital, holder: "north"),
    Fact(id: "mark", name: "a mark", range: (0, 100)),
    Ending(id: "over", title: "Over", text: "It is over.", because: "fact.mark"),
    Policy(id: "one_thing", name: "One thing", choices: [("great_3", "no", Open)], leanings: [("gain", 1)]),
    {} {}
]"#,
        great.concat(),
        lesser.concat()
    );
    load("desk", &text)
}

/// The papers of a morning, by id.
fn lying(campaign: &Campaign) -> Vec<String> {
    campaign.papers().iter().map(|paper| campaign.paper_key(paper).decision).collect()
}

#[test]
fn no_more_come_than_the_desk_takes_and_the_weightiest_come_first() {
    let campaign = Campaign::new(&scenario("desk: (new: 4),", 100), 1);
    assert_eq!(lying(&campaign), ["great_1", "great_2", "lesser_5", "lesser_4"]);
}

#[test]
fn what_recurs_fills_only_what_great_matters_leave() {
    let campaign = Campaign::new(&scenario("desk: (new: 6, recurring: 3),", 100), 1);
    assert_eq!(lying(&campaign), ["great_1", "great_2", "lesser_5", "great_3"], "a great matter comes all the same");
}

#[test]
fn a_whim_lets_what_recurs_take_turns() {
    let seen = |desk: &str| {
        let mut campaign = Campaign::new(&scenario(desk, 100), 1);
        let mut seen = BTreeSet::new();
        for _ in 0..11 {
            seen.extend(lying(&campaign).into_iter().filter(|id| id.starts_with("lesser")));
            end_turns(&mut campaign, 1);
        }
        seen.len()
    };
    assert_eq!(seen("desk: (new: 6, recurring: 3),"), 1);
    assert!(seen("desk: (new: 6, recurring: 3, whim: 25),") >= 4);
}

#[test]
fn a_chance_is_drawn_once_a_campaign() {
    let scenario = scenario("desk: (new: 9),", 60);
    let lesser = |campaign: &Campaign| -> BTreeSet<String> {
        lying(campaign).into_iter().filter(|id| id.starts_with("lesser")).collect()
    };
    let mut came = 0;
    for seed in 0..100 {
        let mut campaign = Campaign::new(&scenario, seed);
        let first = lesser(&campaign);
        came += first.len();
        end_turns(&mut campaign, 1);
        assert_eq!(lesser(&campaign), first, "the same all game long");
    }
    // 360 of 600; four standard deviations of 12.
    assert!((312..=408).contains(&came), "{came} of 600");
}

#[test]
fn a_policy_spends_its_attention_first_on_what_it_names() {
    let scenario = scenario("desk: (new: 9, recurring: 9, whim: 0),", 100);
    let mut campaign = Campaign::new(&scenario, 1);
    let papers: Vec<String> =
        campaign.papers().iter().map(|paper| campaign.paper_key(paper).decision.clone()).collect();
    let place = papers.iter().position(|id| id == "great_3").unwrap();
    assert!(place >= campaign.attention().1 as usize, "it lies below all that attention reaches: {papers:?}");
    Player::named(&campaign, "one_thing").unwrap().decide(&mut campaign);
    let answered = campaign.pending().iter().any(|command| {
        matches!(command, Command::Answer { paper, option, .. } if paper.decision == "great_3" && option == "no")
    });
    assert!(answered, "{:?}", campaign.pending());
}
