//! Worlds that are reused for playing on, one for each thread. What comes of a task depends on its number alone, so it is
//! the same on any number of threads.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::campaign::Campaign;
use crate::scenario::Scenario;
use crate::world::LedgerMode;

/// Tasks that a thread takes at a time.
const BATCH: u32 = 4;

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
    pub fn run<T: Send>(
        &mut self,
        tasks: std::ops::Range<u32>,
        task: impl Fn(&mut Campaign, u32) -> T + Sync,
    ) -> Vec<T> {
        if let [campaign] = self.campaigns.as_mut_slice() {
            return tasks.map(|number| task(campaign, number)).collect();
        }
        let next = AtomicU32::new(tasks.start);
        let done = Mutex::new(Vec::with_capacity(tasks.len()));
        thread::scope(|scope| {
            for campaign in &mut self.campaigns {
                scope.spawn(|| {
                    loop {
                        let from = next.fetch_add(BATCH, Ordering::Relaxed);
                        if from >= tasks.end {
                            return;
                        }
                        let numbers = from..tasks.end.min(from + BATCH);
                        let batch: Vec<(u32, T)> = numbers.map(|number| (number, task(campaign, number))).collect();
                        done.lock().unwrap_or_else(PoisonError::into_inner).extend(batch);
                    }
                });
            }
        });
        let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
        done.sort_by_key(|(number, _)| *number);
        done.into_iter().map(|(_, result)| result).collect()
    }
}

/// As many threads as there are processors.
pub fn processors() -> usize {
    thread::available_parallelism().map_or(1, std::num::NonZero::get)
}
