//! All that is measured of a scenario: its figures, how it ends under each policy, disputed judgements at both ends.

use std::ops::Range;

use super::measure::{Measured, Setting, Tally, measure};
use super::verdict::{self, Line, Verdict};
use crate::scenario::{Figure, Scenario};
use crate::turn::rulebook::BlockId;

/// The most seeds for each end of a disputed judgement: there are many ends.
const END_SEEDS: u64 = 2_000;

/// What is played.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The campaigns' numbers.
    pub seeds: Range<u64>,
    /// Threads.
    pub threads: usize,
}

impl Plan {
    /// The seeds that are played with a judgement held at an end.
    pub fn end_seeds(&self) -> Range<u64> {
        self.seeds.start..self.seeds.end.min(self.seeds.start + END_SEEDS)
    }
}

/// A disputed judgement's two ends: what each main figure came to, in the order of [`main_figures`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ends {
    /// Held at the least value.
    pub low: Vec<Tally>,
    /// Held at the greatest.
    pub high: Vec<Tally>,
}

/// All that was measured.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calibration {
    /// By figure.
    pub tallies: Vec<Tally>,
    /// Campaigns by policy and ending.
    pub endings: Vec<Vec<usize>>,
    /// By disputed judgement.
    pub ends: Vec<Ends>,
}

/// Rows of the figures that are also measured at both ends of each disputed judgement.
pub fn main_figures(scenario: &Scenario) -> Vec<usize> {
    let main = scenario.figures.iter().enumerate().filter(|(_, figure)| figure.main);
    main.map(|(row, _)| row).collect()
}

/// Plays it all. `told` hears what is being played.
pub fn calibrate(scenario: &Scenario, plan: &Plan, told: &mut dyn FnMut(&str)) -> Calibration {
    let policies = scenario.rulebook.policies.len() as u16;
    let mut settings: Vec<Setting> =
        (0..policies).map(|policy| Setting { policy, given: BlockId(0), pin: None }).collect();
    for figure in scenario.figures.iter() {
        let setting = setting_of(figure);
        if !settings.contains(&setting) {
            settings.push(setting);
        }
    }
    let mut calibration =
        Calibration { tallies: vec![Tally::default(); scenario.figures.len()], ..Calibration::default() };
    for setting in &settings {
        told(&format!("{}: {} campaigns", name_of(scenario, setting), plan.seeds.end - plan.seeds.start));
        let rows: Vec<usize> =
            (0..scenario.figures.len()).filter(|row| setting_of(&scenario.figures[*row]) == *setting).collect();
        let measured = played(scenario, setting, &rows, plan.seeds.clone(), plan.threads);
        for (row, tally) in rows.into_iter().zip(measured.tallies) {
            calibration.tallies[row] = tally;
        }
        if setting.given == BlockId(0) {
            calibration.endings.push(measured.endings);
        }
    }
    let main = main_figures(scenario);
    for (row, disputed) in scenario.rulebook.disputed.iter().enumerate() {
        let held = |value: Option<&(i32, i32)>| value.map(|(value, _)| (row as u16, *value));
        let (low, high) = (held(disputed.draw.first()), held(disputed.draw.last()));
        if main.is_empty() {
            break;
        }
        told(&format!("“{}”, at both ends", scenario.lore.disputed[row].name.en));
        calibration.ends.push(Ends { low: end(scenario, &main, low, plan), high: end(scenario, &main, high, plan) });
    }
    calibration
}

/// The main figures with a judgement held somewhere.
fn end(scenario: &Scenario, main: &[usize], pin: Option<(u16, i32)>, plan: &Plan) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); main.len()];
    let held = |row: usize| Setting { pin, ..setting_of(&scenario.figures[row]) };
    let mut settings: Vec<Setting> = Vec::new();
    for &row in main {
        if !settings.contains(&held(row)) {
            settings.push(held(row));
        }
    }
    for setting in settings {
        let places: Vec<usize> = (0..main.len()).filter(|place| held(main[*place]) == setting).collect();
        let rows: Vec<usize> = places.iter().map(|place| main[*place]).collect();
        let measured = played(scenario, &setting, &rows, plan.end_seeds(), plan.threads);
        for (place, tally) in places.into_iter().zip(measured.tallies) {
            tallies[place] = tally;
        }
    }
    tallies
}

fn played(scenario: &Scenario, setting: &Setting, rows: &[usize], seeds: Range<u64>, threads: usize) -> Measured {
    let figures: Vec<&Figure> = rows.iter().map(|row| &scenario.figures[*row]).collect();
    measure(scenario, setting, &figures, seeds, threads)
}

fn setting_of(figure: &Figure) -> Setting {
    Setting { policy: figure.policy, given: figure.given, pin: None }
}

fn name_of(scenario: &Scenario, setting: &Setting) -> String {
    let policy = scenario.lore.policies.get(usize::from(setting.policy));
    policy.map_or_else(String::new, |(id, _)| id.clone())
}

/// Everything that is said of a figure: its share, its difference, its date.
pub fn lines(scenario: &Scenario, calibration: &Calibration, row: usize) -> Vec<Line> {
    let (Some(figure), Some(tally)) = (scenario.figures.get(row), calibration.tallies.get(row)) else {
        return Vec::new();
    };
    let mut lines = vec![verdict::share(figure, tally)];
    lines.extend(verdict::date(&scenario.rulebook, figure, tally));
    let against = figure.against.and_then(|row| Some((scenario.figures.get(row)?, calibration.tallies.get(row)?)));
    lines.extend(against.map(|(other, against)| verdict::difference(figure, tally, other, against)));
    lines
}

/// The worst verdict on a figure; none without a band.
pub fn worst(lines: &[Line]) -> Option<Verdict> {
    lines.iter().filter_map(|line| line.verdict).max()
}
