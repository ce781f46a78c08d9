//! A power's seal: one character on its colour, its pattern beneath.

use bevy_egui::egui::{Align2, Painter, Rect, Stroke, StrokeKind, Ui, pos2};

use crate::desktop::map::legend::hatch;
use crate::desktop::speech;
use crate::desktop::theme;
use crate::desktop::widget::text::initial;
use crate::locale::Locale;
use crate::view::PowerView;

/// Height of the pattern's strip, as a share of the seal's side.
const STRIP: f32 = 0.24;

/// The character for a power: the first of its Chinese name, or else the first letter.
pub fn character(locale: &Locale, power: &PowerView) -> String {
    let (chinese, name) = speech::chinese_first(locale, &power.name, &power.zh);
    initial(chinese, name).chars().take(1).collect()
}

/// Paints it into a square. One's own has the frame of one's own hand.
pub fn paint(ui: &Ui, painter: &Painter, rect: Rect, power: &PowerView) {
    let ink = theme::holder(power.row, power.color);
    let fold = rect.bottom() - (rect.height() * STRIP).round();
    let upper = Rect::from_min_max(rect.min, pos2(rect.right(), fold));
    let lower = Rect::from_min_max(pos2(rect.left(), fold), rect.max);
    painter.rect_filled(rect, 0.0, theme::SILK);
    painter.rect_filled(lower, 0.0, ink.gamma_multiply(0.25));
    hatch(&painter.with_clip_rect(lower.intersect(painter.clip_rect())), lower, power.pattern, ink);
    painter.rect_filled(upper, 0.0, ink);
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, theme::INK), StrokeKind::Inside);
    let text = character(speech::locale(ui), power);
    let size = upper.height() * 0.82;
    painter.text(upper.center(), Align2::CENTER_CENTER, text, theme::serif_bold(size), theme::ON_VERMILION);
    if power.own {
        painter.rect_stroke(rect.expand(2.0), 0.0, Stroke::new(2.0, theme::VERMILION), StrokeKind::Outside);
    }
}
