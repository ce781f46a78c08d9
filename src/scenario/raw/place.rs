//! Text that remembers where in the source it stands.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Deserialize;

/// An authored id or a path to a number, in quotes, without escapes.
// Borrowed from the source, so that its place is its distance from the source's start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Name<'a>(#[serde(borrow)] pub &'a str);

impl Name<'_> {
    /// Byte offset of this name in `source`, if it was borrowed from it.
    pub fn offset_in(&self, source: &str) -> Option<usize> {
        let start = (self.0.as_ptr() as usize).checked_sub(source.as_ptr() as usize)?;
        (start + self.0.len() <= source.len()).then_some(start)
    }
}

/// Text for people. May contain escapes, and `{path}` where a name or a number is to stand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Prose<'a>(#[serde(borrow)] pub Cow<'a, str>);

impl Prose<'_> {
    /// The text as an owned string.
    pub fn to_text(&self) -> String {
        self.0.clone().into_owned()
    }

    /// Whether nothing is written here.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
