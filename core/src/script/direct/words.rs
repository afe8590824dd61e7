//! The host functions of texts and of what is found in them, on typed values. Each does what the function of that name in `host`
//! does.

use super::calls::Call;
use super::value::several;
use super::{Run, Value};
use crate::script::memo::Wanted;
use crate::script::passages::Passages;
use crate::script::prose::{Prose, VerbView};
use crate::text::{DateKind, InstrumentKind, QuantityKind, Strength, same_words};

impl<'a> Run<'a> {
    /// Several texts, read together.
    pub(super) fn prose(&self, texts: &Value<'a>) -> Option<Value<'a>> {
        let Value::Array(texts) = texts else { return None };
        let mut all = Vec::with_capacity(texts.len());
        for text in texts {
            match text {
                Value::Nothing | Value::Absent(_) => {}
                Value::Text(node) => all.push(*node),
                Value::Prose(prose) => all.extend(prose.nodes()),
                _ => return None,
            }
        }
        let prose = Prose::of_each(self.context, &all);
        Some(if prose.is_empty() { Value::Nothing } else { Value::Prose(prose) })
    }

    /// A text, or several, as prose.
    pub(super) fn text(&self, value: Value<'_>) -> Option<Prose> {
        match value {
            Value::Text(node) => Some(Prose::of(self.context, node)),
            Value::Prose(prose) => Some(prose),
            _ => None,
        }
    }

    /// What a function makes of a text.
    pub(super) fn of_text(&self, call: Call, text: &Prose, rest: &[Value<'a>]) -> Option<Value<'a>> {
        let words = || rest.first()?.words();
        let list = || self.context.list_number(words()?);
        let wanted = match call {
            Call::Hits => Wanted::Hits(list()?),
            Call::Names => Wanted::Names(list()?),
            Call::Verbs => Wanted::Verbs(list()?),
            Call::Objects => Wanted::Objects(list()?, self.context.list_number(rest.get(1)?.words()?)?),
            Call::Modals => Wanted::Modals(list()?, Strength::from_word(rest.get(1)?.words()?)?),
            Call::Acronyms => Wanted::Acronyms,
            Call::Links => Wanted::Links,
            Call::ItemsOf => Wanted::Items,
            Call::Dates => Wanted::Dates(None),
            Call::DatesOfKind => Wanted::Dates(Some(DateKind::from_word(words()?)?)),
            Call::DatesBefore => match rest.first()? {
                Value::Day(day) => Wanted::DatesBefore(day.date),
                _ => return None,
            },
            Call::Quantities => Wanted::Quantities(None),
            Call::QuantitiesOfKind => Wanted::Quantities(Some(QuantityKind::from_word(words()?)?)),
            Call::Instruments => Wanted::Instruments(None),
            Call::InstrumentsOfKind => Wanted::Instruments(Some(InstrumentKind::from_word(words()?)?)),
            Call::MainVerb => return Some(Value::Verb(Box::new(text.main_verb()))),
            Call::FirstPromise => return Some(Value::Verb(Box::new(text.first_promise()))),
            Call::WordCount => return Some(Value::Number(text.words().into())),
            Call::SameAs => {
                let other = self.text(rest.first()?.clone())?;
                return Some(Value::Truth(same_words(&text.quote(), &other.quote())));
            }
            _ => return None,
        };
        Some(Value::Passages(text.find(wanted)))
    }

    /// What a function makes of words found.
    pub(super) fn of_passages(call: Call, found: &Passages, rest: &[Value<'a>]) -> Option<Value<'a>> {
        let others = || match rest.first()? {
            Value::Passages(others) => Some(others),
            _ => None,
        };
        Some(Value::Passages(match call {
            Call::Distinct => return Some(Value::Number(i64::try_from(found.different()).ok()?.into())),
            Call::OutsidePurpose => found.outside_purpose(),
            Call::Promising => found.promising(),
            Call::Leading => found.leading(),
            Call::Joined => found.joined(),
            Call::Counted => found.counted(),
            Call::Opening => found.opening(),
            Call::Heads => found.heads(),
            Call::Affirmed => found.affirmed(),
            Call::ToCome => found.to_come(),
            Call::Sentences => found.sentences(),
            Call::InForm => found.in_form(&several(rest.first()?)?),
            Call::Beside => found.beside(others()?),
            Call::Near => found.near(others()?),
            Call::NearBy => found.within(usize::try_from(rest.get(1)?.whole()?).ok()?, others()?),
            Call::ApartFrom => found.apart_from(others()?),
            Call::Following => found.following(others()?),
            Call::ClearOf => found.clear_of(others()?),
            Call::OtherThan => found.other_than(others()?),
            Call::MissingFrom => found.missing_from(others()?),
            _ => return None,
        }))
    }

    /// Whether a verb stands in a list.
    pub(super) fn of_verb(call: Call, verb: &VerbView, rest: &[Value<'a>]) -> Option<Value<'a>> {
        (call == Call::IsIn).then_some(())?;
        Some(Value::Truth(verb.is_in(rest.first()?.words()?)))
    }
}
