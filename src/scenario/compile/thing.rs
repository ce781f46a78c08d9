//! Who and what there is: the nouns, their names, and their numbers at the start.

use std::borrow::Cow;

use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::lore::{EvidenceLore, FactionLore, Name, RegionLore, Remark, StockLore};
use crate::scenario::parse;
use crate::scenario::problem::code;
use crate::scenario::raw::{self, Holder, Prose};
use crate::turn::rulebook::{Evidence, Task, Way};
use crate::world::{Kind, NOTHING};

impl<'a> Compiler<'a> {
    pub(super) fn factions(&mut self) {
        for (row, raw) in self.items.factions.iter().enumerate() {
            self.here = raw.id.0;
            self.fits("moves", raw.moves, (0, 12));
            self.start_number(Kind::Faction, row, "sight", raw.sight);
            self.start_reference(Kind::Faction, row, "capital", raw.capital.map(|to| (Kind::Region, to)));
            self.start_own(Kind::Faction, row, &raw.quantities);
            for (word, list, range) in [("trust", &raw.trust, (-100, 100)), ("awe", &raw.awe, (0, 100))] {
                self.once_each(list);
                for (of, value) in list {
                    let Some(other) = self.other(row, *of) else { continue };
                    if self.within(of.0, *value, range, &format!("`{word}`")) {
                        self.start.toward(Kind::Faction, row, word, other, *value);
                    }
                }
            }
            for enemy in &raw.at_war_with {
                let Some(other) = self.other(row, *enemy) else { continue };
                self.start.toward(Kind::Faction, row, "war", other, 1);
                self.start.toward(Kind::Faction, usize::from(other), "war", row as u16, 1);
            }
            let leanings = self.leanings(&raw.leanings);
            self.rulebook.faction_leanings.push(leanings);
            self.rulebook.moves_a_turn.push(raw.moves);
            let color = self.color(raw.color);
            self.lore.factions.push(FactionLore { color, pattern: raw.pattern });
            let name = Name { text: self.plain(&raw.text), ..self.named(raw.id, &raw.name, &raw.zh) };
            self.name(Kind::Faction, name);
        }
    }

    /// Another faction than the one of this row.
    fn other(&mut self, row: usize, name: raw::Name<'a>) -> Option<u16> {
        let other = self.row(Kind::Faction, name)?;
        if usize::from(other) == row {
            self.report.at(code::SELF_TREATY, name.0, "this is the faction itself");
            return None;
        }
        Some(other)
    }

    fn color(&self, text: raw::Name<'a>) -> [u8; 3] {
        let hex = text.0;
        let good = hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
        let Some(number) = u32::from_str_radix(hex, 16).ok().filter(|_| good) else {
            self.report.helped(
                code::BAD_COLOR,
                hex,
                format!("`{hex}` is not a colour"),
                "expected RRGGBB, such as 8A1F11",
            );
            return [0; 3];
        };
        [(number >> 16) as u8, (number >> 8) as u8, number as u8]
    }

    pub(super) fn audiences(&mut self) {
        for (row, raw) in self.items.audiences.iter().enumerate() {
            self.here = raw.id.0;
            self.start_number(Kind::Audience, row, "mood", raw.mood);
            self.start_reference(Kind::Audience, row, "of", Some((Kind::Faction, raw.of)));
            self.start_own(Kind::Audience, row, &[]);
            let name = Name { text: self.plain(&raw.text), ..self.named(raw.id, &raw.name, &raw.zh) };
            self.name(Kind::Audience, name);
        }
    }

    pub(super) fn persons(&mut self) {
        for (row, raw) in self.items.persons.iter().enumerate() {
            self.here = raw.id.0;
            self.start_reference(Kind::Person, row, "faction", Some((Kind::Faction, raw.faction)));
            self.start_reference(Kind::Person, row, "place", raw.place.map(|to| (Kind::Region, to)));
            self.start_number(Kind::Person, row, "influence", raw.influence);
            self.start.set(Kind::Person, row, "state", raw.state as i32);
            self.start_own(Kind::Person, row, &[]);
            let leanings = self.leanings(&raw.leanings);
            self.rulebook.person_leanings.push(leanings);
            self.rulebook.council.push(raw.council);
            let mut offices = self.remarks(&raw.offices);
            offices.push(Remark { when: Vec::new(), text: self.plain(&raw.office) });
            self.lore.offices.push(offices);
            let text = self.plain(&raw.text);
            let (seal, source) = (raw.seal.to_text(), self.source(raw.source));
            let name = Name { seal, text, source, ..self.named(raw.id, &raw.name, &raw.zh) };
            self.name(Kind::Person, name);
        }
    }

    pub(super) fn regions(&mut self) {
        let head = self.items.heads.first();
        for (row, raw) in self.items.regions.iter().enumerate() {
            self.here = raw.id.0;
            self.start_reference(Kind::Region, row, "holder", Some((Kind::Faction, raw.holder)));
            self.start.set(Kind::Region, row, "besieger", NOTHING);
            for (word, value) in [
                ("walls", raw.walls),
                ("garrison", raw.garrison),
                ("stores", raw.stores),
                ("unrest", raw.unrest),
                ("houses", raw.houses),
            ] {
                self.start_number(Kind::Region, row, word, value);
            }
            self.start_own(Kind::Region, row, &raw.quantities);
            let claims = raw.claims.iter().filter_map(|claim| self.row(Kind::Faction, *claim)).collect();
            if let Some(((south, west), (north, east))) = head.map(|head| head.map) {
                let (latitude, longitude) = raw.at;
                if !(south..=north).contains(&latitude) || !(west..=east).contains(&longitude) {
                    let place = parse::field(self.report, raw.id.0, "at");
                    let message = format!("the region `{}` lies outside the map", raw.id.0);
                    let help = format!("the map goes from {south}, {west} to {north}, {east}");
                    self.report.helped(code::OFF_MAP, place, message, help);
                }
            }
            self.lore.regions.push(RegionLore { at: raw.at, rank: raw.rank, claims });
            let name = Name { text: self.plain(&raw.text), ..self.named(raw.id, &raw.name, &raw.zh) };
            self.name(Kind::Region, name);
        }
    }

    pub(super) fn stocks_and_facts(&mut self) {
        for (row, raw) in self.items.stocks.iter().enumerate() {
            self.here = raw.id.0;
            self.start_reference(Kind::Stock, row, "owner", Some((Kind::Faction, raw.owner)));
            self.start_number(Kind::Stock, row, "amount", raw.amount);
            self.lore.stocks.push(StockLore { unit: self.plain(&raw.unit), gauge: raw.gauge });
            let name = self.named(raw.id, &raw.name, &raw.zh);
            self.name(Kind::Stock, name);
        }
        for (row, raw) in self.items.facts.iter().enumerate() {
            self.here = raw.id.0;
            self.range(raw.range, raw.start);
            self.rulebook.bounds.facts.push(raw.range);
            self.start.set(Kind::Fact, row, "value", raw.start);
            let known = match &raw.known_to {
                Holder::Everyone => -1,
                Holder::Nobody => -2,
                Holder::Only(faction) => self.row(Kind::Faction, *faction).map_or(-2, i32::from),
            };
            self.rulebook.fact_known.push(known);
            let name = Name { id: raw.id.0.to_owned(), name: self.plain(&raw.name), ..Name::default() };
            self.name(Kind::Fact, name);
        }
    }

    pub(super) fn armies(&mut self) {
        for (row, raw) in self.items.armies.iter().enumerate() {
            self.here = raw.id.0;
            self.start_reference(Kind::Army, row, "owner", Some((Kind::Faction, raw.owner)));
            let paymaster = raw.paymaster.unwrap_or(raw.owner);
            self.start_reference(Kind::Army, row, "paymaster", Some((Kind::Faction, paymaster)));
            self.start_reference(Kind::Army, row, "commander", raw.commander.map(|to| (Kind::Person, to)));
            self.start_reference(Kind::Army, row, "place", Some((Kind::Region, raw.place)));
            self.start.set(Kind::Army, row, "goal", NOTHING);
            for (word, value) in [
                ("strength", raw.strength),
                ("quality", raw.quality),
                ("loyalty", raw.loyalty),
                ("unpaid", raw.unpaid),
                ("stores", raw.stores),
            ] {
                self.start_number(Kind::Army, row, word, value);
            }
            self.start_own(Kind::Army, row, &raw.quantities);
            let text = self.plain(&raw.text);
            let name = Name { seal: raw.seal.to_text(), text, ..self.named(raw.id, &raw.name, &raw.zh) };
            self.name(Kind::Army, name);
        }
    }

    pub(super) fn refugees(&mut self) {
        for (row, raw) in self.items.refugees.iter().enumerate() {
            self.here = raw.id.0;
            self.start_reference(Kind::Refugees, row, "place", Some((Kind::Region, raw.place)));
            self.start_reference(Kind::Refugees, row, "origin", Some((Kind::Region, raw.origin)));
            self.start_reference(Kind::Refugees, row, "claimant", raw.claimant.map(|to| (Kind::Faction, to)));
            self.start_number(Kind::Refugees, row, "number", raw.number);
            self.start_number(Kind::Refugees, row, "registered", raw.registered);
            self.start_own(Kind::Refugees, row, &[]);
            let name = Name { text: self.plain(&raw.text), ..self.named(raw.id, &raw.name, &raw.zh) };
            self.name(Kind::Refugees, name);
        }
    }

    pub(super) fn papers_of_proof(&mut self) {
        for (row, raw) in self.items.evidence.iter().enumerate() {
            self.here = raw.id.0;
            self.start_reference(Kind::Evidence, row, "author", Some((Kind::Faction, raw.author)));
            self.start.set(Kind::Evidence, row, "place", NOTHING);
            self.start.set(Kind::Evidence, row, "holder", NOTHING);
            self.start_number(Kind::Evidence, row, "deniable", raw.deniable);
            let against = self.row(Kind::Faction, raw.against).unwrap_or_default();
            let scope = Scope::of(Kind::Faction).with("reader", Kind::Faction);
            let (mut ways, mut texts) = (Vec::new(), Vec::new());
            for way in &raw.ways {
                self.within(way.reader.0, way.chance, (0, 100), "the chance");
                self.within(way.reader.0, way.proof, (1, 3), "the proof");
                let when = self.tests(&way.when, &scope);
                texts.push((self.plain(&way.text), self.plain(&way.detail)));
                ways.push(Way {
                    reader: self.row(Kind::Faction, way.reader).unwrap_or_default(),
                    when,
                    chance: way.chance,
                    proof: way.proof,
                    known: way.known,
                });
            }
            let on_read = self.block(&raw.on_read, &scope, format!("evidence:{}", raw.id.0));
            let key = super::action::key("evidence", raw.id.0);
            self.rulebook.evidence.push(Evidence { key, ways, on_read });
            let proves = self.plain(&raw.proves);
            self.lore.evidence.push(EvidenceLore { proves, against, ways: texts });
            let source = self.source(raw.source);
            let name = Name { source, ..self.named(raw.id, &raw.name, &NO_TEXT) };
            self.name(Kind::Evidence, name);
        }
    }

    pub(super) fn tasks(&mut self) {
        let scope = Scope::of(Kind::Faction);
        for (row, raw) in self.items.tasks.iter().enumerate() {
            self.here = raw.id.0;
            self.start_number(Kind::Task, row, "teams", raw.teams);
            self.fits("most", raw.most, (1, 100));
            let task = Task {
                most: raw.most,
                each: self.block(&raw.each, &scope, format!("task:{}", raw.id.0)),
                none: self.block(&raw.none, &scope, format!("task:{}/none", raw.id.0)),
            };
            self.rulebook.tasks.push(task);
            let name = Name { text: self.plain(&raw.text), ..self.named(raw.id, &raw.name, &NO_TEXT) };
            self.name(Kind::Task, name);
        }
    }

    /// Notes the name of the next thing of a kind.
    pub(super) fn name(&mut self, kind: Kind, name: Name) {
        self.lore.names[kind as usize].push(name);
    }
}

/// An empty text, for names without Chinese.
pub(super) static NO_TEXT: Prose<'static> = Prose(Cow::Borrowed(""));
