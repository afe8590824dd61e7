//! Labels and the scales of indicators brought together: what is compared with what, and by which codes.

use super::labels::{Comparison, Labels, Target};
use super::labels_file::fault;
use super::word::place;
use crate::document::{Fault, nearest};
use crate::report::{Scale, ScalePart};

/// What is to be compared, ready to read tables and to look at reports.
///
/// ```
/// use rasero::agree::{Labels, Settings, Study};
/// use rasero::report::Scale;
/// let mut labels = Labels::default();
/// assert!(labels.compare("mine/dated=has a date"));
/// let scale = Scale {
///     pack: "mine".into(),
///     indicator: "dated".into(),
///     codes: vec!["no".into(), "yes".into()],
///     parts: vec![],
///     rules: vec!["has-an-end".into()],
/// };
/// let study = Study::new(labels, &[scale]).unwrap();
/// let sheet = study.read("id,plan,has a date\nc1,Plan A,1\nc2,Plan A,no\nc3,Plan A,\n").unwrap();
/// assert_eq!(sheet.rows.len(), 3);
/// // ... study.observe(row, subject, &document, &report) for each row, then:
/// let agreement = study.agreement(&sheet.counts, &[], &Settings::default());
/// assert_eq!(agreement.comparisons[0].rows, 0);
/// ```
#[derive(Clone, Debug)]
pub struct Study {
    pub(super) labels: Labels,
    pub(super) compared: Vec<Compared>,
    pub(super) not_compared: Vec<String>,
}

/// One comparison, with everything that it needs known.
#[derive(Clone, Debug)]
pub(super) struct Compared {
    /// `pack/indicator`, with `:part` where a part is meant.
    pub indicator: String,
    pub scale: Scale,
    pub part: Option<String>,
    /// What people's side is called.
    pub name: String,
    /// The codes, lowest first.
    pub codes: Vec<String>,
    /// Whether the indicator gives codes.
    pub coded: bool,
    /// Place of the code for an indicator that reaches no level.
    pub nothing: Option<usize>,
    pub from: Vec<Words>,
    /// Ids of the rules behind it.
    pub rules: Vec<String>,
    /// The packs that score.
    pub packs: Vec<String>,
}

/// A column of human codes, and what its words stand for.
#[derive(Clone, Debug)]
pub(super) struct Words {
    pub heading: String,
    /// Words with places in the list of codes; `None` when words are codes or their places.
    pub known: Option<Vec<(String, usize)>>,
}

impl Compared {
    /// Whether a rule is behind the indicator: the pack's own, or one that it has from a parent, whose home is another pack.
    pub(super) fn shows(&self, pack: &str, rule: &str) -> bool {
        let counts = self.rules.iter().any(|counted| counted == rule);
        counts && (pack == self.scale.pack || !self.packs.iter().any(|other| other == pack))
    }
}

impl Words {
    /// The place of a word in the list of codes.
    pub(super) fn place(&self, word: &str, codes: &[String]) -> Option<usize> {
        match &self.known {
            Some(known) => known.iter().find(|(other, _)| other == word).map(|(_, place)| *place),
            None => place(word, codes),
        }
    }
}

impl Study {
    /// Finds the indicator of every comparison. Those of packs that are not among the scales are left out, and listed.
    ///
    /// # Errors
    /// Unknown indicators, parts and codes, each with its place in the labels file; or nothing to compare.
    pub fn new(labels: Labels, scales: &[Scale]) -> Result<Self, Vec<Fault>> {
        let (mut compared, mut not_compared, mut faults) = (Vec::new(), Vec::new(), Vec::new());
        for comparison in &labels.comparisons {
            let pack = comparison.target.pack.as_deref();
            if pack.is_some_and(|pack| !scales.iter().any(|scale| scale.pack == pack)) {
                not_compared.push(format!("{} ~ {}", comparison.target, comparison.name));
                continue;
            }
            match resolve(comparison, scales) {
                Ok(one) => compared.push(one),
                Err(found) => faults.push(*found),
            }
        }
        if compared.is_empty() && faults.is_empty() {
            let packs: Vec<&str> = scales.iter().map(|scale| scale.pack.as_str()).collect();
            let expected = "an indicator of the packs that score".to_owned();
            faults.push(fault("labels/nothing-to-compare", None, expected, &packs.join(", "), None));
        }
        if faults.is_empty() { Ok(Study { labels, compared, not_compared }) } else { Err(faults) }
    }
}

/// A fault of a comparison; boxed, since it is rare and large.
type Found<T> = Result<T, Box<Fault>>;

fn resolve(comparison: &Comparison, scales: &[Scale]) -> Found<Compared> {
    let scale = scale_of(comparison, scales)?;
    let part = part_of(comparison, scale)?;
    let rules = part.map_or(&scale.rules, |part| &part.rules).clone();
    let part = part.map(|part| part.id.clone());
    let codes = codes_of(comparison, scale);
    let known = |code: &String| {
        let at = codes.iter().position(|known| known == code);
        at.ok_or_else(|| Box::new(unknown_code(comparison, code, &codes)))
    };
    // Every code that the indicator can give must have its place.
    scale.codes.iter().try_for_each(|code| known(code).map(drop))?;
    let nothing = comparison.nothing.as_ref().map(known).transpose()?;
    let mut from = Vec::new();
    for column in &comparison.from {
        let places = |pairs: &Vec<(String, String)>| {
            pairs.iter().map(|(word, code)| Ok((word.clone(), known(code)?))).collect::<Found<Vec<_>>>()
        };
        from.push(Words {
            heading: column.heading.clone(),
            known: column.codes.as_ref().map(places).transpose()?,
        });
    }
    let target = Target { pack: Some(scale.pack.clone()), part: part.clone(), ..comparison.target.clone() };
    Ok(Compared {
        indicator: target.to_string(),
        coded: !scale.codes.is_empty(),
        scale: scale.clone(),
        part,
        name: comparison.name.clone(),
        codes,
        nothing,
        from,
        rules,
        packs: scales.iter().map(|scale| scale.pack.clone()).collect(),
    })
}

fn scale_of<'s>(comparison: &Comparison, scales: &'s [Scale]) -> Found<&'s Scale> {
    let Target { pack, indicator, .. } = &comparison.target;
    let mut of_pack = scales.iter().filter(|scale| pack.as_ref().is_none_or(|pack| *pack == scale.pack));
    let found = of_pack.clone().find(|scale| scale.indicator == *indicator);
    found.ok_or_else(|| {
        let names: Vec<&str> = of_pack.by_ref().map(|scale| scale.indicator.as_str()).collect();
        let near = nearest(indicator, names.iter().copied()).map(str::to_owned);
        let expected = format!("one of the indicators {}", names.join(", "));
        Box::new(fault("labels/unknown-indicator", comparison.place, expected, indicator, near))
    })
}

/// Groups of points and dimensions of levels are compared as the whole is.
fn part_of<'s>(comparison: &Comparison, scale: &'s Scale) -> Found<Option<&'s ScalePart>> {
    let Some(part) = &comparison.target.part else { return Ok(None) };
    let found = scale.parts.iter().find(|known| known.id == *part);
    if found.is_some() {
        return Ok(found);
    }
    let ids: Vec<&str> = scale.parts.iter().map(|known| known.id.as_str()).collect();
    let near = nearest(part, ids.iter().copied()).map(str::to_owned);
    let expected = match ids.as_slice() {
        [] => "an indicator that has groups or dimensions".to_owned(),
        ids => format!("one of {}", ids.join(", ")),
    };
    Err(Box::new(fault("labels/unknown-part", comparison.place, expected, part, near)))
}

/// The codes in their order: as the file says, else as the indicator has them, else as they stand in the file.
fn codes_of(comparison: &Comparison, scale: &Scale) -> Vec<String> {
    if !comparison.order.is_empty() {
        return comparison.order.clone();
    }
    let mut codes: Vec<String> =
        comparison.nothing.iter().filter(|code| !scale.codes.contains(code)).cloned().collect();
    codes.extend(scale.codes.iter().cloned());
    if scale.codes.is_empty() {
        let named = comparison.from.iter().filter_map(|column| column.codes.as_ref()).flatten();
        for (_, code) in named {
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
    }
    if codes.is_empty() { vec!["0".into(), "1".into()] } else { codes }
}

fn unknown_code(comparison: &Comparison, code: &str, codes: &[String]) -> Fault {
    let near = nearest(code, codes.iter().map(String::as_str)).map(str::to_owned);
    let expected = format!("one of the codes {} for {}", codes.join(", "), comparison.target);
    fault("labels/unknown-code", comparison.place, expected, code, near)
}
