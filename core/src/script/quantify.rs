//! Whether something holds for an item of a list, by three-valued logic: what a text says that nobody here can read is not known.

use super::reads::Reads;

/// Whether a closure comes to `wanted` for any item. One of which that is known decides, wherever it stands in the list: then it does
/// not matter what others say in texts that cannot be read.
///
/// # Errors
/// The first that the closure comes to.
pub fn has_item<T, E>(
    reads: &Reads,
    items: impl Iterator<Item = T>,
    wanted: bool,
    mut holds: impl FnMut(T) -> Result<bool, E>,
) -> Result<bool, E> {
    let before = reads.take_unread();
    let (mut has, mut unread) = (false, None);
    for item in items {
        let is_wanted = holds(item)? == wanted;
        let text = reads.take_unread();
        has |= is_wanted;
        if is_wanted && text.is_none() {
            unread = None;
            break;
        }
        unread = unread.or(text);
    }
    before.or(unread).into_iter().for_each(|text| reads.touch_unread(text));
    Ok(has)
}
