//! The window: a map table with papers on it, drawn by Bevy and egui.
//!
//! It reads views and sends commands; it changes nothing of a campaign itself.
//!
//! | File | Idea |
//! |---|---|
//! | [`probe`] | whether a window can be opened at all |
//! | [`theme`], [`palette`], [`font`], [`widget`] | the look |
//! | [`speech`] | the language that is spoken |
//! | [`game`] | the campaign and the views of it, computed after each command |
//! | [`interface`], [`settings`] | what is shown at the moment |
//! | [`sought`] | what is sought in the past, and found |
//! | [`terms`], [`cards`] | what texts name, and the cards that lie open |
//! | [`page`] | the pages over the table, and their keys |
//! | [`act`], `dispatch` | what panels ask for, and the one place that does it |
//! | `keyboard` | keys, to acts |
//! | `window` | the one system that draws |
//! | [`screen`], [`panel`], [`map`] | what is drawn |
//! | `idle`, `access` | what bevy_egui needs to sleep, and to be heard by a screen reader |
//! | [`frames`], [`offscreen`] | a line for each frame, and frames without a window, for whoever measures or tests |

mod access;
pub mod act;
pub mod bindings;
pub mod cards;
mod dispatch;
pub mod font;
pub mod frames;
pub mod game;
mod idle;
pub mod interface;
mod keyboard;
pub mod map;
pub mod offscreen;
pub mod page;
pub mod palette;
pub mod panel;
pub mod probe;
pub mod screen;
pub mod settings;
pub mod sought;
pub mod speech;
pub mod terms;
pub mod theme;
pub mod widget;
mod window;

#[cfg(test)]
mod plays;

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use bevy::app::AppExit;
use bevy::asset::AssetPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::window::{WindowPlugin, WindowResolution};
use bevy_egui::EguiPlugin;

pub use probe::NoWindow;

use act::Act;
use game::Game;
use interface::Interface;
use settings::Settings;

use crate::campaign::save;
use crate::scenario::Scenario;

/// What the window starts with.
pub struct Options {
    /// Reads the scenarios of the title page. That takes as long as a window needs to open, so it is done meanwhile.
    pub scenarios: Box<dyn FnOnce() -> Vec<Scenario> + Send>,
    /// One to begin at once.
    pub scenario: Option<Scenario>,
    /// The seed of campaigns for which none is typed; by chance if not given.
    pub seed: Option<u64>,
    /// A save to go on with at once.
    pub load: Option<PathBuf>,
    /// Where saves and settings are kept.
    pub save_dir: PathBuf,
    /// Width and height of the window at first.
    pub size: (u32, u32),
}

impl Options {
    /// With these scenarios on the title page.
    pub fn new(scenarios: impl FnOnce() -> Vec<Scenario> + Send + 'static, save_dir: PathBuf) -> Self {
        let scenarios = Box::new(scenarios);
        Self { scenarios, scenario: None, seed: None, load: None, save_dir, size: (1280, 800) }
    }
}

/// Opens the window and plays until it is closed.
///
/// # Errors
/// If there is no display or no graphics adapter.
pub fn run(options: Options) -> Result<AppExit, NoWindow> {
    let (width, height) = options.size;
    let saves = options.save_dir.clone();
    let begun = std::thread::spawn(move || begin(options));
    let render_creation = probe::probe()?;
    tell_where_it_is_kept(&saves);
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin {
                primary_window: Some(Window {
                    title: "Fragile Peace".to_owned(),
                    name: Some("fragile-peace".to_owned()),
                    resolution: WindowResolution::new(width, height),
                    ..default()
                }),
                ..default()
            })
            .set(RenderPlugin { render_creation, ..default() })
            // Everything is embedded: nothing is looked for on disk.
            .set(AssetPlugin { file_path: String::new(), ..default() }),
    )
    .add_plugins(EguiPlugin::default());
    app.insert_resource(Begun(Mutex::new(Some(begun)))).add_systems(PreStartup, take_up).add_plugins((
        idle::plugin,
        access::plugin,
        frames::plugin,
        dispatch::plugin,
        map::plugin,
        window::plugin,
    ));
    Ok(app.run())
}

/// After a fault, says where the game is: it was saved after the last command.
fn tell_where_it_is_kept(saves: &Path) {
    let kept = save::slot_path(saves, dispatch::NEWEST);
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        before(fault);
        if kept.exists() {
            eprintln!("fragile-peace: the game as it stood is kept in {}", kept.display());
        }
    }));
}

/// The game that is being read while the window opens.
#[derive(Resource)]
struct Begun(Mutex<Option<JoinHandle<(Game, Interface)>>>);

/// Waits for the game; a fault on the way to it is one of the window, too.
fn take_up(begun: Res<Begun>, mut commands: Commands) {
    let thread = begun.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(thread) = thread else { return };
    let (game, interface) = thread.join().unwrap_or_else(|fault| resume_unwind(fault));
    commands.insert_resource(game);
    commands.insert_resource(interface);
    commands.remove_resource::<Begun>();
}

/// The game as the window first shows it.
fn begin(options: Options) -> (Game, Interface) {
    let mut game = Game {
        scenarios: (options.scenarios)(),
        saves: options.save_dir,
        found: Vec::new(),
        playing: None,
        seed: options.seed,
    };
    let mut interface = Interface { settings: Settings::load(&game.saves), ..Interface::default() };
    // Lessons first, then the longest: the short ones are for modders. Who has not played yet is offered a lesson, and then the
    // longest.
    game.scenarios.sort_by_key(|scenario| (!scenario.lore.lesson, std::cmp::Reverse(scenario.rulebook.turns())));
    let new = crate::campaign::save::list(&game.saves).unwrap_or_default().is_empty();
    interface.form.scenario = game.offered(new);
    game.speak(interface.settings.language);
    if let Some(scenario) = options.scenario {
        // A folder of one's own takes the place of the bundled scenario that has its id.
        let known = game.scenarios.iter().position(|known| known.id == scenario.id);
        let index = known.unwrap_or(game.scenarios.len());
        game.scenarios.splice(index..(index + 1).min(game.scenarios.len()), [scenario]);
        game.speak(interface.settings.language);
        interface.form.scenario = index;
        if options.load.is_none() {
            dispatch::perform(Act::Begin(index, options.seed), &mut game, &mut interface);
        }
    }
    if let Some(path) = options.load {
        dispatch::perform(Act::Load(path), &mut game, &mut interface);
    }
    (game, interface)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{bundled, check_sources, load_bundled};

    #[test]
    fn ones_own_copy_is_played_and_not_the_bundled_scenario_of_the_same_id() {
        let saves = tempfile::tempdir().unwrap();
        let all = || bundled().into_iter().filter_map(|(id, _)| load_bundled(id).ok()).collect();
        let (id, mut files) = bundled().into_iter().find(|(id, _)| *id == "mini").unwrap();
        for file in &mut files {
            file.text = file.text.replace("title: \"Six Woods\"", "title: \"My own woods\"");
        }
        let own = check_sources(id, files, Vec::new()).scenario.unwrap();
        let options = Options { scenario: Some(own), ..Options::new(all, saves.path().to_owned()) };
        let (game, interface) = begin(options);
        assert_eq!(game.scenarios.len(), bundled().len());
        assert_eq!(game.scenarios[interface.form.scenario].lore.title.name, "My own woods");
        assert_eq!(game.playing.unwrap().campaign.scenario().lore.title.name, "My own woods");
    }
}
