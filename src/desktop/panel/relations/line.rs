//! What a line between two powers looks like: smooth where one trusts, jagged where one distrusts, the thicker the more;
//! broken up where it is only believed; barbed in war, between rails where a treaty binds.

use bevy_egui::egui::{Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, sign_of};
use crate::say;
use crate::view::Knowledge;

/// How strongly a line is drawn that the chosen power has no part in.
pub const FAINT: f32 = 0.38;

/// One's trust in another, from a point to a point.
pub fn trust(painter: &Painter, [from, to]: [Pos2; 2], trust: i32, knowledge: Knowledge, cover: f32) {
    let way = to - from;
    let length = way.length();
    if length < 2.0 {
        return;
    }
    let ink = if trust == 0 { theme::INK3 } else { mark::tone(sign_of(trust)).0 };
    let stroke = Stroke::new(1.0 + trust.abs() as f32 / 22.0, ink.gamma_multiply(cover));
    if trust < 0 {
        jagged(painter, from, way, stroke, knowledge);
        return;
    }
    match knowledge {
        Knowledge::Seen => {
            painter.line_segment([from, to], stroke);
        }
        Knowledge::Told => painter.extend(Shape::dashed_line(&[from, to], stroke, 9.0, 4.0)),
        Knowledge::Old => painter.extend(Shape::dashed_line(&[from, to], stroke, 2.0, 5.0)),
    }
}

/// A line of teeth; where it is broken up, whole teeth stand apart.
fn jagged(painter: &Painter, from: Pos2, way: Vec2, stroke: Stroke, knowledge: Knowledge) {
    const TOOTH: f32 = 5.0;
    let steps = (way.length() / TOOTH).round().max(2.0) as usize;
    let (step, aside) = (way / steps as f32, way.normalized().rot90() * 3.0);
    let at = |index: usize| {
        let side = if index == 0 || index == steps { 0.0 } else { 1.0 - 2.0 * (index % 2) as f32 };
        from + step * index as f32 + aside * side
    };
    let (drawn, apart) = match knowledge {
        Knowledge::Seen => (steps, 0),
        Knowledge::Told => (4, 2),
        Knowledge::Old => (2, 3),
    };
    let mut first = 0;
    while first < steps {
        let last = (first + drawn).min(steps);
        painter.line((first..=last).map(at).collect(), stroke);
        first = last + apart;
    }
}

/// The sign of a war in the flow of text.
pub fn barb(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(18.0, 14.0), Sense::hover());
    war(ui.painter(), rect.left_center(), rect.right_center() - vec2(2.0, 0.0), 1.0);
}

/// War: a heavy line with barbs.
pub fn war(painter: &Painter, from: Pos2, to: Pos2, cover: f32) {
    let ink = theme::INK.gamma_multiply(cover);
    let way = to - from;
    let length = way.length().max(1.0);
    let along = way / length;
    painter.line_segment([from, to], Stroke::new(2.6, ink));
    let barbs = (length / 26.0).floor().max(1.0);
    for barb in 0..barbs as usize {
        let at = from + along * (length * (barb as f32 + 0.5) / barbs);
        for turn in [1.0, -1.0] {
            let arm = (along + along.rot90() * turn) * 4.6;
            painter.line_segment([at - arm, at + arm], Stroke::new(1.8, ink));
        }
    }
}

/// A treaty: two rails; where it is broken they have a gap.
pub fn treaty(painter: &Painter, from: Pos2, to: Pos2, broken: bool, cover: f32) {
    let stroke = Stroke::new(1.2, theme::INK2.gamma_multiply(cover));
    let aside: Vec2 = (to - from).normalized().rot90() * 5.0;
    for side in [aside, -aside] {
        if broken {
            let middle = from + (to - from) * 0.5;
            let gap = (to - from).normalized() * 9.0;
            painter.line_segment([from + side, middle - gap + side], stroke);
            painter.line_segment([middle + gap + side, to + side], stroke);
        } else {
            painter.line_segment([from + side, to + side], stroke);
        }
    }
}

/// What the lines stand for, along the bottom of a place. Returns where it begins.
pub fn legend(ui: &mut Ui, within: Rect) -> f32 {
    let locale = speech::locale(ui);
    type Sample = fn(&Painter, [Pos2; 2]);
    let samples: [(String, Sample); 7] = [
        (say!(locale, "relations-key-war"), |painter, [from, to]| war(painter, from, to, 1.0)),
        (say!(locale, "relations-key-treaty"), |painter, [from, to]| treaty(painter, from, to, false, 1.0)),
        (say!(locale, "relations-key-trust"), |painter, at| trust(painter, at, 60, Knowledge::Seen, 1.0)),
        (say!(locale, "relations-key-distrust"), |painter, at| trust(painter, at, -40, Knowledge::Seen, 1.0)),
        (say!(locale, "relations-key-seen"), |painter, at| trust(painter, at, 0, Knowledge::Seen, 1.0)),
        (say!(locale, "relations-key-told"), |painter, at| trust(painter, at, 0, Knowledge::Told, 1.0)),
        (say!(locale, "relations-key-old"), |painter, at| trust(painter, at, 0, Knowledge::Old, 1.0)),
    ];
    let galleys: Vec<_> = samples
        .iter()
        .map(|(name, _)| ui.painter().layout_no_wrap(name.clone(), theme::sans(size::CAPTION), theme::INK2))
        .collect();
    const SAMPLE: f32 = 30.0;
    const ROW: f32 = 20.0;
    // How many rows it takes, and where each sample begins.
    let mut places = Vec::new();
    let (mut x, mut row) = (0.0, 0);
    for galley in &galleys {
        let width = SAMPLE + 6.0 + galley.size().x;
        if x > 0.0 && x + width > within.width() {
            (x, row) = (0.0, row + 1);
        }
        places.push((x, row));
        x += width + 16.0;
    }
    let top = within.bottom() - ROW * (row + 1) as f32;
    for (((name, draw), galley), (x, row)) in samples.iter().zip(galleys).zip(places) {
        let place = Rect::from_min_size(
            pos2(within.left() + x, top + ROW * row as f32),
            vec2(SAMPLE + 6.0 + galley.size().x, ROW),
        );
        let response = ui.interact(place, ui.id().with(("key", name)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name));
        let middle = place.center().y;
        draw(ui.painter(), [pos2(place.left(), middle), pos2(place.left() + SAMPLE, middle)]);
        let at = pos2(place.left() + SAMPLE + 6.0, middle - galley.size().y / 2.0);
        ui.painter().galley(at, galley, theme::INK2);
    }
    top
}
