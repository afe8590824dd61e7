//! What the reader needs to know of a language: the senses of its grammar words, its phrases and its verb forms.
//! The facts of one language live in `lang/`; word lists that judge (weak verbs, hedges) live in packs, never here.

use super::scene::Scene;
use super::term_list::Homograph;

/// A grammatical sense that a word may have; a word may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Sense {
    /// Article, demonstrative, possessive, quantifier before a noun.
    Determiner,
    Preposition,
    Conjunction,
    /// Object or reflexive pronoun beside a verb (`se`, `lo`).
    Clitic,
    /// The pronoun that makes passives of verbs (`se publicará`).
    Reflexive,
    /// A form after which a gerund tells what goes on (`está publicando`).
    Progressive,
    /// Opens a relative or subordinate clause (`que`, `which`).
    Relative,
    Negation,
    /// Denies what follows it in its clause, or, as a preposition, in its phrase (`sin`, `without`).
    Denial,
    /// After a denial: takes it back (`no solo`, `no later than`, `sin fines de lucro`).
    Idle,
    /// Those of them that never tell of what is done by now (`has published`), but of what was alone.
    Was,
    /// Before a number: it is a low one, so none that is promised (`sólo`, `only`).
    Only,
    /// Denies what a verb after it says (`stop publishing`, `dejar de publicar`); with value 1 the mark of the infinitive may
    /// stand between (`cease to publish`).
    Ceasing,
    /// With value 1 a denial that a word with value 2 makes a mere `only` (`ne publie que`).
    Restrictive,
    /// Goes on with what is not denied (`sino`, `but`).
    Contrast,
    /// An auxiliary that tells of what was (`ha`, `fue`, `was`, `has`).
    Bygone,
    /// Personal pronoun that can be a subject.
    Subject,
    /// Auxiliary that a bare verb follows (`deberá`, `will`).
    Modal,
    /// Of the modals, one that leaves open whether it will be done (`podrá`, `may`).
    May,
    /// Of the modals, one that says what would be right, not what will be (`debería`, `should`).
    Should,
    /// Form of the verb that makes passives (`será`, `is`).
    Passive,
    /// Form of the verb that makes perfect tenses (`ha`, `has`).
    Perfect,
    /// Finite form of an auxiliary.
    Finite,
    /// Verb or adjective whose complement is an infinitive (`aims to`, `able to`).
    Governor,
    /// The mark of the infinitive (`to`).
    Infinitive,
    /// A common verb that may follow the mark of the infinitive.
    CommonVerb,
    /// Joins a nominalised verb to its object (`de`, `of`).
    Particle,
    /// Any other word without content of its own.
    Function,
    Month,
    /// A part of the year that begins and ends on no agreed day (`primavera`, `fall`).
    Season,
    Number,
    /// `mil`, `millones`, `thousand`: the value is the power of ten.
    Multiplier,
    /// The value is the rank.
    Ordinal,
    /// What follows the digits of an ordinal (`er`, `th`).
    OrdinalSuffix,
    /// Unit of time; the value is a number of days, or 100 and a number of months.
    Unit,
    /// `cada`, `every`.
    Each,
    /// The same before an article (`tous les mois`, `todos os meses`).
    EachOfThe,
    /// `mensual`, `monthly`; the value is as for units.
    Frequency,
    /// `hábiles`, `working`.
    Working,
    /// A day of the week; the value counts from Monday, and is ten more in the plural.
    Weekday,
    /// Says that a span of time lies behind or is an age (`últimos`, `past`, `aged`).
    NotDue,
    /// A word after which four digits are a year (`en`, `until`).
    YearContext,
    /// `vez`, `times`; `once` and `twice` have a value.
    Times,
    /// The word for year itself (`año`, `year`).
    YearWord,
    /// Between two numbers in words, or with value 1 any two: so many of so many (`one in three`, `3 sur 4`).
    RatioTo,
    /// A word for a length of time in which something is due (`plazo`, `period`).
    Term,
    /// Joins the ends of a range (`a`, `to`, `y`, `and`).
    RangeTo,
    /// Opens a range (`de`, `from`, `entre`).
    RangeFrom,
    Currency,
    /// A code of money, which is one in capitals alone (`KES`); with value 2 it often is another word (`ALL`, `COP`).
    CurrencyCode,
    /// Before a round number: for how many each (`per 1,000 births`).
    Rate,
    /// Many taken as one: `dozen`, `centaine`; the value says how many.
    Collective,
    /// A half of the number beside it (`un millón y medio`, `half a dozen`).
    Half,
    /// Many taken as one, of a number that nobody says: the set of `a set of guidelines`.
    Collection,
    Percent,
    /// A word whose number is a name (`artículo 12`, `Law 5`).
    Label,
    /// An abbreviation whose point ends no sentence.
    Abbreviation,
    /// A word for a norm (`ley`, `decree`); the value says how little else it is, as `instruments` has it.
    Norm,
    /// A word for a norm to be, or for what changes one (`proyecto`, `bill`, `reforma`); with value 1 by itself.
    DraftNorm,
    /// A word for an article of a norm; with value 2 it may be a part of any text (`section`).
    Article,
    /// Stands before the number of a norm (`n.º`, `No.`).
    NumberSign,
    /// Joins a norm to what it is about (`ley de`, `loi sur`, `law on`).
    AboutNorm,
    /// Joins a draft or a change to its norm (`reforma a la ley`, `amendments to`).
    AmendsNorm,
    /// Says nothing of which norm it is (`la ley de la materia`, `the national law`).
    AnyNorm,
}

/// The senses of a word as a set, with its value as a number, rank or unit and that as a month (`dez`, `sept`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Senses {
    bits: u64,
    /// The value that comes with numbers, ranks and units.
    pub value: u16,
    /// The month, from 1; 0 for none.
    pub month: u16,
}

impl Senses {
    /// Adds a sense.
    pub fn add(&mut self, sense: Sense, value: u16) {
        self.bits |= 1 << (sense as u8);
        let own = if sense == Sense::Month { &mut self.month } else { &mut self.value };
        *own = value.max(*own);
    }

    /// The senses but some.
    pub fn without(self, senses: &[Sense]) -> Self {
        let bits = senses.iter().fold(self.bits, |bits, sense| bits & !(1 << (*sense as u8)));
        Senses { bits, ..self }
    }

    /// Whether the word has the sense.
    pub fn has(self, sense: Sense) -> bool {
        self.bits & (1 << (sense as u8)) != 0
    }

    /// Whether the word has one of the senses.
    pub fn any(self, senses: &[Sense]) -> bool {
        senses.iter().any(|sense| self.has(*sense))
    }

    /// Whether the word is a grammar word, without content of its own.
    pub fn is_function(self) -> bool {
        use Sense as S;
        self.any(&[
            S::Determiner,
            S::Preposition,
            S::Conjunction,
            S::Clitic,
            S::Relative,
            S::Negation,
            S::Subject,
            S::Modal,
            S::Passive,
            S::Perfect,
            S::Finite,
            S::Infinitive,
            S::Function,
        ])
    }
}

/// What a phrase of the grammar does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// Opens a purpose clause.
    Purpose,
    /// Opens a purpose clause if [`Grammar::opens_purpose`] says so.
    MaybePurpose,
    /// Says by which means; ends a purpose clause.
    Means,
    /// Qualifies a quantity (`al menos`, `at least`).
    Qualifier,
    /// Goes on with the main clause although it ends in a relative word (`por lo que`).
    Consequence,
    /// At the beginning of a clause: tells where things stand today (`línea base`, `currently`).
    Baseline,
    /// Per cent, in words.
    Percent,
    /// The first part of a span of time (`principios de`, `early`).
    StartOf,
    /// Its middle (`mediados de`, `mid`).
    MidOf,
    /// The end of a span of time (`fin de`, `end of`).
    EndOf,
    /// Whose year the year after it is (`ejercicio fiscal`, `FY`).
    OfficeYear,
    /// Opens a relative deadline (`dentro de`, `within`).
    Within,
    /// Either of the two (`for 90 days`, `for publishing the register`).
    MaybePurposeOrWithin,
    /// After a number of times: the span that they fall in (`al año`, `per month`); the value is as for units.
    Per(u16),
    /// A recurrence in several words; the value is as for units.
    Recurs(u16),
    /// Between two numbers: so many of every so many (`de cada`, `out of`).
    Ratio,
    /// A share in words (`one third`), in hundredths of a per cent.
    Share(u16),
    /// Holds a denial that denies nothing (`at no cost`, `whether or not`).
    Idle,
}

/// A form of a verb as its inflection makes it; what each proves is for [`Grammar::judge`] to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// The form of the list.
    Infinitive,
    /// A finite form that is hardly ever anything else.
    Finite,
    /// A finite form that often is a noun or an adjective.
    WeakFinite,
    /// A form that is both past and participle.
    Past,
    Gerund,
    Participle,
    /// A noun made of the verb.
    Nominal,
    /// A short noun made of the verb that often means something else.
    WeakNominal,
}

/// How a verb stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VerbForm {
    /// `publicar`, `to publish`, and the bare form of titles: `Publish the budget`.
    Infinitive,
    /// `publicará`, `deberá publicar`, `will publish`.
    Finite,
    /// `se publicará`, `será publicada`, `will be published`.
    Passive,
    /// `publicando`, `Strengthening transparency`.
    Gerund,
    /// `publicada`, `published`, beside a noun: a state rather than an action.
    Participle,
    /// `publicación de`, `development of`.
    Nominal,
}

impl VerbForm {
    /// All forms.
    pub(crate) const ALL: [VerbForm; 6] = [
        VerbForm::Infinitive,
        VerbForm::Finite,
        VerbForm::Passive,
        VerbForm::Gerund,
        VerbForm::Participle,
        VerbForm::Nominal,
    ];

    /// The word for it in reports and scripts: `infinitive`, `finite`, `passive`, `gerund`, `participle`, `nominal`.
    pub fn as_str(self) -> &'static str {
        match self {
            VerbForm::Infinitive => "infinitive",
            VerbForm::Finite => "finite",
            VerbForm::Passive => "passive",
            VerbForm::Gerund => "gerund",
            VerbForm::Participle => "participle",
            VerbForm::Nominal => "nominal",
        }
    }
}

/// Whether a verb can be what the text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lead {
    /// No: it stands in a relative clause, or is a state.
    No,
    /// Only when no other verb can.
    Last,
    /// Yes.
    Yes,
}

/// A stretch of words that has the form of a verb of the lists.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'a> {
    pub first: usize,
    pub last: usize,
    pub class: Class,
    /// What else the bare form is, says the list.
    pub homograph: Homograph,
    /// Acute accents of the form's first word, as the token has them.
    pub accents: u32,
    /// The preposition that a list gives with a noun; any that fits when it gives none.
    pub particle: Option<&'a str>,
    /// The form and lead of the last verb before this one in the sentence, and the token where it ends.
    pub before: Option<(VerbForm, Lead, usize)>,
}

/// One inflected form of a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub text: String,
    pub class: Class,
}

/// A language, as the reader sees it.
pub(super) struct Grammar {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// The name that language detection gives it.
    pub detected_as: whatlang::Lang,
    /// Letters and signs that tell the language from the others.
    pub letters: &'static str,
    /// Ends of folded words that tell the language from the others, longest first where one ends in another.
    pub endings: &'static [&'static str],
    /// Grammar words: a sense, its value (0 for none), and folded words with spaces between.
    pub words: &'static [(Sense, u16, &'static str)],
    /// Grammar phrases, with `|` between.
    pub phrases: &'static [(Phrase, &'static str)],
    /// All forms of an infinitive.
    pub inflect: fn(&str) -> Vec<Form>,
    /// The prepositions that a list may write after a noun made of a verb.
    pub particles: &'static [&'static str],
    /// Prepositions with the words in which they melt with an article: `(de, del)`.
    pub contractions: &'static [(&'static str, &'static str)],
    /// Whether the noun stands behind all that describes it (`open data portal`), and the subject of a passive before its verb.
    pub heads_last: bool,
    /// Adjectives that stand before their noun in a language that puts the noun first: folded words with spaces between.
    pub before_nouns: &'static str,
    /// Particles that stand for an article before an object (`publier des données`).
    pub partitive: &'static [&'static str],
    /// Whether the word for a norm may close its name (`the Access to Information Act`).
    pub norms_close_names: bool,
    /// Verbs that say that something is kept as it is, each with its irregular forms and the nouns that rules do not make of it.
    pub keeping: &'static [(&'static str, &'static str, &'static str)],
    /// Prepositions that say how long something lasts, folded.
    pub lasting: &'static [&'static str],
    /// The ending of adverbs made of adjectives.
    pub adverb: &'static str,
    /// Nouns that end as those do: folded words with spaces between.
    pub no_adverbs: &'static str,
    /// The class of a form that a list gives beside the infinitive, when it is no noun.
    pub classify: fn(&str) -> Class,
    /// The plural of a term, when it has one.
    pub plural: fn(&str) -> Option<String>,
    /// Whether a folded word can be a noun in the plural.
    pub is_plural: fn(&str) -> bool,
    /// Whether the text can be an infinitive.
    pub is_infinitive: fn(&str) -> bool,
    /// Whether a [`Phrase::MaybePurpose`] from one token to another opens a purpose clause.
    pub opens_purpose: fn(&Scene<'_>, usize, usize) -> bool,
    /// Whether a form that stands as a verb tells of what was, by itself.
    pub is_past: fn(&Scene<'_>, &Candidate, VerbForm) -> bool,
    /// Whether the candidate is a verb where it stands, and how.
    pub judge: fn(&Scene<'_>, &Candidate<'_>) -> Option<(VerbForm, Lead)>,
}
