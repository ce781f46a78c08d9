//! The bar below: the voices of those whom the choices reach, what was heard, and the end of the turn.

use bevy_egui::egui::{self, Id, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut, sign_of, signed};
use crate::desktop::widget::{Button, Face, label, line, pair, text};
use crate::view::{Sign, WitnessView};

/// What the one button of the bar says and does.
pub struct Onward<'a> {
    /// Its label.
    pub label: &'a str,
    /// What stands beneath it.
    pub caption: String,
    /// What it asks for.
    pub act: Act,
}

/// Draws the bar.
pub fn draw(ui: &mut Ui, rect: Rect, voices: &[WitnessView], open: Option<usize>, notes: &[String], onward: Onward, outbox: &mut Outbox) {
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, theme::LACQUER);
    painter.hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, theme::LACQUER_EDGE));
    let _ = ui.interact(rect, Id::new("bottom bar"), Sense::click());
    let end_width = 204.0;
    let left = Rect::from_min_max(rect.min + vec2(theme::MARGIN, 9.0), pos2(rect.right() - end_width - 20.0, rect.bottom() - 6.0));
    let mut x = left.left();
    for (index, voice) in voices.iter().enumerate() {
        let width = chip(ui, pos2(x, left.top()), left.right(), index, voice, open == Some(index), outbox);
        x += width + 8.0;
        if x > left.right() - 60.0 {
            break;
        }
    }
    said(ui, Rect::from_min_max(pos2(left.left(), left.top() + 34.0), left.max), voices, open, notes);

    let right = Rect::from_min_max(pos2(rect.right() - end_width - theme::MARGIN, rect.top() + 12.0), rect.max - vec2(theme::MARGIN, 6.0));
    let mut right = ui.new_child(UiBuilder::new().id_salt("onward").max_rect(right));
    let button = Button::new(onward.label).key("Space").face(Face::Raised).large().width(end_width).height(42.0);
    if button.show(&mut right).clicked() {
        outbox.push(onward.act);
    }
    right.vertical_centered(|ui| line(ui, theme::sans(size::DETAIL), theme::LACQUER_TEXT2, onward.caption));
}

fn chip(ui: &mut Ui, at: egui::Pos2, limit: f32, index: usize, voice: &WitnessView, open: bool, outbox: &mut Outbox) -> f32 {
    let speaks = open || !voice.line.is_empty();
    let (ink, fill, stroke) = if speaks {
        (theme::INK, theme::RAISED, Stroke::NONE)
    } else {
        (theme::LACQUER_TEXT2, egui::Color32::TRANSPARENT, Stroke::new(1.0, theme::LACQUER_LINE))
    };
    let word_ink = if speaks { mark::tone(voice.sign).0 } else { theme::LACQUER_TEXT2 };
    let name = text::fit(ui, &voice.name, theme::sans(size::DETAIL), ink, 150.0);
    let word = ui.painter().layout_no_wrap(voice.word.clone(), theme::sans(size::DETAIL), word_ink);
    let wide = 30.0 + name.size().x + 22.0 + word.size().x + 8.0;
    let width = wide.min(limit - at.x);
    let rect = Rect::from_min_size(at, vec2(width, 28.0));
    let response = ui.interact(rect, Id::new(("voice", index)), Sense::click());
    response.widget_info(|| {
        let text = format!("{} is {}, {}. {}", voice.name, voice.word, mark::word(voice.sign), voice.line);
        WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), text)
    });
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect(rect, theme::CORNER, fill, stroke, StrokeKind::Inside);
    let cut = if speaks { Cut::Outlined } else { Cut::Lacquer };
    let seal = if voice.seal.is_empty() { &voice.name } else { &voice.seal };
    mark::paint_seal(&painter, Rect::from_min_size(at + vec2(3.0, 3.0), vec2(22.0, 22.0)), seal, cut);
    let middle = rect.center().y;
    let name_width = name.size().x;
    painter.galley(pos2(at.x + 31.0, middle - name.size().y / 2.0), name, ink);
    mark::paint_sign(&painter, pos2(at.x + 31.0 + name_width + 12.0, middle), 4.5, voice.sign, word_ink);
    painter.galley(pos2(at.x + 31.0 + name_width + 22.0, middle - word.size().y / 2.0), word, word_ink);
    mark::ring(ui, &response, theme::FOCUS_ON_LACQUER);
    if response.clicked() {
        outbox.push(Act::Witness(index));
    }
    response.on_hover_ui(|ui| causes(ui, voice));
    width
}

fn causes(ui: &mut Ui, voice: &WitnessView) {
    ui.set_max_width(300.0);
    label(ui, theme::serif_bold(size::NAME), theme::INK, format!("{}: {}", voice.name, voice.word));
    if !voice.line.is_empty() {
        label(ui, theme::italic(size::BODY), theme::INK, format!("\u{201C}{}\u{201D}", voice.line));
    }
    if voice.causes.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK2, "Nothing has moved this voice yet.");
    }
    for (amount, cause) in &voice.causes {
        pair(ui, cause, &signed(*amount), sign_of(*amount), Sense::hover());
    }
}

fn said(ui: &mut Ui, rect: Rect, voices: &[WitnessView], open: Option<usize>, notes: &[String]) {
    let speaker = open.and_then(|index| voices.get(index)).or_else(|| voices.iter().find(|voice| !voice.line.is_empty()));
    let mut y = rect.top();
    if let Some(voice) = speaker {
        let told = if open.is_some() && !voice.causes.is_empty() {
            let moved: Vec<String> = voice.causes.iter().take(4).map(|(amount, cause)| format!("{} {cause}", signed(*amount))).collect();
            format!("{}: {}", voice.name, moved.join(" · "))
        } else if voice.line.is_empty() {
            format!("{} says nothing.", voice.name)
        } else {
            format!("\u{201C}{}\u{201D}", voice.line)
        };
        let galley = text::fit(ui, &told, theme::italic(size::NAME), theme::LACQUER_TEXT, rect.width());
        let response = ui.interact(Rect::from_min_size(pos2(rect.left(), y), galley.size()), Id::new("said"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
        ui.painter().galley(pos2(rect.left(), y), galley, theme::LACQUER_TEXT);
        y += 21.0;
    }
    if !notes.is_empty() {
        let told = notes.join("  ·  ");
        let galley = text::fit(ui, &told, theme::sans(size::DETAIL), theme::LACQUER_TEXT3, rect.width());
        let place = Rect::from_min_size(pos2(rect.left(), y), galley.size());
        let response = ui.interact(place, Id::new("notes"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
        ui.painter().galley(place.min, galley, theme::LACQUER_TEXT3);
        response.on_hover_ui(|ui| {
            ui.set_max_width(420.0);
            for note in notes {
                label(ui, theme::serif(size::BODY), theme::INK, note);
            }
        });
    }
}

/// Whether any voice has moved.
pub fn moved(voices: &[WitnessView]) -> usize {
    voices.iter().filter(|voice| voice.sign != Sign::Neutral).count()
}
