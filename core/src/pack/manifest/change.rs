//! `[override."rule-id"]`: what a pack changes in a rule of its parents, and why. Making the changed rule is the work of
//! `extend`.

use std::collections::BTreeMap;

use super::read::read_params;
use crate::document::PartialDate;
use crate::pack::decode::Field;
use crate::pack::label::Label;
use crate::pack::limits;
use crate::pack::literal::Literal;
use crate::pack::passage::Placed;
use crate::pack::rule::{Case, Collector, RuleText, read_cases};

/// What a pack changes in a rule of its parents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// Id of the rule; `*` for parameters of the parent's `pack.toml`, in all rules that read them
    /// and are not locked.
    pub rule: Placed<String>,
    /// Why.
    pub reason: Label,
    /// The last day, month or year on which the change holds.
    pub to: Option<Placed<PartialDate>>,
    /// Whether the rule is switched off, or on again.
    pub off: Option<Placed<bool>>,
    /// New values of parameters.
    pub params: BTreeMap<String, Placed<Literal>>,
    /// New weight.
    pub points: Option<Placed<u32>>,
    /// New tier.
    pub tier: Option<Placed<String>>,
    /// New group.
    pub group: Option<Placed<String>>,
    /// New texts.
    pub(crate) texts: Vec<RuleText>,
    /// Cases of the changed rule. They take the place of the parent's.
    pub cases: Vec<Case>,
}

impl Override {
    /// The id that stands for all rules.
    pub const ALL_RULES: &'static str = "*";

    /// Whether it is about parameters of the whole parent instead of one rule.
    pub fn is_of_all(&self) -> bool {
        self.rule.value == Self::ALL_RULES
    }

    /// Whether verdicts may come out otherwise than with the parent's settings.
    pub(crate) fn changes_verdicts(&self) -> bool {
        !self.params.is_empty() || self.tier.is_some() || !self.cases.is_empty()
    }

    /// New texts: language, id and pattern.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.texts.iter().map(|text| (text.language.as_str(), text.id.as_str(), text.pattern.text()))
    }

    fn changes_anything(&self) -> bool {
        let settings = [self.off.is_some(), self.points.is_some(), self.tier.is_some(), self.group.is_some()];
        settings.contains(&true) || !self.params.is_empty() || !self.texts.is_empty()
    }
}

/// Reads one table of `override`.
pub(super) fn read(field: Field<'_>, languages: &[Placed<String>]) -> Option<Override> {
    let section = field.section()?;
    let reason = Label::read(section.need_label("reason", languages), languages);
    let to = section.get("to").and_then(|field| field.date());
    let off = section.get("off");
    let off = off.and_then(|field| Some(Placed::new(field.flag()?, field.key_place())));
    let points = section.get("points").and_then(|field| field.integer(0, limits::POINTS));
    let points = points.and_then(|points| Some(Placed::new(u32::try_from(points.value).ok()?, points.place)));
    let mut texts = Collector { rule: field.key(), path: super::PATH, languages, texts: Vec::new() };
    if let Some(table) = section.section("text") {
        texts.read(&table);
    }
    let change = Override {
        rule: field.placed_key(),
        reason,
        to,
        off,
        params: read_params(section.get("params")),
        points,
        tier: section.text("tier"),
        group: section.text("group"),
        texts: texts.texts,
        cases: read_cases(section.sections("case")),
    };
    section.refuse_unknown();
    if change.is_of_all()
        && (!change.cases.is_empty() || change.params.is_empty() || !change.is_params_only())
    {
        let help = "write `[override.\"*\".params]`; all else is changed rule by rule";
        field.key_fault("pack/no-change", "`*` changes parameters and nothing else", Some(help.into()));
    } else if !change.changes_anything() {
        let help = "give `off`, `params`, `points`, `tier`, `group` or `text`";
        let message = format!("nothing of `{}` is changed", change.rule.value);
        field.key_fault("pack/no-change", message, Some(help.into()));
    }
    Some(change)
}

impl Override {
    fn is_params_only(&self) -> bool {
        let none = self.off.is_none() && self.points.is_none() && self.tier.is_none() && self.group.is_none();
        none && self.texts.is_empty()
    }
}
