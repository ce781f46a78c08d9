//! The pages that lie over the table, bound into books: those of one book turn into each other by their tabs.

use bevy_egui::egui::Key;

use super::game::Words;
use crate::locale::Locale;
use crate::say;
use crate::view::figure::capital;

/// A page of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Page {
    /// Orders that can be given unasked.
    Orders,
    /// Teams and their tasks.
    Tasks,
    /// Those at home.
    Realm,
    /// Ministers, what they foretold, what the player's own council weighs.
    Court,
    /// How the powers stand to each other.
    Powers,
    /// All treaties.
    Treaties,
    /// What happened.
    Chronicle,
    /// How numbers went.
    Charts,
    /// Terms, persons, places, works.
    Encyclopedia,
}

impl Page {
    /// All books, each with its pages.
    pub const BOOKS: [&'static [Page]; 5] = [
        &[Page::Orders, Page::Tasks],
        &[Page::Realm, Page::Court],
        &[Page::Powers, Page::Treaties],
        &[Page::Chronicle, Page::Charts],
        &[Page::Encyclopedia],
    ];

    /// Every page of every book.
    pub fn all() -> impl Iterator<Item = Page> {
        Self::BOOKS.into_iter().flatten().copied()
    }

    /// Whether there is anything to see on it: where a scenario gives nobody to set to work, nobody is set to work.
    pub fn is_of_use(self, words: &Words) -> bool {
        self != Page::Tasks || words.works
    }

    /// The book in which it is bound.
    pub fn book(self) -> &'static [Page] {
        Self::BOOKS.into_iter().find(|book| book.contains(&self)).unwrap_or(&[])
    }

    /// The key that opens it, and closes it.
    pub fn key(self) -> Key {
        match self {
            Page::Orders => Key::G,
            Page::Tasks => Key::K,
            Page::Realm => Key::R,
            Page::Court => Key::N,
            Page::Powers => Key::P,
            Page::Treaties => Key::T,
            Page::Chronicle => Key::J,
            Page::Charts => Key::H,
            Page::Encyclopedia => Key::I,
        }
    }

    /// Its name on the tab. The scenario names who works.
    pub fn name(self, locale: &Locale, words: &Words) -> String {
        match self {
            Page::Orders => say!(locale, "page-orders"),
            Page::Tasks => capital(&words.capacity),
            Page::Realm => say!(locale, "page-realm"),
            Page::Court => say!(locale, "page-court"),
            Page::Powers => say!(locale, "page-powers"),
            Page::Treaties => say!(locale, "page-treaties"),
            Page::Chronicle => say!(locale, "page-chronicle"),
            Page::Charts => say!(locale, "page-charts"),
            Page::Encyclopedia => say!(locale, "page-encyclopedia"),
        }
    }

    /// What its key does, as the sheet of keys has it.
    pub fn does(self, locale: &Locale) -> String {
        match self {
            Page::Orders => say!(locale, "window-does-orders"),
            Page::Tasks => say!(locale, "window-does-tasks"),
            Page::Realm => say!(locale, "window-does-realm"),
            Page::Court => say!(locale, "window-does-court"),
            Page::Powers => say!(locale, "window-does-powers"),
            Page::Treaties => say!(locale, "window-does-treaties"),
            Page::Chronicle => say!(locale, "window-does-chronicle"),
            Page::Charts => say!(locale, "window-does-charts"),
            Page::Encyclopedia => say!(locale, "window-does-encyclopedia"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_key_of_its_own() {
        let keys: std::collections::HashSet<Key> = Page::all().map(Page::key).collect();
        assert_eq!(keys.len(), Page::all().count());
    }
}
