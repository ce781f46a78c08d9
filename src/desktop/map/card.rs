//! What is known of one place or one army, as its side believes.

use bevy_egui::egui::{Sense, Ui};

use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{Cut, sign_of};
use crate::desktop::widget::{fact, label, pair, ruled, seal};
use crate::say;
use crate::view::figure::count;
use crate::view::{ArmyView, MapView, PowerView, RegionView, Sign};

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
    for (paper, _) in map.papers.iter().filter(|(_, at)| *at == place.row) {
        fact(&say!(locale, "map-your-paper"), paper.clone(), Sign::Neutral);
    }
    for army in map.armies.iter().filter(|army| army.place == place.row && army.strength > 0) {
        fact(&army.name, count(army.strength), Sign::Neutral);
    }
    label(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "map-as-believed"));
}

/// The card of an army.
pub fn army(ui: &mut Ui, army: &ArmyView, map: &MapView) {
    let locale = speech::locale(ui);
    let place =
        |row: u16| map.regions.iter().find(|region| region.row == row).map_or("", |region| region.name.as_str());
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
