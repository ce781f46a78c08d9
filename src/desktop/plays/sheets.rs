//! Sheets and pages: how they open and close, and what can be done on them.

use bevy_egui::egui::Key;
use egui_kittest::kittest::NodeT;

use super::{Player, fullest};
use crate::campaign::Command;
use crate::desktop::act::Act;
use crate::desktop::interface::{Screen, Sheet};
use crate::desktop::page::Page;
use crate::desktop::panel::desk;
use crate::locale::Language;

#[test]
fn every_sheet_opens_and_closes_over_each_size_of_window() {
    let saves = tempfile::tempdir().unwrap();
    for size in [(1280.0, 800.0), (1536.0, 864.0), (853.0, 533.0), (640.0, 480.0)] {
        let mut player = Player::new(saves.path(), size);
        player.begin(fullest());
        for key in Page::all().map(Page::key).chain([Key::S, Key::L, Key::F1, Key::F2]) {
            player.press(key);
            assert!(player.interface().sheet.is_some(), "{key:?} opens nothing");
            player.press(Key::Escape);
            assert!(player.interface().sheet.is_none(), "{key:?} is not closed by Esc");
        }
        player.press(Key::C);
        player.press(Key::X);
        assert!(matches!(player.interface().sheet, Some(Sheet::Sealing(_))));
        player.press(Key::Escape);
        for _ in 0..8 {
            player.press(Key::M);
        }
        for _ in 0..4 {
            player.press(Key::Period);
        }
        assert!(player.interface().card.is_some());
    }
}

#[test]
fn the_language_is_chosen_among_the_settings() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    for (language, settings) in [(Language::Chinese, "设置"), (Language::English, "Settings")] {
        player.press(Key::F2);
        player.click(language.name());
        player.named(settings);
        player.press(Key::Escape);
        assert_eq!(player.interface().settings.language, language);
        player.named(settings);
    }
}

#[test]
fn what_is_covered_by_a_sheet_cannot_be_pressed() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    let end = player.views().words.end_turn.clone();
    player.press(Key::F1);
    player.click(&end);
    assert_eq!(player.turn(), 1);
    assert!(player.interface().sheet.is_none(), "a click beside a sheet lays it aside, and does no more");
    player.press(Key::F1);
    player.press(Key::Space);
    assert_eq!(player.turn(), 1, "nor by its key");
}

#[test]
fn one_looks_back_at_what_every_turn_brought() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::after_turns(saves.path(), 3);
    player.press(Key::V);
    assert_eq!(player.interface().screen, Screen::Consequences);
    let shown = |player: &Player| {
        let views = &player.views();
        player.interface().brought(views).unwrap().clone()
    };
    let last = shown(&player);
    assert_eq!(last.turn, 3);
    for turn in [2, 1, 1] {
        player.press(Key::ArrowLeft);
        assert_eq!(shown(&player).turn, turn);
        let playing = player.game().playing.as_ref().unwrap();
        assert!(!shown(&player).groups.is_empty());
        assert_eq!(shown(&player).notes, crate::view::consequences(&playing.campaign, turn).notes);
    }
    player.press(Key::F3);
    assert_eq!(shown(&player).turn, 1, "another language looks at the same turn");
    player.press(Key::F3);
    for turn in [2, 3, 3] {
        player.press(Key::ArrowRight);
        assert_eq!(shown(&player).turn, turn);
    }
    assert_eq!(shown(&player), last);
}

#[test]
fn charts_are_pointed_at_by_keys_and_open_to_causes() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::after_turns(saves.path(), 3);
    player.press(Key::H);
    assert_eq!(player.interface().sheet, Some(Sheet::Page(Page::Charts)));
    let charts = player.interface().charted.charts.len();
    assert!(charts > 3);
    for chart in 0..charts {
        assert_eq!(player.interface().charted.chart, chart);
        player.press(Key::Period);
        player.press(Key::ArrowLeft);
        player.press(Key::ArrowDown);
    }
    assert_eq!(player.interface().charted.chart, charts - 1, "below the last is none");
    // Some step of some line opens to its causes.
    player.perform(Act::Point(0, 0, 0));
    for _ in 0..3 {
        player.press(Key::ArrowRight);
        player.press(Key::Enter);
        if matches!(player.interface().sheet, Some(Sheet::Why(_))) {
            return;
        }
    }
    panic!("no step of the first line opens");
}

#[test]
fn a_reader_hears_a_name_for_everything_that_can_be_pressed() {
    use bevy_egui::egui::accesskit::Role;
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    let mute = |player: &Player, place: &str| {
        for node in player.harness.root().children_recursive() {
            let node = node.accesskit_node();
            let pressable = matches!(node.role(), Role::Button | Role::RadioButton | Role::CheckBox);
            assert!(!pressable || node.label().is_some_and(|name| !name.is_empty()), "nameless on {place}: {node:?}");
        }
    };
    mute(&player, "the title");
    player.begin(fullest());
    mute(&player, "the table");
    for key in Page::all().map(Page::key) {
        player.press(key);
        mute(&player, "a sheet");
        player.press(Key::Escape);
    }
}

#[test]
fn a_sheet_that_was_read_is_laid_before_whoever_sealed_it() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    while !matches!(player.interface().sheet, Some(Sheet::Exposed(0))) {
        assert_eq!(player.interface().screen, Screen::Table, "nothing sealed was ever read");
        for paper in 0..player.views().desk.len() {
            let options = &player.views().desk[paper].options;
            let secret = options.iter().position(|option| option.secret.is_some() && option.refusals.is_empty());
            let Some(option) = secret else { continue };
            let command = desk::answer(&player.views().desk[paper], &options[option], true);
            player.perform(Act::Play(command));
        }
        player.perform(Act::Play(Command::EndTurn));
        if player.interface().sheet.is_none() {
            player.perform(Act::Go(Screen::Table));
        }
    }
    player.step();
    let past = player.views().past.clone().unwrap();
    let exposed = &past.exposed[0];
    let names = player.names();
    assert!(names.contains(&exposed.title) && names.contains(&exposed.notes[0]), "{names:#?}");
    player.press(Key::W);
    assert!(matches!(player.interface().sheet, Some(Sheet::Why(_))));
    player.press(Key::Escape);
    for index in 0..past.exposed.len() {
        assert_eq!(player.interface().sheet, Some(Sheet::Exposed(index)));
        player.press(Key::Space);
    }
    assert_eq!((player.interface().screen, &player.interface().sheet), (Screen::Consequences, &None));
    player.perform(Act::Open(Sheet::Exposed(0)));
    player.step();
    player.click("Go on");
    assert!(!matches!(player.interface().sheet, Some(Sheet::Exposed(0))));
}

#[test]
fn letters_are_exchanged_and_stay_so() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    player.press(Key::F1);
    player.click("G: orders");
    // What is pressed now is taken for a letter, and does nothing else.
    player.press(Key::P);
    assert_eq!(player.interface().sheet, Some(Sheet::Keys));
    assert!(player.find("P: orders").is_some() && player.find("G: how the powers").is_some(), "{:#?}", player.names());
    player.press(Key::Escape);
    player.press(Key::P);
    assert_eq!(player.interface().sheet, Some(Sheet::Page(Page::Orders)));
    player.press(Key::P);
    assert_eq!(player.interface().sheet, None);
    player.press(Key::G);
    assert_eq!(player.interface().sheet, Some(Sheet::Page(Page::Powers)));
    player.press(Key::Escape);
    let kept = crate::desktop::settings::Settings::load(saves.path());
    assert_eq!((kept.keys.now('G'), kept.keys.now('P'), kept.keys.now('X')), ('P', 'G', 'X'));
    // One who thinks better of it.
    player.press(Key::F1);
    player.click("X: ");
    player.press(Key::Escape);
    assert_eq!((player.interface().rebinding, &player.interface().sheet), (None, &Some(Sheet::Keys)));
    player.click("As at first");
    player.press(Key::Escape);
    player.press(Key::G);
    assert_eq!(player.interface().sheet, Some(Sheet::Page(Page::Orders)));
}
