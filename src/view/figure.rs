//! Figures and dates as people read them.

use crate::locale::Locale;
use crate::say;
use crate::turn::rulebook::Rulebook;

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

/// "1 turn", "3 turns", for those who print English alone.
pub fn plural(value: i32, one: &str) -> String {
    let end = if value == 1 { "" } else { "s" };
    format!("{} {one}{end}", count(value))
}

/// "1 turn", "3 turns".
pub fn turns(locale: &Locale, value: i32) -> String {
    say!(locale, "turns", count = value, figure = count(value))
}

/// "1 turn ago", "3 turns ago".
pub fn turns_ago(locale: &Locale, value: i32) -> String {
    say!(locale, "turns-ago", count = value, figure = count(value))
}

/// "1 day", "10 days".
pub fn days(locale: &Locale, value: i32) -> String {
    say!(locale, "days", count = value, figure = count(value))
}

/// "1 month", "2 months".
pub fn months(locale: &Locale, value: i32) -> String {
    say!(locale, "months", count = value, figure = count(value))
}

/// The name of a month from 1 to 12.
pub fn month(locale: &Locale, month: i32) -> String {
    if (1..=12).contains(&month) { say!(locale, "month", month = month) } else { String::new() }
}

/// The date on which a turn begins: "May 1123", or "28 June 1914" where turns are counted in days.
pub fn date(locale: &Locale, book: &Rulebook, turn: i32) -> String {
    let index = turn.clamp(1, book.turns().max(1)) as usize - 1;
    let Some(&(days, year, at, day)) = book.calendar.get(index) else { return String::new() };
    let month = month(locale, at);
    match days {
        ..=SHORT_TURN_DAYS => say!(locale, "date-day", day = day, month = month, year = year),
        _ => say!(locale, "date-month", month = month, year = year),
    }
}

/// Words in a row: "a", "a and b", "a, b and c".
pub fn list(locale: &Locale, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [firsts @ .., last] => say!(locale, "list-and", firsts = row(locale, firsts), last = last),
    }
}

/// Words of which one is enough: "late, short or pending".
pub fn either(locale: &Locale, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [firsts @ .., last] => say!(locale, "list-or", firsts = row(locale, firsts), last = last),
    }
}

fn row(locale: &Locale, words: &[String]) -> String {
    words.join(&say!(locale, "list-between"))
}

/// What is told with the date of a turn: "Your order, May 1123".
pub fn dated(locale: &Locale, book: &Rulebook, what: &str, turn: i32) -> String {
    say!(locale, "dated", what = what, date = date(locale, book, turn))
}

/// "Trust of the North in us: −22".
pub fn named(locale: &Locale, name: &str, value: &str) -> String {
    say!(locale, "named", name = name, value = value)
}

/// A sentence's first letter made a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

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
        let [english, chinese] = Language::ALL.map(Locale::of);
        let words = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(turns(english, 1), "1 turn");
        assert_eq!(turns(english, 1240), "1,240 turns");
        assert_eq!(turns(chinese, 4), "4回合");
        assert_eq!(list(english, &words), "a, b and c");
        assert_eq!(list(chinese, &words), "a、b和c");
        assert_eq!(month(chinese, 12), "十二月");
        assert_eq!(capital("élan"), "Élan");
    }
}
