//! What the last turn brought, by cause; a line opens the chain of causes behind it.

use bevy_egui::egui::{self, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use super::table::Layout;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::{Interface, Screen, Sheet};
use crate::desktop::panel::{chain, top, voices};
use crate::desktop::sought::{Sought, Worth};
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut};
use crate::desktop::widget::text::wrapped_rows;
use crate::desktop::widget::{Button, label, line, linked, pair, paper, ruled, seal, seek};
use crate::say;
use crate::view::matter::About;
use crate::view::{CauseGroup, Consequences, WitnessView};
use crate::world::Kind;

/// Width of the buttons that lead to the turns before and after.
const WAY: f32 = 34.0;

/// Draws the page.
pub fn draw(ui: &mut Ui, whole: Rect, views: &Views, interface: &mut Interface, outbox: &mut Outbox) {
    let layout = Layout::of(whole, false);
    let table = layout.table.shrink(theme::MARGIN);
    ui.painter().rect_filled(layout.table, 0.0, theme::veil());
    let width = (table.width() * 0.37).clamp(340.0, 560.0);
    let left = Rect::from_min_max(table.min, pos2(table.left() + width, table.bottom()));
    let right = Rect::from_min_max(pos2(left.right() + theme::GAP, table.top()), table.max);
    // What lies beneath a sheet leaves the keyboard to it.
    let seeks = interface.sheet.is_none() && std::mem::take(&mut interface.seek);
    let mut sought = interface.sifted.sought.clone();
    let empty = Consequences::default();
    let past = interface.brought(views).unwrap_or(&empty);
    let last = views.past.as_ref().map_or(past.turn, |last| last.turn);
    paper(ui, left, theme::PAD, "brought", |ui| {
        head(ui, past, last, outbox);
        controls(ui, &mut sought, seeks, views, outbox);
        brought(ui, past, interface, outbox);
    });
    paper(ui, right, theme::PAD, "why", |ui| why(ui, right, past, interface, outbox));
    top::draw(ui, layout.top, views, interface, outbox);
    let locale = speech::locale(ui);
    let (label, caption) = match views.ending {
        Some(_) => (say!(locale, "window-brought-the-end"), say!(locale, "window-brought-ended")),
        None => (
            say!(locale, "window-brought-to-the-desk"),
            say!(locale, "window-brought-papers", count = views.undecided()),
        ),
    };
    let onward = voices::Onward { label: &label, caption, act: Act::Go(Screen::Table) };
    voices::draw(ui, layout.bottom, &past.witnesses, interface.witness, &[], onward, outbox);
    interface.sifted.sought = sought;
}

/// The title, and the ways to the turns before and after.
fn head(ui: &mut Ui, past: &Consequences, last: i32, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    ui.horizontal(|ui| {
        let title = say!(locale, "window-brought-title", date = past.date.as_str());
        // The two ways beside it keep their room.
        let room = ui.available_width() - 2.0 * (WAY + 8.0);
        let large = ui.painter().layout_no_wrap(title.clone(), theme::serif_bold(size::TITLE), theme::INK);
        let size = if large.size().x > room { size::NAME } else { size::TITLE };
        line(ui, theme::serif_bold(size), theme::INK, title);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let ways = [
                (say!(locale, "window-brought-after"), "\u{2192}", past.turn + 1, past.turn < last),
                (say!(locale, "window-brought-before"), "\u{2190}", past.turn - 1, past.turn > 1),
            ];
            for (name, arrow, turn, possible) in ways {
                let shown = Button::new(arrow).width(WAY).height(26.0).enabled(possible).show(ui);
                shown.widget_info(|| WidgetInfo::labeled(WidgetType::Button, possible, &name));
                if shown.on_hover_text(&name).clicked() {
                    outbox.push(Act::Brought(turn));
                }
            }
        });
    });
}

/// What is sought: words, gains or losses, one of the powers.
fn controls(ui: &mut Ui, sought: &mut Sought, seeks: bool, views: &Views, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    ui.add_space(4.0);
    ui.spacing_mut().interact_size.y = seek::FIELD;
    ui.horizontal(|ui| {
        let wide = ui.available_width() - 16.0;
        let field = seek::field(ui, &mut sought.words, &say!(locale, "panel-seek"), wide * 0.38);
        if seeks {
            field.request_focus();
        }
        if field.changed() {
            outbox.push(Act::Sift(sought.clone()));
        }
        let worths = [
            (Worth::Any, say!(locale, "panel-worth-any")),
            (Worth::Gains, say!(locale, "panel-worth-gains")),
            (Worth::Losses, say!(locale, "panel-worth-losses")),
            (Worth::Own, say!(locale, "panel-worth-own")),
        ];
        if let Some(worth) = seek::choice(ui, &say!(locale, "panel-worth"), wide * 0.28, &worths, &sought.worth) {
            outbox.push(Act::Sift(Sought { worth, ..sought.clone() }));
        }
        let others = views.powers.iter().filter(|power| !power.own);
        let others = others.map(|power| (Some(About { kind: Kind::Faction, row: power.row }), power.name.clone()));
        let powers: Vec<_> = std::iter::once((None, say!(locale, "panel-any-power"))).chain(others).collect();
        if let Some(about) = seek::choice(ui, &say!(locale, "panel-power-sought"), wide * 0.34, &powers, &sought.about)
        {
            outbox.push(Act::Sift(Sought { about, ..sought.clone() }));
        }
    });
}

fn brought(ui: &mut Ui, past: &Consequences, interface: &Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let found = &interface.sifted;
    ScrollArea::vertical().id_salt(("brought", past.turn)).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for note in found.notes.iter().filter_map(|&note| past.notes.get(note)) {
            ruled(ui);
            linked(ui, theme::serif(size::PROSE), theme::INK, note);
        }
        for (index, lines) in &found.groups {
            let Some(group) = past.groups.get(*index) else { continue };
            ruled(ui);
            let sheet = past.exposed.iter().position(|exposed| exposed.cause == group.cause);
            show(ui, group, *index, lines, interface, outbox);
            if let Some(sheet) = sheet {
                ui.horizontal(|ui| {
                    ui.add_space(33.0);
                    let told = say!(locale, "window-brought-sheet");
                    if Button::new(&told).height(26.0).show(ui).clicked() {
                        outbox.push(Act::Open(Sheet::Exposed(sheet)));
                    }
                });
            }
        }
        if found.groups.is_empty() && found.notes.is_empty() {
            ruled(ui);
            let told = match found.sought.anything() {
                true => say!(locale, "panel-seek-nothing"),
                false => say!(locale, "window-brought-nothing"),
            };
            label(ui, theme::sans(size::BODY), theme::INK2, told);
            if found.sought.anything() && Button::new(&say!(locale, "panel-seek-all")).show(ui).clicked() {
                outbox.push(Act::Sift(Sought::default()));
            }
        }
    });
}

/// A small button that pins a heading, or takes the pin out.
fn pin(ui: &mut Ui, group: &CauseGroup, pinned: bool, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let name = if pinned { say!(locale, "panel-unpin") } else { say!(locale, "panel-pin") };
    let (rect, response) = ui.allocate_exact_size(vec2(22.0, 24.0), Sense::click());
    let spoken = say!(locale, "panel-named", name = &name, what = &group.title);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), pinned, &spoken));
    if response.hovered() {
        ui.painter().rect_filled(rect, theme::CORNER, theme::SLIP);
    }
    mark::pin(ui.painter(), rect.center(), pinned);
    mark::ring(ui, &response, theme::FOCUS);
    if response.on_hover_text(&name).clicked() {
        outbox.push(Act::Pin(group.spot));
    }
}

fn show(ui: &mut Ui, group: &CauseGroup, index: usize, lines: &[usize], interface: &Interface, outbox: &mut Outbox) {
    let pinned = interface.pins.contains(&group.spot);
    ui.horizontal_top(|ui| {
        seal(ui, &group.seal, &group.title, 24.0, if group.yours { Cut::Hand } else { Cut::Outlined });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.set_width(ui.available_width() - 34.0);
            label(ui, theme::serif_bold(size::NAME), theme::INK, &group.title);
            if !group.detail.is_empty() {
                label(ui, theme::sans(size::CAPTION), theme::INK3, &group.detail);
            }
        });
        pin(ui, group, pinned, outbox);
    });
    for (number, change) in lines.iter().filter_map(|&line| Some((line, group.lines.get(line)?))) {
        ui.horizontal_top(|ui| {
            ui.add_space(33.0);
            ui.vertical(|ui| {
                let name = match change.believed {
                    true => say!(speech::locale(ui), "window-brought-reported", name = change.name.as_str()),
                    false => change.name.clone(),
                };
                let sense = if change.entry.is_some() { Sense::click() } else { Sense::hover() };
                let top = ui.cursor().min;
                let mark = ui.painter().add(egui::Shape::Noop);
                let response = pair(ui, &name, &change.change, change.sign, sense);
                if interface.chain_line == Some((index, number)) {
                    let row = Rect::from_min_max(top, response.rect.max).expand2(vec2(5.0, 0.0));
                    let slip = egui::epaint::RectShape::new(
                        row,
                        theme::CORNER,
                        theme::RAISED,
                        theme::edge(),
                        egui::StrokeKind::Inside,
                    );
                    ui.painter().set(mark, slip);
                }
                if response.clicked()
                    && let Some(entry) = change.entry
                {
                    outbox.push(Act::WhyEntry(entry, Some((index, number))));
                }
            });
        });
    }
}

fn why(ui: &mut Ui, sheet: Rect, past: &Consequences, interface: &Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let voices: Vec<&WitnessView> = past.witnesses.iter().filter(|voice| !voice.line.is_empty()).collect();
    // On a low page the graph has the room.
    let most = ((sheet.height() / 190.0) as usize).max(1);
    let said = |voice: &&WitnessView| {
        let (name, word, line) = (voice.name.as_str(), voice.word.as_str(), voice.line.as_str());
        let told = say!(locale, "window-brought-voice", name = name, word = word, line = line);
        let galley = wrapped_rows(ui, &told, theme::italic(size::NAME), theme::INK2, (ui.available_width(), 2));
        (told, galley)
    };
    let lines: Vec<_> = voices.iter().take(most).map(said).collect();
    let high: f32 = lines.iter().map(|(_, galley)| galley.size().y + 6.0).sum();
    let foot = if lines.is_empty() { 0.0 } else { 16.0 + high };
    let inner = ui.max_rect();
    let body = Rect::from_min_max(inner.min, pos2(inner.right(), sheet.bottom() - theme::PAD - foot));
    let mut above = ui.new_child(UiBuilder::new().id_salt("chain").max_rect(body));
    match &interface.chain {
        Some(why) => chain::short(&mut above, why, outbox),
        None => {
            label(&mut above, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "window-brought-why"));
            label(&mut above, theme::sans(size::BODY), theme::INK2, say!(locale, "window-brought-why-told"));
        }
    }
    let mut below = ui.new_child(
        UiBuilder::new().id_salt("said").max_rect(Rect::from_min_max(pos2(inner.left(), body.bottom()), inner.max)),
    );
    if !lines.is_empty() {
        ruled(&mut below);
    }
    below.spacing_mut().item_spacing.y = 6.0;
    for (told, galley) in lines {
        let (rect, response) = below.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
        below.painter().galley(rect.min, galley, theme::INK2);
        response.on_hover_text(told);
    }
}
