//! A document that was judged, with its report written when somebody first asks for more than verdicts: indicators, reasons,
//! advice and evidence cost more than judging does.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use smol_str::SmolStr;

use super::choice::{Standing, choose};
use super::options::Options;
use super::ready::ReadyRule;
use super::reasons::Reasons;
use super::ruling::Ruling;
use super::scorer::Scorer;
use super::told::ToldBefore;
use crate::document::PartialDate;
use crate::model::Document;
use crate::report::{Finding, Report, Verdict};
use crate::script::with_stop;

/// What the rules of each pack that scores a document came to, by number of the pack.
pub(super) type Rulings = Vec<(usize, Vec<(usize, Ruling)>)>;

/// A document that was judged: dereferences to its report.
#[derive(Debug)]
pub struct Judged(Source);

/// Where the report comes from.
#[derive(Debug)]
enum Source {
    /// It is written.
    Written(Box<Report>),
    /// It is written when somebody asks.
    Judged(Box<Outcome>, Box<OnceLock<Report>>),
}

/// What a report is written from.
#[derive(Debug)]
struct Outcome {
    scorer: Arc<Scorer>,
    document: Document,
    as_of: PartialDate,
    locale: String,
    rulings: Rulings,
    verdicts: Vec<Verdict>,
}

/// The head of a finding: which rule speaks of which subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// Pack that wrote the rule.
    pub pack: SmolStr,
    /// Id of the rule, unique in its pack.
    pub rule: SmolStr,
    /// Clause of the standard; `None` when the rule encodes none.
    pub clause: Option<SmolStr>,
    /// JSON Pointer of the subject.
    pub subject: SmolStr,
}

impl Judged {
    /// Of a report that is written already.
    pub fn of_report(report: Report) -> Self {
        Judged(Source::Written(Box::new(report)))
    }

    /// The verdict of a finding by its number in the report: known before the report is written.
    ///
    /// ```
    /// use rasero::{Document, Library, Options, Scorer};
    /// let library = Library::from_files([
    ///     ("p/pack.toml", "id = \"p\"\nversion = \"1.0.0\"\ntitle = { en = \"P\" }\nlanguages = [\"en\"]"),
    ///     ("p/rules/r.toml", "subject = \"commitment\"\nstatus = \"own\"\ncheck = 'present(commitment.end)'"),
    /// ])?;
    /// let scorer = std::sync::Arc::new(Scorer::builder(&library).pack("p").build()?);
    /// let document = Document::from_json(r#"{"id": "c", "title": "T", "end": 2027}"#).unwrap();
    /// let judged = scorer.judge(&document, &Options::as_of("2026-01-15".parse().unwrap()));
    /// assert_eq!(judged.verdict(0).unwrap().name(), "met");
    /// assert_eq!(judged.heads()[0].rule, "r");
    /// assert_eq!(judged.findings[0].reads, ["/end"]);
    /// # Ok::<(), rasero::pack::PackError>(())
    /// ```
    pub fn verdict(&self, number: usize) -> Option<Verdict> {
        match &self.0 {
            Source::Judged(outcome, _) => outcome.verdicts.get(number).copied(),
            Source::Written(report) => report.findings.get(number).map(|finding| finding.verdict),
        }
    }

    /// The heads of all findings in the order of the report: known before the report is written.
    pub fn heads(&self) -> Vec<Head> {
        match &self.0 {
            Source::Judged(outcome, _) => outcome.heads(),
            Source::Written(report) => report.findings.iter().map(Head::of).collect(),
        }
    }

    /// How many findings there are.
    pub fn len(&self) -> usize {
        match &self.0 {
            Source::Judged(outcome, _) => outcome.verdicts.len(),
            Source::Written(report) => report.findings.len(),
        }
    }

    /// Whether there is no finding.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The report, written at the first call.
    pub fn report(&self) -> &Report {
        match &self.0 {
            Source::Written(report) => report,
            Source::Judged(outcome, report) => report.get_or_init(|| outcome.written()),
        }
    }
}

impl Outcome {
    fn written(&self) -> Report {
        self.scorer.written(&self.document, self.as_of, &self.locale, &self.rulings)
    }

    fn heads(&self) -> Vec<Head> {
        let tree = self.document.tree();
        let told = self.scorer.told(&self.rulings, self.as_of).into_iter();
        told.map(|(ready, ruling)| Head {
            pack: ready.names.pack.clone(),
            rule: ready.names.rule.clone(),
            clause: ready.names.clause.clone(),
            subject: ruling.subject(tree).into(),
        })
        .collect()
    }
}

impl Head {
    fn of(finding: &Finding) -> Self {
        Head {
            pack: finding.pack.clone(),
            rule: finding.rule.clone(),
            clause: finding.clause.clone(),
            subject: finding.subject.clone(),
        }
    }
}

impl Deref for Judged {
    type Target = Report;

    fn deref(&self) -> &Report {
        self.report()
    }
}

impl PartialEq for Judged {
    fn eq(&self, other: &Self) -> bool {
        self.report() == other.report()
    }
}

impl Scorer {
    /// Judges a document. Its report says what [`Scorer::score`] would say, and is written when it is asked for.
    pub fn judge(self: &Arc<Self>, document: &Document, options: &Options) -> Judged {
        let as_of = PartialDate::from(options.as_of);
        let (locale, rulings) = with_stop(options.stop.as_ref(), || self.rulings(document, as_of));
        let outcome = Outcome {
            verdicts: self.told(&rulings, as_of).iter().map(|(_, ruling)| ruling.verdict()).collect(),
            scorer: Arc::clone(self),
            document: document.clone(),
            as_of,
            locale,
            rulings,
        };
        Judged(Source::Judged(Box::new(outcome), Box::default()))
    }

    /// What all rules come to that score a document; and the language of its report.
    pub(super) fn rulings(&self, document: &Document, as_of: PartialDate) -> (String, Rulings) {
        let run = self.run(document, as_of);
        let locale = self.locale_of(&run);
        let reasons = Reasons::new(&self.packs, document, as_of, &locale);
        let choices = choose(&self.packs, self.asked, &reasons, as_of).into_iter();
        let scoring = choices.filter(|choice| matches!(choice.standing, Standing::Scores));
        let of_pack = |choice: super::choice::Choice<'_>| {
            let edition = choice.pack.on(Some(as_of.first()));
            (choice.index, run.of_edition(choice.index, choice.pack, edition))
        };
        let rulings = scoring.map(of_pack).collect();
        drop(reasons);
        (locale, rulings)
    }

    /// Rules and what they came to in the order of the report: of rules that several packs have, the first one tells.
    fn told<'a>(&'a self, rulings: &'a Rulings, as_of: PartialDate) -> Vec<(&'a ReadyRule, &'a Ruling)> {
        let mut all = Vec::with_capacity(rulings.iter().map(|(_, list)| list.len()).sum());
        let mut before = Vec::new();
        for (index, list) in rulings {
            let Some(pack) = self.packs.get(*index) else { continue };
            let edition = pack.on(Some(as_of.first()));
            let told = ToldBefore::of(&before, pack);
            before.push((pack, edition));
            let own =
                list.iter().filter_map(|(number, ruling)| Some((&**edition.rules.get(*number)?, ruling)));
            all.extend(own.filter(|(ready, _)| told.lacks_rule(ready)));
        }
        all
    }
}
