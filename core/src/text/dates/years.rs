//! Years that stand alone: whether four digits are a year, and whether the words around make a date of it.

use super::super::grammar::{Class, Sense};
use super::super::number::small;
use super::super::quantities::{is_labelled, is_year};
use super::super::token::{Case, Kind};
use super::Draft;
use super::calendar::Calendar;
use crate::document::PartialDate;

/// Years that the name of an event may bear without a word that says so; others are rather numbers.
const YEARS_OF_EVENTS: std::ops::RangeInclusive<i16> = 1990..=2040;
/// How far before the year the word for a law or a vision may stand.
const WORDS_OF_A_NAME: usize = 6;
/// The letters of the shortest noun before a year.
const SHORTEST_NOUN: usize = 4;

impl Calendar<'_, '_> {
    /// A year where the words around say that it is one.
    pub(super) fn bare_year(&self, at: usize, loose: bool) -> Option<Draft> {
        let year = self.year(at)?;
        let alone = self.scene.tokens.len() == 1;
        let told = loose || alone || self.in_year_context(at) || self.names_an_event(at);
        told.then(|| Draft::date(at, Some(year)))
    }

    fn in_year_context(&self, at: usize) -> bool {
        let Some(mut before) = self.scene.before(at) else { return false };
        if self.scene.has(before, Sense::Determiner) && !self.scene.has(before, Sense::YearContext) {
            before = self.scene.before(before).unwrap_or(before);
        }
        let sense = self.scene.sense(before);
        let listed = sense.has(Sense::Conjunction) || self.scene.is_sign(before, ",");
        let said = sense.any(&[Sense::YearContext, Sense::YearWord])
            || self.scene.is_sign(before, "(")
            || (self.scene.is_sign(before, "-")
                && self.scene.has_some(self.scene.before(before), Sense::YearContext))
            || (listed && self.scene.before(before).is_some_and(|other| self.year(other).is_some()));
        let of_law = self
            .scene
            .before(before)
            .is_some_and(|law| self.scene.is(law, Kind::Number) && self.after_label(law));
        let counted = self.scene.after(at).is_some_and(|next| self.is_counted(at, next));
        said && !of_law && !counted
    }

    /// Whether the word reads as what the number before it counts: `2000 personas`.
    pub(super) fn is_counted(&self, number: usize, at: usize) -> bool {
        let sense = self.scene.sense(at);
        let word = self.scene.is(at, Kind::Word) && !sense.is_function() && !sense.has(Sense::Month);
        let counts = || small(self.scene, number).is_some_and(|number| !is_year(self.scene, number, at));
        (word && counts()) || self.scene.is_sign(at, "%") || sense.has(Sense::Multiplier)
    }

    /// Whether the year is part of a name: `the 2027 Open Data Summit`, `Encuesta de Hogares 2026`; not of a law's, nor of a
    /// vision's (`Agenda 2030`).
    fn names_an_event(&self, at: usize) -> bool {
        if !self.year(at).is_some_and(|year| YEARS_OF_EVENTS.contains(&year.first().year())) || self.glued(at)
        {
            return false;
        }
        let labelled = std::iter::successors(self.scene.before(at), |before| self.scene.before(*before))
            .take(WORDS_OF_A_NAME)
            .take_while(|before| self.scene.is(*before, Kind::Word))
            .any(|before| self.scene.has(before, Sense::Label));
        !labelled && (self.opens_a_name(at) || self.closes_a_name(at))
    }

    /// `2027 Summit`: a word with a capital follows, in a sentence with small words.
    fn opens_a_name(&self, at: usize) -> bool {
        let Some(next) = self.scene.after(at).filter(|next| !self.scene.sense(*next).is_function()) else {
            return false;
        };
        let capital = |at: usize| self.scene.token(at).is_some_and(|token| token.case == Case::Title);
        let acronym = |at: usize| self.scene.token(at).is_some_and(|token| token.case == Case::Upper);
        capital(next) || (acronym(next) && self.scene.after(next).is_some_and(capital))
    }

    /// `conferencia 2026`: a noun stands before, and nothing that the number could count follows.
    fn closes_a_name(&self, at: usize) -> bool {
        let noun = |at: usize| {
            let verb = [Class::Infinitive, Class::Finite, Class::Past, Class::Gerund];
            self.scene.is(at, Kind::Word)
                && self.scene.folded(at).len() >= SHORTEST_NOUN
                && !self.scene.sense(at).is_function()
                && !self.scene.sense(at).any(&[Sense::Month, Sense::Unit, Sense::YearContext, Sense::NotDue])
                && !self.scene.has_form(at, &verb)
        };
        let ends = |next: usize| {
            self.scene.is(next, Kind::Sign)
                || self.scene.sense(next).is_function()
                || self.scene.phrase(next).is_some()
        };
        self.scene.before(at).is_some_and(noun) && self.scene.after(at).is_none_or(ends)
    }

    pub(super) fn year(&self, at: usize) -> Option<PartialDate> {
        let value = small(self.scene, at).filter(|_| self.scene.folded(at).len() == 4)?;
        (1900..=2100).contains(&value).then(|| PartialDate::year(value)).flatten()
    }

    /// Whether the number is a name's: `artículo 12`, `Law no. 5`.
    pub(super) fn after_label(&self, at: usize) -> bool {
        is_labelled(self.scene, at)
    }
}
