//! Rivers and mountains in ink: a river grows broader toward its mouth, a range is a row of peaks, those in front over
//! those behind. The same strokes every time, for they are drawn from where they stand.

use geo::{Contains, Coord, MultiPolygon, Point};

use super::ink::{Drawing, tint};
use super::projection::{Projection, Spot};
use crate::desktop::theme;
use crate::scenario::lore::FeatureLore;
use crate::turn::draw::identity;

/// Points drawn between two of a course.
const STEPS: usize = 10;
/// How far apart peaks stand, in degrees.
const SPACING: f32 = 0.13;
/// How far a line may stray from its course, in degrees.
const STRAY: f32 = 0.018;

/// A smooth line through the points of a feature, in the plane.
pub fn curve(line: &[(f32, f32)], plane: &Projection) -> Vec<Coord<f32>> {
    let spots: Vec<Coord<f32>> = line.iter().map(|&at| coord(plane.spot(at))).collect();
    let at = |index: isize| spots[index.clamp(0, spots.len() as isize - 1) as usize];
    let mut points = Vec::with_capacity(spots.len() * STEPS);
    for index in 0..spots.len().saturating_sub(1) as isize {
        let [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
        for step in 0..STEPS {
            let t = step as f32 / STEPS as f32;
            points.push(through(before, from, to, after, t));
        }
    }
    points.extend(spots.last());
    points
}

/// Points along a curve from its middle outwards, at which its name might stand.
pub fn middles(points: &[Coord<f32>]) -> impl Iterator<Item = Coord<f32>> + '_ {
    let at = |share: f32| points.get((points.len() as f32 * share) as usize).copied();
    [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].into_iter().filter_map(at)
}

/// A point of the Catmull-Rom curve from the second to the third.
fn through(before: Coord<f32>, from: Coord<f32>, to: Coord<f32>, after: Coord<f32>, t: f32) -> Coord<f32> {
    let (t2, t3) = (t * t, t * t * t);
    let sum = from * 2.0
        + (to - before) * t
        + (before * 2.0 - from * 5.0 + to * 4.0 - after) * t2
        + (from * 3.0 - before - to * 3.0 + after) * t3;
    sum / 2.0
}

fn coord(spot: Spot) -> Coord<f32> {
    Coord { x: spot.x, y: spot.y }
}

/// From −1 to 1, the same for the same place and number.
fn chance(at: Coord<f32>, number: u64) -> f32 {
    let place = [(at.x * 1e4) as i64 as u64, (at.y * 1e4) as i64 as u64, number];
    (identity(place) >> 40) as f32 / (1u64 << 23) as f32 - 1.0
}

/// Draws a river as far as there is land.
pub fn river(drawing: &mut Drawing, river: &FeatureLore, plane: &Projection, land: Option<&MultiPolygon<f32>>) {
    let points = curve(&river.line, plane);
    let strayed: Vec<Coord<f32>> = points
        .iter()
        .enumerate()
        .map(|(index, &at)| match index % STEPS {
            0 => at,
            _ => Coord { x: at.x + STRAY * chance(at, 1), y: at.y + STRAY * chance(at, 2) },
        })
        .take_while(|&at| land.is_none_or(|land| land.contains(&Point(at))))
        .collect();
    let (spring, mouth) = (0.6, 0.9 + 0.75 * river.size as f32);
    let length = strayed.len().max(2) as f32 - 1.0;
    let width = |index: usize| spring + (mouth - spring) * (index as f32 / length).sqrt();
    drawing.stroke(&strayed, |index| width(index) + 1.2, tint(theme::SILK, 0.8));
    drawing.stroke(&strayed, width, tint(theme::RIVER, 0.85));
}

/// Draws mountains along a crest.
pub fn range(drawing: &mut Drawing, range: &FeatureLore, plane: &Projection) {
    let height = 0.07 + 0.035 * range.size as f32;
    let mut peaks: Vec<(Coord<f32>, f32)> = Vec::new();
    for (index, at) in along(&curve(&range.line, plane), SPACING).into_iter().enumerate() {
        // A high range is broad: beside each peak a lesser one.
        for row in 0..range.size.max(1) {
            let aside =
                f32::from(row as i16) * 0.11 * if (index + row as usize).is_multiple_of(2) { 1.0 } else { -1.0 };
            let number = index as u64 * 8 + row as u64;
            let foot =
                Coord { x: at.x + aside + 0.05 * chance(at, number + 3), y: at.y + 0.045 * chance(at, number + 5) };
            peaks.push((foot, height * (1.0 - 0.22 * row as f32) * (1.0 + 0.28 * chance(at, number + 7))));
        }
    }
    peaks.sort_by(|(one, _), (other, _)| other.y.total_cmp(&one.y));
    for (foot, height) in peaks {
        peak(drawing, foot, height);
    }
}

/// Points at equal distances along a line.
fn along(points: &[Coord<f32>], spacing: f32) -> Vec<Coord<f32>> {
    let mut found = Vec::new();
    let mut left = 0.0;
    for pair in points.windows(2) {
        let way = pair[1] - pair[0];
        let length = way.x.hypot(way.y);
        while left <= length && length > 0.0 {
            found.push(pair[0] + way * (left / length));
            left += spacing;
        }
        left -= length;
    }
    found
}

/// One peak: silk that hides what stands behind, a wash on the shaded side, two strokes that thin out.
fn peak(drawing: &mut Drawing, foot: Coord<f32>, height: f32) {
    let half = height * (0.62 + 0.12 * chance(foot, 11));
    let top = Coord { x: foot.x + half * 0.25 * chance(foot, 12), y: foot.y + height };
    let left = Coord { x: foot.x - half, y: foot.y };
    let right = Coord { x: foot.x + half * 0.9, y: foot.y + height * 0.06 };
    let silk = tint(theme::SILK, 1.0);
    drawing.slope([top, left, right], [silk; 3]);
    let middle = Coord { x: foot.x + half * 0.15, y: foot.y };
    let ink = |cover| tint(theme::RIDGE, cover);
    drawing.slope([top, middle, right], [ink(0.34), ink(0.02), ink(0.1)]);
    // The lit side hangs through, the shaded one has a shoulder.
    let bend = |from: Coord<f32>, to: Coord<f32>, at: f32, out: f32| {
        let way = to - from;
        Coord { x: from.x + way.x * at - way.y * out, y: from.y + way.y * at + way.x * out }
    };
    let lit = [top, bend(top, left, 0.35, -0.06), bend(top, left, 0.7, -0.05), left];
    let shaded = [top, bend(top, right, 0.3, 0.09), bend(top, right, 0.55, -0.03), right];
    drawing.stroke(&lit, |index| [1.1, 0.9, 0.6, 0.2][index], ink(0.8));
    drawing.stroke(&shaded, |index| [1.5, 1.8, 1.2, 0.3][index], ink(0.9));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_goes_through_its_points_and_strays_nowhere() {
        let plane = Projection::new([30.0, 100.0, 40.0, 120.0]);
        let line = [(31.0, 105.0), (34.0, 106.0), (36.0, 110.0), (39.0, 111.0)];
        let points = curve(&line, &plane);
        for at in line {
            let spot = coord(plane.spot(at));
            assert!(points.iter().any(|point| (*point - spot).x.abs() < 1e-5 && (*point - spot).y.abs() < 1e-5));
        }
        let far = points.windows(2).map(|pair| (pair[1] - pair[0]).x.hypot((pair[1] - pair[0]).y));
        assert!(far.fold(0.0, f32::max) < 1.0, "no leap");
    }

    #[test]
    fn peaks_stand_at_equal_distances() {
        let points = [Coord { x: 0.0, y: 0.0 }, Coord { x: 1.0, y: 0.0 }, Coord { x: 1.0, y: 1.0 }];
        let found = along(&points, 0.3);
        assert_eq!(found.len(), 7, "{found:?}");
        let gaps = found.windows(2).filter(|pair| pair[0].y == pair[1].y).map(|pair| pair[1].x - pair[0].x);
        for gap in gaps {
            assert!((gap - 0.3).abs() < 1e-5, "{gap}");
        }
    }
}
