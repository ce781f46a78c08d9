//! What can be typed.

use crate::scenario::Lore;
use crate::terminal::line::{line, usage};
use crate::terminal::screen::Screen;
use crate::terminal::verb::{VERBS, Verb, entry, find};

/// Prints help on all words or on one.
pub fn show(screen: &mut Screen<'_>, lore: &Lore, word: Option<&str>) {
    match word.map(find) {
        Some(Ok(verb)) => one(screen, verb),
        Some(Err(_)) => screen.say("There is no such word. “help” alone lists them all."),
        None => all(screen, lore),
    }
}

fn one(screen: &mut Screen<'_>, verb: Verb) {
    if let Some(entry) = entry(verb) {
        screen.say(line![usage(entry.usage), ". ", entry.text]);
    }
}

fn all(screen: &mut Screen<'_>, lore: &Lore) {
    screen.title("What you can type");
    for entry in VERBS {
        screen.item(0, &format!("{}:", entry.words[0]), line![entry.text, " (", usage(entry.usage), ")"]);
    }
    screen.gap();
    let [open, secret] = [false, true].map(|secret| super::desk::way_name(lore, secret));
    screen.say(format!(
        "An open answer ({open}) lands after others have moved, and everybody may know of it. A secret one ({secret}) \
         lands first, and may leave a paper that somebody will one day read."
    ));
    screen.say(
        "The beginning of a word is enough where only one word begins so. Small and capital letters are the same.",
    );
}
