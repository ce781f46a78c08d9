//! Forecasts: worlds drawn from what is known, the same bytes on any number of threads, a player who follows them, and the
//! months after the end.

use fragile_peace::campaign::player::{Line, Player};
use fragile_peace::campaign::{Campaign, Command};
use fragile_peace::forecast::sight::Source;
use fragile_peace::forecast::vessel::Vessels;
use fragile_peace::forecast::{
    Afterlife, Fate, Goal, Guide, GuideRules, Morning, OptionForecast, Outlook, Pasts, Seen, forecast, options,
    sample_world,
};
use fragile_peace::scenario::{self, Scenario};
use fragile_peace::turn::scene::sees;
use fragile_peace::world::{Cell, Kind, Known, Layout, LedgerMode, Snapshot, at};

fn load(id: &str) -> Scenario {
    scenario::load_bundled(id).unwrap_or_else(|problems| panic!("{id}: {problems}"))
}

fn bundled() -> Vec<Scenario> {
    scenario::bundled().into_iter().map(|(id, _)| load(id)).collect()
}

/// A campaign played by chance for some turns, if it is not over then.
fn underway(scenario: &Scenario, seed: u64, turns: usize) -> Option<Campaign> {
    let mut campaign = Campaign::new(scenario, seed);
    for _ in 0..turns {
        if campaign.ended().is_none() {
            Player::Random.play_turn(&mut campaign);
        }
    }
    campaign.ended().is_none().then_some(campaign)
}

/// A snapshot's numbers.
struct Numbers<'a>(&'a Layout, &'a Snapshot);

impl Known for Numbers<'_> {
    fn get(&self, cell: Cell) -> i32 {
        self.1.numbers[self.0.index(cell)]
    }
}

/// What trust is made of beside the living memories.
fn base(layout: &Layout, state: &Snapshot, holder: u16, about: u16) -> i32 {
    let numbers = Numbers(layout, state);
    let living = (0..layout.rows(Kind::Opinion) as u16).filter(|row| {
        numbers.get(at::modifier::kind(*row)) > 0
            && numbers.get(at::modifier::holder(*row)) == i32::from(holder)
            && numbers.get(at::modifier::about(*row)) == i32::from(about)
    });
    let parts: i32 = living.map(|row| numbers.get(at::modifier::amount(row))).sum();
    numbers.get(at::trust::trust(holder, about as u8)) - parts
}

#[test]
fn a_drawn_world_holds_what_is_seen_and_could_be_so() {
    for scenario in bundled() {
        let (book, layout) = (&scenario.rulebook, &scenario.rulebook.layout);
        for (seed, turns) in [(1, 0), (2, 3), (3, 6)] {
            let Some(mut campaign) = underway(&scenario, seed, turns) else { continue };
            let truth = campaign.snapshot();
            let seen = Seen::of(&campaign);
            let morning = seen.now().unwrap();
            for key in 0..3 {
                let world = sample_world(&seen, key);
                assert_eq!(world.numbers.len(), layout.len());
                let numbers = Numbers(layout, &world);
                for cell in layout.cells() {
                    let (least, most) = book.bounds.of(cell);
                    let number = numbers.get(cell);
                    assert!(
                        (least..=most).contains(&number) || number == Numbers(layout, &truth).get(cell),
                        "{cell:?}"
                    );
                    if morning.source(layout, cell) == Source::Seen && cell != at::lying::cause(cell.row) {
                        assert_eq!(number, Numbers(layout, &truth).get(cell), "{} {cell:?}", scenario.id);
                    }
                }
                assert_eq!(world.beliefs[usize::from(morning.seat())], truth.beliefs[usize::from(morning.seat())]);
                // Whoever sees a thing believes what is so, in a world that is only drawn as in the true one.
                for faction in (0..layout.rows(Kind::Faction) as u16).filter(|row| *row != morning.seat()) {
                    for index in 0..layout.believed() {
                        if sees(book, &numbers, faction as u8, layout.cell_at(index)) {
                            assert_eq!(world.beliefs[usize::from(faction)].0[index], world.numbers[index]);
                        }
                    }
                }
                // What the seat feels is what it remembers, and a base that is known.
                for about in (0..layout.rows(Kind::Faction) as u16).filter(|row| *row != morning.seat()) {
                    assert_eq!(
                        base(layout, &world, morning.seat(), about),
                        base(layout, &truth, morning.seat(), about),
                        "{}",
                        scenario.id
                    );
                }
            }
        }
    }
}

#[test]
fn hidden_things_differ_between_draws_and_old_reports_spread_wider() {
    let scenario = load("zhang_jue");
    let layout = &scenario.rulebook.layout;
    let campaign = (0..20).find_map(|seed| underway(&scenario, seed, 9)).unwrap();
    let seen = Seen::of(&campaign);
    let morning = seen.now().unwrap();
    let pasts = Pasts::behind(&seen, 8);
    let worlds: Vec<Snapshot> = (0..32).map(|index| pasts.sample(5, index)).collect();
    let varies = |cell: Cell| {
        let index = layout.index(cell);
        worlds.iter().any(|world| world.numbers[index] != worlds[0].numbers[index])
    };
    let hidden = layout.cells().filter(|cell| morning.source(layout, *cell) == Source::Hidden);
    assert!(hidden.filter(|cell| varies(*cell)).count() > 5, "what is hidden is drawn");
    let told = layout.cells().filter(|cell| matches!(morning.source(layout, *cell), Source::Told(_)));
    assert!(told.filter(|cell| varies(*cell)).count() > 20, "what was told is redrawn");
    use fragile_peace::forecast::insert::error;
    assert!(error(40, 0) > error(90, 0), "a dim eye errs more");
    assert!(error(40, 6) > error(40, 1), "an old report errs more");
}

/// Every answer to the first paper on the desk.
fn foreseen(campaign: &Campaign, threads: usize, continuations: u32) -> Vec<OptionForecast> {
    let seen = Seen::of(campaign);
    let Some(paper) = campaign.papers().first().map(|paper| campaign.paper_key(paper)) else { return Vec::new() };
    let leanings = options::goal(&seen).leanings(campaign.book(), campaign.seat());
    let pasts = Pasts::behind(&seen, 4);
    let mut vessels = Vessels::new(campaign.scenario(), threads);
    forecast(&seen, &pasts, &mut vessels, &paper, Line::leaning(&leanings), continuations)
}

#[test]
fn forecasts_are_the_same_on_any_number_of_threads() {
    for scenario in bundled() {
        let Some(campaign) = underway(&scenario, 4, 3) else { continue };
        let one = foreseen(&campaign, 1, 9);
        assert!(one.iter().all(|option| option.outlook.survives.of == 9));
        assert!(one.iter().all(|option| option.outlook.endings.iter().map(|ending| ending.came).sum::<u32>() == 9));
        assert_eq!(format!("{one:?}"), format!("{:?}", foreseen(&campaign, 2, 9)), "{}", scenario.id);
    }
}

#[test]
fn two_campaigns_that_look_alike_have_the_same_forecast() {
    for scenario in bundled() {
        let Some(mut campaign) = underway(&scenario, 5, 4) else { continue };
        let state = campaign.snapshot();
        let (seen, mut hidden) = (Morning::of(&scenario, &state), state.clone());
        for (index, cell) in scenario.rulebook.layout.cells().enumerate() {
            if seen.source(&scenario.rulebook.layout, cell) == Source::Unheard && cell.kind() == Kind::Fact {
                let (least, most) = scenario.rulebook.bounds.of(cell);
                hidden.numbers[index] = least + most - hidden.numbers[index];
            }
        }
        let [one, other] = [(7, &state), (8, &hidden)]
            .map(|(seed, state)| format!("{:?}", foreseen(&Campaign::resume(&scenario, seed, state), 1, 3)));
        assert_eq!(one, other, "{}", scenario.id);
    }
}

#[test]
fn a_paper_that_is_left_is_not_answered_by_the_line() {
    let scenario = load("mini");
    let mut campaign = Campaign::with_mode(&scenario, 2, LedgerMode::Thin);
    let paper = campaign.paper_key(&campaign.papers()[0]);
    let leanings = vec![5; 8];
    Line::leaning(&leanings).decide_but(&mut campaign, &paper);
    let answers = |command: &Command| matches!(command, Command::Answer { paper: it, .. } if *it == paper);
    assert!(!campaign.pending().iter().any(answers));
    Line::leaning(&leanings).decide(&mut campaign);
    assert!(campaign.pending().iter().any(answers));
}

fn guided(scenario: &Scenario, seed: u64, threads: usize, continuations: u32) -> (u64, Fate) {
    let rules = GuideRules { continuations, pasts: 4, threads, vows: vec![0], ..GuideRules::default() };
    let mut guide = Guide::new(scenario, rules);
    let mut campaign = Campaign::with_mode(scenario, seed, LedgerMode::Thin);
    guide.play(&mut campaign);
    (campaign.hash(), Fate::of(&campaign))
}

#[test]
fn a_guided_player_plays_the_same_game_on_any_number_of_threads() {
    for id in ["mini", "july_1914"] {
        let scenario = load(id);
        assert_eq!(guided(&scenario, 6, 1, 8), guided(&scenario, 6, 2, 8), "{id}");
    }
}

#[test]
fn a_guided_player_does_better_than_chance() {
    let scenario = load("mini");
    let goal = Goal { vows: vec![0] };
    let seeds = 0..4;
    let led: i32 = seeds.clone().map(|seed| goal.worth(&guided(&scenario, seed, 1, 16).1)).sum();
    let blind = |seed| {
        let mut campaign = Campaign::with_mode(&scenario, seed, LedgerMode::Thin);
        Player::Random.play(&mut campaign);
        goal.worth(&Fate::of(&campaign))
    };
    let blind: i32 = seeds.map(blind).sum();
    assert!(led > blind, "led {led}, blind {blind}");
}

#[test]
fn what_was_done_before_he_took_over_stands() {
    let scenario = load("mini");
    let rules = GuideRules { continuations: 4, pasts: 2, ..GuideRules::default() };
    let mut campaign = Campaign::new(&scenario, 9);
    Guide::new(&scenario, rules).play_from(&mut campaign, Player::Policy(0), 4);
    let mut other = Campaign::new(&scenario, 9);
    while other.turn() < 4 {
        Player::Policy(0).play_turn(&mut other);
    }
    assert_eq!(campaign.start_of(4).unwrap().snapshot, other.snapshot());
}

#[test]
fn a_campaign_goes_on_after_its_end_as_long_as_asked() {
    for scenario in bundled() {
        let mut afterlife = Afterlife::new(&scenario, 24);
        let mut survived = 0;
        for seed in 0..6 {
            let mut campaign = Campaign::with_mode(&scenario, seed, LedgerMode::Thin);
            Player::Random.play(&mut campaign);
            let fate = Fate::of(&campaign);
            let end = campaign.snapshot();
            let leanings = vec![1; 12];
            let after = afterlife.go_on(&end, &leanings, seed);
            assert_eq!(after, afterlife.go_on(&end, &leanings, seed), "the same key, the same months");
            assert!(after.ending.is_some());
            if fate.survives {
                survived += 1;
                // A campaign that ended early goes on at the calendar's own pace.
                let longest = scenario.rulebook.calendar.iter().map(|(days, ..)| *days).max().unwrap();
                assert!(after.fell || after.turns >= 24 * 30 / longest.max(1), "{} {after:?}", scenario.id);
            } else {
                assert!(after.fell && after.turns == 0 && !after.lasted());
            }
        }
        assert!(survived > 0 || scenario.id != "mini", "somebody survives in {}", scenario.id);
    }
}

#[test]
fn an_outlook_counts_every_fate_once() {
    let scenario = load("mini");
    let fates: Vec<Fate> = (0..8)
        .map(|seed| {
            let mut campaign = Campaign::with_mode(&scenario, seed, LedgerMode::Thin);
            Player::Random.play(&mut campaign);
            Fate::of(&campaign)
        })
        .collect();
    let outlook = Outlook::of(scenario.rulebook.endings.len(), &fates);
    assert_eq!(outlook.survives.of, 8);
    assert_eq!(outlook.endings.iter().map(|share| share.came).sum::<u32>(), 8);
    for vow in &outlook.vows {
        assert_eq!(vow.iter().map(|share| share.came).sum::<u32>(), 8);
    }
}
