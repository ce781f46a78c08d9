//! An idle window sleeps. egui asks for another frame whenever its list of events is not empty, and bevy_egui appends the
//! state of the modifier keys in every frame: so the loop would feed itself. And bevy_egui takes every wish for a later
//! frame (a tooltip that waits) as one for an immediate frame. Both are mended here. And what sleeps must be woken when a screen
//! reader comes.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use bevy::a11y::AccessibilityRequested;
use bevy::asset::AssetEventSystems;
use bevy::ecs::message::Messages;
use bevy::prelude::*;
use bevy::time::TimeReceiver;
use bevy::window::RequestRedraw;
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use bevy_egui::{EguiFullOutput, EguiInput, EguiInputSet, EguiPostUpdateSet, EguiPreUpdateSet, egui};

/// With nothing to do, the window looks up this rarely.
const REST: Duration = Duration::from_secs(120);
/// A screen reader's wishes arrive without waking the window, so it looks for them this often while one is there.
const LISTEN: Duration = Duration::from_millis(100);
/// And until the first comes, somebody looks out for one this often, without waking the window.
const AWAIT: Duration = Duration::from_millis(500);

pub(super) fn plugin(app: &mut App) {
    // The renderer tells the time of the frame that it drew last, and before that the window may have slept for long: a press
    // would seem to have been held all the while, and be no click. Without its word each frame asks the clock.
    app.world_mut().remove_resource::<TimeReceiver>();
    let mode = UpdateMode::reactive_low_power(REST);
    app.insert_resource(WinitSettings { focused_mode: mode, unfocused_mode: mode })
        .init_resource::<Wish>()
        .add_systems(
            PreUpdate,
            drop_unchanged_modifiers.after(EguiInputSet::WriteEguiEvents).before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(
            PostUpdate,
            (
                note_wish.after(EguiPostUpdateSet::EndPass).before(EguiPostUpdateSet::ProcessOutput),
                grant_wish.after(EguiPostUpdateSet::ProcessOutput),
            ),
        )
        // egui's textures are told of in the frame in which they grow, not in the next: until the renderer hears of them,
        // nothing that uses them is drawn, and the window would flash empty.
        .configure_sets(PostUpdate, AssetEventSystems.after(EguiPostUpdateSet::PostProcessOutput))
        .add_systems(Startup, await_reader)
        .add_systems(Last, listen_for_readers);
}

/// When the next frame is wanted.
#[derive(Resource, Default)]
pub struct Wish {
    delay: Option<Duration>,
    frames: u8,
    alarm: Option<Sender<Instant>>,
}

impl Wish {
    /// Asks for one more frame at once: something changed after this frame was drawn.
    pub fn another_frame(&mut self) {
        self.frames = self.frames.max(1);
    }
}

fn drop_unchanged_modifiers(mut inputs: Query<&mut EguiInput>, mut last: Local<Option<egui::Modifiers>>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) if *last == Some(*now) => false,
            egui::Event::ModifiersChanged(now) => {
                *last = Some(*now);
                true
            }
            _ => true,
        });
    }
}

fn note_wish(outputs: Query<&EguiFullOutput>, mut wish: ResMut<Wish>) {
    let changed = outputs.iter().filter_map(|output| output.0.as_ref()).any(|output| !output.textures_delta.is_empty());
    if changed {
        // A texture that grew (new letters) may reach the graphics card a frame late: a window that went to sleep now would
        // stay as it was.
        wish.frames = wish.frames.max(3);
    }
    wish.delay = outputs
        .iter()
        .filter_map(|output| output.0.as_ref())
        .flat_map(|output| output.viewport_output.values())
        .map(|viewport| viewport.repaint_delay)
        .min();
}

fn grant_wish(mut wish: ResMut<Wish>, mut redraws: ResMut<Messages<RequestRedraw>>, proxy: Res<EventLoopProxyWrapper>) {
    redraws.clear();
    let delay = wish.delay.take().unwrap_or(Duration::MAX);
    if wish.frames > 0 || delay.is_zero() {
        wish.frames = wish.frames.saturating_sub(1);
        redraws.write(RequestRedraw);
    } else if delay < REST {
        let at = Instant::now() + delay;
        let alarm = wish.alarm.get_or_insert_with(|| start_alarm(&proxy));
        // The alarm's thread ends only with the window's event loop, and then nobody needs waking.
        let _ = alarm.send(at);
    }
}

/// A thread that sleeps until the earliest moment it was told, wakes the window, and sleeps again.
fn start_alarm(proxy: &EventLoopProxyWrapper) -> Sender<Instant> {
    let (sender, receiver) = channel::<Instant>();
    let proxy = (**proxy).clone();
    std::thread::spawn(move || {
        let mut next: Option<Instant> = None;
        loop {
            let told = match next {
                None => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(at) => receiver.recv_timeout(at.saturating_duration_since(Instant::now())),
            };
            next = match told {
                Ok(at) => Some(next.map_or(at, |next| next.min(at))),
                Err(RecvTimeoutError::Timeout) if proxy.send_event(WinitUserEvent::WakeUp).is_ok() => None,
                Err(_) => return,
            };
        }
    });
    sender
}

/// A screen reader that comes while the window sleeps would find it empty: somebody looks out for one, and wakes the window.
fn await_reader(requested: Res<AccessibilityRequested>, proxy: Res<EventLoopProxyWrapper>) {
    let (requested, proxy) = (requested.clone(), (**proxy).clone());
    std::thread::spawn(move || {
        while !requested.get() {
            std::thread::sleep(AWAIT);
        }
        // Without an event loop there is no window to wake.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    });
}

fn listen_for_readers(requested: Res<AccessibilityRequested>, mut settings: ResMut<WinitSettings>) {
    let mode = UpdateMode::reactive_low_power(if requested.get() { LISTEN } else { REST });
    if settings.focused_mode != mode {
        settings.focused_mode = mode;
        settings.unfocused_mode = mode;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_changed_modifiers_reach_egui() {
        let mut app = App::new();
        app.add_systems(Update, drop_unchanged_modifiers);
        let window = app.world_mut().spawn(EguiInput::default()).id();
        let mut held = |modifiers| {
            let mut input = app.world_mut().get_mut::<EguiInput>(window).unwrap();
            input.events = vec![egui::Event::ModifiersChanged(modifiers)];
            app.update();
            app.world().get::<EguiInput>(window).unwrap().events.len()
        };
        assert_eq!(held(egui::Modifiers::NONE), 1, "the first state is news");
        assert_eq!(held(egui::Modifiers::NONE), 0);
        assert_eq!(held(egui::Modifiers::SHIFT), 1);
        assert_eq!(held(egui::Modifiers::SHIFT), 0);
    }
}
