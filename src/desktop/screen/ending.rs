//! The reckoning: how it ended and why, what is judged, which vows were kept, and what was done in history.

use bevy_egui::egui::{Align2, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::{Screen, Sheet};
use crate::desktop::panel::chain;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut, sign_of, signed};
use crate::desktop::widget::text::wrapped_rows;
use crate::desktop::widget::{Button, Face, label, line, paper, prose, ruled, seal};
use crate::say;
use crate::view::{EndingView, HistorianView, JudgementView, UnknownView};

/// Draws the page.
pub fn draw(ui: &mut Ui, whole: Rect, views: &Views, outbox: &mut Outbox) {
    let Some(ending) = &views.ending else { return };
    ui.painter().rect_filled(whole, 0.0, theme::LACQUER);
    let head = Rect::from_min_max(whole.min, pos2(whole.right(), whole.top() + 64.0));
    header(ui, head, ending, views);
    let foot = Rect::from_min_max(pos2(whole.left(), whole.bottom() - 60.0), whole.max);
    let body = Rect::from_min_max(head.left_bottom() + vec2(16.0, 12.0), foot.right_top() - vec2(16.0, 4.0));
    let fold = body.left() + (body.width() * 0.37).round();
    let left = Rect::from_min_max(body.min, pos2(fold - 6.0, body.bottom()));
    // On a low page the graph needs a larger share.
    let upper_height = (body.height() * if body.height() < 440.0 { 0.64 } else { 0.56 }).round();
    let upper = Rect::from_min_max(pos2(fold + 6.0, body.top()), pos2(body.right(), body.top() + upper_height));
    let middle = upper.left() + (upper.width() * 0.36).round();
    let vows = Rect::from_min_max(pos2(fold + 6.0, upper.bottom() + 12.0), pos2(middle - 6.0, body.bottom()));
    let course = Rect::from_min_max(pos2(middle + 6.0, upper.bottom() + 12.0), body.max);
    paper(ui, left, theme::PAD, "judged", |ui| judged(ui, ending));
    paper(ui, upper, theme::PAD, "ended", |ui| chain::short(ui, &ending.why, outbox));
    paper(ui, vows, theme::PAD, "vows kept", |ui| vows_kept(ui, ending));
    paper(ui, course, theme::PAD, "course", |ui| course_of(ui, ending));

    let locale = speech::locale(ui);
    let mut below = ui.new_child(UiBuilder::new().id_salt("end foot").max_rect(foot.shrink2(vec2(16.0, 10.0))));
    below.with_layout(bevy_egui::egui::Layout::right_to_left(bevy_egui::egui::Align::Center), |ui| {
        if Button::new(&say!(locale, "window-ending-close"))
            .key("Esc")
            .face(Face::Raised)
            .height(38.0)
            .show(ui)
            .clicked()
        {
            outbox.push(Act::Go(Screen::Title));
        }
        if Button::new(&say!(locale, "window-ending-last-turn")).key("V").height(38.0).show(ui).clicked() {
            outbox.push(Act::Go(Screen::Consequences));
        }
        if Button::new(&say!(locale, "window-save")).key("S").height(38.0).show(ui).clicked() {
            outbox.push(Act::Open(Sheet::Save));
        }
        let told = say!(locale, "window-ending-told");
        let room = ui.available_width();
        let galley = wrapped_rows(ui, &told, theme::sans(size::DETAIL), theme::LACQUER_TEXT3, (room, 2));
        let place =
            Rect::from_min_size(pos2(foot.left() + 16.0, foot.center().y - galley.size().y / 2.0), galley.size());
        let response = ui.interact(place, ui.id().with("told"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
        ui.painter().galley(place.min, galley, theme::LACQUER_TEXT3);
        response.on_hover_text(&told);
    });
}

fn header(ui: &mut Ui, rect: Rect, ending: &EndingView, views: &Views) {
    let painter = ui.painter();
    let text = if views.words.title.1.is_empty() { &views.words.title.0 } else { &views.words.title.1 };
    mark::great_seal(painter, pos2(rect.left() + 40.0, rect.center().y), 44.0, text, 1.0);
    let left = rect.left() + 76.0;
    painter.text(
        pos2(left, rect.top() + 8.0),
        Align2::LEFT_TOP,
        &ending.title,
        theme::serif_bold(22.0),
        theme::LACQUER_TEXT,
    );
    let told = say!(
        speech::locale(ui),
        "window-ending-head",
        title = views.words.title.0.as_str(),
        date = ending.date.as_str(),
        count = views.top.turn
    );
    painter.text(
        pos2(left, rect.bottom() - 9.0),
        Align2::LEFT_BOTTOM,
        told,
        theme::sans(size::DETAIL),
        theme::LACQUER_TEXT3,
    );
    painter.text(
        rect.right_center() - vec2(18.0, 0.0),
        Align2::RIGHT_CENTER,
        &ending.zh,
        theme::serif_bold(22.0),
        theme::LACQUER_TEXT2,
    );
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme::LACQUER_EDGE));
}

fn judged(ui: &mut Ui, ending: &EndingView) {
    ScrollArea::vertical().id_salt("judged").auto_shrink(false).show(ui, |ui| {
        // A row that is too wide leaves the rows beneath it as they are.
        let width = ui.available_width() - 8.0;
        let row = |ui: &mut Ui, content: &dyn Fn(&mut Ui)| {
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ruled(ui);
                content(ui);
            });
        };
        ui.allocate_ui(vec2(width, 0.0), |ui| prose(ui, theme::INK, &ending.text));
        for judgement in &ending.judgements {
            row(ui, &|ui| judge(ui, judgement));
        }
        for historian in &ending.records.historians {
            row(ui, &|ui| written(ui, historian));
        }
    });
}

/// What a historian writes, and the name that he has for the player.
fn written(ui: &mut Ui, historian: &HistorianView) {
    let locale = speech::locale(ui);
    ui.horizontal_top(|ui| {
        let cut = if historian.follows { Cut::Filled } else { Cut::Outlined };
        let initial = crate::desktop::widget::text::initial(&historian.seal, &historian.name);
        let name = crate::view::figure::capital(&historian.name);
        seal(ui, initial, &name, 44.0, cut);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.horizontal_wrapped(|ui| {
                line(ui, theme::serif_bold(size::NAME), theme::INK, &name);
                let tone = mark::tone(sign_of(historian.value)).0;
                line(ui, theme::italic(size::NAME), tone, signed(historian.value));
            });
            let said = historian.remarks.iter().fold(historian.verdict.clone(), |said, more| {
                say!(locale, "window-ending-goes-on", said = said, more = more.as_str())
            });
            label(ui, theme::sans(size::BODY), theme::INK, say!(locale, "window-ending-said", said = said));
            let epithet = historian.epithet.as_str();
            let calls = match historian.follows {
                true => say!(locale, "window-ending-calls-for-good", epithet = epithet),
                false => say!(locale, "window-ending-calls", epithet = epithet),
            };
            label(ui, theme::italic(size::BODY), theme::INK2, calls);
        });
    });
}

fn judge(ui: &mut Ui, judgement: &JudgementView) {
    ui.horizontal_top(|ui| {
        seal(
            ui,
            crate::desktop::widget::text::initial(&judgement.seal, &judgement.name),
            &judgement.name,
            44.0,
            if judgement.score > 0 { Cut::Filled } else { Cut::Outlined },
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.horizontal_wrapped(|ui| {
                line(ui, theme::serif_bold(size::NAME), theme::INK, &judgement.name);
                let (word, score) = (judgement.word.as_str(), signed(judgement.score));
                let told = say!(speech::locale(ui), "window-ending-judged", word = word, score = score);
                line(ui, theme::italic(size::NAME), mark::tone(sign_of(judgement.score)).0, told);
            });
            for (amount, cause) in &judgement.causes {
                ui.horizontal_top(|ui| {
                    let (cell, _) = ui.allocate_exact_size(vec2(34.0, 16.0), Sense::hover());
                    let color = mark::tone(sign_of(*amount)).0;
                    ui.painter().text(
                        cell.right_top(),
                        Align2::RIGHT_TOP,
                        signed(*amount),
                        theme::sans_bold(size::BODY),
                        color,
                    );
                    label(ui, theme::sans(size::BODY), theme::INK, cause);
                });
            }
        });
    });
}

fn vows_kept(ui: &mut Ui, ending: &EndingView) {
    let locale = speech::locale(ui);
    label(ui, theme::serif_bold(size::HEAD), theme::INK, say!(locale, "window-ending-vows"));
    ScrollArea::vertical().id_salt("vows kept").auto_shrink(false).show(ui, |ui| {
        if ending.records.vows.is_empty() {
            label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "window-ending-no-vows"));
        }
        for vow in &ending.records.vows {
            ruled(ui);
            label(ui, theme::serif_bold(size::NAME), theme::INK, &vow.name);
            label(ui, theme::italic(size::NAME), theme::INK2, &vow.word);
            if !vow.number.is_empty() {
                label(ui, theme::sans(size::DETAIL), theme::INK, &vow.number);
            }
            if !vow.paper.is_empty() {
                let told = say!(locale, "window-ending-by-paper", paper = vow.paper.as_str());
                label(ui, theme::sans(size::DETAIL), theme::INK2, told);
            }
        }
    });
}

fn course_of(ui: &mut Ui, ending: &EndingView) {
    let locale = speech::locale(ui);
    ScrollArea::vertical().id_salt("course").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        label(ui, theme::serif_bold(size::HEAD), theme::INK, say!(locale, "window-ending-unknown"));
        if ending.records.truth.is_empty() {
            label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "window-ending-all-known"));
        }
        for unknown in &ending.records.truth {
            ruled(ui);
            never_known(ui, unknown);
        }
        ui.add_space(10.0);
        // What was made for the game has no course of history beside it.
        let head = match ending.course.iter().all(|(.., done)| done.is_empty()) {
            true => say!(locale, "window-ending-course"),
            false => say!(locale, "window-ending-history"),
        };
        label(ui, theme::serif_bold(size::HEAD), theme::INK, head);
        if ending.course.is_empty() {
            label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "window-ending-no-history"));
        }
        for (decision, chosen, done) in &ending.course {
            ruled(ui);
            label(ui, theme::serif_bold(size::BODY), theme::INK, decision);
            let (chosen, done) = (chosen.as_str(), done.as_str());
            if chosen == done {
                let told = say!(locale, "window-ending-as-done", done = done);
                label(ui, theme::sans(size::DETAIL), theme::INK2, told);
            } else {
                let told = say!(locale, "window-ending-you", chosen = chosen);
                label(ui, theme::sans(size::DETAIL), theme::INK, told);
                if !done.is_empty() {
                    label(ui, theme::sans(size::DETAIL), theme::INK2, say!(locale, "window-ending-then", done = done));
                }
            }
        }
    });
}

/// Something that the player believed wrongly, or never heard of.
fn never_known(ui: &mut Ui, unknown: &UnknownView) {
    let locale = speech::locale(ui);
    let (name, date, truth) = (unknown.name.as_str(), unknown.date.as_str(), unknown.truth.as_str());
    let head = say!(locale, "window-ending-unknown-head", name = name, date = date);
    label(ui, theme::serif_bold(size::BODY), theme::INK, head);
    let told = match unknown.believed.as_str() {
        "" if unknown.late => say!(locale, "window-ending-told-late", truth = truth),
        "" => say!(locale, "window-ending-never-told", truth = truth),
        believed => say!(locale, "window-ending-believed", believed = believed, truth = truth),
    };
    label(ui, theme::sans(size::DETAIL), theme::INK, told);
    if !unknown.paper.is_empty() {
        let told = say!(locale, "window-ending-so-answered", paper = unknown.paper.as_str());
        label(ui, theme::sans(size::DETAIL), theme::INK2, told);
    }
    if !unknown.because.is_empty() {
        let told = say!(locale, "window-ending-had-made", because = unknown.because.as_str());
        label(ui, theme::sans(size::DETAIL), theme::INK2, told);
    }
}
