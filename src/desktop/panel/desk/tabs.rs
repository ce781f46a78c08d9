//! Which papers lie on the desk: their tabs, and what is seen of them when they are folded.

use std::sync::Arc;

use bevy_egui::egui::{
    Align2, Galley, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Interface;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark;
use crate::desktop::widget::text::wrapped_rows;
use crate::say;
use crate::view::PaperView;

/// Width of the button that folds the papers, and of a folded one.
pub const FOLDED: f32 = 34.0;

/// A narrower tab has no room for a title.
const NARROW: f32 = 64.0;

/// The tabs of a desk so wide, laid out but not drawn.
pub(super) struct Tabs {
    /// For each paper its width and what stands on it.
    tabs: Vec<(f32, Arc<Galley>)>,
    /// How high they are: where one line has no room for a title, there are two.
    pub height: f32,
}

impl Tabs {
    pub(super) fn new(ui: &Ui, width: f32, views: &Views, interface: &Interface) -> Self {
        let (count, width) = (views.desk.len(), width - FOLDED);
        // Where there are many, only the open one has room for its title.
        let even = width / count.max(2) as f32;
        let many = even < NARROW;
        let open_width = if many { (width - 34.0 * (count as f32 - 1.0)).clamp(34.0, 170.0) } else { even };
        let rest = if many { (width - open_width) / (count as f32 - 1.0) } else { even };
        let tab = |(index, paper): (usize, &PaperView)| {
            let open = index == interface.paper;
            let width = if open { open_width } else { rest };
            let number = if index < 9 { format!("{} ", index + 1) } else { String::new() };
            let told = if width < NARROW { "" } else { paper.title.as_str() };
            let (font, ink) = match open {
                true => (theme::sans_bold(size::DETAIL), theme::INK),
                false => (theme::sans(size::DETAIL), theme::INK2),
            };
            let room = width - 14.0 - if paper.answered.is_some() { 14.0 } else { 0.0 };
            (width, wrapped_rows(ui, &format!("{number}{told}"), font, ink, (room, 2)))
        };
        let tabs: Vec<_> = views.desk.iter().enumerate().map(tab).collect();
        let highest = tabs.iter().map(|(_, galley)| galley.size().y).fold(0.0, f32::max);
        Self { tabs, height: (highest + 8.0).max(30.0).round() }
    }

    /// Draws them above the open paper, and the button that folds all.
    pub(super) fn draw(self, ui: &Ui, rect: Rect, views: &Views, interface: &Interface, outbox: &mut Outbox) {
        fold(ui, rect.with_min_x(rect.right() - FOLDED), false, outbox);
        let mut from = rect.left();
        for (index, ((width, galley), paper)) in self.tabs.into_iter().zip(&views.desk).enumerate() {
            let open = index == interface.paper;
            let tab = Rect::from_min_size(pos2(from, rect.top()), vec2(width, rect.height() + 1.0));
            from += width;
            let response = pressed(ui, tab, index, paper, open, outbox);
            let painter = ui.painter();
            if open {
                painter.hline(tab.x_range().shrink(1.0), tab.bottom() - 0.5, Stroke::new(2.0, theme::PAPER));
                painter.hline(tab.x_range(), tab.top() + 1.0, Stroke::new(2.5, theme::INK));
            }
            let at = pos2(tab.left() + 7.0, tab.center().y - galley.size().y / 2.0);
            painter.galley(at, galley, theme::INK);
            if let Some((_, secret)) = paper.answered {
                done_mark(ui, pos2(tab.right() - 11.0, tab.center().y), secret);
            }
            mark::ring(ui, &response, theme::FOCUS);
        }
    }
}

/// The folded papers at the edge of the map, one below the other.
pub(super) fn folded(ui: &mut Ui, rect: Rect, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let tile = |row: usize| Rect::from_min_size(rect.min + vec2(0.0, row as f32 * FOLDED), vec2(FOLDED, FOLDED + 1.0));
    fold(ui, tile(0), true, outbox);
    for (index, paper) in views.desk.iter().enumerate() {
        let tile = tile(index + 1);
        let response = pressed(ui, tile, index, paper, index == interface.paper, outbox);
        let number = (index + 1).to_string();
        let ink = theme::INK2;
        match paper.answered {
            Some((_, secret)) => {
                ui.painter().text(
                    tile.center() - vec2(6.0, 0.0),
                    Align2::CENTER_CENTER,
                    number,
                    theme::sans(size::DETAIL),
                    ink,
                );
                done_mark(ui, tile.center() + vec2(7.0, 0.0), secret);
            }
            None => {
                ui.painter().text(
                    tile.center(),
                    Align2::CENTER_CENTER,
                    number,
                    theme::sans_bold(size::BODY),
                    theme::INK,
                );
            }
        }
        mark::ring(ui, &response, theme::FOCUS);
    }
}

/// What lays a paper on top.
fn pressed(ui: &Ui, rect: Rect, index: usize, paper: &PaperView, open: bool, outbox: &mut Outbox) -> Response {
    let response = ui.interact(rect, Id::new(("tab", index)), Sense::click());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let number = index + 1;
        let text = if paper.answered.is_some() {
            say!(locale, "panel-tab-answered", number = number, title = &paper.title)
        } else {
            say!(locale, "panel-tab", number = number, title = &paper.title)
        };
        let mut info = WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), text);
        info.selected = Some(open);
        info
    });
    let fill = if open || response.hovered() { theme::PAPER } else { theme::SLIP };
    ui.painter().rect(rect, theme::CORNER, fill, theme::edge(), StrokeKind::Inside);
    if response.clicked() {
        outbox.push(Act::Paper(index));
    }
    response.on_hover_text(&paper.title)
}

/// The button that folds the papers, or spreads them again.
fn fold(ui: &Ui, rect: Rect, folded: bool, outbox: &mut Outbox) {
    let response = ui.interact(rect, Id::new("fold"), Sense::click());
    let locale = speech::locale(ui);
    let told = if folded { say!(locale, "panel-unfold") } else { say!(locale, "panel-fold") };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &told));
    let fill = if response.hovered() { theme::PAPER } else { theme::SLIP };
    ui.painter().rect(rect, theme::CORNER, fill, theme::edge(), StrokeKind::Inside);
    // It points to where the papers go.
    let tip = if folded { -3.0 } else { 3.0 };
    let arrow = [vec2(-tip, -6.0), vec2(tip, 0.0), vec2(-tip, 6.0)].map(|by| rect.center() + by);
    ui.painter().line(arrow.to_vec(), Stroke::new(1.8, theme::INK2));
    mark::ring(ui, &response, theme::FOCUS);
    if response.clicked() {
        outbox.push(Act::Fold);
    }
    response.on_hover_text(told);
}

/// Answered: a small seal for a secret answer, a tick for an open one.
fn done_mark(ui: &Ui, at: Pos2, secret: bool) {
    if secret {
        ui.painter().rect_filled(Rect::from_center_size(at, vec2(9.0, 9.0)), theme::CORNER, theme::VERMILION);
    } else {
        let points = vec![at + vec2(-4.5, 0.0), at + vec2(-1.5, 3.5), at + vec2(4.5, -4.0)];
        ui.painter().line(points, Stroke::new(1.8, theme::INK));
    }
}
