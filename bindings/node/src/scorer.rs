//! The scorer: packs chosen once, any number of documents scored.

use std::sync::Arc;

use napi::bindgen_prelude::{AsyncTask, External};
use napi_derive::napi;
use rasero::engine::Judged;
use rasero::wire::{self, Opening, Session};

use crate::batch::{Batch, Readings, Stopper};
use crate::draft::Held as HeldDraft;
use crate::failure::{json, thrown};
use crate::report::{Held, held};
use crate::shipped::shipped;
use crate::source::{Content, Content3, Form, Source, bytes, read};

/// Packs, compiled.
pub struct Scorer {
    pub(crate) session: Arc<Session>,
    locale: String,
}

/// Opens packs by name or folder.
#[napi(catch_unwind)]
pub fn open(
    packs: Vec<String>,
    locale: Option<String>,
    strict: bool,
    columns: Option<String>,
    columns_file: Option<String>,
) -> napi::Result<External<Scorer>> {
    let opening = Opening { packs, locale, strict, columns, columns_file };
    let session = shipped().and_then(|shipped| Session::open(shipped, &opening)).map_err(thrown)?;
    let locale = opening.locale.unwrap_or_else(|| "en".to_owned());
    Ok(Scorer { session: Arc::new(session), locale }.into())
}

/// Ids of the packs that were asked for.
#[napi(catch_unwind)]
pub fn packs(scorer: &External<Scorer>) -> Vec<String> {
    scorer.session.packs().asked().to_vec()
}

/// Scores a document.
#[napi(catch_unwind)]
pub fn score(
    scorer: &External<Scorer>,
    content: Content,
    form: Form,
    as_of: String,
) -> napi::Result<External<Held>> {
    judge(scorer, &content, form, &as_of).map(|judged| held(judged, Some(Arc::clone(&scorer.session))))
}

/// Scores a document and puts its report in the place of another one, which is gone then.
#[napi(catch_unwind)]
pub fn score_at(
    place: &mut External<Held>,
    scorer: &External<Scorer>,
    content: Content,
    form: Form,
    as_of: String,
) -> napi::Result<()> {
    **place = Held::new(judge(scorer, &content, form, &as_of)?, Some(Arc::clone(&scorer.session)));
    Ok(())
}

fn judge(scorer: &Scorer, content: &Content, form: Form, as_of: &str) -> napi::Result<Judged> {
    let options = wire::options(as_of, None).map_err(thrown)?;
    let document = read(&scorer.session, bytes(content), form).map_err(thrown)?;
    Ok(scorer.session.judge(&document, &options))
}

/// Scores documents on all cores, beside the event loop. The first has the number `first`.
#[napi(catch_unwind)]
pub fn score_many(
    scorer: &External<Scorer>,
    contents: Vec<Content3<'_>>,
    forms: Vec<Form>,
    first: u32,
    as_of: String,
    stop: &External<Stopper>,
) -> napi::Result<AsyncTask<Batch>> {
    let options = wire::options(&as_of, Some(stop.signal())).map_err(thrown)?;
    let sources = contents.into_iter().zip(forms).map(|(content, form)| Source::new(content, form)).collect();
    Ok(AsyncTask::new(Batch { session: Arc::clone(&scorer.session), options, sources, first }))
}

/// Reads every document of a text, such as each line of JSON Lines, beside the event loop.
#[napi(catch_unwind)]
pub fn read_all(scorer: &External<Scorer>, content: Content, form: Form) -> AsyncTask<Readings> {
    let content = bytes(&content).to_vec();
    AsyncTask::new(Readings { session: Arc::clone(&scorer.session), content, form })
}

/// A flag that stops work in progress.
#[napi(catch_unwind)]
pub fn stopper() -> External<Stopper> {
    Stopper::default().into()
}

/// Sets the flag: rules that run end at their next step.
#[napi(catch_unwind)]
pub fn stop(stopper: &External<Stopper>) {
    stopper.stop();
}

/// Scores a document and keeps what its rules read.
#[napi(catch_unwind)]
pub fn draft(
    scorer: &External<Scorer>,
    content: Content,
    form: Form,
    as_of: String,
) -> napi::Result<External<HeldDraft>> {
    let options = wire::options(&as_of, None).map_err(thrown)?;
    let document = read(&scorer.session, bytes(&content), form).map_err(thrown)?;
    Ok(HeldDraft::new(&scorer.session, &document, &options))
}

/// Faults of a document, errors and warnings, as JSON.
#[napi(catch_unwind)]
pub fn validate(scorer: &External<Scorer>, content: Content, form: Form) -> napi::Result<String> {
    json(&scorer.session.validation(&read(&scorer.session, bytes(&content), form)))
}

/// The rules, as JSON.
#[napi(catch_unwind)]
pub fn rules(scorer: &External<Scorer>) -> napi::Result<String> {
    json(&scorer.session.packs().rules(&scorer.locale))
}

/// The clause matrix of a pack, with the verdicts of a report, as JSON.
#[napi(catch_unwind)]
pub fn matrix(
    scorer: &External<Scorer>,
    pack: Option<String>,
    report: Option<&External<Held>>,
) -> napi::Result<String> {
    let session = &scorer.session;
    let pack = pack.map_or_else(|| session.packs().only().map(str::to_owned), Ok).map_err(thrown)?;
    json(&session.matrix(&pack, report.map(|held| held.report())).map_err(thrown)?)
}

/// Refuses what is no day.
#[napi(catch_unwind)]
pub fn check_day(day: String) -> napi::Result<()> {
    wire::day(&day).map(drop).map_err(thrown)
}

/// A JSON Schema of the input by its name.
#[napi(catch_unwind)]
pub fn schema(name: String) -> napi::Result<String> {
    wire::schema(&name).map_err(thrown)
}

/// Names of all schemas.
#[napi(catch_unwind)]
pub fn schema_names() -> Vec<&'static str> {
    wire::schema_names().to_vec()
}
