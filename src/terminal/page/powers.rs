//! The powers and their trust.

use super::{beside, since};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{list, signed};
use crate::view::{ModifierView, PowerView};

/// Prints all powers, or those whose names begin as asked.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, powers: &[PowerView], asked: &str) {
    let asked = asked.to_lowercase();
    let fits = |power: &&PowerView| asked.is_empty() || power.name.to_lowercase().contains(&asked);
    let found: Vec<&PowerView> = powers.iter().filter(fits).collect();
    if found.is_empty() {
        screen.say(&format!("There is no power called “{asked}”."));
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
        let wars = if power.wars.is_empty() { String::new() } else { format!(" At war with {}.", list(&power.wars)) };
        screen.say(&format!("{name}: you.{wars}"));
        return;
    }
    let number = marks.after(power.target);
    screen.say(&format!("{name}: trust {}, {}{}{number}.", signed(power.trust), power.word, since(power.change)));
    if whole && !power.text.is_empty() {
        screen.inset(1, &power.text);
    }
    for part in &power.modifiers {
        screen.item(1, "-", &modifier(part));
    }
    if power.awe > 0 {
        screen.inset(1, &format!("Awe of you: {}.", power.awe));
    }
    if power.at_war {
        screen.inset(1, "At war with you.");
    }
    if !power.wars.is_empty() {
        screen.inset(1, &format!("At war with {}.", list(&power.wars)));
    }
    for (paper, proof) in &power.proofs {
        screen.inset(1, &format!("Holds against you: {paper}, {proof}."));
    }
}

fn modifier(part: &ModifierView) -> String {
    let fades = if part.fades.is_empty() { String::new() } else { format!(", {}", part.fades) };
    format!("{} {}{fades}", signed(part.amount), part.name)
}
