//! Choosing packs and a language, and compiling them into a scorer.

use std::sync::Arc;

use super::choice::differ;
use super::ready::{Compiled, ReadyPack};
use super::scorer::Scorer;
use super::spoken::Spoken;
use crate::document::Place;
use crate::model::DeclaredFields;
use crate::pack::{LexiconFile, Library, Pack, PackError, PackFault};
use crate::script::{Sandbox, TextSource};
use crate::text::{Language, Lexicons, TermFault, TermList};

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

    /// The language of the texts in reports, such as `es`. Without it, each document's own. Where no pack has texts in it, they are
    /// in one that the packs have, and [`Scorer::unspoken`] says so.
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
        let mut faults = Vec::new();
        let mut packs = Vec::new();
        for id in &ids {
            match self.library.get(id) {
                Ok(pack) => packs.push(Arc::clone(pack)),
                Err(error) => faults.extend(error.faults),
            }
        }
        let mut fields = DeclaredFields::default();
        for pack in &packs {
            fields.extend(&pack.fields());
        }
        let sandbox = Sandbox::new(&fields);
        let (mut ready, mut lists) = (Vec::new(), Vec::new());
        let mut compiled = Compiled::default();
        for pack in &packs {
            match ReadyPack::new(pack, &sandbox, &mut compiled) {
                Ok(pack) => ready.push(pack),
                Err(found) => faults.extend(found),
            }
            match term_lists(pack) {
                Ok(own) => lists.push(own),
                Err(found) => faults.extend(found),
            }
        }
        if asked {
            faults.extend(contradictions(&ready));
        }
        // What holds in several editions of a pack is wrong in each of them, and told once.
        let mut told: Vec<PackFault> = Vec::new();
        for fault in faults {
            if !told.contains(&fault) {
                told.push(fault);
            }
        }
        let faults = told;
        if !faults.is_empty() {
            return Err(PackError::new(faults));
        }
        let texts = sources(&packs, &lists).into();
        let spoken = Spoken::of(packs.iter().map(|pack| &**pack));
        let unspoken = self.locale.clone().filter(|locale| !spoken.has(locale));
        let locale = self.locale.map(|locale| spoken.instead_of(&locale).to_owned());
        Ok(Scorer { sandbox, packs: ready, texts, locale, unspoken, spoken, asked })
    }
}

/// Packs that cannot be asked for together, since they change rules of a common parent otherwise.
fn contradictions(packs: &[ReadyPack]) -> Vec<PackFault> {
    let mut faults = Vec::new();
    for (number, pack) in packs.iter().enumerate() {
        for other in packs.iter().take(number).filter(|other| differ(other, pack, None)) {
            let message =
                format!("`{}` and `{}` change rules of a common parent otherwise", other.id(), pack.id());
            faults.push(PackFault {
                help: Some("score with each of them by itself".into()),
                ..PackFault::new("pack/two-settings", pack.id(), "", message)
            });
        }
    }
    faults
}

/// Reads the word lists of a pack and its parents: lists with the same name are one.
fn term_lists(pack: &Pack) -> Result<Vec<TermList>, Vec<PackFault>> {
    let mut lists: Vec<TermList> = Vec::new();
    let mut faults = Vec::new();
    for file in lexicons_of(pack) {
        match term_list(file) {
            Ok(list) => {
                let same = |known: &&TermList| known.id() == list.id() && known.language() == list.language();
                if lists.iter().find(same).is_some_and(|known| known.kind() != list.kind()) {
                    let message = "one of the two lists has verbs, the other one terms".to_owned();
                    faults.push(fault(file, "pack/wrong-type", None, message));
                }
                lists.push(list);
            }
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(lists) } else { Err(faults) }
}

fn lexicons_of(pack: &Pack) -> impl Iterator<Item = &LexiconFile> {
    pack.chain().flat_map(Pack::lexicons)
}

fn fault(file: &LexiconFile, code: &'static str, place: Option<Place>, message: String) -> PackFault {
    let line = place.and_then(|place| file.text.lines().nth(place.line.checked_sub(1)? as usize));
    let fault = PackFault::new(code, &file.pack, &file.path, message);
    PackFault { place, line_text: line.map(str::to_owned), ..fault }
}

fn term_list(file: &LexiconFile) -> Result<TermList, Vec<PackFault>> {
    let Some(language) = Language::from_code(&file.language) else {
        let message = format!("no prose in `{}` can be read yet", file.language);
        let known: Vec<String> = Language::all().map(|language| format!("`{}`", language.code())).collect();
        let help = format!("take a language whose prose can be read: {}", known.join(", "));
        let fault = fault(file, "pack/unknown-language", None, message);
        return Err(vec![PackFault { help: Some(help), ..fault }]);
    };
    TermList::parse(&list_id(file), language, &file.text).map_err(|found| {
        let bad = |bad: TermFault| {
            let message = format!("expected {}, found {}", bad.expected, bad.found);
            fault(file, "pack/bad-term", Some(bad.place), message)
        };
        found.into_iter().map(bad).collect()
    })
}

fn list_id(file: &LexiconFile) -> String {
    format!("{}/{}", file.language, file.name)
}

/// What each pack reads with: the lists of all packs, compiled as one index.
fn sources(packs: &[Arc<Pack>], lists: &[Vec<TermList>]) -> Vec<TextSource> {
    let lists: Vec<&[TermList]> = lists.iter().map(Vec::as_slice).collect();
    let lexicons = Lexicons::compile_each(&lists);
    packs.iter().zip(lexicons).map(|(pack, lexicons)| source(pack, lexicons)).collect()
}

fn source(pack: &Pack, lexicons: Lexicons) -> TextSource {
    let known = lexicons_of(pack).filter_map(|file| {
        let language = Language::from_code(&file.language)?;
        Some(((language, file.name.clone()), lexicons.list(&list_id(file))?))
    });
    let lists = known.collect();
    TextSource { lexicons, lists, fields: pack.fields(), patterns: pack.patterns() }
}
