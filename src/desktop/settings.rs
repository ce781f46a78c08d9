//! What a player sets once: language, size of text, palette, motion, keys. Kept in a small file beside the saves.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::bindings::Bindings;
use super::palette::Palette;
use crate::locale::Language;

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language in which the window speaks.
    pub language: Language,
    /// Size of text, in hundredths of the usual.
    pub text: u32,
    /// Which tones tell one thing from another.
    pub palette: Palette,
    /// Whether papers slide in and seals fall.
    pub motion: bool,
    /// Which letters do what.
    pub keys: Bindings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::English,
            text: 100,
            palette: Palette::Usual,
            motion: true,
            keys: Bindings::default(),
        }
    }
}

/// Sizes of text on offer.
pub const TEXT_SIZES: [u32; 8] = [80, 90, 100, 115, 130, 150, 175, 200];

const FILE: &str = "window.ron";

impl Settings {
    /// As they were left, or the usual ones if there are none or the file cannot be read.
    pub fn load(folder: &Path) -> Self {
        let text = std::fs::read_to_string(folder.join(FILE)).unwrap_or_default();
        let mut settings: Self = ron::from_str(&text).unwrap_or_default();
        settings.keys = settings.keys.checked();
        settings.text = settings.text.clamp(TEXT_SIZES[0], TEXT_SIZES[TEXT_SIZES.len() - 1]);
        settings
    }

    /// Keeps them.
    pub fn store(&self, folder: &Path) -> std::io::Result<()> {
        use std::io::Write;
        std::fs::create_dir_all(folder)?;
        let text = ron::to_string(self).map_err(std::io::Error::other)?;
        let mut file = atomic_write_file::AtomicWriteFile::open(folder.join(FILE))?;
        file.write_all(text.as_bytes())?;
        file.commit()
    }

    /// The size one step up or down.
    pub fn step_text(&self, up: bool) -> u32 {
        let found = if up {
            TEXT_SIZES.iter().find(|&&size| size > self.text)
        } else {
            TEXT_SIZES.iter().rev().find(|&&size| size < self.text)
        };
        found.copied().unwrap_or(self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_a_broken_file_gives_the_usual_ones() {
        let folder = tempfile::tempdir().unwrap();
        let mut keys = Bindings::default();
        keys.bind('G', 'Q');
        let (language, palette) = (Language::Chinese, Palette::BlueYellow);
        let wanted = Settings { language, text: 130, palette, motion: false, keys };
        wanted.store(folder.path()).unwrap();
        assert_eq!(Settings::load(folder.path()), wanted);
        std::fs::write(folder.path().join(FILE), "(text: 13").unwrap();
        assert_eq!(Settings::load(folder.path()), Settings::default());
    }
}
