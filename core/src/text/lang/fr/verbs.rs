//! The regular forms of French verbs, with the changes of spelling that rules tell, and the nouns made of verbs.

use super::super::super::grammar::{Class, Form};

/// Verbs that say that something is kept as it is, their irregular forms, and nouns made of them.
pub(super) const KEEPING: &[(&str, &str, &str)] = &[
    ("conserver", "", ""),
    ("garder", "", ""),
    ("stocker", "", "stockage"),
    ("archiver", "", "archivage"),
    ("préserver", "", ""),
    ("rester", "", ""),
];

/// Whether a text is an infinitive, with or without other words after it.
pub(super) fn is_infinitive(text: &str) -> bool {
    parts(text.split_whitespace().next().unwrap_or("")).is_some()
}

/// All forms of an infinitive; irregular ones are for the list to give.
pub(super) fn inflect(text: &str) -> Vec<Form> {
    let (verb, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let Some((stem, ending)) = parts(verb) else { return Vec::new() };
    let mut forms = Forms { list: Vec::with_capacity(32), rest: rest.trim() };
    forms.add(Class::Infinitive, &format!("{stem}{ending}"), "");
    if let Some((root, family)) = irregular(verb) {
        forms.add(Class::WeakFinite, root, family.present);
        forms.future(&format!("{root}{}", family.future));
        forms.add(Class::Gerund, root, family.gerund);
        forms.add(Class::Participle, root, family.participle);
        return forms.list;
    }
    match ending {
        "er" => forms.first(stem),
        "ir" => {
            forms.future(&format!("{stem}ir"));
            forms.add(Class::WeakFinite, stem, "it issent issons isse issait");
            forms.add(Class::Gerund, stem, "issant");
            forms.add(Class::Participle, stem, "i ie is ies");
            forms.nouns(stem, "issement ition ution");
        }
        "re" => {
            forms.future(&format!("{stem}r"));
            forms.add(Class::WeakFinite, stem, "ent ons e");
            forms.add(Class::Gerund, stem, "ant");
            forms.add(Class::Participle, stem, "u ue us ues");
        }
        _ => {}
    }
    forms.list
}

/// The class of a form that a list gives, by its ending.
pub(super) fn classify(form: &str) -> Class {
    let verb = form.split_whitespace().next().unwrap_or("");
    let ends = |endings: &[&str]| endings.iter().any(|ending| verb.ends_with(ending));
    if parts(verb).is_some() {
        Class::Infinitive
    } else if ends(&["ra", "ront", "rons"]) || matches!(verb, "a" | "ont" | "est" | "sont" | "fait" | "font")
    {
        Class::Finite
    } else if ends(&["ant"]) {
        Class::Gerund
    } else if ends(&["é", "ée", "és", "ées", "u", "ue", "us", "ues", "ert", "erte", "erts", "ertes"])
        || ends(&["is", "ise", "ises", "it", "ite", "its", "ites", "int", "inte", "ints", "intes"])
        || ends(&["ible", "ibles"])
    {
        Class::Participle
    } else {
        Class::WeakFinite
    }
}

fn parts(verb: &str) -> Option<(&str, &'static str)> {
    let verb = verb.strip_prefix("s'").unwrap_or(verb);
    let endings = ["oir", "er", "ir", "re"];
    endings
        .iter()
        .find_map(|ending| Some((verb.strip_suffix(ending).filter(|stem| !stem.is_empty())?, *ending)))
}

/// The endings of verbs that go their own way together, added to what stands before the ending of the infinitive.
struct Family {
    infinitive: &'static str,
    present: &'static str,
    /// The root of the future.
    future: &'static str,
    gerund: &'static str,
    participle: &'static str,
}

const fn family(
    infinitive: &'static str,
    present: &'static str,
    future: &'static str,
    gerund: &'static str,
    participle: &'static str,
) -> Family {
    Family { infinitive, present, future, gerund, participle }
}

/// The longer ending first where one ends in another.
const FAMILIES: [Family; 15] = [
    family("mettre", "met mettent mettons mette", "mettr", "mettant", "mis mise mises"),
    family("prendre", "prend prennent prenons prenne", "prendr", "prenant", "pris prise prises"),
    family("tenir", "tient tiennent tenons tienne", "tiendr", "tenant", "tenu tenue tenus tenues"),
    family("venir", "vient viennent venons vienne", "viendr", "venant", "venu venue venus venues"),
    family("vrir", "vre vrent vrons", "vrir", "vrant", "vert verte verts vertes"),
    family("frir", "fre frent frons", "frir", "frant", "fert ferte ferts fertes"),
    family("uire", "uit uisent uisons uise", "uir", "uisant", "uit uite uits uites"),
    family("faire", "fait font faisons fasse", "fer", "faisant", "fait faite faits faites"),
    family("crire", "crit crivent crivons crive", "crir", "crivant", "crit crite crits crites"),
    family("ivre", "it ivent ivons ive", "ivr", "ivant", "ivi ivie ivis ivies"),
    family("clure", "clut cluent cluons clue", "clur", "cluant", "clus cluse cluses"),
    family("evoir", "oit oivent evons oive", "evr", "evant", "u ue us ues"),
    family("mouvoir", "meut meuvent mouvons meuve", "mouvr", "mouvant", "mu mue mus mues"),
    family("revoir", "revoit revoient revoyons", "reverr", "revoyant", "revu revue revus revues"),
    family("joindre", "joint joignent joignons", "joindr", "joignant", "joint jointe joints jointes"),
];

fn irregular(verb: &str) -> Option<(&str, &'static Family)> {
    let longest = FAMILIES.iter().filter(|family| verb.ends_with(family.infinitive));
    let family = longest.max_by_key(|family| family.infinitive.len())?;
    Some((verb.strip_suffix(family.infinitive)?, family))
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

    fn future(&mut self, root: &str) {
        self.add(Class::Finite, root, "a ont ons");
        self.add(Class::WeakFinite, root, "ait aient");
    }

    fn first(&mut self, stem: &str) {
        let soft = before_a(stem);
        self.future(&format!("{stem}er"));
        if let Some(root) = stem.strip_suffix('y') {
            self.future(&format!("{root}ier"));
            self.add(Class::WeakFinite, &format!("{root}i"), "e ent");
        }
        // `appeler`, `jeter`
        if let Some(last) = stem.chars().last().filter(|_| stem.ends_with("el") || stem.ends_with("et")) {
            self.future(&format!("{stem}{last}er"));
        }
        self.add(Class::WeakFinite, stem, "e ent");
        self.add(Class::WeakFinite, &soft, "ons ait aient");
        self.add(Class::Gerund, &soft, "ant");
        self.add(Class::Participle, stem, "é ée és ées");
        self.nouns(stem, "ation ement");
        if stem.ends_with('i') {
            self.nouns(stem, "cation");
        }
        if let Some(root) = stem.strip_suffix("qu") {
            self.nouns(root, "cation");
        }
        if let Some(root) = stem.strip_suffix('y') {
            self.nouns(root, "iement");
        }
    }

    /// The nouns that rules can make; those that do not exist are never met.
    fn nouns(&mut self, stem: &str, endings: &str) {
        if self.rest.is_empty() {
            self.add(Class::Nominal, stem, endings);
        }
    }
}

/// `engager` -> `engageant`, `lancer` -> `lançant`.
fn before_a(stem: &str) -> String {
    if let Some(root) = stem.strip_suffix('c') {
        return format!("{root}ç");
    }
    if stem.ends_with('g') { format!("{stem}e") } else { stem.to_owned() }
}
