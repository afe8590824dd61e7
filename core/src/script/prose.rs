//! Texts of the document as scripts see them: opaque, with what the reading found in them. The reading itself is `text`'s.

use std::sync::Arc;

use super::context::Context;
use super::outcome::Locus;
use super::reads::At;
use crate::document::NodeId;
use crate::text::{Hit, Reading, Span, Verb, VerbForm};

/// One or several texts, read together.
#[derive(Clone, Debug)]
pub struct Prose {
    pub(super) context: Arc<Context>,
    nodes: Arc<[NodeId]>,
}

impl Prose {
    /// One text.
    pub fn of(context: &Arc<Context>, node: NodeId) -> Self {
        Self::of_all(context, std::iter::once(node))
    }

    /// Several; nodes that are no text, or blank, are left out.
    pub fn of_all(context: &Arc<Context>, nodes: impl Iterator<Item = NodeId>) -> Self {
        let tree = context.tree();
        let nodes =
            nodes.filter(|node| tree.text(*node).is_some_and(|text| !text.trim().is_empty())).collect();
        Prose { context: Arc::clone(context), nodes }
    }

    /// These texts and then those.
    pub(super) fn and(&self, more: &Prose) -> Prose {
        let nodes = self.nodes.iter().chain(more.nodes.iter()).copied().collect();
        Prose { context: Arc::clone(&self.context), nodes }
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The words themselves; several texts are joined by ` … `.
    pub fn quote(&self) -> String {
        let texts: Vec<&str> = self.nodes.iter().filter_map(|node| self.context.tree().text(*node)).collect();
        texts.join(" … ")
    }

    /// The words of each text.
    pub(super) fn each(&self) -> impl Iterator<Item = &str> {
        self.nodes.iter().filter_map(|node| self.context.tree().text(*node))
    }

    /// The whole texts as evidence.
    pub fn loci(&self) -> Vec<Locus> {
        self.nodes.iter().map(|node| Locus { at: At::node(*node), span: None }).collect()
    }

    /// Each text with its reading.
    pub(super) fn readings(&self) -> impl Iterator<Item = (NodeId, Arc<Reading>)> + '_ {
        self.nodes.iter().filter_map(|node| Some((*node, self.context.reading(*node)?.1)))
    }

    /// The hits of a word list of the running pack, by its name.
    pub(super) fn hits(&self, list: &str) -> Passages {
        let mut found = Vec::new();
        for node in self.nodes.iter().copied() {
            let Some((language, reading)) = self.context.reading(node) else { continue };
            let Some(id) = self.context.list(language, list) else { continue };
            let passage = |hit: &Hit| Passage {
                in_purpose: hit.in_purpose,
                ..Passage::of(node, &reading, hit.span, &hit.term)
            };
            found.extend(reading.hits(id).iter().map(passage));
        }
        self.passages(found)
    }

    /// The web addresses in these texts.
    pub(super) fn links(&self) -> Passages {
        let tree = self.context.tree();
        let no_term: Arc<str> = Arc::from("");
        let mut found = Vec::new();
        for (node, reading) in self.readings() {
            let spans = crate::text::links(tree.text(node).unwrap_or_default());
            found.extend(spans.into_iter().map(|span| Passage::of(node, &reading, span, &no_term)));
        }
        self.passages(found)
    }

    /// The stretches that a reading gives, as passages.
    pub(super) fn stretches(&self, of: impl Fn(&Reading) -> Vec<Span>) -> Passages {
        let no_term: Arc<str> = Arc::from("");
        let mut found = Vec::new();
        for (node, reading) in self.readings() {
            found.extend(of(&reading).into_iter().map(|span| Passage::of(node, &reading, span, &no_term)));
        }
        self.passages(found)
    }

    /// Passages of these texts.
    fn passages(&self, found: Vec<Passage>) -> Passages {
        Passages { context: Arc::clone(&self.context), found: found.into() }
    }

    /// The main verb of the first text that has one.
    pub(super) fn main_verb(&self) -> VerbView {
        let verb = self.readings().find_map(|(node, reading)| Some((node, reading.main_verb()?.clone())));
        VerbView { context: Arc::clone(&self.context), verb }
    }

    /// All verbs that stand in a list of the running pack.
    pub(super) fn verbs(&self, list: &str) -> Passages {
        let mut found = Vec::new();
        for node in self.nodes.iter().copied() {
            let Some((language, reading)) = self.context.reading(node) else { continue };
            let Some(id) = self.context.list(language, list) else { continue };
            let verbs = reading.verbs().iter().filter(|verb| verb.lists.contains(&id));
            found.extend(verbs.map(|verb| Passage {
                in_purpose: verb.in_purpose,
                form: Some(verb.form),
                told: verb.leads && !verb.past,
                ..Passage::of(node, &reading, verb.span, &verb.lemma)
            }));
        }
        self.passages(found)
    }
}

/// Words found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// These and those.
    pub(super) fn and(&self, more: &Passages) -> Passages {
        Passages { found: self.found.iter().chain(more.found.iter()).cloned().collect(), ..self.clone() }
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

/// A verb of a text, or none.
#[derive(Clone, Debug)]
pub struct VerbView {
    context: Arc<Context>,
    verb: Option<(NodeId, Verb)>,
}

impl VerbView {
    /// Whether there is no verb.
    pub fn is_empty(&self) -> bool {
        self.verb.is_none()
    }

    /// Whether it stands in a list of the running pack.
    pub(super) fn is_in(&self, list: &str) -> bool {
        let Some((node, verb)) = &self.verb else { return false };
        let language = self.context.reading(*node).map(|(language, _)| language);
        let id = language.and_then(|language| self.context.list(language, list));
        id.is_some_and(|id| verb.lists.contains(&id))
    }

    /// The words as they stand in the text; empty when there is no verb.
    pub fn quote(&self) -> String {
        self.verb.as_ref().map(|(node, verb)| words_at(&self.context, *node, verb.span)).unwrap_or_default()
    }

    /// The verb as evidence.
    pub fn loci(&self) -> Vec<Locus> {
        let locus = |(node, verb): &(NodeId, Verb)| Locus { at: At::node(*node), span: Some(verb.span) };
        self.verb.iter().map(locus).collect()
    }
}

fn words_at(context: &Context, node: NodeId, span: Span) -> String {
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
