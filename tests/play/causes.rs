//! The chain of causes that an ending shows is deep, reaches the player's own decisions, and is true: a campaign without
//! the root of the chain goes otherwise.

use std::collections::BTreeSet;
use std::sync::Arc;

use fragile_peace::campaign::Campaign;
use fragile_peace::campaign::player::Player;
use fragile_peace::scenario::{Scenario, load_bundled};
use fragile_peace::view;
use fragile_peace::world::ledger::CauseKind;

const SEEDS: u64 = 40;
/// The ending whose chain is looked at: the capital falls.
const FALL: &str = "kaifeng_falls";
/// Of the seeds in which it falls, the least share, in hundredths, in which another answer to the chain's root changes the
/// ending or its date. The rest are falls that had more than one sufficient cause: one answer alone is changed, and the
/// court goes on in all else as it did, under a structure that presses on every court (docs/model.md).
const ROOTS_THAT_MATTER: usize = 30;

fn history(campaign: &Campaign) -> Player {
    Player::named(campaign, "history").unwrap()
}

/// The same scenario, whose history answers one decision otherwise.
fn without(scenario: &Scenario, decision: u16, option: u16) -> Scenario {
    let mut book = (*scenario.rulebook).clone();
    let policy = scenario.lore.policies.iter().position(|(id, _)| id == "history").unwrap();
    let choices = &mut book.policies[policy].choices;
    choices.retain(|(row, ..)| *row != decision);
    choices.push((decision, option, false));
    Scenario { rulebook: Arc::new(book), ..scenario.clone() }
}

#[test]
fn the_fall_is_explained_and_its_root_mattered() {
    let scenario = load_bundled("zhang_jue").unwrap();
    let (mut falls, mut changed) = (0, 0);
    for seed in 0..SEEDS {
        let mut campaign = Campaign::new(&scenario, seed);
        history(&campaign).play(&mut campaign);
        let ending = view::ending(&campaign).unwrap();
        if ending.id != FALL {
            continue;
        }
        falls += 1;
        let why = &ending.why;
        let depth = why.nodes.iter().map(|node| node.depth).max().unwrap_or(0);
        let turns: BTreeSet<i32> = why.nodes.iter().map(|node| node.turn).collect();
        let decisions: Vec<_> = why.nodes.iter().filter(|node| node.decision).collect();
        assert!(depth >= 5, "seed {seed}: {depth} links");
        assert!(turns.len() >= 3, "seed {seed}: turns {turns:?}");
        assert!(decisions.len() >= 2, "seed {seed}: {} decisions", decisions.len());

        let ledger = campaign.ledger();
        let answered =
            |node: &&&view::WhyNode| ledger.cause(node.cause).is_some_and(|cause| cause.kind == CauseKind::Decision);
        let root = decisions.iter().filter(answered).min_by_key(|node| (node.turn, std::cmp::Reverse(node.depth)));
        let root = root.unwrap_or_else(|| panic!("seed {seed}: no answered paper in the chain"));
        let cause = ledger.cause(root.cause).unwrap();
        let (decision, taken) = (cause.subject as u16, cause.detail);
        let options = scenario.rulebook.decisions[usize::from(decision)].options.len() as i32;
        let end = (campaign.ended(), campaign.turn());
        let otherwise = (0..options).filter(|option| *option != taken).any(|option| {
            let changed = without(&scenario, decision, option as u16);
            let mut fork = Campaign::new(&changed, seed);
            history(&fork).play(&mut fork);
            (fork.ended(), fork.turn()) != end
        });
        changed += usize::from(otherwise);
    }
    assert!(falls >= SEEDS as usize / 5, "the capital falls in {falls} of {SEEDS}");
    assert!(changed * 100 >= falls * ROOTS_THAT_MATTER, "the root mattered in {changed} of {falls} falls");
}
