//! Lists as views: filters that keep pointers, counts, values of a field.

use std::collections::BTreeSet;

use rhai::plugin::{Dynamic, EvalAltResult, NativeCallContext, export_module};

use rhai::FnPtr;

use crate::script::view::script_error;
use crate::script::{List, Prose};
use crate::text::plain_words;

type Fallible<T> = Result<T, Box<EvalAltResult>>;

#[expect(
    clippy::unwrap_used,
    reason = "the macro unwraps arguments whose types the script engine has checked"
)]
#[export_module]
pub mod functions {
    use rhai::{Array, FnPtr, INT};

    use super::{Fallible, among_values, asked, said, texts_of};
    use crate::script::quantify::has_item;
    use crate::script::view::{script_error, value_at};
    use crate::script::{At, List, Prose, leaf};

    /// How many items.
    #[rhai_fn(name = "len", pure)]
    pub fn list_len(list: &mut List) -> INT {
        INT::try_from(list.read().len()).unwrap_or(INT::MAX)
    }

    /// Whether it has no item; an absent list has none.
    #[rhai_fn(name = "is_empty", pure)]
    pub fn list_is_empty(list: &mut List) -> bool {
        list.read().is_empty()
    }

    /// The items that have a field: `milestones.having("end")`. The field may be a path: `"lead.institution"`.
    #[rhai_fn(name = "having", pure)]
    pub fn having_field(list: &mut List, field: &str) -> List {
        list.having(field)
    }

    /// The items that lack a field.
    #[rhai_fn(pure)]
    pub fn without(list: &mut List, field: &str) -> List {
        list.without(field)
    }

    /// The items whose field has this value: `members.having("sector", "academia")`.
    #[rhai_fn(pure)]
    pub fn having(list: &mut List, field: &str, value: Dynamic) -> List {
        among_values(list, field, &[value])
    }

    /// The items whose field has one of these values: `members.among("sector", ["academia", "business"])`.
    #[rhai_fn(pure)]
    pub fn among(list: &mut List, field: &str, values: Array) -> List {
        among_values(list, field, &values)
    }

    /// The items of a list of words that are one of these: `languages.among(["es", "pt"])`.
    #[rhai_fn(name = "among", pure)]
    pub fn words_among(list: &mut List, words: Array) -> List {
        list.among_words(&texts_of(&words))
    }

    /// The items of which a field says the same as a text, capitals, accents and spaces aside; of a field that is a list of
    /// texts, one of them: `meetings.saying("commitments", commitment.id)`. `text` may be several texts, of which one is
    /// enough, and `()`, which nothing says.
    #[rhai_fn(return_raw, pure)]
    pub fn saying(list: &mut List, field: &str, text: Dynamic) -> Fallible<List> {
        Ok(list.saying(field, &said(&text)?))
    }

    /// The sum of a number that the items have, exact; items without it are left out: `milestones.sum("weight")`.
    #[rhai_fn(return_raw, pure)]
    pub fn sum(list: &mut List, field: &str) -> Fallible<Dynamic> {
        let sum = list.sum(field);
        sum.map(leaf::number_value).ok_or_else(|| script_error(format!("the sum of `{field}` is too large")))
    }

    /// The items whose field has none of these values; items without the field are left out.
    #[rhai_fn(pure)]
    pub fn not_among(list: &mut List, field: &str, values: Array) -> List {
        list.not_among(field, &texts_of(&values))
    }

    /// The items for which a closure is true. The methods above are faster.
    #[rhai_fn(return_raw, pure)]
    pub fn filter(context: NativeCallContext, list: &mut List, keep: FnPtr) -> Fallible<List> {
        let mut items = Vec::new();
        for (item, value) in list.items.iter().zip(list.values()) {
            if asked(&context, &keep, value)? {
                items.push(*item);
            }
        }
        Ok(List { items: items.into(), ..list.clone() })
    }

    /// Whether a closure is true for every item; true for an empty list.
    #[rhai_fn(name = "all", return_raw, pure)]
    pub fn all_items(context: NativeCallContext, list: &mut List, check: FnPtr) -> Fallible<bool> {
        has_item(list.context.reads(), list.values(), false, |value| asked(&context, &check, value))
            .map(|has| !has)
    }

    /// Whether a closure is true for at least one item.
    #[rhai_fn(name = "any", return_raw, pure)]
    pub fn any_item(context: NativeCallContext, list: &mut List, check: FnPtr) -> Fallible<bool> {
        has_item(list.context.reads(), list.values(), true, |value| asked(&context, &check, value))
    }

    /// The first item, or `()`.
    #[rhai_fn(name = "first", pure)]
    pub fn first_item(list: &mut List) -> Dynamic {
        list.values().next().unwrap_or(Dynamic::UNIT)
    }

    /// The last item, or `()`.
    #[rhai_fn(name = "last", pure)]
    pub fn last_item(list: &mut List) -> Dynamic {
        list.values().last().unwrap_or(Dynamic::UNIT)
    }

    /// The item with this number, from 0.
    #[rhai_fn(index_get, return_raw, pure)]
    pub fn item(list: &mut List, index: INT) -> Fallible<Dynamic> {
        let item = usize::try_from(index).ok().and_then(|index| list.read().get(index).copied());
        let Some(item) = item else { return Err(script_error(format!("there is no item {index}"))) };
        Ok(value_at(&list.context, At::node(item), list.item_shape))
    }

    /// The different values of a field, in the order in which they come first: `members.distinct("sector")`.
    #[rhai_fn(pure)]
    pub fn distinct(list: &mut List, field: &str) -> Array {
        list.distinct(field).into_iter().collect()
    }

    /// The items of both lists, each once.
    #[rhai_fn(name = "+", pure)]
    pub fn add_lists(list: &mut List, more: List) -> List {
        list.and(&more)
    }

    /// The texts of a field of all items, to be read together.
    #[rhai_fn(pure)]
    pub fn texts(list: &mut List, field: &str) -> Prose {
        list.texts(field)
    }

    /// The items of a list of texts, to be read together.
    #[rhai_fn(name = "texts", pure)]
    pub fn own_texts(list: &mut List) -> Prose {
        list.prose()
    }
}

/// The plain words of a text, of several, or of those in a list.
fn said(text: &Dynamic) -> Fallible<BTreeSet<String>> {
    let plain = |prose: &Prose| prose.each().map(plain_words).collect();
    if let Some(prose) = text.read_lock::<Prose>() {
        Ok(plain(&prose))
    } else if let Some(list) = text.read_lock::<List>() {
        Ok(plain(&list.prose()))
    } else if text.is_string() {
        Ok(BTreeSet::from([plain_words(&text.to_string())]))
    } else if text.is_unit() {
        Ok(BTreeSet::new())
    } else {
        Err(script_error(format!("nothing says {}", text.type_name())))
    }
}

fn among_values(list: &List, field: &str, values: &[Dynamic]) -> List {
    list.among(field, &texts_of(values))
}

fn texts_of(values: &[Dynamic]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

/// What a closure says of an item.
fn asked(context: &NativeCallContext<'_>, closure: &FnPtr, item: Dynamic) -> Fallible<bool> {
    let answer: Dynamic = closure.call_within_context(context, (item,))?;
    answer.as_bool().map_err(|found| script_error(format!("a closure here gives true or false, not {found}")))
}
