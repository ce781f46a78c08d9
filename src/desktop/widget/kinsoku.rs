//! Where Chinese lines break: no comma begins one, and no opening bracket ends one. egui breaks between any two characters but
//! for a few signs of half width, so a break is put where it would break wrongly.

use std::borrow::Cow;
use std::ops::Range;

use bevy_egui::egui::text::LayoutJob;
use bevy_egui::egui::{Galley, TextFormat, Ui};

/// What may not begin a line.
const NOT_FIRST: &str = "，。、；：！？）》」』】〉〕”’…·";
/// What may not end one.
const NOT_LAST: &str = "（《「『【〈〔“‘";

/// More breaks than this are not put into one text.
const MOST: usize = 24;

/// A text with breaks.
pub struct Broken<'t> {
    /// It, with the breaks in it.
    pub text: Cow<'t, str>,
    /// Before which bytes of the text as it was.
    breaks: Vec<usize>,
}

impl<'t> Broken<'t> {
    /// A text as it is broken in lines so wide.
    pub fn new(ui: &Ui, text: &'t str, format: &TextFormat, width: f32) -> Self {
        let mut broken = Self { text: Cow::Borrowed(text), breaks: Vec::new() };
        if !text.contains(|character| NOT_FIRST.contains(character)) || ui.layout().main_wrap() {
            return broken;
        }
        while broken.breaks.len() < MOST {
            let mut job = LayoutJob::single_section(broken.text.to_string(), format.clone());
            job.wrap.max_width = width;
            let Some(at) = wrong(&ui.painter().layout_job(job)) else { break };
            let at = broken.text.char_indices().nth(at).map_or(broken.text.len(), |(byte, _)| byte);
            broken.text.to_mut().insert(at, '\n');
            // They come in order.
            broken.breaks.push(at - broken.breaks.len());
        }
        broken
    }

    /// Where a piece of the text as it was stands in it.
    pub fn moved(&self, range: &Range<usize>) -> Range<usize> {
        let (start, end) = (range.start, range.end);
        let before = |all: &dyn Fn(usize) -> bool| self.breaks.iter().filter(|at| all(**at)).count();
        start + before(&|at| at <= start)..end + before(&|at| at < end)
    }
}

/// Before which character a line should have been broken, if the next does not begin as it should.
fn wrong(galley: &Galley) -> Option<usize> {
    let mut from = 0;
    for pair in galley.rows.windows(2) {
        let (row, next) = (&pair[0], &pair[1]);
        let to = from + row.char_count_including_newline().0;
        let ill = next.glyphs.first().is_some_and(|glyph| NOT_FIRST.contains(glyph.chr))
            || row.glyphs.last().is_some_and(|glyph| NOT_LAST.contains(glyph.chr));
        if ill && !row.ends_with_newline {
            let fits = |at: &usize| {
                let (last, first) = (row.glyphs[at - 1].chr, row.glyphs[*at].chr);
                !NOT_LAST.contains(last) && !NOT_FIRST.contains(first)
            };
            return (1..row.glyphs.len()).rev().find(fits).map(|at| from + at);
        }
        from = to;
    }
    None
}
