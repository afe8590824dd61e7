//! One index a language over the term lists of many readers: a text is looked up once, whoever reads it. What a list means is known
//! to the packs alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::grammar::{Class, Form, Grammar, Phrase, Sense, Senses};
use super::lang::{AMBIGUOUS_CODES, CURRENCY_CODES, GRAMMARS};
use super::language::Language;
use super::lexicons::{ListId, list_in};
use super::number::OFTEN_A_WORD;
use super::term_list::{Homograph, Term, TermKind, TermList};
use super::term_name::{TermName, TermNames, Terms};
use super::token::Tokens;
use super::trie::Trie;

/// Number of a reader: of lists that are read together, as those of one pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reader(pub(super) u16);

/// A term of a list, as a payload of the index.
#[derive(Clone, Debug)]
pub(super) struct TermRef {
    pub list: ListId,
    pub term: TermName,
}

/// A verb of one list or of several.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lemma {
    pub text: TermName,
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

/// What the lists of one reader say of a sequence of words.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub terms: Vec<TermRef>,
    pub forms: Vec<FormRef>,
}

/// What the index knows of a sequence of words.
#[derive(Debug, Default)]
pub(super) struct Payload {
    pub senses: Senses,
    pub phrase: Option<Phrase>,
    /// By reader, ordered.
    pub entries: Vec<(Reader, Entry)>,
}

impl Payload {
    /// What the lists of a reader say of it.
    pub fn of(&self, reader: Reader) -> Option<&Entry> {
        self.entries.iter().find(|(known, _)| *known == reader).map(|(_, entry)| entry)
    }

    /// The same, put in when it is new. Readers come in their order.
    fn of_mut(&mut self, reader: Reader) -> Option<&mut Entry> {
        if self.entries.last().is_none_or(|(last, _)| *last != reader) {
            self.entries.push((reader, Entry::default()));
        }
        self.entries.last_mut().map(|(_, entry)| entry)
    }
}

/// The lists of all readers, compiled: one trie a language.
#[derive(Debug)]
pub(super) struct Index {
    tries: Vec<Trie<Payload>>,
    nothing: Trie<Payload>,
    /// The terms of all lists.
    pub terms: Terms,
}

impl Index {
    /// Compiles the lists of each reader, whose ids are given in order.
    pub fn compile(readers: &[(&[Box<str>], &[TermList])]) -> Self {
        let mut names = TermNames::default();
        let tries = GRAMMARS.iter().zip(Language::all()).map(|(grammar, language)| {
            let mut trie = Trie::new();
            add_grammar(&mut trie, grammar);
            for (number, (ids, lists)) in (0..).zip(readers) {
                let own = lists.iter().filter(|list| list.language() == language);
                let own = own.filter_map(|list| Some((list_in(ids, list.id())?, list)));
                add_reader((&mut trie, &mut names), grammar, Reader(number), &own.collect::<Vec<_>>());
            }
            trie
        });
        let tries = tries.collect();
        Index { tries, nothing: Trie::new(), terms: names.finish() }
    }

    /// The trie of a language.
    pub fn trie(&self, language: Language) -> &Trie<Payload> {
        self.tries.get(language.index()).unwrap_or(&self.nothing)
    }
}

/// Adds the lists of one reader in one language.
fn add_reader(
    (trie, names): (&mut Trie<Payload>, &mut TermNames),
    grammar: &Grammar,
    reader: Reader,
    lists: &[(ListId, &TermList)],
) {
    let of_kind = |kind| lists.iter().copied().filter(move |(_, list)| list.kind() == kind);
    for (id, list) in of_kind(TermKind::Terms) {
        add_terms((trie, names), grammar, (reader, id), list);
    }
    add_verbs((trie, names), grammar, reader, of_kind(TermKind::Verbs));
}

fn add_grammar(trie: &mut Trie<Payload>, grammar: &Grammar) {
    for (sense, value, words) in grammar.words {
        for word in words.split_ascii_whitespace() {
            if let Some(payload) = trie.entry(&Tokens::scan(word)) {
                payload.senses.add(*sense, *value);
            }
        }
    }
    for (codes, value) in [(CURRENCY_CODES, 0), (AMBIGUOUS_CODES, OFTEN_A_WORD)] {
        for code in codes.split_ascii_whitespace() {
            if let Some(payload) = trie.entry(&Tokens::scan(code)) {
                payload.senses.add(Sense::CurrencyCode, value);
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

fn add_terms(
    (trie, names): (&mut Trie<Payload>, &mut TermNames),
    grammar: &Grammar,
    (reader, list): (Reader, ListId),
    source: &TermList,
) {
    for term in source.terms() {
        let name = names.name(term.text());
        for text in std::iter::once(term.text()).chain(term.forms()) {
            let plural = (grammar.plural)(text);
            for form in std::iter::once(text).chain(plural.as_deref()) {
                let own = trie.entry(&Tokens::scan(form)).and_then(|payload| payload.of_mut(reader));
                let Some(entry) = own else { continue };
                if !entry.terms.iter().any(|known| known.list == list) {
                    entry.terms.push(TermRef { list, term: name.clone() });
                }
            }
        }
    }
}

/// What several lists say of one verb.
#[derive(Default)]
struct Said<'a> {
    lists: Vec<ListId>,
    terms: Vec<&'a Term>,
}

fn add_verbs<'a>(
    (trie, names): (&mut Trie<Payload>, &mut TermNames),
    grammar: &Grammar,
    reader: Reader,
    lists: impl Iterator<Item = (ListId, &'a TermList)>,
) {
    let mut verbs: BTreeMap<&str, Said<'a>> = BTreeMap::new();
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
        let lemma = Arc::new(Lemma { text: names.name(text), lists: entry.lists.into(), homograph });
        let mut forms = (grammar.inflect)(text);
        for form in entry.terms.iter().flat_map(|term| term.forms()) {
            match noun_form(grammar, text, form) {
                Some((noun, particle)) => {
                    add_form(
                        trie,
                        reader,
                        &lemma,
                        &Form { text: noun.to_owned(), class: Class::Nominal },
                        particle,
                    );
                }
                None => forms.push(Form { text: form.to_owned(), class: (grammar.classify)(form) }),
            }
        }
        let dropped: Vec<&str> = entry.terms.iter().flat_map(|term| term.dropped()).collect();
        forms.retain(|form| !dropped.contains(&form.text.as_str()));
        for form in forms {
            add_form(trie, reader, &lemma, &form, None);
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

fn add_form(
    trie: &mut Trie<Payload>,
    reader: Reader,
    lemma: &Arc<Lemma>,
    form: &Form,
    particle: Option<&str>,
) {
    let tokens = Tokens::scan(&form.text);
    let accents = tokens.get(0).map_or(0, |token| token.accents);
    let own = trie.entry(&tokens).and_then(|payload| payload.of_mut(reader));
    let Some(entry) = own else { return };
    let known = entry.forms.iter().any(|old| {
        old.class == form.class && old.particle.as_deref() == particle && Arc::ptr_eq(&old.lemma, lemma)
    });
    if !known {
        entry.forms.push(FormRef {
            lemma: Arc::clone(lemma),
            class: form.class,
            accents,
            particle: particle.map(Box::from),
        });
        entry.forms.sort_by_key(|form| form.class);
    }
}
