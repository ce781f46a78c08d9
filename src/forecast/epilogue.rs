//! The months after the end: whether what was won lasts.
//!
//! The campaign goes on from the truth, since the game is over and the truth lies open. The calendar is extended by turns
//! as long as its last; an ending that the realm survives is passed over, one that it does not is the end.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::outlook::{Fate, ending_now};
use crate::campaign::Campaign;
use crate::campaign::player::Line;
use crate::scenario::Scenario;
use crate::turn::rulebook::{Leanings, Rulebook};
use crate::turn::stage::Eye;
use crate::world::{Kind, LedgerMode, Snapshot, at};

/// Days in a month, for counting turns.
const MONTH: i32 = 30;

/// What came after the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epilogue {
    /// Whether the player's side was at war when the game ended.
    pub at_war: bool,
    /// Those with whom war came afterwards, or came again.
    pub wars: Vec<u16>,
    /// Whether the realm fell.
    pub fell: bool,
    /// The ending that it would have been, by row.
    pub ending: Option<u16>,
    /// How it all stands then.
    pub fate: Fate,
    /// Turns that were played.
    pub turns: i32,
}

impl Epilogue {
    /// Whether the peace outlived its maker: there was one, no war came, and the realm stands.
    pub fn lasted(&self) -> bool {
        !self.at_war && self.wars.is_empty() && !self.fell
    }
}

/// A world in which campaigns of a scenario go on after their end, to be reused.
pub struct Afterlife {
    campaign: Campaign,
    months: i32,
}

/// What comes in the months after the end of a campaign, whose last state this is. Papers are answered by the leanings;
/// the key is for the draws.
pub fn epilogue(scenario: &Scenario, end: &Snapshot, months: i32, leanings: &Leanings, key: u64) -> Epilogue {
    Afterlife::new(scenario, months).go_on(end, leanings, key)
}

impl Afterlife {
    /// A world for going on for so many months.
    pub fn new(scenario: &Scenario, months: i32) -> Self {
        let mut scenario = scenario.clone();
        scenario.rulebook = Arc::new(extended(&scenario.rulebook, months));
        Self { campaign: Campaign::with_mode(&scenario, 0, LedgerMode::Thin), months }
    }

    /// Goes on from the last state of a campaign.
    pub fn go_on(&mut self, end: &Snapshot, leanings: &Leanings, key: u64) -> Epilogue {
        let campaign = &mut self.campaign;
        campaign.put(key, end);
        let mut enemies = campaign.look(|eye| enemies(&eye));
        let fate = Fate::of(campaign);
        let fell = fate.ending.is_some() && !fate.survives;
        let mut after =
            Epilogue { at_war: !enemies.is_empty(), wars: Vec::new(), fell, ending: fate.ending, fate, turns: 0 };
        let mut state = Snapshot::default();
        let mut days = 0;
        while !after.fell && days < self.months * MONTH {
            if campaign.ended().is_some() {
                state.capture_from(campaign.world());
                let ended = campaign.book().layout.index(at::course::ended(0));
                state.numbers[ended] = 0;
                campaign.put(key, &state);
                campaign.wake();
            }
            days += campaign.look(|eye| eye.truth.get(at::calendar::days(0))).max(1);
            Line::leaning(leanings).play_turn(campaign);
            after.turns += 1;
            let now = campaign.look(|eye| self::enemies(&eye));
            let new = now.iter().filter(|enemy| !enemies.contains(enemy));
            after.wars.extend(new.filter(|enemy| !after.wars.contains(enemy)).copied().collect::<Vec<_>>());
            enemies = now;
            after.fate = Fate::of(campaign);
            after.fell = after.fate.ending.is_some() && !after.fate.survives;
        }
        after.ending = match after.fell {
            true => after.fate.ending,
            // What it would have been called had it ended now: what holds, or else what is named for the last turn.
            false => campaign.look(|eye| ending_now(&eye)).or(Some(campaign.book().last)),
        };
        after
    }
}

/// Those with whom the player's side is at war.
fn enemies(eye: &Eye<'_>) -> Vec<u16> {
    let seat = eye.seat();
    let factions = 0..eye.book.layout.rows(Kind::Faction) as u16;
    factions.filter(|other| *other != seat && eye.truth.get(at::war::war(seat, *other as u8)) > 0).collect()
}

/// The same rules with a longer calendar: turns of the last pace for so many months more, and one to spare, so that the
/// last turn of the calendar is never reached.
fn extended(book: &Rulebook, months: i32) -> Rulebook {
    let mut book = book.clone();
    let Some(&(days, year, month, day)) = book.calendar.last() else { return book };
    // A turn of whole months keeps its day of the month; its days differ by which months they are.
    let pace: Span = match days {
        28.. => ((days + MONTH / 2) / MONTH).months(),
        _ => days.max(1).days(),
    };
    let begins = |(year, month, day): (i32, i32, i32)| {
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let mut date = begins((year, month, day)).and_then(|date| date.checked_add(pace).ok());
    for _ in 0..=(months.max(0) * MONTH / days.max(1)) + 1 {
        let Some(from) = date else { break };
        date = from.checked_add(pace).ok();
        let lasts = date.and_then(|to| from.until(to).ok()).map_or(days, |span| span.get_days());
        book.calendar.push((lasts, i32::from(from.year()), i32::from(from.month()), i32::from(from.day())));
    }
    book
}
