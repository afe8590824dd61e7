//! Puts an evaluated rule into words: reason, advice and evidence in the language of the report.

use std::sync::Arc;

use smol_str::SmolStr;

use super::evaluate::Evaluated;
use super::places::Places;
use super::ready::{ReadyPack, ReadyRule};
use super::ruling::{Ruling, Says};
use super::run::says_unrecorded;
use super::wording::Wording;
use crate::document::NodeId;
use crate::model::Document;
use crate::pack::Args;
use crate::report::{Evidence, Finding, Reason, RuleFailure, Share, Verdict};
use crate::script::{Argument, At, Locus, Outcome, distinct};
use crate::text::Span;

/// Places of evidence that a finding shows at most, when the rule names none itself.
const MOST_EVIDENCE: usize = 8;

const NO_ARGUMENTS: &[(&str, Argument)] = &[];

/// Writes findings of one document in one language. It remembers what many findings of one document name.
pub struct Writer<'a> {
    document: &'a Document,
    locale: &'a str,
    places: Places<'a>,
}

impl<'a> Writer<'a> {
    /// A writer for a document and a language.
    pub fn new(document: &'a Document, locale: &'a str) -> Self {
        Writer { document, locale, places: Places::of(document) }
    }

    /// The same for the rules of one pack.
    pub fn of_pack(&self, pack: &ReadyPack) -> PackWriter<'_, 'a> {
        PackWriter { writer: self, places: &self.places, wording: pack.wordings.of(&pack.pack, self.locale) }
    }

    /// Reads what writing the finding will read, so that it is known beforehand.
    pub fn look(&self, ruling: &Ruling) {
        let Says::Evaluated(evaluated) = &ruling.says else { return };
        let touched = evaluated.reads.in_order(self.places.tree());
        for (node, _) in self.shown(evaluated, &touched) {
            self.places.look(node);
        }
        if let Some(number) = evaluated.recorded_absent {
            self.note_of_absence(number);
        }
    }

    /// The places to show as evidence, each once. `touched` are those that were read, in order.
    fn shown(&self, evaluated: &Evaluated, touched: &[At]) -> Vec<(NodeId, Option<Span>)> {
        let outcome = &evaluated.outcome;
        let present = |locus: &Locus| Some((locus.at.present()?, locus.span));
        let mut shown: Vec<_> = outcome.evidence.iter().filter_map(present).collect();
        if shown.is_empty() && outcome.verdict.answers() {
            shown = self.read_places(evaluated, touched).map(|node| (node, None)).collect();
        }
        let most = shown.len();
        distinct(shown.into_iter(), most)
    }

    /// What a rule read that names no evidence itself: first of all values, and not what decided that and until when it applies.
    /// A rule that only counted has nothing but the list to show.
    fn read_places(&self, evaluated: &Evaluated, touched: &[At]) -> impl Iterator<Item = NodeId> {
        let read = || touched.iter().filter_map(At::present);
        let around = |node: &NodeId| evaluated.reads.circumstances.contains(node);
        let rank = |node: &NodeId| 2 * usize::from(around(node)) + usize::from(!self.places.is_leaf(*node));
        let best = read().map(|node| rank(&node)).min().unwrap_or_default();
        read().filter(move |node| rank(node) == best).take(MOST_EVIDENCE).collect::<Vec<_>>().into_iter()
    }

    fn note_of_absence(&self, number: usize) -> String {
        let absent = self.document.absences().entries().get(number);
        let note = absent.and_then(|absent| self.places.tree().text_field(absent.entry, "note"));
        note.unwrap_or_default().to_owned()
    }
}

/// Writes findings of one pack, in its words.
pub struct PackWriter<'w, 'a> {
    writer: &'w Writer<'a>,
    places: &'w Places<'a>,
    wording: Arc<Wording>,
}

impl PackWriter<'_, '_> {
    /// The finding of a rule.
    pub fn finding(&self, ready: &ReadyRule, ruling: &Ruling) -> Finding {
        let subject = match ruling.judged {
            Some(judged) => self.places.pointer_of(judged.node),
            None => ruling.subject(self.places.tree()).into(),
        };
        match &ruling.says {
            Says::Evaluated(evaluated) => self.evaluated(ready, subject, evaluated),
            Says::NotApplicable(why, touched) => {
                let reason = self.shared(why.text, &why.arguments);
                let verdict = Verdict::NotApplicable;
                Finding {
                    reads: touched.iter().map(|at| self.places.pointer(at)).collect(),
                    ..self.plain(ready, subject, verdict, Share::NONE, reason)
                }
            }
            Says::Unrecorded => {
                let reason = self.shared("commitments-not-recorded", NO_ARGUMENTS);
                let verdict = Verdict::NoEvidence;
                Finding {
                    reads: vec!["/commitments_recorded".into()],
                    ..self.plain(ready, subject, verdict, Share::NONE, reason)
                }
            }
        }
    }

    /// The finding of an evaluated rule.
    fn evaluated(&self, ready: &ReadyRule, subject: SmolStr, evaluated: &Evaluated) -> Finding {
        let Evaluated { outcome, parts, explained, failure, .. } = evaluated;
        let touched = evaluated.reads.in_order(self.places.tree());
        let reason = match failure {
            Some((error, _)) => {
                self.shared("undetermined", &[("message", Argument::Text(error.message.clone()))])
            }
            None => self.reason(ready, evaluated, &touched),
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
            evidence: self.evidence(evaluated, &touched),
            pending: explained.is_some_and(|explained| !explained.accepted),
            missing: missing(outcome).map(|at| self.places.pointer(at).into()),
            reads: touched.iter().map(|at| self.places.pointer(at)).collect(),
            error,
            ..self.plain(ready, subject, outcome.verdict, outcome.share, reason)
        }
    }

    fn plain(
        &self,
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
        let advice = if improvable { self.wording.advice(&ready.rule) } else { SmolStr::default() };
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

    fn reason(&self, ready: &ReadyRule, evaluated: &Evaluated, touched: &[At]) -> Reason {
        let Evaluated { outcome, recorded_absent, .. } = evaluated;
        if let Some(call) = &outcome.reason
            && let Some(text) = self.wording.say(&ready.rule, &call.id, &call.arguments.as_slice())
        {
            return Reason { id: call.id.as_str().into(), text };
        }
        let field = outcome.missing.as_ref().map(|at| Argument::Text(self.field_name(at, touched)));
        if let (Some(number), Some(field)) = (recorded_absent, &field) {
            let note = self.writer.note_of_absence(*number);
            let noted = Argument::Text(if note.is_empty() { "no" } else { "yes" }.to_owned());
            let facts = [("field", field.clone()), ("noted", noted), ("note", Argument::Text(note))];
            return self.shared("recorded-absent", &facts);
        }
        let number = |value: u64| Argument::Number(i64::try_from(value).unwrap_or(i64::MAX));
        match (outcome.verdict, field) {
            (Verdict::MetByAlternative, _) if outcome.share == Share::NONE => {
                self.shared("met-by-alternative-pending", NO_ARGUMENTS)
            }
            (Verdict::MetByAlternative, _) => self.shared("met-by-alternative", NO_ARGUMENTS),
            (Verdict::Met, _) => self.shared("met", NO_ARGUMENTS),
            (Verdict::PartlyMet, field) => {
                let (met, of) = outcome.ratio.unwrap_or_default();
                let (k, n) = (("k", number(met)), ("n", number(of)));
                match field.filter(|_| outcome.open) {
                    Some(field) => self.shared("partly-met-lacking", &[k, n, ("field", field)]),
                    None => self.shared("partly-met", &[k, n]),
                }
            }
            (Verdict::NoEvidence, Some(_)) if self.lies_in_unrecorded(outcome) => {
                self.shared("commitments-not-recorded", NO_ARGUMENTS)
            }
            (Verdict::NoEvidence, Some(field)) if !outcome.unwritten => {
                self.shared("no-evidence", &[("field", field)])
            }
            (Verdict::NoEvidence, Some(field)) if is_absent(outcome) => {
                self.shared("not-written-yet", &[("field", field)])
            }
            (Verdict::NoEvidence, Some(_)) => self.shared("not-said-yet", NO_ARGUMENTS),
            (Verdict::NoEvidence, None) => self.shared("no-evidence-at-all", NO_ARGUMENTS),
            (Verdict::ForAPerson, _) => self.shared("for-a-person", NO_ARGUMENTS),
            (Verdict::NotApplicable, _) => self.shared("not-applicable", NO_ARGUMENTS),
            _ => self.shared("not-met", NO_ARGUMENTS),
        }
    }

    /// Whether what is missing are commitments whose texts are known not to be in the record.
    fn lies_in_unrecorded(&self, outcome: &Outcome) -> bool {
        let missing = outcome.missing.as_ref().map(|at| self.places.pointer(at));
        missing.is_some_and(|pointer| pointer == "/commitments") && says_unrecorded(self.writer.document)
    }

    /// The field as the input format names it, below the subject's document. What several items of a list lack is named once, as
    /// `/milestones/*/end`.
    fn field_name(&self, at: &At, touched: &[At]) -> String {
        let own = self.places.pointer(at).into();
        let (Some(rest), false) = (&at.rest, at.base == NodeId::ROOT) else { return own };
        let list = self.places.tree().parent(at.base);
        if !self.places.tree().is_list(list) {
            return own;
        }
        let same =
            |read: &&At| read.rest.as_ref() == Some(rest) && self.places.tree().parent(read.base) == list;
        if touched.iter().filter(same).count() < 2 {
            return own;
        }
        format!("{}/*{rest}", self.places.pointer_of(list))
    }

    fn shared<N: AsRef<str>>(&self, id: &str, arguments: &[(N, Argument)]) -> Reason {
        Reason { id: id.into(), text: self.wording.shared(id, &arguments).unwrap_or_default() }
    }

    fn evidence(&self, evaluated: &Evaluated, touched: &[At]) -> Vec<Evidence> {
        let shown = self.writer.shown(evaluated, touched);
        shown.into_iter().map(|(node, span)| self.places.evidence(node, span)).collect()
    }
}

/// The field whose absence left a verdict, or the rest of one, without an answer.
fn missing(outcome: &Outcome) -> Option<&At> {
    outcome.missing.as_ref().filter(|_| outcome.verdict == Verdict::NoEvidence || outcome.open)
}

/// Whether what is missing is not there at all, rather than there without saying it.
fn is_absent(outcome: &Outcome) -> bool {
    outcome.missing.as_ref().is_some_and(|at| at.present().is_none())
}

/// A text that every pack has, as the pack words it.
pub fn shared_text(pack: &ReadyPack, id: &str, locale: &str, arguments: &Args) -> SmolStr {
    pack.wordings.of(&pack.pack, locale).shared(id, arguments).unwrap_or_default()
}
