//! Tests that play the window without a window: frames are drawn by egui alone, keys and clicks go in, acts are done.

use std::path::Path;

use bevy_egui::egui::{self, Context, Event, Key, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};

use super::act::{Act, Outbox};
use super::game::Game;
use super::interface::{Interface, Screen, Sheet};
use super::page::Page;
use super::{dispatch, font, theme, window};
use crate::campaign::{Command, save};
use crate::locale::Language;
use crate::scenario::{bundled, load_bundled};

mod map;
mod past;

struct Player {
    ctx: Context,
    game: Game,
    interface: Interface,
    size: (f32, f32),
    /// What a screen reader was told in the last frame: role, name, middle.
    told: Vec<(egui::accesskit::Role, String, Pos2)>,
}

/// The bundled scenario with the most decisions: the one that fills the screens most.
fn fullest() -> &'static str {
    let decisions = |id: &str| load_bundled(id).map_or(0, |scenario| scenario.rulebook.decisions.len());
    bundled().into_iter().map(|(id, _)| id).max_by_key(|id| decisions(id)).unwrap()
}

impl Player {
    fn new(saves: &Path, size: (f32, f32)) -> Self {
        let ctx = Context::default();
        font::install(&ctx);
        theme::dress(&ctx);
        ctx.enable_accesskit();
        let scenarios = bundled().into_iter().filter_map(|(id, _)| load_bundled(id).ok()).collect();
        let game = Game { scenarios, saves: saves.to_owned(), found: Vec::new(), playing: None, seed: Some(7) };
        let mut player = Self { ctx, game, interface: Interface::default(), size, told: Vec::new() };
        player.frame(Vec::new());
        player
    }

    /// In a campaign of which so many turns were left to the ministers.
    fn after_turns(saves: &Path, turns: usize) -> Self {
        let mut player = Self::new(saves, (1280.0, 800.0));
        player.begin(fullest());
        for _ in 0..turns {
            player.press(Key::Space);
            player.press(Key::Space);
        }
        player
    }

    /// One frame with these events, and what was asked for done.
    fn frame(&mut self, events: Vec<Event>) {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(self.size.0, self.size.1));
        let input = RawInput { screen_rect: Some(screen), events, focused: true, ..RawInput::default() };
        let mut outbox = Outbox::default();
        let mut output =
            self.ctx.run_ui(input, |_| window::frame(&self.ctx.clone(), &self.game, &mut self.interface, &mut outbox));
        output.textures_delta.clear();
        if let Some(update) = output.platform_output.accesskit_update {
            self.told = update
                .nodes
                .iter()
                .filter_map(|(_, node)| {
                    let area = node.bounds()?;
                    let middle = pos2(((area.x0 + area.x1) / 2.0) as f32, ((area.y0 + area.y1) / 2.0) as f32);
                    Some((node.role(), node.label().unwrap_or_default().to_owned(), middle))
                })
                .collect();
        }
        for act in outbox.take() {
            dispatch::perform(act, &mut self.game, &mut self.interface);
        }
    }

    fn press(&mut self, key: Key) {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
        self.frame(vec![event(true), event(false)]);
        self.frame(Vec::new());
    }

    fn click(&mut self, at: Pos2) {
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![button(true)]);
        self.frame(vec![button(false)]);
        self.frame(Vec::new());
    }

    /// Where the button of this name is.
    fn button(&self, name: &str) -> Pos2 {
        let found = self.told.iter().find(|(_, label, _)| label.starts_with(name));
        found.unwrap_or_else(|| panic!("no button '{name}' among {:#?}", self.told)).2
    }

    fn begin(&mut self, scenario: &str) {
        let index = self.game.scenarios.iter().position(|known| known.id == scenario).unwrap();
        self.interface.form.scenario = index;
        self.press(Key::Enter);
        while matches!(self.interface.screen, Screen::Opening(_)) {
            self.press(Key::Enter);
        }
        if self.interface.screen == Screen::Vows {
            let words = &self.game.playing.as_ref().unwrap().views.words;
            for key in [Key::Num1, Key::Num2, Key::Num3].into_iter().take(words.swear) {
                self.press(key);
            }
            self.press(Key::Enter);
        }
        assert_eq!(self.interface.screen, Screen::Table);
    }

    fn turn(&self) -> i32 {
        self.game.playing.as_ref().unwrap().campaign.turn()
    }
}

#[test]
fn a_game_is_played_to_its_end_by_keys_alone() {
    let saves = tempfile::tempdir().unwrap();
    for scenario in ["mini", "july_1914"] {
        let mut player = Player::new(saves.path(), (1280.0, 800.0));
        player.begin(scenario);
        let turns = player.game.playing.as_ref().unwrap().views.top.turns;
        for _ in 0..=turns {
            if player.interface.screen == Screen::Ending {
                break;
            }
            let papers = player.game.playing.as_ref().unwrap().views.desk.len();
            for _ in 0..papers {
                player.press(Key::A);
                player.press(Key::Enter);
                if matches!(player.interface.sheet, Some(Sheet::Sealing(_))) {
                    player.press(Key::Enter);
                }
            }
            player.press(Key::Space);
            assert_eq!(player.interface.screen, Screen::Consequences);
            player.press(Key::ArrowDown);
            player.press(Key::Space);
        }
        assert_eq!(player.interface.screen, Screen::Ending, "{scenario} has not ended");
        player.press(Key::W);
        assert!(matches!(player.interface.sheet, Some(Sheet::Why(_))));
        player.press(Key::Escape);
        player.press(Key::Escape);
        assert_eq!(player.interface.screen, Screen::Title);
    }
}

#[test]
fn a_game_is_played_to_its_end_by_mouse_alone() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    for scenario in 1..player.game.scenarios.len() {
        let lore = player.game.scenarios[scenario].lore.clone();
        player.click(player.button(&lore.title.name));
        player.click(player.button("Begin"));
        while matches!(player.interface.screen, Screen::Opening(_)) {
            let last = player.told.iter().any(|(_, label, _)| label.starts_with("Begin"));
            player.click(player.button(if last { "Begin" } else { "Turn the page" }));
        }
        if player.interface.screen == Screen::Vows {
            for vow in lore.vows.iter().take(player.game.scenarios[scenario].rulebook.vows.1) {
                player.click(player.button(&format!("{}. ", vow.name)));
            }
            player.click(player.button("Swear"));
        }
        assert_eq!(player.interface.screen, Screen::Table);
        let words = &player.game.playing.as_ref().unwrap().views;
        let (end, turns) = (words.words.end_turn.clone(), words.top.turns);
        for _ in 0..turns {
            player.click(player.button(&end));
            assert_eq!(player.interface.screen, Screen::Consequences);
            let over = player.game.playing.as_ref().unwrap().views.ending.is_some();
            player.click(player.button(if over { "The end" } else { "To the desk" }));
            if over {
                break;
            }
        }
        assert_eq!(player.interface.screen, Screen::Ending, "scenario {scenario} has not ended");
        player.click(player.button("Close the records"));
        assert_eq!(player.interface.screen, Screen::Title);
    }
}

#[test]
fn a_turn_is_played_by_mouse_alone_and_saved() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    let option = player.game.playing.as_ref().unwrap().views.desk[0].options[0].label.clone();
    player.click(player.button(&format!("A: {option}")));
    assert_eq!(player.interface.option, Some(0));
    let open = player.game.playing.as_ref().unwrap().views.words.open.clone();
    player.click(player.button(&open));
    assert!(matches!(
        &player.game.playing.as_ref().unwrap().views.pending[..],
        [Command::Swear(_), Command::Answer { secret: false, .. }]
    ));
    let end = player.game.playing.as_ref().unwrap().views.words.end_turn.clone();
    player.click(player.button(&end));
    assert_eq!(player.turn(), 2);
    assert_eq!(player.interface.screen, Screen::Consequences);
    let header = save::header(&save::slot_path(saves.path(), "autosave-1")).unwrap();
    assert_eq!(header.turn, 2);
    player.click(player.button("To the desk"));
    assert_eq!(player.interface.screen, Screen::Table);
}

#[test]
fn every_sheet_opens_and_closes_over_each_size_of_window() {
    let saves = tempfile::tempdir().unwrap();
    for size in [(1280.0, 800.0), (1536.0, 864.0), (853.0, 533.0), (640.0, 480.0)] {
        let mut player = Player::new(saves.path(), size);
        player.begin(fullest());
        for key in Page::all().map(Page::key).chain([Key::S, Key::L, Key::F1, Key::F2]) {
            player.press(key);
            assert!(player.interface.sheet.is_some(), "{key:?} opens nothing");
            player.press(Key::Escape);
            assert!(player.interface.sheet.is_none(), "{key:?} is not closed by Esc");
        }
        player.press(Key::C);
        player.press(Key::X);
        assert!(matches!(player.interface.sheet, Some(Sheet::Sealing(_))));
        player.press(Key::Escape);
        for _ in 0..8 {
            player.press(Key::M);
        }
        for _ in 0..4 {
            player.press(Key::Period);
        }
        assert!(player.interface.card.is_some());
    }
}

#[test]
fn the_language_is_chosen_among_the_settings() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    for (language, settings) in [(Language::Chinese, "设置"), (Language::English, "Settings")] {
        player.press(Key::F2);
        player.click(player.button(language.name()));
        player.button(settings);
        player.press(Key::Escape);
        assert_eq!(player.interface.settings.language, language);
        player.button(settings);
    }
}

#[test]
fn what_is_covered_by_a_sheet_cannot_be_pressed() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    let end = player.button(&player.game.playing.as_ref().unwrap().views.words.end_turn.clone());
    player.press(Key::F1);
    player.click(end);
    assert_eq!(player.turn(), 1);
    player.press(Key::Space);
    assert_eq!(player.turn(), 1, "nor by its key");
}

#[test]
fn an_order_is_sealed_only_after_it_was_held() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    player.press(Key::C);
    player.press(Key::X);
    player.click(player.button("Hold to seal"));
    assert!(matches!(player.interface.sheet, Some(Sheet::Sealing(_))), "a click is not enough");
    player.press(Key::Enter);
    assert!(player.interface.sheet.is_none());
    let pending = &player.game.playing.as_ref().unwrap().views.pending;
    assert!(matches!(pending.last(), Some(Command::Answer { secret: true, .. })));
    player.press(Key::U);
    let pending = &player.game.playing.as_ref().unwrap().views.pending;
    assert!(!matches!(pending.last(), Some(Command::Answer { .. })), "and can be taken back");
}

#[test]
fn nothing_is_lost_when_the_window_goes() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    player.press(Key::A);
    player.press(Key::O);
    let before = player.game.playing.as_ref().unwrap().campaign.commands().to_vec();
    let mut next = Player::new(saves.path(), (1280.0, 800.0));
    next.press(Key::C);
    assert_eq!(next.interface.screen, Screen::Table);
    assert_eq!(next.game.playing.as_ref().unwrap().campaign.commands(), before);
}

#[test]
fn one_looks_back_at_what_every_turn_brought() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::after_turns(saves.path(), 3);
    player.press(Key::V);
    assert_eq!(player.interface.screen, Screen::Consequences);
    let shown = |player: &Player| {
        let views = &player.game.playing.as_ref().unwrap().views;
        player.interface.brought(views).unwrap().clone()
    };
    let last = shown(&player);
    assert_eq!(last.turn, 3);
    for turn in [2, 1, 1] {
        player.press(Key::ArrowLeft);
        assert_eq!(shown(&player).turn, turn);
        let playing = player.game.playing.as_ref().unwrap();
        assert!(!shown(&player).groups.is_empty());
        assert_eq!(shown(&player).notes, crate::view::consequences(&playing.campaign, turn).notes);
    }
    player.press(Key::F3);
    assert_eq!(shown(&player).turn, 1, "another language looks at the same turn");
    player.press(Key::F3);
    for turn in [2, 3, 3] {
        player.press(Key::ArrowRight);
        assert_eq!(shown(&player).turn, turn);
    }
    assert_eq!(shown(&player), last);
}

#[test]
fn charts_are_pointed_at_by_keys_and_open_to_causes() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::after_turns(saves.path(), 3);
    player.press(Key::H);
    assert_eq!(player.interface.sheet, Some(Sheet::Page(Page::Charts)));
    let charts = player.interface.charted.charts.len();
    assert!(charts > 3);
    for chart in 0..charts {
        assert_eq!(player.interface.charted.chart, chart);
        player.press(Key::Period);
        player.press(Key::ArrowLeft);
        player.press(Key::ArrowDown);
    }
    assert_eq!(player.interface.charted.chart, charts - 1, "below the last is none");
    // Some step of some line opens to its causes.
    dispatch::perform(Act::Point(0, 0, 0), &mut player.game, &mut player.interface);
    for _ in 0..3 {
        player.press(Key::ArrowRight);
        player.press(Key::Enter);
        if matches!(player.interface.sheet, Some(Sheet::Why(_))) {
            return;
        }
    }
    panic!("no step of the first line opens");
}

#[test]
fn a_save_comes_back_as_it_was() {
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    player.begin(fullest());
    player.press(Key::Space);
    player.press(Key::Space);
    dispatch::perform(Act::Save("mine".to_owned()), &mut player.game, &mut player.interface);
    let path = save::slot_path(saves.path(), "mine");
    let before = player.game.playing.as_mut().unwrap().campaign.hash();
    player.press(Key::Space);
    dispatch::perform(Act::Load(path), &mut player.game, &mut player.interface);
    assert_eq!(player.game.playing.as_mut().unwrap().campaign.hash(), before);
    assert_eq!(player.interface.screen, Screen::Table);
}

#[test]
fn a_reader_hears_a_name_for_everything_that_can_be_pressed() {
    use egui::accesskit::Role;
    let saves = tempfile::tempdir().unwrap();
    let mut player = Player::new(saves.path(), (1280.0, 800.0));
    let mute = |player: &Player, place: &str| {
        let nameless: Vec<_> = player
            .told
            .iter()
            .filter(|(role, name, _)| {
                matches!(role, Role::Button | Role::RadioButton | Role::CheckBox) && name.is_empty()
            })
            .collect();
        assert!(nameless.is_empty(), "nameless on {place}: {nameless:?}");
    };
    mute(&player, "the title");
    player.begin(fullest());
    mute(&player, "the table");
    for key in Page::all().map(Page::key) {
        player.press(key);
        mute(&player, "a sheet");
        player.press(Key::Escape);
    }
}
