//! From the text of a rule to a program, checked before anything runs: syntax, names, properties of the views.

use std::collections::{BTreeMap, BTreeSet};

use rhai::{AST, ParseError, ParseErrorType, Scope};

use super::direct::Direct;
use super::lint;
use super::sandbox::{RunError, Sandbox, place_of};
use super::syntax;
use crate::document::Place;
use crate::model::{DeclaredFields, ShapeId};
use crate::pack::{Literal, Passage};
use crate::report::Verdict;

/// A compiled rule, with what can be known of it without running it.
#[derive(Clone, Debug)]
pub struct Program {
    /// What runs.
    pub ast: AST,
    /// The same without the script engine, where it needs none.
    pub direct: Option<Direct>,
    /// Where it is written.
    pub passage: Passage,
    /// Ids of texts that the script gives as reasons, with their places.
    pub reasons: Vec<(String, Place)>,
    /// What it gives them to show; what cannot be known without running it has no entry.
    pub arguments: Arguments,
    /// Names of word lists that it asks for, with their places.
    pub lists: Vec<(String, Place)>,
    /// Names of patterns that it asks for, with their places.
    pub patterns: Vec<(String, Place)>,
    /// Names of parameters that it reads.
    pub params: BTreeSet<String>,
    /// Verdicts that it can end in, as far as the functions it calls tell.
    pub verdicts: BTreeSet<Verdict>,
}

/// The names of the values that a script gives each of its reasons to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    by_reason: BTreeMap<String, Option<BTreeSet<String>>>,
    /// Whether a reason is given whose id, and so whose values, only a run shows.
    open: bool,
}

impl Arguments {
    /// Notes a call: `None` for an id or for names that only a run shows.
    pub(super) fn add(&mut self, reason: Option<&str>, names: Option<BTreeSet<String>>) {
        let Some(reason) = reason else {
            self.open = true;
            return;
        };
        let known = self.by_reason.entry(reason.to_owned()).or_insert_with(|| Some(BTreeSet::new()));
        *known = known.take().zip(names).map(|(mut known, names)| {
            known.extend(names);
            known
        });
    }

    /// The names that a reason is given; `None` where that is not known, and for what is no reason of the script.
    pub fn of(&self, reason: &str) -> Option<&BTreeSet<String>> {
        self.by_reason.get(reason).filter(|_| !self.open)?.as_ref()
    }
}

impl Program {
    /// A failure of this program, placed in the file of its rule: where it happened, else where the program ends.
    pub fn locate(&self, error: RunError) -> RunError {
        let end = || place_of(self.ast.statements().last()?.position());
        let place = error.place.or_else(end).unwrap_or(Place { line: 1, column: 1 });
        RunError { place: Some(self.passage.place_of(place.line, place.column)), ..error }
    }
}

/// A fault in a script, found before it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptFault {
    /// Stable code, such as `rule/unknown-function`.
    pub code: &'static str,
    /// Line and column in the script.
    pub place: Option<Place>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

/// Whether a text is a one-line check or a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One boolean expression.
    Check,
    /// Statements that end in a verdict.
    Script,
}

/// The names that a rule may use.
#[derive(Clone, Debug)]
pub struct Names<'a> {
    /// Views in scope with their shapes.
    pub views: &'a [(&'static str, ShapeId)],
    /// The rule's parameters.
    pub params: &'a BTreeMap<String, Literal>,
    /// Fields that its pack declares.
    pub fields: &'a DeclaredFields,
}

impl Sandbox {
    /// Compiles the text of a rule.
    ///
    /// # Errors
    /// All faults that can be found without running it: bad syntax (then only that), unknown variables, functions,
    /// properties and parameters, functions of its own that hide a host function.
    pub fn compile(
        &self,
        passage: &Passage,
        form: Form,
        names: &Names<'_>,
    ) -> Result<Program, Vec<ScriptFault>> {
        let text = passage.text();
        let mut scope = Scope::new();
        for (name, _) in names.views {
            scope.push(*name, ());
        }
        scope.push("params", ()).push("as_of", ());
        let ast = match form {
            Form::Check => self.engine.compile_expression_with_scope(&scope, text),
            Form::Script => self.engine.compile_with_scope(&scope, text),
        };
        let ast = ast.map_err(|error| vec![syntax_fault(&error, names)])?;
        let program = lint::check(self, ast, passage, names)?;
        Ok(Program { direct: Direct::of(&program.ast, names), ..program })
    }
}

fn syntax_fault(error: &ParseError, names: &Names<'_>) -> ScriptFault {
    let place = place_of(error.position());
    if let ParseErrorType::VariableUndefined(name) = error.err_type() {
        let known = names.views.iter().map(|(name, _)| *name).chain(["params", "as_of"]);
        let near = crate::document::nearest(name, known.clone());
        let help = near.map_or_else(
            || {
                format!(
                    "in scope are {}",
                    known.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
                )
            },
            |near| format!("did you mean `{near}`?"),
        );
        return ScriptFault {
            code: "rule/unknown-variable",
            place,
            message: format!("there is no `{name}` here"),
            help: Some(help),
        };
    }
    let (message, help) = syntax::told(error.err_type());
    ScriptFault { code: "rule/bad-syntax", place, message, help: Some(help.to_owned()) }
}
