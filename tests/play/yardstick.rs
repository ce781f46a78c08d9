//! What a scenario is measured by: disputed judgements are drawn once and can be held.

use fragile_peace::campaign::Campaign;
use fragile_peace::scenario::{Scenario, source::SourceFile};
use fragile_peace::world::ledger::CauseKind;
use fragile_peace::world::{Kind, LedgerMode, at};

/// One power, a disputed judgement, and what the test adds.
fn scenario(more: &str) -> Scenario {
    let text = format!(
        r#"[
    Scenario(id: "measured", format: 1, title: "Measured", blurb: "A thing to be measured.", seat: "north",
        start: (1, 1, 1), pace: [(turns: 4, months: 1)], attention: 3, last: "over", map: ((0.0, 0.0), (3.0, 3.0))),
    Faction(id: "north", name: "North", color: "336699", capital: "hill"),
    Region(id: "hill", name: "Hill", at: (1.0, 1.0), rank: Capital, holder: "north"),
    Fact(id: "fear", name: "how afraid they were", range: (0, 100), start: 7, known_to: Nobody),
    Fact(id: "count", name: "a count", range: (0, 100)),
    Disputed(id: "fright", name: "Were they afraid?", fact: "fear", draw: [(0, 30), (50, 45), (100, 25)],
        low: ("The annals: they feasted", "annals"), high: ("The letters: they fled", "letters")),
    Source(id: "annals", cite: "The annals, roll 3"),
    Source(id: "letters", cite: "The letters"),
    Rule(id: "heed", name: "fear is heeded", stage: Open, when: [Min("fact.fear", 50)], effects: [Add("fact.count", 1)]),
    Ending(id: "over", title: "Over", text: "It is over.", because: "fact.count", survives: true),
    Policy(id: "history", name: "as it was"),
    {more}
]"#
    );
    let files = vec![SourceFile { name: "measured.ron".to_owned(), text }];
    let checked = fragile_peace::scenario::check_sources("measured", files, Vec::new());
    checked.scenario.unwrap_or_else(|| panic!("{}", checked.problems))
}

fn fear(campaign: &Campaign) -> i32 {
    let row = campaign.scenario().lore.row(Kind::Fact, "fear").unwrap();
    campaign.look(|eye| eye.truth.get(at::fact_value::value(row)))
}

#[test]
fn a_disputed_judgement_is_drawn_on_the_first_morning_by_its_shares() {
    let scenario = scenario("");
    let mut campaign = Campaign::with_mode(&scenario, 0, LedgerMode::Thin);
    let mut counts = [0i32; 3];
    for seed in 0..4_000 {
        campaign.reset(seed);
        assert_eq!(campaign.turn(), 1);
        counts[match fear(&campaign) {
            0 => 0,
            50 => 1,
            100 => 2,
            other => panic!("{other} was drawn"),
        }] += 1;
    }
    // Standard deviations are below 32: five of them leave room for chance and no more.
    for (count, expected) in counts.into_iter().zip([1_200, 1_800, 1_000]) {
        assert!((count - expected).abs() < 160, "{counts:?}");
    }
    let mut again = Campaign::new(&scenario, 11);
    let drawn = fear(&again);
    while again.ended().is_none() {
        again.command(fragile_peace::campaign::Command::EndTurn).unwrap();
        assert_eq!(fear(&again), drawn, "it is drawn once");
    }
}

#[test]
fn its_cause_names_the_question_and_the_scholars() {
    let scenario = scenario("");
    let campaign = Campaign::new(&scenario, 1);
    let ledger = campaign.ledger();
    let cause = ledger
        .entries()
        .filter_map(|(_, entry)| ledger.cause(entry.cause))
        .find(|cause| cause.kind == CauseKind::Disputed)
        .expect("the draw is in the ledger");
    assert_eq!(cause.subject, 0);
    let lore = &scenario.lore.disputed[0];
    assert_eq!(lore.name.en, "Were they afraid?");
    let cited = |side: &(String, Option<usize>)| scenario.lore.sources[side.1.unwrap()].cite.clone();
    assert_eq!((cited(&lore.low), cited(&lore.high)), ("The annals, roll 3".to_owned(), "The letters".to_owned()));
}

#[test]
fn a_pinned_judgement_stays_where_it_is_pinned() {
    let scenario = scenario("");
    let mut campaign = Campaign::with_mode(&scenario, 0, LedgerMode::Thin);
    for pin in [0, 100] {
        campaign.pin(0, Some(pin));
        for seed in 0..50 {
            campaign.reset(seed);
            assert_eq!(fear(&campaign), pin);
        }
    }
    campaign.pin(0, None);
    campaign.reset(3);
    assert_eq!(campaign.hash(), Campaign::with_mode(&scenario, 3, LedgerMode::Thin).hash(), "drawn as ever");
}

#[test]
fn a_given_state_is_not_drawn_over() {
    let scenario = scenario(
        r#"Test(name: "a", turns: 2, given: [Set("fact.fear", 42)], expect: []),
        Test(name: "b", turns: 2, given: [Set("fact.count", 1)], expect: []),"#,
    );
    for seed in 0..20 {
        assert_eq!(fear(&Campaign::given(&scenario, seed, scenario.tests[0].given)), 42);
        let other = Campaign::given(&scenario, seed, scenario.tests[1].given);
        assert_eq!(fear(&other), fear(&Campaign::new(&scenario, seed)), "what is not given is drawn");
    }
    let mut campaign = Campaign::with_mode(&scenario, 0, LedgerMode::Thin);
    campaign.reset_given(5, scenario.tests[0].given);
    assert_eq!(fear(&campaign), 42);
    campaign.reset(5);
    assert_eq!(campaign.hash(), Campaign::with_mode(&scenario, 5, LedgerMode::Thin).hash(), "nothing of it stays");
}
