//! Walks a compiled script and finds unknown functions, properties, fields and parameters before anything runs, and comparisons
//! that can tell nothing.

mod arguments;
mod capture;
mod compare;

use std::collections::{BTreeMap, BTreeSet};

use rhai::{AST, ASTFlags, ASTNode, Expr, Position, Stmt};

use super::compile::{Arguments, Names, Program, ScriptFault};
use super::kinds::Kind;
use super::sandbox::{Sandbox, place_of};
use crate::document::{Place, nearest};
use crate::model::{Shape, ShapeId, Shapes};
use crate::pack::Passage;
use crate::report::Verdict;

/// Methods of lists whose first argument is a field of the items.
const FIELD_METHODS: [&str; 13] = [
    "sum",
    "without",
    "having",
    "among",
    "saying",
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
const KEEPING_METHODS: [&str; 7] =
    ["without", "having", "among", "not_among", "saying", "filter", "seated_on"];
/// Methods of bodies that give a list as one of their fields is, and that field.
const BODY_METHODS: [(&str, &str); 4] =
    [("all_members", "members"), ("voters", "members"), ("deciders", "members"), ("sessions", "meetings")];
/// Functions that give a reason.
const REASON_METHODS: [&str; 2] = ["because", "not_applicable"];
/// Functions whose first argument is the name of a word list.
const WORD_LIST_METHODS: [&str; 5] = ["hits", "names", "verbs", "modals", "is_in"];
/// The function of two names of word lists.
const TWO_LISTS_METHOD: &str = "objects";
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
            arguments: Arguments::default(),
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
                walk.compare(&call.name, &call.args, *at);
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

/// What is known of a function.
#[derive(Default)]
struct Known {
    /// The numbers of arguments that it takes.
    counts: BTreeSet<usize>,
    /// What it gives, whatever it is given; `None` in it where that differs or is not known.
    gives: BTreeSet<Option<&'static str>>,
}

impl Known {
    fn kind(&self) -> Option<Kind> {
        let mut gives = self.gives.iter();
        match (gives.next(), gives.next()) {
            (Some(Some(name)), None) => Kind::of_function(name),
            _ => None,
        }
    }
}

/// Every function that scripts may call.
fn functions(sandbox: &Sandbox) -> BTreeMap<String, Known> {
    let mut known: BTreeMap<String, Known> = BTreeMap::new();
    let all = sandbox.engine.collect_fn_metadata(
        None,
        |info| {
            let metadata = info.metadata;
            let gives = Kind::type_name(&metadata.return_type);
            Some((metadata.name.to_string(), metadata.num_params, gives))
        },
        true,
    );
    for (name, arguments, gives) in all {
        let function = known.entry(name).or_default();
        function.counts.insert(arguments);
        function.gives.insert(gives);
    }
    known
}

struct Walk<'a> {
    names: &'a Names<'a>,
    functions: BTreeMap<String, Known>,
    own: BTreeSet<String>,
    faults: Vec<ScriptFault>,
    program: Program,
}

impl Walk<'_> {
    fn fault(&mut self, code: &'static str, at: Position, message: String, nearest: Option<&str>) {
        self.advise(code, at, message, nearest.map(|nearest| format!("did you mean `{nearest}`?")));
    }

    fn advise(&mut self, code: &'static str, at: Position, message: String, help: impl Into<Option<String>>) {
        self.faults.push(ScriptFault { code, place: place_of(at), message, help: help.into() });
    }

    fn hidden_functions(&mut self) {
        for name in self.own.clone() {
            if self.functions.contains_key(&name) {
                let message = format!("the script's own function `{name}` hides a host function");
                let at = definition(self.program.passage.text(), &name);
                self.advise("rule/hidden-function", at, message, "give it another name".to_owned());
            }
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::FnCall(call, at) => {
                self.call(&call.name, &call.args, call.args.len(), *at);
                self.compare(&call.name, &call.args, *at);
            }
            Expr::MethodCall(call, at) => self.call(&call.name, &call.args, call.args.len() + 1, *at),
            Expr::Dot(pair, ..) => {
                self.captured(pair);
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
                    let near = nearest(name, known).map(|near| format!("did you mean `{near}`?"));
                    let help =
                        near.unwrap_or_else(|| "`rules/HOST_API.md` lists what a rule may call".into());
                    self.advise("rule/unknown-function", at, format!("there is no function `{name}`"), help);
                }
                Some(known) if !known.counts.contains(&count) && !takes_closure(arguments) => {
                    let message = format!("`{name}` does not take that many arguments");
                    let help = format!("`rules/HOST_API.md` tells what `{name}` takes");
                    self.advise("rule/wrong-arguments", at, message, help);
                }
                Some(_) => {}
            }
        }
        self.note(name, arguments, count);
    }

    /// Notes what the call tells of the rule: reasons, word lists, verdicts.
    fn note(&mut self, name: &str, arguments: &[Expr], count: usize) {
        let text = arguments.iter().find_map(literal);
        if name == TWO_LISTS_METHOD {
            self.program.lists.extend(arguments.iter().filter_map(literal));
        }
        if REASON_METHODS.contains(&name) {
            let id = text.as_ref().map(|(id, _)| id.as_str());
            self.program.arguments.add(id, arguments::given(arguments));
        }
        if let Some((text, place)) = text {
            if REASON_METHODS.contains(&name) {
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
        if !self.names.params.contains_key(&name) {
            let near = nearest(&name, self.names.params.keys().map(String::as_str));
            let help = near.map_or_else(
                || format!("add it to the rule, above its texts: `params = {{ {name} = ... }}`"),
                |near| format!("did you mean `{near}`?"),
            );
            self.advise("rule/unknown-parameter", at, format!("there is no parameter `{name}`"), help);
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
            Expr::Index(pair, flags, _) => {
                let list = self.chain(Some(shape), &pair.lhs)?;
                let item = Shapes::get().item(list);
                match &pair.rhs {
                    // `list[0].field`: what follows the brackets stands beside the index.
                    Expr::Dot(rest, ..) if !flags.intersects(ASTFlags::BREAK) => self.chain(item, &rest.rhs),
                    Expr::Index(..) if !flags.intersects(ASTFlags::BREAK) => None,
                    _ => item,
                }
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
                    let near = nearest(name, known).map(|near| format!("did you mean `{near}`?"));
                    let message = format!("`{name}` is not a field of {}", shapes.name(shape));
                    let help = near.unwrap_or_else(|| {
                        "`rasero schema` shows the fields; `[fields]` in `pack.toml` declares new ones".into()
                    });
                    self.advise("rule/unknown-field", at, message, help);
                }
                Shape::List(_) => {
                    let message = format!("a list has no field `{name}`");
                    let help = format!("use its methods, such as `having(\"{name}\")`, or loop over it");
                    self.advise("rule/unknown-field", at, message, help);
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
            let field = path.split('.').try_fold(item, |shape, step| self.property(shape, step, *at));
            if let (Some(field), Some(value)) = (field, arguments.get(1)) {
                self.words_of(field, value);
            }
        }
        match name {
            "first" | "last" => Some(item),
            "among" if arguments.len() == 1 => Some(shape),
            _ if KEEPING_METHODS.contains(&name) => Some(shape),
            _ => None,
        }
    }
}

/// Where a script defines a function.
fn definition(text: &str, name: &str) -> Position {
    let head = format!("fn {name}(");
    let found = (1..).zip(text.lines()).find_map(|(line, words)| Some((line, words.find(&head)?)));
    found.map_or(Position::NONE, |(line, at)| {
        Position::new(line, u16::try_from(at + "fn ".len() + 1).unwrap_or(1))
    })
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
