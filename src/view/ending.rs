//! How it ended: the reckoning, with the truth lying open.

use super::address::{Account, Address, Figure, Part, Watcher};
use super::annals::Annals;
use super::figure::{date, signed};
use super::fill::filled;
use super::reading::Reading;
use super::records::{Records, course};
use super::{PersonRef, Why};
use super::{records, watch, why};
use crate::locale::Locale;
use crate::say;
use crate::turn::rulebook::Ending;
use crate::world::{Cell, Known, Target};

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EndingView {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Chinese.
    pub zh: String,
    /// Date.
    pub date: String,
    /// What is told.
    pub text: String,
    /// The figures in it.
    pub figures: Vec<Figure>,
    /// Why it came so.
    pub why: Why,
    /// The reckoning.
    pub judgements: Vec<JudgementView>,
    /// Vows, historians, and the truth.
    pub records: Records,
    /// What was done in history where the player chose: decision, what he chose, what was done.
    pub course: Vec<(String, String, String)>,
    /// The figures of each of these.
    pub course_figures: Vec<Vec<Figure>>,
    /// Who decided what was left on the desk, and how many papers each, the busiest first.
    pub left: Vec<(PersonRef, Figure)>,
}

/// A line of the reckoning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JudgementView {
    /// Name.
    pub name: String,
    /// One character.
    pub seal: String,
    /// Word from best to worst.
    pub word: String,
    /// The sum.
    pub score: i32,
    /// The heaviest causes.
    pub causes: Vec<(i32, String)>,
    /// The figures of each of these.
    pub figures: Vec<Vec<Figure>>,
    /// What the sum opens to.
    pub whole: Option<Address>,
}

/// The ending, if there is one.
pub fn ending(reading: &Reading<'_>, annals: &Annals<'_>) -> Option<EndingView> {
    let eye = &reading.eye;
    let row = usize::from(reading.campaign.ended()?);
    let (lore, rules) = (eye.lore.endings.get(row)?, eye.book.endings.get(row)?);
    let mut figures = Vec::new();
    let text = filled(eye, reading.frame(), &lore.text, &mut figures);
    let judgements = judgements(reading, annals);
    let (course, course_figures) = course::course(reading, annals);
    let left = course::left(reading, annals);
    Some(EndingView {
        id: lore.name.id.clone(),
        title: lore.name.name.clone(),
        zh: lore.name.beside.clone(),
        date: date(eye.locale(), eye.book, eye.turn()),
        text,
        figures,
        why: because(reading, annals, rules),
        records: records::records(reading, annals, &judgements),
        judgements,
        course,
        course_figures,
        left,
    })
}

/// The chain behind the number that the ending names.
fn because(reading: &Reading<'_>, annals: &Annals<'_>, rules: &Ending) -> Why {
    let scene = reading.eye.scene(reading.frame());
    let named = scene.cell(&rules.because);
    let last = named.and_then(|cell| annals.of(Target::truth(cell)).next_back());
    match last {
        // What changes hands is explained by its last change; what adds up, by all that it is made of.
        Some(last) if reading.eye.names().is_word(last.target.cell) => why::of_entry(annals, last.entry),
        Some(last) => why::of_target(annals, last.target),
        // What never changed needs no reason; then what weighed most in the reckoning is told of.
        None => weightiest(reading, annals).map(|cell| why::of_target(annals, Target::truth(cell))).unwrap_or_default(),
    }
}

/// The number that moved any line of the reckoning most.
fn weightiest(reading: &Reading<'_>, annals: &Annals<'_>) -> Option<Cell> {
    let eye = &reading.eye;
    let began = eye.on(reading.beginning());
    let watched = eye.book.judgements.iter().flat_map(|watches| watch::cells(eye, watches));
    let moved = watched.map(|(cell, weight)| (i64::from(eye.get(cell) - began.get(cell)) * i64::from(weight), cell));
    let told = moved.filter(|(_, cell)| annals.of(Target::truth(*cell)).next().is_some());
    told.max_by_key(|(moved, cell)| (moved.abs(), std::cmp::Reverse(*cell))).map(|(_, cell)| cell)
}

/// Every line of the reckoning.
pub fn judgements(reading: &Reading<'_>, annals: &Annals<'_>) -> Vec<JudgementView> {
    let eye = &reading.eye;
    let judged = eye.lore.judgements.iter().zip(&eye.book.judgements).enumerate();
    let view = |(row, (lore, watches)): (usize, (&crate::scenario::lore::JudgementLore, &Vec<_>))| {
        let cells = watch::cells(eye, watches);
        let score = watch::sum(eye, reading.first_morning(), &cells);
        let watcher = Watcher::Judgement(row);
        let (mut causes, mut figures) = watch::causes(annals, &cells, 1, watcher);
        let whole = Address::Watched { watcher, since: 1, cause: None };
        if let Some((rest, figure)) = lesser(eye.locale(), score, &causes) {
            causes.push((rest, say!(eye.locale(), "lesser-causes")));
            figures.push(vec![figure]);
        }
        JudgementView {
            name: super::figure::capital(&lore.name.name),
            seal: lore.name.seal.clone(),
            word: lore.words.get(watch::level(score)).cloned().unwrap_or_default(),
            score,
            causes,
            figures,
            whole: Some(whole),
        }
    };
    judged.map(view).collect()
}

/// What the named causes leave of a judgement, if anything.
fn lesser(locale: &Locale, score: i32, causes: &[(i32, String)]) -> Option<(i32, Figure)> {
    let named: i32 = causes.iter().map(|(amount, _)| amount).sum();
    let parts = causes.iter().map(|(amount, name)| Part::plain(-amount, name.clone())).collect();
    let all = Part::plain(score, say!(locale, "lesser-all"));
    let account = Account::from(say!(locale, "lesser-causes-title"), Some(all), parts);
    (score != named)
        .then(|| (score - named, Figure { shown: signed(score - named), ..Figure::sum(score - named, account) }))
}
