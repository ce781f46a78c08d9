//! The chronicle: what happened, turn by turn on the left, one row of it in full on the right.

use bevy_egui::egui::{
    self, Align, Rect, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Interface;
use crate::desktop::sought::{Chronicled, Sought};
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut};
use crate::desktop::widget::text::wrapped_rows;
use crate::desktop::widget::{Button, fit, label, line, pair, ruled, seek};
use crate::locale::Locale;
use crate::say;
use crate::view::matter::Matter;
use crate::view::{ChangeLine, ChronicleRow};

/// Height of the controls, of a row, and width of the margin where dates stand.
const CONTROLS: f32 = 42.0;
const ROW: f32 = 44.0;
const DATES: f32 = 92.0;

/// Draws the page.
pub fn draw(ui: &mut Ui, views: &Views, interface: &mut Interface, outbox: &mut Outbox) {
    let inner = ui.max_rect();
    let head = Rect::from_min_size(inner.min, vec2(inner.width(), CONTROLS));
    let fold = inner.left() + (inner.width() * 0.6).round();
    let left = Rect::from_min_max(head.left_bottom(), pos2(fold - 10.0, inner.bottom()));
    let right = Rect::from_min_max(pos2(fold + 10.0, head.bottom()), inner.max);
    let mut above = ui.new_child(UiBuilder::new().id_salt("sought").max_rect(head));
    controls(&mut above, interface, outbox);
    ui.painter().vline(fold, right.y_range(), theme::rule());
    let mut list = ui.new_child(UiBuilder::new().id_salt("rows").max_rect(left));
    rows(&mut list, interface, outbox);
    let pinned = |row: &ChronicleRow| interface.pins.contains(&row.spot);
    if let Some(row) = interface.chronicled.row() {
        let mut whole = ui.new_child(UiBuilder::new().id_salt("row").max_rect(right));
        one(&mut whole, row, pinned(row), views, &interface.chronicled, outbox);
    }
}

fn controls(ui: &mut Ui, interface: &mut Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let wide = ui.available_width();
    let past = &mut interface.chronicled;
    ui.spacing_mut().interact_size.y = seek::FIELD;
    ui.horizontal(|ui| {
        let field = seek::field(ui, &mut past.sought.words, &say!(locale, "panel-seek"), wide * 0.22);
        if std::mem::take(&mut interface.seek) {
            field.request_focus();
        }
        let sought = &past.sought;
        if field.changed() {
            outbox.push(Act::Sift(sought.clone()));
        }
        let any = (None, say!(locale, "panel-any-matter"));
        let kinds: Vec<_> = Matter::ALL.map(|matter| (Some(matter), matter.name(locale))).into_iter().collect();
        let kinds: Vec<_> = std::iter::once(any).chain(kinds).collect();
        if let Some(matter) = seek::choice(ui, &say!(locale, "panel-matter"), wide * 0.17, &kinds, &sought.matter) {
            outbox.push(Act::Sift(Sought { matter, ..sought.clone() }));
        }
        let whom = past.chronicle.whom.iter().map(|whom| (Some(whom.about), beside(&whom.name, &whom.beside)));
        let whom: Vec<_> = std::iter::once((None, say!(locale, "panel-anybody"))).chain(whom).collect();
        if let Some(about) = seek::choice(ui, &say!(locale, "panel-whom"), wide * 0.22, &whom, &sought.about) {
            outbox.push(Act::Sift(Sought { about, ..sought.clone() }));
        }
        let order = match past.oldest_first {
            true => say!(locale, "panel-oldest-first"),
            false => say!(locale, "panel-newest-first"),
        };
        if Button::new(&order).height(seek::FIELD).show(ui).clicked() {
            outbox.push(Act::OldestFirst(!past.oldest_first));
        }
        if sought.anything() && Button::new(&say!(locale, "panel-seek-all")).height(seek::FIELD).show(ui).clicked() {
            outbox.push(Act::Sift(Sought::default()));
        }
        let (found, all) = (past.found.len() - past.pinned, past.chronicle.rows.len());
        let told = say!(locale, "panel-found", found = found, all = all);
        let galley = fit(ui, &told, theme::sans(size::DETAIL), theme::INK3, ui.available_width());
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), seek::FIELD), Sense::hover());
        ui.painter().galley(rect.right_center() - vec2(galley.size().x, galley.size().y / 2.0), galley, theme::INK3);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    });
}

/// A name with the same in another script.
fn beside(name: &str, beside: &str) -> String {
    if beside.is_empty() { name.to_owned() } else { format!("{name} {beside}") }
}

fn rows(ui: &mut Ui, interface: &mut Interface, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let past = &mut interface.chronicled;
    if past.found.is_empty() {
        let told = match past.chronicle.rows.is_empty() {
            true => say!(locale, "panel-chronicle-empty"),
            false => say!(locale, "panel-seek-nothing"),
        };
        label(ui, theme::sans(size::BODY), theme::INK2, told);
        return;
    }
    let show = std::mem::take(&mut past.show);
    let past = &interface.chronicled;
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().id_salt("chronicle").auto_shrink(false);
    area.show_rows(ui, ROW, past.found.len(), |ui, range| {
        if show {
            let top = ui.max_rect().top() + (past.open as f32 - range.start as f32) * ROW;
            let rect = Rect::from_min_size(pos2(ui.max_rect().left(), top), vec2(10.0, ROW));
            ui.scroll_to_rect(rect, None);
        }
        for at in range.clone() {
            let Some(row) = past.found.get(at).and_then(|&row| past.chronicle.rows.get(row)) else { continue };
            let before = at.checked_sub(1).and_then(|at| past.chronicle.rows.get(*past.found.get(at)?));
            let pins_end = at == past.pinned;
            let begins = pins_end || before.is_none_or(|before| before.spot.turn != row.spot.turn);
            let margin = Margin { begins, dated: begins || at == range.start, rule: begins && at > 0 };
            let pinned = interface.pins.contains(&row.spot);
            if one_of_many(ui, locale, row, margin, pinned, at == past.open) {
                outbox.push(Act::Row(at));
            }
        }
    });
}

/// What stands in the margin of a row.
#[derive(Clone, Copy)]
struct Margin {
    /// Whether a turn begins with it.
    begins: bool,
    /// Whether the date is told.
    dated: bool,
    /// Whether a line is drawn above.
    rule: bool,
}

fn one_of_many(ui: &mut Ui, locale: &Locale, row: &ChronicleRow, margin: Margin, pinned: bool, open: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width() - 8.0, ROW), Sense::click());
    let brief = brief(locale, row);
    response.widget_info(|| {
        let text = say!(locale, "panel-chronicle-row", date = &row.date, title = &row.title, brief = &brief);
        WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), open, text)
    });
    let body = Rect::from_min_max(pos2(rect.left() + DATES, rect.top() + 1.0), rect.max);
    let painter = ui.painter();
    if margin.rule {
        painter.hline(rect.x_range(), rect.top() + 0.5, theme::rule());
    }
    if margin.dated {
        let ink = if margin.begins { theme::INK } else { theme::INK3 };
        let date = fit(ui, &row.date, theme::serif_bold(size::DETAIL), ink, DATES - 8.0);
        painter.galley(rect.min + vec2(0.0, 6.0), date, ink);
    }
    if open {
        painter.rect(body, theme::CORNER, theme::RAISED, theme::selected(), StrokeKind::Inside);
    } else if response.hovered() {
        painter.rect_filled(body, theme::CORNER, theme::SLIP);
    }
    let seal = Rect::from_center_size(pos2(body.left() + 20.0, body.center().y), vec2(24.0, 24.0));
    mark::paint_seal(painter, seal, &row.seal, if row.yours { Cut::Hand } else { Cut::Outlined });
    let (x, mut right) = (seal.right() + 9.0, body.right() - 8.0);
    if let Some(most) = row.lines.first() {
        mark::paint_sign(painter, pos2(right - 4.0, body.top() + 31.0), 4.0, most.sign, mark::tone(most.sign).0);
    }
    if pinned {
        mark::pin(painter, pos2(right - 4.0, body.top() + 12.0), true);
    }
    right -= 16.0;
    let width = right - x;
    if row.matter == Matter::News {
        let galley = wrapped_rows(ui, &row.title, theme::serif(size::BODY), theme::INK, (width, 2));
        painter.galley(pos2(x, body.center().y - galley.size().y / 2.0), galley, theme::INK);
    } else {
        let title = fit(ui, &row.title, theme::serif_bold(size::BODY), theme::INK, width);
        painter.galley(pos2(x, body.top() + 3.0), title, theme::INK);
        let brief = fit(ui, &brief, theme::sans(size::DETAIL), theme::INK2, width);
        painter.galley(pos2(x, body.top() + 23.0), brief, theme::INK2);
    }
    mark::ring(ui, &response, theme::FOCUS);
    response.clicked()
}

/// What sort of thing it is, and what it changed most, or else more of it.
fn brief(locale: &Locale, row: &ChronicleRow) -> String {
    let most = row.lines.first().map(|line| say!(locale, "panel-named", name = &line.name, what = &line.change));
    let most = most.unwrap_or_else(|| row.detail.clone());
    let matter = row.matter.name(locale);
    if most.is_empty() { matter } else { format!("{matter} · {most}") }
}

/// One row in full.
fn one(ui: &mut Ui, row: &ChronicleRow, pinned: bool, views: &Views, past: &Chronicled, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let inner = ui.max_rect();
    let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 38.0), inner.max);
    let body = Rect::from_min_max(inner.min, pos2(inner.right(), foot.top() - 6.0));
    let mut above = ui.new_child(UiBuilder::new().id_salt("row body").max_rect(body));
    ScrollArea::vertical().id_salt(("row", row.spot)).auto_shrink(false).show(&mut above, |ui| {
        ui.spacing_mut().item_spacing.y = 5.0;
        let way = match row.secret {
            Some(true) => views.words.secret.as_str(),
            Some(false) => views.words.open.as_str(),
            None => "",
        };
        let parts = [row.date.as_str(), &row.matter.name(locale), way];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let ink = if row.yours { theme::VERMILION_TEXT } else { theme::INK3 };
        line(ui, theme::sans(size::CAPTION), ink, parts.join(" · "));
        let font = match row.matter {
            Matter::News => theme::serif(size::NAME),
            _ => theme::serif_bold(size::HEAD),
        };
        label(ui, font, theme::INK, &row.title);
        if !row.detail.is_empty() {
            label(ui, theme::serif(size::PROSE), theme::INK2, &row.detail);
        }
        if !row.lines.is_empty() {
            ruled(ui);
        }
        for change in &row.lines {
            changed(ui, change, outbox);
        }
        whom(ui, row, past, outbox);
    });
    let mut below = ui.new_child(UiBuilder::new().id_salt("row foot").max_rect(foot));
    below.horizontal(|ui| {
        if Button::new(&say!(locale, "panel-why")).key("Enter").show(ui).clicked() {
            outbox.push(row.entry().map_or(Act::WhyCause(row.spot.cause), |entry| Act::WhyEntry(entry, None)));
        }
        let name = if pinned { say!(locale, "panel-unpin") } else { say!(locale, "panel-pin") };
        if Button::new(&name).key("Z").chosen(pinned).show(ui).clicked() {
            outbox.push(Act::Pin(row.spot));
        }
    });
}

fn changed(ui: &mut Ui, change: &ChangeLine, outbox: &mut Outbox) {
    let name = match change.believed {
        true => say!(speech::locale(ui), "window-brought-reported", name = change.name.as_str()),
        false => change.name.clone(),
    };
    let sense = if change.entry.is_some() { Sense::click() } else { Sense::hover() };
    if pair(ui, &name, &change.change, change.sign, sense).clicked()
        && let Some(entry) = change.entry
    {
        outbox.push(Act::WhyEntry(entry, None));
    }
}

/// Whom the row concerns; a name seeks all that concerns it.
fn whom(ui: &mut Ui, row: &ChronicleRow, past: &Chronicled, outbox: &mut Outbox) {
    let mut named = past.chronicle.whom.iter().filter(|whom| row.about.contains(&whom.about)).peekable();
    if named.peek().is_none() {
        return;
    }
    let locale = speech::locale(ui);
    ruled(ui);
    line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-concerns"));
    ui.with_layout(egui::Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for whom in named {
            let chosen = past.sought.about == Some(whom.about);
            if Button::new(&whom.name).height(24.0).chosen(chosen).show(ui).clicked() {
                let about = (!chosen).then_some(whom.about);
                outbox.push(Act::Sift(Sought { about, ..past.sought.clone() }));
            }
        }
    });
}
