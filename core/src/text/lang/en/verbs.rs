//! The regular forms of English verbs, with the changes of spelling that rules tell, and the nouns made of verbs.

use super::super::super::grammar::{Class, Form};

/// Verbs that say that something is kept as it is, their irregular forms, and nouns made of them.
pub(super) const KEEPING: &[(&str, &str, &str)] = &[
    ("keep", "kept", ""),
    ("retain", "", "retention"),
    ("store", "", "storage"),
    ("preserve", "", ""),
    ("archive", "", ""),
    ("conserve", "", ""),
    ("remain", "", ""),
];

/// Whether a text can be an infinitive: any word can, but `to` is not written with it.
pub(super) fn is_infinitive(text: &str) -> bool {
    let verb = text.split_whitespace().next().unwrap_or("");
    verb.len() > 1 && verb.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-') && verb != "to"
}

/// All forms of an infinitive; irregular ones are for the list to give. `-ise` verbs have their `-ize` forms too.
pub(super) fn inflect(text: &str) -> Vec<Form> {
    let (verb, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let mut forms = Forms { list: Vec::with_capacity(24), rest: rest.trim() };
    forms.verb(verb);
    for (from, to) in [("ise", "ize"), ("ize", "ise"), ("yse", "yze"), ("yze", "yse")] {
        if let Some(root) = verb.strip_suffix(from).filter(|root| root.len() > 3) {
            forms.verb(&format!("{root}{to}"));
            break;
        }
    }
    forms.list
}

/// The class of a form that a list gives, by its ending.
pub(super) fn classify(form: &str) -> Class {
    let verb = form.split_whitespace().next().unwrap_or("");
    if verb.ends_with("ing") {
        Class::Gerund
    } else if verb.ends_with('s') {
        Class::WeakFinite
    } else {
        Class::Past
    }
}

/// The form in -s: the third person of a verb, the plural of a noun.
pub(super) fn with_s(word: &str) -> String {
    if let Some(root) = word.strip_suffix('y').filter(|root| !root.ends_with(['a', 'e', 'i', 'o', 'u'])) {
        return format!("{root}ies");
    }
    let hissing = ["s", "x", "z", "ch", "sh"].iter().any(|ending| word.ends_with(ending));
    if hissing { format!("{word}es") } else { format!("{word}s") }
}

struct Forms<'a> {
    list: Vec<Form>,
    rest: &'a str,
}

impl Forms<'_> {
    fn add(&mut self, class: Class, verb: String) {
        let text = if self.rest.is_empty() { verb } else { format!("{verb} {}", self.rest) };
        self.list.push(Form { text, class });
    }

    fn verb(&mut self, verb: &str) {
        self.add(Class::Infinitive, verb.to_owned());
        self.add(Class::WeakFinite, with_s(verb));
        if verb.ends_with('o') {
            self.add(Class::WeakFinite, format!("{verb}es"));
        }
        let soft = verb.strip_suffix('e').unwrap_or(verb);
        let past = match verb.strip_suffix('y') {
            Some(root) if !root.ends_with(['a', 'e', 'o', 'u']) => format!("{root}ied"),
            _ => format!("{soft}ed"),
        };
        self.add(Class::Past, past);
        let ing = match verb.strip_suffix("ie") {
            Some(root) => format!("{root}ying"),
            None if verb.ends_with("ee") || verb.ends_with("oe") || verb.ends_with("ye") => {
                format!("{verb}ing")
            }
            None => format!("{soft}ing"),
        };
        self.add(Class::Gerund, ing);
        if let Some(last) = doubled(verb) {
            self.add(Class::Past, format!("{verb}{last}ed"));
            self.add(Class::Gerund, format!("{verb}{last}ing"));
        }
        if self.rest.is_empty() {
            self.nouns(verb, soft);
        }
    }

    /// The nouns that rules can make; those that do not exist are never met.
    fn nouns(&mut self, verb: &str, soft: &str) {
        for ending in ["ment", "ation"] {
            self.add(Class::Nominal, format!("{verb}{ending}"));
        }
        for ending in ["ion", "ation", "al"] {
            self.add(Class::Nominal, format!("{soft}{ending}"));
        }
        for (from, to) in [
            ("ify", "ification"),
            ("ish", "ication"),
            ("duce", "duction"),
            ("it", "ission"),
            ("ceive", "ception"),
        ] {
            if let Some(root) = verb.strip_suffix(from) {
                self.add(Class::Nominal, format!("{root}{to}"));
            }
        }
    }
}

/// The last letter, when a consonant after a single vowel may double: `plan`, `submit`.
fn doubled(verb: &str) -> Option<char> {
    let mut letters = verb.chars().rev();
    let (last, vowel, before) = (letters.next()?, letters.next()?, letters.next()?);
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    (!is_vowel(last) && !matches!(last, 'w' | 'x' | 'y') && is_vowel(vowel) && !is_vowel(before))
        .then_some(last)
}
