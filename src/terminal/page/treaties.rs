//! What was sworn.

use super::option::{Block, preview};
use super::{beside, sentence};
use crate::terminal::line::{Line, line, usage};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, count};
use crate::view::{ClauseView, TreatyView};

/// Prints every treaty, its clauses numbered; or one clause with all that is known of it.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, treaties: &[TreatyView], asked: Option<usize>) {
    if let Some(number) = asked {
        let clause =
            number.checked_sub(1).and_then(|index| treaties.iter().flat_map(|treaty| &treaty.clauses).nth(index));
        match clause {
            Some(clause) => whole(screen, marks, number, clause),
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
        screen.title(format!("{}, between {}", beside(&treaty.name, &treaty.zh), treaty.parties));
        for clause in &treaty.clauses {
            number += 1;
            screen.item(0, &format!("{number}."), told(marks, clause));
        }
    }
    screen.gap();
    screen.say(usage("“treaties 2” tells how each side reads the second clause, and what its breach would bring."));
}

fn told(marks: &mut Marks, clause: &ClauseView) -> Line {
    let due = if clause.due.is_empty() { String::new() } else { format!(", {}", clause.due) };
    let paid = match clause.paid {
        Some((paid, amount)) if amount > 0 => format!(" Paid {} of {}", count(paid), count(amount)),
        _ => String::new(),
    };
    let text = format!("{}: {} {}{due}.", clause.parties, sentence(&clause.text), capital(&clause.state));
    // The figure of its due day comes first, those of what is paid behind it.
    let (first, rest) = clause.figures.split_at(clause.figures.len().min(1));
    let told = Line::woven(&text, first);
    let paid = Line::woven(&paid, rest);
    let mark = marks.behind(&[&told, &paid]);
    match paid.is_empty() {
        true => told.then(mark),
        false => line![told, paid, mark, "."],
    }
}

fn whole(screen: &mut Screen<'_>, marks: &mut Marks, number: usize, clause: &ClauseView) {
    screen.item(0, &format!("{number}."), told(marks, clause));
    let (ours, theirs) = &clause.reads;
    if !ours.is_empty() {
        screen.inset(1, format!("We read it so: {}", sentence(ours)));
    }
    if !theirs.is_empty() {
        screen.inset(1, format!("They read it so: {}", sentence(theirs)));
    }
    if clause.standing != "breached" {
        let mut block = Block::default();
        preview(&mut block, 1, "A breach would bring", &clause.breach);
        block.show(screen, marks);
    }
}
