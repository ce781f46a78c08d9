//! How one campaign came out, and how many did.

use crate::campaign::Campaign;
use crate::crowd::{Mean, Share};
use crate::turn::rulebook::Ending;
use crate::turn::scene::{Frame, Scene};
use crate::turn::stage::Eye;
use crate::turn::watched::{cells, hundredths, whole};

/// What became of a vow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kept {
    /// It was kept.
    Kept,
    /// Neither kept nor broken.
    Bent,
    /// It was broken.
    Broken,
}

/// How a campaign came out, in truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    /// The ending, by row.
    pub ending: Option<u16>,
    /// Whether the player's realm survives it.
    pub survives: bool,
    /// What became of every vow of the scenario, as if it had been sworn.
    pub vows: Vec<Kept>,
    /// Every line of the reckoning: how far the numbers it weighs have moved.
    pub scores: Vec<i32>,
    /// The last turn.
    pub turn: i32,
}

impl Fate {
    /// The fate of a campaign as it stands.
    pub fn of(campaign: &Campaign) -> Self {
        let ending = campaign.ended();
        campaign.look(|eye| {
            let book = eye.book;
            let scene = Scene::new(book, &eye.truth, Frame::of(i32::from(eye.seat())), 0);
            let vow = |vow: &crate::turn::rulebook::Vow| {
                if !vow.broken.is_empty() && scene.holds(&vow.broken) {
                    Kept::Broken
                } else if scene.holds(&vow.kept) {
                    Kept::Kept
                } else {
                    Kept::Bent
                }
            };
            let began = |cell| book.start.numbers.get(book.layout.index(cell)).copied().unwrap_or(0);
            let moved = |cell| eye.truth.get(cell) - began(cell);
            let score = |watches: &Vec<_>| whole(hundredths(&cells(&scene, watches), moved));
            Self {
                ending,
                survives: ending.and_then(|row| book.endings.get(usize::from(row))).is_some_and(|it| it.survives),
                vows: book.vows.0.iter().map(vow).collect(),
                scores: book.judgements.iter().map(score).collect(),
                turn: eye.turn,
            }
        })
    }
}

/// The first ending whose conditions hold.
pub fn ending_now(eye: &Eye<'_>) -> Option<u16> {
    let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(eye.seat())), 0);
    let holds = |ending: &Ending| !ending.when.is_empty() && scene.holds(&ending.when);
    eye.book.endings.iter().position(holds).map(|row| row as u16)
}

/// How many campaigns came out how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outlook {
    /// In how many the player's realm survived.
    pub survives: Share,
    /// Every ending, by row.
    pub endings: Vec<Share>,
    /// Every vow, by row: kept, bent, broken.
    pub vows: Vec<[Share; 3]>,
    /// Every line of the reckoning, by row.
    pub scores: Vec<Mean>,
}

impl Outlook {
    /// The outlook that these fates make.
    pub fn of<'a>(endings: usize, fates: impl IntoIterator<Item = &'a Fate>) -> Self {
        let mut outlook = Self { endings: vec![Share::default(); endings], ..Self::default() };
        for fate in fates {
            outlook.count(fate);
        }
        outlook
    }

    fn count(&mut self, fate: &Fate) {
        self.survives.count(fate.survives);
        for (row, ending) in self.endings.iter_mut().enumerate() {
            ending.count(fate.ending.map(usize::from) == Some(row));
        }
        self.vows.resize(fate.vows.len(), [Share::default(); 3]);
        for (shares, became) in self.vows.iter_mut().zip(&fate.vows) {
            for (share, kept) in shares.iter_mut().zip([Kept::Kept, Kept::Bent, Kept::Broken]) {
                share.count(*became == kept);
            }
        }
        self.scores.resize(fate.scores.len(), Mean::default());
        for (mean, score) in self.scores.iter_mut().zip(&fate.scores) {
            mean.count(*score);
        }
    }
}
