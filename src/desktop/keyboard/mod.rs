//! Keys, from the state of the interface to acts. They are silent only while somebody types: a focused button does not
//! stop them, but it keeps Enter, Space and the arrows for itself.

mod pages;

use bevy_egui::egui::{Context, Event, Id, Key, Modifiers, Popup};

use super::act::{Act, Outbox};
use super::game::{Game, Views};
use super::interface::{Interface, Screen, Sealed, Sheet};
use super::map::pick;
use super::page::Page;
use super::panel::desk::answer;
use super::screen::{opening, title, vows};
use super::terms;
use crate::campaign::Command;

/// The keys that choose a paper, a vow, a scenario.
const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
/// The keys that choose an answer.
const LETTERS: [Key; 5] = [Key::A, Key::B, Key::C, Key::D, Key::E];

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

    /// The row to which the upright arrows walk from this one; the first if there is none.
    fn walk(&self, here: Option<usize>) -> Option<usize> {
        if self.free(Key::ArrowDown) {
            Some(here.map_or(0, |row| row + 1))
        } else {
            self.free(Key::ArrowUp).then(|| here.map_or(0, |row| row.saturating_sub(1)))
        }
    }

    fn one_of(&self, keys: &[Key]) -> Option<usize> {
        keys.iter().position(|&key| self.plain(key))
    }
}

/// The keys that go on while they are held: those that walk, scroll and zoom. The others act once.
const HELD: [Key; 13] = [
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::PageUp,
    Key::PageDown,
    Key::Comma,
    Key::Period,
    Key::Plus,
    Key::Equals,
    Key::Minus,
    Key::Tab,
    Key::M,
];

/// Lets a key that is held down act once, unless somebody types: else Enter, held, would seal one sheet after the other.
pub fn once(ctx: &Context) {
    if ctx.text_edit_focused() {
        return;
    }
    let again = |event: &Event| matches!(event, Event::Key { key, repeat: true, .. } if !HELD.contains(key));
    ctx.input_mut(|input| input.events.retain(|event| !again(event)));
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
    if pressed.plain(Key::Y) {
        terms::next(ctx);
    }
    if pressed.plain(Key::Backspace) {
        let back = interface.cards.pinned.len().checked_sub(1).map_or(Act::ConsultBack, Act::TurnBack);
        outbox.push(back);
    }
    let views = game.playing.as_ref().map(|playing| &playing.views);
    match (&interface.sheet, views) {
        (Some(sheet), Some(views)) => {
            let sheet = sheet.clone();
            pages::over_table(&pressed, &sheet, views, interface, outbox);
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
            (Screen::Consequences, Some(views)) => pages::on_consequences(&pressed, views, interface, outbox),
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
fn page(pressed: &Pressed, views: &Views, outbox: &mut Outbox) -> bool {
    let page = Page::all().find(|page| pressed.plain(page.key()) && page.is_of_use(&views.words));
    outbox.extend(page.map(|page| Act::Open(Sheet::Page(page))));
    page.is_some()
}

fn on_table(pressed: &Pressed, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    if page(pressed, views, outbox) {
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
    if pressed.plain(Key::F) {
        outbox.push(Act::Fold);
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
    // What is folded away is not answered unseen.
    let Some((index, option)) =
        interface.option.filter(|_| !interface.folded).and_then(|index| Some((index, paper.options.get(index)?)))
    else {
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
