//! What a scenario is measured by, compiled: see [`super::raw::Figure`].

use crate::turn::rulebook::{BlockId, Test};

/// A figure that `calibrate` measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its id.
    pub id: String,
    /// The heading under which it stands.
    pub section: String,
    /// What it is called.
    pub name: String,
    /// What it means; may be empty.
    pub text: String,
    /// Row of the policy that plays, or by which a guided player is bound; none for one who is bound by nothing.
    pub policy: Option<u16>,
    /// Whether it is played by a guided player.
    pub guided: bool,
    /// Effects before the first turn; the empty block is none.
    pub given: BlockId,
    /// In which campaigns.
    pub of: Vec<Test>,
    /// What must have held.
    pub comes: Vec<Test>,
    /// Rows of the endings, one of which must have been reached; empty is any, or none yet.
    pub ends: Vec<u16>,
    /// Whether the player's realm must have survived, or not.
    pub survives: Option<bool>,
    /// The last turn that counts.
    pub by: Option<i32>,
    /// Band of the share in hundredths.
    pub share: Option<(i32, i32)>,
    /// Year and month of the median date, and by how many months it may be off.
    pub date: Option<((i32, i32), i32)>,
    /// Row of the figure with which it is compared.
    pub against: Option<usize>,
    /// Band of the difference in points.
    pub difference: Option<(i32, i32)>,
    /// Months after the end for which the peace must last.
    pub lasting: i32,
    /// Whether it is measured at both ends of each disputed judgement.
    pub main: bool,
    /// Why the band is what it is; may be empty.
    pub because: String,
    /// Why it is not met; empty if it should be.
    pub unmet: String,
    /// Row of the source.
    pub source: Option<usize>,
}

impl Figure {
    /// Whether it has a band at all.
    pub fn is_banded(&self) -> bool {
        self.share.is_some() || self.date.is_some() || self.difference.is_some()
    }
}
