//! Campaigns on disk: to keep this one, or to go on with another.

use bevy_egui::egui::{
    self, Align2, Rect, ScrollArea, Sense, StrokeKind, TextEdit, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2,
    vec2,
};

use crate::campaign::save::slot_name_is_fit;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::SaveLine;
use crate::desktop::interface::Form;
use crate::desktop::map;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, mark, ruled, text};
use crate::say;

/// Size of the picture of the map.
const PICTURE: Vec2 = vec2(300.0, 190.0);

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
    let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    ui.advance_cursor_after_rect(whole);
    let fold = if whole.width() > 600.0 { whole.right() - PICTURE.x - 20.0 } else { whole.right() };
    if let Some(save) = found.get(form.save).filter(|_| fold < whole.right()) {
        picture(ui, Rect::from_min_max(pos2(fold + 20.0, whole.top()), whole.max), save);
    }
    let left = Rect::from_min_max(whole.min, pos2(fold, whole.bottom()));
    let mut column = ui.new_child(UiBuilder::new().id_salt("list of saves").max_rect(left));
    ScrollArea::vertical().auto_shrink(false).max_height(height).show(&mut column, |ui| {
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

/// The map as it stood in a save, and what the save is.
fn picture(ui: &mut Ui, rect: Rect, save: &SaveLine) {
    let frame = Rect::from_min_size(rect.min, PICTURE);
    if let Some(picture) = &save.picture {
        let key = ui.id().with((&save.path, &save.what));
        map::picture::paint(ui.ctx(), ui.painter(), frame, picture, key);
        let told = say!(speech::locale(ui), "window-saves-picture", what = &save.what);
        let response = ui.interact(frame, key, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, told.as_str()));
    }
    let below = Rect::from_min_max(pos2(rect.left(), frame.bottom() + 10.0), rect.max);
    let mut told = ui.new_child(UiBuilder::new().id_salt("save told").max_rect(below));
    label(&mut told, theme::serif_bold(size::NAME), theme::INK, &save.name);
    label(&mut told, theme::sans(size::DETAIL), theme::INK2, &save.what);
}
