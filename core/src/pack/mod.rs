//! Packs: reading a folder of rules, texts, lexicons and cases into one checked value. Running rules is not done here.

mod advice;
mod applies;
mod archive;
mod clauses;
mod decode;
mod diff;
mod digest;
mod dir;
mod extend;
mod family;
mod fault;
mod intake;
mod label;
mod lexicon;
mod library;
mod limits;
mod link;
mod literal;
mod load;
mod loaded;
mod lock;
mod manifest;
mod passage;
mod requirement;
mod rule;
mod scales;
mod schema;
mod source;
mod suggest;
mod texts;
mod words;

#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use advice::USUAL_ADVICE;
pub use advice::usual_advice;
pub use applies::{Applies, Due};
pub use clauses::{Clause, Clauses};
pub use diff::{PackDiff, PackName, RuleChange, RuleMovement, SettingChange, TermChange};
pub use extend::Edition;
pub use fault::{PackError, PackFault};
pub use label::{Label, Labelled};
pub use lexicon::LexiconFile;
pub use library::Library;
pub use literal::Literal;
pub use loaded::{BaseDocument, Pack};
pub use manifest::{
    CodeRow, DeclaredField, Gate, Indicator, IndicatorSpec, Manifest, Overall, Override, Period,
    SourceDocument, language_trouble,
};
pub use passage::{Passage, Placed};
pub use rule::{Case, CaseHome, CellRef, Logic, Part, Rule, Source};
pub use schema::{SCHEMA_NAMES, schema};
pub use source::PackFiles;
pub use texts::{Arg, Args, Text, Texts};
pub(crate) use texts::{Form, GivenText, Phrase, Shown};
pub use words::Status;
