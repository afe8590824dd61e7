//! Look-ups of functions that outlive one run. The script engine looks up each function that a script calls by name and types
//! and forgets the answers at the end; rules are short, so this was an eighth of the work of scoring.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU64, Ordering};

use rhai::{AST, Caches, Dynamic, Engine, EvalAltResult, Scope};

thread_local! {
    /// What this thread has looked up last, and in which engine.
    static KEPT: RefCell<Option<(EngineId, Caches)>> = const { RefCell::new(None) };
}

/// Tells engines apart: what one has looked up means nothing to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EngineId(u64);

impl EngineId {
    /// An id that no other engine of this process has.
    pub fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        EngineId(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// Runs a script with what its thread remembers. Scripts with functions of their own, closures among them, remember nothing:
/// theirs mean something else in the next script.
pub fn run(
    engine: &Engine,
    id: EngineId,
    scope: &mut Scope<'_>,
    ast: &AST,
) -> Result<Dynamic, Box<EvalAltResult>> {
    if ast.has_functions() {
        return engine.eval_ast_with_scope(scope, ast);
    }
    let kept = KEPT.take().filter(|(known, _)| *known == id);
    let mut caches = kept.map_or_else(Caches::new, |(_, caches)| caches);
    let mut state = engine.new_global_runtime_state();
    #[expect(
        deprecated,
        reason = "the one way to hand over look-ups; the exact version of the crate is pinned"
    )]
    let result = engine.eval_statements_raw(&mut state, &mut caches, scope, ast.statements());
    // Not reached after a panic: what a broken run has looked up is dropped.
    KEPT.set(Some((id, caches)));
    result
}
