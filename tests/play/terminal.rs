//! The game line by line: scripts played to their ends, and what a player is told on the way.

use std::io::Cursor;

use fragile_peace::campaign::Campaign;
use fragile_peace::scenario::{self, Scenario};
use fragile_peace::terminal::{Close, Input, Screen, Session};
use fragile_peace::view::{self, OrderView};
use unicode_width::UnicodeWidthStr;

fn load(id: &str) -> Scenario {
    scenario::load_bundled(id).unwrap_or_else(|problems| panic!("{id}: {problems}"))
}

/// What a script shows on a screen of 80 columns.
fn played(scenario: &Scenario, seed: u64, script: &str) -> (String, Campaign) {
    let mut out = Vec::new();
    let campaign = Campaign::new(scenario, seed);
    let mut session = Session::new(campaign, Input::script(script), Screen::new(&mut out, 80), None);
    assert_eq!(session.play().unwrap(), Close::NoMoreLines);
    let campaign = session.into_campaign();
    (String::from_utf8(out).unwrap(), campaign)
}

#[test]
fn a_script_plays_each_scenario_to_its_end() {
    for (id, _) in scenario::bundled() {
        let scenario = load(id);
        let turn = "\na\n\nb secret\nyes\n\nc open\nend\nend now\nwhy 1\nwhy 5\npowers\ncourt\n";
        let script = format!("vow 1 2\n{}records\nwhy 2\n", turn.repeat(scenario.rulebook.calendar.len()));
        let (text, campaign) = played(&scenario, 7, &script);
        let ending = campaign.ended().expect("the script is longer than the scenario");
        assert!(text.contains(&scenario.lore.endings[usize::from(ending)].name.en), "{id}: the ending is told");
        assert!(text.contains("The reckoning") || scenario.lore.judgements.is_empty(), "{id}");
        assert!(text.ends_with("The script has ended.\n"), "{id}: it stops politely");
        for line in text.lines().filter(|line| !line.starts_with('>')) {
            assert!(line.width() <= 80, "{id}: too wide: {line}");
            assert!(!line.contains(['→', '−', '▲', '▼', '\u{1b}']), "{id}: cannot be heard: {line}");
        }
    }
}

#[test]
fn the_same_script_shows_the_same_lines() {
    let scenario = load("july_1914");
    let script = "1 a\n2 b\nend now\nnews\nend now\nmap\nwhy 3\n";
    assert_eq!(played(&scenario, 5, script).0, played(&scenario, 5, script).0);
}

#[test]
fn a_secret_order_is_sealed_only_after_its_sheet() {
    let scenario = load("mini");
    let (aside, campaign) = played(&scenario, 3, "1 a secret\nno\n");
    assert!(aside.contains("Who may read it one day"), "{aside}");
    assert!(aside.contains("Laid aside. Nothing has been sealed."), "{aside}");
    assert!(campaign.pending().is_empty());
    let (sealed, campaign) = played(&scenario, 3, "1 a secret\nyes\n");
    assert!(sealed.contains("A, Welcome him (secretly)."), "{sealed}");
    assert_eq!(campaign.pending().len(), 1);
    let (open, campaign) = played(&scenario, 3, "1 a secret\nopen\nundo\n");
    assert!(open.contains("A, Welcome him (openly)."), "{open}");
    assert!(open.contains("Taken back: “An envoy of Cedar”, Welcome him (openly)."), "{open}");
    assert!(campaign.pending().is_empty());
}

#[test]
fn another_line_at_the_sheet_lays_it_aside_and_is_obeyed() {
    let (text, campaign) = played(&load("mini"), 3, "1 a secret\npowers\n");
    let aside = text.find("Laid aside. Nothing has been sealed.").unwrap_or_else(|| panic!("{text}"));
    assert!(text[aside..].contains("The powers"), "{text}");
    assert!(campaign.pending().is_empty());
}

#[test]
fn an_order_keeps_its_number_all_game_long() {
    let scenario = load("zhang_jue");
    let campaign = Campaign::new(&scenario, 0);
    let orders = view::orders(&campaign);
    let ways: Vec<&[OrderView]> = orders.chunk_by(|one, other| one.row == other.row).collect();
    // The last that can be about one thing only: before it stand some whose number of ways changes.
    let last = ways.iter().rfind(|ways| ways.len() == 1).unwrap().first().unwrap();
    let ask = format!("order {}\n", last.row + 1);
    let script = format!("{ask}{}{ask}", "end now\n".repeat(9));
    let (text, campaign) = played(&scenario, 0, &script);
    assert_ne!(view::orders(&campaign).len(), orders.len(), "the list is another by now");
    assert_eq!(text.matches(last.option.label.trim_end_matches('.')).count(), 2, "{text}");
    // Where there are several ways, a second number tells which.
    let second = &ways.iter().find(|ways| ways.len() > 1).unwrap()[1];
    let (text, _) = played(&scenario, 0, &format!("order {0}\norder {0} {1}\n", second.row + 1, second.way));
    assert_eq!(text.matches(second.option.label.trim_end_matches('.')).count(), 2, "{text}");
}

#[test]
fn what_is_not_understood_is_answered_with_what_is_near() {
    let scenario = load("mini");
    let (text, _) = played(&scenario, 3, "tresties\n9\nb loudly\n1 e\nwhy 99\norder 77\nvow 1\nload x\nmap elm hal\n");
    for told in [
        "“tresties” is not understood. Did you mean “treaties”?",
        "One paper lies on the desk: number 1.",
        "“loudly” is not understood there.",
        "That paper has answers A to B.",
        "Why what?",
        "The orders are numbered 1 to 1.",
        "Nothing is to be sworn here.",
        "No game is kept as “x”.",
        "Elm Hall",
    ] {
        assert!(text.contains(told), "missing: {told}\n{text}");
    }
}

#[test]
fn papers_that_will_be_decided_are_named_once_before_the_turn_ends() {
    let scenario = load("mini");
    let (text, campaign) = played(&scenario, 3, "end\n");
    assert!(text.contains("“An envoy of Cedar” will be decided by The Warden: Welcome him."), "{text}");
    assert_eq!(campaign.turn(), 1);
    let (text, campaign) = played(&scenario, 3, "end\nend\n");
    assert!(text.contains("The Warden decided for you: Welcome him"), "{text}");
    assert_eq!(campaign.turn(), 2);
}

#[test]
fn the_end_of_what_is_typed_keeps_the_game_and_says_so() {
    let scenario = load("mini");
    let folder = tempfile::tempdir().unwrap();
    let mut typed = Cursor::new("1 a open\nend\n");
    let mut out = Vec::new();
    let screen = Screen::new(&mut out, 80);
    let mut session =
        Session::new(Campaign::new(&scenario, 3), Input::Piped(&mut typed), screen, Some(folder.path().to_owned()));
    assert_eq!(session.play().unwrap(), Close::NoMoreLines);
    let hash = session.into_campaign().hash();
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("The game is kept as “last”"), "{text}");

    let mut out = Vec::new();
    let screen = Screen::new(&mut out, 80);
    let input = Input::script("load la\nsave before the feast\nload\n");
    let mut session = Session::new(Campaign::new(&scenario, 9), input, screen, Some(folder.path().to_owned()));
    session.play().unwrap();
    assert_eq!(session.into_campaign().hash(), hash, "the same game is taken up");
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("Taken up: “last”."), "{text}");
    assert!(text.contains("before-the-feast: turn 2, February 1000."), "{text}");
}

#[test]
fn a_damaged_save_is_refused_and_the_newest_whole_one_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let play = |script: &str| {
        let out = std::process::Command::new(env!("CARGO_BIN_EXE_fragile-peace"))
            .args(["play", "mini", "--terminal", "--seed", "3", "--script"])
            .arg(script)
            .arg("--save-dir")
            .arg(folder.path())
            .output()
            .unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    };
    let script = folder.path().join("script.txt");
    std::fs::write(&script, "end now\nend now\nsave mine\nquit\n").unwrap();
    play(script.to_str().unwrap());
    let kept = folder.path().join("mine.peace");
    let mut bytes = std::fs::read(&kept).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    std::fs::write(&kept, bytes).unwrap();
    std::fs::write(&script, "load mine\nload autosave-1\nquit\n").unwrap();
    let said = play(script.to_str().unwrap()).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("checksum does not match"), "{said}");
    assert!(said.contains("The newest that is whole is “last”"), "{said}");
    assert!(said.contains("Taken up: “autosave-1”"), "{said}");
}
