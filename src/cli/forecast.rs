//! `forecast`: what each answer to the papers of a morning would lead to, as far as the player's side can know.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::fault::Fault;
use super::find;
use crate::campaign::player::Line;
use crate::campaign::{Campaign, save};
use crate::crowd::{Share, processors};
use crate::forecast::vessel::Vessels;

use crate::forecast::{OptionForecast, Pasts, Seen, forecast, options, pasts};
use crate::scenario::Scenario;

/// What to forecast.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A save; or a bundled scenario's id or a scenario's folder, which a policy plays until the turn.
    pub what: String,
    /// Who plays until the turn: `history`, `random`, or another policy of the scenario.
    #[arg(long, default_value = "history", value_name = "NAME")]
    pub policy: String,
    /// The campaign's number.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// The turn on whose morning to forecast.
    #[arg(long, default_value_t = 1)]
    pub turn: i32,
    /// How it is played on: a policy's id; without it by the leanings of the sworn vows.
    #[arg(long, value_name = "POLICY")]
    pub then: Option<String>,
    /// Continuations of each answer.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub continuations: u32,
    /// Threads, 1 to 256; without it as many as there are processors.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
}

/// Forecasts, and prints a table for each paper.
pub fn run(args: &Args) -> Result<ExitCode, Fault> {
    let campaign = campaign(args)?;
    let scenario = campaign.scenario();
    let mut out = io::stdout().lock();
    if campaign.ended().is_some() {
        writeln!(out, "The game is over; there is nothing to forecast.")?;
        return Ok(ExitCode::SUCCESS);
    }
    let then = match &args.then {
        Some(id) => Some(scenario.lore.policies.iter().position(|(known, _)| known == id).ok_or_else(|| {
            let known: Vec<&str> = scenario.lore.policies.iter().map(|(known, _)| known.as_str()).collect();
            let near = find::near(id, &known);
            Fault::Usage(format!("the scenario has no policy '{id}'{near}\nit has: {}", known.join(", ")))
        })?),
        None => None,
    };
    let seen = Seen::of(&campaign);
    let leanings = options::goal(&seen).leanings(campaign.book(), campaign.seat());
    let policy = then.and_then(|row| campaign.book().policies.get(row));
    let line = policy.map_or(Line::leaning(&leanings), Line::of);
    let pasts = Pasts::behind(&seen, pasts::PASTS);
    let mut vessels = Vessels::new(scenario, args.threads.map_or_else(processors, usize::from));
    let by =
        then.and_then(|row| scenario.lore.policies.get(row)).map_or("by the leanings of the vows", |it| it.1.as_str());
    writeln!(out, "Turn {}, {} continuations of each answer; then: {by}.", campaign.turn(), args.continuations)?;
    for paper in campaign.papers() {
        let key = campaign.paper_key(&paper);
        writeln!(out, "\n{} {}", key.decision, key.about.join(" "))?;
        for option in forecast(&seen, &pasts, &mut vessels, &key, line, args.continuations) {
            print(&mut out, scenario, &option)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn campaign(args: &Args) -> Result<Campaign, Fault> {
    let path = PathBuf::from(&args.what);
    if path.extension().is_some_and(|extension| extension == save::EXTENSION) {
        return loaded(&path);
    }
    let scenario = find::scenario(&args.what)?;
    let mut campaign = Campaign::new(&scenario, args.seed);
    let player = find::player(&campaign, &args.policy)?;
    while campaign.turn() < args.turn && campaign.ended().is_none() {
        player.play_turn(&mut campaign);
    }
    Ok(campaign)
}

fn loaded(path: &Path) -> Result<Campaign, Fault> {
    let header = save::header(path)?;
    let scenario = find::scenario(&header.scenario)?;
    let loaded = save::load(&scenario, path)?;
    for notice in loaded.notices {
        eprintln!("{notice}");
    }
    Ok(loaded.campaign)
}

/// "refuse, openly: survives 62 % (55 to 69); kept: oath 40 %".
fn print(out: &mut impl Write, scenario: &Scenario, option: &OptionForecast) -> io::Result<()> {
    let answer = match &option.answer {
        Some((option, true)) => format!("{option}, secretly"),
        Some((option, false)) => format!("{option}, openly"),
        None => "left lying".to_owned(),
    };
    if option.answer.is_some() && option.taken == 0 {
        return writeln!(out, "  {answer}: not possible");
    }
    let percent = |share: f64| (share * 100.0).round() as i32;
    let told = |share: Share| {
        let (low, high) = share.interval();
        format!("{} % ({} to {})", percent(share.value()), percent(low), percent(high))
    };
    let kept = scenario.lore.vows.iter().zip(&option.outlook.vows);
    let kept: Vec<String> = kept.map(|(vow, [kept, ..])| format!("{} {} %", vow.id, percent(kept.value()))).collect();
    let mut endings: Vec<(u32, &str)> = scenario
        .lore
        .endings
        .iter()
        .zip(&option.outlook.endings)
        .filter(|(_, share)| share.came > 0)
        .map(|(lore, share)| (share.came, lore.name.id.as_str()))
        .collect();
    endings.sort_by_key(|(came, _)| std::cmp::Reverse(*came));
    let endings: Vec<String> = endings.iter().take(3).map(|(came, id)| format!("{id} {came}")).collect();
    writeln!(
        out,
        "  {answer}: survives {}; kept: {}; {}",
        told(option.outlook.survives),
        kept.join(", "),
        endings.join(", ")
    )
}
