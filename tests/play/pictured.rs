//! What screens are told, kept as it was: a panel draws this and nothing else. The scenario is the small one of the fixtures,
//! so that a change here is a change of the views. After a wanted one: `INSTA_UPDATE=always cargo test --test play pictured`.

use std::path::Path;

use fragile_peace::campaign::{Campaign, Command};
use fragile_peace::world::Kind;
use fragile_peace::{scenario, view};

/// Two turns in which the coast is watched and the guard drilled, and the third morning.
fn campaign() -> Campaign {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/base");
    let scenario = scenario::load_dir(&folder).unwrap();
    let mut campaign = Campaign::new(&scenario, 7);
    let commands = [
        Command::Swear(vec!["stand".to_owned()]),
        Command::Assign { task: "watch".to_owned(), teams: 1 },
        Command::EndTurn,
        Command::Order { order: "drill".to_owned(), about: Vec::new(), secret: false },
        Command::EndTurn,
    ];
    for command in commands {
        campaign.command(command).unwrap();
    }
    campaign
}

/// The small scenario's desk is empty by then: this is the first paper of the playground's.
#[test]
fn a_paper() {
    let scenario = scenario::load_bundled("mini").unwrap();
    let desk = view::desk(&Campaign::new(&scenario, 7));
    insta::assert_debug_snapshot!(desk.first().unwrap());
}

#[test]
fn the_powers() {
    insta::assert_debug_snapshot!(view::powers(&campaign()));
}

#[test]
fn the_treaties() {
    insta::assert_debug_snapshot!(view::treaties(&campaign()));
}

#[test]
fn the_map() {
    insta::assert_debug_snapshot!(view::map(&campaign()));
}

#[test]
fn what_a_turn_brought() {
    insta::assert_debug_snapshot!(view::consequences(&campaign(), 2));
}

/// Of a place: what it is, what is known of it, and who stands there.
#[test]
fn a_card() {
    insta::assert_debug_snapshot!(view::card(&campaign(), view::Topic::Thing(Kind::Region, 0)).unwrap());
}
