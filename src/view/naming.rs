//! What people call a number, and how they read its value.

use super::address::{Address, Figure};
use super::figure::{capital, count, date, signed};
use super::fill::bare;
use super::word::{counted, is_amount, short, signed_scale, state};
use crate::locale::Locale;
use crate::say;
use crate::scenario::Lore;
use crate::turn::rulebook::Rulebook;
use crate::world::registry::{COMPONENTS, ComponentInfo};
use crate::world::{Cell, Kind, Meaning, NOTHING};

/// What a faction can prove, by its number: "none", "suspected", "proven", "public".
pub fn proof(locale: &Locale, level: i32) -> String {
    match level {
        ..1 => say!(locale, "proof-none"),
        1 => say!(locale, "proof-suspected"),
        2 => say!(locale, "proof-proven"),
        3.. => say!(locale, "proof-public"),
    }
}

/// Names as one side uses them: its own is "us".
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// What the scenario does.
    pub book: &'a Rulebook,
    /// What people read of it.
    pub lore: &'a Lore,
    /// Whose words.
    pub seat: u16,
}

/// A name as it stands in the middle of a sentence: without the capital of its article.
pub fn mid(name: &str) -> String {
    match name.strip_prefix("The ") {
        Some(rest) => format!("the {rest}"),
        None => name.to_owned(),
    }
}

impl Names<'_> {
    /// The language in which they are told.
    pub fn locale(&self) -> &'static Locale {
        self.lore.locale()
    }

    /// The name of a thing; a word for nothing where there is none.
    pub fn thing(&self, kind: Kind, row: i32) -> String {
        if row == NOTHING {
            let locale = self.locale();
            return match kind {
                Kind::Region => say!(locale, "nowhere"),
                Kind::Faction | Kind::Person => say!(locale, "nobody"),
                _ => say!(locale, "nothing"),
            };
        }
        let index = usize::try_from(row).unwrap_or(usize::MAX);
        let told = match kind {
            Kind::Decision => self.lore.decisions.get(index).map(|decision| bare(&decision.title)),
            Kind::Order => self.lore.orders.get(index).map(|order| bare(&order.option.label)),
            Kind::Move => self.lore.moves.get(index).map(|event| bare(&event.name)),
            Kind::Hazard => self.lore.hazards.get(index).map(|event| bare(&event.name)),
            Kind::Rule => self.lore.rules.get(index).map(|event| bare(&event.name)),
            Kind::Clause => u16::try_from(row).ok().map(|row| format!("‘{}’", self.clause(row))),
            _ => self.lore.name(kind, row).map(|name| name.name.clone()),
        };
        let id = || self.lore.name(kind, row).map(|name| name.id.clone());
        told.filter(|text| !text.is_empty()).or_else(id).unwrap_or_else(|| kind.word().to_owned())
    }

    /// A faction as the object of a sentence: "us" or its name.
    pub fn faction(&self, row: i32) -> String {
        if row == i32::from(self.seat) { say!(self.locale(), "us") } else { mid(&self.thing(Kind::Faction, row)) }
    }

    /// What a number is called: "Trust of North in us", "Loyalty of the Guard".
    pub fn number(&self, cell: Cell) -> String {
        let component = &COMPONENTS[usize::from(cell.component)];
        let row = i32::from(cell.row);
        let name = mid(&self.thing(cell.kind(), row));
        let locale = self.locale();
        if component.own {
            let own = self.own(cell);
            return match self.is_flag(cell) {
                true => say!(locale, "number-own-flag", name = capital(&name), quantity = own),
                false => say!(locale, "number-own", name = name, quantity = capital(&own)),
            };
        }
        if component.toward {
            return self.toward(component, row, i32::from(cell.lane));
        }
        let quantity = component.quantity(cell.lane).name;
        match (cell.kind(), quantity) {
            (Kind::Faction, "sight") => say!(locale, "number-hears", name = name),
            (Kind::Faction, "capital") => say!(locale, "number-capital", name = name),
            (Kind::Audience, "mood") => say!(locale, "number-mood", name = name),
            (Kind::Audience, _) => say!(locale, "number-home", name = name),
            (Kind::Person, "faction") => say!(locale, "number-serves", name = name),
            (Kind::Person, "influence") => say!(locale, "number-influence", name = name),
            (Kind::Person, "right") => say!(locale, "number-foretold-right", name = name),
            (Kind::Person, "wrong") => say!(locale, "number-foretold-wrong", name = name),
            (Kind::Region, "walls") => say!(locale, "number-walls", name = name),
            (Kind::Region, "garrison") => say!(locale, "number-garrison", name = name),
            (Kind::Region, "siege") => say!(locale, "number-siege", name = name),
            (Kind::Region, "holder") => say!(locale, "number-holder", name = name),
            (Kind::Region, "besieger") => say!(locale, "number-besieger", name = name),
            (Kind::Region, "houses") => say!(locale, "number-houses", name = name),
            (Kind::Region, "stores") => say!(locale, "number-stores-in", name = name),
            (Kind::Region, "unrest") => say!(locale, "number-unrest", name = name),
            (Kind::Stock | Kind::Army, "owner") => say!(locale, "number-owner", name = name),
            (Kind::Stock | Kind::Fact, _) | (Kind::Person, "state") => capital(&name),
            (Kind::Refugees, "number") | (Kind::Evidence, "exists") => capital(&name),
            (Kind::Clause, of) => self.clause_number(cell.row, of),
            (Kind::Person | Kind::Army | Kind::Refugees | Kind::Evidence, "place") => {
                say!(locale, "number-place", name = name)
            }
            (Kind::Army, "strength") => say!(locale, "number-strength", name = name),
            (Kind::Army, "quality") => say!(locale, "number-quality", name = name),
            (Kind::Army, "loyalty") => say!(locale, "number-loyalty", name = name),
            (Kind::Army, "unpaid") => say!(locale, "number-unpaid", name = name),
            (Kind::Army, "stores") => say!(locale, "number-stores", name = name),
            (Kind::Army, "paymaster") => say!(locale, "number-paymaster", name = name),
            (Kind::Army, "commander") => say!(locale, "number-commander", name = name),
            (Kind::Army, "goal") => say!(locale, "number-goal", name = name),
            (Kind::Army, "progress") => say!(locale, "number-progress", name = name),
            (Kind::Refugees, "registered") => say!(locale, "number-registered", name = name),
            (Kind::Refugees, "claimant") => say!(locale, "number-claimant", name = name),
            (Kind::Refugees, _) => say!(locale, "number-origin", name = name),
            (Kind::Evidence, "holder") => say!(locale, "number-paper-holder", name = name),
            (Kind::Evidence, "author") => say!(locale, "number-author", name = name),
            (Kind::Evidence, _) => say!(locale, "number-deniable", name = name),
            (Kind::Task, "teams") => say!(locale, "number-teams", name = self.thing(Kind::Task, row)),
            (Kind::Task, _) => say!(locale, "number-teams-arriving", name = self.thing(Kind::Task, row)),
            (Kind::Clock, of) => self.calendar(of),
            (Kind::Decision, "times") => say!(locale, "number-answered-times", name = name),
            (Kind::Decision, "choice") => say!(locale, "number-answered-choice", name = name),
            (Kind::Decision, _) => say!(locale, "number-answered-last", name = name),
            (Kind::Order | Kind::Move | Kind::Hazard | Kind::Rule, "times") => {
                say!(locale, "number-event-times", name = name)
            }
            (Kind::Order | Kind::Move | Kind::Hazard | Kind::Rule, _) => say!(locale, "number-event-last", name = name),
            (Kind::Motion, _) => say!(locale, "number-share", name = name),
            (Kind::Voice, _) => self.leaning(cell.row),
            (Kind::Foretelling, quantity) => self.foretelling(cell.row, quantity),
            (_, other) => say!(locale, "number-other", name = name, quantity = capital(other)),
        }
    }

    fn clause_number(&self, row: u16, quantity: &str) -> String {
        let (locale, clause) = (self.locale(), self.clause(row));
        match quantity {
            "state" => say!(locale, "number-clause-state", clause = clause),
            "paid" => say!(locale, "number-clause-paid", clause = clause),
            "due" => say!(locale, "number-clause-due", clause = clause),
            "late" => say!(locale, "number-clause-late", clause = clause),
            _ => say!(locale, "number-clause-amount", clause = clause),
        }
    }

    fn calendar(&self, quantity: &str) -> String {
        let locale = self.locale();
        match quantity {
            "seat" => say!(locale, "number-seat"),
            "turn" => say!(locale, "number-turn"),
            "year" => say!(locale, "number-year"),
            "month" => say!(locale, "number-month"),
            "day" => say!(locale, "number-day"),
            "days" => say!(locale, "number-days"),
            _ => say!(locale, "number-attention"),
        }
    }

    /// Whose voice it is, and on what.
    fn leaning(&self, row: u16) -> String {
        let locale = self.locale();
        let Some(voice) = self.book.voices.get(usize::from(row)) else { return say!(locale, "number-leaning-nobody") };
        let person = mid(&self.thing(Kind::Person, i32::from(voice.person)));
        let motion = mid(&self.thing(Kind::Motion, i32::from(voice.motion)));
        say!(locale, "number-leaning", person = person, motion = motion)
    }

    fn foretelling(&self, row: u16, quantity: &str) -> String {
        let locale = self.locale();
        let by = self.book.foretellings.get(usize::from(row)).map_or(NOTHING, |said| i32::from(said.by));
        let by = mid(&self.thing(Kind::Person, by));
        let text = self.lore.foretellings.get(usize::from(row)).map(|text| short(&bare(text))).unwrap_or_default();
        match quantity {
            "due" => say!(locale, "number-foretelling-due", by = by, text = text),
            _ => say!(locale, "number-foretelling", by = by, text = text),
        }
    }

    fn toward(&self, component: &ComponentInfo, row: i32, other: i32) -> String {
        let locale = self.locale();
        let (holder, about) = (self.faction(row), self.faction(other));
        let ours = row == i32::from(self.seat);
        match (component.name, ours) {
            (_, _) if component.kind == Kind::Evidence => {
                let paper = mid(&self.thing(Kind::Evidence, row));
                match other == i32::from(self.seat) {
                    true => say!(locale, "number-proof-ours", paper = paper),
                    false => say!(locale, "number-proof", reader = about, paper = paper),
                }
            }
            ("Awe", true) => say!(locale, "number-awe-ours", about = about),
            ("Awe", false) => say!(locale, "number-awe", holder = holder, about = about),
            ("War", true) => say!(locale, "number-war-ours", about = about),
            ("War", false) => say!(locale, "number-war", holder = holder, about = about),
            (_, true) => say!(locale, "number-trust-ours", about = about),
            (_, false) => say!(locale, "number-trust", holder = holder, about = about),
        }
    }

    /// The name of a quantity of the scenario's own.
    pub(super) fn own(&self, cell: Cell) -> String {
        let of_kind = self.lore.own.iter().find(|(kind, _)| *kind == cell.kind());
        let name = of_kind.and_then(|(_, names)| names.get(usize::from(cell.lane)));
        let told = |(id, name): &(String, String)| if name.is_empty() { id.clone() } else { name.clone() };
        name.map_or_else(|| say!(self.locale(), "number-own-nameless"), told)
    }

    /// A clause in few words.
    pub fn clause(&self, row: u16) -> String {
        let name = self.lore.name(Kind::Clause, i32::from(row)).filter(|name| !name.name.is_empty());
        let text = self.lore.clauses.get(usize::from(row)).map(|clause| clause.text.clone());
        let text = name.map(|name| name.name.clone()).or(text).unwrap_or_default();
        short(&text)
    }

    /// Whether a number's value is told as words rather than as a figure.
    pub fn is_word(&self, cell: Cell) -> bool {
        !is_amount(cell) || self.is_flag(cell)
    }

    /// A number's value in words.
    pub fn value(&self, cell: Cell, value: i32) -> String {
        let component = &COMPONENTS[usize::from(cell.component)];
        let quantity = component.quantity(cell.lane);
        let locale = self.locale();
        match (component.name, quantity.name) {
            ("War", _) if value > 0 => return say!(locale, "value-war"),
            ("War", _) => return say!(locale, "value-peace"),
            ("Proof", _) => return proof(locale, value),
            ("Document", "exists") if value > 0 => return say!(locale, "value-exists"),
            ("Document", "exists") => return say!(locale, "value-none"),
            ("Answered", "choice") => return self.choice(cell.row, value),
            _ => {}
        }
        match quantity.meaning {
            Meaning::State(states) => state(locale, states, value),
            Meaning::Ref(Kind::Faction) => self.faction(value),
            Meaning::Ref(kind) => mid(&self.thing(kind, value)),
            Meaning::Turn if value <= 0 => say!(locale, "value-never"),
            Meaning::Turn if value > self.book.turns() => say!(locale, "value-after-the-end"),
            Meaning::Turn => date(locale, self.book, value),
            _ if self.is_flag(cell) && value > 0 => say!(locale, "value-yes"),
            _ if self.is_flag(cell) => say!(locale, "value-no"),
            _ if signed_scale(cell) => signed(value),
            _ => count(value),
        }
    }

    /// "+18 → −22", "peace → war", "3,000 → 2,500 strings".
    pub fn change(&self, cell: Cell, before: i32, after: i32) -> String {
        let unit = self.unit(cell);
        format!("{} → {}{unit}", self.value(cell, before), self.value(cell, after))
    }

    /// The figures in a change, if it is told in figures: what it was and what it became.
    pub fn figures(&self, cell: Cell, before: (i32, Address), after: (i32, Address)) -> Vec<Figure> {
        if self.is_word(cell) {
            return Vec::new();
        }
        let (locale, name) = (self.locale(), self.number(cell));
        let figure = |(value, address), name| Figure { shown: self.value(cell, value), name, address };
        vec![
            figure(before, say!(locale, "figure-before", name = &name)),
            figure(after, say!(locale, "figure-after", name = &name)),
        ]
    }

    /// A change alone: "−22", or the new value where numbers are only names.
    pub fn delta(&self, cell: Cell, delta: i32, after: i32) -> String {
        if is_amount(cell) && !self.is_flag(cell) {
            format!("{}{}", signed(delta), self.unit(cell))
        } else {
            say!(self.locale(), "value-now", value = self.value(cell, after))
        }
    }

    /// The unit of a number with a space before it, or nothing.
    pub fn unit(&self, cell: Cell) -> String {
        if COMPONENTS[usize::from(cell.component)].name != "Purse" || cell.lane != 0 {
            return String::new();
        }
        let unit = self.lore.stocks.get(usize::from(cell.row)).map_or("", |stock| stock.unit.as_str());
        counted(unit)
    }

    /// Whether a number of the scenario's own is only yes or no.
    pub fn is_flag(&self, cell: Cell) -> bool {
        let own = COMPONENTS[usize::from(cell.component)].own || cell.kind() == Kind::Fact;
        own && self.book.bounds.of(cell) == (0, 1)
    }

    fn choice(&self, decision: u16, value: i32) -> String {
        let options = self.lore.decisions.get(usize::from(decision)).map(|lore| &lore.options);
        let option = usize::try_from(value - 1).ok().and_then(|index| options?.get(index));
        option.map_or_else(|| say!(self.locale(), "value-none"), |option| format!("‘{}’", bare(&option.label)))
    }
}
