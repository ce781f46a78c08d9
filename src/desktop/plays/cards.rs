//! Cards: from a name in a paper to a card, from there to further ones, and back.

use bevy_egui::egui::Key;
use bevy_egui::egui::accesskit::Role;
use egui_kittest::kittest::NodeT;

use super::{Player, fullest};
use crate::desktop::act::Act;
use crate::desktop::interface::Screen;
use crate::view::Topic;

impl Player {
    /// The names that open cards, those of the table first and those of open cards last.
    fn links(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let links = nodes.filter(|node| node.accesskit_node().role() == Role::Link);
        links.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Clicks the last link of this name: the uppermost.
    fn click_link(&mut self, name: &str) {
        let nodes = self.harness.root().children_recursive();
        let links = nodes.filter(|node| node.accesskit_node().role() == Role::Link);
        links.filter(|node| node.accesskit_node().label().as_deref() == Some(name)).last().unwrap().click();
        self.step();
        self.step();
    }

    /// What each open card was turned to, one after the other.
    fn trails(&self) -> Vec<Vec<Topic>> {
        self.interface().cards.pinned.iter().map(|open| open.trail.clone()).collect()
    }
}

#[test]
fn a_name_in_a_paper_opens_a_card_and_that_further_ones() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    let on_table = player.links();
    let named = on_table.first().expect("no paper names anything").clone();
    player.click_link(&named);
    let [trail] = player.trails().try_into().expect("one card");
    let [first] = trail.try_into().expect("which shows what was named");
    let card = player.interface().cards.get(first).expect("and is known").clone();
    assert!(player.names().iter().any(|told| told.contains(&card.name) && told.contains(&card.beside)));

    let further = player.links().into_iter().find(|link| !on_table.contains(link)).expect("the card names nothing");
    player.click_link(&further);
    let [trail] = player.trails().try_into().expect("still one card");
    assert_eq!((trail.len(), trail[0]), (2, first), "it was turned");

    player.press(Key::Backspace);
    assert_eq!(player.trails(), [[first]]);
    player.press(Key::Escape);
    assert!(player.trails().is_empty());
    assert_eq!(player.interface().screen, Screen::Table);
}

#[test]
fn open_cards_stay_over_the_turn_and_not_over_the_title() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    let named = player.links().first().unwrap().clone();
    player.click_link(&named);
    player.press(Key::Space);
    player.press(Key::Space);
    assert_eq!((player.turn(), player.trails().len()), (2, 1));
    player.perform(Act::Go(Screen::Title));
    assert!(player.trails().is_empty());
}

#[test]
fn names_are_walked_and_opened_by_keys() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    let on_table = player.links();
    let focused = |player: &Player| {
        let id = player.harness.ctx.memory(|memory| memory.focused())?.accesskit_id();
        let mut nodes = player.harness.root().children_recursive();
        nodes.find(|node| node.accesskit_node().locate().0 == id).and_then(|node| node.accesskit_node().label())
    };
    for name in on_table.iter().chain([&on_table[0]]) {
        player.press(Key::Y);
        assert_eq!(focused(&player).as_ref(), Some(name), "from one name to the next, and round");
    }
    assert!(player.trails().is_empty(), "walking opens nothing");
    player.press(Key::Enter);
    assert_eq!(player.trails().len(), 1);
    // From then on the keys walk on the card.
    player.press(Key::Y);
    player.press(Key::Enter);
    assert_eq!(player.trails()[0].len(), 2);
    assert!(player.views().desk.iter().all(|paper| paper.answered.is_none()), "nothing else was pressed");
}
