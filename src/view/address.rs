//! Figures that can be opened: each carries the address of what it tells, and an address opens to an account whose parts
//! sum to the figure.

use super::Why;
use crate::turn::watched::whole;
use crate::world::{CauseId, Cell, EntryId, Target};

/// What a figure tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A number as the player's side knows it: now, or just before a change.
    Number {
        /// The number, in truth or in belief.
        target: Target,
        /// The change before which it stood so; none is now.
        before: Option<EntryId>,
        /// What it was then, as it is shown.
        known: Option<i32>,
    },
    /// A number as the player's side knows it now, wherever it knows it from.
    Known(Cell),
    /// Changes of one number that are told as one.
    Changes(Vec<EntryId>),
    /// By how much a number has changed since the morning of a turn.
    Since {
        /// The number.
        target: Target,
        /// The turn.
        turn: i32,
    },
    /// What moved a voice or a line of the reckoning.
    Watched {
        /// Who weighs.
        watcher: Watcher,
        /// Since the decisions of this turn.
        since: i32,
        /// By this cause alone; none is by all.
        cause: Option<CauseId>,
    },
    /// What led to an act or event.
    Cause(CauseId),
    /// A figure made up where it is shown, with its parts.
    Sum(Box<Account>),
    /// A figure that the scenario states.
    Rule {
        /// What it is.
        value: i32,
        /// Where it is stated.
        rule: String,
    },
}

impl Address {
    /// A number as it is known now.
    pub fn now(target: Target) -> Self {
        Self::Number { target, before: None, known: None }
    }

    /// A number as it stood before a change.
    pub fn then(target: Target, before: EntryId, known: i32) -> Self {
        Self::Number { target, before: Some(before), known: Some(known) }
    }

    /// A figure that the scenario states.
    pub fn rule(value: i32, rule: impl Into<String>) -> Self {
        Self::Rule { value, rule: rule.into() }
    }
}

/// Who weighs numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watcher {
    /// A voice of the realm, by its place among them.
    Witness(usize),
    /// A line of the reckoning.
    Judgement(usize),
}

/// A figure as it is shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Figure {
    /// "+18", "1,240".
    pub shown: String,
    /// What it is the figure of.
    pub name: String,
    /// What it opens to.
    pub address: Address,
}

impl std::fmt::Debug for Figure {
    /// What is shown of it; its address counts the changes of the ledger, those that nobody is shown among them.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Figure({:?}, {:?})", self.shown, self.name)
    }
}

impl Figure {
    /// A figure as an amount: "1,240".
    pub fn count(value: i32, name: impl Into<String>, address: Address) -> Self {
        Self { shown: super::figure::count(value), name: name.into(), address }
    }

    /// A figure with its sign: "+18".
    pub fn signed(value: i32, name: impl Into<String>, address: Address) -> Self {
        Self { shown: super::figure::signed(value), name: name.into(), address }
    }

    /// A number as it is known now: "1,240".
    pub fn known(cell: Cell, value: i32) -> Self {
        Self::count(value, "", Address::Known(cell))
    }

    /// A figure that the scenario states, in full: "4".
    pub fn rule(value: i32, rule: impl Into<String>) -> Self {
        let rule = rule.into();
        Self::count(value, rule.clone(), Address::rule(value, rule))
    }

    /// A figure whose parts are known where it is shown.
    pub fn sum(value: i32, account: Account) -> Self {
        let name = account.title.clone();
        Self::count(value, name, Address::Sum(Box::new(account)))
    }
}

/// How a figure came to be what it is: what it began from, then every cause with its amount.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// What it is the account of.
    pub title: String,
    /// The figures in the title, and in what is shown.
    pub figures: Vec<Figure>,
    /// What the figure stands for, in a line: "470 myriad strings, June 1123".
    pub shown: String,
    /// How the account is to be read; may be empty.
    pub note: String,
    /// What it began from.
    pub from: Option<Part>,
    /// What was added and taken, heaviest first.
    pub parts: Vec<Part>,
    /// What they sum to.
    pub total: i64,
    /// Whether amounts are in hundredths, of which the figure shows the whole ones.
    pub hundredths: bool,
    /// What no known cause accounts for; it stands among the parts too.
    pub unexplained: i64,
    /// What led there, where the ledger tells it.
    pub why: Why,
}

impl Account {
    /// An account of parts that begins from nothing.
    pub fn of(title: impl Into<String>, parts: Vec<Part>) -> Self {
        Self::from(title, None, parts)
    }

    /// An account that begins from something.
    pub fn from(title: impl Into<String>, from: Option<Part>, parts: Vec<Part>) -> Self {
        let total = from.iter().chain(&parts).map(|part| part.amount).sum();
        Self { title: title.into(), from, parts, total, ..Self::default() }
    }

    /// The account, with how it is to be read.
    pub fn noted(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    /// Whether it is what a figure says: its parts sum to its total, and that is the figure.
    pub fn tells(&self, figure: i64) -> bool {
        let sum: i64 = self.from.iter().chain(&self.parts).map(|part| part.amount).sum();
        let whole = if self.hundredths { i64::from(whole(self.total)) } else { self.total };
        sum == self.total && whole == figure
    }
}

/// A line of an account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// How much.
    pub amount: i64,
    /// What it is.
    pub name: String,
    /// What it opens to in turn, if there is more to be told.
    pub address: Option<Address>,
    /// The figures in its name.
    pub figures: Vec<Figure>,
}

impl Part {
    /// A part with no more to be told.
    pub fn plain(amount: i32, name: impl Into<String>) -> Self {
        Self { amount: i64::from(amount), name: name.into(), ..Self::default() }
    }

    /// A part that opens in turn.
    pub fn opening(amount: i32, name: impl Into<String>, address: Address) -> Self {
        Self { amount: i64::from(amount), name: name.into(), address: Some(address), ..Self::default() }
    }
}
