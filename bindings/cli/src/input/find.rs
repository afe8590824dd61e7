//! The files behind the names that the caller gave: files, folders and standard input.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rasero::wire::{Format, Problem};

/// How the standard input is called in messages.
const STDIN: &str = "<stdin>";
/// Folders inside folders that are followed; links may lead in circles.
const DEPTH: usize = 32;

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// How it is called in messages.
    pub origin: String,
    /// The file; `None` for the standard input.
    pub path: Option<PathBuf>,
    /// The format, when it is known before reading.
    pub format: Option<Format>,
}

/// The sources behind the names, in the order of the names and sorted inside folders, and what is wrong with the names.
pub(crate) fn find(names: &[String], asked: Option<Format>) -> (Vec<Source>, Vec<Problem>) {
    let mut sources = Vec::new();
    let mut complaints = Vec::new();
    for (index, name) in names.iter().enumerate() {
        if name == "-" && names.iter().take(index).any(|earlier| earlier == "-") {
            complaints.push(
                Problem::new("input/stdin-twice", "the standard input can be read once only")
                    .in_file(Some(STDIN)),
            );
            continue;
        }
        match find_one(name, asked) {
            Ok(found) => sources.extend(found),
            Err(complaint) => complaints.push(*complaint),
        }
    }
    (sources, complaints)
}

fn find_one(name: &str, asked: Option<Format>) -> Result<Vec<Source>, Box<Problem>> {
    if name == "-" {
        return Ok(vec![Source { origin: STDIN.into(), path: None, format: asked }]);
    }
    let path = Path::new(name);
    let facts = path.metadata().map_err(|error| Box::new(unreadable(name, &error)))?;
    if !facts.is_dir() {
        let format = asked.or_else(|| Format::of_path(path));
        let format = format.ok_or_else(|| -> Box<Problem> {
            Problem::new("input/unknown-format", "the extension does not tell the format")
                .in_file(Some(name))
                .help("known are .json .yaml .yml .jsonl .ndjson .csv; for others say --input-format")
                .into()
        })?;
        return Ok(vec![Source { origin: name.into(), path: Some(path.into()), format: Some(format) }]);
    }
    let mut files = Vec::new();
    let mut walk = Walk { seen: BTreeSet::new(), files: &mut files };
    walk.folder(path, DEPTH).map_err(|error| Box::new(unreadable(name, &error)))?;
    if files.is_empty() {
        let complaint =
            Problem::new("input/empty-folder", "the folder holds no document").in_file(Some(name));
        return Err(Box::new(
            complaint.help("looked for .json .yaml .yml .jsonl .ndjson .csv, in folders inside it too"),
        ));
    }
    let source = |file: PathBuf| {
        let format = Format::of_path(&file);
        Source { origin: file.display().to_string(), path: Some(file), format }
    };
    Ok(files.into_iter().map(source).collect())
}

/// Files of known extensions below a folder, sorted by name. Hidden files and folders are passed over, and so is what was
/// seen under another name.
struct Walk<'a> {
    seen: BTreeSet<PathBuf>,
    files: &'a mut Vec<PathBuf>,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) -> std::io::Result<()> {
        if !self.seen.insert(folder.canonicalize()?) {
            return Ok(());
        }
        let mut entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            let path = entry.path();
            if !path.is_dir() {
                self.file(path);
            } else if depth > 0 {
                self.folder(&path, depth - 1)?;
            }
        }
        Ok(())
    }

    fn file(&mut self, path: PathBuf) {
        if Format::of_path(&path).is_none() {
            return;
        }
        // Pipes and devices may never end. A link that leads nowhere is kept: reading it says so.
        let odd = path.metadata().is_ok_and(|facts| !facts.is_file());
        let known = path.canonicalize().is_ok_and(|real| !self.seen.insert(real));
        if !odd && !known {
            self.files.push(path);
        }
    }
}

/// The complaint for a file or folder that cannot be read.
pub(super) fn unreadable(name: &str, error: &std::io::Error) -> Problem {
    let (code, message) = match error.kind() {
        std::io::ErrorKind::NotFound => ("input/not-found", "there is no such file or folder".to_owned()),
        _ => ("input/unreadable", format!("cannot be read: {error}")),
    };
    Problem::new(code, message).in_file(Some(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_walked_in_order_and_only_for_documents() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.yaml", "a/z.json", "a/notes.txt", "c.CSV", ".hidden/x.json", "README.md"] {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let name = folder.path().display().to_string();
        let (sources, complaints) = find(&[name.clone(), "-".into()], None);
        let names: Vec<&str> = sources.iter().map(|source| source.origin.trim_start_matches(&name)).collect();
        assert_eq!(names, ["/a/z.json", "/b.yaml", "/c.CSV", "<stdin>"]);
        assert_eq!(complaints, []);
    }

    #[cfg(unix)]
    #[test]
    fn folders_in_circles_pipes_and_second_names_are_passed_over() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let inside = |name: &str| folder.path().join(name);
        std::fs::write(inside("plan.yaml"), "id: x").unwrap();
        symlink(folder.path(), inside("again")).unwrap();
        symlink(inside("plan.yaml"), inside("same.yaml")).unwrap();
        symlink(inside("gone"), inside("lost.yaml")).unwrap();
        symlink("/dev/zero", inside("zero.json")).unwrap();
        let _listener = std::os::unix::net::UnixListener::bind(inside("socket.json")).unwrap();
        let name = folder.path().display().to_string();
        let (sources, complaints) = find(std::slice::from_ref(&name), None);
        let names: Vec<&str> = sources.iter().map(|source| source.origin.trim_start_matches(&name)).collect();
        assert_eq!((names, complaints), (vec!["/lost.yaml", "/plan.yaml"], vec![]));
    }

    #[test]
    fn all_names_that_lead_nowhere_are_told_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let odd = folder.path().join("plan.txt");
        std::fs::write(&odd, "id: x").unwrap();
        let names = ["no-such.yaml".into(), odd.display().to_string(), folder.path().display().to_string()];
        let (sources, complaints) = find(&names, None);
        let codes: Vec<&str> = complaints.iter().map(|complaint| complaint.code.as_str()).collect();
        assert_eq!(codes, ["input/not-found", "input/unknown-format", "input/empty-folder"]);
        assert_eq!(sources, []);
        let (sources, _) = find(&[odd.display().to_string()], Some(Format::Yaml));
        assert_eq!(sources.len(), 1);
    }
}
