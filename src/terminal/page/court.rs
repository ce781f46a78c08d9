//! Those at home: groups, councillors, witnesses.

use super::{beside, since};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{list, signed};
use crate::view::{AudienceView, CouncillorView, JudgementView, Sign, WitnessView};

/// Groups at home.
pub fn audiences(screen: &mut Screen<'_>, marks: &mut Marks, audiences: &[AudienceView]) {
    if audiences.is_empty() {
        return;
    }
    screen.title("At home");
    for group in audiences {
        let number = marks.after(group.target);
        let name = beside(&group.name, &group.zh);
        screen.say(&format!("{name}: {}, {}{}{number}.", signed(group.mood), group.word, since(group.change)));
        if !group.text.is_empty() {
            screen.inset(1, &group.text);
        }
    }
}

/// Those who advise.
pub fn council(screen: &mut Screen<'_>, council: &[CouncillorView]) {
    if council.is_empty() {
        return;
    }
    screen.title("Your council");
    for person in council {
        let office =
            if person.person.office.is_empty() { String::new() } else { format!(", {}", person.person.office) };
        let name = beside(&person.person.name, &person.person.zh);
        let record = match person.person.record.as_str() {
            "" => String::new(),
            record => format!("; foretold {record}"),
        };
        screen.say(&format!("{name}{office}: influence {}{}{record}.", person.influence, since(person.change)));
        let cares = |positive: bool| -> Vec<String> {
            let wanted = person.leanings.iter().filter(|(leaning, _)| (*leaning > 0) == positive);
            wanted.map(|(_, name)| name.clone()).collect()
        };
        let (for_it, against) = (cares(true), cares(false));
        let mut parts = Vec::new();
        if !for_it.is_empty() {
            parts.push(format!("Cares for {}.", list(&for_it)));
        }
        if !against.is_empty() {
            parts.push(format!("Thinks little of {}.", list(&against)));
        }
        screen.inset(1, format!("{} {}", person.text, parts.join(" ")).trim());
    }
}

/// The voices of the realm, with what moved them.
pub fn witnesses(screen: &mut Screen<'_>, witnesses: &[WitnessView]) {
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
        screen.say(&format!("{}: {}{moves}.{line}", witness.name, witness.word));
        causes(screen, &witness.causes);
    }
}

/// The reckoning so far, as believed.
pub fn judgements(screen: &mut Screen<'_>, judgements: &[JudgementView]) {
    for judgement in judgements {
        screen.say(&format!("{}: {}, {}.", judgement.name, judgement.word, signed(judgement.score)));
        causes(screen, &judgement.causes);
    }
}

fn causes(screen: &mut Screen<'_>, causes: &[(i32, String)]) {
    for (amount, cause) in causes {
        screen.item(1, "-", &format!("{} {cause}", signed(*amount)));
    }
}
