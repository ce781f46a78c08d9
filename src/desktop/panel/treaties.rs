//! Powers in full, and every clause of every treaty with both readings.

use bevy_egui::egui::{self, Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::{council, powers, preview};
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, line, mark, ruled};
use crate::say;
use crate::view::ClauseView;

/// Draws both columns.
pub fn draw(ui: &mut Ui, views: &Views, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let inner = ui.max_rect();
    let foot = inner.bottom() - 44.0;
    let fold = inner.left() + (inner.width() * 0.36).round();
    let left = Rect::from_min_max(inner.min, pos2(fold - 12.0, foot));
    let right = Rect::from_min_max(pos2(fold + 12.0, inner.top()), pos2(inner.right(), foot));
    ui.painter().vline(fold, inner.top()..=foot, theme::rule());
    let mut column = ui.new_child(UiBuilder::new().id_salt("all powers").max_rect(left));
    label(&mut column, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "panel-powers"));
    ScrollArea::vertical().id_salt("all powers").auto_shrink(false).show(&mut column, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for power in views.powers.iter().filter(|power| !power.own) {
            ruled(ui);
            powers::show(ui, power, &[], outbox);
            label(ui, theme::sans(size::DETAIL), theme::INK3, &power.text);
            for motion in views.motions.iter().filter(|motion| motion.power == power.row) {
                council::whole(ui, motion, outbox);
            }
        }
    });
    let mut column = ui.new_child(UiBuilder::new().id_salt("treaties").max_rect(right));
    label(&mut column, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "panel-treaties"));
    ScrollArea::vertical().id_salt("treaties").auto_shrink(false).show(&mut column, |ui| {
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
    let foot = Rect::from_min_max(pos2(inner.left(), foot + 8.0), inner.max);
    let mut below = ui.new_child(UiBuilder::new().id_salt("treaties foot").max_rect(foot));
    if Button::new(&say!(locale, "panel-close")).key("Esc").show(&mut below).clicked() {
        outbox.push(Act::Back);
    }
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
    label(ui, theme::serif(size::PROSE), theme::INK, &clause.text);
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
