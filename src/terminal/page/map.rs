//! The map as a list by holder, or one place with its ways.

use super::beside;
use crate::scenario::raw::Rank;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, count, list, plural};
use crate::view::{ArmyView, MapView, RegionView};

/// Prints the whole map.
pub fn show(screen: &mut Screen<'_>, map: &MapView) {
    screen.title("The map, by holder");
    let mut holders: Vec<(Option<u16>, &str)> = Vec::new();
    for region in &map.regions {
        if !holders.iter().any(|(row, _)| *row == region.holder) {
            holders.push((region.holder, region.holder_name.as_str()));
        }
    }
    for (holder, name) in holders {
        screen.heading(&format!("{}:", capital(name)));
        for region in map.regions.iter().filter(|region| region.holder == holder) {
            screen.item(1, "-", &place_line(map, region));
        }
    }
    if !map.refugees.is_empty() {
        screen.heading("On the roads and in strange houses:");
        for people in &map.refugees {
            let (number, registered) = people.number;
            let claims =
                if people.claimant.is_empty() { String::new() } else { format!(", claimed by {}", people.claimant) };
            let place = name_of(map, people.place);
            let line = format!(
                "{}: {} in {place}, {} registered{claims}.",
                beside(&people.name, &people.zh),
                count(number),
                count(registered)
            );
            screen.item(1, "-", &line);
        }
    }
    if !map.papers.is_empty() {
        screen.heading("Your papers abroad:");
        for (paper, place) in &map.papers {
            screen.item(1, "-", &format!("{paper}, in {}.", name_of(map, *place)));
        }
    }
}

fn place_line(map: &MapView, region: &RegionView) -> String {
    let mut parts = vec![beside(&region.name, &region.zh)];
    if let Some(rank) = rank(region.rank) {
        parts.push(rank.to_owned());
    }
    if region.walls > 0 {
        parts.push(format!("walls {}", region.walls));
    }
    if region.garrison > 0 {
        parts.push(format!("garrison {}", count(region.garrison)));
    }
    if region.unrest > 20 {
        parts.push(format!("unrest {}", region.unrest));
    }
    if let Some((how_far, besieger)) = &region.siege {
        parts.push(format!("besieged by {besieger}, {how_far} of 100"));
    }
    let armies: Vec<String> =
        map.armies.iter().filter(|army| army.place == region.row).map(|army| army_line(map, army)).collect();
    let armies = if armies.is_empty() { String::new() } else { format!(". Here: {}", armies.join("; ")) };
    format!("{}{armies}.", parts.join(", "))
}

fn rank(rank: Rank) -> Option<&'static str> {
    match rank {
        Rank::Capital => Some("capital"),
        Rank::Pass => Some("pass"),
        Rank::Port => Some("port"),
        Rank::Prefecture | Rank::Town | Rank::Country => None,
    }
}

fn army_line(map: &MapView, army: &ArmyView) -> String {
    let goal = army.goal.map(|goal| format!(", marching to {}", name_of(map, goal))).unwrap_or_default();
    let age = if army.own.is_some() { String::new() } else { format!(", {}", army.age) };
    format!("{} of {}, {} men{goal}{age}", beside(&army.name, &army.zh), army.owner_name, count(army.strength))
}

fn name_of(map: &MapView, row: u16) -> String {
    map.regions.get(usize::from(row)).map(|region| region.name.clone()).unwrap_or_default()
}

/// Prints one place and all that is known of it.
pub fn place(screen: &mut Screen<'_>, map: &MapView, region: &RegionView) {
    screen.title(&beside(&region.name, &region.zh));
    if !region.text.is_empty() {
        screen.say(&region.text);
    }
    screen.say(&format!("Held by {}.", region.holder_name));
    screen.say(&format!(
        "Walls {}, garrison {}, stores {}, unrest {}, empty houses {}.",
        region.walls,
        count(region.garrison),
        count(region.stores),
        region.unrest,
        count(region.houses)
    ));
    if let Some((how_far, besieger)) = &region.siege {
        screen.say(&format!("Besieged by {besieger}; the siege has come {how_far} of 100."));
    }
    for army in map.armies.iter().filter(|army| army.place == region.row) {
        army_page(screen, map, army);
    }
    let ways = map.routes.iter().filter_map(|(left, right, pass)| {
        let other = match region.row {
            row if row == *left => *right,
            row if row == *right => *left,
            _ => return None,
        };
        let over = if *pass { " over a pass" } else { "" };
        Some(format!("{}{over}", name_of(map, other)))
    });
    let ways: Vec<String> = ways.collect();
    if !ways.is_empty() {
        screen.say(&format!("Ways lead to {}.", list(&ways)));
    }
}

fn army_page(screen: &mut Screen<'_>, map: &MapView, army: &ArmyView) {
    let commander = army.commander.as_ref().map(|person| format!(", under {}", person.name)).unwrap_or_default();
    screen.item(1, "-", &format!("{}{commander}.", army_line(map, army)));
    if let Some([quality, loyalty, unpaid, stores]) = army.own {
        screen.inset(
            2,
            &format!(
                "Quality {quality}, loyalty {loyalty}, unpaid for {}, stores for {}.",
                plural(unpaid, "month"),
                plural(stores, "turn")
            ),
        );
    }
}

/// The place that a word means, by a beginning of its name, or its Chinese.
pub fn find<'a>(map: &'a MapView, asked: &str) -> Option<&'a RegionView> {
    let asked = asked.to_lowercase();
    let exact = |region: &&RegionView| region.name.to_lowercase() == asked || region.zh == asked || region.id == asked;
    let begins = |region: &&RegionView| region.name.to_lowercase().starts_with(&asked);
    map.regions.iter().find(exact).or_else(|| map.regions.iter().find(begins))
}
