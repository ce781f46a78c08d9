//! The one system that draws: screens, the sheet over them, keys. egui may run it more than once in a frame; only the
//! first pass has events, so nothing here is emptied or begun anew.

use bevy::prelude::*;
use bevy_egui::egui::{self, Context, Id, LayerId, Rect, Sense, Ui, UiBuilder, vec2};
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

use super::act::{Act, Outbox};
use super::game::{Game, Playing, Views};
use super::interface::{Interface, Screen, Sheet};
use super::map::journey;
use super::page::Page;
use super::panel::{
    book, card, chain, charts, chronicle, court, encyclopedia, exposed, keys, orders, realm, relations, saves, sealing,
    setting, tasks, treaties,
};
use super::screen::{consequences, ending, opening, table, title, vows};
use super::terms::{self, Asked, Terms};
use super::widget::{Button, paper};
use super::{bindings, font, keyboard, palette, speech, theme};
use crate::say;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(EguiPrimaryContextPass, (dress, draw).chain());
}

/// Under this name the context keeps the number of the pass that has no fonts yet.
const BARE: &str = "pass without fonts";

/// Fonts and style, once; the zoom, whenever window or setting want another.
fn dress(
    mut contexts: EguiContexts,
    interface: Res<Interface>,
    window: Single<&Window>,
    mut dressed: Local<bool>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    if !*dressed {
        font::install(ctx);
        theme::dress(ctx);
        *dressed = true;
        // The fonts are there from the next pass on: this one draws nothing, and is not shown.
        let pass = ctx.cumulative_pass_nr();
        ctx.data_mut(|data| data.insert_temp(Id::new(BARE), pass));
        ctx.request_discard("fonts");
    }
    let zoom = zoom(window.width(), window.height(), interface.settings.text);
    if (ctx.zoom_factor() - zoom).abs() > 1e-3 {
        // The rectangle of the screen follows a frame later, so the frame after this one is drawn too.
        ctx.set_zoom_factor(zoom);
        ctx.request_repaint();
    }
    Ok(())
}

/// Larger windows show larger, in steps of a quarter; the setting comes on top.
pub(super) fn zoom(width: f32, height: f32, text: u32) -> f32 {
    let room = (width / 1280.0).min(height / 800.0);
    let steps = ((room * 4.0).floor() / 4.0).clamp(0.75, 3.0);
    steps * text as f32 / 100.0
}

fn draw(
    mut contexts: EguiContexts,
    game: Res<Game>,
    mut interface: ResMut<Interface>,
    mut outbox: ResMut<Outbox>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    if ctx.data(|data| data.get_temp::<u64>(Id::new(BARE))) == Some(ctx.cumulative_pass_nr()) {
        return Ok(());
    }
    frame(&ctx, &game, interface.as_mut(), &mut outbox);
    Ok(())
}

/// Draws one pass.
pub(super) fn frame(ctx: &Context, game: &Game, interface: &mut Interface, outbox: &mut Outbox) {
    let whole = ctx.viewport_rect();
    let mut ui =
        Ui::new(ctx.clone(), Id::new("window"), UiBuilder::new().layer_id(LayerId::background()).max_rect(whole));
    speech::set(ctx, interface.settings.language);
    let lexicon = game.playing.as_ref().map(|playing| playing.views.lexicon.clone()).unwrap_or_default();
    terms::set(ctx, Terms { lexicon, cards: interface.cards.known.clone() });
    palette::choose(interface.settings.palette);
    // Whoever acts need not watch to the end what is seen moving.
    if journey::pressed(ctx) {
        interface.falling = interface.falling.take().filter(|falling| falling.since.is_none());
        interface.journey = interface.journey.take().filter(|journey| !journey.begun());
    }
    keyboard::once(ctx);
    match interface.rebinding {
        Some(first) => outbox.extend(bindings::take(ctx).map(|now| Act::Bind(first, now))),
        None => interface.settings.keys.translate(ctx),
    }
    keyboard::read(ctx, game, interface, outbox);
    let covered = interface.sheet.is_some();
    let mut beneath = ui.new_child(UiBuilder::new().id_salt("screen").max_rect(whole));
    if covered {
        // What lies under a sheet takes neither clicks nor focus.
        beneath.disable();
    }
    screen(&mut beneath, whole, game, interface, outbox);
    if let Some(falling) = &mut interface.falling
        && let Some(playing) = &game.playing
        && sealing::falls(&mut ui, whole, &playing.views, falling)
    {
        interface.falling = None;
        ctx.request_repaint();
    }
    if let Some(sheet) = interface.sheet.clone() {
        // A click beside a sheet lays it aside; not beside that on which an order is sealed.
        let veil = ui.interact(whole, Id::new("veil"), Sense::click_and_drag());
        if veil.clicked() && !matches!(sheet, Sheet::Sealing(_)) {
            outbox.push(Act::Back);
        }
        ui.painter().rect_filled(whole, 0.0, theme::veil());
        lay(&mut ui, whole, &sheet, game, interface, outbox);
    }
    card::pinned(ctx, &interface.cards, outbox);
    keyboard::note_typing(ctx);
    outbox.extend(terms::take(ctx).into_iter().map(|asked| match asked {
        Asked::Look(topic) => Act::Look(topic),
        Asked::Open(place, topic, at) => Act::Term(place, topic, (at.x, at.y)),
    }));
}

fn screen(ui: &mut Ui, whole: Rect, game: &Game, interface: &mut Interface, outbox: &mut Outbox) {
    let views = game.playing.as_ref().map(|playing| &playing.views);
    match (interface.screen, views) {
        (Screen::Opening(page), Some(views)) => opening::draw(ui, whole, &views.words, page, outbox),
        (Screen::Vows, Some(views)) => vows::draw(ui, whole, &views.words, interface, outbox),
        (Screen::Table, Some(views)) => table::draw(ui, whole, views, interface, outbox),
        (Screen::Consequences, Some(views)) => consequences::draw(ui, whole, views, interface, outbox),
        (Screen::Ending, Some(views)) => ending::draw(ui, whole, views, outbox),
        _ => title::draw(ui, whole, game, interface, outbox),
    }
}

/// Lays a sheet over the screen.
fn lay(ui: &mut Ui, whole: Rect, sheet: &Sheet, game: &Game, interface: &mut Interface, outbox: &mut Outbox) {
    let place = |width: f32, height: f32| {
        let size = vec2(width.min(whole.width() - 32.0), height.min(whole.height() - 32.0));
        Rect::from_center_size(whole.center(), size)
    };
    let views = game.playing.as_ref().map(|Playing { views, .. }| views);
    let says = interface.says.clone();
    match (sheet, views) {
        (Sheet::Sealing(sealed), Some(views)) => sealing::draw(ui, whole, views, *sealed, interface, outbox),
        (Sheet::Exposed(index), Some(views)) => {
            match interface.brought(views).and_then(|past| past.exposed.get(*index)) {
                Some(shown) => exposed::draw(ui, whole, shown, &views.words, outbox),
                None => outbox.push(Act::Back),
            }
        }
        (Sheet::Page(leaf), Some(views)) => with(ui, place(1160.0, 700.0), |ui| {
            book::draw(ui, *leaf, &views.words, outbox, |ui, outbox| page(ui, *leaf, views, interface, outbox));
        }),
        (Sheet::Why(why), _) => with(ui, place(1600.0, 900.0), |ui| {
            let inner = ui.max_rect();
            let body = Rect::from_min_max(inner.min, inner.max - vec2(0.0, 44.0));
            let mut above = ui.new_child(UiBuilder::new().id_salt("chain").max_rect(body));
            chain::draw(&mut above, why);
            let foot = Rect::from_min_max(egui::pos2(inner.left(), inner.bottom() - 36.0), inner.max);
            let mut below = ui.new_child(UiBuilder::new().id_salt("chain foot").max_rect(foot));
            if Button::new(&say!(speech::locale(&below), "window-close")).key("Esc").show(&mut below).clicked() {
                outbox.push(Act::Back);
            }
        }),
        (Sheet::Save, Some(_)) => {
            with(ui, place(900.0, 540.0), |ui| saves::save(ui, &game.found, &mut interface.form, &says, outbox));
        }
        (Sheet::Load, _) => {
            with(ui, place(900.0, 540.0), |ui| saves::load(ui, &game.found, &mut interface.form, &says, outbox));
        }
        (Sheet::Settings, _) => {
            with(ui, place(660.0, 520.0), |ui| setting::draw(ui, interface, views.is_some(), outbox))
        }
        (Sheet::Keys, _) => with(ui, place(1040.0, 760.0), |ui| keys::draw(ui, interface, outbox)),
        (Sheet::Leave, _) => with(ui, place(520.0, 210.0), |ui| setting::leave(ui, outbox)),
        (_, None) => outbox.push(Act::Back),
    }
}

/// The open page of a book.
fn page(ui: &mut Ui, page: Page, views: &Views, interface: &mut Interface, outbox: &mut Outbox) {
    match page {
        Page::Orders => orders::draw(ui, views, interface, outbox),
        Page::Tasks => tasks::draw(ui, views, interface, outbox),
        Page::Realm => realm::draw(ui, views, outbox),
        Page::Court => court::draw(ui, views, interface.courtier, interface.affairs, outbox),
        Page::Powers => relations::draw(ui, views, interface.affairs, outbox),
        Page::Treaties => treaties::draw(ui, views, interface.affairs, outbox),
        Page::Chronicle => chronicle::draw(ui, views, interface, outbox),
        Page::Charts => charts::draw(ui, &interface.charted, outbox),
        Page::Encyclopedia => encyclopedia::draw(ui, views, interface, outbox),
    }
}

fn with(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui)) {
    paper(ui, rect, theme::PAD, "sheet", content);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn larger_windows_show_larger_and_the_setting_comes_on_top() {
        assert_eq!(zoom(1280.0, 800.0, 100), 1.0);
        assert_eq!(zoom(1920.0, 1080.0, 100), 1.25);
        assert_eq!(zoom(1280.0, 800.0, 150), 1.5);
        assert_eq!(zoom(640.0, 480.0, 100), 0.75);
    }
}
