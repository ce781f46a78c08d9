//! Where: places and the ways between them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Name, Prose};

/// What a place is, for the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Rank {
    /// A capital.
    Capital,
    /// A great prefecture.
    Prefecture,
    /// A town.
    Town,
    /// A pass.
    Pass,
    /// A port.
    Port,
    /// Open country or a camp.
    Country,
}

/// `Region(...)`: a place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Region<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// Name.
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Latitude and longitude in degrees.
    pub at: (f32, f32),
    /// What it is.
    pub rank: Rank,
    /// Who holds it.
    pub holder: Name<'a>,
    /// Who else claims it.
    #[serde(default)]
    pub claims: Vec<Name<'a>>,
    /// Walls, 0 to 100: a siege must wear them down.
    #[serde(default)]
    pub walls: i32,
    /// Townsmen and watch who will fight, men.
    #[serde(default)]
    pub garrison: i32,
    /// Grain stored, in the scenario's unit.
    #[serde(default)]
    pub stores: i32,
    /// Unrest, 0 to 100.
    #[serde(default)]
    pub unrest: i32,
    /// Empty houses, counted in households.
    #[serde(default)]
    pub houses: i32,
    /// Starting values of the scenario's own quantities for regions.
    #[serde(default)]
    pub quantities: Vec<(Name<'a>, i32)>,
    /// What one should know of it.
    #[serde(default)]
    pub text: Prose<'a>,
}

/// `Route(...)`: a way between two places, in both directions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Route<'a> {
    /// The places.
    #[serde(borrow)]
    pub between: (Name<'a>, Name<'a>),
    /// Days of march.
    pub days: i32,
    /// Whether it is a mountain pass.
    #[serde(default)]
    pub pass: bool,
}
