//! Every clause of every treaty with both readings.

use bevy_egui::egui::{self, ScrollArea, Ui};

use super::{powers, preview};
use crate::desktop::game::Views;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{label, line, mark, prose, ruled};
use crate::say;
use crate::view::ClauseView;

/// Draws the treaties one below the other.
pub fn draw(ui: &mut Ui, views: &Views) {
    let locale = speech::locale(ui);
    ScrollArea::vertical().id_salt("treaties").auto_shrink(false).show(ui, |ui| {
        if views.treaties.is_empty() {
            label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "panel-treaties-none"));
        }
        // Treaties that bind come first, those not yet signed last.
        let mut treaties: Vec<_> = views.treaties.iter().collect();
        treaties.sort_by_key(|treaty| treaty.clauses.iter().all(|clause| clause.standing == "dormant"));
        for treaty in treaties {
            ui.horizontal(|ui| {
                line(ui, theme::serif_bold(size::HEAD), theme::INK, &treaty.name);
                line(ui, theme::serif(size::HEAD), theme::INK2, &treaty.zh);
            });
            label(ui, theme::sans(size::DETAIL), theme::INK2, &treaty.parties);
            for clause in &treaty.clauses {
                ruled(ui);
                show(ui, clause);
            }
            ui.add_space(12.0);
        }
    });
}

fn show(ui: &mut Ui, clause: &ClauseView) {
    let locale = speech::locale(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        line(ui, theme::sans_bold(size::BODY), theme::INK, &clause.parties);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            mark::sign(ui, clause.sign, mark::tone(clause.sign).0);
            line(ui, theme::sans_bold(size::BODY), mark::tone(clause.sign).0, &clause.state);
        });
    });
    prose(ui, theme::INK, &clause.text);
    if let Some((paid, amount)) = clause.paid {
        powers::payment(ui, paid, amount);
    }
    if !clause.due.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK2, &clause.due);
    }
    let (ours, theirs) = &clause.reads;
    if !ours.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-we-read", text = ours));
    }
    if !theirs.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-they-read", text = theirs));
    }
    if !clause.breach.is_empty() {
        line(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "panel-if-breached"));
        preview::lines(ui, &clause.breach);
    }
}
