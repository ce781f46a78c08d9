//! Names that give way to each other: the greater places first, eight positions tried for each, the lesser ones dropped.

use std::sync::Arc;

use bevy_egui::egui::{Color32, FontId, Galley, Painter, Pos2, Rect, TextFormat, Vec2, text::LayoutJob, vec2};

use crate::desktop::theme::{self, size};
use crate::scenario::raw::Rank;

/// What already lies on the map and must not be covered.
#[derive(Default)]
pub struct Taken(Vec<Rect>);

impl Taken {
    /// Keeps this free.
    pub fn take(&mut self, rect: Rect) {
        self.0.push(rect);
    }

    /// Whether this is free.
    pub fn free(&self, rect: Rect) -> bool {
        self.0.iter().all(|taken| !taken.intersects(rect))
    }

    /// The first of eight positions around a point, at a distance, that is free and within bounds.
    pub fn place(&self, around: Pos2, size: Vec2, gap: f32, bounds: Rect) -> Option<Rect> {
        let (width, height) = (size.x, size.y);
        let corners = [
            vec2(gap, -height / 2.0),
            vec2(-gap - width, -height / 2.0),
            vec2(-width / 2.0, -gap - height),
            vec2(-width / 2.0, gap),
            vec2(gap * 0.7, -gap * 0.7 - height),
            vec2(-gap * 0.7 - width, -gap * 0.7 - height),
            vec2(gap * 0.7, gap * 0.7),
            vec2(-gap * 0.7 - width, gap * 0.7),
        ];
        corners
            .into_iter()
            .map(|corner| Rect::from_min_size(around + corner, size))
            .find(|rect| bounds.contains_rect(*rect) && self.free(*rect))
    }
}

/// Sizes of Chinese and English by rank.
pub fn sizes(rank: Rank) -> (f32, f32) {
    match rank {
        Rank::Capital => (16.0, 13.5),
        Rank::Prefecture => (14.0, 12.5),
        Rank::Town | Rank::Port => (12.5, 12.0),
        Rank::Pass => (11.5, 11.5),
        Rank::Country => (11.0, 11.0),
    }
}

/// Which places are named first.
pub fn weight(rank: Rank) -> u8 {
    match rank {
        Rank::Capital => 0,
        Rank::Prefecture => 1,
        Rank::Port => 2,
        Rank::Town => 3,
        Rank::Pass => 4,
        Rank::Country => 5,
    }
}

/// A name as it stands on the map: what follows a comma is for the card.
pub fn short(name: &str) -> &str {
    let end = name.find([',', '(', '，', '（']).unwrap_or(name.len());
    name[..end].trim_end()
}

/// Chinese and English on one line, and what is told of the place.
pub fn name(painter: &Painter, zh: &str, en: &str, told: &str, rank: Rank, color: Color32) -> Arc<Galley> {
    let (zh_size, en_size) = sizes(rank);
    let zh_font = if weight(rank) <= 1 { theme::serif_bold(zh_size) } else { theme::serif(zh_size) };
    let en_font = if weight(rank) == 0 { theme::serif_bold(en_size) } else { theme::serif(en_size) };
    let mut job = line(zh, zh_font, en, en_font, color);
    if !told.is_empty() {
        let below = told.starts_with('\n');
        let font_id = if below { theme::sans(size::CAPTION) } else { theme::sans_bold(size::DETAIL) };
        job.append(told, if below { 0.0 } else { 5.0 }, TextFormat { font_id, color, ..Default::default() });
    }
    painter.layout_job(job)
}

/// Two pieces of text on one line.
pub fn two(
    painter: &Painter,
    first: &str,
    first_font: FontId,
    second: &str,
    second_font: FontId,
    color: Color32,
) -> Arc<Galley> {
    painter.layout_job(line(first, first_font, second, second_font, color))
}

fn line(first: &str, first_font: FontId, second: &str, second_font: FontId, color: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let format = |font_id| TextFormat { font_id, color, ..Default::default() };
    if !first.is_empty() {
        job.append(first, 0.0, format(first_font));
    }
    job.append(second, if first.is_empty() { 0.0 } else { 4.0 }, format(second_font));
    job
}

/// Paints text that is read over anything. Its halo is not drawn here: egui blends light over light too dark, so the scene
/// lays a patch of silk beneath each of these places.
pub fn haloed(painter: &Painter, at: Pos2, galley: Arc<Galley>, color: Color32, halos: &mut Vec<Rect>) {
    // Between two pixels letters blur.
    let at = at.round();
    halos.push(Rect::from_min_size(at, galley.size()));
    painter.galley(at, galley, color);
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::pos2;

    use super::*;

    #[test]
    fn a_name_takes_another_side_when_one_is_covered_and_gives_up_when_all_are() {
        let bounds = Rect::from_min_size(pos2(0.0, 0.0), vec2(400.0, 400.0));
        let mut taken = Taken::default();
        let at = pos2(200.0, 200.0);
        let first = taken.place(at, vec2(60.0, 16.0), 8.0, bounds).unwrap();
        assert!(first.left() > at.x);
        taken.take(first);
        let second = taken.place(at, vec2(60.0, 16.0), 8.0, bounds).unwrap();
        assert!(second.right() < at.x);
        taken.take(bounds);
        assert!(taken.place(at, vec2(60.0, 16.0), 8.0, bounds).is_none());
    }

    #[test]
    fn the_map_leaves_out_what_follows_a_comma() {
        assert_eq!(short("Newgate, once Oldgate"), "Newgate");
        assert_eq!(short("Newgate"), "Newgate");
        assert_eq!(short("新门，旧称老门"), "新门");
    }
}
