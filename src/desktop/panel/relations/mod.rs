//! How the powers stand to each other, as a diagram or as a table, and beside it the one that is chosen.
//!
//! | File | Idea |
//! |---|---|
//! | `line` | what a line between two powers looks like |
//! | `diagram` | the powers in a round, with the lines between them |
//! | `matrix` | the same as a table |
//! | `power` | all that is known of one |
//! | `debate` | what its council weighs, voice by voice |
//! | [`token`] | a power's seal |

pub mod debate;
mod diagram;
mod line;
mod matrix;
mod power;
pub mod token;

use bevy_egui::egui::{self, Rect, Ui, UiBuilder, pos2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Affairs;
use crate::desktop::speech;
use crate::desktop::theme;
use crate::desktop::widget::Button;
use crate::say;
use crate::view::PowerView;

/// Height of the switch between diagram and table, and of the legend beneath.
const SWITCH: f32 = 28.0;

/// The power that is told of.
pub fn chosen(views: &Views, affairs: Affairs) -> Option<u16> {
    let first = || views.powers.iter().find(|power| !power.own).map(|power| power.row);
    affairs.power.filter(|row| views.powers.iter().any(|power| power.row == *row)).or_else(first)
}

/// A power by its row.
fn named(views: &Views, row: u16) -> Option<&PowerView> {
    views.powers.iter().find(|power| power.row == row)
}

/// Draws the page.
pub fn draw(ui: &mut Ui, views: &Views, affairs: Affairs, outbox: &mut Outbox) {
    let inner = ui.max_rect();
    let fold = inner.left() + (inner.width() * 0.57).round();
    ui.painter().vline(fold, inner.y_range(), theme::rule());
    let left = Rect::from_min_max(inner.min, pos2(fold - 12.0, inner.bottom()));
    let right = Rect::from_min_max(pos2(fold + 16.0, inner.top()), inner.max);
    let head = Rect::from_min_max(left.min, pos2(left.right(), left.top() + SWITCH));
    let mut row = ui.new_child(
        UiBuilder::new().id_salt("shown as").max_rect(head).layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    switch(&mut row, affairs, outbox);
    let mut legend = ui.new_child(UiBuilder::new().id_salt("legend").max_rect(left));
    let top = line::legend(&mut legend, left);
    let body = Rect::from_min_max(pos2(left.left(), head.bottom() + 8.0), pos2(left.right(), top - 6.0));
    let power = chosen(views, affairs);
    let mut shown = ui.new_child(UiBuilder::new().id_salt("relations").max_rect(body));
    if affairs.table {
        matrix::draw(&mut shown, views, power, affairs, outbox);
    } else {
        diagram::draw(&mut shown, views, power, affairs, outbox);
    }
    if let Some(power) = power.and_then(|row| named(views, row)) {
        let mut beside = ui.new_child(UiBuilder::new().id_salt("one power").max_rect(right));
        power::draw(&mut beside, views, power, affairs, outbox);
    }
}

fn switch(ui: &mut Ui, affairs: Affairs, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    ui.spacing_mut().item_spacing.x = 6.0;
    for (table, key, name) in
        [(false, ",", say!(locale, "relations-diagram")), (true, ".", say!(locale, "relations-table"))]
    {
        if Button::new(&name).key(key).height(SWITCH).chosen(affairs.table == table).show(ui).clicked() {
            outbox.push(Act::Affairs(Affairs { table, ..affairs }));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bevy_egui::egui::accesskit::Role;
    use bevy_egui::egui::{Context, Event, Key, Modifiers, PointerButton, Pos2, RawInput, vec2};

    use super::*;
    use crate::campaign::Campaign;
    use crate::desktop::game::{Game, Playing};
    use crate::desktop::interface::{Interface, Screen, Sheet};
    use crate::desktop::page::Page;
    use crate::desktop::{dispatch, font, window};
    use crate::scenario::{bundled, load_bundled};

    /// The page over the first morning of a scenario.
    struct Table {
        ctx: Context,
        game: Game,
        interface: Interface,
        told: Vec<(Role, String, Pos2)>,
    }

    impl Table {
        fn of(scenario: &str, page: Page) -> Self {
            let ctx = Context::default();
            font::install(&ctx);
            theme::dress(&ctx);
            ctx.enable_accesskit();
            let playing = Playing::new(Campaign::new(&load_bundled(scenario).unwrap(), 7));
            let saves = std::path::PathBuf::new();
            let game = Game { scenarios: Vec::new(), saves, found: Vec::new(), playing: Some(playing), seed: None };
            let sheet = Some(Sheet::Page(page));
            let interface = Interface { screen: Screen::Table, sheet, ..Interface::default() };
            let mut table = Self { ctx, game, interface, told: Vec::new() };
            table.frame(Vec::new());
            table.frame(Vec::new());
            table
        }

        fn frame(&mut self, events: Vec<Event>) {
            let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0)));
            let input = RawInput { screen_rect, events, focused: true, ..RawInput::default() };
            let mut outbox = Outbox::default();
            let mut output = self.ctx.run_ui(input, |_| {
                window::frame(&self.ctx.clone(), &self.game, &mut self.interface, &mut outbox);
            });
            output.textures_delta.clear();
            if let Some(update) = output.platform_output.accesskit_update {
                let nodes = update.nodes.iter().filter_map(|(_, node)| {
                    let area = node.bounds()?;
                    let middle = pos2(((area.x0 + area.x1) / 2.0) as f32, ((area.y0 + area.y1) / 2.0) as f32);
                    Some((node.role(), node.label().or(node.value()).unwrap_or_default().to_owned(), middle))
                });
                self.told = nodes.collect();
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

        fn click(&mut self, name: &str) {
            let found = self.told.iter().find(|(_, label, _)| label.starts_with(name));
            let pos = found.unwrap_or_else(|| panic!("no button '{name}' among {:#?}", self.told)).2;
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            let button = |pressed| Event::PointerButton { pos, button, pressed, modifiers };
            self.frame(vec![Event::PointerMoved(pos)]);
            self.frame(vec![button(true)]);
            self.frame(vec![button(false)]);
            self.frame(Vec::new());
        }
    }

    #[test]
    fn powers_are_chosen_by_keys_and_their_figures_open_to_causes() {
        for (id, _) in bundled() {
            let mut table = Table::of(id, Page::Powers);
            let seats = table.game.playing.as_ref().unwrap().views.relations.seats.clone();
            let mut met = BTreeSet::new();
            for _ in 0..seats.len() {
                table.press(Key::ArrowRight);
                met.extend(table.interface.affairs.power);
            }
            assert_eq!(met.len(), seats.len(), "the arrows go round in {id}");
            for shown in [true, false] {
                table.press(Key::Period);
                assert_eq!(table.interface.affairs.table, shown);
                let figures =
                    table.told.iter().filter(|(role, told, _)| *role == Role::Button && told.starts_with("Trust of "));
                let lines = seats.len() * (seats.len() - 1);
                let wanted = if shown { lines } else { 2 * (seats.len() - 1) };
                assert!(figures.count() >= wanted.min(lines), "every figure is told in {id}");
                table.click("Trust of ");
                assert!(matches!(table.interface.sheet, Some(Sheet::Why(_))), "a figure opens");
                table.interface.sheet = Some(Sheet::Page(Page::Powers));
                table.frame(Vec::new());
            }
        }
    }

    #[test]
    fn clauses_are_chosen_by_keys_and_a_voice_opens_to_its_reasons() {
        let fullest = bundled()
            .into_iter()
            .map(|(id, _)| id)
            .max_by_key(|id| load_bundled(id).map_or(0, |scenario| scenario.rulebook.clauses.len()));
        let mut table = Table::of(fullest.unwrap(), Page::Treaties);
        for _ in 0..5 {
            table.press(Key::Period);
        }
        assert_eq!(table.interface.affairs.clauses, Default::default(), "round to the first");
        table.press(Key::P);
        let views = &table.game.playing.as_ref().unwrap().views;
        let motion = views.motions.iter().find(|motion| !motion.own).unwrap();
        let (power, voice) = (motion.power, motion.voices[0].person.name.clone());
        table.interface.affairs.power = Some(power);
        table.frame(Vec::new());
        table.frame(Vec::new());
        table.click(&format!("{voice}: "));
        assert!(table.interface.affairs.voice.is_some());
        assert!(table.told.iter().any(|(_, told, _)| told.contains("it comes to")), "its reasons are told");
    }
}
