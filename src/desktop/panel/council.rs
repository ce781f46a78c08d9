//! What the councils of the powers weigh, and what one's own ministers foretold.

use bevy_egui::egui::{Sense, Ui};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::signed;
use crate::desktop::widget::{fact, label, pair};
use crate::locale::Locale;
use crate::say;
use crate::view::figure::capital;
use crate::view::{ForetellingView, MotionView, MotionVoiceView, PersonRef, Sign};

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
            ui.set_max_width(340.0);
            whole(ui, motion, outbox);
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

/// A motion with all its voices.
fn whole(ui: &mut Ui, motion: &MotionView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let asked = if motion.zh.is_empty() { motion.name.clone() } else { format!("{} {}", motion.zh, motion.name) };
    label(ui, theme::serif_bold(size::NAME), theme::INK, say!(locale, "panel-in-council", motion = asked));
    if !motion.text.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK2, &motion.text);
    }
    if let Some(rests) = motion.rests.first() {
        label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-council-rests", why = rests));
    }
    for voice in &motion.voices {
        self::voice(ui, voice, outbox);
    }
}

fn voice(ui: &mut Ui, voice: &MotionVoiceView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let name = say!(locale, "panel-voice-influence", name = &voice.person.name, influence = voice.influence);
    if !voice.silent.is_empty() {
        fact(ui, &name, &say!(locale, "panel-no-voice", why = &voice.silent));
        return;
    }
    let Some(leans) = &voice.leans else {
        fact(ui, &name, &say!(locale, "panel-voice-unknown"));
        reading(ui, voice);
        return;
    };
    let (word, leaning) = (&leans.word, signed(leans.leaning));
    let told = if leans.as_of.is_empty() {
        say!(locale, "panel-leans", word = word, leaning = leaning)
    } else {
        say!(locale, "panel-leans-as-of", word = word, leaning = leaning, as_of = &leans.as_of)
    };
    let sense = if leans.target.is_some() { Sense::click() } else { Sense::hover() };
    if pair(ui, &name, &told, Sign::Neutral, sense).clicked()
        && let Some(target) = leans.target
    {
        outbox.push(Act::WhyTarget(target));
    }
    reading(ui, voice);
}

/// How one's own side reads somebody.
fn reading(ui: &mut Ui, voice: &MotionVoiceView) {
    let locale = speech::locale(ui);
    let reasons: Vec<String> =
        voice.reasons.iter().map(|(worth, reason)| format!("{} {reason}", signed(*worth))).collect();
    let told = say!(locale, "panel-reading", worth = signed(voice.comes_to), reasons = reasons.join(" · "));
    label(ui, theme::sans(size::DETAIL), theme::INK2, told);
    for shift in &voice.would_move {
        let needs: Vec<String> = shift.needs.iter().map(|need| need.why.clone()).collect();
        let needs = needs.into_iter().reduce(|first, then| say!(locale, "panel-sentences", first = first, then = then));
        let (worth, needs) = (signed(shift.worth), needs.unwrap_or_default());
        let told = say!(locale, "panel-would-move", worth = worth, reason = &shift.reason, needs = needs);
        label(ui, theme::sans(size::DETAIL), theme::INK3, told);
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
    use crate::view::{Leans, Refusal, Shift};

    fn person(name: &str) -> PersonRef {
        PersonRef { name: name.to_owned(), record: "right 2 of 3".to_owned(), ..PersonRef::default() }
    }

    fn motion() -> MotionView {
        let leans =
            Leans { leaning: 45, word: "for it".to_owned(), as_of: "as of March 1200".to_owned(), ..Leans::default() };
        let shift = Shift {
            worth: -60,
            reason: "We have bled enough.".to_owned(),
            needs: vec![Refusal { why: "A loss is 0.".to_owned(), ..Refusal::default() }],
            ..Shift::default()
        };
        let marshal = MotionVoiceView {
            person: person("The Marshal"),
            influence: 40,
            leans: Some(leans),
            would_move: vec![shift],
            ..MotionVoiceView::default()
        };
        let cooper = MotionVoiceView { person: person("The Cooper"), ..MotionVoiceView::default() };
        let miller =
            MotionVoiceView { person: person("The Miller"), silent: "dead".to_owned(), ..MotionVoiceView::default() };
        MotionView {
            name: "war on us".to_owned(),
            counted: (40, 0, 60),
            voices: vec![marshal, cooper, miller],
            ..MotionView::default()
        }
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
    fn a_council_is_told_voice_by_voice() {
        let mut outbox = Outbox::default();
        let motions = [motion()];
        let all = told(Language::English, |ui| {
            of_power(ui, &motions, 0, &mut outbox);
            whole(ui, &motions[0], &mut outbox);
        })
        .join("\n");
        for line in [
            "War on us: 40 in 100 for it, 60 unheard",
            "The Marshal, influence 40: for it +45, as of March 1200",
            "Would move him \u{2212}60: We have bled enough. A loss is 0.",
            "The Cooper, influence 0: nothing is known",
            "The Miller, influence 0: no voice: dead",
        ] {
            assert!(all.contains(line), "{line}\n{all}");
        }
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
        let all = told(Language::Chinese, |ui| whole(ui, &motions[0], &mut outbox)).join("\n");
        for line in ["廷议：war on us", "The Marshal，影响力 40：for it +45，as of March 1200", "不预廷议：dead"]
        {
            assert!(all.contains(line), "{line}\n{all}");
        }
    }
}
