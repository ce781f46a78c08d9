//! Those at home, and how they bear the rule; beside them the witnesses.

use bevy_egui::egui::{ScrollArea, Sense, Shape, Ui, WidgetInfo, WidgetType, epaint::RectShape};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::map::labels;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut, sign_of, signed};
use crate::desktop::widget::text::initial;
use crate::desktop::widget::{bar, halves, label, line, pair, ruled, seal};
use crate::say;
use crate::view::{AudienceView, WitnessView};

/// Width from which audiences and witnesses stand side by side.
const BESIDE: f32 = 640.0;
/// How many causes are told of each witness.
const CAUSES: usize = 2;

/// Draws the audiences and the voices.
pub fn draw(ui: &mut Ui, views: &Views, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "panel-realm-hint"));
    ui.add_space(4.0);
    if ui.available_width() < BESIDE {
        ScrollArea::vertical().id_salt("realm").auto_shrink(false).show(ui, |ui| {
            audiences(ui, &views.audiences, outbox);
            ui.add_space(10.0);
            witnesses(ui, &views.witnesses);
        });
        return;
    }
    let [mut left, mut right] = halves(ui, 36.0);
    ScrollArea::vertical().id_salt("audiences").auto_shrink(false).show(&mut left, |ui| {
        audiences(ui, &views.audiences, outbox);
    });
    ScrollArea::vertical().id_salt("witnesses").auto_shrink(false).show(&mut right, |ui| {
        witnesses(ui, &views.witnesses);
    });
}

fn audiences(ui: &mut Ui, all: &[AudienceView], outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 2.0;
    line(ui, theme::sans(size::CAPTION), theme::INK3, say!(speech::locale(ui), "panel-audiences-head"));
    for one in all {
        ruled(ui);
        audience(ui, one, outbox);
    }
}

/// A group at home: a press asks why its mood is so.
fn audience(ui: &mut Ui, audience: &AudienceView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let under = ui.painter().add(Shape::Noop);
    let inner = ui.scope(|ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.horizontal(|ui| {
            let (first, then) = speech::chinese_first(locale, &audience.name, &audience.zh);
            line(ui, theme::serif_bold(size::NAME), theme::INK, format!("{first} {then}").trim());
        });
        ui.horizontal(|ui| {
            line(ui, theme::sans_bold(size::NAME), mark::tone(sign_of(audience.mood)).0, signed(audience.mood));
            bar(ui, audience.mood, 140.0, &say!(locale, "panel-mood"));
            line(ui, theme::sans(size::BODY), theme::INK2, &audience.word);
            if audience.change != 0 {
                let sign = sign_of(audience.change);
                mark::sign(ui, sign, mark::tone(sign).0);
                let since = say!(locale, "panel-since-last-turn", change = signed(audience.change));
                line(ui, theme::sans(size::DETAIL), theme::INK2, since);
            }
        });
        label(ui, theme::sans(size::DETAIL), theme::INK2, &audience.text);
    });
    let Some(target) = audience.target else { return };
    let area = inner.response.rect.expand2([5.0, 4.0].into());
    let response = ui.interact(area, ui.id().with(("audience", &audience.name)), Sense::click());
    let told = say!(locale, "panel-audience", name = &audience.name, mood = audience.mood, word = &audience.word);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &told));
    if response.hovered() {
        ui.painter().set(under, RectShape::filled(area, theme::CORNER, theme::SLIP));
    }
    mark::ring(ui, &response, theme::FOCUS);
    if response.on_hover_text(say!(locale, "panel-click-why")).clicked() {
        outbox.push(Act::WhyTarget(target));
    }
}

fn witnesses(ui: &mut Ui, all: &[WitnessView]) {
    let locale = speech::locale(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-witnesses-head"));
    for voice in all {
        ruled(ui);
        ui.horizontal_top(|ui| {
            seal(ui, initial(&voice.seal, labels::short(&voice.name)), &voice.name, 36.0, Cut::Outlined);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.horizontal_wrapped(|ui| {
                    line(ui, theme::serif_bold(size::NAME), theme::INK, &voice.name);
                    mark::sign(ui, voice.sign, mark::tone(voice.sign).0);
                    line(ui, theme::sans_bold(size::BODY), mark::tone(voice.sign).0, &voice.word);
                });
                if !voice.line.is_empty() {
                    let told = format!("\u{201C}{}\u{201D}", voice.line);
                    label(ui, theme::italic(size::PROSE), theme::INK, told);
                }
                for (amount, cause) in voice.causes.iter().take(CAUSES) {
                    pair(ui, cause, &signed(*amount), sign_of(*amount), Sense::hover());
                }
                if voice.causes.is_empty() {
                    label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "panel-voice-unmoved"));
                }
            });
        });
    }
}
