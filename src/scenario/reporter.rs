//! Collects problems while a scenario is read.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use super::problem::{Code, Problem, Severity, code};
use super::source::SourceFile;

/// The most faults, and the most warnings, that are listed: a file of a million signs could have half as many.
const MAX_LISTED: usize = 500;

/// Collects problems. A place is a slice of a source's text: where it lies in memory tells file, line and column.
pub(super) struct Reporter<'a> {
    sources: &'a [SourceFile],
    /// Where the lines of each source begin.
    lines: Vec<Vec<usize>>,
    found: RefCell<Vec<Problem>>,
    faults: Cell<usize>,
    warnings: Cell<usize>,
    fallback: Cell<&'a str>,
}

impl<'a> Reporter<'a> {
    pub(super) fn new(sources: &'a [SourceFile]) -> Self {
        let starts = |file: &SourceFile| {
            let ends = file.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(ends.map(|(end, _)| end + 1)).collect()
        };
        Self {
            sources,
            lines: sources.iter().map(starts).collect(),
            found: RefCell::default(),
            faults: Cell::new(0),
            warnings: Cell::new(0),
            fallback: Cell::new(""),
        }
    }

    /// Where problems are placed whose own text is not in any source, because it had escapes.
    pub(super) fn set_fallback(&self, place: &'a str) {
        self.fallback.set(place);
    }

    /// Notes a problem at a slice of a source.
    pub(super) fn at(&self, code: Code, place: &str, message: impl Into<String>) {
        self.push(code, place, message.into(), None);
    }

    /// Notes a problem with a word on what was expected.
    pub(super) fn helped(&self, code: Code, place: &str, message: impl Into<String>, help: impl Into<String>) {
        self.push(code, place, message.into(), Some(help.into()).filter(|help| !help.is_empty()));
    }

    fn push(&self, code: Code, place: &str, message: String, help: Option<String>) {
        let count = if code.severity() == Severity::Fault { &self.faults } else { &self.warnings };
        count.set(count.get() + 1);
        if count.get() > MAX_LISTED {
            return;
        }
        let spot = self.find(place).or_else(|| self.find(self.fallback.get()));
        let mut problem = Problem { help, ..Problem::of_folder(code, message) };
        if let Some((index, range)) = spot {
            problem.file = self.sources[index].name.clone();
            (problem.line, problem.column) = self.line_and_column(index, range.start);
            problem.span = Some((index, range));
        }
        self.found.borrow_mut().push(problem);
    }

    /// Which source a slice belongs to, and which bytes of it.
    fn find(&self, place: &str) -> Option<(usize, Range<usize>)> {
        let start = place.as_ptr() as usize;
        self.sources.iter().enumerate().find_map(|(index, file)| {
            let offset = start.checked_sub(file.text.as_ptr() as usize)?;
            (offset + place.len() <= file.text.len()).then_some((index, offset..offset + place.len()))
        })
    }

    /// Line and column from 1, the column in characters.
    fn line_and_column(&self, source: usize, offset: usize) -> (usize, usize) {
        let lines = &self.lines[source];
        let line = lines.partition_point(|start| *start <= offset);
        let start = lines[line - 1];
        (line, self.sources[source].text[start..offset].chars().count() + 1)
    }

    /// A slice's place in words: file, line and column.
    pub(super) fn place(&self, slice: &str) -> String {
        let Some((index, range)) = self.find(slice) else { return "another place".to_owned() };
        let (line, column) = self.line_and_column(index, range.start);
        format!("{}:{line}:{column}", self.sources[index].name)
    }

    /// The source that a slice belongs to, by number, and where in it the slice begins.
    pub(super) fn position(&self, slice: &str) -> Option<(usize, usize)> {
        self.find(slice).map(|(index, range)| (index, range.start))
    }

    /// The name of a source.
    pub(super) fn name(&self, source: usize) -> &'a str {
        self.sources.get(source).map_or("", |file| &file.name)
    }

    /// The whole text of the source that a slice belongs to, and where in it the slice begins.
    pub(super) fn source_of(&self, place: &str) -> Option<(&'a str, usize)> {
        let (index, range) = self.find(place)?;
        Some((self.sources[index].text.as_str(), range.start))
    }

    /// How many faults were found, listed or not.
    pub(super) fn faults(&self) -> usize {
        self.faults.get()
    }

    /// Whether no further fault will be listed, so that it need not be explained.
    pub(super) fn is_full(&self) -> bool {
        self.faults.get() >= MAX_LISTED
    }

    /// All problems, and a word on those that are too many to be listed.
    pub(super) fn finish(&self) -> Vec<Problem> {
        let mut found = self.found.take();
        for (count, code, noun) in
            [(&self.faults, code::MORE_FAULTS, "faults"), (&self.warnings, code::MORE_WARNINGS, "warnings")]
        {
            if let Some(more) = count.get().checked_sub(MAX_LISTED).filter(|more| *more > 0) {
                let message = format!("there are {more} more {noun}, which are not listed");
                found.push(Problem::of_folder(code, message));
            }
        }
        found
    }
}
