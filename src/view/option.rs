//! An answer to a paper, or what an order says: possible or not, advised or not, and what it would do.

use super::Advice;
use super::ForetellingView;
use super::PreviewLine;
use super::Refusal;
use super::Sealing;
use super::address::Figure;
use super::eye::Eye;
use super::fill::filled;
use super::foretellings;
use super::preview::{Plan, preview};
use super::refusal;
use super::sealing::sealing;
use crate::scenario::lore::OptionLore;
use crate::turn::rulebook::Choice;
use crate::turn::scene::Frame;
use crate::world::Cell;

/// One answer to a paper, or what an order says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OptionView {
    /// Id.
    pub id: String,
    /// A, B, C …
    pub letter: char,
    /// Label.
    pub label: String,
    /// Detail.
    pub detail: String,
    /// Chinese.
    pub zh: String,
    /// The figures in label and detail.
    pub figures: Vec<Figure>,
    /// Why it is not possible at all; empty if it is.
    pub refusals: Vec<Refusal>,
    /// Attention that the open way costs, if it can go openly.
    pub open: Option<i32>,
    /// Attention that the secret way costs, if it can go secretly.
    pub secret: Option<i32>,
    /// Who is for it.
    pub in_favour: Vec<Advice>,
    /// Who is against it.
    pub against: Vec<Advice>,
    /// What is foretold of it.
    pub foretold: Vec<ForetellingView>,
    /// What it does on what is believed, openly.
    pub preview: Vec<PreviewLine>,
    /// What the secret way does, where that differs.
    pub preview_secret: Vec<PreviewLine>,
    /// What one is told before sealing it secretly.
    pub sealing: Option<Sealing>,
}

/// Letters of the answers.
const LETTERS: [char; 8] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/// What a choice takes of the turn's attention, and what else the turn will take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spending<'a> {
    /// Of the open way, and of the secret one.
    pub attention: (i32, i32),
    /// What other commands of this turn will have taken: numbers, and by how much.
    pub promised: &'a [(Cell, i32)],
}

/// A choice as it is offered.
pub fn option(
    eye: &Eye<'_>,
    frame: Frame,
    index: usize,
    choice: &Choice,
    lore: &OptionLore,
    advice: (Vec<Advice>, Vec<Advice>),
    spending: &Spending<'_>,
) -> OptionView {
    let (promised, costs) = (spending.promised, spending.attention);
    let run = |blocks: &[_]| preview(eye, &Plan { frame, promised, cost: &choice.cost, blocks });
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
