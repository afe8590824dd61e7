//! Words found in texts as scripts see them: counted, kept or left out by what stands beside them.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::context::Context;
use super::distinct::distinct;
use super::group::Group;
use super::memo::{Forms, GroupNumber, Question, Relation, Trait};
use super::outcome::Locus;
use super::passage::{Marks, Passage};
use super::reads::At;
use super::sweep::Things;
use crate::document::NodeId;
use crate::text::{Span, TermNumber};

/// Passages that are kept without a thought for room.
const FEW: usize = 32;

/// Words found in texts, in order; each knows where it stands.
#[derive(Clone, Debug)]
pub struct Passages {
    context: Arc<Context>,
    group: Arc<Group>,
    doubt: Doubt,
}

/// Whether texts that cannot be read may hold more of them, or words that take some of them away.
#[derive(Clone, Copy, Debug, Default)]
struct Doubt {
    more: bool,
    fewer: bool,
}

/// How many an unread text is supposed to hold.
const MANY: usize = 1_000;

impl Passages {
    /// Passages of the texts of one document.
    pub(super) fn of(context: &Arc<Context>, group: Arc<Group>, is_unread: bool) -> Self {
        Passages { context: Arc::clone(context), group, doubt: Doubt { more: is_unread, fewer: false } }
    }

    /// How many, as a script asks it.
    pub(super) fn count(&self) -> usize {
        self.as_supposed(self.len())
    }

    /// How many different terms, as a script asks it.
    pub(super) fn different(&self) -> usize {
        self.as_supposed(self.distinct())
    }

    /// Whether there are none, as a script asks it.
    pub(super) fn is_none(&self) -> bool {
        // More of what was found would change nothing.
        (self.is_empty() || self.doubt.fewer) && self.as_supposed(self.len()) == 0
    }

    /// So many, or what it would be if an unread text said otherwise: see `suppose`.
    fn as_supposed(&self, count: usize) -> usize {
        let Doubt { more, fewer } = self.doubt;
        let asked = &self.context.reads().suppositions;
        let is_more = more && asked.wonder();
        let is_none = fewer && asked.wonder();
        if is_none { 0 } else { count + if is_more { MANY } else { 0 } }
    }

    /// The same, where what stands in the texts of others decides, too.
    fn doubtful(mut self, doubt: Doubt) -> Self {
        self.doubt.more |= doubt.more;
        self.doubt.fewer |= doubt.fewer;
        self
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.group.passages.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.group.passages.is_empty()
    }

    /// Those that do not stand in a purpose clause (`para fortalecer ...`).
    pub(super) fn outside_purpose(&self) -> Passages {
        self.with(Trait::OutsidePurpose, |passage| !passage.marks.has(Marks::IN_PURPOSE))
    }

    /// The verbs that say what will be done.
    pub(super) fn promising(&self) -> Passages {
        self.with(Trait::Promising, |passage| {
            passage.marks.has(Marks::TOLD) && !passage.marks.has(Marks::DENIED)
        })
    }

    /// The verbs that say what will be done, or that it is done.
    pub(super) fn leading(&self) -> Passages {
        self.with(Trait::Leading, |passage| {
            passage.marks.has(Marks::LEADS) && !passage.marks.has(Marks::DENIED)
        })
    }

    /// The verbs that a conjunction joins to the verb before.
    pub(super) fn joined(&self) -> Passages {
        self.with(Trait::Joined, |passage| passage.marks.has(Marks::JOINED))
    }

    /// Terms that a line without a verb of its own is about.
    pub(super) fn opening(&self) -> Passages {
        self.with(Trait::Opening, |passage| passage.marks.has(Marks::OPENING))
    }

    /// Objects told as one thing or several.
    pub(super) fn counted(&self) -> Passages {
        self.with(Trait::Counted, |passage| passage.marks.has(Marks::COUNTED))
    }

    /// Those that do not merely say what one before them is about.
    pub(super) fn heads(&self) -> Passages {
        self.with(Trait::Head, |passage| !passage.marks.has(Marks::COMPLEMENT))
    }

    /// Those that no denial governs.
    pub(super) fn affirmed(&self) -> Passages {
        self.with(Trait::Affirmed, |passage| !passage.marks.has(Marks::DENIED))
    }

    /// Dates, amounts and verbs, but those of what was.
    pub(super) fn to_come(&self) -> Passages {
        self.with(Trait::ToCome, |passage| !passage.marks.has(Marks::BYGONE))
    }

    /// The whole sentences in which they stand, each once.
    pub(super) fn sentences(&self) -> Passages {
        self.ask(self.which(Trait::Sentence), || {
            let mut found: Vec<Passage> = Vec::new();
            let mut seen = FxHashSet::default();
            for passage in &self.group.passages {
                if seen.insert(passage.sentence()) {
                    let span =
                        self.context.sentence(passage.node, passage.sentence()).unwrap_or(passage.span);
                    found.push(Passage { span, term: TermNumber::NONE, form: None, ..*passage });
                }
            }
            found
        })
    }

    /// The verbs that stand in one of these forms.
    pub(super) fn in_form(&self, forms: &[impl AsRef<str>]) -> Passages {
        let forms = Forms::named(forms);
        self.with(Trait::InForm(forms), |passage| passage.form.is_some_and(|form| forms.has(form)))
    }

    /// These and all of those, each once: so that it cannot grow beyond what the texts hold. Words found both as a verb and as a
    /// mere term stay two passages, since they know different things.
    pub(super) fn and<'p>(&'p self, more: impl Iterator<Item = &'p Passages> + Clone) -> Passages {
        let doubt = Doubt { more: more.clone().any(|one| one.doubt.more), fewer: false };
        let all = std::iter::once(self).chain(more).filter(|one| !one.is_empty());
        let mut some = all.clone();
        let (one, other) = (some.next().unwrap_or(self), some.next());
        if other.is_none() && one.group.is_in_order() {
            return one.clone().doubtful(self.doubt).doubtful(doubt);
        }
        let numbers: Option<Vec<GroupNumber>> = all.clone().map(|one| one.group.number).collect();
        let question = numbers.and_then(|numbers| self.context.union_of(&numbers));
        let all_of_them = self.ask(question, || {
            let most = all.clone().map(Passages::len).sum();
            distinct(all.flat_map(|one| &one.group.passages).copied(), most)
        });
        all_of_them.doubtful(doubt)
    }

    /// Those that stand in a text where the others found something too.
    pub(super) fn beside(&self, others: &Passages) -> Passages {
        let kept = self.ask(self.beside_those(Relation::InText, others), || {
            let texts: FxHashSet<NodeId> = others.group.passages.iter().map(|other| other.node).collect();
            self.kept(|passage| texts.contains(&passage.node))
        });
        kept.doubtful(Doubt { more: others.doubt.more, fewer: false })
    }

    /// Those in a sentence where the others found something too.
    pub(super) fn near(&self, others: &Passages) -> Passages {
        self.so(Relation::Near, others, |passage| others.group.shares_sentence(passage))
    }

    /// Those in a sentence where the others found nothing.
    pub(super) fn apart_from(&self, others: &Passages) -> Passages {
        self.so(Relation::ApartFrom, others, |passage| !others.group.shares_sentence(passage))
    }

    /// Those that stand in a sentence after something that the others found.
    pub(super) fn following(&self, others: &Passages) -> Passages {
        self.so(Relation::Following, others, |passage| {
            others.group.first_end(passage.sentence()).is_some_and(|end| end <= passage.span.from)
        })
    }

    /// Those that share no word with the others.
    pub(super) fn clear_of(&self, others: &Passages) -> Passages {
        self.so(Relation::ClearOf, others, |passage| !others.group.overlaps().with(passage))
    }

    /// Those that are not the very words of the others.
    pub(super) fn other_than(&self, others: &Passages) -> Passages {
        self.so(Relation::OtherThan, others, |passage| !others.group.has_words_of(passage))
    }

    /// Those in a sentence where the others found something too, at most so many words away.
    pub(super) fn within(&self, words: usize, others: &Passages) -> Passages {
        self.so(Relation::Within(words), others, |passage| {
            let ruler = self.context.ruler(passage.node);
            let text = self.context.tree().text(passage.node).unwrap_or_default();
            let mut gaps = others.group.neighbours().gaps(passage);
            ruler.is_some_and(|ruler| gaps.any(|gap| ruler.words(text, gap) <= words))
        })
    }

    /// Those that the others do not name. A term that begins or ends with another names the same thing (`open data portal`
    /// and `portal`).
    pub(super) fn missing_from(&self, others: &Passages) -> Passages {
        let kept = self.ask(self.beside_those(Relation::MissingFrom, others), || {
            let named =
                Things::named(others.group.passages.iter().map(|other| self.context.term(other.term)));
            self.kept(|passage| !named.has(self.context.term(passage.term)))
        });
        kept.doubtful(Doubt { more: false, fewer: others.doubt.more })
    }

    /// Those that have a trait.
    fn with(&self, which: Trait, is_so: impl Fn(&Passage) -> bool) -> Passages {
        self.ask(self.which(which), || self.kept(is_so))
    }

    /// Those that stand to the others in a relation.
    fn so(&self, relation: Relation, others: &Passages, is_so: impl Fn(&Passage) -> bool) -> Passages {
        self.ask(self.beside_those(relation, others), || self.kept(is_so))
    }

    fn which(&self, which: Trait) -> Option<Question> {
        Some(Question::Which(self.group.number?, which))
    }

    fn beside_those(&self, relation: Relation, others: &Passages) -> Option<Question> {
        Some(Question::Beside(self.group.number?, relation, others.group.number?))
    }

    /// The answer to a question, from memory if it was asked before.
    fn ask(&self, question: Option<Question>, answer: impl FnOnce() -> Vec<Passage>) -> Passages {
        let group = self.context.answer(question, answer);
        Passages { context: Arc::clone(&self.context), group, doubt: self.doubt }
    }

    fn kept(&self, keep: impl Fn(&Passage) -> bool) -> Vec<Passage> {
        let mut kept = Vec::with_capacity(self.len().min(FEW));
        kept.extend(self.group.passages.iter().filter(|passage| keep(passage)));
        kept
    }

    /// How many different terms, whatever their forms; what is in no list counts by its words, capitals aside.
    pub(super) fn distinct(&self) -> usize {
        self.group.distinct(|| {
            let passages = &self.group.passages;
            if passages.iter().all(|one| one.term != TermNumber::NONE) {
                return different(passages.iter().map(|one| one.term));
            }
            different(passages.iter().map(|one| self.name(one)))
        })
    }

    fn name(&self, passage: &Passage) -> Cow<'_, str> {
        match passage.term {
            TermNumber::NONE => self.words(passage).to_lowercase().into(),
            term => self.context.term(term).into(),
        }
    }

    /// The words of the first passage; empty when there is none.
    pub fn quote(&self) -> String {
        self.group.passages.first().map(|passage| self.words(passage).to_owned()).unwrap_or_default()
    }

    /// The passages as evidence.
    pub fn loci(&self) -> Vec<Locus> {
        let locus = |passage: &Passage| Locus { at: At::node(passage.node), span: Some(passage.span) };
        self.group.passages.iter().map(locus).collect()
    }

    fn words(&self, passage: &Passage) -> &str {
        words_at(&self.context, passage.node, passage.span)
    }
}

/// How many different ones there are.
fn different<T: Ord>(names: impl Iterator<Item = T>) -> usize {
    let mut names: Vec<T> = names.collect();
    names.sort_unstable();
    names.dedup();
    names.len()
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
    use crate::script::sweep::{Neighbours, Overlaps, first_ends};
    use crate::text::VerbForm;

    fn passages() -> impl Strategy<Value = Vec<Passage>> {
        let one =
            (0_u32..3, 0_u32..30, 0_u32..6, any::<bool>()).prop_map(|(sentence, from, length, verb)| {
                Passage {
                    node: NodeId::ROOT,
                    span: Span { from, to: from + length },
                    sentence,
                    term: TermNumber::NONE,
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
            let ends = first_ends(&others);
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
