//! The regular forms of Portuguese verbs, with the changes of spelling that rules tell, and the nouns made of verbs.

use super::super::super::grammar::{Class, Form};

/// Verbs that say that something is kept as it is, their irregular forms, and nouns made of them.
pub(super) const KEEPING: &[(&str, &str, &str)] = &[
    ("conservar", "", ""),
    ("guardar", "", ""),
    ("armazenar", "", ""),
    ("arquivar", "", ""),
    ("preservar", "", ""),
    ("permanecer", "", ""),
    ("manter", "mantém mantêm", ""),
];

/// Whether a text is an infinitive, with or without other words after it.
pub(super) fn is_infinitive(text: &str) -> bool {
    parts(text.split_whitespace().next().unwrap_or("")).is_some()
}

/// All forms of an infinitive; irregular ones are for the list to give.
pub(super) fn inflect(text: &str) -> Vec<Form> {
    let (verb, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let Some((stem, ending)) = parts(verb) else { return Vec::new() };
    let mut forms = Forms { list: Vec::with_capacity(48), rest: rest.trim() };
    forms.common(&format!("{stem}{ending}"));
    match ending {
        "ar" => {
            forms.add(Class::WeakFinite, stem, "a am amos ou");
            forms.add(Class::Finite, stem, "aram");
            forms.add(Class::WeakFinite, &before_e(stem), "e em emos");
            forms.add(Class::Gerund, stem, "ando");
            forms.add(Class::Participle, stem, "ado ada ados adas");
        }
        "er" => {
            forms.add(Class::WeakFinite, stem, "e em emos eu");
            forms.add(Class::Finite, stem, "eram");
            forms.add(Class::WeakFinite, &before_a(stem), "a am amos");
            forms.add(Class::Gerund, stem, "endo");
            forms.add(Class::Participle, stem, "ido ida idos idas");
        }
        "ir" => {
            forms.add(Class::WeakFinite, stem, "e em i imos iu");
            forms.add(Class::Finite, stem, "iram");
            forms.add(Class::WeakFinite, &before_a(stem), "a am amos");
            forms.add(Class::Gerund, stem, "indo");
            forms.add(Class::Participle, stem, "ido ida idos idas ído ída ídos ídas");
        }
        _ => {
            forms.add(Class::WeakFinite, stem, "õe õem omos ôs");
            forms.add(Class::Gerund, stem, "ondo");
            forms.add(Class::Participle, stem, "osto osta ostos ostas");
        }
    }
    if forms.rest.is_empty() {
        forms.nouns(stem, ending);
    }
    forms.list
}

/// The class of a form that a list gives, by its ending.
pub(super) fn classify(form: &str) -> Class {
    let verb = form.split_whitespace().next().unwrap_or("");
    let ends = |endings: &[&str]| endings.iter().any(|ending| verb.ends_with(ending));
    if parts(verb).is_some() {
        Class::Infinitive
    } else if ends(&["rá", "rão", "remos", "ria", "riam"]) {
        Class::Finite
    } else if ends(&["ndo"]) {
        Class::Gerund
    } else if ends(&["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"])
        || ends(&["sto", "sta", "stos", "stas", "rto", "rta", "rtos", "rtas", "ito", "ita", "itos", "itas"])
        || ends(&["gue", "gues", "nho", "nha", "sso", "ssa"])
    {
        Class::Participle
    } else {
        Class::WeakFinite
    }
}

fn parts(verb: &str) -> Option<(&str, &'static str)> {
    let verb = verb.strip_suffix("-se").unwrap_or(verb);
    let stem = |endings: [&str; 2]| {
        endings.iter().find_map(|ending| verb.strip_suffix(ending)).filter(|stem| !stem.is_empty())
    };
    stem(["ar", "ár"])
        .map(|stem| (stem, "ar"))
        .or_else(|| stem(["er", "êr"]).map(|stem| (stem, "er")))
        .or_else(|| stem(["ir", "ír"]).map(|stem| (stem, "ir")))
        .or_else(|| stem(["or", "ôr"]).map(|stem| (stem, "or")))
}

struct Forms<'a> {
    list: Vec<Form>,
    rest: &'a str,
}

impl Forms<'_> {
    fn add(&mut self, class: Class, stem: &str, endings: &str) {
        for ending in endings.split(' ') {
            let mut text = format!("{stem}{ending}");
            if !self.rest.is_empty() {
                text.push(' ');
                text.push_str(self.rest);
            }
            self.list.push(Form { text, class });
        }
    }

    /// What all conjugations share: it is built on the infinitive.
    fn common(&mut self, infinitive: &str) {
        self.list.push(Form {
            text: [infinitive, self.rest].join(" ").trim_end().to_owned(),
            class: Class::Infinitive,
        });
        self.add(Class::Infinitive, infinitive, "em mos -se");
        self.add(Class::Finite, infinitive, "á ão emos -se-á -se-ão");
        self.add(Class::WeakFinite, infinitive, "ia iam íamos");
    }

    /// The nouns that rules can make, in the singular: `organizações` are bodies. Those that do not exist are never met.
    fn nouns(&mut self, stem: &str, ending: &str) {
        match ending {
            "ar" => {
                self.add(Class::Nominal, stem, "ação amento agem");
                self.add(Class::WeakNominal, stem, "o");
            }
            "or" => self.add(Class::Nominal, stem, "osição"),
            _ => {
                self.add(Class::Nominal, stem, "ição imento");
                for (from, to) in [("uz", "ução"), ("mit", "missão"), ("u", "ução"), ("pand", "pansão")]
                {
                    if let Some(root) = stem.strip_suffix(from) {
                        self.add(Class::Nominal, root, to);
                    }
                }
            }
        }
    }
}

/// `publicar` -> `publique`, `entregar` -> `entregue`.
fn before_e(stem: &str) -> String {
    for (from, to) in [("c", "qu"), ("g", "gu"), ("ç", "c")] {
        if let Some(root) = stem.strip_suffix(from) {
            return format!("{root}{to}");
        }
    }
    stem.to_owned()
}

/// `estabelecer` -> `estabeleça`, `exigir` -> `exija`, `erguer` -> `erga`.
fn before_a(stem: &str) -> String {
    for (from, to) in [("c", "ç"), ("gu", "g"), ("g", "j")] {
        if let Some(root) = stem.strip_suffix(from) {
            return format!("{root}{to}");
        }
    }
    stem.to_owned()
}
