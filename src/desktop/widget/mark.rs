//! Seals, signs, bars, dots: drawn by hand, each with words for a screen reader.

use bevy_egui::egui::{
    self, Align2, Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::text;
use crate::desktop::{speech, terms, theme};
use crate::locale::Locale;
use crate::say;
use crate::view::{PersonRef, Sign, Topic};
use crate::world::Kind;

/// The colours of a sign: on paper, and on lacquer.
pub fn tone(sign: Sign) -> (Color32, Color32) {
    match sign {
        Sign::Gain => (theme::gain(), theme::LACQUER_TEXT),
        Sign::Loss => (theme::loss(), theme::LACQUER_TEXT),
        Sign::Neutral => (theme::INK, theme::LACQUER_TEXT3),
    }
}

/// The sign in a word of a language.
pub fn spoken(locale: &Locale, sign: Sign) -> String {
    match sign {
        Sign::Gain => say!(locale, "window-sign-gain"),
        Sign::Loss => say!(locale, "window-sign-loss"),
        Sign::Neutral => say!(locale, "window-sign-neither"),
    }
}

/// The sign that a signed number bears.
pub fn sign_of(number: i32) -> Sign {
    match number.signum() {
        1 => Sign::Gain,
        -1 => Sign::Loss,
        _ => Sign::Neutral,
    }
}

/// A number with its sign; a true minus.
pub fn signed(number: i32) -> String {
    match number.signum() {
        1 => format!("+{number}"),
        -1 => format!("\u{2212}{}", number.unsigned_abs()),
        _ => "0".to_owned(),
    }
}

/// Paints ▲, ▼ or ◆ around a point.
pub fn paint_sign(painter: &Painter, at: Pos2, half: f32, sign: Sign, color: Color32) {
    let points = match sign {
        Sign::Gain => vec![at + vec2(-half, half * 0.8), at + vec2(0.0, -half), at + vec2(half, half * 0.8)],
        Sign::Loss => vec![at + vec2(-half, -half * 0.8), at + vec2(half, -half * 0.8), at + vec2(0.0, half)],
        Sign::Neutral => {
            let half = half * 0.9;
            vec![at + vec2(0.0, -half), at + vec2(half, 0.0), at + vec2(0.0, half), at + vec2(-half, 0.0)]
        }
    };
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

/// Paints whether a change is to the good of one's own side: a tick, a cross, or the sign of neither. An arrow would seem to
/// tell which way the number went.
pub fn judge(painter: &Painter, at: Pos2, sign: Sign, color: Color32) {
    let stroke = Stroke::new(2.0, color);
    match sign {
        Sign::Gain => {
            painter.line(vec![at + vec2(-4.5, 0.0), at + vec2(-1.5, 3.5), at + vec2(4.5, -4.0)], stroke);
        }
        Sign::Loss => {
            painter.line_segment([at - vec2(3.8, 3.8), at + vec2(3.8, 3.8)], stroke);
            painter.line_segment([at + vec2(-3.8, 3.8), at + vec2(3.8, -3.8)], stroke);
        }
        Sign::Neutral => paint_sign(painter, at, 4.5, sign, color),
    }
}

/// Paints how something foretold came: a tick, a cross, or a ring where that is open.
pub fn verdict(painter: &Painter, at: Pos2, sign: Sign) {
    let stroke = Stroke::new(2.2, tone(sign).0);
    match sign {
        Sign::Gain => {
            painter.line(vec![at + vec2(-5.0, 0.0), at + vec2(-1.5, 4.5), at + vec2(5.5, -5.0)], stroke);
        }
        Sign::Loss => {
            painter.line_segment([at - vec2(4.5, 4.5), at + vec2(4.5, 4.5)], stroke);
            painter.line_segment([at + vec2(-4.5, 4.5), at + vec2(4.5, -4.5)], stroke);
        }
        Sign::Neutral => {
            painter.circle_stroke(at, 5.0, Stroke::new(1.5, theme::INK3));
        }
    }
}

/// A sign in the flow of text.
pub fn sign(ui: &mut Ui, sign: Sign, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(12.0, 14.0), Sense::hover());
    paint_sign(ui.painter(), rect.center(), 5.0, sign, color);
    let locale = speech::locale(ui);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, spoken(locale, sign)));
    response
}

/// The ring around what has the keyboard's focus.
pub fn ring(ui: &Ui, response: &Response, color: Color32) {
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(2.5),
            theme::CORNER,
            Stroke::new(2.0, color),
            StrokeKind::Outside,
        );
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }
}

/// How a name seal is cut.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// White on ink: for, or a voice that speaks.
    Filled,
    /// Ink on paper: against, or at rest.
    Outlined,
    /// The player's own hand.
    Hand,
    /// Outlined on lacquer.
    Lacquer,
}

/// Paints a name seal: one character, never a portrait. A name without one gives its first letter.
pub fn paint_seal(painter: &Painter, rect: Rect, text: &str, cut: Cut) {
    let (fill, stroke, ink) = match cut {
        Cut::Filled => (theme::INK, Stroke::NONE, theme::PAPER),
        Cut::Outlined => (theme::RAISED, Stroke::new(1.0, theme::INK), theme::INK),
        Cut::Hand => (theme::VERMILION, Stroke::NONE, theme::ON_VERMILION),
        Cut::Lacquer => (Color32::TRANSPARENT, Stroke::new(1.0, theme::LACQUER_EDGE), theme::LACQUER_TEXT2),
    };
    painter.rect(rect, theme::CORNER, fill, stroke, StrokeKind::Inside);
    let size = rect.height() * 0.62;
    let shown: String = text.chars().take(1).collect();
    if shown.is_empty() {
        paint_sign(painter, rect.center(), rect.height() * 0.2, Sign::Neutral, ink);
        return;
    }
    painter.text(rect.center(), Align2::CENTER_CENTER, shown, theme::serif_bold(size), ink);
}

/// A name seal in the flow; `name` is what a screen reader says. Without a character it bears ◆.
pub fn seal(ui: &mut Ui, text: &str, name: &str, side: f32, cut: Cut) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    paint_seal(ui.painter(), rect, text, cut);
    let locale = speech::locale(ui);
    response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, say!(locale, "window-mark-seal", name = name)));
    response
}

/// The name seal of a person: his card shows under the pointer, and a click pins it.
pub fn person(ui: &mut Ui, person: &PersonRef, side: f32, cut: Cut) -> Response {
    let sense = terms::sense(ui, ui.next_auto_id());
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), sense);
    ring(ui, &response, theme::FOCUS);
    paint_seal(ui.painter(), rect, text::initial(&person.seal, &person.name), cut);
    let locale = speech::locale(ui);
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::Link, ui.is_enabled(), say!(locale, "window-mark-seal", name = &person.name))
    });
    terms::live(ui, response, Topic::Thing(Kind::Person, person.row))
}

/// A bar from −100 to 100 with its middle marked; the negative side is hatched.
pub fn bar(ui: &mut Ui, value: i32, width: f32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, 8.0), Sense::hover());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let spoken = say!(locale, "window-mark-bar", name = name, value = value);
        WidgetInfo::labeled(WidgetType::ProgressIndicator, true, spoken)
    });
    let painter = ui.painter();
    painter.rect(rect, 0.0, theme::SLIP, theme::edge(), StrokeKind::Inside);
    let middle = rect.center().x;
    let reach = rect.width() / 2.0 - 1.0;
    let end = middle + reach * (value.clamp(-100, 100) as f32 / 100.0);
    let filled = Rect::from_x_y_ranges(middle.min(end)..=middle.max(end), rect.top() + 1.0..=rect.bottom() - 1.0);
    if value > 0 {
        painter.rect_filled(filled, 0.0, theme::gain());
    } else if value < 0 {
        painter.rect_filled(filled, 0.0, theme::RULE);
        let clipped = painter.with_clip_rect(filled);
        let mut x = filled.left() - filled.height();
        while x < filled.right() {
            let foot = pos2(x, filled.bottom());
            clipped
                .line_segment([foot, foot + vec2(filled.height(), -filled.height())], Stroke::new(1.5, theme::loss()));
            x += 4.0;
        }
    }
    painter.vline(middle, rect.top() - 2.0..=rect.bottom() + 2.0, Stroke::new(1.5, theme::INK));
    response
}

/// A pin from the side; an outline where there is none yet.
pub fn pin(painter: &Painter, at: Pos2, set: bool) {
    let (ink, fill) = if set { (theme::INK, theme::INK) } else { (theme::INK3, theme::PAPER) };
    let stroke = Stroke::new(1.2, ink);
    painter.line_segment([at + vec2(0.0, 1.0), at + vec2(0.0, 7.0)], stroke);
    painter.circle(at - vec2(0.0, 3.0), 4.0, fill, stroke);
}

/// Attention: what is left is filled, what the open choice would take is vermilion-edged.
pub fn dots(ui: &mut Ui, left: i32, all: i32, taking: i32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(all.max(0) as f32 * 16.0, 12.0), Sense::hover());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let spoken = say!(locale, "window-mark-left", name = name, left = left, all = all);
        WidgetInfo::labeled(WidgetType::Label, true, spoken)
    });
    for index in 0..all {
        let at = pos2(rect.left() + 6.0 + index as f32 * 16.0, rect.center().y);
        if index < left - taking {
            ui.painter().circle_filled(at, 5.0, theme::LACQUER_TEXT);
        } else if index < left {
            ui.painter().circle(at, 5.0, theme::VERMILION, Stroke::new(1.5, theme::LACQUER_TEXT));
        } else {
            ui.painter().circle_stroke(at, 4.5, Stroke::new(1.0, theme::LACQUER_TEXT3));
        }
    }
    response
}

/// Teams: those at work are filled, the idle ones open.
pub fn boxes(ui: &mut Ui, idle: i32, all: i32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(all.max(0) as f32 * 15.0, 12.0), Sense::hover());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let spoken = say!(locale, "window-mark-idle", name = name, idle = idle, all = all);
        WidgetInfo::labeled(WidgetType::Label, true, spoken)
    });
    for index in 0..all {
        let box_ = Rect::from_min_size(pos2(rect.left() + index as f32 * 15.0, rect.top()), vec2(12.0, 12.0));
        if index < all - idle {
            ui.painter().rect_filled(box_, 0.0, theme::LACQUER_TEXT2);
        } else {
            ui.painter().rect_stroke(box_, 0.0, Stroke::new(1.0, theme::LACQUER_TEXT2), StrokeKind::Inside);
        }
    }
    response
}

/// Whether a condition holds.
pub fn pip(ui: &mut Ui, holds: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let spoken = if holds { say!(locale, "panel-way-met") } else { say!(locale, "panel-way-unmet") };
        WidgetInfo::labeled(WidgetType::Label, true, spoken)
    });
    let square = Rect::from_center_size(rect.center(), vec2(11.0, 11.0));
    if holds {
        ui.painter().rect_filled(square, 0.0, theme::INK);
    } else {
        ui.painter().rect_stroke(square, 0.0, Stroke::new(1.0, theme::INK), StrokeKind::Inside);
    }
    response
}

/// Where the seal of the seat will fall.
pub fn seal_place(painter: &Painter, centre: Pos2, side: f32) {
    let turn = egui::emath::Rot2::from_angle(-1.2_f32.to_radians());
    let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)];
    let edge = corners.map(|(x, y)| centre + turn * (vec2(x, y) * side / 2.0));
    let faint = Stroke::new(1.2, theme::VERMILION.gamma_multiply(0.55));
    painter.extend(Shape::dashed_line(&edge, faint, 5.0, 4.0));
}

/// The seal of the seat: up to four characters, right column first, its edge worn, a little askew.
pub fn great_seal(painter: &Painter, centre: Pos2, side: f32, text: &str, lift: f32) {
    let angle = -1.2_f32.to_radians();
    let turn = egui::emath::Rot2::from_angle(angle);
    let half = side / 2.0 * lift;
    let mut edge = Vec::new();
    let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)];
    let mut seed = 0x2545_F491_u32;
    for pair in corners.windows(2) {
        for step in 0..18 {
            let along = step as f32 / 18.0;
            let x = pair[0].0 + (pair[1].0 - pair[0].0) * along;
            let y = pair[0].1 + (pair[1].1 - pair[0].1) * along;
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let wear = ((seed >> 16) as f32 / 65535.0 - 0.5) * 1.8;
            edge.push(centre + turn * (vec2(x, y) * (half + wear)));
        }
    }
    painter.add(Shape::Path(egui::epaint::PathShape {
        points: edge,
        closed: true,
        fill: theme::VERMILION,
        stroke: egui::epaint::PathStroke::NONE,
    }));
    let frame: Vec<Pos2> = corners[..4].iter().map(|&(x, y)| centre + turn * (vec2(x, y) * half * 0.89)).collect();
    painter.add(Shape::closed_line(frame, Stroke::new(1.6, theme::ON_VERMILION)));
    // Letters of an alphabet do not stand in a square: one is enough.
    let upright = text.chars().next().is_some_and(|first| first >= '\u{2E80}');
    let characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).take(if upright { 4 } else { 1 }).collect();
    let cells: &[(f32, f32)] = match characters.len() {
        1 => &[(0.0, 0.0)],
        2 => &[(0.0, -0.42), (0.0, 0.42)],
        _ => &[(0.42, -0.42), (0.42, 0.42), (-0.42, -0.42), (-0.42, 0.42)],
    };
    let size = half * if characters.len() == 1 { 1.25 } else { 0.8 };
    for (&character, &(x, y)) in characters.iter().zip(cells) {
        let galley = painter.layout_no_wrap(character.to_string(), theme::serif_bold(size), theme::ON_VERMILION);
        let at = centre + turn * (vec2(x, y) * half) - turn * (galley.size() / 2.0);
        let mut shape = egui::epaint::TextShape::new(at, galley, theme::ON_VERMILION);
        shape.angle = angle;
        painter.add(shape);
    }
}
