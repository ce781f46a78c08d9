//! What the council says of each answer: considerations weighed by each adviser's own leanings.

use super::PersonRef;
use super::address::{Account, Address, Part};
use super::eye::Eye;
use super::naming::mid;
use crate::locale::Locale;
use crate::say;
use crate::scenario::lore::OptionLore;
use crate::turn::rulebook::{Choice, Consideration, Leanings};
use crate::turn::scene::{Frame, Scene};
use crate::world::{Kind, Known, at};

/// What a person says of an option.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Advice {
    /// Who.
    pub person: PersonRef,
    /// In his words, or his heaviest reason.
    pub line: String,
    /// How strongly, signed.
    pub weight: i32,
    /// All his reasons, heaviest first.
    pub reasons: Vec<(i32, String)>,
    /// What each reason's weight opens to.
    pub opens: Vec<Address>,
}

/// The most voices on one side of one answer.
const VOICES: usize = 3;

/// What the council says for and against each answer, in the order of the answers.
pub fn council(
    eye: &Eye<'_>,
    frame: Frame,
    choices: &[&Choice],
    lore: &[&OptionLore],
) -> Vec<(Vec<Advice>, Vec<Advice>)> {
    let mut sides = vec![(Vec::new(), Vec::new()); choices.len()];
    for row in advisers(eye) {
        let values: Vec<i32> = choices.iter().map(|choice| worth(eye, frame, choice, row)).collect();
        let best = values.iter().copied().max().unwrap_or(0);
        for (index, value) in values.iter().copied().enumerate() {
            let Some(lore) = lore.get(index) else { continue };
            let mut lines = lore.says.iter().filter(|(person, _)| *person == row);
            let said = lines.find(|(_, said)| eye.scene(frame).holds(&said.when)).map(|(_, said)| said.text.clone());
            let alone = choices.len() == 1;
            let side = match value {
                v if v > 0 && (v == best || alone) => &mut sides[index].0,
                v if v < 0 && (v != best || alone) => &mut sides[index].1,
                // Who has something to say says it, on the side to which he leans.
                v if said.is_some() && v * 2 >= best && v > 0 => &mut sides[index].0,
                _ if said.is_some() && value != best => &mut sides[index].1,
                _ if said.is_some() => &mut sides[index].0,
                _ => continue,
            };
            if let Some(advice) = advice(eye, frame, choices[index], lore, row, value, said) {
                side.push(advice);
            }
        }
    }
    for (favour, against) in &mut sides {
        for side in [favour, against] {
            side.sort_by_key(|advice| std::cmp::Reverse(weight(eye, advice)));
            side.truncate(VOICES);
        }
    }
    sides
}

/// Those of the council who can speak.
pub fn advisers(eye: &Eye<'_>) -> impl Iterator<Item = u16> {
    let sits = |row: &u16| {
        eye.book.council.get(usize::from(*row)).copied().unwrap_or(false)
            && eye.get(at::office::state(*row)) == 0
            && eye.get(at::office::faction(*row)) == i32::from(eye.seat)
    };
    (0..eye.book.layout.rows(Kind::Person) as u16).filter(sits)
}

/// What a choice is worth to a person.
pub fn worth(eye: &Eye<'_>, frame: Frame, choice: &Choice, person: u16) -> i32 {
    let leanings = eye.book.person_leanings.get(usize::from(person));
    leanings.map_or(0, |leanings| eye.scene(frame).value(&choice.considerations, leanings))
}

fn weight(eye: &Eye<'_>, advice: &Advice) -> i64 {
    let influence = i64::from(eye.get(at::office::influence(advice.person.row)));
    i64::from(advice.weight.abs()) * (influence + 20)
}

fn advice(
    eye: &Eye<'_>,
    frame: Frame,
    choice: &Choice,
    lore: &OptionLore,
    person: u16,
    value: i32,
    said: Option<String>,
) -> Option<Advice> {
    let leanings = eye.book.person_leanings.get(usize::from(person))?;
    let scene = eye.scene(frame);
    let because = choice.considerations.iter().zip(&lore.because);
    let reason = |(reason, text): (&Consideration, &String)| {
        let worth = scene.worth(reason, leanings);
        let (cares, text) = words(eye, reason, text, leanings);
        (worth != 0).then(|| (cares, worth, text, weighs(&scene, reason, worth)))
    };
    let mut reasons: Vec<(bool, i32, String, Address)> = because.filter_map(reason).collect();
    reasons.sort_by_key(|(_, worth, ..)| std::cmp::Reverse(worth.abs()));
    // He says what he cares for; who only makes light of another's reason holds his tongue.
    let mut of_his_side = reasons.iter().filter(|(_, worth, ..)| worth.signum() == value.signum());
    let heaviest = of_his_side.find(|(cares, ..)| *cares);
    let line = said.or_else(|| heaviest.map(|(_, _, text, _)| text.clone()))?;
    let (reasons, opens) = reasons.into_iter().map(|(_, worth, text, opens)| ((worth, text), opens)).unzip();
    Some(Advice { person: super::person::person(eye, person), line, weight: value, reasons, opens })
}

/// What a reason's weight is made of: the reason's own, the leaning of him who weighs it, and what it is scaled by.
pub fn weighs(scene: &Scene<'_, Eye<'_>>, reason: &Consideration, worth: i32) -> Address {
    let eye = scene.known;
    let (locale, concern) = (eye.locale(), concern(eye, reason));
    let per = reason.per.as_ref().and_then(|path| scene.cell(path));
    let name = match per.map(|cell| mid(&eye.names().number(cell))) {
        Some(number) => say!(locale, "advice-weighs-scaled", concern = &concern, number = number),
        None => say!(locale, "advice-weighs", concern = &concern),
    };
    let parts = vec![Part::plain(worth, name)];
    Address::Sum(Box::new(Account::of(say!(locale, "advice-makes", concern = concern), parts)))
}

/// What a reason is about.
fn concern(eye: &Eye<'_>, reason: &Consideration) -> String {
    let named = eye.lore.concerns.get(usize::from(reason.concern));
    named.map_or_else(|| say!(eye.locale(), "advice-that"), |(_, name)| mid(name))
}

/// A reason in the words of somebody with these leanings, and whether he cares for what it is about. It is written for
/// those who care; who holds the concern in contempt weighs it the other way.
pub fn words(eye: &Eye<'_>, reason: &Consideration, because: &str, leanings: &Leanings) -> (bool, String) {
    let cares = leanings.get(usize::from(reason.concern)).is_some_and(|leaning| *leaning > 0);
    let contempt = || say!(eye.locale(), "advice-thinks-little", concern = concern(eye, reason));
    (cares, if cares { because.to_owned() } else { contempt() })
}

/// Somebody who is not there to be named.
pub fn nobody(locale: &Locale) -> PersonRef {
    PersonRef { name: say!(locale, "nobody"), ..PersonRef::default() }
}
