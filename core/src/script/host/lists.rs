//! Lists as views: filters that keep pointers, counts, values of a field.

use rhai::plugin::{Dynamic, EvalAltResult, NativeCallContext, export_module};

use crate::script::view::script_error;
use crate::script::{List, leaf};

type Fallible<T> = Result<T, Box<EvalAltResult>>;

#[expect(
    clippy::unwrap_used,
    reason = "the macro unwraps arguments whose types the script engine has checked"
)]
#[export_module]
pub mod functions {
    use rhai::{Array, FnPtr, INT};

    use super::{Fallible, among_values, is_true};
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
        list.keep(|item| item.path(field).holds_something())
    }

    /// The items that lack a field.
    #[rhai_fn(pure)]
    pub fn without(list: &mut List, field: &str) -> List {
        list.keep(|item| !item.path(field).holds_something())
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

    /// The items whose field has none of these values; items without the field are left out.
    #[rhai_fn(pure)]
    pub fn not_among(list: &mut List, field: &str, values: Array) -> List {
        let known = list.keep(|item| item.path(field).holds_something());
        let found = among_values(list, field, &values);
        List {
            items: known.items.iter().filter(|item| !found.items.contains(item)).copied().collect(),
            ..known
        }
    }

    /// The items for which a closure is true. The methods above are faster.
    #[rhai_fn(return_raw, pure)]
    pub fn filter(context: NativeCallContext, list: &mut List, keep: FnPtr) -> Fallible<List> {
        let mut items = Vec::new();
        for (item, value) in list.items.iter().zip(list.values()) {
            if is_true(&keep.call_within_context::<Dynamic>(&context, (value,))?)? {
                items.push(*item);
            }
        }
        Ok(List { items: items.into(), ..list.clone() })
    }

    /// Whether a closure is true for every item; true for an empty list.
    #[rhai_fn(name = "all", return_raw, pure)]
    pub fn all_items(context: NativeCallContext, list: &mut List, check: FnPtr) -> Fallible<bool> {
        for value in list.values() {
            if !is_true(&check.call_within_context::<Dynamic>(&context, (value,))?)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether a closure is true for at least one item.
    #[rhai_fn(name = "any", return_raw, pure)]
    pub fn any_item(context: NativeCallContext, list: &mut List, check: FnPtr) -> Fallible<bool> {
        for value in list.values() {
            if is_true(&check.call_within_context::<Dynamic>(&context, (value,))?)? {
                return Ok(true);
            }
        }
        Ok(false)
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
        let mut seen: Vec<String> = Vec::new();
        let mut values = Array::new();
        for node in list.fields(field) {
            let value = leaf::plain(&list.context, node);
            let text = value.to_string();
            if !value.is_unit() && !seen.contains(&text) {
                seen.push(text);
                values.push(value);
            }
        }
        values
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

fn among_values(list: &List, field: &str, values: &[Dynamic]) -> List {
    let wanted: Vec<String> = values.iter().map(ToString::to_string).collect();
    list.keep(|item| {
        let found = item.path(field);
        let holds = found.holds_something();
        let value = found.at.present().filter(|_| holds).map(|node| leaf::plain(&found.context, node));
        value.is_some_and(|value| wanted.contains(&value.to_string()))
    })
}

fn is_true(value: &Dynamic) -> Fallible<bool> {
    value.as_bool().map_err(|found| script_error(format!("a closure here gives true or false, not {found}")))
}
