//! What is drawn over the map's meshes, and what the mouse does with it. The map is an egui response that lies beneath the
//! papers, so what they cover is not clicked through.

use bevy_egui::egui::{CursorIcon, Id, Rect, Response, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::journey::{self, Journey};
use super::pen::{Leaf, Pen, Way};
use super::projection::{Eye, Projection, Spot};
use super::{SCALES, card, free_rect, labels, terrain};
use crate::desktop::act::{Act, Outbox};
use crate::desktop::interface::{Interface, Mode, Thing};
use crate::desktop::widget::{Button, paper};
use crate::desktop::{speech, theme};
use crate::say;
use crate::view::{Cargo, MapView, Passage, PowerView, RegionView, SentView, Traveller};

/// The ring around the place of the open paper.
const RING: f32 = 19.0;

/// The narrowest tab of a mode.
const NARROWEST: f32 = 58.0;

/// What the map shows.
pub struct Shown<'a> {
    /// The map.
    pub map: &'a MapView,
    /// Powers, for their colours.
    pub powers: &'a [PowerView],
    /// What was sealed this turn.
    pub sent: &'a [SentView],
    /// The place of the open paper.
    pub place: Option<u16>,
    /// The places of all papers on the desk.
    pub named: Vec<u16>,
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
    let color = |row: u16| {
        let owner = shown.powers.iter().find(|power| power.row == row);
        owner.map_or(theme::NOBODY, |power| theme::holder(power.row, power.color))
    };
    let under_way = under_way(ui, interface);
    let points = |passage: &Passage| passage.way.iter().filter_map(|&row| seat(row)).map(&at).collect::<Vec<_>>();
    // A rider is seen from where he comes into sight to where he leaves it, all the time that there is.
    let on_map = |passage: &Passage| match passage.who {
        Traveller::Rider(_) => journey::in_sight(&points(passage), free),
        _ => points(passage),
    };
    // How far somebody still is from where he will stand.
    let lag = |who: Traveller| {
        let (journey, share) = under_way.as_ref()?;
        journey::lag(&points(journey.of(who)?), *share)
    };

    // Marks keep to the free part: a name half under a paper says nothing.
    let open = Rect::from_min_max(free.min + vec2(4.0, 40.0), free.max - vec2(4.0, 58.0));
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
        pen.ring(at(place), RING);
    }
    // Great places are named first; armies stand aside on leaders and never cover them; then lesser names find room.
    let mut spots: Vec<(Thing, Rect)> = Vec::new();
    let mut order: Vec<&RegionView> =
        shown.map.regions.iter().filter(|region| whole.expand(30.0).contains(at(region))).collect();
    // Where a paper's matter lies is named before all.
    let asked = |region: &RegionView| shown.named.contains(&region.row);
    order.sort_by_key(|region| (!asked(region), labels::weight(region.rank), region.row));
    let lesser =
        order.iter().position(|region| labels::weight(region.rank) > 1 && !asked(region)).unwrap_or(order.len());
    let painter = ui.painter_at(whole);
    if let Some((journey, share)) = &under_way {
        for passage in journey.passages() {
            let (width, color) = match passage.who {
                Traveller::Army(row) => {
                    let owner = shown.map.armies.iter().find(|army| army.row == row).map(|army| army.owner);
                    (5.0, owner.map_or(theme::NOBODY, color))
                }
                Traveller::Refugees(_) => (4.0, theme::INK3),
                Traveller::Rider(Cargo::Order) => (2.5, theme::VERMILION),
                Traveller::Rider(Cargo::Report) => (2.0, theme::INK2),
            };
            let way = on_map(passage);
            if way.len() > 1 {
                journey::trail(&painter, &way, *share, width, color);
            }
        }
    }
    // What the mode is about has the first choice of room.
    let names = |pen: &mut Pen, some: &[&RegionView]| {
        for region in some {
            // One that is asked about is named even if a little way off.
            let reach: &[f32] = match shown.named.contains(&region.row) {
                // Beside the ring, not across it.
                true if shown.place == Some(region.row) => &[RING + 3.0, 34.0, 9.0],
                true => &[9.0, 20.0, 34.0],
                false => &[9.0],
            };
            pen.name(region, at(region), shown.powers, reach);
        }
    };
    let mut armies: Vec<_> = shown.map.armies.iter().filter(|army| army.strength > 0).collect();
    armies.sort_by_key(|army| army.own.is_some());
    let tokens = |pen: &mut Pen, spots: &mut Vec<(Thing, Rect)>| {
        for army in &armies {
            let Some(place) = seat(army.place) else { continue };
            let goal = army.goal.and_then(seat).map(&at);
            let way = Way { place: at(place), goal, lag: lag(Traveller::Army(army.row)) };
            if let Some(rect) = pen.token(army, shown.map.turn, color(army.owner), way) {
                spots.push((Thing::Army(army.row), rect));
            }
        }
    };
    // Where a paper lies or goes, the place keeps its name.
    let (of_papers, lesser_names): (Vec<&RegionView>, Vec<&RegionView>) = order[lesser..].iter().partition(|region| {
        let here = Some(region.row);
        shown.map.papers.iter().any(|paper| Some(paper.place) == here)
            || shown.sent.iter().any(|order| order.place == here)
    });
    names(&mut pen, &of_papers);
    if interface.mode == Mode::Armies {
        tokens(&mut pen, &mut spots);
        names(&mut pen, &order[..lesser]);
    } else if interface.mode != Mode::Papers {
        names(&mut pen, &order[..lesser]);
        tokens(&mut pen, &mut spots);
    }
    let mut papers = Vec::new();
    for paper in &shown.map.papers {
        let place = seat(paper.place).map(&at);
        papers.extend(place.map(|place| (Thing::Paper(paper.row), place, &paper.name, &paper.lies, Leaf::Lying)));
    }
    let (sealed, sent) = (say!(speech::locale(ui), "map-paper-rides"), say!(speech::locale(ui), "map-order-rides"));
    for (index, order) in shown.sent.iter().enumerate() {
        let place = order.place.and_then(seat).map(&at);
        let name = order.papers.first().unwrap_or(&order.name);
        let (riding, leaf) = if order.secret { (&sealed, Leaf::Sealed) } else { (&sent, Leaf::Open) };
        papers.extend(place.map(|place| (Thing::Rider(index), place, name, riding, leaf)));
    }
    for (thing, place, name, detail, leaf) in papers {
        if let Some(rect) = pen.paper_abroad(place, name, detail, leaf) {
            spots.push((thing, rect));
        }
    }
    if interface.mode == Mode::Papers {
        names(&mut pen, &order[..lesser]);
        tokens(&mut pen, &mut spots);
    }
    for people in shown.map.refugees.iter().filter(|people| people.number.0 > 0) {
        let Some(place) = seat(people.place) else { continue };
        if let Some(rect) = pen.walkers(at(place), people.number.0, lag(Traveller::Refugees(people.row))) {
            spots.push((Thing::Refugees(people.row), rect.expand(3.0)));
        }
    }
    names(&mut pen, &lesser_names);
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
    if let Some((journey, share)) = &under_way {
        for passage in journey.passages() {
            let way = on_map(passage);
            if let (Traveller::Rider(cargo), true) = (passage.who, way.len() > 1) {
                journey::rider(&painter, journey::along(&way, *share).0, cargo);
            }
        }
        ui.ctx().request_repaint();
    }
    interface.halos = pen.halos();
    pick(ui, response, &spots, shown, interface, outbox);
}

/// What is seen moving in this frame, and how far it has come. It waits until the seal has fallen.
fn under_way(ui: &Ui, interface: &mut Interface) -> Option<(Journey, f32)> {
    if interface.falling.is_some() {
        return None;
    }
    let share = interface.journey.as_mut()?.share(ui.input(|input| input.time));
    if share.is_none() {
        interface.journey = None;
    }
    interface.journey.clone().zip(share)
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
        card::draw(ui, thing, shown, None);
    });
}

/// The card that stays open, in a corner of the free part of the map.
pub fn open_card(ui: &mut Ui, shown: &Shown, interface: &Interface, outbox: &mut Outbox) {
    let Some(thing) = interface.card else { return };
    let free = free_rect(interface.free);
    // As high as its content was when last drawn.
    let known = Id::new(("card height", format!("{thing:?}")));
    let content: f32 = ui.data(|data| data.get_temp(known)).unwrap_or(240.0);
    let height = (content + 66.0).min(free.height() - 96.0).max(120.0);
    let rect = Rect::from_min_size(pos2(free.left() + 8.0, free.bottom() - height - 44.0), vec2(286.0, height));
    paper(ui, rect, theme::PAD_NARROW, "card", |ui| {
        let drawn = ScrollArea::vertical()
            .id_salt(known)
            .auto_shrink(false)
            .max_height(height - 66.0)
            .show(ui, |ui| card::draw(ui, thing, shown, Some(outbox)));
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
    if width < Mode::ALL.len() as f32 * NARROWEST {
        // No room for all the tabs: one that leads to the next.
        let rect = Rect::from_min_size(
            pos2(free.center().x - width.min(190.0) / 2.0, free.top() + 8.0),
            vec2(width.min(190.0), 28.0),
        );
        paper(ui, rect, 0.0, "modes", |ui| {
            let name = interface.mode.name(speech::locale(ui));
            if Button::new(&name).key("M").width(rect.width()).height(28.0).chosen(true).show(ui).clicked() {
                outbox.push(Act::Mode(interface.mode.step(1)));
            }
        });
        return;
    }
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
