//! Asking why.

use super::mark::Asked;
use super::page;
use super::session::Session;
use crate::view;
use crate::view::Why;
use crate::world::Target;

impl Session<'_, '_> {
    /// The chain behind a numbered line, or behind a power's trust, a group's mood or a gauge by its name.
    pub(super) fn why(&mut self, asked: &str) {
        if asked.is_empty() {
            self.why_what();
            return;
        }
        let found = match asked.trim_matches(['(', ')']).parse::<usize>() {
            Ok(number) => self.marks.get(number),
            Err(_) => self.target_named(asked).map(Asked::Target),
        };
        match found {
            Some(found) => {
                let why = self.chain(found);
                page::why::show(&mut self.screen, &why);
            }
            None => self.why_what(),
        }
    }

    fn chain(&self, asked: Asked) -> Why {
        match asked {
            Asked::Entry(entry) => view::why_entry(&self.campaign, entry),
            Asked::Target(target) => view::why_target(&self.campaign, target),
            Asked::Cause(cause) => view::why_cause(&self.campaign, cause),
        }
    }

    fn why_what(&mut self) {
        let text = match self.marks.len() {
            0 => {
                "Why what? Lines with a number in brackets can be asked about; “news”, “powers” and “court” have some."
                    .to_owned()
            }
            all => {
                format!("Why what? Lines with a number in brackets can be asked about; there are 1 to {all} by now.")
            }
        };
        self.screen.say(&text);
    }

    fn target_named(&self, asked: &str) -> Option<Target> {
        let asked = asked.to_lowercase();
        let fits = |name: &str| name.to_lowercase().contains(&asked);
        let powers = view::powers(&self.campaign);
        let power = powers.iter().find(|power| fits(&power.name)).and_then(|power| power.target);
        let top = view::top(&self.campaign);
        let gauge = || top.gauges.iter().find(|gauge| fits(&gauge.name)).and_then(|gauge| gauge.target);
        let audiences = view::audiences(&self.campaign);
        let group = || audiences.iter().find(|group| fits(&group.name)).and_then(|group| group.target);
        power.or_else(gauge).or_else(group)
    }
}
