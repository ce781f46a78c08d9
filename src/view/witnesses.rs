//! The voices of those whom choices reach.

use super::Sign;
use super::address::Figure;
use super::address::Watcher;
use super::annals::Annals;
use super::reading::Reading;
use super::watch;
use crate::turn::watched::{hundredths, whole};

/// A voice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WitnessView {
    /// Who.
    pub name: String,
    /// One character.
    pub seal: String,
    /// "uneasy".
    pub word: String,
    /// Rising, falling or still.
    pub sign: Sign,
    /// What is said now; may be empty.
    pub line: String,
    /// What moved the voice: amount and name, heaviest first.
    pub causes: Vec<(i32, String)>,
    /// The figures of each of these.
    pub figures: Vec<Vec<Figure>>,
}

/// A witness speaks when his sum has moved by so much in a turn.
const STIRS: i32 = 2;

/// Every witness: how he feels, which way he moves, and what he says of it.
pub fn witnesses(reading: &Reading<'_>, annals: &Annals<'_>) -> Vec<WitnessView> {
    let eye = &reading.eye;
    let turn = eye.turn();
    let watched = eye.lore.witnesses.iter().zip(&eye.book.witnesses).enumerate();
    let view = |(row, (lore, watches)): (usize, (&crate::scenario::lore::WitnessLore, &Vec<_>))| {
        let cells = watch::cells(eye, watches);
        let sum = watch::sum(eye, reading.first_morning(), &cells);
        let moved = whole(hundredths(&cells, |cell| reading.change(cell)));
        let lines = match moved {
            moved if moved >= STIRS => lore.rising.as_slice(),
            moved if moved <= -STIRS => lore.falling.as_slice(),
            _ => &[],
        };
        // Each turn another line, the same whenever the turn is looked at.
        let line = lines.get((turn.unsigned_abs() as usize + row) % lines.len().max(1));
        let watcher = Watcher::Witness(row);
        let (mut causes, mut figures) = watch::causes(annals, &cells, turn - 1, watcher);
        if causes.is_empty() {
            (causes, figures) = watch::causes(annals, &cells, 1, watcher);
        }
        WitnessView {
            name: super::figure::capital(&lore.name.en),
            seal: lore.name.seal.clone(),
            word: lore.words.get(watch::level(sum)).cloned().unwrap_or_default(),
            sign: match moved.signum() {
                1 => Sign::Gain,
                -1 => Sign::Loss,
                _ => Sign::Neutral,
            },
            line: line.cloned().unwrap_or_default(),
            causes,
            figures,
        }
    };
    watched.map(view).collect()
}
