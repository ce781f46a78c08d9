//! The typefaces, embedded: egui brings no Chinese, and an installed game has no folder to look into.

use std::sync::Arc;

use bevy_egui::egui::{Context, FontData, FontDefinitions, FontFamily};

macro_rules! face {
    ($file:literal) => {
        FontData::from_static(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/", $file)))
    };
}

/// Gives the context all faces. Chinese stands behind each Western one: serif behind serif, sans behind sans.
pub fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, data) in [
        ("sans", face!("NotoSans-Regular.ttf")),
        ("sans bold", face!("NotoSans-Bold.ttf")),
        ("serif", face!("NotoSerif-Regular.ttf")),
        ("serif bold", face!("NotoSerif-Bold.ttf")),
        ("serif italic", face!("NotoSerif-Italic.ttf")),
        ("han sans", face!("NotoSansCJKtc-Regular.otf")),
        ("han serif", face!("NotoSerifCJKtc-Regular.otf")),
        ("han serif bold", face!("NotoSerifCJKtc-Bold.otf")),
    ] {
        fonts.font_data.insert(name.into(), Arc::new(data));
    }
    for (family, faces) in [
        (FontFamily::Proportional, &["sans", "han sans", "han serif"][..]),
        (FontFamily::Monospace, &["sans", "han sans", "han serif"]),
        (FontFamily::Name("sans bold".into()), &["sans bold", "han sans", "han serif"]),
        (FontFamily::Name("serif".into()), &["serif", "han serif", "han sans"]),
        (FontFamily::Name("serif bold".into()), &["serif bold", "han serif bold", "han serif", "han sans"]),
        (FontFamily::Name("serif italic".into()), &["serif italic", "han serif", "han sans"]),
    ] {
        fonts.families.insert(family, faces.iter().map(|&face| face.to_owned()).collect());
    }
    ctx.set_fonts(fonts);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::theme;

    /// Everything that the window and the scenarios say can be drawn.
    #[test]
    fn no_character_is_an_empty_box() {
        let ctx = Context::default();
        install(&ctx);
        let _ = ctx.run_ui(Default::default(), |_| {});
        let mut lacks = std::collections::BTreeSet::new();
        for folder in ["src", "scenarios"] {
            gather(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut |character| {
                let has = ctx.fonts_mut(|fonts| fonts.has_glyph(&theme::serif(14.0), character));
                if !has && !character.is_control() {
                    lacks.insert(character);
                }
            });
        }
        assert!(lacks.is_empty(), "run scripts/fonts.sh; the fonts lack {lacks:?}");
    }

    fn gather(folder: &std::path::Path, each: &mut impl FnMut(char)) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, each);
            } else if path.extension().is_some_and(|kind| kind == "ron" || kind == "rs") {
                std::fs::read_to_string(&path)
                    .unwrap()
                    .chars()
                    .collect::<std::collections::BTreeSet<_>>()
                    .into_iter()
                    .for_each(&mut *each);
            }
        }
    }
}
