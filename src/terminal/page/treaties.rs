//! What was sworn.

use super::beside;
use super::paper::preview;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, count};
use crate::view::{ClauseView, TreatyView};

/// Prints every treaty.
pub fn show(screen: &mut Screen<'_>, treaties: &[TreatyView]) {
    if treaties.is_empty() {
        screen.say("Nothing has been sworn.");
    }
    for treaty in treaties {
        screen.title(&format!("{}, between {}", beside(&treaty.name, &treaty.zh), treaty.parties));
        for clause in &treaty.clauses {
            screen.gap();
            show_one(screen, clause);
        }
    }
}

fn show_one(screen: &mut Screen<'_>, clause: &ClauseView) {
    let due = if clause.due.is_empty() { String::new() } else { format!(", {}", clause.due) };
    screen.say(&format!("{}: {} {}{due}.", clause.parties, sentence(&clause.text), capital(&clause.state)));
    if let Some((paid, amount)) = clause.paid
        && amount > 0
    {
        screen.inset(1, &format!("Paid {} of {}.", count(paid), count(amount)));
    }
    let (ours, theirs) = &clause.reads;
    if !ours.is_empty() {
        screen.inset(1, &format!("We read it so: {}", sentence(ours)));
    }
    if !theirs.is_empty() {
        screen.inset(1, &format!("They read it so: {}", sentence(theirs)));
    }
    if clause.state != "breached" {
        preview(screen, 1, "A breach would bring", &clause.breach);
    }
}

fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}
