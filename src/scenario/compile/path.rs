//! Paths: from `army.guard.place.holder.trust.$other` to the way to a number.

use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::nearest;
use crate::scenario::problem::code;
use crate::turn::rulebook::{Lane, Path, Root};
use crate::world::registry::{COMPONENTS, own_component};
use crate::world::{Kind, Meaning, NOTHING, quantities};

/// What a path leads to.
#[derive(Debug, Clone)]
pub(in crate::scenario) enum Value {
    /// A thing.
    Thing(Kind, Root),
    /// A number of a thing.
    Number(Found),
}

/// A number that a path leads to.
#[derive(Debug, Clone)]
pub(in crate::scenario) struct Found {
    /// The way.
    pub path: Path,
    /// What it means.
    pub meaning: Meaning,
    /// Its least and greatest value.
    pub range: (i32, i32),
    /// What carries it.
    pub kind: Kind,
    /// Its word.
    pub word: String,
}

/// What is done with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scenario) enum Use {
    /// It is read.
    Read,
    /// It is written.
    Write,
}

/// A path's words, with what was read so far for messages.
struct Steps<'t> {
    words: std::vec::IntoIter<&'t str>,
    last: &'t str,
    /// In texts, variables are written without `$`.
    in_text: bool,
}

impl<'t> Steps<'t> {
    fn next(&mut self) -> Option<&'t str> {
        let word = self.words.next()?;
        self.last = word;
        Some(word)
    }
}

impl<'a> Compiler<'a> {
    /// What a path names.
    pub(super) fn value(&mut self, text: &str, scope: &Scope<'a>, usage: Use) -> Option<Value> {
        let words: Vec<&str> = text.split('.').collect();
        if let Some(bad) = words.iter().find(|word| !is_word(word)) {
            let place = if bad.is_empty() { text } else { bad };
            let help = "a path is words joined by dots, such as `army.id.loyalty` or `$variable.place`";
            self.report.helped(code::BAD_PATH, place, format!("`{text}` is not a path"), help);
            return None;
        }
        let mut steps = Steps { words: words.into_iter(), last: text, in_text: false };
        let first = steps.next()?;
        if let Some(name) = first.strip_prefix('$') {
            let (var, kind) = self.variable(name, scope)?;
            return self.follow(kind, Root::Var(var), steps, scope, text);
        }
        let kind = self.kind_word(first)?;
        let row = if kind == Kind::Clock { 0 } else { self.thing_word(kind, &mut steps, text)? };
        if kind == Kind::Fact {
            self.used.fact(row, usage);
        }
        self.follow(kind, Root::Row(row), steps, scope, text)
    }

    /// What `{variable.rest}` names in a text; `rest` begins with a dot or is empty.
    pub(super) fn value_in_text(&mut self, variable: (u8, Kind), text: &str, scope: &Scope<'a>) -> Option<Value> {
        let words: Vec<&str> = text.split('.').collect();
        if words.iter().any(|word| !is_word(word)) {
            self.report.at(code::BAD_PATH, text, format!("`{text}` is not a path"));
            return None;
        }
        let mut steps = Steps { words: words.into_iter(), last: text, in_text: true };
        let _variable = steps.next();
        let (var, kind) = variable;
        self.follow(kind, Root::Var(var), steps, scope, text)
    }

    /// The kind that a path begins with.
    fn kind_word(&self, word: &str) -> Option<Kind> {
        let words = || Kind::ALL.into_iter().filter(|kind| *kind < Kind::Opinion);
        let found = words().find(|kind| kind.word() == word);
        if found.is_none() {
            let help = nearest::help(word, words().map(Kind::word));
            let message = format!("`{word}` is no kind of thing");
            self.report.helped(code::UNKNOWN_KIND, word, message, format!("{help}, or a `$variable`"));
        }
        found
    }

    fn thing_word(&self, kind: Kind, steps: &mut Steps<'_>, text: &str) -> Option<u16> {
        let Some(id) = steps.next() else {
            let help = format!("write `{}.id`, and a number of it", kind.word());
            self.report.helped(code::SHORT_PATH, text, format!("`{text}` does not say which {}", kind.word()), help);
            return None;
        };
        self.ids.table(kind).row(id, self.report)
    }

    /// Goes on from a thing along the rest of a path.
    fn follow(
        &mut self,
        mut kind: Kind,
        root: Root,
        mut steps: Steps<'_>,
        scope: &Scope<'a>,
        text: &str,
    ) -> Option<Value> {
        let mut references = Vec::new();
        let mut word = match steps.next() {
            Some(word) => word,
            None => match only_quantity(kind) {
                Some(only) => only,
                None => return Some(Value::Thing(kind, root)),
            },
        };
        loop {
            let mut found = self.quantity(kind, word)?;
            let info = COMPONENTS[usize::from(found.path.component)];
            found.path.root = root;
            if info.toward {
                found.path.lane = self.lane(&mut steps, scope, text)?;
            } else if let Meaning::Ref(next) = found.meaning
                && let Some(after) = steps.next()
            {
                let Lane::Fixed(lane) = found.path.lane else { return None };
                references.push((found.path.component, lane));
                (kind, word) = (next, after);
                continue;
            }
            if let Some(extra) = steps.next() {
                let message = format!("the path is at its number before `.{extra}`");
                self.report.helped(code::LONG_PATH, extra, message, format!("`{word}` leads to no other thing"));
                return None;
            }
            found.path.steps = references;
            return Some(Value::Number(found));
        }
    }

    /// The number of a kind that a word names; its root and steps are still to be set.
    fn quantity(&self, kind: Kind, word: &str) -> Option<Found> {
        let path = |component, lane, refers| Path {
            root: Root::Row(0),
            steps: Vec::new(),
            component,
            lane: Lane::Fixed(lane),
            refers,
        };
        if let Some((component, lane, info)) = quantities(kind).find(|(_, _, info)| info.name == word) {
            let refers = if let Meaning::Ref(to) = info.meaning { Some(to) } else { None };
            let range = (info.min, info.max);
            let path = path(component, lane, refers);
            return Some(Found { path, meaning: info.meaning, range, kind, word: word.to_owned() });
        }
        if let (Some(own), Some(component)) = (self.ids.own.get(&(kind, word)), own_component(kind)) {
            let path = path(component, own.lane, None);
            return Some(Found { path, meaning: Meaning::Number, range: own.range, kind, word: word.to_owned() });
        }
        if !self.ids.is_ghost_quantity(word) {
            let message = format!("{} has no `{word}`", a(kind));
            let all = self.quantity_words(kind);
            self.report.helped(code::UNKNOWN_QUANTITY, word, message, nearest::help(word, all.iter().copied()));
        }
        None
    }

    /// The words of all numbers of a kind.
    fn quantity_words(&self, kind: Kind) -> Vec<&'a str> {
        let own = self.ids.own_of(kind);
        quantities(kind).map(|(_, _, info)| info.name).chain(own.into_iter().map(|(id, _)| id)).collect()
    }

    /// The faction at the end of a row such as `trust`: an id, a variable, or a variable's reference.
    fn lane(&self, steps: &mut Steps<'_>, scope: &Scope<'a>, text: &str) -> Option<Lane> {
        let row = steps.last;
        let Some(word) = steps.next() else {
            let message = format!("`{text}` does not say toward whom");
            let help = format!("write `{text}.id` or `{text}.$variable`");
            self.report.helped(code::SHORT_PATH, row, message, help);
            return None;
        };
        let variable = if steps.in_text && scope.get(word).is_some() { Some(word) } else { word.strip_prefix('$') };
        let Some(name) = variable else {
            return Some(Lane::Fixed(self.ids.table(Kind::Faction).row(word, self.report)? as u8));
        };
        let (var, kind) = self.variable(name, scope)?;
        let Some(reference) = steps.next() else {
            if kind != Kind::Faction {
                let message = format!("`{word}` is {}, not a faction", a(kind));
                let help = references_to(kind, Kind::Faction, word);
                self.report.helped(code::OTHER_KIND, word, message, help);
                return None;
            }
            return Some(Lane::Var(var));
        };
        let found = self.quantity(kind, reference)?;
        match (found.meaning, found.path.lane) {
            (Meaning::Ref(Kind::Faction), Lane::Fixed(lane)) => Some(Lane::VarRef(var, found.path.component, lane)),
            _ => {
                let message = format!("`{word}.{reference}` is not a faction");
                self.report.helped(code::OTHER_KIND, reference, message, references_to(kind, Kind::Faction, word));
                None
            }
        }
    }

    /// A number that is an amount or a turn.
    pub(super) fn number(&mut self, text: &str, scope: &Scope<'a>, usage: Use) -> Option<Found> {
        match self.value(text, scope, usage)? {
            Value::Number(found) => match found.meaning {
                Meaning::Number | Meaning::Turn => Some(found),
                Meaning::Ref(to) => {
                    let message = format!("`{text}` is a reference to {}, not a number", a(to));
                    self.report.helped(code::NOT_A_NUMBER, text, message, "use `Is`, `IsNot` or `Put` for references");
                    None
                }
                _ => {
                    let message = format!("`{text}` is a state, not a number");
                    self.report.helped(code::NOT_A_NUMBER, text, message, "use `Is`, `IsNot` or `Put` for states");
                    None
                }
            },
            Value::Thing(kind, _) => {
                let message = format!("`{text}` is {}, not a number of it", a(kind));
                let help = format!("after it, {}", nearest::list(self.quantity_words(kind)));
                self.report.helped(code::SHORT_PATH, text, message, help);
                None
            }
        }
    }

    /// A number that effects may write.
    pub(super) fn target(&mut self, text: &str, scope: &Scope<'a>) -> Option<Found> {
        let found = self.number(text, scope, Use::Write)?;
        self.writable(text, &found).then_some(found)
    }

    /// Whether effects may write it; says so if not.
    pub(super) fn writable(&self, text: &str, found: &Found) -> bool {
        let help = match (found.kind, found.word.as_str()) {
            (Kind::Clock, "seat") => "use `Seat`",
            (Kind::Clock, "attention") => return true,
            (Kind::Clock | Kind::Decision | Kind::Order | Kind::Move | Kind::Hazard | Kind::Rule, _) => {
                "the engine counts it; keep a `Fact` of your own instead"
            }
            (Kind::Motion, _) => "the engine counts the voices; add to `voice.id.leaning`",
            (Kind::Foretelling, _) | (Kind::Person, "right" | "wrong") => "the engine settles what was foretold",
            (Kind::Faction, "war") => "use `War` and `Peace`, which write both sides",
            _ => return true,
        };
        self.report.helped(code::READ_ONLY, text, format!("`{text}` cannot be written by effects"), help);
        false
    }
}

/// The empty reference as authors write it.
pub(super) const NONE: (&str, i32) = ("none", NOTHING);

/// Facts and stocks have one number that one means when one names them.
fn only_quantity(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Fact => Some("value"),
        Kind::Stock => Some("amount"),
        _ => None,
    }
}

fn is_word(word: &str) -> bool {
    let word = word.strip_prefix('$').unwrap_or(word);
    !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// A kind with its article.
pub(in crate::scenario) fn a(kind: Kind) -> String {
    match kind {
        Kind::Audience | Kind::Army | Kind::Order | Kind::Opinion => format!("an {}", kind.word()),
        Kind::Evidence => "evidence".to_owned(),
        Kind::Refugees => "a body of refugees".to_owned(),
        Kind::Clock => "the clock".to_owned(),
        _ => format!("a {}", kind.word()),
    }
}

/// The references by which a thing leads to another kind, as advice.
pub(super) fn references_to(from: Kind, to: Kind, word: &str) -> String {
    let leads = quantities(from).filter(|(_, _, info)| info.meaning == Meaning::Ref(to));
    let ways: Vec<String> = leads.map(|(_, _, info)| format!("`{word}.{}`", info.name)).collect();
    if ways.is_empty() { format!("expected {}", a(to)) } else { format!("did you mean {}?", ways.join(" or ")) }
}
