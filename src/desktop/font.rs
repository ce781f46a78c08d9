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
        ("han sans", face!("NotoSansCJKsc-Regular.otf")),
        ("han serif", face!("NotoSerifCJKsc-Medium.otf")),
        ("han serif bold", face!("NotoSerifCJKsc-Bold.otf")),
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
    use std::collections::BTreeSet;

    use super::*;
    use crate::desktop::theme;

    /// Everything that the window and the scenarios say can be drawn.
    #[test]
    fn no_character_is_an_empty_box() {
        let ctx = Context::default();
        install(&ctx);
        ctx.run_ui(Default::default(), |_| {}).textures_delta.clear();
        let mut said = BTreeSet::new();
        for folder in ["src", "scenarios", "assets/locale"] {
            gather(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut said);
        }
        for font in
            [theme::serif(1.0), theme::serif_bold(1.0), theme::italic(1.0), theme::sans(1.0), theme::sans_bold(1.0)]
        {
            let drawn: BTreeSet<char> =
                ctx.fonts_mut(|view| view.fonts.font(&font.family).characters().keys().copied().collect());
            let lacks: Vec<&char> = said.difference(&drawn).filter(|character| !character.is_control()).collect();
            assert!(lacks.is_empty(), "run scripts/fonts.sh; {:?} lacks {lacks:?}", font.family);
        }
    }

    fn gather(folder: &std::path::Path, said: &mut BTreeSet<char>) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, said);
            } else if path.extension().is_some_and(|kind| ["ron", "rs", "ftl"].iter().any(|said| kind == *said)) {
                said.extend(std::fs::read_to_string(&path).unwrap().chars());
            }
        }
    }
}
