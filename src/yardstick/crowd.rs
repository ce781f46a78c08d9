//! Many campaigns on some threads. What comes out is in the order of the seeds, whatever thread played which.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::campaign::Campaign;
use crate::scenario::Scenario;
use crate::world::LedgerMode;

/// The most seeds that a thread takes at a time.
const BATCH: u64 = 16;

/// As many threads as there are processors.
pub fn processors() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Plays every seed, each thread in a world of its own that `prepare` has made ready, with what it needs besides; what
/// `play` makes of each, in order.
pub fn over_seeds<T: Send, S>(
    scenario: &Scenario,
    seeds: Range<u64>,
    threads: usize,
    prepare: impl Fn(&mut Campaign) -> S + Sync,
    play: impl Fn(&mut S, &mut Campaign, u64) -> T + Sync,
) -> Vec<T> {
    let next = AtomicU64::new(seeds.start);
    let all = Mutex::new(Vec::new());
    // Few campaigns may be long ones: each thread comes back for more at least four times.
    let count = seeds.end.saturating_sub(seeds.start);
    let size = (count / (4 * threads.max(1) as u64)).clamp(1, BATCH);
    // No thread without a batch of its own: each needs a world.
    let batches = count.div_ceil(size).try_into().unwrap_or(usize::MAX);
    thread::scope(|scope| {
        for _ in 0..threads.min(batches) {
            scope.spawn(|| {
                let mut campaign = Campaign::with_mode(scenario, seeds.start, LedgerMode::Thin);
                let mut besides = prepare(&mut campaign);
                loop {
                    let from = next.fetch_add(size, Ordering::Relaxed);
                    if from >= seeds.end {
                        return;
                    }
                    let batch: Vec<(u64, T)> = (from..seeds.end.min(from + size))
                        .map(|seed| (seed, play(&mut besides, &mut campaign, seed)))
                        .collect();
                    all.lock().unwrap_or_else(PoisonError::into_inner).extend(batch);
                }
            });
        }
    });
    let mut all = all.into_inner().unwrap_or_else(PoisonError::into_inner);
    all.sort_by_key(|(seed, _)| *seed);
    all.into_iter().map(|(_, made)| made).collect()
}
