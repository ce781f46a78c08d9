//! What the encyclopedia explains besides things: words, offices, customs, events.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Mark, Name, Prose};

/// `Article(...)`: a term that stands in texts, explained. Wherever a text names it, its card can be opened.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Article<'a> {
    /// Id.
    #[serde(borrow)]
    pub id: Name<'a>,
    /// The term as texts have it: "oath letter".
    pub name: Prose<'a>,
    /// In Chinese.
    #[serde(default)]
    pub zh: Prose<'a>,
    /// Other words by which texts mean the same.
    #[serde(default)]
    pub also: Vec<Prose<'a>>,
    /// What it is, in at most eighty words. Terms and names in it open in turn.
    pub text: Prose<'a>,
    /// How firm it is.
    #[serde(default)]
    pub mark: Mark,
    /// What it rests on.
    #[serde(default)]
    pub source: Option<Name<'a>>,
}
