//! A thousand other courts in the same seat: campaigns played by the scenario's policies and by rulers of random
//! leanings, by which the player's own is measured. The same for every player, on any number of threads.

use crate::campaign::Campaign;
use crate::campaign::player::Line;
use crate::crowd::with_worlds;
use crate::say;
use crate::scenario::Scenario;
use crate::turn::draw::identity;
use crate::turn::rulebook::Leanings;
use crate::turn::scene::{Frame, Scene};
use crate::turn::watched::{cells, hundredths, whole};
use crate::view::EndingView;
use crate::view::address::{Account, Figure, Part};
use crate::world::{Cell, LedgerMode};

/// How many courts there are.
pub const COURTS: usize = 1000;

/// How many rulers of random leanings there are; each plays several campaigns.
const RULERS: usize = 50;

/// How one court fared.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Court {
    /// Who ruled: a policy's row, those of random leanings behind the scenario's own.
    ruler: usize,
    ending: u16,
    scores: Vec<i32>,
}

/// How all of them fared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Courts {
    courts: Vec<Court>,
    /// How many policies the scenario has of its own.
    policies: usize,
}

/// How the player's court stands among them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// How many courts there were.
    pub all: usize,
    /// For each judgement: its name, in how many courts it went worse, and how many as well.
    pub judgements: Vec<(String, Figure, Figure)>,
    /// How many courts ended as the player's did.
    pub same: Option<Figure>,
    /// How often each ending came: its title and how many courts.
    pub endings: Vec<(String, Figure)>,
}

/// Plays them all. `progress` hears how many have been played.
pub fn play(scenario: &Scenario, count: usize, threads: usize, progress: &mut dyn FnMut(usize)) -> Courts {
    let world = || Campaign::with_mode(scenario, 0, LedgerMode::Thin);
    let task = |campaign: &mut Campaign, number: u64| one(campaign, scenario, number as usize);
    let courts = with_worlds(0..count as u64, threads, world, task, progress);
    Courts { courts, policies: scenario.rulebook.policies.len() }
}

/// Every second court is ruled by one of the scenario's policies, the others by random leanings.
fn one(campaign: &mut Campaign, scenario: &Scenario, number: usize) -> Court {
    let policies = &scenario.rulebook.policies;
    campaign.reset(number as u64);
    let morning = campaign.snapshot();
    let ruler = match policies.get((number / 2) % policies.len().max(1)) {
        Some(policy) if number.is_multiple_of(2) => {
            Line::of(policy).play(campaign);
            (number / 2) % policies.len()
        }
        _ => {
            let ruler = (number / 2) % RULERS;
            Line::leaning(&leanings(scenario, ruler)).play(campaign);
            policies.len() + ruler
        }
    };
    let scores = campaign.look(|eye| {
        let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(eye.seat())), 0);
        let began = |index: usize| morning.numbers.get(index).copied().unwrap_or(0);
        let moved = |cell: Cell| eye.truth.get(cell) - began(eye.book.layout.index(cell));
        let score = |watches: &Vec<_>| whole(hundredths(&cells(&scene, watches), moved));
        eye.book.judgements.iter().map(score).collect()
    });
    Court { ruler, ending: campaign.ended().unwrap_or_default(), scores }
}

/// The leanings of a ruler who has none of the scenario's: from −10 to 10 toward each concern.
fn leanings(scenario: &Scenario, ruler: usize) -> Leanings {
    let concerns = 0..scenario.lore.concerns.len() as u64;
    concerns.map(|concern| (identity([ruler as u64, concern]) % 21) as i32 - 10).collect()
}

impl Courts {
    /// How the player's game stands among them.
    pub fn standing(&self, scenario: &Scenario, ending: &EndingView) -> Standing {
        let (lore, locale) = (&scenario.lore, scenario.lore.locale());
        let among = |title: String, is: &dyn Fn(&Court) -> bool| self.figure(scenario, title, is);
        let judgements = ending.judgements.iter().enumerate().map(|(row, judgement)| {
            let score = |court: &Court| court.scores.get(row).copied().unwrap_or(0);
            let title = say!(locale, "courts-worse", judgement = &judgement.name);
            let worse = among(title, &|court| score(court) < judgement.score);
            let title = say!(locale, "courts-alike", judgement = &judgement.name);
            let alike = among(title, &|court| score(court) == judgement.score);
            (judgement.name.clone(), worse, alike)
        });
        let row = lore.endings.iter().position(|lore| lore.name.id == ending.id);
        let ended = |row: usize, title: &str| {
            among(say!(locale, "courts-ended", ending = title), &|court| usize::from(court.ending) == row)
        };
        let mut endings: Vec<(String, Figure)> = lore
            .endings
            .iter()
            .enumerate()
            .map(|(row, lore)| (lore.name.name.clone(), ended(row, &lore.name.name)))
            .filter(|(_, figure)| figure.shown != "0")
            .collect();
        let often = |figure: &Figure| figure.shown.replace(',', "").parse::<i32>().unwrap_or(0);
        endings.sort_by_key(|(title, figure)| (std::cmp::Reverse(often(figure)), title.clone()));
        Standing {
            all: self.courts.len(),
            judgements: judgements.collect(),
            same: row.map(|row| ended(row, &ending.title)),
            endings,
        }
    }

    /// How many courts are of a sort, by who ruled them.
    fn figure(&self, scenario: &Scenario, title: String, is: &dyn Fn(&Court) -> bool) -> Figure {
        let locale = scenario.lore.locale();
        let of = |ruler: &dyn Fn(usize) -> bool| {
            self.courts.iter().filter(|court| ruler(court.ruler) && is(court)).count() as i32
        };
        let policies = scenario.lore.policies.iter().enumerate();
        let mut parts: Vec<Part> = policies
            .map(|(row, (_, name))| Part::plain(of(&|ruler| ruler == row), say!(locale, "courts-ruled", policy = name)))
            .collect();
        parts.push(Part::plain(of(&|ruler| ruler >= self.policies), say!(locale, "courts-random")));
        parts.retain(|part| part.amount != 0);
        parts.sort_by_key(|part| std::cmp::Reverse(part.amount));
        let account = Account::of(title, parts).noted(say!(locale, "courts-note"));
        Figure::sum(i32::try_from(account.total).unwrap_or_default(), account)
    }
}
