//! The powers and their trust.

use super::{beside, since};
use crate::locale::{Language, Locale};
use crate::terminal::line::{Line, line};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{list, signed};
use crate::view::{Address, Figure, ModifierView, PowerView};
use crate::world::at;

/// Prints all powers, or those whose names begin as asked.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, powers: &[PowerView], asked: &str) {
    let asked = asked.to_lowercase();
    let fits = |power: &&PowerView| asked.is_empty() || power.name.to_lowercase().contains(&asked);
    let found: Vec<&PowerView> = powers.iter().filter(fits).collect();
    if found.is_empty() {
        screen.say(format!("There is no power called “{asked}”."));
        return;
    }
    screen.title("The powers");
    for power in found {
        screen.gap();
        show_one(screen, marks, power, !asked.is_empty());
    }
}

fn show_one(screen: &mut Screen<'_>, marks: &mut Marks, power: &PowerView, whole: bool) {
    let name = beside(&power.name, &power.zh);
    if power.own {
        let wars = if power.wars.is_empty() {
            String::new()
        } else {
            format!(" At war with {}.", list(Locale::of(Language::English), &power.wars))
        };
        screen.say(format!("{name}: you.{wars}"));
        return;
    }
    let Some(target) = power.target else { return };
    let trust = Figure::signed(power.trust, "", Address::now(target));
    let changed = since(marks, power.change, power.target);
    let told = line![name, ": trust ", trust, ", ", &power.word, changed];
    let mark = marks.behind(&[&told]);
    screen.say(told.then(mark).then("."));
    if whole && !power.text.is_empty() {
        screen.inset(1, &power.text);
    }
    for part in &power.modifiers {
        let told = modifier(part);
        let mark = marks.behind(&[&told]);
        screen.item(1, "-", told.then(mark));
    }
    if power.awe > 0 {
        let told = line!["Awe of you: ", Figure::known(at::awe::awe(power.row, target.cell.lane), power.awe)];
        let mark = marks.behind(&[&told]);
        screen.inset(1, told.then(mark).then("."));
    }
    if power.at_war {
        screen.inset(1, "At war with you.");
    }
    if !power.wars.is_empty() {
        screen.inset(1, format!("At war with {}.", list(Locale::of(Language::English), &power.wars)));
    }
    for (paper, proof) in &power.proofs {
        screen.inset(1, format!("Holds against you: {paper}, {proof}."));
    }
}

fn modifier(part: &ModifierView) -> Line {
    let fades = if part.fades.is_empty() { String::new() } else { format!(", {}", part.fades) };
    Line::woven(&format!("{} {}{fades}", signed(part.amount), part.name), &part.figures)
}
