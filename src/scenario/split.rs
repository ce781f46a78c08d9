//! Cuts a file `[ Item(…), Item(…) ]` into its items, so that one bad item hides no other.

use std::ops::Range;

use super::lex::{Sign, Strings, Token, tokens};
use super::problem::code;
use super::raw;
use super::reporter::Reporter;

/// The items of a file, each without the comma after it. What is wrong with the brackets is told.
pub(super) fn items<'a>(text: &'a str, report: &Reporter<'a>) -> Vec<&'a str> {
    let (tokens, unclosed) = tokens(text, Strings::OfManyLines);
    if unclosed.is_empty() && balance(text, &tokens).is_none() {
        return whole_list(text, &tokens, report);
    }
    broken_list(text, report)
}

/// The list of a file whose brackets are in order.
fn whole_list<'a>(text: &'a str, tokens: &[Token], report: &Reporter<'a>) -> Vec<&'a str> {
    let shape = "a file is one list: `[ Item(…), Item(…) ]`";
    let Some(first) = tokens.first() else {
        // A file of comments only declares nothing, and may be meant to.
        return Vec::new();
    };
    if &text[first.span.clone()] == "#" {
        let help = "what the format allows is set by the program; remove this line";
        report.helped(code::NOT_A_LIST, &text[first.span.clone()], "a file cannot change how it is read", help);
        return Vec::new();
    }
    if first.sign != Sign::Open('[') {
        report.helped(code::NOT_A_LIST, &text[first.span.clone()], "the file does not begin with `[`", shape);
        return Vec::new();
    }
    let mut pieces = Vec::new();
    let mut depth = 0;
    let mut piece: Option<Range<usize>> = None;
    for (index, token) in tokens.iter().enumerate() {
        match token.sign {
            Sign::Open(_) => depth += 1,
            Sign::Close(_) => depth -= 1,
            _ => {}
        }
        if index == 0 {
            continue;
        }
        if depth == 0 {
            pieces.extend(piece.take());
            if let Some(extra) = tokens.get(index + 1) {
                let message = "there is more after the end of the list";
                report.helped(code::NOT_A_LIST, &text[extra.span.clone()], message, shape);
            }
            break;
        }
        if depth == 1 && token.sign == Sign::Comma {
            pieces.extend(piece.take());
        } else {
            let start = piece.map_or(token.span.start, |range| range.start);
            piece = Some(start..token.span.end);
        }
    }
    pieces.into_iter().map(|range| &text[range]).collect()
}

/// The items of a file whose brackets are not in order: cut where an item seems to begin. Only an item is a known word,
/// a bracket, a field's name and a colon.
fn broken_list<'a>(text: &'a str, report: &Reporter<'a>) -> Vec<&'a str> {
    let (mut signs, mut unclosed) = tokens(text, Strings::OfManyLines);
    if !unclosed.is_empty() {
        // A string that is not closed turns all after it inside out. Strings seldom go over lines, so take them line by
        // line; if that finds nothing wrong, the first reading was right.
        let (by_line, unclosed_by_line) = tokens(text, Strings::OfOneLine);
        if !unclosed_by_line.is_empty() {
            (signs, unclosed) = (by_line, unclosed_by_line);
        }
        if let Some(first) = unclosed.first() {
            let line = text[first.start..].lines().next().unwrap_or_default();
            let help = format!("close it with {}", if first.what == "string" { "`\"`" } else { "`*/`" });
            report.helped(code::BRACKETS, line, format!("this {} is not closed", first.what), help);
        }
    }
    let starts: Vec<usize> = (0..signs.len()).filter(|&index| begins_item(text, &signs[index..])).collect();
    let mut pieces = Vec::new();
    let mut told = !unclosed.is_empty();
    for (number, &start) in starts.iter().enumerate() {
        let end = starts.get(number + 1).copied().unwrap_or(signs.len());
        let mut piece = &signs[start..end];
        if number + 1 == starts.len() && closes_list(text, piece) {
            piece = &piece[..piece.len() - 1];
        }
        while let [rest @ .., last] = piece
            && last.sign == Sign::Comma
        {
            piece = rest;
        }
        match balance(text, piece) {
            None => pieces.extend(piece.first().zip(piece.last()).map(|(a, b)| &text[a.span.start..b.span.end])),
            Some(fault) => {
                if unclosed.is_empty() {
                    fault.report(text, report);
                }
                told = true;
                // Its names are still known to others.
                pieces.extend(piece.first().zip(piece.last()).map(|(a, b)| &text[a.span.start..b.span.end]));
            }
        }
    }
    if !told {
        match balance(text, &signs) {
            Some(fault) => fault.report(text, report),
            None => report.at(code::BRACKETS, &text[..0], "the brackets of this file are not in order"),
        }
    }
    pieces
}

fn begins_item(text: &str, signs: &[Token]) -> bool {
    let [name, open, field, colon, ..] = signs else { return false };
    name.sign == Sign::Word
        && open.sign == Sign::Open('(')
        && field.sign == Sign::Word
        && colon.sign == Sign::Colon
        && raw::ITEM_WORDS.contains(&&text[name.span.clone()])
}

/// Whether the last sign of the last item closes the file's list rather than something of the item.
fn closes_list(text: &str, piece: &[Token]) -> bool {
    match balance(text, piece) {
        Some(Fault::Stray(close)) => {
            piece.last().is_some_and(|last| last.span == close && last.sign == Sign::Close(']'))
        }
        Some(Fault::Unclosed(_) | Fault::Mismatch(..)) => {
            piece.last().is_some_and(|last| last.sign == Sign::Close(']'))
        }
        None => false,
    }
}

/// What is wrong with the brackets of some tokens.
enum Fault {
    /// An opening one is never closed.
    Unclosed(Range<usize>),
    /// It is closed by another sign.
    Mismatch(Range<usize>, Range<usize>),
    /// A closing one was never opened.
    Stray(Range<usize>),
}

impl Fault {
    fn report(self, text: &str, report: &Reporter<'_>) {
        match self {
            Fault::Unclosed(open) => {
                let close = closing(&text[open.clone()]);
                let message = format!("`{}` is never closed", &text[open.clone()]);
                report.helped(code::BRACKETS, &text[open], message, format!("expected `{close}` before the next item"));
            }
            Fault::Mismatch(open, close) => {
                let line = text[..open.start].matches('\n').count() + 1;
                let opener = &text[open];
                let message = format!("`{}` closes the `{opener}` of line {line}", &text[close.clone()]);
                report.helped(code::BRACKETS, &text[close], message, format!("expected `{}`", closing(opener)));
            }
            Fault::Stray(close) => {
                let message = format!("`{}` closes nothing", &text[close.clone()]);
                report.helped(code::BRACKETS, &text[close], message, "remove it, or open it before");
            }
        }
    }
}

fn closing(open: &str) -> char {
    match open {
        "(" => ')',
        "[" => ']',
        _ => '}',
    }
}

/// The first thing wrong with the brackets of some tokens.
fn balance(text: &str, signs: &[Token]) -> Option<Fault> {
    let mut open: Vec<&Token> = Vec::new();
    for token in signs {
        match token.sign {
            Sign::Open(_) => open.push(token),
            Sign::Close(close) => match open.pop() {
                None => return Some(Fault::Stray(token.span.clone())),
                Some(opener) if closing(&text[opener.span.clone()]) != close => {
                    return Some(Fault::Mismatch(opener.span.clone(), token.span.clone()));
                }
                Some(_) => {}
            },
            _ => {}
        }
    }
    open.pop().map(|token| Fault::Unclosed(token.span.clone()))
}
