//! Single words: states, units, dispositions.

use crate::locale::Locale;
use crate::say;
use crate::scenario::Lore;
use crate::scenario::raw::Mark;
use crate::world::kind::{CLAUSE_STATES, FORETELLING_STATES, PERSON_STATES};
use crate::world::registry::COMPONENTS;
use crate::world::{Cell, Meaning};

/// The beginning of a long text, enough to know it by.
pub fn short(text: &str) -> String {
    const WORDS: usize = 7;
    const LETTERS: usize = 18;
    let words: Vec<&str> = text.split_whitespace().collect();
    if text.chars().filter(|letter| stands_alone(*letter)).count() > LETTERS + 3 {
        let first: String = text.chars().take(LETTERS).collect();
        return format!("{}…", first.trim_end_matches(['，', '；', '：', '。', '、']));
    }
    if words.len() <= WORDS + 1 {
        return text.trim_end_matches(['.', '。']).to_owned();
    }
    let first = words.get(..WORDS).unwrap_or(&words).join(" ");
    format!("{}…", first.trim_end_matches([',', ';', ':', '.']))
}

/// Whether a letter is one of a script that puts no spaces between words.
fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A unit behind a figure; one that is itself a number is multiplied.
pub fn counted(unit: &str) -> String {
    match unit.chars().next() {
        None => String::new(),
        Some(first) if first.is_ascii_digit() => format!(" × {unit}"),
        Some(first) if stands_alone(first) => unit.to_owned(),
        Some(_) => format!(" {unit}"),
    }
}

/// The engine's name of a state.
fn state_name(states: &'static [&'static str], value: i32) -> &'static str {
    usize::try_from(value).ok().and_then(|index| states.get(index)).copied().unwrap_or("")
}

/// A state in words.
pub(super) fn state(locale: &Locale, states: &'static [&'static str], value: i32) -> String {
    match state_name(states, value) {
        "dormant" => say!(locale, "state-not-in-force"),
        name => bare_state(locale, name),
    }
}

/// A state in words, by the engine's name of it.
pub(super) fn bare_state(locale: &Locale, name: &str) -> String {
    match name {
        "dormant" => say!(locale, "state-dormant"),
        "pending" => say!(locale, "state-pending"),
        "met" => say!(locale, "state-met"),
        "late" => say!(locale, "state-late"),
        "short" => say!(locale, "state-short"),
        "breached" => say!(locale, "state-breached"),
        "waived" => say!(locale, "state-waived"),
        "disputed" => say!(locale, "state-disputed"),
        "none" => say!(locale, "state-none"),
        "open" => say!(locale, "state-open"),
        "right" => say!(locale, "state-right"),
        "wrong" => say!(locale, "state-wrong"),
        "active" => say!(locale, "state-active"),
        "dismissed" => say!(locale, "state-dismissed"),
        "captive" => say!(locale, "state-captive"),
        "dead" => say!(locale, "state-dead"),
        "" => String::new(),
        _ => say!(locale, "state-unknown"),
    }
}

/// How firm what is told is.
pub fn certainty(locale: &Locale, mark: Mark) -> String {
    match mark {
        Mark::Attested => say!(locale, "mark-attested"),
        Mark::Disputed => say!(locale, "mark-disputed"),
        Mark::Invented => say!(locale, "mark-invented"),
    }
}

/// The engine's name of a clause's state, by which screens tell them apart.
pub fn clause_state(value: i32) -> &'static str {
    state_name(CLAUSE_STATES, value)
}

/// "active", "dismissed", "captive", "dead".
pub fn person_state(locale: &Locale, value: i32) -> String {
    state(locale, PERSON_STATES, value)
}

/// The engine's name of a foretelling's state: "open", "right", "wrong"; "none" for what was never said.
pub fn foretelling_state(value: i32) -> &'static str {
    state_name(FORETELLING_STATES, value)
}

/// How somebody leans in a council: from "set against it" to "bent on it".
pub fn inclination(locale: &Locale, leaning: i32) -> String {
    match leaning {
        60.. => say!(locale, "leans-bent"),
        25..=59 => say!(locale, "leans-for"),
        1..=24 => say!(locale, "leans-inclined"),
        0 => say!(locale, "leans-undecided"),
        -24..=-1 => say!(locale, "leans-disinclined"),
        -59..=-25 => say!(locale, "leans-against"),
        _ => say!(locale, "leans-set-against"),
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
pub fn disposition(locale: &Locale, trust: i32) -> String {
    match trust {
        50.. => say!(locale, "disposed-devoted"),
        20..=49 => say!(locale, "disposed-content"),
        5..=19 => say!(locale, "disposed-hopeful"),
        -4..=4 => say!(locale, "disposed-watchful"),
        -19..=-5 => say!(locale, "disposed-doubting"),
        -49..=-20 => say!(locale, "disposed-bitter"),
        _ => say!(locale, "disposed-hostile"),
    }
}

/// How a group at home feels, by its mood.
pub fn temper(locale: &Locale, mood: i32) -> String {
    match mood {
        50.. => say!(locale, "temper-glad"),
        20..=49 => say!(locale, "temper-content"),
        5..=19 => say!(locale, "temper-hopeful"),
        -4..=4 => say!(locale, "temper-waiting"),
        -19..=-5 => say!(locale, "temper-uneasy"),
        -49..=-20 => say!(locale, "temper-bitter"),
        _ => say!(locale, "temper-lost"),
    }
}

/// The scenario's word for what the player can decide in a turn, or the engine's own.
pub fn attention(lore: &Lore) -> String {
    lore.own_word("attention").map_or_else(|| say!(lore.locale(), "word-attention"), str::to_owned)
}
