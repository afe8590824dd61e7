//! A pack as one file: a zip archive of its folder, which any computer can make and open. What is read is bounded, whatever
//! the archive says of itself, and no name leads out of the pack.

use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::fault::PackError;
use super::intake::Intake;
use super::limits;
use super::manifest;
use super::source::{FileKind, PackFiles};

/// The ending of archives.
const ENDING: &str = "zip";
/// What some computers put beside the files of a folder.
const LITTER: &str = "__MACOSX/";

/// Whether a file has the name of an archive.
pub(super) fn is_name(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
}

impl PackFiles {
    /// Reads the files of a pack from a zip archive of its folder: its files at the top, or in one folder. `name` is how
    /// messages call it.
    ///
    /// ```
    /// use rasero::pack::PackFiles;
    /// let files = PackFiles::new([("pack.toml", "id = \"mine\""), ("rules/a.toml", "")]);
    /// let bytes = files.to_archive()?;
    /// assert_eq!(PackFiles::from_archive("mine.zip", &bytes).unwrap(), files);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// Files that cannot be read become faults of the pack when it is loaded.
    ///
    /// # Errors
    /// When it is no archive, or a larger one than a pack may be: `pack/archive`, `pack/too-large`.
    pub fn from_archive(name: &str, bytes: &[u8]) -> Result<Self, PackError> {
        let mut intake = Intake::new(name.to_owned());
        if bytes.len() > limits::PACK_BYTES {
            let message = format!("the archive is too large: at most {} bytes", limits::PACK_BYTES);
            return Err(PackError::new(vec![intake.fault("pack/too-large", "", message)]));
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| {
            PackError::new(vec![intake.fault(
                "pack/archive",
                "",
                format!("cannot read the archive: {error}"),
            )])
        })?;
        let top = top(&archive);
        for index in 0..archive.len() {
            if !intake.has_room() {
                break;
            }
            read(&mut archive, index, &top, &mut intake);
        }
        Ok(intake.finish())
    }

    /// The files as a zip archive: the same bytes for the same files.
    ///
    /// # Errors
    /// When the archive would be larger than the format can tell.
    pub fn to_archive(&self) -> std::io::Result<Vec<u8>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default())
            .unix_permissions(0o644);
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, text) in self.iter() {
            archive.start_file(path, options)?;
            archive.write_all(text.as_bytes())?;
        }
        Ok(archive.finish()?.into_inner())
    }
}

/// The folder in which the files of the pack lie, with its `/`; empty when they lie at the top.
fn top(archive: &ZipArchive<Cursor<&[u8]>>) -> String {
    let names = archive.file_names().flatten().map(|name| name.replace('\\', "/"));
    let names: BTreeSet<String> = names.filter(|name| !name.starts_with(LITTER)).collect();
    if names.contains(manifest::PATH) {
        return String::new();
    }
    let first = names.first().and_then(|name| name.split_once('/')).map(|(folder, _)| format!("{folder}/"));
    let is_pack = |folder: &String| {
        let holds_all = names.iter().all(|name| name.starts_with(folder.as_str()));
        holds_all && names.contains(&format!("{folder}{}", manifest::PATH))
    };
    first.filter(is_pack).unwrap_or_default()
}

fn read(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, top: &str, intake: &mut Intake) {
    let mut file = match archive.by_index(index) {
        Ok(file) => file,
        Err(error) => return intake.refuse("pack/unreadable", "", format!("cannot read it: {error}")),
    };
    let name = match file.name() {
        Ok(name) => name.replace('\\', "/"),
        Err(error) => return intake.refuse("pack/unreadable", "", format!("cannot read it: {error}")),
    };
    if file.is_dir() || name.starts_with(LITTER) {
        return;
    }
    if file.enclosed_name().is_none() || file.is_symlink() {
        return intake.refuse("pack/archive", &name, "the name leads out of the archive".into());
    }
    let path = name.strip_prefix(top).unwrap_or(&name);
    if FileKind::of(path) == FileKind::Ignored || !intake.wants(path) {
        return;
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(limits::FILE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    match file.by_ref().take(most).read_to_end(&mut bytes) {
        Ok(_) => intake.take(path, bytes),
        Err(error) => intake.refuse("pack/unreadable", path, format!("cannot read it: {error}")),
    }
}
