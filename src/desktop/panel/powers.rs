//! The left column: the powers and their trust with what it is made of, and the clause that falls due next.

use bevy_egui::egui::{self, Id, Rect, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Sheet;
use crate::desktop::page::Page;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, sign_of, signed};
use crate::desktop::widget::{Button, bar, label, line, paper, ruled};
use crate::say;
use crate::view::figure::count;
use crate::view::{ClauseView, MotionView, PowerView, Sign};

/// What stands around the text of the next clause: its head, the way to all of them, and the paper's padding.
const ROUND_CLAUSE: f32 = 114.0;

/// Draws the column.
pub fn draw(ui: &mut Ui, rect: Rect, views: &Views, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let clause = next_due(views);
    // As high as its content was when last drawn.
    let known = Id::new("height of the next clause");
    let content: f32 = ui.data(|data| data.get_temp(known)).unwrap_or(96.0);
    let bound = !views.treaties.is_empty();
    let foot = if bound { (content + ROUND_CLAUSE).min(rect.height() * 0.42) } else { 0.0 };
    let gap = if bound { theme::GAP } else { 0.0 };
    let upper = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - foot - gap));
    paper(ui, upper, theme::PAD_NARROW, "powers", |ui| {
        ui.horizontal(|ui| {
            line(ui, theme::serif_bold(size::NAME), theme::INK, say!(locale, "panel-powers"));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-trust-in-us"));
            });
        });
        ScrollArea::vertical().id_salt("powers").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            for power in views.powers.iter().filter(|power| !power.own) {
                ruled(ui);
                show(ui, power, &views.motions, outbox);
            }
        });
    });
    if bound {
        let lower = Rect::from_min_max(pos2(rect.left(), rect.bottom() - foot), rect.max);
        paper(ui, lower, theme::PAD_NARROW, "next clause", |ui| {
            let drawn = due(ui, clause, outbox);
            if (drawn - content).abs() > 0.5 {
                ui.data_mut(|data| data.insert_temp(known, drawn));
                ui.ctx().request_discard("the height of the next clause is known");
            }
        });
    }
}

/// One power, in short, and what its council weighs.
pub fn show(ui: &mut Ui, power: &PowerView, motions: &[MotionView], outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let row = ui.horizontal(|ui| {
        let (swatch, _) = ui.allocate_exact_size(vec2(10.0, 14.0), Sense::hover());
        ui.painter().rect(swatch, 0.0, theme::holder(power.row, power.color), theme::edge(), StrokeKind::Inside);
        let mut job = egui::text::LayoutJob::default();
        let format = |font_id| egui::TextFormat { font_id, color: theme::INK, ..Default::default() };
        let (chinese, english) = speech::chinese_first(locale, &power.name, &power.zh);
        if !chinese.is_empty() {
            job.append(chinese, 0.0, format(theme::serif_bold(size::NAME)));
            job.append(" ", 0.0, format(theme::serif_bold(size::BODY)));
        }
        job.append(english, 0.0, format(theme::serif_bold(size::BODY)));
        job.wrap.max_width = ui.available_width() - 42.0;
        let name = ui.painter().layout_job(job);
        let (place, _) = ui.allocate_exact_size(name.size(), Sense::hover());
        ui.painter().galley(place.min, name, theme::INK);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            line(ui, theme::sans_bold(size::NAME), mark::tone(sign_of(power.trust)).0, signed(power.trust));
        });
    });
    let response = ui.interact(row.response.rect, ui.id().with(("power", power.row)), Sense::click());
    response.widget_info(|| {
        let text = say!(locale, "panel-power", name = &power.name, trust = power.trust, word = &power.word);
        WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), text)
    });
    mark::ring(ui, &response, theme::FOCUS);
    if response.clicked()
        && let Some(target) = power.target
    {
        outbox.push(Act::WhyTarget(target));
    }
    response.on_hover_ui(|ui| detail(ui, power));
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 84.0).max(50.0);
        bar(ui, power.trust, width, &say!(locale, "panel-trust"));
        line(ui, theme::sans(size::DETAIL), theme::INK2, &power.word);
        if power.change != 0 {
            mark::sign(ui, sign_of(power.change), mark::tone(sign_of(power.change)).0);
        }
    });
    if power.at_war {
        line(ui, theme::sans_bold(size::DETAIL), theme::loss(), say!(locale, "panel-at-war-with-us"));
    }
    for modifier in &power.modifiers {
        ui.horizontal_top(|ui| {
            let amount = ui.painter().layout_no_wrap(
                signed(modifier.amount),
                theme::sans_bold(size::DETAIL),
                mark::tone(sign_of(modifier.amount)).0,
            );
            let (cell, _) = ui.allocate_exact_size(vec2(26.0, amount.size().y), Sense::hover());
            ui.painter().galley(pos2(cell.right() - amount.size().x, cell.top()), amount, theme::INK);
            label(ui, theme::sans(size::DETAIL), theme::INK, &modifier.name).on_hover_text(&modifier.fades);
        });
    }
    for (paper, proof) in &power.proofs {
        label(ui, theme::sans(size::DETAIL), theme::loss(), say!(locale, "panel-named", name = proof, what = paper));
    }
    super::council::of_power(ui, motions, power.row, outbox);
}

/// What a power is, in the tooltip.
fn detail(ui: &mut Ui, power: &PowerView) {
    ui.set_max_width(300.0);
    let locale = speech::locale(ui);
    label(ui, theme::serif(size::BODY), theme::INK, &power.text);
    label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-awe", awe = power.awe));
    if !power.wars.is_empty() {
        let powers = power.wars.join(&say!(locale, "panel-between"));
        label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-at-war", powers = powers));
    }
    label(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-click-trust"));
}

/// The clause of ours that is in the worst state, or falls due first.
fn next_due(views: &Views) -> Option<&ClauseView> {
    let ours = || views.treaties.iter().flat_map(|treaty| &treaty.clauses).filter(|clause| clause.ours);
    let due = || ours().filter(|clause| !clause.due.is_empty());
    ours()
        .find(|clause| clause.standing == "breached")
        .or_else(|| due().find(|clause| clause.sign == Sign::Loss))
        .or_else(|| ours().find(|clause| clause.sign == Sign::Loss))
        .or_else(|| due().find(|clause| clause.standing == "pending"))
        .or_else(|| due().next())
}

/// Draws it with the way to all of them, and tells how high its text is.
fn due(ui: &mut Ui, clause: Option<&ClauseView>, outbox: &mut Outbox) -> f32 {
    let locale = speech::locale(ui);
    ui.horizontal(|ui| {
        let name = match clause {
            Some(clause) if clause.due.is_empty() => say!(locale, "panel-our-clause"),
            _ => say!(locale, "panel-next-clause"),
        };
        line(ui, theme::serif_bold(size::NAME), theme::INK, name);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if let Some(clause) = clause {
                line(ui, theme::sans(size::CAPTION), mark::tone(clause.sign).0, &clause.state);
            }
        });
    });
    ruled(ui);
    let height = ui.available_height() - 34.0;
    let area = ScrollArea::vertical().id_salt("clause").auto_shrink(false).max_height(height).min_scrolled_height(0.0);
    let drawn = area.show(ui, |ui| {
        let Some(clause) = clause else {
            label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-no-clause-due"));
            return;
        };
        label(ui, theme::sans_bold(size::DETAIL), theme::INK, &clause.parties);
        label(ui, theme::sans(size::DETAIL), theme::INK, &clause.text);
        if let Some((paid, amount)) = clause.paid {
            payment(ui, paid, amount);
        }
        if !clause.due.is_empty() {
            label(ui, theme::sans_bold(size::DETAIL), theme::INK, &clause.due);
        }
    });
    if Button::new(&say!(locale, "panel-all-treaties")).key("T").height(26.0).show(ui).clicked() {
        outbox.push(Act::Open(Sheet::Page(Page::Treaties)));
    }
    drawn.content_size.y
}

/// How much of a payment has been made.
pub fn payment(ui: &mut Ui, paid: i32, amount: i32) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    let share = if amount > 0 { (paid as f32 / amount as f32).clamp(0.0, 1.0) } else { 0.0 };
    ui.painter().rect(rect, 0.0, theme::SLIP, theme::edge(), StrokeKind::Inside);
    let filled = Rect::from_min_size(rect.min + vec2(1.0, 1.0), vec2((rect.width() - 2.0) * share, 6.0));
    ui.painter().rect_filled(filled, 0.0, theme::gain());
    let told = say!(speech::locale(ui), "panel-paid", paid = count(paid), amount = count(amount));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &told));
    line(ui, theme::sans(size::DETAIL), theme::INK2, told);
}
