//! What a turn brought.

use super::worth;
use crate::terminal::mark::{Asked, Marks};
use crate::terminal::screen::Screen;
use crate::view::figure::plural;
use crate::view::{ChangeLine, Consequences, WitnessView};

/// The most headings that are told in full.
const GROUPS: usize = 9;

/// Prints what a turn brought.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, brought: &Consequences) {
    screen.title(&format!("What {} brought", brought.date));
    if brought.notes.is_empty() && brought.groups.is_empty() {
        screen.say("A quiet time. Nothing that reached you is worth a line.");
    }
    for note in &brought.notes {
        screen.say(note);
    }
    for group in brought.groups.iter().take(GROUPS) {
        screen.gap();
        let detail = if group.detail.is_empty() { String::new() } else { format!(" ({})", group.detail) };
        screen.say(&format!("{}{detail}:", group.title));
        for line in &group.lines {
            change(screen, marks, line);
        }
    }
    let more = brought.groups.len().saturating_sub(GROUPS);
    if more > 0 {
        screen.gap();
        screen.say(&format!("And {} of lesser weight.", plural(more as i32, "other matter")));
    }
    voices(screen, &brought.witnesses);
    if !marks.is_empty() {
        screen.gap();
        screen.say("“why” and a number tells how a line came about.");
    }
}

fn change(screen: &mut Screen<'_>, marks: &mut Marks, line: &ChangeLine) {
    let heard = if line.believed { ", as we hear" } else { "" };
    let number = line.entry.map(|entry| format!(" ({})", marks.number(Asked::Entry(entry)))).unwrap_or_default();
    screen.item(1, "-", &format!("{}: {}{}{heard}{number}.", line.name, line.change, worth(line.sign)));
}

/// What witnesses say.
pub fn voices(screen: &mut Screen<'_>, witnesses: &[WitnessView]) {
    for witness in witnesses {
        screen.gap();
        let word = if witness.word.is_empty() { String::new() } else { format!(", {}", witness.word) };
        screen.say(&format!("{}{word}: “{}”", witness.name, witness.line));
    }
}
