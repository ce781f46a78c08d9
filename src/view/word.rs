//! Single words: states, units, dispositions.

use crate::world::kind::{CLAUSE_STATES, FORETELLING_STATES, PERSON_STATES};
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Meaning};

/// The beginning of a long text, enough to know it by.
pub fn short(text: &str) -> String {
    const WORDS: usize = 7;
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() <= WORDS + 1 {
        return text.trim_end_matches('.').to_owned();
    }
    let first = words.get(..WORDS).unwrap_or(&words).join(" ");
    format!("{}…", first.trim_end_matches([',', ';', ':', '.']))
}

/// A unit behind a figure; one that is itself a number is multiplied.
pub fn counted(unit: &str) -> String {
    match unit.chars().next() {
        None => String::new(),
        Some(first) if first.is_ascii_digit() => format!(" × {unit}"),
        Some(_) => format!(" {unit}"),
    }
}

/// The name of a state.
pub(super) fn state(states: &'static [&'static str], value: i32) -> &'static str {
    let name = usize::try_from(value).ok().and_then(|index| states.get(index)).copied().unwrap_or("");
    match name {
        "dormant" => "not in force",
        other => other,
    }
}

/// The words for the states of clauses and persons, for those who print them elsewhere.
pub fn clause_state(value: i32) -> &'static str {
    state(CLAUSE_STATES, value)
}

/// "active", "dismissed", "captive", "dead".
pub fn person_state(value: i32) -> &'static str {
    state(PERSON_STATES, value)
}

/// "open", "right", "wrong"; "none" for what was never said.
pub fn foretelling_state(value: i32) -> &'static str {
    state(FORETELLING_STATES, value)
}

/// How somebody leans in a council: from "set against it" to "bent on it".
pub fn inclination(leaning: i32) -> &'static str {
    match leaning {
        60.. => "bent on it",
        25..=59 => "for it",
        1..=24 => "inclined to it",
        0 => "undecided",
        -24..=-1 => "disinclined",
        -59..=-25 => "against it",
        _ => "set against it",
    }
}

/// Whether a number is an amount, of which a difference means something.
pub fn is_amount(cell: Cell) -> bool {
    let component = &COMPONENTS[usize::from(cell.component)];
    !matches!(component.name, "War" | "Proof" | "Answered")
        && component.quantity(cell.lane).name != "exists"
        && component.quantity(cell.lane).meaning == Meaning::Number
}

/// Whether a number swings about nothing, so that its sign is always told.
pub(super) fn signed_scale(cell: Cell) -> bool {
    matches!(COMPONENTS[usize::from(cell.component)].name, "Trust" | "Mood" | "Leaning")
}

/// How a side is disposed, by the level of its trust.
pub fn disposition(trust: i32) -> &'static str {
    match trust {
        50.. => "devoted",
        20..=49 => "content",
        5..=19 => "hopeful",
        -4..=4 => "watchful",
        -19..=-5 => "doubting",
        -49..=-20 => "bitter",
        _ => "hostile",
    }
}

/// How a group at home feels, by its mood.
pub fn temper(mood: i32) -> &'static str {
    match mood {
        50.. => "glad",
        20..=49 => "content",
        5..=19 => "hopeful",
        -4..=4 => "waiting",
        -19..=-5 => "uneasy",
        -49..=-20 => "bitter",
        _ => "lost",
    }
}
