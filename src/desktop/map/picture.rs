//! A small picture of the map: land, and who holds it, pixel by pixel. Painted once, then kept as a texture.

use bevy_egui::egui::{
    Color32, ColorImage, Context, Id, Painter, Rect, TextureHandle, TextureOptions, lerp, pos2, vec2,
};
use bevy_egui::egui::{Stroke, StrokeKind};

use super::land::land;
use super::projection::{Projection, Spot};
use crate::desktop::theme;
use crate::view::PictureView;

/// Pixels across and down.
const SIZE: [usize; 2] = [300, 190];
/// How much of a holder's colour lies on the silk.
const TINT: f32 = 0.45;

/// Paints a picture into a rectangle; `key` tells it from others.
pub fn paint(ctx: &Context, painter: &Painter, rect: Rect, picture: &PictureView, key: Id) {
    let texture = ctx.data(|data| data.get_temp::<TextureHandle>(key)).unwrap_or_else(|| {
        let made = ctx.load_texture("map picture", image(picture), TextureOptions::LINEAR);
        ctx.data_mut(|data| data.insert_temp(key, made.clone()));
        made
    });
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(texture.id(), rect, whole, theme::UNTINTED);
    let frame = Frame::of(picture);
    for (place, _) in &picture.places {
        painter.circle_filled(frame.point(*place, rect), 1.6, theme::INK);
    }
    for (place, owner) in &picture.armies {
        let shield = Rect::from_center_size(frame.point(*place, rect) - vec2(0.0, 7.0), vec2(7.0, 8.0));
        painter.rect(shield, 1.0, color(picture, *owner), Stroke::new(1.0, theme::INK), StrokeKind::Inside);
    }
    painter.rect_stroke(rect, 0.0, theme::edge(), StrokeKind::Inside);
}

/// Where the plane lies in the picture: all places, with some room.
struct Frame {
    plane: Projection,
    middle: Spot,
    scale: f32,
}

impl Frame {
    fn of(picture: &PictureView) -> Self {
        let plane = Projection::new(picture.bounds);
        let (east, north) = plane.half();
        let scale = (SIZE[0] as f32 / (2.0 * east)).max(SIZE[1] as f32 / (2.0 * north));
        Self { plane, middle: Spot::default(), scale }
    }

    fn pixel(&self, spot: Spot) -> (f32, f32) {
        let x = SIZE[0] as f32 / 2.0 + (spot.x - self.middle.x) * self.scale;
        (x, SIZE[1] as f32 / 2.0 - (spot.y - self.middle.y) * self.scale)
    }

    fn point(&self, place: (f32, f32), rect: Rect) -> bevy_egui::egui::Pos2 {
        let (x, y) = self.pixel(self.plane.spot(place));
        pos2(
            lerp(rect.x_range(), (x / SIZE[0] as f32).clamp(0.0, 1.0)),
            lerp(rect.y_range(), (y / SIZE[1] as f32).clamp(0.0, 1.0)),
        )
    }
}

fn color(picture: &PictureView, power: u16) -> Color32 {
    picture.colors.get(usize::from(power)).map_or(theme::EDGE, |rgb| theme::holder(power, *rgb))
}

fn image(picture: &PictureView) -> ColorImage {
    let frame = Frame::of(picture);
    let dry = coast(picture, &frame);
    let places: Vec<((f32, f32), Option<u16>)> =
        picture.places.iter().map(|(at, holder)| (frame.pixel(frame.plane.spot(*at)), *holder)).collect();
    let mut held = vec![None; SIZE[0] * SIZE[1]];
    for (index, held) in held.iter_mut().enumerate() {
        let (x, y) = ((index % SIZE[0]) as f32, (index / SIZE[0]) as f32);
        let near = places.iter().map(|((a, b), holder)| ((a - x).hypot(b - y), *holder));
        *held = near.min_by(|a, b| a.0.total_cmp(&b.0)).filter(|(far, _)| *far < 60.0).and_then(|(_, holder)| holder);
    }
    let mut image = ColorImage::filled(SIZE, theme::SEA);
    for index in 0..dry.len() {
        if !dry[index] {
            continue;
        }
        let border = [1, SIZE[0]].iter().any(|step| held.get(index + step).is_some_and(|next| *next != held[index]));
        image.pixels[index] = match held[index] {
            Some(_) if border => theme::COAST,
            Some(power) => theme::SILK.lerp_to_gamma(color(picture, power), TINT),
            None => theme::SILK,
        };
    }
    image
}

/// Which pixels are land, by crossings of each row with the coast; all of them where no outline is known.
fn coast(picture: &PictureView, frame: &Frame) -> Vec<bool> {
    let Some(land) = land(picture.bounds, &frame.plane) else { return vec![true; SIZE[0] * SIZE[1]] };
    let rings = land.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    let lines: Vec<((f32, f32), (f32, f32))> = rings
        .flat_map(|ring| ring.lines())
        .map(|line| {
            let pixel = |point: geo::Coord<f32>| frame.pixel(Spot { x: point.x, y: point.y });
            (pixel(line.start), pixel(line.end))
        })
        .collect();
    let mut dry = Vec::with_capacity(SIZE[0] * SIZE[1]);
    for row in 0..SIZE[1] {
        let y = row as f32 + 0.5;
        let crossing = |((x1, y1), (x2, y2)): &((f32, f32), (f32, f32))| {
            ((*y1 <= y) != (*y2 <= y)).then(|| x1 + (y - y1) / (y2 - y1) * (x2 - x1))
        };
        let crossings: Vec<f32> = lines.iter().filter_map(crossing).collect();
        for column in 0..SIZE[0] {
            let x = column as f32 + 0.5;
            dry.push(crossings.iter().filter(|crossing| **crossing < x).count() % 2 == 1);
        }
    }
    dry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{bundled, load_bundled};

    #[test]
    fn it_has_land_sea_and_more_than_one_holder() {
        for (id, _) in bundled() {
            let scenario = load_bundled(id).unwrap();
            let picture = crate::view::picture(&scenario, &scenario.rulebook.start).unwrap();
            let image = image(&picture);
            let known = land(picture.bounds, &Projection::new(picture.bounds)).is_some();
            let sea = image.pixels.iter().filter(|pixel| **pixel == theme::SEA).count();
            assert_eq!(sea > 1000, known, "{id}: {sea} pixels of sea");
            let colors: std::collections::HashSet<Color32> = image.pixels.iter().copied().collect();
            assert!(colors.len() > 2, "{id}: {colors:?}");
        }
    }
}
