//! Tests of mapping files: each fault with its place, all at once.

use crate::document::csv::Columns;
use crate::document::tests::listed;

fn faults(text: &str) -> String {
    listed(&Columns::from_toml(text).err().unwrap_or_default())
}

#[test]
fn all_faults_come_at_once_with_their_places() {
    let text = r#"
id = 5
delimiter = "ab"
misssing = ["x"]
missing = ["x", 3]
years = [1990]
century = "two"
separator = 1
[dates]
irm = "dym"
[constants]
member.program = 99999999999999999999999999999999
lead = "x"
"a b" = 1
[columns]
A = "lead.institution"
B = "supporting[]."
C = { field = "start", kind = "dat", colour = "red" }
D = { kind = "date" }
E = { field = "x", kind = "flag" }
F = ["title", 7]
G = "title.main"
H = { field = "scope", words = { a = 1 } }
I = 3
"#;
    insta::assert_snapshot!(faults(text), @r#"
    columns/wrong-type [/id] 2:6 a text | a number
    columns/bad-delimiter [/delimiter] 3:13 one character such as `,` or `;` | `ab`
    columns/unknown-key [] 4:1 one of id, delimiter, missing, dates, century, years, separator, constants, columns | `misssing`
    columns/wrong-type [/missing] 5:17 a text | a number
    columns/wrong-type [/years] 6:9 the first and the last year | something else
    columns/wrong-type [/century] 7:11 a year from 1 to 9999 | a text
    columns/wrong-type [/separator] 8:13 a text | a number
    columns/wrong-type [/dates] 9:1 the column that decides, under `by` | no `by`
    columns/wrong-type [/constants/member/program] 12:18 a number of at most 28 digits | `99999999999999999999999999999999`
    columns/bad-field [/constants/a b] 14:1 a field such as `member.program` | `a b`
    columns/conflict [/columns/A] 16:5 each field as one thing | `lead` as an object, where it is a value elsewhere
    columns/bad-field [/columns/B] 17:5 a field such as `lead.institution`, or `supporting[].institution` for a list | `supporting[].`
    columns/unknown-word [/columns/C] 18:31 one of text, date, number, flag | `dat`
    columns/unknown-key [/columns/C] 18:38 one of field, kind, separator, words, value | `colour`
    columns/bad-field [/columns/D] 19:5 a field, under `field` | no `field`
    columns/wrong-type [/columns/E] 20:5 what a yes stands for, under `value` | no `value`
    columns/wrong-type [/columns/F] 21:15 a table | a number
    columns/conflict [/columns/G] 22:5 each field as one thing | `title` as an object, where it is a value elsewhere
    columns/wrong-type [/columns/H] 23:38 a text | a number
    columns/wrong-type [/columns/I] 24:5 a table | a number
    "#);
}

#[test]
fn small_mappings_have_small_faults() {
    let texts = [
        "",
        "columns = 1",
        "[columns]",
        "dates = 1\n[columns]\na = \"b\"",
        "dates = \"mdx\"\n[columns]\na = \"b\"",
        "[columns]\na = \"b\"\na = \"c\"\n[[x\n",
        "[columns\n",
        "years = 3\n[columns]\na = \"b\"\n[dates]\nby = 1",
    ];
    let shown: Vec<_> = texts.iter().map(|text| format!("{text:?}:\n{}", faults(text))).collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    "":
    columns/no-columns [] 1:1 a table `columns` | none
    "columns = 1":
    columns/wrong-type [/columns] 1:11 a table | a number
    "[columns]":
    columns/no-columns [/columns] 1:1 at least one column | none
    "dates = 1\n[columns]\na = \"b\"":
    columns/wrong-type [/dates] 1:9 a text | a number
    "dates = \"mdx\"\n[columns]\na = \"b\"":
    columns/unknown-word [/dates] 1:9 `dmy`, `mdy` or `ymd` | `mdx`
    "[columns]\na = \"b\"\na = \"c\"\n[[x\n":
    columns/syntax [] 3:1 TOML | duplicate key
    columns/unknown-key [] 4:3 one of id, delimiter, missing, dates, century, years, separator, constants, columns | `x`
    columns/syntax [] 4:4 TOML | unclosed array table, expected ']]'
    "[columns\n":
    columns/no-columns [/columns] 1:1 at least one column | none
    columns/syntax [] 1:9 TOML | unclosed table, expected ']'
    "years = 3\n[columns]\na = \"b\"\n[dates]\nby = 1":
    columns/wrong-type [/years] 1:9 the first and the last year | something else
    columns/wrong-type [/dates] 5:6 a text | a number
    "#);
}
