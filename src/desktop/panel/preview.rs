//! What an answer does, as believed; and who speaks for it and against it.

use bevy_egui::egui::{self, Frame, Margin, Sense, Ui, vec2};

use crate::desktop::game::Words;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut, sign_of, signed};
use crate::desktop::widget::text::{self, pair_at};
use crate::desktop::widget::{label, line, linked, pair};
use crate::say;
use crate::view::figure::turns;
use crate::view::{Advice, OptionView, PersonRef, PreviewLine};

/// Lines of a preview, with chance and delay.
pub fn lines(ui: &mut Ui, lines: &[PreviewLine]) {
    lines_at(ui, size::BODY, lines);
}

/// The same in type of another size.
pub fn lines_at(ui: &mut Ui, size: f32, lines: &[PreviewLine]) {
    let locale = speech::locale(ui);
    for line in lines {
        let mut change = line.change.clone();
        if let Some(after) = line.after {
            change = say!(locale, "panel-change-after", change = change, turns = turns(locale, after));
        }
        let mut name = line.name.clone();
        if let Some(chance) = line.chance {
            name = say!(locale, "panel-chance", name = name, chance = chance);
        }
        pair_at(ui, size, &name, &change, line.sign, Sense::hover());
    }
}

/// The slip with all that an option does: what it does in either way first, then what only the one or the other does.
pub fn slip(ui: &mut Ui, option: &OptionView, head: &str, words: &Words) {
    let (openly, secretly) = (&option.preview, &option.preview_secret);
    framed(ui, head, |ui| {
        if secretly.is_empty() {
            return foreseen(ui, openly);
        }
        let either: Vec<PreviewLine> = openly.iter().filter(|line| secretly.contains(line)).cloned().collect();
        lines(ui, &either);
        for (way, all) in [(&words.open, openly), (&words.secret, secretly)] {
            let only: Vec<PreviewLine> = all.iter().filter(|line| !either.contains(line)).cloned().collect();
            ui.add_space(3.0);
            line(ui, theme::sans_bold(size::DETAIL), theme::INK2, say!(speech::locale(ui), "panel-only-by", way = way));
            foreseen(ui, &only);
        }
    });
}

/// The slip with what an option does if it is sealed.
pub fn sealed(ui: &mut Ui, option: &OptionView, head: &str) {
    let does = if option.preview_secret.is_empty() { &option.preview } else { &option.preview_secret };
    framed(ui, head, |ui| foreseen(ui, does));
}

fn foreseen(ui: &mut Ui, does: &[PreviewLine]) {
    if does.is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::INK2, say!(speech::locale(ui), "panel-nothing-foreseen"));
    }
    lines(ui, does);
}

fn framed(ui: &mut Ui, head: &str, content: impl FnOnce(&mut Ui)) {
    Frame::new()
        .fill(theme::SLIP)
        .stroke(theme::rule())
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(10, 8))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.horizontal(|ui| {
                line(ui, theme::sans_bold(size::BODY), theme::INK, head);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let believed = say!(speech::locale(ui), "panel-as-believed");
                    line(ui, theme::sans(size::CAPTION), theme::INK3, believed);
                });
            });
            content(ui);
        });
}

/// Why an option is not possible now, and what would change that: a cross before each reason, its remedy beneath.
pub fn refusals(ui: &mut Ui, option: &OptionView) {
    if option.refusals.is_empty() {
        return;
    }
    let locale = speech::locale(ui);
    let slip = Frame::new().fill(theme::RAISED).stroke(theme::selected()).corner_radius(theme::CORNER);
    slip.inner_margin(Margin::symmetric(10, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        line(ui, theme::sans_bold(size::BODY), theme::INK, say!(locale, "panel-refused"));
        for refusal in &option.refusals {
            ui.horizontal_top(|ui| {
                let (place, _) = ui.allocate_exact_size(vec2(12.0, 16.0), Sense::hover());
                cross(ui, place.center(), 4.0, theme::loss());
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    label(ui, theme::sans(size::BODY), theme::INK, &refusal.why);
                    if !refusal.would_change.is_empty() {
                        let remedy = say!(locale, "panel-would-change", needs = &refusal.would_change);
                        label(ui, theme::sans(size::DETAIL), theme::INK2, remedy);
                    }
                });
            });
        }
    });
}

/// The cross of what is not possible.
pub fn cross(ui: &Ui, at: egui::Pos2, half: f32, ink: egui::Color32) {
    for turn in [1.0, -1.0] {
        let arm = vec2(half, half * turn);
        ui.painter().line_segment([at - arm, at + arm], egui::Stroke::new(1.8, ink));
    }
}

/// Most voices shown of a side; the rest are named, and say their word under the pointer.
const VOICES: usize = 2;

/// Two columns: who is for it, who is against it. An answer has a letter.
pub fn council(ui: &mut Ui, option: &OptionView, letter: Option<char>) {
    if option.in_favour.is_empty() && option.against.is_empty() {
        return;
    }
    let locale = speech::locale(ui);
    let (favour, against) = match letter.map(String::from) {
        Some(letter) => {
            (say!(locale, "panel-for-answer", letter = &letter), say!(locale, "panel-against-answer", letter = &letter))
        }
        None => (say!(locale, "panel-for-order"), say!(locale, "panel-against-order")),
    };
    ui.columns_const(|[left, right]| {
        side(left, &favour, &option.in_favour, Cut::Filled);
        side(right, &against, &option.against, Cut::Outlined);
    });
}

fn side(ui: &mut Ui, head: &str, advice: &[Advice], cut: Cut) {
    let locale = speech::locale(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    line(ui, theme::sans(size::CAPTION), theme::INK3, head);
    if advice.is_empty() {
        line(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "panel-nobody"));
    }
    for voice in advice.iter().take(VOICES) {
        let row = ui.horizontal_top(|ui| {
            mark::person(ui, &voice.person, 24.0, cut);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let PersonRef { name, record, .. } = &voice.person;
                if record.is_empty() {
                    line_fit(ui, name);
                } else {
                    line_fit(ui, &say!(locale, "panel-with-record", name = name, record = record));
                }
                linked(ui, theme::sans(size::DETAIL), theme::INK2, &voice.line);
            });
        });
        let id = ui.id().with((head, &voice.person.name));
        let response = ui.interact(row.response.rect, id, Sense::hover());
        response.on_hover_ui(|ui| {
            ui.set_max_width(300.0);
            label(ui, theme::serif_bold(size::NAME), theme::INK, &voice.person.name);
            label(ui, theme::sans(size::DETAIL), theme::INK2, &voice.person.office);
            for (weight, reason) in &voice.reasons {
                pair(ui, reason, &signed(*weight), sign_of(*weight), Sense::hover());
            }
        });
    }
    if advice.len() > VOICES {
        let rest: Vec<&str> = advice[VOICES..].iter().map(|voice| voice.person.name.as_str()).collect();
        let names = rest.join(&say!(locale, "panel-between"));
        let also = label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "panel-also", names = names));
        also.on_hover_ui(|ui| {
            ui.set_max_width(320.0);
            for voice in &advice[VOICES..] {
                label(ui, theme::sans_bold(size::DETAIL), theme::INK, &voice.person.name);
                label(ui, theme::sans(size::DETAIL), theme::INK2, &voice.line);
            }
        });
    }
}

fn line_fit(ui: &mut Ui, name: &str) {
    let galley = text::fit(ui, name, theme::sans_bold(size::DETAIL + 0.5), theme::INK, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, galley.size().y), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, name));
    ui.painter().galley(rect.min, galley, theme::INK);
}
