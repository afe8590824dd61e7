//! English: its grammar words, months, numbers and phrases. Verb forms are in `en/verbs.rs`; no word here judges anything.

mod judge;
mod relative;
mod verbs;

use super::super::grammar::{Grammar, Phrase, Sense};

/// English as the reader sees it.
pub(super) static GRAMMAR: Grammar = Grammar {
    code: "en",
    detected_as: whatlang::Lang::Eng,
    letters: "",
    endings: &[
        "t", "y", "g", "k", "p", "m", "w", "h", "ed", "sh", "ts", "gs", "ks", "ps", "ms", "ys", "er", "ers",
        "re", "ld", "nd", "ges", "ces", "ee", "tion", "tions", "ness", "data",
    ],
    words: WORDS,
    phrases: PHRASES,
    inflect: verbs::inflect,
    particles: &["of", "for", "to", "in", "on", "with"],
    contractions: &[],
    heads_last: true,
    before_nouns: "",
    partitive: &[],
    norms_close_names: true,
    keeping: verbs::KEEPING,
    lasting: &["for"],
    adverb: "ly",
    no_adverbs: "assembly supply family reply",
    classify: verbs::classify,
    plural,
    is_plural,
    is_infinitive: verbs::is_infinitive,
    opens_purpose: judge::opens_purpose,
    is_past: judge::is_past,
    judge: judge::judge,
};

const WORDS: &[(Sense, u16, &str)] = &[
    (Sense::Determiner, 1, "a an"),
    (
        Sense::Determiner,
        0,
        "the this that these those its their his her our my your each every all any some no both such",
    ),
    (Sense::Determiner, 0, "another other"),
    (
        Sense::Preposition,
        0,
        "of in on at by for with from about into over under between among within without through during",
    ),
    (
        Sense::Preposition,
        0,
        "after before against towards toward via per upon across around beyond along until since as than",
    ),
    (Sense::Conjunction, 0, "and or but nor &"),
    (Sense::Relative, 0, "which who whom whose where when that what how whether if why"),
    (Sense::Negation, 0, "not never"),
    (Sense::Denial, 0, "not no never without nor neither cannot none nobody nothing"),
    (Sense::Ceasing, 0, "stop stops stopped stopping"),
    (Sense::Ceasing, 1, "cease ceases ceased"),
    (
        Sense::Idle,
        0,
        "only just merely later less more fewer longer necessarily delay prejudice exception charge doubt",
    ),
    (Sense::Was, 0, "was were did had"),
    (Sense::Only, 0, "only just merely barely"),
    (Sense::Contrast, 0, "but however although though"),
    (Sense::Bygone, 0, "has have had was were did"),
    (Sense::Subject, 0, "i we they it he she you"),
    (Sense::Modal, 0, "will shall must should may might can could would cannot do does did ll"),
    (Sense::May, 0, "may might could"),
    (Sense::Should, 0, "should"),
    (Sense::Passive, 0, "be is are was were been being am"),
    (Sense::Perfect, 0, "has have had having"),
    (Sense::Finite, 0, "is are was were has have had am"),
    (
        Sense::Governor,
        0,
        "aim aims aimed seek seeks plan plans planned intend intends commit commits committed commitment",
    ),
    (
        Sense::Governor,
        0,
        "commitments undertake undertakes undertook agree agrees agreed promise promises promised pledge",
    ),
    (
        Sense::Governor,
        0,
        "pledges pledged propose proposes proposed continue continues continued begin begins began start starts",
    ),
    (
        Sense::Governor,
        0,
        "started need needs needed want wants wish wishes try tries tried strive strives attempt attempts",
    ),
    (
        Sense::Governor,
        0,
        "decide decides decided decision require requires required obligation duty obliged able ready willing",
    ),
    (
        Sense::Governor,
        0,
        "working effort efforts expected expects hope hopes going ought have has had is are was were tasked mandated instructed work",
    ),
    (Sense::Infinitive, 0, "to"),
    (
        Sense::CommonVerb,
        0,
        "be have make help allow let give get take do know understand see use find participate inform address",
    ),
    (
        Sense::CommonVerb,
        0,
        "protect prevent provide become learn hold keep bring respond reach serve solve tackle combat fight",
    ),
    (
        Sense::CommonVerb,
        0,
        "identify verify check determine define include set show tell follow feed comment engage access",
    ),
    (Sense::Particle, 0, "of"),
    (
        Sense::Function,
        0,
        "more most very also then thus so too only next following first there here out up down off per yet onwards onward",
    ),
    (Sense::Month, 1, "january jan"),
    (Sense::Month, 2, "february feb"),
    (Sense::Month, 3, "march mar"),
    (Sense::Month, 4, "april apr"),
    (Sense::Month, 5, "may"),
    (Sense::Month, 6, "june jun"),
    (Sense::Month, 7, "july jul"),
    (Sense::Month, 8, "august aug"),
    (Sense::Month, 9, "september sep sept"),
    (Sense::Month, 10, "october oct"),
    (Sense::Month, 11, "november nov"),
    (Sense::Month, 12, "december dec"),
    (Sense::Season, 0, "spring summer autumn fall winter"),
    (Sense::Number, 1, "one"),
    (Sense::Number, 2, "two"),
    (Sense::Number, 3, "three"),
    (Sense::Number, 4, "four"),
    (Sense::Number, 5, "five"),
    (Sense::Number, 6, "six"),
    (Sense::Number, 7, "seven"),
    (Sense::Number, 8, "eight"),
    (Sense::Number, 9, "nine"),
    (Sense::Number, 10, "ten"),
    (Sense::Number, 11, "eleven"),
    (Sense::Number, 12, "twelve"),
    (Sense::Number, 13, "thirteen"),
    (Sense::Number, 14, "fourteen"),
    (Sense::Number, 15, "fifteen"),
    (Sense::Number, 16, "sixteen"),
    (Sense::Number, 17, "seventeen"),
    (Sense::Number, 18, "eighteen"),
    (Sense::Number, 19, "nineteen"),
    (Sense::Number, 20, "twenty"),
    (Sense::Number, 30, "thirty"),
    (Sense::Number, 40, "forty"),
    (Sense::Number, 50, "fifty"),
    (Sense::Number, 60, "sixty"),
    (Sense::Number, 70, "seventy"),
    (Sense::Number, 80, "eighty"),
    (Sense::Number, 90, "ninety"),
    (Sense::Collective, 12, "dozen"),
    (Sense::Half, 0, "half"),
    (Sense::Multiplier, 2, "hundred"),
    (Sense::Multiplier, 3, "thousand"),
    (Sense::Multiplier, 6, "million"),
    (Sense::Multiplier, 9, "billion"),
    (Sense::Ordinal, 1, "first"),
    (Sense::Ordinal, 2, "second"),
    (Sense::Ordinal, 3, "third"),
    (Sense::Ordinal, 4, "fourth"),
    (Sense::Ordinal, 5, "fifth"),
    (Sense::Ordinal, 6, "sixth"),
    (Sense::Ordinal, 10, "tenth"),
    (Sense::Ordinal, 15, "fifteenth"),
    (Sense::OrdinalSuffix, 0, "st nd rd th"),
    (Sense::Unit, 0, "hour hours"),
    (Sense::Unit, 1, "day days"),
    (Sense::Unit, 7, "week weeks"),
    (Sense::Unit, 14, "fortnight fortnights"),
    (Sense::Unit, 101, "month months"),
    (Sense::Unit, 103, "quarter quarters trimester trimesters"),
    (Sense::Unit, 106, "semester semesters half"),
    (Sense::Unit, 112, "year years"),
    (Sense::Unit, 220, "decade decades"),
    (Sense::Weekday, 1, "monday"),
    (Sense::Weekday, 11, "mondays"),
    (Sense::Weekday, 2, "tuesday"),
    (Sense::Weekday, 12, "tuesdays"),
    (Sense::Weekday, 3, "wednesday"),
    (Sense::Weekday, 13, "wednesdays"),
    (Sense::Weekday, 4, "thursday"),
    (Sense::Weekday, 14, "thursdays"),
    (Sense::Weekday, 5, "friday"),
    (Sense::Weekday, 15, "fridays"),
    (Sense::Weekday, 6, "saturday"),
    (Sense::Weekday, 16, "saturdays"),
    (Sense::Weekday, 7, "sunday"),
    (Sense::Weekday, 17, "sundays"),
    (Sense::Each, 0, "every each"),
    (Sense::Frequency, 0, "hourly"),
    (Sense::Frequency, 1, "daily"),
    (Sense::Frequency, 7, "weekly"),
    (Sense::Frequency, 14, "biweekly fortnightly"),
    (Sense::Frequency, 101, "monthly"),
    (Sense::Frequency, 102, "bimonthly"),
    (Sense::Frequency, 103, "quarterly"),
    (Sense::Frequency, 106, "semiannual semiannually biannual biannually"),
    (Sense::Frequency, 112, "annual annually yearly"),
    (Sense::Frequency, 124, "biennial biennially"),
    (Sense::Working, 1, "working business"),
    (Sense::Working, 0, "calendar"),
    (Sense::NotDue, 0, "last past previous old ago age aged older younger experience prior"),
    (
        Sense::YearContext,
        0,
        "in by until till since from before after during within throughout of for to through mid early late between end",
    ),
    (Sense::YearWord, 0, "year fiscal fy"),
    (Sense::RangeTo, 0, "to until through till"),
    (Sense::RangeFrom, 0, "from between"),
    (Sense::RatioTo, 0, "in"),
    (Sense::Term, 0, "period term deadline window limit timeframe maximum minimum"),
    (Sense::Times, 0, "time times"),
    (Sense::Times, 1, "once"),
    (Sense::Times, 2, "twice"),
    (Sense::Currency, 0, "usd mxn eur gbp cad us dollars dollar euros euro pounds pesos ksh rs"),
    (Sense::Currency, 0, "shillings rand naira cedis kwacha rupees rupiah taka birr lari"),
    (Sense::Rate, 0, "per"),
    (Sense::Collection, 0, "set sets series number range variety batch"),
    (Sense::Percent, 0, "percent pct"),
    (
        Sense::Label,
        0,
        "article articles art section sections law act decree regulation no number num nr chapter annex appendix",
    ),
    (
        Sense::Label,
        0,
        "page pages p pp version goal sdg target milestone commitment phase stage step level figure table clause",
    ),
    (
        Sense::Label,
        0,
        "paragraph bill resolution directive volume item part pillar component objective theme agenda vision",
    ),
    (Sense::Abbreviation, 0, "mr mrs ms dr prof st vs g e approx rs"),
    (Sense::Norm, 1, "law act decree ordinance statute"),
    (
        Sense::Norm,
        2,
        "laws acts decrees regulation regulations directive code resolution order agreement convention treaty covenant",
    ),
    (Sense::Norm, 3, "constitution"),
    (Sense::DraftNorm, 1, "bill bills"),
    (
        Sense::DraftNorm,
        0,
        "draft proposed proposal proposals amendment amendments reform reforms revision revisions",
    ),
    (Sense::Article, 1, "article articles art"),
    (Sense::Article, 2, "section sections sec paragraph clause"),
    (Sense::NumberSign, 0, "no nr num number"),
    (Sense::AboutNorm, 0, "on for concerning regarding respecting governing"),
    (Sense::AmendsNorm, 0, "to of"),
    (
        Sense::AnyNorm,
        0,
        "existing current new draft proposed national federal state local domestic international criminal civil common",
    ),
    (Sense::AnyNorm, 0, "public applicable relevant human customary same said basic respective law act"),
];

const PHRASES: &[(Phrase, &str)] = &[
    (
        Phrase::Purpose,
        "in order to|in order that|so that|so as to|with the aim of|with the goal of|with the purpose of",
    ),
    (
        Phrase::Purpose,
        "with a view to|for the purpose of|for the purposes of|with the objective of|with the intention of",
    ),
    (
        Phrase::Purpose,
        "in an effort to|as a means of|as a means to|designed to|aimed at|aiming at|aiming to|intended to|geared towards",
    ),
    (Phrase::MaybePurpose, "to"),
    (Phrase::MaybePurposeOrWithin, "for"),
    (Phrase::Means, "through|by means of|via|by way of"),
    (
        Phrase::Qualifier,
        "at least|more than|over|up to|no fewer than|no less than|around|approximately|about|nearly|a total of",
    ),
    (Phrase::Qualifier, "a minimum of|minimum|a maximum of|fewer than|less than|not less than"),
    (Phrase::Baseline, "baseline|currently|at present"),
    (Phrase::Percent, "per cent|percentage points"),
    (Phrase::Ratio, "out of|out of every|in every|of every"),
    (Phrase::Share(5000), "half of|half the|one half|half its|half their"),
    (Phrase::Share(3333), "one third|a third of"),
    (Phrase::Share(6667), "two thirds"),
    (Phrase::Share(2500), "one quarter of|a quarter of|one fourth"),
    (Phrase::Share(7500), "three quarters of|three fourths"),
    (Phrase::Share(2000), "one fifth|a fifth of"),
    (Phrase::Share(1000), "one tenth|a tenth of"),
    (
        Phrase::Idle,
        "at no cost|at no extra cost|at no additional cost|at no charge|without cost|not for profit|whether or not",
    ),
    (Phrase::Idle, "no matter|not least|nothing less than|none other than"),
    (Phrase::StartOf, "early"),
    (Phrase::MidOf, "mid|mid year|middle of|midway through"),
    (Phrase::EndOf, "end of|close of|late|end|year end"),
    (
        Phrase::OfficeYear,
        "fy|fiscal|fiscal year|fiscal years|financial year|financial years|budget year|academic year|school year|fiscal year fy",
    ),
    (
        Phrase::Within,
        "within|in|over the next|no later than|not later than|after|during|over the coming|in the coming",
    ),
    (
        Phrase::Within,
        "in less than|in fewer than|in under|in no more than|in not more than|in a maximum of|in at most",
    ),
    (
        Phrase::Within,
        "within no more than|within not more than|within a maximum of|within at most|within the coming|throughout the next",
    ),
    (Phrase::Within, "over the course of|in the course of|over a period of|during the coming|not exceeding"),
    (Phrase::Per(1), "a day|per day"),
    (Phrase::Per(7), "a week|per week"),
    (Phrase::Per(101), "a month|per month"),
    (Phrase::Per(103), "a quarter|per quarter"),
    (Phrase::Per(112), "a year|per year|per annum|yearly|annually"),
    (Phrase::Recurs(1), "on a daily basis"),
    (Phrase::Recurs(2), "every other day"),
    (Phrase::Recurs(7), "on a weekly basis"),
    (Phrase::Recurs(14), "every other week|bi weekly"),
    (Phrase::Recurs(101), "on a monthly basis"),
    (Phrase::Recurs(102), "every other month|bi monthly"),
    (Phrase::Recurs(103), "on a quarterly basis"),
    (Phrase::Recurs(106), "bi annual|bi annually|semi annual|semi annually|half yearly|six monthly"),
    (Phrase::Recurs(112), "on an annual basis|on a yearly basis"),
    (Phrase::Recurs(124), "every other year"),
    (Phrase::Recurs(112), "each spring|each summer|each autumn|each fall|each winter"),
    (Phrase::Recurs(112), "every spring|every summer|every autumn|every fall|every winter"),
];

/// The plural of a term: of the last word before its first preposition.
fn plural(term: &str) -> Option<String> {
    let mut words: Vec<String> = term.split_whitespace().map(str::to_owned).collect();
    let head = words.iter().position(|word| is_link(word)).unwrap_or(words.len()).checked_sub(1)?;
    let word = words.get_mut(head)?;
    *word = plural_word(word)?;
    Some(words.join(" "))
}

fn is_link(word: &str) -> bool {
    let word = word.to_lowercase();
    WORDS.iter().any(|(sense, _, words)| {
        matches!(sense, Sense::Preposition | Sense::Conjunction | Sense::Relative | Sense::Infinitive)
            && words.split(' ').any(|link| link == word)
    })
}

fn is_plural(word: &str) -> bool {
    word.ends_with('s')
        || matches!(word, "people" | "children" | "women" | "men" | "staff" | "media" | "criteria" | "data")
}

fn plural_word(word: &str) -> Option<String> {
    if word.len() < 3
        || !word.ends_with(char::is_alphabetic)
        || (word.ends_with('s') && !word.ends_with("ss"))
    {
        return None;
    }
    Some(verbs::with_s(word))
}
