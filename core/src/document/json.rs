//! JSON text to the tree: values with their places, and every fault that the syntax lets a reader get past.

use jiter::{Jiter, JiterError, Peek};

use super::build::{Builder, Key, Stop, quoted};
use super::cursor::{Cursor, without_mark};
use super::json_syntax as syntax;
use super::{Fault, Limits, Place, Read, Value, number};

/// Reads one JSON document.
///
/// Numbers keep their decimals. A byte order mark is skipped.
///
/// ```
/// use rasero::document::{read_json, Limits};
/// let read = read_json("{\n  \"title\": \"Abrir datos\"\n}", &Limits::default()).unwrap();
/// let title = read.tree.find("/title").unwrap();
/// assert_eq!(read.tree.text(title), Some("Abrir datos"));
/// assert_eq!(read.tree.node(title).unwrap().place.unwrap().line, 2);
/// ```
///
/// # Errors
/// All faults at once: repeated keys, lone surrogates, numbers that a decimal cannot hold, `NaN` and `Infinity`; and the
/// first place where the syntax breaks or a limit is passed.
pub fn read_json(text: &str, limits: &Limits) -> Result<Read, Vec<Fault>> {
    read_json_on_line(text, 1, limits)
}

/// The same for a text that starts on a later line of its file.
pub(super) fn read_json_on_line(text: &str, line: u32, limits: &Limits) -> Result<Read, Vec<Fault>> {
    let text = without_mark(text);
    let mut reader = Reader {
        text,
        jiter: Jiter::new(text.as_bytes()).with_allow_inf_nan(),
        base: 0,
        cursor: Cursor::on_line(text, line),
        build: Builder::new(limits),
    };
    let complete = reader.document().is_ok();
    reader.build.finish(complete)
}

struct Reader<'t, 'l> {
    text: &'t str,
    jiter: Jiter<'t>,
    /// Where in the text the parser's own text starts: after a fault it starts anew behind it.
    base: usize,
    cursor: Cursor<'t>,
    build: Builder<'l>,
}

impl Reader<'_, '_> {
    fn document(&mut self) -> Result<(), Stop> {
        self.build.check_size(self.text)?;
        if self.text.trim_ascii_start().is_empty() {
            return self.build.stop(
                "document/empty",
                None,
                "a JSON document".to_owned(),
                "nothing".to_owned(),
            );
        }
        let mut next = Some(self.peek()?);
        loop {
            next = match (next, self.build.in_list()) {
                (Some(peek), _) => self.value(peek)?,
                (None, Some(true)) => {
                    let step = self.jiter.array_step();
                    self.item(step)?
                }
                (None, Some(false)) => self.field(false)?,
                (None, None) => break,
            };
        }
        let end = self.jiter.finish();
        self.or_syntax(end)
    }

    /// Adds a value; of a list or an object only the start, and gives what its first value starts with.
    fn value(&mut self, peek: Peek) -> Result<Option<Peek>, Stop> {
        let place = Some(self.cursor.place(self.base + self.jiter.current_index()));
        let value = match peek {
            Peek::Array => {
                self.build.open_list(place)?;
                let step = self.jiter.known_array();
                return self.item(step);
            }
            Peek::Object => {
                self.build.open_object(place)?;
                return self.field(true);
            }
            Peek::Null => {
                let null = self.jiter.known_null();
                self.or_syntax(null).map(|()| Value::Null)?
            }
            Peek::True | Peek::False => {
                let truth = self.jiter.known_bool(peek);
                self.or_syntax(truth).map(Value::Bool)?
            }
            Peek::String => self.string()?,
            _ if peek.is_num() => self.number(peek, place)?,
            _ => return self.stop_at(self.base + self.jiter.current_index(), "a value"),
        };
        self.build.leaf(value, place)?;
        Ok(None)
    }

    /// What the next item starts with, or the end of the list.
    fn item(&mut self, step: Result<Option<Peek>, JiterError>) -> Result<Option<Peek>, Stop> {
        let peek = self.or_syntax(step)?;
        if peek.is_none() {
            self.build.close();
        }
        Ok(peek)
    }

    /// Takes the next key and gives what its value starts with, or the end of the object.
    fn field(&mut self, first: bool) -> Result<Option<Peek>, Stop> {
        let before = self.base + self.jiter.current_index();
        let key = if first { self.jiter.known_object() } else { self.jiter.next_key() };
        match key {
            Ok(Some(key)) => {
                let place = Some(self.cursor.place(quote_from(self.text, before)));
                if self.build.key(key, place) == Key::Repeated {
                    self.build.repeated_key(place)?;
                }
            }
            Ok(None) => {
                self.build.close();
                return Ok(None);
            }
            Err(error) if syntax::is_lone_surrogate(&error) => self.odd_key(before)?,
            Err(error) => return Err(self.broken(&error)),
        }
        self.peek().map(Some)
    }

    fn string(&mut self) -> Result<Value, Stop> {
        let start = self.base + self.jiter.current_index();
        match self.jiter.known_str() {
            Ok(text) => Ok(Value::Text(text.into())),
            Err(error) if syntax::is_lone_surrogate(&error) => {
                let end = self.lone_surrogate(start)?;
                self.restart(end);
                Ok(Value::Null)
            }
            Err(error) => Err(self.broken(&error)),
        }
    }

    /// A number as written. One that cannot be held is a fault, and reading goes on behind it.
    fn number(&mut self, peek: Peek, place: Option<Place>) -> Result<Value, Stop> {
        let start = self.base + self.jiter.current_index();
        match self.jiter.known_number_bytes(peek).err() {
            None => {}
            Some(error) if syntax::is_endless_number(&error) => {
                let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
                let rest = self.text.as_bytes().get(start..).unwrap_or_default();
                self.restart(start + rest.iter().take_while(|byte| is_part(byte)).count());
            }
            Some(error) => return Err(self.broken(&error)),
        }
        let end = self.base + self.jiter.current_index();
        let text = self.text.get(start..end).unwrap_or_default();
        if let Some(number) = number::parse(text) {
            return Ok(Value::Number(number));
        }
        let is_word = text.ends_with(|last: char| last.is_ascii_alphabetic());
        let code = if is_word { "document/not-a-number" } else { "document/number-out-of-range" };
        self.build.error(code, place, number::EXPECTED, quoted(text))?;
        Ok(Value::Null)
    }

    /// A key with a lone surrogate: a fault, and reading goes on behind its colon.
    fn odd_key(&mut self, before: usize) -> Result<(), Stop> {
        let start = quote_from(self.text, before);
        let end = self.lone_surrogate(start)?;
        let colon = self.skip_space(end);
        if self.text.as_bytes().get(colon) != Some(&b':') {
            return self.stop_at(colon, "`:` after a key");
        }
        let key = self.text.get(start + 1..end - 1).unwrap_or_default();
        let place = Some(self.cursor.place(start));
        self.build.key(key, place);
        self.restart(colon + 1);
        Ok(())
    }

    /// Notes the lone surrogate of the string that starts here; gives the offset behind the string.
    fn lone_surrogate(&mut self, start: usize) -> Result<usize, Stop> {
        let Some((lone, end)) = syntax::lone_surrogate(self.text, start) else {
            return self.stop_at(self.text.len(), "a closing quote");
        };
        let place = self.cursor.place(lone);
        let found = quoted(self.text.get(lone..lone + 6).unwrap_or_default());
        self.build.error("document/lone-surrogate", Some(place), "surrogates in pairs", found)?;
        Ok(end)
    }

    /// Goes on reading at this offset; what is open is the builder's memory, not the parser's.
    fn restart(&mut self, offset: usize) {
        let rest = self.text.as_bytes().get(offset..).unwrap_or_default();
        self.jiter = Jiter::new(rest).with_allow_inf_nan();
        self.base = offset;
    }

    fn skip_space(&self, offset: usize) -> usize {
        let rest = self.text.as_bytes().get(offset..).unwrap_or_default();
        offset + rest.iter().take_while(|byte| b" \t\r\n".contains(byte)).count()
    }

    fn peek(&mut self) -> Result<Peek, Stop> {
        let peek = self.jiter.peek();
        self.or_syntax(peek)
    }

    fn or_syntax<T>(&mut self, result: Result<T, JiterError>) -> Result<T, Stop> {
        result.map_err(|error| self.broken(&error))
    }

    /// The fault of a text that is no JSON from here on.
    fn broken(&mut self, error: &JiterError) -> Stop {
        let offset = self.base + error.index;
        let (code, expected) = syntax::expected(error);
        let place = self.cursor.place(offset);
        let found = syntax::found(self.text, offset);
        match self.build.stop(code, Some(place), expected.to_owned(), found) {
            Ok(stop) | Err(stop) => stop,
        }
    }

    fn stop_at<T>(&mut self, offset: usize, expected: &str) -> Result<T, Stop> {
        let place = self.cursor.place(offset);
        let found = syntax::found(self.text, offset);
        self.build.stop("document/syntax", Some(place), expected.to_owned(), found)
    }
}

/// The opening quote of the key that comes after a brace or a comma.
fn quote_from(text: &str, before: usize) -> usize {
    let rest = text.as_bytes().get(before..).unwrap_or_default();
    before + rest.iter().take_while(|byte| **byte != b'"').count()
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
