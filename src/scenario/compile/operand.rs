//! Values that are compared or written: references, states, numbers.

use crate::scenario::compile::path::{NONE, Use, Value, a, references_to};
use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::nearest;
use crate::scenario::problem::code;
use crate::turn::rulebook::{Operand, Root};
use crate::world::{Kind, Meaning};

/// What a value must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scenario) enum Want {
    /// A reference to a thing of this kind.
    Ref(Kind),
    /// One of these states.
    State(&'static [&'static str]),
    /// A number.
    Number,
}

impl<'a> Compiler<'a> {
    /// A reference to a thing of this kind, which is not plainly the empty one.
    pub(super) fn reference(&mut self, text: &str, kind: Kind, scope: &Scope<'a>) -> Option<Operand> {
        if text == NONE.0 {
            let message = format!("`{}` cannot stand here", NONE.0);
            self.report.helped(code::OTHER_KIND, text, message, format!("expected {}", a(kind)));
            return None;
        }
        self.operand(text, Want::Ref(kind), scope)
    }

    /// A value of a wanted sort.
    pub(super) fn operand(&mut self, text: &str, want: Want, scope: &Scope<'a>) -> Option<Operand> {
        if !is_path(text) {
            return self.bare(text, want);
        }
        let (operand, is) = self.typed(text, scope)?;
        if is == want {
            return Some(operand);
        }
        self.mismatch(text, is, want);
        None
    }

    /// A value that tells by itself of what sort it is: a path or a variable.
    pub(super) fn typed(&mut self, text: &str, scope: &Scope<'a>) -> Option<(Operand, Want)> {
        Some(match self.value(text, scope, Use::Read)? {
            Value::Thing(kind, Root::Row(row)) => (Operand::Const(i32::from(row)), Want::Ref(kind)),
            Value::Thing(kind, Root::Var(var)) => (Operand::Var(var), Want::Ref(kind)),
            Value::Number(found) => {
                let want = match found.meaning {
                    Meaning::Ref(kind) => Want::Ref(kind),
                    Meaning::State(states) => Want::State(states),
                    Meaning::Number | Meaning::Turn | Meaning::Internal => Want::Number,
                };
                (Operand::Path(found.path), want)
            }
        })
    }

    /// An id, a state's name or a number, written plainly.
    fn bare(&mut self, text: &str, want: Want) -> Option<Operand> {
        match want {
            Want::Ref(_) if text == NONE.0 => Some(Operand::Const(NONE.1)),
            Want::Ref(kind) => Some(Operand::Const(i32::from(self.ids.table(kind).row(text, self.report)?))),
            Want::State(states) => {
                let found = states.iter().position(|state| *state == text);
                if found.is_none() {
                    let help = nearest::help(text, states.iter().copied());
                    self.report.helped(code::UNKNOWN_STATE, text, format!("there is no state `{text}` here"), help);
                }
                found.map(|index| Operand::Const(index as i32))
            }
            Want::Number => {
                let number = text.parse().ok();
                if number.is_none() {
                    let help = "expected a number in quotes, or a path to one";
                    self.report.helped(code::NOT_A_REFERENCE, text, format!("`{text}` is not a number"), help);
                }
                number.map(Operand::Const)
            }
        }
    }

    fn mismatch(&self, text: &str, is: Want, want: Want) {
        let say = |want: Want| match want {
            Want::Ref(kind) => a(kind),
            Want::State(states) => format!("a state ({})", states.join(", ")),
            Want::Number => "a number".to_owned(),
        };
        let help = match (is, want) {
            (Want::Ref(from), Want::Ref(to)) => references_to(from, to, text),
            (Want::Number, _) => "`Min` and `Max` compare numbers, `Set` writes them".to_owned(),
            _ => format!("expected {}", say(want)),
        };
        let code = if is == Want::Number { code::NOT_A_REFERENCE } else { code::OTHER_KIND };
        self.report.helped(code, text, format!("`{text}` is {}, not {}", say(is), say(want)), help);
    }

    /// A thing of this kind, by id, `kind.id` or variable.
    pub(super) fn root(&mut self, text: &str, kind: Kind, scope: &Scope<'a>) -> Option<Root> {
        match self.reference(text, kind, scope)? {
            Operand::Const(row) => Some(Root::Row(row as u16)),
            Operand::Var(var) => Some(Root::Var(var)),
            Operand::Path(_) => {
                let message = format!("`{text}` does not name {} itself", a(kind));
                self.report.helped(code::OTHER_KIND, text, message, "expected an id or a `$variable`");
                None
            }
        }
    }

    /// A person or a faction, with which of them it is.
    pub(super) fn teller(&mut self, text: &str, scope: &Scope<'a>) -> Option<(Kind, Operand)> {
        if is_path(text) {
            let (operand, is) = self.typed(text, scope)?;
            if let Want::Ref(kind @ (Kind::Person | Kind::Faction)) = is {
                return Some((kind, operand));
            }
            self.mismatch(text, is, Want::Ref(Kind::Person));
            return None;
        }
        let (kind, row) = self.person_or_faction(text)?;
        Some((kind, Operand::Const(i32::from(row))))
    }

    /// The person or the faction of this id.
    pub(super) fn person_or_faction(&self, id: &str) -> Option<(Kind, u16)> {
        let (persons, factions) = (self.ids.table(Kind::Person), self.ids.table(Kind::Faction));
        match (persons.get(id), factions.get(id)) {
            (Some(row), None) => Some((Kind::Person, row)),
            (None, Some(row)) => Some((Kind::Faction, row)),
            (Some(_), Some(_)) => {
                let help = format!("write `person.{id}` or `faction.{id}`");
                self.report.helped(code::AMBIGUOUS, id, format!("`{id}` is a person and a faction"), help);
                None
            }
            (None, None) => {
                if !persons.is_ghost(id) && !factions.is_ghost(id) {
                    let all = persons.ids.iter().chain(&factions.ids).copied();
                    let message = format!("there is no person or faction `{id}`");
                    self.report.helped(code::UNKNOWN_NAME, id, message, nearest::help(id, all));
                }
                None
            }
        }
    }
}

/// Whether a text is a path or variable rather than a plain id.
pub(super) fn is_path(text: &str) -> bool {
    text.contains('.') || text.starts_with('$')
}
