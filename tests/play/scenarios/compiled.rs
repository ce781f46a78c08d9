//! What the loader makes of what is written: rows, addresses, blocks, texts, the state before the first turn.

use fragile_peace::scenario::lore::{Piece, ValueKind};
use fragile_peace::scenario::source::{SourceFile, read_folder};
use fragile_peace::scenario::{Scenario, check_sources};
use fragile_peace::turn::rulebook::{BlockId, Effect, Lane, Operand, Path, Root, Test};
use fragile_peace::world::registry::COMPONENTS;
use fragile_peace::world::{Cell, Kind, LedgerMode, NOTHING, at, quantities, spawn};
use proptest::prelude::*;

use super::package;

fn base_with(text: &str) -> Scenario {
    let (mut files, _) = read_folder(&package("tests/fixtures/base"));
    files.push(SourceFile { name: "more.ron".to_owned(), text: text.to_owned() });
    let checked = check_sources("base", files, Vec::new());
    checked.scenario.unwrap_or_else(|| panic!("{}", checked.problems))
}

/// A rule that does these effects with `$army` and `$who` bound.
fn rule(effects: &str) -> Scenario {
    base_with(&format!(
        "[Rule(id: \"r\", name: \"r\", stage: War, each: [(name: \"army\", of: Army), (name: \"who\", of: Faction)], \
         effects: [{effects}])]"
    ))
}

fn effects(scenario: &Scenario) -> &[Effect] {
    scenario.rulebook.block(scenario.rulebook.rules[0].effects)
}

/// Component and lane of a number.
fn number(kind: Kind, word: &str) -> (u8, u8) {
    let (component, lane, _) = quantities(kind).find(|(_, _, info)| info.name == word).unwrap();
    (component, lane)
}

#[test]
fn paths_become_addresses() {
    let scenario = rule(
        "Add(\"army.guard.place.holder.trust.$who\", 1), Add(\"$army.owner.awe.south\", 2), \
         Add(\"faction.south.trust.$army.paymaster\", 3), Add(\"fact.seen\", 4), Add(\"$who.wealth\", 5)",
    );
    let paths: Vec<&Path> = effects(&scenario)
        .iter()
        .map(|effect| match effect {
            Effect::Add(path, _) => path,
            other => panic!("{other:?}"),
        })
        .collect();
    let (trust, _) = number(Kind::Faction, "trust");
    let (awe, _) = number(Kind::Faction, "awe");
    let paymaster = number(Kind::Army, "paymaster");
    assert_eq!(paths[0].root, Root::Row(0));
    assert_eq!(paths[0].steps, [number(Kind::Army, "place"), number(Kind::Region, "holder")]);
    assert_eq!((paths[0].component, paths[0].lane), (trust, Lane::Var(2)));
    assert_eq!((paths[1].root, paths[1].component, paths[1].lane), (Root::Var(1), awe, Lane::Fixed(1)));
    assert_eq!((paths[2].root, paths[2].lane), (Root::Row(1), Lane::VarRef(1, paymaster.0, paymaster.1)));
    assert_eq!((paths[3].component, paths[3].lane), (number(Kind::Fact, "value").0, Lane::Fixed(0)));
    assert!(COMPONENTS[usize::from(paths[4].component)].own);
}

#[test]
fn references_and_states_become_rows() {
    let scenario = rule(
        "Put(\"region.port.holder\", \"north\"), Put(\"army.guard.goal\", \"none\"), Put(\"person.captain.state\", \"dead\"), \
         March(\"$army\", \"region.port\"), War(\"$who\", \"$army.owner\"), \
         If([Chose(\"fleet\", \"hide\"), Is(\"fact.seen\", \"1\"), Months([1, 12])], [], [])",
    );
    let list = effects(&scenario);
    let put = |index: usize| match &list[index] {
        Effect::Put(path, operand) => (path.clone(), operand.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(put(0).1, Operand::Const(0));
    assert_eq!(put(1).1, Operand::Const(NOTHING));
    assert_eq!(put(2).1, Operand::Const(3));
    let (goal, to) = put(3);
    assert_eq!((goal.root, to), (Root::Var(1), Operand::Const(1)));
    assert_eq!((goal.component, goal.lane), (number(Kind::Army, "goal").0, Lane::Fixed(number(Kind::Army, "goal").1)));
    assert!(matches!(&list[4], Effect::War(Operand::Var(2), Operand::Path(_), 1)));
    let Effect::If(when, ..) = &list[5] else { panic!("{:?}", list[5]) };
    assert!(matches!(&when[0], Test::Is(Operand::Path(_), Operand::Const(2))));
    assert!(matches!(&when[1], Test::Is(Operand::Path(_), Operand::Const(1))));
    assert_eq!(when[2], Test::Months(1 << 1 | 1 << 12));
}

#[test]
fn an_officials_own_self_is_a_person() {
    let text = "[Move(id: \"m\", by: [\"captain\"], name: \"{self} speaks\", effects: \
                [Opinion(\"south\", \"$self.faction\", \"gift\", 1), Add(\"$self.influence\", 1)])]";
    let scenario = base_with(text);
    let effects = scenario.rulebook.block(scenario.rulebook.moves[0].effects);
    assert!(
        matches!(&effects[0], Effect::Opinion(Operand::Const(1), Operand::Path(path), 0, 1) if path.root == Root::Var(0))
    );
    let name = &scenario.lore.moves[0].name.0;
    assert_eq!(name[0], Piece::Value(Operand::Var(0), ValueKind::NameOf(Kind::Person)));
}

#[test]
fn texts_are_filled_in() {
    let scenario =
        rule("Note(\"{army} of {army.owner}, {army.strength} men; {stock.silver} {{so}}: {self.trust.who}\")");
    let pieces = &scenario.lore.notes.last().unwrap().text.0;
    let text = |text: &str| Piece::Text(text.to_owned());
    assert_eq!(pieces[0], Piece::Value(Operand::Var(1), ValueKind::NameOf(Kind::Army)));
    assert_eq!(pieces[1], text(" of "));
    assert!(matches!(&pieces[2], Piece::Value(Operand::Path(_), ValueKind::NameOf(Kind::Faction))));
    assert!(matches!(&pieces[4], Piece::Value(Operand::Path(_), ValueKind::Number)));
    assert_eq!(pieces[5], text(" men; "));
    assert_eq!(pieces[7], text(" {so}: "));
    assert!(matches!(&pieces[8], Piece::Value(Operand::Path(path), ValueKind::Number) if path.lane == Lane::Var(2)));
}

#[test]
fn the_state_before_the_first_turn() {
    let scenario = base_with("[Faction(id: \"east\", name: \"East\", color: \"111111\", at_war_with: [\"south\"])]");
    let book = &scenario.rulebook;
    let index = |cell: Cell| book.start.numbers[book.layout.index(cell)];
    // Files are read by name, so that `more.ron` stands before `things.ron`.
    assert_eq!(scenario.lore.row(Kind::Faction, "east"), Some(0));
    assert_eq!((index(at::war::war(0, 2)), index(at::war::war(2, 0)), index(at::war::war(1, 2))), (1, 1, 0));
    assert_eq!(index(at::trust::trust(2, 1)), 10);
    assert_eq!(index(at::course::seat(0)), 1);
    assert_eq!(
        (index(at::calendar::turn(0)), index(at::calendar::year(0)), index(at::calendar::month(0))),
        (0, 1200, 3)
    );
    assert_eq!(
        (index(at::march::goal(0)), index(at::allegiance::paymaster(0)), index(at::force::loyalty(0))),
        (NOTHING, 1, 70)
    );
    assert_eq!((index(at::obligation::state(0)), index(at::obligation::due(0))), (1, 3));
    assert_eq!((index(at::document::exists(0)), index(at::document::holder(0))), (0, NOTHING));
    assert_eq!(book.start.beliefs.len(), 3);
    for (values, as_of) in &book.start.beliefs {
        assert_eq!(values, &book.start.numbers[..book.layout.believed()]);
        assert!(as_of.iter().all(|turn| *turn == 0));
    }
    let world = spawn(&book.layout, &book.bounds, &book.start, LedgerMode::Full);
    assert!(!world.entities().is_empty());
}

#[test]
fn every_number_begins_within_its_range() {
    for (id, _) in fragile_peace::scenario::bundled() {
        let scenario = fragile_peace::scenario::load_bundled(id).unwrap();
        let book = &scenario.rulebook;
        for (cell, &number) in book.layout.cells().zip(&book.start.numbers) {
            let component = &COMPONENTS[usize::from(cell.component)];
            let (least, most) = book.bounds.of(cell);
            let unused = (component.own || component.toward) && number == 0;
            assert!(unused || (least..=most).contains(&number), "{id}: {} {cell:?} is {number}", component.name);
        }
    }
}

#[test]
fn time_and_ways() {
    let scenario = base_with(
        "[Region(id: \"cape\", name: \"Cape\", at: (1.0, 1.0), rank: Town, holder: \"south\"), \
          Route(between: (\"cape\", \"port\"), days: 2)]",
    );
    let book = &scenario.rulebook;
    assert_eq!(book.turns(), 6);
    assert_eq!(book.calendar[..3], [(31, 1200, 3, 1), (30, 1200, 4, 1), (31, 1200, 5, 1)]);
    // Cape is 0, the Keep 1, the Port 2: from Cape to the Keep one goes by the Port.
    assert_eq!(book.next_hop, [0, 2, 2, 2, 1, 2, 0, 1, 2]);
    assert_eq!(book.neighbours[2].iter().map(|leg| leg.days).sum::<i32>(), 11);
}

#[test]
fn what_is_added_elsewhere_does_not_rename_a_chance() {
    let chance = |scenario: &Scenario| {
        effects(scenario).iter().find_map(|effect| match effect {
            Effect::Chance(.., key) => Some(*key),
            _ => None,
        })
    };
    let one = rule("Chance(50, [Add(\"fact.seen\", 1)], [])");
    let two = rule("Add(\"$army.loyalty\", 1), Chance(50, [Add(\"fact.seen\", 1)], [Add(\"$army.unpaid\", 1)])");
    assert!(chance(&one).is_some());
    assert_eq!(chance(&one), chance(&two));
    assert_eq!(one.rulebook.keys[Kind::Army as usize], two.rulebook.keys[Kind::Army as usize]);
    assert_ne!(one.hash, two.hash);
    assert_eq!(one.rulebook.block(BlockId(0)), []);
}

/// The shortest complete scenario.
fn mini() -> String {
    std::fs::read_to_string(package("scenarios/mini/mini.ron")).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_written_brings_the_loader_down(
        cut in 0.0..1.0f64,
        length in 0usize..40,
        put in proptest::sample::select(vec!["", "(", ")", "]", "[", "\"", "r#\"", "/*", "//", "'", "{", "}", ",", "張", "$", ".", "-1", "none", "#"]),
    ) {
        let text = mini();
        let chars: Vec<char> = text.chars().collect();
        let from = (cut * chars.len() as f64) as usize;
        let to = (from + length).min(chars.len());
        let text: String = chars[..from].iter().copied().chain(put.chars()).chain(chars[to..].iter().copied()).collect();
        let checked = check_sources("mini", vec![SourceFile { name: "mini.ron".to_owned(), text }], Vec::new());
        let said = checked.problems.to_string();
        prop_assert_eq!(checked.scenario.is_none(), said.contains("error["));
    }
}
