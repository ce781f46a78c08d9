//! What is drawn over the map's meshes, and what the mouse does with it. The map is an egui response that lies beneath the
//! papers, so what they cover is not clicked through.

use bevy_egui::egui::{CursorIcon, Id, Rect, Response, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::pen::Pen;
use super::projection::{Eye, Projection, Spot};
use super::{card, free_rect, labels, terrain};
use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::{Interface, Mode, Thing};
use crate::desktop::widget::{Button, paper};
use crate::desktop::{speech, theme};
use crate::say;
use crate::view::{MapView, PowerView, RegionView};

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
    let locale = speech::locale(ui);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, say!(locale, "map-map")));
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
        let factor = pinch * (wheel / 480.0).exp();
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

/// Draws passes, places, tokens and names, and sees what is clicked.
pub fn draw(
    ui: &mut Ui,
    whole: Rect,
    response: &Response,
    shown: &Shown,
    interface: &mut Interface,
    outbox: &mut Outbox,
) {
    let Some(eye) = interface.eye else { return };
    let free = free_rect(interface.free);
    let plane = Projection::new(shown.map.bounds);
    let seat = |row: u16| shown.map.regions.iter().find(|region| region.row == row);
    let at = |region: &RegionView| eye.to_screen(free, plane.spot(region.at));
    let color =
        |row: u16| shown.powers.iter().find(|power| power.row == row).map_or(theme::NOBODY, |power| power.color);

    // Marks keep to the free part: a name half under a paper says nothing.
    let open = free.shrink2(vec2(4.0, 40.0));
    let mut pen = Pen::new(ui.painter_at(whole), speech::locale(ui), interface.mode, open);
    for &(from, to, pass) in &shown.map.routes {
        if let (true, Some(from), Some(to)) = (pass, seat(from), seat(to)) {
            pen.walls(at(from), at(to));
        }
    }
    for region in &shown.map.regions {
        pen.keep_free(Rect::from_center_size(at(region), vec2(13.0, 13.0)));
    }
    if let Some(place) = shown.place.and_then(seat) {
        pen.ring(at(place), 19.0);
    }
    // Great places are named first; armies stand aside on leaders and never cover them; then lesser names find room.
    let mut spots: Vec<(Thing, Rect)> = Vec::new();
    let mut order: Vec<&RegionView> =
        shown.map.regions.iter().filter(|region| whole.expand(30.0).contains(at(region))).collect();
    order.sort_by_key(|region| (labels::weight(region.rank), region.row));
    let lesser = order.iter().position(|region| labels::weight(region.rank) > 1).unwrap_or(order.len());
    for region in &order[..lesser] {
        pen.name(region, at(region), shown.powers);
    }
    for army in shown.map.armies.iter().filter(|army| army.strength > 0) {
        let Some(place) = seat(army.place) else { continue };
        let goal = army.goal.and_then(seat).map(&at);
        if let Some(rect) = pen.token(army, color(army.owner), at(place), goal) {
            spots.push((Thing::Army(army.row), rect));
        }
    }
    for (name, place) in &shown.map.papers {
        if let Some(place) = seat(*place) {
            pen.paper_abroad(at(place), name);
        }
    }
    for region in &order[lesser..] {
        pen.name(region, at(region), shown.powers);
    }
    let features = shown.map.rivers.iter().map(|river| (river, theme::WATER_TEXT));
    for (feature, color) in features.chain(shown.map.ranges.iter().map(|range| (range, theme::INK2))) {
        let points = terrain::curve(&feature.line, &plane);
        let spots = terrain::middles(&points).map(|at| eye.to_screen(free, Spot { x: at.x, y: at.y }));
        pen.feature(feature, &spots.collect::<Vec<_>>(), color);
    }
    for region in order {
        pen.symbol(at(region), region.rank, region.siege.is_some());
        spots.push((Thing::Region(region.row), Rect::from_center_size(at(region), vec2(26.0, 26.0))));
    }
    for people in shown.map.refugees.iter().filter(|people| people.number.0 > 0) {
        if let Some(place) = seat(people.place) {
            pen.walkers(at(place), people.number.0);
        }
    }
    interface.halos = pen.halos();
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
        if Button::new(&say!(speech::locale(ui), "map-close")).key("Esc").height(28.0).show(ui).clicked() {
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
                let name = mode.name(speech::locale(ui));
                let button = Button::new(&name).width(width / 8.0).height(28.0).chosen(mode == interface.mode);
                if button.show(ui).clicked() {
                    outbox.push(Act::Mode(mode));
                }
            }
        });
    });
}
