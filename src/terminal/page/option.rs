//! An answer or an order: what it is, who is for and against it, what it would do, what it takes. Beside others it is told
//! briefly, by itself in full.

use super::desk::way_name;
use super::{attention, beside, plural, sentence, with_record, worth};
use crate::locale::{Language, Locale};
use crate::scenario::Lore;
use crate::terminal::line::{Line, line, tally};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, list};
use crate::view::{Account, Address, Advice, Figure, OptionView, Part, PreviewLine, Refusal};

/// How many things that it would do are told briefly.
const GIST: usize = 2;

/// Prints an answer or what an order says with all that is known of it. All its figures open by one number.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, marker: &str, answer: &OptionView) {
    screen.gap();
    let mut block = head(marker, answer, "");
    for refusal in &answer.refusals {
        block.inset(1, line!["Not possible: ", words(refusal)]);
    }
    voices(&mut block, "For it", &answer.in_favour);
    voices(&mut block, "Against it", &answer.against);
    super::foretold::of_answer(&mut block, &answer.foretold);
    brings(&mut block, lore, answer);
    block.inset(1, takes(lore, answer));
    block.show(screen, marks);
}

/// Prints an answer as it is weighed against others: what it is, who is for and against, the heaviest that it would do.
/// Where its paper can be answered in both ways, one that goes in one way only says so.
pub fn brief(
    screen: &mut Screen<'_>,
    marks: &mut Marks,
    lore: &Lore,
    marker: &str,
    answer: &OptionView,
    both_ways: bool,
) {
    screen.gap();
    let only = match (answer.open, answer.secret) {
        _ if !both_ways => String::new(),
        (Some(_), None) => format!(" Only {}.", way_name(lore, false)),
        (None, Some(_)) => format!(" Only {}.", way_name(lore, true)),
        _ => String::new(),
    };
    let mut block = head(marker, answer, &only);
    if let Some(refusal) = answer.refusals.first() {
        block.inset(1, line!["Not possible: ", words(refusal)]);
        block.show(screen, marks);
        return;
    }
    let names = |side: &str, advice: &[Advice]| {
        let names: Vec<String> = advice.iter().map(|voice| voice.person.name.clone()).collect();
        (!names.is_empty()).then(|| format!("{side} {}.", list(Locale::of(Language::English), &names)))
    };
    let sides = [names("For it", &answer.in_favour), names("Against it", &answer.against)];
    let sides: Vec<String> = sides.into_iter().flatten().collect();
    if !sides.is_empty() {
        block.inset(1, sides.join(" "));
    }
    let lines = if answer.open.is_some() { &answer.preview } else { &answer.preview_secret };
    if !lines.is_empty() {
        let mut gist = Line::default();
        for line in lines.iter().take(GIST) {
            gist.push(told(line).then("; "));
        }
        let rest = lines.len().saturating_sub(GIST);
        gist.push(match rest {
            0 => Line::from("no more that one knows of."),
            _ => line!["and ", tally(rest, "lesser thing"), "."],
        });
        block.inset(1, gist);
    }
    block.show(screen, marks);
}

/// The answer's letter, label and detail.
fn head(marker: &str, answer: &OptionView, more: &str) -> Block {
    let mut block = Block::default();
    let said = if answer.detail.is_empty() { String::new() } else { format!(" {}", sentence(&answer.detail)) };
    let label = format!("{}{said}{more}", sentence(&beside(&answer.label, &answer.zh)));
    block.item(0, marker, Line::woven(&label, &answer.figures));
    block
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

/// Everybody on one side with his reasons and what each weighs.
fn voices(block: &mut Block, side: &'static str, advice: &[Advice]) {
    if advice.is_empty() {
        return;
    }
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
}

/// What it would bring: what both ways have in common once, then what only one of them has.
fn brings(block: &mut Block, lore: &Lore, answer: &OptionView) {
    let (open, secret) = (&answer.preview, &answer.preview_secret);
    if open.is_empty() && secret.is_empty() {
        block.inset(1, "Nothing that you know of would change at once.");
        return;
    }
    if secret.is_empty() {
        preview(block, 1, "It would bring", open);
        return;
    }
    let (both, only_open): (Vec<PreviewLine>, Vec<PreviewLine>) =
        open.iter().cloned().partition(|line| secret.contains(line));
    let only_secret: Vec<PreviewLine> = secret.iter().filter(|line| !open.contains(line)).cloned().collect();
    preview(block, 1, "It would bring", &both);
    preview(block, 1, format!("If sent openly ({})", way_name(lore, false)), &only_open);
    preview(block, 1, format!("If sent secretly ({})", way_name(lore, true)), &only_secret);
}

/// What something would do, line by line.
pub fn preview(block: &mut Block, steps: usize, lead: impl Into<Line>, lines: &[PreviewLine]) {
    if lines.is_empty() {
        return;
    }
    block.inset(steps, lead.into().then(":"));
    for line in lines {
        block.item(steps + 1, "-", told(line).then("."));
    }
}

fn told(line: &PreviewLine) -> Line {
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
    told
}

/// "Takes 1 audience openly (through the hall), or 2 secretly (by night)."
fn takes(lore: &Lore, answer: &OptionView) -> Line {
    costs(lore, answer.open, answer.secret).map_or_else(Line::default, |told| line!["Takes ", told, "."])
}

/// What it takes to send something openly, and secretly.
pub fn costs(lore: &Lore, open: Option<i32>, secret: Option<i32>) -> Option<Line> {
    let word = lore.word("attention");
    let way = |cost: Option<i32>, secret| {
        let sober = if secret { "secretly" } else { "openly" };
        let cost = Figure::rule(cost?, format!("What it takes of {word}, {sober}"));
        Some(line![attention(word, cost), " ", sober, own_phrase(lore, secret)])
    };
    match (way(open, false), way(secret, true)) {
        (Some(open), Some(secret)) => Some(line![open, ", or ", secret]),
        (open, secret) => open.or(secret),
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
