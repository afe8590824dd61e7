//! How a plan is followed up: scheme, monitoring body, reports and their comments, contacts with reviewers.

use super::record::record;
use super::{BodyMember, Date, Publication, ReportKind, ReviewContactKind, Sector};

record! {
    /// How a plan is followed up.
    Monitoring {
        /// Scheme of follow-up, monitoring and evaluation.
        scheme: Option<Publication>,
        /// Who monitors.
        members: Vec<BodyMember>,
        /// Independent body that monitors.
        body: Option<MonitoringBody>,
        /// Text of the framework.
        text: Option<String>,
    }
}

record! {
    /// An independent body that monitors a plan.
    MonitoringBody {
        /// Name.
        name: Option<String>,
        /// Sector.
        sector: Option<Sector>,
        /// When it was chosen.
        chosen_on: Option<Date>,
        /// Sectors that chose it.
        chosen_by: Vec<Sector>,
        /// Statement of its independence.
        independence_url: Option<String>,
        /// Page of the body.
        url: Option<String>,
    }
}

record! {
    /// A report on a plan or commitment.
    Report {
        /// What it is.
        kind: Option<ReportKind>,
        /// Title.
        title: Option<String>,
        /// When it was published.
        date: Option<Date>,
        /// When it was due.
        due_on: Option<Date>,
        /// First day that it covers.
        from: Option<Date>,
        /// Last day that it covers.
        to: Option<Date>,
        /// Id of the commitment, when it is about one.
        commitment: Option<String>,
        /// Sectors that wrote it.
        authors: Vec<Sector>,
        /// Sectors that confirm it.
        validated_by: Vec<Sector>,
        /// Address.
        url: Option<String>,
        /// First day for comments.
        comments_open_on: Option<Date>,
        /// Last day for comments.
        comments_close_on: Option<Date>,
        /// Where the comments can be read.
        comments_url: Option<String>,
        /// When it was sent to the forum.
        sent_to_forum_on: Option<Date>,
        /// What the forum says of it.
        forum_comments_url: Option<String>,
        /// When government told others of it.
        shared_on: Option<Date>,
        /// Where government told others of it.
        shared_url: Option<String>,
        /// Whether it says how people were consulted.
        consultation_section: Option<bool>,
    }
}

record! {
    /// A contact between government and the independent reviewers of a plan.
    ReviewContact {
        /// What it was.
        kind: Option<ReviewContactKind>,
        /// When it was.
        date: Option<Date>,
        /// Who answered for government: an office or institution.
        institution: Option<String>,
        /// Where it is on record.
        url: Option<String>,
    }
}
