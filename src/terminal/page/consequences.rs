//! What a turn brought.

use super::worth;
use crate::terminal::mark::{Asked, Marks};
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, plural};
use crate::view::{CauseGroup, ChangeLine, Consequences, WitnessView};

/// The most headings that are told, and the most lines under the player's own and under others.
const BRIEFLY: (usize, usize, usize) = (10, 6, 4);

/// Prints what a turn brought, the weightiest or the whole.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, brought: &Consequences, whole: bool) {
    screen.title(&format!("What {} brought", brought.date));
    if brought.notes.is_empty() && brought.groups.is_empty() {
        screen.say("A quiet time. Nothing that reached you is worth a line.");
    }
    for note in &brought.notes {
        screen.say(note);
    }
    let (groups, own, others) = if whole { (usize::MAX, usize::MAX, usize::MAX) } else { BRIEFLY };
    for cause in brought.groups.iter().take(groups) {
        group(screen, marks, cause, if cause.yours { own } else { others });
    }
    let more = brought.groups.len().saturating_sub(groups);
    if more > 0 {
        screen.gap();
        screen.say(&format!("And {} of less weight; “news all” tells them.", plural(more as i32, "matter")));
    }
    voices(screen, &brought.witnesses);
    if !marks.is_empty() {
        screen.gap();
        screen.say("“why” and a number tells how a line came about.");
    }
}

fn group(screen: &mut Screen<'_>, marks: &mut Marks, cause: &CauseGroup, most: usize) {
    screen.gap();
    let detail = if cause.detail.is_empty() { String::new() } else { format!(" ({})", cause.detail) };
    screen.say(&format!("{}{detail}:", cause.title));
    let shown = if cause.lines.len() <= most.saturating_add(1) { cause.lines.len() } else { most };
    for line in cause.lines.iter().take(shown) {
        change(screen, marks, line);
    }
    if cause.lines.len() > shown {
        screen.item(1, "-", &format!("and {} lesser things.", cause.lines.len() - shown));
    }
}

fn change(screen: &mut Screen<'_>, marks: &mut Marks, line: &ChangeLine) {
    let heard = if line.believed { ", as we hear" } else { "" };
    let number = line.entry.map(|entry| format!(" ({})", marks.number(Asked::Entry(entry)))).unwrap_or_default();
    screen.item(1, "-", &format!("{}: {}{}{heard}{number}.", capital(&line.name), line.change, worth(line.sign)));
}

/// What witnesses say.
pub fn voices(screen: &mut Screen<'_>, witnesses: &[WitnessView]) {
    for witness in witnesses {
        screen.gap();
        let word = if witness.word.is_empty() { String::new() } else { format!(", {}", witness.word) };
        screen.say(&format!("{}{word}: “{}”", witness.name, witness.line));
    }
}
