//! What screens are told: previews that come true, parts that sum, refusals with their remedy, chains that end, and
//! nothing that the player's side cannot know.

use std::collections::BTreeMap;

use fragile_peace::campaign::player::Player;
use fragile_peace::campaign::{Campaign, Command};
use fragile_peace::scenario::{self, Scenario};
use fragile_peace::turn::rulebook::{BlockId, Effect};
use fragile_peace::view;
use fragile_peace::view::eye::Eye;
use fragile_peace::view::preview::{Plan, foresee};
use fragile_peace::view::reading::Reading;
use fragile_peace::world::Cell;
use fragile_peace::world::ledger::{CauseKind, Plane};
use fragile_peace::world::registry::COMPONENTS;

fn bundled() -> Vec<Scenario> {
    let load = |id: &str| scenario::load_bundled(id).unwrap_or_else(|problems| panic!("{id}: {problems}"));
    scenario::bundled().into_iter().map(|(id, _)| load(id)).collect()
}

/// Every scenario, played at random for some turns.
fn underway(turns: usize, seed: u64) -> Vec<Campaign> {
    bundled()
        .iter()
        .map(|scenario| {
            let mut campaign = Campaign::new(scenario, seed);
            for _ in 0..turns {
                if campaign.ended().is_none() {
                    Player::Random.play_turn(&mut campaign);
                }
            }
            campaign
        })
        .collect()
}

/// Whether a list leaves something to chance.
fn is_sure(effects: &[Effect]) -> bool {
    effects.iter().all(|effect| match effect {
        Effect::Chance(..) => false,
        Effect::If(_, first, second) => is_sure(first) && is_sure(second),
        Effect::Each(_, effects) => is_sure(effects),
        _ => true,
    })
}

/// Law: what is shown is what happens. A secret answer on the first morning lands before anybody else acts, so on the
/// true world its preview must tell each of its changes to the point.
#[test]
fn previews_come_true() {
    let mut compared = 0;
    for scenario in bundled() {
        let campaign = Campaign::new(&scenario, 11);
        for paper in campaign.papers() {
            let decision = &campaign.book().decisions[usize::from(paper.decision)];
            for (index, choice) in decision.options.iter().enumerate() {
                let blocks = [choice.effects, choice.secretly];
                let sure = blocks.iter().all(|block| is_sure(campaign.book().block(*block)));
                if !choice.channels.1 || !sure {
                    continue;
                }
                let eye = Reading::open(&campaign).unwrap().eye.opened();
                let foreseen = told(&eye, &choice.cost, &blocks, &paper.frame);
                let mut other = Campaign::new(&scenario, 11);
                let option = scenario.lore.decisions[usize::from(paper.decision)].options[index].id.clone();
                let command = Command::Answer { paper: campaign.paper_key(&paper), option, secret: true };
                if other.command(command).is_err() {
                    continue;
                }
                other.command(Command::EndTurn).unwrap();
                let happened = done(&other, i32::from(paper.decision));
                assert_eq!(foreseen, happened, "{} {}", scenario.id, paper.decision);
                compared += happened.len();
            }
        }
    }
    assert!(compared > 50, "only {compared} changes were compared");
}

/// What a plan is foreseen to change at once, by number.
fn told(
    eye: &Eye<'_>,
    cost: &[(fragile_peace::turn::rulebook::Path, i32)],
    blocks: &[BlockId],
    frame: &fragile_peace::turn::scene::Frame,
) -> BTreeMap<Cell, i32> {
    let (foreseen, _) = foresee(eye, &Plan { frame: *frame, promised: &[], cost, blocks });
    foreseen.iter().filter(|line| line.is_certain()).map(|line| (line.cell, line.after - line.before)).collect()
}

/// What the decision's cause changed in truth in the first turn, by number.
fn done(campaign: &Campaign, decision: i32) -> BTreeMap<Cell, i32> {
    let ledger = campaign.ledger();
    let mut sums = BTreeMap::new();
    for (_, entry) in ledger.entries() {
        let ours = ledger
            .cause(entry.cause)
            .is_some_and(|cause| (cause.kind, cause.subject) == (CauseKind::Decision, decision));
        let believed = COMPONENTS[usize::from(entry.target.cell.component)].believed;
        if ours && believed && entry.target.plane == Plane::Truth {
            *sums.entry(entry.target.cell).or_insert(0) += entry.delta;
        }
    }
    sums.retain(|_, delta| *delta != 0);
    sums
}

#[test]
fn the_parts_of_trust_sum_to_it() {
    for turns in [0, 3, 7] {
        for campaign in underway(turns, 4) {
            for power in view::powers(&campaign).iter().filter(|power| !power.own) {
                let sum: i32 = power.modifiers.iter().map(|part| part.amount).sum();
                assert_eq!(sum, power.trust, "{} in {}", power.name, campaign.scenario().id);
            }
        }
    }
}

#[test]
fn what_moved_a_charted_number_is_its_step() {
    let mut steps = 0;
    for campaign in underway(12, 5) {
        let charts = view::charts(&campaign);
        assert!(!charts.is_empty());
        // What was believed, where the truth lies open beside it, is told without causes.
        for line in charts.iter().flat_map(|chart| &chart.lines).filter(|line| !line.believed) {
            assert_eq!(line.points.len(), campaign.starts().len(), "{}: a point for each morning", line.name);
            for pair in line.points.windows(2) {
                let told: i32 = pair[1].causes.iter().map(|(amount, _)| amount).sum();
                assert_eq!(told, pair[1].value - pair[0].value, "{}: {pair:?}", line.name);
                steps += i32::from(told != 0);
            }
        }
    }
    assert!(steps > 50, "{steps} steps were looked at");
}

#[test]
fn refusals_say_what_would_change_them() {
    let mut seen = 0;
    for turns in 0..8 {
        for campaign in underway(turns, 6) {
            let papers = view::desk(&campaign);
            let orders = view::orders(&campaign);
            let options =
                papers.iter().flat_map(|paper| &paper.options).chain(orders.iter().map(|order| &order.option));
            for refusal in options.flat_map(|option| &option.refusals) {
                assert!(!refusal.why.is_empty() && !refusal.would_change.is_empty(), "{refusal:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 0, "no refusal was met");
}

#[test]
fn an_option_is_refused_exactly_when_its_command_is() {
    for turns in [0, 2, 5] {
        for campaign in underway(turns, 8) {
            for paper in view::desk(&campaign) {
                for option in &paper.options {
                    let commands: Vec<Command> = campaign.commands().to_vec();
                    let (mut copy, _) = Campaign::replay(campaign.scenario(), campaign.seed(), &commands);
                    let secret = option.open.is_none();
                    let command = Command::Answer { paper: paper.key.clone(), option: option.id.clone(), secret };
                    let taken = copy.command(command);
                    assert_eq!(taken.is_ok(), option.refusals.is_empty(), "{:?} {:?}", taken, option.refusals);
                }
            }
        }
    }
}

#[test]
fn chains_of_causes_run_backward_and_end() {
    for mut campaign in underway(6, 2) {
        Player::Random.play_turn(&mut campaign);
        let turn = campaign.turn();
        for turn in 1..turn {
            let brought = view::consequences(&campaign, turn);
            for entry in brought.groups.iter().flat_map(|group| &group.lines).filter_map(|line| line.entry) {
                let why = view::why_entry(&campaign, entry);
                assert!(!why.nodes.is_empty() && why.nodes.len() <= 25);
                assert!(why.nodes.iter().all(|node| node.depth <= 9));
                for (from, to, _) in &why.edges {
                    assert!(*from < why.nodes.len() && *to < why.nodes.len() && from != to);
                }
                let causes: Vec<_> =
                    why.nodes.iter().skip(1).map(|node| node.cause).filter(|cause| cause.0 > 0).collect();
                let mut unique = causes.clone();
                unique.sort();
                unique.dedup();
                assert_eq!(unique.len(), causes.len(), "no cause stands twice");
            }
        }
    }
}

/// Law: truth and belief are separate. The truth of what the player's side cannot see changes nothing that it is shown.
#[test]
fn what_is_hidden_shows_nowhere() {
    for turns in [0, 4] {
        for mut campaign in underway(turns, 12) {
            if campaign.ended().is_some() {
                continue;
            }
            let snapshot = campaign.snapshot();
            let mut altered = snapshot.clone();
            let reading = Reading::open(&campaign).unwrap();
            let book = campaign.book();
            let mut hidden = 0;
            for cell in book.layout.cells().take(book.layout.believed()) {
                let quantity = COMPONENTS[usize::from(cell.component)].quantity(cell.lane);
                let is_number = quantity.meaning == fragile_peace::world::Meaning::Number;
                if !reading.eye.sees(cell) && is_number {
                    let (least, most) = book.bounds.of(cell);
                    let index = book.layout.index(cell);
                    let number = altered.numbers[index];
                    altered.numbers[index] = if number < most { number + 1 } else { least };
                    hidden += 1;
                }
            }
            assert!(hidden > 0, "something is hidden");
            let [before, after] = [&snapshot, &altered].map(|state| {
                let campaign = Campaign::resume(campaign.scenario(), campaign.seed(), state);
                format!(
                    "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
                    view::top(&campaign),
                    view::desk(&campaign),
                    view::powers(&campaign),
                    view::treaties(&campaign),
                    view::map(&campaign),
                    view::orders(&campaign),
                    view::audiences(&campaign),
                    view::council(&campaign),
                    view::witnesses(&campaign),
                )
            });
            assert!(before == after, "{}: what is hidden shows", campaign.scenario().id);
        }
    }
}

#[test]
fn a_campaign_without_records_shows_nothing_and_does_not_fail() {
    for scenario in bundled() {
        let campaign = Campaign::with_mode(&scenario, 1, fragile_peace::world::LedgerMode::Thin);
        assert!(view::desk(&campaign).is_empty());
        assert!(view::ending(&campaign).is_none());
        assert_eq!(view::top(&campaign), view::TopBar::default());
    }
}

/// Who reads a paper of the player's keeps it to himself; what comes of it is felt, and no chain names him.
#[test]
fn a_secret_reading_is_felt_but_not_named() {
    let mut felt = 0;
    for scenario in bundled() {
        for seed in 0..12 {
            let mut campaign = Campaign::new(&scenario, seed);
            while campaign.ended().is_none() && campaign.turn() < campaign.book().turns().min(12) {
                Player::Random.play_turn(&mut campaign);
            }
            if campaign.ended().is_some() {
                continue;
            }
            let ledger = campaign.ledger();
            let told: Vec<u32> = ledger.notes().iter().map(|note| note.cause.0).collect();
            for turn in 1..campaign.turn() {
                for group in view::consequences(&campaign, turn).groups {
                    let Some(cause) = ledger.cause(group.cause) else { continue };
                    if cause.kind != CauseKind::Way || told.contains(&group.cause.0) {
                        continue;
                    }
                    felt += 1;
                    assert_eq!(group.title, "Something of which you have not been told");
                    for entry in group.lines.iter().filter_map(|line| line.entry) {
                        let why = view::why_entry(&campaign, entry);
                        let named = why.nodes.iter().any(|node| node.title.contains("was read by"));
                        assert!(!named, "{:?}", why.nodes);
                    }
                }
            }
        }
    }
    assert!(felt > 0, "no paper was read in secret");
}

#[test]
fn what_other_answers_take_is_gone_before_an_answer_is_weighed() {
    let scenario = scenario::load_bundled("zhang_jue").unwrap();
    let (mut weighed, mut taken) = (0, 0);
    let before = Campaign::new(&scenario, 7);
    for paper in view::desk(&before) {
        for option in paper.options.iter().filter(|option| option.open.is_some() && option.refusals.is_empty()) {
            let mut campaign = Campaign::new(&scenario, 7);
            let vows = scenario.lore.vows.iter().take(scenario.rulebook.vows.1).map(|vow| vow.id.clone()).collect();
            campaign.command(Command::Swear(vows)).unwrap();
            let answer = Command::Answer { paper: paper.key.clone(), option: option.id.clone(), secret: false };
            if campaign.command(answer).is_err() {
                continue;
            }
            let left: Vec<_> = view::top(&campaign).gauges;
            taken += left.iter().zip(view::top(&before).gauges).filter(|(now, then)| now.value != then.value).count();
            // Those that are still to be answered, and the answered one itself, which would give back what it takes.
            for other in view::desk(&campaign) {
                let purses = if other.key == paper.key { view::top(&before).gauges } else { left.clone() };
                for line in other.options.iter().flat_map(|option| &option.preview).filter(|line| line.chance.is_none())
                {
                    if let (Some(purse), None) = (purses.iter().find(|purse| purse.name == line.name), line.after) {
                        assert!(line.change.starts_with(&format!("{} ", purse.value)), "{line:?} of {purse:?}");
                        weighed += 1;
                    }
                }
            }
        }
    }
    assert!(weighed > 0 && taken > 0, "{weighed} lines, {taken} purses");
}

#[test]
fn a_vow_that_is_sworn_is_not_taken_back() {
    let scenario = scenario::load_bundled("zhang_jue").unwrap();
    let mut campaign = Campaign::new(&scenario, 7);
    let vows: Vec<String> =
        scenario.lore.vows.iter().take(scenario.rulebook.vows.1).map(|vow| vow.id.clone()).collect();
    campaign.command(Command::Swear(vows.clone())).unwrap();
    let sworn = campaign.hash();
    assert!(campaign.undo().unwrap_err().to_string().contains("vow"));
    assert!(campaign.command(Command::Swear(vows.clone())).is_err());
    assert_eq!((campaign.hash(), campaign.pending()), (sworn, &[Command::Swear(vows)][..]));
}

#[test]
fn a_sheet_that_was_read_is_told_as_it_was_sealed_and_only_once_one_has_heard_of_it() {
    let scenario = scenario::load_bundled("first_lesson").unwrap();
    let row = scenario.lore.policies.iter().position(|(id, _)| id == "ink_owned").unwrap();
    let mut campaign = Campaign::new(&scenario, 15);
    let mut told = Vec::new();
    for turn in 1..=2 {
        Player::Policy(row as u16).play_turn(&mut campaign);
        let past = view::consequences(&campaign, turn);
        let spoken = |note: &String| note.contains("has been read");
        assert_eq!(past.notes.iter().any(spoken), past.exposed.iter().any(|sheet| sheet.title.contains("wall letter")));
        told.extend(past.exposed.into_iter().map(|exposed| (turn, exposed)));
    }
    let (turn, exposed) = told.iter().find(|(_, exposed)| exposed.title.contains("wall letter")).unwrap();
    let date = |turn: i32| view::consequences(&campaign, turn).date;
    let sealed = campaign.commands().iter().find_map(|given| match given {
        Command::Answer { paper, option, secret: true } => Some((paper.decision.as_str(), option.as_str())),
        _ => None,
    });
    assert_eq!(sealed, Some(("wall", "raise")));
    let decision = scenario.lore.decisions.iter().find(|lore| lore.zh == exposed.sheet.answered_zh).unwrap();
    let option = decision.options.iter().find(|option| option.id == "raise").unwrap();
    assert_eq!(exposed.sheet.zh, option.zh);
    assert_eq!((&exposed.read, &exposed.sheet.date), (&date(*turn), &date(turn - 1)));
    assert!(!exposed.way.is_empty() && !exposed.notes.is_empty() && !exposed.lines.is_empty(), "{exposed:?}");
    // What only happened is not told before it is heard of.
    for campaign in underway(12, 4) {
        let reading = Reading::open(&campaign).unwrap();
        let annals = reading.annals();
        for turn in 1..campaign.turn() {
            let exposed = view::consequences(&campaign, turn).exposed;
            assert!(exposed.iter().all(|exposed| annals.knows_of(exposed.cause)));
        }
    }
}
