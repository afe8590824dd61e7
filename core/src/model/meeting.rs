//! Meetings and sessions: when, for what, who came, what was decided.

use super::record::record;
use super::{
    Category, Date, Decision, Facilitator, MeetingKind, Moment, Number, Presence, Publication, Role, Sector,
};

record! {
    /// A meeting or session.
    Meeting {
        /// Id, unique in the process.
        id: Option<String>,
        /// Day, or first day.
        date: Option<Date>,
        /// Last day, when it took several.
        to: Option<Date>,
        /// What it was for.
        kind: Option<MeetingKind>,
        /// Title.
        title: Option<String>,
        /// Id of the body that met.
        body: Option<String>,
        /// Theme of the plan that it was about.
        theme: Option<String>,
        /// Ids of the commitments that it was about.
        commitments: Vec<String>,
        /// Whether people could take part from afar.
        remote: Option<bool>,
        /// How people took part.
        mode: Option<Presence>,
        /// Where to join from afar.
        remote_url: Option<String>,
        /// Place.
        place: Option<String>,
        /// Region.
        region: Option<String>,
        /// Whether anyone could come.
        open: Option<bool>,
        /// Group for which it was held.
        target_group: Option<String>,
        /// When the invitation was sent.
        invited_on: Option<Date>,
        /// Sectors that invited.
        convened_by: Vec<Sector>,
        /// Agenda.
        agenda: Vec<AgendaItem>,
        /// Where the agenda can be read.
        agenda_url: Option<String>,
        /// When the agenda was published.
        agenda_published_on: Option<Date>,
        /// Material sent or published before.
        materials: Vec<Publication>,
        /// Who led the conversation.
        facilitator: Option<Facilitator>,
        /// Functions that were filled.
        roles: Vec<Role>,
        /// Moments that it went through, in order.
        moments: Vec<Moment>,
        /// Sectors that came.
        attendees: Vec<Sector>,
        /// Who came, in numbers or by name.
        attendance: Vec<Attendance>,
        /// Whether results of the implementation were presented.
        results_presented: Option<bool>,
        /// Whether comments were collected.
        comments_collected: Option<bool>,
        /// Decisions that were taken.
        decisions: Vec<Decision>,
        /// Recommendations that were made.
        recommendations: Vec<String>,
        /// Where the minutes can be read.
        minutes_url: Option<String>,
        /// When the minutes were published.
        minutes_published_on: Option<Date>,
        /// Recording.
        recording_url: Option<String>,
        /// Page about it.
        url: Option<String>,
    }
}

record! {
    /// A matter of an agenda.
    AgendaItem {
        /// The matter.
        title: Option<String>,
        /// Sector that proposed it.
        proposed_by: Option<Sector>,
    }
}

record! {
    /// Who came to a meeting or activity: one line for each sector, kind or institution.
    Attendance {
        /// Name of the institution or organisation.
        name: Option<String>,
        /// Sector.
        sector: Option<Sector>,
        /// Finer kind inside the sector.
        category: Option<Category>,
        /// How many people.
        people: Option<Number>,
        /// How many of them are women.
        women: Option<Number>,
        /// Region that they come from.
        region: Option<String>,
        /// Post of the highest person who came.
        rank: Option<String>,
        /// Whether that person can decide.
        decision_authority: Option<bool>,
    }
}
