//! What can be ordered unasked.

use super::option::{self, Detail};
use crate::scenario::Lore;
use crate::terminal::line::{Line, line, tally, usage};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::OrderView;
use crate::view::fill::bare;
use crate::world::Kind;

/// So many ways of one order are drawn together into one line.
const MANY: usize = 4;

/// The list, by group, numbered; those with a word in them, if one is asked for.
pub fn list(screen: &mut Screen<'_>, lore: &Lore, orders: &[OrderView], asked: &str) {
    screen.title("What you may order");
    let asked = asked.to_lowercase();
    let fits = |order: &OrderView| order.option.label.to_lowercase().contains(&asked);
    if !orders.iter().any(fits) {
        screen.say(if orders.is_empty() { "Nothing, as things stand." } else { "No order has that word in it." });
        return;
    }
    let mut group = None;
    let mut index = 0;
    while let Some(order) = orders.get(index) {
        let ways = orders[index..].iter().take_while(|other| other.id == order.id).count();
        let any = orders[index..index + ways].iter().any(fits);
        if any && group != Some(&order.group) {
            group = Some(&order.group);
            screen.heading(format!("{}:", order.group));
        }
        if ways >= MANY && asked.is_empty() {
            let name = lore.row(Kind::Order, &order.id).and_then(|row| lore.orders.get(usize::from(row)));
            let name = name.map(|lore| bare(&lore.option.label)).unwrap_or_default();
            screen.item(1, &format!("{} to {}.", index + 1, index + ways), line![name, ": ", tally(ways, "way"), "."]);
        } else {
            for (offset, order) in orders[index..index + ways].iter().enumerate().filter(|(_, order)| fits(order)) {
                screen.item(1, &format!("{}.", index + offset + 1), told(order));
            }
        }
        index += ways;
    }
    screen.gap();
    screen.say(usage("“order 1” shows the first; “order 1 open” or “order 1 secret” gives it; “orders” and a word lists those with it."));
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
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, number: usize, order: &OrderView) {
    option::show(screen, marks, lore, &format!("{number}."), &order.option, Detail::Whole);
    if order.given {
        screen.inset(1, "It has been given this turn.");
    }
}
