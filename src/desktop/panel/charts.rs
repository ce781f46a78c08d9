//! How numbers went: a chart at a time, its lines named beside it, and what moved the step that is pointed at.

use bevy_egui::egui::{
    Align2, Color32, Rect, ScrollArea, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_plot::{AxisHints, GridMark, Line, LineStyle, MarkerShape, Plot, PlotPoints, Points, VLine};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::Charted;
use crate::desktop::speech::locale;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, sign_of, signed};
use crate::desktop::widget::{Button, fit, label, line, ruled};
use crate::say;
use crate::view::figure::count;
use crate::view::{ChartLine, ChartView};

/// Width of the list of charts, and of that of lines.
const LISTS: (f32, f32) = (196.0, 262.0);
/// So many dates have room below a chart.
const DATES: usize = 6;

/// The width that a date takes.
const DATE: f32 = 84.0;
/// Height of what is told of a step.
const STEP: f32 = 128.0;

/// Draws the sheet.
pub fn draw(ui: &mut Ui, charted: &Charted, outbox: &mut Outbox) {
    let whole = ui.max_rect();
    let told = Rect::from_min_max(pos2(whole.left() + LISTS.0 + 16.0, whole.bottom() - STEP), whole.max);
    let list = Rect::from_min_max(whole.min, pos2(whole.left() + LISTS.0, whole.bottom()));
    let lines = Rect::from_min_max(pos2(whole.right() - LISTS.1, whole.top()), pos2(whole.right(), told.top() - 8.0));
    let plot = Rect::from_min_max(pos2(told.left(), whole.top()), pos2(lines.left() - 14.0, told.top() - 8.0));
    let mut column = ui.new_child(UiBuilder::new().id_salt("charts").max_rect(list));
    charts(&mut column, charted, outbox);
    if let Some(chart) = charted.charts.get(charted.chart) {
        let mut middle = ui.new_child(UiBuilder::new().id_salt("plot").max_rect(plot));
        drawn(&mut middle, chart, charted, outbox);
        let mut right = ui.new_child(UiBuilder::new().id_salt("lines").max_rect(lines));
        named(&mut right, chart, charted, outbox);
        let mut below = ui.new_child(UiBuilder::new().id_salt("step").max_rect(told));
        step(&mut below, chart, charted, outbox);
    }
}

fn charts(ui: &mut Ui, charted: &Charted, outbox: &mut Outbox) {
    ScrollArea::vertical().id_salt("list of charts").auto_shrink(false).show(ui, |ui| {
        for (index, chart) in charted.charts.iter().enumerate() {
            let button = Button::new(&chart.title).width(ui.available_width()).chosen(index == charted.chart);
            if button.show(ui).clicked() {
                outbox.push(Act::Point(index, 0, usize::MAX));
            }
        }
    });
}

fn ink(chart: &ChartView, index: usize) -> (Color32, LineStyle) {
    let line = &chart.lines[index];
    let color = line.color.map_or_else(|| theme::line(index), |(row, color)| theme::holder(row, color));
    let style = match (line.believed, index % 3) {
        (true, _) => LineStyle::dotted_dense(),
        (false, 0) => LineStyle::Solid,
        (false, 1) => LineStyle::dashed_loose(),
        (false, _) => LineStyle::dashed_dense(),
    };
    (color, style)
}

fn drawn(ui: &mut Ui, chart: &ChartView, charted: &Charted, outbox: &mut Outbox) {
    let title = if chart.unit.is_empty() { chart.title.clone() } else { format!("{}, {}", chart.title, chart.unit) };
    line(ui, theme::serif_bold(size::NAME), theme::INK, title);
    let dates: Vec<(i32, String)> = chart
        .lines
        .first()
        .map_or(Vec::new(), |line| line.points.iter().map(|at| (at.turn, at.date.clone())).collect());
    let room = (ui.available_width() / DATE) as usize;
    let stride = dates.len().div_ceil(room.clamp(2, DATES)).max(1);
    let marks: Vec<GridMark> = dates
        .iter()
        .step_by(stride)
        .map(|(turn, _)| GridMark { value: f64::from(*turn), step_size: stride as f64 })
        .collect();
    let dated = move |mark: GridMark, _: &std::ops::RangeInclusive<f64>| {
        let turn = mark.value.round() as i32;
        let whole = (mark.value - f64::from(turn)).abs() < 0.01;
        dates.iter().find(|(at, _)| whole && *at == turn).map_or_else(String::new, |(_, date)| date.clone())
    };
    let shown = Plot::new(("chart", charted.chart))
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .show_x(false)
        .show_y(false)
        .show_background(false)
        .grid_color(theme::RULE)
        .cursor_color(theme::EDGE)
        .label_formatter(|_| None)
        .x_grid_spacer(move |_| marks.clone())
        // The dates are chosen for the room that there is: none of them is faint, or left out.
        .custom_x_axes(vec![AxisHints::new_x().formatter(dated).label_spacing(0.0..=1.0).tick_label_color(theme::INK2)])
        // Everything is counted in whole numbers: marks between them bear none.
        .custom_y_axes(vec![
            AxisHints::new_y().formatter(whole).label_spacing(13.0..=20.0).tick_label_color(theme::INK2),
        ])
        .show(ui, |plot| {
            for (index, line) in chart.lines.iter().enumerate() {
                let (color, style) = ink(chart, index);
                let chosen = index == charted.line;
                let points: PlotPoints<'_> =
                    line.points.iter().map(|at| [f64::from(at.turn), f64::from(at.value)]).collect();
                plot.line(Line::new(line.name.clone(), points).color(color).style(style).width(if chosen {
                    2.6
                } else {
                    1.3
                }));
            }
            let Some(at) = chart.lines.get(charted.line).and_then(|line| line.points.get(charted.step)) else { return };
            let spot = [f64::from(at.turn), f64::from(at.value)];
            plot.vline(VLine::new("step", spot[0]).color(theme::EDGE).width(1.0));
            let dot = Points::new("step", vec![spot]).shape(MarkerShape::Circle).radius(4.5);
            plot.points(dot.color(ink(chart, charted.line).0));
        });
    let Some(pointer) = shown.response.hover_pos().filter(|_| shown.response.contains_pointer()) else { return };
    let nearest = |line: usize, step: usize| {
        let at = &chart.lines[line].points[step];
        let spot =
            shown.transform.position_from_point(&egui_plot::PlotPoint::new(f64::from(at.turn), f64::from(at.value)));
        spot.distance_sq(pointer)
    };
    let all = chart.lines.iter().enumerate().flat_map(|(line, of)| (0..of.points.len()).map(move |step| (line, step)));
    let found = all.min_by(|a, b| nearest(a.0, a.1).total_cmp(&nearest(b.0, b.1)));
    let Some((line, step)) = found else { return };
    if (line, step) != (charted.line, charted.step) {
        outbox.push(Act::Point(charted.chart, line, step));
    }
    if shown.response.clicked()
        && let Some(entry) = chart.lines[line].points[step].entry
    {
        outbox.push(Act::WhyEntry(entry, None));
    }
}

/// A mark beside the chart, unless it lies between whole numbers.
fn whole(mark: GridMark, _: &std::ops::RangeInclusive<f64>) -> String {
    let whole = mark.value.round();
    if (whole - mark.value).abs() < 0.01 { count(whole as i32) } else { String::new() }
}

/// The lines by name, each with how it stands at the step.
fn named(ui: &mut Ui, chart: &ChartView, charted: &Charted, outbox: &mut Outbox) {
    ScrollArea::vertical().id_salt("lines").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (index, of) in chart.lines.iter().enumerate() {
            let value = of.points.get(charted.step).or(of.points.last()).map_or(0, |at| at.value);
            if row(ui, chart, index, of, value, index == charted.line) {
                outbox.push(Act::Point(charted.chart, index, charted.step));
            }
        }
    });
}

fn row(ui: &mut Ui, chart: &ChartView, index: usize, of: &ChartLine, value: i32, chosen: bool) -> bool {
    let name = if of.believed { say!(locale(ui), "chart-believed", name = of.name.as_str()) } else { of.name.clone() };
    let font = if chosen { theme::sans_bold(size::BODY) } else { theme::sans(size::BODY) };
    let value = if chart.unit.is_empty() && chart.lines.iter().any(|line| line.points.iter().any(|at| at.value < 0)) {
        signed(value)
    } else {
        count(value)
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width() - 8.0, 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, format!("{name}: {value}")));
    let painter = ui.painter();
    if chosen || response.hovered() {
        painter.rect_filled(rect, theme::CORNER, theme::RAISED);
    }
    let (color, style) = ink(chart, index);
    let sample = [pos2(rect.left() + 4.0, rect.center().y), pos2(rect.left() + 30.0, rect.center().y)];
    let stroke = Stroke::new(if chosen { 2.6 } else { 1.6 }, color);
    painter.extend(match style {
        LineStyle::Solid => vec![Shape::line_segment(sample, stroke)],
        LineStyle::Dashed { length } => Shape::dashed_line(&sample, stroke, length, length * 0.6),
        LineStyle::Dotted { spacing } => Shape::dotted_line(&sample, color, spacing, 1.0),
    });
    painter.text(rect.right_center() - vec2(4.0, 0.0), Align2::RIGHT_CENTER, &value, font.clone(), theme::INK);
    let room = rect.width() - 40.0 - 56.0;
    let galley = fit(ui, &name, font, theme::INK, room);
    ui.painter().galley(pos2(rect.left() + 38.0, rect.center().y - galley.size().y / 2.0), galley, theme::INK);
    mark::ring(ui, &response, theme::FOCUS);
    response.clicked()
}

/// What moved the step that is pointed at.
fn step(ui: &mut Ui, chart: &ChartView, charted: &Charted, outbox: &mut Outbox) {
    ruled(ui);
    let Some(of) = chart.lines.get(charted.line) else { return };
    let Some(at) = of.points.get(charted.step) else { return };
    let before = charted.step.checked_sub(1).and_then(|step| of.points.get(step));
    let moved = before.map_or(0, |before| at.value - before.value);
    ui.horizontal(|ui| {
        line(ui, theme::serif_bold(size::NAME), theme::INK, format!("{}, {}", of.name, at.date));
        line(ui, theme::sans(size::BODY), theme::INK, count(at.value));
        if moved != 0 {
            line(ui, theme::sans_bold(size::BODY), mark::tone(sign_of(moved)).0, signed(moved));
        }
        if let Some(entry) = at.entry {
            let why = say!(locale(ui), "chart-why");
            if Button::new(&why).key("Enter").height(24.0).show(ui).clicked() {
                outbox.push(Act::WhyEntry(entry, None));
            }
        }
    });
    for (amount, cause) in &at.causes {
        ui.horizontal(|ui| {
            let (cell, _) = ui.allocate_exact_size(vec2(44.0, 18.0), Sense::hover());
            let tone = mark::tone(sign_of(*amount)).0;
            ui.painter().text(
                cell.right_center(),
                Align2::RIGHT_CENTER,
                signed(*amount),
                theme::sans_bold(size::BODY),
                tone,
            );
            label(ui, theme::sans(size::BODY), theme::INK, cause);
        });
    }
    if at.causes.is_empty() {
        let told = match of.believed {
            true => say!(locale(ui), "chart-was-believed"),
            false => say!(locale(ui), "chart-nothing-moved"),
        };
        label(ui, theme::sans(size::BODY), theme::INK2, told);
    }
}
