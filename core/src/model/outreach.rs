//! Activities towards actors and the public, invitations, conditions, mechanisms and advice.

use super::record::record;
use super::{
    ActorQuestion, AdviceTopic, Attendance, ConditionKind, Date, MechanismKind, OutreachKind, Presence,
    Publication, Sector,
};

record! {
    /// An activity towards actors or the public.
    Outreach {
        /// What it is for.
        kind: Option<OutreachKind>,
        /// Title.
        title: Option<String>,
        /// Day, or first day.
        date: Option<Date>,
        /// Last day, when it took several.
        to: Option<Date>,
        /// Whom it is for.
        audience: Option<String>,
        /// Place.
        place: Option<String>,
        /// Region.
        region: Option<String>,
        /// How people took part.
        mode: Option<Presence>,
        /// Whether anyone could come.
        open: Option<bool>,
        /// Group that it sought out.
        target_group: Option<String>,
        /// Partners, such as organisations or media.
        partners: Vec<String>,
        /// Questions of the actors that it answers.
        questions_answered: Vec<ActorQuestion>,
        /// Material.
        materials: Vec<Publication>,
        /// Who came.
        attendance: Vec<Attendance>,
        /// Page about it.
        url: Option<String>,
        /// What proves that it took place.
        evidence_url: Option<String>,
    }
}

record! {
    /// An invitation to take part.
    Invitation {
        /// When it was sent.
        sent_on: Option<Date>,
        /// Sector that invited.
        convened_by: Option<Sector>,
        /// Sector that was invited.
        sector: Option<Sector>,
        /// Whom it went to.
        audience: Option<String>,
        /// Address.
        url: Option<String>,
    }
}

record! {
    /// A condition of participation, and what proves it.
    Condition {
        /// Which condition.
        kind: Option<ConditionKind>,
        /// How it was met.
        text: Option<String>,
        /// When.
        date: Option<Date>,
        /// What proves it.
        url: Option<String>,
    }
}

record! {
    /// A mechanism that the process set up.
    Mechanism {
        /// What it serves.
        kind: Option<MechanismKind>,
        /// Name.
        name: Option<String>,
        /// Since when.
        date: Option<Date>,
        /// Address.
        url: Option<String>,
    }
}

record! {
    /// Advice that a body gave.
    Advice {
        /// What it is about.
        topic: Option<AdviceTopic>,
        /// Id of the body that gave it.
        body: Option<String>,
        /// Id of the commitment.
        commitment: Option<String>,
        /// Id of the milestone.
        milestone: Option<String>,
        /// When it was given.
        date: Option<Date>,
        /// What it says.
        text: Option<String>,
        /// Where it can be read.
        url: Option<String>,
        /// Where the answer can be read.
        answer_url: Option<String>,
    }
}

record! {
    /// A declaration of interest.
    InterestDeclaration {
        /// Who declares.
        name: Option<String>,
        /// Sector.
        sector: Option<Sector>,
        /// When.
        date: Option<Date>,
        /// Address.
        url: Option<String>,
    }
}
