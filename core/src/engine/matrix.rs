//! The clause matrix of a pack: its list of clauses against its rules and, given a report, their verdicts.

use jiff::civil::Date;

use super::changes::changes;
use super::ready::ReadyPack;
use super::scorer::Scorer;
use super::wording::Wording;
use crate::pack::{Clauses, Edition, Label, Labelled, Logic, Pack, Rule};
use crate::report::{
    Change, Matrix, MatrixCell, MatrixClause, MatrixHead, MatrixRule, Report, Verdict, VerdictCount,
};

/// The language of a matrix when neither the scorer nor a report has one.
const LOCALE: &str = "en";

impl Scorer {
    /// The structure of the standard that each pack encodes against its rules, in the language of the report, else of the
    /// scorer. Given a report of this scorer, also against its verdicts. A pack without a `clauses.toml` has the structure of its
    /// parent, with what it adds, changes and switches off; without either it has none.
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
        packs.filter_map(|pack| matrix(pack, locale, report)).collect()
    }
}

fn matrix(pack: &ReadyPack, locale: &str, report: Option<&Report>) -> Option<Matrix> {
    let (home, clauses) = pack.pack.chain().find_map(|home| Some((home, home.clauses()?)))?;
    let report = report.filter(|report| report.packs.iter().any(|used| used.id == pack.id()));
    // Without a report a pack is shown with every change, before any of them lapses.
    let day = report.and_then(|report| report.as_of.parse().ok());
    let edition = day.map_or_else(|| pack.pack.first_edition(), |day| pack.pack.edition_on(day));
    let maker = Maker {
        homes: homes(&pack.pack, home.id()),
        clauses,
        edition,
        changes: all_changes(&pack.pack, home.id(), day.unwrap_or(Date::MIN), locale),
        locale,
        report,
        wording: &pack.wordings.of(&pack.pack, locale),
    };
    let manifest = pack.pack.manifest();
    Some(Matrix {
        pack: pack.id().to_owned(),
        version: manifest.version.clone(),
        title: maker.say(&manifest.title, pack.id()),
        structure_of: home.id().to_owned(),
        locale: locale.to_owned(),
        document: report.map(|report| report.document.clone()),
        as_of: report.map(|report| report.as_of.clone()),
        rows: maker.heads(&clauses.rows),
        columns: maker.heads(&clauses.columns),
        cells: maker.cells(),
        other_rules: maker.rules(|rule| maker.home(rule).is_none()),
    })
}

/// The pack and its parents, down from the one that gives the structure: their rules belong to it.
fn homes<'a>(pack: &'a Pack, structure: &str) -> Vec<&'a Pack> {
    let mut homes = Vec::new();
    for home in pack.chain() {
        homes.push(home);
        if home.id() == structure {
            break;
        }
    }
    homes
}

/// What the packs below the one that gives the structure change in its rules, the last word first.
fn all_changes(pack: &Pack, structure: &str, day: Date, locale: &str) -> Vec<Change> {
    let below = pack.chain().take_while(|home| home.id() != structure);
    below.flat_map(|home| changes(home, day, locale)).filter(|change| !change.lapsed).collect()
}

/// A cell by its row and column.
type Home<'a> = (&'a str, Option<&'a str>);

struct Maker<'a> {
    homes: Vec<&'a Pack>,
    clauses: &'a Clauses,
    edition: &'a Edition,
    changes: Vec<Change>,
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
            rules: self.rules(|rule| rule.clause() == Some(&clause.id.value)),
        };
        let without = |rule: &'a Rule| !self.is_listed(rule) && self.home(rule) == Some(home);
        MatrixCell {
            row: home.0.to_owned(),
            column: home.1.map(str::to_owned),
            clauses: own.map(clause).collect(),
            rules: self.rules(without),
        }
    }

    fn is_listed(&self, rule: &Rule) -> bool {
        rule.clause().is_some_and(|id| self.clauses.get(id).is_some())
    }

    /// The cell of a rule: that of its clause; else of its own phase and component, when they name a row and a column.
    fn home(&self, rule: &'a Rule) -> Option<Home<'a>> {
        if let Some(clause) = rule.clause().and_then(|id| self.clauses.get(id)) {
            return Some((&clause.row, clause.column.as_deref()));
        }
        let names = |axis: &[Labelled], id: &str| axis.iter().any(|named| named.id.value == id);
        let row = rule.phase.as_deref().filter(|phase| names(&self.clauses.rows, phase))?;
        if self.clauses.columns.is_empty() {
            return Some((row, None));
        }
        let column = rule.component.as_deref();
        Some((row, Some(column.filter(|component| names(&self.clauses.columns, component))?)))
    }

    /// The rules that are asked and those that are switched off.
    fn rules(&self, kept: impl Fn(&'a Rule) -> bool) -> Vec<MatrixRule> {
        let asked = self.edition.rules.iter().map(|rule| (&**rule, false));
        let all = asked.chain(self.edition.off.iter().map(|rule| (&**rule, true)));
        let own = all.filter(|(rule, _)| self.homes.iter().any(|home| *home.id() == *rule.pack));
        own.filter(|(rule, _)| kept(rule)).map(|(rule, off)| self.rule(rule, off)).collect()
    }

    fn rule(&self, rule: &Rule, off: bool) -> MatrixRule {
        let changes = self.changes.iter().filter(|change| change.rule == rule.id);
        MatrixRule {
            id: rule.id.clone(),
            title: self.wording.title(rule).to_string(),
            status: rule.status.name().to_owned(),
            tier: rule.tier.as_ref().map(|tier| tier.value.clone()),
            pack: (*rule.pack).to_owned(),
            off,
            changes: changes.cloned().collect(),
            for_a_person: matches!(self.edition.checked_by(rule).logic, Logic::Person),
            verdicts: self.verdicts(rule),
        }
    }

    fn verdicts(&self, rule: &Rule) -> Vec<VerdictCount> {
        let findings = self.report.iter().flat_map(|report| &report.findings);
        let own = findings.filter(|finding| finding.pack == *rule.pack && finding.rule == rule.id);
        let own: Vec<Verdict> = own.map(|finding| finding.verdict).collect();
        let count = |verdict: Verdict| {
            let count = own.iter().filter(|own| **own == verdict).count();
            VerdictCount { verdict, count: u32::try_from(count).unwrap_or(u32::MAX) }
        };
        Verdict::ALL.into_iter().map(count).filter(|counted| counted.count > 0).collect()
    }
}
