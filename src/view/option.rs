//! An answer to a paper, or what an order says: possible or not, advised or not, and what it would do.

use super::eye::Eye;
use super::fill::filled;
use super::foretellings;
use super::model::{Advice, OptionView};
use super::preview::{Plan, preview};
use super::refusal;
use super::sealing::sealing;
use crate::scenario::lore::OptionLore;
use crate::turn::rulebook::Choice;
use crate::turn::scene::Frame;

/// Letters of the answers.
const LETTERS: [char; 8] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/// A choice as it is offered. `costs` are the attention of the open and of the secret way.
pub fn option(
    eye: &Eye<'_>,
    frame: Frame,
    index: usize,
    choice: &Choice,
    lore: &OptionLore,
    advice: (Vec<Advice>, Vec<Advice>),
    costs: (i32, i32),
) -> OptionView {
    let run = |blocks: &[_]| preview(eye, &Plan { frame, cost: &choice.cost, blocks });
    let openly = || run(&[choice.effects, choice.openly]);
    let secretly = || run(&[choice.effects, choice.secretly]);
    let (can_open, can_secret) = choice.channels;
    let shown = if can_open { openly() } else { secretly() };
    let differs = can_open && can_secret && choice.openly != choice.secretly;
    let mut figures = Vec::new();
    let label = filled(eye, frame, &lore.label, &mut figures);
    let detail = filled(eye, frame, &lore.detail, &mut figures);
    OptionView {
        id: lore.id.clone(),
        letter: LETTERS.get(index).copied().unwrap_or('?'),
        label,
        detail,
        figures,
        zh: lore.zh.clone(),
        refusals: refusal::of_choice(eye, frame, choice),
        open: can_open.then_some(costs.0),
        secret: can_secret.then_some(costs.1),
        in_favour: advice.0,
        against: advice.1,
        foretold: foretellings::of_choice(eye, frame, choice),
        preview: shown,
        preview_secret: if differs { secretly() } else { Vec::new() },
        sealing: can_secret.then(|| sealing(eye, frame, choice)),
    }
}
