//! Where the player's lines come from: the keyboard, another program, or a script.

use std::io::{self, BufRead};

use super::screen::Screen;

/// A source of lines.
pub enum Input<'a> {
    /// Somebody sits at a keyboard: what is typed shows by itself, and pages can wait to be turned.
    Keyboard(&'a mut dyn BufRead),
    /// Another program writes. Its lines are repeated, so that what is shown reads as a whole.
    Piped(&'a mut dyn BufRead),
    /// A script's lines, those still to come. They are repeated too.
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

    /// Whether somebody sits there who turns pages.
    pub fn is_attended(&self) -> bool {
        matches!(self, Self::Keyboard(_))
    }

    /// The next line, or none when there will be no more.
    pub fn line(&mut self, prompt: &str, screen: &mut Screen<'_>) -> io::Result<Option<String>> {
        screen.prompt(prompt);
        let line = match self {
            Self::Keyboard(reader) => {
                let line = typed(*reader)?;
                if line.is_none() {
                    screen.raw("");
                }
                return Ok(line);
            }
            Self::Piped(reader) => typed(*reader)?,
            Self::Script(lines) => lines.next(),
        };
        screen.raw(line.as_deref().unwrap_or(""));
        Ok(line)
    }
}

fn typed(reader: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = reader.read_until(b'\n', &mut bytes)?;
    // A line that is not text is a line that is not understood, and no reason to stop.
    let line = String::from_utf8_lossy(&bytes);
    Ok((read > 0).then(|| line.trim_end_matches(['\n', '\r']).to_owned()))
}
