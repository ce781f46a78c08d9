//! Which tones tell one thing from another: the usual ones, or a set for eyes that tell some colours badly. No tone stands
//! without a sign, a pattern or a word beside it; these only make the difference plainer. The colours are in `theme`.

use std::sync::atomic::{AtomicU8, Ordering};

use bevy_egui::egui::Color32;
use serde::{Deserialize, Serialize};

use super::theme;
use crate::locale::Locale;
use crate::say;

/// A set of tones that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Palette {
    /// As the game was drawn.
    #[default]
    Usual,
    /// For eyes that hardly tell red from green.
    RedGreen,
    /// For eyes that hardly tell blue from yellow.
    BlueYellow,
}

impl Palette {
    /// All, in the order of their buttons.
    pub const ALL: [Palette; 3] = [Palette::Usual, Palette::RedGreen, Palette::BlueYellow];

    /// Its name among the settings.
    pub fn name(self, locale: &Locale) -> String {
        match self {
            Palette::Usual => say!(locale, "window-settings-palette-usual"),
            Palette::RedGreen => say!(locale, "window-settings-palette-red-green"),
            Palette::BlueYellow => say!(locale, "window-settings-palette-blue-yellow"),
        }
    }

    /// Its tones.
    pub fn tones(self) -> Tones {
        match self {
            Palette::Usual => theme::USUAL,
            Palette::RedGreen => theme::RED_GREEN,
            Palette::BlueYellow => theme::BLUE_YELLOW,
        }
    }
}

/// The tones of a palette.
#[derive(Debug, Clone, Copy)]
pub struct Tones {
    /// A gain, always with its sign and ▲.
    pub gain: Color32,
    /// A loss, always with its sign and ▼.
    pub loss: Color32,
    /// Lines of a chart that belong to no power, told apart by their dashes too.
    pub lines: [Color32; 6],
    /// Deep end of the scale of map modes that show an amount.
    pub scale: Color32,
    /// Colours of holders by their rows, instead of those that the scenario declares; none leaves those.
    pub holders: &'static [Color32],
}

/// The one that is chosen. A process has one window, drawn by egui and by the map's own systems: both look here.
static CHOSEN: AtomicU8 = AtomicU8::new(0);

/// Draws in this palette from now on.
pub fn choose(palette: Palette) {
    CHOSEN.store(palette as u8, Ordering::Relaxed);
}

/// The one that is chosen.
pub fn chosen() -> Palette {
    Palette::ALL[usize::from(CHOSEN.load(Ordering::Relaxed)) % Palette::ALL.len()]
}

/// A gain, always with its sign and ▲.
pub fn gain() -> Color32 {
    chosen().tones().gain
}

/// A loss, always with its sign and ▼.
pub fn loss() -> Color32 {
    chosen().tones().loss
}

/// The line of a chart that belongs to no power, by its number.
pub fn line(number: usize) -> Color32 {
    let lines = chosen().tones().lines;
    lines[number % lines.len()]
}

/// Deep end of the scale of map modes that show an amount.
pub fn scale() -> Color32 {
    chosen().tones().scale
}

/// The colour of a holder, by its row and as its scenario declares it.
pub fn holder(row: u16, declared: [u8; 3]) -> Color32 {
    let safe = chosen().tones().holders;
    let own = || theme::declared(declared);
    usize::from(row).checked_rem(safe.len()).map_or_else(own, |index| safe[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Red, green and blue as light.
    type Light = [f32; 3];

    fn light(color: Color32) -> Light {
        [color.r(), color.g(), color.b()].map(|part| {
            let part = f32::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn through(matrix: [Light; 3], light: Light) -> Light {
        matrix.map(|row| row.iter().zip(light).map(|(share, part)| share * part).sum())
    }

    /// Contrast as the WCAG reckons it.
    fn contrast(one: Color32, other: Color32) -> f32 {
        let luminance = |color| through([[0.2126, 0.7152, 0.0722]; 3], light(color))[0] + 0.05;
        let (one, other) = (luminance(one), luminance(other));
        one.max(other) / one.min(other)
    }

    /// How eyes that lack one sort of cones see: Machado, Oliveira and Fernandes (2009), at full severity.
    const PROTAN: [Light; 3] =
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
    const DEUTAN: [Light; 3] =
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_82, 0.042_94, 0.968_881]];
    const TRITAN: [Light; 3] =
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_9]];

    /// How far apart two colours are to such eyes, in CIE L*a*b*: 2 is just seen, 20 is plain at a glance.
    fn apart(eyes: [Light; 3], one: Color32, other: Color32) -> f32 {
        const TO_XYZ: [Light; 3] =
            [[0.433_953, 0.376_219, 0.189_828], [0.212_673, 0.715_152, 0.072_175], [0.017_758, 0.109_477, 0.872_766]];
        let lab = |color| {
            let seen = through(eyes, light(color)).map(|part| part.clamp(0.0, 1.0));
            let [x, y, z] = through(TO_XYZ, seen)
                .map(|part| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 });
            [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
        };
        let (one, other) = (lab(one), lab(other));
        one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f32>().sqrt()
    }

    #[test]
    fn whatever_is_read_stands_out_from_its_ground() {
        let papers = [theme::PAPER, theme::SLIP, theme::RAISED];
        let mut read: Vec<(Color32, &[Color32])> = vec![
            (theme::INK, &papers),
            (theme::INK2, &papers),
            (theme::INK3, &papers),
            (theme::VERMILION_TEXT, &papers),
            (theme::INK, &[theme::SILK]),
            (theme::INK2, &[theme::SILK]),
            (theme::WATER_TEXT, &[theme::SILK]),
            (theme::VERMILION_TEXT, &[theme::SILK]),
            (theme::LACQUER_TEXT, &[theme::LACQUER]),
            (theme::LACQUER_TEXT2, &[theme::LACQUER]),
            (theme::LACQUER_TEXT3, &[theme::LACQUER]),
            (theme::ON_VERMILION, &[theme::VERMILION]),
        ];
        for tones in Palette::ALL.map(Palette::tones) {
            read.extend([(tones.gain, &papers[..]), (tones.loss, &papers[..])]);
        }
        for (text, grounds) in read {
            for &ground in grounds {
                let found = contrast(text, ground);
                assert!(found >= 4.5, "{text:?} on {ground:?}: {found}");
            }
        }
        // The characters of seals on shields are large and bold.
        for color in Palette::ALL.into_iter().flat_map(|palette| palette.tones().holders) {
            let found = contrast(theme::ON_VERMILION, *color);
            assert!(found >= 3.9, "a seal on {color:?}: {found}");
        }
    }

    #[test]
    fn each_palette_is_plain_to_the_eyes_that_it_is_for() {
        for (palette, eyes) in [(Palette::RedGreen, PROTAN), (Palette::RedGreen, DEUTAN), (Palette::BlueYellow, TRITAN)]
        {
            let Tones { gain, loss, lines, holders, .. } = palette.tones();
            assert!(apart(eyes, gain, loss) >= 50.0, "{palette:?}: gain and loss");
            for (what, colors) in [("lines", &lines[..]), ("holders", holders)] {
                for (row, &color) in colors.iter().enumerate() {
                    let next = colors[(row + 1) % colors.len()];
                    let neighbours = apart(eyes, color, next);
                    assert!(neighbours >= 20.0, "{palette:?}: {what} {row} and the next: {neighbours}");
                    for &other in &colors[row + 1..] {
                        assert!(apart(eyes, color, other) >= 15.0, "{palette:?}: {what} {color:?} and {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn holders_keep_their_declared_colours_unless_a_palette_has_its_own() {
        assert!(theme::USUAL.holders.is_empty());
        assert_eq!(theme::declared([1, 2, 3]).to_array(), [1, 2, 3, 255]);
    }
}
