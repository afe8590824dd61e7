//! Walks a compiled script and finds unknown functions, properties, fields and parameters before anything runs.

use std::collections::{BTreeMap, BTreeSet};

use rhai::{AST, ASTNode, Expr, Position, Stmt};

use super::compile::{Names, Program, ScriptFault};
use super::sandbox::{Sandbox, place_of};
use crate::document::{Place, nearest};
use crate::model::{Shape, ShapeId, Shapes};
use crate::pack::Passage;
use crate::report::Verdict;

/// Methods of lists whose first argument is a field of the items.
const FIELD_METHODS: [&str; 12] = [
    "sum",
    "without",
    "having",
    "among",
    "not_among",
    "distinct",
    "texts",
    "days",
    "earliest",
    "latest",
    "longest_gap",
    "fewest_in_a_year",
];
/// Methods of lists that give such a list again.
const KEEPING_METHODS: [&str; 6] = ["without", "having", "among", "not_among", "filter", "seated_on"];
/// Methods of bodies that give a list as one of their fields is, and that field.
const BODY_METHODS: [(&str, &str); 4] =
    [("all_members", "members"), ("voters", "members"), ("deciders", "members"), ("sessions", "meetings")];
/// Functions whose first argument is the name of a word list.
const WORD_LIST_METHODS: [&str; 4] = ["hits", "names", "verbs", "is_in"];
/// The function whose argument is the name of a pattern.
const PATTERN_METHOD: &str = "matches";
/// What the compiler calls to hand captured variables to a closure: a word of the language, not a function.
const CAPTURE: &str = "curry";

/// Checks a script that compiled.
pub fn check(
    sandbox: &Sandbox,
    ast: AST,
    passage: &Passage,
    names: &Names<'_>,
) -> Result<Program, Vec<ScriptFault>> {
    let mut walk = Walk {
        names,
        functions: functions(sandbox),
        own: ast.iter_functions().map(|function| function.name.to_owned()).collect(),
        faults: Vec::new(),
        program: Program {
            ast: AST::empty(),
            direct: None,
            passage: passage.clone(),
            reasons: Vec::new(),
            lists: Vec::new(),
            patterns: Vec::new(),
            params: BTreeSet::new(),
            verdicts: BTreeSet::new(),
        },
    };
    walk.hidden_functions();
    ast.walk(&mut |path| {
        match path.last() {
            Some(ASTNode::Expr(expr)) => walk.expr(expr),
            // A call that stands alone is a statement of its own kind.
            Some(ASTNode::Stmt(Stmt::FnCall(call, at))) => {
                walk.call(&call.name, &call.args, call.args.len(), *at);
            }
            _ => {}
        }
        true
    });
    if walk.faults.is_empty() {
        return Ok(Program { ast, ..walk.program });
    }
    walk.faults.sort_by_key(|fault| fault.place);
    walk.faults.dedup();
    Err(walk.faults)
}

/// Every function that scripts may call, with the numbers of arguments it takes.
fn functions(sandbox: &Sandbox) -> BTreeMap<String, BTreeSet<usize>> {
    let mut known: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let all = sandbox.engine.collect_fn_metadata(
        None,
        |info| Some((info.metadata.name.to_string(), info.metadata.num_params)),
        true,
    );
    for (name, arguments) in all {
        known.entry(name).or_default().insert(arguments);
    }
    known
}

struct Walk<'a> {
    names: &'a Names<'a>,
    functions: BTreeMap<String, BTreeSet<usize>>,
    own: BTreeSet<String>,
    faults: Vec<ScriptFault>,
    program: Program,
}

impl Walk<'_> {
    fn fault(&mut self, code: &'static str, at: Position, message: String, nearest: Option<&str>) {
        let nearest = nearest.map(str::to_owned);
        self.faults.push(ScriptFault { code, place: place_of(at), message, nearest });
    }

    fn hidden_functions(&mut self) {
        for name in self.own.clone() {
            if self.functions.contains_key(&name) {
                let message = format!("the script's own function `{name}` hides a host function");
                self.fault("rule/hidden-function", Position::NONE, message, None);
            }
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::FnCall(call, at) => self.call(&call.name, &call.args, call.args.len(), *at),
            Expr::MethodCall(call, at) => self.call(&call.name, &call.args, call.args.len() + 1, *at),
            Expr::Dot(pair, ..) => {
                if let Some(shape) = self.root(&pair.lhs) {
                    self.chain(Some(shape), &pair.rhs);
                } else if is_variable(&pair.lhs, "params") {
                    self.param(&pair.rhs);
                }
            }
            _ => {}
        }
    }

    fn call(&mut self, name: &str, arguments: &[Expr], count: usize, at: Position) {
        let is_word = name.starts_with(|first: char| first.is_alphabetic() || first == '_');
        if is_word && name != CAPTURE && !self.own.contains(name) {
            match self.functions.get(name) {
                None => {
                    // Names with `$` are the engine's own: nobody can write them.
                    let known = self.functions.keys().map(String::as_str).filter(|name| !name.contains('$'));
                    let near = nearest(name, known).map(str::to_owned);
                    self.fault(
                        "rule/unknown-function",
                        at,
                        format!("there is no function `{name}`"),
                        near.as_deref(),
                    );
                }
                Some(counts) if !counts.contains(&count) && !takes_closure(arguments) => {
                    let message = format!("`{name}` does not take that many arguments");
                    self.fault("rule/wrong-arguments", at, message, None);
                }
                Some(_) => {}
            }
        }
        self.note(name, arguments, count);
    }

    /// Notes what the call tells of the rule: reasons, word lists, verdicts.
    fn note(&mut self, name: &str, arguments: &[Expr], count: usize) {
        let text = arguments.iter().find_map(literal);
        if let Some((text, place)) = text {
            if matches!(name, "because" | "not_applicable") {
                self.program.reasons.push((text, place));
            } else if WORD_LIST_METHODS.contains(&name) {
                self.program.lists.push((text, place));
            } else if name == PATTERN_METHOD {
                self.program.patterns.push((text, place));
            }
        }
        let verdicts: &[Verdict] = match (name, count) {
            ("met", 0) => &[Verdict::Met],
            ("not_met", 0) => &[Verdict::NotMet],
            ("partly_met", 2) => &[Verdict::PartlyMet],
            ("no_evidence", 1) => &[Verdict::NoEvidence],
            ("not_written", 1) => &[Verdict::NoEvidence, Verdict::NotMet],
            ("not_applicable", 1) => &[Verdict::NotApplicable],
            ("for_a_person", 0) => &[Verdict::ForAPerson],
            _ => &[],
        };
        self.program.verdicts.extend(verdicts);
    }

    fn param(&mut self, rhs: &Expr) {
        let (name, at) = match rhs {
            Expr::Property(property, at) => (property.2.to_string(), *at),
            Expr::Dot(pair, ..) => return self.param(&pair.lhs),
            _ => return,
        };
        if !self.names.params.contains(&name) {
            let near = nearest(&name, self.names.params.iter().map(String::as_str)).map(str::to_owned);
            self.fault(
                "rule/unknown-parameter",
                at,
                format!("there is no parameter `{name}`"),
                near.as_deref(),
            );
        }
        self.program.params.insert(name);
    }

    fn root(&self, expr: &Expr) -> Option<ShapeId> {
        let view = self.names.views.iter().find(|(name, _)| is_variable(expr, name))?;
        Some(view.1)
    }

    /// Follows `.a.b.c(...)` from a known shape for as long as types can be known.
    fn chain(&mut self, shape: Option<ShapeId>, rhs: &Expr) -> Option<ShapeId> {
        let shape = shape?;
        match rhs {
            Expr::Dot(pair, ..) => {
                let next = self.chain(Some(shape), &pair.lhs);
                self.chain(next, &pair.rhs)
            }
            Expr::Index(pair, ..) => {
                let list = self.chain(Some(shape), &pair.lhs)?;
                Shapes::get().item(list)
            }
            Expr::Property(property, at) => self.property(shape, &property.2, *at),
            Expr::MethodCall(call, ..) => self.method(shape, &call.name, &call.args),
            _ => None,
        }
    }

    fn property(&mut self, shape: ShapeId, name: &str, at: Position) -> Option<ShapeId> {
        let shapes = Shapes::get();
        let declared = self.names.fields;
        let found = shapes.field(shape, name).or_else(|| declared.shape(shape, name));
        if found.is_none() {
            match shapes.shape(shape) {
                Shape::Object { fields, .. } => {
                    let known = fields.iter().map(|(known, _)| &**known).chain(declared.names_of(shape));
                    let near = nearest(name, known).map(str::to_owned);
                    let message = format!("`{name}` is not a field of {}", shapes.name(shape));
                    self.fault("rule/unknown-field", at, message, near.as_deref());
                }
                Shape::List(_) => {
                    let message = format!("a list has no field `{name}`: use its methods, or loop over it");
                    self.fault("rule/unknown-field", at, message, None);
                }
                Shape::Leaf(_) => {}
            }
        }
        found
    }

    fn method(&mut self, shape: ShapeId, name: &str, arguments: &[Expr]) -> Option<ShapeId> {
        if let Some((_, field)) = BODY_METHODS.iter().find(|(method, _)| *method == name) {
            return Shapes::get().field(shape, field);
        }
        let item = Shapes::get().item(shape)?;
        if FIELD_METHODS.contains(&name)
            && let Some(Expr::StringConstant(path, at)) = arguments.first()
        {
            path.split('.').try_fold(item, |shape, step| self.property(shape, step, *at));
        }
        match name {
            "first" | "last" => Some(item),
            "among" if arguments.len() == 1 => Some(shape),
            _ if KEEPING_METHODS.contains(&name) => Some(shape),
            _ => None,
        }
    }
}

fn is_variable(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Variable(variable, ..) if variable.1 == name)
}

fn literal(expr: &Expr) -> Option<(String, Place)> {
    match expr {
        Expr::StringConstant(text, at) => Some((text.to_string(), place_of(*at)?)),
        _ => None,
    }
}

/// A closure that captures variables is curried: it adds arguments that the source does not show.
fn takes_closure(arguments: &[Expr]) -> bool {
    arguments.iter().any(|argument| {
        matches!(argument, Expr::Stmt(_) | Expr::DynamicConstant(..))
            || matches!(argument, Expr::FnCall(call, ..) if &*call.name == CAPTURE)
    })
}
