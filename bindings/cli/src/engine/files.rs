//! The lines of the files of packs, shipped or in folders, for messages that show them.

use std::path::Path;

/// One line of a file of a shipped pack.
pub(super) fn shipped_line(pack: &str, path: &str, number: u32) -> Option<String> {
    let shipped = format!("{pack}/{path}");
    let (_, text) = rasero_rules::files().find(|(file, _)| *file == shipped)?;
    line(text, number)
}

/// One line of a file of a pack in a folder.
pub(super) fn line_in(folder: &Path, path: &str, number: u32) -> Option<String> {
    line(&std::fs::read_to_string(folder.join(path)).ok()?, number)
}

fn line(text: &str, number: u32) -> Option<String> {
    let index = usize::try_from(number.checked_sub(1)?).ok()?;
    text.lines().nth(index).map(str::to_owned)
}
