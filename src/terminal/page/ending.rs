//! How it ended, and the reckoning.

use super::{beside, court, why};
use crate::terminal::screen::Screen;
use crate::view::EndingView;

/// Prints the ending.
pub fn show(screen: &mut Screen<'_>, ending: &EndingView) {
    screen.title(&format!("{}. {}", ending.date, beside(&ending.title, &ending.zh)));
    screen.say(&ending.text);
    if !ending.judgements.is_empty() {
        screen.title("The reckoning");
        court::judgements(screen, &ending.judgements);
    }
    if !ending.vows.is_empty() {
        screen.heading("What you vowed:");
        for (vow, word) in &ending.vows {
            screen.item(1, "-", &format!("{vow}: {word}."));
        }
    }
    if !ending.course.is_empty() {
        screen.heading("Your course, and what was done in history:");
        for (paper, chosen, done) in &ending.course {
            let history = match done {
                done if done.is_empty() => String::new(),
                done if done == chosen => " So it was done.".to_owned(),
                done => format!(" It was done otherwise: {done}."),
            };
            screen.item(1, "-", &format!("{paper}: {chosen}.{history}"));
        }
    }
    if !ending.why.nodes.is_empty() {
        why::show(screen, &ending.why);
    }
}
