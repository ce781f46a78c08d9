//! What can go wrong with a command, and the exit code that tells it.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::campaign::save::SaveError;
use crate::scenario::Problems;
use crate::scenario::report;

/// Why a command could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// What was typed names nothing.
    #[error("{0}")]
    Usage(String),
    /// The scenario cannot be played.
    #[error("the scenario cannot be played\n{}", report::render(.0, false))]
    Scenario(Problems),
    /// A save cannot be written or read.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// A file cannot be read or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Lines cannot be read or written.
    #[error(transparent)]
    Lines(#[from] io::Error),
    /// A table cannot be written.
    #[error("the table could not be written: {0}")]
    Table(#[from] csv::Error),
    /// A report cannot be written as JSON.
    #[error("the report could not be written: {0}")]
    Json(#[from] serde_json::Error),
}

impl Fault {
    /// A fault of a file.
    pub fn file(path: &std::path::Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }

    /// The exit code: 2 for what was not understood, 1 for all else.
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            _ if self.is_closed_pipe() => ExitCode::SUCCESS,
            _ => ExitCode::from(1),
        }
    }

    /// Whether only the reader of our lines has gone.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Lines(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}
