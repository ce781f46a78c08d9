//! The languages there are.

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Chinese in simplified characters.
    Chinese,
}

/// The files of a folder of messages: name and text.
macro_rules! messages {
    ($folder:literal: $($file:literal),+ $(,)?) => {
        &[$(($file, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locale/", $folder, "/", $file, ".ftl")))),+]
    };
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// Its code, which is also the name of a scenario's folder of translations.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh",
        }
    }

    /// What it calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "中文",
        }
    }

    /// The next one, at a keystroke.
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        // Both codes are well formed, and so is what stands in for them.
        self.code().parse().unwrap_or_default()
    }

    /// The message files: name and text.
    pub(super) fn messages(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::English => {
                messages!("en": "figures", "names", "causes", "refusals", "refused", "views", "window", "map", "panels", "cards", "powers")
            }
            Self::Chinese => {
                messages!("zh": "figures", "names", "causes", "refusals", "refused", "views", "window", "map", "panels", "cards", "powers")
            }
        }
    }
}
