//! What came after: the game goes on from its last day many times over, to see whether the peace outlived its maker.

use crate::campaign::{Campaign, Command};
use crate::crowd::with_worlds;
use crate::forecast::{Afterlife, Epilogue};
use crate::locale::Locale;
use crate::say;
use crate::scenario::Scenario;
use crate::turn::draw::identity;
use crate::turn::rulebook::Leanings;
use crate::view::address::{Account, Figure, Part};

/// How many continuations there are.
pub const CONTINUATIONS: usize = 200;

/// How many months each goes on.
pub const MONTHS: i32 = 24;

/// What came of all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aftermath {
    epilogues: Vec<Epilogue>,
}

/// What came after, as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// How many continuations there were.
    pub all: usize,
    /// Whether there was a peace on the last day that could outlive anybody.
    pub peace: bool,
    /// In how many the peace lasted, and in how many the realm stood.
    pub lasted: Figure,
    /// In how many the realm stood, at peace or not.
    pub stood: Figure,
    /// What it would have been called then, and how often.
    pub endings: Vec<(String, Figure)>,
}

/// Goes on from the end of a campaign. Whoever comes after answers by the leanings of what the player had vowed.
pub fn play(campaign: &Campaign, count: usize, threads: usize, progress: &mut dyn FnMut(usize)) -> Option<Aftermath> {
    campaign.ended()?;
    let end = &campaign.starts().last()?.snapshot;
    let scenario = campaign.scenario();
    let leanings = sworn(campaign);
    let key = |number: u64| identity([campaign.seed(), number]);
    let world = || Afterlife::new(scenario, MONTHS);
    let task = |world: &mut Afterlife, number: u64| world.go_on(end, &leanings, key(number));
    Some(Aftermath { epilogues: with_worlds(0..count as u64, threads, world, task, progress) })
}

/// The leanings of the vows together.
pub(super) fn sworn(campaign: &Campaign) -> Leanings {
    let scenario = campaign.scenario();
    let mut leanings = vec![0; scenario.lore.concerns.len()];
    let vows = campaign.commands().iter().find_map(|command| match command {
        Command::Swear(vows) => Some(vows),
        _ => None,
    });
    for id in vows.into_iter().flatten() {
        let row = scenario.lore.vows.iter().position(|vow| vow.id == *id);
        let vow = row.and_then(|row| scenario.rulebook.vows.0.get(row));
        for (sum, leaning) in leanings.iter_mut().zip(vow.map_or(&[][..], |vow| &vow.leanings)) {
            *sum += leaning;
        }
    }
    leanings
}

impl Aftermath {
    /// As it is told.
    pub fn told(&self, scenario: &Scenario) -> After {
        let locale = scenario.lore.locale();
        let title = |row: u16| scenario.lore.endings.get(usize::from(row)).map(|lore| lore.name.name.clone());
        let mut rows: Vec<Option<u16>> = self.epilogues.iter().map(|epilogue| epilogue.ending).collect();
        rows.sort();
        rows.dedup();
        let mut endings: Vec<(String, usize, Figure)> = rows
            .into_iter()
            .filter_map(|row| {
                let name = title(row?)?;
                let figure =
                    self.figure(locale, say!(locale, "after-ending", ending = &name), &|one| one.ending == row);
                let often = self.epilogues.iter().filter(|one| one.ending == row).count();
                Some((name, often, figure))
            })
            .collect();
        endings.sort_by_key(|(name, often, _)| (std::cmp::Reverse(*often), name.clone()));
        After {
            all: self.epilogues.len(),
            peace: self.epilogues.iter().any(|one| !one.at_war),
            lasted: self.figure(locale, say!(locale, "after-lasted"), &Epilogue::lasted),
            stood: self.figure(locale, say!(locale, "after-stood"), &|one| !one.fell),
            endings: endings.into_iter().map(|(name, _, figure)| (name, figure)).collect(),
        }
    }

    /// How many continuations are of a sort: those in which no war came, and those in which one did.
    fn figure(&self, locale: &Locale, title: String, is: &dyn Fn(&Epilogue) -> bool) -> Figure {
        let of = |war: bool| {
            self.epilogues.iter().filter(|one| is(one) && (one.at_war || !one.wars.is_empty()) == war).count() as i32
        };
        let parts = [(of(false), say!(locale, "after-without-war")), (of(true), say!(locale, "after-with-war"))];
        let parts = parts.into_iter().filter(|(often, _)| *often != 0).map(|(often, name)| Part::plain(often, name));
        let account = Account::of(title, parts.collect()).noted(say!(locale, "after-note"));
        Figure::sum(i32::try_from(account.total).unwrap_or_default(), account)
    }
}
