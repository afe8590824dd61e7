//! Places inside quoted texts of TOML, through every kind of quotes and escapes.

use super::*;
use crate::document::Place;
use crate::pack::fault::Faults;
use crate::pack::passage::Passage;
use crate::pack::source::PackFiles;

fn passage(toml: &str) -> Passage {
    let files = PackFiles::default();
    let faults = Faults::new("p", &files);
    let file = SourceFile::new("f.toml", toml);
    let table = parse(&file, &faults).unwrap();
    Section::new(&file, &faults, table.get_ref(), 0).get("a").unwrap().passage().unwrap()
}

/// Line and column in the file of the first `x` of the text.
fn place_of_x(toml: &str) -> (u32, u32) {
    let passage = passage(toml);
    let Place { line, column } = passage.place(passage.text().find('x').unwrap());
    (line, column)
}

#[test]
fn every_character_of_a_quoted_text_knows_its_place() {
    for toml in [
        "a = \"éx\"",
        "a = 'é\\nx'",
        "a = \"\\t\\\"\\u00e9\\U0001F600 x\"",
        "a = \"\"\"x\"\"\"",
        "a = \"\"\"\nx\"\"\"",
        "a = \"\"\"\r\n é\r\n x\"\"\"",
        "a = '''\n\\\n''x'''",
        "a = \"\"\"one \\\n\n   two \\  \n x\"\"\"",
        "b = 1\n\na = \"\"\"\\\n   x\"\"\"",
    ] {
        let before = &toml[..toml.find('x').unwrap()];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        let expected = (u32::try_from(line).unwrap(), u32::try_from(column).unwrap());
        assert_eq!(place_of_x(toml), expected, "{toml}");
    }
}

#[test]
fn line_and_column_of_a_script_lead_to_the_file() {
    let passage = passage("b = 1\na = \"\"\"\nlet x = 1;\n  x +\n\"\"\"");
    assert_eq!(passage.place_of(2, 5), Place { line: 4, column: 5 });
}
