//! The lines of the files of packs, shipped or in folders, for messages that show them.

use std::path::Path;

/// One line of a file of a pack; `pack` is its id, its name as a shipped pack, or its folder.
pub(super) fn line(pack: &str, path: &str, number: u32) -> Option<String> {
    let index = usize::try_from(number.checked_sub(1)?).ok()?;
    let shipped = format!("{pack}/{path}");
    let shipped = rasero_rules::files().find(|(file, _)| *file == shipped);
    match shipped {
        Some((_, text)) => text.lines().nth(index).map(str::to_owned),
        None => {
            std::fs::read_to_string(Path::new(pack).join(path)).ok()?.lines().nth(index).map(str::to_owned)
        }
    }
}
