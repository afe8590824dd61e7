//! Writes the list of all files of all packs, for the library to embed. A folder with a `pack.toml` is a pack: none is named here.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Error};
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    // Watching the folders themselves, not only their files, is what makes cargo notice new packs, folders and files.
    watch(&root);
    let mut packs = Vec::new();
    for entry in sorted(&root)? {
        if entry.join("pack.toml").is_file() {
            collect(&entry, &mut packs)?;
        }
    }
    let mut entries = packs.iter().map(|file| entry(&root, file)).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    let mut list = String::from("&[\n");
    for (path, file) in entries {
        writeln!(list, "    ({path:?}, include_str!({file:?})),").map_err(Error::other)?;
    }
    list.push_str("]\n");
    fs::write(Path::new(&variable("OUT_DIR")?).join("files.rs"), list)
}

/// The path in the library and the path on disk.
fn entry<'f>(root: &Path, file: &'f Path) -> io::Result<(String, &'f str)> {
    let text = |path: &'f Path| path.to_str().ok_or_else(|| Error::other("a path is not UTF-8"));
    let path = text(file.strip_prefix(root).map_err(Error::other)?)?;
    Ok((path.replace('\\', "/"), text(file)?))
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(|error| Error::other(format!("{name}: {error}")))
}

fn watch(path: &Path) {
    println!("cargo:rerun-if-changed={}", path.display());
}

/// Adds the files that the engine reads: everything below the folder but documentation and hidden files.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    watch(folder);
    for path in sorted(folder)? {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with('.') || name.ends_with('~') || name == "README.md" {
            continue;
        }
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            watch(&path);
            files.push(path);
        }
    }
    Ok(())
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
