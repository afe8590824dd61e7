//! To which plans a pack or a rule applies. Deciding it for a document is the work of `engine`.

use super::decode::Section;
use super::limits;
use super::passage::Placed;
use super::words::STAGES;
use crate::model::Stage;

/// Conditions under which a pack or a rule applies; an empty list is no condition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applies {
    /// First stage at which it binds.
    pub stage: Option<Placed<Stage>>,
    /// Kinds of member: national, state, municipal.
    pub scope: Vec<Placed<String>>,
    /// Branches of government.
    pub branch: Vec<Placed<String>>,
    /// Programmes.
    pub program: Vec<Placed<String>>,
    /// Countries, as two letters of ISO 3166.
    pub country: Vec<Placed<String>>,
    /// Members by name.
    pub member: Vec<Placed<String>>,
    /// When what it asks for falls due.
    pub due: Option<Due>,
}

/// When something falls due: so many days after a date of the subject or of its plan. What would have fallen due after a plan
/// stopped is asked of nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The date, as a path of fields: `start`, `process.timeline.start`.
    pub since: Placed<String>,
    /// Days after it.
    pub days: i64,
}

impl Due {
    fn read(section: &Section<'_>) -> Option<Self> {
        let since = section.need("since").and_then(|field| field.text());
        let days = section.get("days").and_then(|field| field.integer(0, limits::DUE_DAYS));
        section.refuse_unknown();
        Some(Due { since: since?, days: days.map_or(0, |days| days.value) })
    }
}

impl Applies {
    /// Reads `applies`; a stage and a day on which something falls due are matters of rules only.
    pub(crate) fn read(section: Option<Section<'_>>, with_stage: bool) -> Self {
        let Some(section) = section else { return Applies::default() };
        let stage =
            if with_stage { section.get("stage").and_then(|field| field.word(&STAGES)) } else { None };
        let due = if with_stage { section.section("due").and_then(|due| Due::read(&due)) } else { None };
        let applies = Applies {
            stage,
            scope: section.texts("scope"),
            branch: section.texts("branch"),
            program: section.texts("program"),
            country: section.texts("country"),
            member: section.texts("member"),
            due,
        };
        section.finish();
        applies
    }

    /// Whether there is no condition.
    pub fn asks_nothing(&self) -> bool {
        let of_member = self.of_member().into_iter().all(|(_, words)| words.is_empty());
        of_member && self.stage.is_none() && self.due.is_none()
    }

    /// What is asked of the member: names of its fields, and the words of which each is to be one.
    pub fn of_member(&self) -> [(&'static str, &[Placed<String>]); 5] {
        [
            ("scope", &self.scope),
            ("branch", &self.branch),
            ("program", &self.program),
            ("country", &self.country),
            ("name", &self.member),
        ]
    }
}
