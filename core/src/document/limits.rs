//! The limits that keep reading bounded in time and memory: named numbers, all in one place.

/// Bytes of one document in text form: 16 MiB.
pub const BYTES: usize = 16 << 20;
/// Lists and objects inside one another.
pub const DEPTH: usize = 64;
/// The deepest nesting that any caller may ask for: what walks the tree may call itself this often.
pub const DEEPEST: usize = 256;
/// Values of one document.
pub const NODES: usize = 1_000_000;
/// Values that the aliases of one YAML document may expand to.
pub const EXPANDED: usize = 10_000;
/// Operations of one JSON Patch.
pub const OPERATIONS: usize = 10_000;
/// Faults that one document reports before reading stops.
pub const FAULTS: usize = 1_000;
/// Bytes of one cell of a table: 1 MiB.
pub const CELL: usize = 1 << 20;
/// Rows of one table.
pub const ROWS: usize = 1_000_000;

/// How large an input may be. [`Limits::default`] suits a server that reads what strangers send.
///
/// ```
/// use rasero::document::{read_json, Limits};
/// let small = Limits { nodes: 2, ..Limits::default() };
/// let faults = read_json(r#"{"a": 1, "b": 2}"#, &small).unwrap_err();
/// assert_eq!(faults[0].code, "document/too-many-values");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one document in text form.
    pub bytes: usize,
    /// Lists and objects inside one another; never more than [`DEEPEST`].
    pub depth: usize,
    /// Values of one document.
    pub nodes: usize,
    /// Values that the aliases of one YAML document may expand to.
    pub expanded: usize,
    /// Faults that one document reports before reading stops.
    pub faults: usize,
    /// Bytes of one cell of a table.
    pub cell: usize,
    /// Rows of one table.
    pub rows: usize,
}

impl Limits {
    /// Those of [`Limits::default`].
    pub const DEFAULT: Limits = Limits {
        bytes: BYTES,
        depth: DEPTH,
        nodes: NODES,
        expanded: EXPANDED,
        faults: FAULTS,
        cell: CELL,
        rows: ROWS,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
