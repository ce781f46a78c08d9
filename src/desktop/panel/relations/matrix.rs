//! Who trusts whom, as a table: each row is one power's trust in the others, one's own first.

use bevy_egui::egui::{Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{diagram, line, named, token};
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Affairs;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, sign_of, signed};
use crate::desktop::widget::{fit, label};
use crate::say;
use crate::view::{Knowledge, PowerView};

/// Width of the names before the rows; the least width of a cell; heights of head and rows.
const NAMES: f32 = 182.0;
const CELL: f32 = 44.0;
const HEAD: f32 = 40.0;
const ROW: f32 = 52.0;

/// Draws it.
pub fn draw(ui: &mut Ui, views: &Views, chosen: Option<u16>, affairs: Affairs, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "relations-table-told"));
    ui.add_space(4.0);
    let powers: Vec<&PowerView> = views.relations.seats.iter().filter_map(|(row, _)| named(views, *row)).collect();
    let count = powers.len().max(1) as f32;
    let names = NAMES.min(ui.available_width() * 0.3);
    let cell = ((ui.available_width() - names) / count).floor().clamp(CELL, 76.0);
    let tall = ((ui.available_height() - HEAD - 4.0) / count).floor().clamp(30.0, ROW);
    ScrollArea::both().id_salt("matrix").auto_shrink(false).show(ui, |ui| {
        let (area, _) = ui.allocate_exact_size(vec2(names + cell * count, HEAD + tall * count), Sense::hover());
        let column = |index: usize| area.left() + names + cell * index as f32;
        let row = |index: usize| area.top() + HEAD + tall * index as f32;
        for (index, power) in powers.iter().enumerate() {
            let lit = Some(power.row) == chosen;
            if lit {
                let upright =
                    Rect::from_min_max(pos2(column(index), area.top()), pos2(column(index) + cell, area.bottom()));
                let across = Rect::from_min_max(pos2(area.left(), row(index)), pos2(area.right(), row(index) + tall));
                ui.painter().rect_filled(upright, 0.0, theme::SLIP);
                ui.painter().rect_filled(across, 0.0, theme::SLIP);
            }
        }
        for index in 0..powers.len() {
            ui.painter().hline(area.x_range(), row(index) + 0.5, theme::rule());
            ui.painter().vline(column(index) + 0.5, area.y_range(), theme::rule());
        }
        ui.painter().hline(area.x_range(), area.bottom() - 0.5, theme::rule());
        ui.painter().vline(area.right() - 0.5, area.y_range(), theme::rule());
        for (index, power) in powers.iter().enumerate() {
            let top =
                Rect::from_center_size(pos2(column(index) + cell / 2.0, area.top() + HEAD / 2.0), vec2(26.0, 26.0));
            token::paint(ui, ui.painter(), top, power);
            let above = ui.interact(top, ui.id().with(("column", power.row)), Sense::hover());
            above.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &power.name));
            above.on_hover_text(&power.name);
            let place = Rect::from_min_size(pos2(area.left(), row(index)), vec2(names, tall));
            head(ui, place, power, Some(power.row) == chosen, affairs, outbox);
        }
        for (down, holder) in powers.iter().enumerate() {
            for (across, about) in powers.iter().enumerate() {
                let place = Rect::from_min_size(pos2(column(across), row(down)), vec2(cell, tall));
                self::cell(ui, views, place, holder, about, outbox);
            }
        }
    });
}

/// The head of a row; pressed, its power is chosen.
fn head(ui: &mut Ui, place: Rect, power: &PowerView, chosen: bool, affairs: Affairs, outbox: &mut Outbox) {
    let response = ui.interact(place, ui.id().with(("row", power.row)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), chosen, &power.name));
    let seal = Rect::from_center_size(pos2(place.left() + 17.0, place.center().y), vec2(24.0, 24.0));
    let font = if chosen { theme::serif_bold(size::DETAIL) } else { theme::serif(size::DETAIL) };
    let name = ui.painter().layout(power.name.clone(), font.clone(), theme::INK, place.width() - 42.0);
    let name = match name.size().y > place.height() {
        true => fit(ui, &power.name, font, theme::INK, place.width() - 42.0),
        false => name,
    };
    token::paint(ui, ui.painter(), seal, power);
    ui.painter().galley(pos2(place.left() + 37.0, place.center().y - name.size().y / 2.0), name, theme::INK);
    mark::ring(ui, &response, theme::FOCUS);
    if response.clicked() {
        outbox.push(Act::Affairs(Affairs { power: Some(power.row), voice: None, ..affairs }));
    }
    response.on_hover_text(&power.name);
}

/// One's trust in another, and what there is between them.
fn cell(ui: &mut Ui, views: &Views, place: Rect, holder: &PowerView, about: &PowerView, outbox: &mut Outbox) {
    let Some(relation) = views.relations.of(holder.row, about.row) else {
        // Nobody trusts himself in figures.
        let painter = ui.painter().with_clip_rect(place.shrink(1.0).intersect(ui.clip_rect()));
        painter.line_segment([place.left_bottom(), place.right_top()], theme::rule());
        return;
    };
    let response = ui.interact(place, ui.id().with(("cell", holder.row, about.row)), Sense::click());
    let locale = speech::locale(ui);
    let tie = views.relations.tie(holder.row, about.row);
    let (war, sworn) = tie.map_or((false, false), |tie| (tie.war, !tie.treaties.is_empty()));
    let mut told = diagram::spoken(locale, relation, holder, about);
    if war {
        told = say!(locale, "panel-sentences", first = told, then = say!(locale, "relations-at-war"));
    }
    if let Some(tie) = tie.filter(|tie| !tie.treaties.is_empty()) {
        let treaties = tie.treaties.join(&say!(locale, "panel-between"));
        told =
            say!(locale, "panel-sentences", first = told, then = say!(locale, "relations-sworn", treaties = treaties));
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &told));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect(place.shrink(1.0), theme::CORNER, theme::RAISED, theme::edge(), StrokeKind::Inside);
    }
    let ink = if relation.trust == 0 { theme::INK3 } else { mark::tone(sign_of(relation.trust)).0 };
    let marked = war || sworn;
    let middle = place.center() - vec2(0.0, if marked { 6.0 } else { 0.0 });
    let galley = painter.layout_no_wrap(signed(relation.trust), theme::sans_bold(size::BODY), ink);
    let width = galley.size().x;
    painter.galley(middle - galley.size() / 2.0, galley, ink);
    if relation.change != 0 {
        let sign = sign_of(relation.change);
        mark::paint_sign(painter, middle + vec2(width / 2.0 + 6.0, 0.0), 3.5, sign, mark::tone(sign).0);
    }
    let under = middle.y + 8.0;
    if relation.knowledge != Knowledge::Seen {
        let (dash, gap) = if relation.knowledge == Knowledge::Told { (5.0, 3.0) } else { (1.5, 3.0) };
        let points = [pos2(middle.x - width / 2.0, under), pos2(middle.x + width / 2.0, under)];
        painter.extend(bevy_egui::egui::Shape::dashed_line(&points, Stroke::new(1.0, theme::INK3), dash, gap));
    }
    let low = place.bottom() - 8.0;
    let ends = |from: f32, to: f32| [pos2(place.center().x + from, low), pos2(place.center().x + to, low)];
    let [from, to] = if war && sworn { ends(-17.0, -2.0) } else { ends(-12.0, 12.0) };
    if war {
        line::war(painter, from, to, 1.0);
    }
    let [from, to] = if war && sworn { ends(2.0, 17.0) } else { [from, to] };
    if sworn {
        for side in [-2.0, 2.0] {
            painter.line_segment([from + vec2(0.0, side), to + vec2(0.0, side)], Stroke::new(1.2, theme::INK2));
        }
    }
    diagram::press(ui, response, relation, &told, outbox);
}
