//! Games and turns that are played, kept and taken up again.

use bevy_egui::egui::Key;

use super::{Player, fullest};
use crate::campaign::{Command, save};
use crate::desktop::act::Act;
use crate::desktop::interface::{Screen, Sheet};
use crate::scenario::{bundled, load_bundled};

#[test]
fn a_game_is_played_to_its_end_by_keys_alone() {
    let saves = tempfile::tempdir().unwrap();
    for scenario in ["mini", "july_1914"] {
        let mut player = Player::new(saves.path(), (1280.0, 800.0));
        player.begin(scenario);
        let turns = player.views().top.turns;
        for _ in 0..=turns {
            if player.interface().screen == Screen::Ending {
                break;
            }
            let papers = player.views().desk.len();
            for _ in 0..papers {
                player.press(Key::A);
                player.press(Key::Enter);
                if matches!(player.interface().sheet, Some(Sheet::Sealing(_))) {
                    player.press(Key::Enter);
                }
            }
            player.press(Key::Space);
            assert_eq!(player.interface().screen, Screen::Consequences);
            player.press(Key::ArrowDown);
            player.press(Key::Space);
        }
        assert_eq!(player.interface().screen, Screen::Ending, "{scenario} has not ended");
        player.press(Key::W);
        assert!(matches!(player.interface().sheet, Some(Sheet::Why(_))));
        player.press(Key::Escape);
        player.press(Key::Escape);
        assert_eq!(player.interface().screen, Screen::Title);
    }
}

#[test]
fn a_game_is_played_to_its_end_by_mouse_alone() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    for scenario in 1..player.game().scenarios.len() {
        let lore = player.game().scenarios[scenario].lore.clone();
        player.click(&lore.title.name);
        player.click("Begin");
        while matches!(player.interface().screen, Screen::Opening(_)) {
            let last = player.find("Begin").is_some();
            player.click(if last { "Begin" } else { "Turn the page" });
        }
        if player.interface().screen == Screen::Vows {
            for vow in lore.vows.iter().take(player.game().scenarios[scenario].rulebook.vows.1) {
                player.click(&format!("{}. ", vow.name));
            }
            player.click("Swear");
        }
        assert_eq!(player.interface().screen, Screen::Table);
        let words = &player.views();
        let (end, turns) = (words.words.end_turn.clone(), words.top.turns);
        for _ in 0..turns {
            player.click(&end);
            assert_eq!(player.interface().screen, Screen::Consequences);
            let over = player.views().ending.is_some();
            player.click(if over { "The end" } else { "To the desk" });
            if over {
                break;
            }
        }
        assert_eq!(player.interface().screen, Screen::Ending, "scenario {scenario} has not ended");
        player.click("Close the records");
        assert_eq!(player.interface().screen, Screen::Title);
    }
}

#[test]
fn a_turn_is_played_by_mouse_alone_and_saved() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    let option = player.views().desk[0].options[0].label.clone();
    player.click(&format!("A: {option}"));
    assert_eq!(player.interface().option, Some(0));
    let open = player.views().words.open.clone();
    player.click(&open);
    assert!(matches!(&player.views().pending[..], [Command::Swear(_), Command::Answer { secret: false, .. }]));
    let end = player.views().words.end_turn.clone();
    player.click(&end);
    assert_eq!(player.turn(), 2);
    assert_eq!(player.interface().screen, Screen::Consequences);
    let header = save::header(&save::slot_path(saves.path(), "autosave-1")).unwrap();
    assert_eq!(header.turn, 2);
    player.click("To the desk");
    assert_eq!(player.interface().screen, Screen::Table);
}

#[test]
fn an_order_is_sealed_only_after_it_was_held() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    player.press(Key::C);
    player.press(Key::X);
    player.click("Hold to seal");
    assert!(matches!(player.interface().sheet, Some(Sheet::Sealing(_))), "a click is not enough");
    player.hold(Key::Enter);
    assert!(player.interface().sheet.is_none(), "a key that is held seals once");
    let pending = &player.views().pending;
    assert!(matches!(pending.last(), Some(Command::Answer { secret: true, .. })));
    player.press(Key::U);
    let pending = &player.views().pending;
    assert!(!matches!(pending.last(), Some(Command::Answer { .. })), "and can be taken back");
}

#[test]
fn nothing_is_lost_when_the_window_goes() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    player.press(Key::A);
    player.press(Key::O);
    let before = player.game().playing.as_ref().unwrap().campaign.commands().to_vec();
    let mut next = Player::new(saves.path(), (1280.0, 800.0));
    next.press(Key::C);
    assert_eq!(next.interface().screen, Screen::Table);
    assert_eq!(next.game().playing.as_ref().unwrap().campaign.commands(), before);
}

#[test]
fn a_save_comes_back_as_it_was() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    player.press(Key::Space);
    player.press(Key::Space);
    player.perform(Act::Save("mine".to_owned()));
    let path = save::slot_path(saves.path(), "mine");
    let hash = |player: &mut Player| player.harness.state_mut().game.playing.as_mut().unwrap().campaign.hash();
    let before = hash(&mut player);
    player.press(Key::Space);
    player.perform(Act::Load(path));
    assert_eq!(hash(&mut player), before);
    assert_eq!(player.interface().screen, Screen::Table);
}

#[test]
fn after_a_lesson_another_scenario_is_offered() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    let mut all = bundled().into_iter().filter_map(|(id, _)| load_bundled(id).ok());
    let lesson = all.find(|scenario| scenario.lore.lesson).unwrap();
    player.begin(&lesson.id);
    for _ in 0..2 * lesson.rulebook.turns() {
        player.press(Key::Space);
    }
    assert_eq!(player.interface().screen, Screen::Ending);
    player.press(Key::Escape);
    assert_eq!(player.interface().screen, Screen::Title);
    assert!(!player.game().scenarios[player.interface().form.scenario].lore.lesson);
}
