//! The nearest known name for a name that is not known.

use strsim::damerau_levenshtein;

/// Names longer than this are no slips of the pen.
const LONGEST: usize = 64;

/// The known name that was probably meant: at most a third of its letters away, or the longest whose words the name begins
/// with (`end_date` for `end`). Case and the way of joining words do not count.
pub(super) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    let folded = fold(name);
    let near = known
        .clone()
        .map(|known| (damerau_levenshtein(&folded, known), known))
        .filter(|(distance, known)| *distance <= (known.len().min(folded.len()) / 3).max(1))
        .min_by_key(|(distance, _)| *distance);
    let begins = || known.filter(|known| begins_with(&folded, known)).max_by_key(|known| known.len());
    near.map(|(_, known)| known).or_else(begins).map(str::to_owned)
}

fn begins_with(name: &str, known: &str) -> bool {
    name.strip_prefix(known).is_some_and(|rest| rest.starts_with('_'))
}

/// `startDate`, `Start Date` and `start-date` become `start_date`.
fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len() + 4);
    let mut after_small = false;
    for letter in name.trim().chars() {
        if letter.is_uppercase() && after_small {
            folded.push('_');
        }
        after_small = letter.is_lowercase() || letter.is_numeric();
        match letter {
            '-' | ' ' => folded.push('_'),
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant() {
        let names = ["end", "lead", "milestones", "start", "title", "expected_outputs"];
        let find = |name| nearest(name, names.into_iter());
        assert_eq!(find("milestone").as_deref(), Some("milestones"));
        assert_eq!(find("titel").as_deref(), Some("title"));
        assert_eq!(find("startDate").as_deref(), Some("start"));
        assert_eq!(find("end-date").as_deref(), Some("end"));
        assert_eq!(find("expectedOutputs").as_deref(), Some("expected_outputs"));
    }

    #[test]
    fn offers_nothing_far_away() {
        let names = ["end", "lead"];
        for name in ["", "colour", "x", &"end_".repeat(40)] {
            assert_eq!(nearest(name, names.into_iter()), None, "{name}");
        }
    }
}
