//! Terms in texts, known to all that is drawn: where a text names something, its card shows under the pointer, and a click
//! pins it.
//!
//! A panel only draws its text; what is pointed at and clicked is gathered here, and asked for by the window at the end of
//! the pass. Cards are computed by `dispatch`, so one that was never looked at shows a frame later.

use std::ops::Range;
use std::sync::Arc;

use bevy_egui::egui::text::{CCursor, LayoutJob};
use bevy_egui::egui::{
    Context, CursorIcon, Galley, Id, Label, LayerId, Pos2, Rect, Response, Sense, Stroke, TextFormat, Tooltip, Ui,
    pos2, vec2,
};
use bevy_egui::egui::{WidgetInfo, WidgetType};

use super::cards::Looked;
use super::panel::card;
use super::theme;
use super::widget::kinsoku::Broken;
use super::widget::mark;
use crate::view::{CardView, Lexicon, Topic};

/// Under these names the context keeps what is known, and what was asked for.
const KNOWN: &str = "terms";
const ASKED: &str = "terms asked for";
const PLACE: &str = "where terms are drawn";
const NAMED: &str = "names in the order in which they are drawn";
const NEXT: &str = "to walk to the next name";
const WALKED: &str = "the name to which keys walked";

/// What is known of terms.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// The names by which texts mean topics.
    pub lexicon: Arc<Lexicon>,
    /// The cards looked at so far.
    pub cards: Looked,
}

/// Where a text stands, by which a click on a term in it does one thing or another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// On a panel: a click pins a card.
    #[default]
    Panel,
    /// On a pinned card, by its place among them: a click turns it.
    Card(usize),
    /// In the encyclopedia: a click turns its page.
    Encyclopedia,
}

/// What was asked for by pointing and clicking.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Asked {
    /// To know a card that was never looked at.
    Look(Topic),
    /// To open a card from a place, near a point.
    Open(Place, Topic, Pos2),
}

/// Lets the window know terms from now on.
pub fn set(ctx: &Context, terms: Terms) {
    ctx.data_mut(|data| {
        data.insert_temp(Id::new(KNOWN), terms);
        data.remove_temp::<Vec<(LayerId, Id)>>(Id::new(NAMED));
    });
}

fn walk(ctx: &Context) {
    let named: Vec<(LayerId, Id)> = ctx.data(|data| data.get_temp(Id::new(NAMED))).unwrap_or_default();
    let Some(&(top, _)) = named.last() else { return };
    let upper: Vec<Id> = named.iter().filter(|(layer, _)| *layer == top).map(|(_, id)| *id).collect();
    let focused = ctx.memory(|memory| memory.focused());
    let here = upper.iter().position(|id| Some(*id) == focused);
    if let Some(&next) = upper.get(here.map_or(0, |here| (here + 1) % upper.len())) {
        ctx.memory_mut(|memory| memory.request_focus(next));
        ctx.data_mut(|data| data.insert_temp(Id::new(WALKED), next));
        ctx.request_repaint();
    }
}

/// Whether keys walked to a name, and no pointer was used since.
fn walked(ui: &Ui, name: Id) -> bool {
    if ui.input(|input| input.pointer.any_pressed()) {
        ui.data_mut(|data| data.insert_temp(Id::new(WALKED), Id::NULL));
    }
    ui.data(|data| data.get_temp(Id::new(WALKED))) == Some(name)
}

/// What a name that has a card can sense. Only that to which keys walked takes the focus: Tab leads past the others, so that
/// it need not go through every word of a paper.
pub fn sense(ui: &Ui, name: Id) -> Sense {
    if walked(ui, name) { Sense::click() } else { Sense::CLICK }
}

/// Leads the keyboard's focus to the next name that has a card, at first to the first on what lies uppermost, as soon as this
/// pass is drawn. There its card shows as under the pointer.
pub fn next(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(Id::new(NEXT), true));
}

/// Takes what was asked for in this pass, at its end.
pub fn take(ctx: &Context) -> Vec<Asked> {
    if ctx.data_mut(|data| data.remove_temp::<bool>(Id::new(NEXT))).is_some() {
        walk(ctx);
    }
    ctx.data_mut(|data| data.remove_temp(Id::new(ASKED)).unwrap_or_default())
}

/// Draws something as standing in a place.
pub fn within(ui: &mut Ui, place: Place, content: impl FnOnce(&mut Ui)) {
    let key = Id::new(PLACE);
    let before = ui.data_mut(|data| data.get_temp::<Place>(key));
    ui.data_mut(|data| data.insert_temp(key, place));
    content(ui);
    ui.data_mut(|data| data.insert_temp(key, before.unwrap_or_default()));
}

fn ask(ctx: &Context, asked: Asked) {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Vec<Asked>>(Id::new(ASKED)).push(asked));
}

/// The card of a topic, if it was looked at; else it is asked for.
pub fn card(ctx: &Context, topic: Topic) -> Option<CardView> {
    let terms: Terms = ctx.data(|data| data.get_temp(Id::new(KNOWN))).unwrap_or_default();
    if !terms.cards.contains_key(&topic) {
        ask(ctx, Asked::Look(topic));
    }
    terms.cards.get(&topic).cloned().flatten()
}

/// Asks for the card of a topic to be opened from where this stands.
pub fn open(ui: &Ui, topic: Topic, at: Pos2) {
    let place = ui.data(|data| data.get_temp(Id::new(PLACE))).unwrap_or_default();
    ask(ui.ctx(), Asked::Open(place, topic, at));
}

/// Shows the card of a topic under the pointer, and opens it at a click.
pub fn live(ui: &Ui, response: Response, topic: Topic) -> Response {
    let terms: Terms = ui.data(|data| data.get_temp(Id::new(KNOWN))).unwrap_or_default();
    if response.clicked() {
        open(ui, topic, beside(ui, response.rect));
    }
    if ui.is_enabled() {
        let named = (response.layer_id, response.id);
        ui.data_mut(|data| data.get_temp_mut_or_default::<Vec<_>>(Id::new(NAMED)).push(named));
    }
    match terms.cards.get(&topic) {
        Some(Some(found)) if response.has_focus() && walked(ui, response.id) => {
            Tooltip::for_widget(&response).show(|ui| card::brief(ui, found));
            response
        }
        Some(Some(found)) => response.on_hover_ui(|ui| card::brief(ui, found)),
        Some(None) => response,
        None => {
            if response.hovered() || response.has_focus() {
                ask(ui.ctx(), Asked::Look(topic));
            }
            response
        }
    }
}

/// Where a card is laid that is named here: beside the paper, left of it if there is room, so that both can be read.
fn beside(ui: &Ui, named: Rect) -> Pos2 {
    let paper = ui.clip_rect();
    let left = paper.left() - card::OUTER - 24.0;
    if left > 0.0 { pos2(left, named.top() - 24.0) } else { named.left_bottom() + vec2(0.0, 4.0) }
}

/// A text that wraps, in which what it names is underlined and live.
pub fn text(ui: &mut Ui, text: &str, format: &TextFormat) -> Response {
    let terms: Terms = ui.data(|data| data.get_temp(Id::new(KNOWN))).unwrap_or_default();
    let broken = Broken::new(ui, text, format, ui.available_width());
    let spans: Vec<_> = terms.lexicon.spans(text);
    let lying: Vec<_> = spans.iter().map(|(range, topic)| (broken.moved(range), *topic)).collect();
    let job = marked(&broken.text, format, &lying);
    let (at, galley, response) = Label::new(job).wrap().layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, ui.is_enabled(), text));
    if ui.is_rect_visible(response.rect) {
        ui.painter().galley(at, galley.clone(), format.color);
    }
    for (index, ((range, topic), (named, _))) in lying.iter().zip(&spans).enumerate() {
        let name = &text[named.clone()];
        let mut hit: Option<Response> = None;
        for (part, rect) in places(&galley, &broken.text, range).into_iter().enumerate() {
            let rect = rect.translate(at.to_vec2());
            let id = response.id.with((index, part));
            let found = ui.interact(rect, id, sense(ui, id));
            hit = Some(hit.map_or(found.clone(), |hit| hit | found));
        }
        let Some(hit) = hit else { continue };
        hit.widget_info(|| WidgetInfo::labeled(WidgetType::Link, ui.is_enabled(), name));
        mark::ring(ui, &hit, theme::FOCUS);
        let hit = hit.on_hover_cursor(CursorIcon::PointingHand);
        live(ui, hit, *topic);
    }
    response
}

/// The text with a line beneath what it names.
fn marked(text: &str, format: &TextFormat, spans: &[(Range<usize>, Topic)]) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut from = 0;
    for (range, _) in spans {
        job.append(&text[from..range.start], 0.0, format.clone());
        let underline = Stroke::new(1.0, theme::RULE);
        job.append(&text[range.clone()], 0.0, TextFormat { underline, ..format.clone() });
        from = range.end;
    }
    job.append(&text[from..], 0.0, format.clone());
    job
}

/// Where a piece of a text stands in its galley: a rectangle on each of its lines.
fn places(galley: &Galley, text: &str, range: &Range<usize>) -> Vec<Rect> {
    let count = |end: usize| text[..end].chars().count();
    let (first, last) = (count(range.start), count(range.end));
    let mut places: Vec<Rect> = Vec::new();
    for letter in first..last {
        let (left, right) =
            (galley.pos_from_cursor(CCursor::new(letter)), galley.pos_from_cursor(CCursor::new(letter + 1)));
        let end =
            if (right.top() - left.top()).abs() < 1.0 { right.left() } else { left.right() + left.height() * 0.5 };
        let rect = Rect::from_min_max(left.min, pos2(end, left.bottom()));
        match places.last_mut() {
            Some(place) if (place.top() - rect.top()).abs() < 1.0 => *place = place.union(rect),
            _ => places.push(rect),
        }
    }
    places
}
