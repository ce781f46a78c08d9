//! Arguments in, an interface out.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use fragile_peace::cli;

#[derive(Debug, Parser)]
#[command(version, about = "Fragile Peace: a game of diplomacy between powers that do not trust each other")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Finds everything that is wrong with scenarios, each with its place and what was expected.
    Check(cli::check::Args),
    /// Prints the reference of all that a scenario can say.
    Vocabulary,
}

fn main() -> ExitCode {
    let Arguments { command } = Arguments::parse();
    let done = match &command {
        Command::Check(args) => cli::check::run(args),
        Command::Vocabulary => cli::vocabulary::run(),
    };
    done.unwrap_or_else(|error| {
        eprintln!("fragile-peace: {error}");
        ExitCode::from(1)
    })
}
