//! Packs as archives: the same pack as from its folder, and nothing that a hostile archive could do.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

/// An archive with these names and contents, as they are.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn opened(files: &[(&str, &[u8])]) -> String {
    faults(&PackFiles::from_archive("a.zip", &archive(files)).unwrap())
}

const MANIFEST: &[u8] = b"id = \"a\"\nversion = \"1.0.0\"\ntitle = { en = \"A\" }\nlanguages = [\"en\"]\n";

#[test]
fn folder_and_archive_are_the_same_pack() {
    let files = good_files();
    let bytes = files.to_archive().unwrap();
    assert_eq!(bytes, files.to_archive().unwrap(), "the same files give the same bytes");
    assert_eq!(PackFiles::from_archive("good.zip", &bytes).unwrap(), files);
    let from_archive = Library::new().add_archive("good.zip", &bytes).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pack/testdata/good");
    assert_eq!(from_archive.digest(), Library::new().add_path(&folder).unwrap().digest());
}

#[test]
fn an_archive_may_hold_the_folder_itself_with_what_computers_put_beside_it() {
    let litter: &[u8] = b"\xff\xfe";
    let files = [
        ("mine/pack.toml", MANIFEST),
        ("mine/README.md", litter),
        ("mine/.DS_Store", litter),
        ("__MACOSX/mine/._pack.toml", litter),
    ];
    assert_eq!(opened(&files), "no fault");
    assert_eq!(opened(&[("pack.toml", MANIFEST), ("rules/x.toml", b"\xff")]).lines().count(), 1);
    assert!(
        opened(&[("one/pack.toml", MANIFEST), ("two/pack.toml", MANIFEST)]).contains("pack/unknown-file")
    );
}

#[test]
fn no_name_leads_out_of_an_archive() {
    for name in
        ["../evil.toml", "/etc/rules/evil.toml", "rules/../../evil.toml", "..\\evil.toml", "C:\\evil.toml"]
    {
        let found = opened(&[("pack.toml", MANIFEST), (name, b"")]);
        assert!(!found.contains("no fault"), "{name}: {found}");
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("pack.toml", SimpleFileOptions::default()).unwrap();
    writer.write_all(MANIFEST).unwrap();
    writer.add_symlink("rules/passwd.toml", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let linked = PackFiles::from_archive("a.zip", &writer.finish().unwrap().into_inner()).unwrap();
    assert!(faults(&linked).contains("the name leads out of the archive"));
}

#[test]
fn an_archive_that_swells_is_cut_short() {
    let large = vec![b'#'; limits::FILE_BYTES + 10];
    let found = opened(&[("pack.toml", MANIFEST), ("rules/large.toml", &large)]);
    assert!(found.contains("pack/too-large rules/large.toml"), "{found}");
    let whole = vec![b'#'; limits::FILE_BYTES];
    let names: Vec<String> = (0..40).map(|number| format!("rules/r{number}.toml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), whole.as_slice())).collect();
    assert!(archive(&many).len() < 100_000, "a small archive");
    let read = PackFiles::from_archive("bomb.zip", &archive(&many)).unwrap();
    assert!(read.unread.iter().any(|fault| fault.code == "pack/too-large"));
    assert!(read.paths().count() <= 33, "reading stops");
    let names: Vec<String> = (0..=limits::FILES).map(|number| format!("rules/r{number}.toml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert!(opened(&many).contains("pack/too-large"));
}

#[test]
fn what_is_no_archive_is_refused() {
    for bytes in [b"".as_slice(), b"id = \"a\"", b"PK\x03\x04 and nothing else"] {
        let error = PackFiles::from_archive("a.zip", bytes).unwrap_err();
        assert_eq!(error.faults[0].code, "pack/archive");
    }
    let mut cut = good_files().to_archive().unwrap();
    cut.truncate(cut.len() / 2);
    assert_eq!(PackFiles::from_archive("a.zip", &cut).unwrap_err().faults[0].code, "pack/archive");
    let huge = vec![0; limits::PACK_BYTES + 1];
    assert_eq!(PackFiles::from_archive("a.zip", &huge).unwrap_err().faults[0].code, "pack/too-large");
}
