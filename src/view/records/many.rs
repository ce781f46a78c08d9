//! Many campaigns on all threads. What comes of a task depends on its number alone, so it is the same on any number of
//! threads; how many are done is told on the way.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// Tasks that a thread takes at a time.
const BATCH: usize = 4;

/// Does so many tasks, each thread with a world of its own, and returns the results in the order of their numbers.
pub(super) fn many<W, T: Send>(
    count: usize,
    threads: usize,
    world: impl Fn() -> W + Sync,
    task: impl Fn(&mut W, usize) -> T + Sync,
    progress: &mut dyn FnMut(usize),
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let (done, played) = mpsc::channel::<Vec<(usize, T)>>();
    let mut results: Vec<(usize, T)> = Vec::with_capacity(count);
    thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            let (done, next, world, task) = (done.clone(), &next, &world, &task);
            scope.spawn(move || {
                let mut world = world();
                loop {
                    let from = next.fetch_add(BATCH, Ordering::Relaxed);
                    if from >= count {
                        return;
                    }
                    let numbers = from..count.min(from + BATCH);
                    let batch = numbers.map(|number| (number, task(&mut world, number))).collect();
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
