//! Puts an evaluated rule into words: reason, advice and evidence in the language of the report.

use std::cell::RefCell;

use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::{SmolStr, SmolStrBuilder, ToSmolStr};

use super::evaluate::Evaluated;
use super::ready::{ReadyPack, ReadyRule};
use super::ruling::{Ruling, Says};
use super::run::says_unrecorded;
use crate::document::{NodeId, Tree, Value};
use crate::model::{Document, Statement};
use crate::pack::{Arg, Args};
use crate::report::{Basis, Evidence, Finding, Reason, RuleFailure, Share, Verdict};
use crate::script::{Argument, At, Locus, Outcome};
use crate::text::{Ruler, Span};

/// Places of evidence that a finding shows at most, when the rule names none itself.
const MOST_EVIDENCE: usize = 8;

/// Writes findings of one document in one language. It remembers what many findings of one document name.
pub struct Writer<'a> {
    document: &'a Document,
    locale: &'a str,
    pointers: RefCell<FxHashMap<NodeId, SmolStr>>,
    statements: RefCell<FxHashMap<NodeId, Statement<'a>>>,
    /// By which words of a text are found without walking it: a report quotes some hundred times from one page.
    rulers: RefCell<FxHashMap<NodeId, Ruler>>,
}

impl<'a> Writer<'a> {
    /// A writer for a document and a language.
    pub fn new(document: &'a Document, locale: &'a str) -> Self {
        let (pointers, statements, rulers) = Default::default();
        Writer { document, locale, pointers, statements, rulers }
    }

    fn tree(&self) -> &'a Tree {
        self.document.tree()
    }

    /// The finding of a rule.
    pub fn finding(&self, pack: &ReadyPack, ready: &ReadyRule, ruling: &Ruling) -> Finding {
        let subject = match ruling.judged {
            Some(judged) => self.pointer_of(judged.node),
            None => ruling.subject(self.tree()).into(),
        };
        match &ruling.says {
            Says::Evaluated(evaluated) => self.evaluated(pack, ready, subject, evaluated),
            Says::NotApplicable(why, touched) => {
                let arguments: Vec<(&str, Argument)> =
                    why.arguments.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
                let reason = self.shared(pack, why.text, &arguments);
                let verdict = Verdict::NotApplicable;
                Finding {
                    reads: touched.iter().map(|at| self.pointer(at)).collect(),
                    ..self.plain(pack, ready, subject, verdict, Share::NONE, reason)
                }
            }
            Says::Unrecorded => {
                let reason = self.shared(pack, "commitments-not-recorded", &[]);
                let verdict = Verdict::NoEvidence;
                Finding {
                    reads: vec!["/commitments_recorded".into()],
                    ..self.plain(pack, ready, subject, verdict, Share::NONE, reason)
                }
            }
        }
    }

    /// The finding of an evaluated rule.
    fn evaluated(
        &self,
        pack: &ReadyPack,
        ready: &ReadyRule,
        subject: SmolStr,
        evaluated: &Evaluated,
    ) -> Finding {
        let Evaluated { outcome, parts, reads, explained, failure, .. } = evaluated;
        let reason = match failure {
            Some((error, _)) => {
                self.shared(pack, "undetermined", &[("message", Argument::Text(error.message.clone()))])
            }
            None => self.reason(pack, ready, evaluated),
        };
        let error = failure.as_ref().map(|(error, path)| {
            let failure = RuleFailure {
                code: error.code.into(),
                message: error.message.clone(),
                path: path.clone(),
                line: None,
                column: None,
            };
            failure.at(error.place)
        });
        Finding {
            parts: parts.clone(),
            evidence: self.evidence(evaluated),
            pending: explained.is_some_and(|explained| !explained.accepted),
            missing: missing(outcome).map(|at| self.pointer(at).into()),
            reads: reads.iter().map(|at| self.pointer(at)).collect(),
            error,
            ..self.plain(pack, ready, subject, outcome.verdict, outcome.share, reason)
        }
    }

    fn plain(
        &self,
        pack: &ReadyPack,
        ready: &ReadyRule,
        subject: SmolStr,
        verdict: Verdict,
        share: Share,
        reason: Reason,
    ) -> Finding {
        let improvable = matches!(
            verdict,
            Verdict::NotMet | Verdict::NoEvidence | Verdict::PartlyMet | Verdict::ForAPerson
        );
        let wording = pack.wordings.of(&pack.pack, self.locale);
        let advice = if improvable { wording.advice(&ready.rule) } else { SmolStr::default() };
        Finding {
            pack: ready.names.pack.clone(),
            rule: ready.names.rule.clone(),
            clause: ready.names.clause.clone(),
            subject,
            verdict,
            share,
            pending: false,
            parts: Vec::new(),
            reason,
            advice,
            evidence: Vec::new(),
            missing: None,
            reads: Vec::new(),
            error: None,
        }
    }

    fn reason(&self, pack: &ReadyPack, ready: &ReadyRule, evaluated: &Evaluated) -> Reason {
        let Evaluated { outcome, recorded_absent, reads, .. } = evaluated;
        if let Some(call) = &outcome.reason {
            let arguments = args(call.arguments.iter().map(|(name, value)| (name.as_str(), value)));
            if let Some(text) = self.own(pack, ready, &call.id, &arguments) {
                return Reason { id: call.id.as_str().into(), text: text.into() };
            }
        }
        let field = outcome.missing.as_ref().map(|at| Argument::Text(self.field_name(at, reads)));
        if let (Some(number), Some(field)) = (recorded_absent, &field) {
            let note = self.note_of_absence(*number);
            let noted = Argument::Text(if note.is_empty() { "no" } else { "yes" }.to_owned());
            let facts = [("field", field.clone()), ("noted", noted), ("note", Argument::Text(note))];
            return self.shared(pack, "recorded-absent", &facts);
        }
        let number = |value: u64| Argument::Number(i64::try_from(value).unwrap_or(i64::MAX));
        match (outcome.verdict, field) {
            (Verdict::MetByAlternative, _) if outcome.share == Share::NONE => {
                self.shared(pack, "met-by-alternative-pending", &[])
            }
            (Verdict::MetByAlternative, _) => self.shared(pack, "met-by-alternative", &[]),
            (Verdict::Met, _) => self.shared(pack, "met", &[]),
            (Verdict::PartlyMet, field) => {
                let (met, of) = outcome.ratio.unwrap_or_default();
                let (k, n) = (("k", number(met)), ("n", number(of)));
                match field.filter(|_| outcome.open) {
                    Some(field) => self.shared(pack, "partly-met-lacking", &[k, n, ("field", field)]),
                    None => self.shared(pack, "partly-met", &[k, n]),
                }
            }
            (Verdict::NoEvidence, Some(_)) if self.lies_in_unrecorded(outcome) => {
                self.shared(pack, "commitments-not-recorded", &[])
            }
            (Verdict::NoEvidence, Some(field)) if !outcome.unwritten => {
                self.shared(pack, "no-evidence", &[("field", field)])
            }
            (Verdict::NoEvidence, Some(field)) if is_absent(outcome) => {
                self.shared(pack, "not-written-yet", &[("field", field)])
            }
            (Verdict::NoEvidence, Some(_)) => self.shared(pack, "not-said-yet", &[]),
            (Verdict::NoEvidence, None) => self.shared(pack, "no-evidence-at-all", &[]),
            (Verdict::ForAPerson, _) => self.shared(pack, "for-a-person", &[]),
            (Verdict::NotApplicable, _) => self.shared(pack, "not-applicable", &[]),
            _ => self.shared(pack, "not-met", &[]),
        }
    }

    /// Whether what is missing are commitments whose texts are known not to be in the record.
    fn lies_in_unrecorded(&self, outcome: &Outcome) -> bool {
        let missing = outcome.missing.as_ref().map(|at| self.pointer(at));
        missing.is_some_and(|pointer| pointer == "/commitments") && says_unrecorded(self.document)
    }

    /// The field as the input format names it, below the subject's document. What several items of a list lack is named once, as
    /// `/milestones/*/end`.
    fn field_name(&self, at: &At, reads: &[At]) -> String {
        let own = self.pointer(at).into();
        let (Some(rest), false) = (&at.rest, at.base == NodeId::ROOT) else { return own };
        let list = self.tree().parent(at.base);
        if !self.tree().is_list(list) {
            return own;
        }
        let same = |read: &&At| read.rest.as_ref() == Some(rest) && self.tree().parent(read.base) == list;
        if reads.iter().filter(same).count() < 2 {
            return own;
        }
        format!("{}/*{rest}", self.pointer_of(list))
    }

    /// JSON Pointer of a place.
    fn pointer(&self, at: &At) -> SmolStr {
        let base = self.pointer_of(at.base);
        match at.rest.as_deref() {
            Some(rest) if !rest.is_empty() => {
                let mut pointer = SmolStrBuilder::new();
                pointer.push_str(&base);
                pointer.push_str(rest);
                pointer.finish()
            }
            _ => base,
        }
    }

    /// JSON Pointer of a node.
    fn pointer_of(&self, node: NodeId) -> SmolStr {
        let mut known = self.pointers.borrow_mut();
        known.entry(node).or_insert_with(|| self.tree().pointer(node).into()).clone()
    }

    fn note_of_absence(&self, number: usize) -> String {
        let absent = self.document.absences().entries().get(number);
        let note = absent.and_then(|absent| self.tree().text_field(absent.entry, "note"));
        note.unwrap_or_default().to_owned()
    }

    fn own(&self, pack: &ReadyPack, ready: &ReadyRule, id: &str, arguments: &Args) -> Option<String> {
        let text = pack.pack.texts().format(&ready.rule.wording, id, self.locale, arguments);
        text.map(|text| text.text)
    }

    fn shared(&self, pack: &ReadyPack, id: &str, arguments: &[(&str, Argument)]) -> Reason {
        let arguments = args(arguments.iter().map(|(name, value)| (*name, value)));
        Reason { id: id.into(), text: shared_text(pack, id, self.locale, &arguments) }
    }

    fn evidence(&self, evaluated: &Evaluated) -> Vec<Evidence> {
        let shown = self.shown(evaluated);
        shown.into_iter().map(|(node, span)| self.one(node, span)).collect()
    }

    /// Reads what writing the finding will read, so that it is known beforehand.
    pub fn look(&self, ruling: &Ruling) {
        let Says::Evaluated(evaluated) = &ruling.says else { return };
        for (node, _) in self.shown(evaluated) {
            self.quote(node, None);
            self.document.statement(node);
        }
        if let Some(number) = evaluated.recorded_absent {
            self.note_of_absence(number);
        }
    }

    /// The places to show as evidence, each once.
    fn shown(&self, evaluated: &Evaluated) -> Vec<(NodeId, Option<Span>)> {
        let outcome = &evaluated.outcome;
        let present = |locus: &Locus| Some((locus.at.present()?, locus.span));
        let mut shown: Vec<_> = outcome.evidence.iter().filter_map(present).collect();
        if shown.is_empty() && outcome.verdict.answers() {
            shown = self.read_places(evaluated).map(|node| (node, None)).collect();
        }
        once_each(shown)
    }

    /// What the record says of a fact; leaves of one object have the same.
    fn statement(&self, node: NodeId) -> Statement<'a> {
        let holder = if self.is_leaf(node) { self.tree().parent(node) } else { node };
        let mut known = self.statements.borrow_mut();
        *known.entry(holder).or_insert_with(|| self.document.statement(holder))
    }

    /// What a rule read that names no evidence itself: first of all values, and not what decided that and until when it applies.
    /// A rule that only counted has nothing but the list to show.
    fn read_places(&self, evaluated: &Evaluated) -> impl Iterator<Item = NodeId> {
        let read = || evaluated.reads.iter().filter_map(At::present);
        let around = |node: &NodeId| evaluated.circumstances.contains(node);
        let rank = |node: &NodeId| 2 * usize::from(around(node)) + usize::from(!self.is_leaf(*node));
        let best = read().map(|node| rank(&node)).min().unwrap_or_default();
        read().filter(move |node| rank(node) == best).take(MOST_EVIDENCE).collect::<Vec<_>>().into_iter()
    }

    fn is_leaf(&self, node: NodeId) -> bool {
        !self.tree().is_null(node) && !self.tree().is_object(node) && !self.tree().is_list(node)
    }

    /// The words of a leaf; nothing for lists and objects.
    fn quote(&self, node: NodeId, span: Option<Span>) -> SmolStr {
        if !self.is_leaf(node) {
            return SmolStr::default();
        }
        match (self.tree().value(node), span) {
            (Value::Text(text), Some(span)) => {
                let mut rulers = self.rulers.borrow_mut();
                rulers.entry(node).or_insert_with(|| Ruler::of(text)).quote(text, span).into()
            }
            (Value::Text(text), None) => text.clone(),
            (Value::Number(number), _) => number.normalize().to_smolstr(),
            (Value::Bool(yes), _) => yes.to_smolstr(),
            (Value::Null | Value::List(_) | Value::Object(_), _) => SmolStr::default(),
        }
    }

    fn one(&self, node: NodeId, span: Option<Span>) -> Evidence {
        let quote = self.quote(node, span);
        let read = if span.is_some() { Basis::read_from_text() } else { Basis::declared() };
        let stated = self.statement(node);
        let basis = stated.basis.map_or(read, |basis| Basis(basis.into()));
        let by = stated.by.map(SmolStr::from);
        Evidence { pointer: self.pointer_of(node), quote, span, basis, by }
    }
}

/// The field whose absence left a verdict, or the rest of one, without an answer.
fn missing(outcome: &Outcome) -> Option<&At> {
    outcome.missing.as_ref().filter(|_| outcome.verdict == Verdict::NoEvidence || outcome.open)
}

/// Each place once, in its order.
fn once_each(places: Vec<(NodeId, Option<Span>)>) -> Vec<(NodeId, Option<Span>)> {
    let mut seen = FxHashSet::default();
    let mut places = places;
    places.retain(|place| seen.insert(*place));
    places
}

/// Whether what is missing is not there at all, rather than there without saying it.
fn is_absent(outcome: &Outcome) -> bool {
    outcome.missing.as_ref().is_some_and(|at| at.present().is_none())
}

/// A text that every pack has, as the pack words it.
pub fn shared_text(pack: &ReadyPack, id: &str, locale: &str, arguments: &Args) -> SmolStr {
    let plain = || pack.wordings.of(&pack.pack, locale).shared(id);
    if let Some(text) = arguments.iter().next().map_or_else(plain, |_| None) {
        return text;
    }
    pack.pack.texts().format("", id, locale, arguments).map(|text| text.text.into()).unwrap_or_default()
}

fn args<'a>(list: impl Iterator<Item = (&'a str, &'a Argument)>) -> Args {
    let mut args = Args::default();
    for (name, value) in list {
        args.set(
            name,
            match value {
                Argument::Number(number) => Arg::Integer(*number),
                Argument::Text(text) => Arg::Text(text.clone()),
            },
        );
    }
    args
}
