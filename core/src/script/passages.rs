//! Words found in texts as scripts see them: counted, kept or left out by what stands beside them.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::context::Context;
use super::outcome::Locus;
use super::reads::At;
use super::sweep::{self, Neighbours, Overlaps, Things};
use crate::document::NodeId;
use crate::text::{Hit, Reading, Span, Verb, VerbForm};

/// A text and the number of a sentence in it.
pub(super) type SentenceId = (NodeId, usize);

/// Words found in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Passage {
    node: NodeId,
    span: Span,
    sentence: usize,
    term: Arc<str>,
    /// How it stands there, for verbs.
    form: Option<VerbForm>,
    marks: Marks,
}

/// What is so of some words, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Marks(u8);

impl Marks {
    const IN_PURPOSE: u8 = 1;
    const DENIED: u8 = 2;
    /// A term that says what another one is about.
    const COMPLEMENT: u8 = 4;
    /// A verb whose clause is about it, and not in the past.
    const TOLD: u8 = 8;

    fn with(self, mark: u8, is_so: bool) -> Self {
        if is_so { Marks(self.0 | mark) } else { self }
    }

    fn has(self, mark: u8) -> bool {
        self.0 & mark != 0
    }
}

impl Passage {
    /// Words of one text, outside purpose clauses. `term` is what they are in a list; empty when they are in none.
    pub fn of(node: NodeId, reading: &Reading, span: Span, term: &Arc<str>) -> Self {
        let sentence = reading.sentences().partition_point(|sentence| sentence.to <= span.from);
        let denied = reading.denies(span);
        Passage {
            node,
            span,
            sentence,
            term: Arc::clone(term),
            form: None,
            marks: Marks::default().with(Marks::DENIED, denied),
        }
    }

    /// A term of a list.
    pub(super) fn of_hit(node: NodeId, reading: &Reading, hit: &Hit) -> Self {
        let plain = Passage::of(node, reading, hit.span, &hit.term);
        let marks = plain.marks.with(Marks::IN_PURPOSE, hit.in_purpose);
        Passage { marks: marks.with(Marks::COMPLEMENT, hit.complement), ..plain }
    }

    /// A verb of a list.
    pub(super) fn of_verb(node: NodeId, reading: &Reading, verb: &Verb) -> Self {
        let plain = Passage::of(node, reading, verb.span, &verb.lemma);
        let marks = plain.marks.with(Marks::IN_PURPOSE, verb.in_purpose);
        Passage { form: Some(verb.form), marks: marks.with(Marks::TOLD, verb.leads && !verb.past), ..plain }
    }

    /// Whether it is a verb that governs what follows it, and not what stands before it.
    pub(super) fn governs_ahead(&self) -> bool {
        matches!(self.form, Some(VerbForm::Infinitive | VerbForm::Gerund | VerbForm::Nominal))
    }

    /// The text and the number of the sentence in which it stands.
    pub(super) fn sentence(&self) -> SentenceId {
        (self.node, self.sentence)
    }

    /// Where it stands in its text.
    pub(super) fn span(&self) -> Span {
        self.span
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
        self.keep(|passage| !passage.marks.has(Marks::IN_PURPOSE))
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
        let texts: FxHashSet<NodeId> = others.found.iter().map(|other| other.node).collect();
        self.keep(|passage| texts.contains(&passage.node))
    }

    /// Those in a sentence where the others found something too.
    pub(super) fn near(&self, others: &Passages) -> Passages {
        let theirs = others.sentence_ids();
        self.keep(|passage| theirs.contains(&passage.sentence()))
    }

    /// Those in a sentence where the others found nothing.
    pub(super) fn apart_from(&self, others: &Passages) -> Passages {
        let theirs = others.sentence_ids();
        self.keep(|passage| !theirs.contains(&passage.sentence()))
    }

    /// Those that stand in a sentence after something that the others found.
    pub(super) fn following(&self, others: &Passages) -> Passages {
        let ends = sweep::first_ends(&others.found);
        self.keep(|passage| ends.get(&passage.sentence()).is_some_and(|end| *end <= passage.span.from))
    }

    /// The verbs that stand in one of these forms.
    pub(super) fn in_form(&self, forms: &[String]) -> Passages {
        let is_one = |form: VerbForm| forms.iter().any(|known| known == form.as_str());
        self.keep(|passage| passage.form.is_some_and(is_one))
    }

    /// The whole sentences in which they stand, each once.
    pub(super) fn sentences(&self) -> Passages {
        let mut found: Vec<Passage> = Vec::new();
        let mut seen = FxHashSet::default();
        for passage in self.found.iter() {
            let Some((_, reading)) = self.context.reading(passage.node) else { continue };
            if seen.insert(passage.sentence()) {
                let span = reading.sentences().get(passage.sentence).copied().unwrap_or(passage.span);
                found.push(Passage { span, term: Arc::from(""), form: None, ..passage.clone() });
            }
        }
        Passages { found: found.into(), ..self.clone() }
    }

    /// Those that share no word with the others.
    pub(super) fn clear_of(&self, others: &Passages) -> Passages {
        let overlaps = Overlaps::of(&others.found);
        self.keep(|passage| !overlaps.with(passage))
    }

    /// The verbs that say what will be done.
    pub(super) fn promising(&self) -> Passages {
        self.keep(|passage| passage.marks.has(Marks::TOLD) && !passage.marks.has(Marks::DENIED))
    }

    /// Those in a sentence where the others found something too, at most so many words away.
    pub(super) fn within(&self, words: usize, others: &Passages) -> Passages {
        let neighbours = Neighbours::of(&others.found);
        self.keep(|passage| {
            let ruler = self.context.ruler(passage.node);
            ruler.is_some_and(|ruler| neighbours.gaps(passage).any(|gap| ruler.words(gap) <= words))
        })
    }

    /// Those that do not merely say what one before them is about.
    pub(super) fn heads(&self) -> Passages {
        self.keep(|passage| !passage.marks.has(Marks::COMPLEMENT))
    }

    /// Those that no denial governs.
    pub(super) fn affirmed(&self) -> Passages {
        self.keep(|passage| !passage.marks.has(Marks::DENIED))
    }

    /// Those that the others do not name. A term that begins or ends with another names the same thing (`open data portal`
    /// and `portal`).
    pub(super) fn missing_from(&self, others: &Passages) -> Passages {
        let named = Things::named(others.found.iter().map(|other| &*other.term));
        self.keep(|passage| !named.has(&passage.term))
    }

    fn sentence_ids(&self) -> FxHashSet<SentenceId> {
        self.found.iter().map(Passage::sentence).collect()
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
        self.found.first().map(|passage| self.words(passage).to_owned()).unwrap_or_default()
    }

    /// The passages as evidence.
    pub fn loci(&self) -> Vec<Locus> {
        self.found
            .iter()
            .map(|passage| Locus { at: At::node(passage.node), span: Some(passage.span) })
            .collect()
    }

    fn words(&self, passage: &Passage) -> &str {
        words_at(&self.context, passage.node, passage.span)
    }
}

/// The words of a span.
pub(super) fn words_at(context: &Context, node: NodeId, span: Span) -> &str {
    let text = context.tree().text(node).unwrap_or_default();
    context.ruler(node).map_or("", |ruler| ruler.quote(text, span))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn passages() -> impl Strategy<Value = Vec<Passage>> {
        let one =
            (0_usize..3, 0_u32..30, 0_u32..6, any::<bool>()).prop_map(|(sentence, from, length, verb)| {
                Passage {
                    node: NodeId::ROOT,
                    span: Span { from, to: from + length },
                    sentence,
                    term: Arc::from(""),
                    form: verb.then_some(VerbForm::Infinitive),
                    marks: Marks::default(),
                }
            });
        proptest::collection::vec(one, 0..12)
    }

    fn shortest_gap(one: &Passage, others: &[Passage]) -> Option<u32> {
        let gap = |other: &Passage| {
            let (first, second) = if one.span <= other.span { (one, other) } else { (other, one) };
            let close = one.sentence() == other.sentence() && !second.governs_ahead();
            close.then(|| second.span.from.saturating_sub(first.span.to))
        };
        others.iter().filter_map(gap).min()
    }

    proptest! {
        #[test]
        fn sorted_look_ups_find_what_comparing_each_with_each_finds(ours in passages(), others in passages()) {
            let (neighbours, overlaps) = (Neighbours::of(&others), Overlaps::of(&others));
            let ends = sweep::first_ends(&others);
            for one in &ours {
                let gap = neighbours.gaps(one).map(|gap| gap.to - gap.from).min();
                prop_assert_eq!(gap, shortest_gap(one, &others));
                let overlap = |other: &Passage| one.span.from < other.span.to && other.span.from < one.span.to;
                prop_assert_eq!(overlaps.with(one), others.iter().any(overlap));
                let theirs = others.iter().filter(|other| other.sentence() == one.sentence());
                prop_assert_eq!(ends.get(&one.sentence()).copied(), theirs.map(|other| other.span.to).min());
            }
        }
    }
}
