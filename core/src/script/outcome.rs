//! What a script ends in: a verdict with its reason and the places it rests on. Turning it into a finding is the engine's work.

use super::limits;
use super::reads::At;
use crate::report::{Share, Verdict};
use crate::text::Span;

/// A value that a reason's text shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A whole number: plural forms follow it.
    Number(i64),
    /// Anything else, as text.
    Text(String),
}

impl Argument {
    /// Words of the document: long ones are cut after a whole word, with an ellipsis.
    pub fn quoting(words: &str) -> Self {
        let Some((limit, _)) = words.char_indices().nth(LONGEST_QUOTE) else {
            return Argument::Text(words.to_owned());
        };
        let kept = words.get(..limit).unwrap_or_default();
        let kept = kept.rsplit_once(char::is_whitespace).map_or(kept, |(before, _)| before);
        Argument::Text(format!("{}…", kept.trim_end_matches(|c: char| !c.is_alphanumeric())))
    }
}

/// Characters of the document that a reason quotes at most.
const LONGEST_QUOTE: usize = 160;

/// The reason that a script gives: the id of a text in its rule, with arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonCall {
    /// Id of the text.
    pub id: String,
    /// Arguments by name, in order of name.
    pub arguments: Vec<(String, Argument)>,
}

/// A place that a verdict rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Locus {
    /// Where in the document.
    pub at: At,
    /// Which words, when it is a text.
    pub span: Option<Span>,
}

/// What is missing, as a rule names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A place.
    Place(At),
    /// An absence that was read, by its number: the value of an absent leaf has no place.
    Absence(usize),
}

/// A verdict with what a script says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// How much is met.
    pub share: Share,
    /// Parts met, of all parts, for a verdict that counted.
    pub ratio: Option<(u64, u64)>,
    /// Why.
    pub reason: Option<ReasonCall>,
    /// What it rests on; empty means whatever the rule read.
    pub evidence: Vec<Locus>,
    /// The field whose absence decided, for `no_evidence`, or left the rest open, for `partly_met`.
    pub missing: Option<At>,
    /// The same as the number of an absence that was read, where the rule gave the value of an absent leaf: it has no place.
    pub absence: Option<usize>,
    /// Of a verdict in part: whether the rest is not known, rather than known to be unmet.
    pub open: bool,
    /// Whether it, or the rest of it, is not known for want of reading a text.
    pub unread: bool,
    /// Whether the text itself is the evidence: `not_met` in an adopted plan, `no_evidence` before.
    pub unwritten: bool,
}

impl Outcome {
    /// A verdict without reason or evidence yet. Its share is full when met, nothing otherwise.
    pub fn new(verdict: Verdict) -> Self {
        let share = if verdict == Verdict::Met { Share::FULL } else { Share::NONE };
        Outcome {
            verdict,
            share,
            ratio: None,
            reason: None,
            evidence: Vec::new(),
            missing: None,
            absence: None,
            open: false,
            unread: false,
            unwritten: false,
        }
    }

    /// That the record does not say; `missing` is what decided by its absence.
    pub fn no_evidence(missing: Option<Gap>) -> Self {
        let mut outcome = Self::new(Verdict::NoEvidence);
        outcome.miss(missing);
        outcome
    }

    /// That a text does not say it, which is the evidence.
    pub fn not_written(places: Vec<Locus>) -> Self {
        let missing = places.first().map(|locus| locus.at.clone());
        let mut outcome = Outcome { missing, unwritten: true, ..Self::new(Verdict::NoEvidence) };
        outcome.rests_on(places);
        outcome
    }

    /// The same with a reason.
    #[must_use]
    pub fn because(mut self, text: &str, arguments: Vec<(String, Argument)>) -> Self {
        self.say(text, arguments);
        self
    }

    /// Gives it a reason.
    pub fn say(&mut self, text: &str, arguments: Vec<(String, Argument)>) {
        self.reason = Some(ReasonCall { id: text.into(), arguments });
    }

    /// The same; of a verdict in part, the rest is not known for want of `missing`.
    #[must_use]
    pub fn lacking(mut self, missing: Option<Gap>) -> Self {
        self.lack(missing);
        self
    }

    /// Says of a verdict in part for want of what the rest is not known.
    pub fn lack(&mut self, missing: Option<Gap>) {
        if self.verdict == Verdict::PartlyMet {
            self.open = true;
            self.miss(missing);
        }
    }

    fn miss(&mut self, gap: Option<Gap>) {
        (self.missing, self.absence) = match gap {
            Some(Gap::Place(at)) => (Some(at), None),
            Some(Gap::Absence(number)) => (None, Some(number)),
            None => (None, None),
        };
    }

    /// The same, and it rests on these places.
    #[must_use]
    pub fn at(mut self, places: Vec<Locus>) -> Self {
        self.rests_on(places);
        self
    }

    /// Adds what it rests on: each place once, and no more of them than `limits::EVIDENCE`. The first ones stay.
    pub fn rests_on(&mut self, places: impl IntoIterator<Item = Locus>) {
        let places = places.into_iter();
        self.evidence.reserve(places.size_hint().0.min(limits::EVIDENCE));
        // Places mostly come in their order: one behind all others is new.
        let known = self.evidence.iter().enumerate();
        let mut furthest = known.max_by_key(|(_, place)| *place).map(|(number, _)| number);
        for place in places {
            if self.evidence.len() >= limits::EVIDENCE {
                return;
            }
            if furthest.and_then(|number| self.evidence.get(number)).is_none_or(|furthest| *furthest < place)
            {
                furthest = Some(self.evidence.len());
            } else if self.evidence.contains(&place) {
                continue;
            }
            self.evidence.push(place);
        }
    }

    /// `met` parts of `of`, where there are as many.
    pub fn partly_of(met: i64, of: i64) -> Option<Self> {
        let (met, of) = (u64::try_from(met).ok()?, u64::try_from(of).ok()?);
        (of > 0 && met <= of).then(|| Outcome::partly(met, of))
    }

    /// `met` parts of `of`: nothing is `not_met`, all is `met`.
    pub fn partly(met: u64, of: u64) -> Self {
        let verdict = match met {
            0 => Verdict::NotMet,
            all if all >= of => Verdict::Met,
            _ => Verdict::PartlyMet,
        };
        let share = if verdict == Verdict::Met { Share::FULL } else { Share::of(met, of) };
        Outcome { share, ratio: Some((met, of)), ..Self::new(verdict) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_quotes_end_after_a_whole_word() {
        assert_eq!(Argument::quoting("Publicar el padrón"), Argument::Text("Publicar el padrón".into()));
        let Argument::Text(cut) = Argument::quoting(&"más datos, ".repeat(40)) else {
            panic!("words are a text")
        };
        assert!(cut.ends_with("datos…") || cut.ends_with("más…"), "{cut}");
        assert!(cut.chars().count() <= LONGEST_QUOTE + 1);
    }

    #[test]
    fn a_part_of_all_is_a_share_rounded_down() {
        assert_eq!(Outcome::partly(2, 3).share.permille(), 666);
        assert_eq!(Outcome::partly(0, 3).verdict, Verdict::NotMet);
        assert_eq!(Outcome::partly(3, 3).verdict, Verdict::Met);
        assert_eq!(Outcome::partly(3, 3).share, Share::FULL);
    }
}
