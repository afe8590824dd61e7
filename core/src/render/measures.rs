//! What indicators say of a document as named values, a row of a table: for statistics, where each name is a column.

use std::collections::BTreeSet;

use crate::report::{IndicatorOutcome, IndicatorResult, Report};

/// A value of an indicator, or of a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// `pack/indicator`, or `pack/indicator:part`.
    pub name: String,
    /// What it says.
    pub value: MeasureValue,
}

/// What a [`Measure`] says; nothing where it does not apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureValue {
    /// Thousandths, or a count of rules.
    Number(Option<u32>),
    /// A level, a code or an answer, by its id.
    Text(Option<String>),
}

impl MeasureValue {
    /// A value of the same type that says nothing.
    #[must_use]
    pub fn unsaid(&self) -> Self {
        match self {
            MeasureValue::Number(_) => MeasureValue::Number(None),
            MeasureValue::Text(_) => MeasureValue::Text(None),
        }
    }
}

/// The measures that such indicators come to, each once, in their order: without what they say.
pub fn unsaid_measures(indicators: &[IndicatorResult]) -> Vec<Measure> {
    let mut known = BTreeSet::new();
    let told = indicators.iter().flat_map(of_indicator);
    let first = told.filter(|measure| known.insert(measure.name.clone()));
    first.map(|Measure { name, value }| Measure { name, value: value.unsaid() }).collect()
}

/// The indicators on the document itself, in their order.
///
/// Points give their thousandths and those of each group; a level the level (none where it is a range), what it is at least and at
/// most (`:from`, `:to`) and the level of each dimension; a code the code and, where it is graded, its thousandths (`:permille`);
/// compliance its answer. Behind each stands how many of its rules the record answered (`:answered`, `:of`).
///
/// ```
/// # let library = rasero::Library::from_files([
/// #     ("p/pack.toml", "id = \"p\"\nversion = \"1.0.0\"\ntitle = { en = \"P\" }\nlanguages = [\"en\"]\n\
/// #         [[indicator]]\nid = \"sum\"\nkind = \"points\"\nsubject = \"commitment\"\ngroups = [\"g\"]\ntitle = { en = \"Sum\" }"),
/// #     ("p/rules/r.toml", "subject = \"commitment\"\nstatus = \"own\"\ngroup = \"g\"\npoints = 1\ncheck = 'present(commitment.end)'"),
/// # ])?;
/// # let scorer = rasero::Scorer::builder(&library).pack("p").build()?;
/// use rasero::render::{MeasureValue, measures};
/// let document = rasero::Document::from_json(r#"{"id": "c", "title": "T", "end": 2027}"#)?;
/// let report = scorer.score(&document, &rasero::Options::as_of("2026-01-15".parse()?));
/// let measures = measures(&report);
/// let names: Vec<&str> = measures.iter().map(|measure| measure.name.as_str()).collect();
/// assert_eq!(names, ["p/sum", "p/sum:g", "p/sum:answered", "p/sum:of"]);
/// assert_eq!(measures[0].value, MeasureValue::Number(Some(1000)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn measures(report: &Report) -> Vec<Measure> {
    let own = report.indicators.iter().filter(|indicator| indicator.subject.is_empty());
    own.flat_map(of_indicator).collect()
}

fn of_indicator(indicator: &IndicatorResult) -> Vec<Measure> {
    let name = format!("{}/{}", indicator.pack, indicator.id);
    let part = |id: &str, value| Measure { name: format!("{name}:{id}"), value };
    let whole = |value| Measure { name: name.clone(), value };
    let text = |text: Option<&String>| MeasureValue::Text(text.cloned());
    let mut measures = Vec::new();
    match &indicator.result {
        IndicatorOutcome::Points(points) => {
            measures.push(whole(MeasureValue::Number(indicator.result.permille())));
            measures.extend(points.groups.iter().map(|group| {
                part(&group.id, MeasureValue::Number((group.attainable > 0).then_some(group.permille)))
            }));
        }
        IndicatorOutcome::Level(level) => {
            let range = level.range.as_ref();
            let from = range.map(|range| &range.from).or(level.level.as_ref());
            let to = range.map(|range| &range.to).or(level.level.as_ref());
            measures.push(whole(text(level.level.as_ref())));
            measures.push(part("from", text(from)));
            measures.push(part("to", text(to)));
            measures.extend(level.cells.iter().map(|cell| part(&cell.dimension, text(cell.level.as_ref()))));
        }
        IndicatorOutcome::Code(code) => {
            measures.push(whole(text(code.applies.then_some(&code.code))));
            let graded = indicator.result.is_graded();
            measures
                .extend(graded.then(|| part("permille", MeasureValue::Number(indicator.result.permille()))));
        }
        IndicatorOutcome::Compliance(compliance) => {
            measures.push(whole(MeasureValue::Text(Some(compliance.complies.name().to_owned()))));
        }
    }
    let coverage = indicator.coverage;
    measures.push(part("answered", MeasureValue::Number(Some(coverage.answered))));
    measures.push(part("of", MeasureValue::Number(Some(coverage.of))));
    measures
}

#[cfg(test)]
mod tests {
    use super::super::text::tests::collection;
    use super::*;
    use crate::report::TABLE_PARTS;

    #[test]
    fn a_level_that_is_a_range_says_from_where_to_where() {
        let mut report = collection();
        report.indicators.retain(|indicator| indicator.subject == "/commitments/0");
        report.indicators.iter_mut().for_each(|indicator| indicator.subject = "".into());
        let said: Vec<String> = measures(&report)
            .into_iter()
            .map(|measure| match measure.value {
                MeasureValue::Number(number) => format!("{} {number:?}", measure.name),
                MeasureValue::Text(text) => format!("{} {text:?}", measure.name),
            })
            .collect();
        insta::assert_snapshot!(said.join("\n"), @r#"
        craft/craft Some(407)
        craft/craft:who Some(916)
        craft/craft:due-on-time Some(0)
        craft/craft:answered Some(7)
        craft/craft:of Some(18)
        reach/reach None
        reach/reach:from Some("low")
        reach/reach:to Some("middle")
        reach/reach:openness Some("middle")
        reach/reach:taking-part None
        reach/reach:answered Some(2)
        reach/reach:of Some(4)
        "#);
    }

    #[test]
    fn parts_that_every_indicator_may_have_are_called_as_no_group_or_dimension_may_be() {
        let report = collection();
        for indicator in &report.indicators {
            let own: Vec<&str> = match &indicator.result {
                IndicatorOutcome::Points(points) => points.groups.iter().map(|group| &*group.id).collect(),
                IndicatorOutcome::Level(level) => level.cells.iter().map(|cell| &*cell.dimension).collect(),
                IndicatorOutcome::Compliance(_) | IndicatorOutcome::Code(_) => Vec::new(),
            };
            for measure in of_indicator(indicator) {
                if let Some((_, part)) = measure.name.split_once(':') {
                    assert!(own.contains(&part) != TABLE_PARTS.contains(&part), "{part}");
                }
            }
        }
    }

    #[test]
    fn measures_without_what_they_say_come_once_and_keep_their_types() {
        let report = collection();
        let unsaid = unsaid_measures(&report.indicators);
        let names: BTreeSet<&str> = unsaid.iter().map(|measure| measure.name.as_str()).collect();
        assert_eq!(names.len(), unsaid.len());
        for Measure { name, value } in report.indicators.iter().flat_map(of_indicator) {
            assert!(unsaid.contains(&Measure { name, value: value.unsaid() }));
        }
        assert!(unsaid.iter().all(|one| one.value == one.value.unsaid()));
    }

    #[test]
    fn what_is_said_of_a_commitment_of_a_plan_is_no_measure_of_the_plan() {
        assert_eq!(measures(&collection()), []);
    }
}
