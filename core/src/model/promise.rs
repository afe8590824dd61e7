//! What a commitment promises beyond its text: values, participation, means, links and the road there.

use super::record::record;
use super::{Date, Influence, InstrumentKind, NumberOrText, OgpValue, Phase, Sector};

record! {
    /// A value that a commitment serves, and why.
    ValueLink {
        /// The value.
        value: Option<OgpValue>,
        /// Why it serves that value.
        reason: Option<String>,
    }
}

record! {
    /// How the public takes part in a commitment.
    Participation {
        /// How far the public influences decisions.
        influence: Option<Influence>,
        /// In which parts of its life.
        phases: Vec<Phase>,
        /// How, in words.
        text: Option<String>,
        /// Where the way to take part is described.
        url: Option<String>,
    }
}

record! {
    /// The instrument by which a public policy is made or changed.
    PolicyInstrument {
        /// Kind of instrument.
        kind: Option<InstrumentKind>,
        /// Title.
        title: Option<String>,
        /// Date of the instrument.
        date: Option<Date>,
        /// Address.
        url: Option<String>,
        /// Law that it rests on.
        legal_basis: Option<String>,
    }
}

record! {
    /// Money for a commitment, or why none is needed.
    Budget {
        /// Amount.
        amount: Option<NumberOrText>,
        /// Currency, as three letters of ISO 4217.
        currency: Option<String>,
        /// Year or years, in words.
        period: Option<String>,
        /// Why no money is needed.
        not_needed_reason: Option<String>,
        /// Where the budget can be read.
        url: Option<String>,
    }
}

record! {
    /// Links to goals, programmes and plans.
    Links {
        /// Sustainable Development Goals and targets, as texts such as 16 or 16.10.
        sdg: Vec<String>,
        /// Programmes of the government.
        programmes: Vec<String>,
        /// National or sectoral plan.
        national_plan: Option<String>,
        /// Ids of earlier commitments that it continues.
        earlier_commitments: Vec<String>,
        /// Addresses of further material.
        urls: Vec<String>,
    }
}

record! {
    /// The agreed work plan of a commitment.
    Roadmap {
        /// Address.
        url: Option<String>,
        /// Sectors that agreed to it.
        agreed_by: Vec<Sector>,
        /// When it was agreed.
        agreed_on: Option<Date>,
        /// When it was published.
        published_on: Option<Date>,
    }
}
