//! From a source to documents: its bytes, and no more of them than a document may have.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use rasero::Document;
use rasero::wire::{Failure, Format, MOST_BYTES, MOST_REPORT_BYTES, Named, Packs, Problem, Reader, Reading};

use super::Source;
use super::find::unreadable;
use crate::engine;

/// A document that can be scored.
pub(crate) struct Plan {
    /// File, and line where a file holds several.
    pub origin: String,
    /// The path of its file; `None` for the standard input.
    pub file: Option<String>,
    /// The line where it begins, where a file holds several.
    pub line: Option<u32>,
    /// The document.
    pub document: Document,
}

/// What one document of a source came to.
pub(crate) type Loaded = Result<Box<Plan>, Vec<Problem>>;

/// How sources are read.
pub(crate) struct Loader {
    reader: Reader,
}

impl Loader {
    /// With the mapping of columns of a file, when there is one; strict when unknown fields and words refuse a document.
    pub(crate) fn new(strict: bool, columns: Option<&str>) -> Result<Self, Failure> {
        let reader = Reader::new(strict);
        let Some(path) = columns else { return Ok(Loader { reader }) };
        let text = engine::text_of(path)?;
        Ok(Loader { reader: reader.with_columns(&text, Some(path))? })
    }

    /// Takes the fields that packs declare for known ones.
    pub(crate) fn knowing(self, packs: &Packs) -> Self {
        Loader {
            reader: packs.chosen().iter().fold(self.reader, |reader, pack| reader.knowing(&pack.fields())),
        }
    }

    /// All documents of a file. Never empty: a source that cannot be read is one refused document.
    pub(crate) fn load(&self, source: &Source) -> Vec<Loaded> {
        let Some(path) = &source.path else { return Vec::new() };
        match File::open(path) {
            Ok(mut file) => self.load_stream(source, &mut file),
            Err(error) => vec![Err(vec![unreadable(&source.origin, &error)])],
        }
    }

    /// All documents of a stream that is the source. Never empty, as above.
    pub(crate) fn load_stream(&self, source: &Source, stream: &mut dyn Read) -> Vec<Loaded> {
        match read_bytes(stream, source.format, MOST_BYTES) {
            Ok(bytes) => self.read(source, &bytes),
            Err(error) => vec![Err(vec![unreadable(&source.origin, &error)])],
        }
    }

    /// All documents of bytes that were read already.
    fn read(&self, source: &Source, bytes: &[u8]) -> Vec<Loaded> {
        let named = Named { origin: Some(source.origin.clone()), format: source.format };
        let finish = |reading: Reading| {
            let document = reading.document.map_err(Failure::into_faults)?;
            let origin = &source.origin;
            let file = source.path.is_some().then(|| origin.clone());
            let origin = reading.line.map_or_else(|| origin.clone(), |line| format!("{origin}:{line}"));
            Ok(Box::new(Plan { origin, file, line: reading.line, document }))
        };
        self.reader.read_all(bytes, &named).into_iter().map(finish).collect()
    }
}

/// What a file holds that is one document or one saved report; `-` is the standard input.
pub(crate) fn bytes_of(name: &str, stdin: &mut dyn Read) -> Result<Vec<u8>, Failure> {
    let read = match name {
        "-" => read_bytes(stdin, None, MOST_REPORT_BYTES),
        _ => File::open(name)
            .and_then(|mut file| read_bytes(&mut file, Format::of_path(Path::new(name)), MOST_REPORT_BYTES)),
    };
    let bytes = read.map_err(|error| unreadable(name, &error))?;
    if bytes.len() > MOST_REPORT_BYTES {
        let most = MOST_REPORT_BYTES >> 20;
        let problem = Problem::new("input/too-large", format!("no saved report has more than {most} MiB"));
        return Err(problem.in_file(Some(name)).into());
    }
    Ok(bytes)
}

/// Reads what a file or stream holds, and of one document no more than it takes to tell that it has more than `most` bytes.
fn read_bytes(stream: &mut dyn Read, format: Option<Format>, most: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if format.is_some_and(Format::holds_many) {
        stream.read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    stream.take(u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() <= most {
        return Ok(bytes);
    }
    if format.is_none() && Format::of_text(&String::from_utf8_lossy(&bytes)).holds_many() {
        stream.read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    // A letter that the cut goes through is no fault of the file.
    if let Err(error) = std::str::from_utf8(&bytes)
        && error.error_len().is_none()
    {
        bytes.truncate(error.valid_up_to());
        bytes.resize(most.saturating_add(1), b' ');
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes of what is wrong with a stream.
    fn load(stream: &mut dyn Read, format: Option<Format>) -> Vec<String> {
        let source = Source { origin: "<stdin>".into(), path: None, format };
        let loaded = Loader::new(false, None).unwrap().load_stream(&source, stream);
        let complaints = loaded.into_iter().filter_map(Result::err).flatten();
        complaints.map(|complaint| complaint.code).collect()
    }

    #[test]
    fn an_endless_stream_ends_as_too_large() {
        for format in [None, Some(Format::Json), Some(Format::Yaml)] {
            assert_eq!(load(&mut std::io::repeat(b'['), format), ["document/too-large"], "{format:?}");
        }
        let letters = format!("{{{}", "\u{20ac}".repeat(6 << 20));
        assert_eq!(load(&mut letters.as_bytes(), None), ["document/too-large"], "no letter is cut");
    }

    #[test]
    fn what_is_larger_than_any_report_is_told_so() {
        let refused = bytes_of("-", &mut std::io::repeat(b'[')).unwrap_err();
        assert_eq!(
            (refused.code.as_str(), refused.to_string().as_str()),
            ("input/too-large", "-: no saved report has more than 128 MiB")
        );
    }

    #[test]
    fn json_lines_may_be_longer_than_a_document() {
        let text = "x".repeat(6 << 20);
        let line = format!("{{\"id\": \"a\", \"title\": \"T\", \"description\": \"{text}\"}}\n");
        assert_eq!(load(&mut line.repeat(3).as_bytes(), None), Vec::<String>::new());
    }

    #[test]
    fn a_stream_that_fails_is_unreadable() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
                Err(std::io::Error::other("unplugged"))
            }
        }
        assert_eq!(load(&mut Broken, None), ["input/unreadable"]);
    }
}
