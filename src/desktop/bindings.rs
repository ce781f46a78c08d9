//! Which letters do what, if the player has changed any. Letters are exchanged, so that none does two things and nothing loses
//! its key: whoever takes a letter for one thing gives the other its old one.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use bevy_egui::egui::{Context, Event, Id, Key, Modifiers, Ui};
use serde::{Deserialize, Serialize};

/// Under this name the context keeps them.
const KEPT: &str = "bindings";

/// The letters that can be exchanged. Those before them are the letters of answers.
const LETTERS: std::ops::RangeInclusive<char> = 'F'..='Z';

/// For each letter that was exchanged, the one that now does what it did at first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Bindings(BTreeMap<char, char>);

impl Bindings {
    /// Whether a key is a letter that can be exchanged.
    pub fn can(caption: &str) -> Option<char> {
        let mut letters = caption.chars();
        letters.next().filter(|letter| LETTERS.contains(letter) && letters.next().is_none())
    }

    /// Whether any was.
    pub fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// The letter that does now what this one did at first.
    pub fn now(&self, first: char) -> char {
        self.0.get(&first).copied().unwrap_or(first)
    }

    /// The letter that did at first what this one does now.
    pub fn first(&self, now: char) -> char {
        self.0.iter().find(|(_, known)| **known == now).map_or(now, |(first, _)| *first)
    }

    /// Lets a letter do from now on what another did at first; what it did is done by the one that goes free.
    pub fn bind(&mut self, first: char, now: char) {
        let (other, free) = (self.first(now), self.now(first));
        self.0.extend([(first, now), (other, free)]);
        self.0.retain(|first, now| first != now);
    }

    /// As they were kept, if each letter still does one thing; else as at first.
    pub fn checked(self) -> Self {
        let (from, to): (BTreeSet<char>, BTreeSet<char>) = self.0.iter().unzip();
        let exchange = from == to && from.iter().all(|letter| LETTERS.contains(letter));
        if exchange { self } else { Self::default() }
    }

    /// Makes letters that are pressed in this pass those that they stand for, unless somebody types.
    pub fn translate(&self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::new(KEPT), self.clone()));
        if !self.any() || ctx.text_edit_focused() {
            return;
        }
        ctx.input_mut(|input| {
            for event in &mut input.events {
                if let Event::Key { key, modifiers, .. } = event
                    && (*modifiers == Modifiers::NONE || *modifiers == Modifiers::SHIFT)
                    && let Some(first) = Self::can(key.name()).map(|now| self.first(now))
                    && let Some(meant) = Key::from_name(first.encode_utf8(&mut [0; 4]))
                {
                    *key = meant;
                }
            }
        });
    }
}

/// Takes a letter that is pressed in this pass and can be exchanged.
pub fn take(ctx: &Context) -> Option<char> {
    let mut taken = None;
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed, .. } = event else { return true };
            let letter = Bindings::can(key.name());
            taken = taken.or(letter.filter(|_| *pressed));
            letter.is_none()
        });
    });
    taken
}

/// A key as it is called on a button: the letter that does now what the button names.
pub fn shown<'k>(ui: &Ui, key: &'k str) -> Cow<'k, str> {
    let Some(first) = Bindings::can(key) else { return Cow::Borrowed(key) };
    let kept: Bindings = ui.data(|data| data.get_temp(Id::new(KEPT))).unwrap_or_default();
    Cow::Owned(kept.now(first).to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_letter_does_one_thing_whatever_is_exchanged(all in prop::collection::vec((b'F'..=b'Z', b'F'..=b'Z'), 0..40)) {
            let mut bindings = Bindings::default();
            for (first, now) in all.into_iter().map(|(first, now)| (char::from(first), char::from(now))) {
                bindings.bind(first, now);
                prop_assert_eq!(bindings.now(first), now);
                prop_assert_eq!(bindings.first(now), first);
            }
            let done: BTreeSet<char> = LETTERS.map(|letter| bindings.now(letter)).collect();
            prop_assert_eq!(done.len(), LETTERS.count());
            prop_assert_eq!(bindings.clone().checked(), bindings);
        }
    }

    #[test]
    fn what_is_no_exchange_is_as_at_first() {
        for kept in ["{'G':'Q'}", "{'G':'Q','Q':'Z'}", "{'A':'G','G':'A'}"] {
            let kept: Bindings = ron::from_str(kept).unwrap();
            assert_eq!(kept.checked(), Bindings::default());
        }
        let kept: Bindings = ron::from_str("{'G':'Q','Q':'G'}").unwrap();
        assert_eq!(kept.checked().now('G'), 'Q');
    }
}
