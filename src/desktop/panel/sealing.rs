//! A secret order before it is sealed: what is written, and who may read it one day.

use bevy_egui::egui::{self, Id, Key, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::manuscript::{self, Manuscript};
use super::{desk, preview};
use crate::campaign::Command;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::{Falling, Interface, Sealed};
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::button::struck;
use crate::desktop::widget::mark::pip;
use crate::desktop::widget::paper::blank;
use crate::desktop::widget::{Button, Face, label, line, linked, paper, ruled};
use crate::say;
use crate::view::figure::capital;
use crate::view::{OptionView, SealedPaper};

/// What lies on the sheet.
struct Order<'a> {
    /// The title of the paper that it answers; empty for an order unasked.
    title: &'a str,
    zh: &'a str,
    option: &'a OptionView,
    /// What goes free if it replaces another answer.
    freed: i32,
    secretly: Command,
    openly: Option<Command>,
}

fn order<'a>(views: &'a Views, sealed: Sealed) -> Option<Order<'a>> {
    match sealed {
        Sealed::Answer { paper, option } => {
            let shown = views.desk.get(paper)?;
            let option = shown.options.get(option)?;
            let openly = option.open.map(|_| desk::answer(shown, option, false));
            let freed = shown.answered.map_or(0, |(taken, secretly)| Views::freed(shown.options.get(taken), secretly));
            Some(Order {
                freed,
                title: &shown.title,
                zh: &shown.zh,
                option,
                secretly: desk::answer(shown, option, true),
                openly,
            })
        }
        Sealed::Order(index) => {
            let shown = views.orders.get(index)?;
            let give = |secret| Command::Order { order: shown.id.clone(), about: shown.about.clone(), secret };
            let openly = shown.option.open.map(|_| give(false));
            Some(Order { freed: 0, title: "", zh: "", option: &shown.option, secretly: give(true), openly })
        }
    }
}

/// Draws the two sheets.
pub fn draw(ui: &mut Ui, whole: Rect, views: &Views, sealed: Sealed, interface: &Interface, outbox: &mut Outbox) {
    let Some(order) = order(views, sealed) else {
        outbox.push(Act::Back);
        return;
    };
    let (left, right) = sheets(whole);
    paper(ui, left, theme::PAD, "order", |ui| {
        manuscript::draw(ui, left, &order.written(views), &views.words, None, |ui| {
            ui.add_space(6.0);
            preview::sealed(ui, order.option, &say!(speech::locale(ui), "panel-what-it-does"));
        });
    });
    paper(ui, right, theme::PAD + 4.0, "readers", |ui| readers(ui, right, &order, views, interface, outbox));
}

impl<'a> Order<'a> {
    /// As it is written.
    fn written(&self, views: &'a Views) -> Manuscript<'a> {
        Manuscript {
            title: self.title,
            zh: self.zh,
            label: &self.option.label,
            label_zh: &self.option.zh,
            detail: &self.option.detail,
            date: &views.top.date,
        }
    }
}

/// Where the two sheets lie.
pub(super) fn sheets(whole: Rect) -> (Rect, Rect) {
    let size_all = vec2((whole.width() - 60.0).min(1088.0), (whole.height() - 60.0).min(740.0));
    let all = Rect::from_center_size(whole.center() - vec2(0.0, 10.0), size_all);
    let fold = all.left() + ((all.width() - 24.0) * 0.48).round();
    let left = Rect::from_min_max(all.min, pos2(fold, all.bottom()));
    let right = Rect::from_min_max(pos2(fold + 24.0, all.top()), all.max);
    (left, right)
}

/// The command is done and the table lies open; but for a moment the order is still seen, and the seal falling on it. It is
/// only painted: clicks and keys reach the table. Returns whether it is over.
pub fn falls(ui: &mut Ui, whole: Rect, views: &Views, falling: &mut Falling) -> bool {
    let now = ui.input(|input| input.time);
    let age = now - *falling.since.get_or_insert(now);
    let Some(order) = order(views, falling.sealed).filter(|_| age < theme::LINGER) else { return true };
    let (drop, height) = theme::DROP;
    let lift = height + (1.0 - height) * (age / drop).min(1.0) as f32;
    // At the end the sheet goes off the table, toward the rider.
    let off = (1.0 - (theme::LINGER - age) / theme::OFF).max(0.0) as f32;
    let sheet = sheets(whole).0.translate(vec2(0.0, off * off * whole.height()));
    ui.painter().rect_filled(whole, 0.0, theme::veil().gamma_multiply(1.0 - off));
    blank(ui, sheet);
    let mut child = ui.new_child(UiBuilder::new().id_salt("falling").max_rect(sheet.shrink(theme::PAD)));
    child.shrink_clip_rect(sheet);
    manuscript::draw(&mut child, sheet, &order.written(views), &views.words, Some(lift), |_| {});
    ui.ctx().request_repaint();
    false
}

fn readers(ui: &mut Ui, sheet: Rect, order: &Order, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let inner = ui.max_rect();
    let foot = Rect::from_min_max(pos2(inner.left(), sheet.bottom() - 104.0), inner.max);
    let body = Rect::from_min_max(inner.min, pos2(inner.right(), foot.top() - 6.0));
    let mut above = ui.new_child(UiBuilder::new().id_salt("readers").max_rect(body));
    above.shrink_clip_rect(body.expand2(vec2(6.0, 2.0)));
    ScrollArea::vertical().auto_shrink(false).show(&mut above, |ui| {
        ui.spacing_mut().item_spacing.y = 5.0;
        label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "panel-readers"));
        let papers: &[SealedPaper] = order.option.sealing.as_ref().map_or(&[], |sealing| &sealing.papers);
        let ways: usize = papers.iter().map(|paper| paper.ways.len()).sum();
        let told = match (papers.len(), ways) {
            (0, _) => say!(locale, "panel-no-paper"),
            (_, 0) => say!(locale, "panel-no-way-known"),
            (_, ways) => say!(locale, "panel-ways-known", ways = ways),
        };
        label(ui, theme::italic(size::NAME), theme::INK2, told);
        if ways > 0 {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                for (met, told) in [(true, say!(locale, "panel-way-met")), (false, say!(locale, "panel-way-unmet"))] {
                    pip(ui, met);
                    line(ui, theme::sans(size::CAPTION), theme::INK3, told);
                    ui.add_space(6.0);
                }
            });
        }
        for paper in papers {
            one_paper(ui, paper, papers.len() > 1);
        }
    });
    let mut below = ui.new_child(UiBuilder::new().id_salt("seal foot").max_rect(foot));
    ruled(&mut below);
    let cost = order.option.secret.unwrap_or(0);
    let left = views.top.attention.0 + order.freed;
    // Under this name the context keeps whether somebody has clicked where he should have held.
    let brief = Id::new(("held too briefly", order.title, &order.option.label));
    let told = if !interface.says.is_empty() {
        interface.says.clone()
    } else if ui.data(|data| data.get_temp(brief)).unwrap_or(false) {
        say!(locale, "panel-hold-hint")
    } else {
        say!(locale, "panel-seal-cost", cost = cost, left = left, attention = &views.words.attention)
    };
    label(&mut below, theme::sans(size::DETAIL), theme::INK2, told);
    below.add_space(2.0);
    let width = below.available_width();
    below.horizontal(|ui| {
        let third = (width - 16.0) / 3.3;
        if Button::new(&say!(locale, "panel-lay-aside")).key("Esc").width(third).height(theme::PRESS).show(ui).clicked()
        {
            outbox.push(Act::Back);
        }
        let name = say!(locale, "panel-send-openly");
        let openly = Button::new(&name).key("O").width(third).height(theme::PRESS).enabled(order.openly.is_some());
        let sent = openly.show(ui).clicked() || struck(ui, Key::O);
        if let Some(command) = order.openly.clone().filter(|_| sent) {
            outbox.push(Act::Play(command));
        }
        let afforded = views.affords(Some(cost), order.freed);
        if press(ui, width - 16.0 - 2.0 * third, interface.settings.motion, afforded, brief) {
            outbox.push(Act::Play(order.secretly.clone()));
        }
    });
}

fn one_paper(ui: &mut Ui, paper: &SealedPaper, named: bool) {
    let locale = speech::locale(ui);
    // A row that is too wide leaves the rows beneath it as they are.
    let width = ui.available_width() - 8.0;
    ui.set_max_width(width);
    if named {
        ruled(ui);
        label(ui, theme::serif_bold(size::NAME), theme::VERMILION_TEXT, &paper.name);
    }
    for way in &paper.ways {
        ui.set_max_width(width);
        ruled(ui);
        ui.horizontal_top(|ui| {
            let room = ui.available_width() - 130.0;
            ui.allocate_ui_with_layout(vec2(room, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(room);
                label(ui, theme::serif_bold(size::NAME), theme::INK, &way.text);
                if !way.detail.is_empty() {
                    linked(ui, theme::sans(size::BODY), theme::INK, &way.detail);
                }
                for need in &way.needs {
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = 7.0;
                        pip(ui, need.holds);
                        label(ui, theme::sans(size::DETAIL), theme::INK2, capital(&need.says));
                    });
                }
            });
            ui.vertical(|ui| {
                ui.set_width(118.0);
                let (met, all) = way.met();
                let told = match met < all {
                    true => say!(locale, "panel-way-not-yet", reader = &way.reader),
                    false => say!(locale, "panel-way-now", reader = &way.reader),
                };
                label(ui, theme::sans(size::DETAIL), theme::INK, told);
                let told = match (way.chance, met < all) {
                    (..100, true) => say!(locale, "panel-way-chance", chance = way.chance),
                    (..100, false) => say!(locale, "panel-way-chance-now", chance = way.chance),
                    (_, true) => say!(locale, "panel-way-sure"),
                    (_, false) => say!(locale, "panel-way-sure-now"),
                };
                label(ui, theme::sans(size::CAPTION), theme::INK3, told);
            });
        });
    }
    ui.set_max_width(width);
    ruled(ui);
    let mut fact = |name: &str, text: &str| {
        if !text.is_empty() {
            ui.horizontal_top(|ui| {
                ui.allocate_ui_with_layout(vec2(104.0, 16.0), egui::Layout::top_down(egui::Align::Min), |ui| {
                    ui.set_width(104.0);
                    line(ui, theme::sans(size::BODY), theme::INK3, name);
                });
                label(ui, theme::sans(size::BODY), theme::INK, text);
            });
        }
    };
    fact(&say!(locale, "panel-it-proves"), &paper.proves);
    fact(&say!(locale, "panel-it-lies"), &paper.lies);
    fact(&say!(locale, "panel-deniable"), &paper.deniable);
    if !paper.if_read.is_empty() {
        ui.set_max_width(width);
        line(ui, theme::sans(size::BODY), theme::INK3, say!(locale, "panel-if-read"));
        preview::lines(ui, &paper.if_read);
    }
}

/// The button that seals: held until its line is full, or Enter. Letting go cancels.
fn press(ui: &mut Ui, width: f32, motion: bool, afforded: bool, brief: Id) -> bool {
    let name = say!(speech::locale(ui), "panel-hold-to-seal");
    let button = Button::new(&name).key("Enter").face(Face::Hand).width(width).height(theme::PRESS).enabled(afforded);
    let response = button.show(ui);
    let id = Id::new("seal held since");
    let now = ui.input(|input| input.time);
    if afforded && response.is_pointer_button_down_on() {
        let since = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(id, || now));
        let share = if motion { ((now - since) / theme::HOLD).clamp(0.0, 1.0) } else { 1.0 };
        let rect = response.rect;
        let filled =
            Rect::from_min_size(pos2(rect.left(), rect.bottom() - 4.0), vec2(rect.width() * share as f32, 4.0));
        ui.painter().rect_filled(filled, 0.0, theme::ON_VERMILION);
        if share >= 1.0 {
            ui.data_mut(|data| data.remove::<f64>(id));
            return true;
        }
        ui.ctx().request_repaint();
    } else {
        ui.data_mut(|data| data.remove::<f64>(id));
    }
    // A click by keyboard or by a screen reader cannot be held, so it seals.
    let by_keys = response.clicked() && !ui.input(|input| input.pointer.any_released());
    if response.clicked() && !by_keys {
        ui.data_mut(|data| data.insert_temp(brief, true));
    }
    response.on_hover_text(say!(speech::locale(ui), "panel-hold-hint"));
    afforded && by_keys || afforded && (ui.memory(|memory| memory.focused()).is_none() && struck(ui, Key::Enter))
}
