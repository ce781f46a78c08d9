//! How a game is judged while it goes on and at its end, and what it rests on.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Condition, Mark, Name, Prose};

/// A number that is watched, with a weight in hundredths: how much one point moves the watcher. Measured against the
/// number's value at the start.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
pub struct Watch<'a>(#[serde(borrow)] pub Name<'a>, pub i32);

/// `Witness(...)`: one voice.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Witness<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Who speaks.
    pub name: Prose<'a>,
    /// One character for the seal.
    #[serde(default)]
    pub seal: Prose<'a>,
    /// What moves the witness.
    pub watches: Vec<Watch<'a>>,
    /// Words from best to worst: exactly five, such as content, hopeful, uneasy, bitter, lost.
    pub words: Vec<Prose<'a>>,
    /// What is said when the mood rises; one is chosen.
    pub rising: Vec<Prose<'a>>,
    /// What is said when it falls.
    pub falling: Vec<Prose<'a>>,
}

/// `Ending(...)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ending<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Title.
    pub title: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Told at the end, at most 120 words.
    pub text: Prose<'a>,
    /// When the game ends so; empty for one that only the head's `last` reaches. Checked in the order of the files.
    #[serde(default)]
    pub when: Vec<Condition<'a>>,
    /// The number whose last change the causal chain is told of.
    pub because: Name<'a>,
    /// Whether the player's realm survives in it.
    #[serde(default)]
    pub survives: bool,
}

/// `Judgement(...)`: a line of the final reckoning.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Judgement<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// One character for its seal.
    #[serde(default)]
    pub seal: Prose<'a>,
    /// What is weighed.
    pub watches: Vec<Watch<'a>>,
    /// Words from best to worst: exactly five.
    pub words: Vec<Prose<'a>>,
}

/// `Historian(...)`: somebody who weighs the reckoning in his own way, and gives the player a name by it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Historian<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Who writes.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// One character for the seal.
    #[serde(default)]
    pub seal: Prose<'a>,
    /// Who he is, in a sentence.
    #[serde(default)]
    pub text: Prose<'a>,
    /// The judgements that he weighs, each with a weight in hundredths; less than nothing for what he is glad of when it
    /// fails.
    pub weighs: Vec<(Name<'a>, i32)>,
    /// What he calls the player, from best to worst: exactly five.
    pub epithets: Vec<Prose<'a>>,
    /// What he writes, from best to worst: exactly five, each of at most 60 words.
    pub verdicts: Vec<Prose<'a>>,
    /// What he adds of deeds, in truth: the first three whose conditions hold, each of at most 30 words.
    #[serde(default)]
    pub remarks: Vec<Remark<'a>>,
}

/// A text that stands only where its conditions hold.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark<'a> {
    /// When.
    #[serde(borrow)]
    pub when: Vec<Condition<'a>>,
    /// The text.
    pub text: Prose<'a>,
}

/// `Source(...)`: a work.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source<'a> {
    /// Id by which it is cited.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// The citation.
    pub cite: Prose<'a>,
    /// How firm what rests on it is.
    #[serde(default)]
    pub mark: Mark,
}
