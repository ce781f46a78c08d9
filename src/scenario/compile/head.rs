//! The head: title, calendar, seat, words.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::scenario::compile::Compiler;
use crate::scenario::lore::Name;
use crate::scenario::nearest;
use crate::scenario::parse;
use crate::scenario::problem::code;
use crate::scenario::raw::{self, Head};
use crate::turn::rulebook::Desk;
use crate::world::{Kind, NOTHING};

/// The most turns that a game may have.
const MAX_TURNS: i32 = 600;

/// The engine's sober words for which a scenario may have its own.
const WORDS: &[&str] = &["secret", "open", "paper", "desk", "capacity", "attention", "end_turn", "ruler"];

impl<'a> Compiler<'a> {
    pub(super) fn head(&mut self, head: &'a Head<'a>) {
        self.here = head.id.0;
        let (text, seal) = (self.plain(&head.blurb), head.zh.to_text());
        self.lore.title = Name { text, seal, ..self.named(head.id, &head.title, &head.zh) };
        self.lore.opening = head.opening.iter().map(|page| self.plain(page)).collect();
        self.lore.learning_goals = head.learning_goals.iter().map(|goal| self.plain(goal)).collect();
        self.lore.lesson = head.lesson;
        let ((south, west), (north, east)) = head.map;
        if south >= north || west >= east {
            let place = parse::field(self.report, head.id.0, "map");
            let help = "expected ((south, west), (north, east)) with south below north and west left of east";
            self.report.helped(code::OUT_OF_RANGE, place, "the map has no extent", help);
        }
        self.lore.map = [south, west, north, east];
        self.fits("attention", head.attention, (1, 12));
        self.fits("open_cost", head.open_cost, (0, 6));
        self.fits("secret_cost", head.secret_cost, (0, 6));
        self.rulebook.attention = (head.attention, head.open_cost, head.secret_cost);
        self.count("new", head.desk.new, 1, 12, "new papers a turn");
        self.count("recurring", head.desk.recurring, 0, 12, "papers on the desk");
        self.fits("whim", head.desk.whim, (0, 100));
        self.rulebook.desk = Desk { new: head.desk.new, recurring: head.desk.recurring, whim: head.desk.whim };
        self.count("vows", head.vows, 0, self.items.vows.len(), "vows to choose, of those declared,");
        self.rulebook.vows.1 = head.vows;
        self.rulebook.calendar = self.calendar(head);
        self.acts(head);
        for (word, own) in &head.words {
            if !WORDS.contains(&word.0) {
                let message = format!("the engine has no word `{}`", word.0);
                self.report.helped(code::UNKNOWN_NAME, word.0, message, nearest::help(word.0, WORDS.iter().copied()));
            }
            self.lore.words.push((word.0.to_owned(), self.plain(own)));
        }
        self.rulebook.last = self.ids.endings.row(head.last.0, self.report).unwrap_or_default();
        self.clock();
    }

    /// Before the first turn the clock shows turn 0 and the day on which the first begins.
    fn clock(&mut self) {
        let (_, year, month, day) = self.rulebook.calendar.first().copied().unwrap_or((0, 1, 1, 1));
        let attention = self.rulebook.attention.0;
        let seat = i32::from(self.seat);
        for (word, value) in [("year", year), ("month", month), ("day", day), ("seat", seat), ("attention", attention)]
        {
            self.start.set(Kind::Clock, 0, word, value);
        }
        for slot in 0..crate::world::OPINION_SLOTS {
            self.start.slot("Modifier", slot, 1, NOTHING);
            self.start.slot("Modifier", slot, 2, NOTHING);
        }
    }

    fn acts(&mut self, head: &'a Head<'a>) {
        let turns = self.rulebook.calendar.len() as i32;
        let mut before = 0;
        for act in &head.acts {
            let place = self.place(&act.title);
            if act.from <= before || act.from > turns {
                let message = format!("an act cannot begin on turn {}", act.from);
                let help = format!("acts stand in order, after turn {before} and by turn {turns}");
                self.report.helped(code::OUT_OF_RANGE, place, message, help);
            }
            before = act.from;
            self.lore.acts.push((self.plain(&act.title), act.from));
        }
    }

    /// Days and beginning of each turn, by the Gregorian calendar, which has years and months before its own time too.
    fn calendar(&self, head: &'a Head<'a>) -> Vec<(i32, i32, i32, i32)> {
        let (year, month, day) = head.start;
        let date = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day.max(1)).ok());
        let date = date.and_then(|((year, month), day)| Date::new(year, month, day).ok());
        let Some(mut date) = date.filter(|_| day >= 0) else {
            let place = parse::field(self.report, head.id.0, "start");
            let help = "expected (year, month 1 to 12, day 1 to 31)";
            self.report.helped(code::BAD_PACE, place, format!("there is no date ({year}, {month}, {day})"), help);
            return Vec::new();
        };
        let mut calendar = Vec::new();
        let place = parse::field(self.report, head.id.0, "pace");
        for pace in &head.pace {
            if let Some(fault) = pace_fault(pace) {
                self.report.at(code::BAD_PACE, place, fault);
                return calendar;
            }
            for _ in 0..pace.turns {
                let span = pace.months.months().days(pace.days);
                let next = date.checked_add(span).ok();
                let days = next.and_then(|next| date.until(next).ok()).map(|span| span.get_days());
                let (Some(next), Some(days)) = (next, days) else {
                    self.report.at(code::BAD_PACE, place, "time runs beyond the year 9999");
                    return calendar;
                };
                let (year, month, day) = (i32::from(date.year()), i32::from(date.month()), i32::from(date.day()));
                calendar.push((days, year, month, day));
                date = next;
            }
        }
        if calendar.is_empty() || calendar.len() > MAX_TURNS as usize {
            let message = format!("the game has {} turns", calendar.len());
            self.report.helped(code::BAD_PACE, place, message, format!("expected 1 to {MAX_TURNS}"));
        }
        calendar
    }
}

/// What is wrong with a run of turns.
fn pace_fault(pace: &raw::Pace) -> Option<String> {
    let range = |value: i32, most: i32| (0..=most).contains(&value);
    if !(1..=MAX_TURNS).contains(&pace.turns) {
        return Some(format!("a run of {} turns; expected 1 to {MAX_TURNS}", pace.turns));
    }
    if (pace.months > 0) == (pace.days > 0) {
        return Some("a run of turns has either months or days".to_owned());
    }
    if !range(pace.months, 120) || !range(pace.days, 3_650) {
        return Some("a turn lasts at most 120 months or 3650 days".to_owned());
    }
    None
}
