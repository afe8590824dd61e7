//! What one scoring depends on besides the document and the packs.

use jiff::civil::Date;

use crate::script::Stop;

/// What one scoring depends on besides the document and the packs.
#[derive(Clone)]
pub struct Options {
    /// The day on which the document is judged.
    pub as_of: Date,
    /// Asked now and then while rules run; true makes the rules that still run undetermined.
    pub stop: Option<Stop>,
}

impl Options {
    /// Judged as of a day, without a stop signal.
    pub fn as_of(day: Date) -> Self {
        Options { as_of: day, stop: None }
    }
}

impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options").field("as_of", &self.as_of).field("stop", &self.stop.is_some()).finish()
    }
}
