//! What to do about faults that know nothing better, by their codes.

/// Advice by code.
pub(crate) const USUAL_ADVICE: [(&str, &str); 25] = [
    ("pack/wrong-type", "texts stand in quotes, numbers without; lists in `[ ]`, tables in `{ }`"),
    ("pack/blank", "write something, or leave the key out"),
    ("pack/duplicate", "keep one of them, or give it another name"),
    ("pack/duplicate-text", "keep one of them"),
    ("pack/unknown-key", "leave it out, or write one of the keys that this table knows"),
    ("pack/empty-list", "name at least one"),
    ("pack/engine", "install a newer rasero, or ask for an engine that is there"),
    ("pack/date", "write a date such as `2026-03-01`"),
    ("pack/unknown-name", "define it in `pack.toml`, or use one that stands there"),
    ("pack/unknown-language", "define it in `pack.toml`, or use one that stands there"),
    ("pack/unknown-rule", "check the name, and that the file is where it says"),
    ("pack/unknown-text", "check the name, and that the file is where it says"),
    ("pack/script-without-rule", "check the name, and that the file is where it says"),
    ("pack/unknown-pack", "check the name, and that the file is where it says"),
    ("pack/unknown-parent", "check the name, and that the file is where it says"),
    ("pack/field", "leave it out, or choose another name"),
    ("pack/text", "say it without them"),
    ("pack/long-line", "join the lines, or break the text into several"),
    ("pack/not-utf-8", "save the file as UTF-8"),
    ("pack/archive", "make it again with `rasero pack archive`, or zip the folder of the pack"),
    (
        "pack/bad-pattern",
        "write it as for `grep -E`, in single quotes: what stands in them needs no second backslash",
    ),
    ("pack/bad-term", "write one term a line; words that follow a verb stand behind ` = `"),
    ("pack/clause-elsewhere", "say in both places the same"),
    ("pack/case-failed", "look at the case, the rule and the reason: one of them is not as it should be"),
    ("pack/unreadable", "take the file out of the folder of the pack"),
];

/// What to do about a fault with this code, when nothing better is known.
///
/// ```
/// assert!(rasero::pack::usual_advice("pack/blank").is_some());
/// ```
pub fn usual_advice(code: &str) -> Option<&'static str> {
    USUAL_ADVICE.into_iter().find(|(known, _)| *known == code).map(|(_, advice)| advice)
}
