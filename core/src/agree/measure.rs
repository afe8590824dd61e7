//! The measures by name, with their intervals, and why one is not defined.

use serde::{Serialize, Serializer};

/// Every measure of one comparison, in the order of [`Name::ALL`].
pub type Measures = Vec<Measure>;

/// One measure of agreement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measure {
    /// Which one.
    pub name: Name,
    /// Its value; `null` when it is not defined.
    pub value: Option<f64>,
    /// From where to where the middle 95 % of the resamples lie; `null` when there are fewer than two plans, or when most
    /// resamples do not define it.
    pub interval: Option<[f64; 2]>,
    /// Why it is not defined.
    pub not_defined: Option<&'static str>,
}

/// The measures of agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// Share of rows with the same code.
    Accuracy,
    /// Mean of F1 over all codes that either side gave.
    MacroF1,
    /// Cohen's kappa: agreement beyond chance.
    Kappa,
    /// Kappa with disagreements weighted by the square of their distance in the list of codes.
    QuadraticKappa,
    /// Share of all pairs of rows with different human codes in which the row with the higher code has the higher score, ties
    /// counting half. With two codes this is the area under the ROC curve with mid-ranks.
    Auc,
    /// The same over pairs of rows of one plan.
    PairsInOrder,
}

impl Name {
    /// All of them, in the order in which they are told.
    pub const ALL: [Name; 6] =
        [Name::Accuracy, Name::MacroF1, Name::Kappa, Name::QuadraticKappa, Name::Auc, Name::PairsInOrder];

    /// The name in JSON.
    ///
    /// ```
    /// assert_eq!(rasero::agree::Name::PairsInOrder.as_str(), "pairs_in_order");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Name::Accuracy => "accuracy",
            Name::MacroF1 => "macro_f1",
            Name::Kappa => "kappa",
            Name::QuadraticKappa => "quadratic_kappa",
            Name::Auc => "auc",
            Name::PairsInOrder => "pairs_in_order",
        }
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The values of all measures for one mixture of plans, in the order of [`Name::ALL`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figures(pub [Option<f64>; Name::ALL.len()]);

/// Why a measure without a value has none.
pub(super) fn reason(name: Name, coded: bool, planned: bool, empty: bool) -> &'static str {
    match name {
        _ if empty => "no row has a human code and one of the indicator",
        Name::Accuracy | Name::MacroF1 | Name::Kappa | Name::QuadraticKappa if !coded => {
            "the indicator gives a score and no code"
        }
        Name::Accuracy | Name::MacroF1 | Name::Kappa | Name::QuadraticKappa => {
            "people and the indicator give one and the same code only"
        }
        Name::Auc => "people gave one code only",
        Name::PairsInOrder if !planned => "no column says to which plan a row belongs",
        Name::PairsInOrder => "no plan has two rows with different human codes",
    }
}
