//! The reading of prose, phrase by phrase.
