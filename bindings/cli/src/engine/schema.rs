//! The JSON Schemas that the core gives.

use rasero::model;

/// Names of all schemas.
pub(crate) fn schema_names() -> Vec<&'static str> {
    model::SCHEMA_NAMES.to_vec()
}

/// One schema as text.
pub(crate) fn schema(name: &str) -> Option<String> {
    model::schema(name)
}
