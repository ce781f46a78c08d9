//! The first page: begin, go on, load, leave.

use bevy_egui::egui::{
    Align2, Id, Rect, ScrollArea, Sense, StrokeKind, TextEdit, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Game;
use crate::desktop::interface::{Interface, Sheet};
use crate::desktop::map;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, great_seal};
use crate::desktop::widget::{Button, Face, label, paper, ruled, wrapped};
use crate::scenario::Scenario;
use crate::{say, view};

/// Width of the picture of the map for its height.
const PORTRAIT: f32 = 300.0 / 190.0;

/// Width of the button that begins.
const BEGIN: f32 = 150.0;

/// Draws the page.
pub fn draw(ui: &mut Ui, whole: Rect, game: &Game, interface: &mut Interface, outbox: &mut Outbox) {
    let width = (whole.width() - 48.0).min(1060.0);
    let height = (whole.height() - 160.0).min(540.0);
    let top = whole.top() + ((whole.height() - height - 120.0) / 2.0).max(12.0);
    let left = whole.center().x - width / 2.0;
    let scenario = game.scenarios.get(interface.form.scenario);
    let seal = scenario.map_or("", |scenario| scenario.lore.title.seal.as_str());
    let locale = speech::locale(ui);
    let painter = ui.painter();
    great_seal(painter, pos2(left + 40.0, top + 44.0), 76.0, if seal.is_empty() { "和" } else { seal }, 1.0);
    painter.text(
        pos2(left + 98.0, top + 6.0),
        Align2::LEFT_TOP,
        say!(locale, "window-title"),
        theme::serif_bold(size::HERO),
        theme::LACQUER_TEXT,
    );
    painter.text(
        pos2(left + 100.0, top + 58.0),
        Align2::LEFT_TOP,
        say!(locale, "window-title-motto"),
        theme::italic(size::HEAD),
        theme::LACQUER_TEXT3,
    );

    let sheet = Rect::from_min_size(pos2(left, top + 112.0), vec2(width, height));
    let fold = sheet.left() + (sheet.width() * 0.42).round();
    let list = Rect::from_min_max(sheet.min, pos2(fold - 6.0, sheet.bottom()));
    let choice = Rect::from_min_max(pos2(fold + 6.0, sheet.top()), sheet.max);
    paper(ui, list, theme::PAD, "scenarios", |ui| scenarios(ui, &game.scenarios, interface));
    paper(ui, choice, theme::PAD, "begin", |ui| match scenario {
        Some(scenario) => begin(ui, choice, scenario, game, interface, outbox),
        None => {
            label(ui, theme::serif(size::PROSE), theme::INK, say!(locale, "window-title-no-scenario"));
        }
    });
    if !interface.says.is_empty() {
        let at = pos2(whole.center().x, whole.bottom() - 26.0);
        let galley = wrapped(ui, &interface.says, theme::sans(size::BODY), theme::LACQUER_TEXT, width);
        ui.painter().galley(at - galley.size() / 2.0, galley, theme::LACQUER_TEXT);
    }
}

fn scenarios(ui: &mut Ui, scenarios: &[Scenario], interface: &mut Interface) {
    let locale = speech::locale(ui);
    label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "window-title-anew"));
    ruled(ui);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (index, scenario) in scenarios.iter().enumerate() {
            let title = &scenario.lore.title;
            let chosen = interface.form.scenario == index;
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 54.0), Sense::click());
            response
                .widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), chosen, &title.name));
            let fill = if chosen || response.hovered() { theme::RAISED } else { theme::PAPER };
            let stroke = if chosen { theme::selected() } else { theme::edge() };
            let painter = ui.painter();
            painter.rect(rect, theme::CORNER, fill, stroke, StrokeKind::Inside);
            painter.text(
                rect.min + vec2(14.0, 7.0),
                Align2::LEFT_TOP,
                &title.name,
                theme::serif_bold(size::HEAD),
                theme::INK,
            );
            let count = scenario.rulebook.turns();
            let turns = match scenario.lore.lesson {
                true => say!(locale, "window-title-lesson", count = count),
                false => say!(locale, "window-title-turns", count = count),
            };
            painter.text(
                rect.left_bottom() + vec2(14.0, -7.0),
                Align2::LEFT_BOTTOM,
                turns,
                theme::sans(size::DETAIL),
                theme::INK2,
            );
            painter.text(
                rect.right_center() - vec2(14.0, 0.0),
                Align2::RIGHT_CENTER,
                &title.beside,
                theme::serif(size::HEAD),
                theme::INK2,
            );
            mark::ring(ui, &response, theme::FOCUS);
            if response.clicked() {
                interface.form.scenario = index;
            }
        }
    });
}

fn begin(ui: &mut Ui, sheet: Rect, scenario: &Scenario, game: &Game, interface: &mut Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let title = &scenario.lore.title;
    label(ui, theme::serif_bold(24.0), theme::INK, &title.name);
    let latest = game.found.iter().find(|line| line.whole);
    let (begin, go_on) = (say!(locale, "window-begin"), say!(locale, "window-title-continue"));
    let begin = Button::new(&begin).key("Enter").face(Face::Hand).width(BEGIN).height(theme::PRESS);
    let go_on = Button::new(&go_on).key("C").height(theme::PRESS).enabled(latest.is_some());
    let others = [
        (say!(locale, "window-load"), "L", Act::Open(Sheet::Load)),
        (say!(locale, "window-settings"), "F2", Act::Open(Sheet::Settings)),
        (say!(locale, "window-quit"), "Q", Act::Quit),
    ];
    let others = others.each_ref().map(|(name, key, act)| (Button::new(name).key(key).height(theme::PRESS), act));
    // Where the ways have no room on one line, they take two.
    let wide: f32 = others.iter().map(|(button, _)| button.natural(ui) + 8.0).sum();
    let second = if BEGIN + 8.0 + go_on.natural(ui) + wide > ui.available_width() { theme::PRESS + 4.0 } else { 0.0 };
    let below = 136.0 + second;
    let height = sheet.bottom() - ui.cursor().top() - below;
    ScrollArea::vertical().auto_shrink(false).max_height(height).show(ui, |ui| {
        crate::desktop::widget::prose(ui, theme::INK, &title.text);
        if !scenario.lore.acts.is_empty() {
            ui.add_space(6.0);
            let acts: Vec<&str> = scenario.lore.acts.iter().map(|(title, _)| title.as_str()).collect();
            label(ui, theme::sans(size::DETAIL), theme::INK2, acts.join(" · "));
        }
        portrait(ui, scenario, sheet.bottom() - below - theme::PAD);
    });
    ruled(ui);
    ui.horizontal(|ui| {
        label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "window-title-seed"));
        let field = ui.add(
            TextEdit::singleline(&mut interface.form.seed)
                .font(theme::sans(size::BODY))
                .hint_text(say!(locale, "window-title-seed-by-chance"))
                .char_limit(18)
                .desired_width(150.0)
                .margin(vec2(8.0, 5.0)),
        );
        field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, say!(locale, "window-title-seed-spoken")));
        label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "window-title-seed-told"));
    });
    let seed = seed(&interface.form.seed);
    if seed.is_none() && !interface.form.seed.trim().is_empty() {
        label(ui, theme::sans(size::DETAIL), theme::loss(), say!(locale, "window-title-seed-unfit"));
    } else {
        ui.add_space(17.0);
    }
    ui.horizontal_wrapped(|ui| {
        let fit = seed.is_some() || interface.form.seed.trim().is_empty();
        if begin.enabled(fit).show(ui).clicked() {
            outbox.push(Act::Begin(interface.form.scenario, seed));
        }
        let told = latest.map_or_else(|| say!(locale, "window-title-no-save"), |line| line.what.clone());
        if go_on.show(ui).on_hover_text(told).clicked() {
            outbox.push(Act::Continue);
        }
        for (button, act) in others {
            if button.show(ui).clicked() {
                outbox.push(act.clone());
            }
        }
    });
}

/// The map as it stands on the first morning, where there is room for it above a line.
fn portrait(ui: &mut Ui, scenario: &Scenario, bottom: f32) {
    // The window opens without waiting for it.
    if ui.ctx().cumulative_frame_nr() < 3 {
        ui.ctx().request_repaint();
        return;
    }
    let top = ui.cursor().top() + 14.0;
    let height = (bottom - top).min(ui.available_width() / PORTRAIT).min(300.0);
    let Some(picture) = (height > 110.0).then(|| view::picture(scenario, &scenario.rulebook.start)).flatten() else {
        return;
    };
    ui.add_space(14.0);
    let (rect, response) = ui.allocate_exact_size(vec2(height * PORTRAIT, height), Sense::hover());
    let key = Id::new(("portrait", &scenario.id));
    map::picture::paint(ui.ctx(), ui.painter(), rect, &picture, key);
    let told = say!(speech::locale(ui), "window-title-portrait", title = &scenario.lore.title.name);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, told.as_str()));
}

/// The seed that was typed.
pub fn seed(text: &str) -> Option<u64> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_seed_is_a_whole_number() {
        assert_eq!(super::seed(" 42 "), Some(42));
        assert_eq!(super::seed(""), None);
        assert_eq!(super::seed("-1"), None);
        assert_eq!(super::seed("peace"), None);
    }
}
