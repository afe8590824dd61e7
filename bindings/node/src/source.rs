//! What JavaScript hands over, and how each form of it is read.

use napi::bindgen_prelude::{Either, Either3, External, Uint8Array};
use napi_derive::napi;
use rasero::Document;
use rasero::wire::{Failure, Feed, Format, Named, Session};

use crate::events;

/// How something is handed over.
#[napi(string_enum = "lowercase")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The text of a document, as somebody wrote it, in a format that its first letters tell.
    Text,
    /// Such a text in JSON.
    Json,
    /// In YAML.
    Yaml,
    /// In JSON Lines: many documents.
    Jsonl,
    /// In CSV: many documents.
    Csv,
    /// Values of JavaScript, as JSON.
    Values,
    /// Values of JavaScript that are not plain, as a list of events.
    Events,
}

impl Form {
    /// How a text is named.
    pub fn named(self) -> Named {
        match self {
            Form::Json => Named::format(Format::Json),
            Form::Yaml => Named::format(Format::Yaml),
            Form::Jsonl => Named::format(Format::Jsonl),
            Form::Csv => Named::format(Format::Csv),
            Form::Text | Form::Values | Form::Events => Named::default(),
        }
    }
}

/// Text, or the bytes of one.
pub type Content = Either<String, Uint8Array>;

/// Text, bytes, or a document that was read before.
pub type Content3<'e> = Either3<String, Uint8Array, &'e External<Reading>>;

/// A document that was read, or refused, on another thread.
pub type Reading = Result<Document, Failure>;

/// What was handed over, to be read on any thread.
pub enum Source {
    /// Its bytes.
    Bytes(Vec<u8>, Form),
    /// It was read before.
    Read(Box<Reading>),
}

impl Source {
    /// Of what JavaScript hands over.
    pub fn new(content: Content3<'_>, form: Form) -> Self {
        match content {
            Either3::A(text) => Source::Bytes(text.into_bytes(), form),
            Either3::B(bytes) => Source::Bytes(bytes.to_vec(), form),
            Either3::C(reading) => Source::Read(Box::new((**reading).clone())),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// All its faults at once.
    pub fn read(&self, session: &Session) -> Reading {
        match self {
            Source::Bytes(bytes, form) => read(session, bytes, *form),
            Source::Read(reading) => (**reading).clone(),
        }
    }
}

/// The bytes of what was handed over.
pub fn bytes(content: &Content) -> &[u8] {
    match content {
        Either::A(text) => text.as_bytes(),
        Either::B(bytes) => bytes,
    }
}

/// Reads a document.
///
/// # Errors
/// All its faults at once.
pub fn read(session: &Session, content: &[u8], form: Form) -> Reading {
    match form {
        Form::Values => session.read_values(&String::from_utf8_lossy(content)),
        Form::Events => fed(session, &String::from_utf8_lossy(content)).finish(),
        text => session.read(content, &text.named()),
    }
}

/// Values that were handed over as events.
pub fn fed(session: &Session, list: &str) -> Feed {
    let mut feed = session.feed();
    events::push(&mut feed, list);
    feed
}
