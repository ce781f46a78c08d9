//! What colours and patterns stand for, below the map.

use bevy_egui::egui::{Color32, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::labels;
use super::panel::Shown;
use crate::desktop::interface::Mode;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::say;
use crate::scenario::raw::Pattern;

/// Draws it.
pub fn draw(ui: &mut Ui, free: Rect, shown: &Shown, mode: Mode) {
    let locale = speech::locale(ui);
    let plain = Pattern::Plain;
    let mut entries: Vec<(String, Option<[u8; 3]>, Pattern)> = match mode {
        Mode::Unrest => {
            vec![(say!(locale, "map-calm"), None, plain), (say!(locale, "map-unrest-scale"), Some(theme::SCALE), plain)]
        }
        Mode::Stores => {
            vec![(say!(locale, "map-bare"), None, plain), (say!(locale, "map-stores-scale"), Some(theme::SCALE), plain)]
        }
        Mode::Houses => vec![
            (say!(locale, "map-none-empty"), None, plain),
            (say!(locale, "map-houses-scale"), Some(theme::SCALE), plain),
        ],
        Mode::Trust => vec![
            (say!(locale, "map-trusts-you"), Some([theme::GAIN.r(), theme::GAIN.g(), theme::GAIN.b()]), plain),
            (
                say!(locale, "map-distrusts-you"),
                Some([theme::LOSS.r(), theme::LOSS.g(), theme::LOSS.b()]),
                Pattern::Hatch,
            ),
        ],
        _ => shown
            .powers
            .iter()
            .filter(|power| shown.map.regions.iter().any(|region| region.holder == Some(power.row)))
            .map(|power| (labels::short(&power.name).to_owned(), Some(power.color), power.pattern))
            .collect(),
    };
    if mode == Mode::Claims {
        entries.push((say!(locale, "map-who-claims"), None, Pattern::Stripes));
    }
    let font = theme::sans(size::CAPTION);
    let sizes: Vec<_> =
        entries.iter().map(|(name, ..)| ui.painter().layout_no_wrap(name.clone(), font.clone(), theme::INK)).collect();
    let mut widths: f32 = sizes.iter().map(|galley| galley.size().x + 36.0).sum();
    let mut shown_count = sizes.len();
    while widths > free.width() - 20.0 && shown_count > 1 {
        shown_count -= 1;
        widths -= sizes[shown_count].size().x + 36.0;
    }
    let rect = Rect::from_center_size(pos2(free.center().x, free.bottom() - 20.0), vec2(widths + 12.0, 26.0));
    let painter = ui.painter();
    painter.rect(rect, theme::CORNER, theme::PAPER, theme::edge(), StrokeKind::Inside);
    let mut x = rect.left() + 12.0;
    for ((_, color, pattern), galley) in entries.iter().zip(sizes).take(shown_count) {
        let swatch = Rect::from_min_size(pos2(x, rect.center().y - 6.0), vec2(18.0, 12.0));
        let ink = color.map_or(theme::INK3, theme::holder);
        let fill = color.map_or(theme::SILK, |_| ink.gamma_multiply(0.25));
        painter.rect(swatch, 0.0, fill, Stroke::new(1.0, ink), StrokeKind::Inside);
        hatch(&painter.with_clip_rect(swatch.shrink(1.0)), swatch, *pattern, ink);
        painter.galley(pos2(x + 24.0, rect.center().y - galley.size().y / 2.0), galley.clone(), theme::INK);
        x += galley.size().x + 36.0;
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
