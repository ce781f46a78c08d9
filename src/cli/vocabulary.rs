//! `vocabulary`: the reference of all that a scenario can say.

use std::io::{self, Write};
use std::process::ExitCode;

/// Prints the reference.
pub fn run() -> io::Result<ExitCode> {
    io::stdout().write_all(crate::scenario::vocabulary::markdown().as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
