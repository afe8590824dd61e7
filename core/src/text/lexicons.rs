//! The term lists of one reader, such as a pack, compiled; alone or together with those of others. What a list means is known to
//! the packs alone.

use std::sync::Arc;

use super::index::{Index, Reader};
use super::term_list::TermList;
use super::term_name::TermNumber;

/// Number of a list in its [`Lexicons`]; lists with the same id in several languages have one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListId(pub(super) u16);

/// Term lists that are read together, compiled: ready to read with and shared between threads.
///
/// ```
/// use rasero::text::{Language, Lexicons, Reading, TermList};
/// let spanish = Language::from_code("es").unwrap();
/// let verbs = TermList::parse("actions", spanish, "kind: verbs\npublicar\nfortalecer\n").unwrap();
/// let lexicons = Lexicons::compile(&[verbs]);
/// let reading = Reading::read("Publicar el padrón para fortalecer la confianza", spanish, &lexicons);
/// assert_eq!(&*reading.main_verb().unwrap().lemma, "publicar");
/// ```
#[derive(Clone, Debug)]
pub struct Lexicons {
    ids: Arc<[Box<str>]>,
    index: Arc<Index>,
    reader: Reader,
}

impl Lexicons {
    /// Compiles the lists. Lists with the same id and language are read as one.
    pub fn compile(lists: &[TermList]) -> Self {
        let ids: Arc<[Box<str>]> = ids_of(lists).into();
        Lexicons { index: Arc::new(Index::compile(&[(&ids, lists)])), ids, reader: Reader(0) }
    }

    /// Compiles the lists of several readers as one index: a [`Scan`](super::Scan) of a text serves them all, and each finds in
    /// it what it would find by itself.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use rasero::text::{Language, Lexicons, Reading, Scan, TermList};
    /// let english = Language::from_code("en").unwrap();
    /// let lists = |word: &str| vec![TermList::parse("things", english, word).unwrap()];
    /// let (a, b) = (lists("open data"), lists("open data portal"));
    /// let both = Lexicons::compile_each(&[&a, &b]);
    /// let scan = Arc::new(Scan::of("An open data portal", english, &both[0]));
    /// let first = |lexicons| Reading::of(&scan, lexicons).hits(both[0].list("things").unwrap())[0].term.clone();
    /// assert_eq!((&*first(&both[0]), &*first(&both[1])), ("open data", "open data portal"));
    /// ```
    pub fn compile_each(readers: &[&[TermList]]) -> Vec<Self> {
        let ids: Vec<Arc<[Box<str>]>> = readers.iter().map(|lists| ids_of(lists).into()).collect();
        let all: Vec<_> = ids.iter().map(|ids| &**ids).zip(readers.iter().copied()).collect();
        let index = Arc::new(Index::compile(&all));
        let numbered = (0..).map(Reader).zip(ids);
        numbered.map(|(reader, ids)| Lexicons { ids, index: Arc::clone(&index), reader }).collect()
    }

    /// The number of a list by its id; `None` when there is none in any language.
    pub fn list(&self, id: &str) -> Option<ListId> {
        list_in(&self.ids, id)
    }

    /// The id of a list.
    pub fn id(&self, list: ListId) -> &str {
        self.ids.get(usize::from(list.0)).map_or("", |id| id)
    }

    /// The ids of all lists, ordered.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|id| &**id)
    }

    /// The words of a term of these lists, or of those that were compiled with them.
    pub(crate) fn term(&self, number: TermNumber) -> &str {
        self.index.terms.words(number)
    }

    /// The index that these lists stand in, with those of others.
    pub(super) fn index(&self) -> &Arc<Index> {
        &self.index
    }

    /// The number of these lists in their index.
    pub(super) fn reader(&self) -> Reader {
        self.reader
    }
}

impl Default for Lexicons {
    /// No lists: dates, quantities and sentences are still read.
    fn default() -> Self {
        Lexicons::compile(&[])
    }
}

fn ids_of(lists: &[TermList]) -> Vec<Box<str>> {
    let mut ids: Vec<Box<str>> = lists.iter().map(|list| list.id().into()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The number of a list by its id.
pub(super) fn list_in(ids: &[Box<str>], id: &str) -> Option<ListId> {
    let index = ids.binary_search_by(|known| (**known).cmp(id)).ok()?;
    u16::try_from(index).ok().map(ListId)
}
