//! What is wrong with a scenario: code, severity, place, and what was expected instead.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::source::SourceFile;

pub use super::codes as code;
pub use super::codes::Code;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be played.
    Fault,
    /// It can, but this is hardly meant.
    Warning,
}

/// One problem and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Its kind, such as `E022`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file's name in the folder; empty if the folder as a whole is meant.
    pub file: String,
    /// Line from 1; 0 if the file as a whole is meant.
    pub line: usize,
    /// Column from 1, counted in characters.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What was expected, or what to do.
    pub help: Option<String>,
    pub(super) span: Option<(usize, Range<usize>)>,
}

impl Problem {
    /// A problem of a whole file.
    pub fn of_file(code: Code, file: &str, message: String) -> Self {
        Self {
            code: code.id,
            severity: code.severity(),
            file: file.to_owned(),
            line: 0,
            column: 0,
            message,
            help: None,
            span: None,
        }
    }

    /// A problem of the folder as a whole.
    pub fn of_folder(code: Code, message: String) -> Self {
        Self::of_file(code, "", message)
    }

    /// The same with a word on what to do.
    pub fn helped(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Which source, and which bytes of it.
    pub fn span(&self) -> Option<(usize, Range<usize>)> {
        self.span.clone()
    }
}

/// All problems of a scenario, sorted by place, with the sources that they point into.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    /// The problems.
    pub list: Vec<Problem>,
    /// The files that were read.
    pub sources: Arc<[SourceFile]>,
}

impl Problems {
    /// Sorts by file and place.
    pub fn new(mut list: Vec<Problem>, sources: Arc<[SourceFile]>) -> Self {
        list.sort_by(|a, b| {
            let place = |p: &Problem| (p.file.clone(), p.line, p.column, p.code, p.message.clone());
            place(a).cmp(&place(b))
        });
        list.dedup();
        Self { list, sources }
    }

    /// How many faults there are, and how many warnings.
    pub fn counts(&self) -> (usize, usize) {
        let faults = self.list.iter().filter(|problem| problem.severity == Severity::Fault).count();
        (faults, self.list.len() - faults)
    }

    /// Whether the scenario can be played.
    pub fn playable(&self) -> bool {
        self.counts().0 == 0
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&super::report::render(self, false))
    }
}

impl std::error::Error for Problems {}

/// Line and column, in characters from 1, of what follows this text.
pub(super) fn line_and_column(before: &str) -> (usize, usize) {
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    (line, column)
}
