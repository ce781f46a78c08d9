//! What was sworn, how it stands, and how each side reads it.

use super::PreviewLine;
use super::Sign;
use super::address::{Account, Address, Figure, Part};
use super::eye::{Eye, plane};
use super::figure::{capital, date, list, turns};
use super::naming::mid;
use super::preview::{Plan, preview};
use super::reading::Reading;
use super::sign::clause_worth;
use super::word::clause_state;
use crate::say;
use crate::scenario::lore::ClauseLore;
use crate::turn::scene::Frame;
use crate::world::kind::CLAUSE_STATES;
use crate::world::{Cell, Kind, Known, Target, at};

/// A treaty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TreatyView {
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// The parties.
    pub parties: String,
    /// Their rows.
    pub rows: Vec<u16>,
    /// Its clauses.
    pub clauses: Vec<ClauseView>,
}

/// A clause.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClauseView {
    /// Its words.
    pub text: String,
    /// "South owes North".
    pub parties: String,
    /// Whether the player's side owes it.
    pub ours: bool,
    /// Who owes it, and to whom: rows of powers.
    pub between: (u16, u16),
    /// The engine's name of how it stands: "dormant", "pending", "late" …
    pub standing: &'static str,
    /// The same in words.
    pub state: String,
    /// Whether that state is bad.
    pub sign: Sign,
    /// That state, for `why`.
    pub target: Option<Target>,
    /// "due November 1123, in 4 turns"; empty if not a payment.
    pub due: String,
    /// Paid and amount, for a payment.
    pub paid: Option<(i32, i32)>,
    /// The figures in its due date, what is paid and the amount.
    pub figures: Vec<Figure>,
    /// How our side and the other read it.
    pub reads: (String, String),
    /// What a breach would do, as believed.
    pub breach: Vec<PreviewLine>,
}

/// Every treaty that has been sworn, with its clauses: one of which no clause has come into force has not.
pub fn treaties(reading: &Reading<'_>) -> Vec<TreatyView> {
    let eye = &reading.eye;
    let treaty = |(row, lore): (usize, &crate::scenario::lore::TreatyLore)| {
        let parties: Vec<String> =
            lore.parties.iter().map(|party| mid(&eye.names().thing(Kind::Faction, i32::from(*party)))).collect();
        let clauses = eye.lore.clauses.iter().enumerate().filter(|(_, clause)| clause.treaty == row);
        TreatyView {
            name: lore.name.name.clone(),
            zh: lore.name.beside.clone(),
            parties: list(eye.locale(), &parties),
            rows: lore.parties.clone(),
            clauses: clauses.map(|(index, lore)| clause(reading, index as u16, lore)).collect(),
        }
    };
    eye.lore.treaties.iter().enumerate().filter(|(row, _)| sworn(eye, *row)).map(treaty).collect()
}

/// Whether any clause of a treaty has come into force.
pub(super) fn sworn(eye: &Eye<'_>, treaty: usize) -> bool {
    let mut clauses = (0_u16..).zip(&eye.lore.clauses).filter(|(_, clause)| clause.treaty == treaty);
    clauses.any(|(clause, _)| eye.get(at::obligation::state(clause)) != 0)
}

fn clause(reading: &Reading<'_>, row: u16, lore: &ClauseLore) -> ClauseView {
    let eye = &reading.eye;
    let rules = eye.book.clauses.get(usize::from(row));
    let state = eye.get(at::obligation::state(row));
    let (obligor, beneficiary) =
        rules.map_or((-1, -1), |rules| (i32::from(rules.obligor), i32::from(rules.beneficiary)));
    let name = |faction: i32| mid(&eye.names().thing(Kind::Faction, faction));
    let ours = obligor == i32::from(eye.seat);
    let pays = rules.is_some_and(|rules| rules.pays);
    let (obligor_reads, beneficiary_reads) = lore.reads.clone();
    // What is breached or waived is not breached again.
    let standing = !matches!(clause_state(state), "breached" | "waived" | "dormant");
    let breach = rules.filter(|_| standing).map(|rules| {
        let frame = Frame::of(i32::from(rules.obligor));
        preview(eye, &Plan { frame, promised: &[], cost: &[], blocks: &[rules.on_breach] })
    });
    ClauseView {
        text: lore.text.clone(),
        parties: capital(&match pays {
            true => say!(eye.locale(), "clause-pays", from = name(obligor), to = name(beneficiary)),
            false => say!(eye.locale(), "clause-owes", from = name(obligor), to = name(beneficiary)),
        }),
        ours,
        between: rules.map(|rules| (rules.obligor, rules.beneficiary)).unwrap_or_default(),
        standing: clause_state(state),
        state: super::word::state(eye.locale(), CLAUSE_STATES, state),
        sign: match clause_worth(state) {
            1 => Sign::Gain,
            -1 => Sign::Loss,
            _ => Sign::Neutral,
        },
        target: Some(Target { cell: at::obligation::state(row), plane: plane(eye, at::obligation::state(row)) }),
        due: if pays { due(reading, row, state) } else { String::new() },
        paid: pays.then(|| (eye.get(at::obligation::paid(row)), eye.get(at::obligation::amount(row)))),
        figures: if pays { figures(eye, row) } else { Vec::new() },
        reads: if ours { (obligor_reads, beneficiary_reads) } else { (beneficiary_reads, obligor_reads) },
        breach: breach.unwrap_or_default(),
    }
}

/// "due November 1123, in 4 turns".
fn due(reading: &Reading<'_>, row: u16, state: i32) -> String {
    let eye = &reading.eye;
    let due = eye.get(at::obligation::due(row));
    if matches!(clause_state(state), "met" | "breached" | "waived" | "dormant") || due <= 0 {
        return String::new();
    }
    let locale = eye.locale();
    let day = date(locale, eye.book, due);
    match due - eye.turn() {
        ..0 => say!(locale, "due-was", date = day),
        0 => say!(locale, "due-this-turn", date = day),
        left if due > eye.book.turns() => say!(locale, "due-after-the-end", turns = turns(locale, left)),
        left => say!(locale, "due-in", date = day, turns = turns(locale, left)),
    }
}

/// How long until it is due, what is paid, and the whole.
fn figures(eye: &Eye<'_>, row: u16) -> Vec<Figure> {
    let cells = [at::obligation::paid(row), at::obligation::amount(row)];
    let figure = |cell: Cell| {
        let target = Target { cell, plane: plane(eye, cell) };
        Figure::count(eye.get(cell), eye.names().number(cell), Address::now(target))
    };
    let due = at::obligation::due(row);
    let left = eye.get(due) - eye.turn();
    let by = Part::opening(
        eye.get(due),
        say!(eye.locale(), "due-counted"),
        Address::now(Target { cell: due, plane: plane(eye, due) }),
    );
    let now = Part::plain(-eye.turn(), say!(eye.locale(), "due-turn-now"));
    let account = Account::from(say!(eye.locale(), "due-until"), Some(by), vec![now]);
    [Figure::sum(left, account)].into_iter().chain(cells.map(figure)).collect()
}
