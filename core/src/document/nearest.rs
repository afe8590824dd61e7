//! The nearest known name to one that is not known, for "did you mean".

/// The known name that is nearest to `name`, when one is near enough to be meant: at most a third of its letters differ.
///
/// ```
/// use rasero::document::nearest;
/// assert_eq!(nearest("mileston", ["title", "milestones"]), Some("milestones"));
/// assert_eq!(nearest("budget", ["title", "milestones"]), None);
/// ```
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = name.chars().count();
    let near = |candidate: &&str| {
        let longest = letters.max(candidate.chars().count());
        strsim::osa_distance(name, candidate) * 3 <= longest
    };
    known.into_iter().filter(near).min_by_key(|candidate| strsim::osa_distance(name, candidate))
}
