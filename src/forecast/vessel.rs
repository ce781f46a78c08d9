//! Worlds that are reused for playing on, one for each thread.

use std::ops::Range;

use crate::campaign::Campaign;
use crate::crowd;
use crate::scenario::Scenario;
use crate::world::LedgerMode;

/// Worlds of a scenario without a past.
pub struct Vessels {
    campaigns: Vec<Campaign>,
}

impl Vessels {
    /// One world for each of so many threads, at least one.
    pub fn new(scenario: &Scenario, threads: usize) -> Self {
        let campaign = |_| Campaign::with_mode(scenario, 0, LedgerMode::Thin);
        Self { campaigns: (0..threads.max(1)).map(campaign).collect() }
    }

    /// Does the tasks of these numbers, each in a world that it must first put into a state; the results in their order.
    pub fn run<T: Send>(&mut self, tasks: Range<u32>, task: impl Fn(&mut Campaign, u32) -> T + Sync) -> Vec<T> {
        let tasks = u64::from(tasks.start)..u64::from(tasks.end);
        crowd::run(&mut self.campaigns, tasks, |campaign, number| task(campaign, number as u32), &mut |_| {})
    }
}
