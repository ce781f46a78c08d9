//! `check`: every problem of the given scenarios, in one run.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::scenario::{self, Checked, report};

/// What to check.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Folders of scenarios, or ids of those that came with the program.
    #[arg(required = true, value_name = "FOLDER_OR_ID")]
    pub scenarios: Vec<String>,
}

/// Checks all; exit code 0 if all can be played, 1 if one has a fault.
pub fn run(args: &Args) -> io::Result<ExitCode> {
    let mut out = io::stdout();
    let color = out.is_terminal();
    let mut playable = true;
    for name in &args.scenarios {
        let checked = check(name);
        playable &= checked.problems.playable();
        write!(out, "{}", report::render(&checked.problems, color))?;
        writeln!(out, "{}", closing_line(name, &checked))?;
    }
    Ok(if playable { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// A folder if there is one of that name, else what came with the program.
fn check(name: &str) -> Checked {
    let path = Path::new(name);
    let bundled = !path.exists() && scenario::bundled().iter().any(|(id, _)| *id == name);
    if bundled { scenario::check_bundled(name) } else { scenario::check_dir(path) }
}

fn closing_line(name: &str, checked: &Checked) -> String {
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
            format!("{name}: {found}; {turns}, {papers}, {}", counted(scenario.tests.len(), "test"))
        }
    }
}
