//! Native values to a document, checked like one from text. How values are pushed is told by `document::Feed`.

use super::read::checked;
use super::{Failure, Full, Odd};
use crate::document::{self, Fault, Limits, Read};
use crate::model::{DeclaredFields, Document, Mode};

/// Takes the values of one document from a host language, pushed one by one in the order of a text.
///
/// ```
/// use rasero::wire::{Odd, Reader};
/// let mut feed = Reader::default().feed();
/// feed.object()?;
/// feed.key("id")?;
/// feed.text("c1")?;
/// feed.key("title")?;
/// feed.odd(Odd::NotAValue("set"))?;
/// feed.end();
/// let failure = feed.finish().unwrap_err();
/// assert_eq!((failure.code.as_str(), failure.pointer.as_deref()), ("document/not-a-value", Some("/title")));
/// # Ok::<(), rasero::wire::Full>(())
/// ```
pub struct Feed {
    inner: document::Feed<'static>,
    mode: Mode,
    fields: DeclaredFields,
    language: Option<String>,
}

macro_rules! passes_on {
    ($($(#[$doc:meta])* $method:ident($($argument:ident: $type:ty),*);)*) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        /// When a limit is passed; [`Feed::finish`] tells which.
        pub fn $method(&mut self $(, $argument: $type)*) -> Result<(), Full> {
            self.inner.$method($($argument),*)
        }
    )*};
}

impl Feed {
    pub(super) fn new(mode: Mode, fields: DeclaredFields) -> Self {
        Feed { inner: document::Feed::new(&Limits::DEFAULT), mode, fields, language: None }
    }

    /// Tells its faults in a language.
    pub(super) fn telling(self, language: Option<&str>) -> Self {
        Feed { language: language.map(str::to_owned), ..self }
    }

    passes_on!(
        /// Nothing: the same as a field that is not there.
        null();
        /// A truth.
        bool(truth: bool);
        /// A whole number.
        int(number: i64);
        /// A float: `1.0` is `1`; not-a-number and infinities are faults.
        float(number: f64);
        /// A number by its decimal text, such as `120.50`.
        number(text: &str);
        /// A text.
        text(text: &str);
        /// Opens a list: its items come next.
        list();
        /// Opens an object: its keys come next, each with its value.
        object();
        /// The key of the value that comes next.
        key(key: &str);
        /// Notes what a document has no place for, and takes its place.
        odd(odd: Odd<'_>);
    );

    /// Closes the innermost list or object.
    pub fn end(&mut self) {
        self.inner.end();
    }

    /// The values as they were pushed: no document yet, but a piece of one, or a patch.
    pub(super) fn into_read(self) -> Result<Read, Vec<Fault>> {
        self.inner.finish()
    }

    /// The document.
    ///
    /// # Errors
    /// All faults at once, each with its JSON Pointer: the codes and words are those of a document from text.
    pub fn finish(self) -> Result<Document, Failure> {
        let document = self.inner.finish().and_then(|read| checked(read, self.mode, &self.fields));
        document.map_err(|faults| Failure::of_document(&faults, None, None).told(self.language.as_deref()))
    }
}
