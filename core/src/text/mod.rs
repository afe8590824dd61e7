//! What a reviewer sees in prose: sentences, verbs, dates, quantities and terms, with their spans. What differs by language
//! lives in `lang/`; which words matter is said by the lists of the packs.

mod again;
mod bygone;
mod dates;
mod denial;
mod fold;
mod foreign;
mod grammar;
mod hits;
mod index;
mod instruments;
mod lang;
mod language;
mod lexicons;
mod links;
mod names;
mod neighbours;
mod number;
mod piece;
mod polls;
mod purpose;
mod quantities;
mod reading;
mod rows;
mod ruler;
mod scan;
mod scene;
mod seams;
mod sentence;
mod sheet;
mod split;
mod steps;
mod strength;
mod stretches;
mod sums;
mod term_list;
mod term_name;
mod token;
mod trie;
mod verbs;
mod votes;

pub use dates::{DateKind, DateMention, DateOrder, Length};
pub(crate) use fold::plain_words;
pub use fold::same_words;
pub use grammar::VerbForm;
pub use hits::Hit;
pub use instruments::{Instrument, InstrumentKind};
pub use language::Language;
pub use lexicons::{Lexicons, ListId};
pub use links::links;
pub use number::NumberStyle;
pub(crate) use polls::{Part, Polls};
pub use quantities::{Quantity, QuantityKind};
pub use reading::{LONGEST, Reading, Span, Style, beginning};
pub use ruler::Ruler;
pub use scan::Scan;
pub(crate) use split::Split;
pub use strength::Strength;
pub use term_list::{Homograph, Term, TermFault, TermKind, TermList};
pub use term_name::TermName;
pub(crate) use term_name::TermNumber;
pub use verbs::{Link, Verb};
pub(crate) use votes::Votes;

#[cfg(test)]
mod tests;
