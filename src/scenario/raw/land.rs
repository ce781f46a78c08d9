//! Where: places and the ways between them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::head::two;
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

/// `River(...)`: running water, drawn and named on the map. Nothing rests on it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct River<'a> {
    /// Name.
    #[serde(borrow)]
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Its course from the spring to the mouth: latitudes and longitudes in degrees, two or more. It is drawn as a curve
    /// through them, as far as there is land.
    pub course: Vec<(f32, f32)>,
    /// How broad it is at the mouth: 1 a stream, 4 the greatest.
    #[serde(default = "two")]
    pub breadth: i32,
    /// Where its course is known from.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}

/// `Range(...)`: mountains along a crest, drawn and named on the map. Nothing rests on them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Range<'a> {
    /// Name.
    #[serde(borrow)]
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Its crest: latitudes and longitudes in degrees, two or more.
    pub crest: Vec<(f32, f32)>,
    /// How high its peaks are drawn: 1 hills, 3 the greatest.
    #[serde(default = "two")]
    pub height: i32,
    /// Where it is known from.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}
