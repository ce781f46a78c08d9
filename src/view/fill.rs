//! Authored texts with their names and numbers filled in, as one side believes them to be.

use super::address::Figure;
use super::eye::Eye;
use super::figure::count;
use super::naming::mid;
use super::word::bare_state;
use crate::say;
use crate::scenario::lore::{Piece, Template, ValueKind};
use crate::turn::rulebook::Operand;
use crate::turn::scene::Frame;

/// The text with every place filled.
pub fn fill(eye: &Eye<'_>, frame: Frame, template: &Template) -> String {
    filled(eye, frame, template, &mut Vec::new())
}

/// The text with every place filled, and the figures that stand in it.
pub fn filled(eye: &Eye<'_>, frame: Frame, template: &Template, figures: &mut Vec<Figure>) -> String {
    let mut text = String::new();
    for piece in &template.0 {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Value(operand, kind) => {
                let value = value(eye, frame, operand, *kind, figures);
                let begins = text.is_empty() || text.ends_with(". ") || text.ends_with("! ") || text.ends_with("? ");
                text.push_str(&if begins { super::figure::capital(&value) } else { mid(&value) });
            }
        }
    }
    text
}

/// The text alone, with dots where values would stand.
pub fn bare(template: &Template) -> String {
    let words = template.0.iter().map(|piece| match piece {
        Piece::Text(words) => words.as_str(),
        Piece::Value(..) => "…",
    });
    words.collect()
}

fn value(eye: &Eye<'_>, frame: Frame, operand: &Operand, kind: ValueKind, figures: &mut Vec<Figure>) -> String {
    let scene = eye.scene(frame);
    let value = scene.operand(operand);
    match kind {
        ValueKind::NameOf(kind) => eye.names().thing(kind, value),
        ValueKind::State(states) => {
            let state = usize::try_from(value).ok().and_then(|index| states.get(index));
            bare_state(eye.locale(), state.copied().unwrap_or("unknown"))
        }
        // The name of a number is told with the value where it is more than a figure.
        ValueKind::Number => {
            let cell = match operand {
                Operand::Path(path) => scene.cell(path),
                _ => None,
            };
            match cell {
                Some(cell) if eye.names().is_word(cell) => return eye.names().value(cell, value),
                Some(cell) => figures.push(Figure::count(value, eye.names().number(cell), eye.address(cell, value))),
                None => figures.push(Figure::rule(value, say!(eye.locale(), "fill-about"))),
            }
            count(value)
        }
    }
}
