//! The powers, and what their trust is made of.

use std::collections::BTreeMap;

use super::address::{Account, Address, Figure, Part};
use super::eye::{Eye, plane};
use super::figure::capital;
use super::naming::{mid, proof};
use super::reading::Reading;
use super::word::disposition;
use crate::locale::Locale;
use crate::say;
use crate::scenario::raw::Pattern;
use crate::world::{CauseId, EntryId, Kind, Known, Target, at};

/// A power as the player sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PowerView {
    /// Row.
    pub row: u16,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// Who it is.
    pub text: String,
    /// Colour.
    pub color: [u8; 3],
    /// Pattern.
    pub pattern: Pattern,
    /// Its trust in the player's side, as believed.
    pub trust: i32,
    /// "content", "bitter" … by the level of trust.
    pub word: String,
    /// Change since last turn.
    pub change: i32,
    /// Base and modifiers that sum to the trust.
    pub modifiers: Vec<ModifierView>,
    /// The number, for `why`.
    pub target: Option<Target>,
    /// Its awe of the player's side.
    pub awe: i32,
    /// Whether at war with the player's side.
    pub at_war: bool,
    /// Others with whom it is at war.
    pub wars: Vec<String>,
    /// Proofs it holds against the player's side: paper and "suspected", "proven", "public".
    pub proofs: Vec<(String, String)>,
    /// Is it the player's own side.
    pub own: bool,
}

/// A part of a trust figure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ModifierView {
    /// How much.
    pub amount: i32,
    /// What is remembered.
    pub name: String,
    /// "fades 1 a turn", "stays".
    pub fades: String,
    /// The figures of both.
    pub figures: Vec<Figure>,
    /// What made most of it, for `why`.
    pub cause: Option<CauseId>,
}

/// Every power, the player's own first.
pub fn powers(reading: &Reading<'_>) -> Vec<PowerView> {
    let rows = 0..reading.eye.book.layout.rows(Kind::Faction) as u16;
    let changes = remembered(reading);
    let mut views: Vec<PowerView> = rows.map(|row| power(reading, row, &changes)).collect();
    views.sort_by_key(|view| !view.own);
    views
}

fn power(reading: &Reading<'_>, row: u16, changes: &Changes) -> PowerView {
    let eye = &reading.eye;
    let us = eye.seat as u8;
    let own = row == eye.seat;
    let name = eye.lore.name(Kind::Faction, i32::from(row));
    let lore = eye.lore.factions.get(usize::from(row));
    let trust = at::trust::trust(row, us);
    let at_war = |other: u16| eye.get(at::war::war(row, other as u8)) > 0;
    let others = (0..eye.book.layout.rows(Kind::Faction) as u16).filter(|other| *other != eye.seat && *other != row);
    PowerView {
        row,
        name: capital(&eye.names().thing(Kind::Faction, i32::from(row))),
        zh: name.map(|name| name.beside.clone()).unwrap_or_default(),
        text: name.map(|name| name.text.clone()).unwrap_or_default(),
        color: lore.map(|lore| lore.color).unwrap_or_default(),
        pattern: lore.map(|lore| lore.pattern).unwrap_or_default(),
        trust: if own { 0 } else { eye.get(trust) },
        word: if own { say!(eye.locale(), "power-you") } else { disposition(eye.locale(), eye.get(trust)) },
        change: if own { 0 } else { reading.change(trust) },
        modifiers: if own { Vec::new() } else { modifiers(reading, row, changes) },
        target: (!own).then(|| Target { cell: trust, plane: plane(eye, trust) }),
        awe: if own { 0 } else { eye.get(at::awe::awe(row, us)) },
        at_war: !own && at_war(eye.seat),
        wars: others
            .filter(|other| at_war(*other))
            .map(|other| mid(&eye.names().thing(Kind::Faction, i32::from(other))))
            .collect(),
        proofs: if own { Vec::new() } else { proofs(eye, row) },
        own,
    }
}

/// The parts of a power's trust in the player's side, as far as its side has heard: those that lived when the report was
/// written on which the belief rests. What they do not explain is told as such, so the parts always sum to the whole.
fn modifiers(reading: &Reading<'_>, holder: u16, changes: &Changes) -> Vec<ModifierView> {
    let cell = at::trust::trust(holder, reading.eye.seat as u8);
    let believed = reading.eye.get(cell);
    let told = reading.eye.as_of(cell);
    let heard = match told {
        _ if reading.eye.open => Some(reading.eye),
        // How the scenario began everybody knows; the state from which a save goes on is another matter.
        0 => Some(reading.eye.on(&reading.eye.book.start)),
        turn => reading.campaign.start_of(turn + 1).map(|start| reading.eye.on(&start.snapshot)),
    };
    let base = reading.eye.on(reading.beginning()).get(cell);
    let whole = Address::now(Target { cell, plane: plane(&reading.eye, cell) });
    let locale = reading.eye.locale();
    let Some(heard) = heard else { return remainder(locale, believed, base, Vec::new(), &whole) };
    let rows = 0..heard.book.layout.rows(Kind::Opinion) as u16;
    let mut parts: Vec<ModifierView> = rows
        .filter(|row| {
            heard.get(at::modifier::kind(*row)) > 0
                && heard.get(at::modifier::holder(*row)) == i32::from(holder)
                && heard.get(at::modifier::about(*row)) == i32::from(heard.seat)
        })
        .map(|row| {
            let start = reading.eye.on(reading.beginning()).get(at::modifier::amount(row));
            ModifierView { cause: origin(&heard, row, start, changes), ..part(&heard, row) }
        })
        .collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.amount.abs()));
    remainder(locale, believed, base, parts, &whole)
}

/// Every change of every memory with its cause: by its row, in the ledger's order.
type Changes = BTreeMap<u16, Vec<(EntryId, i32, CauseId)>>;

fn remembered(reading: &Reading<'_>) -> Changes {
    let mut changes = Changes::new();
    for (id, entry) in reading.campaign.ledger().entries() {
        let row = entry.target.cell.row;
        if entry.target == Target::truth(at::modifier::amount(row)) {
            changes.entry(row).or_default().push((id, entry.delta, entry.cause));
        }
    }
    changes
}

/// What made most of a memory as it was when it was heard of. Its place may have been another's before: it began when the
/// place was last free.
fn origin(heard: &Eye<'_>, row: u16, start: i32, changes: &Changes) -> Option<CauseId> {
    let mut value = start;
    let mut heaviest: Option<(i32, CauseId)> = None;
    for &(_, delta, cause) in changes.get(&row)?.iter().take_while(|(id, ..)| id.0 <= heard.state.counts.0) {
        if value == 0 || heaviest.is_none_or(|(most, _)| delta.abs() > most.abs()) {
            heaviest = Some((delta, cause));
        }
        value += delta;
    }
    heaviest.map(|(_, cause)| cause)
}

fn part(eye: &Eye<'_>, row: u16) -> ModifierView {
    let kind = usize::try_from(eye.get(at::modifier::kind(row)) - 1).unwrap_or(usize::MAX);
    let name = eye.lore.opinions.get(kind).map(|(_, name)| name.clone()).unwrap_or_default();
    let fade = eye.book.bounds.opinions.get(kind).map_or(0, |(_, fade)| *fade);
    let locale = eye.locale();
    let fades = if fade == 0 { say!(locale, "fades-never") } else { say!(locale, "fades", fade = fade) };
    let cell = at::modifier::amount(row);
    let amount = eye.get(cell);
    // A memory's place is taken by another when it has faded: what it is made of began when it began.
    let figure =
        Figure::signed(amount, &name, Address::then(Target::truth(cell), EntryId(eye.state.counts.0 + 1), amount));
    let rule = (fade != 0).then(|| Figure::rule(fade, say!(locale, "fades-rule", name = &name)));
    ModifierView { amount, name, fades, figures: [Some(figure), rule].into_iter().flatten().collect(), cause: None }
}

/// Before the remembered parts the disposition with which it all began, behind them what none of them explains.
fn remainder(
    locale: &Locale,
    believed: i32,
    base: i32,
    parts: Vec<ModifierView>,
    whole: &Address,
) -> Vec<ModifierView> {
    let known: i32 = base + parts.iter().map(|part| part.amount).sum::<i32>();
    let part = |amount, name: String, fades, account: Account| {
        let figures = vec![Figure::signed(amount, &name, Address::Sum(Box::new(account)))];
        ModifierView { amount, name, fades, figures, cause: None }
    };
    let began = vec![Part::plain(base, say!(locale, "trust-at-the-start"))];
    let start = Account::of(say!(locale, "trust-disposition-title"), began);
    let first = part(base, say!(locale, "trust-disposition"), say!(locale, "fades-never"), start);
    let taken = parts.iter().map(|part| Part::plain(-part.amount, &part.name)).collect::<Vec<_>>();
    let others = [Part::plain(-base, say!(locale, "trust-less-disposition"))].into_iter().chain(taken).collect();
    let from = Part::opening(believed, say!(locale, "trust-heard"), whole.clone());
    let rest = Account::from(say!(locale, "trust-rest-title"), Some(from), others);
    let last = part(believed - known, say!(locale, "trust-rest"), String::new(), rest);
    [first].into_iter().chain(parts).chain([last]).filter(|part| part.amount != 0).collect()
}

/// What a power can prove against the player's side, as far as that side has heard.
fn proofs(eye: &Eye<'_>, reader: u16) -> Vec<(String, String)> {
    let rows = 0..eye.book.layout.rows(Kind::Evidence) as u16;
    let proven = rows.filter_map(|row| {
        let level = eye.get(at::proof::proof(row, reader as u8));
        let ours = eye.get(at::document::author(row)) == i32::from(eye.seat);
        let paper = || mid(&eye.names().thing(Kind::Evidence, i32::from(row)));
        (ours && level > 0).then(|| (paper(), proof(eye.locale(), level)))
    });
    proven.collect()
}
