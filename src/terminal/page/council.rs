//! Questions before councils, voice by voice.

use super::option::{Block, words};
use super::{beside, sentence};
use crate::terminal::line::{Line, line};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::capital;
use crate::view::{Address, Figure, Leans, MotionView, MotionVoiceView, Shift};
use crate::world::at;

/// Prints all motions briefly, or whole those that are asked for by their name, their power's or a person's.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, motions: &[MotionView], asked: &str) {
    if motions.is_empty() {
        screen.say("No question lies before any council that you know of.");
        return;
    }
    let asked = asked.to_lowercase();
    let named = |name: &str| name.to_lowercase().contains(&asked);
    let of_motion = |motion: &MotionView| named(&motion.name) || named(&motion.id) || named(&motion.power_name);
    let of_person = |voice: &MotionVoiceView| named(&voice.person.name) || named(&voice.person.zh);
    let mut found = false;
    for motion in motions {
        let whole = of_motion(motion);
        let voices: Vec<&MotionVoiceView> = motion.voices.iter().filter(|voice| whole || of_person(voice)).collect();
        if !voices.is_empty() {
            found = true;
            head(screen, marks, motion);
            for voice in voices {
                one(screen, marks, voice, !asked.is_empty());
            }
        }
    }
    if !found {
        screen.say(format!("Nobody of a council, and no question before one, is called “{asked}”."));
    } else if asked.is_empty() {
        screen.gap();
        screen.say("“council” and a name tells what weighs with somebody, as your side reads him.");
    }
}

fn head(screen: &mut Screen<'_>, marks: &mut Marks, motion: &MotionView) {
    screen.title(format!("{}: {}", motion.power_name, beside(&motion.name, &motion.zh)));
    if !motion.text.is_empty() {
        screen.say(&motion.text);
    }
    if let Some(rests) = motion.rests.first() {
        let told = format!("It does not seem to be debated now. {}", sentence(rests));
        let told = Line::woven(&told, &motion.figures);
        let mark = marks.behind(&[&told]);
        screen.say(told.then(mark));
    }
    let told = match (&motion.share, motion.target) {
        (Some((share, as_of)), Some(target)) => {
            let as_of = if as_of.is_empty() { String::new() } else { format!(", {as_of}") };
            let share = Figure::count(*share, "", Address::now(target));
            line!["Of the council’s weight ", share, " in a hundred is for it", as_of]
        }
        _ => {
            // The last three figures are those of the shares.
            let [inclined, others, unheard] = match motion.figures.as_slice() {
                [.., inclined, others, unheard] => [inclined, others, unheard].map(Clone::clone),
                _ => return,
            };
            let heard = line!["Of the council’s weight, as far as you have heard, ", inclined];
            let not = line![" in a hundred is for it, ", others, " is not, and of ", unheard, " nothing is known"];
            heard.then(not)
        }
    };
    let mark = marks.behind(&[&told]);
    screen.say(told.then(mark).then("."));
}

fn one(screen: &mut Screen<'_>, marks: &mut Marks, voice: &MotionVoiceView, whole: bool) {
    screen.gap();
    let office = if voice.person.office.is_empty() { String::new() } else { format!(", {}", voice.person.office) };
    let name = beside(&voice.person.name, &voice.person.zh);
    if !voice.silent.is_empty() {
        screen.say(format!("{name}{office}: has no voice now ({}).", voice.silent));
        return;
    }
    let influence = Figure::known(at::office::influence(voice.person.row), voice.influence);
    let mut block = Block::default();
    let mut told = line![name, office, ": influence ", influence, ". "];
    match &voice.leans {
        Some(Leans { leaning, word, as_of, target: Some(target) }) => {
            let as_of = if as_of.is_empty() { String::new() } else { format!(", {as_of}") };
            let leaning = Figure::signed(*leaning, "", Address::now(*target));
            told.push(line![capital(word), ", ", leaning, as_of, "."]);
        }
        _ => told.push("Nothing is known of what he leans to."),
    }
    block.inset(0, told);
    let (first, reasons) = match voice.opens.split_first() {
        Some((first, reasons)) => (first.clone(), reasons),
        None => (Address::rule(voice.comes_to, "What it comes to"), [].as_slice()),
    };
    let comes_to = Figure::signed(voice.comes_to, "", first);
    block.inset(1, line!["As your side reads him, it comes to ", comes_to, "."]);
    if whole {
        weighs(&mut block, voice, reasons);
    }
    block.show(screen, marks);
}

/// What weighs with somebody, and what would.
fn weighs(block: &mut Block, voice: &MotionVoiceView, reasons: &[Address]) {
    for ((worth, reason), opens) in voice.reasons.iter().zip(reasons) {
        let worth = Figure::signed(*worth, sentence(reason), opens.clone());
        block.item(2, "-", line![worth, " ", sentence(reason)]);
    }
    for (lead, toward) in [("What would draw him to it:", true), ("What would turn him from it:", false)] {
        let shifts: Vec<&Shift> = voice.would_move.iter().filter(|shift| (shift.worth > 0) == toward).collect();
        if shifts.is_empty() {
            continue;
        }
        block.inset(1, lead);
        for shift in shifts {
            let Some(opens) = shift.opens.clone() else { continue };
            let mut told = line![Figure::signed(shift.worth, sentence(&shift.reason), opens), " "];
            told.push(sentence(&shift.reason));
            for needs in &shift.needs {
                told.push(" ");
                told.push(words(needs));
            }
            block.item(2, "-", told);
        }
    }
}
