//! The desk: the date, what there is to spend, the papers.

use super::{attention, beside, since};
use crate::scenario::Lore;
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, plural};
use crate::view::{PaperView, TopBar};

/// Prints the desk.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, top: &TopBar, papers: &[PaperView]) {
    let act = if top.act.is_empty() { String::new() } else { format!(" {}.", top.act) };
    screen.title(&format!("{}.{act} Turn {} of {}", top.date, top.turn, top.turns));
    purse(screen, marks, lore, top);
    list(screen, lore, papers);
}

/// What there is to spend.
fn purse(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, top: &TopBar) {
    let (left, all) = top.attention;
    let word = lore.word("attention");
    let left = attention(word, left);
    screen.say(&format!("You hold the seat of {}. You have {left} of {all} to spend this turn.", top.seat));
    if top.teams.1 > 0 {
        let (idle, all) = top.teams;
        let idle = if idle == 0 { "none is idle".to_owned() } else { format!("{idle} idle") };
        screen.say(&format!("{}: {}, {idle}.", capital(lore.word("capacity")), plural(all, "team")));
    }
    for gauge in &top.gauges {
        let unit = if gauge.unit.is_empty() { String::new() } else { format!(" {}", gauge.unit) };
        let number = marks.after(gauge.target);
        screen.say(&format!("{}: {}{unit}{}{number}.", beside(&gauge.name, &gauge.zh), gauge.value, since(gauge.change)));
    }
}

/// The papers in their order, numbered.
pub fn list(screen: &mut Screen<'_>, lore: &Lore, papers: &[PaperView]) {
    screen.heading(&format!("On {}:", desk_name(lore)));
    if papers.is_empty() {
        screen.say("Nothing waits for you.");
    }
    for (index, paper) in papers.iter().enumerate() {
        screen.item(0, &format!("{}.", index + 1), &line(lore, paper));
    }
}

fn desk_name(lore: &Lore) -> String {
    match lore.word("desk") {
        "desk" => "your desk".to_owned(),
        own => own.to_owned(),
    }
}

fn line(lore: &Lore, paper: &PaperView) -> String {
    let title = beside(&paper.title, &paper.zh);
    if let Some((option, secret)) = paper.answered {
        let answer = paper.options.get(option).map(|option| (option.letter, option.label.as_str()));
        let (letter, label) = answer.unwrap_or(('?', ""));
        return format!("{title}. Answered {letter}, {label} ({}).", way_name(lore, secret));
    }
    let wait = match paper.patience {
        ..=1 => "It will not wait".to_owned(),
        turns => format!("It can wait {}", plural(turns - 1, "turn")),
    };
    format!("{title}. {wait}.")
}

/// How a way is called: "openly", or the scenario's phrase.
pub fn way_name(lore: &Lore, secret: bool) -> String {
    let (sober, plain) = if secret { ("secret", "secretly") } else { ("open", "openly") };
    match lore.word(sober) {
        word if word == sober => plain.to_owned(),
        phrase => phrase.to_owned(),
    }
}
