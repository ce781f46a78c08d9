//! `play`: the game itself.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use super::fault::Fault;
use super::{find, window};
use crate::campaign::{Campaign, save};
use crate::scenario::{Scenario, bundled, load_bundled};
use crate::terminal::{Input, Screen, Session};

/// What to play, and where.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A bundled scenario's id, or a scenario's folder; without it you choose.
    pub scenario: Option<String>,
    /// Plays line by line in plain text.
    #[arg(long)]
    pub terminal: bool,
    /// The campaign's number: the same number and the same decisions give the same campaign.
    #[arg(long)]
    pub seed: Option<u64>,
    /// Takes what you would type from a file, and stops politely at its end.
    #[arg(long, value_name = "FILE", requires = "terminal")]
    pub script: Option<PathBuf>,
    /// Where games are kept.
    #[arg(long, value_name = "DIR")]
    pub save_dir: Option<PathBuf>,
    /// Takes up the game that is kept under this name.
    #[arg(long, value_name = "NAME", requires = "scenario")]
    pub load: Option<String>,
    /// Columns of text; without it those of the terminal.
    #[arg(long, value_name = "COLUMNS", requires = "terminal")]
    pub width: Option<usize>,
}

/// Plays.
pub fn run(args: &Args) -> Result<ExitCode, Fault> {
    let saves = find::saves(args.save_dir.as_deref());
    if !args.terminal {
        let scenario = args.scenario.as_deref().map(find::scenario).transpose()?;
        return window::open(window::Opening { scenario, seed: args.seed, saves, load: args.load.clone() });
    }
    let stdin = io::stdin();
    let stdout = io::stdout();
    let (mut typed, mut out) = (stdin.lock(), stdout.lock());
    let width = args.width.unwrap_or_else(|| if stdout.is_terminal() { textwrap::termwidth() } else { 80 });
    let mut screen = Screen::new(&mut out, width);
    let mut input = match &args.script {
        Some(path) => Input::script(&fs::read_to_string(path).map_err(Fault::file(path))?),
        None if stdin.is_terminal() && stdout.is_terminal() => Input::Keyboard(&mut typed as &mut dyn BufRead),
        None => Input::Piped(&mut typed as &mut dyn BufRead),
    };
    let scenario = match &args.scenario {
        Some(named) => find::scenario(named)?,
        None => match choose(&mut input, &mut screen)? {
            Some(scenario) => scenario,
            None => return Ok(ExitCode::SUCCESS),
        },
    };
    let campaign = match &args.load {
        Some(name) => {
            let folder = saves.as_deref().ok_or_else(|| Fault::Usage("there is no folder of saves".to_owned()))?;
            let loaded = save::load(&scenario, &save::slot_path(folder, name))?;
            for notice in &loaded.notices {
                screen.say(notice);
            }
            loaded.campaign
        }
        None => Campaign::new(&scenario, args.seed.unwrap_or_else(find::fresh_seed)),
    };
    tell_of_panics(saves.clone());
    let mut session = Session::new(campaign, input, screen, saves);
    session.play()?;
    io::stdout().flush()?;
    Ok(ExitCode::SUCCESS)
}

/// A fault of the program's own is told in two lines, with the save from which the game can be taken up.
fn tell_of_panics(saves: Option<PathBuf>) {
    std::panic::set_hook(Box::new(move |fault| {
        eprintln!("fragile-peace: a fault of its own: {fault}");
        let latest = saves.as_deref().map(|folder| save::slot_path(folder, "autosave-1")).filter(|path| path.exists());
        if let Some(path) = latest {
            eprintln!("The game as the turn began is kept in {}; --load autosave-1 takes it up.", path.display());
        }
    }));
}

/// Lets the player choose among the bundled scenarios; none if there are no more lines.
fn choose(input: &mut Input<'_>, screen: &mut Screen<'_>) -> Result<Option<Scenario>, Fault> {
    let ids: Vec<&str> = bundled().into_iter().map(|(id, _)| id).collect();
    let scenarios: Vec<Scenario> = ids.iter().filter_map(|id| load_bundled(id).ok()).collect();
    screen.title("Which peace?");
    for (index, scenario) in scenarios.iter().enumerate() {
        let title = &scenario.lore.title;
        screen.item(
            0,
            &format!("{}.", index + 1),
            format!("{} {} ({}). {}", title.name, title.beside, scenario.id, title.text),
        );
    }
    loop {
        screen.gap();
        let Some(line) = input.line("A number: ", screen)? else { return Ok(None) };
        screen.entered();
        let line = line.trim();
        if ["quit", "q", "exit"].contains(&line) {
            return Ok(None);
        }
        let number = line.parse::<usize>().ok().and_then(|number| scenarios.get(number.checked_sub(1)?));
        let named = || scenarios.iter().find(|scenario| !line.is_empty() && scenario.id.starts_with(line));
        match number.or_else(named) {
            Some(scenario) => return Ok(Some(scenario.clone())),
            None => screen.say(format!("A number from 1 to {}, or “quit”.", scenarios.len())),
        }
    }
}
