//! Reading files: what the core leaves to each surface.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use rasero::wire::{Failure, MOST_BYTES, Problem};

/// What is said of a folder, which the system only calls unreadable.
const FOLDER: &str =
    "is a folder, not a file: give its files, as in `scorer.score_many(sorted(folder.glob(\"*.yaml\")))`";

/// The bytes of a file, one more than a document may have at the most: the core then says that it is too large.
///
/// # Errors
/// `input/unreadable`.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => {
            let origin = path.display().to_string();
            let why = if path.is_dir() { FOLDER.to_owned() } else { format!("cannot be read: {error}") };
            Err(Problem::new("input/unreadable", why).in_file(Some(&origin)).into())
        }
    }
}
