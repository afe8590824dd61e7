//! What a log says of the program: its rules with their sources, the packs they come from, and rules that failed.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::super::labels::Labels;
use super::super::marked::is_asked;
use super::super::words::Words;
use super::id;
use crate::report::{PackSummary, Report, RuleSummary};

/// What was asked of one document, or of several: the end of a log.
#[derive(Clone, Debug)]
pub struct SarifTool {
    version: String,
    as_of: String,
    locale: String,
    rules: Vec<Arc<RuleSummary>>,
    known: BTreeSet<String>,
    packs: Vec<PackSummary>,
    failures: Vec<Value>,
    misuses: Vec<Value>,
    incomplete: bool,
}

impl Default for SarifTool {
    /// What is known before anything was scored.
    fn default() -> Self {
        SarifTool {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            as_of: String::new(),
            locale: String::new(),
            rules: Vec::new(),
            known: BTreeSet::new(),
            packs: Vec::new(),
            failures: Vec::new(),
            misuses: Vec::new(),
            incomplete: false,
        }
    }
}

impl SarifTool {
    /// What a report tells of the program.
    pub fn of(report: &Report) -> Self {
        let failures = report.findings.iter().filter_map(|finding| {
            let (said, place) = Words::failure(finding)?;
            let code = finding.error.as_ref().map(|error| error.code.as_str());
            Some(json!({
                "level": "error",
                "descriptor": { "id": code },
                "associatedRule": { "id": id(finding) },
                "message": { "text": format!("{said} ({place})") },
            }))
        });
        let mut tool = SarifTool {
            version: report.rasero.clone(),
            as_of: report.as_of.clone(),
            locale: report.locale.clone(),
            failures: failures.collect(),
            ..SarifTool::default()
        };
        report.rules.iter().for_each(|rule| tool.learn(rule));
        tool.packs.clone_from(&report.packs);
        tool
    }

    /// Adds what another report tells. A rule is described in the language in which it came first.
    #[must_use]
    pub fn and(mut self, mut other: SarifTool) -> Self {
        self.incomplete |= other.incomplete;
        self.misuses.append(&mut other.misuses);
        if self.as_of.is_empty() {
            return SarifTool { misuses: self.misuses, incomplete: self.incomplete, ..other };
        }
        other.rules.iter().for_each(|rule| self.learn(rule));
        for pack in other.packs {
            if self.packs.iter().all(|known| known.id != pack.id) {
                self.packs.push(pack);
            }
        }
        self.failures.extend(other.failures);
        self
    }

    /// Says that not all was done that was asked for, such as where a document was refused.
    pub fn mark_incomplete(&mut self) {
        self.incomplete = true;
    }

    /// Says what was asked for and cannot be meant: how it is called, and what is wrong with it.
    pub fn add_misuse(&mut self, code: &str, message: &str) {
        self.misuses.push(json!({
            "level": "error",
            "descriptor": { "id": code },
            "message": { "text": message },
        }));
    }

    fn learn(&mut self, rule: &Arc<RuleSummary>) {
        if self.known.insert(format!("{}/{}", rule.pack, rule.id)) {
            self.rules.push(Arc::clone(rule));
        }
    }

    /// The end of a log.
    pub fn finish(&self) -> String {
        let rules: Vec<Value> = self.rules.iter().map(|rule| described(rule)).collect();
        let packs = self.packs.iter().map(|pack| {
            json!({ "name": pack.id, "version": pack.version, "properties": { "sha256": pack.digest } })
        });
        let mut driver = json!({ "name": "Rasero", "version": self.version, "rules": rules });
        let said = [("version", self.version.as_str().into()), ("date", self.as_of.as_str().into())];
        let said = Labels::of(&self.locale).fill("pre-assessment", &said);
        if let Some(fields) = driver.as_object_mut().filter(|_| !self.as_of.is_empty()) {
            fields.insert("fullDescription".into(), json!({ "text": said }));
        }
        let tool = json!({ "driver": driver, "extensions": packs.collect::<Vec<_>>() });
        // SARIF 2.1.0, 3.20.14: a run that could not do all of it was not successful, whatever it found.
        let succeeded = !self.incomplete && self.failures.is_empty() && self.misuses.is_empty();
        let invocation = json!({
            "executionSuccessful": succeeded,
            "toolConfigurationNotifications": self.misuses,
            "toolExecutionNotifications": self.failures,
        });
        let language = if is_language(&self.locale) {
            format!(",\"language\":{}", json!(self.locale))
        } else {
            String::new()
        };
        format!("\n],\"tool\":{tool},\"invocations\":[{invocation}]{language}}}]}}\n")
    }
}

/// A rule as a log describes it: its title, where it comes from and how grave it is.
fn described(rule: &RuleSummary) -> Value {
    let level = if is_asked(Some(rule)) { "error" } else { "note" };
    let source = &rule.source;
    let cited = [source.document.as_str(), &source.section, rule.clause.as_deref().unwrap_or_default()];
    let cited: Vec<&str> = cited.into_iter().filter(|text| !text.is_empty()).collect();
    let tags = [Some(&rule.pack), rule.group.as_ref(), rule.tier.as_ref(), Some(&rule.status)];
    let tags: Vec<&String> = tags.into_iter().flatten().collect();
    let mut fields = Map::new();
    fields.insert("id".into(), format!("{}/{}", rule.pack, rule.id).into());
    fields.insert("shortDescription".into(), json!({ "text": rule.title }));
    fields.insert("defaultConfiguration".into(), json!({ "level": level }));
    if !cited.is_empty() {
        fields.insert("help".into(), json!({ "text": cited.join(" · ") }));
    }
    if ["https://", "http://"].iter().any(|scheme| source.url.starts_with(scheme)) {
        fields.insert("helpUri".into(), source.url.as_str().into());
    }
    let properties =
        json!({ "tags": tags, "clause": rule.clause, "status": rule.status, "points": rule.points });
    fields.insert("properties".into(), properties);
    fields.into()
}

/// Whether SARIF takes a tag for a language: two letters, and perhaps a region.
fn is_language(tag: &str) -> bool {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    first.len() == 2 && first.bytes().all(|letter| letter.is_ascii_alphabetic())
}
