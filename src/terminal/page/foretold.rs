//! What was foretold, before a choice and after it.

use super::{sentence, with_record};
use crate::terminal::screen::Screen;
use crate::view::ForetellingView;
use crate::view::figure::capital;

/// What people foretell of an answer.
pub fn of_answer(screen: &mut Screen<'_>, foretold: &[ForetellingView]) {
    for said in foretold {
        let still = if said.state == "open" { ", and has said so before" } else { "" };
        screen.inset(
            1,
            &format!("{} foretells, {}{still}: “{}”", with_record(&said.person), said.date, sentence(&said.text)),
        );
    }
}

/// Everything that was foretold, with how it stands.
pub fn all(screen: &mut Screen<'_>, foretold: &[ForetellingView]) {
    if foretold.is_empty() {
        return;
    }
    screen.title("What was foretold");
    for said in foretold {
        let state = format!("{} {}", capital(&said.state), said.date);
        screen.say(&format!("{}: “{}” {state}.", said.person.name, sentence(&said.text)));
    }
}
