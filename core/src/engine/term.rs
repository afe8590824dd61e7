//! When a plan or commitment runs, as far as its record tells: by its dates, else by the periods that its labels name.

use jiff::civil::Date;

use crate::document::{NodeId, PartialDate, Tree, Value};
use crate::model::Document;

/// Years that a period in a label lasts at the most; a longer one is no period of a plan.
const LONGEST: i16 = 6;

/// When a plan or commitment runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its start, as exactly as it is known.
    pub start: PartialDate,
    /// Its end; the start where no end is known.
    pub end: PartialDate,
    /// Whether the record tells; else it is the day of the report.
    pub told: bool,
}

impl Term {
    /// By `start` and `end`; else from the first to the last year that a label or, where none does, the title names as a
    /// period; else the day of the report.
    pub fn of(document: &Document, as_of: PartialDate) -> Self {
        let tree = document.tree();
        let date = |name| PartialDate::parse(tree.text_field(NodeId::ROOT, name)?);
        let told = |start, end| Term { start, end, told: true };
        match (date("start"), date("end")) {
            (Some(start), Some(end)) if start.first() <= end.last() => told(start, end),
            (Some(day), _) | (None, Some(day)) => told(day, day),
            (None, None) => {
                let (first, last) = labelled(tree).unzip();
                let (first, last) = (first.and_then(PartialDate::year), last.and_then(PartialDate::year));
                first.zip(last).map_or(Term { start: as_of, end: as_of, told: false }, |(a, b)| told(a, b))
            }
        }
    }

    /// How many days of it lie between two days, both counted.
    pub fn days_within(&self, from: Date, to: Date) -> i64 {
        let (first, last) = (from.max(self.start.first()), to.min(self.end.last()));
        first.until(last).map_or(0, |span| i64::from(span.get_days()) + 1).max(0)
    }
}

/// The first and the last year of the periods that the labels of a plan name, else its title.
fn labelled(tree: &Tree) -> Option<(i16, i16)> {
    let labels = tree.field(NodeId::ROOT, "aliases").map_or(&[][..], |list| tree.items(list));
    let labels = labels.iter().filter_map(|item| match tree.value(*item) {
        Value::Text(text) => Some(&**text),
        _ => None,
    });
    let all = |texts: &mut dyn Iterator<Item = &str>| {
        texts.filter_map(period).reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    };
    all(&mut labels.into_iter()).or_else(|| all(&mut tree.text_field(NodeId::ROOT, "title").into_iter()))
}

/// The period that a text names, such as `2019-2021`, `2019–21` or `2019/2021`; a year alone is none.
fn period(text: &str) -> Option<(i16, i16)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut rest = text;
    while let Some(at) = rest.find(is_digit) {
        let (number, after) = digits(rest.get(at..)?);
        rest = after;
        let joined = after.trim_start().strip_prefix(['-', '–', '—', '/']).map(str::trim_start);
        let Some(joined) = joined.filter(|joined| joined.starts_with(is_digit) && number.len() == 4) else {
            continue;
        };
        let (second, behind) = digits(joined);
        let from: i16 = number.parse().ok()?;
        let to: Option<i16> = match second.len() {
            4 => second.parse().ok(),
            2 => second.parse::<i16>().ok().map(|short| from - from % 100 + short),
            _ => None,
        };
        let dated = behind.starts_with('-') && behind.get(1..).is_some_and(|next| next.starts_with(is_digit));
        if let Some(to) = to.filter(|to| !dated && (from + 1..=from + LONGEST).contains(to)) {
            return Some((from, to));
        }
    }
    None
}

/// The digits at the start of a text, and what follows them.
fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_told_from_dates_and_other_numbers() {
        for (text, years) in [
            ("2019-2021", (2019, 2021)),
            ("Cuarto Plan de Acción 2019–2021", (2019, 2021)),
            ("NAP 5 (2022/23)", (2022, 2023)),
            ("2015 - 2016", (2015, 2016)),
            ("Plan 3, 2030-2031", (2030, 2031)),
        ] {
            assert_eq!(period(text), Some(years), "{text}");
        }
        for text in
            ["Agenda 2030", "2019", "2019-01-15", "2019-1", "2021-2019", "1990-2030", "12-2019", "", "2019-"]
        {
            assert_eq!(period(text), None, "{text}");
        }
    }

    fn term(json: &str) -> (String, String, bool) {
        let term = Term::of(&Document::from_json(json).unwrap(), PartialDate::parse("2026-01-15").unwrap());
        (term.start.to_string(), term.end.to_string(), term.told)
    }

    #[test]
    fn dates_go_before_labels_and_labels_before_the_title() {
        let told = |from: &str, to: &str| (from.to_owned(), to.to_owned(), true);
        let plan =
            |fields: &str| format!(r#"{{"id": "p", "title": "Plan 2012-2013", "commitments": []{fields}}}"#);
        assert_eq!(
            term(&plan(r#", "start": "2018-09", "end": "2020-08-31""#)),
            told("2018-09", "2020-08-31")
        );
        assert_eq!(term(&plan(r#", "start": "2018-09""#)), told("2018-09", "2018-09"));
        assert_eq!(term(&plan(r#", "end": "2018""#)), told("2018", "2018"));
        assert_eq!(
            term(&plan(r#", "start": "2020", "end": "2018""#)),
            told("2020", "2020"),
            "an impossible end"
        );
        assert_eq!(term(&plan(r#", "aliases": ["2022-2023", "2020–2021", "CDMX"]"#)), told("2020", "2023"));
        assert_eq!(term(&plan("")), told("2012", "2013"));
        assert_eq!(
            term(r#"{"id": "p", "title": "Plan", "commitments": []}"#),
            ("2026-01-15".to_owned(), "2026-01-15".to_owned(), false)
        );
    }
}
