//! An answer or an order: what it is, who is for and against it, what it would do, what it takes.

use super::desk::way_name;
use super::{attention, beside, sentence, with_record, worth};
use crate::scenario::Lore;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, list, plural, signed};
use crate::view::{Advice, OptionView, PreviewLine, Refusal};

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// What one needs to choose.
    Brief,
    /// All that is known.
    Whole,
}

/// The most lines of what a thing would do, when told briefly.
const LINES: usize = 5;

/// Prints an answer, or what an order says.
pub fn show(screen: &mut Screen<'_>, lore: &Lore, marker: &str, answer: &OptionView, detail: Detail) {
    screen.gap();
    let said = if answer.detail.is_empty() { String::new() } else { format!(" {}", sentence(&answer.detail)) };
    screen.item(0, marker, &format!("{}{said}", sentence(&beside(&answer.label, &answer.zh))));
    for refusal in &answer.refusals {
        screen.inset(1, &format!("Not possible: {}", words(refusal)));
    }
    voices(screen, "For it", &answer.in_favour, detail);
    voices(screen, "Against it", &answer.against, detail);
    super::foretold::of_answer(screen, &answer.foretold);
    brings(screen, lore, answer, detail);
    screen.inset(1, &takes(lore, answer));
}

/// A refusal and its remedy as one text.
pub fn words(refusal: &Refusal) -> String {
    format!("{} {}", refusal.why, refusal.would_change).trim().to_owned()
}

/// Those who say the same are named together.
fn voices(screen: &mut Screen<'_>, side: &str, advice: &[Advice], detail: Detail) {
    if advice.is_empty() {
        return;
    }
    if detail == Detail::Whole {
        screen.inset(1, &format!("{side}:"));
        for voice in advice {
            screen.item(
                2,
                "-",
                &format!("{}, {}: “{}”", with_record(&voice.person), signed(voice.weight), sentence(&voice.line)),
            );
            for (weight, reason) in &voice.reasons {
                screen.item(3, "-", &format!("{} {}", signed(*weight), sentence(reason)));
            }
        }
        return;
    }
    let mut lines: Vec<(&str, Vec<String>)> = Vec::new();
    for voice in advice {
        match lines.iter_mut().find(|(line, _)| *line == voice.line) {
            Some((_, names)) => names.push(with_record(&voice.person)),
            None => lines.push((&voice.line, vec![with_record(&voice.person)])),
        }
    }
    let said: Vec<String> =
        lines.iter().map(|(line, names)| format!("{}: “{}”", list(names), sentence(line))).collect();
    screen.inset(1, &format!("{side}, {}", said.join(" ")));
}

/// What it would bring: what both ways have in common once, then what only one of them has.
fn brings(screen: &mut Screen<'_>, lore: &Lore, answer: &OptionView, detail: Detail) {
    let (open, secret) = (&answer.preview, &answer.preview_secret);
    if open.is_empty() && secret.is_empty() {
        screen.inset(1, "Nothing that you know of would change at once.");
        return;
    }
    let most = if detail == Detail::Whole { usize::MAX } else { LINES };
    if secret.is_empty() {
        preview(screen, 1, "It would bring", open, most);
        return;
    }
    let (both, only_open): (Vec<PreviewLine>, Vec<PreviewLine>) =
        open.iter().cloned().partition(|line| secret.contains(line));
    let only_secret: Vec<PreviewLine> = secret.iter().filter(|line| !open.contains(line)).cloned().collect();
    preview(screen, 1, "It would bring", &both, most);
    preview(screen, 1, &format!("If sent openly ({})", way_name(lore, false)), &only_open, most);
    preview(screen, 1, &format!("If sent secretly ({})", way_name(lore, true)), &only_secret, most);
}

/// What something would do, line by line.
pub fn preview(screen: &mut Screen<'_>, steps: usize, lead: &str, lines: &[PreviewLine], most: usize) {
    if lines.is_empty() {
        return;
    }
    screen.inset(steps, &format!("{lead}:"));
    // One line more costs no more room than the words that it was left out.
    let shown = if lines.len() <= most.saturating_add(1) { lines.len() } else { most };
    for line in lines.iter().take(shown) {
        screen.item(steps + 1, "-", &preview_line(line));
    }
    if lines.len() > shown {
        screen.item(steps + 1, "-", &format!("and {} lesser things.", lines.len() - shown));
    }
}

fn preview_line(line: &PreviewLine) -> String {
    let terms = [
        line.after.map(|turns| format!(", after {}", plural(turns, "turn"))),
        line.chance.map(|chance| format!(", chance {chance} in 100")),
    ];
    let terms: String = terms.into_iter().flatten().collect();
    format!("{}: {}{}{terms}.", capital(&line.name), line.change, worth(line.sign))
}

/// "Takes 1 audience openly (through the hall), 2 secretly (by night)."
fn takes(lore: &Lore, answer: &OptionView) -> String {
    let word = lore.word("attention");
    let way = |cost: Option<i32>, secret| {
        let sober = if secret { "secretly" } else { "openly" };
        cost.map(|cost| format!("{} {sober}{}", attention(word, cost), own_phrase(lore, secret)))
    };
    let ways: Vec<String> = [way(answer.open, false), way(answer.secret, true)].into_iter().flatten().collect();
    format!("Takes {}.", ways.join(", or "))
}

/// " (by night)", if the scenario has a phrase of its own.
fn own_phrase(lore: &Lore, secret: bool) -> String {
    let sober = if secret { "secret" } else { "open" };
    match lore.word(sober) {
        word if word == sober => String::new(),
        phrase => format!(" ({phrase})"),
    }
}
