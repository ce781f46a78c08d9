//! Treaties as documents: each a paper with its seal, its clauses as a ledger, both readings, and what a breach would cost.

use bevy_egui::egui::{
    self, Frame, Margin, Rect, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::relations::token;
use super::{powers, preview};
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::{Affairs, Clauses};
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut, paint_seal};
use crate::desktop::widget::{Button, label, line, prose, ruled, text};
use crate::say;
use crate::view::{ClauseView, PowerView, TreatyView};

/// Width of the names before a clause, of its state behind it, and of what a breach would cost.
const NAMES: f32 = 118.0;
const STATE: f32 = 198.0;
const BREACH: f32 = 306.0;
/// Below these widths the cost, and the state, stand under the words.
const NARROW: f32 = 900.0;
const NARROWEST: f32 = 620.0;

/// Draws the treaties one below the other.
pub fn draw(ui: &mut Ui, views: &Views, affairs: Affairs, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    filters(ui, views, affairs, outbox);
    ui.add_space(6.0);
    ScrollArea::vertical().id_salt(("treaties", affairs.clauses)).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 10.0);
        let shown = |treaty: &&TreatyView| treaty.clauses.iter().any(|clause| affairs.clauses.holds(clause));
        if views.treaties.is_empty() {
            label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "panel-treaties-none"));
        } else if !views.treaties.iter().any(|treaty| shown(&treaty)) {
            label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "clauses-none"));
        }
        // Those that bind the player's side come first.
        let own = views.powers.iter().find(|power| power.own).map(|own| own.row);
        let mut treaties: Vec<&TreatyView> = views.treaties.iter().filter(shown).collect();
        treaties.sort_by_key(|treaty| !own.is_some_and(|own| treaty.rows.contains(&own)));
        for treaty in treaties {
            document(ui, views, treaty, affairs.clauses, outbox);
            ui.add_space(8.0);
        }
    });
}

fn filters(ui: &mut Ui, views: &Views, affairs: Affairs, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let clauses = || views.treaties.iter().flat_map(|treaty| &treaty.clauses);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for wanted in Clauses::ALL {
            let count = clauses().filter(|clause| wanted.holds(clause)).count();
            let name = say!(locale, "clauses-counted", name = wanted.name(locale), count = count);
            if Button::new(&name).height(28.0).chosen(affairs.clauses == wanted).show(ui).clicked() {
                outbox.push(Act::Affairs(Affairs { clauses: wanted, ..affairs }));
            }
        }
        line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "clauses-keys"));
    });
}

/// A treaty: seal, name and parties, then its clauses.
fn document(ui: &mut Ui, views: &Views, treaty: &TreatyView, clauses: Clauses, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    Frame::new()
        .fill(theme::RAISED)
        .stroke(theme::edge())
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                let (chinese, name) = speech::chinese_first(locale, &treaty.name, &treaty.zh);
                let (place, response) = ui.allocate_exact_size(vec2(36.0, 36.0), Sense::hover());
                let told = say!(locale, "window-mark-seal", name = name);
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &told));
                paint_seal(ui.painter(), place, text::initial(chinese, name), Cut::Outlined);
                ui.painter().rect_stroke(
                    place.shrink(2.5),
                    0.0,
                    Stroke::new(1.0, theme::INK2),
                    egui::StrokeKind::Inside,
                );
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    ui.horizontal_wrapped(|ui| {
                        for name in [chinese, name].into_iter().filter(|name| !name.is_empty()) {
                            line(ui, theme::serif_bold(size::HEAD), theme::INK, name);
                        }
                    });
                    label(
                        ui,
                        theme::sans(size::DETAIL),
                        theme::INK2,
                        say!(locale, "clauses-parties", parties = &treaty.parties),
                    );
                });
            });
            for clause in treaty.clauses.iter().filter(|clause| clauses.holds(clause)) {
                ruled(ui);
                show(ui, views, clause, outbox);
            }
        });
}

/// One clause as a line of the ledger.
fn show(ui: &mut Ui, views: &Views, clause: &ClauseView, outbox: &mut Outbox) {
    const GAP: f32 = 14.0;
    let width = ui.available_width();
    let (beside, at_all) = (width >= NARROW, width >= NARROWEST);
    let taken = NAMES + GAP + if at_all { STATE + GAP } else { 0.0 } + if beside { BREACH + GAP } else { 0.0 };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        column(ui, NAMES, |ui| who(ui, views, clause));
        column(ui, width - taken, |ui| {
            words(ui, clause);
            if !at_all {
                ui.add_space(4.0);
                state(ui, clause, outbox);
            }
            if !beside {
                ui.add_space(4.0);
                breach(ui, clause);
            }
        });
        if at_all {
            column(ui, STATE, |ui| state(ui, clause, outbox));
        }
        if beside {
            column(ui, BREACH, |ui| breach(ui, clause));
        }
    });
}

fn column(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 3.0;
        content(ui);
    });
}

/// Who owes, an arrow, and whom: as seals, and in words.
fn who(ui: &mut Ui, views: &Views, clause: &ClauseView) {
    let (rect, response) = ui.allocate_exact_size(vec2(88.0, 30.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &clause.parties));
    let seal = |left: f32| Rect::from_min_size(pos2(rect.left() + left, rect.top() + 2.0), vec2(26.0, 26.0));
    let named = |row: u16| views.powers.iter().find(|power| power.row == row);
    let (owes, owed): (Option<&PowerView>, Option<&PowerView>) = (named(clause.between.0), named(clause.between.1));
    for (power, left) in [(owes, 2.0), (owed, 58.0)] {
        if let Some(power) = power {
            token::paint(ui, ui.painter(), seal(left), power);
        }
    }
    let (from, to) = (pos2(rect.left() + 34.0, rect.center().y), pos2(rect.left() + 52.0, rect.center().y));
    let painter = ui.painter();
    painter.line_segment([from, to], Stroke::new(1.5, theme::INK));
    painter.add(Shape::convex_polygon(
        vec![to + vec2(2.0, 0.0), to + vec2(-5.0, -4.0), to + vec2(-5.0, 4.0)],
        theme::INK,
        Stroke::NONE,
    ));
    label(ui, theme::sans(size::DETAIL), theme::INK2, &clause.parties);
}

/// What it says, and how each side reads it.
fn words(ui: &mut Ui, clause: &ClauseView) {
    let locale = speech::locale(ui);
    prose(ui, theme::INK, &clause.text);
    let (ours, theirs) = &clause.reads;
    let readings: Vec<(String, &String)> = match (ours.is_empty(), theirs.is_empty()) {
        (false, false) if ours == theirs => vec![(say!(locale, "clauses-both-read"), ours)],
        _ => [(say!(locale, "clauses-we-read"), ours), (say!(locale, "clauses-they-read"), theirs)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .collect(),
    };
    if readings.is_empty() {
        return;
    }
    let width = (ui.available_width() - 12.0 * (readings.len() - 1) as f32) / readings.len() as f32;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for (head, reading) in readings {
            column(ui, width, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                line(ui, theme::sans(size::CAPTION), theme::INK3, head);
                label(ui, theme::sans(size::DETAIL), theme::INK2, reading);
            });
        }
    });
}

/// How it stands, when it is due, what is paid. Pressed, its state opens to its causes.
fn state(ui: &mut Ui, clause: &ClauseView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let ink = mark::tone(clause.sign).0;
    let galley = ui.painter().layout_no_wrap(clause.state.clone(), theme::sans_bold(size::BODY), ink);
    let room = ui.available_width() - 18.0;
    let due = ui.painter().layout(clause.due.clone(), theme::sans(size::DETAIL), theme::INK2, room);
    let due_height = if clause.due.is_empty() { 0.0 } else { due.size().y };
    let size = vec2(ui.available_width(), galley.size().y + due_height + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let told = say!(
        locale,
        "clauses-state",
        parties = &clause.parties,
        state = &clause.state,
        due = &clause.due,
        sign = mark::spoken(locale, clause.sign)
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &told));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, theme::CORNER, theme::SLIP);
    }
    let top = rect.top() + 2.0;
    mark::paint_sign(painter, pos2(rect.left() + 7.0, top + galley.size().y / 2.0), 5.0, clause.sign, ink);
    painter.galley(pos2(rect.left() + 18.0, top + galley.size().y), due, theme::INK2);
    painter.galley(pos2(rect.left() + 18.0, top), galley, ink);
    mark::ring(ui, &response, theme::FOCUS);
    if response.clicked() {
        outbox.extend(clause.target.map(Act::WhyTarget));
    }
    response.on_hover_text(say!(locale, "panel-click-why"));
    if let Some((paid, amount)) = clause.paid {
        powers::payment(ui, paid, amount);
    }
}

/// What a breach would cost, on a slip.
fn breach(ui: &mut Ui, clause: &ClauseView) {
    if clause.breach.is_empty() {
        return;
    }
    let slip = Frame::new().fill(theme::SLIP).stroke(theme::rule()).corner_radius(theme::CORNER);
    slip.inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        line(ui, theme::sans(size::CAPTION), theme::INK3, say!(speech::locale(ui), "panel-if-breached"));
        preview::lines_at(ui, size::DETAIL, &clause.breach);
    });
}
