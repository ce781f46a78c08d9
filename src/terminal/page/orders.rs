//! What can be ordered unasked.

use super::option;
use crate::scenario::Lore;
use crate::terminal::line::{Line, line, tally, usage};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::OrderView;
use crate::view::fill::bare;

/// So many ways of one order are drawn together into one line.
const MANY: usize = 4;

/// The list, by group, each with its number; those with a word in them, if one is asked for.
pub fn list(screen: &mut Screen<'_>, lore: &Lore, orders: &[OrderView], asked: &str) {
    screen.title("What you may order");
    let asked = asked.to_lowercase();
    let fits = |order: &OrderView| {
        order.option.label.to_lowercase().contains(&asked) || order.group.to_lowercase().contains(&asked)
    };
    if !orders.iter().any(fits) {
        screen.say(if orders.is_empty() { "Nothing, as things stand." } else { "No order has that word in it." });
        return;
    }
    let mut group = None;
    for ways in orders.chunk_by(|one, other| one.row == other.row) {
        let (Some(order), true) = (ways.first(), ways.iter().any(fits)) else { continue };
        if group != Some(&order.group) {
            group = Some(&order.group);
            screen.heading(format!("{}:", order.group));
        }
        if ways.len() >= MANY && asked.is_empty() {
            let lore = lore.orders.get(usize::from(order.row));
            let name = lore.map(|lore| bare(&lore.option.label)).unwrap_or_default();
            screen.item(1, &format!("{}.", order.row + 1), line![name, ": ", tally(ways.len(), "way"), "."]);
        } else {
            for order in ways.iter().filter(|order| fits(order)) {
                screen.item(1, &number(order, ways.len() > 1), told(order));
            }
        }
    }
    screen.gap();
    screen.say(usage("“order 1” shows the first; “order 1 open” or “order 1 secret” gives it; “orders” and a word lists those with it."));
}

/// What one order could be about, numbered.
pub fn ways(screen: &mut Screen<'_>, ways: &[&OrderView]) {
    for order in ways {
        screen.item(1, &number(order, true), told(order));
    }
    if let Some(order) = ways.first() {
        screen.gap();
        screen.say(usage(format!("“order {} {}” shows the first of these.", order.row + 1, order.way)));
    }
}

/// "12." or, of several things that it could be about, "12 3."
fn number(order: &OrderView, several: bool) -> String {
    if several { format!("{} {}.", order.row + 1, order.way) } else { format!("{}.", order.row + 1) }
}

fn told(order: &OrderView) -> Line {
    let label = Line::woven(order.option.label.trim_end_matches('.'), &order.option.figures);
    label.then(match (order.given, order.option.refusals.is_empty()) {
        (true, _) => ". Given this turn.",
        (false, false) => ". Not possible now.",
        (false, true) => ".",
    })
}

/// One order with all that is known of it.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, order: &OrderView) {
    option::show(screen, marks, lore, &format!("{}.", order.row + 1), &order.option);
    if order.given {
        screen.inset(1, "It has been given this turn.");
    }
}
