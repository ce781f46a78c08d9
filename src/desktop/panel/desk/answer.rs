//! One answer of a paper, and the two ways to give it.

use bevy_egui::egui::{
    Align2, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::campaign::Command;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::{Interface, Sealed, Sheet};
use crate::desktop::panel::preview;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut};
use crate::desktop::widget::{Button, Face, seal, text};
use crate::say;
use crate::view::figure::turns;
use crate::view::{OptionView, PaperView};

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
    let name = text::wrapped(ui, &option.label, label_font, ink, room);
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
    let detail = text::wrapped(ui, &under, theme::sans(size::DETAIL), theme::INK2, room);
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
pub(super) fn left_lying(ui: &mut Ui, shown: &PaperView, views: &Views) {
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
        if shown.answered.is_none() {
            let initial = text::initial(&shown.delegate.seal, &shown.delegate.name);
            seal(ui, initial, &shown.delegate.name, 20.0, Cut::Filled);
        }
        let galley = text::fit(ui, &told, theme::sans(size::DETAIL), theme::INK2, ui.available_width());
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
        ui.painter().galley(rect.min, galley, theme::INK2);
        response.on_hover_text(&told);
    });
}

/// The two ways to give the chosen answer.
pub(super) fn ways_out(
    ui: &mut Ui,
    room: Rect,
    shown: &PaperView,
    chosen: Option<&OptionView>,
    views: &Views,
    interface: &Interface,
    outbox: &mut Outbox,
) {
    let ui = &mut ui.new_child(UiBuilder::new().id_salt("ways out").max_rect(room));
    let (locale, words) = (speech::locale(ui), &views.words);
    let possible = chosen.is_some_and(|option| option.refusals.is_empty());
    let open = chosen.and_then(|option| option.open);
    let secret = chosen.and_then(|option| option.secret);
    // What was given for the answer that stands is free again if another takes its place.
    let freed = shown.answered.map_or(0, |(taken, secretly)| Views::freed(shown.options.get(taken), secretly));
    let afforded = |cost: Option<i32>| possible && views.affords(cost, freed);
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
    ui.horizontal(|ui| {
        let openly = open_button.width(half).height(38.0).enabled(afforded(open));
        let openly = openly.show(ui).on_disabled_hover_text(barred(open));
        if openly.on_hover_text(say!(locale, "panel-openly-hint")).clicked()
            && let Some(option) = chosen
        {
            outbox.push(Act::Play(answer(shown, option, false)));
        }
        // What has its answer does not call for another.
        let face = if afforded(secret) && shown.answered.is_none() { Face::Hand } else { Face::Plain };
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
