//! All that is measured of a scenario: its figures, how it ends under each policy, disputed judgements at both ends.

use std::ops::Range;

use super::guided::{self, Opening};
use super::measure::{Measured, Setting, Tally, Who, measure};
use super::verdict::{self, Line, Verdict};
use crate::scenario::{Figure, Scenario};
use crate::turn::rulebook::BlockId;

/// For each end of a disputed judgement, of which there are many, so many seeds are left to one that is played.
const END_PART: u64 = 5;

/// For each line to which the guided player is bound there is one game for so many of those in which he is bound to
/// nothing: a game of his takes as long as many hundreds of a policy's.
const LINE_PART: u64 = 4;
/// For each turn of the curve there is one game for so many of them.
const CURVE_PART: u64 = 25;
/// The policy from which the curve departs, and by which figures are played if they name none.
pub(super) const DEFAULT_POLICY: &str = "history";

/// What is played.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The campaigns' numbers.
    pub seeds: Range<u64>,
    /// Threads.
    pub threads: usize,
    /// Games of the guided player; 0 is none.
    pub guided: u64,
    /// Continuations that he plays each turn.
    pub continuations: u32,
}

impl Plan {
    /// The seeds that are played with a judgement held at an end.
    pub fn end_seeds(&self) -> Range<u64> {
        self.seeds.start..self.seeds.start + (self.seeds.end - self.seeds.start).div_ceil(END_PART)
    }

    /// The seeds of a guided player's games.
    pub fn guided_seeds(&self) -> Range<u64> {
        self.seeds.start..self.seeds.start + self.guided
    }

    /// The seeds of his games where he is bound to a line.
    pub fn line_seeds(&self) -> Range<u64> {
        self.seeds.start..self.seeds.start + self.guided.div_ceil(LINE_PART)
    }

    /// The seeds that are played for each turn of the curve.
    pub fn curve_seeds(&self) -> Range<u64> {
        self.seeds.start..self.seeds.start + self.guided.div_ceil(CURVE_PART)
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
    /// By policy and answer that it names: campaigns in which the paper came, and in which that was the last answer.
    pub named: Vec<Vec<(usize, usize)>>,
    /// By disputed judgement.
    pub ends: Vec<Ends>,
    /// The guided player, if he played.
    pub guided: Option<Guided>,
}

/// What the guided player came to, bound to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Guided {
    /// In how many games the realm survived.
    pub survival: Tally,
    /// How he began.
    pub openings: Vec<Opening>,
    /// What he answered to each paper on any turn.
    pub answers: Vec<Opening>,
    /// In how many campaigns the realm survived if he took over on each turn.
    pub curve: Vec<(i32, Tally)>,
}

/// Rows of the figures that are also measured at both ends of each disputed judgement.
pub fn main_figures(scenario: &Scenario) -> Vec<usize> {
    let main = scenario.figures.iter().enumerate().filter(|(_, figure)| figure.main && !figure.guided);
    main.map(|(row, _)| row).collect()
}

/// Plays it all. `told` hears what is being played.
pub fn calibrate(scenario: &Scenario, plan: &Plan, told: &mut dyn FnMut(&str)) -> Calibration {
    let policies = scenario.rulebook.policies.len() as u16;
    let mut settings: Vec<Setting> =
        (0..policies).map(|policy| Setting { who: Who::Policy(policy), given: BlockId(0), pin: None }).collect();
    if plan.guided > 0 {
        settings.push(Setting { who: Who::Guided(None, plan.continuations), given: BlockId(0), pin: None });
    }
    for figure in scenario.figures.iter() {
        let setting = setting_of(figure, plan);
        if !settings.contains(&setting) && (plan.guided > 0 || !figure.guided) {
            settings.push(setting);
        }
    }
    let mut calibration =
        Calibration { tallies: vec![Tally::default(); scenario.figures.len()], ..Calibration::default() };
    for setting in &settings {
        let seeds = match setting.who {
            Who::Policy(_) => plan.seeds.clone(),
            Who::Guided(None, _) => plan.guided_seeds(),
            Who::Guided(Some(_), _) => plan.line_seeds(),
        };
        told(&format!("{}: {} campaigns", name_of(scenario, setting), seeds.end - seeds.start));
        let rows: Vec<usize> =
            (0..scenario.figures.len()).filter(|row| setting_of(&scenario.figures[*row], plan) == *setting).collect();
        let measured = played(scenario, setting, &rows, seeds, plan.threads);
        for (row, tally) in rows.into_iter().zip(measured.tallies.iter().cloned()) {
            calibration.tallies[row] = tally;
        }
        if setting.given != BlockId(0) {
            continue;
        }
        match setting.who {
            Who::Policy(_) => {
                calibration.endings.push(measured.endings);
                calibration.named.push(measured.named);
            }
            Who::Guided(None, _) => calibration.guided = Some(guided(scenario, plan, &measured, told)),
            Who::Guided(Some(_), _) => {}
        }
    }
    let main = main_figures(scenario);
    for (row, disputed) in scenario.rulebook.disputed.iter().enumerate() {
        let held = |value: Option<&(i32, i32)>| value.map(|(value, _)| (row as u16, *value));
        let (low, high) = (held(disputed.draw.first()), held(disputed.draw.last()));
        if main.is_empty() {
            break;
        }
        told(&format!("“{}”, at both ends", scenario.lore.disputed[row].name.name));
        calibration.ends.push(Ends { low: end(scenario, &main, low, plan), high: end(scenario, &main, high, plan) });
    }
    calibration
}

/// The guided player's games, and the curve.
fn guided(scenario: &Scenario, plan: &Plan, measured: &Measured, told: &mut dyn FnMut(&str)) -> Guided {
    let survived = measured.endings.iter().zip(&scenario.rulebook.endings).filter(|(_, ending)| ending.survives);
    let survived: usize = survived.map(|(count, _)| count).sum();
    // The turns do not matter here, only how many there are.
    let survival = Tally { all: measured.endings.iter().sum(), turns: vec![scenario.rulebook.turns(); survived] };
    let known = scenario.lore.policies.iter().position(|(id, _)| id == DEFAULT_POLICY);
    let curve = known.map_or(Vec::new(), |policy| {
        guided::curve(scenario, policy as u16, plan.continuations, &plan.curve_seeds(), plan.threads, told)
    });
    Guided { survival, openings: measured.openings.clone(), answers: measured.answers.clone(), curve }
}

/// The main figures with a judgement held somewhere.
fn end(scenario: &Scenario, main: &[usize], pin: Option<(u16, i32)>, plan: &Plan) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); main.len()];
    let held = |row: usize| Setting { pin, ..setting_of(&scenario.figures[row], plan) };
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

fn setting_of(figure: &Figure, plan: &Plan) -> Setting {
    let who = match figure.guided {
        true => Who::Guided(figure.policy, plan.continuations),
        false => Who::Policy(figure.policy.unwrap_or_default()),
    };
    Setting { who, given: figure.given, pin: None }
}

fn name_of(scenario: &Scenario, setting: &Setting) -> String {
    let id = |row: u16| scenario.lore.policies.get(usize::from(row)).map_or("", |(id, _)| id.as_str());
    match setting.who {
        Who::Policy(row) => id(row).to_owned(),
        Who::Guided(None, _) => "guided".to_owned(),
        Who::Guided(Some(row), _) => format!("guided, bound to {}", id(row)),
    }
}

/// Everything that is said of a figure: its share, its difference, its date.
pub fn lines(scenario: &Scenario, calibration: &Calibration, row: usize) -> Vec<Line> {
    let (Some(figure), Some(tally)) = (scenario.figures.get(row), calibration.tallies.get(row)) else {
        return Vec::new();
    };
    let absent = |figure: &Figure, tally: &Tally| figure.guided && tally.all == 0;
    if absent(figure, tally) {
        return vec![verdict::not_played()];
    }
    let mut lines = vec![verdict::share(figure, tally)];
    lines.extend(verdict::date(&scenario.rulebook, figure, tally));
    let against = figure.against.and_then(|row| Some((scenario.figures.get(row)?, calibration.tallies.get(row)?)));
    let against = against.filter(|(other, tally)| !absent(other, tally));
    lines.extend(against.map(|(other, against)| verdict::difference(figure, tally, other, against)));
    lines
}

/// The worst verdict on a figure; none without a band.
pub fn worst(lines: &[Line]) -> Option<Verdict> {
    lines.iter().filter_map(|line| line.verdict).max()
}
