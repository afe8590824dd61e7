//! Drafts: documents that are scored while somebody writes them.

use std::sync::Arc;

use napi::bindgen_prelude::External;
use napi_derive::napi;
use rasero::engine::Judged;
use rasero::wire::{Draft, DraftChange, Failure, Session};
use rasero::{Document, Options};

use crate::failure::thrown;
use crate::report::{Held as HeldReport, held};
use crate::source::{Form, fed};

/// A draft with its session.
pub struct Held {
    draft: Draft,
    session: Arc<Session>,
}

/// Bytes that a draft comes to, about: what the collector of JavaScript is told.
const OF_A_DRAFT: usize = 500_000;

impl Held {
    /// A draft for JavaScript.
    pub fn new(session: &Arc<Session>, document: &Document, options: &Options) -> External<Self> {
        let held = Held { draft: session.draft(document, options), session: Arc::clone(session) };
        External::new_with_size_hint(held, OF_A_DRAFT)
    }
}

/// Puts a value at a JSON Pointer. Gives the change as JSON.
#[napi(catch_unwind)]
pub fn draft_set(
    draft: &mut External<Held>,
    pointer: String,
    value: String,
    form: Form,
) -> napi::Result<String> {
    let Held { draft, session } = &mut **draft;
    told(match form {
        Form::Events => draft.set_fed(&pointer, fed(session, &value)),
        _ => draft.set_json(&pointer, &value),
    })
}

/// Takes away what stands at a JSON Pointer. Gives the change as JSON.
#[napi(catch_unwind)]
pub fn draft_remove(draft: &mut External<Held>, pointer: String) -> napi::Result<String> {
    told(draft.draft.remove(&pointer))
}

/// Makes the changes of a JSON Patch. Gives the change as JSON.
#[napi(catch_unwind)]
pub fn draft_apply(draft: &mut External<Held>, patch: String, form: Form) -> napi::Result<String> {
    let Held { draft, session } = &mut **draft;
    told(match form {
        Form::Events => draft.apply_fed(fed(session, &patch)),
        _ => draft.apply_json(&patch),
    })
}

/// The report on a draft as it is now.
#[napi(catch_unwind)]
pub fn draft_report(draft: &External<Held>) -> External<HeldReport> {
    held(Judged::of_report(draft.draft.report()), Some(Arc::clone(&draft.session)))
}

/// The document of a draft as it is now, as JSON.
#[napi(catch_unwind)]
pub fn draft_text(draft: &External<Held>) -> String {
    draft.draft.to_json()
}

fn told(change: Result<DraftChange, Failure>) -> napi::Result<String> {
    change.map(|change| change.to_json()).map_err(thrown)
}
