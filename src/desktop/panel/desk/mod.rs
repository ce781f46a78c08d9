//! The papers on the desk: what is asked, the answers, who is for and against, and the two ways out.

mod answer;
mod tabs;

use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use bevy_egui::egui::{
    self, Galley, Id, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, vec2,
};

pub use answer::{answer, option_row};
use answer::{left_lying, ways_out};
pub use tabs::FOLDED;
use tabs::Tabs;

use super::preview;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Interface;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut};
use crate::desktop::widget::{label, line, paper, prose, ruled, text};
use crate::say;
use crate::view::{OptionView, PaperView};

/// From this width on the answers stand beside the text.
const BROAD: f32 = 560.0;
/// Height of the two ways out, and of the line above them.
const WAYS: f32 = 42.0;
const STANDING: f32 = 32.0;
/// Between the text and the answers beside it.
const GUTTER: f32 = 24.0;

/// Draws the desk, or its folded papers.
pub fn draw(ui: &mut Ui, rect: Rect, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    if interface.folded {
        return tabs::folded(ui, rect, views, interface, outbox);
    }
    let shown = views.desk.get(interface.paper);
    let tabs = Tabs::new(ui, rect.width(), views, interface);
    let sheet = rect.with_min_y(rect.top() + tabs.height);
    for step in (1..views.desk.len().min(4)).rev() {
        // The edges of the papers beneath.
        let under = sheet.translate(vec2(step as f32 * 2.5, step as f32 * 2.5));
        ui.painter().rect(under, theme::CORNER, theme::SLIP, theme::edge(), StrokeKind::Inside);
    }
    let slide = slide(ui, interface, shown);
    let laid = sheet.translate(vec2(slide, 0.0));
    paper(ui, laid, theme::PAD - 4.0, "desk", |ui| match shown {
        Some(shown) => open_paper(ui, shown, views, interface, outbox),
        None => bare(ui, views),
    });
    tabs.draw(ui, rect.with_max_y(sheet.top()), views, interface, outbox);
}

/// How far right the paper still is while it slides in.
fn slide(ui: &Ui, interface: &Interface, shown: Option<&PaperView>) -> f32 {
    let Some(shown) = shown.filter(|_| interface.settings.motion) else { return 0.0 };
    let id = Id::new(("paper slides", &shown.key.decision, &shown.key.about, interface.paper));
    let last = Id::new("paper last shown");
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| {
        if data.get_temp::<Id>(last) != Some(id) {
            data.insert_temp(last, id);
            data.insert_temp(last.with("since"), now);
        }
        data.get_temp::<f64>(last.with("since")).unwrap_or(now)
    });
    let share = ((now - since) as f32 / theme::SLIDE).clamp(0.0, 1.0);
    if share < 1.0 {
        ui.ctx().request_repaint();
    }
    8.0 * (1.0 - share).powi(2)
}

fn bare(ui: &mut Ui, views: &Views) {
    let (locale, words) = (speech::locale(ui), &views.words);
    label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "panel-desk-clear"));
    ui.add_space(6.0);
    label(
        ui,
        theme::serif(size::PROSE),
        theme::INK2,
        say!(locale, "panel-desk-clear-hint", paper = &words.paper, teams = &words.capacity),
    );
}

/// In one column, or where there is room beside it rather than beneath, what is told on the left and what is done on the
/// right.
fn open_paper(ui: &mut Ui, shown: &PaperView, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let chosen = interface.option.and_then(|index| shown.options.get(index));
    let advice = |ui: &mut Ui| match chosen {
        Some(option) => preview::council(ui, option, Some(option.letter)),
        None => {
            let hint = say!(speech::locale(ui), "panel-choose-hint");
            label(ui, theme::sans(size::DETAIL), theme::INK3, hint);
        }
    };
    let effects = |ui: &mut Ui, option: &OptionView| {
        ui.add_space(2.0);
        preview::refusals(ui, option);
        let head = say!(speech::locale(ui), "panel-if-done", letter = option.letter.to_string());
        preview::slip(ui, option, &head, &views.words);
    };
    let foretold = |ui: &mut Ui| {
        if let Some(option) = chosen {
            super::council::of_answer(ui, &option.foretold);
        }
        ui.add_space(2.0);
    };
    let key = (shown.key.decision.as_str(), &shown.key.about);
    let room = ui.max_rect();
    if room.width() < BROAD {
        let said = said(ui, interface, room.width());
        let [room, ways] = room.split_top_bottom_at_y(room.bottom() - WAYS).into();
        let [body, foot] = room.split_top_bottom_at_y(room.bottom() - STANDING - height(&said)).into();
        scrolled(ui, body, ("paper", key), |ui| {
            told(ui, shown);
            ruled(ui);
            answers(ui, shown, interface, outbox);
            if let Some(option) = chosen {
                effects(ui, option);
            }
            advice(ui);
            foretold(ui);
        });
        standing(ui, foot, said, shown, views);
        return ways_out(ui, ways, shown, chosen, views, interface, outbox);
    }
    let half = (room.width() - GUTTER) / 2.0;
    let (left, right) = (room.with_max_x(room.left() + half), room.with_min_x(room.right() - half));
    let said = said(ui, interface, half);
    let [text, foot] = left.split_top_bottom_at_y(left.bottom() - STANDING - height(&said)).into();
    let [body, ways] = right.split_top_bottom_at_y(right.bottom() - WAYS).into();
    scrolled(ui, text, ("told", key), |ui| {
        told(ui, shown);
        ui.add_space(4.0);
        advice(ui);
    });
    scrolled(ui, body, ("done", key), |ui| {
        answers(ui, shown, interface, outbox);
        if let Some(option) = chosen {
            effects(ui, option);
        }
        foretold(ui);
    });
    standing(ui, foot, said, shown, views);
    ways_out(ui, ways, shown, chosen, views, interface, outbox);
}

/// What has more lines than room. Another paper has another name, and so begins at its top.
fn scrolled(ui: &mut Ui, room: Rect, name: impl Hash + Debug, content: impl FnOnce(&mut Ui)) {
    let room = room.with_max_y(room.bottom() - 4.0);
    let mut within = ui.new_child(UiBuilder::new().id_salt(&name).max_rect(room));
    within.shrink_clip_rect(room.expand2(vec2(6.0, 2.0)));
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show(&mut within, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        content(ui);
    });
}

fn answers(ui: &mut Ui, shown: &PaperView, interface: &Interface, outbox: &mut Outbox) {
    for (index, option) in shown.options.iter().enumerate() {
        let response = option_row(
            ui,
            option,
            true,
            interface.option == Some(index),
            shown.answered.map(|(taken, _)| taken) == Some(index),
            interface.option.is_some_and(|chosen| chosen != index),
        );
        if response.clicked() {
            outbox.push(Act::Choose(index));
        }
    }
}

/// What was last said to the player, if anything.
fn said(ui: &Ui, interface: &Interface, width: f32) -> Option<Arc<Galley>> {
    let font = theme::sans(size::DETAIL);
    (!interface.says.is_empty()).then(|| text::wrapped(ui, &interface.says, font, theme::INK, width - 18.0))
}

/// How much room that takes.
fn height(said: &Option<Arc<Galley>>) -> f32 {
    said.as_ref().map_or(0.0, |galley| galley.size().y + 10.0)
}

/// What was last said, and who decides if the player does not.
fn standing(ui: &mut Ui, room: Rect, said: Option<Arc<Galley>>, shown: &PaperView, views: &Views) {
    let height = height(&said);
    if let Some(galley) = said {
        let slip = Rect::from_min_size(room.min, vec2(room.width(), height - 4.0));
        ui.painter().rect(slip, theme::CORNER, theme::RAISED, Stroke::new(1.0, theme::INK2), StrokeKind::Inside);
        ui.painter().galley(slip.min + vec2(9.0, 3.0), galley, theme::INK);
    }
    let below = room.with_min_y(room.top() + height);
    left_lying(&mut ui.new_child(UiBuilder::new().id_salt("standing").max_rect(below)), shown, views);
}

/// The paper itself.
fn told(ui: &mut Ui, shown: &PaperView) {
    ui.horizontal(|ui| {
        line(ui, theme::serif(size::NAME), theme::INK2, &shown.zh);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let galley = text::fit(ui, &shown.source, theme::sans(size::CAPTION), theme::INK3, ui.available_width());
            let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &shown.source));
            ui.painter().galley(rect.min, galley, theme::INK3);
            response.on_hover_text(&shown.source);
        });
    });
    label(ui, theme::serif_bold(size::TITLE), theme::INK, &shown.title);
    if let Some(from) = &shown.from {
        ui.horizontal(|ui| {
            mark::person(ui, from, 24.0, Cut::Outlined);
            let told = if from.office.is_empty() {
                from.name.clone()
            } else {
                say!(speech::locale(ui), "panel-with-office", name = &from.name, office = &from.office)
            };
            label(ui, theme::sans(size::DETAIL), theme::INK2, told);
        });
    }
    prose(ui, theme::INK, &shown.body);
}
