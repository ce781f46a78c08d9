//! The pages of the records: vows, historians, other courts, the truth.

use super::{beside, sentence};
use crate::terminal::line::{Line, Piece, date, line, usage};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::capital;
use crate::view::records::after::{After, MONTHS};
use crate::view::records::courts::Standing;
use crate::view::records::narrows::Narrowing;
use crate::view::{HistorianView, Records, UnknownView, VowView};

/// A page of the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// How it ended, what is judged, what became of the vows.
    Overview,
    /// Those who weigh it.
    Historians,
    /// A thousand other courts.
    Courts,
    /// The months after the end.
    After,
    /// The turn at which the options narrowed most.
    Narrows,
    /// What the player never knew.
    Truth,
    /// The course against history.
    Course,
    /// The chain of causes that led to the end.
    Chain,
}

/// Every page with its word.
const PAGES: [(&str, Page); 7] = [
    ("historians", Page::Historians),
    ("courts", Page::Courts),
    ("after", Page::After),
    ("narrows", Page::Narrows),
    ("truth", Page::Truth),
    ("course", Page::Course),
    ("chain", Page::Chain),
];

impl Page {
    /// The page that a word, or its beginning, means.
    pub fn named(asked: &str) -> Option<Self> {
        let asked = asked.to_lowercase();
        if asked.is_empty() {
            return Some(Self::Overview);
        }
        PAGES.iter().find(|(word, _)| word.starts_with(&asked)).map(|(_, page)| *page)
    }

    /// What can be typed to see them.
    pub fn list() -> Piece {
        let words: Vec<String> = PAGES.iter().map(|(word, _)| format!("“records {word}”")).collect();
        usage(format!(
            "{}. “why”, “news 3”, “powers” and “map” now show what was really so. “quit” leaves.",
            words.join(", ")
        ))
    }
}

/// What became of the vows.
pub fn vows(screen: &mut Screen<'_>, marks: &mut Marks, records: &Records) {
    if records.vows.is_empty() {
        return;
    }
    screen.heading("What you vowed:");
    for vow in &records.vows {
        let told = vow_line(vow);
        let mark = marks.behind(&[&told]);
        screen.item(1, "-", told.then(mark).then("."));
    }
}

fn vow_line(vow: &VowView) -> Line {
    let told = format!("{}: {}. {}", vow.name, vow.word, vow.number);
    let told = Line::woven(told.trim_end_matches(['.', ' ']), &vow.figures);
    if vow.paper.is_empty() {
        return told;
    }
    told.then("; by the paper: ").then(Line::woven(&vow.paper, &vow.figures))
}

/// What historians write.
pub fn historians(screen: &mut Screen<'_>, marks: &mut Marks, records: &Records) {
    screen.title("As it will be written");
    if records.historians.is_empty() {
        screen.say("Nobody has written of it.");
    }
    for historian in &records.historians {
        screen.gap();
        let HistorianView { name, zh, text, verdict, remarks, epithet, .. } = historian;
        let told = line![beside(&capital(name), zh), ": ", historian.score.clone()];
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
        if !text.is_empty() {
            screen.inset(1, sentence(text));
        }
        let said: Vec<&str> = std::iter::once(verdict).chain(remarks).map(String::as_str).collect();
        screen.inset(1, format!("“{}”", said.join(" ")));
        let follows = if historian.follows { ". That name stays with you" } else { "" };
        screen.inset(1, line!["Calls you ", epithet, follows, "."]);
    }
}

/// What the player never knew.
pub fn truth(screen: &mut Screen<'_>, marks: &mut Marks, records: &Records) {
    screen.title("What you never knew");
    if records.truth.is_empty() {
        screen.say("You knew as much as mattered.");
    }
    for unknown in &records.truth {
        let told = unknown_line(unknown);
        let mark = marks.behind(&[&told]);
        screen.item(0, "-", told.then(mark));
    }
}

fn unknown_line(unknown: &UnknownView) -> Line {
    let woven = |text: String| Line::woven(&text, &unknown.figures);
    let mut told = line![date(&unknown.date), ". ", &unknown.name, ": "];
    told.push(match unknown.believed.is_empty() {
        true if unknown.late => woven(format!("{}. You heard of it only later.", unknown.truth)),
        true => woven(format!("{}. You were never told.", unknown.truth)),
        false => woven(format!("you believed {}; it was {}.", unknown.believed, unknown.truth)),
    });
    if !unknown.paper.is_empty() {
        told.push(woven(format!(" So you answered ‘{}’.", unknown.paper)));
    }
    if !unknown.because.is_empty() {
        told.push(woven(format!(" What had made it so: {}.", unknown.because)));
    }
    told
}

/// How the game stands among other courts.
pub fn courts(screen: &mut Screen<'_>, marks: &mut Marks, standing: &Standing, title: &str) {
    screen.title(line!["Among ", Piece::Place(crate::view::figure::count(standing.all as i32)), " other courts"]);
    screen.say("The same seat, held by the scenario’s policies and by rulers of random leanings.");
    for (name, worse, alike) in &standing.judgements {
        let told = line![name, ": worse in ", worse.clone(), ", and as here in ", alike.clone()];
        let mark = marks.behind(&[&told]);
        screen.item(1, "-", told.then(mark).then("."));
    }
    if let Some(same) = &standing.same {
        let told = line![format!("It ended as yours did, “{title}”, in "), same.clone()];
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
    }
    screen.heading("How they ended:");
    for (title, often) in &standing.endings {
        let told = line![title, ": ", often.clone()];
        let mark = marks.behind(&[&told]);
        screen.item(1, "-", told.then(mark).then("."));
    }
}

/// Whether the peace outlived its maker.
pub fn after(screen: &mut Screen<'_>, marks: &mut Marks, after: &After) {
    screen.title("Did your peace outlive you?");
    let all = Piece::Place(crate::view::figure::count(after.all as i32));
    let months = date(crate::view::figure::plural(MONTHS, "month"));
    screen.say(line!["The game went on ", all, " times for ", months, ", under a court that holds to what you vowed."]);
    let told = match after.peace {
        true => line!["The peace lasted in ", after.lasted.clone(), "; the realm stood in ", after.stood.clone()],
        false => line!["There was no peace to outlive you. The realm stood in ", after.stood.clone()],
    };
    let mark = marks.behind(&[&told]);
    screen.say(told.then(mark).then("."));
    screen.heading("What it would have been called then:");
    for (title, often) in &after.endings {
        let told = line![title, ": ", often.clone()];
        let mark = marks.behind(&[&told]);
        screen.item(1, "-", told.then(mark).then("."));
    }
}

/// When the options narrowed most.
pub fn narrows(screen: &mut Screen<'_>, marks: &mut Marks, narrowing: &Narrowing) {
    screen.title("When your options narrowed");
    let futures = Piece::Place(crate::view::figure::count(narrowing.futures as i32));
    let each =
        line!["From every morning ", futures, " futures were played, under a court that holds to what you vowed."];
    screen.say(each);
    screen.heading("In how many the realm survives:");
    for (place, (_, morning, count)) in narrowing.mornings.iter().enumerate() {
        let turned = if narrowing.most == Some(place) { ". In this turn most was lost" } else { "" };
        let told = line![date(morning), ": ", count.clone(), turned];
        let mark = marks.behind(&[&told]);
        screen.item(1, "-", told.then(mark).then("."));
    }
}
