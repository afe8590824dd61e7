//! Arguments of texts: an ordered small map of names to whole numbers and texts.

use fluent_bundle::{FluentArgs, FluentValue};

/// Whole numbers up to here choose plural forms; larger ones are shown as they are.
const EXACT: i64 = 1 << 53;

/// The value of an argument.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    /// A whole number: chooses plural forms and is shown in plain digits.
    Integer(i64),
    /// A text: shown as it is, and chooses variants of its name.
    Text(String),
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Integer(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Arg::Integer(number.into())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

/// Arguments by name.
///
/// ```
/// use rasero::pack::Args;
/// let args = Args::new().with("count", 2_i64).with("field", "lead");
/// assert_eq!(args.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["count", "field"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Args(Vec<(String, Arg)>);

impl Args {
    /// No arguments.
    pub fn new() -> Self {
        Self::default()
    }

    /// With one argument more; the last value of a name counts.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets an argument.
    pub fn set(&mut self, name: &str, value: impl Into<Arg>) {
        match self.0.binary_search_by(|(other, _)| other.as_str().cmp(name)) {
            Ok(index) => {
                if let Some(slot) = self.0.get_mut(index) {
                    slot.1 = value.into();
                }
            }
            Err(index) => self.0.insert(index, (name.to_owned(), value.into())),
        }
    }

    /// The arguments, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arg)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    pub(super) fn to_fluent(&self) -> FluentArgs<'_> {
        let mut args = FluentArgs::with_capacity(self.0.len());
        for (name, value) in self.iter() {
            let value = match value {
                Arg::Integer(number) if (-EXACT..=EXACT).contains(number) => FluentValue::from(*number),
                Arg::Integer(number) => FluentValue::from(number.to_string()),
                Arg::Text(text) => FluentValue::from(text.as_str()),
            };
            args.set(name, value);
        }
        args
    }
}
