//! Where the player's lines come from: the keyboard, or a script.

use std::io::{self, BufRead};

use super::screen::Screen;

/// A source of lines.
pub enum Input<'a> {
    /// Somebody types, or another program writes.
    Typed(&'a mut dyn BufRead),
    /// A script's lines, those still to come. They are repeated as they are read.
    Script(std::vec::IntoIter<String>),
}

impl Input<'_> {
    /// A script's text; lines that begin with `#` are remarks.
    pub fn script(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#')).map(str::to_owned);
        Self::Script(lines.collect::<Vec<_>>().into_iter())
    }

    /// Whether it is a script.
    pub fn is_script(&self) -> bool {
        matches!(self, Self::Script(_))
    }

    /// The next line, or none when there will be no more.
    pub fn line(&mut self, prompt: &str, screen: &mut Screen<'_>) -> io::Result<Option<String>> {
        screen.prompt(prompt);
        match self {
            Self::Typed(reader) => {
                let mut line = String::new();
                let read = reader.read_line(&mut line)?;
                if read == 0 {
                    screen.raw("");
                    return Ok(None);
                }
                Ok(Some(line.trim_end_matches(['\n', '\r']).to_owned()))
            }
            Self::Script(lines) => {
                let line = lines.next();
                screen.raw(line.as_deref().unwrap_or(""));
                Ok(line)
            }
        }
    }
}
