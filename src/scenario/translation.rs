//! Translations of a scenario: a folder named by a language's code, whose files are lists of pairs, `("As written.", "As
//! translated.")`. A text is found by what it says in the original, so none needs a name; a text that was changed since is
//! told of, and stands in the original until it is translated anew.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use super::parse;
use super::problem::code;
use super::raw::Prose;
use super::reporter::Reporter;
use super::source::SourceFile;
use crate::locale::Language;

/// The pairs of a translation's files, as written.
pub(super) type Pairs<'a> = Vec<(Prose<'a>, Prose<'a>)>;

/// A text that has no translation yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untranslated {
    /// The file in which it is written first; empty for a text with escapes, whose place is not known.
    pub file: String,
    /// As it is written.
    pub text: String,
}

/// The language into which a file translates, by the folder in which it lies; none for a file of the scenario itself.
pub(super) fn language(name: &str) -> Option<Language> {
    let (folder, _) = name.split_once('/')?;
    Language::ALL.into_iter().find(|language| language.code() == folder)
}

/// Reads the files of one language.
pub(super) fn read<'a>(files: &'a [SourceFile], language: Language, report: &Reporter<'a>) -> Pairs<'a> {
    let of_language = files.iter().filter(|file| self::language(&file.name) == Some(language));
    of_language.flat_map(|file| parse::pairs(&file.text, report)).collect()
}

/// A translation while the scenario's texts are looked up in it.
pub(super) struct Translation<'a> {
    language: Language,
    pairs: HashMap<&'a str, &'a Prose<'a>>,
    used: RefCell<BTreeSet<&'a str>>,
    lacking: RefCell<BTreeSet<&'a str>>,
}

impl<'a> Translation<'a> {
    pub(super) fn new(language: Language, pairs: &'a Pairs<'a>) -> Self {
        let pairs = pairs.iter().map(|(original, translated)| (&*original.0, translated)).collect();
        Self { language, pairs, used: RefCell::default(), lacking: RefCell::default() }
    }

    /// Into which.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// A text in this language; as it is written where it has not been translated.
    pub(super) fn of(&self, text: &'a str) -> &'a str {
        if text.is_empty() {
            return text;
        }
        match self.pairs.get(text).filter(|translated| !translated.is_empty()) {
            Some(translated) => {
                self.used.borrow_mut().insert(text);
                &translated.0
            }
            None => {
                self.lacking.borrow_mut().insert(text);
                text
            }
        }
    }

    /// What has no translation yet, each with the name of its file, in the order of the files.
    pub(super) fn lacking(&self, report: &Reporter<'a>) -> Vec<Untranslated> {
        let lacking = self.lacking.borrow();
        let untranslated = |text: &str| Untranslated {
            file: report.position(text).map_or_else(String::new, |(file, _)| report.name(file).to_owned()),
            text: text.to_owned(),
        };
        in_order(lacking.iter().copied(), report).into_iter().map(untranslated).collect()
    }

    /// Says what is missing, and what translates nothing.
    pub(super) fn told(&self, report: &Reporter<'a>) {
        let lacking = self.lacking.borrow();
        if let Some(first) = in_order(lacking.iter().copied(), report).first() {
            let message = format!("{} of the texts have no translation into {}", lacking.len(), self.language.name());
            let help = format!("this is the first; add its pair to a file in `{}/`", self.language.code());
            report.helped(code::UNTRANSLATED, first, message, help);
        }
        let used = self.used.borrow();
        let stale = self.pairs.keys().copied().filter(|text| !used.contains(text));
        for text in in_order(stale, report) {
            let message = "the scenario has no such text";
            report.helped(
                code::STALE_TRANSLATION,
                text,
                message,
                "the text was changed or is gone; change this pair too",
            );
        }
    }
}

/// Texts in the order of the files, which is not that of their places in memory; those with escapes last.
fn in_order<'t>(texts: impl Iterator<Item = &'t str>, report: &Reporter<'_>) -> Vec<&'t str> {
    let mut texts: Vec<&str> = texts.collect();
    texts.sort_by_key(|text| (report.position(text).unwrap_or((usize::MAX, 0)), *text));
    texts
}
