//! How large a pack may be. Limits of scripts stand with the script engine, limits of input documents with their readers.

/// Files in one pack.
pub(crate) const FILES: usize = 2_000;
/// Bytes of one file.
pub(crate) const FILE_BYTES: usize = 1 << 20;
/// Bytes of all files of one pack.
pub(crate) const PACK_BYTES: usize = 32 << 20;
/// Bytes of one line of a TOML file: longer lines are not written by people, and make places slow to find.
pub(crate) const LINE_BYTES: usize = 10_000;
/// Items of one list of names or tables; the lists of parameters may be longer.
pub(crate) const ITEMS: usize = 1_000;
/// Faults that are collected before the rest is dropped.
pub(crate) const FAULTS: usize = 500;
/// How deep placeables of a text may be nested: the parser of Fluent recurses.
pub(crate) const TEXT_DEPTH: usize = 32;
/// Bytes of a regular expression once it is compiled.
pub(crate) const PATTERN_BYTES: usize = 1 << 20;
/// Largest weight of a rule.
pub(crate) const POINTS: i64 = 1_000_000;
/// Days after a date on which something may fall due.
pub(crate) const DUE_DAYS: i64 = 36_600;
/// Packs that may stand above one that extends another.
pub(crate) const PARENTS: usize = 4;
/// How many folders deep a pack may go: `lexicons/<language>/<name>.txt` is the deepest file.
pub(crate) const FOLDER_DEPTH: usize = 3;
