//! What a scenario is measured by: judgements on which scholars differ, figures with their bands, dilemmas.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Condition, Effect, Name, Prose};

/// `Disputed(...)`: a judgement on which scholars differ. It is drawn on the first morning into its fact, so that a game
/// is played under one of the readings; debrief and calibration show both ends.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Disputed<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// The question, as one would ask it.
    pub name: Prose<'a>,
    /// The fact into which it is drawn.
    pub fact: Name<'a>,
    /// Values in rising order, each with its share in hundredths; the shares make 100.
    pub draw: Vec<(i32, i32)>,
    /// Who holds with the least value and why, and the source.
    pub low: (Prose<'a>, Name<'a>),
    /// Who holds with the greatest value and why, and the source.
    pub high: (Prose<'a>, Name<'a>),
}

/// `Figure(...)`: a share of campaigns, or a date, that `calibrate` measures and holds against a band.
///
/// Each campaign is looked at where each of its turns ends. It counts if `of` ever held; the figure came in it if from
/// then on `comes` ever held, and the campaign ended as `ends` and `survives` say.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// The heading under which it stands.
    pub section: Prose<'a>,
    /// What it is called, in a few words.
    pub name: Prose<'a>,
    /// What it means, in one line of plain words.
    #[serde(default)]
    pub text: Prose<'a>,
    /// Who plays; `history` if not given.
    #[serde(default)]
    pub policy: Option<Name<'a>>,
    /// Effects that make the state before the first turn. A disputed fact that they set is not drawn.
    #[serde(default)]
    pub given: Vec<Effect<'a>>,
    /// Only campaigns in which these ever held where a turn ended; empty for all. What `comes` is looked at from then on.
    #[serde(default)]
    pub of: Vec<Condition<'a>>,
    /// What is counted: that these ever held where a turn ended.
    #[serde(default)]
    pub comes: Vec<Condition<'a>>,
    /// What is counted, too: that the campaign ended in one of these endings.
    #[serde(default)]
    pub ends: Vec<Name<'a>>,
    /// What is counted, too: that the player's realm survived at the end, or that it did not.
    #[serde(default)]
    pub survives: Option<bool>,
    /// The last turn on which `comes` counts.
    #[serde(default)]
    pub by: Option<i32>,
    /// Least and greatest share in hundredths.
    #[serde(default)]
    pub share: Option<(i32, i32)>,
    /// Year and month of the median date on which `comes` first held, and by how many months it may be off.
    #[serde(default)]
    pub date: Option<((i32, i32), i32)>,
    /// The figure with which it is compared.
    #[serde(default)]
    pub against: Option<Name<'a>>,
    /// Least and greatest difference of the shares in points: this figure's less the other's.
    #[serde(default)]
    pub difference: Option<(i32, i32)>,
    /// For how many months after the end it must last besides: with `survives` the realm stands, else no war comes either.
    #[serde(default)]
    pub lasting: i32,
    /// Whether it is played by a guided player, who weighs every answer by forecasts: one who is bound to what the policy
    /// names, or to nothing if none is named.
    #[serde(default)]
    pub guided: bool,
    /// Whether it is measured at both ends of each disputed judgement, too.
    #[serde(default)]
    pub main: bool,
    /// Why the band is what it is.
    #[serde(default)]
    pub because: Prose<'a>,
    /// Why honest rules do not reach the band, where they do not. `calibrate --assert` then lets it pass.
    #[serde(default)]
    pub unmet: Prose<'a>,
    /// What the band rests on.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

/// `Dilemma(...)`: a choice without a clean exit, and the papers that put it. `papers` counts how often it comes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dilemma<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// What it is called.
    pub name: Prose<'a>,
    /// The decisions that put it.
    pub papers: Vec<Name<'a>>,
}
