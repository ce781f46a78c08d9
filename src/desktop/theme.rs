//! Every colour, size and typeface of the window; no other file of the window names one.

use bevy_egui::egui;
use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle, Visuals};

use super::palette::Tones;
pub use super::palette::{gain, holder, line, loss, scale};

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// Top and bottom bars, and what lies behind papers.
pub const LACQUER: Color32 = rgb(0x2B2420);
/// The bars' edge.
pub const LACQUER_EDGE: Color32 = rgb(0x8A7347);
/// Text on lacquer.
pub const LACQUER_TEXT: Color32 = rgb(0xF1E7CF);
/// Secondary text on lacquer.
pub const LACQUER_TEXT2: Color32 = rgb(0xDCCFB0);
/// Captions on lacquer.
pub const LACQUER_TEXT3: Color32 = rgb(0xBDAE8E);
/// Lines and resting buttons on lacquer.
pub const LACQUER_LINE: Color32 = rgb(0x5C4E3A);
/// The land of the map, and the halo of its labels.
pub const SILK: Color32 = rgb(0xEEE4CC);
/// Water.
pub const SEA: Color32 = rgb(0xCAD0C6);
/// Water near the coast.
pub const SHALLOWS: Color32 = rgb(0xA9B6B0);
/// The coast, and ways over land.
pub const COAST: Color32 = rgb(0x5C5146);
/// Rivers.
pub const RIVER: Color32 = rgb(0x6F8E98);
/// Mountains.
pub const RIDGE: Color32 = rgb(0x4A4038);
/// Names of waters.
pub const WATER_TEXT: Color32 = rgb(0x3B6580);
/// Running text.
pub const PAPER: Color32 = rgb(0xF4ECD9);
/// A preview's slip, and a button.
pub const SLIP: Color32 = rgb(0xEDE3CB);
/// What is selected, and tooltips.
pub const RAISED: Color32 = rgb(0xFBF5E6);
/// Text.
pub const INK: Color32 = rgb(0x26211C);
/// Secondary text.
pub const INK2: Color32 = rgb(0x5C5146);
/// Captions.
pub const INK3: Color32 = rgb(0x6A5D4C);
/// Lines.
pub const RULE: Color32 = rgb(0xCDBC9A);
/// Edges of papers.
pub const EDGE: Color32 = rgb(0xBCA987);
/// The player's hand: seals, secret orders, papers abroad, the button that seals. Never bad, never an enemy.
pub const VERMILION: Color32 = rgb(0xB23A2A);
/// The same as text on paper.
pub const VERMILION_TEXT: Color32 = rgb(0xA93324);
/// Text on vermilion.
pub const ON_VERMILION: Color32 = rgb(0xFBF0DF);
/// The ring around what has the keyboard's focus, on paper.
pub const FOCUS: Color32 = rgb(0x245A77);
/// The same on lacquer.
pub const FOCUS_ON_LACQUER: Color32 = rgb(0xF1E7CF);
/// What nobody holds.
pub const NOBODY: Color32 = rgb(0x77705F);
/// The usual tones: blue against ochre, holders as their scenario colours them.
pub const USUAL: Tones = Tones {
    gain: rgb(0x245A77),
    loss: rgb(0x8F4F14),
    lines: [rgb(0x245A77), VERMILION, rgb(0x8F4F14), rgb(0x4F6B3A), INK, rgb(0x6B4A7A)],
    scale: rgb(0x6B4A21),
    holders: &[],
};
/// For eyes that hardly tell red from green: deep blue against brown.
pub const RED_GREEN: Tones = Tones {
    gain: rgb(0x1B4F8A),
    loss: rgb(0x8A4B00),
    lines: [rgb(0x1B4F8A), rgb(0x8A4B00), rgb(0x4545AD), rgb(0x7A776C), INK, rgb(0x62738C)],
    scale: rgb(0x2A4468),
    holders: &[
        rgb(0x2B5C94),
        rgb(0x9C6A14),
        rgb(0x331414),
        rgb(0x7A776C),
        rgb(0x3A1F4C),
        rgb(0x43474C),
        rgb(0x62738C),
        rgb(0x4545AD),
    ],
};
/// For eyes that hardly tell blue from yellow: teal against red-brown.
pub const BLUE_YELLOW: Tones = Tones {
    gain: rgb(0x0B6158),
    loss: rgb(0x7E3326),
    lines: [rgb(0x0B6158), rgb(0xA2566A), rgb(0x211433), rgb(0x7A7A43), rgb(0x5A45AD), rgb(0x6F437A)],
    scale: rgb(0x5A2A3C),
    holders: &[
        rgb(0x1E6A66),
        rgb(0xA2566A),
        rgb(0x211433),
        rgb(0x7A7A43),
        rgb(0x4C1F1F),
        rgb(0x5A45AD),
        rgb(0x143333),
        rgb(0x6F437A),
    ],
};

/// The dark over the table while a sheet lies on it.
pub fn veil() -> Color32 {
    Color32::from_black_alpha(165)
}

/// The tint that leaves a texture as it is.
pub const UNTINTED: Color32 = Color32::WHITE;

/// Paper fibres, under six hundredths.
pub fn fibre(alpha: u8) -> Color32 {
    Color32::from_rgba_unmultiplied(0x8A, 0x73, 0x47, alpha)
}

/// A colour as a scenario declares it.
pub fn declared([red, green, blue]: [u8; 3]) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// Height of the bar above.
pub const TOP: f32 = 48.0;
/// Height of the bar below.
pub const BOTTOM: f32 = 88.0;
/// Width of the left column at the smaller size.
pub const LEFT: f32 = 216.0;
/// Width of the desk at the smaller size.
pub const DESK: f32 = 396.0;
/// Below this logical width the left column folds.
pub const FOLD: f32 = 1100.0;
/// Margin around papers.
pub const MARGIN: f32 = 12.0;
/// Gap between papers.
pub const GAP: f32 = 12.0;
/// Padding within a paper.
pub const PAD: f32 = 20.0;
/// Padding within a narrow paper.
pub const PAD_NARROW: f32 = 12.0;
/// Height of a button.
pub const BUTTON: f32 = 34.0;
/// Height of the button that seals.
pub const PRESS: f32 = 42.0;
/// Every corner.
pub const CORNER: CornerRadius = CornerRadius::same(2);
/// How long the seal is held, in seconds.
pub const HOLD: f64 = 0.6;
/// How long a paper slides in, in seconds.
pub const SLIDE: f32 = 0.18;
/// How long the seal falls, in seconds, and from how high.
pub const DROP: (f64, f32) = (0.12, 1.06);
/// How long what moved in a turn is on its way over the map, in seconds.
pub const TRAVEL: f64 = 1.6;
/// How long a rider who was just sent is seen on his way, in seconds.
pub const RIDE: f64 = 0.5;
/// How long an order is still seen after it was sealed, in seconds; in the last of them it goes off the table.
pub const LINGER: f64 = 0.45;
/// How long it takes to go off.
pub const OFF: f64 = 0.12;

/// The shadow of a paper.
pub const SHADOW: Shadow =
    Shadow { offset: [0, 5], blur: 14, spread: 0, color: Color32::from_rgba_premultiplied(13, 11, 10, 87) };

/// Serif: voices, names of places.
pub fn serif(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif".into()))
}

/// Bold serif: titles.
pub fn serif_bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif bold".into()))
}

/// Italic serif: asides; never for Chinese.
pub fn italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif italic".into()))
}

/// Sans: controls, figures.
pub fn sans(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Bold sans.
pub fn sans_bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("sans bold".into()))
}

/// Sizes of type.
pub mod size {
    /// The name of the game.
    pub const HERO: f32 = 40.0;
    /// A page's title.
    pub const TITLE: f32 = 20.0;
    /// A paper's head.
    pub const HEAD: f32 = 17.0;
    /// A name.
    pub const NAME: f32 = 14.5;
    /// A paper's text, and the height of its lines.
    pub const PROSE: f32 = 13.5;
    /// Height of its lines.
    pub const PROSE_LINE: f32 = 20.0;
    /// Running text.
    pub const BODY: f32 = 13.0;
    /// Detail.
    pub const DETAIL: f32 = 12.0;
    /// Captions: the least.
    pub const CAPTION: f32 = 11.0;
}

/// A thin line on paper.
pub fn rule() -> Stroke {
    Stroke::new(1.0, RULE)
}

/// A paper's edge.
pub fn edge() -> Stroke {
    Stroke::new(1.0, EDGE)
}

/// The edge of what is selected.
pub fn selected() -> Stroke {
    Stroke::new(1.5, INK)
}

/// Sets egui's own widgets (text fields, sliders, scroll bars, tooltips) in these tokens.
pub fn dress(ctx: &egui::Context) {
    ctx.set_theme(egui::Theme::Light);
    ctx.all_styles_mut(|style| {
        style.text_styles = [
            (TextStyle::Heading, serif_bold(size::TITLE)),
            (TextStyle::Body, sans(size::BODY)),
            (TextStyle::Button, sans(size::BODY)),
            (TextStyle::Monospace, sans(size::BODY)),
            (TextStyle::Small, sans(size::CAPTION)),
        ]
        .into();
        style.animation_time = 0.0;
        style.spacing.item_spacing = egui::vec2(8.0, 4.0);
        style.spacing.button_padding = egui::vec2(10.0, 6.0);
        style.spacing.interact_size.y = 28.0;
        style.spacing.menu_margin = Margin::same(10);
        style.spacing.tooltip_width = 340.0;
        style.spacing.scroll.floating = true;
        style.spacing.scroll.bar_width = 8.0;
        style.spacing.scroll.floating_allocated_width = 6.0;
        // A bar that shows only under the pointer hides from everybody else that there is more.
        style.spacing.scroll.dormant_handle_opacity = 0.55;
        style.spacing.scroll.floating_width = 4.0;
        style.spacing.scroll.foreground_color = true;
        style.interaction.selectable_labels = false;
        style.interaction.tooltip_delay = 0.25;
        style.scroll_animation = egui::style::ScrollAnimation::none();
        style.visuals = visuals();
    });
    ctx.options_mut(|options| {
        // The game's own keys scale the text, and do it between frames.
        options.zoom_with_keyboard = false;
        options.input_options.max_click_dist = 8.0;
    });
}

fn visuals() -> Visuals {
    let mut visuals = Visuals::light();
    visuals.override_text_color = Some(INK);
    visuals.weak_text_color = Some(INK3);
    visuals.panel_fill = LACQUER;
    visuals.window_fill = RAISED;
    visuals.window_stroke = Stroke::new(1.0, INK2);
    visuals.window_shadow = SHADOW;
    visuals.popup_shadow = SHADOW;
    visuals.window_corner_radius = CORNER;
    visuals.menu_corner_radius = CORNER;
    visuals.extreme_bg_color = RAISED;
    visuals.faint_bg_color = SLIP;
    visuals.text_edit_bg_color = Some(RAISED);
    visuals.hyperlink_color = FOCUS;
    visuals.selection.bg_fill = RULE;
    visuals.selection.stroke = Stroke::new(1.5, FOCUS);
    // A blinking cursor would wake the idle window twice a second.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(1.5, INK);
    visuals.slider_trailing_fill = true;
    // A covered table is disabled, not faded: the veil darkens it.
    visuals.disabled_alpha = 1.0;
    let faces = &mut visuals.widgets;
    for (face, fill, stroke) in [
        (&mut faces.noninteractive, PAPER, edge()),
        (&mut faces.inactive, SLIP, edge()),
        (&mut faces.hovered, RAISED, Stroke::new(1.5, INK2)),
        (&mut faces.active, RAISED, selected()),
        (&mut faces.open, RAISED, selected()),
    ] {
        face.bg_fill = fill;
        face.weak_bg_fill = fill;
        face.bg_stroke = stroke;
        face.fg_stroke = Stroke::new(1.5, INK);
        face.corner_radius = CORNER;
        face.expansion = 0.0;
    }
    visuals
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// Colours are named here and nowhere else in the window.
    #[test]
    fn no_other_file_names_a_colour() {
        let mut found = Vec::new();
        look(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/desktop")), &mut found);
        assert!(found.is_empty(), "colours outside theme.rs: {found:?}");
    }

    fn look(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                look(&path, found);
                continue;
            }
            if path.file_name().is_some_and(|name| name == "theme.rs")
                || path.extension().is_none_or(|kind| kind != "rs")
            {
                continue;
            }
            for (number, line) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
                let makes =
                    ["from_rgb", "from_gray", "from_black_alpha", "Color32::WHITE", "Color32::BLACK", "Color32::RED"];
                if makes.iter().any(|word| line.contains(word)) {
                    found.push(format!("{}:{}", path.display(), number + 1));
                }
            }
        }
    }
}
