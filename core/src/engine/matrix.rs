//! The clause matrix of a pack: its list of clauses against its rules and, given a report, their verdicts.

use super::ready::{ReadyPack, ReadyRule};
use super::scorer::Scorer;
use super::wording::Wording;
use crate::pack::{Clauses, Label, Labelled, Logic};
use crate::report::{
    Matrix, MatrixCell, MatrixClause, MatrixHead, MatrixRule, Report, Verdict, VerdictCount,
};

/// The language of a matrix when neither the scorer nor a report has one.
const LOCALE: &str = "en";

impl Scorer {
    /// The structure of the standard that each pack encodes (packs without a `clauses.toml` have none) against its rules, in
    /// the language of the report, else of the scorer. Given a report of this scorer, also against its verdicts.
    ///
    /// ```
    /// # use rasero::{Library, Scorer};
    /// let library = Library::from_files([
    ///     ("p/pack.toml", "id = \"p\"\nversion = \"1.0.0\"\ntitle = { en = \"P\" }\nlanguages = [\"en\"]"),
    ///     ("p/clauses.toml", "[rows]\none = { en = \"One\" }\n[clauses.one]\n\"p.1\" = { en = \"Calendar\" }"),
    /// ])?;
    /// let matrices = Scorer::builder(&library).build()?.matrices(None);
    /// assert_eq!(matrices[0].holes().next().unwrap().title, "Calendar");
    /// # Ok::<(), rasero::pack::PackError>(())
    /// ```
    pub fn matrices(&self, report: Option<&Report>) -> Vec<Matrix> {
        let locale = report.map(|report| report.locale.as_str());
        let locale = locale.or(self.locale.as_deref()).unwrap_or(LOCALE);
        let packs = self.ready_packs().iter();
        packs.filter_map(|pack| Some(matrix(pack, pack.pack.clauses()?, locale, report))).collect()
    }
}

fn matrix(pack: &ReadyPack, clauses: &Clauses, locale: &str, report: Option<&Report>) -> Matrix {
    let report = report.filter(|report| report.packs.iter().any(|used| used.id == pack.id()));
    let maker = Maker { pack, clauses, locale, report, wording: &pack.wordings.of(&pack.pack, locale) };
    let manifest = pack.pack.manifest();
    Matrix {
        pack: pack.id().to_owned(),
        version: manifest.version.clone(),
        title: maker.say(&manifest.title, pack.id()),
        locale: locale.to_owned(),
        document: report.map(|report| report.document.clone()),
        as_of: report.map(|report| report.as_of.clone()),
        rows: maker.heads(&clauses.rows),
        columns: maker.heads(&clauses.columns),
        cells: maker.cells(),
        other_rules: maker.rules(|ready| maker.home(ready).is_none()),
    }
}

/// A cell by its row and column.
type Home<'a> = (&'a str, Option<&'a str>);

struct Maker<'a> {
    pack: &'a ReadyPack,
    clauses: &'a Clauses,
    locale: &'a str,
    report: Option<&'a Report>,
    wording: &'a Wording,
}

impl<'a> Maker<'a> {
    fn say(&self, label: &Label, id: &str) -> String {
        label.get(self.locale).map_or_else(|| id.to_owned(), |text| text.text)
    }

    fn heads(&self, axis: &[Labelled]) -> Vec<MatrixHead> {
        let head = |named: &Labelled| MatrixHead {
            id: named.id.value.clone(),
            title: self.say(&named.label, &named.id),
        };
        axis.iter().map(head).collect()
    }

    fn cells(&self) -> Vec<MatrixCell> {
        let columns: Vec<Option<&str>> = match self.clauses.columns.as_slice() {
            [] => vec![None],
            columns => columns.iter().map(|column| Some(column.id.value.as_str())).collect(),
        };
        let rows = self.clauses.rows.iter();
        let homes = rows.flat_map(|row| columns.iter().map(|column| (row.id.value.as_str(), *column)));
        homes.map(|home| self.cell(home)).collect()
    }

    fn cell(&self, home: Home<'_>) -> MatrixCell {
        let own = self.clauses.list.iter();
        let own = own.filter(|clause| (clause.row.as_str(), clause.column.as_deref()) == home);
        let clause = |clause: &crate::pack::Clause| MatrixClause {
            id: clause.id.value.clone(),
            title: self.say(&clause.label, &clause.id),
            rules: self.rules(|ready| ready.rule.clause() == Some(&clause.id.value)),
        };
        let without = |ready: &ReadyRule| !self.is_listed(ready) && self.home(ready) == Some(home);
        MatrixCell {
            row: home.0.to_owned(),
            column: home.1.map(str::to_owned),
            clauses: own.map(clause).collect(),
            rules: self.rules(without),
        }
    }

    fn is_listed(&self, ready: &ReadyRule) -> bool {
        ready.rule.clause().is_some_and(|id| self.clauses.get(id).is_some())
    }

    /// The cell of a rule: that of its clause; else of its own phase and component, when they name a row and a column.
    fn home(&self, ready: &'a ReadyRule) -> Option<Home<'a>> {
        if let Some(clause) = ready.rule.clause().and_then(|id| self.clauses.get(id)) {
            return Some((&clause.row, clause.column.as_deref()));
        }
        let names = |axis: &[Labelled], id: &str| axis.iter().any(|named| named.id.value == id);
        let row = ready.rule.phase.as_deref().filter(|phase| names(&self.clauses.rows, phase))?;
        if self.clauses.columns.is_empty() {
            return Some((row, None));
        }
        let column = ready.rule.component.as_deref();
        Some((row, Some(column.filter(|component| names(&self.clauses.columns, component))?)))
    }

    fn rules(&self, kept: impl Fn(&'a ReadyRule) -> bool) -> Vec<MatrixRule> {
        let own = self.pack.on(None).rules.iter().map(|ready| &**ready);
        let own = own.filter(|ready| *ready.rule.pack == *self.pack.id());
        own.filter(|ready| kept(ready)).map(|ready| self.rule(ready)).collect()
    }

    fn rule(&self, ready: &ReadyRule) -> MatrixRule {
        let rule = &ready.rule;
        MatrixRule {
            id: rule.id.clone(),
            title: self.wording.title(rule),
            status: rule.status.name().to_owned(),
            tier: rule.tier.as_ref().map(|tier| tier.value.clone()),
            for_a_person: matches!(self.pack.pack.first_edition().checked_by(rule).logic, Logic::Person),
            verdicts: self.verdicts(&rule.id),
        }
    }

    fn verdicts(&self, rule: &str) -> Vec<VerdictCount> {
        let findings = self.report.iter().flat_map(|report| &report.findings);
        let own = findings.filter(|finding| finding.pack == self.pack.id() && finding.rule == rule);
        let own: Vec<Verdict> = own.map(|finding| finding.verdict).collect();
        let count = |verdict: Verdict| {
            let count = own.iter().filter(|own| **own == verdict).count();
            VerdictCount { verdict, count: u32::try_from(count).unwrap_or(u32::MAX) }
        };
        Verdict::ALL.into_iter().map(count).filter(|counted| counted.count > 0).collect()
    }
}
