//! The key figures of a campaign, in truth: what runs are compared by.

use crate::campaign::Campaign;
use crate::turn::scene::{Frame, Scene};
use crate::world::{Kind, at};

/// Key figures, each with its name, in an order that the scenario alone decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Gauges by the stock's id.
    pub gauges: Vec<(String, i32)>,
    /// Trust of each other power in the player's side, by its id.
    pub trust: Vec<(String, i32)>,
    /// Lines of the reckoning by name.
    pub judgements: Vec<(String, i32)>,
}

impl Figures {
    /// The figures of a campaign as it stands.
    pub fn of(campaign: &Campaign) -> Self {
        let lore = &campaign.scenario().lore;
        let id = |kind, row: u16| lore.name(kind, i32::from(row)).map(|name| name.id.clone()).unwrap_or_default();
        campaign.look(|eye| {
            let seat = eye.seat();
            let rows = |kind| 0..eye.book.layout.rows(kind) as u16;
            let is_gauge = |row: &u16| lore.stocks.get(usize::from(*row)).is_some_and(|stock| stock.gauge);
            let gauges = rows(Kind::Stock).filter(is_gauge);
            let others = rows(Kind::Faction).filter(|row| *row != seat);
            let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(seat)), 0);
            let start = &eye.book.start.numbers;
            let moved = |watches: &Vec<(crate::turn::rulebook::Path, i32)>| -> i32 {
                let cells = watches.iter().filter_map(|(path, weight)| Some((scene.cell(path)?, i64::from(*weight))));
                let hundredths: i64 = cells
                    .map(|(cell, weight)| {
                        let began = start.get(eye.book.layout.index(cell)).copied().unwrap_or(0);
                        i64::from(eye.truth.get(cell) - began) * weight
                    })
                    .sum();
                (hundredths / 100) as i32
            };
            let judged = lore.judgements.iter().zip(&eye.book.judgements);
            Self {
                gauges: gauges.map(|row| (id(Kind::Stock, row), eye.truth.get(at::purse::amount(row)))).collect(),
                trust: others
                    .map(|row| (id(Kind::Faction, row), eye.truth.get(at::trust::trust(row, seat as u8))))
                    .collect(),
                judgements: judged.map(|(lore, watches)| (lore.name.id.clone(), moved(watches))).collect(),
            }
        })
    }

    /// Every figure with a name that tells its group: "trust_x".
    pub fn columns(&self) -> impl Iterator<Item = (String, i32)> + '_ {
        let groups = [("stock", &self.gauges), ("trust", &self.trust), ("judgement", &self.judgements)];
        groups
            .into_iter()
            .flat_map(|(group, list)| list.iter().map(move |(id, value)| (format!("{group}_{id}"), *value)))
    }
}

/// The ending's id, and whether the player's realm survives it; empty while the game goes on.
pub fn ending(campaign: &Campaign) -> (String, bool) {
    let row = campaign.ended().map(usize::from);
    let lore = row.and_then(|row| campaign.scenario().lore.endings.get(row));
    let rules = row.and_then(|row| campaign.book().endings.get(row));
    (lore.map(|lore| lore.name.id.clone()).unwrap_or_default(), rules.is_some_and(|rules| rules.survives))
}
