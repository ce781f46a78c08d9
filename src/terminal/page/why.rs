//! A chain of causes, told backward as an indented list with numbers that can be heard.

use crate::terminal::screen::Screen;
use crate::view::{Why, WhyNode};

/// Prints a chain.
pub fn show(screen: &mut Screen<'_>, why: &Why) {
    let Some(asked) = why.nodes.first() else {
        screen.say("Nothing is known of that.");
        return;
    };
    screen.title(&why.title);
    let value: Vec<&str> = [asked.detail.as_str(), asked.date.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    if !value.is_empty() {
        screen.say(&format!("{}.", value.join(", ")));
    }
    let tree = Tree::of(why);
    if tree.because(0).next().is_none() {
        screen.say("So it was from the start, or what led to it has not reached you.");
    }
    tree.show(screen, 0);
}

/// Where each cause is told in full: under the node by which the chain came to it first. Elsewhere it is referred to.
struct Tree<'a> {
    why: &'a Why,
    numbers: Vec<String>,
}

impl<'a> Tree<'a> {
    fn of(why: &'a Why) -> Self {
        let mut tree = Self { why, numbers: vec![String::new(); why.nodes.len()] };
        tree.number(0);
        tree
    }

    /// The edges into a node, in their order, each with whether its cause is told there.
    fn because(&self, effect: usize) -> impl Iterator<Item = (usize, &'a str, bool)> + '_ {
        self.why.edges.iter().enumerate().filter(move |(_, (_, to, _))| *to == effect).map(|(index, (from, _, weight))| {
            let first = self.why.edges.iter().position(|(other, ..)| other == from) == Some(index);
            (*from, weight.as_str(), first)
        })
    }

    fn number(&mut self, effect: usize) {
        let below: Vec<usize> = self.because(effect).filter(|(.., told)| *told).map(|(from, ..)| from).collect();
        let above = self.numbers.get(effect).cloned().unwrap_or_default();
        for (index, cause) in below.into_iter().enumerate() {
            if let Some(number) = self.numbers.get_mut(cause) {
                *number = format!("{above}{}.", index + 1);
            }
            self.number(cause);
        }
    }

    fn show(&self, screen: &mut Screen<'_>, effect: usize) {
        for (cause, weight, told) in self.because(effect) {
            let (Some(node), Some(number)) = (self.why.nodes.get(cause), self.numbers.get(cause)) else { continue };
            let steps = number.matches('.').count().saturating_sub(1);
            if told {
                screen.item(steps, number, &line(node));
                self.show(screen, cause);
            } else {
                let steps = self.numbers.get(effect).map_or(0, |above| above.matches('.').count());
                let weight = if weight.is_empty() { String::new() } else { format!(", {weight}") };
                screen.item(steps, "-", &format!("{}{weight}; see {}", node.title, number));
            }
        }
    }
}

fn line(node: &WhyNode) -> String {
    let known = if node.believed { ", as we hear" } else { "" };
    let date = if node.date.is_empty() { String::new() } else { format!(", {}", node.date) };
    let detail = if node.detail.is_empty() { String::new() } else { format!(" {}.", node.detail) };
    let yours = if node.decision { " Here you chose." } else { "" };
    format!("{}{date}{known}.{detail}{yours}", node.title)
}
