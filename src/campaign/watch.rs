//! When something first held: for measuring campaigns where each turn ends, before the next morning.

use std::sync::Arc;

use crate::turn::draw::identity;
use crate::turn::rulebook::Test;
use crate::turn::scene::{Frame, Scene};
use crate::turn::stage::Eye;

/// Something to be watched for, in truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// Only from the turn on where these held.
    pub of: Vec<Test>,
    /// What is waited for.
    pub comes: Vec<Test>,
}

/// When it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sighting {
    /// The first turn at whose end `of` held.
    pub since: Option<i32>,
    /// The first turn from then on at whose end `comes` held.
    pub came: Option<i32>,
}

/// What a campaign is watched for.
#[derive(Debug, Clone, Default)]
pub(super) struct Watch {
    watched: Arc<[Watched]>,
    pub(super) seen: Vec<Sighting>,
}

impl Watch {
    pub(super) fn new(watched: Arc<[Watched]>) -> Self {
        let seen = vec![Sighting::default(); watched.len()];
        Self { watched, seen }
    }

    /// Forgets what was seen.
    pub(super) fn restart(&mut self) {
        self.seen.fill(Sighting::default());
    }

    /// Looks at the end of a turn.
    pub(super) fn look(&mut self, eye: &Eye<'_>) {
        let scene = Scene::new(eye.book, &eye.truth, Frame::of(i32::from(eye.seat())), identity([]));
        for (watched, seen) in self.watched.iter().zip(&mut self.seen) {
            if seen.since.is_none() && scene.holds(&watched.of) {
                seen.since = Some(eye.turn);
            }
            if seen.since.is_some() && seen.came.is_none() && scene.holds(&watched.comes) {
                seen.came = Some(eye.turn);
            }
        }
    }
}
