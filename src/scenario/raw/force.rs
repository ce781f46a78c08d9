//! Who marches and who walks: armies and refugees.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Name, Prose};

/// `Army(...)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Army<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// One character for its token.
    #[serde(default)]
    pub seal: Prose<'a>,
    /// The faction it fights for.
    pub owner: Name<'a>,
    /// Who pays it; the owner if not given.
    #[serde(default)]
    pub paymaster: Option<Name<'a>>,
    /// Its commander.
    #[serde(default)]
    pub commander: Option<Name<'a>>,
    /// Where it stands.
    pub place: Name<'a>,
    /// Men; 0 for one that is raised later by `Set("army.id.strength", …)`.
    pub strength: i32,
    /// Quality in battle, 1 to 100.
    pub quality: i32,
    /// Loyalty to its owner, 0 to 100.
    #[serde(default = "seventy")]
    pub loyalty: i32,
    /// Months without pay.
    #[serde(default)]
    pub unpaid: i32,
    /// Turns for which it has stores.
    #[serde(default)]
    pub stores: i32,
    /// Starting values of the scenario's own quantities for armies.
    #[serde(default)]
    pub quantities: Vec<(Name<'a>, i32)>,
    /// What one should know of it.
    #[serde(default)]
    pub text: Prose<'a>,
}

pub(super) fn seventy() -> i32 {
    70
}

/// `Refugees(...)`: a body of people on the move or lodged somewhere.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Refugees<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Where their houses are.
    pub origin: Name<'a>,
    /// Where they are.
    pub place: Name<'a>,
    /// How many, in truth.
    pub number: i32,
    /// How many are in the registers.
    #[serde(default)]
    pub registered: i32,
    /// Who claims them.
    #[serde(default)]
    pub claimant: Option<Name<'a>>,
    /// What one should know of them.
    #[serde(default)]
    pub text: Prose<'a>,
}
