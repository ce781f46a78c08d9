//! Treaties and their clauses.

use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::lore::{ClauseLore, Name, TreatyLore};
use crate::scenario::nearest;
use crate::scenario::problem::code;
use crate::scenario::raw::{self, ClauseKind};
use crate::turn::rulebook::Clause;
use crate::world::Kind;
use crate::world::kind::CLAUSE_STATES;

impl<'a> Compiler<'a> {
    pub(super) fn treaties(&mut self) {
        for raw in &self.items.treaties {
            self.here = raw.id.0;
            self.count("parties", raw.parties.len(), 2, crate::world::MAX_FACTIONS, "parties");
            let parties = raw.parties.iter().filter_map(|party| self.row(Kind::Faction, *party)).collect();
            let source = self.source(raw.source);
            let name = Name { text: self.plain(&raw.text), ..self.named(raw.id, &raw.name, &raw.zh) };
            self.lore.treaties.push(TreatyLore { name, parties, source });
        }
        for (row, (treaty, raw)) in self.items.clauses().enumerate() {
            self.clause(row, treaty, raw);
        }
    }

    fn clause(&mut self, row: usize, treaty: usize, raw: &'a raw::Clause<'a>) {
        self.here = raw.id.0;
        let pending = CLAUSE_STATES.iter().position(|state| *state == "pending").unwrap_or_default();
        self.start.set(Kind::Clause, row, "state", if raw.in_force { pending as i32 } else { 0 });
        self.start_number(Kind::Clause, row, "due", raw.due);
        self.start_number(Kind::Clause, row, "amount", raw.amount);
        self.fits("every", raw.every, (0, 1_000));
        let (obligor, beneficiary) = (self.row(Kind::Faction, raw.obligor), self.row(Kind::Faction, raw.beneficiary));
        if obligor.is_some() && obligor == beneficiary {
            self.report.at(code::SELF_TREATY, raw.beneficiary.0, "nobody owes anything to himself");
        }
        let parties = &self.items.treaties[treaty].parties;
        for side in [raw.obligor, raw.beneficiary] {
            if !parties.contains(&side) && self.ids.table(Kind::Faction).get(side.0).is_some() {
                let message = format!("`{}` is no party of this treaty", side.0);
                let help = nearest::list(parties.iter().map(|party| party.0));
                self.report.helped(code::NO_PARTY, side.0, message, help);
            }
        }
        let stock = raw.stock.and_then(|stock| Some((stock, self.row(Kind::Stock, stock)?)));
        let pays = raw.kind == ClauseKind::Pay;
        if pays {
            let lacks =
                [("stock", raw.stock.is_none()), ("amount", raw.amount == 0), ("due", raw.in_force && raw.due == 0)];
            for (field, _) in lacks.iter().filter(|(_, lacks)| *lacks) {
                let message = format!("the payment `{}` has no `{field}`", raw.id.0);
                self.report.at(code::PAYMENT, raw.id.0, message);
            }
            if let Some((name, row)) = stock
                && self.items.stocks[usize::from(row)].owner != raw.obligor
            {
                let message = format!("`{}` does not belong to `{}`, who owes", name.0, raw.obligor.0);
                self.report.at(code::PAYMENT, name.0, message);
            }
        }
        let scope = Scope::of(Kind::Faction);
        let owner = format!("clause:{}", raw.id.0);
        let clause = Clause {
            pays,
            obligor: obligor.unwrap_or_default(),
            beneficiary: beneficiary.unwrap_or_default(),
            every: raw.every,
            stock: stock.map(|(_, row)| row),
            on_met: self.block(&raw.on_met, &scope, format!("{owner}/on_met")),
            on_late: self.block(&raw.on_late, &scope, format!("{owner}/on_late")),
            on_breach: self.block(&raw.on_breach, &scope, format!("{owner}/on_breach")),
        };
        self.rulebook.clauses.push(clause);
        let reads = (self.plain(&raw.obligor_reads), self.plain(&raw.beneficiary_reads));
        let text = self.plain(&raw.text);
        self.name(Kind::Clause, Name { id: raw.id.0.to_owned(), name: text.clone(), ..Name::default() });
        self.lore.clauses.push(ClauseLore { treaty, kind: raw.kind, text, reads });
    }
}
