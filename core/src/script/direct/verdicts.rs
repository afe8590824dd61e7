//! The host functions that make verdicts, on typed values. Each does what the function of that name in `host` does.

use super::calls::Call;
use super::{Run, Value};
use crate::report::Verdict;
use crate::script::outcome::Outcome;

impl<'a> Run<'a> {
    /// A verdict of up to two arguments; `None` for any other function.
    pub(super) fn verdict(
        &self,
        call: Call,
        first: Option<&Value<'a>>,
        rest: &[Value<'a>],
    ) -> Option<Outcome> {
        Some(match call {
            Call::Met => Outcome::new(Verdict::Met),
            Call::NotMet => Outcome::new(Verdict::NotMet),
            Call::ForAPerson => Outcome::new(Verdict::ForAPerson),
            Call::PartlyMet => Outcome::partly_of(first?.whole()?, rest.first()?.whole()?)?,
            Call::NoEvidence => Outcome::no_evidence(self.gap_at(first?)),
            Call::NotWritten => Outcome::not_written(self.places_of(first?)),
            Call::NotApplicable => Outcome::new(Verdict::NotApplicable).because(first?.words()?, Vec::new()),
            _ => return None,
        })
    }

    /// The same verdict with what is said about it.
    pub(super) fn with(&self, call: Call, outcome: Outcome, arguments: &[Value<'a>]) -> Option<Outcome> {
        let first = arguments.first()?;
        Some(match call {
            Call::At => outcome.at(self.places_of(first)),
            Call::Lacking => outcome.lacking(self.gap_at(first)),
            Call::Because => outcome.because(first.words()?, Vec::new()),
            Call::BecauseWith => {
                let Value::Shown(shown) = arguments.get(1)? else { return None };
                let named =
                    |(name, value): &(&str, Value<'a>)| Some(((*name).to_owned(), self.argument(value)?));
                outcome.because(first.words()?, shown.iter().map(named).collect::<Option<_>>()?)
            }
            _ => return None,
        })
    }
}
