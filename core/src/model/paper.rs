//! Documents: a publication that anyone can open, drafts, amendments, evidence, and how a plan was officially published.

use super::record::record;
use super::{Date, DecisionMethod, NumberOrText, RecordKind, Sector};

record! {
    /// A document or page that one can look at.
    Publication {
        /// What it is.
        kind: Option<RecordKind>,
        /// Title.
        title: Option<String>,
        /// Address.
        url: Option<String>,
        /// Date on the document.
        dated: Option<Date>,
        /// When it was published.
        published_on: Option<Date>,
        /// When it was last changed.
        updated_on: Option<Date>,
        /// When it was adopted.
        adopted_on: Option<Date>,
        /// Sectors that adopted it.
        adopted_by: Vec<Sector>,
        /// Whom it is written for.
        audience: Option<String>,
        /// Languages, as codes.
        languages: Vec<String>,
        /// File formats.
        formats: Vec<String>,
        /// Whether it is written in plain language.
        plain_language: Option<bool>,
    }
}

record! {
    /// How a plan was officially published.
    OfficialPublication {
        /// When it was published.
        date: Option<Date>,
        /// Where: the official gazette, a register, a website.
        medium: Option<String>,
        /// Address.
        url: Option<String>,
        /// Number or reference in that medium.
        reference: Option<String>,
        /// Law or act that asks for it.
        legal_basis: Option<String>,
        /// Languages, as codes.
        languages: Vec<String>,
    }
}

record! {
    /// A draft that was open to comments.
    Draft {
        /// Version or title.
        title: Option<String>,
        /// Address.
        url: Option<String>,
        /// When it was published.
        published_on: Option<Date>,
        /// First day for comments.
        opens_on: Option<Date>,
        /// Last day for comments.
        closes_on: Option<Date>,
        /// How many comments came, as a number or in words.
        comments: Option<NumberOrText>,
        /// Where the comments can be read.
        comments_url: Option<String>,
        /// What changed since the version before.
        changes: Option<String>,
        /// Where the changes can be read.
        changes_url: Option<String>,
    }
}

record! {
    /// A change to what was agreed.
    Amendment {
        /// When it was changed.
        date: Option<Date>,
        /// What was changed.
        text: Option<String>,
        /// Why.
        reason: Option<String>,
        /// Sectors that agreed to the change.
        agreed_by: Vec<Sector>,
        /// Id of the commitment that was changed.
        commitment: Option<String>,
        /// Document of the change.
        url: Option<String>,
    }
}

record! {
    /// Something that proves a fact.
    Evidence {
        /// What it is.
        title: Option<String>,
        /// Kind of document.
        kind: Option<RecordKind>,
        /// Address.
        url: Option<String>,
        /// Name of a file.
        file: Option<String>,
        /// Date of the evidence.
        date: Option<Date>,
        /// Id of the milestone that it belongs to.
        milestone: Option<String>,
        /// File format.
        format: Option<String>,
    }
}

record! {
    /// A decision that a meeting or body took.
    Decision {
        /// What was decided.
        text: Option<String>,
        /// How it was decided.
        method: Option<DecisionMethod>,
        /// When it was decided.
        date: Option<Date>,
        /// Sectors that took it together.
        taken_by: Vec<Sector>,
        /// Votes by sector, where there was a vote.
        votes: Vec<Vote>,
        /// Why.
        reason: Option<String>,
        /// Document of the decision.
        url: Option<String>,
    }
}

record! {
    /// The votes of one sector.
    Vote {
        /// Sector that voted.
        sector: Option<Sector>,
        /// Votes in favour.
        in_favour: Option<super::Number>,
        /// Votes against.
        against: Option<super::Number>,
        /// Abstentions.
        abstained: Option<super::Number>,
    }
}
