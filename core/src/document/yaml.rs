//! YAML text to the same tree: the core schema of YAML 1.2 without merge keys, own tags and several documents.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span, Tag};

use super::build::{Builder, Key, Stop, quoted};
use super::cursor::{saturated, without_mark};
use super::scalar::{Scalar, resolve};
use super::{Fault, Limits, NodeId, Place, Read, Value, number, yaml_syntax};

/// Reads one YAML document.
///
/// Words without quotes are text, dates too, but for `true`, `false`, `null` and numbers: `no` is a language code and not a
/// refusal. Codes such as `0123` stay text. Aliases are expanded within a budget.
///
/// ```
/// use rasero::document::{read_yaml, Limits, Value};
/// let tree = read_yaml("languages: [no, es]\nstart: 2026-03\n", &Limits::default()).unwrap().tree;
/// assert_eq!(tree.text(tree.find("/languages/0").unwrap()), Some("no"));
/// assert_eq!(tree.text(tree.find("/start").unwrap()), Some("2026-03"));
/// ```
///
/// # Errors
/// All faults at once: repeated keys, merge keys, tags outside the core schema, numbers that a decimal cannot hold, `.nan`
/// and `.inf`, keys that are no text; and the first place where the syntax breaks, a second document starts or a limit is
/// passed.
pub fn read_yaml(text: &str, limits: &Limits) -> Result<Read, Vec<Fault>> {
    let text = without_mark(text);
    let mut reader = Reader { build: Builder::new(limits), anchors: BTreeMap::new() };
    let complete = reader.document(text).is_ok();
    reader.build.finish(complete)
}

struct Reader<'l> {
    build: Builder<'l>,
    anchors: BTreeMap<usize, NodeId>,
}

impl Reader<'_> {
    fn document(&mut self, text: &str) -> Result<(), Stop> {
        self.build.check_size(text)?;
        let mut documents = 0;
        for event in Parser::new_from_str(text) {
            match event {
                Ok((Event::DocumentStart(_), span)) => {
                    documents += 1;
                    if documents > 1 {
                        let found = "another after `---`".to_owned();
                        let expected = "one document".to_owned();
                        return self.build.stop(
                            "document/several-documents",
                            Some(place(span.start)),
                            expected,
                            found,
                        );
                    }
                }
                Ok((event, span)) => self.event(event, span)?,
                Err(error) => return self.broken(text, &error),
            }
        }
        if documents == 0 {
            return self.build.stop(
                "document/empty",
                None,
                "a YAML document".to_owned(),
                "nothing".to_owned(),
            );
        }
        Ok(())
    }

    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Stop> {
        let place = Some(place(span.start));
        match event {
            Event::Scalar(text, style, _, _) if self.build.wants_key() => self.key(&text, style, place),
            Event::Scalar(text, style, anchor, tag) => {
                let value = self.scalar(&text, style, tag.as_deref(), place)?;
                let node = self.build.leaf(value, place)?;
                self.remember(anchor, node);
                Ok(())
            }
            Event::SequenceStart(..) | Event::MappingStart(..) | Event::Alias(_)
                if self.build.wants_key() =>
            {
                let (expected, found) =
                    ("a text as key".to_owned(), "a list, an object or an alias".to_owned());
                self.build.stop("document/key-not-text", place, expected, found)
            }
            Event::SequenceStart(anchor, tag) => {
                self.check_tag(tag.as_deref(), "seq", place)?;
                let node = self.build.open_list(place)?;
                self.remember(anchor, node);
                Ok(())
            }
            Event::MappingStart(anchor, tag) => {
                self.check_tag(tag.as_deref(), "map", place)?;
                let node = self.build.open_object(place)?;
                self.remember(anchor, node);
                Ok(())
            }
            Event::Alias(anchor) => self.alias(anchor, span),
            Event::SequenceEnd | Event::MappingEnd => {
                self.build.close();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Takes the text of a key as written: `2026:` and `no:` are texts.
    fn key(&mut self, text: &str, style: ScalarStyle, place: Option<Place>) -> Result<(), Stop> {
        if text == "<<" && style == ScalarStyle::Plain {
            let expected = "the fields written out";
            self.build.error("document/merge-key", place, expected, "the merge key `<<`")?;
            self.build.key(text, place);
            return Ok(());
        }
        match self.build.key(text, place) {
            Key::New => Ok(()),
            Key::Repeated => self.build.repeated_key(place),
        }
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        tag: Option<&Tag>,
        place: Option<Place>,
    ) -> Result<Value, Stop> {
        let scalar = match tag {
            None if style == ScalarStyle::Plain => resolve(text),
            None => Scalar::Text,
            Some(tag) => self.tagged(text, tag, place)?,
        };
        match scalar {
            Scalar::Null => Ok(Value::Null),
            Scalar::Bool(truth) => Ok(Value::Bool(truth)),
            Scalar::Number(number) => Ok(Value::Number(number)),
            Scalar::Text => Ok(Value::Text(text.into())),
            Scalar::NotANumber => {
                self.build.error("document/not-a-number", place, number::EXPECTED, quoted(text))?;
                Ok(Value::Null)
            }
            Scalar::OutOfRange => {
                let expected = format!("{}, or quotes around a text", number::EXPECTED);
                self.build.error("document/number-out-of-range", place, expected, quoted(text))?;
                Ok(Value::Null)
            }
        }
    }

    /// What a scalar with a tag stands for: the tag of the core schema decides, not the quotes.
    fn tagged(&mut self, text: &str, tag: &Tag, place: Option<Place>) -> Result<Scalar, Stop> {
        let Some(name) = core_name(tag) else {
            self.unknown_tag(tag, place)?;
            return Ok(Scalar::Null);
        };
        let scalar = resolve(text);
        let fits = match &scalar {
            _ if name == "str" => return Ok(Scalar::Text),
            Scalar::Null => name == "null",
            Scalar::Bool(_) => name == "bool",
            Scalar::Number(number) => name == "float" || (name == "int" && number.is_integer()),
            Scalar::NotANumber => name == "float",
            Scalar::OutOfRange => matches!(name, "float" | "int"),
            Scalar::Text => false,
        };
        if fits {
            return Ok(scalar);
        }
        let expected = format!("a value that the tag `!!{name}` fits");
        self.build.error("document/wrong-tag", place, expected, quoted(text))?;
        Ok(Scalar::Null)
    }

    fn check_tag(&mut self, tag: Option<&Tag>, own: &str, place: Option<Place>) -> Result<(), Stop> {
        let Some(tag) = tag else { return Ok(()) };
        match core_name(tag) {
            None => self.unknown_tag(tag, place),
            Some(name) if name == own || tag.handle.is_empty() => Ok(()),
            Some(name) => {
                let expected = format!("a value that the tag `!!{name}` fits");
                let found = if own == "seq" { "a list" } else { "an object" };
                self.build.error("document/wrong-tag", place, expected, found)
            }
        }
    }

    fn unknown_tag(&mut self, tag: &Tag, place: Option<Place>) -> Result<(), Stop> {
        let found = quoted(&format!("{}{}", tag.handle, tag.suffix));
        self.build.error("document/unknown-tag", place, "no tag, or one of the core schema", found)
    }

    fn remember(&mut self, anchor: usize, node: NodeId) {
        if anchor > 0 {
            self.anchors.insert(anchor, node);
        }
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Stop> {
        let place = place(span.start);
        match self.anchors.get(&anchor) {
            Some(node) if !self.build.is_open(*node) => self.build.copy(*node, place),
            Some(_) => {
                let (expected, found) = ("an alias to a finished value", "one to a value around it");
                self.build.stop("document/alias-cycle", Some(place), expected.to_owned(), found.to_owned())
            }
            None => {
                let (expected, found) = ("an alias to a value", "one to a key");
                self.build.stop("document/alias-to-key", Some(place), expected.to_owned(), found.to_owned())
            }
        }
    }

    fn broken(&mut self, text: &str, error: &ScanError) -> Result<(), Stop> {
        let (code, expected) = yaml_syntax::expected(error.info());
        let found = yaml_syntax::found(text, error.marker().index(), error.info());
        self.build.stop(code, Some(place(*error.marker())), expected.to_owned(), found)
    }
}

/// The name of a tag of the core schema, without its prefix; the bare `!` counts as `str`.
fn core_name(tag: &Tag) -> Option<&str> {
    match (tag.handle.as_str(), tag.suffix.as_str()) {
        ("", "!") => Some("str"),
        ("tag:yaml.org,2002:", name @ ("str" | "null" | "bool" | "int" | "float" | "seq" | "map")) => {
            Some(name)
        }
        _ => None,
    }
}

fn place(marker: Marker) -> Place {
    Place { line: saturated(marker.line()), column: saturated(marker.col().saturating_add(1)) }
}

#[cfg(test)]
#[path = "yaml_tests.rs"]
mod tests;
