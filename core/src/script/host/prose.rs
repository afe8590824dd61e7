//! What a reviewer sees in a text: verbs, words of a list, dates, quantities. Word lists belong to the pack of the rule.

use rhai::plugin::{Dynamic, EvalAltResult, export_module};

use crate::script::Prose;
use crate::script::memo::ListNumber;
use crate::script::view::script_error;

type Fallible<T> = Result<T, Box<EvalAltResult>>;

#[expect(
    clippy::unwrap_used,
    reason = "the macro unwraps arguments whose types the script engine has checked"
)]
#[export_module]
pub mod functions {
    use rhai::{Array, INT};

    use super::{Fallible, known};
    use crate::script::leaf::Day;
    use crate::script::memo::Wanted;
    use crate::script::view::script_error;
    use crate::script::{List, Passages, Prose, VerbView};
    use crate::text::{DateKind, InstrumentKind, QuantityKind, Strength};

    /// Several texts to be read together: `prose([commitment.title, commitment.description])`. Absent ones are left out,
    /// and one given twice is read once; `()` when none is given.
    #[rhai_fn(return_raw)]
    pub fn prose(texts: Array) -> Fallible<Dynamic> {
        let mut all: Vec<Prose> = Vec::with_capacity(texts.len());
        for text in texts {
            if text.is_unit() {
                continue;
            }
            let Some(next) = text.read_lock::<Prose>().map(|prose| prose.clone()) else {
                return Err(script_error(format!("`prose` takes texts, not {}", text.type_name())));
            };
            all.push(next);
        }
        Ok(Prose::union(&all).filter(|prose| !prose.is_empty()).map_or(Dynamic::UNIT, Dynamic::from))
    }

    /// How many words.
    #[rhai_fn(pure)]
    pub fn words(text: &mut Prose) -> INT {
        text.words()
    }

    /// How many characters: code points, spaces among them.
    #[rhai_fn(name = "len", pure)]
    pub fn text_len(text: &mut Prose) -> INT {
        text.length()
    }

    /// Whether these very characters stand in the text: `"API" in commitment.description`. For words in all their forms, ask
    /// for the `hits` of a list.
    #[rhai_fn(pure)]
    pub fn contains(text: &mut Prose, characters: &str) -> bool {
        text.contains(characters)
    }

    /// Whether a pattern of the pack (`[patterns]` in `pack.toml`) is found in the text: `contact.email.matches("email")`.
    #[rhai_fn(return_raw, pure)]
    pub fn matches(text: &mut Prose, pattern: &str) -> Fallible<bool> {
        let found = text.matches(pattern);
        found.ok_or_else(|| script_error(format!("the pack has no pattern `{pattern}`")))
    }

    /// Whether there is no text.
    #[rhai_fn(name = "is_empty", pure)]
    pub fn text_is_empty(text: &mut Prose) -> bool {
        text.is_empty()
    }

    /// Whether two texts say the same, capitals, accents and spaces aside.
    #[rhai_fn(pure)]
    pub fn same_as(text: &mut Prose, other: Prose) -> bool {
        crate::text::same_words(&text.quote(), &other.quote())
    }

    /// Whether the text says the same as a field of one of the items: `partner.same_as_one_of(supporting, "institution")`.
    #[rhai_fn(pure)]
    pub fn same_as_one_of(text: &mut Prose, list: List, field: &str) -> bool {
        let own = text.quote();
        list.texts(field).each().any(|other| crate::text::same_words(&own, other))
    }

    /// The words of a list of this pack that stand in the text.
    #[rhai_fn(return_raw, pure)]
    pub fn hits(text: &mut Prose, list: &str) -> Fallible<Passages> {
        Ok(text.find(Wanted::Hits(known(text, list)?)))
    }

    /// The names in the text that hold a word of a list of this pack, whole: with `ministry` in the list, "Ministry of Finance"
    /// but not "a ministry"; with `gouvernement`, "gouvernement du Canada". A sentence in capitals names nobody.
    #[rhai_fn(return_raw, pure)]
    pub fn names(text: &mut Prose, list: &str) -> Fallible<Passages> {
        Ok(text.find(Wanted::Names(known(text, list)?)))
    }

    /// The main verb: the first verb of action outside a purpose clause. A noun such as "strengthening of" counts.
    #[rhai_fn(pure)]
    pub fn main_verb(text: &mut Prose) -> VerbView {
        text.main_verb()
    }

    /// The verb of the first promise: the first one that is `promising`, and that no modal such as "may" or "should" weakens.
    #[rhai_fn(pure)]
    pub fn first_promise(text: &mut Prose) -> VerbView {
        text.first_promise()
    }

    /// All verbs of a list of this pack.
    #[rhai_fn(return_raw, pure)]
    pub fn verbs(text: &mut Prose, list: &str) -> Fallible<Passages> {
        Ok(text.find(Wanted::Verbs(known(text, list)?)))
    }

    /// What the verbs of a list of this pack are done to: the object of "publish a docket" or of "publication of a docket", the subject
    /// of "a docket will be published"; without its article and number. What has its head in the other list is left out, as the
    /// awareness of "raise awareness". Like its verb, an object may be `promising`.
    #[rhai_fn(return_raw, pure)]
    pub fn objects(text: &mut Prose, list: &str, nothing: &str) -> Fallible<Passages> {
        Ok(text.find(Wanted::Objects(known(text, list)?, known(text, nothing)?)))
    }

    /// Where a modal weakens a verb of a list of this pack, with the modal: of `"may"`, "podrá publicar"; of `"should"`, "debería
    /// publicar". Who stands before it may make a right of it: "la ciudadanía podrá consultar".
    #[rhai_fn(return_raw, pure)]
    pub fn modals(text: &mut Prose, list: &str, strength: &str) -> Fallible<Passages> {
        let Some(strength) = Strength::from_word(strength) else {
            return Err(script_error(format!("`{strength}` is no strength of a verb")));
        };
        Ok(text.find(Wanted::Modals(known(text, list)?, strength)))
    }

    /// The words of two or more capitals, such as the letters of a body's name: "INEGI". A sentence in capitals has none.
    #[rhai_fn(pure)]
    pub fn acronyms(text: &mut Prose) -> Passages {
        text.find(Wanted::Acronyms)
    }

    /// The dates, periods, deadlines and recurrences that the text states.
    #[rhai_fn(pure)]
    pub fn dates(text: &mut Prose) -> Passages {
        text.find(Wanted::Dates(None))
    }

    /// The quantities, percentages and amounts that the text states.
    #[rhai_fn(pure)]
    pub fn quantities(text: &mut Prose) -> Passages {
        text.find(Wanted::Quantities(None))
    }

    /// The amounts of one kind that the text states: `"count"`, `"percent"`, `"money"` or `"change"` (from one to another).
    #[rhai_fn(name = "quantities", return_raw, pure)]
    pub fn quantities_of_kind(text: &mut Prose, kind: &str) -> Fallible<Passages> {
        let Some(kind) = QuantityKind::from_word(kind) else {
            return Err(script_error(format!("`{kind}` is no kind of amount")));
        };
        Ok(text.find(Wanted::Quantities(Some(kind))))
    }

    /// The items of lists in the text: sentences that begin with a bullet or a number of their own.
    #[rhai_fn(pure)]
    pub fn items(text: &mut Prose) -> Passages {
        text.find(Wanted::Items)
    }

    /// The dates of one kind that the text states: `"date"` (a day, a month or a year: "marzo de 2027", "early March 2027"; and the
    /// day that words for a middle or an end come to: "mid-2027", "late 2026"), `"period"` (from one day to another: "2026-2027",
    /// "the first quarter of 2027", "early 2027"), `"recurrence"` ("each month", "on Mondays") or `"deadline"` ("within 90 days").
    /// Whoever asks when something is due asks for `dates(text)`: which kind it is hangs on the wording.
    #[rhai_fn(name = "dates", return_raw, pure)]
    pub fn dates_of_kind(text: &mut Prose, kind: &str) -> Fallible<Passages> {
        let Some(kind) = DateKind::from_word(kind) else {
            return Err(script_error(format!("`{kind}` is no kind of date")));
        };
        Ok(text.find(Wanted::Dates(Some(kind))))
    }

    /// The legal instruments that the text names, with a name, a number or a subject: laws and other norms in force, bills and
    /// drafts, articles. "The law" alone names none.
    #[rhai_fn(pure)]
    pub fn instruments(text: &mut Prose) -> Passages {
        text.find(Wanted::Instruments(None))
    }

    /// The legal instruments of one kind: `"law"` ("Ley General de Archivos", "Decreto 123/2024"), `"bill"` ("proyecto de ley",
    /// "a law on lobbying", "amendments to the Act") or `"article"` ("artículo 24").
    #[rhai_fn(name = "instruments", return_raw, pure)]
    pub fn instruments_of_kind(text: &mut Prose, kind: &str) -> Fallible<Passages> {
        let Some(kind) = InstrumentKind::from_word(kind) else {
            return Err(script_error(format!("`{kind}` is no kind of legal instrument")));
        };
        Ok(text.find(Wanted::Instruments(Some(kind))))
    }

    /// The dates and periods in the text that are certainly over before a day, such as that on which the work begins.
    #[rhai_fn(pure)]
    pub fn dates_before(text: &mut Prose, day: Day) -> Passages {
        text.find(Wanted::DatesBefore(day.date))
    }

    /// The web addresses in the text.
    #[rhai_fn(pure)]
    pub fn links(text: &mut Prose) -> Passages {
        text.find(Wanted::Links)
    }

    /// How many passages were found.
    #[rhai_fn(name = "len", pure)]
    pub fn passages_len(passages: &mut Passages) -> INT {
        INT::try_from(passages.count()).unwrap_or(INT::MAX)
    }

    /// How many different terms were found: saying one again and again, in whatever form, counts once.
    #[rhai_fn(name = "distinct", pure)]
    pub fn passages_distinct(passages: &mut Passages) -> INT {
        INT::try_from(passages.different()).unwrap_or(INT::MAX)
    }

    /// Whether nothing was found.
    #[rhai_fn(name = "is_empty", pure)]
    pub fn passages_are_empty(passages: &mut Passages) -> bool {
        passages.is_none()
    }

    /// Those outside a purpose clause ("in order to ...").
    #[rhai_fn(pure)]
    pub fn outside_purpose(passages: &mut Passages) -> Passages {
        passages.outside_purpose()
    }

    /// Those in a text where `others` found something, too.
    #[rhai_fn(pure)]
    pub fn beside(passages: &mut Passages, others: Passages) -> Passages {
        passages.beside(&others)
    }

    /// Those in a sentence where `others` found something, too.
    #[rhai_fn(pure)]
    pub fn near(passages: &mut Passages, others: Passages) -> Passages {
        passages.near(&others)
    }

    /// Those in a sentence where `others` found something, with at most so many words between: `near(verbs, 12)`. An
    /// infinitive, a gerund or a noun made of a verb reaches only what follows it.
    #[rhai_fn(name = "near", return_raw, pure)]
    pub fn near_by(passages: &mut Passages, others: Passages, words: INT) -> Fallible<Passages> {
        let Ok(words) = usize::try_from(words) else {
            return Err(script_error(format!("`near` takes a number of words, not {words}")));
        };
        Ok(passages.within(words, &others))
    }

    /// Of verbs, those that say what will be done: not denied, not told as past, and neither in a clause of purpose, nor in a
    /// relative clause, nor a noun inside a sentence, unless it is the means ("mediante la publicación de").
    #[rhai_fn(pure)]
    pub fn promising(passages: &mut Passages) -> Passages {
        passages.promising()
    }

    /// Of verbs, those that are `promising`, and those that say of the same that it is done: what a title such as "A register has been
    /// published" says will be so.
    #[rhai_fn(pure)]
    pub fn leading(passages: &mut Passages) -> Passages {
        passages.leading()
    }

    /// Of verbs, those that nothing but a conjunction joins to the verb before: the second of "prepare and publish".
    #[rhai_fn(pure)]
    pub fn joined(passages: &mut Passages) -> Passages {
        passages.joined()
    }

    /// Of words of a list, those with which a line begins that has no auxiliary, and those told together with them: the manual of "A
    /// manual on archives, printed in 2027", the study and the plan of "Study and plan ready by May".
    #[rhai_fn(pure)]
    pub fn opening(passages: &mut Passages) -> Passages {
        passages.opening()
    }

    /// Of objects, those that are told as one thing or several: with an article or a number, or in the plural.
    #[rhai_fn(pure)]
    pub fn counted(passages: &mut Passages) -> Passages {
        passages.counted()
    }

    /// Those in a sentence where `others` found nothing.
    #[rhai_fn(pure)]
    pub fn apart_from(passages: &mut Passages, others: Passages) -> Passages {
        passages.apart_from(&others)
    }

    /// Those in a sentence after something that `others` found: what a verb is done to.
    #[rhai_fn(pure)]
    pub fn following(passages: &mut Passages, others: Passages) -> Passages {
        passages.following(&others)
    }

    /// The verbs in one of these forms: `infinitive`, `finite`, `passive`, `gerund`, `participle`, `nominal` (`publication of`).
    #[rhai_fn(pure)]
    pub fn in_form(passages: &mut Passages, forms: Array) -> Passages {
        let forms: Vec<String> = forms.iter().map(ToString::to_string).collect();
        passages.in_form(&forms)
    }

    /// The sentences in which they stand: for reasons that show more than a word.
    #[rhai_fn(name = "sentences", pure)]
    pub fn passages_sentences(passages: &mut Passages) -> Passages {
        passages.sentences()
    }

    /// Those that share no word with `others`: `portals.clear_of(places)` leaves out the portal of "on the portal".
    #[rhai_fn(pure)]
    pub fn clear_of(passages: &mut Passages, others: Passages) -> Passages {
        passages.clear_of(&others)
    }

    /// Those that are not the very words of `others`: `reports.other_than(verbs)` leaves out the report of "we report", and keeps that of
    /// "publish a report" beside a verb "publish a report".
    #[rhai_fn(pure)]
    pub fn other_than(passages: &mut Passages, others: Passages) -> Passages {
        passages.other_than(&others)
    }

    /// Those that do not merely say what a term of the same list before them is about: without the open data of "a manual on
    /// open data".
    #[rhai_fn(pure)]
    pub fn heads(passages: &mut Passages) -> Passages {
        passages.heads()
    }

    /// Those that nothing denies: without the portal of "no portal will be built".
    #[rhai_fn(pure)]
    pub fn affirmed(passages: &mut Passages) -> Passages {
        passages.affirmed()
    }

    /// Those whose term, as its list writes it, `others` did not find: promised here and nowhere there. `portal` is found
    /// in `open data portal`.
    #[rhai_fn(pure)]
    pub fn missing_from(passages: &mut Passages, others: Passages) -> Passages {
        passages.missing_from(&others)
    }

    /// Of dates and amounts, those that their clause does not tell of what was, or of where things stand: without the year and the
    /// share of "in 2019 only 38 %", and without those of "currently 12 offices".
    /// Of verbs, those that do not tell of what was ("published"), wherever they stand.
    #[rhai_fn(pure)]
    pub fn to_come(passages: &mut Passages) -> Passages {
        passages.to_come()
    }

    /// Both together; what both found counts once.
    #[rhai_fn(name = "+", pure)]
    pub fn add_passages(passages: &mut Passages, more: Passages) -> Passages {
        passages.and(std::iter::once(&more))
    }

    /// Whether there is no verb.
    #[rhai_fn(name = "is_empty", pure)]
    pub fn verb_is_empty(verb: &mut VerbView) -> bool {
        verb.is_empty()
    }

    /// Whether the verb stands in a list of this pack.
    #[rhai_fn(pure)]
    pub fn is_in(verb: &mut VerbView, list: &str) -> bool {
        verb.is_in(list)
    }
}

fn known(text: &Prose, list: &str) -> Fallible<ListNumber> {
    let number = text.context.list_number(list);
    number.ok_or_else(|| script_error(format!("this pack has no word list `{list}`")))
}
