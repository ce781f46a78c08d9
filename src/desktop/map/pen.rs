//! The marks on the map, one by one. Each finds room among those already there, or is left out.

use std::sync::Arc;

use bevy_egui::egui::{
    Align2, Color32, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, TextFormat, Vec2, pos2, text::LayoutJob,
    vec2,
};

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
use crate::view::naming::mid;
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

    /// Writes at the first of these distances at which there is room. Whether there was any.
    fn write(&mut self, around: Pos2, gaps: &[f32], galley: Arc<Galley>, color: Color32) -> bool {
        let found = gaps.iter().find_map(|&gap| self.room(around, galley.size(), gap));
        if let Some(rect) = found {
            labels::haloed(&self.painter, rect.min, galley, color, &mut self.halos);
        }
        found.is_some()
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
                painter.rect_stroke(square(half * 2.0), 0.0, Stroke::new(1.0, theme::loss()), StrokeKind::Outside);
            }
        }
    }

    /// The name of a place, with the figure of which the mode tells.
    pub fn name(&mut self, region: &RegionView, point: Pos2, powers: &[PowerView], reach: &[f32]) {
        let figure = match self.mode {
            Mode::Unrest => Some(region.unrest.to_string()),
            Mode::Stores => Some(count(region.stores)),
            Mode::Houses => (region.houses > 0).then(|| count(region.houses)),
            Mode::Claims => {
                let named = |row: &u16| powers.iter().find(|power| power.row == *row);
                let rivals = region.claims.iter().filter(|row| region.holder != Some(**row)).filter_map(named);
                let rivals: Vec<String> = rivals.map(|power| mid(labels::short(&power.name))).collect();
                let who = rivals.join(&say!(self.locale, "map-between"));
                (!who.is_empty()).then(|| format!("\n{}", say!(self.locale, "map-claimed-by", who = who)))
            }
            Mode::Trust => region
                .holder
                .and_then(|row| powers.iter().find(|power| power.row == row))
                .filter(|power| !power.own)
                .map(|power| mark::signed(power.trust)),
            _ => None,
        };
        let (name, beside) = (labels::short(&region.name), labels::short(&region.zh));
        let (chinese, english) = speech::chinese_first(self.locale, name, beside);
        let galley = |figure: &str| labels::name(&self.painter, chinese, english, figure, region.rank, theme::INK);
        let bare = galley("");
        // A name alone is better than none.
        let told = figure.map(|figure| galley(&figure));
        if !told.is_some_and(|told| self.write(point, reach, told, theme::INK)) {
            self.write(point, reach, bare, theme::INK);
        }
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

    /// An army's shield on a leader, and the way it marches; or the shield alone, while it is still so far from its place.
    /// What is only reported has a dashed edge, and fades as the report grows old. Where it came to stand.
    pub fn token(&mut self, army: &ArmyView, turn: i32, color: Color32, way: Way) -> Option<Rect> {
        let Way { place, goal, lag } = way;
        if !self.open.expand(40.0).contains(place) {
            return None;
        }
        let rect = self.room(place, vec2(20.0, 25.0), 13.0)?;
        let painter = &self.painter;
        let seen = army.told.is_none();
        let strength = army.told.map_or(1.0, |told| freshness(turn - told));
        let faded = color.lerp_to_gamma(theme::SILK, 1.0 - strength);
        if let Some(goal) = goal.filter(|_| lag.is_none()) {
            let (from, way) = (rect.center(), goal - rect.center());
            let end = from + way * ((way.length() - 12.0).max(0.0) / way.length().max(1.0));
            painter.extend(Shape::dashed_line(&[from, end], Stroke::new(1.8, faded), 7.0, 4.0));
            let head = (end - from).normalized() * 7.0;
            painter.add(Shape::convex_polygon(
                vec![end + head, end + head.rot90() * 0.6, end - head.rot90() * 0.6],
                faded,
                Stroke::NONE,
            ));
        }
        let drawn = rect.translate(lag.unwrap_or_default());
        if lag.is_none() {
            painter.line_segment([place, rect.center()], Stroke::new(1.0, theme::INK2));
        }
        shield(painter, drawn, color, strength, seen);
        let ink = if strength < 0.7 { theme::INK } else { theme::ON_VERMILION };
        let seal = if army.seal.is_empty() {
            army.name.chars().next().map(String::from).unwrap_or_default()
        } else {
            army.seal.clone()
        };
        painter.text(drawn.center() - vec2(0.0, 2.0), Align2::CENTER_CENTER, seal, theme::serif_bold(13.0), ink);
        let text = if self.mode == Mode::Armies {
            let told = say!(self.locale, "map-army", strength = count(army.strength), age = &army.age);
            format!("{}\n{told}", labels::short(&army.name))
        } else {
            count(army.strength)
        };
        let galley = painter.layout(text, theme::sans(size::CAPTION), theme::INK, 210.0);
        if lag.is_none() {
            let gaps: &[f32] = if self.mode == Mode::Armies { &[14.0, 22.0, 32.0] } else { &[14.0] };
            self.write(rect.center(), gaps, galley, theme::INK);
        } else {
            // What is told of it waits until it has come; the room is kept.
            self.room(rect.center(), galley.size(), 14.0);
        }
        Some(drawn)
    }

    /// A paper of the player's that lies abroad; or one that is on its way there, with a dashed edge. Where it came to lie.
    pub fn paper_abroad(&mut self, place: Pos2, name: &str, detail: &str, leaf: Leaf) -> Option<Rect> {
        let rect = self.room(place, vec2(14.0, 18.0), 10.0)?;
        let painter = &self.painter;
        let leader = Stroke::new(1.0, leaf.ink());
        match leaf {
            Leaf::Lying => painter.add(Shape::line_segment([place, rect.center()], leader)),
            _ => painter.add(Shape::Vec(Shape::dashed_line(&[place, rect.center()], leader, 3.0, 3.0))),
        };
        sheet(painter, rect, leaf);
        if self.mode == Mode::Papers {
            let mut job = LayoutJob::default();
            let color = if leaf == Leaf::Open { theme::INK2 } else { theme::VERMILION_TEXT };
            let format = |font_id| TextFormat { font_id, color, ..Default::default() };
            job.append(name, 0.0, format(theme::sans_bold(size::CAPTION)));
            if !detail.is_empty() {
                job.append(&format!("\n{detail}"), 0.0, format(theme::sans(size::CAPTION)));
            }
            job.wrap.max_width = 190.0;
            let galley = painter.layout_job(job);
            self.write(rect.center(), &[11.0, 20.0, 32.0, 46.0], galley, color);
        }
        Some(rect)
    }

    /// People on the move: a few strokes, as one paints a far-off crowd. Where they came to stand.
    pub fn walkers(&mut self, place: Pos2, number: i32, lag: Option<Vec2>) -> Option<Rect> {
        let strokes = (number / 8000).clamp(3, 9);
        let size_of_crowd = vec2(strokes as f32 * 4.5, 9.0);
        let rect = self.room(place, size_of_crowd, 12.0)?;
        let drawn = rect.translate(lag.unwrap_or_default());
        crowd(&self.painter, drawn, strokes);
        if self.mode == Mode::Houses && lag.is_none() {
            let text = say!(self.locale, "map-people", number = count(number));
            let galley = self.painter.layout_no_wrap(text, theme::sans(size::CAPTION), theme::INK);
            self.write(rect.center(), &[size_of_crowd.x / 2.0 + 4.0], galley, theme::INK);
        }
        Some(drawn)
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

/// Where an army stands, where it marches, and how far it still is from where it stands while it is seen moving.
pub struct Way {
    /// Where it stands.
    pub place: Pos2,
    /// Where it marches.
    pub goal: Option<Pos2>,
    /// How far it still is.
    pub lag: Option<Vec2>,
}

/// How strongly a report of so many turns ago is drawn.
fn freshness(turns: i32) -> f32 {
    (1.0 - 0.12 * (turns - 1).max(0) as f32).max(0.4)
}

/// A shield; its edge is dashed where it is only reported.
pub fn shield(painter: &Painter, rect: Rect, color: Color32, strength: f32, seen: bool) {
    let shoulder = rect.bottom() - rect.height() * 0.24;
    let edge = vec![
        rect.left_top(),
        rect.right_top(),
        pos2(rect.right(), shoulder),
        rect.center_bottom(),
        pos2(rect.left(), shoulder),
    ];
    let fill = color.lerp_to_gamma(theme::SILK, 1.0 - strength);
    let ink = Stroke::new(1.2, theme::INK);
    if seen {
        painter.add(Shape::convex_polygon(edge, fill, ink));
    } else {
        let mut round = edge.clone();
        round.push(edge[0]);
        painter.add(Shape::convex_polygon(edge, fill, Stroke::NONE));
        painter.extend(Shape::dashed_line(&round, Stroke::new(1.4, theme::INK), 3.0, 2.5));
    }
}

/// What a sheet of the player's is that is drawn on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaf {
    /// A sheet that lies where others may read it.
    Lying,
    /// A sealed order that rides out.
    Sealed,
    /// An order that rides out openly: it bears no seal of the player's, and nobody will hold it against him.
    Open,
}

impl Leaf {
    fn ink(self) -> Color32 {
        if self == Self::Open { theme::INK2 } else { theme::VERMILION }
    }
}

/// A paper of the player's; its edge is dashed while it is on its way.
pub fn sheet(painter: &Painter, rect: Rect, leaf: Leaf) {
    let ink = Stroke::new(1.4, leaf.ink());
    painter.rect_filled(rect, theme::CORNER, theme::RAISED);
    if leaf == Leaf::Lying {
        painter.rect_stroke(rect, theme::CORNER, ink, StrokeKind::Inside);
    } else {
        let edge = rect.shrink(0.7);
        let corners = [edge.left_top(), edge.right_top(), edge.right_bottom(), edge.left_bottom(), edge.left_top()];
        painter.extend(Shape::dashed_line(&corners, ink, 3.0, 2.5));
    }
    for line in 0..2 {
        let y = rect.top() + 5.0 + 3.5 * line as f32;
        painter.hline(rect.left() + 3.5..=rect.right() - 3.5, y, Stroke::new(1.0, leaf.ink()));
    }
    if leaf != Leaf::Open {
        let seal = Rect::from_min_size(rect.center() + vec2(-0.5, 2.0), vec2(4.5, 4.5));
        painter.rect_filled(seal, 0.0, theme::VERMILION);
    }
}

/// A small file of figures.
pub fn crowd(painter: &Painter, rect: Rect, strokes: i32) {
    for step in 0..strokes {
        let x = rect.left() + 2.0 + step as f32 * 4.5;
        let lean = if step % 2 == 0 { 0.8 } else { -0.4 };
        let body = [pos2(x, rect.bottom()), pos2(x + lean, rect.top() + 3.0)];
        painter.line_segment(body, Stroke::new(1.6, theme::INK2));
        painter.circle_filled(pos2(x + lean, rect.top() + 1.5), 1.4, theme::INK2);
    }
}
