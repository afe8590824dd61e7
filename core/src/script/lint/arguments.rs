//! Which values a call gives a reason to show.

use std::collections::BTreeSet;

use rhai::{Expr, Map};

/// The names in the map that stands behind the id of a reason; none without a map, `None` where only a run shows them.
pub(super) fn given(arguments: &[Expr]) -> Option<BTreeSet<String>> {
    let behind_id = arguments.iter().skip_while(|argument| !matches!(argument, Expr::StringConstant(..)));
    match behind_id.last() {
        Some(Expr::Map(pairs, _)) => Some(pairs.1.keys().map(ToString::to_string).collect()),
        Some(Expr::DynamicConstant(value, _)) => {
            Some(value.read_lock::<Map>()?.keys().map(ToString::to_string).collect())
        }
        Some(Expr::StringConstant(..)) => Some(BTreeSet::new()),
        _ => None,
    }
}
