//! `check`: every problem of the given scenarios, in one run, and whether what their authors state of them holds.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::campaign::trial::{self, Failure};
use crate::scenario::{self, Checked, Scenario, ScenarioTest, report};
use crate::view::reading::Reading;
use crate::view::refusal;

/// What to check.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Folders of scenarios, or ids of those that came with the program.
    #[arg(required = true, value_name = "FOLDER_OR_ID")]
    pub scenarios: Vec<String>,
}

/// Checks all; exit code 0 if all can be played and all their tests hold, 1 if not.
pub fn run(args: &Args) -> io::Result<ExitCode> {
    let mut out = io::stdout();
    let color = out.is_terminal();
    let mut sound = true;
    for name in &args.scenarios {
        let checked = check(name);
        let failed = checked.scenario.as_ref().map(failures).unwrap_or_default();
        sound &= checked.problems.playable() && failed.is_empty();
        write!(out, "{}", report::render(&checked.problems, color))?;
        for line in &failed {
            writeln!(out, "{line}")?;
        }
        writeln!(out, "{}", closing_line(name, &checked, failed.len()))?;
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// A folder if there is one of that name, else what came with the program.
fn check(name: &str) -> Checked {
    let path = Path::new(name);
    let bundled = !path.exists() && scenario::bundled().iter().any(|(id, _)| *id == name);
    if bundled { scenario::check_bundled(name) } else { scenario::check_dir(path) }
}

/// A line for each of the scenario's own tests that does not hold: what was expected, and how it stands instead.
fn failures(scenario: &Scenario) -> Vec<String> {
    scenario.tests.iter().filter_map(|test| failure(scenario, test)).collect()
}

fn failure(scenario: &Scenario, test: &ScenarioTest) -> Option<String> {
    let trial = trial::run(scenario, test);
    let reading = Reading::open(&trial.campaign)?;
    let eye = reading.eye.opened();
    let told = trial.failures.iter().map(|failure| {
        let expected = match failure {
            Failure::Unmet { number, .. } => test.expect.get(number.saturating_sub(1)),
            Failure::NoPaper { .. } => None,
        };
        let stands = expected.into_iter().flat_map(|expected| {
            refusal::of_tests(&eye, reading.frame(), std::slice::from_ref(expected))
                .into_iter()
                .map(|refusal| refusal.why)
        });
        let stands: Vec<String> = stands.collect();
        if stands.is_empty() { failure.to_string() } else { format!("{failure}: {}", stands.join(" ")) }
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| format!("test '{}': {}", test.name, told.join("; ")))
}

fn closing_line(name: &str, checked: &Checked, failed: usize) -> String {
    let counted = |count: usize, noun: &str| match count {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    };
    let (faults, warnings) = checked.problems.counts();
    let found = format!("{}, {}", counted(faults, "fault"), counted(warnings, "warning"));
    match &checked.scenario {
        None => format!("{name}: {found}"),
        Some(scenario) => {
            let rules = &scenario.rulebook;
            let (turns, papers) = (counted(rules.calendar.len(), "turn"), counted(rules.decisions.len(), "decision"));
            let tests = counted(scenario.tests.len(), "test");
            let held = match failed {
                0 => String::new(),
                1 => ", of which 1 does not hold".to_owned(),
                _ => format!(", of which {failed} do not hold"),
            };
            format!("{name}: {found}; {turns}, {papers}, {tests}{held}")
        }
    }
}
