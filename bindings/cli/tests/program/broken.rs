//! Packs as authors break them, fifty and more: each is refused with its place and with what to write, in English and Spanish.

use std::path::Path;

use rasero_cli::Status;

use super::{Folder, call};

/// A fault: its heading, and the files with it.
struct Broken {
    name: String,
    files: Vec<(String, String)>,
}

fn folder_of(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken").join(name)
}

/// The files of the sound pack, by path.
fn sound() -> Vec<(String, String)> {
    let root = folder_of("base");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().display().to_string();
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Every fault of the list.
fn all() -> Vec<Broken> {
    let list = std::fs::read_to_string(folder_of("faults.txt")).unwrap();
    list.split("\n## ").skip(1).map(broken).collect()
}

fn broken(text: &str) -> Broken {
    let (name, changes) = text.split_once('\n').unwrap();
    let mut files = sound();
    for change in format!("\n{changes}").split("\n--- ").skip(1) {
        let (path, lines) = change.split_once('\n').unwrap_or((change, ""));
        if let Some(path) = path.strip_suffix(" deleted") {
            files.retain(|(other, _)| other != path);
            continue;
        }
        if !files.iter().any(|(other, _)| other == path) {
            files.push((path.to_owned(), String::new()));
        }
        let (_, content) = files.iter_mut().find(|(other, _)| other == path).unwrap();
        change_lines(content, lines, name);
    }
    Broken { name: name.to_owned(), files }
}

/// Lines that go are looked for from the top; those that come stand in their place.
fn change_lines(content: &mut String, lines: &str, name: &str) {
    let mut at = None;
    for line in lines.lines().filter(|line| !line.is_empty()) {
        let (sign, rest) = line.split_at(1);
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        match sign {
            "-" => {
                let gone = format!("{rest}\n");
                let from = content.find(&gone).unwrap_or_else(|| panic!("{name}: no line `{rest}`"));
                content.replace_range(from..from + gone.len(), "");
                at = Some(from);
            }
            "+" => {
                let from = at.unwrap_or(content.len());
                content.insert_str(from, &format!("{rest}\n"));
                at = Some(from + rest.len() + 1);
            }
            _ => panic!("{name}: `{line}`"),
        }
    }
}

impl Broken {
    /// What the author is told, in a language.
    fn told(&self, folder: &Folder, locale: &str) -> String {
        let name = folder.name("town");
        let check = call(&["pack", "check", &name, "--locale", locale]);
        let done =
            if check.err.is_empty() { call(&["pack", "test", &name, "--locale", locale]) } else { check };
        assert_ne!(done.status, Status::Fine, "{}: {}", self.name, done.out);
        folder.without(&done.err)
    }

    fn folder(&self) -> Folder {
        let files: Vec<(String, &str)> =
            self.files.iter().map(|(path, text)| (format!("town/{path}"), text.as_str())).collect();
        Folder::with(&files.iter().map(|(path, text)| (path.as_str(), *text)).collect::<Vec<_>>())
    }
}

/// Each complaint says which file, and what to do.
fn assert_helpful(name: &str, told: &str) {
    let complaints: Vec<&str> = told.split("\n\n").filter(|part| part.contains("error[")).collect();
    assert!(!complaints.is_empty(), "{name}: {told}");
    for complaint in complaints {
        assert!(complaint.contains("\n  = ") || complaint.contains(" = "), "{name}: no help\n{complaint}");
        assert!(complaint.contains("town"), "{name}: no file\n{complaint}");
    }
}

#[test]
fn the_pack_that_is_broken_here_is_sound() {
    let name = folder_of("base").display().to_string();
    for verb in ["check", "test"] {
        let done = call(&["pack", verb, &name]);
        assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""), "{verb}");
    }
}

#[test]
fn every_fault_is_told_with_its_place_and_what_to_write() {
    let all = all();
    assert!(all.len() >= 50, "only {}", all.len());
    for broken in all {
        let folder = broken.folder();
        let (english, spanish) = (broken.told(&folder, "en"), broken.told(&folder, "es"));
        for told in [&english, &spanish] {
            assert_helpful(&broken.name, told);
        }
        assert_eq!(english.matches("error[").count(), spanish.matches("error[").count(), "{}", broken.name);
        let number = broken.name.split(' ').next().unwrap();
        insta::with_settings!({ description => broken.name.as_str(), omit_expression => true, snapshot_path => "snapshots/broken" }, {
            insta::assert_snapshot!(format!("fault_{number}"), format!("{english}\n{spanish}"));
        });
    }
}
