//! Reading packs from disk, from their folder or their archive: the one place of the core that touches files.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::archive;
use super::fault::PackError;
use super::intake::Intake;
use super::limits;
use super::source::{FileKind, PackFiles};

impl PackFiles {
    /// Reads the files of a pack from its folder, or from an archive of that folder. `README.md`, hidden files and copies that
    /// editors leave are passed over.
    ///
    /// Files that cannot be read become faults of the pack when it is loaded.
    ///
    /// # Errors
    /// When the folder itself cannot be read, or the archive is none: `pack/folder`, `pack/archive`.
    pub fn from_path(path: &Path) -> Result<Self, PackError> {
        let name = path.display().to_string();
        let mut reader = Reader { intake: Intake::new(name.clone()) };
        if path.is_file() {
            return match read_most(path, limits::PACK_BYTES) {
                Ok(bytes) => PackFiles::from_archive(&name, &bytes),
                Err(error) => Err(reader.unreadable("pack/archive", "archive", &error)),
            };
        }
        match reader.folder(path, "", 1) {
            Ok(()) => Ok(reader.intake.finish()),
            Err(error) => Err(reader.unreadable("pack/folder", "folder", &error)),
        }
    }

    /// Whether there is such a folder or archive.
    pub(crate) fn is_pack(path: &Path) -> bool {
        path.is_dir() || path.is_file() && archive::is_name(path)
    }

    /// One line, from 1, of a file in a folder of a pack, for messages that show it.
    pub(crate) fn line_of(folder: &Path, path: &str, number: u32) -> Option<String> {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        if folder.is_file() {
            return PackFiles::from_path(folder).ok()?.get(path)?.lines().nth(index).map(str::to_owned);
        }
        let text = fs::read_to_string(folder.join(path)).ok()?;
        text.lines().nth(index).map(str::to_owned)
    }
}

/// What a file holds, and of it no more than one byte beyond what it may.
fn read_most(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

struct Reader {
    intake: Intake,
}

impl Reader {
    fn unreadable(&self, code: &'static str, what: &str, error: &io::Error) -> PackError {
        PackError::new(vec![self.intake.fault(code, "", format!("cannot read the {what}: {error}"))])
    }

    fn folder(&mut self, at: &Path, path: &str, depth: usize) -> io::Result<()> {
        let mut entries = fs::read_dir(at)?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                self.intake.refuse("pack/unknown-file", path, "a file name is not readable text".into());
                continue;
            };
            let inner = if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
            if FileKind::of(&inner) == FileKind::Ignored {
                continue;
            }
            if !self.intake.has_room() {
                return Ok(());
            }
            if let Err(error) = self.entry(&entry.path(), &inner, depth) {
                self.intake.refuse("pack/unreadable", &inner, format!("cannot read it: {error}"));
            }
        }
        Ok(())
    }

    fn entry(&mut self, at: &Path, path: &str, depth: usize) -> io::Result<()> {
        let metadata = fs::metadata(at)?;
        if metadata.is_dir() {
            if depth < limits::FOLDER_DEPTH {
                return self.folder(at, path, depth + 1);
            }
            self.intake.refuse("pack/unknown-file", path, "a pack has no folder as deep as this".into());
        } else if !metadata.is_file() {
            self.intake.refuse("pack/unreadable", path, "cannot read it: it is no file".into());
        } else if self.intake.wants(path) {
            let bytes = read_most(at, limits::FILE_BYTES)?;
            self.intake.take(path, bytes);
        }
        Ok(())
    }
}
