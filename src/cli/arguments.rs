//! What can be typed after the program's name.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::fault::Fault;
use super::{calibrate, check, forecast, papers, play, run, sources, sweep, translate, vocabulary, why_not, window};

/// Fragile Peace: a game of diplomacy between powers that do not trust each other.
///
/// Without a command it opens the window. Exit codes: 0 done, 1 something is at fault, 2 not understood.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Arguments {
    /// What to do; without it the window opens.
    #[command(subcommand)]
    pub command: Option<Task>,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Plays a scenario, in the window or line by line in the terminal.
    Play(play::Args),
    /// Lets a policy play a scenario to its end, and tells how it ended.
    Run(run::Args),
    /// Lets a policy play many campaigns, and writes one row for each.
    Sweep(sweep::Args),
    /// Measures a scenario's figures over many campaigns, and writes how they stand to its bands.
    Calibrate(calibrate::Args),
    /// Tells what comes to the desk over many games: how much to read, how alike two games are, what never comes.
    Papers(papers::Args),
    /// Lists everything in a scenario by certainty, with its source.
    Sources(sources::Args),
    /// Finds everything that is wrong with scenarios, each with its place and what was expected.
    Check(check::Args),
    /// Tells, turn by turn, which condition kept a paper from the desk.
    WhyNot(why_not::Args),
    /// Tells what each answer to the papers of a morning would lead to, as far as the player's side can know.
    Forecast(forecast::Args),
    /// Prints what of a scenario has no translation yet, as the file that a translator fills in.
    Translate(translate::Args),
    /// Prints the reference of all that a scenario can say, in Markdown.
    Vocabulary,
}

/// Does what the arguments ask, and tells the exit code.
pub fn main() -> ExitCode {
    let Arguments { command } = Arguments::parse();
    let done = match &command {
        None => window::open(window::Opening::default()),
        Some(Task::Play(args)) => play::run(args),
        Some(Task::Run(args)) => run::run(args),
        Some(Task::Sweep(args)) => sweep::run(args),
        Some(Task::Calibrate(args)) => calibrate::run(args),
        Some(Task::Papers(args)) => papers::run(args),
        Some(Task::Sources(args)) => sources::run(args),
        Some(Task::Check(args)) => check::run(args).map_err(Fault::from),
        Some(Task::WhyNot(args)) => why_not::run(args),
        Some(Task::Forecast(args)) => forecast::run(args),
        Some(Task::Translate(args)) => translate::run(args),
        Some(Task::Vocabulary) => vocabulary::run().map_err(Fault::from),
    };
    done.unwrap_or_else(|fault| {
        // Whoever reads no more, such as `head`, is no fault of ours and needs no word.
        if !fault.is_closed_pipe() {
            eprintln!("fragile-peace: {fault}");
        }
        fault.code()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_well_formed() {
        Arguments::command().debug_assert();
    }
}
