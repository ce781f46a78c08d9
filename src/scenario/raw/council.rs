//! What counsellors weigh before others act, and what they foretell of what one does.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Condition, Consideration, Mark, Name, Prose};

/// `Motion(...)`: a question before a power's council. It does nothing by itself: a `Move` of that power asks how much of
/// the council is for it, `Min("motion.id.share", 51)`.
///
/// Each turn, after secret orders have landed and before the powers move, every voice whose person is active and serves
/// the faction moves by at most `pace` toward what he would lean to on his side's beliefs. Then the share is counted: the
/// influence of those who can speak and lean for it (above 0), in hundredths of the influence of all who can speak.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Motion<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Before whose council it is.
    pub of: Name<'a>,
    /// What is asked, as it stands after "for" and "against": "war on the South".
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// What it is about, in a sentence or two.
    #[serde(default)]
    pub text: Prose<'a>,
    /// It is debated in turns in which these hold, as the faction believes; in others every voice stays where it is, and
    /// only the share is counted. `$self` is the faction.
    #[serde(default)]
    pub when: Vec<Condition<'a>>,
    /// The most by which a voice moves in a turn, 1 to 200.
    #[serde(default = "twenty")]
    pub pace: i32,
    /// Who has a voice in it: one to forty, each person once.
    pub voices: Vec<CouncilVoice<'a>>,
    /// What it leans on.
    #[serde(default)]
    pub mark: Mark,
    /// Source.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

fn twenty() -> i32 {
    20
}

/// One person's voice in a motion: `voice.id.leaning`, −100 (against) to 100 (for). His own side sees it; others know only
/// what a `Tell` brings them. Effects may add to it (persuasion); it then drifts back to what he believes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CouncilVoice<'a> {
    /// Id, unique among all voices of the scenario.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Whose: a person who serves the motion's faction.
    pub person: Name<'a>,
    /// What he leans to without any consideration, −100 to 100.
    #[serde(default)]
    pub base: i32,
    /// What he leans to at the start; the base if not given.
    #[serde(default)]
    pub start: Option<i32>,
    /// What draws him to it or from it: the sum of his leaning × weight / 10, as for moves, is added to the base. `$self`
    /// is the person.
    #[serde(default)]
    pub considerations: Vec<Consideration<'a>>,
}

/// What somebody foretells of an option. It opens when the option is taken, by the player or in his place, if who says it
/// can act then. Each turn it is measured by what the player's side believes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Foretelling<'a> {
    /// Id, unique among all foretellings of the scenario.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Who says so: a person.
    pub by: Name<'a>,
    /// What he says, at most thirty words.
    pub text: Prose<'a>,
    /// Within how many turns, 1 to 1,000.
    pub within: i32,
    /// What he says will come: once all of these hold, as believed, he was right. The variables of the option's paper or
    /// order can be used.
    pub comes: Vec<Condition<'a>>,
    /// Whether he says that it will not come: then he is wrong once it does, and right when the time has passed.
    #[serde(default)]
    pub never: bool,
}
