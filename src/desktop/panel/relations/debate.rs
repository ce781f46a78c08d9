//! What a council weighs: the share for it as a bar, each voice as a seal with its leaning; one of them opened to its reasons.

use bevy_egui::egui::{
    Frame, Margin, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::Affairs;
use crate::desktop::panel::council::in_short;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut, paint_seal, sign_of, signed};
use crate::desktop::widget::{fit, label, line, pair, text, wrapped};
use crate::say;
use crate::view::{MotionView, MotionVoiceView, Sign};

/// Least width of a voice, and least height.
const VOICE: f32 = 200.0;
const TALL: f32 = 34.0;

/// Draws a motion, the `index`-th of all.
pub fn draw(ui: &mut Ui, motion: &MotionView, index: usize, affairs: Affairs, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let (chinese, name) = speech::chinese_first(locale, &motion.name, &motion.zh);
    let asked = say!(locale, "panel-in-council", motion = format!("{chinese} {name}").trim());
    label(ui, theme::serif_bold(size::NAME), theme::INK, asked);
    if !motion.text.is_empty() {
        label(ui, theme::serif(size::DETAIL), theme::INK2, &motion.text);
    }
    if let Some(rests) = motion.rests.first() {
        label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-council-rests", why = rests));
    }
    let share = share(ui, motion);
    if let Some(target) = motion.target
        && share.clicked()
    {
        outbox.push(Act::WhyTarget(target));
    }
    let columns = ((ui.available_width() / VOICE).floor() as usize).clamp(1, 3);
    let width = (ui.available_width() - 8.0 * (columns as f32 - 1.0)) / columns as f32;
    let mut first = 0;
    for row in motion.voices.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (column, voice) in row.iter().enumerate() {
                let at = (index, first + column);
                let open = affairs.voice == Some(at);
                if self::voice(ui, voice, width, open).clicked() {
                    outbox.push(Act::Affairs(Affairs { voice: (!open).then_some(at), ..affairs }));
                }
            }
        });
        let opened = row.iter().enumerate().find(|(column, _)| affairs.voice == Some((index, first + column)));
        if let Some((_, voice)) = opened {
            reasons(ui, voice, outbox);
        }
        first += row.len();
    }
}

/// The whole council as a bar: for it, not for it, and unheard.
fn share(ui: &mut Ui, motion: &MotionView) -> Response {
    let told = in_short(speech::locale(ui), motion);
    let known = motion.share.as_ref().map(|(share, _)| *share);
    let (inclined, unheard) = known.map_or((motion.counted.0, motion.counted.2), |share| (share, 0));
    let sense = if motion.target.is_some() { Sense::click() } else { Sense::hover() };
    let galley = ui.painter().layout_no_wrap(told.clone(), theme::sans_bold(size::DETAIL), theme::INK);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y.max(18.0)), sense);
    let role = if motion.target.is_some() { WidgetType::Button } else { WidgetType::ProgressIndicator };
    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &told));
    let painter = ui.painter();
    let width = (rect.width() - galley.size().x - 12.0).max(60.0);
    let bar = Rect::from_min_size(pos2(rect.left(), rect.center().y - 5.0), vec2(width, 10.0));
    painter.rect(bar, 0.0, theme::PAPER, theme::edge(), StrokeKind::Inside);
    let inner = bar.shrink(1.0);
    let at = |share: i32| inner.left() + inner.width() * share.clamp(0, 100) as f32 / 100.0;
    painter.rect_filled(Rect::from_x_y_ranges(inner.left()..=at(inclined), inner.y_range()), 0.0, theme::INK);
    // What is unheard stays blank; those who are not for it are hatched.
    let against = Rect::from_x_y_ranges(at(inclined)..=at(100 - unheard), inner.y_range());
    let clipped = painter.with_clip_rect(against.intersect(painter.clip_rect()));
    for step in 0..(against.width() / 5.0) as usize + 3 {
        let foot = pos2(against.left() - 8.0 + step as f32 * 5.0, against.bottom());
        clipped.line_segment([foot, foot + vec2(8.0, -8.0)], Stroke::new(1.0, theme::INK2));
    }
    painter.vline(inner.center().x, bar.top() - 3.0..=bar.bottom() + 3.0, Stroke::new(1.0, theme::INK2));
    painter.galley(pos2(bar.right() + 10.0, rect.center().y - galley.size().y / 2.0), galley, theme::INK);
    mark::ring(ui, &response, theme::FOCUS);
    response
}

/// How somebody leans: the figure, whether it was heard, and the words for it.
fn leaning(ui: &Ui, voice: &MotionVoiceView) -> (i32, bool, String) {
    let locale = speech::locale(ui);
    match &voice.leans {
        _ if !voice.silent.is_empty() => (0, true, say!(locale, "panel-no-voice", why = &voice.silent)),
        Some(leans) if leans.as_of.is_empty() => (leans.leaning, true, leans.word.clone()),
        Some(leans) => (leans.leaning, true, say!(locale, "relations-heard", word = &leans.word, as_of = &leans.as_of)),
        None => (voice.comes_to, false, say!(locale, "relations-read")),
    }
}

/// A voice: name and leaning, what weight it has and what is known of it.
fn voice(ui: &mut Ui, voice: &MotionVoiceView, width: f32, open: bool) -> Response {
    const TEXT: f32 = 35.0;
    let (leans, heard, words) = leaning(ui, voice);
    let locale = speech::locale(ui);
    let weight = say!(locale, "panel-influence", influence = voice.influence);
    let told = say!(
        locale,
        "relations-voice",
        name = &voice.person.name,
        leaning = signed(leans),
        words = &words,
        weight = &weight
    );
    let speaks = voice.silent.is_empty();
    let ink = if heard { mark::tone(sign_of(leans)).0 } else { theme::INK2 };
    let figure = if speaks { signed(leans) } else { String::new() };
    let figure = ui.painter().layout_no_wrap(figure, theme::sans_bold(size::DETAIL), ink);
    let room = width - TEXT - 6.0;
    let name_ink = if speaks { theme::INK } else { theme::INK3 };
    let name = fit(ui, &voice.person.name, theme::sans_bold(size::DETAIL), name_ink, room - figure.size().x - 20.0);
    let below = format!("{weight} · {words}");
    let below = wrapped(ui, &below, theme::sans(size::CAPTION), theme::INK3, room);
    let tall = (name.size().y + below.size().y + 7.0).max(TALL);
    let (rect, response) = ui.allocate_exact_size(vec2(width, tall), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), open, &told));
    let painter = ui.painter();
    if open || response.hovered() {
        let stroke = if open { theme::selected() } else { theme::edge() };
        painter.rect(rect, theme::CORNER, theme::RAISED, stroke, StrokeKind::Inside);
    }
    let seal = Rect::from_min_size(rect.min + vec2(4.0, 5.0), vec2(24.0, 24.0));
    let cut = if leans > 0 && heard { Cut::Filled } else { Cut::Outlined };
    paint_seal(painter, seal, text::initial(&voice.person.seal, &voice.person.name), cut);
    let (left, right, top) = (rect.left() + TEXT, rect.right() - 6.0 - figure.size().x, rect.top() + 3.0);
    if speaks {
        mark::paint_sign(painter, pos2(right - 9.0, top + name.size().y / 2.0), 4.0, sign_of(leans), ink);
    }
    painter.galley(pos2(right, top), figure, ink);
    painter.galley(pos2(left, top + name.size().y + 1.0), below, theme::INK3);
    painter.galley(pos2(left, top), name, name_ink);
    mark::ring(ui, &response, theme::FOCUS);
    response
}

/// Why somebody leans as he does, as one's own side reads him, and what would move him.
fn reasons(ui: &mut Ui, voice: &MotionVoiceView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    Frame::new()
        .fill(theme::SLIP)
        .stroke(theme::rule())
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(10, 6))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            if !voice.person.office.is_empty() {
                label(ui, theme::sans(size::DETAIL), theme::INK2, &voice.person.office);
            }
            if let Some(leans) = voice.leans.as_ref().filter(|_| voice.silent.is_empty()) {
                let told = say!(locale, "panel-leans", word = &leans.word, leaning = signed(leans.leaning));
                let name = say!(locale, "relations-leans", name = &voice.person.name, as_of = &leans.as_of);
                let sense = if leans.target.is_some() { Sense::click() } else { Sense::hover() };
                if pair(ui, &name, &told, sign_of(leans.leaning), sense).clicked() {
                    outbox.extend(leans.target.map(Act::WhyTarget));
                }
            }
            let read = say!(locale, "relations-comes-to");
            pair(ui, &read, &signed(voice.comes_to), sign_of(voice.comes_to), Sense::hover());
            for (worth, reason) in &voice.reasons {
                indented(ui, |ui| {
                    pair(ui, reason, &signed(*worth), sign_of(*worth), Sense::hover());
                });
            }
            if !voice.would_move.is_empty() {
                ui.add_space(4.0);
                line(ui, theme::sans_bold(size::DETAIL), theme::INK2, say!(locale, "relations-would-move"));
            }
            for shift in &voice.would_move {
                indented(ui, |ui| {
                    pair(ui, &shift.reason, &signed(shift.worth), Sign::Neutral, Sense::hover());
                    for need in &shift.needs {
                        label(ui, theme::sans(size::DETAIL), theme::INK2, &need.why);
                    }
                });
            }
        });
}

fn indented(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(12.0);
        ui.vertical(content);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::panel::council::tests::told;
    use crate::locale::Language;
    use crate::view::{Leans, PersonRef, Refusal, Shift};

    fn motion() -> MotionView {
        let voice = |name: &str| MotionVoiceView {
            person: PersonRef { name: name.to_owned(), ..PersonRef::default() },
            ..MotionVoiceView::default()
        };
        let leans =
            Leans { leaning: 45, word: "for it".to_owned(), as_of: "as of March 1200".to_owned(), ..Leans::default() };
        let shift = Shift {
            worth: -60,
            reason: "We have bled enough.".to_owned(),
            needs: vec![Refusal { why: "A loss is 0.".to_owned(), ..Refusal::default() }],
            ..Shift::default()
        };
        let marshal =
            MotionVoiceView { influence: 40, leans: Some(leans), would_move: vec![shift], ..voice("The Marshal") };
        let miller = MotionVoiceView { silent: "dead".to_owned(), ..voice("The Miller") };
        let voices = vec![marshal, voice("The Cooper"), miller];
        MotionView { name: "war on us".to_owned(), counted: (40, 0, 60), voices, ..MotionView::default() }
    }

    fn all(language: Language) -> String {
        let affairs = Affairs { voice: Some((0, 0)), ..Affairs::default() };
        told(language, |ui| draw(ui, &motion(), 0, affairs, &mut Outbox::default())).join("\n")
    }

    #[test]
    fn a_council_is_told_voice_by_voice() {
        let all = all(Language::English);
        for told in [
            "40 in 100 for it, 60 unheard",
            "The Marshal",
            "+45",
            "as of March 1200",
            "\u{2212}60",
            "We have bled enough.",
            "A loss is 0.",
            "The Cooper",
            "The Miller",
            "no voice: dead",
        ] {
            assert!(all.contains(told), "{told}\n{all}");
        }
    }

    #[test]
    fn a_council_is_told_in_the_language_of_the_window() {
        let all = all(Language::Chinese);
        for told in ["廷议：war on us", "The Marshal", "影响力 40", "不预廷议：dead"] {
            assert!(all.contains(told), "{told}\n{all}");
        }
    }
}
