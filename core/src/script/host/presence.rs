//! Whether something is there.

use rhai::plugin::{Dynamic, export_module};

#[expect(
    clippy::unwrap_used,
    reason = "the macro unwraps arguments whose types the script engine has checked"
)]
#[export_module]
pub mod functions {
    use crate::script::{List, Passages, Prose, VerbView, View};

    /// Whether a field is given: an object with a field, a list with an item, a text that is not blank, any other value.
    /// Works on what was found in a text, too.
    pub fn present(value: Dynamic) -> bool {
        if let Some(view) = value.read_lock::<View>() {
            view.is_present()
        } else if let Some(list) = value.read_lock::<List>() {
            !list.read().is_empty()
        } else if let Some(prose) = value.read_lock::<Prose>() {
            !prose.is_empty()
        } else if let Some(passages) = value.read_lock::<Passages>() {
            !passages.is_none()
        } else if let Some(verb) = value.read_lock::<VerbView>() {
            !verb.is_empty()
        } else {
            !value.is_unit()
        }
    }

    /// Whether the record says that this did not happen or is not there (`absent`).
    pub fn recorded_absent(place: Dynamic) -> bool {
        if let Some(view) = place.read_lock::<View>() {
            view.is_recorded_absent()
        } else if let Some(list) = place.read_lock::<List>() {
            list.is_recorded_absent()
        } else {
            false
        }
    }

    /// Whether a value is a number, and not words: targets and amounts may be either.
    pub fn is_number(value: Dynamic) -> bool {
        value.is_int() || value.is_decimal()
    }

    /// Whether an object has no field.
    #[rhai_fn(name = "is_empty", pure)]
    pub fn object_is_empty(object: &mut View) -> bool {
        !object.is_present()
    }
}
