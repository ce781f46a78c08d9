//! `sources`: what everything in a scenario rests on.

use std::io::{self, Write};
use std::process::ExitCode;

use super::fault::Fault;
use super::find;
use crate::yardstick::sources::page;

/// What to list.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A bundled scenario's id, or a scenario's folder.
    pub scenario: String,
}

/// Prints the list.
pub fn run(args: &Args) -> Result<ExitCode, Fault> {
    let scenario = find::scenario(&args.scenario)?;
    io::stdout().lock().write_all(page(&scenario).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
