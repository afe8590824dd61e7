//! The host functions that checks call most, on typed values. Each does what the function of that name in `host` does.

use super::Run;
use super::value::{Value, several};
use crate::script::clock;
use crate::script::leaf::Day;
use crate::script::list::List;
use crate::script::view::is_recorded_absent;

/// Declares the functions: each by its name in `host`, and the number of its arguments, the one before the point included.
macro_rules! calls {
    ($($name:ident($arguments:literal) => $call:ident),+ $(,)?) => {
        /// A host function, by its name and the number of its arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Call {
            $($call),+
        }

        impl Call {
            /// The function of a name that takes so many arguments.
            pub fn named(name: &str, arguments: usize) -> Option<Self> {
                let known = [$((stringify!($name), $arguments, Call::$call)),+];
                let found = known.into_iter().find(|(known, count, _)| (*known, *count) == (name, arguments));
                found.map(|(.., call)| call)
            }
        }
    };
}

calls! {
    present(1) => Present,
    recorded_absent(1) => RecordedAbsent,
    is_number(1) => IsNumber,
    before(2) => Before,
    after(2) => After,
    over_by(2) => OverBy,
    length_between(2) => LengthBetween,
    len(1) => Len,
    is_empty(1) => IsEmpty,
    having(2) => Having,
    having(3) => HavingValue,
    without(2) => Without,
    among(3) => Among,
    among(2) => AmongWords,
    earliest(2) => Earliest,
    latest(2) => Latest,
    sum(2) => Sum,
    contains(2) => Contains,
    matches(2) => Matches,
    not_among(3) => NotAmong,
    texts(1) => OwnTexts,
    texts(2) => Texts,
    prose(1) => ProseOf,
    hits(2) => Hits,
    names(2) => Names,
    verbs(2) => Verbs,
    main_verb(1) => MainVerb,
    first_promise(1) => FirstPromise,
    dates(1) => Dates,
    dates(2) => DatesOfKind,
    dates_before(2) => DatesBefore,
    quantities(1) => Quantities,
    quantities(2) => QuantitiesOfKind,
    instruments(1) => Instruments,
    instruments(2) => InstrumentsOfKind,
    acronyms(1) => Acronyms,
    modals(3) => Modals,
    objects(3) => Objects,
    links(1) => Links,
    items(1) => ItemsOf,
    words(1) => WordCount,
    same_as(2) => SameAs,
    distinct(1) => Distinct,
    distinct(2) => DistinctValues,
    outside_purpose(1) => OutsidePurpose,
    beside(2) => Beside,
    near(2) => Near,
    near(3) => NearBy,
    promising(1) => Promising,
    leading(1) => Leading,
    joined(1) => Joined,
    counted(1) => Counted,
    opening(1) => Opening,
    apart_from(2) => ApartFrom,
    following(2) => Following,
    in_form(2) => InForm,
    sentences(1) => Sentences,
    clear_of(2) => ClearOf,
    other_than(2) => OtherThan,
    heads(1) => Heads,
    affirmed(1) => Affirmed,
    to_come(1) => ToCome,
    missing_from(2) => MissingFrom,
    is_in(2) => IsIn,
    met(0) => Met,
    not_met(0) => NotMet,
    partly_met(2) => PartlyMet,
    no_evidence(1) => NoEvidence,
    not_written(1) => NotWritten,
    not_applicable(1) => NotApplicable,
    for_a_person(0) => ForAPerson,
    because(2) => Because,
    because(3) => BecauseWith,
    lacking(2) => Lacking,
    at(2) => At,
}

impl<'a> Run<'a> {
    /// What a function makes of a first argument, which may stand before a point, and of others.
    pub(super) fn call(&self, call: Call, first: Value<'a>, rest: &[Value<'a>]) -> Option<Value<'a>> {
        if let Some(outcome) = self.verdict(call, Some(&first), rest) {
            return Some(Value::Verdict(Box::new(outcome)));
        }
        Some(match call {
            Call::Present | Call::IsEmpty | Call::Len | Call::RecordedAbsent | Call::IsNumber => {
                self.of_any(call, &first)?
            }
            Call::Before | Call::After | Call::OverBy | Call::LengthBetween => {
                Self::dates(call, &first, rest)?
            }
            Call::Contains => self.contains(&first, rest)?,
            Call::Matches => Value::Truth(self.matches(&first, rest)?),
            Call::ProseOf => self.prose(&first)?,
            Call::OwnTexts => Value::Prose(self.list(first)?.prose()),
            Call::AmongWords => kept(self.list(first)?.among_words(&several(rest.first()?)?)),
            _ => match first {
                Value::Passages(found) => Self::of_passages(call, &found, rest)?,
                Value::Verdict(mut outcome) => {
                    self.add(call, &mut outcome, rest)?;
                    Value::Verdict(outcome)
                }
                Value::Verb(verb) => Self::of_verb(call, &verb, rest)?,
                text @ (Value::Text(_) | Value::Prose(_)) => self.of_text(call, &self.text(text)?, rest)?,
                list => Self::of_list(call, &self.list(list)?, rest)?,
            },
        })
    }

    /// What a look at a value tells, whatever it is.
    pub(super) fn of_any(&self, call: Call, value: &Value<'_>) -> Option<Value<'a>> {
        Some(match call {
            Call::Present => Value::Truth(self.is_present(value)?),
            Call::IsEmpty => Value::Truth(self.is_empty(value)?),
            Call::Len => Value::Number(self.len(value)?.into()),
            Call::RecordedAbsent => Value::Truth(self.is_recorded_absent(value)),
            Call::IsNumber => Value::Truth(matches!(value, Value::Number(_))),
            _ => return None,
        })
    }

    fn is_present(&self, value: &Value<'_>) -> Option<bool> {
        match value {
            Value::Object(place) => Some(self.view(place).is_present()),
            Value::List(_) | Value::Kept(_) => self.is_empty(value).map(|empty| !empty),
            Value::Nothing | Value::Absent(_) => Some(false),
            Value::Prose(prose) => Some(!prose.is_empty()),
            Value::Passages(found) => Some(!found.is_none()),
            Value::Verb(verb) => Some(!verb.is_empty()),
            Value::Text(_) | Value::Day(_) | Value::Truth(_) | Value::Number(_) | Value::Word(_) => {
                Some(true)
            }
            Value::Words(_)
            | Value::Range(_)
            | Value::Several(_)
            | Value::Array(_)
            | Value::Shown(_)
            | Value::Verdict(_) => None,
        }
    }

    fn is_recorded_absent(&self, value: &Value<'_>) -> bool {
        let at = match value {
            Value::Object(place) | Value::List(place) => &place.at,
            Value::Kept(list) => &list.at,
            _ => return false,
        };
        is_recorded_absent(self.context, at)
    }

    fn is_empty(&self, value: &Value<'_>) -> Option<bool> {
        match value {
            Value::Object(place) => Some(!self.view(place).is_present()),
            Value::List(_) | Value::Kept(_) | Value::Array(_) | Value::Passages(_) => {
                Some(self.len(value)? == 0)
            }
            Value::Prose(prose) => Some(prose.is_empty()),
            Value::Text(_) => Some(false),
            Value::Verb(verb) => Some(verb.is_empty()),
            _ => None,
        }
    }

    /// Items of a list, or characters of a text.
    fn len(&self, value: &Value<'_>) -> Option<i64> {
        let count = match value {
            // Counted in place: most lists are asked for nothing else.
            Value::List(place) => {
                let tree = self.context.tree();
                let items = place.at.present().map_or(&[][..], |node| tree.items(node));
                let count = items.iter().filter(|item| !tree.is_null(**item)).count();
                List::record(self.context, &place.at, count == 0);
                count
            }
            Value::Kept(list) => list.read().len(),
            Value::Text(node) => self.context.length(*node)?,
            Value::Passages(found) => found.count(),
            Value::Array(items) => items.len(),
            _ => return None,
        };
        i64::try_from(count).ok()
    }

    fn dates(call: Call, first: &Value<'a>, rest: &[Value<'a>]) -> Option<Value<'a>> {
        let (Value::Day(one), Value::Day(other)) = (first, rest.first()?) else { return None };
        let (one, other) = (one.date, other.date);
        if call == Call::LengthBetween {
            return Some(Value::Range(clock::between(one, other)));
        }
        Some(Value::Truth(match call {
            Call::Before => one.before(other) == Some(true),
            Call::After => other.before(one) == Some(true),
            _ => one.last() <= other.last(),
        }))
    }

    fn contains(&self, first: &Value<'a>, rest: &[Value<'a>]) -> Option<Value<'a>> {
        let words = rest.first()?.words()?;
        let is_it = |item: &Value<'a>| item.words().map(|word| word == words);
        Some(Value::Truth(match first {
            Value::Several(list) => list.iter().any(|word| **word == *words),
            Value::Array(items) => items.iter().map(is_it).collect::<Option<Vec<_>>>()?.contains(&true),
            Value::Text(node) => self.context.contains(*node, words)?,
            _ => return None,
        }))
    }

    fn matches(&self, first: &Value<'a>, rest: &[Value<'a>]) -> Option<bool> {
        let (Value::Text(node), Value::Words(pattern)) = (first, rest.first()?) else { return None };
        self.context.matches(*node, pattern)
    }

    fn of_list(call: Call, list: &List, rest: &[Value<'a>]) -> Option<Value<'a>> {
        let Value::Words(field) = rest.first()? else { return None };
        let day = |day: Option<Day>| day.map_or(Value::Nothing, Value::Day);
        Some(match call {
            Call::Having => kept(list.having(field)),
            Call::Without => kept(list.without(field)),
            Call::HavingValue => kept(list.among(field, &[one(rest.get(1)?)?])),
            Call::Among => kept(list.among(field, &several(rest.get(1)?)?)),
            Call::NotAmong => kept(list.not_among(field, &several(rest.get(1)?)?)),
            Call::Texts => Value::Prose(list.texts(field)),
            Call::DistinctValues => {
                Value::Array(list.distinct(field).iter().map(Value::of_script).collect::<Option<_>>()?)
            }
            Call::Earliest => day(list.earliest(field)),
            Call::Latest => day(list.latest(field)),
            Call::Sum => Value::Number(list.sum(field)?),
            _ => return None,
        })
    }
}

/// The items that a function kept.
fn kept(list: List) -> Value<'static> {
    Value::Kept(Box::new(list))
}

/// A value as lists compare the values of their fields: by its text.
fn one(value: &Value<'_>) -> Option<String> {
    match value {
        Value::Truth(truth) => Some(truth.to_string()),
        _ => value.words().map(str::to_owned),
    }
}
