//! The regular forms of Spanish verbs, with the changes of spelling that rules tell, and the nouns made of verbs.

use super::super::super::grammar::{Class, Form};

/// Verbs that say that something is kept as it is, their irregular forms, and nouns made of them.
pub(super) const KEEPING: &[(&str, &str, &str)] = &[
    ("conservar", "", ""),
    ("guardar", "", ""),
    ("resguardar", "", "resguardo"),
    ("almacenar", "", ""),
    ("archivar", "", ""),
    ("preservar", "", ""),
    ("permanecer", "", ""),
    ("mantener", "mantendrá mantendrán mantendremos mantiene mantienen mantuvo", ""),
];

/// Whether a text is an infinitive, with or without other words after it.
pub(super) fn is_infinitive(text: &str) -> bool {
    let verb = text.split_whitespace().next().unwrap_or("");
    parts(verb).is_some()
}

/// All forms of an infinitive; irregular ones are for the list to give.
pub(super) fn inflect(text: &str) -> Vec<Form> {
    let (verb, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let Some((stem, ending)) = parts(verb) else { return Vec::new() };
    let mut forms = Forms { list: Vec::with_capacity(64), rest: rest.trim() };
    forms.common(stem, ending);
    match ending {
        Ending::Ar => forms.first(stem),
        Ending::Er => forms.second(stem, "er"),
        Ending::Ir => forms.second(stem, "ir"),
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
    } else if ends(&["rá", "rán", "remos", "ré", "ría", "rían"]) {
        Class::Finite
    } else if ends(&["ndo"]) {
        Class::Gerund
    } else if ends(&["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"])
        || ends(&["sto", "sta", "rto", "rta", "ito", "ita", "cho", "cha", "lto", "lta", "eso", "esa"])
        || ends(&[
            "stos", "stas", "rtos", "rtas", "itos", "itas", "chos", "chas", "ltos", "ltas", "esos", "esas",
        ])
    {
        Class::Participle
    } else {
        Class::WeakFinite
    }
}

#[derive(Clone, Copy)]
enum Ending {
    Ar,
    Er,
    Ir,
}

impl Ending {
    fn as_str(self) -> &'static str {
        match self {
            Ending::Ar => "ar",
            Ending::Er => "er",
            Ending::Ir => "ir",
        }
    }
}

fn parts(verb: &str) -> Option<(&str, Ending)> {
    let verb = verb.strip_suffix("se").filter(|rest| rest.ends_with('r')).unwrap_or(verb);
    let stem = |ending: &str| verb.strip_suffix(ending).filter(|stem| !stem.is_empty());
    stem("ar")
        .map(|stem| (stem, Ending::Ar))
        .or_else(|| stem("er").map(|stem| (stem, Ending::Er)))
        .or_else(|| stem("ir").or_else(|| stem("ír")).map(|stem| (stem, Ending::Ir)))
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

    /// What all three conjugations share: it is built on the infinitive.
    fn common(&mut self, stem: &str, ending: Ending) {
        let infinitive = format!("{stem}{}", ending.as_str());
        self.list.push(Form {
            text: [&*infinitive, self.rest].join(" ").trim_end().to_owned(),
            class: Class::Infinitive,
        });
        self.add(Class::Infinitive, &infinitive, "se lo la los las le les");
        self.add(Class::Finite, &infinitive, "á án emos");
        self.add(Class::WeakFinite, &infinitive, "ía ían íamos");
    }

    fn first(&mut self, stem: &str) {
        self.add(Class::WeakFinite, stem, "a an amos ó");
        self.add(Class::Finite, stem, "aron");
        self.add(Class::WeakFinite, &before_e(stem), "e en emos");
        self.add(Class::Gerund, stem, "ando ándose ándolo ándola ándolos ándolas");
        self.add(Class::Participle, stem, "ado ada ados adas");
    }

    fn second(&mut self, stem: &str, infinitive: &str) {
        if let Some(root) =
            stem.strip_suffix('u').filter(|root| infinitive == "ir" && !root.ends_with(['g', 'q']))
        {
            self.add(Class::WeakFinite, root, "uye uyen uimos uya uyan uyó");
            self.add(Class::Finite, root, "uyeron");
            self.add(Class::Gerund, root, "uyendo uyéndose uyéndolo uyéndola");
            self.add(Class::Participle, root, "uido uida uidos uidas");
            return;
        }
        self.add(Class::WeakFinite, stem, if infinitive == "er" { "e en emos" } else { "e en imos" });
        self.add(Class::WeakFinite, &before_a(stem), "a an amos");
        if let Some(root) = stem.strip_suffix("duc") {
            self.add(Class::WeakFinite, root, "dujo");
            self.add(Class::Finite, root, "dujeron");
        } else {
            self.add(Class::WeakFinite, stem, "ió");
            self.add(Class::Finite, stem, "ieron");
        }
        self.add(Class::Gerund, stem, "iendo iéndose iéndolo iéndola iéndolos iéndolas");
        self.add(Class::Participle, stem, "ido ida idos idas");
    }

    /// The nouns that rules can make; those that do not exist are never met.
    fn nouns(&mut self, stem: &str, ending: Ending) {
        match ending {
            Ending::Ar => {
                self.add(Class::Nominal, stem, "ación amiento");
                self.add(Class::WeakNominal, stem, "o");
            }
            Ending::Er | Ending::Ir => {
                self.add(Class::Nominal, stem, "ición imiento");
                for (from, to) in
                    [("duc", "ducción"), ("mit", "misión"), ("u", "ucción"), ("u", "ución"), ("uir", "ución")]
                {
                    if let Some(root) = stem.strip_suffix(from) {
                        self.add(Class::Nominal, root, to);
                    }
                }
            }
        }
    }
}

/// `publicar` -> `publique`, `entregar` -> `entregue`, `garantizar` -> `garantice`.
fn before_e(stem: &str) -> String {
    for (from, to) in [("c", "qu"), ("gu", "gü"), ("g", "gu"), ("z", "c")] {
        if let Some(root) = stem.strip_suffix(from) {
            return format!("{root}{to}");
        }
    }
    stem.to_owned()
}

/// `establecer` -> `establezca`, `exigir` -> `exija`, `conseguir` -> `consiga`.
fn before_a(stem: &str) -> String {
    for (from, to) in [("c", "zc"), ("gu", "g"), ("g", "j")] {
        if let Some(root) = stem.strip_suffix(from) {
            return format!("{root}{to}");
        }
    }
    stem.to_owned()
}
