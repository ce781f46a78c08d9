//! What `papers` prints.

use super::papers::{COMPARED, Game, games_with, generated, overlaps, quantile};
use super::table;
use crate::crowd::interval;
use crate::scenario::Scenario;
use crate::view::fill::bare;

/// The least share in hundredths of random games in which a dilemma should come.
const LEAST_DILEMMA: usize = 10;
/// The most words that should come in a median turn.
const MOST_WORDS: usize = 350;

/// Games of one player.
pub struct Played {
    /// The player's name.
    pub player: String,
    /// Whether it plays at random.
    pub random: bool,
    /// What each game brought.
    pub games: Vec<Game>,
}

/// The whole page.
pub fn page(scenario: &Scenario, played: &[Played]) -> String {
    let all: usize = played.iter().map(|played| played.games.len()).sum();
    let name = &scenario.lore.title.en;
    let mut text = format!("# Papers of “{name}”\n\nOver {} games.\n", table::count(all));
    text += &volume(scenario, played);
    text += &alike(played);
    text += &dilemmas(scenario, played);
    text += &decisions(scenario, played);
    text += &never(scenario, played);
    text
}

/// How many papers and how many words.
fn volume(scenario: &Scenario, played: &[Played]) -> String {
    let mut rows: Vec<Vec<String>> =
        played.iter().map(|played| volume_row(scenario, &played.player, &played.games)).collect();
    let everybody: Vec<Game> = played.iter().flat_map(|played| played.games.iter().cloned()).collect();
    rows.push(volume_row(scenario, "all", &everybody));
    let mut text = format!(
        "\n## How much there is to read\n\nPapers that come in a turn (a quarter of turns have no more than the first \
         number, half than the second, three quarters than the third), those that lie there with the older ones, and the \
         words of those that come: title, text, answers and their details. A median turn should bring at most {MOST_WORDS} \
         words, and at least half of all papers should be generated.\n"
    );
    text += &table::table(
        &["Player", ">Games", ">Papers come", ">lie", ">Words, median", ">9 in 10 turns", ">Most", ">Generated"],
        rows,
    );
    text
}

fn volume_row(scenario: &Scenario, player: &str, games: &[Game]) -> Vec<String> {
    let of = |part: usize, numbers: fn(&Game) -> &Vec<usize>| {
        quantile(games.iter().flat_map(|game| numbers(game).iter().copied()), part)
    };
    let quarters = |numbers| [25, 50, 75].map(|part| of(part, numbers).to_string()).join(" / ");
    let words: fn(&Game) -> &Vec<usize> = |game| &game.words;
    let (made, came) = generated(scenario, games);
    let share = if came == 0 { 0.0 } else { made as f64 / came as f64 };
    vec![
        player.to_owned(),
        table::count(games.len()),
        quarters(|game: &Game| &game.came),
        quarters(|game: &Game| &game.lay),
        of(50, words).to_string(),
        of(90, words).to_string(),
        of(100, words).to_string(),
        table::percent(share),
    ]
}

/// How much two games have in common.
fn alike(played: &[Played]) -> String {
    let row = |player: &str, mut shares: Vec<f64>| {
        shares.sort_by(f64::total_cmp);
        let mean = if shares.is_empty() { 0.0 } else { shares.iter().sum::<f64>() / shares.len() as f64 };
        let end = |share: Option<&f64>| share.map_or_else(String::new, |share| table::percent(*share));
        let ends = (end(shares.first()), end(shares.last()));
        vec![player.to_owned(), shares.len().to_string(), table::percent(mean), ends.0, ends.1]
    };
    let mut rows: Vec<Vec<String>> =
        played.iter().map(|played| row(&played.player, overlaps(played.games.iter()))).collect();
    // Another game is mostly another course, too: each seed by another player.
    let others = (0..COMPARED).filter_map(|seed| played.get(seed % played.len().max(1))?.games.get(seed));
    rows.push(row("each another", overlaps(others)));
    let mut text = format!(
        "\n## How alike two games are\n\nThe share of their papers that two games have in common, over all pairs of the first \
         {COMPARED} seeds of the same player, and of games that each another plays; a generated paper counts once for each thing that it was about. It should \
         be below 60 %.\n"
    );
    text += &table::table(&["Player", ">Pairs", ">Mean", ">Least", ">Most"], rows);
    text
}

fn of_random(played: &[Played]) -> Vec<&Game> {
    played.iter().filter(|played| played.random).flat_map(|played| &played.games).collect()
}

fn dilemmas(scenario: &Scenario, played: &[Played]) -> String {
    if scenario.lore.dilemmas.is_empty() {
        return String::new();
    }
    let random: Vec<Game> = of_random(played).into_iter().cloned().collect();
    let rows = scenario.lore.dilemmas.iter().map(|dilemma| {
        let came = games_with(&random, &dilemma.papers);
        let (low, high) = interval::share(came, random.len());
        let share = if random.is_empty() { 0.0 } else { came as f64 / random.len() as f64 };
        let verdict = if came * 100 >= random.len() * LEAST_DILEMMA { "" } else { "**too rare**" };
        let measured = format!("{} ({} to {})", table::percent(share), table::tenths(low), table::tenths(high));
        let papers: Vec<String> =
            dilemma.papers.iter().map(|row| format!("`{}`", decision_id(scenario, *row))).collect();
        vec![dilemma.name.en.clone(), papers.join(", "), measured, verdict.to_owned()]
    });
    let mut text = format!(
        "\n## Dilemmas\n\nIn how many of {} random games a paper comes that puts it: at least {LEAST_DILEMMA} %.\n",
        table::count(random.len())
    );
    text += &table::table(&["Dilemma", "Papers", ">Games", ""], rows);
    text
}

fn decision_id(scenario: &Scenario, row: u16) -> String {
    let name = scenario.lore.name(crate::world::Kind::Decision, i32::from(row));
    name.map_or_else(String::new, |name| name.id.clone())
}

/// How often each decision comes: by purpose, by chance, and by the court as it was.
fn decisions(scenario: &Scenario, played: &[Played]) -> String {
    let part = |random: bool| -> Vec<Game> {
        let wanted = played.iter().filter(|played| played.random == random);
        wanted.flat_map(|played| played.games.iter().cloned()).collect()
    };
    let sides = [part(false), part(true)];
    let share = |games: &Vec<Game>, row: usize| match games.len() {
        0 => String::new(),
        all => table::tenths(games_with(games, &[row as u16]) as f64 / all as f64),
    };
    let mean = |games: &Vec<Game>, row: usize| {
        let times: usize = games.iter().map(|game| game.times.get(row).copied().unwrap_or(0)).sum();
        if games.is_empty() { String::new() } else { format!("{:.1}", times as f64 / games.len() as f64) }
    };
    let lore = scenario.lore.decisions.iter().zip(&scenario.rulebook.decisions).enumerate();
    let rows = lore.map(|(row, (lore, rules))| {
        vec![
            format!("`{}`", decision_id(scenario, row as u16)),
            bare(&lore.title),
            if rules.each.is_empty() { "" } else { "generated" }.to_owned(),
            share(&sides[0], row),
            mean(&sides[0], row),
            share(&sides[1], row),
            mean(&sides[1], row),
        ]
    });
    let mut text = String::from(
        "\n## How often each decision comes\n\nIn how many games in a hundred, and how often in a game.\n",
    );
    text += &table::table(&["Decision", "Title", "", ">Policies: games", ">times", ">Random: games", ">times"], rows);
    text
}

/// What was never seen, never taken, never given.
fn never(scenario: &Scenario, played: &[Played]) -> String {
    let games = || played.iter().flat_map(|played| &played.games);
    let seen = |row: u16| games().any(|game| game.times.get(usize::from(row)).is_some_and(|times| *times > 0));
    let taken = |row: u16, option: u16| games().any(|game| game.taken.contains(&(row, option)));
    let given = |row: usize| games().any(|game| game.orders.get(row).is_some_and(|times| *times > 0));
    let rows = || 0..scenario.lore.decisions.len() as u16;
    let unseen: Vec<String> =
        rows().filter(|row| !seen(*row)).map(|row| format!("`{}`", decision_id(scenario, row))).collect();
    let untaken: Vec<String> = rows()
        .filter(|row| seen(*row))
        .flat_map(|row| {
            let options = scenario.lore.decisions[usize::from(row)].options.iter().enumerate();
            options.map(move |(index, option)| (row, index as u16, option))
        })
        .filter(|(row, index, _)| !taken(*row, *index))
        .map(|(row, _, option)| format!("`{}/{}`", decision_id(scenario, row), option.id))
        .collect();
    let idle: Vec<String> = scenario
        .lore
        .orders
        .iter()
        .enumerate()
        .filter(|(row, _)| !given(*row))
        .map(|(_, order)| format!("`{}`", order.option.id))
        .collect();
    let list = |what: &str, list: Vec<String>| match list.is_empty() {
        true => format!("- {what}: none\n"),
        false => format!("- {what} ({}): {}\n", list.len(), list.join(", ")),
    };
    format!(
        "\n## What never happened\n\n{}{}{}",
        list("Decisions that never came", unseen),
        list("Answers that nobody took", untaken),
        list("Orders that were never given", idle),
    )
}
