//! The pages of the past and of the court, played by keys.

use super::*;
use crate::desktop::interface::Sheet;
use crate::desktop::page::Page;
use crate::desktop::sought::{Sought, Worth};
use crate::view::matter::Spot;
use crate::view::{ChronicleRow, Sign};
use crate::world::CauseId;

#[test]
fn the_chronicle_is_walked_sought_pinned_and_opened_by_keys() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::after_turns(saves.path(), 3);
    player.press(Key::J);
    let all = player.interface().chronicled.found.len();
    assert!(all > 10);
    player.press(Key::ArrowDown);
    player.press(Key::PageDown);
    assert_eq!(player.interface().chronicled.open, 11.min(all - 1));
    let spot = player.interface().chronicled.row().unwrap().spot;
    player.press(Key::Z);
    assert!(player.interface().pins.contains(&spot));
    let past = &player.interface().chronicled;
    assert_eq!((past.pinned, past.found.len(), past.row().unwrap().spot), (1, all + 1, spot));
    // Its causes lie over the page, and it lies there again once they are laid aside.
    player.press(Key::Enter);
    assert!(matches!(player.interface().sheet, Some(Sheet::Why(_))));
    player.press(Key::Escape);
    assert_eq!(player.interface().sheet, Some(Sheet::Page(Page::Chronicle)));
    assert_eq!(player.interface().chronicled.row().unwrap().spot, spot);
    // What is typed is sought, whatever the keys do elsewhere.
    let word = player.interface().chronicled.row().unwrap().title.split(' ').next().unwrap().to_uppercase();
    player.press(Key::Slash);
    player.harness.input_mut().events.push(Event::Text(word.clone()));
    player.step();
    player.step();
    let past = &player.interface().chronicled;
    assert_eq!(past.sought.words, word);
    assert!(
        past.found.len() < all
            && past.found.iter().all(|&row| { past.chronicle.rows[row].sought.contains(&word.to_lowercase()) })
    );
    player.press(Key::Escape);
    assert_eq!(player.interface().sheet, Some(Sheet::Page(Page::Chronicle)), "the field alone is left");
    player.click("Show all");
    assert_eq!(player.interface().chronicled.found.len(), all + 1);
    player.press(Key::Escape);
    assert_eq!(player.interface().sheet, None);
    player.press(Key::F3);
    player.press(Key::J);
    assert_eq!(player.interface().chronicled.pinned, 1, "in another language too");
}

#[test]
fn consequences_are_sifted_and_pinned_with_the_chronicle() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::after_turns(saves.path(), 2);
    player.press(Key::V);
    let all = player.interface().sifted.groups.len();
    assert!(all > 1);
    let losses = Sought { worth: Worth::Losses, ..Sought::default() };
    player.perform(Act::Sift(losses));
    player.step();
    let views = player.views();
    let past = player.interface().brought(views).unwrap();
    assert!(!player.interface().sifted.groups.is_empty());
    for (group, lines) in &player.interface().sifted.groups {
        assert!(lines.iter().all(|&line| past.groups[*group].lines[line].sign == Sign::Loss));
    }
    // By keys one walks only what was found, and pins it.
    for _ in 0..3 {
        let (group, line) = player.interface().chain_line.unwrap();
        assert!(player.interface().sifted.groups.iter().any(|(at, lines)| *at == group && lines.contains(&line)));
        player.press(Key::ArrowDown);
    }
    player.press(Key::Z);
    assert_eq!(player.interface().pins.len(), 1);
    player.press(Key::J);
    assert_eq!(player.interface().chronicled.pinned, 1, "one pin for both pages");
    player.press(Key::Escape);
    player.press(Key::Space);
    player.press(Key::Space);
    assert!(!player.interface().sifted.sought.anything(), "what a new turn brought is shown whole");
}

#[test]
fn a_thousand_rows_cost_no_more_than_those_in_sight() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::after_turns(saves.path(), 1);
    player.press(Key::J);
    let interface = &mut player.harness.state_mut().interface;
    let past = &mut interface.chronicled;
    let row = |number: u32| {
        let spot = Spot { turn: number as i32 / 40, cause: CauseId(number), ..Spot::default() };
        ChronicleRow { spot, title: format!("Deed {number}"), date: "May".to_owned(), ..ChronicleRow::default() }
    };
    past.chronicle.rows = (0..1_000).map(row).collect();
    past.found.clear();
    past.seek(&interface.pins);
    let began = std::time::Instant::now();
    for _ in 0..100 {
        player.press(Key::ArrowDown);
    }
    println!("{:?} a frame", began.elapsed() / 200);
    assert_eq!(player.interface().chronicled.open, 100);
    let rows = player.names().iter().filter(|name| name.contains("Deed ")).count();
    assert!((5..60).contains(&rows), "{rows} rows are drawn");
    assert!(player.names().iter().any(|name| name.contains("Deed 899")), "the open one is in sight");
}

#[test]
fn ministers_are_walked_by_keys_each_in_full() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::after_turns(saves.path(), 1);
    player.press(Key::N);
    let views = player.views();
    let texts: Vec<String> = views.council.iter().map(|minister| minister.text.clone()).collect();
    assert!(texts.len() > 3);
    for (at, text) in texts.iter().enumerate() {
        assert_eq!(player.interface().courtier, at);
        let shown = |told: &str| player.names().iter().any(|name| name == told);
        assert!(text.is_empty() || shown(text), "{text}");
        player.press(Key::ArrowDown);
    }
    assert_eq!(player.interface().courtier, texts.len() - 1, "below the last is none");
}
