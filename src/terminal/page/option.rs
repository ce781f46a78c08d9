//! An answer or an order: what it is, who is for and against it, what it would do, what it takes.

use super::desk::way_name;
use super::{attention, beside, plural, sentence, with_record, worth};
use crate::scenario::Lore;
use crate::terminal::line::{Line, line, tally};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, list};
use crate::view::{Account, Address, Advice, Figure, OptionView, Part, PreviewLine, Refusal};

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// What one needs to choose.
    Brief,
    /// All that is known.
    Whole,
}

/// The most lines of what a thing would do, when told briefly.
const LINES: usize = 5;

/// Prints an answer, or what an order says. All its figures open by one number.
pub fn show(
    screen: &mut Screen<'_>,
    marks: &mut Marks,
    lore: &Lore,
    marker: &str,
    answer: &OptionView,
    detail: Detail,
) {
    screen.gap();
    let mut block = Block::default();
    let said = if answer.detail.is_empty() { String::new() } else { format!(" {}", sentence(&answer.detail)) };
    let label = format!("{}{said}", sentence(&beside(&answer.label, &answer.zh)));
    block.item(0, marker, Line::woven(&label, &answer.figures));
    for refusal in &answer.refusals {
        block.inset(1, line!["Not possible: ", words(refusal)]);
    }
    voices(&mut block, "For it", &answer.in_favour, detail);
    voices(&mut block, "Against it", &answer.against, detail);
    super::foretold::of_answer(&mut block, &answer.foretold);
    brings(&mut block, lore, answer, detail);
    block.inset(1, takes(lore, answer));
    block.show(screen, marks);
}

/// Lines that are shown together, and whose figures open by one number behind the last.
#[derive(Default)]
pub struct Block(Vec<(usize, Option<String>, Line)>);

impl Block {
    /// An item with a marker.
    pub fn item(&mut self, steps: usize, marker: &str, text: impl Into<Line>) {
        self.0.push((steps, Some(marker.to_owned()), text.into()));
    }

    /// A paragraph set in.
    pub fn inset(&mut self, steps: usize, text: impl Into<Line>) {
        self.0.push((steps, None, text.into()));
    }

    /// Shows it.
    pub fn show(self, screen: &mut Screen<'_>, marks: &mut Marks) {
        let lines: Vec<&Line> = self.0.iter().map(|(.., line)| line).collect();
        let mark = marks.behind(&lines);
        let last = self.0.len().saturating_sub(1);
        for (index, (steps, marker, line)) in self.0.into_iter().enumerate() {
            let line = if index == last { line.then(mark.clone()) } else { line };
            match marker {
                Some(marker) => screen.item(steps, &marker, line),
                None => screen.inset(steps, line),
            }
        }
    }
}

/// A refusal and its remedy as one text.
pub fn words(refusal: &Refusal) -> Line {
    Line::woven(format!("{} {}", refusal.why, refusal.would_change).trim(), &refusal.figures)
}

/// Those who say the same are named together.
fn voices(block: &mut Block, side: &'static str, advice: &[Advice], detail: Detail) {
    if advice.is_empty() {
        return;
    }
    if detail == Detail::Whole {
        block.inset(1, line![side, ":"]);
        for voice in advice {
            let weights = voice.reasons.iter().zip(&voice.opens);
            let parts = weights
                .clone()
                .map(|((weight, reason), opens)| Part::opening(*weight, sentence(reason), opens.clone()))
                .collect();
            let account = Account::of(format!("How far {} is for it", voice.person.name), parts);
            let weight = Figure::signed(voice.weight, account.title.clone(), Address::Sum(Box::new(account)));
            let said = format!(": “{}”", sentence(&voice.line));
            let name = Line::woven(&with_record(&voice.person), &voice.person.figures);
            block.item(2, "-", line![name, ", ", weight, said]);
            for ((weight, reason), opens) in weights {
                let name = format!("{}: {}", voice.person.name, sentence(reason));
                let weight = Figure::signed(*weight, name, opens.clone());
                block.item(3, "-", line![weight, " ", sentence(reason)]);
            }
        }
        return;
    }
    let mut lines: Vec<(&str, Vec<String>, Vec<Figure>)> = Vec::new();
    for voice in advice {
        let (name, figures) = (with_record(&voice.person), &voice.person.figures);
        match lines.iter_mut().find(|(line, ..)| *line == voice.line) {
            Some((_, names, known)) => {
                names.push(name);
                known.extend(figures.iter().cloned());
            }
            None => lines.push((&voice.line, vec![name], figures.clone())),
        }
    }
    let mut said = line![side, ","];
    for (line, names, figures) in &lines {
        said.push(line![" ", Line::woven(&list(names), figures), format!(": “{}”", sentence(line))]);
    }
    block.inset(1, said);
}

/// What it would bring: what both ways have in common once, then what only one of them has.
fn brings(block: &mut Block, lore: &Lore, answer: &OptionView, detail: Detail) {
    let (open, secret) = (&answer.preview, &answer.preview_secret);
    if open.is_empty() && secret.is_empty() {
        block.inset(1, "Nothing that you know of would change at once.");
        return;
    }
    let most = if detail == Detail::Whole { usize::MAX } else { LINES };
    if secret.is_empty() {
        preview(block, 1, "It would bring", open, most);
        return;
    }
    let (both, only_open): (Vec<PreviewLine>, Vec<PreviewLine>) =
        open.iter().cloned().partition(|line| secret.contains(line));
    let only_secret: Vec<PreviewLine> = secret.iter().filter(|line| !open.contains(line)).cloned().collect();
    preview(block, 1, "It would bring", &both, most);
    preview(block, 1, format!("If sent openly ({})", way_name(lore, false)), &only_open, most);
    preview(block, 1, format!("If sent secretly ({})", way_name(lore, true)), &only_secret, most);
}

/// What something would do, line by line.
pub fn preview(block: &mut Block, steps: usize, lead: impl Into<Line>, lines: &[PreviewLine], most: usize) {
    if lines.is_empty() {
        return;
    }
    block.inset(steps, lead.into().then(":"));
    // One line more costs no more room than the words that it was left out.
    let shown = if lines.len() <= most.saturating_add(1) { lines.len() } else { most };
    for line in lines.iter().take(shown) {
        block.item(steps + 1, "-", preview_line(line));
    }
    if lines.len() > shown {
        block.item(steps + 1, "-", line!["and ", tally(lines.len() - shown, "lesser thing"), "."]);
    }
}

fn preview_line(line: &PreviewLine) -> Line {
    let mut told = Line::woven(&format!("{}: {}", capital(&line.name), line.change), &line.figures);
    told.push(worth(line.sign));
    if let Some(turns) = line.after {
        let rule = format!("After how many turns: {}", line.name);
        told.push(line![", after ", plural(Figure::rule(turns, rule), "turn")]);
    }
    if let Some(chance) = line.chance {
        let rule = format!("The chance, of a hundred, that the rules give it: {}", line.name);
        told.push(line![", chance ", Figure::rule(chance, rule), " in a hundred"]);
    }
    told.then(".")
}

/// "Takes 1 audience openly (through the hall), 2 secretly (by night)."
fn takes(lore: &Lore, answer: &OptionView) -> Line {
    let word = lore.word("attention");
    let way = |cost: Option<i32>, secret| {
        let sober = if secret { "secretly" } else { "openly" };
        let cost = Figure::rule(cost?, format!("What it takes of {word}, {sober}"));
        Some(line![attention(word, cost), " ", sober, own_phrase(lore, secret)])
    };
    match (way(answer.open, false), way(answer.secret, true)) {
        (Some(open), Some(secret)) => line!["Takes ", open, ", or ", secret, "."],
        (open, secret) => line!["Takes ", open, secret, "."],
    }
}

/// " (by night)", if the scenario has a phrase of its own.
fn own_phrase(lore: &Lore, secret: bool) -> String {
    let sober = if secret { "secret" } else { "open" };
    match lore.word(sober) {
        word if word == sober => String::new(),
        phrase => format!(" ({phrase})"),
    }
}
