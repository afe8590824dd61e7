//! The texts of a pack in one language, found once: reports repeat them for every document. Those that take no arguments are
//! formatted once, too.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use crate::pack::{Arg, Args, Edition, Form, Logic, Pack, Part, Phrase, Rule, Shown};
use crate::report::PartSummary;
use crate::script::Argument;

/// What a pack says in one language of its rules, and the texts that all rules share.
#[derive(Debug)]
pub struct Wording {
    pack: Arc<Pack>,
    locale: String,
    /// By the name of the wording of a rule.
    rules: FxHashMap<String, RuleWording>,
    shared: FxHashMap<String, Said>,
    parts: BTreeMap<String, Vec<PartSummary>>,
}

/// What is said of one rule.
#[derive(Debug)]
struct RuleWording {
    title: Option<SmolStr>,
    advice: SmolStr,
    /// The texts of its own by their ids: mostly a few reasons.
    own: Vec<(String, Said)>,
}

/// A text, found when it is first said; nothing for one that has no words.
#[derive(Debug, Default)]
struct Said(OnceLock<Option<Words>>);

/// The words of a text.
#[derive(Debug)]
enum Words {
    /// Whatever the arguments.
    Plain(SmolStr),
    /// With arguments between them.
    Form(Form),
    /// That follow their arguments, as plural forms do.
    Phrase(Phrase),
}

impl Said {
    fn words(&self, find: impl FnOnce() -> Option<Phrase>, facts: &dyn Facts) -> Option<SmolStr> {
        let found = self.0.get_or_init(|| {
            let phrase = find()?;
            let plain = phrase.plain().map(|text| Words::Plain(text.text.into()));
            plain.or_else(|| phrase.form().map(Words::Form)).or(Some(Words::Phrase(phrase)))
        });
        match found.as_ref()? {
            Words::Plain(text) => Some(text.clone()),
            Words::Form(form) => Some(form.filled(|name| facts.get(name)).into()),
            Words::Phrase(phrase) => phrase.with(&facts.args()).map(|text| text.text.into()),
        }
    }
}

/// What a text tells, by name; the last value of a name counts.
pub(super) trait Facts {
    /// One value.
    fn get(&self, name: &str) -> Option<Shown<'_>>;
    /// All of them.
    fn args(&self) -> Args;
}

impl Facts for Args {
    fn get(&self, name: &str) -> Option<Shown<'_>> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| match value {
            Arg::Integer(number) => Shown::Number(*number),
            Arg::Text(text) => Shown::Text(text),
        })
    }

    fn args(&self) -> Args {
        self.clone()
    }
}

impl<N: AsRef<str>> Facts for &[(N, Argument)] {
    fn get(&self, name: &str) -> Option<Shown<'_>> {
        self.iter().rev().find(|(known, _)| known.as_ref() == name).map(|(_, value)| match value {
            Argument::Number(number) => Shown::Number(*number),
            Argument::Text(text) => Shown::Text(text),
        })
    }

    fn args(&self) -> Args {
        self.iter().fold(Args::new(), |args, (name, value)| match value {
            Argument::Number(number) => args.with(name.as_ref(), *number),
            Argument::Text(text) => args.with(name.as_ref(), text.as_str()),
        })
    }
}

impl Wording {
    fn new(pack: &Arc<Pack>, locale: &str) -> Self {
        let texts = pack.texts();
        let text = |name: &str, id: &str| {
            let text = texts.format(name, id, locale, &Args::new());
            text.map(|text| SmolStr::from(text.text))
        };
        let wording = |name: &str| RuleWording {
            title: text(name, "title"),
            advice: text(name, "advice").unwrap_or_default(),
            own: texts.ids_with_same(name).map(|id| (id.to_owned(), Said::default())).collect(),
        };
        let rules = pack.editions().flat_map(|edition| &edition.rules);
        Wording {
            rules: rules.map(|rule| (rule.wording.to_string(), wording(&rule.wording))).collect(),
            shared: texts.known_ids("").into_iter().map(|id| (id.to_owned(), Said::default())).collect(),
            parts: parts(pack, locale),
            pack: Arc::clone(pack),
            locale: locale.to_owned(),
        }
    }

    fn of(&self, rule: &Rule) -> Option<&RuleWording> {
        self.rules.get(&*rule.wording)
    }

    /// The title of a rule; its id when it has none.
    pub fn title(&self, rule: &Rule) -> SmolStr {
        self.of(rule).and_then(|of| of.title.clone()).unwrap_or_else(|| rule.id.as_str().into())
    }

    /// The parts of a rule with their titles; none when it has no parts.
    pub fn parts(&self, rule: &Rule) -> Vec<PartSummary> {
        self.parts.get(&*rule.wording).cloned().unwrap_or_default()
    }

    /// The advice of a rule; empty when it has none.
    pub fn advice(&self, rule: &Rule) -> SmolStr {
        self.of(rule).map(|of| of.advice.clone()).unwrap_or_default()
    }

    /// A text that a rule asks for, of its own or one that all rules share; `None` when there is no such text.
    pub(super) fn say(&self, rule: &Rule, id: &str, facts: &dyn Facts) -> Option<SmolStr> {
        let own = self.of(rule).and_then(|of| of.own.iter().find(|(own, _)| own == id));
        match own {
            Some((_, said)) => said.words(|| self.find(&rule.wording, id), facts),
            None => self.shared(id, facts),
        }
    }

    /// A text that all rules share; `None` when there is no such text.
    pub(super) fn shared(&self, id: &str, facts: &dyn Facts) -> Option<SmolStr> {
        self.shared.get(id)?.words(|| self.find("", id), facts)
    }

    fn find(&self, wording: &str, id: &str) -> Option<Phrase> {
        self.pack.texts().phrase(wording, id, &self.locale)
    }
}

/// The parts of all rules that have parts, of their own or of the rule that checks them.
fn parts(pack: &Pack, locale: &str) -> BTreeMap<String, Vec<PartSummary>> {
    let of_rule = |edition: &Edition, rule: &Rule| {
        let checked_by = edition.checked_by(rule);
        let Logic::Parts(parts) = &checked_by.logic else { return None };
        let part = |part: &Part| {
            let id = part.id.value.clone();
            let named = pack.texts().format(&checked_by.wording, &Part::text_id(&id), locale, &Args::new());
            PartSummary { title: named.map_or_else(|| id.clone(), |text| text.text), id }
        };
        Some((rule.wording.to_string(), parts.iter().map(part).collect()))
    };
    let editions = pack.editions();
    editions.flat_map(|edition| edition.rules.iter().filter_map(|rule| of_rule(edition, rule))).collect()
}

/// What was made for the languages that were asked for so far.
#[derive(Debug)]
pub struct ByLocale<T>(Mutex<BTreeMap<String, Arc<T>>>);

impl<T> ByLocale<T> {
    /// What belongs to a language, made at the first call.
    pub fn get(&self, locale: &str, new: impl FnOnce() -> T) -> Arc<T> {
        // A panic while making something leaves the map as it was.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = known.get(locale) {
            return Arc::clone(made);
        }
        let made = Arc::new(new());
        known.insert(locale.to_owned(), Arc::clone(&made));
        made
    }
}

impl<T> Default for ByLocale<T> {
    fn default() -> Self {
        ByLocale(Mutex::default())
    }
}

impl ByLocale<Wording> {
    /// The wording of a pack in a language.
    pub fn of(&self, pack: &Arc<Pack>, locale: &str) -> Arc<Wording> {
        self.get(locale, || Wording::new(pack, locale))
    }
}
