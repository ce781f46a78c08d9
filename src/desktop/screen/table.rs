//! The map table with papers on it.

use bevy_egui::egui::{Rect, Ui, pos2};

use crate::campaign::Command;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Interface;
use crate::desktop::map::legend;
use crate::desktop::map::panel::{self as map, Shown};
use crate::desktop::panel::{desk, powers, top, voices};
use crate::desktop::{speech, theme};
use crate::say;

/// A table lower than this is low.
const LOW: f32 = 500.0;

/// Where everything lies.
pub struct Layout {
    /// The bar above.
    pub top: Rect,
    /// The bar below.
    pub bottom: Rect,
    /// Between the bars.
    pub table: Rect,
    /// The left column, unless it is folded.
    pub left: Option<Rect>,
    /// The desk.
    pub desk: Rect,
    /// The free part of the map: all of it while the papers lie over it.
    pub free: Rect,
    /// Whether they do.
    pub covered: bool,
}

impl Layout {
    /// For a window of this size, with the papers folded or not. Where the table is low, the papers take its whole width: they
    /// have to be read.
    pub fn of(whole: Rect, folded: bool) -> Self {
        let top = Rect::from_min_max(whole.min, pos2(whole.right(), whole.top() + theme::TOP));
        let bottom = Rect::from_min_max(pos2(whole.left(), whole.bottom() - theme::BOTTOM), whole.max);
        let table = Rect::from_min_max(top.left_bottom(), bottom.right_top());
        let wide = whole.width() >= 1480.0;
        let low = table.height() < LOW;
        let covered = low && !folded;
        let desk_width = match (folded, wide) {
            (true, _) => desk::FOLDED,
            _ if low => table.width() - 2.0 * theme::MARGIN - 6.0,
            (false, true) => 440.0,
            (false, false) => theme::DESK.min(whole.width() * 0.6),
        };
        let left_width = if wide { 240.0 } else { theme::LEFT };
        let (from, to) = (table.top() + theme::MARGIN, table.bottom() - theme::MARGIN);
        let desk = Rect::from_min_max(
            pos2(table.right() - desk_width - theme::MARGIN, from),
            pos2(table.right() - theme::MARGIN - 6.0, to - 4.0),
        );
        let left = (whole.width() >= theme::FOLD && !covered).then(|| {
            Rect::from_min_max(
                pos2(table.left() + theme::MARGIN, from),
                pos2(table.left() + theme::MARGIN + left_width, to),
            )
        });
        let free_left = left.map_or(table.left(), |left| left.right());
        let free_right = if covered { table.right() } else { desk.left() };
        let free = Rect::from_min_max(pos2(free_left, table.top()), pos2(free_right, table.bottom()));
        Self { top, bottom, table, left, desk, free, covered }
    }
}

/// Draws the table.
pub fn draw(ui: &mut Ui, whole: Rect, views: &Views, interface: &mut Interface, outbox: &mut Outbox) {
    let layout = Layout::of(whole, interface.folded);
    interface.covered = layout.covered;
    let place = views.desk.get(interface.paper).and_then(|paper| paper.place);
    let named = views.desk.iter().filter_map(|paper| paper.place).collect();
    let shown = Shown { map: &views.map, powers: &views.powers, sent: &views.sent, place, named };
    let response = map::ground(ui, layout.table, layout.free, &shown, interface);
    map::draw(ui, layout.table, &response, &shown, interface, outbox);
    if !layout.covered {
        map::modes(ui, layout.free, interface, outbox);
        legend::draw(ui, layout.free, &shown, interface.mode);
        map::open_card(ui, &shown, interface, outbox);
    }
    desk::draw(ui, layout.desk, views, interface, outbox);
    if let Some(left) = layout.left {
        powers::draw(ui, left, views, outbox);
    }
    top::draw(ui, layout.top, views, interface, outbox);
    let notes = views.past.as_ref().map_or(&[][..], |past| &past.notes);
    let caption = say!(speech::locale(ui), "window-table-undecided", count = views.undecided());
    let onward = voices::Onward { label: &views.words.end_turn, caption, act: Act::Play(Command::EndTurn) };
    voices::draw(ui, layout.bottom, &views.witnesses, interface.witness, notes, onward, outbox);
}
