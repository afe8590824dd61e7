//! What packs say of their rules.

use rasero::document::nearest;
use rasero::pack::{Args, Case, Logic, Pack, Rule};
use serde::Serialize;

use super::open;
use crate::complaint::Complaint;

/// One rule in a list; its JSON is a contract.
#[derive(Serialize)]
pub(crate) struct RuleRow {
    pub pack: String,
    pub id: String,
    pub clause: Option<String>,
    pub subject: String,
    pub tier: Option<String>,
    pub group: Option<String>,
    pub points: u32,
    pub status: String,
    pub title: String,
}

/// All that is known of a rule.
pub(crate) struct Explanation {
    /// What the list says of it.
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
pub(crate) struct Listing {
    pub title: String,
    pub code: String,
}

/// One case of a rule.
pub(crate) struct CaseRow {
    pub name: String,
    pub verdict: String,
    /// The document that it starts from, and what it changes there.
    pub given: Vec<String>,
}

/// The rules of the packs asked for, or of all shipped ones.
pub(crate) fn rules(asked: &[String], locale: &str) -> Result<Vec<RuleRow>, Vec<Complaint>> {
    let packs = open(asked)?;
    let chosen = packs.chosen();
    Ok(chosen.iter().flat_map(|pack| pack.rules().iter().map(|rule| row(pack, rule, locale))).collect())
}

/// Explains `pack/rule`, where the pack may be a folder.
pub(crate) fn explain(name: &str, locale: &str) -> Result<Explanation, Vec<Complaint>> {
    let Some((pack, id)) = name.rsplit_once('/') else {
        let complaint = Complaint::new("usage/rule-name", format!("`{name}` is no PACK/RULE"));
        return Err(vec![complaint.help("`rasero rules list` shows all rules")]);
    };
    let packs = open(&[pack.to_owned()])?;
    let chosen = packs.chosen();
    let ids = || chosen.iter().flat_map(|pack| pack.rules()).map(|rule| rule.id.as_str());
    let found = chosen.iter().find_map(|pack| Some((pack, pack.rule(id)?)));
    let Some((pack, rule)) = found else {
        let complaint = Complaint::new("pack/unknown-rule", format!("`{pack}` has no rule `{id}`"));
        let near = nearest(id, ids()).map(|near| format!("did you mean `{near}`? "));
        let help = format!("{}`rasero rules list --pack {pack}` shows all", near.unwrap_or_default());
        return Err(vec![complaint.help(help)]);
    };
    Ok(explanation(pack, rule, locale))
}

fn row(pack: &Pack, rule: &Rule, locale: &str) -> RuleRow {
    let title = text(pack, rule, "title", locale);
    RuleRow {
        pack: pack.id().to_owned(),
        id: rule.id.clone(),
        clause: rule.source.as_ref().and_then(|source| source.clause.clone()),
        subject: rule.subject.as_str().to_owned(),
        tier: rule.tier.as_ref().map(|tier| tier.value.clone()),
        group: rule.group.as_ref().map(|group| group.value.clone()),
        points: rule.points,
        status: rule.status.name().to_owned(),
        title: if title.is_empty() { rule.id.clone() } else { title },
    }
}

fn text(pack: &Pack, rule: &Rule, id: &str, locale: &str) -> String {
    pack.texts().format(&rule.id, id, locale, &Args::new()).map(|text| text.text).unwrap_or_default()
}

fn explanation(pack: &Pack, rule: &Rule, locale: &str) -> Explanation {
    let cited = rule.source.as_ref();
    let document = cited.and_then(|source| pack.manifest().document(&source.document));
    let mut source: Vec<String> = document.map(|document| document.title.clone()).into_iter().collect();
    source.extend(cited.and_then(|source| source.section.clone()));
    source.extend(document.and_then(|document| document.url.clone()));
    let checked = pack.checked_by(rule);
    let params = pack
        .params(rule)
        .into_iter()
        .filter(|(name, _)| rule.params.contains_key(*name) || checked.params.contains_key(*name));
    Explanation {
        row: row(pack, rule, locale),
        why: text(pack, rule, "why", locale),
        advice: text(pack, rule, "advice", locale),
        source,
        params: params.map(|(name, value)| (name.to_owned(), value.to_string())).collect(),
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
            let listing = |part: &rasero::pack::Part| {
                let title = text(pack, checked, &rasero::pack::Part::text_id(&part.id), locale);
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
