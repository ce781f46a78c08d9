//! A small picture of the map as it stood, for the list of saves: who held what, as the player's side believed.

use super::eye::Eye;
use crate::scenario::Scenario;
use crate::world::{Kind, Known, Snapshot, at};

/// What the picture shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PictureView {
    /// South, west, north and east.
    pub bounds: [f32; 4],
    /// Places: latitude and longitude, and the holder's row if anybody holds them.
    pub places: Vec<((f32, f32), Option<u16>)>,
    /// Armies: where, and whose.
    pub armies: Vec<((f32, f32), u16)>,
    /// The powers' colours, by row.
    pub colors: Vec<[u8; 3]>,
}

/// The picture of a state; none if the scenario has other things by now.
pub fn picture(scenario: &Scenario, state: &Snapshot) -> Option<PictureView> {
    let (book, lore) = (&scenario.rulebook, &scenario.lore);
    if state.numbers.len() != book.start.numbers.len() {
        return None;
    }
    let seat = *state.numbers.get(book.layout.index(at::course::seat(0)))?;
    let eye = Eye { book, lore, state, seat: u16::try_from(seat).ok()?, open: false };
    let places = (0_u16..).zip(&lore.regions);
    let places = places.map(|(row, region)| (region.at, u16::try_from(eye.get(at::holding::holder(row))).ok()));
    let armies = (0..book.layout.rows(Kind::Army) as u16).filter(|row| eye.get(at::force::strength(*row)) > 0);
    let armies = armies.filter_map(|row| {
        let place = usize::try_from(eye.get(at::march::place(row))).ok()?;
        Some((lore.regions.get(place)?.at, u16::try_from(eye.get(at::allegiance::owner(row))).ok()?))
    });
    Some(PictureView {
        bounds: lore.map,
        places: places.collect(),
        armies: armies.collect(),
        colors: lore.factions.iter().map(|faction| faction.color).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::Campaign;
    use crate::scenario::load_bundled;

    #[test]
    fn it_shows_what_the_map_shows_and_nothing_of_another_scenario() {
        let scenario = load_bundled("mini").unwrap();
        let mut campaign = Campaign::new(&scenario, 3);
        let map = crate::view::map(&campaign);
        let state = campaign.snapshot();
        let picture = picture(&scenario, &state).unwrap();
        let held: Vec<_> = map.regions.iter().map(|region| (region.at, region.holder)).collect();
        assert_eq!(picture.places, held);
        assert_eq!(picture.armies.len(), map.armies.len());
        assert_eq!(super::picture(&load_bundled("july_1914").unwrap(), &state), None);
    }
}
