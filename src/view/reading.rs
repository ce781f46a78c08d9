//! What every screen of a campaign reads: the state as the player's side believes it, and how it stood a turn before.

use super::annals::Annals;
use super::eye::Eye;
use crate::campaign::Campaign;
use crate::turn::scene::Frame;
use crate::world::{Cell, Known, Snapshot};

/// A campaign opened for reading. Between two ends of turns its state stands still, so all of it can be borrowed.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// What is read.
    pub campaign: &'a Campaign,
    /// As the player's side believes it; the truth once the game has ended.
    pub eye: Eye<'a>,
    before: Option<&'a Snapshot>,
}

impl<'a> Reading<'a> {
    /// Opens a campaign; none for one that keeps no records.
    pub fn open(campaign: &'a Campaign) -> Option<Self> {
        let state = &campaign.starts().last()?.snapshot;
        let scenario = campaign.scenario();
        let ended = campaign.ended().is_some();
        let eye = Eye { book: &scenario.rulebook, lore: &scenario.lore, state, seat: campaign.seat(), open: ended };
        let turn = campaign.turn();
        let earlier = if ended { turn } else { turn - 1 };
        let before = campaign.start_of(earlier).map(|start| &start.snapshot);
        Some(Self { campaign, eye, before })
    }

    /// The frame of the seat with nothing bound.
    pub fn frame(&self) -> Frame {
        Frame::of(i32::from(self.eye.seat))
    }

    /// By how much a number has changed, as believed, since the last turn.
    pub fn change(&self, cell: Cell) -> i32 {
        self.before.map_or(0, |before| self.eye.get(cell) - self.eye.on(before).get(cell))
    }

    /// The state before anything that the ledger tells.
    pub fn beginning(&self) -> &'a Snapshot {
        let scenario = self.campaign.scenario();
        let first = self.campaign.starts().first();
        let began_later = |snapshot: &Snapshot| match self.campaign.ledger().entries().next() {
            Some((entry, _)) => entry.0 > snapshot.counts.0,
            None => true,
        };
        match first {
            Some(start) if began_later(&start.snapshot) => &start.snapshot,
            _ => &scenario.rulebook.start,
        }
    }

    /// The state on the first morning, when the player had yet to do anything: what he is measured against.
    pub fn first_morning(&self) -> &'a Snapshot {
        self.campaign.starts().first().map_or_else(|| self.beginning(), |start| &start.snapshot)
    }

    /// The ledger, read through.
    pub fn annals(&self) -> Annals<'a> {
        Annals::read(self.eye, self.campaign, self.beginning())
    }
}
