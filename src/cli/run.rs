//! `run`: one campaign, played by a policy to its end.

use std::io::{self, Write};
use std::process::ExitCode;

use serde_json::{Map, Value, json};

use super::fault::Fault;
use super::figures::{Figures, ending};
use super::find;
use crate::campaign::Campaign;
use crate::view::figure::{date, signed};

/// The version of the shape of the JSON report.
const REPORT_FORMAT: u32 = 1;

/// What to run.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A bundled scenario's id, or a scenario's folder.
    pub scenario: String,
    /// Who plays: `history`, `random`, or another policy of the scenario.
    #[arg(long, default_value = "history", value_name = "NAME")]
    pub policy: String,
    /// The campaign's number.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Tells it as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Runs, and tells how it ended.
pub fn run(args: &Args) -> Result<ExitCode, Fault> {
    let scenario = find::scenario(&args.scenario)?;
    let mut campaign = Campaign::new(&scenario, args.seed);
    find::player(&campaign, &args.policy)?.play(&mut campaign);
    let hash = format!("{:016x}", campaign.hash());
    let figures = Figures::of(&campaign);
    let (ending, survives) = ending(&campaign);
    let turn = campaign.turn();
    let date = date(campaign.scenario().lore.locale(), campaign.book(), turn);
    let mut out = io::stdout().lock();
    if args.json {
        let object = |list: &[(String, i32)]| -> Value {
            list.iter().map(|(id, value)| (id.clone(), Value::from(*value))).collect::<Map<_, _>>().into()
        };
        let report = json!({
            "format": REPORT_FORMAT,
            "scenario": scenario.id,
            "policy": args.policy,
            "seed": args.seed,
            "ending": ending,
            "survives": survives,
            "turn": turn,
            "date": date,
            "gauges": object(&figures.gauges),
            "trust": object(&figures.trust),
            "judgements": object(&figures.judgements),
            "hash": hash,
        });
        serde_json::to_writer_pretty(&mut out, &report)?;
        writeln!(out)?;
    } else {
        writeln!(out, "ending: {ending}{}", if survives { " (the realm survives)" } else { "" })?;
        writeln!(out, "date: {date}, turn {turn}")?;
        for (name, list) in
            [("gauges", &figures.gauges), ("trust in the seat", &figures.trust), ("judgements", &figures.judgements)]
        {
            let parts: Vec<String> = list.iter().map(|(id, value)| format!("{id} {}", signed(*value))).collect();
            writeln!(out, "{name}: {}", parts.join(", "))?;
        }
        writeln!(out, "state: {hash}")?;
    }
    Ok(ExitCode::SUCCESS)
}
