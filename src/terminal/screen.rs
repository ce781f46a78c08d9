//! Plain lines of text, wrapped to the width of the terminal and made to be heard as well as read.
//!
//! No colours, no boxes, no columns: a screen reader follows every line. Arrows and true minus signs, which many readers
//! pass over, are written as words and hyphens here.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use textwrap::{Options, WordSplitter};

use super::line::Line;

/// Wider lines than this tire the eye.
const WIDEST: usize = 96;

/// Narrower ones leave no room for words.
const NARROWEST: usize = 24;

/// Where the game's lines go.
pub struct Screen<'a> {
    out: &'a mut dyn Write,
    width: usize,
    fault: Option<io::Error>,
    blank: bool,
    shown: Option<Shown>,
}

/// What a screen has shown, in pieces, for those who look at it afterwards.
pub type Shown = Rc<RefCell<Vec<Line>>>;

impl<'a> Screen<'a> {
    /// A screen of this many columns.
    pub fn new(out: &'a mut dyn Write, width: usize) -> Self {
        Self { out, width: width.clamp(NARROWEST, WIDEST), fault: None, blank: true, shown: None }
    }

    /// Keeps what is shown from now on.
    pub fn keep_shown(&mut self) -> Shown {
        self.shown.get_or_insert_default().clone()
    }

    /// The first failure to write, if any: nobody listens any more.
    pub fn fault(&mut self) -> Option<io::Error> {
        self.fault.take()
    }

    /// An empty line, but never two, and none at the top.
    pub fn gap(&mut self) {
        if !self.blank {
            self.raw("");
            self.blank = true;
        }
    }

    /// A heading: a line of its own with air above it and a line of dashes below.
    pub fn title(&mut self, text: impl Into<Line>) {
        self.gap();
        let line = text.into();
        let text = plain(&line.text());
        self.wrapped(line, "", "");
        let width = textwrap::core::display_width(&text).min(self.width);
        self.raw(&"-".repeat(width));
    }

    /// A lesser heading.
    pub fn heading(&mut self, text: impl Into<Line>) {
        self.gap();
        self.wrapped(text.into(), "", "");
    }

    /// A paragraph; line breaks in it begin new ones.
    pub fn say(&mut self, text: impl Into<Line>) {
        self.wrapped(text.into(), "", "");
    }

    /// A paragraph set in by so many steps.
    pub fn inset(&mut self, steps: usize, text: impl Into<Line>) {
        let margin = "  ".repeat(steps);
        self.wrapped(text.into(), &margin, &margin);
    }

    /// An item with a marker; further lines hang under its text.
    pub fn item(&mut self, steps: usize, marker: &str, text: impl Into<Line>) {
        let margin = "  ".repeat(steps);
        let first = format!("{margin}{marker} ");
        let hang = " ".repeat(textwrap::core::display_width(&first).min(self.width / 3));
        self.wrapped(text.into(), &first, &hang);
    }

    /// The prompt, without a line's end.
    pub fn prompt(&mut self, text: &str) {
        let wrote = write!(self.out, "{text}").and_then(|()| self.out.flush());
        self.keep(wrote);
        self.blank = false;
    }

    /// A line exactly as it is, such as a command that is repeated from a script.
    pub fn raw(&mut self, line: &str) {
        let wrote = writeln!(self.out, "{line}");
        self.keep(wrote);
        self.blank = line.is_empty();
    }

    /// What the player typed ended the prompt's line.
    pub fn entered(&mut self) {
        self.blank = false;
        self.gap();
    }

    fn wrapped(&mut self, line: Line, first: &str, rest: &str) {
        let text = plain(&line.text());
        if let Some(shown) = &self.shown {
            shown.borrow_mut().push(line);
        }
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_splitter(WordSplitter::NoHyphenation);
        for paragraph in text.split('\n') {
            for line in textwrap::wrap(paragraph.trim(), &options) {
                self.raw(line.trim_end());
            }
        }
    }

    fn keep(&mut self, wrote: io::Result<()>) {
        if let Err(fault) = wrote {
            self.fault.get_or_insert(fault);
        }
    }
}

/// Signs that are not heard, as ones that are.
pub fn plain(text: &str) -> String {
    text.replace(" → ", " to ").replace('→', " to ").replace('−', "-").replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: usize, draw: impl FnOnce(&mut Screen<'_>)) -> String {
        let mut out = Vec::new();
        let mut screen = Screen::new(&mut out, width);
        draw(&mut screen);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn lines_keep_to_the_width_and_items_hang() {
        let text = shown(30, |screen| screen.item(0, "A.", "Keep him on a loose rein, and say nothing to anybody."));
        assert_eq!(text, "A. Keep him on a loose rein,\n   and say nothing to anybody.\n");
    }

    #[test]
    fn chinese_counts_two_columns_a_character() {
        let text = shown(24, |screen| screen.say("燕京燕京燕京燕京燕京燕京燕京燕京"));
        assert_eq!(text, "燕京燕京燕京燕京燕京燕京\n燕京燕京\n");
    }

    #[test]
    fn signs_are_made_to_be_heard() {
        assert_eq!(plain("+18 → −22"), "+18 to -22");
    }

    #[test]
    fn no_two_empty_lines_follow_each_other() {
        let text = shown(40, |screen| {
            screen.gap();
            screen.say("a");
            screen.gap();
            screen.gap();
            screen.title("b");
        });
        assert_eq!(text, "a\n\nb\n-\n");
    }
}
