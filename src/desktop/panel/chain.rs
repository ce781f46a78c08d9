//! A chain of causes, drawn as a graph: the oldest on the left, what is asked about on the right.

use bevy_egui::egui::{
    self, FontId, Id, Painter, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    epaint::CubicBezierShape, vec2,
};

use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{label, line, mark};
use crate::say;
use crate::view::{Why, WhyNode};

/// Width of a node, gaps between columns and between nodes.
const WIDTH: f32 = 170.0;
const ACROSS: f32 = 62.0;
const DOWN: f32 = 18.0;

/// Draws head, key and graph.
pub fn draw(ui: &mut Ui, why: &Why) {
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
    if why.nodes.is_empty() {
        label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "panel-since-the-beginning"));
        return;
    }
    let fresh = newly_shown(ui, why);
    ScrollArea::both().id_salt("chain").auto_shrink(false).show(ui, |ui| graph(ui, why, fresh));
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
fn order(why: &Why, depth: usize) -> Vec<usize> {
    let mut place = vec![0.0_f32; why.nodes.len()];
    let mut ordered = Vec::new();
    for column in 0..=depth {
        let mut rows: Vec<usize> = (0..why.nodes.len()).filter(|&index| why.nodes[index].depth == column).collect();
        let pull = |index: usize| {
            let led: Vec<f32> = why
                .edges
                .iter()
                .filter(|(from, to, _)| *from == index && *to < place.len())
                .map(|(_, to, _)| place[*to])
                .collect();
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

fn graph(ui: &mut Ui, why: &Why, fresh: bool) {
    let depth = why.nodes.iter().map(|node| node.depth).max().unwrap_or(0);
    let room = ui.available_size();
    // Few columns spread over the paper, many keep their least distance and are scrolled.
    let columns = depth as f32 + 1.0;
    let widest =
        why.edges.iter().map(|(.., weight)| weight_galley(ui.painter(), weight).size().x + 34.0).fold(ACROSS, f32::max);
    let across = ((room.x - 24.0 - columns * WIDTH) / columns.max(2.0)).clamp(widest, widest.max(120.0));
    let mut laid: Vec<Laid> = why.nodes.iter().enumerate().map(|(index, node)| size_up(ui, node, index == 0)).collect();
    let mut heights = vec![0.0_f32; depth + 1];
    for (node, laid) in why.nodes.iter().zip(&laid) {
        heights[node.depth] += laid.rect.height() + DOWN;
    }
    let tallest = heights.iter().copied().fold(0.0, f32::max);
    let width = columns * WIDTH + depth as f32 * across;
    let height = tallest.max(room.y - 20.0);
    let (area, _) = ui.allocate_exact_size(vec2((width + 16.0).max(room.x - 12.0), height.max(80.0)), Sense::hover());
    let left = area.right() - width - 8.0;
    let mut next: Vec<f32> =
        heights.iter().map(|column| area.top() + (height - column).max(0.0) * 0.45 + DOWN / 2.0).collect();
    for index in order(why, depth) {
        let (node, laid) = (&why.nodes[index], &mut laid[index]);
        let x = left + (depth - node.depth) as f32 * (WIDTH + across);
        laid.rect = laid.rect.translate(vec2(x, next[node.depth]));
        next[node.depth] += laid.rect.height() + DOWN;
    }
    for (from, to, weight) in &why.edges {
        if let (Some(from_node), Some(to_node), Some(from), Some(to)) =
            (why.nodes.get(*from), why.nodes.get(*to), laid.get(*from), laid.get(*to))
        {
            arrow(ui.painter(), from.rect, to.rect, weight, from_node.believed || to_node.believed);
        }
    }
    if fresh && let Some(asked) = laid.first() {
        ui.scroll_to_rect(asked.rect, Some(egui::Align::Center));
    }
    for (index, (node, laid)) in why.nodes.iter().zip(laid).enumerate() {
        show(ui, node, laid, index);
    }
}

fn size_up(ui: &Ui, node: &WhyNode, asked: bool) -> Laid {
    // What does not fit stands in the tooltip.
    let text = |text: &str, font: FontId, color, rows| {
        let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, color, WIDTH - 20.0);
        job.wrap.max_rows = rows;
        ui.painter().layout_job(job)
    };
    let title = text(&node.title, theme::serif_bold(if asked { size::NAME } else { size::BODY }), theme::INK, 4);
    let detail = text(&node.detail, theme::sans(size::DETAIL), theme::INK, 2);
    let when = text(&node.date, theme::sans(size::CAPTION), theme::INK3, 1);
    let mut height = title.size().y + when.size().y + 16.0;
    if !node.detail.is_empty() {
        height += detail.size().y + 2.0;
    }
    Laid { rect: Rect::from_min_size(Pos2::ZERO, vec2(WIDTH, height)), title, detail, when }
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

/// A curve from cause to effect, with its weight on a slip; dashed where it is only believed.
fn arrow(painter: &Painter, from: Rect, to: Rect, weight: &str, believed: bool) {
    // Causes of one column are joined beside it.
    let (start, end) = if from.left() >= to.left() {
        (from.right_center(), to.right_center() + vec2(7.0, 0.0))
    } else {
        (from.right_center(), to.left_center() - vec2(7.0, 0.0))
    };
    let beside = from.left() >= to.left();
    let bow = if beside { 56.0 } else { ((end.x - start.x).abs() * 0.5).clamp(28.0, 120.0) };
    let towards = if beside { bow } else { -bow };
    let curve = CubicBezierShape::from_points_stroke(
        [start, start + vec2(bow, 0.0), end + vec2(towards, 0.0), end],
        false,
        egui::Color32::TRANSPARENT,
        Stroke::NONE,
    );
    let heavy = weight.chars().filter(char::is_ascii_digit).collect::<String>().parse::<f32>().unwrap_or(1.0);
    let stroke = Stroke::new((1.0 + heavy / 12.0).min(3.2), theme::INK);
    let points = curve.flatten(Some(0.4));
    if believed {
        painter.extend(Shape::dashed_line(&points, stroke, 5.0, 4.0));
    } else {
        painter.line(points.clone(), stroke);
    }
    let head = if towards < 0.0 { 8.0 } else { -8.0 };
    painter.add(Shape::convex_polygon(
        vec![end + vec2(head, 0.0), end + vec2(0.0, 4.0), end - vec2(0.0, 4.0)],
        theme::INK,
        Stroke::NONE,
    ));
    if !weight.is_empty() {
        let galley = weight_galley(painter, weight);
        let at = points.get(points.len() / 2).copied().unwrap_or(end);
        let slip = Rect::from_center_size(at, galley.size() + vec2(10.0, 4.0));
        painter.rect(slip, theme::CORNER, theme::PAPER, theme::edge(), StrokeKind::Inside);
        painter.galley(slip.center() - galley.size() / 2.0, galley, theme::INK);
    }
}

fn weight_galley(painter: &Painter, weight: &str) -> std::sync::Arc<egui::Galley> {
    let sign = match weight.chars().next() {
        Some('-' | '\u{2212}') => crate::view::Sign::Loss,
        Some('+') => crate::view::Sign::Gain,
        _ => crate::view::Sign::Neutral,
    };
    painter.layout_no_wrap(weight.to_owned(), theme::sans_bold(size::CAPTION + 0.5), mark::tone(sign).0)
}
