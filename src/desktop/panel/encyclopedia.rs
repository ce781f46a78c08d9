//! The encyclopedia: terms, persons, places and works, with what each rests on.

use bevy_egui::egui::{
    Rect, ScrollArea, Sense, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};

use super::card;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Interface;
use crate::desktop::speech;
use crate::desktop::terms::{self, Place};
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, label, line, mark, text};
use crate::say;
use crate::view::{EntryView, Topic};

/// Width of the list.
const LIST: f32 = 330.0;

/// Draws list and card.
pub fn draw(ui: &mut Ui, views: &Views, interface: &mut Interface, outbox: &mut Outbox) {
    let whole = ui.max_rect();
    let left = Rect::from_min_max(whole.min, pos2(whole.left() + LIST, whole.bottom()));
    let right = Rect::from_min_max(pos2(left.right() + 28.0, whole.top()), whole.max);
    ui.painter().vline(left.right() + 14.0, whole.y_range(), theme::rule());
    let mut list = ui.new_child(UiBuilder::new().id_salt("entries").max_rect(left));
    entries(&mut list, views, interface, outbox);
    let mut page = ui.new_child(UiBuilder::new().id_salt("entry").max_rect(right));
    let shown = interface.cards.consulted.last().and_then(|topic| interface.cards.get(*topic));
    let Some(found) = shown else {
        let told = say!(speech::locale(ui), "encyclopedia-hint");
        label(&mut page, theme::serif(size::PROSE), theme::INK2, told);
        return;
    };
    if interface.cards.consulted.len() > 1 {
        let back = say!(speech::locale(ui), "card-back");
        if Button::new(&back).key("Backspace").height(24.0).show(&mut page).clicked() {
            outbox.push(Act::ConsultBack);
        }
    }
    // Lines that are too long are not read.
    page.set_max_width(620.0);
    card::head(&mut page, found, size::TITLE);
    page.add_space(8.0);
    ScrollArea::vertical().id_salt(("entry", interface.cards.consulted.len())).auto_shrink(false).show(
        &mut page,
        |ui| {
            terms::within(ui, Place::Encyclopedia, |ui| card::whole(ui, found, Some(outbox)));
        },
    );
}

/// The entries that are listed: those on the open paper first, then all that bear the words that are sought.
pub fn listed<'a>(views: &'a Views, interface: &Interface) -> (Vec<&'a EntryView>, Vec<&'a EntryView>) {
    let sought = interface.sought.trim().to_lowercase();
    let bears = |entry: &&EntryView| {
        entry.name.to_lowercase().contains(&sought) || entry.beside.to_lowercase().contains(&sought)
    };
    let paper = views.desk.get(interface.paper).filter(|_| sought.is_empty());
    let named: Vec<Topic> = paper
        .map(|paper| format!("{} {}", paper.title, paper.body))
        .map(|text| views.lexicon.spans(&text).into_iter().map(|(_, topic)| topic).collect())
        .unwrap_or_default();
    let on_paper = named.iter().filter_map(|topic| views.encyclopedia.iter().find(|entry| entry.topic == *topic));
    (on_paper.collect(), views.encyclopedia.iter().filter(bears).collect())
}

fn entries(ui: &mut Ui, views: &Views, interface: &mut Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let field = ui.add(
        TextEdit::singleline(&mut interface.sought)
            .hint_text(say!(locale, "encyclopedia-search"))
            .font(theme::sans(size::BODY))
            .desired_width(LIST - 20.0)
            .margin(vec2(8.0, 5.0)),
    );
    let told = say!(locale, "encyclopedia-search");
    field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, told.as_str()));
    ui.add_space(4.0);
    let (on_paper, found) = listed(views, interface);
    let open = interface.cards.consulted.last().copied();
    ScrollArea::vertical().id_salt("entries").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        if !on_paper.is_empty() {
            group(ui, &say!(locale, "encyclopedia-on-paper"));
            for entry in on_paper {
                row(ui, entry, ("paper", entry.topic), false, outbox);
            }
        }
        if found.is_empty() {
            label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "encyclopedia-none"));
        }
        let mut sort = "";
        for entry in found {
            if entry.sort != sort {
                sort = &entry.sort;
                group(ui, sort);
            }
            row(ui, entry, ("all", entry.topic), open == Some(entry.topic), outbox);
        }
    });
}

fn group(ui: &mut Ui, name: &str) {
    ui.add_space(8.0);
    line(ui, theme::sans_bold(size::CAPTION), theme::INK3, name.to_uppercase());
}

fn row(ui: &mut Ui, entry: &EntryView, id: (&str, Topic), open: bool, outbox: &mut Outbox) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width() - 10.0, 24.0), Sense::hover());
    let response = ui.interact(rect, ui.id().with(id), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), open, entry.name.as_str()));
    if open && !ui.clip_rect().contains_rect(rect) && response.ctx.input(|input| input.pointer.is_still()) {
        // The arrow keys may have gone past the edge.
        response.scroll_to_me(None);
    }
    if ui.is_rect_visible(rect) {
        let fill = if open || response.hovered() { theme::RAISED } else { theme::PAPER };
        if open || response.hovered() {
            ui.painter().rect(rect, theme::CORNER, fill, theme::rule(), StrokeKind::Inside);
        }
        let beside = ui.painter().layout_no_wrap(entry.beside.clone(), theme::serif(size::BODY), theme::INK2);
        let room = rect.width() - beside.size().x - 26.0;
        let name = text::fit(ui, &entry.name, theme::serif(size::BODY), theme::INK, room);
        let elided = name.elided;
        let middle = |height: f32| rect.center().y - height / 2.0;
        ui.painter().galley(pos2(rect.left() + 8.0, middle(name.size().y)), name, theme::INK);
        if !entry.beside.is_empty() {
            let at = pos2(rect.right() - beside.size().x - 8.0, middle(beside.size().y));
            ui.painter().galley(at, beside, theme::INK2);
        }
        mark::ring(ui, &response, theme::FOCUS);
        if elided {
            response.clone().on_hover_text(&entry.name);
        }
    }
    if response.clicked() {
        outbox.push(Act::Consult(entry.topic));
    }
}
