//! Where people find out: website, repository, channels, helpdesk, calendar.

use super::record::record;
use super::{Aspect, ChannelKind, Contact, Date, NumberOrText, RecordKind, Sector, WebsiteKind};

record! {
    /// The website of a process.
    Website {
        /// Address.
        url: Option<String>,
        /// Whether it stands by itself.
        kind: Option<WebsiteKind>,
        /// Sector that runs it.
        run_by: Option<Sector>,
        /// Parts of the process that it covers.
        aspects: Vec<Aspect>,
        /// Languages, as codes.
        languages: Vec<String>,
        /// Whether it can be searched.
        has_search: Option<bool>,
        /// Whether it can be read without an account.
        public_without_login: Option<bool>,
        /// Whether people with disabilities can use it.
        accessible: Option<bool>,
        /// Whether people can comment there.
        comments_enabled: Option<bool>,
        /// When somebody last looked whether it is there.
        checked_on: Option<Date>,
        /// What the server answered then, such as 200.
        http_status: Option<super::Number>,
        /// When it was last updated.
        updated_on: Option<Date>,
        /// Days on which it was updated.
        updates: Vec<Date>,
    }
}

record! {
    /// The repository of a process.
    Repository {
        /// Address.
        url: Option<String>,
        /// What is in it.
        items: Vec<RepositoryItem>,
        /// Headings under which it is ordered.
        categories: Vec<String>,
        /// Whether it can be searched.
        has_search: Option<bool>,
        /// Whether it can be read without an account.
        public_without_login: Option<bool>,
        /// When somebody last looked whether it is there.
        checked_on: Option<Date>,
        /// When it was last updated.
        updated_on: Option<Date>,
        /// Days on which it was updated.
        updates: Vec<Date>,
    }
}

record! {
    /// A document in a repository.
    RepositoryItem {
        /// What it is.
        kind: Option<RecordKind>,
        /// Title.
        title: Option<String>,
        /// Date on the document.
        dated: Option<Date>,
        /// When it was added to the repository.
        added_on: Option<Date>,
        /// Plan or cycle that it belongs to.
        cycle: Option<String>,
        /// Id of the commitment that it belongs to.
        commitment: Option<String>,
        /// Id of the milestone that it belongs to.
        milestone: Option<String>,
        /// Address.
        url: Option<String>,
        /// File format.
        format: Option<String>,
        /// Languages, as codes.
        languages: Vec<String>,
    }
}

record! {
    /// A channel used to inform people.
    Channel {
        /// Family of channels.
        kind: Option<ChannelKind>,
        /// Name.
        name: Option<String>,
        /// Address.
        url: Option<String>,
        /// What was published there.
        posts: Vec<Post>,
    }
}

record! {
    /// Something published in a channel.
    Post {
        /// When.
        date: Option<Date>,
        /// Title.
        title: Option<String>,
        /// Address.
        url: Option<String>,
    }
}

record! {
    /// Where people put questions on the process.
    Helpdesk {
        /// How to reach it.
        contact: Option<Contact>,
        /// Page.
        url: Option<String>,
        /// Questions and answers.
        questions: Vec<Question>,
    }
}

record! {
    /// A question on the process.
    Question {
        /// The question.
        text: Option<String>,
        /// When it was asked.
        asked_on: Option<Date>,
        /// When it was answered.
        answered_on: Option<Date>,
        /// Where the answer can be read.
        url: Option<String>,
    }
}

record! {
    /// The calendar of the making of a plan, and the opportunities to take part.
    Timeline {
        /// Address.
        url: Option<String>,
        /// When it was published.
        published_on: Option<Date>,
        /// First day of the making of the plan.
        start: Option<Date>,
        /// Last day of the making of the plan.
        end: Option<Date>,
        /// Overview of the opportunities to take part.
        opportunities_url: Option<String>,
        /// Elections that fall into this time.
        elections: Vec<Date>,
        /// Parts of the making, with their dates.
        phases: Vec<TimelinePhase>,
    }
}

record! {
    /// A part of the making of a plan.
    TimelinePhase {
        /// Name.
        name: Option<String>,
        /// First day.
        start: Option<Date>,
        /// Last day.
        end: Option<Date>,
        /// How people can take part: a number of events, or words.
        opportunities: Option<NumberOrText>,
    }
}
