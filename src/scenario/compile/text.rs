//! Texts: those in which names and numbers are filled in, and those in which nothing is.

use crate::scenario::compile::path::{Use, Value};
use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::lore::{Name, Piece, Template, ValueKind};
use crate::scenario::problem::code;
use crate::scenario::raw::{self, Prose};
use crate::turn::rulebook::{Operand, Root};
use crate::world::{Kind, Meaning, quantities};

impl<'a> Compiler<'a> {
    /// A text with places for names and numbers: `{variable}`, `{variable.number}`, `{kind.id.number}`; `{{` is a brace.
    pub(super) fn template(&mut self, prose: &'a Prose<'a>, scope: &Scope<'a>) -> Template {
        // A text with escapes is not a slice of its file, so what is wrong in it is placed at its owner.
        self.report.set_fallback(self.here);
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut rest: &'a str = self.words(prose);
        while let Some(at) = rest.find(['{', '}']) {
            let (before, brace) = rest.split_at(at);
            plain.push_str(before);
            let double = brace.starts_with("{{") || brace.starts_with("}}");
            if double || brace.starts_with('}') {
                plain.push_str(&brace[..1]);
                rest = &brace[if double { 2 } else { 1 }..];
                continue;
            }
            let Some(end) = brace.find('}') else {
                self.report.helped(code::BAD_TEXT, &brace[..1], "this `{` is not closed", "write `{{` for a brace");
                break;
            };
            if !plain.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut plain)));
            }
            let place = &brace[1..end];
            pieces.extend(self.fill(place, scope));
            rest = &brace[end + 1..];
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        Template(pieces)
    }

    /// What stands in braces.
    fn fill(&mut self, text: &'a str, scope: &Scope<'a>) -> Option<Piece> {
        if text.is_empty() || text.starts_with('$') {
            let help = "write `{variable}`, `{variable.number}` or `{kind.id.number}`; `{{` for a brace";
            self.report.helped(code::BAD_TEXT, text, "nothing can be filled in here", help);
            return None;
        }
        let mut words = text.split('.');
        let first = words.next().unwrap_or_default();
        let variable = scope.get(first).filter(|(_, kind)| {
            // A variable may have the name of a kind: `{army.strength}` is the variable's, `{army.guard.strength}` is not.
            let names_number = |word: &str| self.names_number(*kind, word);
            Kind::ALL.iter().all(|kind| kind.word() != first) || words.next().is_none_or(names_number)
        });
        let value = match variable {
            Some(variable) => self.value_in_text(variable, text, scope)?,
            None if !text.contains('.') => {
                // A plain word that is no variable: say so, with the variables there are.
                let _none = self.variable(text, scope);
                return None;
            }
            None => self.value(text, scope, Use::Read)?,
        };
        let (operand, kind) = match value {
            Value::Thing(kind, Root::Row(row)) => (Operand::Const(i32::from(row)), ValueKind::NameOf(kind)),
            Value::Thing(kind, Root::Var(var)) => (Operand::Var(var), ValueKind::NameOf(kind)),
            Value::Number(found) => {
                let kind = match found.meaning {
                    Meaning::Ref(kind) => ValueKind::NameOf(kind),
                    Meaning::State(states) => ValueKind::State(states),
                    Meaning::Number | Meaning::Turn | Meaning::Internal => ValueKind::Number,
                };
                (Operand::Path(found.path), kind)
            }
        };
        Some(Piece::Value(operand, kind))
    }

    fn names_number(&self, kind: Kind, word: &str) -> bool {
        quantities(kind).any(|(_, _, info)| info.name == word) || self.ids.own.contains_key(&(kind, word))
    }

    /// A text in which nothing is filled in.
    pub(super) fn plain(&self, prose: &'a Prose<'a>) -> String {
        if prose.0.contains('{') {
            let message = "braces are shown as they stand here";
            self.report.helped(code::BRACES, self.place(prose), message, "names and numbers are not filled in here");
        }
        self.words(prose).to_owned()
    }

    /// What is written, in the language that is compiled.
    pub(super) fn words(&self, prose: &'a Prose<'a>) -> &'a str {
        self.translation.map_or(&prose.0, |translation| translation.of(&prose.0))
    }

    /// Warns of a text of more words than this.
    pub(super) fn at_most(&self, prose: &'a Prose<'a>, most: usize, what: &str) {
        let words = prose.0.split_whitespace().count();
        if words > most {
            let message = format!("{what} has {words} words");
            self.report.helped(code::LONG_TEXT, self.place(prose), message, format!("at most {most}"));
        }
    }

    /// Where a text stands: its first words, or its owner if it has escapes.
    pub(super) fn place(&self, prose: &'a Prose<'a>) -> &'a str {
        let text: &'a str = &prose.0;
        if self.report.source_of(text).is_none() {
            return self.here;
        }
        let end = text.char_indices().nth(24).map_or(text.len(), |(end, _)| end);
        text[..end].lines().next().unwrap_or_default()
    }

    /// A name as the lore keeps it.
    pub(super) fn named(&self, id: raw::Name<'a>, en: &'a Prose<'a>, zh: &'a Prose<'a>) -> Name {
        Name { id: id.0.to_owned(), name: self.plain(en), beside: self.beside(en, zh), ..Name::default() }
    }

    /// What stands beside a name: its Chinese, or in another language the original. One with gaps has none.
    pub(super) fn beside(&self, original: &'a Prose<'a>, zh: &'a Prose<'a>) -> String {
        let translated = self.words(original) != &*original.0;
        match translated {
            true if original.0.contains('{') => String::new(),
            true => original.to_text(),
            false => zh.to_text(),
        }
    }
}
