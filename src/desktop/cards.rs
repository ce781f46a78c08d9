//! The cards that lie open, and those that were looked at.

use std::collections::HashMap;
use std::sync::Arc;

use super::terms::Place;
use crate::campaign::Campaign;
use crate::view::{self, CardView, Topic};

/// Cards by what they tell of.
pub type Looked = Arc<HashMap<Topic, Option<CardView>>>;

/// The most cards that lie open at once; the oldest goes.
const MOST: usize = 5;

/// How far aside, in points.
const ASIDE: f32 = 28.0;

/// A card that lies open.
#[derive(Debug, Clone, PartialEq)]
pub struct Pinned {
    /// What it was turned to, from the first on; it shows the last.
    pub trail: Vec<Topic>,
    /// Where it was laid at first, in points.
    pub at: (f32, f32),
    /// Its own number, by which the window remembers where it was dragged.
    pub number: u64,
}

impl Pinned {
    /// What it shows.
    pub fn topic(&self) -> Option<Topic> {
        self.trail.last().copied()
    }
}

/// All of them.
#[derive(Debug, Default)]
pub struct Cards {
    /// Those that lie open, the uppermost last.
    pub pinned: Vec<Pinned>,
    /// What the encyclopedia was turned to, from the first on; it shows the last.
    pub consulted: Vec<Topic>,
    /// Those looked at since the campaign last changed; none where there was nothing to be seen.
    pub known: Looked,
    laid: u64,
    revision: u64,
}

impl Cards {
    /// Looks at a card, so that it can be shown. Whether there is one.
    pub fn look(&mut self, campaign: &Campaign, topic: Topic) -> bool {
        let known = Arc::make_mut(&mut self.known);
        known.entry(topic).or_insert_with(|| view::card(campaign, topic)).is_some()
    }

    /// The card of a topic, if it was looked at.
    pub fn get(&self, topic: Topic) -> Option<&CardView> {
        self.known.get(&topic)?.as_ref()
    }

    /// Opens the card of a topic, if there is one: a card of its own, or where one is being read its next page.
    pub fn open(&mut self, campaign: &Campaign, place: Place, topic: Topic, at: (f32, f32)) {
        if !self.look(campaign, topic) {
            return;
        }
        match place {
            Place::Panel => self.pin(topic, at),
            Place::Card(index) => {
                if let Some(open) = self.pinned.get_mut(index).filter(|open| open.topic() != Some(topic)) {
                    open.trail.push(topic);
                }
            }
            Place::Encyclopedia if self.consulted.last() != Some(&topic) => self.consulted.push(topic),
            Place::Encyclopedia => {}
        }
    }

    /// Turns a card that lies open back to what it showed before.
    pub fn turn_back(&mut self, index: usize) {
        if let Some(open) = self.pinned.get_mut(index).filter(|open| open.trail.len() > 1) {
            open.trail.pop();
        }
    }

    /// Puts a card away.
    pub fn unpin(&mut self, index: usize) {
        if index < self.pinned.len() {
            self.pinned.remove(index);
        }
    }

    /// Turns the encyclopedia back.
    pub fn consult_back(&mut self) {
        if self.consulted.len() > 1 {
            self.consulted.pop();
        }
    }

    /// Lays a card, unless it lies there already; then it comes to the top.
    pub fn pin(&mut self, topic: Topic, at: (f32, f32)) {
        let lying = self.pinned.iter().position(|open| open.topic() == Some(topic));
        if let Some(index) = lying {
            let open = self.pinned.remove(index);
            self.pinned.push(open);
            return;
        }
        self.laid += 1;
        // One that would lie wholly under another lies a little aside.
        let mut at = at;
        while self.pinned.iter().any(|open| (open.at.0 - at.0).abs() < ASIDE && (open.at.1 - at.1).abs() < ASIDE) {
            at = (at.0 + ASIDE, at.1 + ASIDE);
        }
        self.pinned.push(Pinned { trail: vec![topic], at, number: self.laid });
        if self.pinned.len() > MOST {
            self.pinned.remove(0);
        }
    }

    /// Looks anew at what lies open, if the campaign or its language has changed.
    pub fn refresh(&mut self, campaign: &Campaign, revision: u64) {
        if std::mem::replace(&mut self.revision, revision) != revision {
            self.forget(campaign);
        }
    }

    /// Looks anew at what lies open.
    pub fn forget(&mut self, campaign: &Campaign) {
        self.known = Arc::default();
        let shown: Vec<Topic> =
            self.pinned.iter().flat_map(|open| &open.trail).chain(&self.consulted).copied().collect();
        let gone: Vec<Topic> = shown.into_iter().filter(|topic| !self.look(campaign, *topic)).collect();
        self.pinned.iter_mut().for_each(|open| open.trail.retain(|topic| !gone.contains(topic)));
        self.pinned.retain(|open| !open.trail.is_empty());
        self.consulted.retain(|topic| !gone.contains(topic));
    }
}
