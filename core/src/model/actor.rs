//! Who does it: the institution that answers for a commitment, those who support it, and how to reach them.

use super::record::record;
use super::{Category, Date, NumberOrText, Role, Sector};

record! {
    /// A person's post or an office that can be reached. Name the office rather than the person.
    Contact {
        /// Name of the office or person.
        name: Option<String>,
        /// Post or function.
        role: Option<String>,
        /// Institution that it belongs to.
        institution: Option<String>,
        /// Part of society that it works for.
        sector: Option<Sector>,
        /// Electronic mail address.
        email: Option<String>,
        /// Telephone number.
        phone: Option<String>,
        /// Page where the contact is shown.
        url: Option<String>,
        /// First day in this function.
        from: Option<Date>,
        /// Last day in this function.
        to: Option<Date>,
    }
}

record! {
    /// An institution or organisation that takes part.
    Actor {
        /// Name of the institution or organisation.
        institution: Option<String>,
        /// Part of society that it acts for.
        sector: Option<Sector>,
        /// Finer kind inside the sector.
        category: Option<Category>,
        /// What it does for the commitment.
        role: Option<String>,
        /// How to reach it.
        contact: Option<Contact>,
        /// Page about its part.
        url: Option<String>,
    }
}

record! {
    /// The one institution that answers for a commitment.
    Lead {
        /// Name of the institution.
        institution: Option<String>,
        /// Part of society that it acts for.
        sector: Option<Sector>,
        /// Finer kind inside the sector.
        category: Option<Category>,
        /// Unit or office inside the institution.
        unit: Option<String>,
        /// Law or rule that gives it the power to do this.
        legal_basis: Option<String>,
        /// Public contact for this commitment.
        contact: Option<Contact>,
        /// Second lead outside government, where there is one.
        nongov: Option<Actor>,
        /// Day on which it formally took the responsibility.
        accepted_on: Option<Date>,
        /// Document in which it formally took the responsibility.
        accepted_url: Option<String>,
    }
}

record! {
    /// The agency that leads the process on the side of government.
    Agency {
        /// Name of the agency.
        name: Option<String>,
        /// Part of society that it acts for.
        sector: Option<Sector>,
        /// Law or act that gives it this task.
        legal_basis: Option<String>,
        /// The government's point of contact.
        contact: Option<Contact>,
        /// Earlier and later points of contact, with their dates.
        contacts: Vec<Contact>,
        /// How often the point of contact changed: a number, or words.
        contact_changes: Option<NumberOrText>,
        /// Page where agency and contact are shown.
        url: Option<String>,
    }
}

record! {
    /// Somebody who signs.
    Signatory {
        /// Name of the institution or organisation.
        name: Option<String>,
        /// Part of society that it acts for.
        sector: Option<Sector>,
        /// Finer kind inside the sector.
        category: Option<Category>,
        /// Whom it signs for, when not for itself.
        on_behalf_of: Option<String>,
        /// Post of the person who signs.
        role: Option<String>,
    }
}

record! {
    /// Who wrote this record down. Whoever took part in the process says so.
    Recorder {
        /// Name of the institution or organisation.
        name: Option<String>,
        /// Part of society that it acts for.
        sector: Option<Sector>,
        /// Whether it took part in what it records.
        took_part: Option<bool>,
        /// Day of the record.
        date: Option<Date>,
        /// Where the record is.
        url: Option<String>,
    }
}

record! {
    /// Somebody who leads the conversation in a meeting or process.
    Facilitator {
        /// Name of the institution, organisation or office.
        name: Option<String>,
        /// Part of society that it acts for.
        sector: Option<Sector>,
        /// Its function in the session.
        role: Option<Role>,
        /// How it was chosen.
        chosen_by: Vec<Sector>,
        /// Page or document about it.
        url: Option<String>,
    }
}
