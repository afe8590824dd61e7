//! What a reviewer sees in prose: sentences, verbs, dates, quantities and terms, with their spans.
