//! `[[case]]`: what a document says and what the rule must make of it. Running cases is the work of `engine`.

use jiff::civil::Date;

use crate::document::{self, PartialDate};
use crate::model::Stage;
use crate::pack::decode::{Field, Section};
use crate::pack::literal::Literal;
use crate::pack::passage::Placed;
use crate::pack::words::STAGES;
use crate::report::{Share, Verdict};

/// What a case says that must name no field as missing.
const NO_FIELD: &str = "none";

/// A case of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What it shows, unique in the rule.
    pub name: Placed<String>,
    /// Name of the base document; without one, a document with an id and a title.
    pub base: Option<Placed<String>>,
    /// JSON Pointer of the subject, when the base has several; without one, the first.
    pub at: Option<Placed<String>>,
    /// What to set in the base, by JSON Pointer, in the order of the file.
    pub set: Vec<(Placed<String>, Literal)>,
    /// What to remove from the base, by JSON Pointer.
    pub remove: Vec<Placed<String>>,
    /// The stage to give to the document.
    pub stage: Option<Placed<Stage>>,
    /// The day on which to judge.
    pub as_of: Option<Placed<Date>>,
    /// The verdict that the rule must give.
    pub verdict: Placed<Verdict>,
    /// The share that it must give, in thousandths.
    pub share: Option<Placed<i64>>,
    /// The id of the reason that it must give.
    pub reason: Option<Placed<String>>,
    /// JSON Pointer of the field that it must name as missing, or `none`.
    pub missing: Option<Placed<String>>,
}

impl Case {
    /// Whether a finding names the field as missing that the case asks for, when it asks for one.
    pub fn allows_missing(&self, missing: Option<&str>) -> bool {
        self.missing.as_ref().is_none_or(|asked| asked.value == missing.unwrap_or(NO_FIELD))
    }

    /// Whether a finding's share is the one that the case asks for, when it asks for one.
    pub fn allows_share(&self, share: Share) -> bool {
        self.share.as_ref().is_none_or(|asked| asked.value == i64::from(share.permille()))
    }
}

/// Reads the cases of a rule.
pub(crate) fn read(sections: Vec<Section<'_>>) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for section in sections {
        let Some(case) = read_case(&section) else { continue };
        if cases.iter().any(|other| other.name.value == case.name.value) {
            let message = format!("there are two cases `{}`", case.name.value);
            section.fault_at("pack/duplicate", case.name.place, message, None);
        }
        cases.push(case);
    }
    cases
}

fn read_case(section: &Section<'_>) -> Option<Case> {
    let name = section.need("name").and_then(|field| field.text());
    let base = section.text("base");
    let at = section.get("at").and_then(pointer_text);
    let mut set = Vec::new();
    for field in section.section("set").iter().flat_map(Section::entries) {
        check_pointer(field, field.key(), true);
        set.extend(field.literal().map(|value| (field.placed_key(), value)));
    }
    let remove = section.get("remove").map(|field| field.items()).unwrap_or_default();
    let remove = remove.into_iter().filter_map(pointer_text).collect();
    let stage = section.get("stage").and_then(|field| field.word(&STAGES));
    let as_of = section.get("as_of").and_then(read_day);
    let verdicts = Verdict::ALL.map(|verdict| (verdict.name(), verdict));
    let verdict = section.need("verdict").and_then(|field| field.word(&verdicts));
    let share = section.get("share").and_then(|field| field.integer(0, i64::from(Share::FULL.permille())));
    let reason = section.text("reason");
    let missing = section.get("missing").and_then(pointer_or_none);
    section.refuse_unknown();
    let (name, verdict) = (name?, verdict?);
    Some(Case { name, base, at, set, remove, stage, as_of, verdict, share, reason, missing })
}

fn read_day(field: Field<'_>) -> Option<Placed<Date>> {
    let date = field.date()?;
    if !date.is_day() {
        field.fault("pack/date", "`as_of` is one day", Some("write a date such as `2026-03-01`".into()));
        return None;
    }
    Some(date.map(PartialDate::first))
}

fn pointer_text(field: Field<'_>) -> Option<Placed<String>> {
    let text = field.text()?;
    check_pointer(field, &text, false).then_some(text)
}

fn pointer_or_none(field: Field<'_>) -> Option<Placed<String>> {
    let text = field.text()?;
    (text.value == NO_FIELD || check_pointer(field, &text, false)).then_some(text)
}

fn check_pointer(field: Field<'_>, pointer: &str, at_key: bool) -> bool {
    let good = !pointer.is_empty() && document::split(pointer).is_some();
    if !good {
        let help = Some("write the way from the top of the document, such as `/milestones/0/end`".into());
        let message = format!("`{pointer}` is no JSON Pointer");
        if at_key {
            field.key_fault("pack/pointer", message, help);
        } else {
            field.fault("pack/pointer", message, help);
        }
    }
    good
}
