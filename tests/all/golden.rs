//! Files that hold what a test expects: compared byte for byte, or written anew when `RASERO_UPDATE=1` asks for it.

use std::fs;
use std::path::Path;

/// Whether expected files are written anew instead of compared.
pub fn updating() -> bool {
    std::env::var_os("RASERO_UPDATE").is_some_and(|value| value == "1")
}

/// Compares a text with a file, or writes the file; `None` stands for no file. The error says where they part.
pub fn settle(path: &Path, found: Option<&str>) -> Result<(), String> {
    let expected = fs::read_to_string(path).ok();
    if expected.as_deref() == found {
        return Ok(());
    }
    if updating() {
        return match found {
            Some(text) => fs::write(path, text),
            None => fs::remove_file(path),
        }
        .map_err(|error| format!("{}: {error}", path.display()));
    }
    let name = path.display();
    match (expected, found) {
        (None, Some(found)) => {
            let start: String = found.chars().take(400).collect();
            Err(format!("{name} is missing; it would hold\n{start}"))
        }
        (Some(_), None) => Err(format!("{name} should not be there")),
        (expected, found) => {
            Err(format!("{name} {}", difference(&expected.unwrap_or_default(), found.unwrap_or_default())))
        }
    }
}

/// Where two texts part, with some of what follows.
pub fn difference(expected: &str, found: &str) -> String {
    let at = expected.bytes().zip(found.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        let from = (0..=at.saturating_sub(60).min(text.len()))
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        text[from..].chars().take(200).collect::<String>()
    };
    format!("differs from byte {at} on\n  expected ...{}\n  found    ...{}", around(expected), around(found))
}

#[test]
fn the_first_difference_is_shown() {
    assert_eq!(difference("añb", "añc"), "differs from byte 3 on\n  expected ...añb\n  found    ...añc");
}

#[test]
fn a_file_that_should_not_be_there_or_differs_is_told() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    if !updating() {
        assert!(settle(&here, None).unwrap_err().contains("should not be there"));
        assert!(settle(&here, Some("x")).unwrap_err().contains("differs from byte 0"));
        assert!(settle(&here.join("none"), Some("x")).unwrap_err().contains("is missing"));
    }
    assert_eq!(settle(&here, Some(&fs::read_to_string(&here).unwrap())), Ok(()));
    assert_eq!(settle(&here.join("none"), None), Ok(()));
}
