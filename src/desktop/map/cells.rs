//! Which part of the land belongs to which place. Nobody drew the borders of old: each place has what lies nearest to
//! it, up to a reach, along lines that wander a little as borders do.

use std::collections::HashSet;

use geo::{BooleanOps, Coord, LineString, MultiPolygon, Polygon, unary_union};

use super::projection::Spot;

/// Sides of the circle that bounds a cell.
const SIDES: usize = 48;

/// The cell of each place, in their order, cut at the coast if there is one.
pub fn cells(places: &[Spot], half: (f32, f32), land: Option<&MultiPolygon<f32>>) -> Vec<MultiPolygon<f32>> {
    let reach = half.0.min(half.1);
    let circle = |place: Spot, radius: f32| -> Vec<Spot> {
        let angles = (0..SIDES).map(|side| side as f32 / SIDES as f32 * std::f32::consts::TAU);
        angles.map(|angle| Spot { x: place.x + angle.cos() * radius, y: place.y + angle.sin() * radius }).collect()
    };
    let area = |ring: &[Spot]| {
        let ring = wander(ring, reach).iter().map(|spot| Coord { x: spot.x, y: spot.y }).collect();
        MultiPolygon(vec![Polygon::new(LineString(ring), Vec::new())])
    };
    // Land is somebody's if it lies within the reach of any place, though it be another's that is nearest: no gap between.
    let within: Vec<MultiPolygon<f32>> =
        places.iter().map(|&place| area(&circle(place, own_reach(places, place, reach)))).collect();
    let within = unary_union(&within);
    let within = land.map_or_else(|| within.clone(), |land| within.intersection(land));
    let cell = |(row, &place): (usize, &Spot)| {
        let mut ring = circle(place, reach * 1.5);
        for (other, &rival) in places.iter().enumerate() {
            if other != row && distance(place, rival) > 1e-4 {
                ring = nearer(&ring, place, rival);
            }
        }
        area(&ring).intersection(&within)
    };
    places.iter().enumerate().map(cell).collect()
}

/// How far a place reaches where no other is nearer: farther in wide country.
fn own_reach(places: &[Spot], place: Spot, reach: f32) -> f32 {
    let others = places.iter().map(|&other| distance(place, other)).filter(|distance| *distance > 0.0);
    (others.fold(f32::INFINITY, f32::min) * 3.2).clamp(reach * 0.36, reach * 0.7)
}

fn distance(a: Spot, b: Spot) -> f32 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// The part of a convex ring that is nearer to one place than to another.
fn nearer(ring: &[Spot], place: Spot, rival: Spot) -> Vec<Spot> {
    let (middle_x, middle_y) = ((place.x + rival.x) / 2.0, (place.y + rival.y) / 2.0);
    let side = |spot: &Spot| (spot.x - middle_x) * (rival.x - place.x) + (spot.y - middle_y) * (rival.y - place.y);
    let mut kept = Vec::with_capacity(ring.len() + 1);
    for (index, from) in ring.iter().enumerate() {
        let to = &ring[(index + 1) % ring.len()];
        let (a, b) = (side(from), side(to));
        if a <= 0.0 {
            kept.push(*from);
        }
        if (a < 0.0) != (b < 0.0) && (a - b).abs() > 1e-9 {
            let share = a / (a - b);
            kept.push(Spot { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
        }
    }
    kept
}

/// Bends straight lines by a field that depends on the place alone, so that neighbours bend alike. Each line is cut where it
/// crosses a grid, so that neighbours, whose stretches of one line may differ, cut it alike too.
fn wander(ring: &[Spot], reach: f32) -> Vec<Spot> {
    let step = reach * 0.012;
    let bend = |spot: Spot| {
        let (x, y) = (spot.x / reach * 9.0, spot.y / reach * 9.0);
        let east = (2.3 * y + 1.7 * (1.9 * x).sin()).sin() + 0.5 * (5.1 * y + 3.3 * x + 1.0).sin();
        let north = (2.1 * x + 1.5 * (2.2 * y).cos()).cos() + 0.5 * (4.7 * x - 2.9 * y).sin();
        Spot { x: spot.x + east * reach * 0.011, y: spot.y + north * reach * 0.011 }
    };
    let mut bent = Vec::new();
    for (index, &from) in ring.iter().enumerate() {
        let to = ring[(index + 1) % ring.len()];
        bent.push(bend(from));
        let flat = (to.x - from.x).abs() >= (to.y - from.y).abs();
        let (low, high) = if flat { (from.x, to.x) } else { (from.y, to.y) };
        if (high - low).abs() < 1e-6 {
            continue;
        }
        let (first, last) = ((low.min(high) / step).ceil() as i32, (low.max(high) / step).floor() as i32);
        let cuts = (first..=last).map(|cut| cut as f32 * step);
        let mut cuts: Vec<f32> =
            cuts.filter(|cut| (cut - low).abs() > step * 0.1 && (cut - high).abs() > step * 0.1).collect();
        if low > high {
            cuts.reverse();
        }
        for cut in cuts {
            let share = (cut - low) / (high - low);
            bent.push(bend(Spot { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
        }
    }
    bent
}

/// The realm of each holder: the union of the cells that he holds.
pub fn realm<'a>(cells: impl Iterator<Item = &'a MultiPolygon<f32>>) -> MultiPolygon<f32> {
    let held: Vec<&MultiPolygon<f32>> = cells.collect();
    unary_union(held)
}

/// Whether a ring is so thin that it is no land but a seam between two cells.
pub fn is_seam(ring: &LineString<f32>) -> bool {
    let area: f32 =
        ring.lines().map(|line| line.start.x * line.end.y - line.end.x * line.start.y).sum::<f32>().abs() / 2.0;
    let length: f32 = ring.lines().map(|line| (line.end.x - line.start.x).hypot(line.end.y - line.start.y)).sum();
    area < length * 0.02
}

/// Knows the points of the coast, to tell it from borders over land.
pub struct Shore(HashSet<(i32, i32)>);

impl Shore {
    /// Of this land.
    pub fn new(land: Option<&MultiPolygon<f32>>) -> Self {
        let mut points = HashSet::new();
        for polygon in land.map_or(&[][..], |land| &land.0) {
            for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
                points.extend(ring.0.iter().map(|at| Self::key(*at)));
            }
        }
        Self(points)
    }

    fn key(at: Coord<f32>) -> (i32, i32) {
        ((at.x * 2000.0).round() as i32, (at.y * 2000.0).round() as i32)
    }

    /// Whether a point stands on the coast.
    pub fn has(&self, at: Coord<f32>) -> bool {
        let (x, y) = Self::key(at);
        (-1..=1).any(|east| (-1..=1).any(|north| self.0.contains(&(x + east, y + north))))
    }
}

#[cfg(test)]
mod tests {
    use geo::{Area, Contains, Point};

    use super::*;

    fn three() -> Vec<Spot> {
        vec![Spot { x: 0.0, y: 0.0 }, Spot { x: 1.0, y: 0.2 }, Spot { x: 0.3, y: 1.0 }]
    }

    #[test]
    fn each_place_stands_in_its_own_cell() {
        let places = three();
        let cells = cells(&places, (5.0, 5.0), None);
        for (row, place) in places.iter().enumerate() {
            for (other, cell) in cells.iter().enumerate() {
                assert_eq!(cell.contains(&Point::new(place.x, place.y)), row == other);
            }
        }
    }

    #[test]
    fn no_land_between_a_near_and_a_far_place_is_left_over() {
        // Two stand close together and reach but little, one far away and reaches much.
        let places = [Spot { x: 0.0, y: 0.0 }, Spot { x: 0.0, y: 0.3 }, Spot { x: 3.0, y: 0.0 }];
        let cells = cells(&places, (5.0, 5.0), None);
        let whole = realm(cells.iter());
        for x in 0..=60 {
            assert!(whole.contains(&Point::new(x as f32 * 0.05, 0.01)), "{x}");
        }
    }

    #[test]
    fn neighbours_share_their_border_without_gap_or_overlap() {
        let cells = cells(&three(), (5.0, 5.0), None);
        let sum: f32 = cells.iter().map(|cell| cell.unsigned_area()).sum();
        let whole = realm(cells.iter());
        assert_eq!(whole.0.len(), 1);
        assert!(whole.0[0].interiors().iter().all(is_seam));
        assert!((sum - whole.unsigned_area()).abs() < sum * 0.002);
    }
}
