//! What people were asked, what they contributed, and what they were answered.

use super::record::record;
use super::{
    Attendance, ConsultationMode, Date, Destination, NumberOrText, Outreach, Publication, Sector, Sought,
};

record! {
    /// A public consultation.
    Consultation {
        /// Address.
        url: Option<String>,
        /// First day.
        opens_on: Option<Date>,
        /// Last day.
        closes_on: Option<Date>,
        /// What people were asked for.
        collects: Option<Sought>,
        /// Ways to take part.
        modes: Vec<ConsultationMode>,
        /// Rules by which contributions were sorted out.
        filters: Vec<String>,
        /// How it was announced.
        announcements: Vec<Outreach>,
        /// Ways for groups that are left out.
        adhoc: Vec<AdHoc>,
        /// Information published for it.
        materials: Vec<Publication>,
        /// Problems or topics that it collected.
        topics: Vec<String>,
        /// Who took part.
        participants: Vec<Attendance>,
        /// How contributions were sorted and read.
        analysis: Option<Analysis>,
    }
}

record! {
    /// A way to take part for one group that is left out otherwise.
    AdHoc {
        /// Group.
        group: Option<String>,
        /// Way to take part.
        mode: Option<ConsultationMode>,
        /// When.
        date: Option<Date>,
        /// Where it can be read.
        url: Option<String>,
    }
}

record! {
    /// The published analysis of a consultation.
    Analysis {
        /// Address.
        url: Option<String>,
        /// When it was published.
        published_on: Option<Date>,
        /// How many contributions came: a number, or words.
        received: Option<NumberOrText>,
        /// How many were kept: a number, or words.
        kept: Option<NumberOrText>,
    }
}

record! {
    /// A contribution, and what became of it.
    Contribution {
        /// Id; commitments name it in `origin`.
        id: Option<String>,
        /// When it came.
        date: Option<Date>,
        /// Title.
        title: Option<String>,
        /// What it says.
        text: Option<String>,
        /// Where it can be read.
        text_url: Option<String>,
        /// Sector of its author.
        sector: Option<Sector>,
        /// Theme of the plan that it belongs to.
        theme: Option<String>,
        /// Round of dialogue in which it came.
        round: Option<super::Number>,
        /// What became of it.
        decision: Option<Destination>,
        /// Why.
        reason: Option<String>,
        /// When it was answered.
        answered_on: Option<Date>,
        /// Where the answer can be read.
        answer_url: Option<String>,
        /// Ids of the commitments that took it up.
        commitments: Vec<String>,
    }
}

record! {
    /// The written answer to the contributions, with reasons.
    ReasonedResponse {
        /// Address.
        url: Option<String>,
        /// When it was published.
        published_on: Option<Date>,
        /// Answers by category of contribution.
        categories: Vec<ResponseCategory>,
        /// How many rounds of answers there were.
        rounds: Option<super::Number>,
        /// Overview of the contributions.
        summary_url: Option<String>,
        /// When the overview was published.
        summary_published_on: Option<Date>,
    }
}

record! {
    /// The answer to one category of contributions.
    ResponseCategory {
        /// Category.
        name: Option<String>,
        /// What became of it.
        decision: Option<Destination>,
        /// Why.
        reason: Option<String>,
    }
}

record! {
    /// A proposal that was left out.
    ExcludedProposal {
        /// Title.
        title: Option<String>,
        /// Why it was left out.
        reason: Option<String>,
        /// When this was decided.
        date: Option<Date>,
        /// Sectors that decided it.
        decided_by: Vec<Sector>,
        /// Where it can be read.
        url: Option<String>,
    }
}
