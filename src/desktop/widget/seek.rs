//! To seek in a list: a field for words, and a choice among what is offered.

use bevy_egui::egui::{ComboBox, Key, Response, TextEdit, Ui, WidgetInfo, WidgetType, vec2};

use crate::desktop::theme::{self, size};

/// Height of either.
pub const FIELD: f32 = 30.0;

/// A field for words; `name` is what stands in it while it is empty. Enter or ↓ leave it.
pub fn field(ui: &mut Ui, words: &mut String, name: &str, width: f32) -> Response {
    let id = ui.make_persistent_id("words sought");
    if ui.memory(|memory| memory.has_focus(id)) && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
        ui.memory_mut(|memory| memory.surrender_focus(id));
    }
    let field = TextEdit::singleline(words)
        .id(id)
        .font(theme::sans(size::BODY))
        .hint_text(name)
        .desired_width(width)
        .margin(vec2(8.0, 6.0));
    let response = ui.add(field);
    let shown = words.clone();
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(shown.clone()),
        ..WidgetInfo::labeled(WidgetType::TextEdit, ui.is_enabled(), name)
    });
    response
}

/// One of several: what is chosen now, and once another is, which.
pub fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    name: &str,
    width: f32,
    offered: &[(T, String)],
    chosen: &T,
) -> Option<T> {
    let shown = offered.iter().find(|(value, _)| value == chosen).map_or("", |(_, shown)| shown.as_str());
    let mut taken = None;
    let list = ComboBox::from_id_salt(name).width(width).height(360.0).truncate().selected_text(shown);
    let response = ui.allocate_ui(vec2(width, FIELD), |ui| {
        ui.spacing_mut().interact_size.y = FIELD;
        list.show_ui(ui, |ui| {
            for (value, shown) in offered {
                if ui.selectable_label(value == chosen, shown).clicked() {
                    taken = Some(value.clone());
                }
            }
        })
        .response
    });
    response.inner.widget_info(|| WidgetInfo {
        current_text_value: Some(shown.to_owned()),
        ..WidgetInfo::labeled(WidgetType::ComboBox, ui.is_enabled(), name)
    });
    taken
}
