//! To which plans a pack or a rule applies. Deciding it for a document is the work of `engine`.

use super::decode::Section;
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
}

impl Applies {
    /// Reads `applies`; a stage is a matter of rules only.
    pub(crate) fn read(section: Option<Section<'_>>, with_stage: bool) -> Self {
        let Some(section) = section else { return Applies::default() };
        let stage =
            if with_stage { section.get("stage").and_then(|field| field.word(&STAGES)) } else { None };
        let applies = Applies {
            stage,
            scope: section.texts("scope"),
            branch: section.texts("branch"),
            program: section.texts("program"),
            country: section.texts("country"),
            member: section.texts("member"),
        };
        section.finish();
        applies
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
