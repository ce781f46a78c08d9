//! What people call a number, and how they read its value.

use super::address::{Address, Figure};
use super::figure::{capital, count, date, signed};
use super::fill::bare;
use super::word::{counted, is_amount, short, signed_scale, state};
use crate::scenario::Lore;
use crate::turn::rulebook::Rulebook;
use crate::world::registry::{COMPONENTS, ComponentInfo};
use crate::world::{Cell, Kind, Meaning, NOTHING};

/// What a faction can prove, by its number.
pub const PROOFS: [&str; 4] = ["none", "suspected", "proven", "public"];

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
    /// The name of a thing; a word for nothing where there is none.
    pub fn thing(&self, kind: Kind, row: i32) -> String {
        if row == NOTHING {
            return match kind {
                Kind::Region => "nowhere",
                Kind::Faction | Kind::Person => "nobody",
                _ => "nothing",
            }
            .to_owned();
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
        if row == i32::from(self.seat) { "us".to_owned() } else { mid(&self.thing(Kind::Faction, row)) }
    }

    /// What a number is called: "Trust of North in us", "Loyalty of the Guard".
    pub fn number(&self, cell: Cell) -> String {
        let component = &COMPONENTS[usize::from(cell.component)];
        let row = i32::from(cell.row);
        let name = mid(&self.thing(cell.kind(), row));
        if component.own {
            let own = self.own(cell);
            return match self.is_flag(cell) {
                true => format!("{}, {own}", capital(&name)),
                false => format!("{} of {name}", capital(&own)),
            };
        }
        if component.toward {
            return self.toward(component, row, i32::from(cell.lane));
        }
        let quantity = component.quantity(cell.lane).name;
        match (cell.kind(), quantity) {
            (Kind::Faction, "sight") => format!("How well {name} hears"),
            (Kind::Faction, "capital") => format!("Seat of {name}"),
            (Kind::Audience, "mood") => format!("Mood of {name}"),
            (Kind::Audience, _) => format!("Home of {name}"),
            (Kind::Person, "faction") => format!("Whom {name} serves"),
            (Kind::Person, "place") => format!("Place of {name}"),
            (Kind::Person, "influence") => format!("Influence of {name}"),
            (Kind::Person, "state") => capital(&name),
            (Kind::Region, "walls" | "garrison" | "siege" | "holder" | "besieger") => {
                format!("{} of {name}", capital(quantity))
            }
            (Kind::Region, "houses") => format!("Empty houses in {name}"),
            (Kind::Region, other) => format!("{} in {name}", capital(other)),
            (Kind::Stock, "owner") => format!("Owner of {name}"),
            (Kind::Stock | Kind::Fact, _) => capital(&name),
            (Kind::Clause, "state") => format!("Clause ‘{}’", self.clause(cell.row)),
            (Kind::Clause, "paid") => format!("Paid on ‘{}’", self.clause(cell.row)),
            (Kind::Clause, "due") => format!("Day of ‘{}’", self.clause(cell.row)),
            (Kind::Clause, "late") => format!("Turns late with ‘{}’", self.clause(cell.row)),
            (Kind::Clause, _) => format!("Amount of ‘{}’", self.clause(cell.row)),
            (Kind::Army, "strength") => format!("Strength of {name}"),
            (Kind::Army, "unpaid") => format!("Months without pay, {name}"),
            (Kind::Army, "place") => format!("Place of {name}"),
            (Kind::Army, "goal") => format!("Goal of {name}"),
            (Kind::Army, "progress") => format!("Days marched by {name}"),
            (Kind::Army, other) => format!("{} of {name}", capital(other)),
            (Kind::Refugees, "number") => capital(&name),
            (Kind::Refugees, "registered") => format!("Registered of {name}"),
            (Kind::Refugees, "place") => format!("Place of {name}"),
            (Kind::Refugees, "claimant") => format!("Who claims {name}"),
            (Kind::Refugees, _) => format!("Home of {name}"),
            (Kind::Evidence, "exists") => capital(&name),
            (Kind::Evidence, "place") => format!("Place of {name}"),
            (Kind::Evidence, "holder") => format!("Who has {name}"),
            (Kind::Evidence, "author") => format!("Whose hand {name} is"),
            (Kind::Evidence, _) => format!("How far {name} can be denied"),
            (Kind::Task, "teams") => format!("Teams at work: {}", self.thing(Kind::Task, row)),
            (Kind::Task, _) => format!("Teams on their way: {}", self.thing(Kind::Task, row)),
            (Kind::Clock, "seat") => "Whose seat you hold".to_owned(),
            (Kind::Clock, _) => format!("The {quantity}"),
            (Kind::Decision, "times") => format!("Times ‘{name}’ was answered"),
            (Kind::Decision, "choice") => format!("Answer to ‘{name}’"),
            (Kind::Decision, _) => format!("When ‘{name}’ was answered"),
            (Kind::Order | Kind::Move | Kind::Hazard | Kind::Rule, "times") => format!("Times of ‘{name}’"),
            (Kind::Order | Kind::Move | Kind::Hazard | Kind::Rule, _) => format!("When ‘{name}’ last was"),
            (Kind::Motion, _) => format!("Share of the council for {name}"),
            (Kind::Voice, _) => format!("Leaning of {}", self.voice(cell.row)),
            (Kind::Foretelling, quantity) => self.foretelling(cell.row, quantity),
            (Kind::Person, "right") => format!("What {name} foretold rightly"),
            (Kind::Person, "wrong") => format!("What {name} foretold wrongly"),
            (_, other) => format!("{} of {name}", capital(other)),
        }
    }

    /// Whose voice it is, and on what.
    fn voice(&self, row: u16) -> String {
        let Some(voice) = self.book.voices.get(usize::from(row)) else { return "nobody".to_owned() };
        let person = mid(&self.thing(Kind::Person, i32::from(voice.person)));
        format!("{person} on {}", mid(&self.thing(Kind::Motion, i32::from(voice.motion))))
    }

    fn foretelling(&self, row: u16, quantity: &str) -> String {
        let by = self.book.foretellings.get(usize::from(row)).map_or(NOTHING, |said| i32::from(said.by));
        let by = mid(&self.thing(Kind::Person, by));
        let text = self.lore.foretellings.get(usize::from(row)).map(|text| short(&bare(text))).unwrap_or_default();
        match quantity {
            "due" => format!("Until when {by} gave it: ‘{text}’"),
            _ => format!("What {by} foretold, ‘{text}’"),
        }
    }

    fn toward(&self, component: &ComponentInfo, row: i32, other: i32) -> String {
        let (holder, about) = (self.faction(row), self.faction(other));
        let ours = row == i32::from(self.seat);
        match (component.name, ours) {
            ("Trust", true) => format!("Our trust in {about}"),
            ("Trust", false) => format!("Trust of {holder} in {about}"),
            ("Awe", true) => format!("Our awe of {about}"),
            ("Awe", false) => format!("Awe of {holder} before {about}"),
            ("War", true) => format!("Between us and {about}"),
            ("War", false) => format!("Between {holder} and {about}"),
            (_, _) if component.kind == Kind::Evidence => {
                let paper = mid(&self.thing(Kind::Evidence, row));
                let reader = if other == i32::from(self.seat) { "we".to_owned() } else { about };
                format!("What {reader} can prove by {paper}")
            }
            (name, _) => format!("{name} of {holder} toward {about}"),
        }
    }

    /// The name of a quantity of the scenario's own.
    fn own(&self, cell: Cell) -> String {
        let of_kind = self.lore.own.iter().find(|(kind, _)| *kind == cell.kind());
        let name = of_kind.and_then(|(_, names)| names.get(usize::from(cell.lane)));
        name.map_or_else(|| "Quantity".to_owned(), |(id, name)| if name.is_empty() { id.clone() } else { name.clone() })
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
        match (component.name, quantity.name) {
            ("War", _) => return if value > 0 { "war" } else { "peace" }.to_owned(),
            ("Proof", _) => return PROOFS.get(value.clamp(0, 3) as usize).copied().unwrap_or("none").to_owned(),
            ("Document", "exists") => return if value > 0 { "exists" } else { "none" }.to_owned(),
            ("Answered", "choice") => return self.choice(cell.row, value),
            _ => {}
        }
        match quantity.meaning {
            Meaning::State(states) => state(states, value).to_owned(),
            Meaning::Ref(Kind::Faction) => self.faction(value),
            Meaning::Ref(kind) => mid(&self.thing(kind, value)),
            Meaning::Turn if value <= 0 => "never".to_owned(),
            Meaning::Turn if value > self.book.turns() => "after the last turn".to_owned(),
            Meaning::Turn => date(self.book, value),
            _ if self.is_flag(cell) => if value > 0 { "yes" } else { "no" }.to_owned(),
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
        let name = self.number(cell);
        let figure = |(value, address), when: &str| Figure {
            shown: self.value(cell, value),
            name: format!("{name}, {when}"),
            address,
        };
        vec![figure(before, "before"), figure(after, "after")]
    }

    /// A change alone: "−22", or the new value where numbers are only names.
    pub fn delta(&self, cell: Cell, delta: i32, after: i32) -> String {
        if is_amount(cell) && !self.is_flag(cell) {
            format!("{}{}", signed(delta), self.unit(cell))
        } else {
            format!("now {}", self.value(cell, after))
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
    fn is_flag(&self, cell: Cell) -> bool {
        let own = COMPONENTS[usize::from(cell.component)].own || cell.kind() == Kind::Fact;
        own && self.book.bounds.of(cell) == (0, 1)
    }

    fn choice(&self, decision: u16, value: i32) -> String {
        let options = self.lore.decisions.get(usize::from(decision)).map(|lore| &lore.options);
        let option = usize::try_from(value - 1).ok().and_then(|index| options?.get(index));
        option.map_or_else(|| "none".to_owned(), |option| format!("‘{}’", bare(&option.label)))
    }
}
