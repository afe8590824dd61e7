//! The nearest known name to one that is not known, for messages.

/// The known name that differs least from `word`, when it differs by little; the first one among equals.
pub(crate) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let length = word.chars().count();
    if length == 0 || length > 64 {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let distance = strsim::damerau_levenshtein(word, name);
        let allowed = length.max(name.chars().count()) / 3;
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// A help text that offers the nearest known name or, when none is near and they are few, all of them.
pub(crate) fn suggest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(name) = nearest(word, known.iter().copied()) {
        return Some(format!("did you mean `{name}`?"));
    }
    if known.is_empty() || known.len() > 12 {
        return None;
    }
    Some(format!("known: {}", known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod tests {
    use super::{nearest, suggest};

    #[test]
    fn finds_what_was_meant_and_nothing_far_away() {
        assert_eq!(nearest("pionts", ["group", "points", "params"]), Some("points"));
        assert_eq!(nearest("zebra", ["group", "points"]), None);
        assert_eq!(nearest("", ["a"]), None);
    }

    #[test]
    fn lists_few_names_when_none_is_near() {
        assert_eq!(suggest("zebra", ["group", "tier"]).as_deref(), Some("known: `group`, `tier`"));
    }
}
