//! The administration's teams, and what they are set to.

use bevy_egui::egui::{self, ScrollArea, Ui, vec2};

use crate::campaign::Command;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Interface;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, line, ruled};
use crate::say;

/// Draws the tasks.
pub fn draw(ui: &mut Ui, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let (idle, all) = views.top.teams;
    let told = say!(locale, "panel-teams-hint", idle = idle, all = all);
    label(ui, theme::sans(size::BODY), theme::INK2, told);
    let height = ui.available_height() - 46.0;
    ScrollArea::vertical().auto_shrink(false).max_height(height).show(ui, |ui| {
        for task in &views.tasks {
            ruled(ui);
            let (at_work, arriving, most) = task.teams;
            let wanted = task.ordered.unwrap_or(at_work + arriving);
            ui.horizontal(|ui| {
                let room = ui.available_width() - 250.0;
                ui.allocate_ui_with_layout(vec2(room, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
                    ui.set_width(room);
                    ui.spacing_mut().item_spacing.y = 1.0;
                    label(ui, theme::serif_bold(size::NAME), theme::INK, &task.name);
                    label(ui, theme::sans(size::DETAIL), theme::INK2, &task.text);
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 3.0;
                    let state = if arriving > 0 {
                        say!(locale, "panel-teams-and-arriving", at_work = at_work, arriving = arriving, most = most)
                    } else {
                        say!(locale, "panel-teams", at_work = at_work, most = most)
                    };
                    line(ui, theme::sans(size::CAPTION), theme::INK3, state);
                    ui.horizontal(|ui| {
                        let set = |teams| Act::Play(Command::Assign { task: task.id.clone(), teams });
                        let fewer = Button::new("\u{2212}").width(34.0).height(28.0).enabled(wanted > 0).show(ui);
                        fewer.widget_info(|| named(ui, say!(locale, "panel-team-fewer", task = &task.name)));
                        if fewer.clicked() {
                            outbox.push(set(wanted - 1));
                        }
                        slots(ui, wanted, most);
                        let more = Button::new("+").width(34.0).height(28.0).enabled(wanted < most).show(ui);
                        more.widget_info(|| named(ui, say!(locale, "panel-team-more", task = &task.name)));
                        if more.clicked() {
                            outbox.push(set(wanted + 1));
                        }
                    });
                });
            });
        }
    });
    ui.horizontal(|ui| {
        let name = say!(locale, "panel-take-back");
        if Button::new(&name).key("U").enabled(!views.pending.is_empty()).show(ui).clicked() {
            outbox.push(Act::Undo);
        }
        label(ui, theme::sans_bold(size::DETAIL), theme::INK, &interface.says);
    });
}

fn named(ui: &Ui, name: String) -> egui::WidgetInfo {
    egui::WidgetInfo::labeled(egui::WidgetType::Button, ui.is_enabled(), name)
}

fn slots(ui: &mut Ui, wanted: i32, most: i32) {
    let most = most.clamp(1, 8);
    let (rect, response) = ui.allocate_exact_size(vec2(most as f32 * 17.0, 28.0), egui::Sense::hover());
    let told = say!(speech::locale(ui), "panel-teams-of", wanted = wanted, most = most);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, told.as_str()));
    for index in 0..most {
        let slot = egui::Rect::from_center_size(
            egui::pos2(rect.left() + 8.0 + index as f32 * 17.0, rect.center().y),
            vec2(13.0, 13.0),
        );
        if index < wanted {
            ui.painter().rect_filled(slot, 0.0, theme::INK);
        } else {
            ui.painter().rect_stroke(slot, 0.0, egui::Stroke::new(1.0, theme::INK3), egui::StrokeKind::Inside);
        }
    }
}
