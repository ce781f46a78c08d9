//! What a figure is made of, and the chain of causes behind it, told backward as an indented list with numbers that can be heard.

use crate::terminal::line::{Line, Piece, date, line, place};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::signed;
use crate::view::{Account, Address, Figure, Part, Why, WhyNode, hundredths};

/// The most parts of an account that are told one by one.
const PARTS: usize = 12;

/// Prints what a figure is made of, and what led there.
pub fn account(screen: &mut Screen<'_>, marks: &mut Marks, account: &Account) {
    screen.title(Line::woven(&format!("Why: {}", account.title), &account.figures));
    if !account.shown.is_empty() {
        let shown = Line::woven(&account.shown, &account.figures);
        let mark = marks.behind(&[&shown]);
        screen.say(shown.then(mark).then("."));
    }
    if !account.note.is_empty() {
        screen.say(&account.note);
    }
    if let Some(from) = &account.from {
        part(screen, marks, account, from);
    }
    let shown = if account.parts.len() <= PARTS + 1 { account.parts.len() } else { PARTS };
    for one in &account.parts[..shown] {
        part(screen, marks, account, one);
    }
    let lesser = &account.parts[shown..];
    if !lesser.is_empty() {
        let name = format!("{}, the lesser causes", account.title);
        let rest = Account { hundredths: account.hundredths, ..Account::of(name, lesser.to_vec()) };
        let amount = rest.total;
        let rest = Part { amount, address: Some(Address::Sum(Box::new(rest))), ..Part::plain(0, "lesser causes") };
        part(screen, marks, account, &rest);
    }
    if account.why.nodes.len() > 1 {
        screen.heading("What led to it:");
        Tree::of(&account.why).show(screen, marks, 0);
    }
}

fn part(screen: &mut Screen<'_>, marks: &mut Marks, account: &Account, part: &Part) {
    let shown = match account.hundredths {
        true => hundredths(part.amount),
        false => signed(i32::try_from(part.amount).unwrap_or(i32::MAX)),
    };
    let name = Line::woven(&part.name, &part.figures);
    let amount: Line = match part.address.clone() {
        Some(address) => Figure { shown, name: part.name.clone(), address }.into(),
        None => Piece::Last(shown).into(),
    };
    let told = line![amount, " ", name];
    let mark = marks.behind(&[&told]);
    screen.item(0, "-", told.then(mark));
}

/// Prints a chain.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, why: &Why) {
    let Some(asked) = why.nodes.first() else {
        screen.say("Nothing is known of that.");
        return;
    };
    screen.title(Line::woven(&why.title, &asked.figures));
    let shown = Line::woven(&asked.detail, &asked.figures);
    match (asked.detail.is_empty(), asked.date.is_empty()) {
        (true, true) => {}
        (true, false) => screen.say(line![date(&asked.date), "."]),
        (false, true) => screen.say(shown.then(".")),
        (false, false) => {
            let mark = marks.behind(&[&shown]);
            screen.say(line![shown, ", ", date(&asked.date), mark, "."]);
        }
    }
    let tree = Tree::of(why);
    if tree.because(0).next().is_none() {
        screen.say("So it was from the start, or what led to it has not reached you.");
    }
    tree.show(screen, marks, 0);
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
    fn because(&self, effect: usize) -> impl Iterator<Item = (usize, bool)> + '_ {
        self.why.edges.iter().enumerate().filter(move |(_, (_, to, _))| *to == effect).map(|(index, (from, ..))| {
            let first = self.why.edges.iter().position(|(other, ..)| other == from) == Some(index);
            (*from, first)
        })
    }

    fn number(&mut self, effect: usize) {
        let below: Vec<usize> = self.because(effect).filter(|(_, told)| *told).map(|(from, _)| from).collect();
        let above = self.numbers.get(effect).cloned().unwrap_or_default();
        for (index, cause) in below.into_iter().enumerate() {
            if let Some(number) = self.numbers.get_mut(cause) {
                *number = format!("{above}{}.", index + 1);
            }
            self.number(cause);
        }
    }

    fn show(&self, screen: &mut Screen<'_>, marks: &mut Marks, effect: usize) {
        for (cause, told) in self.because(effect) {
            let (Some(node), Some(number)) = (self.why.nodes.get(cause), self.numbers.get(cause)) else { continue };
            let steps = number.matches('.').count().saturating_sub(1);
            if told {
                let told = line_of(node);
                let mark = marks.behind(&[&told]);
                screen.item(steps, number, told.then(mark).then(if node.decision { ". Here you chose." } else { "." }));
                self.show(screen, marks, cause);
            } else {
                let steps = self.numbers.get(effect).map_or(0, |above| above.matches('.').count());
                let title = Line::woven(&node.title, &node.figures);
                screen.item(steps, "-", line![title, "; see ", place(number)]);
            }
        }
    }
}

fn line_of(node: &WhyNode) -> Line {
    let known = if node.believed { ", as we hear" } else { "" };
    let mut told = Line::woven(&node.title, &node.figures);
    if !node.date.is_empty() {
        told.push(line![", ", date(&node.date)]);
    }
    told.push(known);
    if !node.detail.is_empty() {
        told.push(". ");
        told.push(Line::woven(&node.detail, &node.figures));
    }
    told
}
