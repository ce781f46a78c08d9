//! The desk: the date, what there is to spend, the papers.

use super::{attention, beside, plural, since};
use crate::scenario::Lore;
use crate::terminal::line::{Line, date, line};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, plural as turns_in};
use crate::view::{Address, Figure, PaperView, TopBar};

/// Prints the desk.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, top: &TopBar, papers: &[PaperView]) {
    let act = if top.act.is_empty() { String::new() } else { format!(" {}.", top.act) };
    let turn = date(format!("Turn {} of {}", top.turn, top.turns));
    let lasts = if top.lasts.is_empty() { String::new() } else { format!(" It lasts {}.", top.lasts) };
    screen.title(line![date(&top.date), ".", act, " ", turn, ".", date(lasts)]);
    purse(screen, marks, lore, top);
    list(screen, lore, papers);
}

/// What there is to spend.
fn purse(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, top: &TopBar) {
    let word = lore.word("attention");
    let opened = |index: usize, of: &[Address]| of.get(index).cloned().unwrap_or_else(|| Address::rule(0, ""));
    let [left, all] = [(0, top.attention.0), (1, top.attention.1)]
        .map(|(index, value)| Figure::count(value, "", opened(index, &top.attention_opens)));
    let told = line!["You have ", attention(word, left), " of ", all, " to spend this turn"];
    let mark = marks.behind(&[&told]);
    screen.say(line![format!("You hold the seat of {}. ", top.seat), told, mark, "."]);
    if top.teams.1 > 0 {
        let [idle, all] = [(0, top.teams.0), (1, top.teams.1)]
            .map(|(index, value)| Figure::count(value, "", opened(index, &top.teams_open)));
        let idle = if top.teams.0 == 0 { Line::from("none is idle") } else { line![idle, " idle"] };
        let told = line![capital(lore.word("capacity")), ": ", plural(all, "team"), ", ", idle];
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
    }
    for gauge in &top.gauges {
        let unit = if gauge.unit.is_empty() { String::new() } else { format!(" {}", gauge.unit) };
        let Some(opens) = gauge.opens.clone() else { continue };
        let value = Figure { shown: gauge.value.clone(), name: String::new(), address: opens };
        let changed = since(marks, gauge.change, gauge.target);
        let told = line![beside(&gauge.name, &gauge.zh), ": ", value, unit, changed];
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
    }
}

/// The papers in their order, numbered.
pub fn list(screen: &mut Screen<'_>, lore: &Lore, papers: &[PaperView]) {
    screen.heading(format!("On {}:", desk_name(lore)));
    if papers.is_empty() {
        screen.say("Nothing waits for you.");
    }
    for (index, paper) in papers.iter().enumerate() {
        screen.item(0, &format!("{}.", index + 1), line(lore, paper));
    }
}

fn desk_name(lore: &Lore) -> String {
    match lore.word("desk") {
        "desk" => "your desk".to_owned(),
        own => own.to_owned(),
    }
}

fn line(lore: &Lore, paper: &PaperView) -> Line {
    // Its figures open on its own page.
    let title = Line::woven(&beside(&paper.title, &paper.zh), &paper.figures);
    if let Some((option, secret)) = paper.answered {
        let answer = paper.options.get(option).map(|option| (option.letter, option.label.as_str()));
        let (letter, label) = answer.unwrap_or(('?', ""));
        let label = Line::woven(label, paper.options.get(option).map_or(&[], |option| &option.figures));
        return line![title, ". Answered ", letter.to_string(), ", ", label, format!(" ({}).", way_name(lore, secret))];
    }
    let wait = match paper.patience {
        ..=1 => Line::from("It will not wait"),
        turns => line!["It can wait ", date(turns_in(turns - 1, "turn"))],
    };
    line![title, ". ", wait, "."]
}

/// How a way is called: "openly", or the scenario's phrase.
pub fn way_name(lore: &Lore, secret: bool) -> String {
    let (sober, plain) = if secret { ("secret", "secretly") } else { ("open", "openly") };
    match lore.word(sober) {
        word if word == sober => plain.to_owned(),
        phrase => phrase.to_owned(),
    }
}
