//! Every limit on a running script, as named constants. A rule that meets one is undetermined; the others go on.

use rhai::Engine;

/// Operations that one rule may take on one subject.
pub const OPERATIONS: u64 = 20_000;
/// Depth of function calls. A real stack overflow would end the process, so this stays small.
pub const CALL_LEVELS: usize = 16;
/// Depth of nested expressions at the top level of a script.
pub const EXPRESSION_DEPTH: usize = 64;
/// Depth of nested expressions inside functions.
pub const FUNCTION_EXPRESSION_DEPTH: usize = 32;
/// Bytes of a string that a script may hold. Texts of the document are opaque and do not count.
pub const STRING_BYTES: usize = 4_096;
/// Items of an array.
pub const ARRAY_ITEMS: usize = 1_000;
/// Entries of an object map.
pub const MAP_ENTRIES: usize = 500;
/// Variables in scope at one time.
pub const VARIABLES: usize = 100;
/// Functions in one script, closures included.
pub const FUNCTIONS: usize = 50;
/// Places that a verdict rests on; of more the first ones are kept.
pub const EVIDENCE: usize = 200;
/// Combinations of texts whose questions are remembered while a document is scored.
pub const REMEMBERED_TEXTS: usize = 10_000;
/// Answers that are remembered.
pub const REMEMBERED_ANSWERS: usize = 100_000;
/// Passages for which there is room in the answers, at most: some megabytes.
pub const REMEMBERED_PASSAGES: usize = 400_000;
/// The stop signal is asked once in so many operations: a power of two.
pub const OPERATIONS_BETWEEN_STOP_CHECKS: u64 = 64;

/// Sets all limits on an engine.
pub fn apply(engine: &mut Engine) {
    engine
        .set_max_operations(OPERATIONS)
        .set_max_call_levels(CALL_LEVELS)
        .set_max_expr_depths(EXPRESSION_DEPTH, FUNCTION_EXPRESSION_DEPTH)
        .set_max_string_size(STRING_BYTES)
        .set_max_array_size(ARRAY_ITEMS)
        .set_max_map_size(MAP_ENTRIES)
        .set_max_variables(VARIABLES)
        .set_max_functions(FUNCTIONS);
}
