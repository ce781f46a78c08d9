//! What comes to the desk over many games: how many papers, how much to read, how alike two games are, what never comes.

use std::collections::BTreeSet;

use crate::campaign::player::Player;
use crate::campaign::{Campaign, PaperKey};
use crate::crowd::over_seeds;
use crate::scenario::Scenario;
use crate::scenario::lore::Template;
use crate::turn::desk::PaperOnDesk;
use crate::view::eye::Eye;
use crate::view::fill::fill;
use crate::world::at;

/// Seeds whose games are compared with one another.
pub const COMPARED: usize = 10;

/// What one game brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Game {
    /// Papers that came, by turn.
    pub came: Vec<usize>,
    /// Papers that lay on the desk, new and old, by turn.
    pub lay: Vec<usize>,
    /// Words of the papers that came, by turn: title, text, answers with their details.
    pub words: Vec<usize>,
    /// Every paper that came, once for each thing that it was about.
    pub papers: BTreeSet<PaperKey>,
    /// How often each decision came, by row.
    pub times: Vec<usize>,
    /// Which answers were taken, by anybody at the player's desk: row of the decision, row of the option.
    pub taken: BTreeSet<(u16, u16)>,
    /// How often each order was given, by row.
    pub orders: Vec<usize>,
}

/// Plays so many games, and tells what each brought.
pub fn play(scenario: &Scenario, player: Player, games: u64, threads: usize) -> Vec<Game> {
    over_seeds(
        scenario,
        0..games,
        threads,
        |_| {},
        |(), campaign, seed| {
            campaign.reset(seed);
            one(campaign, player)
        },
    )
}

fn one(campaign: &mut Campaign, player: Player) -> Game {
    let decisions = campaign.book().decisions.len();
    let mut game = Game { times: vec![0; decisions], ..Game::default() };
    while campaign.ended().is_none() {
        read(campaign, &mut game);
        let turn = campaign.turn();
        player.play_turn(campaign);
        campaign.look(|eye| {
            for row in 0..decisions as u16 {
                let choice = eye.truth.get(at::answered::choice(row)) - 1;
                if eye.truth.get(at::answered::last(row)) == turn
                    && let Ok(choice) = u16::try_from(choice)
                {
                    game.taken.insert((row, choice));
                }
            }
        });
    }
    let given = |row: usize| campaign.look(|eye| eye.truth.get(at::ordered::times(row as u16)));
    let orders = 0..campaign.book().orders.len();
    game.orders = orders.map(|row| usize::try_from(given(row)).unwrap_or(0)).collect();
    game
}

/// Reads the morning's desk.
fn read(campaign: &mut Campaign, game: &mut Game) {
    let state = campaign.snapshot();
    let turn = campaign.turn();
    let papers = campaign.papers();
    let scenario = campaign.scenario();
    let eye = Eye { book: &scenario.rulebook, lore: &scenario.lore, state: &state, seat: campaign.seat(), open: false };
    let new: Vec<&PaperOnDesk> = papers.iter().filter(|paper| paper.since == turn).collect();
    game.lay.push(papers.len());
    game.came.push(new.len());
    game.words.push(new.iter().map(|paper| words(&eye, paper)).sum());
    for paper in new {
        game.papers.insert(campaign.paper_key(paper));
        if let Some(times) = game.times.get_mut(usize::from(paper.decision)) {
            *times += 1;
        }
    }
}

/// Words of a paper as it is shown: title, text, and each answer with its detail.
fn words(eye: &Eye<'_>, paper: &PaperOnDesk) -> usize {
    let Some(lore) = eye.lore.decisions.get(usize::from(paper.decision)) else { return 0 };
    let count = |template: &Template| fill(eye, paper.frame, template).split_whitespace().count();
    let body = usize::try_from(paper.wording).ok().and_then(|wording| lore.body.get(wording)).or(lore.body.first());
    let answers: usize = lore.options.iter().map(|option| count(&option.label) + count(&option.detail)).sum();
    count(&lore.title) + body.map_or(0, count) + answers
}

/// The share of their papers that two games have in common.
pub fn overlap(a: &Game, b: &Game) -> f64 {
    let both = a.papers.intersection(&b.papers).count();
    let all = a.papers.len() + b.papers.len();
    if all == 0 { 0.0 } else { 2.0 * both as f64 / all as f64 }
}

/// The overlaps of all pairs of the first games.
pub fn overlaps<'a>(games: impl Iterator<Item = &'a Game>) -> Vec<f64> {
    let games: Vec<&Game> = games.take(COMPARED).collect();
    let pairs = games.iter().enumerate().flat_map(|(index, a)| games[..index].iter().map(move |b| overlap(a, b)));
    pairs.collect()
}

/// The value below which so many hundredths of the values lie; the values are in any order.
pub fn quantile(values: impl Iterator<Item = usize>, hundredths: usize) -> usize {
    let mut values: Vec<usize> = values.collect();
    values.sort_unstable();
    let rank = (values.len() * hundredths).div_ceil(100).saturating_sub(1);
    values.get(rank).copied().unwrap_or(0)
}

/// Papers that were generated, and all that came.
pub fn generated(scenario: &Scenario, games: &[Game]) -> (usize, usize) {
    let by_row = scenario.rulebook.decisions.iter().enumerate();
    let times = |row: usize| games.iter().map(|game| game.times.get(row).copied().unwrap_or(0)).sum::<usize>();
    by_row.fold((0, 0), |(made, all), (row, decision)| {
        let times = times(row);
        (made + if decision.each.is_empty() { 0 } else { times }, all + times)
    })
}

/// In how many games one of these decisions came.
pub fn games_with(games: &[Game], decisions: &[u16]) -> usize {
    let came =
        |game: &&Game| decisions.iter().any(|row| game.times.get(usize::from(*row)).is_some_and(|times| *times > 0));
    games.iter().filter(came).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_were_seen() {
        let values = || [5, 1, 4, 2, 3].into_iter();
        assert_eq!([25, 50, 75, 90, 100].map(|part| quantile(values(), part)), [2, 3, 4, 5, 5]);
        assert_eq!(quantile([].into_iter(), 50), 0);
        assert_eq!(quantile([7].into_iter(), 1), 7);
    }

    #[test]
    fn overlaps_count_what_is_common_twice_over_what_there_is() {
        let game = |keys: &[(&str, &str)]| Game {
            papers: keys
                .iter()
                .map(|(id, about)| PaperKey { decision: (*id).to_owned(), about: vec![(*about).to_owned()] })
                .collect(),
            ..Game::default()
        };
        let a = game(&[("raid", "hill"), ("raid", "ford"), ("gift", "")]);
        let b = game(&[("raid", "ford")]);
        assert_eq!(overlap(&a, &b), 0.5, "the same decision about another place is another paper");
        assert_eq!(overlap(&a, &a), 1.0);
        assert_eq!(overlaps([&a, &b, &a].into_iter()), [0.5, 1.0, 0.5]);
        assert_eq!(overlap(&game(&[]), &game(&[])), 0.0);
    }
}
