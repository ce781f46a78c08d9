//! One paper: what it says, and its answers.

use super::desk::way_name;
use super::option;
use super::{beside, sentence};
use crate::scenario::Lore;
use crate::terminal::line::{Line, date, line, usage};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, plural};
use crate::view::{Advice, OptionView, PaperView, PersonRef};

/// Prints a paper.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, paper: &PaperView, place: Option<&str>) {
    let title = Line::woven(&beside(&paper.title, &paper.zh), &paper.figures);
    screen.title(title.clone());
    let from = paper.from.as_ref().map(|from| format!("From {}.", full(from)));
    let place = place.map(|place| format!("{}.", capital(place)));
    let source = Some(sentence(&capital(&paper.source))).filter(|_| !paper.source.is_empty());
    let head: Vec<String> = [from, place, source].into_iter().flatten().collect();
    screen.say(head.join(" "));
    screen.gap();
    let body = Line::woven(&paper.body, &paper.figures);
    let mark = marks.behind(&[&title, &body]);
    screen.say(body.then(mark));
    let any = |of: fn(&OptionView) -> Option<i32>| paper.options.iter().any(|option| of(option).is_some());
    let both_ways = any(|option| option.open) && any(|option| option.secret);
    for answer in &paper.options {
        option::brief(screen, marks, lore, &format!("{}.", answer.letter), answer, both_ways);
    }
    screen.gap();
    heard(screen, paper);
    closing(screen, marks, lore, paper);
    let letter = paper.options.last().map_or('a', |option| option.letter.to_ascii_lowercase());
    let mut hint = format!("“weigh {letter}” tells all of {}", letter.to_ascii_uppercase());
    if !marks.is_empty() {
        hint += &format!("; “why {}” opens the figures of what has that number behind it", marks.len());
    }
    screen.say(usage(hint + "."));
}

/// Who cares most, and who answers him, each with his line.
fn heard(screen: &mut Screen<'_>, paper: &PaperView) {
    let sides = paper.options.iter().flat_map(|option| {
        let favour = option.in_favour.iter().map(move |voice| (voice, "for", option.letter));
        favour.chain(option.against.iter().map(move |voice| (voice, "against", option.letter)))
    });
    let mut voices: Vec<(&Advice, &str, char)> = sides.collect();
    voices.sort_by_key(|(voice, ..)| std::cmp::Reverse(voice.weight.abs()));
    // One of each side, if there are both.
    let first = voices.first().copied();
    let others =
        voices.into_iter().filter(|(voice, ..)| first.is_some_and(|(one, ..)| one.person.row != voice.person.row));
    let second =
        others.max_by_key(|(voice, side, _)| (first.is_some_and(|(_, one, _)| one != *side), voice.weight.abs()));
    for (voice, side, letter) in first.into_iter().chain(second) {
        screen.say(format!("{}, {side} {letter}: “{}”", voice.person.name, sentence(&voice.line)));
    }
}

fn full(person: &PersonRef) -> String {
    let name = beside(&person.name, &person.zh);
    if person.office.is_empty() { name } else { format!("{name}, {}", person.office) }
}

fn closing(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, paper: &PaperView) {
    if let Some((option, secret)) = paper.answered {
        let letter = paper.options.get(option).map_or('?', |option| option.letter);
        screen.say(format!("Answered this turn: {letter} ({}).", way_name(lore, secret)));
        return;
    }
    let cost = |of: fn(&OptionView) -> Option<i32>| paper.options.iter().find_map(of);
    if let Some(told) = option::costs(lore, cost(|option| option.open), cost(|option| option.secret)) {
        let told = line!["An answer takes ", told];
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
    }
    let when = match paper.patience {
        ..=1 => Line::from("at the end of this turn"),
        turns => line!["in ", date(plural(turns, "turn"))],
    };
    let takes = paper.delegate_takes.and_then(|index| paper.options.get(index));
    let name = &paper.delegate.name;
    screen.say(match takes {
        Some(option) => {
            // What can only be done secretly leaves its paper whoever seals it.
            let how = if option.open.is_none() { format!(" ({})", way_name(lore, true)) } else { String::new() };
            line!["Leave it, and ", when, format!(" {name} takes {}{how}, and gains influence.", option.letter)]
        }
        None => line!["Leave it, and ", when, format!(" {name} finds nothing that could be done.")],
    });
}
