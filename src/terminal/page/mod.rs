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
pub mod sealing;
pub mod tasks;
pub mod treaties;
pub mod why;

use crate::view::figure::plural;
use crate::view::{PersonRef, Sign};

/// ", better" or ", worse" after a change.
pub fn worth(sign: Sign) -> &'static str {
    match sign {
        Sign::Gain => ", better",
        Sign::Loss => ", worse",
        Sign::Neutral => "",
    }
}

/// ", up 3 since the last turn", or nothing.
pub fn since(change: i32) -> String {
    match change {
        0 => String::new(),
        1.. => format!(", up {}", crate::view::figure::count(change)),
        _ => format!(", down {}", crate::view::figure::count(-change)),
    }
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
pub fn attention(word: &str, amount: i32) -> String {
    match word.strip_suffix('s') {
        Some(one) if amount == 1 => format!("1 {one}"),
        Some(one) => plural(amount, one),
        None => format!("{amount} {word}"),
    }
}
