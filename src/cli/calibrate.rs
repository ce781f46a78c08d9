//! `calibrate`: a scenario's figures over many campaigns, against the bands that its author states.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::fault::Fault;
use super::find;
use super::sweep::seeds;
use crate::crowd::processors;
use crate::scenario::Scenario;
use crate::yardstick::calibration::{Calibration, Plan, calibrate, lines, worst};
use crate::yardstick::page::page;
use crate::yardstick::verdict::Verdict;

/// The page that is written beside the scenario.
const PAGE: &str = "CALIBRATION.md";

/// What to calibrate.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A bundled scenario's id, or a scenario's folder.
    pub scenario: String,
    /// The campaigns' numbers: `0..1000` is 0 to 999, `1..=1000` is 1 to 1000.
    #[arg(long, default_value = "0..10000", value_parser = seeds, value_name = "A..B")]
    pub seeds: (u64, u64),
    /// Threads, 1 to 256; without it as many as there are processors.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// The page that is written; without it CALIBRATION.md in the scenario's folder.
    #[arg(long, value_name = "FILE.md")]
    pub out: Option<PathBuf>,
    /// Games of a guided player, who weighs every answer by forecasts; without it none. Each takes long.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u64).range(..=100_000), value_name = "GAMES")]
    pub guided: u64,
    /// Continuations that the guided player plays each turn.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=10_000), value_name = "K")]
    pub continuations: u32,
    /// Exit code 1 if a band is missed by more than the sample's own interval, and the scenario does not say why.
    #[arg(long)]
    pub assert: bool,
}

/// Measures, and writes the page.
pub fn run(args: &Args) -> Result<ExitCode, Fault> {
    let scenario = find::scenario(&args.scenario)?;
    let out = match (&args.out, Path::new(&args.scenario)) {
        (Some(out), _) => out.clone(),
        (None, folder) if folder.is_dir() => folder.join(PAGE),
        (None, _) => {
            let message = format!("'{}' is no folder; say with --out which file to write", args.scenario);
            return Err(Fault::Usage(message));
        }
    };
    let threads = args.threads.map_or_else(processors, usize::from);
    let (guided, continuations) = (args.guided, args.continuations);
    let plan = Plan { seeds: args.seeds.0..args.seeds.1, threads, guided, continuations };
    let calibration = calibrate(&scenario, &plan, &mut |what| eprintln!("{what}"));
    std::fs::write(&out, page(&scenario, &plan, &calibration)).map_err(Fault::file(&out))?;
    let missed = missed(&scenario, &calibration);
    println!("{}: {}", scenario.id, out.display());
    for (line, explained) in &missed {
        println!("{}: {line}", if *explained { "not met, as the scenario explains" } else { "not met" });
    }
    let unexplained = missed.iter().any(|(_, explained)| !explained);
    Ok(if args.assert && unexplained { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Every figure that misses a band by more than its interval, with what was measured, and whether the scenario says why.
fn missed(scenario: &Scenario, calibration: &Calibration) -> Vec<(String, bool)> {
    let rows = scenario.figures.iter().enumerate();
    rows.filter_map(|(row, figure)| {
        let lines = lines(scenario, calibration, row);
        (worst(&lines)? == Verdict::Missed).then_some(())?;
        let told: Vec<String> = lines
            .iter()
            .filter(|line| line.verdict == Some(Verdict::Missed))
            .map(|line| format!("{} {}, band {}", line.what, line.measured, line.band).trim().to_owned())
            .collect();
        Some((format!("{}: {}", figure.id, told.join("; ")), !figure.unmet.is_empty()))
    })
    .collect()
}
