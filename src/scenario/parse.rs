//! Reads the items of the files, each on its own.

use ron::Options;
use ron::error::{Error, Position, SpannedError};
use ron::extensions::Extensions;

use super::lex::{Sign, Strings, tokens};
use super::problem::code;
use super::raw::{self, Item, Prose};
use super::reporter::Reporter;
use super::source::SourceFile;
use super::{nearest, split};

/// What could be read, and the ids of what could not, so that they are not missed elsewhere as well.
#[derive(Default)]
pub(super) struct Parsed<'a> {
    /// Items in the order of files and places.
    pub items: Vec<Item<'a>>,
    /// Items that could not be read: their word, and every `id` in them.
    pub ghosts: Vec<(&'a str, Vec<&'a str>)>,
}

/// How the files are read.
fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
}

/// Reads a file of pairs of texts.
pub(super) fn pairs<'a>(text: &'a str, report: &Reporter<'a>) -> Vec<(Prose<'a>, Prose<'a>)> {
    options().from_str(text).unwrap_or_else(|error| {
        explain(text, &error, report);
        Vec::new()
    })
}

/// Reads all files.
pub(super) fn parse<'a>(sources: &'a [SourceFile], report: &Reporter<'a>) -> Parsed<'a> {
    let options = options();
    let mut parsed = Parsed::default();
    for source in sources {
        let before = report.faults();
        for piece in split::items(&source.text, report) {
            match options.from_str::<Item<'a>>(piece) {
                Ok(item) => parsed.items.push(item),
                Err(error) => {
                    // Brackets out of order were told of already.
                    let told = report.faults() > before && brackets_differ(piece);
                    if !told {
                        explain(piece, &error, report);
                    }
                    parsed.ghosts.push(ghost(piece));
                }
            }
        }
    }
    parsed
}

fn brackets_differ(piece: &str) -> bool {
    let (signs, unclosed) = tokens(piece, Strings::OfManyLines);
    let opened = signs.iter().filter(|token| matches!(token.sign, Sign::Open(_))).count();
    let closed = signs.iter().filter(|token| matches!(token.sign, Sign::Close(_))).count();
    opened != closed || !unclosed.is_empty()
}

/// The word and the ids of an item that could not be read.
fn ghost(piece: &str) -> (&str, Vec<&str>) {
    let (signs, _) = tokens(piece, Strings::OfManyLines);
    let text = |index: usize| signs.get(index).map_or("", |token| &piece[token.span.clone()]);
    let ids = (2..signs.len())
        .filter(|&index| text(index - 2) == "id" && signs[index - 1].sign == Sign::Colon)
        .map(|index| text(index).trim_matches('"'));
    (text(0), ids.collect())
}

/// Says what RON did not like, at its place.
fn explain(piece: &str, error: &SpannedError, report: &Reporter<'_>) {
    let (start, end) = (offset(piece, &error.span.start), offset(piece, &error.span.end));
    let last = token_at(piece, end.saturating_sub(1).max(start));
    let next = token_from(piece, end).unwrap_or(last);
    let list = |words: &[&str]| format!("expected one of {}", words.join(", "));
    let wrong_type = |message: &str| report.at(code::WRONG_TYPE, next, message);
    match &error.code {
        Error::NoSuchStructField { expected, found, outer } => {
            let message = format!("{} has no field `{found}`", owner(outer));
            report.helped(
                code::UNKNOWN_FIELD,
                last_word(piece, end, found),
                message,
                hint(found, expected, &list(expected)),
            );
        }
        Error::NoSuchEnumVariant { expected, found, outer } => {
            let message = format!("there is no {} `{found}`", outer.as_deref().unwrap_or("word").to_lowercase());
            report.helped(
                code::UNKNOWN_WORD,
                last_word(piece, end, found),
                message,
                hint(found, expected, &list(expected)),
            );
        }
        Error::MissingStructField { field, outer } => {
            let message = format!("{} lacks its field `{field}`", owner(outer));
            report.at(code::MISSING_FIELD, opening(piece, end).unwrap_or(last), message);
        }
        Error::DuplicateStructField { field, .. } => {
            report.at(code::TWICE, last_word(piece, end, field), format!("the field `{field}` is given twice"));
        }
        Error::InvalidValueForType { expected, .. } if expected.contains("borrowed") => {
            let help = "write the letters themselves, without a backslash";
            report.helped(code::WRONG_TYPE, last, "ids and paths have no escapes", help);
        }
        Error::InvalidValueForType { expected, found } => {
            report.helped(code::WRONG_TYPE, last, format!("found {found}"), format!("expected {expected}"));
        }
        Error::ExpectedDifferentLength { expected, found } => {
            let place = opening(piece, end).unwrap_or(last);
            let wanted: String = expected.chars().filter(char::is_ascii_digit).collect();
            let message = format!("the number of values here is {found}");
            report.helped(code::WRONG_TYPE, place, message, format!("expected {wanted}"));
        }
        Error::ExpectedInteger => wrong_type("a whole number is expected here"),
        Error::ExpectedFloat => wrong_type("a number is expected here"),
        Error::ExpectedBoolean => wrong_type("`true` or `false` is expected here"),
        Error::ExpectedString => wrong_type("a text or id in quotes is expected here"),
        Error::ExpectedArray => wrong_type("a list `[…]` is expected here"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedOption => {
            wrong_type("`(` is expected here");
        }
        Error::IntegerOutOfBounds => {
            report.at(code::WRONG_TYPE, last, "this number is too large, or below nothing where it may not be");
        }
        Error::ExceededRecursionLimit => {
            report.at(code::SYNTAX, last, "this is nested too deep to be read");
        }
        other => {
            let message = other.to_string();
            let mut letters = message.chars();
            let lower = letters.next().map(|first| first.to_lowercase().to_string() + letters.as_str());
            let help = "items look like `Word(field: value, …)`; lists like `[a, b]`; texts stand in quotes";
            report.helped(code::SYNTAX, last, lower.unwrap_or_default(), help);
        }
    }
}

/// What authors call the thing that a type reads.
fn owner(outer: &Option<String>) -> String {
    match outer.as_deref() {
        None => "this".to_owned(),
        Some("Head") => "`Scenario`".to_owned(),
        Some("OptionItem") => "an option".to_owned(),
        Some("CouncilVoice") => "a voice".to_owned(),
        Some(name) if raw::ITEM_WORDS.contains(&name) => format!("`{name}`"),
        Some(part) => format!("this {}", part.to_lowercase()),
    }
}

fn hint(found: &str, expected: &[&str], list: &str) -> String {
    match nearest::of(found, expected.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? {list}"),
        None => list.to_owned(),
    }
}

/// The byte at which a position of RON's (line and column from 1, in characters) stands.
fn offset(text: &str, position: &Position) -> usize {
    let mut at = 0;
    for _ in 1..position.line {
        at += text[at..].find('\n').map_or(0, |end| end + 1);
    }
    text[at..].char_indices().nth(position.col.saturating_sub(1)).map_or(text.len(), |(offset, _)| at + offset)
}

/// The token that covers a byte, or the one before it.
fn token_at(text: &str, at: usize) -> &str {
    let (signs, _) = tokens(text, Strings::OfManyLines);
    let token = signs.iter().take_while(|token| token.span.start <= at).last();
    token.map_or(&text[..0], |token| first_line(&text[token.span.clone()]))
}

/// The first token that begins at a byte or after it.
fn token_from(text: &str, at: usize) -> Option<&str> {
    let (signs, _) = tokens(text, Strings::OfManyLines);
    let token = signs.iter().find(|token| token.span.start >= at)?;
    Some(first_line(&text[token.span.clone()]))
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// What opens the brackets that next close from a byte on: the word before them, or the bracket.
fn opening(text: &str, at: usize) -> Option<&str> {
    let (signs, _) = tokens(text, Strings::OfManyLines);
    let mut open = Vec::new();
    for (index, token) in signs.iter().enumerate() {
        match token.sign {
            Sign::Open(_) => open.push(index),
            Sign::Close(_) => {
                let opener = open.pop()?;
                if token.span.start >= at {
                    let before = opener.checked_sub(1).map(|before| &signs[before]);
                    let place = before.filter(|token| token.sign == Sign::Word).unwrap_or(&signs[opener]);
                    return Some(&text[place.span.clone()]);
                }
            }
            _ => {}
        }
    }
    None
}

/// The last time that a word stands before a byte, or at it.
fn last_word<'t>(text: &'t str, end: usize, word: &str) -> &'t str {
    let (signs, _) = tokens(text, Strings::OfManyLines);
    let found = signs.iter().rfind(|token| token.span.start <= end && &text[token.span.clone()] == word);
    found.map_or(&text[..0], |token| &text[token.span.clone()])
}

/// The value of a field of the thing that `anchor` (a slice of a source) stands directly in; `anchor` itself if there is
/// none.
pub(super) fn field<'a>(report: &Reporter<'a>, anchor: &'a str, field: &str) -> &'a str {
    let find = || {
        let (text, at) = report.source_of(anchor)?;
        let (signs, _) = tokens(text, Strings::OfManyLines);
        let mut open = Vec::new();
        let mut index = 0;
        while signs.get(index).is_some_and(|token| token.span.start < at) {
            match signs[index].sign {
                Sign::Open(_) => open.push(index),
                Sign::Close(_) => drop(open.pop()),
                _ => {}
            }
            index += 1;
        }
        let mut depth = 0;
        for (index, token) in signs.iter().enumerate().skip(open.pop()? + 1) {
            match token.sign {
                Sign::Open(_) => depth += 1,
                Sign::Close(_) if depth == 0 => return None,
                Sign::Close(_) => depth -= 1,
                Sign::Colon if depth == 0 && text[signs[index - 1].span.clone()] == *field => {
                    return signs.get(index + 1).map(|value| &text[value.span.clone()]);
                }
                _ => {}
            }
        }
        None
    };
    find().unwrap_or(anchor)
}

/// Where, after `anchor`, a number stands in the brackets after a word; `anchor` if it does not.
pub(super) fn argument<'a>(report: &Reporter<'a>, anchor: &'a str, word: &str, number: &str) -> &'a str {
    let find = || {
        let (text, at) = report.source_of(anchor)?;
        let (signs, _) = tokens(text, Strings::OfManyLines);
        let is = |index: usize, word: &str| signs.get(index).is_some_and(|token| text[token.span.clone()] == *word);
        let after = signs.iter().position(|token| token.span.start >= at)?;
        let mut calls = (after..signs.len()).filter(|&index| is(index, word));
        calls.find_map(|call| {
            // The number is the first in the brackets, or in a list that is the first.
            let mut arguments = (call + 1..signs.len())
                .take_while(|&index| matches!(signs[index].sign, Sign::Open('(' | '[') | Sign::Comma | Sign::Word));
            let found = arguments.find(|&index| is(index, number))?;
            Some(&text[signs[found].span.clone()])
        })
    };
    find().unwrap_or(anchor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_word_is_known() {
        let wrong = options().from_str::<raw::Item<'_>>("Nothing(id: \"a\")").unwrap_err();
        let Error::NoSuchEnumVariant { expected, .. } = wrong.code else { panic!("{wrong}") };
        assert_eq!(expected, raw::ITEM_WORDS);
    }

    #[test]
    fn positions_count_characters() {
        assert_eq!(offset("a\n張覺b", &Position { line: 2, col: 3 }), 8);
    }
}
