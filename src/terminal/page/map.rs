//! The map as a list by holder, or one place with its ways.

use super::{beside, plural};
use crate::locale::{Language, Locale};
use crate::scenario::raw::Rank;
use crate::terminal::line::{Line, line, usage};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, list};
use crate::view::{ArmyView, Figure, MapView, RegionView};
use crate::world::at;

/// Prints the whole map.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, map: &MapView) {
    screen.title("The map, by holder");
    let mut holders: Vec<(Option<u16>, &str)> = Vec::new();
    for region in &map.regions {
        if !holders.iter().any(|(row, _)| *row == region.holder) {
            holders.push((region.holder, region.holder_name.as_str()));
        }
    }
    for (holder, name) in holders {
        screen.heading(format!("{}:", capital(name)));
        for region in map.regions.iter().filter(|region| region.holder == holder) {
            let told = place_line(map, region);
            let mark = marks.behind(&[&told]);
            screen.item(1, "-", told.then(mark).then("."));
        }
    }
    if !map.refugees.is_empty() {
        screen.heading("On the roads and in strange houses:");
        for people in &map.refugees {
            let (number, registered) = people.number;
            let claims =
                if people.claimant.is_empty() { String::new() } else { format!(", claimed by {}", people.claimant) };
            let told = line![
                beside(&people.name, &people.zh),
                ": ",
                Figure::known(at::exodus::number(people.row), number),
                format!(" in {}, ", name_of(map, people.place)),
                Figure::known(at::exodus::registered(people.row), registered),
                " registered",
                claims
            ];
            let mark = marks.behind(&[&told]);
            screen.item(1, "-", told.then(mark).then("."));
        }
    }
    if !map.papers.is_empty() {
        screen.heading("Your papers abroad:");
        for paper in &map.papers {
            screen.item(1, "-", format!("{}, in {}.", paper.name, name_of(map, paper.place)));
        }
    }
    screen.gap();
    screen.say(usage(
        "“why 12” opens the figures of a line; “map NAME” tells all of a place, “why walls NAME” one figure.",
    ));
}

fn place_line(map: &MapView, region: &RegionView) -> Line {
    let mut told = Line::from(beside(&region.name, &region.zh));
    if let Some(rank) = rank(region.rank) {
        told.push(", ");
        told.push(rank);
    }
    if region.walls > 0 {
        told.push(line![", walls ", Figure::known(at::holding::walls(region.row), region.walls)]);
    }
    if region.garrison > 0 {
        told.push(line![", garrison ", Figure::known(at::town::garrison(region.row), region.garrison)]);
    }
    if region.unrest > 20 {
        told.push(line![", unrest ", Figure::known(at::town::unrest(region.row), region.unrest)]);
    }
    if let Some((how_far, besieger)) = &region.siege {
        let siege = Figure::known(at::holding::siege(region.row), *how_far);
        told.push(line![format!(", besieged by {besieger}, "), siege, " of a hundred"]);
    }
    for (index, army) in map.armies.iter().filter(|army| army.place == region.row).enumerate() {
        told.push(if index == 0 { ". Here: " } else { "; " });
        told.push(army_line(map, army));
    }
    told
}

fn rank(rank: Rank) -> Option<&'static str> {
    match rank {
        Rank::Capital => Some("capital"),
        Rank::Pass => Some("pass"),
        Rank::Port => Some("port"),
        Rank::Prefecture | Rank::Town | Rank::Country => None,
    }
}

fn army_line(map: &MapView, army: &ArmyView) -> Line {
    let goal = army.goal.map(|goal| format!(", marching to {}", name_of(map, goal))).unwrap_or_default();
    let age = if army.own.is_some() { String::new() } else { format!(", {}", army.age) };
    let strength = Figure::known(at::force::strength(army.row), army.strength);
    line![format!("{} of {}, ", beside(&army.name, &army.zh), army.owner_name), strength, " men", goal, age]
}

fn name_of(map: &MapView, row: u16) -> String {
    map.regions.get(usize::from(row)).map(|region| region.name.clone()).unwrap_or_default()
}

/// Prints one place and all that is known of it.
pub fn place(screen: &mut Screen<'_>, marks: &mut Marks, map: &MapView, region: &RegionView) {
    screen.title(beside(&region.name, &region.zh));
    if !region.text.is_empty() {
        screen.say(&region.text);
    }
    screen.say(format!("Held by {}.", region.holder_name));
    let row = region.row;
    let told = line![
        "Walls ",
        Figure::known(at::holding::walls(row), region.walls),
        ", garrison ",
        Figure::known(at::town::garrison(row), region.garrison),
        ", stores ",
        Figure::known(at::town::stores(row), region.stores),
        ", unrest ",
        Figure::known(at::town::unrest(row), region.unrest),
        ", empty houses ",
        Figure::known(at::town::houses(row), region.houses)
    ];
    let mark = marks.behind(&[&told]);
    screen.say(told.then(mark).then("."));
    if let Some((how_far, besieger)) = &region.siege {
        let siege = Figure::known(at::holding::siege(row), *how_far);
        let told = line![format!("Besieged by {besieger}; the siege has come "), siege, " of a hundred"];
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
    }
    for army in map.armies.iter().filter(|army| army.place == region.row) {
        army_page(screen, marks, map, army);
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
        screen.say(format!("Ways lead to {}.", list(Locale::of(Language::English), &ways)));
    }
}

fn army_page(screen: &mut Screen<'_>, marks: &mut Marks, map: &MapView, army: &ArmyView) {
    let commander = army.commander.as_ref().map(|person| format!(", under {}", person.name)).unwrap_or_default();
    let told = army_line(map, army).then(commander);
    let mark = marks.behind(&[&told]);
    screen.item(1, "-", told.then(mark).then("."));
    if let Some([quality, loyalty, unpaid, stores]) = army.own {
        let row = army.row;
        let told = line![
            "Quality ",
            Figure::known(at::force::quality(row), quality),
            ", loyalty ",
            Figure::known(at::force::loyalty(row), loyalty),
            ", unpaid for ",
            plural(Figure::known(at::force::unpaid(row), unpaid), "month"),
            ", stores for ",
            plural(Figure::known(at::force::stores(row), stores), "turn")
        ];
        let mark = marks.behind(&[&told]);
        screen.inset(2, told.then(mark).then("."));
    }
}

/// The place that a word means, by a beginning of its name, or its Chinese.
pub fn find<'a>(map: &'a MapView, asked: &str) -> Option<&'a RegionView> {
    let asked = asked.to_lowercase();
    let exact = |region: &&RegionView| region.name.to_lowercase() == asked || region.zh == asked || region.id == asked;
    let begins = |region: &&RegionView| region.name.to_lowercase().starts_with(&asked);
    map.regions.iter().find(exact).or_else(|| map.regions.iter().find(begins))
}
