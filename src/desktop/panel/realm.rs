//! Those at home, and how they bear the rule.

use bevy_egui::egui::{Rect, ScrollArea, Sense, Ui};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, sign_of, signed};
use crate::desktop::widget::{Button, bar, label, line, ruled};
use crate::say;

/// Draws the audiences and the voices.
pub fn draw(ui: &mut Ui, views: &Views, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "panel-realm-hint"));
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for audience in &views.audiences {
            ruled(ui);
            let top = ui.cursor().min;
            ui.horizontal(|ui| {
                line(ui, theme::serif_bold(size::NAME), theme::INK, &audience.name);
                line(ui, theme::serif(size::NAME), theme::INK2, &audience.zh);
                line(ui, theme::sans_bold(size::NAME), mark::tone(sign_of(audience.mood)).0, signed(audience.mood));
                bar(ui, audience.mood, 140.0, &say!(locale, "panel-mood"));
                line(ui, theme::sans(size::BODY), theme::INK2, &audience.word);
                if audience.change != 0 {
                    let sign = sign_of(audience.change);
                    mark::sign(ui, sign, mark::tone(sign).0);
                    let since = say!(locale, "panel-since-last-turn", change = signed(audience.change));
                    line(ui, theme::sans(size::DETAIL), theme::INK2, since);
                }
                if let Some(target) = audience.target
                    && Button::new(&say!(locale, "panel-why")).height(24.0).show(ui).clicked()
                {
                    outbox.push(Act::WhyTarget(target));
                }
            });
            label(ui, theme::sans(size::DETAIL), theme::INK2, &audience.text);
            let area = Rect::from_min_max(top, ui.cursor().min);
            ui.interact(area, ui.id().with(&audience.name), Sense::hover());
        }
        ruled(ui);
        line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-witnesses-head"));
        for voice in &views.witnesses {
            ui.add_space(2.0);
            ui.horizontal(|ui| {
                crate::desktop::widget::seal(
                    ui,
                    crate::desktop::widget::text::initial(&voice.seal, crate::desktop::map::labels::short(&voice.name)),
                    &voice.name,
                    24.0,
                    mark::Cut::Outlined,
                );
                line(ui, theme::sans_bold(size::BODY), theme::INK, &voice.name);
                mark::sign(ui, voice.sign, mark::tone(voice.sign).0);
                line(ui, theme::sans(size::BODY), theme::INK2, &voice.word);
                let moved: Vec<String> =
                    voice.causes.iter().take(3).map(|(amount, cause)| format!("{} {cause}", signed(*amount))).collect();
                label(ui, theme::sans(size::DETAIL), theme::INK3, moved.join(" · "));
            });
        }
    });
}
