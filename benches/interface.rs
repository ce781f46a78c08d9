//! The interface's work in a frame, screen by screen, after a whole campaign: `cargo bench --bench interface`.
//!
//! Drawn by egui alone, so that a graphics driver in software does not take the processor meanwhile: layout, every pass, and
//! tessellation. The pointer moves in each frame. Milliseconds are those of the machine; the ratio is to a frame of a hundred
//! plain labels, drawn turn about in the same process.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints what it measured, and stops where it cannot"
)]

use std::time::Instant;

use bevy_egui::egui::{CentralPanel, Context, Event, Pos2, RawInput, Rect, Ui, pos2, vec2};
use fragile_peace::campaign::Command;
use fragile_peace::desktop::act::Act;
use fragile_peace::desktop::interface::{Screen, Sheet};
use fragile_peace::desktop::offscreen::Offscreen;
use fragile_peace::desktop::page::Page;
use fragile_peace::scenario::load_bundled;

const SCENARIO: &str = "zhang_jue";
const FRAMES: usize = 240;
const WARM: usize = 20;

/// Milliseconds of one frame with the pointer at a place.
fn frame(ctx: &Context, at: Pos2, draw: impl FnMut(&mut Ui)) -> f64 {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
        events: vec![Event::PointerMoved(at)],
        focused: true,
        ..RawInput::default()
    };
    let begun = Instant::now();
    let output = ctx.run_ui(input, draw);
    let meshes = ctx.tessellate(output.shapes, output.pixels_per_point);
    let worked = begun.elapsed().as_secs_f64() * 1000.0;
    std::hint::black_box(meshes);
    worked
}

fn plain(ui: &mut Ui) {
    CentralPanel::default().show(ui, |ui| {
        for line in 0..100 {
            ui.label(format!("{line}: a line of text of usual length, as a list would have it"));
        }
    });
}

/// The value below which that share of all lies.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * share).round() as usize]
}

fn main() {
    let scenario = match load_bundled(SCENARIO) {
        Ok(scenario) => scenario,
        Err(problems) => {
            println!("{problems}");
            std::process::exit(1);
        }
    };
    let saves = tempfile::tempdir().expect("a folder for saves");
    let swear = scenario.rulebook.vows.1;
    let vows = scenario.lore.vows.iter().take(swear).map(|vow| vow.id.clone()).collect();
    let mut window = Offscreen::new(vec![scenario], saves.path().to_owned(), 7);
    window.perform(Act::Begin(0, None));
    window.perform(Act::Play(Command::Swear(vows)));
    let (ctx, reference) = (Context::default(), Context::default());
    let measure = |name: &str, window: &mut Offscreen| {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for step in 0..FRAMES + WARM {
            let at = pos2(200.0 + 3.0 * step as f32, 250.0 + step as f32);
            ours.push(frame(&ctx, at, |ui| window.draw(ui)));
            window.settle();
            theirs.push(frame(&reference, at, plain));
        }
        for times in [&mut ours, &mut theirs] {
            times.drain(..WARM);
            times.sort_by(f64::total_cmp);
        }
        println!(
            "{name:<24} {:>6.2} ms at the middle, {:>6.2} ms at the 95th of 100; {:>5.2} times a hundred labels",
            quantile(&ours, 0.5),
            quantile(&ours, 0.95),
            quantile(&ours, 0.5) / quantile(&theirs, 0.5)
        );
    };
    measure("the table", &mut window);
    while window.interface.screen != Screen::Ending {
        window.perform(Act::Play(Command::EndTurn));
        window.perform(Act::Go(Screen::Table));
    }
    measure("the ending", &mut window);
    window.perform(Act::Go(Screen::Consequences));
    measure("consequences", &mut window);
    for page in Page::all() {
        window.perform(Act::Open(Sheet::Page(page)));
        let rows = match page {
            Page::Chronicle => format!(" ({} rows)", window.interface.chronicled.found.len()),
            _ => String::new(),
        };
        measure(&format!("{page:?}{rows}").to_lowercase(), &mut window);
        window.perform(Act::Back);
    }
}
