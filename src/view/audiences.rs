//! Groups at home.

use super::eye::plane;
use super::figure::capital;
use super::reading::Reading;
use super::word::temper;
use crate::world::{Kind, Known, Target, at};

/// An audience at home.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AudienceView {
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// Who they are.
    pub text: String,
    /// Mood.
    pub mood: i32,
    /// Change since last turn.
    pub change: i32,
    /// "content" …
    pub word: String,
    /// For `why`.
    pub target: Option<Target>,
}

/// Every group at the home of the player's side.
pub fn audiences(reading: &Reading<'_>) -> Vec<AudienceView> {
    let eye = &reading.eye;
    let rows = 0..eye.book.layout.rows(Kind::Audience) as u16;
    let home = |row: &u16| eye.get(at::home::of(*row)) == i32::from(eye.seat);
    let view = |row: u16| {
        let name = eye.lore.name(Kind::Audience, i32::from(row));
        let mood = at::mood::mood(row);
        AudienceView {
            name: capital(&eye.names().thing(Kind::Audience, i32::from(row))),
            zh: name.map(|name| name.beside.clone()).unwrap_or_default(),
            text: name.map(|name| name.text.clone()).unwrap_or_default(),
            mood: eye.get(mood),
            change: reading.change(mood),
            word: temper(eye.locale(), eye.get(mood)),
            target: Some(Target { cell: mood, plane: plane(eye, mood) }),
        }
    };
    rows.filter(home).map(view).collect()
}
