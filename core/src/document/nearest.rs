//! The nearest known name to one that is not known, for "did you mean".

use strsim::osa_distance;

/// Names longer than this are no slips of the pen.
const LONGEST: usize = 64;

/// The known name that was probably meant: at most a third of its letters away, or one letter of three and more. Case and the way
/// of joining words do not count.
///
/// ```
/// use rasero::document::nearest;
/// assert_eq!(nearest("mileston", ["title", "milestones"]), Some("milestones"));
/// assert_eq!(nearest("startsOn", ["title", "start_on"]), Some("start_on"));
/// assert_eq!(nearest("budget", ["title", "milestones"]), None);
/// ```
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let folded = fold(name);
    let mut near = None::<(usize, &str)>;
    for candidate in known {
        let other = fold(candidate);
        let distance = osa_distance(&folded, &other);
        if is_near(distance, &folded, &other) && near.is_none_or(|(least, _)| distance < least) {
            near = Some((distance, candidate));
        }
    }
    near.map(|(_, known)| known)
}

/// The same; else the longest known name with whose words the name begins: `end` for `end_date`.
pub(crate) fn nearest_or_begun<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    nearest(name, known.clone()).or_else(|| {
        let folded = fold(name);
        let begun = known.into_iter().filter(|known| begins_with(&folded, known));
        begun.max_by_key(|known| known.len()).filter(|_| name.len() <= LONGEST)
    })
}

fn is_near(distance: usize, name: &str, known: &str) -> bool {
    let (one, other) = (name.chars().count(), known.chars().count());
    distance * 3 <= one.max(other) || distance == 1 && one.min(other) > 2
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
    use super::{nearest, nearest_or_begun};

    #[test]
    fn finds_what_was_meant() {
        let names = ["end", "lead", "milestones", "start", "title", "expected_outputs", "open-data-charter"];
        let find = |name| nearest_or_begun(name, names);
        assert_eq!(find("milestone"), Some("milestones"));
        assert_eq!(find("titel"), Some("title"));
        assert_eq!(find("startDate"), Some("start"));
        assert_eq!(find("end-date"), Some("end"));
        assert_eq!(find("expectedOutputs"), Some("expected_outputs"));
        assert_eq!(find("open_data_chater"), Some("open-data-charter"));
    }

    #[test]
    fn offers_nothing_far_away() {
        for name in ["", "colour", "x", &"end_".repeat(40)] {
            assert_eq!(nearest_or_begun(name, ["end", "lead"]), None, "{name}");
        }
        assert_eq!(nearest("zz", ["id", "title"]), None);
        assert_eq!(nearest("en", ["es"]), None);
        assert_eq!(nearest("end_date", ["end"]), None, "not everywhere is a longer name a slip");
        assert_eq!(nearest("z", ["a", "b"]), None);
    }
}
