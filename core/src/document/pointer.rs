//! JSON Pointers (RFC 6901): escaping a step, splitting a pointer. Following one is the tree's work.

/// Escapes one step of a JSON Pointer: `~` becomes `~0` and `/` becomes `~1`.
///
/// ```
/// assert_eq!(rasero::document::escape("a/b~c"), "a~1b~0c");
/// ```
pub fn escape(step: &str) -> String {
    let mut escaped = String::with_capacity(step.len());
    push_escaped(&mut escaped, step);
    escaped
}

/// Appends one step, escaped. Most steps need no escape and are copied as they are.
pub(crate) fn push_escaped(pointer: &mut String, step: &str) {
    let is_special = |byte| byte == b'~' || byte == b'/';
    if !step.bytes().any(is_special) {
        return pointer.push_str(step);
    }
    let mut rest = step;
    while let Some((before, special)) = rest.find(['~', '/']).and_then(|at| rest.split_at_checked(at)) {
        pointer.push_str(before);
        pointer.push_str(if special.starts_with('~') { "~0" } else { "~1" });
        rest = special.get(1..).unwrap_or_default();
    }
    pointer.push_str(rest);
}

/// Splits a JSON Pointer into its unescaped steps; `None` when it is not a pointer (not empty and without a leading `/`).
///
/// ```
/// assert_eq!(rasero::document::split("/a~1b/0").unwrap(), ["a/b", "0"]);
/// assert_eq!(rasero::document::split("a"), None);
/// ```
pub fn split(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let steps = pointer.strip_prefix('/')?.split('/');
    Some(steps.map(|step| step.replace("~1", "/").replace("~0", "~")).collect())
}
