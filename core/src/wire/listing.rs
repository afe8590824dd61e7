//! What packs say of their rules.

use serde::Serialize;

use crate::pack::{Args, Case, Logic, Pack, Part, Rule};

/// One rule in a list; its JSON is a contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleRow {
    /// Pack that wrote the rule.
    pub pack: String,
    /// Its id, unique in the pack.
    pub id: String,
    /// Clause of the standard, when it encodes one.
    pub clause: Option<String>,
    /// What it is asked of: `plan`, `commitment` or `milestone`.
    pub subject: String,
    /// Tier of a compliance indicator.
    pub tier: Option<String>,
    /// Group of a points indicator.
    pub group: Option<String>,
    /// Weight.
    pub points: u32,
    /// How surely it was read: `stable`, `draft` or `own`.
    pub status: String,
    /// What it says when met.
    pub title: String,
}

/// All that is known of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// What the list says of it.
    #[serde(flatten)]
    pub row: RuleRow,
    /// Why it is asked.
    pub why: String,
    /// What to do when it is not met.
    pub advice: String,
    /// Document, section and link.
    pub source: Vec<String>,
    /// Parameters with their values.
    pub params: Vec<(String, String)>,
    /// How it is checked.
    pub logic: Vec<Listing>,
    /// Its cases.
    pub cases: Vec<CaseRow>,
}

/// Code, with what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// What it is.
    pub title: String,
    /// The code.
    pub code: String,
}

/// One case of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseRow {
    /// What it shows.
    pub name: String,
    /// The verdict that must come out.
    pub verdict: String,
    /// The document that it starts from, and what it changes there.
    pub given: Vec<String>,
}

/// What the list says of the rules of a pack: first those that it wrote, then those of its parents as it changes them.
pub(super) fn rows(pack: &Pack, locale: &str) -> Vec<RuleRow> {
    let homes = pack.chain().flat_map(|home| pack.rules().iter().filter(|rule| *rule.pack == *home.id()));
    homes.map(|rule| row(pack, rule, locale)).collect()
}

fn row(pack: &Pack, rule: &Rule, locale: &str) -> RuleRow {
    let title = text(pack, rule, "title", locale);
    RuleRow {
        pack: (*rule.pack).to_owned(),
        id: rule.id.clone(),
        clause: rule.clause().map(str::to_owned),
        subject: rule.subject.as_str().to_owned(),
        tier: rule.tier.as_ref().map(|tier| tier.value.clone()),
        group: rule.group.as_ref().map(|group| group.value.clone()),
        points: rule.points,
        status: rule.status.name().to_owned(),
        title: if title.is_empty() { rule.id.clone() } else { title },
    }
}

fn text(pack: &Pack, rule: &Rule, id: &str, locale: &str) -> String {
    pack.texts().format(&rule.wording, id, locale, &Args::new()).map(|text| text.text).unwrap_or_default()
}

/// All that is known of a rule.
pub(super) fn explanation(pack: &Pack, rule: &Rule, locale: &str) -> Explanation {
    let cited = rule.source.as_ref();
    let document = pack.cited(rule);
    let mut source: Vec<String> = document.map(|document| document.title.clone()).into_iter().collect();
    source.extend(cited.and_then(|source| source.section.clone()));
    source.extend(document.and_then(|document| document.url.clone()));
    let checked = pack.first_edition().checked_by(rule);
    let of_rule = |name: &String| rule.params.contains_key(name) || checked.params.contains_key(name);
    let params = rule.values.iter().filter(|(name, _)| of_rule(name));
    Explanation {
        row: row(pack, rule, locale),
        why: text(pack, rule, "why", locale),
        advice: text(pack, rule, "advice", locale),
        source,
        params: params.map(|(name, value)| (name.clone(), value.to_string())).collect(),
        logic: logic(pack, rule, checked, locale),
        cases: rule.cases.iter().map(case_row).collect(),
    }
}

fn logic(pack: &Pack, rule: &Rule, checked: &Rule, locale: &str) -> Vec<Listing> {
    let same = if checked.id == rule.id { String::new() } else { format!(" (that of {})", checked.id) };
    match &checked.logic {
        Logic::Check(check) => vec![Listing { title: format!("Check{same}"), code: check.text().to_owned() }],
        Logic::Script { path, text } => {
            vec![Listing { title: format!("Script {path}{same}"), code: text.text().to_owned() }]
        }
        Logic::Parts(parts) => {
            let listing = |part: &Part| {
                let title = text(pack, checked, &Part::text_id(&part.id), locale);
                let title = if title.is_empty() { String::new() } else { format!(": {title}") };
                Listing {
                    title: format!("Part {}{title}{same}", part.id.value),
                    code: part.check.text().to_owned(),
                }
            };
            parts.iter().map(listing).collect()
        }
        Logic::Person | Logic::SameAs(_) => {
            vec![Listing { title: "Check".into(), code: "only a person can judge this".into() }]
        }
    }
}

fn case_row(case: &Case) -> CaseRow {
    let mut given = Vec::new();
    given.extend(case.base.as_ref().map(|base| format!("from {}", base.value)));
    given.extend(case.stage.as_ref().map(|stage| format!("stage = {}", stage.value.as_str())));
    given.extend(case.as_of.as_ref().map(|day| format!("as of {}", day.value)));
    given.extend(case.set.iter().map(|(pointer, value)| format!("{} = {value}", pointer.value)));
    given.extend(case.remove.iter().map(|pointer| format!("without {}", pointer.value)));
    CaseRow { name: case.name.value.clone(), verdict: case.verdict.value.name().to_owned(), given }
}
