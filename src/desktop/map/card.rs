//! What is known of one place, army, body of refugees or paper, as its side believes.

use bevy_egui::egui::{Sense, Ui};

use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{Cut, sign_of};
use crate::desktop::widget::{fact, label, pair, ruled, seal};
use crate::say;
use crate::view::figure::count;
use crate::view::{ArmyView, MapView, PaperAbroadView, PowerView, RefugeesView, RegionView, SentView, Sign};

/// The card of a place.
pub fn region(ui: &mut Ui, place: &RegionView, map: &MapView, powers: &[PowerView]) {
    let locale = speech::locale(ui);
    ui.horizontal(|ui| {
        label(ui, theme::serif_bold(size::HEAD), theme::INK, &place.name);
        label(ui, theme::serif(size::HEAD), theme::INK2, &place.zh);
    });
    let named = |row: &u16| powers.iter().find(|power| power.row == *row).map(|power| power.name.clone());
    let claims: Vec<String> = place.claims.iter().filter_map(named).collect();
    let holder = if place.holder_name.is_empty() { say!(locale, "map-nobody") } else { place.holder_name.clone() };
    let held = if claims.is_empty() {
        say!(locale, "map-held", holder = holder)
    } else {
        let claimants = claims.join(&say!(locale, "map-between"));
        say!(locale, "map-held-claimed", holder = holder, claimants = claimants)
    };
    label(ui, theme::sans(size::DETAIL), theme::INK2, held);
    if !place.text.is_empty() {
        label(ui, theme::serif(size::BODY), theme::INK, &place.text);
    }
    ruled(ui);
    let mut fact = |name: &str, value: String, sign: Sign| match sign {
        Sign::Neutral => fact(ui, name, &value),
        sign => pair(ui, name, &value, sign, Sense::hover()),
    };
    fact(&say!(locale, "map-walls"), place.walls.to_string(), Sign::Neutral);
    fact(&say!(locale, "map-garrison"), count(place.garrison), Sign::Neutral);
    fact(&say!(locale, "map-stores"), count(place.stores), Sign::Neutral);
    fact(
        &say!(locale, "map-unrest"),
        place.unrest.to_string(),
        if place.unrest >= 40 { Sign::Loss } else { Sign::Neutral },
    );
    if place.houses > 0 {
        fact(&say!(locale, "map-empty-houses"), count(place.houses), Sign::Neutral);
    }
    if let Some((far, who)) = &place.siege {
        fact(&say!(locale, "map-besieged"), say!(locale, "map-besieged-by", who = who, far = *far), Sign::Loss);
    }
    for people in map.refugees.iter().filter(|people| people.place == place.row && people.number.0 > 0) {
        let (number, known) = people.number;
        let told = say!(locale, "map-registered", number = count(number), registered = count(known));
        fact(&people.name, told, Sign::Neutral);
    }
    for paper in map.papers.iter().filter(|paper| paper.place == place.row) {
        fact(&say!(locale, "map-your-paper"), paper.name.clone(), Sign::Neutral);
    }
    for army in map.armies.iter().filter(|army| army.place == place.row && army.strength > 0) {
        fact(&army.name, count(army.strength), Sign::Neutral);
    }
    label(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "map-as-believed", age = &place.age));
}

/// The card of an army.
pub fn army(ui: &mut Ui, army: &ArmyView, map: &MapView) {
    let locale = speech::locale(ui);
    let place = |row: u16| named(map, row);
    ui.horizontal(|ui| {
        seal(ui, crate::desktop::widget::text::initial(&army.seal, &army.name), &army.name, 24.0, Cut::Outlined);
        label(ui, theme::serif_bold(size::NAME), theme::INK, &army.name);
        label(ui, theme::serif(size::NAME), theme::INK2, &army.zh);
    });
    label(
        ui,
        theme::sans(size::DETAIL),
        theme::INK2,
        say!(locale, "map-army-of", owner = &army.owner_name, age = &army.age),
    );
    ruled(ui);
    let mut fact = |name: &str, value: String, sign: Sign| match sign {
        Sign::Neutral => fact(ui, name, &value),
        sign => pair(ui, name, &value, sign, Sense::hover()),
    };
    fact(&say!(locale, "map-men"), count(army.strength), Sign::Neutral);
    fact(&say!(locale, "map-stands-at"), place(army.place).to_owned(), Sign::Neutral);
    if let Some(goal) = army.goal {
        fact(&say!(locale, "map-marches-to"), place(goal).to_owned(), Sign::Neutral);
    }
    if let Some(commander) = &army.commander {
        fact(&say!(locale, "map-commander"), commander.name.clone(), Sign::Neutral);
    }
    if let Some([quality, loyalty, unpaid, stores]) = army.own {
        fact(&say!(locale, "map-quality"), quality.to_string(), Sign::Neutral);
        fact(&say!(locale, "map-loyalty"), loyalty.to_string(), sign_of(loyalty - 50));
        fact(
            &say!(locale, "map-months-unpaid"),
            unpaid.to_string(),
            if unpaid > 0 { Sign::Loss } else { Sign::Neutral },
        );
        fact(
            &say!(locale, "map-stores-turns"),
            stores.to_string(),
            if stores == 0 { Sign::Loss } else { Sign::Neutral },
        );
    }
}

/// The name of a place.
fn named(map: &MapView, row: u16) -> &str {
    map.regions.iter().find(|region| region.row == row).map_or("", |region| region.name.as_str())
}

/// A name, and the one beside it.
fn head(ui: &mut Ui, name: &str, beside: &str) {
    ui.horizontal_wrapped(|ui| {
        label(ui, theme::serif_bold(size::NAME), theme::INK, name);
        label(ui, theme::serif(size::NAME), theme::INK2, beside);
    });
}

/// The card of a body of refugees.
pub fn refugees(ui: &mut Ui, people: &RefugeesView, map: &MapView) {
    let locale = speech::locale(ui);
    head(ui, &people.name, &people.zh);
    label(ui, theme::sans(size::DETAIL), theme::INK2, &people.age);
    ruled(ui);
    let (number, registered) = people.number;
    let houses = map.regions.iter().find(|region| region.row == people.place).map_or(0, |region| region.houses);
    for (name, value) in [
        (say!(locale, "map-people-number"), count(number)),
        (say!(locale, "map-people-registered"), count(registered)),
        (say!(locale, "map-people-origin"), people.origin.clone()),
        (say!(locale, "map-stands-at"), named(map, people.place).to_owned()),
        (say!(locale, "map-empty-houses"), count(houses)),
        (say!(locale, "map-people-claimed"), people.claimant.clone()),
    ] {
        if !value.is_empty() {
            fact(ui, &name, &value);
        }
    }
    if registered < number {
        label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "map-people-unregistered"));
    }
}

/// The card of a paper of the player's that lies abroad.
pub fn paper(ui: &mut Ui, lying: &PaperAbroadView, map: &MapView) {
    let locale = speech::locale(ui);
    head(ui, &lying.name, &lying.zh);
    label(ui, theme::sans(size::DETAIL), theme::VERMILION_TEXT, say!(locale, "map-paper-yours"));
    ruled(ui);
    fact(ui, &say!(locale, "map-paper-where"), &lying.lies);
    fact(ui, &say!(locale, "map-paper-deniable"), &lying.deniable);
    if !lying.proves.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "map-paper-proves"));
        label(ui, theme::serif(size::BODY), theme::INK, &lying.proves);
    }
    let there = map.regions.iter().find(|region| region.row == lying.place);
    if let Some((far, who)) = there.and_then(|region| region.siege.as_ref()) {
        let told = say!(locale, "map-besieged-by", who = who, far = *far);
        pair(ui, &say!(locale, "map-besieged"), &told, Sign::Loss, Sense::hover());
    }
}

/// The card of an order that was sealed this turn.
pub fn rider(ui: &mut Ui, order: &SentView, map: &MapView) {
    let locale = speech::locale(ui);
    head(ui, &order.name, &order.zh);
    label(ui, theme::sans(size::DETAIL), theme::VERMILION_TEXT, say!(locale, "map-paper-rides"));
    ruled(ui);
    if !order.answers.is_empty() {
        label(ui, theme::italic(size::BODY), theme::INK2, say!(locale, "panel-in-answer-to", title = &order.answers));
    }
    if let Some(place) = order.place {
        fact(ui, &say!(locale, "map-rider-goes"), named(map, place));
    }
    for paper in &order.papers {
        fact(ui, &say!(locale, "map-rider-leaves"), paper);
    }
    label(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "map-rider-undo"));
}
