//! What a cause is called.

use super::address::Figure;
use super::annals::Annals;
use super::eye::Eye;
use super::figure::{capital, date, dated};
use super::fill::filled;
use super::naming::mid;
use crate::locale::Locale;
use crate::say;
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
    let locale = annals.eye.locale();
    let start = || Told { title: say!(locale, "cause-start"), ..Told::default() };
    let Some(cause) = annals.ledger.cause(id) else { return start() };
    if !annals.knows_of(id) {
        // It is felt, though nobody has said where it comes from.
        return Told { title: say!(locale, "cause-untold"), ..Told::default() };
    }
    // Its words are filled as things stood when it was at work.
    let eye = &annals.then(cause.turn);
    let mut figures = Vec::new();
    let told = named(annals, eye, id, cause, &mut figures);
    Told { figures, ..told }
}

fn named(annals: &Annals<'_>, eye: &Eye<'_>, id: CauseId, cause: &Cause, figures: &mut Vec<Figure>) -> Told {
    let (locale, names) = (eye.locale(), eye.names());
    let yours = |what: String| match annals.was_secret(id) {
        true => say!(locale, "cause-you-secretly", secretly = secretly(eye), what = what),
        false => say!(locale, "cause-you", what = what),
    };
    let thing = |kind| mid(&names.thing(kind, cause.subject));
    let frame = Frame { vars: cause.vars };
    let seal = |kind, row| eye.lore.name(kind, row).map(|name| name.seal.clone()).unwrap_or_default();
    let plain = |title: String, detail: String| Told { title: capital(&title), detail, ..Told::default() };
    let own = eye.lore.word("hand");
    let own = if own == "hand" { String::new() } else { own.to_owned() };
    match cause.kind {
        CauseKind::Start => Told { title: say!(locale, "cause-start"), ..Told::default() },
        CauseKind::Decision => Told {
            title: yours(answer(eye, cause, figures)),
            detail: dated(locale, eye.book, &format!("‘{}’", decision(eye, cause, figures)), cause.turn),
            yours: true,
            seal: own,
            ..Told::default()
        },
        CauseKind::Delegated => {
            let who = capital(&names.thing(Kind::Person, cause.actor));
            Told {
                title: say!(locale, "cause-delegated", who = who, answer = answer(eye, cause, figures)),
                detail: left(eye, cause, figures),
                seal: seal(Kind::Person, cause.actor),
                ..Told::default()
            }
        }
        CauseKind::Order => Told {
            title: yours(order(eye, cause, figures)),
            detail: say!(locale, "cause-ordered", date = date(locale, eye.book, cause.turn)),
            yours: true,
            seal: own,
            ..Told::default()
        },
        CauseKind::Assignment => Told {
            title: say!(locale, "cause-moved-teams", task = thing(Kind::Task)),
            yours: true,
            seal: own,
            ..Told::default()
        },
        CauseKind::Move => moved(eye, cause, frame, figures),
        CauseKind::Hazard => {
            let name =
                eye.lore.hazards.get(cause.subject as usize).map(|event| filled(eye, frame, &event.name, figures));
            plain(name.unwrap_or_default(), say!(locale, "cause-hazard"))
        }
        CauseKind::Rule => {
            let name = eye.lore.rules.get(cause.subject as usize).map(|event| filled(eye, frame, &event.name, figures));
            plain(name.unwrap_or_default(), String::new())
        }
        CauseKind::Task => plain(thing(Kind::Task), say!(locale, "cause-teams")),
        CauseKind::Clause => {
            let clause = names.clause(cause.subject as u16);
            plain(say!(locale, "cause-sworn", clause = clause), String::new())
        }
        CauseKind::Way => {
            let paper = thing(Kind::Evidence);
            let lore = eye.lore.evidence.get(cause.subject as usize);
            let way = lore.and_then(|lore| lore.ways.get(cause.detail as usize));
            let way = way.map(|(text, _)| text.clone()).unwrap_or_default();
            let reader = names.faction(cause.actor);
            Told {
                title: capital(&say!(locale, "cause-read", paper = paper, reader = reader)),
                detail: way,
                seal: seal(Kind::Faction, cause.actor),
                ..Told::default()
            }
        }
        CauseKind::Movement => Told {
            title: capital(&say!(locale, "cause-marched", army = thing(Kind::Army))),
            seal: seal(Kind::Army, cause.subject),
            ..Told::default()
        },
        CauseKind::Battle => plain(say!(locale, "cause-battle", place = thing(Kind::Region)), String::new()),
        CauseKind::Siege => plain(say!(locale, "cause-siege", place = thing(Kind::Region)), String::new()),
        CauseKind::Report if cause.actor >= 0 => {
            let who = names.thing(Kind::Person, cause.actor);
            plain(say!(locale, "cause-reported", who = who), say!(locale, "cause-as-reported"))
        }
        CauseKind::Report => plain(say!(locale, "cause-reports"), say!(locale, "cause-only-heard")),
        CauseKind::Seen => plain(say!(locale, "cause-seen"), String::new()),
        CauseKind::Fading => {
            let name = usize::try_from(cause.subject).ok().and_then(|index| eye.lore.opinions.get(index));
            let told = |(_, name): &(String, String)| say!(locale, "cause-faded", memory = name);
            plain(name.map_or_else(|| say!(locale, "cause-time"), told), String::new())
        }
        CauseKind::Voice => {
            let of = usize::try_from(cause.subject).ok().and_then(|row| eye.book.voices.get(row));
            let motion = of.map_or_else(String::new, |voice| mid(&names.thing(Kind::Motion, i32::from(voice.motion))));
            let who = capital(&names.thing(Kind::Person, cause.actor));
            Told {
                title: say!(locale, "cause-weighed", who = who, motion = motion),
                detail: say!(locale, "cause-in-council"),
                seal: seal(Kind::Person, cause.actor),
                ..Told::default()
            }
        }
        CauseKind::Debate => {
            let power = names.faction(cause.actor);
            Told {
                title: capital(&say!(locale, "cause-debate", power = power, motion = thing(Kind::Motion))),
                detail: say!(locale, "cause-by-weight"),
                seal: seal(Kind::Faction, cause.actor),
                ..Told::default()
            }
        }
        CauseKind::Foretold => {
            let by = mid(&names.thing(Kind::Person, cause.actor));
            let title = match super::word::foretelling_state(cause.detail) {
                "right" => say!(locale, "cause-came-right", by = by),
                "wrong" => say!(locale, "cause-came-wrong", by = by),
                _ => capital(&say!(locale, "cause-foretold", by = by)),
            };
            Told {
                title,
                detail: format!("“{}”", super::foretellings::said(eye, cause.subject, frame, figures)),
                seal: seal(Kind::Person, cause.actor),
                ..Told::default()
            }
        }
        CauseKind::Calendar => plain(say!(locale, "cause-time"), String::new()),
        CauseKind::Desk => {
            let paper = decision(eye, cause, figures);
            plain(say!(locale, "cause-desk", paper = paper), String::new())
        }
        CauseKind::Disputed => disputed(eye, cause),
        CauseKind::Ending => {
            let name = usize::try_from(cause.subject).ok().and_then(|index| eye.lore.endings.get(index));
            plain(name.map(|ending| ending.name.name.clone()).unwrap_or_default(), say!(locale, "cause-ending"))
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
        source.map_or_else(|| text.clone(), |cite| say!(eye.locale(), "cause-cited", text = text, source = cite))
    };
    let detail = say!(eye.locale(), "cause-disputed", low = cited(&lore.low), high = cited(&lore.high));
    Told { title: lore.name.name.clone(), detail, ..Told::default() }
}

/// The scenario's phrase for the secret way.
fn secretly(eye: &Eye<'_>) -> String {
    match eye.lore.word("secret") {
        "secret" => say!(eye.locale(), "cause-secretly"),
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
        (true, _) => say!(eye.locale(), "cause-acted-alone", who = capital(&actor)),
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

/// When a delegate's paper was left, and what he had meant in the morning, where by evening he did something else: what
/// was sealed that day, and what was heard, may have changed what was possible or what he made of it.
fn left(eye: &Eye<'_>, cause: &Cause, figures: &mut Vec<Figure>) -> String {
    let (locale, frame) = (eye.locale(), Frame { vars: cause.vars });
    let paper = decision(eye, cause, figures);
    let date = date(locale, eye.book, cause.turn);
    let morning = || {
        let row = usize::try_from(cause.subject).ok()?;
        let (rules, lore) = (eye.book.decisions.get(row)?, eye.lore.decisions.get(row)?);
        let leanings = eye.book.person_leanings.get(usize::try_from(cause.actor).ok()?)?;
        let option = preferred(&eye.scene(frame), &rules.options, leanings)?;
        (i32::try_from(option) != Ok(cause.detail)).then(|| lore.options.get(option))?
    };
    let Some(option) = morning() else { return say!(locale, "cause-left", paper = paper, date = date) };
    let meant = filled(eye, frame, &option.label, figures);
    say!(locale, "cause-left-meant", paper = paper, date = date, meant = meant)
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
pub fn word_by_way_of(locale: &Locale, title: &str) -> String {
    say!(locale, "cause-word-came", title = title)
}

/// Whether the chain of causes ends here, because somebody of the player's side chose.
pub fn is_choice(cause: &Cause) -> bool {
    matches!(cause.kind, CauseKind::Decision | CauseKind::Order | CauseKind::Assignment)
}
