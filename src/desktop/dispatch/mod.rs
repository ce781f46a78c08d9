//! Does what the panels asked for: the only place of the window that commands the campaign.

mod keeping;
mod past;
mod travel;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy_egui::egui::scroll_area;
use bevy_egui::{EguiContexts, EguiPostUpdateSet};

use super::act::{Act, Outbox};
use super::bindings::Bindings;
use super::game::{Game, Playing};
use super::idle::Wish;
use super::interface::{Falling, Interface, Screen, Sealed, Sheet};
use super::map::SCALES;
use super::map::journey::Journey;
use super::page::Page;
use super::terms::Place;
use super::theme;
use crate::campaign::{Campaign, Command, Rejection};
use crate::locale::Locale;
use crate::{say, view};

pub(super) use keeping::NEWEST;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Outbox>()
        .add_systems(PostUpdate, do_acts.after(EguiPostUpdateSet::EndPass).before(EguiPostUpdateSet::ProcessOutput));
}

fn do_acts(
    mut contexts: EguiContexts,
    mut outbox: ResMut<Outbox>,
    mut game: ResMut<Game>,
    mut interface: ResMut<Interface>,
    mut wish: ResMut<Wish>,
    mut exit: MessageWriter<AppExit>,
) -> Result {
    let acts = outbox.take();
    if acts.is_empty() {
        return Ok(());
    }
    let ctx = contexts.ctx_mut()?;
    if acts.iter().any(|act| matches!(act, Act::Begin(..) | Act::Load(_) | Act::Continue)) {
        // Another campaign's pages begin at their top.
        ctx.data_mut(|data| data.remove_by_type::<scroll_area::State>());
    }
    for act in acts {
        if act == Act::Quit {
            exit.write(AppExit::Success);
        } else {
            perform(act, &mut game, &mut interface);
        }
    }
    // What was under the keyboard's focus may be gone.
    if !ctx.text_edit_focused() {
        let focused = ctx.memory(|memory| memory.focused());
        if let Some(id) = focused.filter(|&id| ctx.read_response(id).is_none()) {
            ctx.memory_mut(|memory| memory.surrender_focus(id));
        }
    }
    wish.another_frame();
    Ok(())
}

/// Does one act. What cannot be done is said, and nothing changes.
pub fn perform(act: Act, game: &mut Game, interface: &mut Interface) {
    // Who turns to the map wants to see it.
    interface.folded |= interface.covered && act.is_of_the_map();
    match act {
        Act::Play(command) => play(command, game, interface),
        Act::Undo => undo(game, interface),
        Act::Paper(index) => {
            interface.says.clear();
            lay(index, game, interface);
        }
        Act::Fold => interface.folded = !interface.folded,
        Act::Choose(index) => {
            interface.option = Some(index);
            interface.folded = false;
            interface.says.clear();
        }
        Act::Order(index) => interface.order = index,
        Act::Vow(index) => choose_vow(index, game, interface),
        Act::Witness(index) => interface.witness = (interface.witness != Some(index)).then_some(index),
        Act::Mode(mode) => interface.mode = mode,
        Act::Card(thing) => interface.card = thing,
        Act::Show(region) => travel::show(region, game, interface),
        Act::WholeMap => interface.eye = None,
        Act::Pan(x, y) => travel::move_eye(game, interface, |eye, _| {
            eye.centre.x += x / eye.scale;
            eye.centre.y += y / eye.scale;
        }),
        Act::Zoom(factor) => travel::move_eye(game, interface, |eye, free| {
            eye.zoom(free, free.center(), factor, SCALES);
        }),
        Act::Open(sheet) => open(sheet, game, interface),
        Act::Point(chart, line, step) => interface.charted.point(chart, line, step),
        Act::Affairs(affairs) => interface.affairs = affairs,
        Act::Back => back(game, interface),
        Act::Go(screen) => go(screen, game, interface),
        Act::Brought(turn) => past::brought(turn, game, interface),
        Act::WhyEntry(entry, line) => {
            if let Some(playing) = &game.playing {
                past::lay_chain(view::why_entry(&playing.campaign, entry), line, interface);
            }
        }
        Act::WhyCause(cause) => {
            if let Some(playing) = &game.playing {
                past::lay_why(view::why_cause(&playing.campaign, cause), interface);
            }
        }
        Act::Sift(sought) => past::sift(sought, game, interface),
        Act::Row(at) => {
            interface.chronicled.open = at.min(interface.chronicled.found.len().saturating_sub(1));
            interface.chronicled.show = true;
        }
        Act::OldestFirst(oldest_first) => {
            interface.chronicled.oldest_first = oldest_first;
            interface.chronicled.seek(&interface.pins);
        }
        Act::Pin(spot) => {
            if !interface.pins.remove(&spot) {
                interface.pins.insert(spot);
            }
            interface.chronicled.seek(&interface.pins);
        }
        Act::Courtier(at) => interface.courtier = at,
        Act::WhyTarget(target) => {
            if let Some(playing) = &game.playing {
                past::lay_why(view::why_target(&playing.campaign, target), interface);
            }
        }
        Act::Look(topic) => {
            if let Some(playing) = &game.playing {
                interface.cards.look(&playing.campaign, topic);
            }
        }
        Act::Term(place, topic, at) => {
            if let Some(playing) = &game.playing {
                interface.cards.open(&playing.campaign, place, topic, at);
            }
        }
        Act::TurnBack(index) => interface.cards.turn_back(index),
        Act::Unpin(index) => interface.cards.unpin(index),
        Act::Consult(topic) => {
            if let Some(playing) = &game.playing {
                interface.cards.open(&playing.campaign, Place::Encyclopedia, topic, (0.0, 0.0));
            }
            interface.sheet = Some(Sheet::Page(Page::Encyclopedia));
        }
        Act::ConsultBack => interface.cards.consult_back(),
        Act::Begin(scenario, seed) => begin(scenario, seed, game, interface),
        Act::Continue => {
            game.look_for_saves(interface.settings.language);
            if let Some(line) = game.found.iter().find(|line| line.whole) {
                let path = line.path.clone();
                keeping::load(&path, game, interface);
            }
        }
        Act::Save(slot) => keeping::keep(&slot, game, interface),
        Act::Load(path) => keeping::load(&path, game, interface),
        Act::Speak(language) => {
            interface.settings.language = language;
            game.speak(language);
            // What was said, and the chains that lie open, are in the other language.
            interface.says.clear();
            match interface.sheet {
                Some(Sheet::Why(_)) => interface.sheet = None,
                Some(Sheet::Page(page)) => open(Sheet::Page(page), game, interface),
                _ => {}
            }
            if interface.screen == Screen::Consequences {
                let turn = interface.earlier.as_ref().map_or(i32::MAX, |past| past.turn);
                past::brought(turn, game, interface);
            }
            keeping::store_settings(game, interface);
        }
        Act::TextSize(size) => {
            interface.settings.text = size;
            keeping::store_settings(game, interface);
        }
        Act::Palette(palette) => {
            interface.settings.palette = palette;
            keeping::store_settings(game, interface);
        }
        Act::Rebind(letter) => interface.rebinding = letter,
        Act::Bind(first, now) => {
            interface.rebinding = None;
            interface.settings.keys.bind(first, now);
            keeping::store_settings(game, interface);
        }
        Act::Unbind => {
            interface.settings.keys = Bindings::default();
            keeping::store_settings(game, interface);
        }
        Act::Motion(motion) => {
            interface.settings.motion = motion;
            keeping::store_settings(game, interface);
        }
        Act::Quit => {}
    }
    if let Some(playing) = &game.playing {
        interface.cards.refresh(&playing.campaign, playing.campaign.revision());
    }
}

/// The words in which the player is told something.
fn speech(interface: &Interface) -> &'static Locale {
    Locale::of(interface.settings.language)
}

/// Why a command was not taken, and what would be right.
fn refused(interface: &Interface, Rejection { why, would_change }: Rejection) -> String {
    if would_change.is_empty() {
        return why;
    }
    say!(speech(interface), "window-says-refused", why = why, needs = would_change)
}

fn play(command: Command, game: &mut Game, interface: &mut Interface) {
    let Some(playing) = &mut game.playing else { return };
    let ends = command == Command::EndTurn;
    let swears = matches!(command, Command::Swear(_));
    let answers = matches!(command, Command::Answer { .. });
    interface.says.clear();
    let secret = matches!(command, Command::Answer { secret: true, .. } | Command::Order { secret: true, .. });
    let before = ends.then(|| (playing.views.map.clone(), playing.views.sent.clone(), playing.views.desk.clone()));
    if let Err(rejection) = playing.campaign.command(command) {
        interface.says = refused(interface, rejection);
        return;
    }
    playing.refresh();
    if let Some((map, sent, desk)) = before {
        interface.moved = view::passages(&map, &playing.views.map, &sent, (&desk, &playing.views.desk));
    } else if let (true, Some(Sheet::Sealing(sealed))) = (secret && interface.settings.motion, &interface.sheet) {
        interface.falling = Some(Falling { sealed: *sealed, since: None });
        interface.journey = travel::ride(&playing.views);
    }
    keeping::keep_automatically(playing, &game.saves, ends, interface);
    if !matches!(interface.sheet, Some(Sheet::Page(Page::Tasks | Page::Orders))) {
        interface.sheet = None;
    }
    if swears {
        go(Screen::Table, game, interface);
    } else if answers {
        // The next unanswered paper comes to the top; the answered one stays if it was the last.
        let desk = &playing.views.desk;
        let next =
            (1..=desk.len()).map(|by| (interface.paper + by) % desk.len()).find(|&at| desk[at].answered.is_none());
        interface.option = None;
        lay(next.unwrap_or(interface.paper), game, interface);
    } else if ends {
        past::turn_ended(game, interface);
    }
}

fn undo(game: &mut Game, interface: &mut Interface) {
    let Some(playing) = &mut game.playing else { return };
    match playing.campaign.undo() {
        Ok(command) => {
            playing.refresh();
            interface.says = say!(speech(interface), "window-says-taken-back");
            keeping::keep_automatically(playing, &game.saves, false, interface);
            if let Command::Answer { paper, option, .. } = &command
                && let Some(index) = playing.views.desk.iter().position(|found| found.key == *paper)
            {
                let taken = playing.views.desk[index].options.iter().position(|found| found.id == *option);
                lay(index, game, interface);
                interface.option = taken;
            }
        }
        Err(rejection) => interface.says = refused(interface, rejection),
    }
}

fn lay(index: usize, game: &Game, interface: &mut Interface) {
    let Some(playing) = &game.playing else { return };
    let Some(paper) = playing.views.desk.get(index) else { return };
    interface.paper = index;
    interface.folded = false;
    interface.option = paper.answered.map(|(option, _)| option);
    if let Some(region) = paper.place {
        travel::show(region, game, interface);
    }
}

fn choose_vow(index: usize, game: &Game, interface: &mut Interface) {
    let Some(playing) = &game.playing else { return };
    if let Some(at) = interface.vows.iter().position(|&vow| vow == index) {
        interface.vows.remove(at);
    } else if index < playing.views.words.vows.len() {
        interface.vows.push(index);
        if interface.vows.len() > playing.views.words.swear {
            interface.vows.remove(0);
        }
    }
}

fn open(sheet: Sheet, game: &mut Game, interface: &mut Interface) {
    if matches!(sheet, Sheet::Save | Sheet::Load) {
        game.look_for_saves(interface.settings.language);
        interface.form.save = 0;
        if sheet == Sheet::Save && interface.form.slot.is_empty() {
            interface.form.slot = keeping::suggest_slot(game);
        }
    }
    if let (Sheet::Page(Page::Charts), Some(playing)) = (&sheet, &game.playing) {
        interface.charted.charts = view::charts(&playing.campaign);
        interface.charted.point(interface.charted.chart, interface.charted.line, usize::MAX);
    }
    if let (Sheet::Page(Page::Chronicle), Some(playing)) = (&sheet, &game.playing) {
        let chronicle = view::chronicle(&playing.campaign);
        let chronicled = &mut interface.chronicled;
        if chronicle.rows.len() != chronicled.chronicle.rows.len() {
            chronicled.open = usize::MAX;
        }
        chronicled.chronicle = chronicle;
        chronicled.seek(&interface.pins);
    }
    interface.says.clear();
    interface.rebinding = None;
    interface.sheet = Some(sheet);
}

fn back(game: &mut Game, interface: &mut Interface) {
    if interface.rebinding.take().is_some() {
        return;
    }
    if interface.cards.pinned.pop().is_some() {
        return;
    }
    match interface.sheet.take() {
        Some(Sheet::Why(_)) if let Some(sheet) = interface.under.take() => return open(sheet, game, interface),
        Some(Sheet::Exposed(index)) => {
            let views = game.playing.as_ref().map(|playing| &playing.views);
            let all = views.and_then(|views| interface.brought(views)).map_or(0, |past| past.exposed.len());
            interface.sheet = (index + 1 < all).then_some(Sheet::Exposed(index + 1));
            return;
        }
        // An order that is laid aside lies among the others again.
        Some(Sheet::Sealing(Sealed::Order(_))) => return open(Sheet::Page(Page::Orders), game, interface),
        Some(_) => return,
        None => {}
    }
    match interface.screen {
        Screen::Title => {}
        Screen::Opening(0) => go(Screen::Title, game, interface),
        Screen::Opening(page) => interface.screen = Screen::Opening(page - 1),
        Screen::Vows => {
            let pages = game.playing.as_ref().map_or(0, |playing| playing.views.words.opening.len());
            interface.screen = pages.checked_sub(1).map_or(Screen::Title, Screen::Opening);
        }
        Screen::Table if interface.card.is_some() => interface.card = None,
        Screen::Table if interface.option.is_some() => interface.option = None,
        Screen::Table => open(Sheet::Leave, game, interface),
        Screen::Ending => go(Screen::Title, game, interface),
        Screen::Consequences => go(Screen::Table, game, interface),
    }
}

fn go(screen: Screen, game: &mut Game, interface: &mut Interface) {
    interface.sheet = None;
    interface.says.clear();
    let over = game.playing.as_ref().is_some_and(|playing| playing.campaign.ended().is_some());
    if over && screen == Screen::Title && game.playing.as_ref().is_some_and(Playing::is_lesson) {
        // What was learnt is for the other scenarios.
        interface.form.scenario = game.offered(false);
    }
    interface.screen = match screen {
        Screen::Table if over => Screen::Ending,
        Screen::Table if game.playing.as_ref().is_some_and(|playing| playing.views.unsworn()) => Screen::Vows,
        other => other,
    };
    interface.falling = None;
    interface.journey = None;
    if interface.screen == Screen::Table {
        lay(0, game, interface);
        let moved = std::mem::take(&mut interface.moved);
        if interface.settings.motion {
            interface.journey = Journey::new(moved, theme::TRAVEL);
        }
        if game.playing.as_ref().is_some_and(|playing| playing.campaign.turn() == 1) {
            // The first turn teaches by doing.
            interface.says = say!(speech(interface), "window-says-first-steps");
        }
    }
    if interface.screen == Screen::Consequences {
        interface.earlier = None;
        past::first_chain(game, interface);
    }
    if interface.screen == Screen::Title {
        interface.cards.pinned.clear();
        game.look_for_saves(interface.settings.language);
    }
}

fn begin(scenario: usize, seed: Option<u64>, game: &mut Game, interface: &mut Interface) {
    let Some(scenario) = game.scenarios.get(scenario) else { return };
    let seed = seed.or(game.seed).unwrap_or_else(by_chance);
    game.playing = Some(Playing::new(Campaign::new(scenario, seed)));
    fresh(interface);
    let pages = scenario.lore.opening.len();
    interface.screen = Screen::Opening(0);
    if pages == 0 {
        go(Screen::Table, game, interface);
    }
}

/// Forgets what was looked at in another campaign.
fn fresh(interface: &mut Interface) {
    let settings = interface.settings.clone();
    let form = std::mem::take(&mut interface.form);
    *interface = Interface { settings, form, ..Interface::default() };
    interface.form.slot.clear();
}

/// A seed nobody chose. It is shown and saved, so the campaign can be played again.
fn by_chance() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let mixed = xxhash_rust::xxh3::xxh3_64(&now.as_nanos().to_le_bytes());
    mixed % 1_000_000
}
