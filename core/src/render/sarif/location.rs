//! Where a finding stands: in its file, as code hosts show it, and by JSON Pointer in the document.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::super::marked::{Origin, Trouble, nearest, place};
use crate::document::{Place, Step, Tree, Value as Held, split};
use crate::report::{Finding, Report};

/// The place of a JSON Pointer, whether there is a value or not.
pub(super) fn location(report: &Report, origin: Origin<'_>, pointer: &str) -> Value {
    let tree = origin.document.tree();
    let named = report.subjects.iter().find(|subject| subject.pointer == pointer);
    let id = named.map(|subject| subject.id.as_str()).filter(|id| !id.is_empty());
    let last = split(pointer).unwrap_or_default().pop().unwrap_or_else(|| report.document.id.clone());
    let logical = json!({
        "fullyQualifiedName": pointer,
        "name": id.unwrap_or(&last),
        "kind": kind(tree, pointer),
    });
    whole(origin.file, place(tree, pointer), &logical)
}

/// The places of the other evidence, each with its words.
pub(super) fn evidence(report: &Report, origin: Origin<'_>, finding: &Finding, first: &str) -> Vec<Value> {
    let mut told = vec![first];
    let mut places = Vec::new();
    for evidence in &finding.evidence {
        if told.contains(&evidence.pointer.as_str()) {
            continue;
        }
        told.push(&evidence.pointer);
        let mut location = location(report, origin, &evidence.pointer);
        if let Some(fields) = location.as_object_mut().filter(|_| !evidence.quote.is_empty()) {
            fields.insert("message".into(), json!({ "text": evidence.quote }));
        }
        places.push(location);
    }
    places
}

/// The place of what is wrong with a document.
pub(super) fn of_trouble(trouble: &Trouble<'_>) -> Value {
    whole(trouble.file, trouble.place, &json!({ "fullyQualifiedName": trouble.pointer }))
}

fn whole(file: Option<&str>, place: Option<Place>, logical: &Value) -> Value {
    let mut location = Map::new();
    if let Some(file) = file {
        let mut physical = json!({ "artifactLocation": { "uri": uri(file) } });
        if let (Some(place), Some(fields)) = (place, physical.as_object_mut()) {
            fields.insert("region".into(), json!({ "startLine": place.line, "startColumn": place.column }));
        }
        location.insert("physicalLocation".into(), physical);
    }
    location.insert("logicalLocations".into(), json!([logical]));
    location.into()
}

/// What stands at a pointer, in the words of SARIF 2.1.0, 3.33.7.
fn kind(tree: &Tree, pointer: &str) -> &'static str {
    let node = nearest(tree, pointer);
    if tree.pointer(node) != pointer {
        return "property";
    }
    match (tree.step(node), tree.value(node)) {
        (Step::Key(_), _) => "property",
        (_, Held::Object(_)) => "object",
        (_, Held::List(_)) => "array",
        _ => "value",
    }
}

/// The address of a file: relative to where the program was called, or absolute, as the path is. Written out here, since nothing else
/// in the library needs the crate that would do it.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let drive = path.split('/').next().is_some_and(|first| first.ends_with(':') && first.len() == 2);
    let (scheme, rest) = match path.strip_prefix('/') {
        Some(rest) => ("file:///", rest),
        None if drive => ("file:///", path.as_str()),
        None => ("", path.trim_start_matches("./")),
    };
    let mut uri = scheme.to_owned();
    for byte in rest.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            other => {
                let _ = write!(uri, "%{other:02X}");
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_addresses() {
        assert_eq!(uri("./plans/año 1.yaml"), "plans/a%C3%B1o%201.yaml");
        assert_eq!(uri("/tmp/a#b.json"), "file:///tmp/a%23b.json");
        assert_eq!(uri("C:\\plans\\a.csv"), "file:///C%3A/plans/a.csv");
        assert_eq!(uri("../a:b.yaml"), "../a%3Ab.yaml");
    }
}
