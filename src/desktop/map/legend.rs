//! What colours, patterns and signs stand for, below the map.

use bevy_egui::egui::{
    Color32, Id, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::amount::Scale;
use super::panel::Shown;
use super::pen::Leaf;
use super::{labels, pen};
use crate::desktop::interface::Mode;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::say;
use crate::scenario::raw::Pattern;

/// Width of what is drawn before each word, and the room around both.
const SAMPLE: f32 = 18.0;
const BETWEEN: f32 = 18.0;

/// What is drawn before a word.
enum Sample {
    /// An area: its ink, its pattern, how much it covers.
    Area(Color32, Pattern, f32),
    /// An army's shield: seen, or only reported.
    Shield(bool),
    /// A paper of the player's: lying there, or on its way.
    Paper(Leaf),
    /// People without a house.
    Walkers,
}

/// Draws it.
pub fn draw(ui: &mut Ui, free: Rect, shown: &Shown, mode: Mode) {
    let entries = entries(ui, shown, mode);
    let font = theme::sans(size::CAPTION);
    let galleys: Vec<_> =
        entries.iter().map(|(name, _)| ui.painter().layout_no_wrap(name.clone(), font.clone(), theme::INK)).collect();
    let width = |index: usize| SAMPLE + 6.0 + galleys[index].size().x + BETWEEN;
    // What has no room on the first line stands on a second; what has none there is left out.
    let room = free.width() - 28.0;
    let (mut rows, mut used) = (vec![Vec::new()], 0.0);
    for index in 0..entries.len() {
        if used + width(index) > room && used > 0.0 {
            if rows.len() == 2 {
                break;
            }
            rows.push(Vec::new());
            used = 0.0;
        }
        used += width(index);
        rows.last_mut().into_iter().for_each(|row| row.push(index));
    }
    let widest = rows.iter().map(|row| row.iter().map(|&index| width(index)).sum::<f32>()).fold(0.0, f32::max);
    let box_size = vec2(widest + 24.0 - BETWEEN, 6.0 + 20.0 * rows.len() as f32);
    let foot = pos2(free.center().x - box_size.x / 2.0, free.bottom() - 8.0 - box_size.y);
    let rect = Rect::from_min_size(foot.round(), box_size);
    let response = ui.interact(rect, Id::new("legend"), Sense::hover());
    let told: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
    let told = told.join(&say!(speech::locale(ui), "map-between"));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let painter = ui.painter();
    painter.rect(rect, theme::CORNER, theme::PAPER, theme::edge(), StrokeKind::Inside);
    for (line, row) in rows.iter().enumerate() {
        let middle = rect.top() + 13.0 + 20.0 * line as f32;
        let mut x = rect.left() + 12.0;
        for &index in row {
            sample(painter, pos2(x, middle), &entries[index].1);
            let galley = galleys[index].clone();
            painter.galley(pos2(x + SAMPLE + 6.0, middle - galley.size().y / 2.0), galley, theme::INK);
            x += width(index);
        }
    }
}

fn entries(ui: &Ui, shown: &Shown, mode: Mode) -> Vec<(String, Sample)> {
    let locale = speech::locale(ui);
    let silk = |name| (name, Sample::Area(theme::INK3, Pattern::Plain, 0.0));
    let steps = |nothing: String| {
        let scale = Scale::of(mode, shown.map);
        let steps = scale.iter().flat_map(|scale| (1..=4).map(|step| (step, scale.span(step))));
        let steps = steps.map(|(step, span)| {
            let (pattern, cover) = Scale::ink(step);
            (span, Sample::Area(theme::scale(), pattern, cover))
        });
        std::iter::once(silk(nothing)).chain(steps).collect::<Vec<_>>()
    };
    let holders = || {
        let held = |row| shown.map.regions.iter().any(|region| region.holder == Some(row));
        let powers = shown.powers.iter().filter(move |power| held(power.row));
        powers.map(|power| {
            let color = theme::holder(power.row, power.color);
            (labels::short(&power.name).to_owned(), Sample::Area(color, power.pattern, 0.25))
        })
    };
    let with = |mut first: Vec<(String, Sample)>| {
        first.extend(holders());
        first
    };
    match mode {
        Mode::Unrest => steps(say!(locale, "map-calm")),
        Mode::Stores => steps(say!(locale, "map-bare")),
        Mode::Houses => {
            let mut entries = steps(say!(locale, "map-none-empty"));
            entries.push((say!(locale, "map-people-without"), Sample::Walkers));
            entries
        }
        Mode::Trust => vec![
            silk(say!(locale, "map-your-own")),
            (say!(locale, "map-trusts-you"), Sample::Area(theme::gain(), Pattern::Plain, 0.35)),
            (say!(locale, "map-distrusts-you"), Sample::Area(theme::loss(), Pattern::Hatch, 0.35)),
        ],
        Mode::Claims => with(vec![(say!(locale, "map-who-claims"), Sample::Area(theme::INK3, Pattern::Stripes, 0.0))]),
        Mode::Armies => with(vec![
            (say!(locale, "map-army-seen"), Sample::Shield(true)),
            (say!(locale, "map-army-reported"), Sample::Shield(false)),
        ]),
        Mode::Papers => with(vec![
            (say!(locale, "map-paper-lies"), Sample::Paper(Leaf::Lying)),
            (say!(locale, "map-paper-rides"), Sample::Paper(Leaf::Sealed)),
            (say!(locale, "map-order-rides"), Sample::Paper(Leaf::Open)),
        ]),
        Mode::Holder => holders().collect(),
    }
}

fn sample(painter: &Painter, left: Pos2, sample: &Sample) {
    let middle = left + vec2(SAMPLE / 2.0, 0.0);
    match *sample {
        Sample::Area(ink, pattern, cover) => {
            let swatch = Rect::from_center_size(middle, vec2(SAMPLE, 12.0));
            painter.rect_filled(swatch, 0.0, theme::SILK);
            painter.rect(swatch, 0.0, ink.gamma_multiply(cover), Stroke::new(1.0, ink), StrokeKind::Inside);
            hatch(&painter.with_clip_rect(swatch.shrink(1.0)), swatch, pattern, ink);
        }
        Sample::Shield(seen) => {
            let shield = Rect::from_center_size(middle, vec2(12.0, 15.0));
            pen::shield(painter, shield, theme::INK3, if seen { 1.0 } else { 0.6 }, seen);
        }
        Sample::Paper(leaf) => pen::sheet(painter, Rect::from_center_size(middle, vec2(12.0, 15.0)), leaf),
        Sample::Walkers => pen::crowd(painter, Rect::from_center_size(middle, vec2(13.5, 9.0)), 3),
    }
}

/// The pattern of a holder within a swatch.
pub fn hatch(painter: &Painter, rect: Rect, pattern: Pattern, ink: Color32) {
    let thin = Stroke::new(1.0, ink);
    let (left, right) = (rect.left() as i32, rect.right() as i32 + 12);
    match pattern {
        Pattern::Plain => {}
        Pattern::Hatch | Pattern::Cross => {
            for x in (left..right).step_by(5) {
                let foot = pos2(x as f32 - 8.0, rect.bottom());
                painter.line_segment([foot, foot + vec2(12.0, -12.0)], thin);
                if pattern == Pattern::Cross {
                    painter.line_segment([foot - vec2(0.0, 12.0), foot + vec2(12.0, 0.0)], thin);
                }
            }
        }
        Pattern::Dots => {
            for x in (left + 3..right).step_by(4) {
                for y in [3.5, 8.5] {
                    painter.circle_filled(pos2(x as f32, rect.top() + y), 0.9, ink);
                }
            }
        }
        Pattern::Stripes => {
            for x in (left + 3..right).step_by(4) {
                painter.vline(x as f32 + 0.5, rect.y_range(), thin);
            }
        }
        Pattern::Dashes => {
            for (row, y) in [3.5, 6.5, 9.5].into_iter().enumerate() {
                for x in (left + 2 + row as i32 * 2..right).step_by(6) {
                    painter.hline(x as f32..=x as f32 + 3.0, rect.top() + y, thin);
                }
            }
        }
    }
}
