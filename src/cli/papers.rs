//! `papers`: what comes to the desk over many games.

use std::io::{self, Write};
use std::process::ExitCode;

use super::fault::Fault;
use super::find;
use crate::campaign::player::Player;
use crate::crowd::processors;
use crate::yardstick::desk_page::{Played, page};
use crate::yardstick::papers::{COMPARED, play};

/// What to look at.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A bundled scenario's id, or a scenario's folder.
    pub scenario: String,
    /// How many games: half at random, half shared out among the scenario's policies, each at least ten.
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    pub games: u32,
    /// Threads, 1 to 256; without it as many as there are processors.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
}

/// Plays, and prints the page.
pub fn run(args: &Args) -> Result<ExitCode, Fault> {
    let scenario = find::scenario(&args.scenario)?;
    let threads = args.threads.map_or_else(processors, usize::from);
    let policies = scenario.rulebook.policies.len() as u64;
    let half = u64::from(args.games) / 2;
    let mut played = Vec::new();
    for (row, (id, _)) in scenario.lore.policies.iter().enumerate() {
        let games = play(&scenario, Player::Policy(row as u16), (half / policies.max(1)).max(COMPARED as u64), threads);
        played.push(Played { player: id.clone(), random: false, games });
    }
    let games = play(&scenario, Player::Random, u64::from(args.games) - half, threads);
    played.push(Played { player: "random".to_owned(), random: true, games });
    io::stdout().lock().write_all(page(&scenario, &played).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
