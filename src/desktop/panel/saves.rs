//! Campaigns on disk: to keep this one, or to go on with another.

use bevy_egui::egui::{self, Align2, ScrollArea, Sense, StrokeKind, TextEdit, Ui, WidgetInfo, WidgetType, vec2};

use crate::campaign::save::slot_name_is_fit;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::SaveLine;
use crate::desktop::interface::Form;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, mark, ruled, text};
use crate::say;

/// Draws the sheet that saves.
pub fn save(ui: &mut Ui, found: &[SaveLine], form: &mut Form, says: &str, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "window-save"));
    label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "window-saves-told"));
    ui.add_space(6.0);
    let field = ui.add(
        TextEdit::singleline(&mut form.slot)
            .font(theme::sans(size::NAME))
            .desired_width(ui.available_width() - 12.0)
            .margin(vec2(8.0, 6.0)),
    );
    field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, say!(locale, "window-saves-name")));
    let fit = slot_name_is_fit(&form.slot);
    let there = found.iter().any(|line| line.name == form.slot);
    let told = match (fit, there) {
        (false, _) => say!(locale, "window-saves-name-unfit"),
        (true, true) => say!(locale, "window-saves-name-there"),
        (true, false) => String::new(),
    };
    label(ui, theme::sans(size::DETAIL), theme::INK2, told);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let untouched =
        ui.memory(|memory| memory.focused()).is_none() && crate::desktop::widget::button::struck(ui, egui::Key::Enter);
    list(ui, found, form, says, outbox, false);
    ui.horizontal(|ui| {
        let label = if there { say!(locale, "window-saves-replace") } else { say!(locale, "window-save") };
        let button = Button::new(&label).key("Enter").enabled(fit);
        if (button.show(ui).clicked() || entered || untouched) && fit {
            outbox.push(Act::Save(form.slot.clone()));
        }
        if Button::new(&say!(locale, "window-cancel")).key("Esc").show(ui).clicked() {
            outbox.push(Act::Back);
        }
    });
}

/// Draws the sheet that loads.
pub fn load(ui: &mut Ui, found: &[SaveLine], form: &mut Form, says: &str, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "window-load"));
    if found.is_empty() {
        label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "window-saves-none"));
    }
    let free = ui.memory(|memory| memory.focused()).is_none();
    if free && crate::desktop::widget::button::struck(ui, egui::Key::ArrowDown) {
        form.save = (form.save + 1).min(found.len().saturating_sub(1));
    }
    if free && crate::desktop::widget::button::struck(ui, egui::Key::ArrowUp) {
        form.save = form.save.saturating_sub(1);
    }
    let by_key = free && crate::desktop::widget::button::struck(ui, egui::Key::Enter);
    list(ui, found, form, says, outbox, true);
    ui.horizontal(|ui| {
        let chosen = found.get(form.save);
        let label = say!(locale, "window-load");
        let button = Button::new(&label).key("Enter").enabled(chosen.is_some_and(|line| line.whole));
        if (button.show(ui).clicked() || by_key)
            && let Some(line) = chosen.filter(|line| line.whole)
        {
            outbox.push(Act::Load(line.path.clone()));
        }
        if Button::new(&say!(locale, "window-cancel")).key("Esc").show(ui).clicked() {
            outbox.push(Act::Back);
        }
    });
}

fn list(ui: &mut Ui, found: &[SaveLine], form: &mut Form, says: &str, outbox: &mut Outbox, loads: bool) {
    if !says.is_empty() {
        label(ui, theme::sans_bold(size::DETAIL), theme::INK, says);
    }
    ruled(ui);
    let locale = speech::locale(ui);
    let height = ui.available_height() - 46.0;
    ScrollArea::vertical().auto_shrink(false).max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for (index, save) in found.iter().enumerate() {
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 38.0), Sense::click());
            let chosen = form.save == index;
            response.widget_info(|| {
                let (name, what) = (save.name.as_str(), save.what.as_str());
                let spoken = say!(locale, "window-saves-spoken", name = name, what = what);
                WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), chosen, spoken)
            });
            let fill = if chosen || response.hovered() { theme::RAISED } else { theme::PAPER };
            let stroke = if chosen { theme::selected() } else { theme::rule() };
            ui.painter().rect(rect, theme::CORNER, fill, stroke, StrokeKind::Inside);
            let ink = if save.whole { theme::INK } else { theme::INK3 };
            let name = text::fit(ui, &save.name, theme::serif_bold(size::NAME), ink, rect.width() * 0.42);
            ui.painter().galley(rect.left_center() + vec2(10.0, -name.size().y / 2.0), name, ink);
            let what = text::fit(ui, &save.what, theme::sans(size::DETAIL), theme::INK2, rect.width() * 0.5);
            let at = Align2::RIGHT_CENTER.anchor_size(rect.right_center() - vec2(10.0, 0.0), what.size());
            ui.painter().galley(at.min, what, theme::INK2);
            mark::ring(ui, &response, theme::FOCUS);
            if response.clicked() {
                form.save = index;
                if !loads {
                    form.slot.clone_from(&save.name);
                }
            }
            if loads && response.double_clicked() && save.whole {
                outbox.push(Act::Load(save.path.clone()));
            }
            if !save.whole {
                response.on_hover_text(&save.what);
            }
        }
    });
}
