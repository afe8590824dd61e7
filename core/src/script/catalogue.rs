//! The reference of host functions for rule authors, generated from their doc comments.

use std::fmt::Write as _;

use rhai::{Engine, FuncInfo};

use super::host;

/// What the script engine calls the function behind `list[index]`.
const INDEXER: &str = "index$get$";

/// The reference as Markdown: one section a family, one entry a function.
///
/// ```
/// assert!(rasero::script::host_api().contains("`partly_met(k: int, n: int) -> verdict`"));
/// ```
pub fn host_api() -> String {
    let mut page = String::from(concat!(
        "# Host functions\n\n",
        "What a rule may call. Generated from the doc comments of `core/src/script/host/`; do not edit.\n",
        "The subject (`commitment`, `plan` or `milestone`), `plan`, `params` and `as_of` are in scope. A field of an object ",
        "always answers: objects and lists with a view, empty when absent; leaves with their value, or `()` when absent. ",
        "Of a text longer than 200,000 characters the beginning is read.\n",
    ));
    for (title, module) in host::families() {
        let _ = write!(page, "\n## {title}\n");
        let mut engine = Engine::new_raw();
        engine.register_global_module(module.into());
        let entry = |info: FuncInfo<'_>| {
            let metadata = info.metadata;
            let comments: Vec<String> = metadata.comments.iter().map(|line| plain(line)).collect();
            Some((
                signature(&metadata.name, &metadata.params_info, &metadata.return_type),
                comments.join(" "),
            ))
        };
        let mut entries: Vec<(String, String)> = engine.collect_fn_metadata(None, entry, false);
        entries.sort();
        for (signature, text) in entries {
            let _ = write!(page, "\n- `{signature}`\n  {text}\n");
        }
    }
    page
}

fn plain(comment: &str) -> String {
    comment.lines().map(|line| line.trim_start_matches("///").trim()).collect::<Vec<_>>().join(" ")
}

fn signature<S: AsRef<str>>(name: &str, parameters: &[S], returns: &str) -> String {
    let named: Vec<(&str, &str)> = parameters
        .iter()
        .map(AsRef::as_ref)
        .filter(|parameter| !parameter.contains("NativeCallContext"))
        .filter_map(|parameter| parameter.split_once(':'))
        .map(|(name, kind)| (name.trim(), script_type(kind)))
        .collect();
    let returns = script_type(returns);
    // Operators are written as authors write them.
    if let [(left, left_type), (right, right_type)] = named.as_slice() {
        if name == INDEXER {
            return format!("{left}[{right}] -> {returns} ({left}: {left_type}, {right}: {right_type})");
        }
        if !name.starts_with(char::is_alphabetic) {
            return format!("{left} {name} {right} -> {returns} (both {left_type})");
        }
    }
    let parameters: Vec<String> = named.iter().map(|(name, kind)| format!("{name}: {kind}")).collect();
    format!("{name}({}) -> {returns}", parameters.join(", "))
}

/// The type as authors see it.
pub(super) fn script_type(rust: &str) -> &'static str {
    let rust =
        rust.trim().trim_start_matches("&mut ").trim_start_matches("Fallible<").trim_start_matches("Result<");
    let rust = rust.trim_start_matches('&').split([',', '>', '<']).next().unwrap_or_default().trim();
    match rust {
        "INT" | "i64" => "int",
        "bool" => "bool",
        "str" | "ImmutableString" => "string",
        "Outcome" => "verdict",
        "View" => "object",
        "List" => "list",
        "Prose" => "text",
        "Passages" => "passages",
        "VerbView" => "verb",
        "Day" => "date",
        "Range" => "range",
        "Array" => "array",
        "Map" => "map",
        "FnPtr" => "closure",
        _ => "any",
    }
}
