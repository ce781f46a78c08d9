//! What can be ordered unasked.

use super::paper;
use crate::scenario::Lore;
use crate::terminal::screen::Screen;
use crate::view::OrderView;

/// The list, by group, numbered.
pub fn list(screen: &mut Screen<'_>, orders: &[OrderView]) {
    screen.title("What you may order");
    if orders.is_empty() {
        screen.say("Nothing, as things stand.");
        return;
    }
    let mut group = None;
    for (index, order) in orders.iter().enumerate() {
        if group != Some(&order.group) {
            group = Some(&order.group);
            screen.heading(&format!("{}:", order.group));
        }
        let state = match (order.given, order.option.refusals.first()) {
            (true, _) => " Given this turn.".to_owned(),
            (false, Some(refusal)) => format!(" Not possible: {}", refusal.why),
            (false, None) => String::new(),
        };
        screen.item(1, &format!("{}.", index + 1), &format!("{}.{state}", order.option.label));
    }
    screen.gap();
    screen.say("“order 1” shows the first; “order 1 open” or “order 1 secret” gives it.");
}

/// One order with all that is known of it.
pub fn show(screen: &mut Screen<'_>, lore: &Lore, number: usize, order: &OrderView) {
    paper::option(screen, lore, &format!("{number}."), &order.option);
    if order.given {
        screen.inset(1, "It has been given this turn.");
    }
}
