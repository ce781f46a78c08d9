//! The papers on the desk: what is asked, the answers, who is for and against, and the two ways out.

use bevy_egui::egui::{
    self, Align2, Id, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::preview;
use crate::campaign::Command;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::{Interface, Sealed, Sheet};
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut};
use crate::desktop::widget::{Button, Face, label, line, paper, prose, ruled, seal, text};
use crate::say;
use crate::view::figure::turns;
use crate::view::{OptionView, PaperView};

/// Height of the tabs.
const TABS: f32 = 30.0;

/// Draws the desk.
pub fn draw(ui: &mut Ui, rect: Rect, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let shown = views.desk.get(interface.paper);
    let sheet =
        Rect::from_min_max(pos2(rect.left(), rect.top() + if views.desk.is_empty() { 0.0 } else { TABS }), rect.max);
    for step in (1..views.desk.len().min(4)).rev() {
        // The edges of the papers beneath.
        let under = sheet.translate(vec2(step as f32 * 2.5, step as f32 * 2.5));
        ui.painter().rect(under, theme::CORNER, theme::SLIP, theme::edge(), StrokeKind::Inside);
    }
    let slide = slide(ui, interface, shown);
    let laid = sheet.translate(vec2(slide, 0.0));
    paper(ui, laid, theme::PAD - 4.0, "desk", |ui| match shown {
        Some(shown) => open_paper(ui, shown, views, interface, outbox),
        None => bare(ui, views),
    });
    tabs(ui, Rect::from_min_size(rect.min, vec2(rect.width(), TABS)), views, interface, outbox);
}

/// How far right the paper still is while it slides in.
fn slide(ui: &Ui, interface: &Interface, shown: Option<&PaperView>) -> f32 {
    let Some(shown) = shown.filter(|_| interface.settings.motion) else { return 0.0 };
    let id = Id::new(("paper slides", &shown.key.decision, &shown.key.about, interface.paper));
    let last = Id::new("paper last shown");
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| {
        if data.get_temp::<Id>(last) != Some(id) {
            data.insert_temp(last, id);
            data.insert_temp(last.with("since"), now);
        }
        data.get_temp::<f64>(last.with("since")).unwrap_or(now)
    });
    let share = ((now - since) as f32 / theme::SLIDE).clamp(0.0, 1.0);
    if share < 1.0 {
        ui.ctx().request_repaint();
    }
    8.0 * (1.0 - share).powi(2)
}

fn bare(ui: &mut Ui, views: &Views) {
    let (locale, words) = (speech::locale(ui), &views.words);
    label(ui, theme::serif_bold(size::TITLE), theme::INK, say!(locale, "panel-desk-clear"));
    ui.add_space(6.0);
    label(
        ui,
        theme::serif(size::PROSE),
        theme::INK2,
        say!(locale, "panel-desk-clear-hint", paper = &words.paper, teams = &words.capacity),
    );
}

fn tabs(ui: &mut Ui, rect: Rect, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let count = views.desk.len();
    if count == 0 {
        return;
    }
    // Where there are many, only the open one has room for its title.
    let even = rect.width() / count.max(2) as f32;
    let many = even < 74.0;
    let open_width = if many { (rect.width() - 34.0 * (count as f32 - 1.0)).clamp(34.0, 170.0) } else { even };
    let rest = if many { (rect.width() - open_width) / (count as f32 - 1.0) } else { even };
    let mut from = rect.left();
    for (index, paper) in views.desk.iter().enumerate() {
        let width = if index == interface.paper { open_width } else { rest };
        let tab = Rect::from_min_size(pos2(from, rect.top()), vec2(width, TABS + 1.0));
        from += width;
        let response = ui.interact(tab, Id::new(("tab", index)), Sense::click());
        let open = index == interface.paper;
        let locale = speech::locale(ui);
        response.widget_info(|| {
            let number = index + 1;
            let text = if paper.answered.is_some() {
                say!(locale, "panel-tab-answered", number = number, title = &paper.title)
            } else {
                say!(locale, "panel-tab", number = number, title = &paper.title)
            };
            let mut info = WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), text);
            info.selected = Some(open);
            info
        });
        let painter = ui.painter();
        let fill = if open || response.hovered() { theme::PAPER } else { theme::SLIP };
        painter.rect(tab, theme::CORNER, fill, theme::edge(), StrokeKind::Inside);
        if open {
            painter.hline(tab.x_range().shrink(1.0), tab.bottom() - 0.5, Stroke::new(2.0, theme::PAPER));
            painter.hline(tab.x_range(), tab.top() + 1.0, Stroke::new(2.5, theme::INK));
        }
        let number = if index < 9 { format!("{} ", index + 1) } else { String::new() };
        let told = if width < 74.0 { String::new() } else { paper.title.clone() };
        let ink = if open { theme::INK } else { theme::INK2 };
        let room = width - 14.0 - if paper.answered.is_some() { 14.0 } else { 0.0 };
        let font = if open { theme::sans_bold(size::DETAIL) } else { theme::sans(size::DETAIL) };
        let galley = text::fit(ui, &format!("{number}{told}"), font, ink, room);
        let painter = ui.painter();
        painter.galley(pos2(tab.left() + 7.0, tab.center().y - galley.size().y / 2.0), galley, ink);
        if let Some((_, secret)) = paper.answered {
            done_mark(ui, tab, secret);
        }
        mark::ring(ui, &response, theme::FOCUS);
        if response.clicked() {
            outbox.push(Act::Paper(index));
        }
        response.on_hover_text(&paper.title);
    }
}

/// Answered: a small seal for a secret answer, a tick for an open one.
fn done_mark(ui: &Ui, tab: Rect, secret: bool) {
    let at = pos2(tab.right() - 11.0, tab.center().y);
    if secret {
        ui.painter().rect_filled(Rect::from_center_size(at, vec2(9.0, 9.0)), theme::CORNER, theme::VERMILION);
    } else {
        let points = vec![at + vec2(-4.5, 0.0), at + vec2(-1.5, 3.5), at + vec2(4.5, -4.0)];
        ui.painter().line(points, Stroke::new(1.8, theme::INK));
    }
}

fn open_paper(ui: &mut Ui, shown: &PaperView, views: &Views, interface: &Interface, outbox: &mut Outbox) {
    let chosen = interface.option.and_then(|index| shown.options.get(index));
    let whole = ui.max_rect();
    let says = (!interface.says.is_empty()).then(|| {
        let font = theme::sans(size::DETAIL);
        ui.painter().layout(interface.says.clone(), font, theme::INK, whole.width() - 18.0)
    });
    let says_height = says.as_ref().map_or(0.0, |galley| galley.size().y + 10.0);
    let foot_height = 78.0 + says_height;
    let foot = Rect::from_min_max(pos2(whole.left(), whole.bottom() - foot_height), whole.max);
    let body = Rect::from_min_max(whole.min, pos2(whole.right(), foot.top() - 4.0));
    let mut above = ui.new_child(UiBuilder::new().id_salt("paper body").max_rect(body));
    above.shrink_clip_rect(body.expand2(vec2(6.0, 2.0)));
    // Another paper begins at its top.
    let scroll = ("paper", shown.key.decision.as_str(), &shown.key.about);
    ScrollArea::vertical().id_salt(scroll).auto_shrink(false).show(&mut above, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let locale = speech::locale(ui);
        head(ui, shown);
        ruled(ui);
        for (index, option) in shown.options.iter().enumerate() {
            let response = option_row(
                ui,
                option,
                true,
                interface.option == Some(index),
                shown.answered.map(|(taken, _)| taken) == Some(index),
                interface.option.is_some_and(|chosen| chosen != index),
            );
            if response.clicked() {
                outbox.push(Act::Choose(index));
            }
        }
        match chosen {
            Some(option) => {
                ui.add_space(2.0);
                preview::refusals(ui, option);
                let head = say!(locale, "panel-if-done", letter = option.letter.to_string());
                preview::slip(ui, option, &head, &views.words);
                preview::council(ui, option, Some(option.letter));
                super::council::of_answer(ui, &option.foretold);
            }
            None => {
                label(ui, theme::sans(size::DETAIL), theme::INK3, say!(locale, "panel-choose-hint"));
            }
        }
        ui.add_space(2.0);
    });
    let mut below = ui.new_child(UiBuilder::new().id_salt("paper foot").max_rect(foot));
    if let Some(galley) = says {
        let slip = Rect::from_min_size(foot.min, vec2(foot.width(), says_height - 4.0));
        below.painter().rect(slip, theme::CORNER, theme::RAISED, Stroke::new(1.0, theme::INK2), StrokeKind::Inside);
        below.painter().galley(slip.min + vec2(9.0, 3.0), galley, theme::INK);
        below.add_space(says_height);
    }
    left_lying(&mut below, shown, views);
    ways_out(&mut below, shown, chosen, views, interface, outbox);
}

fn head(ui: &mut Ui, shown: &PaperView) {
    ui.horizontal(|ui| {
        line(ui, theme::serif(size::NAME), theme::INK2, &shown.zh);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let galley = text::fit(ui, &shown.source, theme::sans(size::CAPTION), theme::INK3, ui.available_width());
            let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &shown.source));
            ui.painter().galley(rect.min, galley, theme::INK3);
            response.on_hover_text(&shown.source);
        });
    });
    label(ui, theme::serif_bold(size::TITLE), theme::INK, &shown.title);
    if let Some(from) = &shown.from {
        ui.horizontal(|ui| {
            mark::person(ui, from, 24.0, Cut::Outlined);
            let told = if from.office.is_empty() {
                from.name.clone()
            } else {
                say!(speech::locale(ui), "panel-with-office", name = &from.name, office = &from.office)
            };
            label(ui, theme::sans(size::DETAIL), theme::INK2, told);
        });
    }
    prose(ui, theme::INK, &shown.body);
}

/// One answer. Also used for orders. A brief one leaves its detail to the tooltip, to make room for what the chosen does.
pub fn option_row(
    ui: &mut Ui,
    option: &OptionView,
    lettered: bool,
    chosen: bool,
    taken: bool,
    brief: bool,
) -> Response {
    let width = ui.available_width();
    let possible = option.refusals.is_empty();
    let ink = if possible { theme::INK } else { theme::INK3 };
    let zh = ui.painter().layout_no_wrap(option.zh.clone(), theme::serif(size::NAME), theme::INK2);
    let room = width - 44.0 - zh.size().x - 14.0;
    let label_font = if chosen { theme::sans_bold(size::BODY) } else { theme::sans(size::BODY) };
    let name = ui.painter().layout(option.label.clone(), label_font, ink, room);
    let mut under = option.detail.clone();
    if !possible {
        let first = option.refusals.first().map(|refusal| {
            say!(speech::locale(ui), "panel-sentences", first = &refusal.why, then = &refusal.would_change)
        });
        under = first.unwrap_or_default();
    }
    let told = under.clone();
    if brief && possible {
        under.clear();
    }
    let detail = ui.painter().layout(under, theme::sans(size::DETAIL), theme::INK2, room);
    let detail_height = if brief && possible { 0.0 } else { detail.size().y };
    let height = name.size().y + detail_height + 9.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height.max(30.0)), Sense::click());
    let locale = speech::locale(ui);
    response.widget_info(|| {
        let mut text = if possible {
            say!(locale, "panel-option", label = &option.label, detail = &option.detail)
        } else {
            say!(locale, "panel-option-impossible", label = &option.label, detail = &told)
        };
        if lettered {
            text = say!(locale, "panel-option-lettered", letter = option.letter.to_string(), option = text);
        }
        let mut info = WidgetInfo::labeled(WidgetType::RadioButton, ui.is_enabled(), text);
        info.selected = Some(chosen);
        info
    });
    let painter = ui.painter();
    let (fill, stroke) = if chosen {
        (theme::RAISED, theme::selected())
    } else if response.hovered() {
        (theme::RAISED, theme::edge())
    } else {
        (theme::PAPER, theme::edge())
    };
    painter.rect(rect, theme::CORNER, fill, stroke, StrokeKind::Inside);
    let disc = pos2(rect.left() + 20.0, rect.center().y);
    if chosen {
        painter.circle_filled(disc, 10.5, theme::INK);
    } else {
        painter.circle_stroke(disc, 10.0, Stroke::new(1.2, ink));
    }
    let letter_ink = if chosen { theme::PAPER } else { ink };
    if lettered {
        painter.text(disc, Align2::CENTER_CENTER, option.letter, theme::sans_bold(size::DETAIL), letter_ink);
    } else if !possible {
        preview::cross(ui, disc, 4.0, letter_ink);
    } else if taken {
        let points = vec![disc + vec2(-4.5, 0.0), disc + vec2(-1.5, 3.5), disc + vec2(4.5, -4.0)];
        painter.line(points, Stroke::new(1.8, letter_ink));
    }
    let top = rect.center().y - (name.size().y + detail_height) / 2.0;
    let name_height = name.size().y;
    painter.galley(pos2(rect.left() + 40.0, top), name, ink);
    painter.galley(pos2(rect.left() + 40.0, top + name_height), detail, theme::INK2);
    painter.galley(pos2(rect.right() - 10.0 - zh.size().x, rect.center().y - zh.size().y / 2.0), zh, theme::INK2);
    if taken {
        painter.vline(rect.left() + 2.0, rect.y_range(), Stroke::new(3.0, theme::INK));
    }
    mark::ring(ui, &response, theme::FOCUS);
    if brief && !told.is_empty() { response.on_hover_text(told) } else { response }
}

/// Who decides if the player does not.
fn left_lying(ui: &mut Ui, shown: &PaperView, views: &Views) {
    let (locale, delegate) = (speech::locale(ui), &shown.delegate.name);
    let told = match (&shown.answered, shown.delegate_takes.and_then(|index| shown.options.get(index))) {
        (Some((option, secret)), _) => {
            let way = if *secret { &views.words.secret } else { &views.words.open };
            let letter = shown.options.get(*option).map_or('?', |option| option.letter);
            say!(locale, "panel-answered", letter = letter.to_string(), way = way)
        }
        (None, Some(option)) => {
            let letter = option.letter.to_string();
            if shown.patience <= 1 {
                say!(locale, "panel-left-answer", name = delegate, letter = letter)
            } else {
                let turns = turns(locale, shown.patience);
                say!(locale, "panel-left-answer-later", name = delegate, turns = turns, letter = letter)
            }
        }
        (None, None) => say!(locale, "panel-left", name = delegate),
    };
    ui.horizontal(|ui| {
        seal(ui, text::initial(&shown.delegate.seal, &shown.delegate.name), &shown.delegate.name, 20.0, Cut::Filled);
        let galley = text::fit(ui, &told, theme::sans(size::DETAIL), theme::INK2, ui.available_width());
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
        ui.painter().galley(rect.min, galley, theme::INK2);
        response.on_hover_text(&told);
    });
}

fn ways_out(
    ui: &mut Ui,
    shown: &PaperView,
    chosen: Option<&OptionView>,
    views: &Views,
    interface: &Interface,
    outbox: &mut Outbox,
) {
    let (locale, words) = (speech::locale(ui), &views.words);
    let possible = chosen.is_some_and(|option| option.refusals.is_empty());
    let open = chosen.and_then(|option| option.open);
    let secret = chosen.and_then(|option| option.secret);
    // What was given for the answer that stands is free again if another takes its place.
    let freed = shown.answered.and_then(|(taken, secretly)| {
        let taken = shown.options.get(taken)?;
        if secretly { taken.secret } else { taken.open }
    });
    let left = views.top.attention.0 + freed.unwrap_or(0);
    let afforded = |cost: Option<i32>| possible && cost.is_some_and(|cost| cost <= left);
    let open_button = Button::new(&words.open).key("O").dots(open.unwrap_or(0));
    let secret_button = Button::new(&words.secret).key("X").dots(secret.unwrap_or(0));
    // The longer name has the more room.
    let (first, second) = (open_button.natural(ui), secret_button.natural(ui));
    let all = ui.available_width() - 8.0;
    let half = if first.max(second) < all / 2.0 { all / 2.0 } else { (all * first / (first + second)).round() };
    // Why a way is barred.
    let barred = |way: Option<i32>| match chosen {
        None => say!(locale, "panel-choose-first"),
        Some(option) if !possible => option.refusals.first().map(|refusal| refusal.why.clone()).unwrap_or_default(),
        Some(_) if way.is_none() => say!(locale, "panel-no-such-way"),
        Some(_) => say!(locale, "panel-not-enough", attention = &words.attention),
    };
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let openly = open_button.width(half).height(38.0).enabled(afforded(open));
        let openly = openly.show(ui).on_disabled_hover_text(barred(open));
        if openly.on_hover_text(say!(locale, "panel-openly-hint")).clicked()
            && let Some(option) = chosen
        {
            outbox.push(Act::Play(answer(shown, option, false)));
        }
        let face = if afforded(secret) { Face::Hand } else { Face::Plain };
        let secretly = secret_button.face(face).width(all - half).height(38.0).enabled(afforded(secret));
        let secretly = secretly.show(ui).on_disabled_hover_text(barred(secret));
        if secretly.on_hover_text(say!(locale, "panel-secretly-hint")).clicked()
            && let Some(option) = interface.option
        {
            outbox.push(Act::Open(Sheet::Sealing(Sealed::Answer { paper: interface.paper, option })));
        }
    });
}

/// The command that answers a paper.
pub fn answer(shown: &PaperView, option: &OptionView, secret: bool) -> Command {
    Command::Answer { paper: shown.key.clone(), option: option.id.clone(), secret }
}
