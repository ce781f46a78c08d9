//! Orders that can be given unasked.

use bevy_egui::egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{desk, preview};
use crate::campaign::Command;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::{Interface, Sealed, Sheet};
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::{Button, Face, label, line, prose, ruled};
use crate::say;

/// Draws the list, and the order that is opened.
pub fn draw(ui: &mut Ui, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let inner = ui.max_rect();
    let fold = inner.left() + (inner.width() * 0.44).round();
    let left = Rect::from_min_max(inner.min, pos2(fold - 12.0, inner.bottom()));
    let right = Rect::from_min_max(pos2(fold + 12.0, inner.top()), inner.max);
    ui.painter().vline(fold, inner.y_range(), theme::rule());
    let mut list = ui.new_child(UiBuilder::new().id_salt("orders list").max_rect(left));
    if views.orders.is_empty() {
        label(&mut list, theme::sans(size::BODY), theme::INK2, say!(locale, "panel-orders-none"));
    }
    ScrollArea::vertical().id_salt("orders").auto_shrink(false).show(&mut list, |ui| {
        ui.spacing_mut().item_spacing.y = 5.0;
        let mut group = "";
        for (index, order) in views.orders.iter().enumerate() {
            if order.group != group {
                group = &order.group;
                ui.add_space(4.0);
                line(ui, theme::sans(size::CAPTION), theme::INK3, group.to_uppercase());
            }
            let response = desk::option_row(ui, &order.option, false, interface.order == index, order.given, false);
            if response.clicked() {
                outbox.push(Act::Order(index));
            }
        }
    });
    let Some(order) = views.orders.get(interface.order) else { return };
    let option = &order.option;
    let foot = Rect::from_min_max(pos2(right.left(), right.bottom() - 40.0), right.max);
    let body = Rect::from_min_max(right.min, pos2(right.right(), foot.top() - 8.0));
    let mut above = ui.new_child(UiBuilder::new().id_salt("order body").max_rect(body));
    above.shrink_clip_rect(body.expand2(vec2(6.0, 2.0)));
    ScrollArea::vertical().id_salt(("order", index_key(order))).auto_shrink(false).show(&mut above, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        label(ui, theme::serif_bold(size::HEAD), theme::INK, &option.label);
        prose(ui, theme::INK, &option.detail);
        if order.given {
            label(ui, theme::sans_bold(size::DETAIL), theme::INK, say!(locale, "panel-order-given"));
        }
        preview::refusals(ui, option);
        ruled(ui);
        preview::slip(ui, option, &say!(locale, "panel-if-given"), &views.words);
        preview::council(ui, option, None);
        super::council::of_answer(ui, &option.foretold);
        if !interface.says.is_empty() {
            label(ui, theme::sans_bold(size::DETAIL), theme::INK, &interface.says);
        }
    });
    let mut below = ui.new_child(UiBuilder::new().id_salt("order foot").max_rect(foot));
    below.horizontal(|ui| {
        let half = (ui.available_width() - 8.0) / 2.0;
        let possible = option.refusals.is_empty();
        let barred = |way: Option<i32>| match way {
            _ if !possible => option.refusals.first().map(|refusal| refusal.why.clone()).unwrap_or_default(),
            None => say!(locale, "panel-no-such-order"),
            Some(_) => say!(locale, "panel-not-enough", attention = &views.words.attention),
        };
        let openly = Button::new(&views.words.open)
            .key("O")
            .dots(option.open.unwrap_or(0))
            .width(half)
            .height(38.0)
            .enabled(possible && views.affords(option.open, 0));
        if openly.show(ui).on_disabled_hover_text(barred(option.open)).clicked() {
            outbox.push(Act::Play(Command::Order {
                order: order.id.clone(),
                about: order.about.clone(),
                secret: false,
            }));
        }
        let sealable = possible && views.affords(option.secret, 0);
        let face = if sealable { Face::Hand } else { Face::Plain };
        let secretly = Button::new(&views.words.secret)
            .key("X")
            .face(face)
            .dots(option.secret.unwrap_or(0))
            .width(half)
            .height(38.0)
            .enabled(sealable);
        if secretly.show(ui).on_disabled_hover_text(barred(option.secret)).clicked() {
            outbox.push(Act::Open(Sheet::Sealing(Sealed::Order(interface.order))));
        }
    });
}

fn index_key(order: &crate::view::OrderView) -> (&str, &[String]) {
    (&order.id, &order.about)
}
