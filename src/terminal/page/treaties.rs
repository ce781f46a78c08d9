//! What was sworn.

use super::option::preview;
use super::{beside, sentence};
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, count};
use crate::view::{ClauseView, TreatyView};

/// Prints every treaty, its clauses numbered; or one clause with all that is known of it.
pub fn show(screen: &mut Screen<'_>, treaties: &[TreatyView], asked: Option<usize>) {
    if let Some(number) = asked {
        let clause = number.checked_sub(1).and_then(|index| treaties.iter().flat_map(|treaty| &treaty.clauses).nth(index));
        match clause {
            Some(clause) => whole(screen, number, clause),
            None => screen.say("There is no clause of that number. “treaties” lists them."),
        }
        return;
    }
    if treaties.is_empty() {
        screen.say("Nothing has been sworn.");
        return;
    }
    let mut number = 0;
    for treaty in treaties {
        screen.title(&format!("{}, between {}", beside(&treaty.name, &treaty.zh), treaty.parties));
        for clause in &treaty.clauses {
            number += 1;
            screen.item(0, &format!("{number}."), &line(clause));
        }
    }
    screen.gap();
    screen.say("“treaties 2” tells how each side reads the second clause, and what its breach would bring.");
}

fn line(clause: &ClauseView) -> String {
    let due = if clause.due.is_empty() { String::new() } else { format!(", {}", clause.due) };
    let paid = match clause.paid {
        Some((paid, amount)) if amount > 0 => format!(" Paid {} of {}.", count(paid), count(amount)),
        _ => String::new(),
    };
    format!("{}: {} {}{due}.{paid}", clause.parties, sentence(&clause.text), capital(&clause.state))
}

fn whole(screen: &mut Screen<'_>, number: usize, clause: &ClauseView) {
    screen.item(0, &format!("{number}."), &line(clause));
    let (ours, theirs) = &clause.reads;
    if !ours.is_empty() {
        screen.inset(1, &format!("We read it so: {}", sentence(ours)));
    }
    if !theirs.is_empty() {
        screen.inset(1, &format!("They read it so: {}", sentence(theirs)));
    }
    if clause.state != "breached" {
        preview(screen, 1, "A breach would bring", &clause.breach, usize::MAX);
    }
}
