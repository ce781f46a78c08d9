//! What the page of a calibration says of the guided player.

use super::calibration::{Calibration, Guided, Plan};
use super::table;
use super::verdict::Verdict;
use crate::crowd::interval;
use crate::scenario::Scenario;
use crate::view::figure::date;
use crate::view::fill::bare;
use crate::world::Kind;

/// The greatest share of his games that one answer to a paper of the first turn should take.
const MOST_OPENING: f64 = 0.7;
/// The least share of the papers of its kind to which each answer should be the best.
const LEAST_ANSWER: f64 = 0.02;
/// Signs of the longest bar.
const BAR: f64 = 40.0;

/// The section; empty if he has not played.
pub fn page(scenario: &Scenario, plan: &Plan, calibration: &Calibration) -> String {
    let Some(guided) = &calibration.guided else {
        return "\n## The guided player\n\nHe did not play in this run (`--guided`).\n".to_owned();
    };
    let mut text = format!(
        "\n## The guided player\n\nHe sees what the player sees, swears each set of vows in turn, and takes each turn what \
         {} continuations from worlds that could lie behind what he saw make best. {} games.\n",
        plan.continuations, plan.guided
    );
    text += &survival(scenario, calibration, guided);
    text += &openings(scenario, guided);
    text += &answers(scenario, guided);
    text += &curve(scenario, plan, guided);
    text
}

fn survival(scenario: &Scenario, calibration: &Calibration, guided: &Guided) -> String {
    let share = guided.survival.share();
    // The fixed policy under which the realm survives most often; of equals the first.
    let fixed = calibration.endings.iter().map(|counts| {
        let survived = counts.iter().zip(&scenario.rulebook.endings).filter(|(_, ending)| ending.survives);
        (survived.map(|(count, _)| count).sum::<usize>(), counts.iter().sum::<usize>())
    });
    let best = fixed.enumerate().max_by(|(i, a), (j, b)| (a.0 * b.1).cmp(&(b.0 * a.1)).then(j.cmp(i)));
    let mut rows = Vec::new();
    if let Some((row, counts)) = best {
        let (from, to) = interval::difference(guided.survival.counts(), counts);
        let points = share - counts.0 as f64 / counts.1.max(1) as f64;
        let id = scenario.lore.policies.get(row).map_or("", |(id, _)| id.as_str());
        // Above every policy beyond the intervals: the whole interval lies above nothing.
        let verdict = if from > 0.0 { Verdict::Met } else { Verdict::of(points, (from, to), (f64::EPSILON, 1.0)) };
        let verdict = if verdict == Verdict::Met && from <= 0.0 { Verdict::Noise } else { verdict };
        rows.push(vec![
            format!("The realm survives: {} of his games, less the best fixed policy (`{id}`)", table::percent(share)),
            format!("{} points ({} to {})", table::signed(points), table::signed(from), table::signed(to)),
            "above, beyond the intervals".to_owned(),
            verdict.word().to_owned(),
        ]);
    }
    table::table(&["Figure", "Measured", "Band", "Verdict"], rows)
}

fn openings(scenario: &Scenario, guided: &Guided) -> String {
    let rows = guided.openings.iter().map(|opening| {
        let all: usize = opening.options.iter().map(|(_, count)| count).sum();
        let share = |count: usize| if all == 0 { 0.0 } else { count as f64 / all as f64 };
        let mut options = opening.options.clone();
        options.sort_by(|(a, m), (b, n)| n.cmp(m).then(a.cmp(b)));
        let named = |(id, count): &(String, usize)| {
            let id = if id.is_empty() { "left lying".to_owned() } else { format!("`{id}`") };
            format!("{id} {}", table::percent(share(*count)))
        };
        let most = options.iter().filter(|(id, _)| !id.is_empty()).map(|(_, count)| *count).max().unwrap_or(0);
        let verdict = Verdict::of(share(most), interval::share(most, all), (0.0, MOST_OPENING));
        let title = scenario.lore.row(Kind::Decision, &opening.decision);
        let title = title.and_then(|row| scenario.lore.decisions.get(usize::from(row)));
        vec![
            title.map_or_else(String::new, |lore| bare(&lore.title)),
            options.iter().map(named).collect::<Vec<_>>().join(", "),
            verdict.word().to_owned(),
        ]
    });
    let mut text = String::from("\nHow he begins: no answer should be taken in over 70 of 100 games.\n");
    text += &table::table(&["Paper of the first turn", "Answers", "Verdict"], rows);
    text
}

/// Which answers were best for some set of vows, of those offered.
fn answers(scenario: &Scenario, guided: &Guided) -> String {
    let (mut offered, mut taken, mut never) = (0usize, 0usize, Vec::new());
    for paper in &guided.answers {
        let lore = scenario.lore.row(Kind::Decision, &paper.decision);
        let Some(lore) = lore.and_then(|row| scenario.lore.decisions.get(usize::from(row))) else { continue };
        let all: usize = paper.options.iter().map(|(_, count)| count).sum();
        for option in &lore.options {
            let often = paper.options.iter().find(|(id, _)| *id == option.id).map_or(0, |(_, count)| *count);
            offered += 1;
            taken += usize::from(often > 0);
            if interval::share(often, all).1 < LEAST_ANSWER {
                never.push(format!("`{}/{}` ({often} of {all})", paper.decision, option.id));
            }
        }
    }
    let below = match never.as_slice() {
        [] => "None is shown to be the best in fewer.".to_owned(),
        never => format!("Below that beyond noise: {}.", never.join(", ")),
    };
    format!(
        "\nEach answer should be the best for some vows in at least 2 of 100 papers of its kind. Of {offered} answers to \
         papers that came, {taken} were the best at least once. {below}\n"
    )
}

fn curve(scenario: &Scenario, plan: &Plan, guided: &Guided) -> String {
    if guided.curve.is_empty() {
        return String::new();
    }
    let seeds = plan.curve_seeds();
    let mut text = format!(
        "\n### The point of no return\n\nHistory until a turn, the guided player from it on: in how many of {} campaigns \
         the realm then survives.\n",
        seeds.end - seeds.start
    );
    let rows = guided.curve.iter().map(|(turn, tally)| {
        let (low, high) = tally.interval();
        let bar = "=".repeat((tally.share() * BAR).round() as usize);
        vec![
            turn.to_string(),
            date(scenario.lore.locale(), &scenario.rulebook, *turn),
            format!("{} ({} to {})", table::percent(tally.share()), table::tenths(low), table::tenths(high)),
            bar,
        ]
    });
    text += &table::table(&[">From turn", "", "The realm survives", ""], rows);
    let falls = guided.curve.windows(2).filter_map(|pair| {
        let [(_, before), (turn, after)] = pair else { return None };
        Some((before.hits() as i64 - after.hits() as i64, *turn))
    });
    if let Some((fall, turn)) = falls.max_by_key(|(fall, turn)| (*fall, -turn))
        && fall > 0
    {
        let points = fall as f64 / (seeds.end - seeds.start).max(1) as f64;
        let lost = date(scenario.lore.locale(), &scenario.rulebook, turn - 1);
        text += &format!("\nMost is lost in the turn of {lost}: {} points.\n", table::tenths(points));
    }
    text
}
