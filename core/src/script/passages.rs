//! Words found in texts as scripts see them: counted, kept or left out by what stands beside them.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::context::Context;
use super::outcome::Locus;
use super::reads::At;
use crate::document::NodeId;
use crate::text::{Hit, Reading, Span, Verb, VerbForm};

/// Words found in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Passage {
    node: NodeId,
    span: Span,
    sentence: usize,
    term: Arc<str>,
    in_purpose: bool,
    /// How it stands there, for verbs.
    form: Option<VerbForm>,
    denied: bool,
    /// A verb whose clause is about it, and not in the past.
    told: bool,
}

impl Passage {
    /// Words of one text, outside purpose clauses. `term` is what they are in a list; empty when they are in none.
    pub fn of(node: NodeId, reading: &Reading, span: Span, term: &Arc<str>) -> Self {
        let sentence = reading.sentences().iter().take_while(|sentence| sentence.to <= span.from).count();
        let denied = reading.denies(span);
        Passage {
            node,
            span,
            sentence,
            term: Arc::clone(term),
            in_purpose: false,
            form: None,
            denied,
            told: false,
        }
    }

    /// A term of a list.
    pub(super) fn of_hit(node: NodeId, reading: &Reading, hit: &Hit) -> Self {
        Passage { in_purpose: hit.in_purpose, ..Passage::of(node, reading, hit.span, &hit.term) }
    }

    /// A verb of a list.
    pub(super) fn of_verb(node: NodeId, reading: &Reading, verb: &Verb) -> Self {
        Passage {
            in_purpose: verb.in_purpose,
            form: Some(verb.form),
            told: verb.leads && !verb.past,
            ..Passage::of(node, reading, verb.span, &verb.lemma)
        }
    }

    /// Whether it is a verb that governs what follows it, and not what stands before it.
    fn governs_ahead(&self) -> bool {
        matches!(self.form, Some(VerbForm::Infinitive | VerbForm::Gerund | VerbForm::Nominal))
    }

    fn shares_sentence(&self, other: &Passage) -> bool {
        (self.node, self.sentence) == (other.node, other.sentence)
    }
}

/// Words found in texts, in order; each knows where it stands.
#[derive(Clone, Debug)]
pub struct Passages {
    context: Arc<Context>,
    found: Arc<[Passage]>,
}

impl Passages {
    /// Passages of the texts of one document.
    pub(super) fn of(context: &Arc<Context>, found: Vec<Passage>) -> Self {
        Passages { context: Arc::clone(context), found: found.into() }
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Those that do not stand in a purpose clause (`para fortalecer ...`).
    pub(super) fn outside_purpose(&self) -> Passages {
        self.keep(|passage| !passage.in_purpose)
    }

    /// These and those, each once: so that it cannot grow beyond what the texts hold. Words found both as a verb and as a
    /// mere term stay two passages, since they know different things.
    pub(super) fn and(&self, more: &Passages) -> Passages {
        let mut seen = FxHashSet::default();
        let both = self.found.iter().chain(more.found.iter());
        Passages { found: both.filter(|passage| seen.insert(*passage)).cloned().collect(), ..self.clone() }
    }

    /// Those that stand in a text where the others found something too.
    pub(super) fn beside(&self, others: &Passages) -> Passages {
        self.keep(|passage| others.found.iter().any(|other| other.node == passage.node))
    }

    /// Those in a sentence where the others found something too.
    pub(super) fn near(&self, others: &Passages) -> Passages {
        self.keep(|passage| others.found.iter().any(|other| other.shares_sentence(passage)))
    }

    /// Those in a sentence where the others found nothing.
    pub(super) fn apart_from(&self, others: &Passages) -> Passages {
        self.keep(|passage| !others.found.iter().any(|other| other.shares_sentence(passage)))
    }

    /// Those that stand in a sentence after something that the others found.
    pub(super) fn following(&self, others: &Passages) -> Passages {
        let follows = |passage: &Passage, other: &Passage| {
            other.shares_sentence(passage) && other.span.to <= passage.span.from
        };
        self.keep(|passage| others.found.iter().any(|other| follows(passage, other)))
    }

    /// The verbs that stand in one of these forms.
    pub(super) fn in_form(&self, forms: &[String]) -> Passages {
        let is_one = |form: VerbForm| forms.iter().any(|known| known == form.as_str());
        self.keep(|passage| passage.form.is_some_and(is_one))
    }

    /// The whole sentences in which they stand, each once.
    pub(super) fn sentences(&self) -> Passages {
        let mut found: Vec<Passage> = Vec::new();
        for passage in self.found.iter() {
            let Some((_, reading)) = self.context.reading(passage.node) else { continue };
            if !found.iter().any(|known| known.shares_sentence(passage)) {
                let span = reading.sentences().get(passage.sentence).copied().unwrap_or(passage.span);
                found.push(Passage { span, term: Arc::from(""), form: None, ..passage.clone() });
            }
        }
        Passages { found: found.into(), ..self.clone() }
    }

    /// Those that share no word with the others.
    pub(super) fn clear_of(&self, others: &Passages) -> Passages {
        let overlap = |one: &Passage, other: &Passage| {
            one.node == other.node && one.span.from < other.span.to && other.span.from < one.span.to
        };
        self.keep(|passage| !others.found.iter().any(|other| overlap(passage, other)))
    }

    /// The verbs that say what will be done.
    pub(super) fn promising(&self) -> Passages {
        self.keep(|passage| passage.told && !passage.denied)
    }

    /// Those in a sentence where the others found something too, at most so many words away.
    pub(super) fn within(&self, words: usize, others: &Passages) -> Passages {
        let close = |one: &Passage, other: &Passage| {
            let (first, second) = if one.span <= other.span { (one, other) } else { (other, one) };
            let gap = Span { from: first.span.to, to: second.span.from.max(first.span.to) };
            one.shares_sentence(other)
                && !second.governs_ahead()
                && words_at(&self.context, one.node, gap).split_whitespace().count() <= words
        };
        self.keep(|passage| others.found.iter().any(|other| close(passage, other)))
    }

    /// Those that no denial governs.
    pub(super) fn affirmed(&self) -> Passages {
        self.keep(|passage| !passage.denied)
    }

    /// Those that the others do not name. A term that begins or ends with another names the same thing (`open data portal`
    /// and `portal`).
    pub(super) fn missing_from(&self, others: &Passages) -> Passages {
        self.keep(|passage| !others.found.iter().any(|other| is_same_thing(&other.term, &passage.term)))
    }

    fn keep(&self, keep: impl Fn(&Passage) -> bool) -> Passages {
        Passages {
            found: self.found.iter().filter(|passage| keep(passage)).cloned().collect(),
            ..self.clone()
        }
    }

    /// How many different terms, whatever their forms; what is in no list counts by its words, capitals aside.
    pub(super) fn distinct(&self) -> usize {
        let name = |passage: &Passage| match &*passage.term {
            "" => self.words(passage).to_lowercase(),
            term => term.to_owned(),
        };
        let mut names: Vec<String> = self.found.iter().map(name).collect();
        names.sort();
        names.dedup();
        names.len()
    }

    /// The words of the first passage; empty when there is none.
    pub fn quote(&self) -> String {
        self.found.first().map(|passage| self.words(passage)).unwrap_or_default()
    }

    /// The passages as evidence.
    pub fn loci(&self) -> Vec<Locus> {
        self.found
            .iter()
            .map(|passage| Locus { at: At::node(passage.node), span: Some(passage.span) })
            .collect()
    }

    fn words(&self, passage: &Passage) -> String {
        words_at(&self.context, passage.node, passage.span)
    }
}

/// Whether two terms name the same thing: they are one, or the longer one begins or ends with the words of the shorter one.
fn is_same_thing(one: &str, other: &str) -> bool {
    let (long, short) = if one.len() < other.len() { (other, one) } else { (one, other) };
    let at_start = long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let at_end = long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '));
    !short.is_empty() && (at_start || at_end)
}

/// The words of a span.
pub(super) fn words_at(context: &Context, node: NodeId, span: Span) -> String {
    let text = context.tree().text(node).unwrap_or_default();
    let (from, to) = (span.from as usize, span.to as usize);
    text.chars().skip(from).take(to.saturating_sub(from)).collect()
}

#[cfg(test)]
mod tests {
    use super::is_same_thing;

    #[test]
    fn a_term_that_begins_or_ends_with_another_is_the_same_thing() {
        assert!(is_same_thing("portal", "portal"));
        assert!(is_same_thing("open data portal", "portal"));
        assert!(is_same_thing("catálogo", "catálogo de trámites"));
        assert!(!is_same_thing("portal", "portales"));
        assert!(!is_same_thing("acta", "carta"));
        assert!(!is_same_thing("", "portal"));
    }
}
