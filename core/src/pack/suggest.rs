//! What to write instead of a name that is not known, for messages.

use crate::document::nearest;

/// A help text that offers the nearest known name or, when none is near and they are few, all of them.
pub(crate) fn suggest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    // Nothing that long was meant to be a name, and comparing it takes long.
    if word.len() > 100 {
        return None;
    }
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(name) = nearest(word, known.iter().copied()) {
        return Some(format!("did you mean `{name}`?"));
    }
    if known.is_empty() || known.len() > 16 {
        return None;
    }
    Some(format!("known: {}", known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn lists_few_names_when_none_is_near() {
        assert_eq!(suggest("zebra", ["group", "tier"]).as_deref(), Some("known: `group`, `tier`"));
    }
}
