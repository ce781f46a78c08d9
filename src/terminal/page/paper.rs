//! One paper: what it says, its answers, who is for and against each, and what each would do.

use super::desk::way_name;
use super::{attention, beside, worth};
use crate::scenario::Lore;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, plural};
use crate::view::{Advice, OptionView, PaperView, PersonRef, PreviewLine, Refusal, Sealing};

/// The most lines of what one answer would do.
const LINES: usize = 9;

/// Prints a paper.
pub fn show(screen: &mut Screen<'_>, lore: &Lore, paper: &PaperView, place: Option<&str>) {
    screen.title(&beside(&paper.title, &paper.zh));
    let from = paper.from.as_ref().map(|from| format!("From {}.", full(from)));
    let place = place.map(|place| format!("{place}."));
    let source = Some(capital(&paper.source)).filter(|source| !source.is_empty()).map(|source| format!("{source}."));
    let head: Vec<String> = [from, place, source].into_iter().flatten().collect();
    screen.say(&head.join(" "));
    screen.gap();
    screen.say(&paper.body);
    for answer in &paper.options {
        option(screen, lore, &format!("{}.", answer.letter), answer);
    }
    screen.gap();
    closing(screen, lore, paper);
}

fn full(person: &PersonRef) -> String {
    let name = beside(&person.name, &person.zh);
    if person.office.is_empty() { name } else { format!("{name}, {}", person.office) }
}

fn closing(screen: &mut Screen<'_>, lore: &Lore, paper: &PaperView) {
    if let Some((option, secret)) = paper.answered {
        let letter = paper.options.get(option).map_or('?', |option| option.letter);
        screen.say(&format!("Answered this turn: {letter}, {}.", way_name(lore, secret)));
        return;
    }
    let when = match paper.patience {
        ..=1 => "at the end of this turn".to_owned(),
        turns => format!("in {}", plural(turns, "turn")),
    };
    let takes = paper.delegate_takes.and_then(|index| paper.options.get(index));
    let takes = takes.map_or_else(
        || "and nothing would come of it".to_owned(),
        |option| format!("takes {}, {}, and his influence grows", option.letter, option.label),
    );
    screen.say(&format!("Leave it, and {when} {} {takes}.", paper.delegate.name));
}

/// An answer, or what an order says, with everything that is known of it.
pub fn option(screen: &mut Screen<'_>, lore: &Lore, marker: &str, answer: &OptionView) {
    screen.gap();
    let detail = if answer.detail.is_empty() { String::new() } else { format!(" {}", sentence(&answer.detail)) };
    screen.item(0, marker, &format!("{}.{detail}", beside(&answer.label, &answer.zh)));
    for refusal in &answer.refusals {
        screen.inset(1, &format!("Not possible: {}", words(refusal)));
    }
    voices(screen, "For it", &answer.in_favour);
    voices(screen, "Against it", &answer.against);
    if answer.preview.is_empty() && answer.preview_secret.is_empty() {
        screen.inset(1, "Nothing that you know of would change at once.");
    } else {
        let lead = if answer.preview_secret.is_empty() { "It would bring" } else { "Openly it would bring" };
        preview(screen, 1, lead, &answer.preview);
        if !answer.preview_secret.is_empty() {
            preview(screen, 1, &capital(&format!("{} it would bring", way_name(lore, true))), &answer.preview_secret);
        }
    }
    screen.inset(1, &ways(lore, answer));
}

/// A refusal and its remedy as one text.
pub fn words(refusal: &Refusal) -> String {
    format!("{} {}", refusal.why, refusal.would_change).trim().to_owned()
}

fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

fn voices(screen: &mut Screen<'_>, side: &str, advice: &[Advice]) {
    if advice.is_empty() {
        return;
    }
    let said: Vec<String> =
        advice.iter().map(|advice| format!("{}, “{}”", advice.person.name, advice.line.trim_end_matches('.'))).collect();
    screen.inset(1, &format!("{side}: {}.", said.join("; ")));
}

/// What something would do, line by line.
pub fn preview(screen: &mut Screen<'_>, steps: usize, lead: &str, lines: &[PreviewLine]) {
    if lines.is_empty() {
        return;
    }
    screen.inset(steps, &format!("{lead}:"));
    for line in lines.iter().take(LINES) {
        screen.item(steps + 1, "-", &preview_line(line));
    }
    if lines.len() > LINES {
        screen.item(steps + 1, "-", &format!("and {} lesser things.", lines.len() - LINES));
    }
}

fn preview_line(line: &PreviewLine) -> String {
    let terms: Vec<String> = [
        line.chance.map(|chance| format!("{chance} in 100")),
        line.after.map(|turns| format!("after {}", plural(turns, "turn"))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let lead = if terms.is_empty() { String::new() } else { capital(&format!("{}: ", terms.join(", "))) };
    format!("{lead}{}, {}{}.", line.name, line.change, worth(line.sign))
}

/// What the ways cost: "Costs 1 audience openly, 2 by night."
fn ways(lore: &Lore, answer: &OptionView) -> String {
    let word = lore.word("attention");
    let way = |cost: Option<i32>, secret| cost.map(|cost| format!("{} {}", attention(word, cost), way_name(lore, secret)));
    let ways: Vec<String> = [way(answer.open, false), way(answer.secret, true)].into_iter().flatten().collect();
    format!("Takes {}.", ways.join(", or "))
}

/// The sheet that is read before a secret order is sealed.
pub fn sealing(screen: &mut Screen<'_>, lore: &Lore, answer: &OptionView, sheet: &Sealing) {
    screen.title(&format!("{}, {}", answer.label, way_name(lore, true)));
    screen.say("It lands before others move, and nobody is told. But ink does not forget.");
    if sheet.papers.is_empty() {
        screen.say("As far as you know, this one leaves no paper that could be read.");
    }
    for paper in &sheet.papers {
        screen.gap();
        screen.say(&format!("{} will lie {}.", paper.name, paper.lies));
        screen.inset(1, &format!("It proves {}.", paper.proves.trim_end_matches('.')));
        screen.inset(1, &format!("Can it be denied? {}.", capital(&paper.deniable)));
        if paper.ways.is_empty() {
            screen.inset(1, "You know of no way in which it could come to be read.");
        } else {
            screen.inset(1, "Who may read it one day, as far as you know:");
        }
        for way in &paper.ways {
            let detail = if way.detail.is_empty() { String::new() } else { format!(" {}", sentence(&way.detail)) };
            let near = nearness(way.met);
            screen.item(2, "-", &format!("{}: {}.{detail} {near}", way.text.trim_end_matches('.'), way.reader));
        }
        preview(screen, 1, "If it is read", &paper.if_read);
    }
    screen.gap();
}

/// How near a way is, by the conditions that are met.
fn nearness((met, all): (usize, usize)) -> String {
    match (met, all) {
        (_, 0) => "Nothing stands in the way.".to_owned(),
        (met, all) if met == all => "Nothing stands in the way.".to_owned(),
        (0, _) => "Nothing of it has come about.".to_owned(),
        (met, all) => format!("{met} of {all} conditions for it are met."),
    }
}
