//! What a scenario is measured by: disputed judgements are drawn once and can be held; figures, papers and sources are
//! counted as by hand.

use fragile_peace::campaign::Campaign;
use fragile_peace::campaign::player::Player;
use fragile_peace::scenario::{Scenario, source::SourceFile};
use fragile_peace::world::ledger::CauseKind;
use fragile_peace::world::{Kind, LedgerMode, at};
use fragile_peace::yardstick::calibration::{Calibration, Plan, calibrate, lines, worst};
use fragile_peace::yardstick::page::page;
use fragile_peace::yardstick::verdict::Verdict;
use fragile_peace::yardstick::{papers, sources};

/// One power, a disputed judgement, and what the test adds.
fn text(more: &str) -> String {
    format!(
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
    )
}

fn scenario(more: &str) -> Scenario {
    let files = vec![SourceFile { name: "measured.ron".to_owned(), text: text(more) }];
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
    assert_eq!(lore.name.name, "Were they afraid?");
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

/// Four turns; the count is 1 more every morning of a campaign in which they were afraid.
const FIGURES: &str = r#"
    Policy(id: "other", name: "another"),
    Figure(id: "counted", section: "Fear", name: "Three are counted", main: true, comes: [Min("fact.count", 3)],
        share: (60, 80), date: ((1, 3), 0), because: "Seven in ten were afraid.", source: "annals"),
    Figure(id: "late", section: "Fear", name: "Three, by the second turn", comes: [Min("fact.count", 3)], by: 2,
        share: (0, 0)),
    Figure(id: "afraid", section: "Fear", name: "Given that they were afraid", of: [Min("fact.fear", 50)],
        comes: [Min("fact.count", 1)], share: (100, 100)),
    Figure(id: "brave", section: "Bravery", name: "None is counted", policy: "other", given: [Set("fact.fear", 0)],
        comes: [Max("fact.count", 0)], ends: ["over"], survives: true, against: "counted", difference: (20, 40)),
    Figure(id: "lost", section: "Bravery", name: "The realm is lost", survives: false, share: (50, 100)),
"#;

fn calibrated(scenario: &Scenario, threads: usize) -> (Calibration, String) {
    let plan = Plan { seeds: 0..400, threads, guided: 0, continuations: 1 };
    let calibration = calibrate(scenario, &plan, &mut |_| {});
    let page = page(scenario, &plan, &calibration);
    (calibration, page)
}

#[test]
fn figures_are_measured_where_turns_end() {
    let scenario = scenario(FIGURES);
    let afraid = (0..400).filter(|seed| fear(&Campaign::new(&scenario, *seed)) >= 50).count();
    let (calibration, _) = calibrated(&scenario, 2);
    let [counted, late, given, brave, lost] = &calibration.tallies[..] else { panic!("five figures") };
    assert_eq!(counted.counts(), (afraid, 400));
    assert_eq!(counted.turns, vec![3; afraid], "before the fourth morning, not after it");
    assert_eq!(counted.median(), Some((3, (3, 3))));
    assert_eq!(late.counts(), (0, 400));
    assert_eq!(given.counts(), (afraid, afraid), "only campaigns in which it held are counted");
    assert_eq!(brave.counts(), (400, 400), "what was given was not drawn over");
    assert_eq!(lost.counts(), (0, 400));
    assert_eq!(calibration.endings, [[400], [400]], "both policies reach the one ending");
    let verdicts: Vec<_> = (0..5).map(|row| worst(&lines(&scenario, &calibration, row))).collect();
    use Verdict::{Met, Missed};
    assert_eq!(verdicts, [Some(Met), Some(Met), Some(Met), Some(Met), Some(Missed)]);
}

#[test]
fn a_disputed_judgement_is_shown_at_both_ends() {
    let scenario = scenario(FIGURES);
    let (calibration, page) = calibrated(&scenario, 2);
    let [ends] = &calibration.ends[..] else { panic!("one judgement") };
    assert_eq!((ends.low[0].counts(), ends.high[0].counts()), ((0, 80), (80, 80)));
    assert!(page.contains("The annals: they feasted [The annals, roll 3]"), "{page}");
    assert!(page.contains("| 0.0 % | 100.0 % | +100.0 points"), "{page}");
}

#[test]
fn a_calibration_is_the_same_to_the_byte_on_any_number_of_threads() {
    let scenario = scenario(FIGURES);
    let (one, two) = (calibrated(&scenario, 1).1, calibrated(&scenario, 2).1);
    assert_eq!(one, two);
    assert_eq!(one, calibrated(&scenario, 1).1, "and on every run");
}

#[test]
fn papers_are_counted_as_by_hand() {
    let scenario = fragile_peace::scenario::load_bundled("mini").unwrap();
    let row = |id: &str| scenario.lore.policies.iter().position(|(known, _)| known == id).unwrap() as u16;
    let feasts = papers::play(&scenario, Player::Policy(row("feaster")), 12, 2);
    assert_eq!(feasts, papers::play(&scenario, Player::Policy(row("feaster")), 12, 1));
    for game in &feasts {
        assert_eq!((&game.came, &game.lay), (&vec![1; 20], &vec![1; 20]), "an envoy a month, who does not wait");
        assert_eq!(game.times, [20]);
        // The title has 4 words, the wordings 21, 16 and 15, the answers 2 + 9 and 3 + 7.
        assert!(game.words.iter().all(|words| [46, 41, 40].contains(words)), "{:?}", game.words);
        assert!((4..=5).contains(&game.papers.len()), "of five other powers one may not have sent an envoy");
        assert_eq!(game.orders, [7], "a feast in the first month and in every third after it");
        assert!(game.taken.contains(&(0, 0)), "they are welcomed, while there is anything to give: {:?}", game.taken);
    }
    let words = feasts.iter().flat_map(|game| game.words.iter().copied());
    assert!([40, 41].contains(&papers::quantile(words, 50)), "two wordings of three are short");
    let overlaps = papers::overlaps(feasts.iter());
    assert_eq!(overlaps.len(), 45, "pairs of ten games");
    // Two games with four envoys each have at least three in common: six of eight.
    assert!(overlaps.iter().all(|share| (0.75..=1.0).contains(share)) && overlaps.contains(&1.0), "{overlaps:?}");
    assert_eq!(papers::generated(&scenario, &feasts), (240, 240));
    assert_eq!(papers::games_with(&feasts, &[0]), 12);
}

#[test]
fn what_everything_rests_on_is_listed() {
    let scenario = scenario(
        r#"Rule(id: "tides", name: "the tide", stage: Open, mark: Attested, source: "letters", effects: [Add("fact.count", 1)]),"#,
    );
    let all = sources::all(&scenario);
    let told: Vec<_> = all.iter().map(|thing| (thing.kind, thing.id.as_str(), thing.mark, thing.source)).collect();
    use fragile_peace::scenario::raw::Mark::{Attested, Disputed, Invented};
    let expected = [
        ("rule", "heed", Invented, None),
        ("rule", "tides", Attested, Some(1)),
        ("judgement", "fright/low", Disputed, Some(0)),
        ("judgement", "fright/high", Disputed, Some(1)),
    ];
    assert_eq!(told, expected);
    let page = sources::page(&scenario);
    assert!(page.contains("| all | 4 | 1 | 2 | 1 | 1 |"), "{page}");
}

#[test]
fn the_command_writes_beside_the_scenario_and_can_insist_on_the_bands() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = folder.path().join("measured");
    std::fs::create_dir(&scenario).unwrap();
    std::fs::write(scenario.join("measured.ron"), text(FIGURES)).unwrap();
    let typed = |more: &[&str]| {
        let mut words = vec!["calibrate", scenario.to_str().unwrap(), "--seeds", "0..50"];
        words.extend(more);
        std::process::Command::new(env!("CARGO_BIN_EXE_fragile-peace")).args(words).output().unwrap()
    };
    let written = typed(&["--threads", "1"]);
    assert!(written.status.success(), "{written:?}");
    let page = std::fs::read_to_string(scenario.join("CALIBRATION.md")).unwrap();
    assert!(page.starts_with("# Calibration of “Measured”"), "{page}");
    let insisted = typed(&["--assert"]);
    assert_eq!(insisted.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&insisted.stdout).contains("not met: lost: 0.0 %"), "{insisted:?}");
    let explained = text(FIGURES).replace("survives: false,", "survives: false, unmet: \"it stands\",");
    std::fs::write(scenario.join("measured.ron"), explained).unwrap();
    assert!(typed(&["--assert"]).status.success(), "what is explained passes");
    std::fs::write(scenario.join("measured.ron"), text(FIGURES)).unwrap();
    assert!(typed(&["--threads", "3"]).status.success());
    let again = std::fs::read_to_string(scenario.join("CALIBRATION.md")).unwrap();
    assert_eq!(page, again, "the page that lay beside the scenario is no part of it");
}
