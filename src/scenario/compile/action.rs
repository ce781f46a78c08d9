//! Decisions, orders, moves, hazards and rules.

use xxhash_rust::xxh3::xxh3_64;

use crate::scenario::compile::path::Use;
use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::lore::{DecisionLore, EventLore, OptionLore, OrderLore, Remark};
use crate::scenario::parse;
use crate::scenario::problem::code;
use crate::scenario::raw::{self, Channel, Mark, Name};
use crate::turn::rulebook::{Actor, Choice, Consideration, Decision, Event, Move, Order, Stage};
use crate::world::Kind;

/// A stable identity from a kind's word and an id.
pub(in crate::scenario) fn key(word: &str, id: &str) -> u64 {
    xxh3_64(format!("{word}:{id}").as_bytes())
}

impl<'a> Compiler<'a> {
    pub(super) fn decision(&mut self, raw: &'a raw::Decision<'a>) -> (Decision, DecisionLore) {
        self.here = raw.id.0;
        let owner = format!("decision:{}", raw.id.0);
        let (each, scope) = self.selectors(&raw.each, Scope::of(Kind::Faction));
        let mut lore = DecisionLore {
            title: self.template(&raw.title, &scope),
            zh: self.beside(&raw.title, &raw.zh),
            from: raw.from.and_then(|from| self.row(Kind::Person, from)),
            mark: raw.mark,
            source: self.source(raw.source),
            kinds: scope.kinds(),
            ..DecisionLore::default()
        };
        self.at_most(&raw.title, 8, "the title");
        for body in &raw.body {
            self.at_most(body, 60, "the text");
            lore.body.push(self.template(body, &scope));
        }
        self.count("body", raw.body.len(), 1, 12, "wordings");
        if !raw.each.is_empty() && raw.body.len() < 3 {
            let message = format!("this generated decision has only {} of three wordings", raw.body.len());
            self.report.helped(code::FEW_WORDINGS, raw.id.0, message, "three or more make a second game another game");
        }
        self.fits("priority", raw.priority, (0, 100));
        self.fits("chance", raw.chance, (1, 100));
        self.fits("patience", raw.patience, (1, 24));
        self.fits("cooldown", raw.cooldown, (0, 1_000));
        let when = self.tests(&raw.when, &scope);
        let place = raw.place.and_then(|place| self.reference(place.0, Kind::Region, &scope));
        let delegate = self.councillor(raw.delegate);
        self.here = raw.id.0;
        self.count("options", raw.options.len(), 2, 5, "options");
        self.unique("option", raw.options.iter().map(|option| option.id));
        if let Some(second) = raw.options.iter().filter(|option| option.history).nth(1) {
            let place = parse::field(self.report, second.id.0, "history");
            self.report.at(code::TWO_HISTORIES, place, "another option of this decision is what was done, too");
        }
        let mut options = Vec::new();
        for option in &raw.options {
            let (choice, option_lore) = self.choice(option, &scope, format!("{owner}/{}", option.id.0));
            options.push(choice);
            lore.options.push(option_lore);
        }
        let cited = raw.source.is_some() || raw.options.iter().all(|option| option.source.is_some());
        self.cited(raw.id, raw.mark, cited);
        let decision = Decision {
            key: key("decision", raw.id.0),
            each,
            when,
            cooldown: raw.cooldown,
            priority: raw.priority,
            chance: raw.chance,
            delegate,
            patience: raw.patience,
            wordings: raw.body.len() as i32,
            options,
            place,
        };
        (decision, lore)
    }

    pub(super) fn order(&mut self, raw: &'a raw::Order<'a>) -> (Order, OrderLore) {
        self.here = raw.id.0;
        let (each, scope) = self.selectors(&raw.each, Scope::of(Kind::Faction));
        self.fits("cooldown", raw.cooldown, (0, 1_000));
        let sponsor = raw.sponsor.map(|sponsor| self.councillor(sponsor));
        let group = self.plain(&raw.group);
        let (choice, option) = self.choice(&raw.act, &scope, format!("order:{}", raw.id.0));
        let order = Order { key: key("order", raw.id.0), each, sponsor, cooldown: raw.cooldown, choice };
        let source = self.source(raw.source).or(option.source);
        self.cited(raw.id, raw.mark, raw.source.or(raw.act.source).is_some());
        (order, OrderLore { group, option, mark: raw.mark, source, kinds: scope.kinds() })
    }

    fn choice(&mut self, raw: &'a raw::OptionItem<'a>, scope: &Scope<'a>, owner: String) -> (Choice, OptionLore) {
        self.here = raw.id.0;
        let (considerations, because) = self.considerations(&raw.considerations, scope);
        let mut says = Vec::new();
        for raw::Voice(person, line, when) in &raw.says {
            let said = Remark { when: self.tests(when, scope), text: self.plain(line) };
            says.extend(self.row(Kind::Person, *person).map(|row| (row, said)));
        }
        let lore = OptionLore {
            id: raw.id.0.to_owned(),
            label: self.template(&raw.label, scope),
            detail: self.template(&raw.detail, scope),
            // An answer in another language is long enough by itself.
            zh: if self.translation.is_some() { String::new() } else { raw.zh.to_text() },
            because,
            says,
            source: self.source(raw.source),
        };
        self.at_most(&raw.label, 8, "the label");
        self.at_most(&raw.detail, 15, "the detail");
        let channels = self.channels(raw);
        let mut cost = Vec::new();
        for (path, amount) in &raw.cost {
            self.within(path.0, *amount, (0, 1_000_000), "the cost");
            cost.extend(self.target(path.0, scope).map(|found| (found.path, *amount)));
        }
        let does_nothing = raw.effects.is_empty() && raw.secretly.is_empty() && raw.openly.is_empty();
        if does_nothing || raw.considerations.is_empty() {
            let lack = if does_nothing { "does nothing" } else { "has no considerations" };
            self.report.at(code::IDLE_OPTION, raw.id.0, format!("the option `{}` {lack}", raw.id.0));
        }
        let choice = Choice {
            when: self.tests(&raw.when, scope),
            channels,
            cost,
            effects: self.block(&raw.effects, scope, owner.as_str()),
            openly: self.block(&raw.openly, scope, format!("{owner}/openly")),
            secretly: self.block(&raw.secretly, scope, format!("{owner}/secretly")),
            considerations,
            history: raw.history,
            key: xxh3_64(owner.as_bytes()),
            foretells: self.foretellings(&raw.foretells, scope),
        };
        (choice, lore)
    }

    fn channels(&self, raw: &'a raw::OptionItem<'a>) -> (bool, bool) {
        let has = |channel| raw.channels.contains(&channel);
        self.count("channels", raw.channels.len(), 1, 2, "channels");
        let (open, secret) = (has(Channel::Open), has(Channel::Secret));
        for (channel, word, missing) in [
            ("Open", "openly", !open && !raw.openly.is_empty()),
            ("Secret", "secretly", !secret && !raw.secretly.is_empty()),
        ] {
            if missing {
                let place = parse::field(self.report, raw.id.0, word);
                let message = format!("the option `{}` cannot go `{word}`", raw.id.0);
                self.report.helped(code::NO_CHANNEL, place, message, format!("add `{channel}` to its `channels`"));
            }
        }
        (open, secret)
    }

    pub(super) fn considerations(
        &mut self,
        list: &'a [raw::Consideration<'a>],
        scope: &Scope<'a>,
    ) -> (Vec<Consideration>, Vec<String>) {
        let (mut compiled, mut because) = (Vec::new(), Vec::new());
        for raw in list {
            self.at_most(&raw.because, 10, "the reason");
            self.within(raw.concern.0, raw.weight, (-100, 100), "the weight");
            let concern = self.ids.concerns.row(raw.concern.0, self.report);
            let when = self.tests(&raw.when, scope);
            let per = raw.per.and_then(|per| self.number(per.0, scope, Use::Read)).map(|found| found.path);
            because.push(self.plain(&raw.because));
            compiled.extend(concern.map(|concern| Consideration { concern, weight: raw.weight, when, per }));
        }
        (compiled, because)
    }

    pub(super) fn make_move(&mut self, raw: &'a raw::Move<'a>) -> (Move, EventLore) {
        self.here = raw.id.0;
        let by = self.actors(&raw.by);
        let mut first = raw.by.iter().map(|name| name.0);
        let persons = matches!(by.first(), Some(Actor::Person(_)))
            || by.is_empty() && first.any(|name| self.ids.table(Kind::Person).is_ghost(name));
        let actor = if persons { Kind::Person } else { Kind::Faction };
        let (each, scope) = self.selectors(&raw.each, Scope::of(actor));
        self.fits("cooldown", raw.cooldown, (0, 1_000));
        self.fits("base", raw.base, (-10_000, 10_000));
        self.fits("whim", raw.whim, (0, 10_000));
        let (considerations, because) = self.considerations(&raw.considerations, &scope);
        let lore = EventLore {
            name: self.template(&raw.name, &scope),
            because,
            mark: raw.mark,
            source: self.source(raw.source),
            kinds: scope.kinds(),
        };
        self.cited(raw.id, raw.mark, raw.source.is_some());
        let compiled = Move {
            key: key("move", raw.id.0),
            by,
            each,
            when: self.tests(&raw.when, &scope),
            cooldown: raw.cooldown,
            base: raw.base,
            whim: raw.whim,
            considerations,
            effects: self.block(&raw.effects, &scope, format!("move:{}", raw.id.0)),
        };
        (compiled, lore)
    }

    /// Who may make a move: factions or persons, not both, since `$self` is of one kind.
    fn actors(&mut self, names: &[Name<'a>]) -> Vec<Actor> {
        if names.is_empty() {
            let count = self.ids.table(Kind::Faction).ids.len() as u16;
            return (0..count).filter(|row| *row != self.seat).map(Actor::Faction).collect();
        }
        let mut actors: Vec<Actor> = Vec::new();
        for name in names {
            let found = match name.0.split_once('.') {
                Some(("person", id)) => self.ids.table(Kind::Person).row(id, self.report).map(Actor::Person),
                Some(("faction", id)) => self.ids.table(Kind::Faction).row(id, self.report).map(Actor::Faction),
                _ => self.person_or_faction(name.0).map(|(kind, row)| match kind {
                    Kind::Person => Actor::Person(row),
                    _ => Actor::Faction(row),
                }),
            };
            let Some(actor) = found else { continue };
            let same =
                actors.first().is_none_or(|first| std::mem::discriminant(first) == std::mem::discriminant(&actor));
            if actors.contains(&actor) {
                self.report.at(code::DUPLICATE, name.0, format!("`{}` stands here twice", name.0));
            } else if same {
                actors.push(actor);
            } else {
                let message = "persons and factions cannot share a move, since `$self` is either";
                self.report.helped(code::OTHER_KIND, name.0, message, "make two moves of it");
            }
        }
        actors
    }

    pub(super) fn hazard(&mut self, raw: &'a raw::Hazard<'a>) -> (Event, EventLore) {
        self.here = raw.id.0;
        let (each, scope) = self.selectors(&raw.each, Scope::of(Kind::Faction));
        self.fits("permille", raw.permille, (0, 1_000));
        self.fits("cooldown", raw.cooldown, (0, 1_000));
        let event = Event {
            key: key("hazard", raw.id.0),
            each,
            when: self.tests(&raw.when, &scope),
            permille: raw.permille,
            cooldown: raw.cooldown,
            effects: self.block(&raw.effects, &scope, format!("hazard:{}", raw.id.0)),
            stage: Stage::Sentiment,
        };
        self.cited(raw.id, raw.mark, raw.source.is_some());
        (event, self.event_lore(&raw.name, &scope, raw.mark, raw.source))
    }

    pub(super) fn rule(&mut self, raw: &'a raw::Rule<'a>) -> (Event, EventLore) {
        self.here = raw.id.0;
        let (each, scope) = self.selectors(&raw.each, Scope::of(Kind::Faction));
        self.fits("cooldown", raw.cooldown, (0, 1_000));
        let event = Event {
            key: key("rule", raw.id.0),
            each,
            when: self.tests(&raw.when, &scope),
            permille: 1_000,
            cooldown: raw.cooldown,
            effects: self.block(&raw.effects, &scope, format!("rule:{}", raw.id.0)),
            stage: match raw.stage {
                raw::Stage::Open => Stage::Open,
                raw::Stage::Obligations => Stage::Obligations,
                raw::Stage::Sentiment => Stage::Sentiment,
                raw::Stage::War => Stage::War,
            },
        };
        self.cited(raw.id, raw.mark, raw.source.is_some());
        (event, self.event_lore(&raw.name, &scope, raw.mark, raw.source))
    }

    /// Warns of what claims to stand in the sources and names none.
    pub(super) fn cited(&self, id: Name<'a>, mark: Mark, cited: bool) {
        if mark != Mark::Invented && !cited {
            let message = format!("`{}` is marked {mark:?} and cites no source", id.0);
            self.report.helped(code::UNSOURCED, id.0, message, "give it `source`, or mark it Invented");
        }
    }

    fn event_lore(
        &mut self,
        name: &'a raw::Prose<'a>,
        scope: &Scope<'a>,
        mark: raw::Mark,
        source: Option<Name<'a>>,
    ) -> EventLore {
        let name = self.template(name, scope);
        EventLore { name, because: Vec::new(), mark, source: self.source(source), kinds: scope.kinds() }
    }

    /// A person who sits in the council.
    fn councillor(&mut self, name: Name<'a>) -> u16 {
        let Some(row) = self.row(Kind::Person, name) else { return 0 };
        if !self.items.persons[usize::from(row)].council {
            let message = format!("`{}` does not sit in the council", name.0);
            self.report.helped(code::NOT_OF_COUNCIL, name.0, message, "expected a person with `council: true`");
        }
        row
    }
}
