//! Where land is. Outlines come with the game; a scenario outside all of them is drawn without a coast.

use geo::{BooleanOps, BoundingRect, Coord, LineString, MultiPolygon, Polygon, Rect};

use super::projection::Projection;

/// An outline that comes with the game.
struct Outline {
    /// South, west, north, east: what it covers.
    covers: [f32; 4],
    /// Whether it was cut at these bounds.
    cut: bool,
    geojson: &'static str,
}

const OUTLINES: &[Outline] = &[
    Outline {
        covers: [31.0, 106.0, 48.0, 132.0],
        cut: true,
        geojson: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/map/land_east.geojson")),
    },
    Outline {
        covers: [30.0, -12.0, 65.0, 42.0],
        cut: false,
        geojson: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/map/land_west.geojson")),
    },
];

/// How far, in degrees, land is drawn beyond the bounds of the map.
const BEYOND: f32 = 12.0;

/// The land around these bounds (south, west, north, east), in the plane; none where no outline covers them.
pub fn land(bounds: [f32; 4], plane: &Projection) -> Option<MultiPolygon<f32>> {
    let outline = OUTLINES.iter().find(|outline| overlap(outline.covers, bounds) > 0.8)?;
    let polygons = read(outline)?
        .into_iter()
        .map(|rings| {
            let mut rings = rings.into_iter().map(|ring| {
                LineString(
                    ring.into_iter()
                        .map(|(longitude, latitude)| {
                            let spot = plane.spot((latitude, longitude));
                            Coord { x: spot.x, y: spot.y }
                        })
                        .collect(),
                )
            });
            Polygon::new(rings.next().unwrap_or(LineString(Vec::new())), rings.collect())
        })
        .collect::<Vec<_>>();
    let land = MultiPolygon(polygons);
    let [south, west, north, east] = bounds;
    let low = plane.spot((south - BEYOND, west - BEYOND));
    let high = plane.spot((north + BEYOND, east + BEYOND));
    let frame = Rect::new(Coord { x: low.x, y: low.y }, Coord { x: high.x, y: high.y }).to_polygon();
    land.bounding_rect().map(|_| land.intersection(&MultiPolygon(vec![frame])))
}

/// How much of the second lies within the first.
fn overlap(first: [f32; 4], second: [f32; 4]) -> f32 {
    let along = |low: usize, high: usize| (first[high].min(second[high]) - first[low].max(second[low])).max(0.0);
    let area = (second[2] - second[0]) * (second[3] - second[1]);
    if area <= 0.0 { 0.0 } else { along(0, 2) * along(1, 3) / area }
}

/// A polygon's rings of longitude and latitude, the outer one first.
type Rings = Vec<Vec<(f32, f32)>>;

/// Polygons of rings of longitude and latitude. Where the outline was cut at the edge of what it covers, it is drawn out,
/// so that the cut never shows as a coast.
fn read(outline: &Outline) -> Option<Vec<Rings>> {
    let [south, west, north, east] = outline.covers;
    let stretch = |value: f32, low: f32, high: f32| {
        if !outline.cut {
            value
        } else if value <= low + 1e-3 {
            low - 2.0 * BEYOND
        } else if value >= high - 1e-3 {
            high + 2.0 * BEYOND
        } else {
            value
        }
    };
    let json: serde_json::Value = serde_json::from_str(outline.geojson).ok()?;
    let mut polygons = Vec::new();
    for feature in json.get("features")?.as_array()? {
        let geometry = feature.get("geometry")?;
        let coordinates = geometry.get("coordinates")?.as_array()?;
        let parts: Vec<&serde_json::Value> = match geometry.get("type")?.as_str()? {
            "MultiPolygon" => coordinates.iter().collect(),
            "Polygon" => vec![geometry.get("coordinates")?],
            _ => continue,
        };
        for part in parts {
            let rings = part.as_array()?.iter().filter_map(|ring| {
                let points = ring.as_array()?.iter().filter_map(|point| {
                    let (longitude, latitude) = (point.get(0)?.as_f64()? as f32, point.get(1)?.as_f64()? as f32);
                    Some((stretch(longitude, west, east), stretch(latitude, south, north)))
                });
                Some(points.collect())
            });
            polygons.push(rings.collect());
        }
    }
    Some(polygons)
}

#[cfg(test)]
mod tests {
    use geo::{Contains, Point};

    use super::*;

    #[test]
    fn towns_stand_on_land_and_ships_on_water() {
        let bounds = [33.5, 105.5, 46.5, 128.0];
        let plane = Projection::new(bounds);
        let land = land(bounds, &plane).unwrap();
        let at = |latitude, longitude| {
            let spot = plane.spot((latitude, longitude));
            land.contains(&Point::new(spot.x, spot.y))
        };
        assert!(at(39.9, 116.4), "a town of the plain");
        assert!(at(34.6, 105.6), "west of where the outline was cut");
        assert!(!at(38.8, 119.5), "the gulf");
    }

    #[test]
    fn the_drawn_outline_tells_land_from_sea() {
        let bounds = [42.0, -2.0, 61.0, 32.0];
        let plane = Projection::new(bounds);
        let land = land(bounds, &plane).unwrap();
        for (latitude, longitude, dry) in [
            (48.2, 16.4, true),
            (51.5, -0.1, true),
            (48.86, 2.35, true),
            (52.5, 13.4, true),
            (44.8, 20.5, true),
            (50.45, 30.5, true),
            (56.0, 3.0, false),
            (43.0, 15.5, false),
            (57.0, 19.8, false),
            (43.0, 32.0, false),
        ] {
            let spot = plane.spot((latitude, longitude));
            assert_eq!(land.contains(&Point::new(spot.x, spot.y)), dry, "{latitude} {longitude}");
        }
    }

    #[test]
    fn bounds_that_no_outline_covers_have_no_coast() {
        let bounds = [-40.0, 110.0, -20.0, 150.0];
        assert!(land(bounds, &Projection::new(bounds)).is_none());
    }
}
