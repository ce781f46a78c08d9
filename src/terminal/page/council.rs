//! Questions before councils, voice by voice.

use super::option::words;
use super::{beside, sentence};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::{capital, signed};
use crate::view::{MotionView, MotionVoiceView, Shift};

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
        screen.say(&format!("Nobody of a council, and no question before one, is called “{asked}”."));
    } else if asked.is_empty() {
        screen.gap();
        screen.say("“council” and a name tells what weighs with somebody, as your side reads him.");
    }
}

fn head(screen: &mut Screen<'_>, marks: &mut Marks, motion: &MotionView) {
    screen.title(&format!("{}: {}", motion.power_name, beside(&motion.name, &motion.zh)));
    if !motion.text.is_empty() {
        screen.say(&motion.text);
    }
    if let Some(rests) = motion.rests.first() {
        screen.say(&format!("It does not seem to be debated now. {}", sentence(rests)));
    }
    match &motion.share {
        Some((share, as_of)) => {
            let as_of = if as_of.is_empty() { String::new() } else { format!(", {as_of}") };
            let number = marks.after(motion.target);
            screen.say(&format!("Of the council's weight {share} in 100 is for it{as_of}{number}."));
        }
        None => {
            let (inclined, others, unheard) = motion.counted;
            screen.say(&format!(
                "Of the council's weight, as far as you have heard, {inclined} in 100 is for it, {others} is not, and of \
                 {unheard} nothing is known."
            ));
        }
    }
}

fn one(screen: &mut Screen<'_>, marks: &mut Marks, voice: &MotionVoiceView, whole: bool) {
    screen.gap();
    let office = if voice.person.office.is_empty() { String::new() } else { format!(", {}", voice.person.office) };
    let name = beside(&voice.person.name, &voice.person.zh);
    if !voice.silent.is_empty() {
        screen.say(&format!("{name}{office}: has no voice now ({}).", voice.silent));
        return;
    }
    let leans = match &voice.leans {
        None => "Nothing is known of what he leans to".to_owned(),
        Some(leans) => {
            let as_of = if leans.as_of.is_empty() { String::new() } else { format!(", {}", leans.as_of) };
            format!("{}, {}{as_of}{}", capital(&leans.word), signed(leans.leaning), marks.after(leans.target))
        }
    };
    screen.say(&format!("{name}{office}: influence {}. {leans}.", voice.influence));
    screen.inset(1, &format!("As your side reads him, it comes to {}.", signed(voice.comes_to)));
    if !whole {
        return;
    }
    for (worth, reason) in &voice.reasons {
        screen.item(2, "-", &format!("{} {}", signed(*worth), sentence(reason)));
    }
    for (lead, toward) in [("What would draw him to it:", true), ("What would turn him from it:", false)] {
        let shifts: Vec<&Shift> = voice.would_move.iter().filter(|shift| (shift.worth > 0) == toward).collect();
        if shifts.is_empty() {
            continue;
        }
        screen.inset(1, lead);
        for shift in shifts {
            let needs: Vec<String> = shift.needs.iter().map(words).collect();
            let told = format!("{} {} {}", signed(shift.worth), sentence(&shift.reason), needs.join(" "));
            screen.item(2, "-", told.trim());
        }
    }
}
