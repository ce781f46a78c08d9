//! The records at the end: what became of the vows and by which paper, how historians weigh it, what the player never
//! knew, and how it went with others in the same seat.
//!
//! | File | Idea |
//! |---|---|
//! | `vows` | kept, bent or broken, and the paper that decided it |
//! | `historians` | the same judgements weighed differently, and the name that follows |
//! | `truth` | what the player believed wrongly, or never heard of |
//! | [`courts`] | a thousand other courts |
//! | [`after`] | the months after the end |
//! | [`narrows`] | the turn at which the options narrowed most |

pub mod after;
pub mod course;
pub mod courts;
mod historians;
pub mod narrows;
mod truth;
mod vows;

use super::JudgementView;
use super::address::Figure;
use super::annals::Annals;
use super::reading::Reading;

/// What the records tell besides the reckoning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Records {
    /// What was vowed, and what became of it.
    pub vows: Vec<VowView>,
    /// Those who weigh it.
    pub historians: Vec<HistorianView>,
    /// What the player never knew, the most consequential first.
    pub truth: Vec<UnknownView>,
}

impl Records {
    /// The historian whose name for the player is remembered: the one to whom it was most extreme.
    pub fn remembered(&self) -> Option<&HistorianView> {
        self.historians.iter().find(|historian| historian.follows)
    }
}

/// A vow and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VowView {
    /// Name.
    pub name: String,
    /// "kept", "bent", "broken".
    pub word: String,
    /// The number that decided it: "Trust of the North in us: −22"; may be empty.
    pub number: String,
    /// The paper or order whose effects last moved that number: what was done, and when; empty if none did, or
    /// if the vow was kept.
    pub paper: String,
    /// Whether it was the player's own hand.
    pub yours: bool,
    /// The figures in number and paper.
    pub figures: Vec<Figure>,
}

/// A historian and what he writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistorianView {
    /// Name, as it stands in the middle of a sentence.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// One character.
    pub seal: String,
    /// Who he is.
    pub text: String,
    /// What he makes of it all.
    pub score: Figure,
    /// The same as a number.
    pub value: i32,
    /// From best (0) to worst (4).
    pub level: usize,
    /// What he writes.
    pub verdict: String,
    /// What he adds of deeds.
    pub remarks: Vec<String>,
    /// What he calls the player.
    pub epithet: String,
    /// Whether that name is the one that follows the player.
    pub follows: bool,
}

/// Something that the player never knew, or believed wrongly.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnknownView {
    /// When it mattered most.
    pub date: String,
    /// What it is about.
    pub name: String,
    /// What he believed; empty if he had not heard of it at all.
    pub believed: String,
    /// Whether he heard of it afterwards.
    pub late: bool,
    /// What was so.
    pub truth: String,
    /// The paper that he answered without knowing it; may be empty.
    pub paper: String,
    /// What had made it so, and when; may be empty.
    pub because: String,
    /// The figures in all of these.
    pub figures: Vec<Figure>,
}

/// Reads the records of a game that has ended.
pub fn records(reading: &Reading<'_>, annals: &Annals<'_>, judgements: &[JudgementView]) -> Records {
    Records {
        vows: vows::vows(reading, annals),
        historians: historians::historians(&reading.eye, judgements),
        truth: truth::unknown(reading, annals),
    }
}
