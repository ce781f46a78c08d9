//! The variables that are bound where something is written.

use crate::scenario::compile::Compiler;
use crate::scenario::ids::{check_id, kind};
use crate::scenario::nearest;
use crate::scenario::problem::code;
use crate::scenario::raw;
use crate::turn::rulebook::Selector;
use crate::world::{Kind, MAX_VARIABLES};

/// The most combinations that selectors may have together: what a turn looks through again and again.
const MAX_COMBINATIONS: usize = 250_000;

/// The most combinations of all selectors of a scenario, so that no scenario can make a turn last for ever.
const MAX_BINDINGS: usize = 4_000_000;

/// Bound variables: names without `$`, and what they range over. Variable 0 is the actor.
#[derive(Debug, Clone)]
pub(in crate::scenario) struct Scope<'a> {
    vars: Vec<(&'a str, Kind)>,
    combinations: usize,
}

impl<'a> Scope<'a> {
    /// Only `$self`, a thing of this kind.
    pub(super) fn of(actor: Kind) -> Self {
        Self { vars: vec![("self", actor)], combinations: 1 }
    }

    /// One variable more, without any check.
    pub(super) fn with(mut self, name: &'a str, kind: Kind) -> Self {
        self.vars.push((name, kind));
        self
    }

    /// The number and kind of a variable.
    pub(super) fn get(&self, name: &str) -> Option<(u8, Kind)> {
        let at = self.vars.iter().position(|(var, _)| *var == name)?;
        Some((at as u8, self.vars[at].1))
    }

    /// The names of all variables.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> + Clone {
        self.vars.iter().map(|(name, _)| *name)
    }

    /// The kinds of the variables after the actor.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        self.vars.iter().skip(1).map(|(_, kind)| *kind).collect()
    }
}

impl<'a> Compiler<'a> {
    /// A variable by its name without `$`; says so if there is none.
    pub(super) fn variable(&self, name: &str, scope: &Scope<'a>) -> Option<(u8, Kind)> {
        let found = scope.get(name);
        if found.is_none() {
            let help = nearest::help(name, scope.names());
            self.report.helped(code::UNKNOWN_VARIABLE, name, format!("no selector binds `${name}` here"), help);
        }
        found
    }

    /// Compiles selectors in order; each sees those before it.
    pub(super) fn selectors(
        &mut self,
        list: &'a [raw::Selector<'a>],
        mut scope: Scope<'a>,
    ) -> (Vec<Selector>, Scope<'a>) {
        let mut compiled = Vec::with_capacity(list.len());
        for selector in list {
            let (one, inner) = self.selector(selector, scope);
            scope = inner;
            compiled.extend(one);
        }
        (compiled, scope)
    }

    /// Compiles one selector; the scope that it opens holds its variable even if something is wrong with it.
    pub(super) fn selector(
        &mut self,
        selector: &'a raw::Selector<'a>,
        mut scope: Scope<'a>,
    ) -> (Option<Selector>, Scope<'a>) {
        let (name, kind) = (selector.name, kind(selector.of));
        if scope.get(name.0).is_some() {
            let message = format!("`${}` is bound already", name.0);
            self.report.helped(code::VARIABLE_TWICE, name.0, message, "give this selector another name");
            return (None, scope);
        }
        // Whatever is wrong with it, its variable is meant to be known from here on.
        if !check_id("variable", name, self.report) {
            return (None, scope.with(name.0.trim_start_matches('$'), kind));
        }
        let var = scope.vars.len();
        if var == MAX_VARIABLES {
            let message = format!("`${}` is one variable too many", name.0);
            let help = format!("with `$self` there is room for {MAX_VARIABLES}");
            self.report.helped(code::TOO_MANY_VARIABLES, name.0, message, help);
            return (None, scope.with(name.0, kind));
        }
        scope.combinations = scope.combinations.saturating_mul(self.ids.table(kind).ids.len().max(1));
        if scope.combinations > MAX_COMBINATIONS {
            let message = format!("these selectors have {} combinations", scope.combinations);
            let help = format!("the most is {MAX_COMBINATIONS}; bind fewer variables");
            self.report.helped(code::TOO_MANY_VARIABLES, name.0, message, help);
            scope.combinations = 1;
        }
        self.bindings = self.bindings.saturating_add(scope.combinations);
        if self.bindings > MAX_BINDINGS && self.bindings - scope.combinations <= MAX_BINDINGS {
            let message =
                format!("all selectors of the scenario have more than {MAX_BINDINGS} combinations up to here");
            self.report.at(code::TOO_MANY_VARIABLES, name.0, message);
        }
        scope.vars.push((name.0, kind));
        let when = self.tests(&selector.when, &scope);
        (Some(Selector { var: var as u8, kind, when }), scope)
    }
}
