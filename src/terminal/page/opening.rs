//! The pages before the first turn, and the vows.

use super::beside;
use crate::scenario::Lore;
use crate::terminal::line::{line, place, tally, usage};
use crate::terminal::screen::Screen;

/// The title and the number by which the same campaign can be played again.
pub fn title(screen: &mut Screen<'_>, lore: &Lore, seed: u64) {
    screen.title(beside(&lore.title.name, &lore.title.beside));
    if !lore.title.text.is_empty() {
        screen.say(&lore.title.text);
    }
    screen.say(line!["Campaign number ", place(seed), ". Type “help” at any time."]);
}

/// One page of the opening.
pub fn page(screen: &mut Screen<'_>, text: &str) {
    screen.gap();
    screen.say(text.to_owned());
}

/// The vows that can be sworn.
pub fn vows(screen: &mut Screen<'_>, lore: &Lore, most: usize) {
    screen.heading(line!["Choose ", tally(most, "vow"), ", and be judged by them at the end:"]);
    for (index, vow) in lore.vows.iter().enumerate() {
        screen.item(0, &format!("{}.", index + 1), format!("{}. {}", beside(&vow.name, &vow.beside), vow.text));
    }
    let numbers: Vec<String> = (1..=most).map(|number| number.to_string()).collect();
    screen.say(line![usage(format!("“vow {}”", numbers.join(" "))), " swears so, before the first turn ends."]);
}
