//! Verdicts, and what a script says about them.

use rhai::plugin::{Dynamic, EvalAltResult, export_module};

use crate::script::leaf::{Day, absence};
use crate::script::outcome::{Argument, Gap, Locus};
use crate::script::view::script_error;
use crate::script::{At, List, Passages, Prose, VerbView, View};

type Fallible<T> = Result<T, Box<EvalAltResult>>;

#[export_module]
pub mod functions {
    use rhai::{INT, Map};

    use super::{Fallible, argument, gap_at, place_of};
    use crate::report::Verdict;
    use crate::script::outcome::Outcome;
    use crate::script::view::script_error;

    /// The requirement is met.
    pub fn met() -> Outcome {
        Outcome::new(Verdict::Met)
    }

    /// `k` of `n` parts are met. None is `not_met`, all is `met`.
    #[rhai_fn(return_raw)]
    pub fn partly_met(k: INT, n: INT) -> Fallible<Outcome> {
        Outcome::partly_of(k, n).ok_or_else(|| {
            script_error(format!("`partly_met` takes k of n with 0 <= k <= n and n > 0, not {k} of {n}"))
        })
    }

    /// The record shows that it is not met.
    pub fn not_met() -> Outcome {
        Outcome::new(Verdict::NotMet)
    }

    /// The record does not say. `field` is the view or the value whose absence decided: the finding names it. Where the
    /// record says that it did not happen (`absent`), this becomes `not_met`.
    pub fn no_evidence(field: Dynamic) -> Outcome {
        Outcome::no_evidence(gap_at(&field))
    }

    /// The text does not say it. The text itself is the evidence: `not_met` once a plan is adopted, and `no_evidence` (not
    /// written yet) before.
    pub fn not_written(text: Dynamic) -> Outcome {
        Outcome::not_written(place_of(&text))
    }

    /// The rule does not apply to this subject. `why` is the id of a text of the rule.
    pub fn not_applicable(why: &str) -> Outcome {
        Outcome::new(Verdict::NotApplicable).because(why, Vec::new())
    }

    /// Only a person can judge it.
    pub fn for_a_person() -> Outcome {
        Outcome::new(Verdict::ForAPerson)
    }

    /// The same verdict with a reason: `text` is the id of a text of the rule.
    pub fn because(outcome: Outcome, text: &str) -> Outcome {
        outcome.because(text, Vec::new())
    }

    /// The same verdict with a reason, whose text shows the arguments: `because("undated", #{ count: 2 })`.
    #[rhai_fn(name = "because", return_raw)]
    pub fn because_with(outcome: Outcome, text: &str, arguments: Map) -> Fallible<Outcome> {
        let mut list = Vec::with_capacity(arguments.len());
        for (name, value) in arguments {
            list.push((name.to_string(), argument(&value)?));
        }
        Ok(outcome.because(text, list))
    }

    /// The same verdict, and the rest of it is not known: `field` is the view or the value whose absence leaves it open.
    /// A standard is then not decided by it, rather than unmet. Where the record says that it did not happen (`absent`), the
    /// rest is unmet. A verdict that is not in part stays as it is.
    pub fn lacking(outcome: Outcome, field: Dynamic) -> Outcome {
        outcome.lacking(gap_at(&field))
    }

    /// The same verdict with what it rests on: an object, a list, a date, a text or words found in one. May be called
    /// several times; of very many places the first ones are kept.
    pub fn at(outcome: Outcome, place: Dynamic) -> Outcome {
        outcome.at(place_of(&place))
    }
}

fn argument(value: &Dynamic) -> Fallible<Argument> {
    if let Ok(number) = value.as_int() {
        return Ok(Argument::Number(number));
    }
    if let Some(day) = value.read_lock::<Day>() {
        return Ok(Argument::Text(day.date.to_string()));
    }
    if let Some(prose) = value.read_lock::<Prose>() {
        return Ok(Argument::quoting(&prose.quote()));
    }
    if let Some(passages) = value.read_lock::<Passages>() {
        return Ok(Argument::quoting(&passages.quote()));
    }
    if let Some(verb) = value.read_lock::<VerbView>() {
        return Ok(Argument::Text(verb.quote()));
    }
    if value.is_string() || value.is_decimal() || value.is_bool() || value.is_unit() {
        return Ok(Argument::Text(value.to_string()));
    }
    Err(script_error(format!("a reason cannot show {}", value.type_name())))
}

/// The place whose absence leaves something open: of a list the list itself, for what is missing is none of its items.
fn gap_at(value: &Dynamic) -> Option<Gap> {
    if let Some(list) = value.read_lock::<List>() {
        return Some(Gap::Place(list.at.clone()));
    }
    let place = place_of(value).into_iter().next().map(|locus| Gap::Place(locus.at));
    place.or_else(|| absence(value).map(Gap::Absence))
}

fn place_of(value: &Dynamic) -> Vec<Locus> {
    let whole = |at: &At| vec![Locus { at: at.clone(), span: None }];
    if let Some(view) = value.read_lock::<View>() {
        whole(view.at())
    } else if let Some(list) = value.read_lock::<List>() {
        list.loci()
    } else if let Some(day) = value.read_lock::<Day>() {
        day.at.as_ref().map_or_else(Vec::new, whole)
    } else if let Some(prose) = value.read_lock::<Prose>() {
        prose.loci()
    } else if let Some(passages) = value.read_lock::<Passages>() {
        passages.loci()
    } else if let Some(verb) = value.read_lock::<VerbView>() {
        verb.loci()
    } else {
        Vec::new()
    }
}
