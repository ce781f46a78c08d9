//! Many tasks on some threads, each thread with a world of its own. What comes of a task depends on its number alone, so
//! the results, in the order of the numbers, are the same on any number of threads.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::thread;

use crate::campaign::Campaign;
use crate::scenario::Scenario;
use crate::world::LedgerMode;

/// The most tasks that a thread takes at a time.
const BATCH: u64 = 16;

/// As many threads as there are processors.
pub fn processors() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Does the tasks of these numbers in worlds that are kept, each on a thread; `progress` hears how many are done.
pub fn run<W: Send, T: Send>(
    worlds: &mut [W],
    tasks: Range<u64>,
    task: impl Fn(&mut W, u64) -> T + Sync,
    progress: &mut dyn FnMut(usize),
) -> Vec<T> {
    let size = batch(&tasks, worlds.len());
    if let [world] = worlds {
        return tasks
            .zip(1..)
            .map(|(number, done)| {
                let result = task(world, number);
                progress(done);
                result
            })
            .collect();
    }
    let next = AtomicU64::new(tasks.start);
    let (done, played) = mpsc::channel::<Vec<(u64, T)>>();
    let mut results: Vec<(u64, T)> = Vec::new();
    thread::scope(|scope| {
        for world in worlds {
            let (done, next, task, end) = (done.clone(), &next, &task, tasks.end);
            scope.spawn(move || {
                loop {
                    let from = next.fetch_add(size, Ordering::Relaxed);
                    if from >= end {
                        return;
                    }
                    let batch = (from..end.min(from + size)).map(|number| (number, task(world, number))).collect();
                    if done.send(batch).is_err() {
                        return;
                    }
                }
            });
        }
        drop(done);
        for batch in played {
            results.extend(batch);
            progress(results.len());
        }
    });
    results.sort_by_key(|(number, _)| *number);
    results.into_iter().map(|(_, result)| result).collect()
}

/// As [`run`], in new worlds: one for each of so many threads, at least one, and none without a batch of its own.
pub fn with_worlds<W: Send, T: Send>(
    tasks: Range<u64>,
    threads: usize,
    world: impl Fn() -> W,
    task: impl Fn(&mut W, u64) -> T + Sync,
    progress: &mut dyn FnMut(usize),
) -> Vec<T> {
    let batches = tasks.end.saturating_sub(tasks.start).div_ceil(batch(&tasks, threads));
    let needed = threads.min(batches.try_into().unwrap_or(usize::MAX)).max(1);
    let mut worlds: Vec<W> = (0..needed).map(|_| world()).collect();
    run(&mut worlds, tasks, task, progress)
}

/// Plays every seed in a thin campaign that `prepare` has made ready, with what it needs besides; what `play` makes of
/// each, in order.
pub fn over_seeds<T: Send, S: Send>(
    scenario: &Scenario,
    seeds: Range<u64>,
    threads: usize,
    prepare: impl Fn(&mut Campaign) -> S,
    play: impl Fn(&mut S, &mut Campaign, u64) -> T + Sync,
) -> Vec<T> {
    let first = seeds.start;
    let world = || {
        let mut campaign = Campaign::with_mode(scenario, first, LedgerMode::Thin);
        let besides = prepare(&mut campaign);
        (campaign, besides)
    };
    with_worlds(seeds, threads, world, |(campaign, besides), seed| play(besides, campaign, seed), &mut |_| {})
}

/// Few tasks may be long ones: each thread comes back for more at least four times.
fn batch(tasks: &Range<u64>, threads: usize) -> u64 {
    (tasks.end.saturating_sub(tasks.start) / (4 * threads.max(1) as u64)).clamp(1, BATCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_the_order_of_their_numbers_on_any_number_of_threads() {
        for threads in [0, 1, 2, 3, 8] {
            let mut told = 0;
            let squares = with_worlds(3..40, threads, || 0u64, |_, number| number * number, &mut |done| told = done);
            assert_eq!(squares, (3..40u64).map(|number| number * number).collect::<Vec<_>>());
            assert_eq!(told, 37);
        }
        assert_eq!(with_worlds(5..5, 2, || (), |(), number| number, &mut |_| {}), [0u64; 0]);
    }
}
