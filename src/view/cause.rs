//! What a cause is called.

use super::address::Figure;
use super::annals::Annals;
use super::eye::Eye;
use super::figure::{capital, date};
use super::fill::filled;
use super::naming::mid;
use crate::turn::rivals::preferred;
use crate::turn::scene::Frame;
use crate::world::ledger::{Cause, CauseKind};
use crate::world::{CauseId, Kind};

/// A cause in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// "You answered ‘Three prefectures at the door’".
    pub title: String,
    /// "sealed in May 1123", "acted alone", "left on the desk".
    pub detail: String,
    /// Whether it is the player's own hand.
    pub yours: bool,
    /// One character for a seal; may be empty.
    pub seal: String,
    /// The figures in title and detail.
    pub figures: Vec<Figure>,
}

/// Names a cause; the one that is not in the ledger is how things stood at the start.
pub fn told(annals: &Annals<'_>, id: CauseId) -> Told {
    let start = || Told { title: "How things stood at the start".to_owned(), ..Told::default() };
    let Some(cause) = annals.ledger.cause(id) else { return start() };
    if !annals.knows_of(id) {
        // It is felt, though nobody has said where it comes from.
        let title = "Something of which you have not been told".to_owned();
        return Told { title, ..Told::default() };
    }
    // Its words are filled as things stood when it was at work.
    let eye = &annals.then(cause.turn);
    let mut figures = Vec::new();
    let told = named(annals, eye, id, cause, &mut figures);
    Told { figures, ..told }
}

fn named(annals: &Annals<'_>, eye: &Eye<'_>, id: CauseId, cause: &Cause, figures: &mut Vec<Figure>) -> Told {
    let how = if annals.was_secret(id) { format!("You ({})", secretly(eye)) } else { "You".to_owned() };
    let names = eye.names();
    let thing = |kind| mid(&names.thing(kind, cause.subject));
    let frame = Frame { vars: cause.vars };
    let seal = |kind, row| eye.lore.name(kind, row).map(|name| name.seal.clone()).unwrap_or_default();
    let plain =
        |title: String, detail: &str| Told { title: capital(&title), detail: detail.to_owned(), ..Told::default() };
    let own = eye.lore.word("hand");
    let own = if own == "hand" { String::new() } else { own.to_owned() };
    match cause.kind {
        CauseKind::Start => Told { title: "How things stood at the start".to_owned(), ..Told::default() },
        CauseKind::Decision => Told {
            title: format!("{how}: {}", answer(eye, cause, figures)),
            detail: format!("‘{}’, {}", decision(eye, cause, figures), date(eye.book, cause.turn)),
            yours: true,
            seal: own,
            ..Told::default()
        },
        CauseKind::Delegated => Told {
            title: format!(
                "{} decided for you: {}",
                capital(&names.thing(Kind::Person, cause.actor)),
                answer(eye, cause, figures)
            ),
            detail: format!(
                "‘{}’, left on the desk in {}{}",
                decision(eye, cause, figures),
                date(eye.book, cause.turn),
                meant(eye, cause, figures)
            ),
            seal: seal(Kind::Person, cause.actor),
            ..Told::default()
        },
        CauseKind::Order => Told {
            title: format!("{how}: {}", order(eye, cause, figures)),
            detail: format!("ordered in {}", date(eye.book, cause.turn)),
            yours: true,
            seal: own,
            ..Told::default()
        },
        CauseKind::Assignment => {
            Told { title: format!("You moved teams: {}", thing(Kind::Task)), yours: true, seal: own, ..Told::default() }
        }
        CauseKind::Move => moved(eye, cause, frame, figures),
        CauseKind::Hazard => {
            let name =
                eye.lore.hazards.get(cause.subject as usize).map(|event| filled(eye, frame, &event.name, figures));
            plain(name.unwrap_or_default(), "outside anybody's will")
        }
        CauseKind::Rule => {
            let name = eye.lore.rules.get(cause.subject as usize).map(|event| filled(eye, frame, &event.name, figures));
            plain(name.unwrap_or_default(), "")
        }
        CauseKind::Task => plain(thing(Kind::Task), "teams at work"),
        CauseKind::Clause => plain(format!("What was sworn: {}", names.clause(cause.subject as u16)), ""),
        CauseKind::Way => {
            let paper = thing(Kind::Evidence);
            let lore = eye.lore.evidence.get(cause.subject as usize);
            let way = lore.and_then(|lore| lore.ways.get(cause.detail as usize));
            let way = way.map(|(text, _)| text.clone()).unwrap_or_default();
            Told {
                title: capital(&format!("{paper} was read by {}", names.faction(cause.actor))),
                detail: way,
                seal: seal(Kind::Faction, cause.actor),
                ..Told::default()
            }
        }
        CauseKind::Movement => Told {
            title: capital(&format!("{} marched", thing(Kind::Army))),
            seal: seal(Kind::Army, cause.subject),
            ..Told::default()
        },
        CauseKind::Battle => plain(format!("Battle at {}", thing(Kind::Region)), ""),
        CauseKind::Siege => plain(format!("The siege of {}", thing(Kind::Region)), ""),
        CauseKind::Report if cause.actor >= 0 => {
            plain(format!("{} reported", names.thing(Kind::Person, cause.actor)), "as reported")
        }
        CauseKind::Report => plain("What was reported".to_owned(), "not seen, only heard"),
        CauseKind::Seen => plain("What is plain to see".to_owned(), ""),
        CauseKind::Fading => {
            let name = usize::try_from(cause.subject).ok().and_then(|index| eye.lore.opinions.get(index));
            plain(name.map_or_else(|| "Time went by".to_owned(), |(_, name)| format!("Time went by: {name}")), "")
        }
        CauseKind::Voice => {
            let of = usize::try_from(cause.subject).ok().and_then(|row| eye.book.voices.get(row));
            let motion = of.map_or_else(String::new, |voice| mid(&names.thing(Kind::Motion, i32::from(voice.motion))));
            Told {
                title: format!("{} weighed it anew: {motion}", capital(&names.thing(Kind::Person, cause.actor))),
                detail: "in council".to_owned(),
                seal: seal(Kind::Person, cause.actor),
                ..Told::default()
            }
        }
        CauseKind::Debate => Told {
            title: capital(&format!("the council of {} on {}", names.faction(cause.actor), thing(Kind::Motion))),
            detail: "by the weight of those who speak".to_owned(),
            seal: seal(Kind::Faction, cause.actor),
            ..Told::default()
        },
        CauseKind::Foretold => {
            let by = mid(&names.thing(Kind::Person, cause.actor));
            let title = match super::word::foretelling_state(cause.detail) {
                "open" => capital(&format!("{by} foretold of it")),
                state => format!("What {by} foretold came {state}"),
            };
            Told {
                title,
                detail: format!("“{}”", super::foretellings::said(eye, cause.subject, frame, figures)),
                seal: seal(Kind::Person, cause.actor),
                ..Told::default()
            }
        }
        CauseKind::Calendar => plain("Time went by".to_owned(), ""),
        CauseKind::Desk => plain(format!("‘{}’ came to the desk", decision(eye, cause, figures)), ""),
        CauseKind::Disputed => disputed(eye, cause),
        CauseKind::Ending => {
            let name = usize::try_from(cause.subject).ok().and_then(|index| eye.lore.endings.get(index));
            plain(name.map(|ending| ending.name.en.clone()).unwrap_or_default(), "how it ended")
        }
    }
}

/// The question that was drawn, and who answers it how.
fn disputed(eye: &Eye<'_>, cause: &Cause) -> Told {
    let Some(lore) = usize::try_from(cause.subject).ok().and_then(|row| eye.lore.disputed.get(row)) else {
        return Told::default();
    };
    let cited = |(text, source): &(String, Option<usize>)| {
        let source = source.and_then(|row| eye.lore.sources.get(row)).map(|source| source.cite.as_str());
        source.map_or_else(|| text.clone(), |cite| format!("{text} ({cite})"))
    };
    let detail = format!("scholars differ: {}; {}", cited(&lore.low), cited(&lore.high));
    Told { title: lore.name.en.clone(), detail, ..Told::default() }
}

/// The scenario's phrase for the secret way.
fn secretly(eye: &Eye<'_>) -> String {
    match eye.lore.word("secret") {
        "secret" => "secretly".to_owned(),
        phrase => phrase.to_owned(),
    }
}

fn moved(eye: &Eye<'_>, cause: &Cause, frame: Frame, figures: &mut Vec<Figure>) -> Told {
    let row = cause.subject as usize;
    let by_person = eye.book.moves.get(row).is_some_and(|candidate| {
        candidate.by.contains(&crate::turn::rulebook::Actor::Person(u16::try_from(cause.actor).unwrap_or(u16::MAX)))
    });
    let kind = if by_person { Kind::Person } else { Kind::Faction };
    let name = eye.lore.moves.get(row).map(|event| filled(eye, frame, &event.name, figures)).unwrap_or_default();
    let actor = eye.names().thing(kind, cause.actor);
    let names_actor = name.to_lowercase().contains(&mid(&actor).to_lowercase());
    let detail = match (by_person, names_actor) {
        (true, _) => format!("{} acted alone", capital(&actor)),
        (false, true) => String::new(),
        (false, false) => capital(&actor),
    };
    let seal = eye.lore.name(kind, cause.actor).map(|name| name.seal.clone()).unwrap_or_default();
    Told { title: capital(&name), detail, yours: false, seal, figures: Vec::new() }
}

/// The title of the paper that a cause answered.
fn decision(eye: &Eye<'_>, cause: &Cause, figures: &mut Vec<Figure>) -> String {
    let lore = eye.lore.decisions.get(cause.subject as usize);
    lore.map(|lore| filled(eye, Frame { vars: cause.vars }, &lore.title, figures)).unwrap_or_default()
}

/// The answer that was given.
fn answer(eye: &Eye<'_>, cause: &Cause, figures: &mut Vec<Figure>) -> String {
    let lore = eye.lore.decisions.get(cause.subject as usize);
    let option = lore.and_then(|lore| lore.options.get(cause.detail as usize));
    option.map(|option| filled(eye, Frame { vars: cause.vars }, &option.label, figures)).unwrap_or_default()
}

/// What a delegate had meant in the morning, where by evening he did something else: what was sealed that day, and what
/// was heard, may have changed what was possible or what he made of it.
fn meant(eye: &Eye<'_>, cause: &Cause, figures: &mut Vec<Figure>) -> String {
    let frame = Frame { vars: cause.vars };
    let morning = || {
        let row = usize::try_from(cause.subject).ok()?;
        let (rules, lore) = (eye.book.decisions.get(row)?, eye.lore.decisions.get(row)?);
        let leanings = eye.book.person_leanings.get(usize::try_from(cause.actor).ok()?)?;
        let option = preferred(&eye.scene(frame), &rules.options, leanings)?;
        (i32::try_from(option) != Ok(cause.detail)).then(|| lore.options.get(option))?
    };
    morning().map_or_else(String::new, |option| {
        format!("; in the morning he had meant: {}", filled(eye, frame, &option.label, figures))
    })
}

fn order(eye: &Eye<'_>, cause: &Cause, figures: &mut Vec<Figure>) -> String {
    let lore = eye.lore.orders.get(cause.subject as usize);
    lore.map(|lore| filled(eye, Frame { vars: cause.vars }, &lore.option.label, figures)).unwrap_or_default()
}

/// Whether a change is no deed of its cause, but word of what others did that came by way of it.
pub fn brings_word(believed: bool, kind: CauseKind) -> bool {
    believed && !matches!(kind, CauseKind::Report | CauseKind::Seen)
}

/// The heading of what was heard by way of something: "Word came: Watch the border".
pub fn word_by_way_of(title: &str) -> String {
    format!("Word came: {title}")
}

/// Whether the chain of causes ends here, because somebody of the player's side chose.
pub fn is_choice(cause: &Cause) -> bool {
    matches!(cause.kind, CauseKind::Decision | CauseKind::Order | CauseKind::Assignment)
}
