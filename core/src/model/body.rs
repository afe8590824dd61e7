//! Bodies of a process: forums, councils, groups, bodies inside bodies, their rules and how members are chosen.

use super::record::record;
use super::{
    Category, ClauseKind, Date, Frequency, Meeting, Moment, Number, NumberOrText, Publication, Role, Sector,
    SelectionLead, SelectionMethod,
};

record! {
    /// A forum, council, secretariat, committee or group. Bodies may hold bodies.
    Body {
        /// Id, unique in the process; members name it in `body`.
        id: Option<String>,
        /// Name.
        name: Option<String>,
        /// What it is, in words: forum, technical secretariat, council.
        kind: Option<String>,
        /// Whether it decides; a body that does not decide advises.
        decides: Option<bool>,
        /// Law or agreement that it rests on.
        legal_basis: Option<String>,
        /// Last day on which that law held.
        valid_until: Option<Date>,
        /// When it was created.
        created_on: Option<Date>,
        /// When it was installed.
        installed_on: Option<Date>,
        /// Record of its installation.
        act: Option<Publication>,
        /// Page of the body.
        url: Option<String>,
        /// Governments that share it.
        shared_by: Vec<String>,
        /// Theme that it works on.
        theme: Option<String>,
        /// Ids of the commitments that it works on.
        commitments: Vec<String>,
        /// How often it meets.
        cadence: Option<Cadence>,
        /// About how many joint sessions it had.
        joint_sessions_about: Option<Number>,
        /// How many meetings followed the first.
        later_meetings: Option<Number>,
        /// When it last met.
        last_meeting_on: Option<Date>,
        /// Whether it was asked to validate the plan.
        asked_to_validate: Option<bool>,
        /// Rules that it works by.
        rules: Option<Rules>,
        /// How its sessions run.
        session_method: Option<SessionMethod>,
        /// Who chairs it.
        chairs: Vec<BodyMember>,
        /// Members.
        members: Vec<BodyMember>,
        /// How members are chosen.
        selection: Vec<Selection>,
        /// Bodies inside it.
        bodies: Vec<Body>,
        /// Meetings of this body, when the record keeps them apart from those of the process.
        meetings: Vec<Meeting>,
        /// Progress that its members reported together.
        joint_updates: Vec<Publication>,
        /// How anyone outside can bring something in.
        input_channel: Option<InputChannel>,
        /// How it brings in more actors.
        outreach_strategy: Option<Publication>,
        /// Online space where the dialogue goes on.
        online_forum: Option<OnlineForum>,
    }
}

record! {
    /// How often something happens.
    Cadence {
        /// Once in each of these.
        every: Option<Frequency>,
        /// Times in each.
        times: Option<Number>,
    }
}

record! {
    /// Rules of a body.
    Rules {
        /// Title.
        title: Option<String>,
        /// Address.
        url: Option<String>,
        /// When they were adopted.
        adopted_on: Option<Date>,
        /// Sectors that adopted them.
        adopted_by: Vec<Sector>,
        /// When they were published.
        published_on: Option<Date>,
        /// What they settle.
        clauses: Vec<Clause>,
        /// Languages, as codes.
        languages: Vec<String>,
    }
}

record! {
    /// A clause of the rules of a body.
    Clause {
        /// What it settles.
        kind: Option<ClauseKind>,
        /// Number of the article.
        article: Option<String>,
        /// What it says.
        text: Option<String>,
        /// Where it can be read.
        url: Option<String>,
    }
}

record! {
    /// How sessions run.
    SessionMethod {
        /// Title.
        title: Option<String>,
        /// Address.
        url: Option<String>,
        /// When it was published.
        published_on: Option<Date>,
        /// When it was adopted.
        adopted_on: Option<Date>,
        /// Sectors that adopted it.
        adopted_by: Vec<Sector>,
        /// Functions in a session.
        roles: Vec<Role>,
        /// Moments of a session, in order.
        moments: Vec<Moment>,
        /// Sessions that it applies to, in words.
        applies_to: Option<String>,
        /// How results will be reached, in words.
        text: Option<String>,
    }
}

record! {
    /// A member of a body: an organisation, an institution or a group of people.
    BodyMember {
        /// Name.
        name: Option<String>,
        /// Part of society that it acts for.
        sector: Option<Sector>,
        /// Finer kind inside the sector.
        category: Option<Category>,
        /// Id of the body that it belongs to.
        body: Option<String>,
        /// Seats that it holds; one unless it says otherwise.
        seats: Option<Number>,
        /// Seats of these that women hold.
        women: Option<Number>,
        /// Function in the body.
        role: Option<Role>,
        /// Post of the person who sits there.
        rank: Option<String>,
        /// Whether that person can decide for the institution.
        decision_authority: Option<bool>,
        /// Whether it votes.
        votes: Option<bool>,
        /// Whom it acts for, when not for itself.
        on_behalf_of: Option<String>,
        /// Region that it comes from.
        region: Option<String>,
        /// Group that it speaks for, such as women or an indigenous people.
        group: Option<String>,
        /// Letter or act of appointment.
        appointment_url: Option<String>,
        /// When it joined.
        joined_on: Option<Date>,
        /// When it left.
        left_on: Option<Date>,
        /// Last day of the law or the term on which its seat rests.
        valid_until: Option<Date>,
        /// Why it left.
        left_reason: Option<String>,
        /// Reply to its leaving.
        reply_url: Option<String>,
    }
}

record! {
    /// How members of a body are chosen.
    Selection {
        /// Id of the body.
        body: Option<String>,
        /// How they are chosen.
        method: Option<SelectionMethod>,
        /// Who leads the choice.
        led_by: Option<SelectionLead>,
        /// Call.
        call_url: Option<String>,
        /// When the call was published.
        published_on: Option<Date>,
        /// First day of the call.
        opens_on: Option<Date>,
        /// Last day of the call.
        closes_on: Option<Date>,
        /// Criteria.
        criteria_url: Option<String>,
        /// Results.
        results_url: Option<String>,
        /// When the results were published.
        results_on: Option<Date>,
        /// For how long members are chosen, in words.
        term: Option<String>,
    }
}

record! {
    /// How anyone outside a body can bring something in.
    InputChannel {
        /// Address.
        url: Option<String>,
        /// How it works.
        text: Option<String>,
        /// How much came in: a number, or words.
        received: Option<NumberOrText>,
    }
}

record! {
    /// An online space for dialogue.
    OnlineForum {
        /// Address.
        url: Option<String>,
        /// When somebody last wrote there.
        last_post_on: Option<Date>,
        /// How many conversations there are.
        threads: Option<Number>,
    }
}
