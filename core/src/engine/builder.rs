//! Choosing packs and a language, and compiling them into a scorer.

use std::sync::Arc;

use super::ready::ReadyPack;
use super::scorer::Scorer;
use crate::document::Place;
use crate::pack::{LexiconFile, Library, Pack, PackError, PackFault};
use crate::script::{Sandbox, TextSource};
use crate::text::{Language, Lexicons, TermList};

/// Chooses packs and a language for a [`Scorer`].
#[derive(Debug)]
pub struct ScorerBuilder<'a> {
    library: &'a Library,
    packs: Vec<String>,
    locale: Option<String>,
}

impl Scorer {
    /// Starts a scorer from a library of packs. Without [`ScorerBuilder::pack`], every pack of the library that applies to a
    /// document scores it.
    pub fn builder(library: &Library) -> ScorerBuilder<'_> {
        ScorerBuilder { library, packs: Vec::new(), locale: None }
    }
}

impl ScorerBuilder<'_> {
    /// Asks for a pack by its id. May be called several times; reports follow this order.
    #[must_use]
    pub fn pack(mut self, id: &str) -> Self {
        self.packs.push(id.to_owned());
        self
    }

    /// The language of the texts in reports, such as `es`. Without it, each document's own.
    #[must_use]
    pub fn locale(mut self, locale: &str) -> Self {
        self.locale = Some(locale.to_owned());
        self
    }

    /// Compiles the packs.
    ///
    /// # Errors
    /// When a pack is not in the library, or its rules or word lists have faults: all of them at once, with their places.
    pub fn build(self) -> Result<Scorer, PackError> {
        let asked = !self.packs.is_empty();
        let ids: Vec<String> =
            if asked { self.packs } else { self.library.ids().map(str::to_owned).collect() };
        let sandbox = Sandbox::new();
        let mut faults = Vec::new();
        let mut packs = Vec::new();
        for id in &ids {
            match self.library.get(id) {
                Ok(pack) => packs.push(Arc::clone(pack)),
                Err(error) => faults.extend(error.faults),
            }
        }
        let (mut ready, mut sources) = (Vec::new(), Vec::new());
        for pack in &packs {
            match ReadyPack::new(pack, &sandbox) {
                Ok(pack) => ready.push(pack),
                Err(found) => faults.extend(found),
            }
            match texts(pack) {
                Ok(source) => sources.push(source),
                Err(found) => faults.extend(found),
            }
        }
        if !faults.is_empty() {
            return Err(PackError::new(faults));
        }
        Ok(Scorer { sandbox, packs: ready, texts: sources.into(), locale: self.locale, asked })
    }
}

/// Reads the word lists of a pack.
fn texts(pack: &Pack) -> Result<TextSource, Vec<PackFault>> {
    let mut lists = Vec::new();
    let mut faults = Vec::new();
    for file in pack.lexicons() {
        match term_list(pack, file) {
            Ok(list) => lists.push(list),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(compile(pack, &lists)) } else { Err(faults) }
}

fn term_list(pack: &Pack, file: &LexiconFile) -> Result<TermList, Vec<PackFault>> {
    let fault = |code, place: Option<Place>, message: String| PackFault {
        code,
        pack: pack.id().to_owned(),
        path: file.path.clone(),
        place,
        line_text: place
            .and_then(|place| file.text.lines().nth(place.line.checked_sub(1)? as usize))
            .map(str::to_owned),
        message,
        help: None,
    };
    let Some(language) = Language::from_code(&file.language) else {
        let message = format!("no prose in `{}` can be read yet", file.language);
        return Err(vec![fault("pack/unknown-language", None, message)]);
    };
    let list = TermList::parse(&list_id(pack, file), language, &file.text);
    list.map_err(|found| {
        found
            .into_iter()
            .map(|bad| {
                fault(
                    "pack/bad-term",
                    Some(bad.place),
                    format!("expected {}, found {}", bad.expected, bad.found),
                )
            })
            .collect()
    })
}

fn list_id(pack: &Pack, file: &LexiconFile) -> String {
    format!("{}/{}/{}", pack.id(), file.language, file.name)
}

/// The word lists of one pack, compiled.
fn compile(pack: &Pack, lists: &[TermList]) -> TextSource {
    let lexicons = Lexicons::compile(lists);
    let known = pack.lexicons().iter().filter_map(|file| {
        let language = Language::from_code(&file.language)?;
        Some(((language, file.name.clone()), lexicons.list(&list_id(pack, file))?))
    });
    let lists = known.collect();
    TextSource { lexicons, lists }
}
