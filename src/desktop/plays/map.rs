//! The map is played: what moves on it, what is picked, and the palettes.

use bevy_egui::egui::Key;

use super::super::act::Act;
use super::super::interface::{Mode, Screen, Thing};
use super::super::map::pick;
use super::super::palette::Palette;
use super::super::theme;
use super::{Player, fullest};

#[test]
fn what_moved_in_a_turn_is_seen_moving_once_and_any_key_ends_it() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    player.press(Key::Space);
    assert!(!player.interface().moved.is_empty(), "a first turn brings reports at least");
    player.press(Key::Space);
    assert_eq!(player.interface().screen, Screen::Table);
    assert!(player.interface().journey.as_ref().unwrap().begun());
    player.press(Key::M);
    assert!(player.interface().journey.is_none());
    assert_eq!(player.interface().mode, Mode::Claims, "the key did what it does, too");
    player.press(Key::V);
    player.press(Key::Space);
    assert!(player.interface().journey.is_none(), "it is seen once");
    // Left alone it ends of itself.
    player.press(Key::Space);
    player.press(Key::Space);
    assert!(player.interface().journey.is_some());
    for _ in 0..(theme::TRAVEL * 60.0) as usize + 2 {
        player.step();
    }
    assert!(player.interface().journey.is_none());
    player.perform(Act::Motion(false));
    player.press(Key::Space);
    player.press(Key::Space);
    assert!(player.interface().journey.is_none(), "nothing moves for those who want no motion");
}

#[test]
fn the_seal_falls_and_a_rider_leaves_while_the_table_is_open() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    let seal = |player: &mut Player| {
        player.press(Key::C);
        player.press(Key::X);
        player.press(Key::Enter);
        assert!(player.interface().sheet.is_none(), "the command is done at once");
    };
    seal(&mut player);
    assert!(player.interface().falling.is_some());
    let sent = player.views().sent.clone();
    assert_eq!(sent.len(), 1);
    assert_eq!(player.interface().journey.is_some(), sent[0].place.is_some());
    for _ in 0..((theme::LINGER + theme::RIDE) * 60.0) as usize + 4 {
        player.step();
    }
    assert!(player.interface().falling.is_none() && player.interface().journey.is_none());
    player.press(Key::U);
    seal(&mut player);
    player.press(Key::U);
    assert!(player.interface().falling.is_none(), "a key ends it");
    assert!(player.views().sent.is_empty(), "and does what it does");
    player.perform(Act::Motion(false));
    seal(&mut player);
    assert!(player.interface().falling.is_none() && player.interface().journey.is_none());
}

#[test]
fn keys_walk_to_everything_on_the_map_and_every_card_opens() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::after_turns(saves.path(), 2);
    player.press(Key::A);
    player.press(Key::O);
    let mut kinds = [0; 5];
    let views = player.views();
    for _ in 0..pick::things(&views.map, &views.sent).len() {
        player.press(Key::Period);
        kinds[match player.interface().card.unwrap() {
            Thing::Region(_) => 0,
            Thing::Army(_) => 1,
            Thing::Refugees(_) => 2,
            Thing::Paper(_) => 3,
            Thing::Rider(_) => 4,
        }] += 1;
        player.named("Close");
    }
    assert!(kinds[0] > 0 && kinds[1] > 0 && kinds[2] > 0, "{kinds:?}");
}

#[test]
fn a_palette_is_chosen_among_the_settings() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.press(Key::F2);
    player.click("If blue and yellow");
    assert_eq!(player.interface().settings.palette, Palette::BlueYellow);
    player.click("Usual");
    assert_eq!(player.interface().settings.palette, Palette::Usual);
}
