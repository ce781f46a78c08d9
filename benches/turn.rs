//! Time of a turn of 'mini' beside a frozen hand-written loop over plain arrays that does the like: `cargo bench`.
//!
//! Only the ratio of the two means anything; both run in the same process, turn about, and the median is printed.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::hint::black_box;
use std::time::Instant;

use bevy::ecs::prelude::World;
use fragile_peace::scenario::load_bundled;
use fragile_peace::turn::schedule::schedules;
use fragile_peace::turn::stage;
use fragile_peace::world::{LedgerMode, spawn};

const ROUNDS: usize = 15;
const CAMPAIGNS: u64 = 200;
const TURNS: u64 = 20;

/// The frozen reference: six powers, each turn each weighs four moves on five others with a draw for each, makes the best,
/// and feelings cool. It must never change, or old figures can no longer be compared.
fn hand_written(seed: u64) -> i64 {
    const N: usize = 6;
    let mut trust = [[0i32; N]; N];
    let mut awe = [[0i32; N]; N];
    let mut wealth = [100i32; N];
    let mut state = seed | 1;
    let mut draw = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 40) as i32
    };
    for _ in 0..TURNS {
        let mut chosen = [(0usize, 0usize); N];
        for (actor, chosen) in chosen.iter_mut().enumerate() {
            let mut best = i32::MIN;
            for other in (0..N).filter(|other| *other != actor) {
                for kind in 0..4 {
                    let value = draw() % 1000 + if trust[actor][other] > 20 { 50 } else { 0 };
                    if value > best {
                        (best, *chosen) = (value, (kind, other));
                    }
                }
            }
        }
        for (actor, &(kind, other)) in chosen.iter().enumerate() {
            match kind {
                0 => trust[other][actor] = (trust[other][actor] + 12).min(100),
                1 => trust[other][actor] = (trust[other][actor] - 15).max(-100),
                2 => {
                    let gift = wealth[actor].min(10);
                    wealth[actor] -= gift;
                    wealth[other] += gift;
                    trust[other][actor] = (trust[other][actor] + 15).min(100);
                }
                _ => {
                    awe[other][actor] = (awe[other][actor] + 10).min(100);
                    trust[other][actor] = (trust[other][actor] - 8).max(-100);
                }
            }
        }
        for row in &mut trust {
            for value in row {
                *value -= value.signum();
            }
        }
        for row in &mut awe {
            for value in row {
                *value -= value.signum();
            }
        }
    }
    trust.iter().flatten().map(|value| i64::from(*value)).sum()
}

fn main() {
    let scenario = match load_bundled("mini") {
        Ok(scenario) => scenario,
        Err(problems) => {
            println!("{problems}");
            std::process::exit(1);
        }
    };
    let book = &scenario.rulebook;
    let mut world = spawn(&book.layout, &book.bounds, &book.start, LedgerMode::Thin);
    stage::equip(&mut world, book, 0);
    let (mut morning, mut evening) = schedules(book);
    let mut engine = |world: &mut World, seed: u64| {
        world.insert_resource(stage::Seed(seed));
        book.start.restore(world, LedgerMode::Thin);
        for _ in 0..TURNS {
            morning.run(world);
            evening.run(world);
        }
    };
    engine(&mut world, 0);
    let per_turn = |begun: Instant| begun.elapsed().as_nanos() as f64 / (CAMPAIGNS * TURNS) as f64;
    let mut rounds: Vec<(f64, f64)> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            for seed in 0..CAMPAIGNS {
                black_box(hand_written(black_box(seed)));
            }
            let by_hand = per_turn(begun);
            let begun = Instant::now();
            for seed in 0..CAMPAIGNS {
                engine(&mut world, seed);
            }
            (by_hand, per_turn(begun))
        })
        .collect();
    rounds.sort_by(|a, b| (a.1 / a.0).total_cmp(&(b.1 / b.0)));
    let (by_hand, ours) = rounds[ROUNDS / 2];
    println!("a turn of mini: {ours:.0} ns; by hand {by_hand:.0} ns; ratio {:.1}", ours / by_hand);
}
