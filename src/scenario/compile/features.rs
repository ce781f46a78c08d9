//! Rivers and ranges: what the map draws and nothing else reads.

use crate::scenario::compile::Compiler;
use crate::scenario::lore::FeatureLore;
use crate::scenario::problem::code;
use crate::scenario::raw::Prose;

impl<'a> Compiler<'a> {
    pub(super) fn features(&mut self) {
        for raw in &self.items.rivers {
            self.source(raw.source);
            let river = self.feature(&raw.name, &raw.zh, &raw.course, "course", (raw.breadth, 4, "the breadth"));
            self.lore.rivers.push(river);
        }
        for raw in &self.items.ranges {
            self.source(raw.source);
            let range = self.feature(&raw.name, &raw.zh, &raw.crest, "crest", (raw.height, 3, "the height"));
            self.lore.ranges.push(range);
        }
    }

    fn feature(
        &self,
        name: &'a Prose<'a>,
        zh: &'a Prose<'a>,
        line: &[(f32, f32)],
        word: &str,
        (size, most, what): (i32, i32, &str),
    ) -> FeatureLore {
        let place = || self.place(name);
        if line.len() < 2 {
            let message = format!("a {word} of {} points is no line", line.len());
            self.report.helped(code::OUT_OF_RANGE, place(), message, "give two points or more, along the whole of it");
        }
        let on_earth = |(latitude, longitude): &(f32, f32)| latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        if let Some((latitude, longitude)) = line.iter().find(|point| !on_earth(point)) {
            let message = format!("the {word} leaves the earth at {latitude}, {longitude}");
            self.report.helped(code::OUT_OF_RANGE, place(), message, "points are latitude, then longitude, in degrees");
        }
        if !(1..=most).contains(&size) {
            let message = format!("{what} is {size}");
            self.report.helped(code::OUT_OF_RANGE, place(), message, format!("expected 1 to {most}"));
        }
        FeatureLore { name: self.plain(name), beside: self.beside(name, zh), line: line.to_vec(), size }
    }
}
