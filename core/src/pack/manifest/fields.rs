//! `[fields]`: fields of documents that a pack declares, such as `commitment.social_value = "text"`.

use super::read::is_identifier;
use crate::model::{Shape, ShapeId, Shapes};
use crate::pack::decode::{Field, Section};
use crate::pack::passage::Placed;
use crate::pack::suggest::suggest;

/// A field that a pack declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredField {
    /// The way to it, as written: `commitment.social_value`.
    pub path: Placed<String>,
    /// The object that holds it.
    pub holder: ShapeId,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub shape: ShapeId,
}

impl DeclaredField {
    /// What it holds, in the word of `pack.toml`: `text`, `list of texts`...
    pub(crate) fn word(&self) -> &'static str {
        Shapes::DECLARABLE.iter().find(|(_, shape)| *shape == self.shape).map_or("", |(word, _)| word)
    }
}

/// Reads `[fields]`; keys may be quoted paths or tables in tables.
pub(super) fn read(section: Option<Section<'_>>) -> Vec<DeclaredField> {
    let mut fields = Vec::new();
    if let Some(section) = section {
        walk(&section, &[], &mut fields);
    }
    fields
}

fn walk(section: &Section<'_>, above: &[String], fields: &mut Vec<DeclaredField>) {
    for entry in section.entries() {
        let path: Vec<String> =
            above.iter().cloned().chain(entry.key().split('.').map(str::to_owned)).collect();
        if entry.is_table() {
            if let Some(table) = entry.section() {
                walk(&table, &path, fields);
            }
            continue;
        }
        let words = Shapes::DECLARABLE;
        let shape = entry.word(&words).map(|shape| shape.value);
        let holder = holder(entry, &path);
        if let (Some(shape), Some((holder, name))) = (shape, holder) {
            let path = Placed::new(path.join("."), entry.key_place());
            fields.push(DeclaredField { path, holder, name, shape });
        }
    }
}

/// The object that is to hold the field, and the field's name.
fn holder(entry: Field<'_>, path: &[String]) -> Option<(ShapeId, String)> {
    let shapes = Shapes::get();
    let roots =
        [("plan", shapes.plan()), ("commitment", shapes.commitment()), ("milestone", shapes.milestone())];
    let (name, way) = path.split_last()?;
    let Some((first, rest)) = way.split_first() else {
        let help = Some(
            "say whose it is: `plan`, `commitment` or `milestone`, as in `commitment.social_value`".into(),
        );
        entry.key_fault("pack/field", format!("`{name}` belongs to nothing"), help);
        return None;
    };
    let Some((_, mut at)) = roots.into_iter().find(|(root, _)| root == first) else {
        let help = suggest(first, roots.iter().map(|(root, _)| *root));
        entry.key_fault("pack/field", format!("no document has a `{first}`"), help);
        return None;
    };
    for step in rest {
        let next = shapes.field(at, step).map(|next| shapes.item(next).unwrap_or(next));
        let Some(next) = next else {
            let message = format!("`{step}` is not a field of {}", shapes.name(at));
            entry.key_fault("pack/field", message, suggest(step, shapes.names(at)));
            return None;
        };
        at = next;
    }
    if !matches!(shapes.shape(at), Shape::Object { .. }) {
        let message = format!("`{}` holds no fields", way.join("."));
        entry.key_fault("pack/field", message, None);
    } else if shapes.field(at, name).is_some() {
        let message = format!("every document knows `{name}` of {} already", shapes.name(at));
        entry.key_fault("pack/field", message, Some("leave it out, or choose another name".into()));
    } else if !is_identifier(name) {
        let help = Some("use small letters, digits and `_`, a letter first".into());
        entry.key_fault("pack/name", format!("`{name}` cannot be the name of a field"), help);
    } else {
        return Some((at, name.clone()));
    }
    None
}
