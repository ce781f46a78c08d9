//! The powers in a round, each in the direction in which it lies, with the lines between them. Those of the chosen power
//! bear their figures: the one beside a seal is that power's trust in the other.

use bevy_egui::egui::{
    Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, text::LayoutJob,
    vec2,
};

use super::{line, named, token};
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Affairs;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::label;
use crate::desktop::widget::mark::{self, sign_of, signed};
use crate::say;
use crate::view::naming::mid;
use crate::view::{Knowledge, PowerView, RelationView};

/// Side of a seal; how wide a name beneath it may be, where there is little room and where there is enough.
const SEAL: f32 = 40.0;
const NAME: (f32, f32) = (72.0, 112.0);
/// How far from the middle of a seal its lines begin.
const CLEAR: f32 = 31.0;

/// A power's place in the round.
struct Placed<'a> {
    power: &'a PowerView,
    at: Pos2,
}

/// Draws it.
pub fn draw(ui: &mut Ui, views: &Views, chosen: Option<u16>, affairs: Affairs, outbox: &mut Outbox) {
    let area = ui.max_rect();
    let name = (area.width() / 4.0).clamp(NAME.0, NAME.1);
    let reach =
        vec2((area.width() - name) / 2.0 - 4.0, (area.height() - SEAL - 40.0) / 2.0 - 4.0).max(vec2(40.0, 40.0));
    let middle = pos2(area.center().x, area.center().y - 16.0);
    let round: Vec<Placed> = views
        .relations
        .seats
        .iter()
        .filter_map(|(row, toward)| {
            let at = middle + vec2(toward.cos() * reach.x, toward.sin() * reach.y);
            Some(Placed { power: named(views, *row)?, at: pos2(at.x.round(), at.y.round()) })
        })
        .collect();
    let painter = ui.painter().with_clip_rect(area.expand(8.0));
    let pairs = || {
        let later = |index: usize| round.iter().skip(index + 1);
        round.iter().enumerate().flat_map(move |(index, one)| later(index).map(move |other| (one, other)))
    };
    let concerns =
        |one: &Placed, other: &Placed| chosen.is_some_and(|row| [one.power.row, other.power.row].contains(&row));
    // The lines of the chosen power lie above the others.
    for (one, other) in pairs().filter(|(one, other)| !concerns(one, other)) {
        between(&painter, views, one, other, line::FAINT);
    }
    for (one, other) in pairs().filter(|(one, other)| concerns(one, other)) {
        between(&painter, views, one, other, 1.0);
    }
    let mut taken: Vec<Rect> = Vec::new();
    for placed in &round {
        taken.push(seat(ui, placed, name, Some(placed.power.row) == chosen, affairs, outbox));
        taken.push(Rect::from_center_size(placed.at, vec2(SEAL + 18.0, SEAL + 18.0)));
    }
    // Those beside the chosen one have least room, and are laid first.
    for near in [true, false] {
        for (one, other) in pairs().filter(|(one, other)| concerns(one, other)) {
            let (own, far) = if Some(one.power.row) == chosen { (one, other) } else { (other, one) };
            let (holder, about) = if near { (own, far) } else { (far, own) };
            if let Some(relation) = views.relations.of(holder.power.row, about.power.row) {
                slip(ui, relation, holder, about, &mut taken, outbox);
            }
        }
    }
}

/// The ends of the line between two.
fn ends(one: &Placed, other: &Placed) -> [Pos2; 2] {
    let along = (other.at - one.at).normalized() * CLEAR;
    [one.at + along, other.at - along]
}

/// All that there is between two.
fn between(painter: &Painter, views: &Views, one: &Placed, other: &Placed, cover: f32) {
    let [from, to] = ends(one, other);
    let tie = views.relations.tie(one.power.row, other.power.row);
    if let Some(tie) = tie.filter(|tie| !tie.treaties.is_empty() || tie.broken) {
        line::treaty(painter, from, to, tie.broken, cover);
    }
    if tie.is_some_and(|tie| tie.war) {
        line::war(painter, from, to, cover);
        return;
    }
    let middle = from + (to - from) * 0.5;
    for (holder, about, half) in [(one, other, [from, middle]), (other, one, [to, middle])] {
        if let Some(relation) = views.relations.of(holder.power.row, about.power.row)
            // Those who do not care for each other need no line, unless one asks for them.
            && (relation.trust.abs() >= 5 || cover >= 1.0)
        {
            line::trust(painter, half, relation.trust, relation.knowledge, cover);
        }
    }
}

/// A power's seal with its name; pressed, it is chosen. Returns where both stand.
fn seat(ui: &mut Ui, placed: &Placed, width: f32, chosen: bool, affairs: Affairs, outbox: &mut Outbox) -> Rect {
    let locale = speech::locale(ui);
    let Placed { power, at } = placed;
    let seal = Rect::from_center_size(*at, vec2(SEAL, SEAL));
    let font = if chosen { theme::serif_bold(size::DETAIL + 0.5) } else { theme::serif(size::DETAIL + 0.5) };
    let mut job = LayoutJob::simple(power.name.clone(), font, theme::INK, width);
    job.halign = bevy_egui::egui::Align::Center;
    let name = ui.painter().layout_job(job);
    let place = Rect::from_center_size(pos2(at.x, seal.bottom() + 5.0 + name.size().y / 2.0), name.size());
    let response = ui.interact(seal.expand(4.0), ui.id().with(("seat", power.row)), Sense::click());
    let told = if power.own {
        power.name.clone()
    } else {
        say!(locale, "panel-power", name = &power.name, trust = power.trust, word = &power.word)
    };
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), chosen, &told));
    let painter = ui.painter();
    painter.rect_filled(place.expand2(vec2(4.0, 1.0)), theme::CORNER, theme::PAPER);
    token::paint(ui, painter, seal, power);
    if chosen {
        painter.rect_stroke(seal.expand(6.0), theme::CORNER, Stroke::new(1.8, theme::INK), StrokeKind::Outside);
    } else if response.hovered() {
        painter.rect_stroke(seal.expand(6.0), theme::CORNER, theme::edge(), StrokeKind::Outside);
    }
    painter.galley(pos2(place.center().x, place.top()), name, theme::INK);
    mark::ring(ui, &response, theme::FOCUS);
    if response.clicked() {
        outbox.push(Act::Affairs(Affairs { power: Some(power.row), voice: None, ..affairs }));
    }
    seal.union(place)
}

/// A figure on a line, nearer to the one whose trust it is, where there is room.
fn slip(
    ui: &mut Ui,
    relation: &RelationView,
    holder: &Placed,
    about: &Placed,
    taken: &mut Vec<Rect>,
    outbox: &mut Outbox,
) {
    let ink = mark::tone(sign_of(relation.trust)).0;
    let galley = ui.painter().layout_no_wrap(signed(relation.trust), theme::sans_bold(size::DETAIL), ink);
    let [from, to] = ends(holder, about);
    let along = (to - from).normalized();
    let half = (to - from).length() / 2.0;
    let place = |off: f32| Rect::from_center_size(from + along * off, galley.size() + vec2(10.0, 4.0));
    let tries = (0..16).map(|step| 26.0 + step as f32 * 7.0).filter(|off| *off < half.max(34.0));
    let free = tries.map(place).find(|rect| taken.iter().all(|other| !other.intersects(rect.expand(2.0))));
    // Where a line is too crowded for its figure, the table has it, and the page of the power.
    let Some(rect) = free else { return };
    taken.push(rect);
    let response = ui.interact(rect, ui.id().with(("slip", relation.holder, relation.about)), Sense::click());
    let locale = speech::locale(ui);
    let told = spoken(locale, relation, holder.power, about.power);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &told));
    let painter = ui.painter();
    let fill = if response.hovered() { theme::RAISED } else { theme::PAPER };
    painter.rect_filled(rect, theme::CORNER, fill);
    frame(painter, rect, relation.knowledge);
    painter.galley(rect.center() - galley.size() / 2.0, galley, ink);
    press(ui, response, relation, &told, outbox);
}

/// A frame, broken up where the figure within is only believed.
fn frame(painter: &Painter, rect: Rect, knowledge: Knowledge) {
    let stroke = Stroke::new(1.0, theme::INK2);
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    match knowledge {
        Knowledge::Seen => {
            painter.rect_stroke(rect, theme::CORNER, stroke, StrokeKind::Inside);
        }
        Knowledge::Told => painter.extend(Shape::dashed_line(&corners, stroke, 5.0, 3.0)),
        Knowledge::Old => painter.extend(Shape::dashed_line(&corners, stroke, 1.5, 3.0)),
    }
}

/// One's stand to another in a sentence.
pub fn spoken(
    locale: &crate::locale::Locale,
    relation: &RelationView,
    holder: &PowerView,
    about: &PowerView,
) -> String {
    say!(
        locale,
        "relations-trust",
        holder = mid(&holder.name),
        about = mid(&about.name),
        trust = signed(relation.trust),
        word = &relation.word,
        age = &relation.age
    )
}

/// A pressed figure opens to its causes; under the pointer it tells itself in a sentence.
pub fn press(ui: &Ui, response: Response, relation: &RelationView, told: &str, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    mark::ring(ui, &response, theme::FOCUS);
    if response.clicked() {
        outbox.push(Act::WhyTarget(relation.target));
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(280.0);
        label(ui, theme::sans(size::BODY), theme::INK, told);
        let awe = say!(locale, "relations-awe", awe = relation.awe);
        label(ui, theme::sans(size::DETAIL), theme::INK2, awe);
        label(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-click-trust"));
    });
}
