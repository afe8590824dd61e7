//! The language of a document: what it declares, else what its texts are in. How a language is told is the work of `text`.

use crate::document::{NodeId, Tree, Value};
use crate::model::Document;
use crate::script::{Context, ReadIn};
use crate::text::{Language, Votes};

/// What a document says about its language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Declared {
    /// Nothing.
    #[default]
    Nothing,
    /// The first language that it declares and that can be read.
    Read(Language),
    /// It declares languages, and none that can be read.
    Unread,
}

impl Declared {
    /// What a document says.
    pub fn of(document: &Document) -> Self {
        let languages = document.languages();
        let read = languages.iter().find_map(|code| Language::from_code(code));
        match read {
            Some(language) => Declared::Read(language),
            None if languages.is_empty() => Declared::Nothing,
            None => Declared::Unread,
        }
    }

    /// In which language its texts are read: as declared, else as `tell` tells, else in English.
    pub fn read_in(self, tell: impl FnOnce() -> Told) -> ReadIn {
        let Told { language, unread } = match self {
            Declared::Read(language) => Told { language: Some(language), unread: false },
            Declared::Nothing | Declared::Unread => tell(),
        };
        let language = language.unwrap_or_default();
        ReadIn { language, declared_unread: self == Declared::Unread, told_unread: unread }
    }
}

/// In which language the document is read: declared, else told from its texts, else English.
pub fn language_of(document: &Document) -> ReadIn {
    Declared::of(document).read_in(|| told_language(document, |_, text| Votes::of(text)))
}

/// The same of the document of a context, which keeps what its texts say.
pub fn language_in(context: &Context) -> ReadIn {
    let document = context.document();
    Declared::of(document).read_in(|| told_language(document, |node, text| context.votes(node, text)))
}

/// What the texts of a document say about its language.
pub struct Told {
    language: Option<Language>,
    /// Whether they are in another one, which cannot be read.
    unread: bool,
}

/// The language that the texts of the document are in, by what each of them says.
pub fn told_language(document: &Document, mut votes: impl FnMut(NodeId, &str) -> Votes) -> Told {
    let mut all = Votes::default();
    texts_of(document).for_each(|(node, text)| all.add(&votes(node, text)));
    let texts = || texts_of(document).map(|(_, text)| text).collect::<Vec<_>>();
    let language = all.elect().or_else(|| Language::by_letters(&texts()));
    let is_another = || all.leave_doubt() && Language::is_another(&texts());
    Told { language, unread: all.speak_for_a_neighbour(false) || is_another() }
}

/// The texts that tell the language: the first ones of several words, fields by their names and items as they stand. In which
/// order somebody wrote the fields of an object tells nothing about it.
fn texts_of(document: &Document) -> impl Iterator<Item = (NodeId, &str)> {
    let walk = Walk { tree: document.tree(), ahead: vec![NodeId::ROOT] };
    walk.filter(|(_, text)| text.contains(' ')).take(40)
}

/// All texts of a tree.
struct Walk<'t> {
    tree: &'t Tree,
    /// What is still to come, the next one last.
    ahead: Vec<NodeId>,
}

impl<'t> Iterator for Walk<'t> {
    type Item = (NodeId, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let node = self.ahead.pop()?;
            match self.tree.raw(node) {
                Value::Text(text) => return Some((node, text)),
                Value::List(items) => self.ahead.extend(items.iter().rev()),
                Value::Object(fields) => {
                    let mut fields: Vec<_> = fields.iter().collect();
                    fields.sort_unstable_by(|(one, _), (other, _)| other.cmp(one));
                    self.ahead.extend(fields.into_iter().map(|(_, field)| field));
                }
                Value::Null | Value::Bool(_) | Value::Number(_) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SENTENCES: [&str; 4] = [
        "Publicar el padrón de puentes con la ciudadanía",
        "Publish the register of bridges with the neighbours",
        "Publier le registre des ponts avec les riverains",
        "Publicar o registro das pontes com os moradores",
    ];

    fn language(fields: &[(String, usize)]) -> Language {
        let text = |(name, sentence): &(String, usize)| format!("{name:?}: {:?}", SENTENCES[*sentence]);
        let fields: Vec<String> = fields.iter().map(text).collect();
        let json = format!("{{\"id\": \"c\", \"title\": \"T\", \"x_more\": {{{}}}}}", fields.join(", "));
        language_of(&Document::from_json(&json).unwrap()).language
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn the_order_of_fields_tells_nothing_however_many_there_are(
            sentences in proptest::collection::vec(0..SENTENCES.len(), 41..90),
            seed in any::<u64>(),
        ) {
            let named = |(number, sentence)| (format!("f{number}"), sentence);
            let fields: Vec<(String, usize)> = sentences.into_iter().enumerate().map(named).collect();
            let mut turned = fields.clone();
            let split = usize::try_from(seed).unwrap_or(usize::MAX) % fields.len();
            turned.rotate_left(split);
            turned.reverse();
            prop_assert_eq!(language(&fields), language(&turned));
        }
    }

    #[test]
    fn forty_texts_that_come_first_by_their_names_tell_the_language() {
        let of = |sentence: usize, letter: char| {
            (0..45).map(move |number| (format!("{letter}{number}"), sentence))
        };
        let spanish_first: Vec<_> = of(0, 'a').chain(of(1, 'b')).collect();
        let english_first: Vec<_> = of(1, 'b').chain(of(0, 'a')).collect();
        assert_eq!(language(&spanish_first).code(), "es");
        assert_eq!(language(&english_first).code(), "es");
    }
}
