//! The bar below: the voices of those whom the choices reach, what was heard, and the end of the turn.

use bevy_egui::egui::{self, Id, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::map::labels;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut, sign_of, signed};
use crate::desktop::widget::{Button, Face, label, line, linked, pair, text};
use crate::say;
use crate::view::{Sign, WitnessView};

/// Height of a voice.
const CHIP: f32 = 36.0;

/// So many seconds after it has come, the button takes a click.
const HASTE: f64 = 0.7;

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
pub fn draw(
    ui: &mut Ui,
    rect: Rect,
    voices: &[WitnessView],
    open: Option<usize>,
    notes: &[String],
    onward: Onward,
    outbox: &mut Outbox,
) {
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, theme::LACQUER);
    painter.hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, theme::LACQUER_EDGE));
    let _ = ui.interact(rect, Id::new("bottom bar"), Sense::click());
    let button = Button::new(onward.label).key("Space").face(Face::Raised).large();
    let end_width = button.natural(ui).max(204.0).min(rect.width() * 0.3);
    let left = Rect::from_min_max(
        rect.min + vec2(theme::MARGIN, 7.0),
        pos2(rect.right() - end_width - 20.0, rect.bottom() - 6.0),
    );
    // Each has its share of the bar; what a shorter name leaves, the longer ones use.
    let natural: Vec<f32> = voices.iter().map(|voice| chip_width(ui, voice)).collect();
    let room = left.width() - 8.0 * voices.len().saturating_sub(1) as f32;
    let mut share = room;
    let mut order: Vec<f32> = natural.clone();
    order.sort_by(f32::total_cmp);
    for (index, &wide) in order.iter().enumerate() {
        let even = share / (order.len() - index) as f32;
        if wide > even {
            share = even;
            break;
        }
        share -= wide;
        if index + 1 == order.len() {
            share = f32::INFINITY;
        }
    }
    let mut x = left.left();
    for (index, voice) in voices.iter().enumerate() {
        let width = natural[index].min(share);
        chip(ui, pos2(x, left.top()), width, index, voice, open == Some(index), outbox);
        x += width + 8.0;
    }
    said(ui, Rect::from_min_max(pos2(left.left(), left.top() + CHIP + 3.0), left.max), voices, open, notes);

    let right = Rect::from_min_max(
        pos2(rect.right() - end_width - theme::MARGIN, rect.top() + 12.0),
        rect.max - vec2(theme::MARGIN, 6.0),
    );
    let mut right = ui.new_child(UiBuilder::new().id_salt("onward").max_rect(right));
    since(&right, onward.label);
    let pressed = button.width(end_width).height(42.0).show(&mut right).clicked();
    if pressed && !hasty(&right, onward.label) {
        outbox.push(onward.act);
    }
    right.vertical_centered(|ui| line(ui, theme::sans(size::DETAIL), theme::LACQUER_TEXT2, onward.caption));
}

/// Whether a click came so soon after the button began to mean this that it was meant for what stood there before: the way to
/// the desk and the end of the turn have one place.
fn hasty(ui: &Ui, label: &str) -> bool {
    let pointer = ui.input(|input| input.pointer.any_released());
    pointer && ui.input(|input| input.time) - since(ui, label) < HASTE
}

/// When the button began to bear this label.
fn since(ui: &Ui, label: &str) -> f64 {
    let now = ui.input(|input| input.time);
    let id = Id::new("onward since");
    ui.data_mut(|data| {
        let (shown, since): (Id, f64) = data.get_temp(id).unwrap_or((Id::NULL, now));
        let since = if shown == Id::new(label) { since } else { now };
        data.insert_temp(id, (Id::new(label), since));
        since
    })
}

fn chip_width(ui: &Ui, voice: &WitnessView) -> f32 {
    let wide = |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, theme::INK).size().x;
    let (name, word) =
        (wide(&voice.name, theme::sans(size::CAPTION)), wide(&voice.word, theme::sans_bold(size::DETAIL)));
    46.0 + name.max(word + 16.0)
}

fn chip(ui: &mut Ui, at: egui::Pos2, width: f32, index: usize, voice: &WitnessView, open: bool, outbox: &mut Outbox) {
    let speaks = open || !voice.line.is_empty();
    let (ink, fill, stroke) = if speaks {
        (theme::INK, theme::RAISED, Stroke::NONE)
    } else {
        (theme::LACQUER_TEXT2, egui::Color32::TRANSPARENT, Stroke::new(1.0, theme::LACQUER_LINE))
    };
    let word_ink = if speaks { mark::tone(voice.sign).0 } else { theme::LACQUER_TEXT2 };
    let name = text::fit(ui, &voice.name, theme::sans(size::CAPTION), ink, width - 44.0);
    let word = text::fit(ui, &voice.word, theme::sans_bold(size::DETAIL), word_ink, width - 58.0);
    let rect = Rect::from_min_size(at, vec2(width, CHIP));
    let response = ui.interact(rect, Id::new(("voice", index)), Sense::click());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let (name, word, said) = (&voice.name, &voice.word, &voice.line);
        let sign = mark::spoken(locale, voice.sign);
        let text = say!(locale, "panel-voice", name = name, word = word, sign = sign, line = said);
        WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), text)
    });
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect(rect, theme::CORNER, fill, stroke, StrokeKind::Inside);
    let cut = if speaks { Cut::Outlined } else { Cut::Lacquer };
    let seal = text::initial(&voice.seal, labels::short(&voice.name));
    mark::paint_seal(&painter, Rect::from_min_size(at + vec2(4.0, 4.0), vec2(CHIP - 8.0, CHIP - 8.0)), seal, cut);
    let left = at.x + CHIP + 3.0;
    painter.galley(pos2(left, at.y + 2.0), name, ink);
    let word_width = word.size().x;
    painter.galley(pos2(left, at.y + 16.0), word, word_ink);
    mark::paint_sign(&painter, pos2(left + word_width + 10.0, at.y + 25.0), 4.5, voice.sign, word_ink);
    mark::ring(ui, &response, theme::FOCUS_ON_LACQUER);
    if response.clicked() {
        outbox.push(Act::Witness(index));
    }
    response.on_hover_ui(|ui| causes(ui, voice));
}

fn causes(ui: &mut Ui, voice: &WitnessView) {
    ui.set_max_width(300.0);
    let locale = speech::locale(ui);
    let head = say!(locale, "panel-named", name = &voice.name, what = &voice.word);
    label(ui, theme::serif_bold(size::NAME), theme::INK, head);
    if !voice.line.is_empty() {
        label(ui, theme::italic(size::BODY), theme::INK, format!("\u{201C}{}\u{201D}", voice.line));
    }
    if voice.causes.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-voice-unmoved"));
    }
    for (amount, cause) in &voice.causes {
        pair(ui, cause, &signed(*amount), sign_of(*amount), Sense::hover());
    }
}

fn said(ui: &mut Ui, rect: Rect, voices: &[WitnessView], open: Option<usize>, notes: &[String]) {
    let speaker =
        open.and_then(|index| voices.get(index)).or_else(|| voices.iter().find(|voice| !voice.line.is_empty()));
    let mut y = rect.top();
    if let Some(voice) = speaker {
        let locale = speech::locale(ui);
        let told = if open.is_some() && !voice.causes.is_empty() {
            let moved: Vec<String> =
                voice.causes.iter().take(4).map(|(amount, cause)| format!("{} {cause}", signed(*amount))).collect();
            say!(locale, "panel-named", name = &voice.name, what = moved.join(" · "))
        } else if voice.line.is_empty() {
            say!(locale, "panel-says-nothing", name = &voice.name)
        } else {
            format!("\u{201C}{}\u{201D}", voice.line)
        };
        let galley = text::fit(ui, &told, theme::italic(size::BODY), theme::LACQUER_TEXT, rect.width());
        let response =
            ui.interact(Rect::from_min_size(pos2(rect.left(), y), galley.size()), Id::new("said"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
        ui.painter().galley(pos2(rect.left(), y), galley, theme::LACQUER_TEXT);
        y += 18.0;
    }
    if !notes.is_empty() {
        // What was said this morning first.
        let told: Vec<&str> = notes.iter().rev().map(String::as_str).collect();
        let told = told.join("  ·  ");
        let galley = text::fit(ui, &told, theme::sans(size::DETAIL), theme::LACQUER_TEXT3, rect.width());
        let place = Rect::from_min_size(pos2(rect.left(), y), galley.size());
        let response = ui.interact(place, Id::new("notes"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
        ui.painter().galley(place.min, galley, theme::LACQUER_TEXT3);
        response.on_hover_ui(|ui| {
            ui.set_max_width(420.0);
            for note in notes {
                linked(ui, theme::serif(size::BODY), theme::INK, note);
            }
        });
    }
}

/// Whether any voice has moved.
pub fn moved(voices: &[WitnessView]) -> usize {
    voices.iter().filter(|voice| voice.sign != Sign::Neutral).count()
}
