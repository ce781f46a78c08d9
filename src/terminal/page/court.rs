//! Those at home: groups, councillors, witnesses.

use super::{beside, since};
use crate::locale::{Language, Locale};
use crate::terminal::line::{Line, line};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{list, signed};
use crate::view::{Address, AudienceView, CouncillorView, Figure, JudgementView, Sign, WitnessView};
use crate::world::{Target, at};

/// Groups at home.
pub fn audiences(screen: &mut Screen<'_>, marks: &mut Marks, audiences: &[AudienceView]) {
    if audiences.is_empty() {
        return;
    }
    screen.title("At home");
    for group in audiences {
        let Some(target) = group.target else { continue };
        let mood = Figure::signed(group.mood, "", Address::now(target));
        let changed = since(marks, group.change, group.target);
        let told = line![beside(&group.name, &group.zh), ": ", mood, ", ", &group.word, changed];
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
        if !group.text.is_empty() {
            screen.inset(1, &group.text);
        }
    }
}

/// Those who advise.
pub fn council(screen: &mut Screen<'_>, marks: &mut Marks, council: &[CouncillorView]) {
    if council.is_empty() {
        return;
    }
    screen.title("Your council");
    for person in council {
        let office =
            if person.person.office.is_empty() { String::new() } else { format!(", {}", person.person.office) };
        let name = beside(&person.person.name, &person.person.zh);
        let influence = at::office::influence(person.person.row);
        let target = Some(Target::truth(influence));
        let changed = since(marks, person.change, target);
        let told = line![format!("{name}{office}: influence "), Figure::known(influence, person.influence), changed];
        let told = match person.person.record.as_str() {
            "" => told,
            record => line![told, "; foretold ", Line::woven(record, &person.person.figures)],
        };
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
        let cares = |positive: bool| -> Vec<String> {
            let wanted = person.leanings.iter().filter(|(leaning, _)| (*leaning > 0) == positive);
            wanted.map(|(_, name)| name.clone()).collect()
        };
        let (for_it, against) = (cares(true), cares(false));
        let mut parts = Vec::new();
        if !for_it.is_empty() {
            parts.push(format!("Cares for {}.", list(Locale::of(Language::English), &for_it)));
        }
        if !against.is_empty() {
            parts.push(format!("Thinks little of {}.", list(Locale::of(Language::English), &against)));
        }
        screen.inset(1, format!("{} {}", person.text, parts.join(" ")).trim().to_owned());
    }
}

/// The voices of the realm, with what moved them.
pub fn witnesses(screen: &mut Screen<'_>, marks: &mut Marks, witnesses: &[WitnessView]) {
    if witnesses.is_empty() {
        return;
    }
    screen.title("Voices of the realm");
    for witness in witnesses {
        let moves = match witness.sign {
            Sign::Gain => ", rising",
            Sign::Loss => ", falling",
            Sign::Neutral => "",
        };
        let line = if witness.line.is_empty() { String::new() } else { format!(" “{}”", witness.line) };
        screen.say(format!("{}: {}{moves}.{line}", witness.name, witness.word));
        causes(screen, marks, &witness.causes, &witness.figures);
    }
}

/// The reckoning so far, as believed.
pub fn judgements(screen: &mut Screen<'_>, marks: &mut Marks, judgements: &[JudgementView]) {
    for judgement in judgements {
        let Some(whole) = judgement.whole.clone() else { continue };
        let score = Figure::signed(judgement.score, "", whole);
        let told = line![&judgement.name, ": ", &judgement.word, ", ", score];
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark).then("."));
        causes(screen, marks, &judgement.causes, &judgement.figures);
    }
}

fn causes(screen: &mut Screen<'_>, marks: &mut Marks, causes: &[(i32, String)], figures: &[Vec<Figure>]) {
    for ((amount, cause), figures) in causes.iter().zip(figures) {
        let told = Line::woven(&format!("{} {cause}", signed(*amount)), figures);
        let mark = marks.behind(&[&told]);
        screen.item(1, "-", told.then(mark));
    }
}
