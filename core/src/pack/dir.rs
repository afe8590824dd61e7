//! Reading a pack's folder from disk: the one place of the core that touches files.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::fault::{PackError, PackFault};
use super::limits;
use super::source::{FileKind, PackFiles};

impl PackFiles {
    /// Reads the files of a pack from its folder. `README.md`, hidden files and copies that editors leave are passed over.
    ///
    /// Files that cannot be read become faults of the pack when it is loaded.
    ///
    /// # Errors
    /// When the folder itself cannot be read: `pack/folder`.
    pub fn from_dir(folder: &Path) -> Result<Self, PackError> {
        let mut files = PackFiles::default();
        let mut reader =
            Reader { folder: folder.display().to_string(), files: &mut files, bytes: 0, count: 0 };
        match reader.folder(folder, "", 1) {
            Ok(()) => Ok(files),
            Err(error) => Err(PackError::new(vec![reader.fault(
                "pack/folder",
                "",
                format!("cannot read the folder: {error}"),
            )])),
        }
    }

    /// Whether there is such a folder.
    pub(crate) fn is_folder(folder: &Path) -> bool {
        folder.is_dir()
    }

    /// One line, from 1, of a file in a folder of a pack, for messages that show it.
    pub(crate) fn line_of(folder: &Path, path: &str, number: u32) -> Option<String> {
        let text = fs::read_to_string(folder.join(path)).ok()?;
        text.lines().nth(usize::try_from(number.checked_sub(1)?).ok()?).map(str::to_owned)
    }
}

struct Reader<'r> {
    folder: String,
    files: &'r mut PackFiles,
    bytes: usize,
    count: usize,
}

impl Reader<'_> {
    fn fault(&self, code: &'static str, path: &str, message: String) -> PackFault {
        PackFault {
            code,
            pack: self.folder.clone(),
            path: path.to_owned(),
            place: None,
            line_text: None,
            message,
            help: None,
        }
    }

    fn refuse(&mut self, code: &'static str, path: &str, message: String) {
        let fault = self.fault(code, path, message);
        if self.files.unread.len() < limits::FAULTS {
            self.files.unread.push(fault);
        }
    }

    fn folder(&mut self, at: &Path, path: &str, depth: usize) -> io::Result<()> {
        let mut entries = fs::read_dir(at)?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                self.refuse("pack/unknown-file", path, "a file name is not readable text".into());
                continue;
            };
            let inner = if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
            if FileKind::of(&inner) == FileKind::Ignored {
                continue;
            }
            self.count += 1;
            if self.count > limits::FILES || self.bytes > limits::PACK_BYTES {
                let help = format!(
                    "the pack is too large: at most {} files and {} bytes",
                    limits::FILES,
                    limits::PACK_BYTES
                );
                self.refuse("pack/too-large", "", help);
                return Ok(());
            }
            if let Err(error) = self.entry(&entry.path(), &inner, depth) {
                self.refuse("pack/unreadable", &inner, format!("cannot read it: {error}"));
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
            self.refuse("pack/unknown-file", path, "a pack has no folder as deep as this".into());
        } else if !metadata.is_file() || FileKind::of(path) == FileKind::Unknown {
            // Not read, only named: the loader says that a pack has no use for it.
            self.files.insert(path, String::new());
        } else {
            self.file(at, path)?;
        }
        Ok(())
    }

    fn file(&mut self, at: &Path, path: &str) -> io::Result<()> {
        let mut bytes = Vec::new();
        let most = u64::try_from(limits::FILE_BYTES).unwrap_or(u64::MAX);
        fs::File::open(at)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() > limits::FILE_BYTES {
            self.refuse(
                "pack/too-large",
                path,
                format!("the file is too large: at most {} bytes", limits::FILE_BYTES),
            );
            return Ok(());
        }
        self.bytes += bytes.len();
        match String::from_utf8(bytes) {
            Ok(text) => self.files.insert(path, text),
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let line = error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count() + 1;
                self.refuse(
                    "pack/not-utf-8",
                    path,
                    format!("line {line} is not UTF-8: save the file as UTF-8"),
                );
            }
        }
        Ok(())
    }
}
