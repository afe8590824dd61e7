//! The eight verdicts and the share of a rule that is met.

use serde::{Deserialize, Serialize};

/// What a rule says about one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The requirement is met.
    Met,
    /// Part of it is met; the share says how much.
    PartlyMet,
    /// Unmet, but explained with an alternative of similar level (comply or explain).
    MetByAlternative,
    /// The record shows that it is not met.
    NotMet,
    /// The record does not say: data that would prove it is missing.
    NoEvidence,
    /// The rule does not apply to this subject, stage or member.
    NotApplicable,
    /// Only a person can judge it; never counted.
    ForAPerson,
    /// The rule failed to run; never counted.
    Undetermined,
}

impl Verdict {
    /// All verdicts, in the order in which they are listed to readers.
    pub const ALL: [Verdict; 8] = [
        Verdict::Met,
        Verdict::PartlyMet,
        Verdict::MetByAlternative,
        Verdict::NotMet,
        Verdict::NoEvidence,
        Verdict::NotApplicable,
        Verdict::ForAPerson,
        Verdict::Undetermined,
    ];

    /// The name in JSON, in packs and in every language: `partly_met`.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::PartlyMet => "partly_met",
            Verdict::MetByAlternative => "met_by_alternative",
            Verdict::NotMet => "not_met",
            Verdict::NoEvidence => "no_evidence",
            Verdict::NotApplicable => "not_applicable",
            Verdict::ForAPerson => "for_a_person",
            Verdict::Undetermined => "undetermined",
        }
    }

    /// Whether an indicator counts a finding with this verdict.
    pub fn counts(self) -> bool {
        !matches!(self, Verdict::NotApplicable | Verdict::ForAPerson | Verdict::Undetermined)
    }

    /// Whether the record answered the rule: counted, and not for want of evidence.
    pub fn answers(self) -> bool {
        self.counts() && self != Verdict::NoEvidence
    }
}

/// How much of a rule is met, in thousandths: 0 to 1000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Share(u32);

impl Share {
    /// Nothing is met.
    pub const NONE: Share = Share(0);
    /// All is met.
    pub const FULL: Share = Share(1000);

    /// `met` of `of`, rounded down to thousandths; nothing when `of` is 0, all at the most.
    ///
    /// ```
    /// # use rasero::report::Share;
    /// assert_eq!(Share::of(2, 3).permille(), 666);
    /// ```
    pub fn of(met: u64, of: u64) -> Self {
        let permille = met.saturating_mul(1000).checked_div(of).unwrap_or(0).min(1000);
        Share(u32::try_from(permille).unwrap_or(1000))
    }

    /// In thousandths.
    pub fn permille(self) -> u32 {
        self.0
    }
}
