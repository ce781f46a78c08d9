//! The turn at which the options narrowed most: from every morning of the game many futures are played, and the turn
//! after which fewest more of them hold is told.

use super::after::sworn;
use crate::campaign::Campaign;
use crate::campaign::player::Line;
use crate::crowd::with_worlds;
use crate::forecast::Fate;
use crate::say;
use crate::turn::draw::identity;
use crate::view::address::{Account, Figure, Part};
use crate::view::figure::date;
use crate::world::LedgerMode;

/// Futures from each morning.
pub const FUTURES: usize = 40;

/// In how many futures from each morning the realm survives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrowing {
    /// Futures from each morning.
    pub futures: usize,
    /// Every morning: its turn, its date, and in how many futures from it the realm survives.
    pub mornings: Vec<(i32, String, Figure)>,
    /// The turn that cost most, as a place among the mornings: the next one is the poorer. None if no turn cost any.
    pub most: Option<usize>,
}

/// How many futures must be played for a campaign.
pub fn tasks(campaign: &Campaign, futures: usize) -> usize {
    campaign.starts().len().saturating_sub(1) * futures
}

/// Plays futures from every morning of a campaign that has ended. They rest on how things truly stood, and are played by
/// the leanings of what was vowed; the same number has the same chances on every morning.
pub fn play(campaign: &Campaign, futures: usize, threads: usize, progress: &mut dyn FnMut(usize)) -> Option<Narrowing> {
    campaign.ended()?;
    // The last record is of how it ended.
    let (_, mornings) = campaign.starts().split_last()?;
    let scenario = campaign.scenario();
    let leanings = sworn(campaign);
    let world = || Campaign::with_mode(scenario, 0, LedgerMode::Thin);
    let task = |world: &mut Campaign, number: u64| {
        let (morning, future) = (number as usize / futures, number as usize % futures);
        let Some(start) = mornings.get(morning) else { return false };
        world.put(identity([campaign.seed(), future as u64]), &start.snapshot);
        while world.ended().is_none() {
            Line::leaning(&leanings).play_turn(world);
        }
        Fate::of(world).survives
    };
    let survived = with_worlds(0..(mornings.len() * futures) as u64, threads, world, task, progress);
    let counts: Vec<i32> =
        survived.chunks(futures.max(1)).map(|chunk| chunk.iter().filter(|it| **it).count() as i32).collect();
    let falls = counts.windows(2).enumerate().filter_map(|(place, pair)| match pair {
        [before, after] if before > after => Some((before - after, place)),
        _ => None,
    });
    // Of equal falls the first: after it the second had less to take.
    let most = falls.max_by_key(|(fall, place)| (*fall, std::cmp::Reverse(*place))).map(|(_, place)| place);
    let told = |(start, count): (&crate::campaign::TurnStart, i32)| {
        let locale = scenario.lore.locale();
        let date = date(locale, campaign.book(), start.turn);
        let survives = vec![Part::plain(count, say!(locale, "futures-survives"))];
        let account =
            Account::of(say!(locale, "futures-survive", date = &date), survives).noted(say!(locale, "futures-note"));
        (start.turn, date, Figure::sum(count, account))
    };
    Some(Narrowing { futures, mornings: mornings.iter().zip(counts).map(told).collect(), most })
}
