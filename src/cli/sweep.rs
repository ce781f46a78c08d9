//! `sweep`: many campaigns, one row each. The file is the same to the byte however many threads wrote it.

use std::path::PathBuf;
use std::process::ExitCode;

use super::fault::Fault;
use super::figures::{Figures, ending};
use super::find;
use crate::campaign::Campaign;
use crate::campaign::player::Player;
use crate::crowd::{over_seeds, processors};
use crate::world::LedgerMode;

/// What to sweep.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A bundled scenario's id, or a scenario's folder.
    pub scenario: String,
    /// Who plays: `history`, `random`, or another policy of the scenario.
    #[arg(long, default_value = "history", value_name = "NAME")]
    pub policy: String,
    /// The campaigns' numbers: `0..1000` is 0 to 999, `1..=1000` is 1 to 1000.
    #[arg(long, value_parser = seeds, value_name = "A..B")]
    pub seeds: (u64, u64),
    /// Threads, 1 to 256; without it as many as there are processors.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// The table that is written, as comma-separated values.
    #[arg(long, value_name = "FILE.csv")]
    pub out: PathBuf,
}

/// Reads `A..B` or `A..=B` as the first seed and the one behind the last.
pub(super) fn seeds(text: &str) -> Result<(u64, u64), String> {
    let form = || format!("'{text}' is no range; write it as 0..1000 or 1..=1000");
    let (first, last) = text.split_once("..").ok_or_else(form)?;
    let (last, more) = match last.strip_prefix('=') {
        Some(last) => (last, 1),
        None => (last, 0),
    };
    let first: u64 = first.trim().parse().map_err(|_| form())?;
    let last: u64 = last.trim().parse().map_err(|_| form())?;
    let end = last.checked_add(more).ok_or_else(form)?;
    if end <= first { Err(format!("'{text}' holds no seed")) } else { Ok((first, end)) }
}

/// Sweeps, and writes the table.
pub fn run(args: &Args) -> Result<ExitCode, Fault> {
    let scenario = find::scenario(&args.scenario)?;
    let probe = Campaign::with_mode(&scenario, args.seeds.0, LedgerMode::Thin);
    let player = find::player(&probe, &args.policy)?;
    let threads = args.threads.map_or_else(processors, usize::from);
    let play = |(): &mut (), campaign: &mut Campaign, seed| play_one(campaign, player, seed);
    let rows = over_seeds(&scenario, args.seeds.0..args.seeds.1, threads, |_| {}, play);
    let file = std::fs::File::create(&args.out).map_err(Fault::file(&args.out))?;
    let mut table = csv::Writer::from_writer(file);
    let fixed = ["seed", "ending", "survives", "turn"].map(str::to_owned).into_iter();
    let figures = Figures::of(&probe);
    let named = figures.columns().map(|(name, _)| name).chain(["hash".to_owned()]);
    table.write_record(fixed.chain(named))?;
    for row in &rows {
        table.write_record(row)?;
    }
    table.flush().map_err(Fault::file(&args.out))?;
    println!("{} campaigns of '{}' by '{}': {}", rows.len(), scenario.id, args.policy, args.out.display());
    Ok(ExitCode::SUCCESS)
}

/// One campaign's row.
fn play_one(campaign: &mut Campaign, player: Player, seed: u64) -> Vec<String> {
    campaign.reset(seed);
    player.play(campaign);
    let (ending, survives) = ending(campaign);
    let mut cells = vec![seed.to_string(), ending, survives.to_string(), campaign.turn().to_string()];
    cells.extend(Figures::of(campaign).columns().map(|(_, value)| value.to_string()));
    cells.push(format!("{:016x}", campaign.hash()));
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_seeds_are_read() {
        assert_eq!(seeds("0..200"), Ok((0, 200)));
        assert_eq!(seeds("1..=3"), Ok((1, 4)));
        assert!(seeds("5..5").is_err());
        assert!(seeds("five").is_err());
    }
}
