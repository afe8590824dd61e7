//! Packs read from disk: what is passed over, and what cannot be read.

use std::fs;
use std::path::PathBuf;

use super::*;

/// A folder of this test's own, gone when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("rasero-pack-{name}-{}", std::process::id()));
        fs::create_dir_all(path.join("rules")).unwrap();
        Folder(path)
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn faults(&self) -> String {
        faults(&PackFiles::from_path(&self.0).unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

const MANIFEST: &str =
    "\u{feff}id = \"a\"\r\nversion = \"1.0.0\"\r\ntitle = { en = \"A\" }\r\nlanguages = [\"en\"]\r\n";

#[test]
fn hidden_files_copies_and_documentation_are_passed_over() {
    let folder = Folder::new("hidden");
    folder.write("pack.toml", MANIFEST.as_bytes());
    for path in [".git/config", "rules/.a.toml.swp", "rules/a.toml~", "README.md"] {
        folder.write(path, b"\xff");
    }
    assert_eq!(folder.faults(), "no fault");
}

#[test]
fn what_cannot_be_read_is_said_with_the_rest() {
    let folder = Folder::new("unreadable");
    folder.write("pack.toml", MANIFEST.as_bytes());
    folder.write("rules/latin.toml", b"subject = \"plan\"\n# \xe9\n");
    folder.write("rules/empty.toml", b"");
    folder.write("texts/en.ftl", &vec![b'#'; limits::FILE_BYTES + 1]);
    folder.write("lexicons/en/deep/er.txt", b"word");
    folder.write("picture.png", b"\xff");
    let found = folder.faults();
    for expected in [
        "pack/not-utf-8 rules/latin.toml line 2 is not UTF-8",
        "pack/too-large texts/en.ftl",
        "pack/unknown-file lexicons/en/deep",
        "pack/unknown-file picture.png",
        "pack/missing-key rules/empty.toml:1:1 `subject` is missing",
    ] {
        assert!(found.contains(expected), "{expected}\n{found}");
    }
}
