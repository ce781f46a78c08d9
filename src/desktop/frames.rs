//! A line for each frame that is drawn, for whoever measures: when it was ready, and how long the interface worked on it.

use std::fs::File;
use std::io::Write;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use bevy::prelude::*;
use bevy_egui::EguiPostUpdateSet;

/// The environment variable that names the file for these lines; without it nothing is measured.
pub const LOG: &str = "FRAGILE_PEACE_FRAME_LOG";

/// Measures, if the variable is set and its file can be written.
pub fn plugin(app: &mut App) {
    let Some(path) = std::env::var_os(LOG) else { return };
    match File::create(&path) {
        Ok(file) => {
            app.insert_resource(Log { file, began: Instant::now() }).add_systems(
                PostUpdate,
                (begin.before(EguiPostUpdateSet::EndPass), tell.after(EguiPostUpdateSet::ProcessOutput)),
            );
        }
        Err(error) => eprintln!("{LOG}: {}: {error}", path.display()),
    }
}

#[derive(Resource)]
struct Log {
    file: File,
    began: Instant,
}

/// All passes of the interface are drawn while the pass is ended.
fn begin(mut log: ResMut<Log>) {
    log.began = Instant::now();
}

/// Seconds since 1970, and milliseconds of work.
fn tell(mut log: ResMut<Log>) {
    let worked = log.began.elapsed().as_secs_f64() * 1000.0;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64();
    // A line that cannot be written is missed by whoever reads, not by the game.
    let _ = writeln!(log.file, "{now:.4} {worked:.3}");
}
