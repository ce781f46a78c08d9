//! What crossed the map in a turn, as the player's side knows it: armies and refugees that now stand elsewhere, orders that
//! went out, papers and reports that came in.

use super::{MapView, PaperView, SentView};

/// One that crossed the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Who.
    pub who: Traveller,
    /// The places on the way, from the first to the last.
    pub way: Vec<u16>,
}

/// Who can cross the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Traveller {
    /// An army, by its row.
    Army(u16),
    /// A body of refugees, by its row.
    Refugees(u16),
    /// A rider.
    Rider(Cargo),
}

/// What a rider carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cargo {
    /// An order, or a paper of the player's.
    Order,
    /// What somebody reports or asks.
    Report,
}

/// What crossed the map between two mornings: the maps of both, what was sealed on the first, what lay on the desk then and
/// lies there now.
pub fn passages(
    before: &MapView,
    after: &MapView,
    sent: &[SentView],
    desks: (&[PaperView], &[PaperView]),
) -> Vec<Passage> {
    let mut found = Vec::new();
    let mut cross = |who, from: Option<u16>, to: Option<u16>| {
        let (Some(from), Some(to)) = (from, to) else { return };
        let passage = Passage { who, way: way(after, from, to) };
        // Two riders on the same road look like one.
        if from != to && !found.contains(&passage) {
            found.push(passage);
        }
    };
    for army in &after.armies {
        let old = before.armies.iter().find(|old| old.row == army.row);
        cross(Traveller::Army(army.row), old.map(|old| old.place), Some(army.place));
    }
    for people in &after.refugees {
        let old = before.refugees.iter().find(|old| old.row == people.row);
        cross(Traveller::Refugees(people.row), old.map(|old| old.place), Some(people.place));
    }
    let (order, report) = (Traveller::Rider(Cargo::Order), Traveller::Rider(Cargo::Report));
    for order_sent in sent {
        cross(order, before.seat, order_sent.place);
    }
    for paper in &after.papers {
        let old = before.papers.iter().find(|old| old.row == paper.row);
        cross(order, old.map(|old| old.place).or(before.seat), Some(paper.place));
    }
    for paper in desks.1.iter().filter(|paper| desks.0.iter().all(|old| old.key != paper.key)) {
        cross(report, paper.place, after.seat);
    }
    // A report of this morning was written in the turn that has just passed.
    for army in after.armies.iter().filter(|army| army.told == Some(before.turn)) {
        cross(report, Some(army.place), after.seat);
    }
    found
}

/// The shortest way between two places along the routes; straight where no route leads.
pub fn way(map: &MapView, from: u16, to: u16) -> Vec<u16> {
    let at = |row: u16| map.regions.iter().find(|region| region.row == row).map_or((0.0, 0.0), |region| region.at);
    let apart = |a: u16, b: u16| {
        let ((south, west), (north, east)) = (at(a), at(b));
        // A degree of longitude is narrower the farther it lies from the equator.
        (north - south).hypot((east - west) * f32::midpoint(south, north).to_radians().cos())
    };
    let mut open = vec![(0.0_f32, from, from)];
    let mut reached: Vec<(u16, u16)> = Vec::new();
    while let Some(nearest) = (0..open.len()).min_by(|&a, &b| open[a].0.total_cmp(&open[b].0)) {
        let (far, here, before) = open.swap_remove(nearest);
        if reached.iter().any(|(row, _)| *row == here) {
            continue;
        }
        reached.push((here, before));
        if here == to {
            break;
        }
        open.extend(map.routes.iter().filter_map(|&(a, b, _)| {
            let next = if a == here {
                b
            } else if b == here {
                a
            } else {
                return None;
            };
            Some((far + apart(here, next), next, here))
        }));
    }
    let mut way = vec![to];
    while let Some(&here) = way.last().filter(|&&here| here != from) {
        match reached.iter().find(|(row, _)| *row == here) {
            Some(&(_, before)) => way.push(before),
            None => return vec![from, to],
        }
    }
    way.reverse();
    way
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::{Campaign, Command};
    use crate::scenario::{bundled, load_bundled};
    use crate::view::{ArmyView, PaperAbroadView, RefugeesView};

    /// A campaign on the bundled map with the most places.
    fn campaign() -> Campaign {
        let scenarios = bundled().into_iter().filter_map(|(id, _)| load_bundled(id).ok());
        let widest = scenarios.max_by_key(|scenario| scenario.lore.regions.len()).unwrap();
        Campaign::new(&widest, 7)
    }

    /// A real map whose movable things stand where a test puts them.
    fn bare() -> MapView {
        let map = crate::view::map(&campaign());
        MapView { armies: Vec::new(), refugees: Vec::new(), papers: Vec::new(), ..map }
    }

    fn riders(passages: &[Passage], cargo: Cargo) -> Vec<&[u16]> {
        passages.iter().filter(|one| one.who == Traveller::Rider(cargo)).map(|one| &one.way[..]).collect()
    }

    #[test]
    fn a_way_follows_routes_and_is_straight_where_there_is_none() {
        let mut map = bare();
        let goal = map.routes.iter().map(|route| route.1).find(|row| Some(*row) != map.seat).unwrap();
        let seat = map.seat.unwrap();
        let found = way(&map, seat, goal);
        assert_eq!((found[0], found[found.len() - 1]), (seat, goal));
        for leg in found.windows(2) {
            let along = |(a, b, _): &(u16, u16, bool)| [*a, *b] == [leg[0], leg[1]] || [*b, *a] == [leg[0], leg[1]];
            assert!(map.routes.iter().any(along), "{leg:?} is no route");
        }
        map.routes.clear();
        assert_eq!(way(&map, seat, goal), [seat, goal]);
    }

    #[test]
    fn who_stands_elsewhere_has_crossed_the_map_and_nobody_else() {
        let (mut before, mut after) = (bare(), bare());
        after.turn += 1;
        let army = |row, place| ArmyView { row, place, strength: 1, ..ArmyView::default() };
        before.armies = vec![army(0, 1), army(1, 2)];
        after.armies = vec![army(0, 1), army(1, 3), army(2, 4)];
        before.refugees = vec![RefugeesView { row: 0, place: 5, ..RefugeesView::default() }];
        after.refugees = vec![RefugeesView { row: 0, place: 6, ..RefugeesView::default() }];
        let found = passages(&before, &after, &[], (&[], &[]));
        let who: Vec<Traveller> = found.iter().map(|passage| passage.who).collect();
        assert_eq!(who, [Traveller::Army(1), Traveller::Refugees(0)], "one that is new has come from nowhere");
        assert_eq!((found[0].way[0], found[0].way.last()), (2, Some(&3)));
    }

    #[test]
    fn orders_ride_out_and_reports_ride_in() {
        let (before, mut after) = (bare(), bare());
        after.turn += 1;
        let seat = before.seat.unwrap();
        let elsewhere = (0..).find(|row| *row != seat).unwrap();
        let paper = PaperAbroadView { row: 0, place: elsewhere, ..PaperAbroadView::default() };
        after.papers = vec![paper];
        let sent = [SentView { place: Some(elsewhere), secret: true, ..SentView::default() }, SentView::default()];
        after.armies = [None, Some(0), Some(before.turn)]
            .into_iter()
            .enumerate()
            .map(|(row, told)| ArmyView { row: row as u16, place: elsewhere, told, ..ArmyView::default() })
            .collect();
        let found = passages(&before, &after, &sent, (&[], &[]));
        let out = riders(&found, Cargo::Order);
        assert_eq!(out.len(), 1, "the order and the paper that it leaves are one rider");
        assert_eq!((out[0][0], out[0].last()), (seat, Some(&elsewhere)));
        let came = riders(&found, Cargo::Report);
        assert_eq!(came.len(), 1, "old news and what is seen bring no rider");
        assert_eq!((came[0][0], came[0].last()), (elsewhere, Some(&seat)));
    }

    #[test]
    fn a_played_turn_brings_riders_to_the_seat() {
        let mut campaign = campaign();
        let mut came = 0;
        for _ in 0..4 {
            let (map, desk) = (crate::view::map(&campaign), crate::view::desk(&campaign));
            campaign.command(Command::EndTurn).unwrap();
            let (next, desk_now) = (crate::view::map(&campaign), crate::view::desk(&campaign));
            let found = passages(&map, &next, &[], (&desk, &desk_now));
            assert!(found.iter().all(|passage| passage.way.len() > 1));
            came += riders(&found, Cargo::Report).len();
        }
        assert!(came > 0);
    }
}
