//! A sheet in the player's own hand that others have read, once he has been told so: as he sealed it, by which way it came to
//! whom, and what came of it.

use super::annals::Annals;
use super::cause::told;
use super::consequences::{ChangeLine, Consequences};
use super::figure::{capital, date, dated};
use super::fill::fill;
use crate::say;
use crate::turn::rulebook::Way;
use crate::turn::scene::Frame;
use crate::world::ledger::CauseKind;
use crate::world::{Cause, CauseId, EntryId, Known, Target, at};

/// A sheet that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExposedView {
    /// The reading.
    pub cause: CauseId,
    /// "The letter to the rebels was read by the North".
    pub title: String,
    /// "If the town falls": the way by which it came to the reader.
    pub way: String,
    /// The reader's seal; may be empty.
    pub seal: String,
    /// When it was read.
    pub read: String,
    /// The sheet.
    pub sheet: SheetView,
    /// What was said of it.
    pub notes: Vec<String>,
    /// What the reading did, as far as is known; and how far the reader trusts the player's side now, if one has heard.
    pub lines: Vec<ChangeLine>,
    /// Whether it can still be read, as far as is known.
    pub left: String,
}

/// A secret order as it was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetView {
    /// The title of the paper that it answered; empty for an order unasked.
    pub answered: String,
    /// The same in Chinese.
    pub answered_zh: String,
    /// What it ordered.
    pub label: String,
    /// The same in Chinese.
    pub zh: String,
    /// What that meant.
    pub detail: String,
    /// When it was sealed.
    pub date: String,
}

/// Every sheet of which the lines of a turn tell that it was read.
pub fn exposed(annals: &Annals<'_>, past: &Consequences) -> Vec<ExposedView> {
    let mut found: Vec<ExposedView> = Vec::new();
    for (note, id) in past.notes.iter().zip(&past.told_of) {
        if let Some(known) = found.iter_mut().find(|known| known.cause == *id) {
            known.notes.push(note.clone());
        } else if let Some(reading) = annals.ledger.cause(*id).filter(|cause| cause.kind == CauseKind::Way)
            && let Some(sheet) = sheet(annals, *id, reading)
        {
            let told = told(annals, *id);
            let own = past.groups.iter().filter(|group| group.cause == *id).flat_map(|group| &group.lines);
            let others = past.groups.iter().filter(|group| group.cause != *id).flat_map(|group| &group.lines);
            let lines = own.chain(others.filter(|line| line.believed && is_trust(annals, line, reading)));
            found.push(ExposedView {
                cause: *id,
                title: told.title,
                way: told.detail,
                seal: told.seal,
                read: date(annals.eye.locale(), annals.eye.book, reading.turn),
                sheet,
                notes: vec![note.clone()],
                lines: lines.cloned().collect(),
                left: left(annals, reading),
            });
        }
    }
    found
}

/// Whether a line is of the trust that a reader has in the player's side.
fn is_trust(annals: &Annals<'_>, line: &ChangeLine, read: &Cause) -> bool {
    let (reader, seat) = (u16::try_from(read.actor), u8::try_from(annals.eye.seat));
    let trust = reader.ok().zip(seat.ok()).map(|(reader, seat)| at::trust::trust(reader, seat));
    let cell = |entry: &EntryId| annals.ledger.entry(*entry).map(|entry| entry.target.cell);
    line.entry.iter().chain(&line.entries).any(|entry| trust.is_some() && cell(entry) == trust)
}

/// Who has read a paper, and when, as far as one was told.
pub(super) fn readers(annals: &Annals<'_>, row: u16) -> Vec<String> {
    let eye = &annals.eye;
    let all = (1..=annals.ledger.counts().1).map(CauseId);
    let causes = all.filter_map(|id| Some((id, annals.ledger.cause(id)?)));
    let read = causes
        .filter(|(id, cause)| cause.kind == CauseKind::Way && cause.subject == i32::from(row) && annals.knows_of(*id));
    read.map(|(_, cause)| dated(eye.locale(), eye.book, &capital(&eye.names().faction(cause.actor)), cause.turn))
        .collect()
}

/// How many ways are left in which what was read may be read again: by another, or by the same who then has more in hand.
fn left(annals: &Annals<'_>, read: &Cause) -> String {
    let (eye, row) = (&annals.then(read.turn + 1), u16::try_from(read.subject).unwrap_or(u16::MAX));
    let ways = eye.book.evidence.get(usize::from(row)).map_or(&[][..], |rules| &rules.ways);
    let by = usize::try_from(read.detail).ok().and_then(|index| ways.get(index));
    let more = |way: &&Way| way.known && by.is_none_or(|by| way.reader != by.reader || way.proof > by.proof);
    match ways.iter().filter(more).count() {
        ways if ways > 0 && eye.get(at::document::exists(row)) > 0 => {
            say!(eye.locale(), "exposed-left", ways = ways)
        }
        _ => say!(eye.locale(), "exposed-spent"),
    }
}

/// The order that left the paper which was read; none if that was not the player's.
fn sheet(annals: &Annals<'_>, reading: CauseId, read: &Cause) -> Option<SheetView> {
    let exists = Target::truth(at::document::exists(u16::try_from(read.subject).ok()?));
    let written = annals.of(exists).rfind(|event| event.after > 0 && event.cause < reading)?;
    let cause = annals.ledger.cause(written.cause)?;
    let eye = &annals.then(cause.turn);
    let (row, frame) = (usize::try_from(cause.subject).ok()?, Frame { vars: cause.vars });
    let (option, answered, answered_zh) = match cause.kind {
        CauseKind::Decision => {
            let lore = eye.lore.decisions.get(row)?;
            let option = lore.options.get(usize::try_from(cause.detail).ok()?)?;
            (option, fill(eye, frame, &lore.title), lore.zh.clone())
        }
        CauseKind::Order => (&eye.lore.orders.get(row)?.option, String::new(), String::new()),
        _ => return None,
    };
    Some(SheetView {
        answered,
        answered_zh,
        label: fill(eye, frame, &option.label),
        zh: option.zh.clone(),
        detail: fill(eye, frame, &option.detail),
        date: date(eye.locale(), eye.book, cause.turn),
    })
}
