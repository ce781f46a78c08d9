//! What was foretold, before a choice and after it.

use super::option::Block;
use super::{sentence, with_record};
use crate::terminal::line::{Line, line};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::ForetellingView;
use crate::view::figure::capital;

/// What people foretell of an answer.
pub fn of_answer(block: &mut Block, foretold: &[ForetellingView]) {
    for said in foretold {
        let still = if said.standing == "open" { ", and has said so before" } else { "" };
        let name = Line::woven(&with_record(&said.person), &said.person.figures);
        let told = Line::woven(&format!("{}{still}: “{}”", said.date, sentence(&said.text)), &said.figures);
        block.inset(1, line![name, " foretells, ", told]);
    }
}

/// Everything that was foretold, with how it stands.
pub fn all(screen: &mut Screen<'_>, marks: &mut Marks, foretold: &[ForetellingView]) {
    if foretold.is_empty() {
        return;
    }
    screen.title("What was foretold");
    for said in foretold {
        let state = format!("{} {}", capital(&said.state), said.date);
        let told = Line::woven(&format!("“{}” {state}", sentence(&said.text)), &said.figures);
        let told = line![&said.person.name, ": ", told];
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
    }
}
