//! What is drawn over the map's meshes, and what the mouse does with it. The map is an egui response that lies beneath the
//! papers, so what they cover is not clicked through.

use bevy_egui::egui::{
    Align2, Color32, CursorIcon, Id, Painter, Pos2, Rect, Response, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, WidgetType, pos2, vec2,
};

use super::labels::{self, Taken};
use super::projection::{Eye, Projection, Spot};
use super::{card, free_rect};
use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::{Interface, Mode, Thing};
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark;
use crate::desktop::widget::{Button, paper};
use crate::scenario::raw::{Pattern, Rank};
use crate::view::figure::count;
use crate::view::{ArmyView, MapView, PowerView, RegionView};

/// The least and the greatest number of points for a degree.
const SCALES: (f32, f32) = (4.0, 600.0);

/// What the map shows.
pub struct Shown<'a> {
    /// The map.
    pub map: &'a MapView,
    /// Powers, for their colours.
    pub powers: &'a [PowerView],
    /// The place of the open paper.
    pub place: Option<u16>,
}

/// Takes the mouse over the whole map; to be called before any paper is laid on it.
pub fn ground(ui: &mut Ui, whole: Rect, free: Rect, shown: &Shown, interface: &mut Interface) -> Response {
    let response = ui.interact(whole, Id::new("map"), Sense::click_and_drag());
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::Other, true, "Map. Comma and full stop go from place to place.")
    });
    interface.free = [free.left(), free.top(), free.right(), free.bottom()];
    let plane = Projection::new(shown.map.bounds);
    let eye = interface.eye.get_or_insert_with(|| first_look(shown, &plane, free));
    if response.dragged() {
        let by = response.drag_delta();
        eye.centre.x -= by.x / eye.scale;
        eye.centre.y += by.y / eye.scale;
    }
    if let Some(at) = response.hover_pos() {
        let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = pinch * (wheel / 240.0).exp();
        if factor != 1.0 {
            eye.zoom(free, at, factor, SCALES);
        }
    }
    eye.keep(plane.half());
    response
}

/// At first one sees where most places are; those far off are reached by moving.
fn first_look(shown: &Shown, plane: &Projection, free: Rect) -> Eye {
    let spots: Vec<Spot> = shown.map.regions.iter().map(|region| plane.spot(region.at)).collect();
    let middle = |mut along: Vec<f32>| {
        along.sort_by(f32::total_cmp);
        let cut = along.len() / 9;
        (along.get(cut).copied().unwrap_or(0.0), along.iter().rev().nth(cut).copied().unwrap_or(0.0))
    };
    let (west, east) = middle(spots.iter().map(|spot| spot.x).collect());
    let (south, north) = middle(spots.iter().map(|spot| spot.y).collect());
    Eye::over(&[Spot { x: west, y: south }, Spot { x: east, y: north }], free)
}

/// Draws roads, places, tokens and names; returns what was clicked.
pub fn draw(
    ui: &mut Ui,
    whole: Rect,
    response: &Response,
    shown: &Shown,
    interface: &mut Interface,
    outbox: &mut Outbox,
) {
    let mut halos = Vec::new();
    let Some(eye) = interface.eye else { return };
    let free = free_rect(interface.free);
    let plane = Projection::new(shown.map.bounds);
    let painter = ui.painter_at(whole);
    let seat = |row: u16| shown.map.regions.iter().find(|region| region.row == row);
    let at = |region: &RegionView| eye.to_screen(free, plane.spot(region.at));

    for &(from, to, pass) in &shown.map.routes {
        if let (Some(from), Some(to)) = (seat(from), seat(to)) {
            if pass {
                walls(&painter, at(from), at(to));
            }
        }
    }
    // Names and tokens keep to the free part: a name half under a paper says nothing.
    let open = free.shrink2(vec2(4.0, 40.0));
    let mut taken = Taken::default();
    for region in &shown.map.regions {
        taken.take(Rect::from_center_size(at(region), vec2(13.0, 13.0)));
    }
    if let Some(place) = shown.place.and_then(seat) {
        dashed_circle(&painter, at(place), 19.0);
    }
    // Great places are named first; armies stand aside on leaders and never cover them; then lesser names find room.
    let mut spots: Vec<(Thing, Rect)> = Vec::new();
    let mut order: Vec<&RegionView> =
        shown.map.regions.iter().filter(|region| whole.expand(30.0).contains(at(region))).collect();
    order.sort_by_key(|region| (labels::weight(region.rank), region.row));
    let lesser = order.iter().position(|region| labels::weight(region.rank) > 1).unwrap_or(order.len());
    for region in &order[..lesser] {
        name(&painter, region, at(region), interface.mode, shown.powers, open, &mut taken, &mut halos);
    }
    for army in shown.map.armies.iter().filter(|army| army.strength > 0) {
        let Some(place) = seat(army.place) else { continue };
        let goal = army.goal.and_then(seat).map(&at);
        if let Some(rect) =
            token(&painter, army, shown.powers, at(place), goal, open, interface.mode, &mut taken, &mut halos)
        {
            spots.push((Thing::Army(army.row), rect));
        }
    }
    for (index, (name, place)) in shown.map.papers.iter().enumerate() {
        if let Some(place) = seat(*place) {
            paper_abroad(
                &painter,
                at(place),
                index,
                name,
                interface.mode == Mode::Papers,
                open,
                &mut taken,
                &mut halos,
            );
        }
    }
    for region in &order[lesser..] {
        name(&painter, region, at(region), interface.mode, shown.powers, open, &mut taken, &mut halos);
    }
    for region in order {
        symbol(&painter, at(region), region.rank, region.siege.is_some());
        spots.push((Thing::Region(region.row), Rect::from_center_size(at(region), vec2(26.0, 26.0))));
    }
    for people in shown.map.refugees.iter().filter(|people| people.number.0 > 0) {
        if let Some(place) = seat(people.place) {
            walkers(&painter, at(place), people.number.0, interface.mode == Mode::Houses, open, &mut taken, &mut halos);
        }
    }
    interface.halos = halos;
    pick(ui, response, &spots, shown, interface, outbox);
}

/// Under the pointer: a card that follows it; on a click, one that stays.
fn pick(
    ui: &Ui,
    response: &Response,
    spots: &[(Thing, Rect)],
    shown: &Shown,
    interface: &Interface,
    outbox: &mut Outbox,
) {
    let Some(pointer) = response.hover_pos() else { return };
    let under = spots
        .iter()
        .filter(|(_, rect)| rect.contains(pointer))
        .min_by(|a, b| (a.1.center() - pointer).length().total_cmp(&(b.1.center() - pointer).length()))
        .map(|&(thing, _)| thing);
    if response.clicked() {
        outbox.push(Act::Card(under));
        return;
    }
    let Some(thing) = under.filter(|thing| interface.card != Some(*thing)) else { return };
    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    if response.dragged() {
        return;
    }
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(280.0);
        contents(ui, thing, shown);
    });
}

fn contents(ui: &mut Ui, thing: Thing, shown: &Shown) {
    match thing {
        Thing::Region(row) => {
            if let Some(place) = shown.map.regions.iter().find(|region| region.row == row) {
                card::region(ui, place, shown.map, shown.powers);
            }
        }
        Thing::Army(row) => {
            if let Some(army) = shown.map.armies.iter().find(|army| army.row == row) {
                card::army(ui, army, shown.map);
            }
        }
    }
}

/// The card that stays open, in a corner of the free part of the map.
pub fn open_card(ui: &mut Ui, shown: &Shown, interface: &Interface, outbox: &mut Outbox) {
    let Some(thing) = interface.card else { return };
    let free = free_rect(interface.free);
    // As high as its content was when last drawn.
    let known = Id::new(("card height", format!("{thing:?}")));
    let content: f32 = ui.data(|data| data.get_temp(known)).unwrap_or(240.0);
    let height = (content + 66.0).min(free.height() - 130.0).max(120.0);
    let rect = Rect::from_min_size(pos2(free.left() + 8.0, free.bottom() - height - 44.0), vec2(286.0, height));
    paper(ui, rect, theme::PAD_NARROW, "card", |ui| {
        let drawn = ScrollArea::vertical()
            .id_salt(known)
            .auto_shrink(false)
            .max_height(height - 66.0)
            .show(ui, |ui| contents(ui, thing, shown));
        if (drawn.content_size.y - content).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(known, drawn.content_size.y));
            ui.ctx().request_discard("the card's height is known");
        }
        ui.add_space(4.0);
        if Button::new("Close").key("Esc").height(28.0).show(ui).clicked() {
            outbox.push(Act::Card(None));
        }
    });
}

/// Tabs of the modes, above the map.
pub fn modes(ui: &mut Ui, free: Rect, interface: &Interface, outbox: &mut Outbox) {
    let width = (free.width() - 16.0).min(660.0);
    let rect = Rect::from_min_size(pos2(free.center().x - width / 2.0, free.top() + 8.0), vec2(width, 28.0));
    paper(ui, rect, 0.0, "modes", |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.horizontal(|ui| {
            for mode in Mode::ALL {
                let button = Button::new(mode.name()).width(width / 8.0).height(28.0).chosen(mode == interface.mode);
                if button.show(ui).clicked() {
                    outbox.push(Act::Mode(mode));
                }
            }
        });
    });
}

/// What colours and patterns stand for, below the map.
pub fn legend(ui: &mut Ui, free: Rect, shown: &Shown, mode: Mode) {
    let plain = Pattern::Plain;
    let mut entries: Vec<(String, Option<[u8; 3]>, Pattern)> = match mode {
        Mode::Unrest => vec![
            ("calm".to_owned(), None, plain),
            ("unrest: the darker the more".to_owned(), Some(theme::SCALE), plain),
        ],
        Mode::Stores => vec![
            ("bare".to_owned(), None, plain),
            ("stores: the darker the more".to_owned(), Some(theme::SCALE), plain),
        ],
        Mode::Houses => vec![
            ("none empty".to_owned(), None, plain),
            ("empty houses: the darker the more".to_owned(), Some(theme::SCALE), plain),
        ],
        Mode::Trust => vec![
            ("the holder trusts you".to_owned(), Some([theme::GAIN.r(), theme::GAIN.g(), theme::GAIN.b()]), plain),
            ("distrusts you".to_owned(), Some([theme::LOSS.r(), theme::LOSS.g(), theme::LOSS.b()]), Pattern::Hatch),
        ],
        _ => shown
            .powers
            .iter()
            .filter(|power| shown.map.regions.iter().any(|region| region.holder == Some(power.row)))
            .map(|power| (labels::short(&power.name).to_owned(), Some(power.color), power.pattern))
            .collect(),
    };
    if mode == Mode::Claims {
        entries.push(("who claims it".to_owned(), None, Pattern::Stripes));
    }
    let font = theme::sans(size::CAPTION);
    let sizes: Vec<_> =
        entries.iter().map(|(name, ..)| ui.painter().layout_no_wrap(name.clone(), font.clone(), theme::INK)).collect();
    let mut widths: f32 = sizes.iter().map(|galley| galley.size().x + 36.0).sum();
    let mut shown_count = sizes.len();
    while widths > free.width() - 20.0 && shown_count > 1 {
        shown_count -= 1;
        widths -= sizes[shown_count].size().x + 36.0;
    }
    let rect = Rect::from_center_size(pos2(free.center().x, free.bottom() - 20.0), vec2(widths + 12.0, 26.0));
    let painter = ui.painter();
    painter.rect(rect, theme::CORNER, theme::PAPER, theme::edge(), StrokeKind::Inside);
    let mut x = rect.left() + 12.0;
    for ((_, color, pattern), galley) in entries.iter().zip(sizes).take(shown_count) {
        let swatch = Rect::from_min_size(pos2(x, rect.center().y - 6.0), vec2(18.0, 12.0));
        let ink = color.map_or(theme::INK3, theme::holder);
        let fill = color.map_or(theme::SILK, |_| ink.gamma_multiply(0.25));
        painter.rect(swatch, 0.0, fill, Stroke::new(1.0, ink), StrokeKind::Inside);
        hatch(&painter.with_clip_rect(swatch.shrink(1.0)), swatch, *pattern, ink);
        painter.galley(pos2(x + 24.0, rect.center().y - galley.size().y / 2.0), galley.clone(), theme::INK);
        x += galley.size().x + 36.0;
    }
}

/// The pattern of a holder within a swatch.
fn hatch(painter: &Painter, rect: Rect, pattern: Pattern, ink: Color32) {
    let thin = Stroke::new(1.0, ink);
    let (left, right) = (rect.left() as i32, rect.right() as i32 + 12);
    match pattern {
        Pattern::Plain => {}
        Pattern::Hatch | Pattern::Cross => {
            for x in (left..right).step_by(5) {
                let foot = pos2(x as f32 - 8.0, rect.bottom());
                painter.line_segment([foot, foot + vec2(12.0, -12.0)], thin);
                if pattern == Pattern::Cross {
                    painter.line_segment([foot - vec2(0.0, 12.0), foot + vec2(12.0, 0.0)], thin);
                }
            }
        }
        Pattern::Dots => {
            for x in (left + 3..right).step_by(4) {
                for y in [3.5, 8.5] {
                    painter.circle_filled(pos2(x as f32, rect.top() + y), 0.9, ink);
                }
            }
        }
        Pattern::Stripes => {
            for x in (left + 3..right).step_by(4) {
                painter.vline(x as f32 + 0.5, rect.y_range(), thin);
            }
        }
        Pattern::Dashes => {
            for (row, y) in [3.5, 6.5, 9.5].into_iter().enumerate() {
                for x in (left + 2 + row as i32 * 2..right).step_by(6) {
                    painter.hline(x as f32..=x as f32 + 3.0, rect.top() + y, thin);
                }
            }
        }
    }
}

/// Two walls beside the middle of a road that is a pass.
fn walls(painter: &Painter, from: Pos2, to: Pos2) {
    let middle = from + (to - from) * 0.5;
    let along = (to - from).normalized() * 4.0;
    let aside = along.rot90();
    let wall = Stroke::new(1.2, theme::COAST);
    for side in [-1.0, 1.0] {
        painter.line_segment([middle - along + aside * side, middle + along + aside * side], wall);
    }
}

fn symbol(painter: &Painter, at: Pos2, rank: Rank, besieged: bool) {
    let ink = Stroke::new(1.5, theme::INK);
    let square = |side: f32| Rect::from_center_size(at, vec2(side, side));
    match rank {
        Rank::Capital => {
            painter.rect(square(12.0), 0.0, theme::SILK, ink, StrokeKind::Inside);
            painter.rect_filled(square(5.0), 0.0, theme::INK);
        }
        Rank::Prefecture => {
            painter.rect(square(9.0), 0.0, theme::SILK, ink, StrokeKind::Inside);
        }
        Rank::Town => {
            painter.circle(at, 3.6, theme::SILK, ink);
        }
        Rank::Port => {
            painter.circle(at, 3.6, theme::SILK, ink);
            painter.line_segment([at + vec2(0.0, -7.0), at + vec2(0.0, 7.0)], Stroke::new(1.0, theme::INK));
        }
        Rank::Pass => {
            for side in [-3.5, 3.5] {
                painter.line_segment([at + vec2(side, -4.5), at + vec2(side, 4.5)], ink);
            }
            painter.line_segment([at + vec2(-3.5, 0.0), at + vec2(3.5, 0.0)], Stroke::new(1.0, theme::INK));
        }
        Rank::Country => {
            painter.circle_filled(at, 2.5, theme::INK);
        }
    }
    if besieged {
        for half in [9.5, 11.5] {
            painter.rect_stroke(square(half * 2.0), 0.0, Stroke::new(1.0, theme::LOSS), StrokeKind::Outside);
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "one place where all that a name depends on comes together")]
fn name(
    painter: &Painter,
    region: &RegionView,
    point: Pos2,
    mode: Mode,
    powers: &[PowerView],
    whole: Rect,
    taken: &mut Taken,
    halos: &mut Vec<Rect>,
) {
    let figure = match mode {
        Mode::Unrest => Some(region.unrest.to_string()),
        Mode::Stores => Some(count(region.stores)),
        Mode::Houses => (region.houses > 0).then(|| count(region.houses)),
        Mode::Trust => region
            .holder
            .and_then(|row| powers.iter().find(|power| power.row == row))
            .filter(|power| !power.own)
            .map(|power| mark::signed(power.trust)),
        _ => None,
    };
    let english = match figure {
        Some(figure) => format!("{} {figure}", labels::short(&region.name)),
        None => labels::short(&region.name).to_owned(),
    };
    let galley = labels::name(painter, &region.zh, &english, region.rank, theme::INK);
    if let Some(rect) = taken.place(point, galley.size(), 9.0, whole) {
        taken.take(rect.expand(1.0));
        labels::haloed(painter, rect.min, galley, theme::INK, halos);
    }
}

#[expect(clippy::too_many_arguments, reason = "one place where all that a token depends on comes together")]
fn token(
    painter: &Painter,
    army: &ArmyView,
    powers: &[PowerView],
    place: Pos2,
    goal: Option<Pos2>,
    whole: Rect,
    mode: Mode,
    taken: &mut Taken,
    halos: &mut Vec<Rect>,
) -> Option<Rect> {
    if !whole.expand(40.0).contains(place) {
        return None;
    }
    let body = vec2(20.0, 25.0);
    let rect = taken.place(place, body, 13.0, whole)?;
    taken.take(rect.expand(1.0));
    let color = powers.iter().find(|power| power.row == army.owner).map_or(theme::NOBODY, |power| power.color);
    let color = theme::holder(color);
    painter.line_segment([place, rect.center()], Stroke::new(1.0, theme::INK2));
    if let Some(goal) = goal {
        let (from, way) = (rect.center(), goal - rect.center());
        let end = from + way * ((way.length() - 12.0).max(0.0) / way.length().max(1.0));
        painter.extend(Shape::dashed_line(&[from, end], Stroke::new(1.8, color), 7.0, 4.0));
        let head = (end - from).normalized() * 7.0;
        painter.add(Shape::convex_polygon(
            vec![end + head, end + head.rot90() * 0.6, end - head.rot90() * 0.6],
            color,
            Stroke::NONE,
        ));
    }
    let shield = vec![
        rect.left_top(),
        rect.right_top(),
        pos2(rect.right(), rect.bottom() - 6.0),
        rect.center_bottom(),
        pos2(rect.left(), rect.bottom() - 6.0),
    ];
    painter.add(Shape::convex_polygon(shield, color, Stroke::new(1.2, theme::INK)));
    let seal = if army.seal.is_empty() {
        army.name.chars().next().map(String::from).unwrap_or_default()
    } else {
        army.seal.clone()
    };
    painter.text(
        rect.center() - vec2(0.0, 2.0),
        Align2::CENTER_CENTER,
        seal,
        theme::serif_bold(13.0),
        theme::ON_VERMILION,
    );
    let mut text = count(army.strength);
    if mode == Mode::Armies {
        text = format!("{}: {text}, {}", labels::short(&army.name), army.age);
    }
    let galley = painter.layout_no_wrap(text, theme::sans(size::CAPTION), theme::INK);
    if let Some(at) = taken.place(rect.center(), galley.size(), 14.0, whole) {
        taken.take(at);
        labels::haloed(painter, at.min, galley, theme::INK, halos);
    }
    Some(rect)
}

fn paper_abroad(
    painter: &Painter,
    place: Pos2,
    index: usize,
    name: &str,
    named: bool,
    whole: Rect,
    taken: &mut Taken,
    halos: &mut Vec<Rect>,
) {
    let around = place + vec2(0.0, -2.0 - index as f32);
    let Some(rect) = taken.place(around, vec2(14.0, 18.0), 10.0, whole) else { return };
    taken.take(rect.expand(1.0));
    painter.line_segment([place, rect.center()], Stroke::new(1.0, theme::VERMILION));
    painter.rect(rect, theme::CORNER, theme::RAISED, Stroke::new(1.4, theme::VERMILION), StrokeKind::Inside);
    for line in 0..2 {
        let y = rect.top() + 5.0 + 3.5 * line as f32;
        painter.hline(rect.left() + 3.5..=rect.right() - 3.5, y, Stroke::new(1.0, theme::VERMILION));
    }
    painter.rect_filled(Rect::from_min_size(rect.center() + vec2(-0.5, 2.0), vec2(4.5, 4.5)), 0.0, theme::VERMILION);
    if named {
        let galley = painter.layout_no_wrap(name.to_owned(), theme::sans_bold(size::CAPTION), theme::VERMILION_TEXT);
        if let Some(at) = taken.place(rect.center(), galley.size(), 11.0, whole) {
            taken.take(at);
            labels::haloed(painter, at.min, galley, theme::VERMILION_TEXT, halos);
        }
    }
}

/// People on the move: a few strokes, as one paints a far-off crowd.
fn walkers(
    painter: &Painter,
    place: Pos2,
    number: i32,
    counted: bool,
    whole: Rect,
    taken: &mut Taken,
    halos: &mut Vec<Rect>,
) {
    let strokes = (number / 8000).clamp(3, 9);
    let size_of_crowd = vec2(strokes as f32 * 4.5, 9.0);
    let Some(rect) = taken.place(place, size_of_crowd, 12.0, whole) else { return };
    taken.take(rect);
    for step in 0..strokes {
        let x = rect.left() + 2.0 + step as f32 * 4.5;
        let lean = if step % 2 == 0 { 0.8 } else { -0.4 };
        painter.line_segment([pos2(x, rect.bottom()), pos2(x + lean, rect.top() + 3.0)], Stroke::new(1.6, theme::INK2));
        painter.circle_filled(pos2(x + lean, rect.top() + 1.5), 1.4, theme::INK2);
    }
    if counted {
        let galley = painter.layout_no_wrap(count(number), theme::sans(size::CAPTION), theme::INK);
        if let Some(at) = taken.place(rect.center(), galley.size(), size_of_crowd.x / 2.0 + 4.0, whole) {
            taken.take(at);
            labels::haloed(painter, at.min, galley, theme::INK, halos);
        }
    }
}

fn dashed_circle(painter: &Painter, at: Pos2, radius: f32) {
    let points: Vec<Pos2> = (0..=40)
        .map(|step| {
            let angle = step as f32 / 40.0 * std::f32::consts::TAU;
            at + vec2(angle.cos(), angle.sin()) * radius
        })
        .collect();
    painter.extend(Shape::dashed_line(&points, Stroke::new(1.6, theme::INK), 5.0, 4.0));
}
