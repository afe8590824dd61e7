//! The sealed engine: hand-picked packages, limits, no way out to files, clock or printing. Runs one compiled rule at a time.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use rhai::packages::{
    ArithmeticPackage, BasicArrayPackage, BasicIteratorPackage, BasicMapPackage, BasicMathPackage,
    BasicStringPackage, LogicPackage, Package,
};
use rhai::{AST, Dynamic, Engine, EvalAltResult, Module, Position, Scope};

use super::direct::{Direct, Sight};
use super::outcome::Outcome;
use super::recall::{self, EngineId};
use super::view::View;
use super::{host, leaf::Day, limits, stop};
use crate::document::Place;
use crate::model::{DeclaredFields, Shapes};

/// The script engine of a scorer; shared by all threads.
pub struct Sandbox {
    pub(super) engine: Engine,
    id: EngineId,
}

impl std::fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sandbox")
    }
}

/// Why a rule could not give a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunError {
    /// Stable code, such as `rule/too-many-operations`.
    pub code: &'static str,
    /// What happened.
    pub message: String,
    /// Where in the script.
    pub place: Option<Place>,
}

/// The variables that a rule sees: as they are, and as the script engine has them once a script asked.
#[derive(Debug)]
pub struct Surroundings {
    views: Vec<(&'static str, View)>,
    as_of: Day,
    params: Dynamic,
    scope: Option<Scope<'static>>,
}

impl Surroundings {
    /// The views by name, and the day of the report.
    pub fn new(views: Vec<(&'static str, View)>, as_of: Day) -> Self {
        Surroundings { views, as_of, params: Dynamic::UNIT, scope: None }
    }

    /// The parameters of the rule that runs next.
    pub fn set_params(&mut self, params: &Dynamic) {
        self.params = params.clone();
    }

    fn scope(&mut self) -> &mut Scope<'static> {
        let scope = self.scope.get_or_insert_with(|| {
            let mut scope = Scope::with_capacity(self.views.len() + 2);
            scope.push_constant("as_of", self.as_of.clone());
            for (name, view) in &self.views {
                scope.push_constant(*name, view.clone());
            }
            scope
        });
        scope.rewind(self.views.len() + 1);
        scope.push_constant_dynamic("params", self.params.clone());
        scope
    }

    fn sight(&self) -> Sight<'_> {
        Sight { views: &self.views, params: &self.params, as_of: &self.as_of }
    }
}

impl Sandbox {
    /// A new engine. Every field name of every shape becomes a property, and so does every declared one.
    pub fn new(declared: &DeclaredFields) -> Self {
        let mut engine = Engine::new_raw();
        engine.register_global_module(vocabulary().into());
        for symbol in ["eval", "print", "debug", "import", "export"] {
            engine.disable_symbol(symbol);
        }
        engine.set_strict_variables(true).set_fail_on_invalid_map_property(true).set_allow_shadowing(true);
        limits::apply(&mut engine);
        engine.on_progress(|operations| {
            let due = operations & (limits::OPERATIONS_BETWEEN_STOP_CHECKS - 1) == 0;
            (due && stop::is_stopped()).then_some(Dynamic::UNIT)
        });
        name_types(&mut engine);
        for name in Shapes::get().field_names() {
            engine.register_get(name, move |view: &mut View| view.field(name));
        }
        let known = Shapes::get().field_names();
        let declared: BTreeSet<&str> = declared.names().filter(|name| !known.contains(name)).collect();
        for name in declared {
            let own = name.to_owned();
            engine.register_get(name, move |view: &mut View| view.field(&own));
        }
        Sandbox { engine, id: EngineId::new() }
    }

    /// What a check comes to where it needs no script engine; `None` where it needs it after all.
    pub fn holds(&self, check: &Direct, around: &Surroundings) -> Option<bool> {
        directly(|| check.holds(&around.sight()))
    }

    /// What a script concludes where it needs no script engine; `None` where it needs it after all.
    pub fn concludes(&self, script: &Direct, around: &Surroundings) -> Option<Outcome> {
        directly(|| script.concludes(&around.sight()))
    }

    /// Runs a compiled rule.
    ///
    /// # Errors
    /// When a limit was met, the host said stop, or the script failed: with its place.
    pub fn run(&self, ast: &AST, around: &mut Surroundings) -> Result<Dynamic, RunError> {
        let scope = around.scope();
        // A panic in a host function must cost one verdict and not the host program.
        match catch_unwind(AssertUnwindSafe(|| recall::run(&self.engine, self.id, scope, ast))) {
            Ok(result) => result.map_err(|error| run_error(&error)),
            Err(_) => {
                Err(RunError { code: "rule/failed", message: "a host function failed".into(), place: None })
            }
        }
    }
}

impl Sandbox {
    /// The type of a value as authors see it.
    pub fn type_of(&self, value: &Dynamic) -> String {
        match self.engine.map_type_name(value.type_name()) {
            "()" => "nothing".to_owned(),
            name => format!("a value of type `{name}`"),
        }
    }
}

impl Default for Sandbox {
    fn default() -> Self {
        Self::new(&DeclaredFields::default())
    }
}

/// As in `run`: a panic costs one verdict. Here the script engine is asked again, and fails by itself.
fn directly<T>(work: impl FnOnce() -> Option<T>) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok().flatten().filter(|_| !stop::is_stopped())
}

/// Everything that a script may call, in one module: the engine asks each of its modules in turn for every call.
fn vocabulary() -> Module {
    let mut all = Module::new();
    let packages = [
        ArithmeticPackage::new().as_shared_module(),
        BasicStringPackage::new().as_shared_module(),
        BasicIteratorPackage::new().as_shared_module(),
        LogicPackage::new().as_shared_module(),
        BasicMathPackage::new().as_shared_module(),
        BasicArrayPackage::new().as_shared_module(),
        BasicMapPackage::new().as_shared_module(),
    ];
    for package in packages {
        all.combine(package.as_ref().clone());
    }
    for (_, family) in host::families() {
        all.combine_flatten(family);
    }
    all.set_iterable::<super::List>();
    all
}

fn name_types(engine: &mut Engine) {
    engine
        .register_type_with_name::<View>("object")
        .register_type_with_name::<super::List>("list")
        .register_type_with_name::<super::Prose>("text")
        .register_type_with_name::<super::Passages>("passages")
        .register_type_with_name::<super::VerbView>("verb")
        .register_type_with_name::<Day>("date")
        .register_type_with_name::<super::clock::Range>("range")
        .register_type_with_name::<super::Outcome>("verdict");
}

fn run_error(error: &EvalAltResult) -> RunError {
    let inner = error.unwrap_inner();
    let (code, message) = match inner {
        EvalAltResult::ErrorTooManyOperations(_) => (
            "rule/too-many-operations",
            format!("the rule takes more than {} operations", limits::OPERATIONS),
        ),
        EvalAltResult::ErrorStackOverflow(_) => {
            ("rule/too-deep", format!("functions call each other more than {} deep", limits::CALL_LEVELS))
        }
        EvalAltResult::ErrorDataTooLarge(what, _) => {
            ("rule/too-large", format!("the {} grows past its limit", what.to_lowercase()))
        }
        EvalAltResult::ErrorTooManyVariables(_) => {
            ("rule/too-large", format!("more than {} variables at one time", limits::VARIABLES))
        }
        EvalAltResult::ErrorTerminated(..) => ("rule/stopped", "the host stopped the scoring".to_owned()),
        EvalAltResult::ErrorRuntime(value, _) => ("rule/failed", value.to_string()),
        EvalAltResult::ErrorFunctionNotFound(signature, _) => {
            // Behind the name stand the types of this program's language, which no author knows.
            let name = signature.split_once(" (").map_or(signature.as_str(), |(name, _)| name);
            ("rule/failed", format!("there is no function `{name}` that takes these values"))
        }
        other => ("rule/failed", plain_message(other)),
    };
    RunError { code, message, place: place_of(deepest_position(error)) }
}

/// The message of the script engine without its position, lower case.
fn plain_message(error: &EvalAltResult) -> String {
    let mut error = error.to_string();
    if let Some(cut) = error.rfind(" (line ") {
        error.truncate(cut);
    }
    let mut letters = error.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn deepest_position(error: &EvalAltResult) -> Position {
    match error {
        EvalAltResult::ErrorInFunctionCall(_, _, inner, position) => {
            let deeper = deepest_position(inner);
            if deeper.is_none() { *position } else { deeper }
        }
        other => other.position(),
    }
}

/// A position of the script engine as a place.
pub(super) fn place_of(position: Position) -> Option<Place> {
    let line = u32::try_from(position.line()?).ok()?;
    let column = u32::try_from(position.position().unwrap_or(1)).ok()?;
    Some(Place { line, column })
}
