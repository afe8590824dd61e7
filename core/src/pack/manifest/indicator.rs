//! `[[indicator]]`: what a pack makes of its findings, one shape for each kind.

use crate::model::Subject;
use crate::pack::decode::Section;
use crate::pack::label::{Label, Labelled};
use crate::pack::passage::Placed;
use crate::pack::suggest::suggest;
use crate::pack::words::SUBJECTS;
use crate::report::{IndicatorKind, TABLE_PARTS};

/// An indicator as the pack declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Id, unique in the pack.
    pub id: Placed<String>,
    /// Name for people.
    pub title: Label,
    /// What it is computed for.
    pub subject: Subject,
    /// What its kind adds.
    pub spec: IndicatorSpec,
}

/// What the kinds of indicator add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndicatorSpec {
    /// Points earned over points attainable, by group.
    Points {
        /// Groups, in the order in which they are shown.
        groups: Vec<Labelled>,
    },
    /// Ordered levels over dimensions.
    Level {
        /// Levels, lowest first.
        levels: Vec<Labelled>,
        /// Dimensions, in the order in which they are shown.
        dimensions: Vec<Labelled>,
        /// How one level is made of all cells.
        overall: Overall,
    },
    /// Requirements by tier.
    Compliance {
        /// Tiers, the one that must be met first.
        tiers: Vec<Labelled>,
        /// Whether a requirement of the first tier may be replaced by an explained alternative.
        comply_or_explain: bool,
    },
    /// One code of a list.
    Code {
        /// The codes, lowest first.
        codes: Vec<Labelled>,
        /// The decision table: the first row that holds gives the code, else it is the first code.
        rows: Vec<CodeRow>,
        /// Rules with their weights for a finer order; empty when there is none.
        graded_by: Vec<(Placed<String>, u32)>,
    },
}

impl IndicatorSpec {
    /// The kind.
    pub fn kind(&self) -> IndicatorKind {
        match self {
            IndicatorSpec::Points { .. } => IndicatorKind::Points,
            IndicatorSpec::Level { .. } => IndicatorKind::Level,
            IndicatorSpec::Compliance { .. } => IndicatorKind::Compliance,
            IndicatorSpec::Code { .. } => IndicatorKind::Code,
        }
    }

    /// Ids of groups; none for other kinds.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &str> {
        ids(if let IndicatorSpec::Points { groups } = self { groups } else { &[] })
    }

    /// Ids of tiers; none for other kinds.
    pub(crate) fn tiers(&self) -> impl Iterator<Item = &str> {
        ids(if let IndicatorSpec::Compliance { tiers, .. } = self { tiers } else { &[] })
    }
}

fn ids(list: &[Labelled]) -> impl Iterator<Item = &str> {
    list.iter().map(|named| named.id.value.as_str())
}

/// How one level is made of the cells of a matrix: the highest one reached, held down by a gate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overall {
    /// The gate, when there is one.
    pub gate: Option<Gate>,
}

/// A rule without which no level above the closed one is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Id of the rule.
    pub rule: Placed<String>,
    /// The highest level while the rule is not met.
    pub closed: Placed<String>,
}

/// One row of a decision table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeRow {
    /// The code that it gives.
    pub code: Placed<String>,
    /// Rules that must all be met.
    pub all: Vec<Placed<String>>,
    /// Rules of which one must be met; empty for no such condition.
    pub any: Vec<Placed<String>>,
    /// Rules none of which may be met.
    pub none: Vec<Placed<String>>,
    /// Rules of which the record must refute one; empty for no such condition.
    pub not_met: Vec<Placed<String>>,
    /// The least graded order, in thousandths; 0 for no such condition.
    pub graded_from: u32,
    /// Indicators of codes that stand above, one of which must have this code or a higher one; empty for no such condition.
    pub any_code: Vec<(Placed<String>, Placed<String>)>,
}

impl CodeRow {
    /// Every rule that it names.
    pub fn rules(&self) -> impl Iterator<Item = &Placed<String>> {
        [&self.all, &self.any, &self.none, &self.not_met].into_iter().flatten()
    }
}

const KINDS: [(&str, IndicatorKind); 4] = [
    ("points", IndicatorKind::Points),
    ("level", IndicatorKind::Level),
    ("compliance", IndicatorKind::Compliance),
    ("code", IndicatorKind::Code),
];

/// Reads one `[[indicator]]`.
pub(super) fn read(section: Section<'_>, languages: &[Placed<String>]) -> Option<Indicator> {
    let id = section.need("id").and_then(|field| field.name());
    let kind = section.need("kind").and_then(|field| field.word(&KINDS));
    let title = Label::read(section.get("title"), languages);
    let subject = section
        .get("subject")
        .and_then(|field| field.word(&SUBJECTS))
        .map_or(Subject::Commitment, |at| at.value);
    let labels = Labels::read(&section, languages);
    // Which keys are known depends on the kind: without one, the others are let pass.
    let kind = kind?;
    let spec = match kind.value {
        IndicatorKind::Points => IndicatorSpec::Points { groups: labels.named(&section, "groups") },
        IndicatorKind::Level => read_level(&section, &labels),
        IndicatorKind::Compliance => {
            let explained = section.get("comply_or_explain").and_then(|field| field.flag());
            IndicatorSpec::Compliance {
                tiers: labels.named(&section, "tiers"),
                comply_or_explain: explained.unwrap_or(false),
            }
        }
        IndicatorKind::Code => read_code(&section, &labels),
    };
    match &spec {
        IndicatorSpec::Points { groups } => {
            refuse_taken(&section, groups, |id| format!("`{id}` cannot be the id of a group"));
        }
        IndicatorSpec::Level { dimensions, .. } => {
            refuse_taken(&section, dimensions, |id| format!("`{id}` cannot be the id of a dimension"));
        }
        IndicatorSpec::Compliance { .. } | IndicatorSpec::Code { .. } => {}
    }
    labels.finish(&spec);
    section.finish();
    Some(Indicator { id: id?, title, subject, spec })
}

fn read_level(section: &Section<'_>, labels: &Labels<'_>) -> IndicatorSpec {
    let levels = labels.named(section, "levels");
    let dimensions = labels.named(section, "dimensions");
    let mut overall = Overall::default();
    if let Some(table) = section.section("overall") {
        if let Some(take) = table.get("take") {
            take.word(&[("highest", ())]);
        }
        overall.gate = match (table.text("gate"), table.text("closed")) {
            (Some(rule), Some(closed)) => Some(Gate { rule, closed }),
            (None, None) => None,
            _ => {
                let help = "`closed` is the highest level while the rule of `gate` is not met";
                table.fault("pack/missing-key", "`gate` and `closed` go together", Some(help.into()));
                None
            }
        };
        table.finish();
    }
    if let Some(gate) = &overall.gate {
        check_member(section, &gate.closed, &levels, "level");
    }
    IndicatorSpec::Level { levels, dimensions, overall }
}

fn read_code(section: &Section<'_>, labels: &Labels<'_>) -> IndicatorSpec {
    let codes = labels.named(section, "codes");
    let mut rows = Vec::new();
    for table in section.sections("rows") {
        let code = table.need("code").and_then(|field| field.text());
        let (all, any, none) = (table.texts("all"), table.texts("any"), table.texts("none"));
        let not_met = table.texts("not_met");
        let from = table.get("graded_from").and_then(|field| {
            if section.get("graded_by").is_none() {
                field.fault(
                    "pack/missing-key",
                    "`graded_from` needs `graded_by`, the weights of that order",
                    None,
                );
            }
            field.integer(0, 1000)
        });
        let graded_from = from.and_then(|from| u32::try_from(from.value).ok()).unwrap_or(0);
        let mut any_code = Vec::new();
        for field in table.section("any_code").iter().flat_map(Section::entries) {
            any_code.extend(field.text().map(|code| (field.placed_key(), code)));
        }
        table.finish();
        if let Some(code) = code {
            check_member(section, &code, &codes, "code");
            rows.push(CodeRow { code, all, any, none, not_met, graded_from, any_code });
        }
    }
    let mut graded_by = Vec::new();
    if let Some(table) = section.section("graded_by") {
        for field in table.entries() {
            let weight = field.integer(0, 1_000_000).and_then(|weight| u32::try_from(weight.value).ok());
            graded_by.extend(weight.map(|weight| (field.placed_key(), weight)));
        }
    }
    IndicatorSpec::Code { codes, rows, graded_by }
}

/// Refuses ids of which tables could not tell the column from one that every indicator has.
fn refuse_taken(section: &Section<'_>, list: &[Labelled], refusal: impl Fn(&str) -> String) {
    for id in list.iter().map(|named| &named.id).filter(|id| TABLE_PARTS.contains(&id.value.as_str())) {
        let taken = TABLE_PARTS.map(|part| format!("`{part}`")).join(", ");
        let help =
            format!("take another one: tables have columns for every indicator that are called {taken}");
        section.fault_at("pack/name", id.place, refusal(&id.value), Some(help));
    }
}

fn check_member(section: &Section<'_>, name: &Placed<String>, known: &[Labelled], what: &str) {
    if !known.is_empty() && !known.iter().any(|known| known.id.value == name.value) {
        let help = suggest(name, known.iter().map(|known| known.id.value.as_str()));
        section.fault_at(
            "pack/unknown-name",
            name.place,
            format!("the indicator has no {what} `{}`", name.value),
            help,
        );
    }
}

/// `labels.<id> = { en = "...", es = "..." }`.
struct Labels<'a> {
    section: Option<Section<'a>>,
    languages: &'a [Placed<String>],
}

impl<'a> Labels<'a> {
    fn read(section: &Section<'a>, languages: &'a [Placed<String>]) -> Self {
        Labels { section: section.section("labels"), languages }
    }

    /// A list of ids that must not be empty, each with its label.
    fn named(&self, section: &Section<'_>, key: &'static str) -> Vec<Labelled> {
        let Some(field) = section.need(key) else { return Vec::new() };
        let ids = field.distinct_texts();
        if ids.is_empty() {
            field.fault("pack/empty-list", format!("`{key}` names nothing"), None);
        }
        ids.into_iter()
            .map(|id| {
                let entries = self.section.iter().flat_map(Section::entries);
                let label =
                    Label::read(entries.into_iter().find(|entry| entry.key() == id.value), self.languages);
                Labelled { id, label }
            })
            .collect()
    }

    /// Refuses labels of things that the indicator does not have.
    fn finish(&self, spec: &IndicatorSpec) {
        let lists = match spec {
            IndicatorSpec::Points { groups: list }
            | IndicatorSpec::Compliance { tiers: list, .. }
            | IndicatorSpec::Code { codes: list, .. } => [list.as_slice(), &[]],
            IndicatorSpec::Level { levels, dimensions, .. } => [levels.as_slice(), dimensions.as_slice()],
        };
        let known = || lists.iter().copied().flatten().map(|named| named.id.value.as_str());
        for entry in self.section.iter().flat_map(Section::entries) {
            if !known().any(|id| id == entry.key()) {
                let message = format!("the indicator has nothing called `{}`", entry.key());
                entry.key_fault("pack/unknown-name", message, suggest(entry.key(), known()));
            }
        }
    }
}
