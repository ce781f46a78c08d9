//! Historians: the same judgements, weighed differently.

use super::HistorianView;
use crate::say;
use crate::scenario::lore::HistorianLore;
use crate::turn::scene::Frame;
use crate::turn::watched::whole;
use crate::view::JudgementView;
use crate::view::address::{Account, Address, Figure, Part};
use crate::view::eye::Eye;
use crate::view::figure::signed;
use crate::view::watch;

/// Every historian, and whose name for the player follows him: his to whom it was most extreme.
pub fn historians(eye: &Eye<'_>, judgements: &[JudgementView]) -> Vec<HistorianView> {
    let written = eye.lore.historians.iter().zip(&eye.book.historians);
    let mut views: Vec<HistorianView> = written.map(|(lore, weighs)| weigh(eye, lore, weighs, judgements)).collect();
    // Of equals the first.
    let most = (0..views.len()).max_by_key(|index| (views[*index].value.abs(), std::cmp::Reverse(*index)));
    if let Some(view) = most.and_then(|index| views.get_mut(index)) {
        view.follows = true;
    }
    views
}

/// The most deeds of which a historian tells.
const REMARKS: usize = 3;

/// What he adds of deeds, as they truly were.
fn remarks(eye: &Eye<'_>, lore: &HistorianLore) -> Vec<String> {
    let scene = eye.scene(Frame::of(i32::from(eye.seat)));
    let hold = lore.remarks.iter().filter(|remark| scene.holds(&remark.when));
    hold.take(REMARKS).map(|remark| remark.text.clone()).collect()
}

/// The mean of the judgements by the historian's weights.
fn weigh(eye: &Eye<'_>, lore: &HistorianLore, weighs: &[(u16, i32)], judgements: &[JudgementView]) -> HistorianView {
    let locale = eye.locale();
    let all: i64 = weighs.iter().map(|(_, weight)| i64::from(weight.abs())).sum::<i64>().max(1);
    let judged = |row: u16| judgements.get(usize::from(row));
    let parts: Vec<Part> = weighs
        .iter()
        .filter_map(|(row, weight)| {
            let judgement = judged(*row)?;
            let score = Figure::signed(judgement.score, &judgement.name, judgement.whole.clone()?);
            let named = &judgement.name;
            let rule = say!(locale, "historian-share", judgement = named, historian = &lore.name.name);
            let share = Figure::rule(*weight, rule);
            Some(Part {
                amount: i64::from(judgement.score) * i64::from(*weight) * 100 / all,
                name: say!(locale, "historian-part", judgement = named, score = &score.shown, share = &share.shown),
                figures: vec![score, share],
                ..Part::default()
            })
        })
        .collect();
    let name = lore.name.name.clone();
    let title = say!(locale, "historian-makes", historian = &name);
    let account = Account { hundredths: true, ..Account::of(title, parts) }.noted(say!(locale, "historian-note"));
    let value = whole(account.total);
    let level = watch::level(value);
    let of = |list: &[String]| list.get(level).cloned().unwrap_or_default();
    HistorianView {
        zh: lore.name.beside.clone(),
        seal: lore.name.seal.clone(),
        text: lore.name.text.clone(),
        score: Figure { shown: signed(value), name: name.clone(), address: Address::Sum(Box::new(account)) },
        value,
        level,
        verdict: of(&lore.verdicts),
        remarks: remarks(eye, lore),
        epithet: of(&lore.epithets),
        follows: false,
        name,
    }
}
