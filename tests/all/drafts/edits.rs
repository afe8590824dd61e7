//! Edits made at random, on whatever the document holds by then.

use proptest::collection::vec;
use proptest::prelude::*;

use super::json::Json;

/// One edit.
#[derive(Clone, Debug)]
pub enum Edit {
    Set(String, Json),
    Insert(String, Json),
    Remove(String),
    Move(String, String),
    Copy(String, String),
}

/// What an edit is made of, once there is a document.
#[derive(Clone, Debug)]
pub struct Seed {
    kind: u8,
    place: prop::sample::Index,
    other: prop::sample::Index,
    value: prop::sample::Index,
}

/// Some edits.
pub fn edits() -> impl Strategy<Value = Vec<Seed>> {
    let index = any::<prop::sample::Index>;
    let seed = (0u8..100, index(), index(), index()).prop_map(|(kind, place, other, value)| Seed {
        kind,
        place,
        other,
        value,
    });
    vec(seed, 1..8)
}

/// Fields that decide how much else is read, and fields that many rules miss.
const FIELDS: [(&str, &str); 43] = [
    ("/kind", r#""collection""#),
    ("/kind", r#""action_plan""#),
    ("/kind", r#""commitment""#),
    ("/languages", r#"["en"]"#),
    ("/languages", r#"["es", "en"]"#),
    ("/languages", "null"),
    ("/stage", r#""adopted""#),
    ("/stage", r#""drafting""#),
    ("/stage", r#""no such stage""#),
    ("/member", r#"{"name": "Nowhere", "scope": "municipal", "branch": "executive"}"#),
    ("/member", r#"{"scope": "national", "country": "MX", "program": "ogp_national"}"#),
    ("/start", r#""2018""#),
    ("/start", r#""2023-01-01""#),
    ("/commitments_recorded", "false"),
    ("/commitments", "[]"),
    ("/commitments/-", r#"{"id": "new", "title": "Publicar un catálogo de datos abiertos"}"#),
    (
        "/commitments/0",
        r#"{"id": "new", "title": "Publish a register", "stage": "closed", "member": {"scope": "state"}}"#,
    ),
    ("/milestones", "[]"),
    ("/milestones/-", r#"{"id": "mn", "title": "Build the portal by June 2027", "end": "2027-06"}"#),
    ("/milestones/0", r#"{"id": "m0", "title": "First of all", "start": "2026"}"#),
    ("/commitments/0/milestones", r#"[{"id": "a", "title": "A"}, {"id": "b", "title": "B", "end": "2027"}]"#),
    ("/commitments/0/milestones/-", r#"{"id": "z", "title": "Presentar el informe final"}"#),
    ("/commitments/0/stage", r#""implementing""#),
    ("/absent", r#"[{"pointer": "/end", "note": "none", "by": "x"}, {"pointer": "/process/website"}]"#),
    ("/absent/-", r#"{"pointer": "/lead", "note": "nobody"}"#),
    ("/absent/-", r#"{"pointer": "/milestones"}"#),
    ("/absent", r#"[{"pointer": "/process/eligibility/source"}, {"pointer": "/process/reports"}]"#),
    ("/process/eligibility", r#"{"country_in_good_standing": true}"#),
    (
        "/explanations/-",
        r#"{"clause": "1.1", "alternative": "a", "reason": "b", "evidence": "c", "accepted_by": "d"}"#,
    ),
    ("/explanations", "[]"),
    (
        "/pauses",
        r#"[{"from": "2025-04-01", "to": "2025-06-01", "kind": "publicity_ban", "legal_basis": "law"}]"#,
    ),
    ("/suspended_on", r#""2025-06-01""#),
    ("/process", r#"{"website": {"url": "https://example.org", "basis": "computed", "by": "us"}}"#),
    ("/process/meetings", r#"[{"date": "2025-01-10", "attendees": ["government"]}, null]"#),
    ("/lead", r#"{"institution": "Secretaría", "name": "Ana"}"#),
    ("/lead/institution", r#""Office of the Council""#),
    ("/end", r#""2027-06-30""#),
    ("/end", r#""2027-02-30""#),
    (
        "/description",
        r#""Publicar en el portal 20 conjuntos de datos antes de junio de 2027, con talleres.""#,
    ),
    ("/description", r#""Das Ministerium veröffentlicht bis Juni 2027 ein Register aller seiner Verträge""#),
    (
        "/problem",
        r#"{"statement": "Nadie sabe cuánto se gasta.", "baseline": {"value": 3, "unit": "reports"}}"#,
    ),
    ("/by", r#""the recorder""#),
    ("/colour", r#""red""#),
];

/// Values for any place; many of them of the wrong type.
const VALUES: [&str; 26] = [
    "null",
    "true",
    "false",
    "7",
    "12.50",
    r#""""#,
    r#""x""#,
    r#""2026-05-01""#,
    r#""2026""#,
    r#""2026-13""#,
    r#""civil_society""#,
    r#""government""#,
    r#""adopted""#,
    r#""computed""#,
    r#""/milestones""#,
    r#""https://example.org/minutes.pdf""#,
    r#""Publish the register of companies so that citizens can follow the money by December 2026""#,
    r#""Publicar el registro de obras con la ciudadanía cada tres meses; se realizarán 12 talleres""#,
    r#""Das Finanzministerium veröffentlicht bis zum Ende des nächsten Jahres ein Register aller Verträge""#,
    r#""Publish the register by December 2026.\n\nDas Ministerium veröffentlicht ein Register aller seiner Verträge""#,
    "[]",
    "{}",
    r#"["one", "two words"]"#,
    r#"{"title": "T", "id": "i"}"#,
    r#"{"basis": "reported", "by": "A neighbour"}"#,
    r#"[{"date": "2025-09-09", "url": "https://example.org"}]"#,
];

impl Seed {
    /// The edit on a document.
    pub fn on(&self, model: &Json) -> Edit {
        let pointers = model.pointers();
        let place = || self.place.get(&pointers).clone();
        let value = || Json::read(&format!("[{}]", self.value.get(&VALUES)), false);
        let value = || match value() {
            Json::List(items) => items[0].clone(),
            other => other,
        };
        let beside = |name: &str| {
            place().rsplit_once('/').map_or(String::new(), |(above, _)| format!("{above}/{name}"))
        };
        match self.kind {
            0..40 => {
                let (pointer, json) = self.value.get(&FIELDS);
                let value = match Json::read(&format!("[{json}]"), false) {
                    Json::List(items) => items[0].clone(),
                    other => other,
                };
                if self.kind < 20 {
                    Edit::Set((*pointer).to_owned(), value)
                } else {
                    Edit::Insert((*pointer).to_owned(), value)
                }
            }
            40..58 => Edit::Set(place(), value()),
            58..64 => Edit::Set(
                beside(["by", "basis", "end", "url", "date", "-", "note"][self.other.index(7)]),
                value(),
            ),
            64..72 => Edit::Insert(place(), value()),
            72..86 => Edit::Remove(place()),
            86..90 => Edit::Move(place(), self.other.get(&pointers).clone()),
            90..94 => Edit::Copy(place(), self.other.get(&pointers).clone()),
            94..97 => {
                let twin = model.at(&place()).cloned();
                twin.map_or_else(|| Edit::Remove(place()), |twin| Edit::Set(place(), twin))
            }
            _ => {
                let lists: Vec<&String> = pointers
                    .iter()
                    .filter(|pointer| matches!(model.at(pointer), Some(Json::List(items)) if items.len() > 1))
                    .collect();
                if lists.is_empty() {
                    return Edit::Remove(place());
                }
                let list = self.place.get(&lists);
                Edit::Move(format!("{list}/1"), format!("{list}/0"))
            }
        }
    }
}
