//! What can be picked on the map, and the order in which keys walk from one thing to the next.

use crate::desktop::interface::Thing;
use crate::view::{MapView, SentView};

/// Everything that can be picked, with the place where it is: place by place, and in each what stands, waits or lies there.
pub fn things(map: &MapView, sent: &[SentView]) -> Vec<(Thing, u16)> {
    let mut found = Vec::new();
    for region in &map.regions {
        let here = region.row;
        found.push((Thing::Region(here), here));
        let armies = map.armies.iter().filter(|army| army.place == here && army.strength > 0);
        found.extend(armies.map(|army| (Thing::Army(army.row), here)));
        let refugees = map.refugees.iter().filter(|people| people.place == here && people.number.0 > 0);
        found.extend(refugees.map(|people| (Thing::Refugees(people.row), here)));
        let papers = map.papers.iter().filter(|paper| paper.place == here);
        found.extend(papers.map(|paper| (Thing::Paper(paper.row), here)));
        let riders = sent.iter().enumerate().filter(|(_, order)| order.place == Some(here));
        found.extend(riders.map(|(index, _)| (Thing::Rider(index), here)));
    }
    found
}

/// The next thing forward or backward; the first or the last if none is picked.
pub fn next(map: &MapView, sent: &[SentView], picked: Option<Thing>, forward: bool) -> Option<(Thing, u16)> {
    let all = things(map, sent);
    let here = picked.and_then(|picked| all.iter().position(|(thing, _)| *thing == picked));
    let index = match (here, forward) {
        (Some(index), true) => (index + 1) % all.len(),
        (Some(index), false) => (index + all.len() - 1) % all.len(),
        (None, true) => 0,
        (None, false) => all.len().checked_sub(1)?,
    };
    all.get(index).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{ArmyView, PaperAbroadView, RefugeesView};

    #[test]
    fn keys_walk_over_everything_once_and_come_round() {
        let campaign = {
            let (id, _) = crate::scenario::bundled()[0];
            crate::campaign::Campaign::new(&crate::scenario::load_bundled(id).unwrap(), 1)
        };
        let mut map = crate::view::map(&campaign);
        let places = map.regions.len();
        map.armies = vec![ArmyView { row: 4, strength: 1, ..ArmyView::default() }];
        map.refugees = vec![RefugeesView { row: 5, number: (1, 0), ..RefugeesView::default() }];
        map.papers = vec![PaperAbroadView { row: 6, ..PaperAbroadView::default() }];
        let sent = [SentView::default(), SentView { place: Some(0), ..SentView::default() }];
        let first = [Thing::Region(0), Thing::Army(4), Thing::Refugees(5), Thing::Paper(6), Thing::Rider(1)];
        let (mut picked, mut walked) = (None, Vec::new());
        for _ in 0..places + 4 {
            picked = next(&map, &sent, picked, true).map(|(thing, _)| thing);
            walked.extend(picked);
        }
        assert_eq!(walked[..5], first);
        assert_eq!(walked.iter().filter(|thing| matches!(thing, Thing::Region(_))).count(), places);
        assert_eq!(next(&map, &sent, picked, true).unwrap().0, first[0]);
        assert_eq!(next(&map, &sent, Some(first[0]), false).unwrap().0, picked.unwrap());
        assert_eq!(next(&map, &sent, None, false).unwrap().0, picked.unwrap());
    }
}
