//! What moved is seen moving: armies and refugees that changed place, riders with orders and reports. A journey runs once, in
//! a second or two; any key or click ends it, and while none runs the window sleeps.

use bevy_egui::egui::{Context, Event, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2};

use crate::desktop::theme;
use crate::view::{Cargo, Passage, Traveller};

/// What is on its way over the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Journey {
    passages: Vec<Passage>,
    lasts: f64,
    /// When it was first drawn.
    since: Option<f64>,
}

impl Journey {
    /// One that lasts so many seconds; none where nothing moves.
    pub fn new(passages: Vec<Passage>, lasts: f64) -> Option<Self> {
        (!passages.is_empty()).then_some(Self { passages, lasts, since: None })
    }

    /// How far it has come at this moment, from 0 to 1; none once it is over.
    pub fn share(&mut self, now: f64) -> Option<f32> {
        let since = *self.since.get_or_insert(now);
        let share = ((now - since) / self.lasts) as f32;
        (share < 1.0).then(|| ease(share.max(0.0)))
    }

    /// Whether it has been seen at all.
    pub fn begun(&self) -> bool {
        self.since.is_some()
    }

    /// Everything that is on its way.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The passage of somebody.
    pub fn of(&self, who: Traveller) -> Option<&Passage> {
        self.passages.iter().find(|passage| passage.who == who)
    }
}

/// Slowly off and slowly in.
fn ease(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
}

/// Whether something was pressed in this frame: whoever acts need not watch to the end. The press itself does what it does.
pub fn pressed(ctx: &Context) -> bool {
    ctx.input(|input| {
        input.events.iter().any(|event| {
            matches!(
                event,
                Event::Key { pressed: true, repeat: false, .. } | Event::PointerButton { pressed: true, .. }
            )
        })
    })
}

/// The point at this share of a way, and the points passed before it.
pub fn along(way: &[Pos2], share: f32) -> (Pos2, Vec<Pos2>) {
    let length: f32 = way.windows(2).map(|leg| leg[0].distance(leg[1])).sum();
    let mut left = length * share;
    let mut passed = Vec::new();
    for leg in way.windows(2) {
        passed.push(leg[0]);
        let far = leg[0].distance(leg[1]);
        if left <= far && far > 0.0 {
            return (leg[0] + (leg[1] - leg[0]) * (left / far), passed);
        }
        left -= far;
    }
    (way.last().copied().unwrap_or_default(), passed)
}

/// The part of a way from where it comes into a view to where it leaves it.
pub fn in_sight(way: &[Pos2], view: Rect) -> Vec<Pos2> {
    const STEPS: usize = 60;
    let spots: Vec<Pos2> = (0..=STEPS).map(|step| along(way, step as f32 / STEPS as f32).0).collect();
    let inside = |spot: &Pos2| view.contains(*spot);
    match (spots.iter().position(inside), spots.iter().rposition(inside)) {
        (Some(first), Some(last)) => spots[first..=last].to_vec(),
        _ => Vec::new(),
    }
}

/// How far somebody on his way still is from where he will stand; none for one who does not move.
pub fn lag(way: &[Pos2], share: f32) -> Option<Vec2> {
    way.last().map(|end| along(way, share).0 - *end)
}

/// The trail of somebody, fading behind him.
pub fn trail(painter: &Painter, way: &[Pos2], share: f32, width: f32, color: bevy_egui::egui::Color32) {
    const PIECES: usize = 28;
    for piece in 0..PIECES {
        let at = |step: usize| along(way, share * step as f32 / PIECES as f32).0;
        let fade = (piece + 1) as f32 / PIECES as f32;
        let stroke = Stroke::new(width * (0.4 + 0.6 * fade), color.gamma_multiply(0.65 * fade * fade));
        painter.line_segment([at(piece), at(piece + 1)], stroke);
    }
}

/// A rider: a small seal. What goes out bears the player's hand, what comes in is plain paper.
pub fn rider(painter: &Painter, at: Pos2, cargo: Cargo) {
    let rect = Rect::from_center_size(at, vec2(11.0, 11.0));
    let (fill, ink) = match cargo {
        Cargo::Order => (theme::VERMILION, theme::ON_VERMILION),
        Cargo::Report => (theme::RAISED, theme::INK),
    };
    painter.rect(rect, theme::CORNER, fill, Stroke::new(1.0, theme::INK), StrokeKind::Outside);
    painter.rect_stroke(rect.shrink(2.0), 0.0, Stroke::new(1.0, ink), StrokeKind::Inside);
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::pos2;

    use super::*;

    fn one() -> Vec<Passage> {
        vec![Passage { who: Traveller::Rider(Cargo::Order), way: vec![0, 1] }]
    }

    #[test]
    fn a_journey_begins_when_it_is_seen_and_ends() {
        let mut journey = Journey::new(one(), 2.0).unwrap();
        assert!(!journey.begun());
        assert_eq!(journey.share(100.0), Some(0.0));
        assert!(journey.begun());
        assert_eq!(journey.share(101.0), Some(0.5));
        assert_eq!(journey.share(102.0), None);
        assert!(Journey::new(Vec::new(), 2.0).is_none());
    }

    #[test]
    fn one_moves_evenly_along_the_legs_of_a_way() {
        let way = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 30.0)];
        assert_eq!(along(&way, 0.0).0, way[0]);
        assert_eq!(along(&way, 0.5), (pos2(10.0, 10.0), way[..2].to_vec()));
        assert_eq!(along(&way, 1.0).0, way[2]);
        assert_eq!(lag(&way, 0.25), Some(vec2(0.0, -30.0)));
        assert_eq!(lag(&[], 0.25), None);
        let seen = in_sight(&way, Rect::from_min_max(pos2(5.0, -1.0), pos2(20.0, 21.0)));
        assert!(seen[0].x >= 5.0 && seen[0].y == 0.0);
        assert!(seen.last().unwrap().distance(pos2(10.0, 20.0)) < 1.0);
        assert!(in_sight(&way, Rect::from_min_max(pos2(50.0, 0.0), pos2(60.0, 9.0))).is_empty());
    }
}
