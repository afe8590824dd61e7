//! All term lists of all packs as one index a language. What a list means is known to the packs alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::grammar::{Class, Form, Grammar, Phrase, Sense, Senses};
use super::lang::GRAMMARS;
use super::language::Language;
use super::term_list::{Homograph, Term, TermKind, TermList};
use super::token::Tokens;
use super::trie::Trie;

/// Number of a list in its [`Lexicons`]; lists with the same id in several languages have one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListId(pub(super) u16);

/// A term of a list, as a payload of the index.
#[derive(Clone, Debug)]
pub(super) struct TermRef {
    pub list: ListId,
    pub term: Arc<str>,
}

/// A verb of one list or of several.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lemma {
    pub text: Arc<str>,
    pub lists: Arc<[ListId]>,
    pub homograph: Homograph,
}

/// A form of a verb, as a payload of the index.
#[derive(Clone, Debug)]
pub(super) struct FormRef {
    pub lemma: Arc<Lemma>,
    pub class: Class,
    pub accents: u32,
    /// The preposition that the list gives with a noun.
    pub particle: Option<Box<str>>,
}

/// What the index knows of a sequence of words.
#[derive(Debug, Default)]
pub(super) struct Payload {
    pub senses: Senses,
    pub phrase: Option<Phrase>,
    pub terms: Vec<TermRef>,
    pub forms: Vec<FormRef>,
}

/// All term lists of some packs, compiled: one index a language, ready to read with and shared between threads.
///
/// ```
/// use rasero::text::{Language, Lexicons, Reading, TermList};
/// let spanish = Language::from_code("es").unwrap();
/// let verbs = TermList::parse("actions", spanish, "kind: verbs\npublicar\nfortalecer\n").unwrap();
/// let lexicons = Lexicons::compile(&[verbs]);
/// let reading = Reading::read("Publicar el padrón para fortalecer la confianza", spanish, &lexicons);
/// assert_eq!(&*reading.main_verb().unwrap().lemma, "publicar");
/// ```
#[derive(Debug)]
pub struct Lexicons {
    ids: Vec<Box<str>>,
    tries: Vec<Trie<Payload>>,
}

impl Lexicons {
    /// Compiles the lists. Lists with the same id and language are read as one.
    pub fn compile(lists: &[TermList]) -> Self {
        let mut ids: Vec<Box<str>> = lists.iter().map(|list| list.id().into()).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut lexicons = Lexicons { ids, tries: Vec::with_capacity(GRAMMARS.len()) };
        for (grammar, language) in GRAMMARS.iter().zip(Language::all()) {
            let mut trie = Trie::new();
            add_grammar(&mut trie, grammar);
            let own = || lists.iter().filter(|list| list.language() == language);
            for list in own().filter(|list| list.kind() == TermKind::Terms) {
                if let Some(id) = lexicons.list(list.id()) {
                    add_terms(&mut trie, grammar, id, list);
                }
            }
            let verbs = own().filter(|list| list.kind() == TermKind::Verbs);
            add_verbs(&mut trie, grammar, verbs.filter_map(|list| Some((lexicons.list(list.id())?, list))));
            lexicons.tries.push(trie);
        }
        lexicons
    }

    /// The number of a list by its id; `None` when there is none in any language.
    pub fn list(&self, id: &str) -> Option<ListId> {
        let index = self.ids.binary_search_by(|known| (**known).cmp(id)).ok()?;
        u16::try_from(index).ok().map(ListId)
    }

    /// The id of a list.
    pub fn id(&self, list: ListId) -> &str {
        self.ids.get(usize::from(list.0)).map_or("", |id| id)
    }

    /// The ids of all lists, ordered.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|id| &**id)
    }

    pub(super) fn trie(&self, language: Language) -> Option<&Trie<Payload>> {
        self.tries.get(language.index())
    }
}

impl Default for Lexicons {
    /// No lists: dates, quantities and sentences are still read.
    fn default() -> Self {
        Lexicons::compile(&[])
    }
}

fn add_grammar(trie: &mut Trie<Payload>, grammar: &Grammar) {
    for (sense, value, words) in grammar.words {
        for word in words.split_ascii_whitespace() {
            if let Some(payload) = trie.entry(&Tokens::scan(word)) {
                payload.senses.add(*sense, *value);
            }
        }
    }
    for (phrase, texts) in grammar.phrases {
        for text in texts.split('|') {
            if let Some(payload) = trie.entry(&Tokens::scan(text)) {
                payload.phrase = Some(*phrase);
            }
        }
    }
}

fn add_terms(trie: &mut Trie<Payload>, grammar: &Grammar, list: ListId, source: &TermList) {
    for term in source.terms() {
        let name: Arc<str> = Arc::from(term.text());
        for text in std::iter::once(term.text()).chain(term.forms()) {
            let plural = (grammar.plural)(text);
            for form in std::iter::once(text).chain(plural.as_deref()) {
                let Some(payload) = trie.entry(&Tokens::scan(form)) else { continue };
                if !payload.terms.iter().any(|known| known.list == list) {
                    payload.terms.push(TermRef { list, term: Arc::clone(&name) });
                }
            }
        }
    }
}

/// What several lists say of one verb.
#[derive(Default)]
struct Entry<'a> {
    lists: Vec<ListId>,
    terms: Vec<&'a Term>,
}

fn add_verbs<'a>(
    trie: &mut Trie<Payload>,
    grammar: &Grammar,
    lists: impl Iterator<Item = (ListId, &'a TermList)>,
) {
    let mut verbs: BTreeMap<&str, Entry<'a>> = BTreeMap::new();
    for (id, list) in lists {
        for term in list.terms() {
            let entry = verbs.entry(term.text()).or_default();
            entry.terms.push(term);
            if !entry.lists.contains(&id) {
                entry.lists.push(id);
            }
        }
    }
    for (text, entry) in verbs {
        let homograph = entry.terms.iter().map(|term| term.homograph()).max().unwrap_or_default();
        let lemma = Arc::new(Lemma { text: text.into(), lists: entry.lists.into(), homograph });
        let mut forms = (grammar.inflect)(text);
        for form in entry.terms.iter().flat_map(|term| term.forms()) {
            match noun_form(grammar, text, form) {
                Some((noun, particle)) => {
                    add_form(trie, &lemma, &Form { text: noun.to_owned(), class: Class::Nominal }, particle);
                }
                None => forms.push(Form { text: form.to_owned(), class: (grammar.classify)(form) }),
            }
        }
        let dropped: Vec<&str> = entry.terms.iter().flat_map(|term| term.dropped()).collect();
        forms.retain(|form| !dropped.contains(&form.text.as_str()));
        for form in forms {
            add_form(trie, &lemma, &form, None);
        }
    }
}

/// A listed form that is a noun, and the preposition that must follow: `impulso a`, `firma de un convenio`.
fn noun_form<'a>(grammar: &Grammar, verb: &str, form: &'a str) -> Option<(&'a str, Option<&'a str>)> {
    let (start, last) = form.rsplit_once(' ')?;
    let own = |word: &str| verb.split(' ').skip(1).any(|part| part == word);
    let word = Tokens::scan(last);
    if let Some(particle) = grammar.particles.iter().find(|known| **known == word.folded(0) && !own(last)) {
        return Some((start, Some(particle)));
    }
    let second = form.split(' ').nth(1)?;
    let joined = grammar.words.iter().any(|(sense, _, words)| {
        *sense == Sense::Particle && words.split(' ').any(|particle| particle == second)
    });
    (joined && !own(second)).then_some((form, None))
}

fn add_form(trie: &mut Trie<Payload>, lemma: &Arc<Lemma>, form: &Form, particle: Option<&str>) {
    let tokens = Tokens::scan(&form.text);
    let accents = tokens.get(0).map_or(0, |token| token.accents);
    let Some(payload) = trie.entry(&tokens) else { return };
    let known = payload.forms.iter().any(|old| {
        old.class == form.class && old.particle.as_deref() == particle && Arc::ptr_eq(&old.lemma, lemma)
    });
    if !known {
        payload.forms.push(FormRef {
            lemma: Arc::clone(lemma),
            class: form.class,
            accents,
            particle: particle.map(Box::from),
        });
        payload.forms.sort_by_key(|form| form.class);
    }
}
