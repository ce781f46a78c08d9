//! Accounts opened: from an address to what it began from and every cause with its amount, read off the ledger.

use std::collections::HashMap;

use super::address::{Account, Address, Figure, Part, Watcher};
use super::annals::Annals;
use super::cause::told;
use super::eye::plane;
use super::figure::{count, date, dated, named, signed};
use super::reading::Reading;
use super::{watch, why};
use crate::locale::Locale;
use crate::say;
use crate::turn::watched::whole;
use crate::world::ledger::Plane;
use crate::world::{CauseId, Cell, EntryId, Kind, Known, Snapshot, Target};

/// Accounts of one campaign as it stands, ready to be opened.
pub struct Accounts<'a> {
    reading: Reading<'a>,
    annals: Annals<'a>,
    changes: HashMap<Target, Vec<EntryId>>,
}

/// What moved a number between two states.
pub(super) struct Moved {
    /// By how much.
    pub change: i32,
    /// By cause, the heaviest first.
    pub parts: Vec<Part>,
    /// What of it no cause explains; it is a part too.
    pub unexplained: i32,
    /// The heaviest change.
    pub heaviest: Option<EntryId>,
}

impl<'a> Accounts<'a> {
    /// Reads the ledger through.
    pub fn read(reading: Reading<'a>) -> Self {
        let annals = reading.annals();
        let mut changes: HashMap<Target, Vec<EntryId>> = HashMap::new();
        for (id, entry) in annals.ledger.entries() {
            changes.entry(entry.target).or_default().push(id);
        }
        Self { reading, annals, changes }
    }

    /// Opens a figure.
    pub fn open(&self, address: &Address) -> Account {
        match address {
            Address::Number { target, before, known } => self.number(*target, *before, *known),
            Address::Known(cell) => self.number(self.annals.knowledge(*cell), None, None),
            Address::Changes(entries) => self.drawn_together(entries),
            Address::Since { target, turn } => self.since(*target, *turn),
            Address::Watched { watcher, since, cause } => self.watched(*watcher, *since, *cause),
            Address::Cause(cause) => {
                let told = told(&self.annals, *cause);
                let (title, figures) = (told.title, told.figures);
                Account { title, figures, why: why::of_cause(&self.annals, *cause), ..Account::default() }
            }
            Address::Sum(account) => (**account).clone(),
            Address::Rule { value, rule } => Account {
                note: say!(self.locale(), "account-rule"),
                ..Account::of(rule.clone(), vec![Part::plain(*value, say!(self.locale(), "account-as-stated"))])
            },
        }
    }

    fn number(&self, asked: Target, before: Option<EntryId>, known: Option<i32>) -> Account {
        let target = asked;
        let eye = &self.annals.eye;
        let names = eye.names();
        let known = known.or_else(|| before.is_none().then(|| eye.get(target.cell)));
        let until = |entry: &EntryId| before.is_none_or(|before| *entry < before);
        // What is seen is told by what was done to it. Where that is not all of it, by what came to be believed of it.
        let mut account = None;
        for target in [target, self.believed(target.cell)] {
            let mut entries: Vec<EntryId> = self.of(target).filter(until).collect();
            let mut start = self.at_start(self.reading.beginning(), target);
            if target.cell.kind() == Kind::Opinion {
                // A memory's place is taken by another when it has faded: this one began when the place was last free.
                entries = self.since_free(start, &entries);
                start = 0;
            }
            let total = start + self.sum(&entries);
            if account.is_none() || known == Some(total) {
                account = Some((target, start, entries, total));
            }
            if known.is_none_or(|known| known == total) {
                break;
            }
        }
        let Some((target, start, entries, total)) = account else { return Account::default() };
        let believed = matches!(target.plane, Plane::Belief(_));
        let first = match believed && !entries.is_empty() {
            true => say!(self.locale(), "account-first-told"),
            false => say!(self.locale(), "account-at-the-start"),
        };
        let mut parts = self.by_cause(&entries);
        let unexplained = known.map_or(0, |known| known - total);
        if unexplained != 0 {
            parts.push(Part::plain(unexplained, say!(self.locale(), "account-unseen")));
        }
        let from = Part::plain(start, first);
        let value = known.unwrap_or(total);
        let when = before.and_then(|entry| self.annals.ledger.entry(EntryId(entry.0 - 1)));
        let turn = match (before, when) {
            (Some(_), Some(entry)) => self.turn(entry.cause),
            _ => eye.turn(),
        };
        Account {
            shown: self.dated(format!("{}{}", names.value(target.cell, value), names.unit(target.cell)), turn),
            figures: vec![Figure {
                shown: names.value(target.cell, value),
                name: self.name(target.cell),
                address: Address::Number { target: asked, before, known: before.map(|_| value) },
            }],
            unexplained: i64::from(unexplained),
            why: if before.is_none() { why::of_target(&self.annals, target) } else { super::Why::default() },
            ..Account::from(self.name(target.cell), Some(from), parts)
        }
        .noted(if believed { say!(self.locale(), "account-reported") } else { String::new() })
    }

    /// The changes since a number was last nothing.
    fn since_free(&self, start: i32, entries: &[EntryId]) -> Vec<EntryId> {
        let mut value = start;
        let mut since = 0;
        for (index, entry) in entries.iter().enumerate() {
            if value == 0 {
                since = index;
            }
            value += self.sum(&[*entry]);
        }
        entries.get(since..).unwrap_or(&[]).to_vec()
    }

    /// Changes of one number, drawn together in one figure.
    fn drawn_together(&self, entries: &[EntryId]) -> Account {
        let ledger = self.annals.ledger;
        let Some((first, entry)) = entries.first().and_then(|first| Some((*first, ledger.entry(*first)?))) else {
            return Account::default();
        };
        let names = self.annals.eye.names();
        let cell = entry.target.cell;
        let parts = match entries {
            [_] => vec![Part { address: None, ..self.part(entries) }],
            several => several.iter().map(|entry| self.part(&[*entry])).collect(),
        };
        let account = Account::of(self.name(cell), parts);
        let last = entries.last().copied().unwrap_or(first);
        let turn = ledger.entry(last).map_or(1, |entry| self.turn(entry.cause));
        let delta = i32::try_from(account.total).unwrap_or_default();
        let (before, after) = (self.value_before(entry.target, first), self.value_before(entry.target, next(last)));
        let shown = match entries {
            _ if before + delta == after => names.change(cell, before, after),
            _ => names.delta(cell, delta, after),
        };
        let figures = match before + delta == after {
            true => names.figures(
                cell,
                (before, Address::then(entry.target, first, before)),
                (after, Address::then(entry.target, next(last), after)),
            ),
            false => vec![Figure::signed(delta, names.number(cell), Address::Changes(entries.to_vec()))],
        };
        Account { shown: self.dated(shown, turn), figures, why: why::of_entry(&self.annals, last), ..account }
    }

    /// What moved a number from one state to a later one, as these eyes saw both. The parts sum to the change.
    pub(super) fn between(&self, target: Target, from: &Snapshot, to: &Snapshot) -> Moved {
        let eye = &self.annals.eye;
        let change = eye.on(to).get(target.cell) - eye.on(from).get(target.cell);
        let within = |entry: &EntryId| entry.0 > from.counts.0 && entry.0 <= to.counts.0;
        // What is seen now may have been a matter of belief, and the other way round.
        let mut entries: Option<Vec<EntryId>> = None;
        for target in [target, self.believed(target.cell)] {
            let found: Vec<EntryId> = self.of(target).filter(within).collect();
            let explains = self.sum(&found) == change;
            if entries.is_none() || explains {
                entries = Some(found);
            }
            if explains {
                break;
            }
        }
        let entries = entries.unwrap_or_default();
        let mut parts = self.by_cause(&entries);
        let unexplained = change - self.sum(&entries);
        if unexplained != 0 {
            parts.push(Part::plain(unexplained, say!(self.locale(), "account-unseen")));
        }
        let weight = |entry: &EntryId| self.sum(&[*entry]).abs();
        Moved { change, parts, unexplained, heaviest: entries.into_iter().max_by_key(weight) }
    }

    fn since(&self, asked: Target, turn: i32) -> Account {
        let target = asked;
        let eye = &self.annals.eye;
        let names = eye.names();
        let Some(start) = self.reading.campaign.start_of(turn) else { return Account::default() };
        let Moved { change, parts, unexplained, .. } = self.between(target, &start.snapshot, eye.state);
        let moved = format!("{}{}", signed(change), names.unit(target.cell));
        let since = date(self.locale(), eye.book, turn);
        Account {
            shown: say!(self.locale(), "account-since", change = moved, date = since),
            figures: vec![Figure::signed(change, names.number(target.cell), Address::Since { target: asked, turn })],
            unexplained: i64::from(unexplained),
            ..Account::of(names.number(target.cell), parts)
        }
    }

    /// What moved a voice or a line of the reckoning; amounts in hundredths.
    fn watched(&self, watcher: Watcher, since: i32, only: Option<CauseId>) -> Account {
        let eye = &self.annals.eye;
        let (name, watches) = match watcher {
            Watcher::Witness(row) => (eye.lore.witnesses.get(row).map(|lore| &lore.name), eye.book.witnesses.get(row)),
            Watcher::Judgement(row) => {
                (eye.lore.judgements.get(row).map(|lore| &lore.name), eye.book.judgements.get(row))
            }
        };
        let cells = watches.map(|watches| watch::cells(eye, watches)).unwrap_or_default();
        let name = name.map(|name| super::figure::capital(&name.name)).unwrap_or_default();
        let shares = watch::shares(&self.annals, &cells, since);
        let mut parts: Vec<Part> = match only {
            Some(cause) => shares
                .iter()
                .filter(|share| share.cause == cause)
                .flat_map(|share| &share.of)
                .map(|(entry, weight)| self.weighed(*entry, *weight))
                .collect(),
            None => shares
                .iter()
                .map(|share| Part {
                    amount: share.hundredths,
                    address: Some(Address::Watched { watcher, since, cause: Some(share.cause) }),
                    ..self.named_part(share.cause, false)
                })
                .collect(),
        };
        parts.retain(|part| part.amount != 0);
        let told_so: i64 = parts.iter().map(|part| part.amount).sum();
        let all = match only {
            Some(_) => told_so,
            None => watch::hundredths(eye, self.reading.first_morning(), &cells),
        };
        if all != told_so {
            let name = say!(self.locale(), "account-unseen");
            parts.push(Part { amount: all - told_so, name, ..Part::default() });
        }
        let told = only.map(|cause| told(&self.annals, cause));
        let (title, mut figures) = match told {
            Some(told) => (named(self.locale(), &name, &told.title), told.figures),
            None => (name, Vec::new()),
        };
        let whole = whole(all);
        figures.push(Figure::signed(whole, &title, Address::Watched { watcher, since, cause: only }));
        Account {
            shown: signed(whole),
            figures,
            hundredths: true,
            unexplained: all - told_so,
            ..Account::of(title, parts)
        }
        .noted(say!(self.locale(), "account-weighs"))
    }

    /// A change that counts by a weight.
    fn weighed(&self, entry: EntryId, weight: i32) -> Part {
        let Some(change) = self.annals.ledger.entry(entry) else { return Part::default() };
        let names = self.annals.eye.names();
        let cell = change.target.cell;
        let moved = names.delta(cell, change.delta, self.value_before(change.target, next(entry)));
        let (number, date) = (names.number(cell), self.date_of(change.cause));
        let name = say!(self.locale(), "account-weighed", name = number, moved = moved, date = date);
        let opens = Address::Changes(vec![entry]);
        let figures = match names.is_word(cell) {
            true => Vec::new(),
            false => vec![Figure::signed(change.delta, names.number(cell), opens)],
        };
        Part { amount: i64::from(change.delta) * i64::from(weight), name, figures, ..Part::default() }
    }

    /// The numbers whose names hold every word that is asked for, nearest first.
    pub fn named(&self, asked: &str) -> Vec<(String, Address)> {
        let eye = &self.annals.eye;
        let words: Vec<String> = asked.split_whitespace().map(str::to_lowercase).collect();
        let cells = eye.book.layout.cells().take(eye.book.layout.believed());
        let mut found: Vec<(String, Cell)> = cells
            .filter(|cell| super::weight::worth_telling(eye, *cell) && !eye.names().is_word(*cell))
            .filter(|cell| self.exists(*cell))
            .map(|cell| (eye.names().number(cell), cell))
            .filter(|(name, _)| {
                let name = name.to_lowercase();
                words.iter().all(|word| name.split_whitespace().any(|part| part.contains(word.as_str())))
            })
            .collect();
        found.sort_by_key(|(name, cell)| (name.chars().count(), *cell));
        found.into_iter().map(|(name, cell)| (name, Address::now(self.annals.knowledge(cell)))).collect()
    }

    /// Whether a row of a component has a thing behind it: no trust in oneself, no quantity that is not declared.
    fn exists(&self, cell: Cell) -> bool {
        let component = &crate::world::registry::COMPONENTS[usize::from(cell.component)];
        let lanes = match (component.toward, component.own) {
            (true, _) => self.annals.eye.book.layout.rows(Kind::Faction),
            (_, true) => {
                let own = self.annals.eye.lore.own.iter().find(|(kind, _)| *kind == cell.kind());
                own.map_or(0, |(_, names)| names.len())
            }
            _ => component.width,
        };
        usize::from(cell.lane) < lanes
    }

    fn name(&self, cell: Cell) -> String {
        match cell.kind() {
            Kind::Opinion => say!(self.locale(), "account-remembered"),
            _ => self.annals.eye.names().number(cell),
        }
    }

    /// Where the player's side has its knowledge of a number from.
    pub(super) fn knowledge(&self, cell: Cell) -> Target {
        self.annals.knowledge(cell)
    }

    fn of(&self, target: Target) -> impl Iterator<Item = EntryId> + '_ {
        self.changes.get(&target).into_iter().flatten().copied()
    }

    fn sum(&self, entries: &[EntryId]) -> i32 {
        entries.iter().filter_map(|entry| self.annals.ledger.entry(*entry)).map(|entry| entry.delta).sum()
    }

    fn at_start(&self, start: &Snapshot, target: Target) -> i32 {
        super::annals::at_start(start, &self.annals.eye.book.layout, target)
    }

    /// A number just before a change.
    fn value_before(&self, target: Target, entry: EntryId) -> i32 {
        let earlier: Vec<EntryId> = self.of(target).filter(|known| *known < entry).collect();
        self.at_start(self.reading.beginning(), target) + self.sum(&earlier)
    }

    /// A number as the player's side believes it, whether or not it sees it too.
    fn believed(&self, cell: Cell) -> Target {
        let eye = &self.annals.eye;
        match eye.open {
            true => Target { cell, plane: plane(eye, cell) },
            false => Target { cell, plane: Plane::Belief(eye.seat as u8) },
        }
    }

    /// Changes as parts, those of one cause or of causes that are called the same drawn together, heaviest first.
    fn by_cause(&self, entries: &[EntryId]) -> Vec<Part> {
        let mut titles: HashMap<CauseId, (String, String)> = HashMap::new();
        let mut groups: Vec<((String, String), Vec<EntryId>)> = Vec::new();
        for entry in entries {
            let Some(change) = self.annals.ledger.entry(*entry) else { continue };
            let title = titles.entry(change.cause).or_insert_with(|| {
                let told = told(&self.annals, change.cause);
                (told.title, told.detail)
            });
            match groups.iter_mut().find(|(known, _)| known == title) {
                Some((_, entries)) => entries.push(*entry),
                None => groups.push((title.clone(), vec![*entry])),
            }
        }
        let mut parts: Vec<Part> = groups.iter().map(|(_, entries)| self.part(entries)).collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.amount.abs()));
        parts
    }

    /// The changes of one cause as one part.
    fn part(&self, entries: &[EntryId]) -> Part {
        let cause = entries.first().and_then(|entry| self.annals.ledger.entry(*entry)).map(|entry| entry.cause);
        let named = cause.map(|cause| self.named_part(cause, entries.len() == 1)).unwrap_or_default();
        let address = Some(Address::Changes(entries.to_vec()));
        Part { amount: i64::from(self.sum(entries)), address, ..named }
    }

    /// A part called after a cause, with its date where it worked once.
    fn named_part(&self, cause: CauseId, dated: bool) -> Part {
        let told = told(&self.annals, cause);
        let name = match dated && cause != CauseId(0) {
            true => self.dated(told.title, self.turn(cause)),
            false => told.title,
        };
        Part { name, figures: told.figures, ..Part::default() }
    }

    fn turn(&self, cause: CauseId) -> i32 {
        self.annals.ledger.cause(cause).map_or(1, |cause| cause.turn)
    }

    fn date_of(&self, cause: CauseId) -> String {
        date(self.locale(), self.annals.eye.book, self.turn(cause))
    }

    fn dated(&self, text: String, turn: i32) -> String {
        dated(self.locale(), self.annals.eye.book, &text, turn)
    }

    fn locale(&self) -> &'static Locale {
        self.annals.eye.locale()
    }
}

/// The entry behind another.
pub(super) fn next(entry: EntryId) -> EntryId {
    EntryId(entry.0 + 1)
}

/// Hundredths as people read them: "+12.4", "−3".
pub fn hundredths(amount: i64) -> String {
    let sign = match amount.signum() {
        1 => "+",
        -1 => "−",
        _ => "",
    };
    let (whole, rest) = (amount.abs() / 100, amount.abs() % 100);
    let whole = count(i32::try_from(whole).unwrap_or(i32::MAX));
    match rest {
        0 => format!("{sign}{whole}"),
        rest if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}
