//! How an exercise begins: the declaration, and what shows that a local member could join.

use super::record::record;
use super::{Contact, Date, Publication, Signatory};

record! {
    /// Declaration or letter of intent.
    Declaration {
        /// Title.
        title: Option<String>,
        /// When it was signed.
        signed_on: Option<Date>,
        /// Who signed it.
        signatories: Vec<Signatory>,
        /// Address.
        url: Option<String>,
        /// When the will was stated again.
        reaffirmed_on: Option<Date>,
        /// Where it was stated again.
        reaffirmed_url: Option<String>,
    }
}

record! {
    /// What shows that a local member could join (OGP Local, eligibility).
    Eligibility {
        /// When the member applied.
        applied_on: Option<Date>,
        /// Letter of support from the head of government.
        letter: Option<Publication>,
        /// Letters of leaders outside government.
        supporting_letters: Vec<Publication>,
        /// Reforms or co-creation done before.
        track_record: Vec<TrackRecord>,
        /// People in government and civil society who will work on it.
        staff: Vec<Contact>,
        /// Money and other means.
        resources: Option<String>,
        /// What the member aims at.
        aims: Option<String>,
        /// Whether the country is a member in good standing.
        country_in_good_standing: Option<bool>,
    }
}

record! {
    /// Something done before that shows experience.
    TrackRecord {
        /// What was done.
        title: Option<String>,
        /// When.
        date: Option<Date>,
        /// Where it can be read.
        url: Option<String>,
    }
}
