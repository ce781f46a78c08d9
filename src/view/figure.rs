//! Figures and dates as people read them.

use crate::turn::rulebook::Rulebook;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The most days of a turn whose date names the day too.
const SHORT_TURN_DAYS: i32 = 27;

/// An amount with its thousands apart: "1,240", "−300".
pub fn count(value: i32) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 3);
    if value < 0 {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// An amount with its sign: "+18", "−22", "0".
pub fn signed(value: i32) -> String {
    if value > 0 { format!("+{}", count(value)) } else { count(value) }
}

/// "1 turn", "3 turns".
pub fn plural(value: i32, one: &str) -> String {
    let end = if value == 1 { "" } else { "s" };
    format!("{} {one}{end}", count(value))
}

/// The name of a month from 1 to 12.
pub fn month(month: i32) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or("")
}

/// The date on which a turn begins: "May 1123", or "28 June 1914" where turns are counted in days.
pub fn date(book: &Rulebook, turn: i32) -> String {
    let index = turn.clamp(1, book.turns().max(1)) as usize - 1;
    let Some(&(days, year, at, day)) = book.calendar.get(index) else { return String::new() };
    if days <= SHORT_TURN_DAYS { format!("{day} {} {year}", month(at)) } else { format!("{} {year}", month(at)) }
}

/// Words in a row: "a", "a and b", "a, b and c".
pub fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [firsts @ .., last] => format!("{} and {last}", firsts.join(", ")),
    }
}

/// A sentence's first letter made a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_well() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(1240), "1,240");
        assert_eq!(count(-1_000_000), "−1,000,000");
        assert_eq!(signed(18), "+18");
        assert_eq!(signed(-22), "−22");
        assert_eq!(signed(0), "0");
        assert_eq!(plural(1, "turn"), "1 turn");
        assert_eq!(plural(4, "turn"), "4 turns");
        assert_eq!(list(&["a".into(), "b".into(), "c".into()]), "a, b and c");
        assert_eq!(capital("élan"), "Élan");
    }
}
