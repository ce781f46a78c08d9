//! What turns brought, and the chains of causes that are laid open.

use crate::desktop::game::{Game, own_hand_first};
use crate::desktop::interface::{Interface, Screen, Sheet};
use crate::desktop::page::Page;
use crate::desktop::sought::Sought;
use crate::view;

/// Shows what the turn that has just ended brought.
pub(super) fn turn_ended(game: &Game, interface: &mut Interface) {
    let Some(playing) = &game.playing else { return };
    interface.sheet = None;
    interface.screen = Screen::Consequences;
    interface.paper = 0;
    interface.option = None;
    interface.order = 0;
    interface.witness = None;
    interface.earlier = None;
    interface.sifted.sought = Sought::default();
    first_chain(game, interface);
    // What the sealing warned of is the news of the day.
    let exposed = interface.brought(&playing.views).is_some_and(|past| !past.exposed.is_empty());
    interface.sheet = exposed.then_some(Sheet::Exposed(0));
}

/// Shows what a turn brought, or the nearest of which there is a record.
pub(super) fn brought(turn: i32, game: &Game, interface: &mut Interface) {
    let Some(playing) = &game.playing else { return };
    let Some(last) = playing.views.past.as_ref().map(|past| past.turn) else { return };
    let first = playing.campaign.starts().first().map_or(last, |start| start.turn);
    let earlier = turn.max(first) < last;
    interface.earlier = earlier.then(|| own_hand_first(view::consequences(&playing.campaign, turn.max(first))));
    first_chain(game, interface);
}

/// Finds what is sought in what a turn brought, and opens the chain of the weightiest change, so that the page does not
/// begin half empty.
pub(super) fn first_chain(game: &Game, interface: &mut Interface) {
    interface.chain = None;
    interface.chain_line = None;
    let Some(playing) = &game.playing else { return };
    let Some(past) = interface.earlier.as_ref().or(playing.views.past.as_ref()) else { return };
    interface.sifted.seek(past);
    // A sheet that was read comes before all else.
    let read = past.groups.iter().position(|group| past.exposed.iter().any(|exposed| exposed.cause == group.cause));
    let first = read.filter(|_| !interface.sifted.sought.anything()).and_then(|group| {
        let entry = past.groups.get(group)?.lines.first()?.entry?;
        Some((entry, (group, 0)))
    });
    if let Some((entry, line)) = first.or_else(|| interface.sifted.opening(past).next()) {
        interface.chain = Some(view::why_entry(&playing.campaign, entry));
        interface.chain_line = Some(line);
    }
}

/// Lays a chain of causes. From there one comes back to the page from which it was asked for.
pub(super) fn lay_why(why: view::Why, interface: &mut Interface) {
    interface.under = match &interface.sheet {
        Some(Sheet::Why(_)) => interface.under.take(),
        _ => interface.sheet.take(),
    };
    interface.sheet = Some(Sheet::Why(why));
}

/// Lays a chain of causes; beside the line of the page whose chain it is, if that page is open.
pub(super) fn lay_chain(why: view::Why, line: Option<(usize, usize)>, interface: &mut Interface) {
    if interface.screen == Screen::Consequences && line.is_some() {
        interface.chain = Some(why);
        interface.chain_line = line;
    } else {
        lay_why(why, interface);
    }
}

/// Seeks in the chronicle if it is open, else in what the turn brought.
pub(super) fn sift(sought: Sought, game: &Game, interface: &mut Interface) {
    if interface.sheet == Some(Sheet::Page(Page::Chronicle)) {
        interface.chronicled.sought = sought;
        interface.chronicled.seek(&interface.pins);
    } else {
        interface.sifted.sought = sought;
        first_chain(game, interface);
    }
}
