//! The page that `calibrate` writes. It holds nothing of the time or machine, so that the same rules give the same page.

use super::calibration::{Calibration, DEFAULT_POLICY, Plan, lines, main_figures, worst};
use super::measure::Tally;
use super::table;
use super::verdict::{Line, Verdict};
use crate::campaign::save::RULES_VERSION;
use crate::crowd::interval;
use crate::scenario::{Figure, Scenario};
use crate::world::Kind;

/// The least share in hundredths under some policy at which an ending is worth its place.
const LEAST_ENDING: f64 = 0.03;

/// The whole page.
pub fn page(scenario: &Scenario, plan: &Plan, calibration: &Calibration) -> String {
    let mut text = head(scenario, plan);
    text += &summary(scenario, calibration);
    for section in sections(scenario) {
        text += &figures(scenario, calibration, section);
    }
    text += &endings(scenario, plan, calibration);
    text += &ends(scenario, plan, calibration);
    text += &super::guided_page::page(scenario, plan, calibration);
    text
}

fn head(scenario: &Scenario, plan: &Plan) -> String {
    let (first, last) = (plan.seeds.start, plan.seeds.end.saturating_sub(1));
    let name = &scenario.lore.title.en;
    format!(
        "# Calibration of “{name}”

<!-- Written by `fragile-peace calibrate {id}`. Do not edit: explanations stand in the scenario's own `Figure`s. -->

What the rules of this scenario come to when players without a person play it many times, held against what is known and \
argued of the history. Campaigns {first} to {last}, rules {RULES_VERSION}, scenario {hash:016x}.

- A share is given with the interval in which it lies 95 times in 100 (Wilson). Dates are medians over the campaigns in \
which the thing came, named by the turn; their interval is that of order statistics. Differences are in points of a \
hundred (Newcombe's hybrid); the campaigns on both sides share their numbers, so that what has the same reasons falls the \
same, and the interval is rather too wide than too narrow.
- **Met**: the measure lies in its band. **Within noise**: it lies outside by no more than its own interval. **Not met**: \
by more. Where honest rules do not reach a band, the reason is told, and no rule is bent to it.
",
        id = scenario.id,
        hash = scenario.hash,
    )
}

/// Sections in the order of their first figure.
fn sections(scenario: &Scenario) -> Vec<&str> {
    let mut sections: Vec<&str> = Vec::new();
    for figure in scenario.figures.iter() {
        if !sections.contains(&figure.section.as_str()) {
            sections.push(&figure.section);
        }
    }
    sections
}

fn summary(scenario: &Scenario, calibration: &Calibration) -> String {
    let verdicts: Vec<(&Figure, Vec<Line>)> =
        scenario.figures.iter().enumerate().map(|(row, figure)| (figure, lines(scenario, calibration, row))).collect();
    let all: Vec<Verdict> =
        verdicts.iter().flat_map(|(_, lines)| lines.iter().filter_map(|line| line.verdict)).collect();
    if all.is_empty() {
        return "\nThe scenario declares no bands.\n".to_owned();
    }
    let of = |wanted| all.iter().filter(|verdict| **verdict == wanted).count();
    let (met, noise, missed) = (of(Verdict::Met), of(Verdict::Noise), of(Verdict::Missed));
    let mut text =
        format!("\n## In short\n\nOf {} bands {met} are met, {noise} within noise, {missed} not met.\n", all.len());
    if met == all.len() {
        return text;
    }
    let rows = verdicts.iter().flat_map(|(figure, lines)| {
        let failing = lines.iter().filter(|line| line.verdict.is_some_and(|verdict| verdict != Verdict::Met));
        failing.map(|line| {
            let name = format!("{}: {}", figure.section, titled(figure, line));
            let why = if figure.unmet.is_empty() { "not yet explained" } else { &figure.unmet };
            vec![name, line.measured.clone(), line.band.clone(), verdict(line), why.to_owned()]
        })
    });
    text += &table::table(&["Figure", "Measured", "Band", "Verdict", "Why it is not reached"], rows);
    text
}

fn titled(figure: &Figure, line: &Line) -> String {
    if line.what.is_empty() { figure.name.clone() } else { format!("{}, {}", figure.name, line.what) }
}

fn verdict(line: &Line) -> String {
    line.verdict.map_or("", Verdict::word).to_owned()
}

fn figures(scenario: &Scenario, calibration: &Calibration, section: &str) -> String {
    let of_section = || scenario.figures.iter().enumerate().filter(|(_, figure)| figure.section == section);
    let mut seen: Vec<String> = Vec::new();
    for (_, figure) in of_section() {
        let player = player(scenario, figure);
        if !seen.contains(&player) {
            seen.push(player);
        }
    }
    let mut text = format!("\n## {section}\n\nPlayed: {}.\n", seen.join("; "));
    let mut departing: Vec<u16> = Vec::new();
    for policy in of_section().filter(|(_, figure)| !figure.guided).filter_map(|(_, figure)| figure.policy) {
        if !departing.contains(&policy) {
            departing.push(policy);
        }
    }
    for policy in departing {
        text += &departures(scenario, calibration, policy);
    }
    let rows = of_section().flat_map(|(row, figure)| {
        let lines = lines(scenario, calibration, row);
        lines.into_iter().enumerate().map(|(index, line)| {
            let named = match (index, figure.text.is_empty()) {
                (0, true) => format!("**{}**", figure.name),
                (0, false) => format!("**{}.** {}", figure.name, figure.text),
                _ => line.what.clone(),
            };
            let verdict = verdict(&line);
            vec![named, line.basis, line.measured, line.band, verdict]
        })
    });
    text += &table::table(&["Figure", ">Campaigns", "Measured", "Band", "Verdict"], rows);
    let reasons: Vec<String> =
        of_section().filter_map(|(row, figure)| reason(scenario, calibration, row, figure)).collect();
    if !reasons.is_empty() {
        text += "\n";
        text += &reasons.concat();
    }
    text
}

/// What a policy names that history does not, and how often it came to it.
fn departures(scenario: &Scenario, calibration: &Calibration, policy: u16) -> String {
    let id = |row: usize| scenario.lore.policies.get(row).map_or("", |(id, _)| id.as_str());
    let row = usize::from(policy);
    let Some((rules, counts)) = scenario.rulebook.policies.get(row).zip(calibration.named.get(row)) else {
        return String::new();
    };
    let all: usize = calibration.endings.get(row).map_or(0, |counts| counts.iter().sum());
    let history = (0..scenario.rulebook.policies.len()).find(|row| id(*row) == DEFAULT_POLICY);
    let history = history.and_then(|row| scenario.rulebook.policies.get(row)).map_or(&[][..], |policy| &policy.choices);
    if !rules.follows_history || id(row) == DEFAULT_POLICY || all == 0 {
        return String::new();
    }
    let own = rules.choices.iter().zip(counts).filter(|(choice, _)| !history.contains(choice));
    let told: Vec<String> = own
        .map(|((decision, option, _), (came, taken))| {
            let paper = scenario.lore.name(Kind::Decision, i32::from(*decision)).map_or("", |name| name.id.as_str());
            let lore = scenario.lore.decisions.get(usize::from(*decision));
            let option =
                lore.and_then(|lore| lore.options.get(usize::from(*option))).map_or("", |lore| lore.id.as_str());
            let part = |count: usize| table::percent(count as f64 / all as f64);
            format!("`{paper}/{option}`: its paper comes in {}, it is taken in {}", part(*came), part(*taken))
        })
        .collect();
    if told.is_empty() { String::new() } else { format!("\nWhat is done otherwise: {}.\n", told.join("; ")) }
}

/// Who plays the campaigns of a figure.
fn player(scenario: &Scenario, figure: &Figure) -> String {
    let policy = figure.policy.and_then(|row| scenario.lore.policies.get(usize::from(row)));
    let named = policy.map(|(id, name)| format!("{name} (`{id}`)"));
    match (named, figure.guided) {
        (Some(named), false) => named,
        (Some(named), true) => format!("a guided player who keeps to “{named}”"),
        (None, _) => "a guided player".to_owned(),
    }
}

/// Why a figure's band is what it is, and why it is not reached.
fn reason(scenario: &Scenario, calibration: &Calibration, row: usize, figure: &Figure) -> Option<String> {
    let cite = figure.source.and_then(|row| scenario.lore.sources.get(row)).map(|source| format!(" [{}]", source.cite));
    let missed = worst(&lines(scenario, calibration, row)) == Some(Verdict::Missed);
    let mut said = Vec::new();
    if !figure.because.is_empty() {
        said.push(format!("{}{}", figure.because, cite.unwrap_or_default()));
    }
    match (missed, figure.unmet.is_empty()) {
        (true, true) => said.push("**Not met, and not yet explained.**".to_owned()),
        (true, false) => said.push(format!("**Not met:** {}", figure.unmet)),
        (false, _) => {}
    }
    (!said.is_empty()).then(|| format!("- *{}*: {}\n", figure.name, said.join(" ")))
}

/// How often each ending comes under each policy.
fn endings(scenario: &Scenario, plan: &Plan, calibration: &Calibration) -> String {
    let all = (plan.seeds.end - plan.seeds.start) as usize;
    let share = |count: usize| if all == 0 { 0.0 } else { count as f64 / all as f64 };
    let lore = &scenario.lore;
    let mut text = String::from("\n## How it ends\n\nShares in hundredths of the campaigns of each policy.\n");
    let numbers: Vec<String> = (1..=lore.endings.len()).map(|number| format!(">{number}")).collect();
    let mut heads = vec!["Policy", ">Survival"];
    heads.extend(numbers.iter().map(String::as_str));
    let rows = calibration.endings.iter().zip(&lore.policies).map(|(counts, (id, name))| {
        let survived = counts.iter().zip(&scenario.rulebook.endings).filter(|(_, ending)| ending.survives);
        let survived: usize = survived.map(|(count, _)| count).sum();
        let mut row = vec![format!("{name} (`{id}`)"), table::tenths(share(survived))];
        row.extend(counts.iter().map(|count| if *count == 0 { String::new() } else { table::tenths(share(*count)) }));
        row
    });
    text += &table::table(&heads, rows);
    let rows = lore.endings.iter().zip(&scenario.rulebook.endings).enumerate().map(|(row, (ending, rules))| {
        let of = |counts: &Vec<usize>| counts.get(row).copied().unwrap_or(0);
        // Of equals the first, so that the page is always the same.
        let most = calibration.endings.iter().map(of).max().unwrap_or(0);
        let policy = calibration.endings.iter().position(|counts| of(counts) == most);
        let policy = policy.and_then(|policy| lore.policies.get(policy)).filter(|_| most > 0);
        let (low, high) = interval::share(most, all);
        let verdict = Verdict::of(share(most), (low, high), (LEAST_ENDING, 1.0));
        vec![
            (row + 1).to_string(),
            ending.name.en.clone(),
            if rules.survives { "yes" } else { "no" }.to_owned(),
            format!("{} ({} to {})", table::percent(share(most)), table::tenths(low), table::tenths(high)),
            policy.map_or_else(String::new, |(id, _)| format!("`{id}`")),
            verdict.word().to_owned(),
        ]
    });
    text += "\nEach ending should come at least 3 times in 100 under some policy that pursues a purpose.\n";
    text += &table::table(&[">", "Ending", "The realm survives", "Most often", "Under", "Verdict"], rows);
    text
}

/// The main figures with each disputed judgement held at either end.
fn ends(scenario: &Scenario, plan: &Plan, calibration: &Calibration) -> String {
    if calibration.ends.is_empty() {
        return String::new();
    }
    let seeds = plan.end_seeds();
    let mut text = format!(
        "\n## Disputed judgements at both ends\n\nEach is drawn at the start of a campaign. Here it is held where one side \
         of the dispute has it, then where the other has it: {} campaigns each.\n",
        table::count((seeds.end - seeds.start) as usize)
    );
    let cited = |(words, source): &(String, Option<usize>)| {
        let source = source.and_then(|row| scenario.lore.sources.get(row));
        source.map_or_else(|| words.clone(), |source| format!("{words} [{}]", source.cite))
    };
    let judgements = scenario.lore.disputed.iter().zip(&scenario.rulebook.disputed);
    for ((lore, disputed), ends) in judgements.zip(&calibration.ends) {
        let shares: Vec<String> =
            disputed.draw.iter().map(|(value, share)| format!("{value} in {share} of 100")).collect();
        text += &format!("\n### {}\n\nDrawn: {}.\n\n", lore.name.en, shares.join(", "));
        text += &format!("- Low: {}\n- High: {}\n", cited(&lore.low), cited(&lore.high));
        let rows =
            main_figures(scenario).into_iter().zip(ends.low.iter().zip(&ends.high)).filter_map(|(row, (low, high))| {
                let figure = scenario.figures.get(row)?;
                let (from, to) = interval::difference(high.counts(), low.counts());
                let points = high.share() - low.share();
                Some(vec![
                    format!("{}: {}", figure.section, figure.name),
                    measured(calibration.tallies.get(row)?),
                    measured(low),
                    measured(high),
                    format!("{} points ({} to {})", table::signed(points), table::signed(from), table::signed(to)),
                ])
            });
        text += &table::table(&["Figure", ">As drawn", ">Low end", ">High end", "High less low"], rows);
    }
    text
}

fn measured(tally: &Tally) -> String {
    if tally.all == 0 { "never asked".to_owned() } else { table::percent(tally.share()) }
}
