//! Keys of the pages that lie over the table, and of what a turn brought.

use bevy_egui::egui::Key;

use super::{Pressed, files, page};
use crate::campaign::Command;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::{Affairs, Interface, Screen, Sealed, Sheet};
use crate::desktop::page::Page;
use crate::desktop::panel::{encyclopedia, relations};

/// By how many rows the page keys walk.
const PAGE: usize = 10;

/// Keys while something lies over the table.
pub(super) fn over_table(
    pressed: &Pressed,
    sheet: &Sheet,
    views: &Views,
    interface: &mut Interface,
    outbox: &mut Outbox,
) {
    match sheet {
        // These read their own keys where they draw their buttons.
        Sheet::Sealing(_) | Sheet::Save | Sheet::Load => return,
        Sheet::Exposed(index) => over_exposed(pressed, *index, views, interface, outbox),
        Sheet::Page(Page::Orders) => over_orders(pressed, views, interface, outbox),
        Sheet::Page(Page::Charts) => over_charts(pressed, interface, outbox),
        Sheet::Page(Page::Encyclopedia) => over_encyclopedia(pressed, views, interface, outbox),
        Sheet::Page(Page::Chronicle) => over_chronicle(pressed, interface, outbox),
        Sheet::Page(Page::Court) => over_court(pressed, views, interface, outbox),
        Sheet::Page(Page::Powers) => over_powers(pressed, views, interface.affairs, outbox),
        Sheet::Page(Page::Treaties) => over_treaties(pressed, interface.affairs, outbox),
        _ => {}
    }
    // Where nothing is commanded nothing is taken back, by mistake least of all.
    if pressed.plain(Key::U) && matches!(sheet, Sheet::Page(Page::Orders | Page::Tasks)) {
        outbox.push(Act::Undo);
    }
    if matches!(sheet, Sheet::Page(page) if pressed.plain(page.key())) {
        outbox.push(Act::Back);
    } else if !page(pressed, views, outbox) {
        files(pressed, outbox);
    }
}

fn over_exposed(pressed: &Pressed, index: usize, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let exposed = interface.brought(views).and_then(|past| past.exposed.get(index));
    if pressed.free(Key::Space) || pressed.free(Key::Enter) {
        outbox.push(Act::Back);
    } else if let Some(exposed) = exposed.filter(|_| pressed.plain(Key::W)) {
        outbox.push(Act::WhyCause(exposed.cause));
    }
}

fn over_orders(pressed: &Pressed, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let next = pressed.walk(Some(interface.order)).filter(|&next| next < views.orders.len());
    outbox.extend(next.map(Act::Order));
    if let Some(order) = views.orders.get(interface.order).filter(|order| order.option.refusals.is_empty()) {
        if pressed.plain(Key::O) && views.affords(order.option.open, 0) {
            let command = Command::Order { order: order.id.clone(), about: order.about.clone(), secret: false };
            outbox.push(Act::Play(command));
        } else if pressed.plain(Key::X) && views.affords(order.option.secret, 0) {
            outbox.push(Act::Open(Sheet::Sealing(Sealed::Order(interface.order))));
        }
    }
}

fn over_court(pressed: &Pressed, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let motions = views.motions.iter().filter(|motion| motion.own).count();
    let last = (views.council.len() + motions).saturating_sub(1);
    outbox.extend(pressed.walk(Some(interface.courtier)).map(|next| Act::Courtier(next.min(last))));
}

fn over_treaties(pressed: &Pressed, at: Affairs, outbox: &mut Outbox) {
    let by = if pressed.plain(Key::Period) { 1 } else { usize::from(pressed.plain(Key::Comma)) * 4 };
    outbox.extend((by > 0).then_some(Act::Affairs(Affairs { clauses: at.clauses.step(by), ..at })));
}

fn over_encyclopedia(pressed: &Pressed, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let (_, listed) = encyclopedia::listed(views, interface);
    let here = interface.cards.consulted.last().and_then(|open| listed.iter().position(|entry| entry.topic == *open));
    let next = pressed.walk(here).and_then(|next| listed.get(next));
    outbox.extend(next.map(|entry| Act::Consult(entry.topic)));
}

fn over_chronicle(pressed: &Pressed, interface: &mut Interface, outbox: &mut Outbox) {
    let past = &interface.chronicled;
    if let Some(next) = pressed.walk(Some(past.open)) {
        outbox.push(Act::Row(next));
    } else if pressed.plain(Key::PageDown) {
        outbox.push(Act::Row(past.open + PAGE));
    } else if pressed.plain(Key::PageUp) {
        outbox.push(Act::Row(past.open.saturating_sub(PAGE)));
    } else if let Some(row) = past.row() {
        if pressed.free(Key::Enter) {
            outbox.push(row.entry().map_or(Act::WhyCause(row.spot.cause), |entry| Act::WhyEntry(entry, None)));
        } else if pressed.plain(Key::Z) {
            outbox.push(Act::Pin(row.spot));
        }
    }
    interface.seek |= pressed.plain(Key::Slash);
}

fn over_powers(pressed: &Pressed, views: &Views, at: Affairs, outbox: &mut Outbox) {
    let seats = &views.relations.seats;
    let chosen = relations::chosen(views, at);
    let here = seats.iter().position(|(row, _)| Some(*row) == chosen).unwrap_or(0);
    let by = if pressed.free(Key::ArrowRight) || pressed.free(Key::ArrowDown) {
        1
    } else if pressed.free(Key::ArrowLeft) || pressed.free(Key::ArrowUp) {
        seats.len().saturating_sub(1)
    } else {
        0
    };
    if by > 0 {
        let power = seats.get((here + by) % seats.len().max(1)).map(|(row, _)| *row);
        outbox.push(Act::Affairs(Affairs { power, voice: None, ..at }));
    } else if pressed.plain(Key::Comma) || pressed.plain(Key::Period) {
        outbox.push(Act::Affairs(Affairs { table: !at.table, ..at }));
    } else if pressed.free(Key::Enter) {
        let power = views.powers.iter().find(|power| Some(power.row) == chosen);
        outbox.extend(power.and_then(|power| power.target).map(Act::WhyTarget));
    }
}

fn over_charts(pressed: &Pressed, interface: &Interface, outbox: &mut Outbox) {
    let at = &interface.charted;
    let point = if let Some(chart) = pressed.walk(Some(at.chart)) {
        (chart, 0, usize::MAX)
    } else if pressed.free(Key::ArrowRight) {
        (at.chart, at.line, at.step + 1)
    } else if pressed.free(Key::ArrowLeft) {
        (at.chart, at.line, at.step.saturating_sub(1))
    } else if pressed.plain(Key::Period) {
        (at.chart, at.line + 1, at.step)
    } else if pressed.plain(Key::Comma) {
        (at.chart, at.line.saturating_sub(1), at.step)
    } else {
        let line = at.charts.get(at.chart).and_then(|chart| chart.lines.get(at.line));
        if pressed.free(Key::Enter)
            && let Some(entry) = line.and_then(|line| line.points.get(at.step)?.entry)
        {
            outbox.push(Act::WhyEntry(entry, None));
        }
        return;
    };
    outbox.push(Act::Point(point.0, point.1, point.2));
}

/// Keys on the page of what a turn brought.
pub(super) fn on_consequences(pressed: &Pressed, views: &Views, interface: &mut Interface, outbox: &mut Outbox) {
    if pressed.free(Key::Space) || pressed.free(Key::Enter) {
        outbox.push(Act::Go(Screen::Table));
        return;
    }
    if page(pressed, views, outbox) {
        return;
    }
    files(pressed, outbox);
    interface.seek |= pressed.plain(Key::Slash);
    let Some(past) = interface.brought(views) else { return };
    let open = interface.chain_line.and_then(|(group, _)| past.groups.get(group));
    if let Some(group) = open.filter(|_| pressed.plain(Key::Z)) {
        outbox.push(Act::Pin(group.spot));
    }
    if let Some(why) = interface.chain.as_ref().filter(|_| pressed.plain(Key::W)) {
        outbox.push(Act::Open(Sheet::Why(why.clone())));
    }
    if pressed.free(Key::ArrowLeft) {
        outbox.push(Act::Brought(past.turn - 1));
    } else if pressed.free(Key::ArrowRight) {
        outbox.push(Act::Brought(past.turn + 1));
    }
    let lines: Vec<_> = interface.sifted.opening(past).collect();
    let here = interface.chain_line.and_then(|at| lines.iter().position(|(_, line)| *line == at));
    if let Some((entry, at)) = pressed.walk(here).and_then(|next| lines.get(next)) {
        outbox.push(Act::WhyEntry(*entry, Some(*at)));
    }
}
