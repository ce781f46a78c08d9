//! Whether what was measured lies in its band, and what a band and a measure are called.

use super::measure::Tally;
use super::table;
use crate::crowd::interval;
use crate::scenario::Figure;
use crate::turn::rulebook::Rulebook;

/// Whether a band is met. The order is from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The measure lies in the band.
    Met,
    /// It lies outside, but by no more than its own interval.
    Noise,
    /// It lies outside by more.
    Missed,
}

impl Verdict {
    /// A measure with its interval, against a band.
    pub fn of(measure: f64, (low, high): (f64, f64), (least, most): (f64, f64)) -> Self {
        if (least..=most).contains(&measure) {
            Self::Met
        } else if low <= most && high >= least {
            Self::Noise
        } else {
            Self::Missed
        }
    }

    /// In words.
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Noise => "within noise",
            Self::Missed => "**not met**",
        }
    }
}

/// One measure of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What is measured, where it is not the share itself.
    pub what: String,
    /// In how many campaigns of how many.
    pub basis: String,
    /// The measure and its interval.
    pub measured: String,
    /// The band; empty if it has none.
    pub band: String,
    /// Whether it is met; none without a band.
    pub verdict: Option<Verdict>,
}

/// The share of a figure.
pub fn share(figure: &Figure, tally: &Tally) -> Line {
    let (low, high) = tally.interval();
    let band = figure.share.map(|(least, most)| (f64::from(least) / 100.0, f64::from(most) / 100.0));
    let verdict = band.filter(|_| tally.all > 0).map(|band| Verdict::of(tally.share(), (low, high), band));
    Line {
        what: String::new(),
        basis: format!("{} of {}", table::count(tally.hits()), table::count(tally.all)),
        measured: match tally.all {
            0 => "never asked".to_owned(),
            _ => format!("{} ({} to {})", table::percent(tally.share()), table::tenths(low), table::tenths(high)),
        },
        band: figure.share.map(|(least, most)| band_words(least, most, (0, 100), "%")).unwrap_or_default(),
        verdict: verdict.or(figure.share.map(|_| Verdict::Missed)),
    }
}

/// What is said of a guided figure where no guided player has played.
pub fn not_played() -> Line {
    Line {
        what: String::new(),
        basis: String::new(),
        measured: "not played in this run".to_owned(),
        band: String::new(),
        verdict: None,
    }
}

/// The difference of a figure's share from another's.
pub fn difference(figure: &Figure, tally: &Tally, other: &Figure, against: &Tally) -> Line {
    let (low, high) = interval::difference(tally.counts(), against.counts());
    let points = tally.share() - against.share();
    let band = figure.difference.map(|(least, most)| (f64::from(least) / 100.0, f64::from(most) / 100.0));
    Line {
        what: format!("less “{}”, {}: {}", other.section, other.name, table::percent(against.share())),
        basis: String::new(),
        measured: format!("{} points ({} to {})", table::signed(points), table::signed(low), table::signed(high)),
        band: figure.difference.map(|(least, most)| band_words(least, most, (-100, 100), "points")).unwrap_or_default(),
        verdict: band.map(|band| Verdict::of(points, (low, high), band)),
    }
}

/// The median date of a figure with a band for it.
pub fn date(book: &Rulebook, figure: &Figure, tally: &Tally) -> Option<Line> {
    let ((year, month), off) = figure.date?;
    let wanted = year * 12 + month - 1;
    let asked = format!("within {} of {}", crate::view::figure::plural(off, "month"), table::month_name(wanted));
    let Some((middle, (low, high))) = tally.median() else {
        return Some(Line {
            what: "median date".to_owned(),
            basis: table::count(0),
            measured: "never".to_owned(),
            band: asked,
            verdict: Some(Verdict::Missed),
        });
    };
    // A turn of some months is near a date by its nearest month: the game knows no finer time.
    let away = |turn: i32| {
        let (first, last) = table::months(book, turn);
        (first - wanted).max(wanted - last).max(0)
    };
    let within = |turn: i32| away(turn) <= off;
    let verdict = match within(middle) {
        true => Verdict::Met,
        false if (low..=high).any(within) => Verdict::Noise,
        false => Verdict::Missed,
    };
    Some(Line {
        what: "median date".to_owned(),
        basis: table::count(tally.hits()),
        measured: dated(book, middle, low, high),
        band: asked,
        verdict: Some(verdict),
    })
}

/// A turn and those between which it lies, where they are others.
fn dated(book: &Rulebook, middle: i32, low: i32, high: i32) -> String {
    let name = |turn| table::turn(book, turn);
    match low == high {
        true => name(middle),
        false => format!("{} (from {} to {})", name(middle), name(low), name(high)),
    }
}

/// A band in words: "85 to 97 %", "at most 55 %", "at least 10 points below".
fn band_words(least: i32, most: i32, (lowest, highest): (i32, i32), unit: &str) -> String {
    match (least == lowest, most == highest) {
        (true, true) => "any".to_owned(),
        (true, false) => format!("at most {most} {unit}"),
        (false, true) => format!("at least {least} {unit}"),
        (false, false) => format!("{least} to {most} {unit}"),
    }
    .replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_met_missed_or_too_near_to_tell() {
        assert_eq!(Verdict::of(0.5, (0.4, 0.6), (0.45, 0.55)), Verdict::Met);
        assert_eq!(Verdict::of(0.6, (0.5, 0.7), (0.45, 0.55)), Verdict::Noise);
        assert_eq!(Verdict::of(0.4, (0.3, 0.45), (0.45, 0.55)), Verdict::Noise);
        assert_eq!(Verdict::of(0.7, (0.6, 0.8), (0.45, 0.55)), Verdict::Missed);
    }

    #[test]
    fn bands_read_well() {
        assert_eq!(band_words(85, 97, (0, 100), "%"), "85 to 97 %");
        assert_eq!(band_words(0, 55, (0, 100), "%"), "at most 55 %");
        assert_eq!(band_words(-15, -5, (-100, 100), "points"), "−15 to −5 points");
        assert_eq!(band_words(-100, -10, (-100, 100), "points"), "at most −10 points");
    }
}
