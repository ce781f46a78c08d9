//! The pages of the game, each printed from what [`crate::view`] tells.

pub mod consequences;
pub mod council;
pub mod court;
pub mod desk;
pub mod ending;
pub mod foretold;
pub mod help;
pub mod map;
pub mod opening;
pub mod option;
pub mod orders;
pub mod paper;
pub mod powers;
pub mod records;
pub mod sealing;
pub mod tasks;
pub mod treaties;
pub mod why;

use super::line::{Line, line};
use super::mark::Marks;
use crate::view::{Address, Figure, PersonRef, Sign};
use crate::world::Target;

/// ", better" or ", worse" after a change.
pub fn worth(sign: Sign) -> &'static str {
    match sign {
        Sign::Gain => ", better",
        Sign::Loss => ", worse",
        Sign::Neutral => "",
    }
}

/// ", up 3", since the last turn, or nothing.
pub fn since(marks: &Marks, change: i32, target: Option<Target>) -> Line {
    let Some(target) = target.filter(|_| change != 0) else { return Line::default() };
    let address = Address::Since { target, turn: marks.morning };
    let figure = Figure::count(change.abs(), "Change since the last turn", address);
    line![if change > 0 { ", up " } else { ", down " }, figure]
}

/// A text that ends as a sentence does.
pub fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// A name with its Chinese beside it.
pub fn beside(name: &str, zh: &str) -> String {
    if zh.is_empty() { name.to_owned() } else { format!("{name} {zh}") }
}

/// A name with what its bearer foretold before: "the Clerk (right 2 of 3)".
pub fn with_record(person: &PersonRef) -> String {
    if person.record.is_empty() { person.name.clone() } else { format!("{} ({})", person.name, person.record) }
}

/// "2 audiences": an amount of what the scenario calls attention. Its word may be one or many.
pub fn attention(word: &str, amount: Figure) -> Line {
    let one = amount.shown == "1";
    let word = match word.strip_suffix('s') {
        Some(stem) if one => stem.to_owned(),
        Some(_) | None => word.to_owned(),
    };
    line![amount, " ", word]
}

/// "3 turns": an amount of what has a plural.
pub fn plural(amount: Figure, one: &'static str) -> Line {
    let end = if amount.shown == "1" { "" } else { "s" };
    line![amount, " ", one, end]
}
