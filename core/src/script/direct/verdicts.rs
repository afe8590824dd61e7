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

    /// Adds to a verdict what is said about it.
    pub(super) fn add(&self, call: Call, outcome: &mut Outcome, arguments: &[Value<'a>]) -> Option<()> {
        let first = arguments.first()?;
        match call {
            Call::At => outcome.rests_on(self.places_of(first)),
            Call::Lacking => outcome.lack(self.gap_at(first)),
            Call::Because => outcome.say(first.words()?, Vec::new()),
            Call::BecauseWith => {
                let Value::Shown(shown) = arguments.get(1)? else { return None };
                let named =
                    |(name, value): &(&str, Value<'a>)| Some(((*name).to_owned(), self.argument(value)?));
                outcome.say(first.words()?, shown.iter().map(named).collect::<Option<_>>()?);
            }
            _ => return None,
        }
        Some(())
    }
}
