//! Looks for a display and a graphics adapter before any plugin does, since those would panic without.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};

use bevy::render::renderer::initialize_renderer;
use bevy::render::settings::{RenderCreation, WgpuSettings};
use bevy::tasks::block_on;

/// Why no window can be opened. Its two lines say what is missing, and how to play without.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}\nThe same game plays in the terminal: fragile-peace play --terminal")]
pub struct NoWindow {
    /// What is missing.
    pub why: String,
}

impl NoWindow {
    /// With this reason.
    pub fn new(why: impl Into<String>) -> Self {
        Self { why: why.into() }
    }
}

/// The renderer of a window, if one can be opened. Bevy is given it, so that the graphics driver, which takes longest to wake,
/// is woken once.
///
/// # Errors
/// If there is no display or no graphics adapter.
pub fn probe() -> Result<RenderCreation, NoWindow> {
    display()?;
    renderer()
}

#[cfg(all(unix, not(target_os = "macos")))]
fn display() -> Result<(), NoWindow> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let wayland = set("WAYLAND_DISPLAY").or_else(|| set("WAYLAND_SOCKET"));
    let x11 = set("DISPLAY");
    match (wayland, x11) {
        (None, None) => Err(NoWindow::new("There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.")),
        (Some(_), _) => Ok(()),
        (None, Some(name)) if answers(&name) => Ok(()),
        (None, Some(name)) => Err(NoWindow::new(format!("The display {name} does not answer."))),
    }
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn display() -> Result<(), NoWindow> {
    Ok(())
}

/// Whether an X server listens at a display such as ":0" or "host:10.0". One that cannot be judged from here is tried.
#[cfg(all(unix, not(target_os = "macos")))]
fn answers(display: &str) -> bool {
    let Some(name) = display.strip_prefix(':').or_else(|| display.strip_prefix("unix:")) else { return true };
    let number = name.split('.').next().unwrap_or(name);
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let path = format!("/tmp/.X11-unix/X{number}");
    if std::os::unix::net::UnixStream::connect(path).is_ok() {
        return true;
    }
    // Some servers listen only at the abstract address of the same name.
    #[cfg(target_os = "linux")]
    {
        use std::os::linux::net::SocketAddrExt;
        std::os::unix::net::SocketAddr::from_abstract_name(format!("/tmp/.X11-unix/X{number}"))
            .and_then(|address| std::os::unix::net::UnixStream::connect_addr(&address))
            .is_ok()
    }
    #[cfg(not(target_os = "linux"))]
    false
}

fn renderer() -> Result<RenderCreation, NoWindow> {
    let missing =
        || NoWindow::new("There is no graphics driver for Vulkan or OpenGL (on Debian: mesa-vulkan-drivers).");
    let settings = WgpuSettings::default();
    let backends = settings.backends.ok_or_else(missing)?;
    // Where there is no adapter Bevy panics. That is told in other words, below.
    let told = take_hook();
    set_hook(Box::new(|_| {}));
    let found = catch_unwind(AssertUnwindSafe(|| block_on(initialize_renderer(backends, None, &settings))));
    set_hook(told);
    found.map(RenderCreation::Manual).map_err(|_| missing())
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn a_display_that_nobody_serves_does_not_answer() {
        assert!(!answers(":7431"));
        assert!(!answers(":x"));
        assert!(answers("elsewhere:0"), "a remote display cannot be judged from here");
    }

    #[test]
    fn the_error_says_what_is_missing_and_how_to_play_without() {
        let text = NoWindow::new("There is no display.").to_string();
        assert_eq!(text.lines().count(), 2);
        assert!(text.contains("--terminal"));
    }
}
