//! The sheet that is read before a secret order is sealed.

use super::desk::way_name;
use super::option::{Block, preview};
use super::sentence;
use crate::scenario::Lore;
use crate::terminal::line::{Line, line, tally};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::capital;
use crate::view::{OptionView, SealedPaper, Sealing, WayView};

/// Prints the sheet.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, answer: &OptionView, sheet: &Sealing) {
    let label = Line::woven(&answer.label, &answer.figures);
    screen.title(line![capital(&way_name(lore, true)), ": ", label]);
    screen.say("It lands before others move, and nobody is told. But ink does not forget.");
    if sheet.papers.is_empty() {
        screen.say("As far as you know, this one leaves no paper that could be read.");
    }
    for paper in &sheet.papers {
        screen.gap();
        sheet_of(screen, marks, paper);
    }
    screen.gap();
}

fn sheet_of(screen: &mut Screen<'_>, marks: &mut Marks, paper: &SealedPaper) {
    screen.say(format!("{} will lie {}.", paper.name, paper.lies));
    screen.inset(1, format!("It proves {}", sentence(&paper.proves)));
    screen.inset(1, format!("Can it be denied? {}.", capital(&paper.deniable)));
    match paper.ways.len() {
        0 => screen.inset(1, "You know of no way in which it could come to be read."),
        1 => screen.inset(1, "Who may read it one day, as far as you know, in one way:"),
        many => screen.inset(1, line!["Who may read it one day, as far as you know, in ", tally(many, "way"), ":"]),
    }
    for way in &paper.ways {
        let detail = if way.detail.is_empty() { String::new() } else { format!(" {}", sentence(&way.detail)) };
        let chance = match way.chance {
            ..100 => format!("Once all is so: {} of a hundred each turn.", way.chance),
            _ => "Once all is so, nothing hinders it.".to_owned(),
        };
        let near = nearness(way);
        let line = format!("{}: {}.{detail} {near} {chance}", way.text.trim_end_matches('.'), way.reader);
        let line = Line::woven(&line, &way.figures);
        let mark = marks.behind(&[&line]);
        screen.item(2, "-", line.then(mark));
    }
    let mut block = Block::default();
    preview(&mut block, 1, "If it is read", &paper.if_read);
    block.show(screen, marks);
}

/// How near a way is: what is lacking yet.
fn nearness(way: &WayView) -> String {
    let lacks: Vec<&str> = way.lacks().collect();
    match lacks.len() {
        0 => "Nothing stands in the way.".to_owned(),
        _ => format!("Not yet so: {}.", lacks.join("; ")),
    }
}
