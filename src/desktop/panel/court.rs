//! The court: ministers with their records, what they foretold, and what the player's own council weighs. On the left who
//! there is, on the right one of them in full.

use bevy_egui::egui::{Rect, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use super::relations::debate;
use crate::desktop::act::{Act, Outbox};
use crate::desktop::game::Views;
use crate::desktop::interface::Affairs;
use crate::desktop::map::labels;
use crate::desktop::speech;
use crate::desktop::theme::{self, size};
use crate::desktop::widget::mark::{self, Cut, sign_of, signed};
use crate::desktop::widget::text::initial;
use crate::desktop::widget::{fit, halves, label, line, pair, ruled, seal, wrapped};
use crate::locale::Locale;
use crate::say;
use crate::view::figure::{capital, list};
use crate::view::{CouncillorView, ForetellingView, MotionView, PaperView};

/// Height of a line of the list, and width from which a minister's record stands beside him.
const ROW: f32 = 48.0;
const BESIDE: f32 = 600.0;

/// Draws the page.
pub fn draw(ui: &mut Ui, views: &Views, open: usize, affairs: Affairs, outbox: &mut Outbox) {
    let inner = ui.max_rect();
    let fold = inner.left() + (inner.width() * 0.3).clamp(220.0, 320.0).round();
    let left = Rect::from_min_max(inner.min, pos2(fold - 12.0, inner.bottom()));
    let right = Rect::from_min_max(pos2(fold + 12.0, inner.top()), inner.max);
    ui.painter().vline(fold, inner.y_range(), theme::rule());
    let own: Vec<(usize, &MotionView)> = views.motions.iter().enumerate().filter(|(_, motion)| motion.own).collect();
    let motions: Vec<&MotionView> = own.iter().map(|(_, motion)| *motion).collect();
    let mut column = ui.new_child(UiBuilder::new().id_salt("court list").max_rect(left));
    all(&mut column, &views.council, &motions, open, outbox);
    let mut whole = ui.new_child(UiBuilder::new().id_salt("courtier").max_rect(right));
    if let Some(minister) = views.council.get(open) {
        let of_his = views.foretellings.iter().filter(|said| said.person.row == minister.person.row);
        one(&mut whole, minister, &of_his.collect::<Vec<_>>(), &motions, &views.desk, outbox);
    } else if let Some((index, motion)) = open.checked_sub(views.council.len()).and_then(|at| own.get(at)) {
        ScrollArea::vertical().id_salt(("motion", open)).auto_shrink(false).show(&mut whole, |ui| {
            debate::draw(ui, motion, *index, affairs, outbox);
        });
    }
}

/// Who there is, and what is weighed.
fn all(ui: &mut Ui, council: &[CouncillorView], motions: &[&MotionView], open: usize, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    ScrollArea::vertical().id_salt("court").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (at, minister) in council.iter().enumerate() {
            if courtier(ui, locale, minister, at == open) {
                outbox.push(Act::Courtier(at));
            }
        }
        for (at, motion) in motions.iter().enumerate() {
            let at = council.len() + at;
            let asked = say!(locale, "panel-in-council", motion = &motion.name);
            let (rect, response) = entry(ui, &asked, at == open, 30.0);
            let galley = fit(ui, &asked, theme::serif_bold(size::BODY), theme::INK, rect.width() - 16.0);
            ui.painter().galley(rect.left_center() + vec2(8.0, -galley.size().y / 2.0), galley, theme::INK);
            if response {
                outbox.push(Act::Courtier(at));
            }
        }
    });
}

/// A line of the list that can be chosen: where it stands, and whether it was.
fn entry(ui: &mut Ui, spoken: &str, open: bool, height: f32) -> (Rect, bool) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width() - 6.0, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), open, spoken));
    if open {
        ui.painter().rect(rect, theme::CORNER, theme::RAISED, theme::selected(), StrokeKind::Inside);
        if !ui.clip_rect().contains_rect(rect) {
            ui.scroll_to_rect(rect, None);
        }
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme::CORNER, theme::SLIP);
    }
    mark::ring(ui, &response, theme::FOCUS);
    (rect, response.clicked())
}

fn courtier(ui: &mut Ui, locale: &Locale, minister: &CouncillorView, open: bool) -> bool {
    let person = &minister.person;
    let under = if minister.state.is_empty() { person.office.clone() } else { capital(&minister.state) };
    let spoken = say!(locale, "panel-with-office", name = &person.name, office = &under);
    let (rect, chosen) = entry(ui, &spoken, open, ROW);
    let painter = ui.painter();
    let place = Rect::from_center_size(pos2(rect.left() + 24.0, rect.center().y), vec2(32.0, 32.0));
    let cut = if minister.state.is_empty() { Cut::Filled } else { Cut::Outlined };
    mark::paint_seal(painter, place, initial(&person.seal, labels::short(&person.name)), cut);
    let count = painter.layout_no_wrap(minister.influence.to_string(), theme::sans_bold(size::BODY), theme::INK);
    let (x, right) = (place.right() + 10.0, rect.right() - 10.0);
    let width = right - x - count.size().x - 18.0;
    if minister.change != 0 {
        let at = pos2(right - count.size().x - 9.0, rect.top() + 15.0);
        mark::paint_sign(painter, at, 4.0, sign_of(minister.change), mark::tone(sign_of(minister.change)).0);
    }
    painter.galley(pos2(right - count.size().x, rect.top() + 7.0), count, theme::INK);
    let (first, then) = speech::chinese_first(locale, &person.name, &person.zh);
    let both = format!("{first} {then}");
    let name = |text: &str| fit(ui, text.trim(), theme::serif_bold(size::NAME), theme::INK, width);
    // Where there is no room for both, one name is enough.
    let name = Some(name(&both)).filter(|both| !both.elided).unwrap_or_else(|| name(&person.name));
    painter.galley(pos2(x, rect.top() + 5.0), name, theme::INK);
    let under = fit(ui, &under, theme::sans(size::DETAIL), theme::INK2, right - x);
    painter.galley(pos2(x, rect.top() + 26.0), under, theme::INK2);
    chosen
}

/// A minister in full: who he is, and beside that, where there is room, what he foretold.
fn one(
    ui: &mut Ui,
    minister: &CouncillorView,
    foretold: &[&ForetellingView],
    motions: &[&MotionView],
    desk: &[PaperView],
    outbox: &mut Outbox,
) {
    let id = minister.person.row;
    if ui.available_width() < BESIDE {
        ScrollArea::vertical().id_salt(("courtier", id)).auto_shrink(false).show(ui, |ui| {
            profile(ui, minister, motions, outbox);
            ruled(ui);
            record(ui, minister, foretold, outbox);
            advises(ui, minister, desk, outbox);
        });
        return;
    }
    let [mut left, mut right] = halves(ui, 28.0);
    ScrollArea::vertical().id_salt(("courtier", id)).auto_shrink(false).show(&mut left, |ui| {
        profile(ui, minister, motions, outbox);
    });
    ScrollArea::vertical().id_salt(("record", id)).auto_shrink(false).show(&mut right, |ui| {
        record(ui, minister, foretold, outbox);
        advises(ui, minister, desk, outbox);
    });
}

fn profile(ui: &mut Ui, minister: &CouncillorView, motions: &[&MotionView], outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let person = &minister.person;
    ui.spacing_mut().item_spacing.y = 5.0;
    ui.horizontal_top(|ui| {
        let cut = if minister.state.is_empty() { Cut::Filled } else { Cut::Outlined };
        seal(ui, initial(&person.seal, labels::short(&person.name)), &person.name, 48.0, cut);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let (first, then) = speech::chinese_first(locale, &person.name, &person.zh);
            label(ui, theme::serif_bold(size::TITLE), theme::INK, format!("{first} {then}").trim());
            let mut office = vec![person.office.clone()];
            if !minister.place.is_empty() {
                office.push(say!(locale, "panel-in-place", place = &minister.place));
            }
            office.retain(|part| !part.is_empty());
            label(ui, theme::sans(size::DETAIL), theme::INK2, office.join(" · "));
        });
    });
    if !minister.state.is_empty() {
        label(ui, theme::sans_bold(size::BODY), theme::INK, capital(&minister.state));
    }
    label(ui, theme::serif(size::PROSE), theme::INK, &minister.text);
    ruled(ui);
    let change = match minister.change {
        0 => minister.influence.to_string(),
        change => {
            let since = say!(locale, "panel-since-last-turn", change = signed(change));
            format!("{} · {since}", minister.influence)
        }
    };
    let sense = if minister.target.is_some() { Sense::click() } else { Sense::hover() };
    let response = pair(ui, &say!(locale, "panel-influence-in-council"), &change, sign_of(minister.change), sense);
    if response.clicked()
        && let Some(target) = minister.target
    {
        outbox.push(Act::WhyTarget(target));
    }
    for voice in motions.iter().flat_map(|motion| motion.voices.iter().map(move |voice| (motion, voice))) {
        let (motion, voice) = voice;
        if let Some(leans) = voice.leans.as_ref().filter(|_| voice.person.row == person.row) {
            let told = say!(locale, "panel-leans", word = &leans.word, leaning = signed(leans.leaning));
            pair(ui, &capital(&motion.name), &told, sign_of(leans.leaning), Sense::hover());
        }
    }
    ruled(ui);
    for (head, what) in [
        (say!(locale, "panel-cares"), &minister.cares),
        (say!(locale, "panel-scorns"), &minister.scorns),
        (say!(locale, "panel-blind"), &minister.blind),
    ] {
        if !what.is_empty() {
            line(ui, theme::sans(size::CAPTION), theme::INK3, head);
            label(ui, theme::sans(size::BODY), theme::INK, capital(&list(locale, what)));
            ui.add_space(4.0);
        }
    }
}

/// What he foretold: a mark for each, then each in full, what is open first.
fn record(ui: &mut Ui, minister: &CouncillorView, foretold: &[&ForetellingView], outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    ui.spacing_mut().item_spacing.y = 6.0;
    line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-foretold-head"));
    if foretold.is_empty() {
        label(ui, theme::sans(size::BODY), theme::INK2, say!(locale, "panel-foretold-nothing"));
        return;
    }
    ui.horizontal(|ui| {
        let wide = (foretold.len() as f32 * 18.0).min(ui.available_width() * 0.6);
        let (rect, response) = ui.allocate_exact_size(vec2(wide, 20.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &minister.person.record));
        // As they came in time: the list has the latest first.
        for (at, said) in foretold.iter().rev().enumerate() {
            let spot = pos2(rect.left() + 9.0 + at as f32 * 18.0, rect.center().y);
            if rect.contains(spot) {
                mark::verdict(ui.painter(), spot, said.sign);
            }
        }
        line(ui, theme::sans_bold(size::BODY), theme::INK, capital(&minister.person.record));
    });
    for said in foretold {
        ruled(ui);
        foretelling(ui, said, outbox);
    }
}

/// What was foretold, when, and what came; it opens what settled it.
fn foretelling(ui: &mut Ui, said: &ForetellingView, outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let (wide, ink) = (ui.available_width() - 34.0, mark::tone(said.sign).0);
    let wrap = |text: String, font, ink| wrapped(ui, &text, font, ink, wide);
    let came = say!(locale, "panel-foretold-came", state = &said.state, date = &said.date);
    let galleys = [
        (wrap(format!("\u{201C}{}\u{201D}", said.text), theme::serif(size::PROSE), theme::INK), theme::INK),
        (wrap(capital(&came), theme::sans_bold(size::DETAIL), ink), ink),
        (wrap(capital(&said.said), theme::sans(size::CAPTION), theme::INK3), theme::INK3),
    ];
    let height: f32 = galleys.iter().map(|(galley, _)| galley.size().y + 3.0).sum();
    let sense = if said.cause.is_some() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    response.widget_info(|| {
        let kind = if said.cause.is_some() { WidgetType::Button } else { WidgetType::Label };
        let spoken = say!(locale, "panel-foretold-spoken", text = &said.text, came = &came, said = &said.said);
        WidgetInfo::labeled(kind, ui.is_enabled(), spoken)
    });
    if said.cause.is_some() && response.hovered() {
        ui.painter().rect_filled(rect, theme::CORNER, theme::SLIP);
    }
    mark::verdict(ui.painter(), rect.min + vec2(11.0, 11.0), said.sign);
    let mut at = rect.min + vec2(26.0, 0.0);
    for (galley, ink) in galleys {
        let down = galley.size().y + 3.0;
        ui.painter().galley(at, galley, ink);
        at.y += down;
    }
    mark::ring(ui, &response, theme::FOCUS);
    if response.clicked()
        && let Some(cause) = said.cause
    {
        outbox.push(Act::WhyCause(cause));
    }
}

/// What he says of the papers that wait; a press lays the paper on top.
fn advises(ui: &mut Ui, minister: &CouncillorView, desk: &[PaperView], outbox: &mut Outbox) {
    let locale = speech::locale(ui);
    let mut first = true;
    for (at, paper) in desk.iter().enumerate().filter(|(_, paper)| paper.answered.is_none()) {
        let sides = paper.options.iter().flat_map(|option| {
            let side = |favour: bool, voices| (option, favour, voices);
            [side(true, &option.in_favour), side(false, &option.against)]
        });
        let says: Vec<(String, &str)> = sides
            .filter_map(|(option, favour, voices)| {
                let advice = voices.iter().find(|advice| advice.person.row == minister.person.row)?;
                let answer =
                    say!(locale, "panel-option-lettered", letter = option.letter.to_string(), option = &option.label);
                let head = match favour {
                    true => say!(locale, "panel-is-for", answer = answer),
                    false => say!(locale, "panel-is-against", answer = answer),
                };
                Some((head, advice.line.as_str()))
            })
            .collect();
        if says.is_empty() {
            continue;
        }
        ruled(ui);
        if std::mem::take(&mut first) {
            line(ui, theme::sans(size::CAPTION), theme::INK3, say!(locale, "panel-advises-head"));
        }
        if title(ui, &paper.title) {
            outbox.extend([Act::Back, Act::Paper(at)]);
        }
        for (head, told) in says {
            label(ui, theme::sans(size::DETAIL), theme::INK2, head);
            label(ui, theme::serif(size::PROSE), theme::INK, format!("\u{201C}{told}\u{201D}"));
        }
    }
}

/// A paper's title that can be pressed.
fn title(ui: &mut Ui, text: &str) -> bool {
    let galley = wrapped(ui, text, theme::serif_bold(size::BODY), theme::INK, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), text));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 1.0)), theme::CORNER, theme::SLIP);
    }
    ui.painter().galley(rect.min, galley, theme::INK);
    mark::ring(ui, &response, theme::FOCUS);
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::panel::council::tests::told;
    use crate::locale::Language;
    use crate::view::{PersonRef, Sign};

    fn person(name: &str) -> PersonRef {
        PersonRef { name: name.to_owned(), record: "right 2 of 3".to_owned(), ..PersonRef::default() }
    }

    #[test]
    fn a_minister_is_told_with_his_record_and_what_it_is_made_of() {
        let minister = CouncillorView {
            person: person("The Clerk"),
            influence: 7,
            state: "dismissed".to_owned(),
            blind: vec!["the people".to_owned()],
            ..CouncillorView::default()
        };
        let said = ForetellingView {
            person: person("The Clerk"),
            text: "It will rain.".to_owned(),
            state: "right".to_owned(),
            date: "in May 1200".to_owned(),
            said: "said in March 1200, of ‘Wait’".to_owned(),
            sign: Sign::Gain,
            ..ForetellingView::default()
        };
        let mut outbox = Outbox::default();
        let all = told(Language::English, |ui| one(ui, &minister, &[&said], &[], &[], &mut outbox)).join("\n");
        for line in [
            "Influence in council: 7",
            "Dismissed",
            "The people",
            "Right 2 of 3",
            "It will rain. right in May 1200, said in March 1200, of ‘Wait’",
        ] {
            assert!(all.contains(line), "{line}\n{all}");
        }
    }
}
