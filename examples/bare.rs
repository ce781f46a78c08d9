//! A window with one line of text: what the game's first frame is measured against (`scripts/frames.sh`).

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};

fn main() -> AppExit {
    App::new()
        .add_plugins((DefaultPlugins, EguiPlugin::default(), fragile_peace::desktop::frames::plugin))
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn(Camera2d);
        })
        .add_systems(EguiPrimaryContextPass, draw)
        .run()
}

fn draw(mut contexts: EguiContexts) -> Result {
    egui::Area::new(egui::Id::new("bare")).show(contexts.ctx_mut()?, |ui| ui.label("Nothing but this."));
    Ok(())
}
