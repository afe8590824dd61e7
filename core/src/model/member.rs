//! Whose plan or commitment it is: the member of the Open Government Partnership, or the exercise that follows it.

use super::record::record;
use super::{Branch, Date, MembershipStep, Scope};

record! {
    /// A government, or a branch of one, that takes part.
    Member {
        /// Name of the country, state, city or institution.
        name: Option<String>,
        /// Governments that take part together with it.
        partners: Vec<String>,
        /// Country, as two letters of ISO 3166.
        country: Option<String>,
        /// Region of the world or of the country.
        region: Option<String>,
        /// Reach of the government.
        scope: Option<Scope>,
        /// Branch of power.
        branch: Option<Branch>,
        /// Programme under which it takes part.
        program: Option<String>,
        /// Languages of its administration, as codes such as es or eu.
        admin_languages: Vec<String>,
        /// First day of the present administration.
        term_start: Option<Date>,
        /// Last day of the present administration.
        term_end: Option<Date>,
        /// What happened to the membership, with dates.
        events: Vec<MembershipEvent>,
        /// Page of the member.
        url: Option<String>,
    }
}

record! {
    /// One step in the life of a membership.
    MembershipEvent {
        /// What happened.
        kind: Option<MembershipStep>,
        /// When it happened.
        date: Option<Date>,
        /// Why.
        reason: Option<String>,
        /// When it became public.
        announced_on: Option<Date>,
        /// Letter or page that states it.
        url: Option<String>,
        /// Reply of others, such as civil society.
        reply_url: Option<String>,
    }
}
