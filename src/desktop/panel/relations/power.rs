//! All that is known of one power: its trust with each thing that it remembers, what binds it to us, what its council weighs.

use bevy_egui::egui::{self, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{debate, diagram, named, token};
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::{Affairs, Sheet};
use crate::desktop::page::Page;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, sign_of, signed};
use crate::desktop::widget::{bar, fit, label, line, pair, ruled};
use crate::say;
use crate::view::{ModifierView, PowerView, RelationView, Sign};

/// Draws it.
pub fn draw(ui: &mut Ui, views: &Views, power: &PowerView, affairs: Affairs, outbox: &mut Outbox) {
    ScrollArea::vertical().id_salt(("power", power.row)).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 8.0);
        ui.spacing_mut().item_spacing.y = 3.0;
        head(ui, power);
        if power.own {
            ours(ui, views, power, outbox);
        } else {
            theirs(ui, views, power, outbox);
        }
        treaties(ui, views, power, outbox);
        for (index, motion) in views.motions.iter().enumerate().filter(|(_, motion)| motion.power == power.row) {
            ruled(ui);
            debate::draw(ui, motion, index, affairs, outbox);
        }
    });
}

fn head(ui: &mut Ui, power: &PowerView) {
    let locale = speech::locale(ui);
    ui.horizontal(|ui| {
        let (seal, response) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::hover());
        let told = say!(locale, "window-mark-seal", name = &power.name);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &told));
        token::paint(ui, ui.painter(), seal.shrink(2.0), power);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.horizontal_wrapped(|ui| {
                let (first, second) = speech::chinese_first(locale, &power.name, &power.zh);
                for name in [first, second].into_iter().filter(|name| !name.is_empty()) {
                    line(ui, theme::serif_bold(size::HEAD), theme::INK, name);
                }
            });
            if power.own {
                line(ui, theme::sans(size::DETAIL), theme::VERMILION_TEXT, say!(locale, "relations-own"));
            } else if power.at_war {
                ui.horizontal(|ui| {
                    super::line::barb(ui);
                    line(ui, theme::sans_bold(size::DETAIL), theme::INK, say!(locale, "panel-at-war-with-us"));
                });
            } else {
                line(ui, theme::sans(size::DETAIL), theme::INK2, &power.word);
            }
        });
    });
    label(ui, theme::serif(size::BODY), theme::INK2, &power.text);
}

fn caption(ui: &mut Ui, text: &str) {
    ui.add_space(5.0);
    line(ui, theme::sans_bold(size::CAPTION), theme::INK3, text);
}

/// What another power holds of us, and we of it.
fn theirs(ui: &mut Ui, views: &Views, power: &PowerView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let own = views.powers.iter().find(|power| power.own).map(|own| own.row);
    ui.add_space(6.0);
    if let Some(relation) = own.and_then(|own| views.relations.of(own, power.row)) {
        standing(ui, relation, &say!(locale, "relations-ours"), outbox);
    }
    if let Some(relation) = own.and_then(|own| views.relations.of(power.row, own)) {
        standing(ui, relation, &say!(locale, "relations-in-us"), outbox);
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for modifier in &power.modifiers {
            memory(ui, power, modifier, outbox);
        }
    });
    ui.add_space(2.0);
    label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "panel-awe", awe = power.awe));
    wars(ui, power);
    for (paper, proof) in &power.proofs {
        let name = say!(locale, "relations-proof", paper = paper);
        pair(ui, &name, proof, Sign::Loss, Sense::hover());
    }
}

/// How our own side stands to everybody.
fn ours(ui: &mut Ui, views: &Views, power: &PowerView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    caption(ui, &say!(locale, "relations-ours-in-all"));
    for other in views.relations.seats.iter().filter_map(|(row, _)| named(views, *row)).filter(|other| !other.own) {
        if let Some(relation) = views.relations.of(power.row, other.row) {
            let told = diagram::spoken(locale, relation, power, other);
            let response = pair(
                ui,
                &other.name,
                &say!(locale, "panel-leans", word = &relation.word, leaning = signed(relation.trust)),
                sign_of(relation.trust),
                Sense::click(),
            );
            diagram::press(ui, response, relation, &told, outbox);
        }
    }
    wars(ui, power);
}

fn wars(ui: &mut Ui, power: &PowerView) {
    if !power.wars.is_empty() {
        let locale = speech::locale(ui);
        let powers = power.wars.join(&say!(locale, "panel-between"));
        ui.horizontal_top(|ui| {
            super::line::barb(ui);
            label(ui, theme::sans(size::DETAIL), theme::INK, say!(locale, "panel-at-war", powers = powers));
        });
    }
}

/// A trust figure with its bar, its word and its age; pressed, it opens to its causes.
fn standing(ui: &mut Ui, relation: &RelationView, name: &str, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let ink = mark::tone(sign_of(relation.trust)).0;
    let row = ui.horizontal(|ui| {
        let head = ui.painter().layout_no_wrap(name.to_owned(), theme::sans_bold(size::DETAIL), theme::INK);
        let (place, _) = ui.allocate_exact_size(vec2(head.size().x.max(98.0), head.size().y), Sense::hover());
        ui.painter().galley(place.min, head, theme::INK);
        let width = (ui.available_width() * 0.3).max(60.0);
        bar(ui, relation.trust, width, name);
        line(ui, theme::sans_bold(size::NAME), ink, signed(relation.trust));
        line(ui, theme::sans(size::DETAIL), theme::INK, &relation.word);
        if relation.change != 0 {
            let sign = sign_of(relation.change);
            mark::sign(ui, sign, mark::tone(sign).0);
            line(ui, theme::sans(size::DETAIL), mark::tone(sign).0, signed(relation.change));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let age = fit(ui, &relation.age, theme::sans(size::CAPTION), theme::INK3, ui.available_width());
            let (place, _) = ui.allocate_exact_size(age.size(), Sense::hover());
            ui.painter().galley(place.min, age, theme::INK3);
        });
    });
    let id = ui.id().with(("standing", relation.holder, relation.about));
    let response = ui.interact(row.response.rect, id, Sense::click());
    let told = say!(
        locale,
        "relations-known",
        name = name,
        trust = signed(relation.trust),
        word = &relation.word,
        age = &relation.age
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &told));
    if response.hovered() {
        let under = row.response.rect.bottom() - 0.5;
        ui.painter().hline(row.response.rect.x_range(), under, theme::edge());
    }
    diagram::press(ui, response, relation, &told, outbox);
}

/// One of the things of which a trust is made: amount, sign, what is remembered, how it fades.
fn memory(ui: &mut Ui, power: &PowerView, modifier: &ModifierView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    const FIGURE: f32 = 32.0;
    const SIGN: f32 = 16.0;
    let ink = mark::tone(sign_of(modifier.amount)).0;
    let width = ui.available_width();
    let fades = ui.painter().layout_no_wrap(modifier.fades.clone(), theme::sans(size::CAPTION), theme::INK3);
    let room = (width - FIGURE - SIGN - fades.size().x - 12.0).max(80.0);
    let name = ui.painter().layout(modifier.name.clone(), theme::sans(size::DETAIL), theme::INK, room);
    let amount = ui.painter().layout_no_wrap(signed(modifier.amount), theme::sans_bold(size::DETAIL), ink);
    let (rect, response) = ui.allocate_exact_size(vec2(width, name.size().y + 2.0), Sense::click());
    let told = say!(
        locale,
        "relations-memory",
        amount = signed(modifier.amount),
        name = &modifier.name,
        fades = &modifier.fades
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &told));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, theme::CORNER, theme::SLIP);
    }
    let top = rect.top() + 1.0;
    let middle = top + amount.size().y / 2.0;
    painter.galley(pos2(rect.left() + FIGURE - amount.size().x, top), amount, ink);
    mark::paint_sign(painter, pos2(rect.left() + FIGURE + SIGN / 2.0, middle), 4.0, sign_of(modifier.amount), ink);
    painter.galley(pos2(rect.left() + FIGURE + SIGN + 2.0, top), name, theme::INK);
    painter.galley(pos2(rect.right() - fades.size().x, middle - fades.size().y / 2.0), fades, theme::INK3);
    mark::ring(ui, &response, theme::FOCUS);
    if response.clicked() {
        outbox.extend(match modifier.cause {
            Some(cause) => Some(Act::WhyCause(cause)),
            None => power.target.map(Act::WhyTarget),
        });
    }
    response.on_hover_text(say!(locale, "panel-click-why"));
}

/// The treaties to which it is party: name, how many clauses stand how. Pressed, the page of treaties opens.
fn treaties(ui: &mut Ui, views: &Views, power: &PowerView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let own = views.powers.iter().find(|power| power.own).map(|own| own.row);
    let sworn: Vec<_> = views
        .treaties
        .iter()
        .filter(|treaty| treaty.rows.contains(&power.row) && own.is_some_and(|own| treaty.rows.contains(&own)))
        .collect();
    if sworn.is_empty() {
        return;
    }
    caption(ui, &say!(locale, "relations-treaties"));
    for treaty in sworn {
        let bad = treaty.clauses.iter().filter(|clause| clause.sign == Sign::Loss).count();
        let clauses = treaty.clauses.len();
        let told = match bad {
            0 => say!(locale, "relations-clauses", clauses = clauses),
            bad => say!(locale, "relations-clauses-bad", clauses = clauses, bad = bad),
        };
        let sign = if bad > 0 { Sign::Loss } else { Sign::Neutral };
        if pair(ui, &treaty.name, &told, sign, Sense::click()).clicked() {
            outbox.push(Act::Open(Sheet::Page(Page::Treaties)));
        }
    }
}
