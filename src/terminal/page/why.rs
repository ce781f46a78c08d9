//! A chain of causes, told backward as an indented list with numbers that can be heard.

use crate::terminal::screen::Screen;
use crate::view::Why;

/// Prints a chain.
pub fn show(screen: &mut Screen<'_>, why: &Why) {
    let Some(asked) = why.nodes.first() else {
        screen.say("Nothing is known of that.");
        return;
    };
    screen.title(&why.title);
    let value = [asked.detail.as_str(), asked.date.as_str()].into_iter().filter(|part| !part.is_empty());
    let value: Vec<&str> = value.collect();
    if !value.is_empty() {
        screen.say(&format!("{}.", value.join(", ")));
    }
    let mut told = vec![false; why.nodes.len()];
    told[0] = true;
    let roots = because(why, 0);
    if roots.is_empty() {
        screen.say("So it was from the start, or what led to it has not reached you.");
    }
    for (index, (cause, weight)) in roots.into_iter().enumerate() {
        node(screen, why, cause, &weight, &format!("{}", index + 1), 0, &mut told);
    }
}

/// The causes that lead straight to a node.
fn because(why: &Why, effect: usize) -> Vec<(usize, String)> {
    let into = why.edges.iter().filter(|(_, to, _)| *to == effect);
    into.map(|(from, _, weight)| (*from, weight.clone())).collect()
}

fn node(screen: &mut Screen<'_>, why: &Why, at: usize, weight: &str, number: &str, steps: usize, told: &mut [bool]) {
    let Some(view) = why.nodes.get(at) else { return };
    let known = if view.believed { ", as we hear" } else { "" };
    let date = if view.date.is_empty() { String::new() } else { format!(", {}", view.date) };
    let weight = if weight == "led to" { String::new() } else { format!(" [{weight}]") };
    if std::mem::replace(&mut told[at], true) {
        screen.item(steps, &format!("{number}."), &format!("{}{date}, told above{weight}.", view.title));
        return;
    }
    let detail = if view.detail.is_empty() { String::new() } else { format!(" {}.", view.detail) };
    let yours = if view.decision { " Here you chose." } else { "" };
    screen.item(steps, &format!("{number}."), &format!("{}{date}{known}.{detail}{yours}", view.title));
    for (index, (cause, weight)) in because(why, at).into_iter().enumerate() {
        node(screen, why, cause, &weight, &format!("{number}.{}", index + 1), steps + 1, told);
    }
}
