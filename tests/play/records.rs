//! The records at the end: vows with the papers that decided them, historians, what was never known, other courts.

use std::io::Write as _;

use fragile_peace::campaign::player::Player;
use fragile_peace::campaign::{Campaign, Command};
use fragile_peace::scenario::{self, Scenario, load_bundled};
use fragile_peace::terminal::{Input, Screen, Session};
use fragile_peace::view;
use fragile_peace::view::records::{self, courts};
use fragile_peace::world::ledger::Plane;

/// A game of a scenario played to its end, by chance or by a policy, with the first vows sworn.
fn ended(scenario: &Scenario, seed: u64, policy: &str) -> Campaign {
    let mut campaign = Campaign::new(scenario, seed);
    let vows: Vec<String> =
        scenario.lore.vows.iter().take(scenario.rulebook.vows.1).map(|vow| vow.id.clone()).collect();
    if !vows.is_empty() {
        campaign.command(Command::Swear(vows)).unwrap();
    }
    let player = Player::named(&campaign, policy).unwrap_or(Player::Random);
    player.play(&mut campaign);
    campaign
}

fn bundled() -> Vec<Scenario> {
    let load = |id: &str| load_bundled(id).unwrap_or_else(|problems| panic!("{id}: {problems}"));
    scenario::bundled().into_iter().map(|(id, _)| load(id)).collect()
}

#[test]
fn every_historian_has_a_verdict_and_one_name_follows() {
    for scenario in bundled() {
        for seed in [1, 2, 3] {
            let campaign = ended(&scenario, seed, "random");
            let ending = view::ending(&campaign).unwrap();
            let historians = &ending.records.historians;
            assert_eq!(historians.len(), scenario.lore.historians.len());
            for historian in historians {
                assert!(!historian.verdict.is_empty() && !historian.epithet.is_empty(), "{historian:?}");
                assert!(historian.level < 5);
            }
            let follows: Vec<_> = historians.iter().filter(|historian| historian.follows).collect();
            assert_eq!(follows.len(), usize::from(!historians.is_empty()), "{}", scenario.id);
            let most = historians.iter().map(|historian| historian.value.abs()).max();
            assert_eq!(follows.first().map(|historian| historian.value.abs()), most, "the most extreme is remembered");
        }
    }
}

#[test]
fn the_flagship_is_weighed_by_four_who_disagree() {
    let scenario = load_bundled("zhang_jue").unwrap();
    let mut differ = 0;
    for seed in 0..6 {
        let campaign = ended(&scenario, seed, "random");
        let records = view::ending(&campaign).unwrap().records;
        let levels: std::collections::BTreeSet<usize> = records.historians.iter().map(|one| one.level).collect();
        differ += usize::from(levels.len() > 1);
    }
    assert!(differ >= 4, "they differ in {differ} of 6 games");
}

/// What is said to have been believed and to have been so is what the ledger's mornings hold, and the two differ.
#[test]
fn what_was_never_known_was_so() {
    let mut told = 0;
    for scenario in bundled() {
        for seed in [4, 5] {
            let campaign = ended(&scenario, seed, "random");
            let truth = view::ending(&campaign).unwrap().records.truth;
            assert!(truth.len() <= 5);
            for unknown in truth {
                assert_ne!(unknown.believed, unknown.truth, "{unknown:?}");
                assert!(!unknown.name.is_empty() && !unknown.date.is_empty());
                for figure in &unknown.figures {
                    let view::Address::Number { target, before: Some(entry), known: Some(known) } = figure.address
                    else {
                        continue;
                    };
                    let start = campaign.starts().iter().find(|start| start.snapshot.counts.0 + 1 == entry.0);
                    let Some(start) = start else { continue };
                    let index = campaign.book().layout.index(target.cell);
                    let held = match target.plane {
                        Plane::Truth => start.snapshot.numbers[index],
                        Plane::Belief(faction) => start.snapshot.beliefs[usize::from(faction)].0[index],
                        Plane::AsOf(_) => unreachable!("nobody is shown the age of a report as a figure"),
                    };
                    assert_eq!(held, known, "{unknown:?}");
                }
                told += 1;
            }
        }
    }
    assert!(told > 8, "only {told} things were never known");
}

#[test]
fn vows_name_the_paper_that_decided_them() {
    let scenario = load_bundled("zhang_jue").unwrap();
    let (mut vows, mut papers) = (0, 0);
    for seed in 0..6 {
        let campaign = ended(&scenario, seed, "random");
        for vow in view::ending(&campaign).unwrap().records.vows {
            assert!(["kept", "bent", "broken"].contains(&vow.word.as_str()), "{vow:?}");
            assert!(!vow.number.is_empty(), "{vow:?}");
            vows += 1;
            papers += usize::from(!vow.paper.is_empty());
        }
    }
    assert_eq!(vows, 12);
    assert!(papers >= 8, "{papers} of {vows} vows have their paper");
}

/// The same courts on any number of threads, and every figure of their page sums.
#[test]
fn other_courts_are_the_same_on_any_number_of_threads() {
    for scenario in bundled() {
        let mut heard = Vec::new();
        let one = courts::play(&scenario, 40, 1, &mut |played| heard.push(played));
        let three = courts::play(&scenario, 40, 3, &mut |_| {});
        assert_eq!(one, three, "{}", scenario.id);
        assert_eq!(heard.last(), Some(&40));
        let campaign = ended(&scenario, 9, "random");
        let ending = view::ending(&campaign).unwrap();
        let standing = one.standing(&scenario, &ending);
        assert_eq!(standing.all, 40);
        let whole: i32 = standing.endings.iter().map(|(_, often)| often.shown.parse::<i32>().unwrap()).sum();
        assert_eq!(whole, 40, "every court has an ending");
        let accounts = view::accounts(&campaign).unwrap();
        for (_, worse, alike) in &standing.judgements {
            for figure in [worse, alike] {
                assert!(accounts.open(&figure.address).tells(figure.shown.parse().unwrap()), "{figure:?}");
            }
        }
    }
}

#[test]
fn the_pages_of_the_records_can_be_read() {
    let scenario = load_bundled("zhang_jue").unwrap();
    let campaign = ended(&scenario, 3, "history");
    let mut out = Vec::new();
    let script = "records historians\nrecords truth\nrecords course\nrecords chain\nwhy 1\nrecords nonsense\n";
    let mut session = Session::new(campaign, Input::script(script), Screen::new(&mut out, 80), None);
    session.play().unwrap();
    let text = String::from_utf8(out.clone()).unwrap();
    if let Some(path) = std::env::var_os("FRAGILE_PEACE_SHOW") {
        std::fs::File::create(path).unwrap().write_all(&out).unwrap();
    }
    for told in ["What you vowed:", "You are remembered as", "As it will be written", "What you never knew"] {
        assert!(text.contains(told), "missing: {told}\n{text}");
    }
    assert!(text.contains("The records have no page called"), "{text}");
}

/// What comes after is the same on any number of threads, and its figures sum.
#[test]
fn what_came_after_is_the_same_on_any_number_of_threads() {
    for scenario in bundled() {
        let campaign = ended(&scenario, 11, "random");
        let narrow = |threads| records::narrows::play(&campaign, 3, threads, &mut |_| {}).unwrap();
        assert_eq!(narrow(1), narrow(2), "{} on one thread and on two", scenario.id);
        let counts: Vec<i32> = narrow(2).mornings.iter().map(|(.., count)| count.shown.parse().unwrap()).collect();
        assert_eq!(counts.len() as i32, campaign.starts().iter().filter(|start| start.turn > 0).count() as i32 - 1);
        if let Some(most) = narrow(2).most {
            let fall = |place: usize| counts[place] - counts[place + 1];
            assert!((0..counts.len() - 1).all(|place| fall(place) <= fall(most)), "{counts:?}");
        }
        let one = records::after::play(&campaign, 12, 1, &mut |_| {}).unwrap();
        let two = records::after::play(&campaign, 12, 2, &mut |_| {}).unwrap();
        assert_eq!(one, two, "{}", scenario.id);
        let after = one.told(&scenario);
        let number = |figure: &view::Figure| figure.shown.parse::<i32>().unwrap();
        assert_eq!(after.endings.iter().map(|(_, often)| number(often)).sum::<i32>(), 12);
        assert!(number(&after.lasted) <= number(&after.stood) && number(&after.stood) <= 12);
        assert!(records::after::play(&Campaign::new(&scenario, 1), 4, 1, &mut |_| {}).is_none(), "it has not ended");
    }
}
