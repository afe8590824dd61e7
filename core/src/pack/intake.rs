//! Taking the files of a pack in, from a folder or an archive: how many, how large, readable or not. Where the bytes come from
//! is not known here.

use super::fault::PackFault;
use super::limits;
use super::source::{FileKind, PackFiles};

/// Files on their way into a pack.
#[derive(Debug)]
pub(super) struct Intake {
    /// How messages call the pack.
    name: String,
    files: PackFiles,
    bytes: usize,
    count: usize,
}

impl Intake {
    pub(super) fn new(name: String) -> Self {
        Intake { name, files: PackFiles::default(), bytes: 0, count: 0 }
    }

    /// What was taken in, and what could not be.
    pub(super) fn finish(self) -> PackFiles {
        self.files
    }

    pub(super) fn fault(&self, code: &'static str, path: &str, message: String) -> PackFault {
        PackFault::new(code, &self.name, path, message)
    }

    /// Notes what cannot be read, for whoever loads the pack.
    pub(super) fn refuse(&mut self, code: &'static str, path: &str, message: String) {
        let fault = self.fault(code, path, message);
        if self.files.unread.len() < limits::FAULTS {
            self.files.unread.push(fault);
        }
    }

    /// Whether one more file may be looked at; once there are too many it is refused for good.
    pub(super) fn has_room(&mut self) -> bool {
        self.count += 1;
        if self.count <= limits::FILES && self.bytes <= limits::PACK_BYTES {
            return true;
        }
        let (files, bytes) = (limits::FILES, limits::PACK_BYTES);
        self.refuse(
            "pack/too-large",
            "",
            format!("the pack is too large: at most {files} files and {bytes} bytes"),
        );
        false
    }

    /// Whether a file is one that packs have. Others are named and not read: the loader says that a pack has no use for them.
    pub(super) fn wants(&mut self, path: &str) -> bool {
        let wanted = FileKind::of(path) != FileKind::Unknown;
        if !wanted {
            self.files.insert(path, String::new());
        }
        wanted
    }

    /// Takes the content of a file, of which at most one byte more than a file may have was read.
    pub(super) fn take(&mut self, path: &str, bytes: Vec<u8>) {
        if bytes.len() > limits::FILE_BYTES {
            let message = format!("the file is too large: at most {} bytes", limits::FILE_BYTES);
            return self.refuse("pack/too-large", path, message);
        }
        self.bytes += bytes.len();
        match String::from_utf8(bytes) {
            Ok(text) => self.files.insert(path, text),
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let line = error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count() + 1;
                let message = format!("line {line} is not UTF-8: save the file as UTF-8");
                self.refuse("pack/not-utf-8", path, message);
            }
        }
    }
}
