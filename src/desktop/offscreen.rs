//! The window without a window: egui alone draws its frames, for tests that play it and benches that time it.

use std::path::PathBuf;

use bevy_egui::egui::Ui;

use super::act::{Act, Outbox};
use super::game::Game;
use super::interface::Interface;
use super::{dispatch, font, theme, window};
use crate::scenario::Scenario;

/// The game, and what was asked for in the last frame.
pub struct Offscreen {
    /// The campaign and its views.
    pub game: Game,
    /// What is shown.
    pub interface: Interface,
    outbox: Outbox,
    dressed: bool,
}

impl Offscreen {
    /// On the title page, with these scenarios; campaigns begin with this seed unless another is typed.
    pub fn new(scenarios: Vec<Scenario>, saves: PathBuf, seed: u64) -> Self {
        let game = Game { scenarios, saves, found: Vec::new(), playing: None, seed: Some(seed) };
        Self { game, interface: Interface::default(), outbox: Outbox::default(), dressed: false }
    }

    /// Draws one pass. The first draws nothing: the fonts are there from the next on.
    pub fn draw(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        if self.dressed {
            window::frame(&ctx, &self.game, &mut self.interface, &mut self.outbox);
        } else {
            font::install(&ctx);
            theme::dress(&ctx);
            self.dressed = true;
            ctx.request_repaint();
        }
    }

    /// Does an act, as if a panel had asked for it.
    pub fn perform(&mut self, act: Act) {
        dispatch::perform(act, &mut self.game, &mut self.interface);
    }

    /// Does what was asked for, as the window does it: after all passes of a frame.
    pub fn settle(&mut self) {
        for act in self.outbox.take() {
            self.perform(act);
        }
    }
}
