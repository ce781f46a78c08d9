//! Numbers, dates and tables as a page writes them.

use crate::locale::{Language, Locale};
use crate::turn::rulebook::Rulebook;
use crate::view::figure;

/// A count with its thousands apart.
pub fn count(value: usize) -> String {
    figure::count(i32::try_from(value).unwrap_or(i32::MAX))
}

/// A share in hundredths with one digit more: "94.2".
pub fn tenths(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

/// "94.2 %".
pub fn percent(share: f64) -> String {
    format!("{} %", tenths(share))
}

/// A difference in points with its sign: "+3.1", "−12.0".
pub fn signed(share: f64) -> String {
    let text = tenths(share.abs());
    match text.as_str() {
        "0.0" => text,
        _ if share < 0.0 => format!("−{text}"),
        _ => format!("+{text}"),
    }
}

/// The name of a month that is counted from the year 0.
pub fn month_name(month: i32) -> String {
    format!("{} {}", figure::month(Locale::of(Language::English), month.rem_euclid(12) + 1), month.div_euclid(12))
}

/// The first and the last month of a turn, counted from the year 0.
pub fn months(book: &Rulebook, turn: i32) -> (i32, i32) {
    let index = usize::try_from(turn - 1).unwrap_or(0);
    let Some(&(days, year, month, _)) = book.calendar.get(index) else { return (0, 0) };
    let first = year * 12 + month - 1;
    (first, first + ((days + 15) / 30 - 1).max(0))
}

/// A turn by its months: "May 1123", "January 1124 to March 1124".
pub fn turn(book: &Rulebook, turn: i32) -> String {
    let (first, last) = months(book, turn);
    if first == last {
        month_name(first)
    } else if first.div_euclid(12) == last.div_euclid(12) {
        format!("{} to {}", figure::month(Locale::of(Language::English), first.rem_euclid(12) + 1), month_name(last))
    } else {
        format!("{} to {}", month_name(first), month_name(last))
    }
}

/// A table in Markdown: heads, and rows of as many cells. A head that begins with `>` stands over numbers.
pub fn table(heads: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::from("\n|");
    for head in heads {
        text += &format!(" {} |", head.trim_start_matches('>'));
    }
    text += "\n|";
    for head in heads {
        text += if head.starts_with('>') { "---:|" } else { "---|" };
    }
    text.push('\n');
    for row in rows {
        text.push('|');
        for cell in row {
            text += &format!(" {} |", cell.replace('|', "\\|").replace('\n', " "));
        }
        text.push('\n');
    }
    text
}
