//! What a scenario is measured by: disputed judgements, figures, dilemmas.

use crate::scenario::Figure;
use crate::scenario::compile::path::Use;
use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::lore::{DilemmaLore, DisputedLore, Name};
use crate::scenario::problem::code;
use crate::scenario::raw;
use crate::turn::rulebook::{BlockId, Disputed};
use crate::world::Kind;

use super::judge::DEFAULT_POLICY;
use super::thing::NO_TEXT;

impl<'a> Compiler<'a> {
    pub(super) fn disputed(&mut self) {
        let mut facts: Vec<u16> = Vec::new();
        for raw in &self.items.disputed {
            self.here = raw.id.0;
            self.count("draw", raw.draw.len(), 2, 12, "values");
            let rising = raw.draw.windows(2).all(|pair| pair[0].0 < pair[1].0);
            let shares: i64 = raw.draw.iter().map(|(_, share)| i64::from(*share)).sum();
            if !rising || shares != 100 || raw.draw.iter().any(|(_, share)| *share < 0) {
                let place = crate::scenario::parse::field(self.report, raw.id.0, "draw");
                let message =
                    if rising { format!("the shares make {shares}") } else { "the values do not rise".into() };
                self.report.helped(code::BAD_DRAW, place, message, "values in rising order, shares that make 100");
            }
            let end = |side: &'a (raw::Prose<'a>, raw::Name<'a>)| (self.plain(&side.0), self.source(Some(side.1)));
            let (low, high) = (end(&raw.low), end(&raw.high));
            let name: Name = self.named(raw.id, &raw.name, &NO_TEXT);
            self.lore.disputed.push(DisputedLore { name, low, high });
            let Some(fact) = self.row(Kind::Fact, raw.fact) else { continue };
            self.used.fact(fact, Use::Write);
            if facts.contains(&fact) {
                self.report.at(
                    code::DUPLICATE,
                    raw.fact.0,
                    format!("`{}` is drawn by another judgement, too", raw.fact.0),
                );
            }
            facts.push(fact);
            let range = self.items.facts[usize::from(fact)].range;
            for (value, _) in &raw.draw {
                self.within(raw.fact.0, *value, range, "the value");
            }
            let key = super::action::key("disputed", raw.id.0);
            self.rulebook.disputed.push(Disputed { key, fact, draw: raw.draw.clone() });
        }
    }

    pub(super) fn dilemmas(&mut self) {
        for raw in &self.items.dilemmas {
            self.here = raw.id.0;
            self.count("papers", raw.papers.len(), 1, 100, "decisions");
            let papers = raw.papers.iter().filter_map(|paper| self.row(Kind::Decision, *paper)).collect();
            self.lore.dilemmas.push(DilemmaLore { name: self.named(raw.id, &raw.name, &NO_TEXT), papers });
        }
    }

    pub(super) fn figures(&mut self) -> Vec<Figure> {
        let scope = Scope::of(Kind::Faction);
        let turns = self.rulebook.calendar.len() as i32;
        let mut figures = Vec::new();
        for raw in &self.items.figures {
            self.here = raw.id.0;
            self.useful(raw);
            let policy = match raw.policy {
                Some(name) => self.ids.policies.row(name.0, self.report),
                None if raw.guided => None,
                None => {
                    let found = self.ids.policies.get(DEFAULT_POLICY);
                    if found.is_none() {
                        let message = format!("this names no policy, and there is no policy `{DEFAULT_POLICY}`");
                        self.report.at(code::UNKNOWN_NAME, raw.id.0, message);
                    }
                    found
                }
            };
            let given = match raw.given.is_empty() {
                true => BlockId(0),
                false => self.block(&raw.given, &scope, format!("figure:{}", raw.id.0)),
            };
            self.here = raw.id.0;
            if let Some(by) = raw.by {
                self.fits("by", by, (1, turns.max(1)));
            }
            self.fits("lasting", raw.lasting, (0, 120));
            let ends = raw.ends.iter().filter_map(|ending| self.ids.endings.row(ending.0, self.report)).collect();
            let against = raw.against.and_then(|against| self.ids.figures.row(against.0, self.report));
            figures.push(Figure {
                id: raw.id.0.to_owned(),
                section: self.plain(&raw.section),
                name: self.plain(&raw.name),
                text: self.plain(&raw.text),
                policy,
                guided: raw.guided,
                given,
                of: self.tests(&raw.of, &scope),
                comes: self.tests(&raw.comes, &scope),
                ends,
                survives: raw.survives,
                by: raw.by,
                share: raw.share,
                date: raw.date,
                against: against.map(usize::from),
                difference: raw.difference,
                lasting: raw.lasting,
                main: raw.main,
                because: self.plain(&raw.because),
                unmet: self.plain(&raw.unmet),
                source: self.source(raw.source),
            });
        }
        figures
    }

    /// Says so if a figure can measure nothing, or a band can never be held against it.
    fn useful(&self, raw: &'a raw::Figure<'a>) {
        let place = |field| crate::scenario::parse::field(self.report, raw.id.0, field);
        let faulty = |field, message: &str, help: &str| {
            self.report.helped(code::BAD_FIGURE, place(field), message, help);
        };
        if raw.comes.is_empty() && raw.ends.is_empty() && raw.survives.is_none() {
            faulty("name", "this figure counts nothing", "give it `comes`, `ends` or `survives`");
        }
        if raw.difference.is_some() && raw.against.is_none() {
            faulty("difference", "there is nothing from which this is the difference", "name a figure in `against`");
        }
        if raw.against == Some(raw.id) {
            faulty("against", "this is the figure itself", "name another figure");
        }
        if let Some((least, most)) = raw.share
            && !(0 <= least && least <= most && most <= 100)
        {
            faulty("share", "no share can lie in this band", "least and greatest, from 0 to 100");
        }
        if let Some((least, most)) = raw.difference
            && !(-100 <= least && least <= most && most <= 100)
        {
            faulty("difference", "no difference can lie in this band", "least and greatest, from -100 to 100");
        }
        if let Some(((_, month), off)) = raw.date
            && (!(1..=12).contains(&month) || off < 0 || raw.comes.is_empty())
        {
            faulty("date", "no date can lie in this band", "a year, a month and months of tolerance, and `comes`");
        }
    }
}
