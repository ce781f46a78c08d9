//! What is known of one place or one army, as its side believes.

use bevy_egui::egui::{Sense, Ui};

use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{Cut, sign_of};
use crate::desktop::widget::{fact, label, pair, ruled, seal};
use crate::view::figure::count;
use crate::view::{ArmyView, MapView, PowerView, RegionView, Sign};

/// The card of a place.
pub fn region(ui: &mut Ui, place: &RegionView, map: &MapView, powers: &[PowerView]) {
    ui.horizontal(|ui| {
        label(ui, theme::serif_bold(size::HEAD), theme::INK, &place.name);
        label(ui, theme::serif(size::HEAD), theme::INK2, &place.zh);
    });
    let named = |row: &u16| powers.iter().find(|power| power.row == *row).map(|power| power.name.clone());
    let claims: Vec<String> = place.claims.iter().filter_map(named).collect();
    let mut held = format!("Held by {}", if place.holder_name.is_empty() { "nobody" } else { &place.holder_name });
    if !claims.is_empty() {
        held.push_str(&format!("; claimed by {}", claims.join(", ")));
    }
    label(ui, theme::sans(size::DETAIL), theme::INK2, held);
    if !place.text.is_empty() {
        label(ui, theme::serif(size::BODY), theme::INK, &place.text);
    }
    ruled(ui);
    let mut fact = |name: &str, value: String, sign: Sign| match sign {
        Sign::Neutral => fact(ui, name, &value),
        sign => pair(ui, name, &value, sign, Sense::hover()),
    };
    fact("Walls", place.walls.to_string(), Sign::Neutral);
    fact("Garrison", count(place.garrison), Sign::Neutral);
    fact("Stores", count(place.stores), Sign::Neutral);
    fact("Unrest", place.unrest.to_string(), if place.unrest >= 40 { Sign::Loss } else { Sign::Neutral });
    if place.houses > 0 {
        fact("Empty houses", count(place.houses), Sign::Neutral);
    }
    if let Some((far, who)) = &place.siege {
        fact("Besieged", format!("by {who}, {far} of 100"), Sign::Loss);
    }
    for people in map.refugees.iter().filter(|people| people.place == place.row && people.number.0 > 0) {
        let (number, known) = people.number;
        fact(&people.name, format!("{}, {} registered", count(number), count(known)), Sign::Neutral);
    }
    for (paper, _) in map.papers.iter().filter(|(_, at)| *at == place.row) {
        fact("Your paper lies here", paper.clone(), Sign::Neutral);
    }
    for army in map.armies.iter().filter(|army| army.place == place.row && army.strength > 0) {
        fact(&army.name, count(army.strength), Sign::Neutral);
    }
    label(ui, theme::sans(size::CAPTION), theme::INK3, "Figures are as your side believes them.");
}

/// The card of an army.
pub fn army(ui: &mut Ui, army: &ArmyView, map: &MapView) {
    let place =
        |row: u16| map.regions.iter().find(|region| region.row == row).map_or("", |region| region.name.as_str());
    ui.horizontal(|ui| {
        seal(ui, crate::desktop::widget::text::initial(&army.seal, &army.name), &army.name, 24.0, Cut::Outlined);
        label(ui, theme::serif_bold(size::NAME), theme::INK, &army.name);
        label(ui, theme::serif(size::NAME), theme::INK2, &army.zh);
    });
    label(ui, theme::sans(size::DETAIL), theme::INK2, format!("Of {}; {}", army.owner_name, army.age));
    ruled(ui);
    let mut fact = |name: &str, value: String, sign: Sign| match sign {
        Sign::Neutral => fact(ui, name, &value),
        sign => pair(ui, name, &value, sign, Sense::hover()),
    };
    fact("Men", count(army.strength), Sign::Neutral);
    fact("Stands at", place(army.place).to_owned(), Sign::Neutral);
    if let Some(goal) = army.goal {
        fact("Marches to", place(goal).to_owned(), Sign::Neutral);
    }
    if let Some(commander) = &army.commander {
        fact("Commander", commander.name.clone(), Sign::Neutral);
    }
    if let Some([quality, loyalty, unpaid, stores]) = army.own {
        fact("Quality", quality.to_string(), Sign::Neutral);
        fact("Loyalty", loyalty.to_string(), sign_of(loyalty - 50));
        fact("Months unpaid", unpaid.to_string(), if unpaid > 0 { Sign::Loss } else { Sign::Neutral });
        fact("Stores, turns", stores.to_string(), if stores == 0 { Sign::Loss } else { Sign::Neutral });
    }
}
