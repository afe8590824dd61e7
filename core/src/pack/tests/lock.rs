//! `pack.lock`: parents that are pinned, and what is said of others.

use std::fs;

use super::*;

fn manifest(id: &str, version: &str, more: &str) -> String {
    format!("id = \"{id}\"\nversion = \"{version}\"\ntitle = {{ en = \"T\" }}\nlanguages = [\"en\"]\n{more}")
}

/// A library with a parent of this version.
fn library(version: &str) -> Library {
    Library::from_files([("base/pack.toml", manifest("base", version, ""))]).unwrap()
}

#[test]
fn a_pinned_parent_is_the_only_one() {
    let folder = std::env::temp_dir().join(format!("rasero-pack-lock-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("pack.toml"), manifest("child", "1.0.0", "extends = \"base\"\n")).unwrap();
    let digest = library("1.0.0").add_path(&folder).unwrap().digest().to_owned();
    let lock = library("1.0.0").lock_of(&folder).unwrap();
    assert!(lock.contains("[[parent]]\nid = \"base\"\nversion = \"1.0.0\"\n"), "{lock}");
    fs::write(folder.join("pack.lock"), &lock).unwrap();
    let mut same = library("1.0.0");
    assert_eq!(same.add_path(&folder).unwrap().digest(), digest, "a lock changes no outcome, and no digest");
    let error = library("1.1.0").add_path(&folder).unwrap_err();
    let fault = &error.faults[0];
    assert_eq!((fault.code, fault.path.as_str(), fault.place.unwrap().line), ("pack/lock", "pack.lock", 6));
    assert!(fault.message.starts_with("`base` is not the pinned one: 1.1.0 ("), "{}", fault.message);
    let other_version = lock.replace("\"1.0.0\"", "\"0.9.0\"");
    fs::write(folder.join("pack.lock"), other_version).unwrap();
    let error = library("1.0.0").add_path(&folder).unwrap_err();
    assert!(error.faults[0].message.contains(" instead of 0.9.0 ("), "{}", error.faults[0].message);
    assert_ne!(library("1.1.0").lock_of(&folder).unwrap(), lock, "locking again looks past the old lock");
    fs::write(folder.join("pack.lock"), "").unwrap();
    let error = library("1.0.0").add_path(&folder).unwrap_err();
    assert_eq!(error.faults[0].message, "`base`, which the pack extends, is not pinned");
    fs::write(folder.join("pack.lock"), "[[parent]]\nid = \"base\"\nverson = \"1.0.0\"\n").unwrap();
    let error = library("1.0.0").add_path(&folder).unwrap_err();
    assert_eq!(error.faults.len(), 3, "{:#?}", error.faults);
    fs::remove_dir_all(&folder).ok();
}
