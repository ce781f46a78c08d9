//! One paper: what it says, and its answers.

use super::desk::way_name;
use super::option::{self, Detail};
use super::{beside, sentence};
use crate::scenario::Lore;
use crate::terminal::line::{Line, date, line, usage};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, plural};
use crate::view::{PaperView, PersonRef};

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
    for answer in &paper.options {
        option::show(screen, marks, lore, &format!("{}.", answer.letter), answer, Detail::Brief);
    }
    screen.gap();
    closing(screen, lore, paper);
    if !marks.is_empty() {
        screen.say(usage(format!("“why {}” opens the figures of what has that number behind it.", marks.len())));
    }
}

fn full(person: &PersonRef) -> String {
    let name = beside(&person.name, &person.zh);
    if person.office.is_empty() { name } else { format!("{name}, {}", person.office) }
}

fn closing(screen: &mut Screen<'_>, lore: &Lore, paper: &PaperView) {
    if let Some((option, secret)) = paper.answered {
        let letter = paper.options.get(option).map_or('?', |option| option.letter);
        screen.say(format!("Answered this turn: {letter} ({}).", way_name(lore, secret)));
        return;
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
