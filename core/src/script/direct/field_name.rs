//! A field that a rule names, made ready when the rule is loaded.

use std::sync::Arc;

use super::super::reads::At;
use crate::document::NodeId;

/// The name of a field.
#[derive(Clone, Debug)]
pub(super) struct FieldName {
    pub name: Box<str>,
    /// The end of its pointer, where it is absent in an object that is there.
    absent: Arc<str>,
}

impl FieldName {
    pub fn new(name: &str) -> Self {
        let absent = At::node(NodeId::ROOT).absent_field(name).rest.unwrap_or_default();
        FieldName { name: name.into(), absent }
    }

    /// The place of the field in an object, where there is nothing.
    pub fn lacking(&self, holder: &At) -> At {
        match holder.present() {
            Some(base) => At { base, rest: Some(Arc::clone(&self.absent)) },
            None => holder.absent_field(&self.name),
        }
    }
}
