//! Keys, from the state of the interface to acts. They are silent only while somebody types: a focused button does not
//! stop them, but it keeps Enter, Space and the arrows for itself.

use bevy_egui::egui::{Context, Id, Key, Modifiers, Popup};

use super::act::{Act, Outbox};
use super::game::{Game, Views};
use super::interface::{Affairs, Interface, Screen, Sealed, Sheet};
use super::map::pick;
use super::page::Page;
use super::panel::desk::answer;
use super::panel::{encyclopedia, relations};
use super::screen::{opening, title, vows};
use crate::campaign::Command;

/// The keys that choose a paper, a vow, a scenario.
const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
/// The keys that choose an answer.
const LETTERS: [Key; 5] = [Key::A, Key::B, Key::C, Key::D, Key::E];

/// By how many rows the page keys walk.
const PAGE: usize = 10;

/// What was pressed in this pass.
struct Pressed<'a> {
    ctx: &'a Context,
    focused: bool,
}

impl Pressed<'_> {
    fn plain(&self, key: Key) -> bool {
        self.ctx.input(|input| input.modifiers.is_none() && input.key_pressed(key))
    }

    /// Keys that a focused button or list keeps for itself.
    fn free(&self, key: Key) -> bool {
        !self.focused && self.plain(key)
    }

    fn with(&self, modifiers: Modifiers, key: Key) -> bool {
        self.ctx.input(|input| {
            input.modifiers.matches_logically(modifiers) && input.modifiers.any() && input.key_pressed(key)
        })
    }

    fn one_of(&self, keys: &[Key]) -> Option<usize> {
        keys.iter().position(|&key| self.plain(key))
    }
}

/// Under this name the context keeps whether somebody was typing when the last pass ended.
const TYPED: &str = "typed";

/// Notes at the end of a pass whether somebody types.
pub fn note_typing(ctx: &Context) {
    let typing = ctx.text_edit_focused();
    ctx.data_mut(|data| data.insert_temp(Id::new(TYPED), typing));
}

/// Reads the keys of this pass.
pub fn read(ctx: &Context, game: &Game, interface: &mut Interface, outbox: &mut Outbox) {
    let pressed = Pressed { ctx, focused: ctx.memory(|memory| memory.focused()).is_some() };
    // An open list of choices has the keyboard to itself.
    let typing = ctx.text_edit_focused() || Popup::is_any_open(ctx);
    scale(&pressed, interface, outbox);
    if pressed.plain(Key::Escape) {
        // egui has taken the focus from a field by now: then the field alone is left.
        let typed = ctx.data(|data| data.get_temp(Id::new(TYPED))).unwrap_or(false);
        if !typing && !typed {
            outbox.push(Act::Back);
        }
        return;
    }
    if typing {
        return;
    }
    if pressed.plain(Key::F1) || pressed.plain(Key::Questionmark) || pressed.with(Modifiers::SHIFT, Key::Questionmark) {
        outbox.push(Act::Open(Sheet::Keys));
        return;
    }
    if pressed.plain(Key::F2) {
        outbox.push(Act::Open(Sheet::Settings));
        return;
    }
    if pressed.plain(Key::F3) {
        outbox.push(Act::Speak(interface.settings.language.next()));
        return;
    }
    if pressed.plain(Key::Backspace) {
        let back = interface.cards.pinned.len().checked_sub(1).map_or(Act::ConsultBack, Act::TurnBack);
        outbox.push(back);
    }
    let views = game.playing.as_ref().map(|playing| &playing.views);
    match (&interface.sheet, views) {
        (Some(sheet), Some(views)) => {
            let sheet = sheet.clone();
            over_table(&pressed, &sheet, views, interface, outbox);
        }
        (Some(_), None) => {}
        (None, views) => match (interface.screen, views) {
            (Screen::Title, _) => on_title(&pressed, game, interface, outbox),
            (Screen::Opening(page), Some(views)) => {
                if pressed.free(Key::Enter) || pressed.free(Key::Space) || pressed.free(Key::ArrowRight) {
                    outbox.push(opening::next(&views.words, page));
                } else if pressed.free(Key::ArrowLeft) {
                    outbox.push(Act::Back);
                }
            }
            (Screen::Vows, Some(views)) => {
                if let Some(index) = pressed.one_of(&DIGITS) {
                    outbox.push(Act::Vow(index));
                }
                if pressed.free(Key::Enter) && interface.vows.len() == views.words.swear {
                    outbox.push(vows::swear(&views.words, interface));
                }
            }
            (Screen::Table, Some(views)) => on_table(&pressed, views, interface, outbox),
            (Screen::Consequences, Some(views)) => on_consequences(&pressed, views, interface, outbox),
            (Screen::Ending, Some(views)) => {
                if pressed.plain(Key::W)
                    && let Some(ending) = &views.ending
                {
                    outbox.push(Act::Open(Sheet::Why(ending.why.clone())));
                }
                if pressed.plain(Key::V) {
                    outbox.push(Act::Go(Screen::Consequences));
                }
                files(&pressed, outbox);
            }
            _ => {}
        },
    }
}

fn scale(pressed: &Pressed, interface: &Interface, outbox: &mut Outbox) {
    let command = Modifiers::COMMAND;
    if pressed.with(command, Key::Plus) || pressed.with(command, Key::Equals) {
        outbox.push(Act::TextSize(interface.settings.step_text(true)));
    } else if pressed.with(command, Key::Minus) {
        outbox.push(Act::TextSize(interface.settings.step_text(false)));
    } else if pressed.with(command, Key::Num0) {
        outbox.push(Act::TextSize(100));
    }
}

fn files(pressed: &Pressed, outbox: &mut Outbox) {
    if pressed.plain(Key::S) {
        outbox.push(Act::Open(Sheet::Save));
    } else if pressed.plain(Key::L) {
        outbox.push(Act::Open(Sheet::Load));
    }
}

fn on_title(pressed: &Pressed, game: &Game, interface: &mut Interface, outbox: &mut Outbox) {
    let count = game.scenarios.len();
    let here = interface.form.scenario;
    if let Some(index) = pressed.one_of(&DIGITS).filter(|&index| index < count) {
        interface.form.scenario = index;
    } else if pressed.free(Key::ArrowDown) {
        interface.form.scenario = (here + 1).min(count.saturating_sub(1));
    } else if pressed.free(Key::ArrowUp) {
        interface.form.scenario = here.saturating_sub(1);
    } else if pressed.free(Key::Enter) {
        let typed = interface.form.seed.trim();
        let seed = title::seed(typed);
        if seed.is_some() || typed.is_empty() {
            outbox.push(Act::Begin(here, seed));
        }
    } else if pressed.plain(Key::C) {
        outbox.push(Act::Continue);
    } else if pressed.plain(Key::L) {
        outbox.push(Act::Open(Sheet::Load));
    } else if pressed.plain(Key::Q) {
        outbox.push(Act::Quit);
    }
}

/// Pages that open from anywhere over a campaign; the same key closes them.
fn pages(pressed: &Pressed, outbox: &mut Outbox) -> bool {
    let page = Page::all().find(|page| pressed.plain(page.key()));
    outbox.extend(page.map(|page| Act::Open(Sheet::Page(page))));
    page.is_some()
}

fn over_table(pressed: &Pressed, sheet: &Sheet, views: &Views, interface: &mut Interface, outbox: &mut Outbox) {
    match sheet {
        // These read their own keys where they draw their buttons.
        Sheet::Sealing(_) | Sheet::Save | Sheet::Load => return,
        Sheet::Page(Page::Orders) => {
            let count = views.orders.len();
            if pressed.free(Key::ArrowDown) && interface.order + 1 < count {
                outbox.push(Act::Order(interface.order + 1));
            } else if pressed.free(Key::ArrowUp) && interface.order > 0 {
                outbox.push(Act::Order(interface.order - 1));
            }
            if let Some(order) = views.orders.get(interface.order).filter(|order| order.option.refusals.is_empty()) {
                if pressed.plain(Key::O) && order.option.open.is_some() {
                    let command = Command::Order { order: order.id.clone(), about: order.about.clone(), secret: false };
                    outbox.push(Act::Play(command));
                } else if pressed.plain(Key::X) && order.option.secret.is_some() {
                    outbox.push(Act::Open(Sheet::Sealing(Sealed::Order(interface.order))));
                }
            }
        }
        Sheet::Page(Page::Charts) => over_charts(pressed, interface, outbox),
        Sheet::Page(Page::Encyclopedia) => over_encyclopedia(pressed, views, interface, outbox),
        Sheet::Page(Page::Chronicle) => over_chronicle(pressed, interface, outbox),
        Sheet::Page(Page::Court) => {
            let motions = views.motions.iter().filter(|motion| motion.own).count();
            let last = (views.council.len() + motions).saturating_sub(1);
            if pressed.free(Key::ArrowDown) {
                outbox.push(Act::Courtier((interface.courtier + 1).min(last)));
            } else if pressed.free(Key::ArrowUp) {
                outbox.push(Act::Courtier(interface.courtier.saturating_sub(1)));
            }
        }
        Sheet::Page(Page::Powers) => over_powers(pressed, views, interface.affairs, outbox),
        Sheet::Page(Page::Treaties) => {
            let at = interface.affairs;
            let by = if pressed.plain(Key::Period) { 1 } else { usize::from(pressed.plain(Key::Comma)) * 4 };
            let clauses = at.clauses.step(by);
            outbox.extend((by > 0).then_some(Act::Affairs(Affairs { clauses, ..at })));
        }
        _ => {}
    }
    if pressed.plain(Key::U) {
        outbox.push(Act::Undo);
    }
    if matches!(sheet, Sheet::Page(page) if pressed.plain(page.key())) {
        outbox.push(Act::Back);
    } else if !pages(pressed, outbox) {
        files(pressed, outbox);
    }
}

fn over_encyclopedia(pressed: &Pressed, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let (_, listed) = encyclopedia::listed(views, interface);
    let here = interface.cards.consulted.last().and_then(|open| listed.iter().position(|entry| entry.topic == *open));
    let next = if pressed.free(Key::ArrowDown) {
        here.map_or(0, |index| index + 1)
    } else if pressed.free(Key::ArrowUp) {
        here.map_or(0, |index| index.saturating_sub(1))
    } else {
        return;
    };
    outbox.extend(listed.get(next).map(|entry| Act::Consult(entry.topic)));
}

fn over_chronicle(pressed: &Pressed, interface: &mut Interface, outbox: &mut Outbox) {
    let past = &interface.chronicled;
    if pressed.free(Key::ArrowDown) {
        outbox.push(Act::Row(past.open + 1));
    } else if pressed.free(Key::ArrowUp) {
        outbox.push(Act::Row(past.open.saturating_sub(1)));
    } else if pressed.plain(Key::PageDown) {
        outbox.push(Act::Row(past.open + PAGE));
    } else if pressed.plain(Key::PageUp) {
        outbox.push(Act::Row(past.open.saturating_sub(PAGE)));
    } else if let Some(row) = past.row() {
        if pressed.free(Key::Enter) {
            outbox.push(row.entry().map_or(Act::WhyCause(row.spot.cause), |entry| Act::WhyEntry(entry, None)));
        } else if pressed.plain(Key::Z) {
            outbox.push(Act::Pin(row.spot));
        }
    }
    interface.seek |= pressed.plain(Key::Slash);
}

fn over_powers(pressed: &Pressed, views: &Views, at: Affairs, outbox: &mut Outbox) {
    let seats = &views.relations.seats;
    let chosen = relations::chosen(views, at);
    let here = seats.iter().position(|(row, _)| Some(*row) == chosen).unwrap_or(0);
    let by = if pressed.free(Key::ArrowRight) || pressed.free(Key::ArrowDown) {
        1
    } else if pressed.free(Key::ArrowLeft) || pressed.free(Key::ArrowUp) {
        seats.len().saturating_sub(1)
    } else {
        0
    };
    if by > 0 {
        let power = seats.get((here + by) % seats.len().max(1)).map(|(row, _)| *row);
        outbox.push(Act::Affairs(Affairs { power, voice: None, ..at }));
    } else if pressed.plain(Key::Comma) || pressed.plain(Key::Period) {
        outbox.push(Act::Affairs(Affairs { table: !at.table, ..at }));
    } else if pressed.free(Key::Enter) {
        let power = views.powers.iter().find(|power| Some(power.row) == chosen);
        outbox.extend(power.and_then(|power| power.target).map(Act::WhyTarget));
    }
}

fn over_charts(pressed: &Pressed, interface: &Interface, outbox: &mut Outbox) {
    let at = &interface.charted;
    let point = if pressed.free(Key::ArrowDown) {
        (at.chart + 1, 0, usize::MAX)
    } else if pressed.free(Key::ArrowUp) {
        (at.chart.saturating_sub(1), 0, usize::MAX)
    } else if pressed.free(Key::ArrowRight) {
        (at.chart, at.line, at.step + 1)
    } else if pressed.free(Key::ArrowLeft) {
        (at.chart, at.line, at.step.saturating_sub(1))
    } else if pressed.plain(Key::Period) {
        (at.chart, at.line + 1, at.step)
    } else if pressed.plain(Key::Comma) {
        (at.chart, at.line.saturating_sub(1), at.step)
    } else {
        let line = at.charts.get(at.chart).and_then(|chart| chart.lines.get(at.line));
        if pressed.free(Key::Enter)
            && let Some(entry) = line.and_then(|line| line.points.get(at.step)?.entry)
        {
            outbox.push(Act::WhyEntry(entry, None));
        }
        return;
    };
    outbox.push(Act::Point(point.0, point.1, point.2));
}

fn on_table(pressed: &Pressed, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    if pages(pressed, outbox) {
        return;
    }
    files(pressed, outbox);
    map_keys(pressed, views, interface, outbox);
    let count = views.desk.len();
    if let Some(index) = pressed.one_of(&DIGITS).filter(|&index| index < count) {
        outbox.push(Act::Paper(index));
    } else if pressed.free(Key::ArrowRight) && count > 0 {
        outbox.push(Act::Paper((interface.paper + 1) % count));
    } else if pressed.free(Key::ArrowLeft) && count > 0 {
        outbox.push(Act::Paper((interface.paper + count - 1) % count));
    }
    if pressed.plain(Key::U) {
        outbox.push(Act::Undo);
    } else if pressed.plain(Key::V) && views.past.is_some() {
        outbox.push(Act::Go(Screen::Consequences));
    } else if pressed.free(Key::Space) {
        outbox.push(Act::Play(Command::EndTurn));
    }
    let Some(paper) = views.desk.get(interface.paper) else { return };
    let options = paper.options.len();
    if let Some(index) = pressed.one_of(&LETTERS).filter(|&index| index < options) {
        outbox.push(Act::Choose(index));
    } else if pressed.free(Key::ArrowDown) && options > 0 {
        outbox.push(Act::Choose(interface.option.map_or(0, |index| (index + 1) % options)));
    } else if pressed.free(Key::ArrowUp) && options > 0 {
        outbox.push(Act::Choose(interface.option.map_or(options - 1, |index| (index + options - 1) % options)));
    }
    let Some((index, option)) = interface.option.and_then(|index| Some((index, paper.options.get(index)?))) else {
        return;
    };
    if !option.refusals.is_empty() {
        return;
    }
    let enter = pressed.free(Key::Enter);
    if option.open.is_some() && (pressed.plain(Key::O) || enter) {
        outbox.push(Act::Play(answer(paper, option, false)));
    } else if option.secret.is_some() && (pressed.plain(Key::X) || enter) {
        outbox.push(Act::Open(Sheet::Sealing(Sealed::Answer { paper: interface.paper, option: index })));
    }
}

fn map_keys(pressed: &Pressed, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    if pressed.plain(Key::M) {
        outbox.push(Act::Mode(interface.mode.step(1)));
    } else if pressed.with(Modifiers::SHIFT, Key::M) {
        outbox.push(Act::Mode(interface.mode.step(7)));
    }
    if !pressed.focused {
        for (key, east, north) in [
            (Key::ArrowLeft, -80.0, 0.0),
            (Key::ArrowRight, 80.0, 0.0),
            (Key::ArrowUp, 0.0, 80.0),
            (Key::ArrowDown, 0.0, -80.0),
        ] {
            if pressed.with(Modifiers::SHIFT, key) {
                outbox.push(Act::Pan(east, north));
            }
        }
    }
    if pressed.plain(Key::Plus) || pressed.plain(Key::Equals) || pressed.with(Modifiers::SHIFT, Key::Plus) {
        outbox.push(Act::Zoom(1.25));
    } else if pressed.plain(Key::Minus) {
        outbox.push(Act::Zoom(0.8));
    } else if pressed.plain(Key::Num0) {
        outbox.push(Act::WholeMap);
    }
    for (key, forward) in [(Key::Period, true), (Key::Comma, false)] {
        if pressed.plain(key)
            && let Some((thing, place)) = pick::next(&views.map, &views.sent, interface.card, forward)
        {
            outbox.push(Act::Card(Some(thing)));
            outbox.push(Act::Show(place));
        }
    }
}

fn on_consequences(pressed: &Pressed, views: &Views, interface: &mut Interface, outbox: &mut Outbox) {
    if pressed.free(Key::Space) || (pressed.free(Key::Enter)) {
        outbox.push(Act::Go(Screen::Table));
        return;
    }
    if pages(pressed, outbox) {
        return;
    }
    files(pressed, outbox);
    interface.seek |= pressed.plain(Key::Slash);
    let Some(past) = interface.brought(views) else { return };
    let open = interface.chain_line.and_then(|(group, _)| past.groups.get(group));
    if let Some(group) = open.filter(|_| pressed.plain(Key::Z)) {
        outbox.push(Act::Pin(group.spot));
    }
    if pressed.free(Key::ArrowLeft) {
        outbox.push(Act::Brought(past.turn - 1));
    } else if pressed.free(Key::ArrowRight) {
        outbox.push(Act::Brought(past.turn + 1));
    }
    let lines: Vec<_> = interface.sifted.opening(past).collect();
    let here = interface.chain_line.and_then(|at| lines.iter().position(|(_, line)| *line == at));
    let next = if pressed.free(Key::ArrowDown) {
        here.map_or(0, |index| index + 1)
    } else if pressed.free(Key::ArrowUp) {
        here.map_or(0, |index| index.saturating_sub(1))
    } else {
        return;
    };
    if let Some((entry, at)) = lines.get(next) {
        outbox.push(Act::WhyEntry(*entry, Some(*at)));
    }
}
