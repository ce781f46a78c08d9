//! How it ended, and the reckoning.

use super::{beside, court, plural, records, sentence};
use crate::terminal::line::{Line, date, line};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::EndingView;

/// Prints the ending.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, ending: &EndingView) {
    screen.title(line![date(&ending.date), ". ", beside(&ending.title, &ending.zh)]);
    let text = Line::woven(&ending.text, &ending.figures);
    let mark = marks.behind(&[&text]);
    screen.say(text.then(mark));
    if !ending.judgements.is_empty() {
        screen.title("The reckoning");
        court::judgements(screen, marks, &ending.judgements);
    }
    records::vows(screen, marks, &ending.records);
    if let Some(historian) = ending.records.remembered() {
        screen.heading(line![format!("You are remembered as {}, as {} has it.", historian.epithet, historian.name)]);
    }
}

/// Prints the course against history.
pub fn course(screen: &mut Screen<'_>, marks: &mut Marks, ending: &EndingView) {
    screen.title("Your course, and what was done in history");
    if ending.course.is_empty() {
        screen.say("You answered no paper yourself.");
    }
    for ((paper, chosen, done), figures) in ending.course.iter().zip(&ending.course_figures) {
        let history = match done {
            done if done.is_empty() => String::new(),
            done if done == chosen => " So it was done.".to_owned(),
            done => format!(" It was done otherwise: {done}."),
        };
        let told = Line::woven(&format!("{paper}: {}{history}", sentence(chosen)), figures);
        let mark = marks.behind(&[&told]);
        screen.item(1, "-", told.then(mark));
    }
    if !ending.left.is_empty() {
        screen.heading("What you left on the desk was decided by:");
    }
    for (person, papers) in &ending.left {
        let told = line![&person.name, ": ", plural(papers.clone(), "paper")];
        let mark = marks.behind(&[&told]);
        screen.item(1, "-", told.then(mark).then("."));
    }
}
