//! Questions before councils: who speaks, how he leans as far as one has heard, and what would move him as one reads him.

use super::PersonRef;
use super::Refusal;
use super::address::{Account, Address, Figure, Part};
use super::advice::{weighs, words};
use super::eye::{Eye, plane};
use super::figure::{capital, date};
use super::person::person;
use super::reading::Reading;
use super::refusal;
use super::word::{inclination, person_state};
use crate::locale::Locale;
use crate::say;
use crate::turn::council::{share, speaks};
use crate::turn::rulebook::{Consideration, Leanings, Motion, Operand, Path, Test};
use crate::turn::scene::{Frame, Scene};
use crate::world::{Cell, Kind, Known, Target, at};

/// A question before a power's council, as the player's side knows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MotionView {
    /// Id.
    pub id: String,
    /// What is asked: "war on the North".
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// What it is about.
    pub text: String,
    /// Whose council: a faction's row.
    pub power: u16,
    /// Its name.
    pub power_name: String,
    /// Whether it is the player's own side.
    pub own: bool,
    /// Why it does not seem to be debated now; empty if it does.
    pub rests: Vec<String>,
    /// The figures in these, and in what the voices come to.
    pub figures: Vec<Figure>,
    /// The share of the council for it, if it is known, and as of when.
    pub share: Option<(i32, String)>,
    /// What the voices that are known come to: influence for it, not for it, and unheard, in hundredths.
    pub counted: (i32, i32, i32),
    /// The share's number, for `why`.
    pub target: Option<Target>,
    /// Its voices, the most influential first.
    pub voices: Vec<MotionVoiceView>,
}

/// A person's voice in a motion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MotionVoiceView {
    /// Who.
    pub person: PersonRef,
    /// Why he has no voice now: "dead", "out of office", "serves another"; empty if he has.
    pub silent: String,
    /// His weight in council, as believed.
    pub influence: i32,
    /// What he leans to, in a word and a number, as of when; none if nothing is known.
    pub leans: Option<Leans>,
    /// What he comes to in the end, as the player's side reads him.
    pub comes_to: i32,
    /// What that, and each of the reasons, opens to.
    pub opens: Vec<Address>,
    /// What speaks for it and against it to him, as the player's side reads him, heaviest first.
    pub reasons: Vec<(i32, String)>,
    /// What would move him besides, heaviest first.
    pub would_move: Vec<Shift>,
}

/// What somebody is believed to lean to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Leans {
    /// −100 to 100.
    pub leaning: i32,
    /// "for it", "undecided" …
    pub word: String,
    /// "as of May 1123"; empty if it is seen.
    pub as_of: String,
    /// The number, for `why`.
    pub target: Option<Target>,
}

/// Something that would move somebody if it were so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shift {
    /// By how much, signed.
    pub worth: i32,
    /// The reason that it would give him.
    pub reason: String,
    /// What its worth opens to.
    pub opens: Option<Address>,
    /// What must come first: each condition that does not hold, and what would change that.
    pub needs: Vec<Refusal>,
}

/// How many things are named that would move a person.
const SHIFTS: usize = 3;

/// Every motion, those of others before the player's own.
pub fn motions(reading: &Reading<'_>) -> Vec<MotionView> {
    let eye = &reading.eye;
    let mut views: Vec<MotionView> =
        eye.book.motions.iter().enumerate().map(|(row, motion)| view(eye, row as u16, motion)).collect();
    views.sort_by_key(|view| view.own);
    views
}

fn view(eye: &Eye<'_>, row: u16, motion: &Motion) -> MotionView {
    let name = eye.lore.name(Kind::Motion, i32::from(row));
    let counted = at::debate::share(row);
    let mut voices: Vec<MotionVoiceView> = motion.voices.clone().filter_map(|voice| of_voice(eye, voice)).collect();
    voices.sort_by_key(|voice| (!voice.silent.is_empty(), std::cmp::Reverse(voice.influence)));
    let (rests, mut figures): (Vec<String>, Vec<Vec<Figure>>) =
        rests(eye, motion).into_iter().map(|refusal| (refusal.why, refusal.figures)).unzip();
    figures.push(tally(eye.locale(), &voices));
    MotionView {
        id: name.map(|name| name.id.clone()).unwrap_or_default(),
        name: eye.names().thing(Kind::Motion, i32::from(row)),
        zh: name.map(|name| name.beside.clone()).unwrap_or_default(),
        text: name.map(|name| name.text.clone()).unwrap_or_default(),
        power: motion.of,
        power_name: capital(&eye.names().thing(Kind::Faction, i32::from(motion.of))),
        own: motion.of == eye.seat,
        rests,
        figures: figures.concat(),
        share: eye.hears_of(counted).then(|| (eye.get(counted), as_of(eye, counted))),
        counted: count(&voices),
        target: eye.hears_of(counted).then(|| target(eye, counted)),
        voices,
    }
}

fn target(eye: &Eye<'_>, cell: Cell) -> Target {
    Target { cell, plane: plane(eye, cell) }
}

/// "as of May 1123"; nothing for what is seen.
fn as_of(eye: &Eye<'_>, cell: Cell) -> String {
    if eye.sees(cell) { String::new() } else { said_of(eye, eye.as_of(cell)) }
}

/// "as of May 1123".
pub(super) fn said_of(eye: &Eye<'_>, turn: i32) -> String {
    say!(eye.locale(), "as-of", date = date(eye.locale(), eye.book, turn))
}

/// Why a motion does not seem to be debated, as far as this side can judge.
fn rests(eye: &Eye<'_>, motion: &Motion) -> Vec<Refusal> {
    let frame = Frame::of(i32::from(motion.of));
    let scene = eye.scene(frame);
    let known = motion.when.iter().filter(|test| knows(&scene, std::slice::from_ref(test)));
    known.flat_map(|test| refusal::of_tests(eye, frame, std::slice::from_ref(test))).collect()
}

/// Influence for it, not for it and unheard of, in hundredths of all who can speak.
fn count(voices: &[MotionVoiceView]) -> (i32, i32, i32) {
    let weight = |wanted: &dyn Fn(Option<i32>) -> bool| -> i32 {
        let speaking = voices.iter().filter(|voice| voice.silent.is_empty());
        speaking
            .filter(|voice| wanted(voice.leans.as_ref().map(|leans| leans.leaning)))
            .map(|voice| voice.influence)
            .sum()
    };
    let all = weight(&|_| true);
    let inclined = share(weight(&|leaning| leaning.is_some_and(|leaning| leaning > 0)), all);
    let unheard = share(weight(&|leaning| leaning.is_none()), all);
    (inclined, if all > 0 { 100 - inclined - unheard } else { 0 }, unheard)
}

/// What these shares are made of: each voice by its part of all the influence, in hundredths.
fn tally(locale: &Locale, voices: &[MotionVoiceView]) -> Vec<Figure> {
    let speaking: Vec<&MotionVoiceView> = voices.iter().filter(|voice| voice.silent.is_empty()).collect();
    let all: i32 = speaking.iter().map(|voice| voice.influence).sum();
    let (inclined, others, unheard) = count(voices);
    let figure = |value: i32, title: String, wanted: &dyn Fn(Option<i32>) -> bool| {
        let of = speaking.iter().filter(|voice| wanted(voice.leans.as_ref().map(|leans| leans.leaning)));
        let mut parts: Vec<Part> = of
            .map(|voice| Part {
                amount: i64::from(voice.influence) * 10_000 / i64::from(all.max(1)),
                name: voice.person.name.clone(),
                ..Part::default()
            })
            .collect();
        let rest = i64::from(value) * 100 - parts.iter().map(|part| part.amount).sum::<i64>();
        if rest != 0 {
            parts.push(Part { amount: rest, name: say!(locale, "council-rounding"), ..Part::default() });
        }
        let account = Account { hundredths: true, ..Account::of(title, parts) };
        Figure::sum(value, account)
    };
    vec![
        figure(inclined, say!(locale, "council-for"), &|leaning| leaning.is_some_and(|leaning| leaning > 0)),
        figure(others, say!(locale, "council-not-for"), &|leaning| leaning.is_some_and(|leaning| leaning <= 0)),
        figure(unheard, say!(locale, "council-unheard"), &|leaning| leaning.is_none()),
    ]
}

fn of_voice(eye: &Eye<'_>, row: u16) -> Option<MotionVoiceView> {
    let voice = eye.book.voices.get(usize::from(row))?;
    let cell = at::leaning::leaning(row);
    let leans = eye.hears_of(cell).then(|| Leans {
        leaning: eye.get(cell),
        word: inclination(eye.locale(), eye.get(cell)),
        as_of: as_of(eye, cell),
        target: Some(target(eye, cell)),
    });
    let silent = match (speaks(eye.book, eye, row), eye.get(at::office::state(voice.person))) {
        (true, _) => String::new(),
        (false, 0) => say!(eye.locale(), "voice-serves-another"),
        (false, state) => person_state(eye.locale(), state),
    };
    let mut view = MotionVoiceView {
        person: person(eye, voice.person),
        silent,
        influence: eye.get(at::office::influence(voice.person)),
        leans,
        ..MotionVoiceView::default()
    };
    read(eye, row, &mut view);
    Some(view)
}

/// How this side reads somebody: what weighs with him as it believes things to be, and what would.
fn read(eye: &Eye<'_>, row: u16, view: &mut MotionVoiceView) -> Option<()> {
    let voice = eye.book.voices.get(usize::from(row))?;
    let leanings = eye.book.person_leanings.get(usize::from(voice.person))?;
    let frame = Frame::of(i32::from(voice.person));
    let scene = eye.scene(frame);
    view.comes_to = voice.base;
    if voice.base != 0 {
        view.reasons.push((voice.base, say!(eye.locale(), "voice-own-bent")));
        view.opens.push(Address::rule(voice.base, say!(eye.locale(), "voice-own-bent-rule")));
    }
    for (reason, because) in voice.considerations.iter().zip(eye.lore.voices.get(usize::from(row))?) {
        // What rests on a secret of theirs is no reason that one could know of.
        let known = knows(&scene, &reason.when)
            && reason.per.as_ref().and_then(|path| scene.cell(path)).is_none_or(|cell| eye.hears_of(cell));
        if !known {
            continue;
        }
        let (_, text) = words(eye, reason, because, leanings);
        if scene.holds(&reason.when) {
            let worth = scene.worth(reason, leanings);
            view.comes_to = view.comes_to.saturating_add(worth);
            if worth != 0 {
                view.reasons.push((worth, text));
                view.opens.push(weighs(&scene, reason, worth));
            }
        } else {
            let worth = possible_worth(&scene, reason, leanings);
            let needs: Vec<Refusal> = refusal::of_tests(eye, frame, &reason.when);
            let opens = Some(weighs(&scene, reason, worth));
            view.would_move.extend((worth != 0).then_some(Shift { worth, reason: text, opens, needs }));
        }
    }
    let summed = view.comes_to;
    view.comes_to = view.comes_to.clamp(-100, 100);
    let (reasons, opens) = (std::mem::take(&mut view.reasons), std::mem::take(&mut view.opens));
    let mut weighed: Vec<((i32, String), Address)> = reasons.into_iter().zip(opens).collect();
    weighed.sort_by_key(|((worth, _), _)| std::cmp::Reverse(worth.abs()));
    let part = |((worth, reason), opens): &((i32, String), Address)| Part::opening(*worth, reason, opens.clone());
    let mut parts: Vec<Part> = weighed.iter().map(part).collect();
    if summed != view.comes_to {
        parts.push(Part::plain(view.comes_to - summed, say!(eye.locale(), "voice-furthest")));
    }
    let whole = Account::of(say!(eye.locale(), "voice-comes-to", name = &view.person.name), parts);
    (view.reasons, view.opens) = weighed.into_iter().unzip();
    view.opens.insert(0, Address::Sum(Box::new(whole)));
    view.would_move.sort_by_key(|shift| std::cmp::Reverse(shift.worth.abs()));
    view.would_move.truncate(SHIFTS);
    Some(())
}

/// What a reason would be worth if its conditions held.
fn possible_worth(scene: &Scene<'_, Eye<'_>>, reason: &Consideration, leanings: &Leanings) -> i32 {
    let free = Consideration { when: Vec::new(), ..reason.clone() };
    scene.worth(&free, leanings)
}

/// Whether this side can know of every number that conditions read.
fn knows(scene: &Scene<'_, Eye<'_>>, tests: &[Test]) -> bool {
    let path = |path: &Path| scene.cell(path).is_none_or(|cell| scene.known.hears_of(cell));
    let operand = |operand: &Operand| match operand {
        Operand::Path(at) => path(at),
        _ => true,
    };
    tests.iter().all(|test| match test {
        Test::Min(at, _) | Test::Max(at, _) | Test::Ago(at, _) => path(at),
        Test::Over(left, right) => path(left) && path(right),
        Test::Is(left, right) | Test::IsNot(left, right) | Test::Near(left, right) => operand(left) && operand(right),
        Test::Any(tests) | Test::All(tests) => knows(scene, tests),
        Test::Not(test) => knows(scene, std::slice::from_ref(test)),
        Test::Months(_) => true,
    })
}
