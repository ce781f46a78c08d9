//! The sheet that is read before a secret order is sealed.

use super::desk::way_name;
use super::option::preview;
use super::sentence;
use crate::scenario::Lore;
use crate::terminal::screen::Screen;
use crate::view::figure::capital;
use crate::view::{OptionView, SealedPaper, Sealing};

/// The most lines of what a reading would do.
const LINES: usize = 5;

/// Prints the sheet.
pub fn show(screen: &mut Screen<'_>, lore: &Lore, answer: &OptionView, sheet: &Sealing) {
    screen.title(&format!("{}: {}", capital(&way_name(lore, true)), answer.label));
    screen.say("It lands before others move, and nobody is told. But ink does not forget.");
    if sheet.papers.is_empty() {
        screen.say("As far as you know, this one leaves no paper that could be read.");
    }
    for paper in &sheet.papers {
        screen.gap();
        sheet_of(screen, paper);
    }
    screen.gap();
}

fn sheet_of(screen: &mut Screen<'_>, paper: &SealedPaper) {
    screen.say(&format!("{} will lie {}.", paper.name, paper.lies));
    screen.inset(1, &format!("It proves {}", sentence(&paper.proves)));
    screen.inset(1, &format!("Can it be denied? {}.", capital(&paper.deniable)));
    match paper.ways.len() {
        0 => screen.inset(1, "You know of no way in which it could come to be read."),
        1 => screen.inset(1, "Who may read it one day, as far as you know, in one way:"),
        many => screen.inset(1, &format!("Who may read it one day, as far as you know, in {many} ways:")),
    }
    for way in &paper.ways {
        let detail = if way.detail.is_empty() { String::new() } else { format!(" {}", sentence(&way.detail)) };
        let line = format!("{}: {}.{detail} {}", way.text.trim_end_matches('.'), way.reader, nearness(way.met));
        screen.item(2, "-", &line);
    }
    preview(screen, 1, "If it is read", &paper.if_read, LINES);
}

/// How near a way is, by the conditions that are met.
fn nearness((met, all): (usize, usize)) -> String {
    match (met, all) {
        (met, all) if met == all => "Nothing stands in the way.".to_owned(),
        (0, _) => "Nothing of it has come about.".to_owned(),
        (met, all) => format!("Of {all} conditions, {met} already met."),
    }
}
