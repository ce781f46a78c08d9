//! One paper: what it says, and its answers.

use super::desk::way_name;
use super::option::{self, Detail};
use super::{beside, sentence};
use crate::scenario::Lore;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, plural};
use crate::view::{PaperView, PersonRef};

/// Prints a paper.
pub fn show(screen: &mut Screen<'_>, lore: &Lore, paper: &PaperView, place: Option<&str>) {
    screen.title(&beside(&paper.title, &paper.zh));
    let from = paper.from.as_ref().map(|from| format!("From {}.", full(from)));
    let place = place.map(|place| format!("{}.", capital(place)));
    let source = Some(sentence(&capital(&paper.source))).filter(|_| !paper.source.is_empty());
    let head: Vec<String> = [from, place, source].into_iter().flatten().collect();
    screen.say(&head.join(" "));
    screen.gap();
    screen.say(&paper.body);
    for answer in &paper.options {
        option::show(screen, lore, &format!("{}.", answer.letter), answer, Detail::Brief);
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
        screen.say(&format!("Answered this turn: {letter} ({}).", way_name(lore, secret)));
        return;
    }
    let when = match paper.patience {
        ..=1 => "at the end of this turn".to_owned(),
        turns => format!("in {}", plural(turns, "turn")),
    };
    let takes = paper.delegate_takes.and_then(|index| paper.options.get(index));
    let name = &paper.delegate.name;
    screen.say(&match takes {
        Some(option) => {
            // What can only be done secretly leaves its paper whoever seals it.
            let how = if option.open.is_none() { format!(" ({})", way_name(lore, true)) } else { String::new() };
            format!("Leave it, and {when} {name} takes {}{how}, and gains influence.", option.letter)
        }
        None => format!("Leave it, and {when} {name} finds nothing that could be done."),
    });
}
