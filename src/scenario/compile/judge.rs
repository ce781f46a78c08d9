//! Endings, judgements, witnesses, vows, policies and tests.

use crate::scenario::ScenarioTest;
use crate::scenario::compile::path::Use;
use crate::scenario::compile::thing::NO_TEXT;
use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::lore::{EndingLore, HistorianLore, JudgementLore, Name, Remark, SourceLore, WitnessLore};
use crate::scenario::problem::code;
use crate::scenario::raw::{self, Channel, Prose, Watch};
use crate::turn::rulebook::{Ending, Path, Policy, Vow};
use crate::world::Kind;

/// The policy by which tests are played if they name none.
pub(super) const DEFAULT_POLICY: &str = "history";

impl<'a> Compiler<'a> {
    pub(super) fn sources(&mut self) {
        for raw in &self.items.sources {
            let cite = self.plain(&raw.cite);
            self.lore.sources.push(SourceLore { id: raw.id.0.to_owned(), cite, mark: raw.mark });
        }
    }

    pub(super) fn concerns_and_opinions(&mut self) {
        for raw in &self.items.concerns {
            self.lore.concerns.push((raw.id.0.to_owned(), self.plain(&raw.name)));
        }
        for raw in &self.items.opinions {
            self.here = raw.id.0;
            self.fits("fade", raw.fade, (0, 100));
            self.fits("cap", raw.cap, (1, 100));
            self.rulebook.bounds.opinions.push((raw.cap, raw.fade));
            self.lore.opinions.push((raw.id.0.to_owned(), self.plain(&raw.name)));
        }
    }

    pub(super) fn endings(&mut self) {
        let scope = Scope::of(Kind::Faction);
        for (row, raw) in self.items.endings.iter().enumerate() {
            self.here = raw.id.0;
            self.at_most(&raw.text, 120, "the text");
            self.at_most(&raw.title, 8, "the title");
            let when = self.tests(&raw.when, &scope);
            let because = self.number_or_reference(raw.because, &scope);
            let last = self.items.heads.first().is_none_or(|head| head.last == raw.id);
            if raw.when.is_empty() && !last {
                let message = format!("the ending `{}` has no conditions and is never reached", raw.id.0);
                let help = "give it `when`, or name it as the scenario's `last`";
                self.report.helped(code::UNREACHED_ENDING, raw.id.0, message, help);
            }
            let text = self.template(&raw.text, &scope);
            let name = self.named(raw.id, &raw.title, &raw.zh);
            self.lore.endings.push(EndingLore { name, text });
            if let Some(because) = because {
                self.rulebook.endings.push(Ending { when, because, survives: raw.survives });
            }
            debug_assert!(self.report.faults() > 0 || self.rulebook.endings.len() == row + 1);
        }
    }

    /// A number of any sort: endings are also explained by who holds what.
    fn number_or_reference(&mut self, name: raw::Name<'a>, scope: &Scope<'a>) -> Option<Path> {
        use crate::scenario::compile::path::Value;
        match self.value(name.0, scope, Use::Read)? {
            Value::Number(found) => Some(found.path),
            Value::Thing(..) => self.number(name.0, scope, Use::Read).map(|found| found.path),
        }
    }

    pub(super) fn judgements(&mut self) {
        for raw in &self.items.judgements {
            self.here = raw.id.0;
            let watches = self.watches(&raw.watches);
            self.rulebook.judgements.push(watches);
            let name = Name { seal: raw.seal.to_text(), ..self.named(raw.id, &raw.name, &NO_TEXT) };
            let words = self.five("words", &raw.words);
            self.lore.judgements.push(JudgementLore { name, words });
        }
    }

    pub(super) fn historians(&mut self) {
        for raw in &self.items.historians {
            self.here = raw.id.0;
            self.count("weighs", raw.weighs.len(), 1, 40, "judgements");
            self.once_each(&raw.weighs);
            let mut weighs = Vec::new();
            for (judgement, weight) in &raw.weighs {
                self.within(judgement.0, *weight, (-1_000, 1_000), "the weight");
                weighs.extend(self.ids.judgements.row(judgement.0, self.report).map(|row| (row, *weight)));
            }
            self.rulebook.historians.push(weighs);
            for verdict in &raw.verdicts {
                self.at_most(verdict, 60, "a verdict");
            }
            for epithet in &raw.epithets {
                self.at_most(epithet, 6, "an epithet");
            }
            let (seal, text) = (raw.seal.to_text(), self.plain(&raw.text));
            let name = Name { seal, text, ..self.named(raw.id, &raw.name, &raw.zh) };
            let epithets = self.five("epithets", &raw.epithets);
            let verdicts = self.five("verdicts", &raw.verdicts);
            for remark in &raw.remarks {
                self.at_most(&remark.text, 30, "a remark");
            }
            let remarks = self.remarks(&raw.remarks);
            self.lore.historians.push(HistorianLore { name, epithets, verdicts, remarks });
        }
    }

    /// Texts with their conditions, read with the player's faction as the actor.
    pub(super) fn remarks(&mut self, list: &'a [raw::Remark<'a>]) -> Vec<Remark> {
        let scope = Scope::of(Kind::Faction);
        list.iter().map(|raw| Remark { when: self.tests(&raw.when, &scope), text: self.plain(&raw.text) }).collect()
    }

    pub(super) fn witnesses(&mut self) {
        for raw in &self.items.witnesses {
            self.here = raw.id.0;
            let watches = self.watches(&raw.watches);
            self.rulebook.witnesses.push(watches);
            let name = Name { seal: raw.seal.to_text(), ..self.named(raw.id, &raw.name, &NO_TEXT) };
            let words = self.five("words", &raw.words);
            self.count("rising", raw.rising.len(), 1, 24, "lines");
            self.count("falling", raw.falling.len(), 1, 24, "lines");
            let plain = |list: &'a [Prose<'a>]| list.iter().map(|line| self.plain(line)).collect();
            let (rising, falling) = (plain(&raw.rising), plain(&raw.falling));
            self.lore.witnesses.push(WitnessLore { name, words, rising, falling });
        }
    }

    fn watches(&mut self, list: &'a [Watch<'a>]) -> Vec<(Path, i32)> {
        let scope = Scope::of(Kind::Faction);
        self.count("watches", list.len(), 1, 40, "numbers");
        let mut watches = Vec::new();
        for Watch(path, weight) in list {
            self.within(path.0, *weight, (-10_000, 10_000), "the weight");
            watches.extend(self.number(path.0, &scope, Use::Read).map(|found| (found.path, *weight)));
        }
        watches
    }

    fn five(&self, field: &str, words: &'a [Prose<'a>]) -> Vec<String> {
        if words.len() != 5 {
            let place = crate::scenario::parse::field(self.report, self.here, field);
            let message = format!("there are {} {field}", words.len());
            self.report.helped(code::NOT_FIVE, place, message, "expected exactly five, from best to worst");
        }
        words.iter().map(|word| self.plain(word)).collect()
    }

    pub(super) fn vows(&mut self) {
        let scope = Scope::of(Kind::Faction);
        for raw in &self.items.vows {
            self.here = raw.id.0;
            let leanings = self.leanings(&raw.leanings);
            let vow = Vow { leanings, kept: self.tests(&raw.kept, &scope), broken: self.tests(&raw.broken, &scope) };
            self.rulebook.vows.0.push(vow);
            let name = Name { text: self.plain(&raw.text), ..self.named(raw.id, &raw.name, &raw.zh) };
            self.lore.vows.push(name);
        }
    }

    pub(super) fn policies(&mut self) {
        for raw in &self.items.policies {
            self.here = raw.id.0;
            let mut choices: Vec<(u16, u16, bool)> = Vec::new();
            for (decision, option, channel) in &raw.choices {
                let Some((row, choice)) = self.option_of(decision.0, option.0) else { continue };
                let item = &self.items.decisions[usize::from(row)].options[usize::from(choice)];
                if !item.channels.contains(channel) {
                    let message = format!("the option `{}` cannot go by {channel:?}", option.0);
                    self.report.at(code::BAD_POLICY, option.0, message);
                }
                if choices.iter().any(|(chosen, ..)| *chosen == row) {
                    let message = format!("the decision `{}` is chosen for twice", decision.0);
                    self.report.at(code::BAD_POLICY, decision.0, message);
                }
                choices.push((row, choice, *channel == Channel::Secret));
            }
            let orders = raw.orders.iter().filter_map(|order| self.row(Kind::Order, *order)).collect();
            let leanings = self.leanings(&raw.leanings);
            let policy = Policy { choices, orders, leanings, follows_history: raw.follows_history };
            self.rulebook.policies.push(policy);
            self.lore.policies.push((raw.id.0.to_owned(), self.plain(&raw.name)));
        }
    }

    pub(super) fn scenario_tests(&mut self) -> Vec<ScenarioTest> {
        let scope = Scope::of(Kind::Faction);
        let mut tests = Vec::new();
        for raw in &self.items.tests {
            self.here = self.place(&raw.name);
            let turns = self.rulebook.calendar.len() as i32;
            let place = crate::scenario::parse::field(self.report, self.here, "turns");
            self.within(place, raw.turns, (0, turns), "`turns`");
            let policy = match raw.policy {
                Some(name) => self.ids.policies.row(name.0, self.report),
                None if self.ids.policies.get(DEFAULT_POLICY).is_none() => {
                    let message = format!("this test names no policy, and there is no policy `{DEFAULT_POLICY}`");
                    self.report.at(code::UNKNOWN_NAME, self.here, message);
                    None
                }
                None => self.ids.policies.get(DEFAULT_POLICY),
            };
            let given = self.block(&raw.given, &scope, format!("test:{}", raw.name.0));
            let expect = self.tests(&raw.expect, &scope);
            let papers = raw.papers.iter().filter_map(|paper| self.row(Kind::Decision, *paper)).collect();
            tests.push(ScenarioTest {
                name: raw.name.to_text(),
                seed: raw.seed,
                given,
                policy: policy.unwrap_or_default(),
                turns: raw.turns,
                expect,
                papers,
            });
        }
        tests
    }
}
