//! Tests that play the window without a window: frames are drawn by egui alone, keys and clicks go in, acts are done.

mod cards;
mod fit;
mod games;
mod map;
mod past;
mod sheets;

use std::path::Path;

use bevy_egui::egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};

use super::act::Act;
use super::game::{Game, Views};
use super::interface::{Interface, Screen};
use super::offscreen::Offscreen;
use crate::scenario::{bundled, load_bundled};

/// Somebody who plays by keys and mouse.
struct Player {
    harness: Harness<'static, Offscreen>,
}

/// The bundled scenario with the most decisions: the one that fills the screens most.
fn fullest() -> &'static str {
    let decisions = |id: &str| load_bundled(id).map_or(0, |scenario| scenario.rulebook.decisions.len());
    bundled().into_iter().map(|(id, _)| id).max_by_key(|id| decisions(id)).unwrap()
}

impl Player {
    fn new(saves: &Path, size: (f32, f32)) -> Self {
        let scenarios = bundled().into_iter().filter_map(|(id, _)| load_bundled(id).ok()).collect();
        let window = Offscreen::new(scenarios, saves.to_owned(), 7);
        let harness = Harness::builder()
            .with_size(vec2(size.0, size.1))
            .build_ui_state(|ui, window: &mut Offscreen| window.draw(ui), window);
        Self { harness }
    }

    /// In a campaign of which so many turns were left to the ministers.
    fn after_turns(saves: &Path, turns: usize) -> Self {
        let mut player = Self::new(saves, (1280.0, 800.0));
        player.begin(fullest());
        for _ in 0..turns {
            player.press(Key::Space);
            player.press(Key::Space);
        }
        player
    }

    fn interface(&self) -> &Interface {
        &self.harness.state().interface
    }

    fn game(&self) -> &Game {
        &self.harness.state().game
    }

    fn views(&self) -> &Views {
        &self.game().playing.as_ref().unwrap().views
    }

    /// Does an act, as if a panel had asked for it.
    fn perform(&mut self, act: Act) {
        self.harness.state_mut().perform(act);
    }

    /// One frame for each event that waits, or one without; and what was asked for done, as the window does it: after all
    /// passes of the frame.
    fn step(&mut self) {
        self.harness.step();
        self.harness.state_mut().settle();
    }

    fn press(&mut self, key: Key) {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
        self.harness.input_mut().events.extend([event(true), event(false)]);
        self.step();
        self.step();
    }

    /// Holds a key down until it has been told of three times more.
    fn hold(&mut self, key: Key) {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
        for pressed in [true, true, true, true, false] {
            self.harness.input_mut().events.push(event(pressed));
            self.step();
            self.step();
        }
    }

    /// Presses with the mouse what bears this name, or one that begins so.
    fn click(&mut self, name: &str) {
        self.named(name).click();
        self.step();
        self.step();
    }

    fn find(&self, name: &str) -> Option<Node<'_>> {
        let begins = |node: &Node<'_>| node.accesskit_node().label().is_some_and(|label| label.starts_with(name));
        self.harness.root().children_recursive().find(begins)
    }

    /// All that a screen reader is told.
    fn names(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes.filter_map(|node| node.accesskit_node().label().or(node.accesskit_node().value())).collect()
    }

    /// What a screen reader finds under this name.
    fn named(&self, name: &str) -> Node<'_> {
        self.find(name).unwrap_or_else(|| panic!("nothing is named '{name}' in {:#?}", self.harness))
    }

    fn begin(&mut self, scenario: &str) {
        let index = self.game().scenarios.iter().position(|known| known.id == scenario).unwrap();
        self.harness.state_mut().interface.form.scenario = index;
        self.press(Key::Enter);
        while matches!(self.interface().screen, Screen::Opening(_)) {
            self.press(Key::Enter);
        }
        if self.interface().screen == Screen::Vows {
            let swear = self.views().words.swear;
            for key in [Key::Num1, Key::Num2, Key::Num3].into_iter().take(swear) {
                self.press(key);
            }
            self.press(Key::Enter);
        }
        assert_eq!(self.interface().screen, Screen::Table);
    }

    fn turn(&self) -> i32 {
        self.game().playing.as_ref().unwrap().campaign.turn()
    }
}
