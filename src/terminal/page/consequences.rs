//! What a turn brought.

use super::worth;
use crate::terminal::line::{Line, date, line, tally};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::capital;
use crate::view::{Address, CauseGroup, ChangeLine, Consequences, WitnessView};

/// The most headings that are told, and the most lines under the player's own and under others.
const BRIEFLY: (usize, usize, usize) = (7, 4, 2);

/// Prints what a turn brought, the weightiest or the whole.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, brought: &Consequences, whole: bool) {
    screen.title(line!["What ", date(&brought.date), " brought"]);
    if brought.notes.is_empty() && brought.groups.is_empty() {
        screen.say("A quiet time. Nothing that reached you is worth a line.");
    }
    for (note, figures) in brought.notes.iter().zip(&brought.figures) {
        let note = Line::woven(note, figures);
        let mark = marks.behind(&[&note]);
        screen.say(note.then(mark));
    }
    let (groups, own, others) = if whole { (usize::MAX, usize::MAX, usize::MAX) } else { BRIEFLY };
    for cause in brought.groups.iter().take(groups) {
        group(screen, marks, cause, if cause.yours { own } else { others });
    }
    let more = brought.groups.len().saturating_sub(groups);
    if more > 0 {
        screen.gap();
        screen.say(line!["And ", tally(more, "matter"), " of less weight; “news all” tells them."]);
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
    let heading = Line::woven(&format!("{}{detail}", cause.title), &cause.figures);
    let mark = marks.behind(&[&heading]);
    screen.say(heading.then(mark).then(":"));
    let shown = if cause.lines.len() <= most.saturating_add(1) { cause.lines.len() } else { most };
    for line in cause.lines.iter().take(shown) {
        change(screen, marks, line);
    }
    if cause.lines.len() > shown {
        screen.item(1, "-", line!["and ", tally(cause.lines.len() - shown, "lesser thing"), "."]);
    }
}

fn change(screen: &mut Screen<'_>, marks: &mut Marks, change: &ChangeLine) {
    let heard = if change.believed { ", as we hear" } else { "" };
    let told = Line::woven(&format!("{}: {}", capital(&change.name), change.change), &change.figures);
    let told = told.then(worth(change.sign)).then(heard);
    let mark = marks.opening(Address::Changes(change.entries.clone()), &told);
    screen.item(1, "-", told.then(mark).then("."));
}

/// What witnesses say.
pub fn voices(screen: &mut Screen<'_>, witnesses: &[WitnessView]) {
    for witness in witnesses {
        screen.gap();
        let word = if witness.word.is_empty() { String::new() } else { format!(", {}", witness.word) };
        screen.say(format!("{}{word}: “{}”", witness.name, witness.line));
    }
}
