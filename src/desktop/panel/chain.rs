//! A chain of causes, drawn as a graph: the oldest on the left, what is asked about on the right.

use bevy_egui::egui::{
    self, Id, Painter, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    epaint::CubicBezierShape, vec2,
};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::Sheet;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::text::wrapped_rows;
use crate::desktop::widget::{Button, label, line};
use crate::say;
use crate::view::{Why, WhyNode};

/// Width of a node in a whole chain; in short ones it is what there is room for, within these.
const WIDTH: f32 = 170.0;
const NARROWEST: f32 = 112.0;
const WIDEST: f32 = 230.0;
/// Gaps between columns and between nodes.
const ACROSS: f32 = 62.0;
const CLOSEST: f32 = 34.0;
const DOWN: f32 = 18.0;
/// Height of the button beneath a short chain, and the room from which that has a further column.
const FOOT: f32 = 40.0;
const DEEP: egui::Vec2 = vec2(690.0, 240.0);

/// Where there is less room the key stands with the whole chain only.
const LOW: f32 = 230.0;

/// Draws the gist of a chain, which needs no scrolling, and the way to the whole of it.
pub fn short(ui: &mut Ui, why: &Why, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    if ui.available_height() < LOW {
        label(ui, theme::serif_bold(size::HEAD), theme::INK, &why.title);
    } else {
        head(ui, why);
    }
    let room = ui.available_size() - vec2(0.0, FOOT);
    // A report is told with what is behind it where there is room for one more column; then as many causes, and as much of
    // each, as needs no scrolling.
    let deepest = if room.x >= DEEP.x && room.y >= DEEP.y { 3 } else { 2 };
    let tried = (1..=deepest).rev().flat_map(|deep| {
        [(4, 4), (4, 2), (3, 2), (3, 1), (2, 2), (2, 1), (1, 1)].map(|(most, rows)| (why.gist(most, deep), rows))
    });
    let fits = |gist: &Why, rows: usize| {
        let plan = Plan::of(ui, gist, Some(rows), room);
        plan.tallest() <= room.y - 24.0 && plan.whole() <= room.x - 16.0
    };
    let fitting = tried.into_iter().find(|((gist, _), rows)| fits(gist, *rows));
    let ((gist, left_out), rows) = fitting.unwrap_or_else(|| (why.gist(1, 1), 1));
    if left_out == 0 {
        return body(ui, &gist, Some(rows));
    }
    let area = ui.available_rect_before_wrap();
    let foot = Rect::from_min_max(egui::pos2(area.left(), area.bottom() - FOOT + 8.0), area.max);
    let upper = Rect::from_min_max(area.min, egui::pos2(area.right(), foot.top() - 8.0));
    body(&mut ui.new_child(egui::UiBuilder::new().id_salt("gist").max_rect(upper)), &gist, Some(rows));
    let mut below = ui.new_child(egui::UiBuilder::new().id_salt("gist foot").max_rect(foot));
    below.horizontal(|ui| {
        if Button::new(&say!(locale, "panel-chain-whole")).key("W").height(28.0).show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Why(why.clone())));
        }
        line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-chain-between", count = left_out));
    });
}

/// Draws a whole chain.
pub fn draw(ui: &mut Ui, why: &Why) {
    head(ui, why);
    body(ui, why, None);
}

/// What is asked, and the key.
fn head(ui: &mut Ui, why: &Why) {
    let locale = speech::locale(ui);
    let narrow = ui.available_width() < 640.0;
    if narrow {
        label(ui, theme::serif_bold(size::HEAD), theme::INK, &why.title);
    }
    ui.horizontal_top(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            key(ui, &say!(locale, "panel-key-choice"), |painter, at| {
                painter.rect_stroke(
                    Rect::from_center_size(at, vec2(14.0, 14.0)),
                    0.0,
                    Stroke::new(1.8, theme::VERMILION),
                    StrokeKind::Inside,
                );
            });
            key(ui, &say!(locale, "panel-key-believed"), |painter, at| {
                painter.extend(Shape::dashed_line(
                    &[at - vec2(12.0, 0.0), at + vec2(12.0, 0.0)],
                    Stroke::new(1.8, theme::INK),
                    4.0,
                    3.0,
                ));
            });
            key(ui, &say!(locale, "panel-key-known"), |painter, at| {
                painter.line_segment([at - vec2(12.0, 0.0), at + vec2(12.0, 0.0)], Stroke::new(1.8, theme::INK));
            });
            if narrow {
                return;
            }
            ui.add_space(12.0);
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                label(ui, theme::serif_bold(size::TITLE), theme::INK, &why.title);
            });
        });
    });
}

/// `rows` of detail are told of each node in a short chain, which keeps to the room that there is.
fn body(ui: &mut Ui, why: &Why, rows: Option<usize>) {
    if why.nodes.len() < 2 {
        let locale = speech::locale(ui);
        label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "panel-since-the-beginning"));
    }
    if why.nodes.is_empty() {
        return;
    }
    let fresh = newly_shown(ui, why);
    ScrollArea::both().id_salt("chain").auto_shrink(false).show(ui, |ui| graph(ui, why, rows, fresh));
}

/// The column of each node, counted from what is asked about: left of everything that it led to.
fn columns(why: &Why) -> Vec<usize> {
    fn column(why: &Why, at: usize, known: &mut [Option<usize>]) -> usize {
        if let Some(known) = known[at] {
            return known;
        }
        // Whoever comes round to himself finds the asked one's column.
        known[at] = Some(0);
        let led = why.edges.iter().filter(|edge| edge.0 == at && edge.1 < why.nodes.len()).map(|edge| edge.1);
        let found = led.map(|to| column(why, to, known) + 1).max().unwrap_or(why.nodes[at].depth);
        known[at] = Some(found);
        found
    }
    let mut known = vec![None; why.nodes.len()];
    (0..why.nodes.len()).map(|at| column(why, at, &mut known)).collect()
}

/// Whether another chain was shown here before: then what is asked about is brought into sight.
fn newly_shown(ui: &Ui, why: &Why) -> bool {
    let last = ui.id().with("chain last shown");
    let now = Id::new((&why.title, why.nodes.len(), why.edges.len()));
    ui.data_mut(|data| {
        let fresh = data.get_temp::<Id>(last) != Some(now);
        data.insert_temp(last, now);
        fresh
    })
}

fn key(ui: &mut Ui, name: &str, draw: impl FnOnce(&Painter, Pos2)) {
    line(ui, theme::sans(size::DETAIL), theme::INK2, name);
    let (rect, _) = ui.allocate_exact_size(vec2(26.0, 16.0), Sense::hover());
    draw(ui.painter(), rect.center());
}

struct Laid {
    rect: Rect,
    title: std::sync::Arc<egui::Galley>,
    detail: std::sync::Arc<egui::Galley>,
    when: std::sync::Arc<egui::Galley>,
}

/// The order of the nodes within their columns: each stands near what it led to, so that few lines cross.
fn order(why: &Why, columns: &[usize], depth: usize) -> Vec<usize> {
    let mut place = vec![0.0_f32; why.nodes.len()];
    let mut ordered = Vec::new();
    for column in 0..=depth {
        let mut rows: Vec<usize> = (0..why.nodes.len()).filter(|&index| columns[index] == column).collect();
        let pull = |index: usize| {
            let led = why.edges.iter().filter(|(from, to, _)| *from == index && *to < place.len());
            let led: Vec<f32> = led.map(|(_, to, _)| place[*to]).collect();
            if led.is_empty() { f32::MAX } else { led.iter().sum::<f32>() / led.len() as f32 }
        };
        rows.sort_by(|&a, &b| pull(a).total_cmp(&pull(b)));
        for (row, &index) in rows.iter().enumerate() {
            place[index] = (row as f32 + 0.5) / rows.len() as f32;
        }
        ordered.extend(rows);
    }
    ordered
}

/// How large everything is, before it has its place.
struct Plan {
    columns: Vec<usize>,
    width: f32,
    across: f32,
    laid: Vec<Laid>,
}

impl Plan {
    fn of(ui: &Ui, why: &Why, rows: Option<usize>, room: egui::Vec2) -> Self {
        let columns = columns(why);
        let depth = columns.iter().copied().max().unwrap_or(0);
        let count = depth as f32 + 1.0;
        let weights = why.edges.iter().map(|(.., weight)| weight_galley(ui.painter(), weight).size().x);
        let slip = weights.fold(0.0, f32::max);
        // Few columns spread over the paper, many keep their least distance and are scrolled.
        let wide = |gap: f32| (room.x - 24.0 - depth as f32 * gap) / count;
        let (least, width) = match ((slip + CLOSEST).max(ACROSS), slip.max(16.0) + CLOSEST / 2.0) {
            (gap, _) if rows.is_none() => (gap, wide(gap).clamp(WIDTH, WIDEST)),
            (gap, close) if wide(gap) < NARROWEST => (close, wide(close).max(NARROWEST)),
            (gap, _) => (gap, wide(gap).min(WIDEST)),
        };
        let across = ((room.x - 24.0 - count * width) / count.max(2.0)).clamp(least, least.max(120.0));
        let size = (width, rows.unwrap_or(2));
        let laid = why.nodes.iter().enumerate().map(|(index, node)| size_up(ui, node, size, index == 0)).collect();
        Self { columns, width, across, laid }
    }

    /// How high each column is.
    fn heights(&self) -> Vec<f32> {
        let mut heights = vec![0.0; self.columns.iter().copied().max().unwrap_or(0) + 1];
        for (column, laid) in self.columns.iter().zip(&self.laid) {
            heights[*column] += laid.rect.height() + DOWN;
        }
        heights
    }

    fn tallest(&self) -> f32 {
        self.heights().into_iter().fold(0.0, f32::max)
    }

    /// How wide all of it is.
    fn whole(&self) -> f32 {
        let depth = self.columns.iter().copied().max().unwrap_or(0) as f32;
        (depth + 1.0) * self.width + depth * self.across
    }
}

fn graph(ui: &mut Ui, why: &Why, rows: Option<usize>, fresh: bool) {
    let room = ui.available_size();
    let plan = Plan::of(ui, why, rows, room);
    let (heights, tallest, whole) = (plan.heights(), plan.tallest(), plan.whole());
    let Plan { columns, width, across, mut laid } = plan;
    let depth = heights.len() - 1;
    let height = tallest.max(room.y - 20.0);
    let (area, _) = ui.allocate_exact_size(vec2((whole + 16.0).max(room.x - 12.0), height.max(80.0)), Sense::hover());
    let left = area.left() + ((area.width() - whole) / 2.0).max(4.0);
    let mut next: Vec<f32> =
        heights.iter().map(|column| area.top() + (height - column).max(0.0) * 0.45 + DOWN / 2.0).collect();
    for index in order(why, &columns, depth) {
        let (column, laid) = (columns[index], &mut laid[index]);
        let x = left + (depth - column) as f32 * (width + across);
        laid.rect = laid.rect.translate(vec2(x, next[column]));
        next[column] += laid.rect.height() + DOWN;
    }
    let lines: Vec<_> = why
        .edges
        .iter()
        .filter_map(|(from, to, weight)| {
            let believed = why.nodes.get(*from)?.believed || why.nodes.get(*to)?.believed;
            Some((laid.get(*from)?.rect, laid.get(*to)?.rect, weight, believed))
        })
        .collect();
    let middles: Vec<Pos2> = lines
        .iter()
        .map(|(from, to, weight, believed)| arrow(ui.painter(), (*from, *to), weight, *believed, across))
        .collect();
    // Of a whole chain one sees first where it began: the player's own choice, if there is one.
    let own = why.nodes.iter().position(|node| node.decision).filter(|_| rows.is_none());
    if fresh && let Some(first) = laid.get(own.unwrap_or(0)) {
        ui.scroll_to_rect(first.rect, Some(egui::Align::Center));
    }
    for (index, (node, laid)) in why.nodes.iter().zip(laid).enumerate() {
        show(ui, node, laid, index);
    }
    for ((.., weight, _), at) in lines.iter().zip(middles) {
        weigh(ui.painter(), at, weight);
    }
}

fn size_up(ui: &Ui, node: &WhyNode, (width, most): (f32, usize), asked: bool) -> Laid {
    // What does not fit stands in the tooltip.
    let text = |text: &str, font, color, most| wrapped_rows(ui, text, font, color, (width - 20.0, most));
    let title = text(&node.title, theme::serif_bold(if asked { size::NAME } else { size::BODY }), theme::INK, 4);
    let detail = text(&node.detail, theme::sans(size::DETAIL), theme::INK, most);
    let when = text(&node.date, theme::sans(size::CAPTION), theme::INK3, 1);
    let mut height = title.size().y + when.size().y + 16.0;
    if !node.detail.is_empty() {
        height += detail.size().y + 2.0;
    }
    Laid { rect: Rect::from_min_size(Pos2::ZERO, vec2(width, height)), title, detail, when }
}

fn show(ui: &Ui, node: &WhyNode, laid: Laid, index: usize) {
    let rect = laid.rect;
    let response = ui.interact(rect, ui.id().with(("link", index)), Sense::hover());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let (title, detail, date) = (&node.title, &node.detail, &node.date);
        let text = if node.decision {
            say!(locale, "panel-link-choice", title = title, detail = detail, date = date)
        } else {
            say!(locale, "panel-link", title = title, detail = detail, date = date)
        };
        WidgetInfo::labeled(WidgetType::Label, true, text)
    });
    let painter = ui.painter();
    let stroke = match (node.decision, index == 0) {
        (true, _) => Stroke::new(1.8, theme::VERMILION),
        (false, true) => Stroke::new(2.2, theme::INK),
        (false, false) => Stroke::new(1.2, theme::INK2),
    };
    painter.rect_filled(rect, theme::CORNER, theme::RAISED);
    if node.believed && !node.decision {
        let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
        painter.extend(Shape::dashed_line(&corners, stroke, 5.0, 3.5));
    } else {
        painter.rect_stroke(rect, theme::CORNER, stroke, StrokeKind::Inside);
    }
    let mut at = rect.min + vec2(10.0, 7.0);
    let title = laid.title.size().y;
    let cut = laid.title.elided || laid.detail.elided;
    painter.galley(at, laid.title, theme::INK);
    at.y += title + 1.0;
    if !node.detail.is_empty() {
        let detail = laid.detail.size().y;
        painter.galley(at, laid.detail, theme::INK);
        at.y += detail + 1.0;
    }
    painter.galley(at, laid.when, theme::INK3);
    if cut {
        response.on_hover_ui(|ui| {
            ui.set_max_width(320.0);
            label(ui, theme::serif_bold(size::NAME), theme::INK, &node.title);
            label(ui, theme::sans(size::BODY), theme::INK, &node.detail);
            label(ui, theme::sans(size::CAPTION), theme::INK3, &node.date);
        });
    }
}

/// A curve from cause to effect, dashed where it is only believed; where its weight has its place: beside the cause, where the
/// lines have not yet come together.
fn arrow(painter: &Painter, (from, to): (Rect, Rect), weight: &str, believed: bool, across: f32) -> Pos2 {
    let (start, end) = (from.right_center(), to.left_center() - vec2(7.0, 0.0));
    let bow = ((end.x - start.x).abs() * 0.5).clamp(20.0, 120.0);
    let curve = CubicBezierShape::from_points_stroke(
        [start, start + vec2(bow, 0.0), end - vec2(bow, 0.0), end],
        false,
        egui::Color32::TRANSPARENT,
        Stroke::NONE,
    );
    let heavy = weight.chars().filter(char::is_ascii_digit).collect::<String>().parse::<f32>().unwrap_or(1.0);
    let stroke = Stroke::new((1.0 + heavy / 12.0).min(3.2), theme::INK);
    let points = curve.flatten(Some(0.4));
    let middle = start.x + across * 0.5;
    let beside = points.windows(2).find(|pair| pair[1].x >= middle).map_or(end, |pair| {
        pair[0].lerp(pair[1], ((middle - pair[0].x) / (pair[1].x - pair[0].x).max(0.1)).clamp(0.0, 1.0))
    });
    if believed {
        painter.extend(Shape::dashed_line(&points, stroke, 5.0, 4.0));
    } else {
        painter.line(points, stroke);
    }
    let head = vec![end + vec2(8.0, 0.0), end + vec2(0.0, 4.0), end - vec2(0.0, 4.0)];
    painter.add(Shape::convex_polygon(head, theme::INK, Stroke::NONE));
    beside
}

/// The weight of a line, on a slip.
fn weigh(painter: &Painter, at: Pos2, weight: &str) {
    if weight.is_empty() {
        return;
    }
    let galley = weight_galley(painter, weight);
    let slip = Rect::from_center_size(at, galley.size() + vec2(10.0, 4.0));
    painter.rect(slip, theme::CORNER, theme::PAPER, theme::edge(), StrokeKind::Inside);
    painter.galley(slip.center() - galley.size() / 2.0, galley, theme::INK);
}

fn weight_galley(painter: &Painter, weight: &str) -> std::sync::Arc<egui::Galley> {
    // More is not always better: it bears no tone.
    painter.layout_no_wrap(weight.to_owned(), theme::sans_bold(size::CAPTION + 0.5), theme::INK)
}
