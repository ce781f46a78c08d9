//! The marks on the map, one by one. Each finds room among those already there, or is left out.

use std::sync::Arc;

use bevy_egui::egui::{Align2, Color32, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::labels::{self, Taken};
use crate::desktop::interface::Mode;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark;
use crate::locale::Locale;
use crate::say;
use crate::scenario::lore::FeatureLore;
use crate::scenario::raw::Rank;
use crate::view::figure::count;
use crate::view::{ArmyView, PowerView, RegionView};

/// Paints marks and remembers where they stand.
pub struct Pen {
    painter: Painter,
    locale: &'static Locale,
    mode: Mode,
    /// Where marks may stand.
    open: Rect,
    taken: Taken,
    halos: Vec<Rect>,
}

impl Pen {
    /// A pen for marks within a part of the map.
    pub fn new(painter: Painter, locale: &'static Locale, mode: Mode, open: Rect) -> Self {
        Self { painter, locale, mode, open, taken: Taken::default(), halos: Vec::new() }
    }

    /// Keeps this free of marks.
    pub fn keep_free(&mut self, rect: Rect) {
        self.taken.take(rect);
    }

    /// Where text stands.
    pub fn halos(self) -> Vec<Rect> {
        self.halos
    }

    fn room(&mut self, around: Pos2, size: Vec2, gap: f32) -> Option<Rect> {
        let rect = self.taken.place(around, size, gap, self.open)?;
        self.taken.take(rect.expand(1.0));
        Some(rect)
    }

    fn write(&mut self, around: Pos2, gap: f32, galley: Arc<Galley>, color: Color32) {
        if let Some(rect) = self.room(around, galley.size(), gap) {
            labels::haloed(&self.painter, rect.min, galley, color, &mut self.halos);
        }
    }

    /// Two walls beside the middle of a road that is a pass.
    pub fn walls(&mut self, from: Pos2, to: Pos2) {
        let painter = &self.painter;
        let middle = from + (to - from) * 0.5;
        let along = (to - from).normalized() * 4.0;
        let aside = along.rot90();
        let wall = Stroke::new(1.2, theme::COAST);
        for side in [-1.0, 1.0] {
            painter.line_segment([middle - along + aside * side, middle + along + aside * side], wall);
        }
        self.taken.take(Rect::from_center_size(middle, vec2(11.0, 11.0)));
    }

    /// The sign of a place by its rank, and two walls around it in a siege.
    pub fn symbol(&self, at: Pos2, rank: Rank, besieged: bool) {
        let painter = &self.painter;
        let ink = Stroke::new(1.5, theme::INK);
        let square = |side: f32| Rect::from_center_size(at, vec2(side, side));
        match rank {
            Rank::Capital => {
                painter.rect(square(12.0), 0.0, theme::SILK, ink, StrokeKind::Inside);
                painter.rect_filled(square(5.0), 0.0, theme::INK);
            }
            Rank::Prefecture => {
                painter.rect(square(9.0), 0.0, theme::SILK, ink, StrokeKind::Inside);
            }
            Rank::Town => {
                painter.circle(at, 3.6, theme::SILK, ink);
            }
            Rank::Port => {
                painter.circle(at, 3.6, theme::SILK, ink);
                painter.line_segment([at + vec2(0.0, -7.0), at + vec2(0.0, 7.0)], Stroke::new(1.0, theme::INK));
            }
            Rank::Pass => {
                for side in [-3.5, 3.5] {
                    painter.line_segment([at + vec2(side, -4.5), at + vec2(side, 4.5)], ink);
                }
                painter.line_segment([at + vec2(-3.5, 0.0), at + vec2(3.5, 0.0)], Stroke::new(1.0, theme::INK));
            }
            Rank::Country => {
                painter.circle_filled(at, 2.5, theme::INK);
            }
        }
        if besieged {
            for half in [9.5, 11.5] {
                painter.rect_stroke(square(half * 2.0), 0.0, Stroke::new(1.0, theme::LOSS), StrokeKind::Outside);
            }
        }
    }

    /// The name of a place, with the figure of which the mode tells.
    pub fn name(&mut self, region: &RegionView, point: Pos2, powers: &[PowerView]) {
        let figure = match self.mode {
            Mode::Unrest => Some(region.unrest.to_string()),
            Mode::Stores => Some(count(region.stores)),
            Mode::Houses => (region.houses > 0).then(|| count(region.houses)),
            Mode::Trust => region
                .holder
                .and_then(|row| powers.iter().find(|power| power.row == row))
                .filter(|power| !power.own)
                .map(|power| mark::signed(power.trust)),
            _ => None,
        };
        let (name, beside) = (labels::short(&region.name), labels::short(&region.zh));
        let (chinese, english) = speech::chinese_first(self.locale, name, beside);
        let english = figure.map_or_else(|| english.to_owned(), |figure| format!("{english} {figure}"));
        let galley = labels::name(&self.painter, chinese, &english, region.rank, theme::INK);
        self.write(point, 9.0, galley, theme::INK);
    }

    /// The name of a river or of mountains, at the first of these points where there is room.
    pub fn feature(&mut self, feature: &FeatureLore, along: &[Pos2], color: Color32) {
        let (chinese, english) = speech::chinese_first(self.locale, &feature.name, &feature.beside);
        let galley = labels::two(
            &self.painter,
            chinese,
            theme::serif(size::DETAIL),
            english,
            theme::italic(size::DETAIL),
            color,
        );
        if let Some(rect) = along.iter().find_map(|&at| self.room(at, galley.size(), 5.0)) {
            labels::haloed(&self.painter, rect.min, galley, color, &mut self.halos);
        }
    }

    /// An army's shield on a leader, and the way it marches. Where it came to stand.
    pub fn token(&mut self, army: &ArmyView, color: [u8; 3], place: Pos2, goal: Option<Pos2>) -> Option<Rect> {
        if !self.open.expand(40.0).contains(place) {
            return None;
        }
        let body = vec2(20.0, 25.0);
        let rect = self.room(place, body, 13.0)?;
        let painter = &self.painter;
        let color = theme::holder(color);
        painter.line_segment([place, rect.center()], Stroke::new(1.0, theme::INK2));
        if let Some(goal) = goal {
            let (from, way) = (rect.center(), goal - rect.center());
            let end = from + way * ((way.length() - 12.0).max(0.0) / way.length().max(1.0));
            painter.extend(Shape::dashed_line(&[from, end], Stroke::new(1.8, color), 7.0, 4.0));
            let head = (end - from).normalized() * 7.0;
            painter.add(Shape::convex_polygon(
                vec![end + head, end + head.rot90() * 0.6, end - head.rot90() * 0.6],
                color,
                Stroke::NONE,
            ));
        }
        let shield = vec![
            rect.left_top(),
            rect.right_top(),
            pos2(rect.right(), rect.bottom() - 6.0),
            rect.center_bottom(),
            pos2(rect.left(), rect.bottom() - 6.0),
        ];
        painter.add(Shape::convex_polygon(shield, color, Stroke::new(1.2, theme::INK)));
        let seal = if army.seal.is_empty() {
            army.name.chars().next().map(String::from).unwrap_or_default()
        } else {
            army.seal.clone()
        };
        painter.text(
            rect.center() - vec2(0.0, 2.0),
            Align2::CENTER_CENTER,
            seal,
            theme::serif_bold(13.0),
            theme::ON_VERMILION,
        );
        let mut text = count(army.strength);
        if self.mode == Mode::Armies {
            let name = labels::short(&army.name);
            text = say!(self.locale, "map-army", name = name, strength = text, age = &army.age);
        }
        let galley = painter.layout_no_wrap(text, theme::sans(size::CAPTION), theme::INK);
        self.write(rect.center(), 14.0, galley, theme::INK);
        Some(rect)
    }

    /// A paper of the player's that lies abroad.
    pub fn paper_abroad(&mut self, place: Pos2, name: &str) {
        let Some(rect) = self.room(place, vec2(14.0, 18.0), 10.0) else { return };
        let painter = &self.painter;
        painter.line_segment([place, rect.center()], Stroke::new(1.0, theme::VERMILION));
        painter.rect(rect, theme::CORNER, theme::RAISED, Stroke::new(1.4, theme::VERMILION), StrokeKind::Inside);
        for line in 0..2 {
            let y = rect.top() + 5.0 + 3.5 * line as f32;
            painter.hline(rect.left() + 3.5..=rect.right() - 3.5, y, Stroke::new(1.0, theme::VERMILION));
        }
        painter.rect_filled(
            Rect::from_min_size(rect.center() + vec2(-0.5, 2.0), vec2(4.5, 4.5)),
            0.0,
            theme::VERMILION,
        );
        if self.mode == Mode::Papers {
            let galley =
                painter.layout_no_wrap(name.to_owned(), theme::sans_bold(size::CAPTION), theme::VERMILION_TEXT);
            self.write(rect.center(), 11.0, galley, theme::VERMILION_TEXT);
        }
    }

    /// People on the move: a few strokes, as one paints a far-off crowd.
    pub fn walkers(&mut self, place: Pos2, number: i32) {
        let strokes = (number / 8000).clamp(3, 9);
        let size_of_crowd = vec2(strokes as f32 * 4.5, 9.0);
        let Some(rect) = self.room(place, size_of_crowd, 12.0) else { return };
        let painter = &self.painter;
        for step in 0..strokes {
            let x = rect.left() + 2.0 + step as f32 * 4.5;
            let lean = if step % 2 == 0 { 0.8 } else { -0.4 };
            painter.line_segment(
                [pos2(x, rect.bottom()), pos2(x + lean, rect.top() + 3.0)],
                Stroke::new(1.6, theme::INK2),
            );
            painter.circle_filled(pos2(x + lean, rect.top() + 1.5), 1.4, theme::INK2);
        }
        if self.mode == Mode::Houses {
            let galley = painter.layout_no_wrap(count(number), theme::sans(size::CAPTION), theme::INK);
            self.write(rect.center(), size_of_crowd.x / 2.0 + 4.0, galley, theme::INK);
        }
    }

    /// Where the open paper's matter lies.
    pub fn ring(&self, at: Pos2, radius: f32) {
        let points: Vec<Pos2> = (0..=40)
            .map(|step| {
                let angle = step as f32 / 40.0 * std::f32::consts::TAU;
                at + vec2(angle.cos(), angle.sin()) * radius
            })
            .collect();
        self.painter.extend(Shape::dashed_line(&points, Stroke::new(1.6, theme::INK), 5.0, 4.0));
    }
}
