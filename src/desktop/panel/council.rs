//! What the councils of the powers weigh, and what one's own ministers foretold.

use bevy_egui::egui::{Sense, Ui};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{label, pair};
use crate::locale::Locale;
use crate::say;
use crate::view::figure::capital;
use crate::view::{ForetellingView, MotionView, PersonRef, Sign};

/// The motions before one power's council, in a line each; more of them under the pointer.
pub fn of_power(ui: &mut Ui, motions: &[MotionView], power: u16, outbox: &mut Outbox) {
    for motion in motions.iter().filter(|motion| motion.power == power) {
        let sense = if motion.target.is_some() { Sense::click() } else { Sense::hover() };
        let response = pair(ui, &capital(&motion.name), &in_short(speech::locale(ui), motion), Sign::Neutral, sense);
        if response.clicked()
            && let Some(target) = motion.target
        {
            outbox.push(Act::WhyTarget(target));
        }
        response.on_hover_ui(|ui| {
            let locale = speech::locale(ui);
            ui.set_max_width(340.0);
            label(ui, theme::serif(size::BODY), theme::INK, &motion.text);
            if let Some(rests) = motion.rests.first() {
                label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-council-rests", why = rests));
            }
            label(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-voices-on-page"));
        });
    }
}

/// "40 in 100 for it", as far as is known.
pub fn in_short(locale: &Locale, motion: &MotionView) -> String {
    match (&motion.share, motion.counted) {
        (Some((share, as_of)), _) if as_of.is_empty() => say!(locale, "panel-share", share = *share),
        (Some((share, as_of)), _) => say!(locale, "panel-share-as-of", share = *share, as_of = as_of),
        (None, (.., 100)) => say!(locale, "panel-share-unheard"),
        (None, (inclined, _, unheard)) => {
            say!(locale, "panel-share-part-heard", share = inclined, unheard = unheard)
        }
    }
}

/// What is foretold of an answer.
pub fn of_answer(ui: &mut Ui, foretold: &[ForetellingView]) {
    let locale = speech::locale(ui);
    for said in foretold {
        let (PersonRef { name, record, .. }, date, text) = (&said.person, &said.date, &said.text);
        let told = if record.is_empty() {
            say!(locale, "panel-foretells", name = name, date = date, text = text)
        } else {
            say!(locale, "panel-foretells-record", name = name, record = record, date = date, text = text)
        };
        label(ui, theme::sans(size::DETAIL), theme::INK2, told);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use bevy_egui::egui::{CentralPanel, Context, RawInput, Rect, pos2};

    use super::*;
    use crate::desktop::font;
    use crate::locale::Language;

    fn person(name: &str) -> PersonRef {
        PersonRef { name: name.to_owned(), record: "right 2 of 3".to_owned(), ..PersonRef::default() }
    }

    fn motion() -> MotionView {
        MotionView { name: "war on us".to_owned(), counted: (40, 0, 60), ..MotionView::default() }
    }

    /// What a screen reader is told of what is drawn.
    pub fn told(language: Language, mut draw: impl FnMut(&mut Ui)) -> Vec<String> {
        let ctx = Context::default();
        speech::set(&ctx, language);
        font::install(&ctx);
        theme::dress(&ctx);
        ctx.enable_accesskit();
        let mut told = Vec::new();
        for _ in 0..2 {
            let screen_rect = Some(Rect::from_min_max(pos2(0.0, 0.0), pos2(420.0, 900.0)));
            let input = RawInput { screen_rect, focused: true, ..RawInput::default() };
            let mut output = ctx.run_ui(input, |ui| {
                CentralPanel::default().show(ui, |ui| draw(ui));
            });
            output.textures_delta.clear();
            let update = output.platform_output.accesskit_update.take();
            let nodes = update.into_iter().flat_map(|update| update.nodes);
            told.extend(nodes.filter_map(|(_, node)| node.label().or(node.value()).map(str::to_owned)));
        }
        told
    }

    #[test]
    fn a_council_and_what_was_foretold_are_told_in_short() {
        let mut outbox = Outbox::default();
        let motions = [motion()];
        let all = told(Language::English, |ui| of_power(ui, &motions, 0, &mut outbox)).join("\n");
        assert!(all.contains("War on us: 40 in 100 for it, 60 unheard"), "{all}");
        let said = ForetellingView {
            person: person("The Clerk"),
            text: "It will rain.".to_owned(),
            date: "in May 1200".to_owned(),
            ..ForetellingView::default()
        };
        let all = told(Language::English, |ui| of_answer(ui, std::slice::from_ref(&said))).join("\n");
        assert!(
            all.contains("The Clerk (right 2 of 3) foretells, in May 1200: \u{201C}It will rain.\u{201D}"),
            "{all}"
        );
    }
    #[test]
    fn a_council_is_told_in_the_language_of_the_window() {
        let mut outbox = Outbox::default();
        let motions = [motion()];
        let all = told(Language::Chinese, |ui| of_power(ui, &motions, 0, &mut outbox)).join("\n");
        assert!(all.contains("百中40"), "{all}");
    }
}
