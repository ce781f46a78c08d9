//! From degrees to the plane: equirectangular, true to scale at the middle latitude.

use bevy_egui::egui::{Pos2, Rect, Vec2, pos2, vec2};

/// A point of the plane: x to the east, y to the north, in degrees of latitude.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spot {
    /// East.
    pub x: f32,
    /// North.
    pub y: f32,
}

/// The plane of one scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    middle: (f32, f32),
    squeeze: f32,
    half: (f32, f32),
}

impl Projection {
    /// Of these bounds: south, west, north, east.
    pub fn new([south, west, north, east]: [f32; 4]) -> Self {
        let middle = ((south + north) / 2.0, (west + east) / 2.0);
        let squeeze = middle.0.to_radians().cos().max(0.05);
        let half = ((east - west).abs() / 2.0 * squeeze, (north - south).abs() / 2.0);
        Self { middle, squeeze, half: (half.0.max(0.1), half.1.max(0.1)) }
    }

    /// The place of a latitude and longitude.
    pub fn spot(&self, (latitude, longitude): (f32, f32)) -> Spot {
        Spot { x: (longitude - self.middle.1) * self.squeeze, y: latitude - self.middle.0 }
    }

    /// Half the width and half the height of the map.
    pub fn half(&self) -> (f32, f32) {
        self.half
    }
}

/// Where one looks, and how near.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Eye {
    /// What is in the middle of the free part of the map.
    pub centre: Spot,
    /// Points on the screen for a degree of latitude.
    pub scale: f32,
}

impl Eye {
    /// Shows all of these within a rectangle, with some room around.
    pub fn over(spots: &[Spot], rect: Rect) -> Self {
        let mut reach = Rect::NOTHING;
        for spot in spots {
            reach.extend_with(pos2(spot.x, spot.y));
        }
        if !reach.is_finite() {
            return Self { centre: Spot::default(), scale: 60.0 };
        }
        let size = reach.size().max(Vec2::splat(0.5));
        let scale = ((rect.width() - 90.0) / size.x).min((rect.height() - 110.0) / size.y).clamp(8.0, 400.0);
        Self { centre: Spot { x: reach.center().x, y: reach.center().y }, scale }
    }

    /// Where on the screen a spot is, if the free part of the map is this rectangle.
    pub fn to_screen(&self, rect: Rect, spot: Spot) -> Pos2 {
        rect.center() + vec2(spot.x - self.centre.x, self.centre.y - spot.y) * self.scale
    }

    /// The spot under a point on the screen.
    pub fn to_plane(&self, rect: Rect, at: Pos2) -> Spot {
        let away = (at - rect.center()) / self.scale;
        Spot { x: self.centre.x + away.x, y: self.centre.y - away.y }
    }

    /// Nearer or farther, so that what is under this point stays under it.
    pub fn zoom(&mut self, rect: Rect, at: Pos2, factor: f32, limits: (f32, f32)) {
        let under = self.to_plane(rect, at);
        self.scale = (self.scale * factor).clamp(limits.0, limits.1);
        let moved = self.to_plane(rect, at);
        self.centre.x += under.x - moved.x;
        self.centre.y += under.y - moved.y;
    }

    /// Keeps the middle within the map.
    pub fn keep(&mut self, half: (f32, f32)) {
        self.centre.x = self.centre.x.clamp(-half.0, half.0);
        self.centre.y = self.centre.y.clamp(-half.1, half.1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_under_the_pointer_stays_under_it_while_zooming() {
        let rect = Rect::from_min_size(pos2(200.0, 40.0), vec2(600.0, 500.0));
        let mut eye = Eye { centre: Spot { x: 1.0, y: -2.0 }, scale: 50.0 };
        let at = pos2(333.0, 444.0);
        let before = eye.to_plane(rect, at);
        eye.zoom(rect, at, 1.7, (1.0, 1000.0));
        let after = eye.to_plane(rect, at);
        assert!((before.x - after.x).abs() < 1e-4 && (before.y - after.y).abs() < 1e-4);
        assert!((eye.to_screen(rect, after) - at).length() < 1e-2);
    }

    #[test]
    fn east_is_right_and_north_is_up() {
        let plane = Projection::new([30.0, 100.0, 40.0, 120.0]);
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 100.0));
        let eye = Eye::over(&[plane.spot((31.0, 101.0)), plane.spot((39.0, 119.0))], rect);
        let (low, high) =
            (eye.to_screen(rect, plane.spot((31.0, 101.0))), eye.to_screen(rect, plane.spot((39.0, 119.0))));
        assert!(low.x < high.x && low.y > high.y);
    }
}
