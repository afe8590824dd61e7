//! What a record says about itself: what did not happen, what was done otherwise and why, and when the clocks stood still.

use super::record::record;
use super::{Anything, Date, PauseKind, Pointer};

record! {
    /// Something that the record says did not happen. It covers everything below its pointer.
    Absence {
        /// Field that stays empty, as a JSON Pointer into the document.
        pointer: Option<Pointer>,
        /// When this was looked up.
        checked_on: Option<Date>,
        /// Page or document that says so.
        url: Option<String>,
    }
}

record! {
    /// Why a requirement was met in another way (comply or explain, standards of 2017).
    Explanation {
        /// Clause of the standard, as its rule cites it.
        clause: Option<String>,
        /// What was done in its place.
        alternative: Option<String>,
        /// Why this serves as well or better.
        reason: Option<String>,
        /// What proves it: an address, a text, or a list of either.
        evidence: Option<Anything>,
        /// Who accepted the explanation: a name, or a list of sectors. Empty while it is pending.
        accepted_by: Option<Anything>,
        /// When it was accepted.
        accepted_on: Option<Date>,
        /// Document of the acceptance.
        accepted_url: Option<String>,
    }
}

record! {
    /// A time in which the law or an emergency stopped some duties.
    Pause {
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// What kind of pause: a ban on publicity stops publication, outreach and updates, never meetings.
        kind: Option<PauseKind>,
        /// What caused it.
        reason: Option<String>,
        /// Law or act that orders it.
        legal_basis: Option<String>,
        /// Page or document that orders it.
        url: Option<String>,
    }
}
