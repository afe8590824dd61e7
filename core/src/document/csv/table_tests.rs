//! Tests of tables: cells to fields with places, notes, and tables that cannot be meant.

use super::{read, unmapped};
use crate::document::csv::Columns;
use crate::document::tests::{listed, shown};
use crate::document::{Limits, canonical};

const MAPPING: &str = r#"
id = ["plan", "no"]
missing = ["ND", "not  specified"]
dates = { by = "source", old = "dmy", new = "mdy", otherwise = "ymd" }
years = [2000, 2100]
century = 2000
[constants]
stage = "adopted"
member = { program = "ogp", partners = ["x"] }
[columns]
Title = ["title", "short_title"]
Text = "description"
Lead = "lead.institution"
Others = { field = "supporting[].institution", separator = ";" }
More = "supporting[].institution"
Lang = "languages[]"
From = { field = "start", kind = "date" }
Level = { field = "member.scope", words = { "Nacional" = "national", Otro = "" } }
Money = { field = "budget.amount", kind = "number" }
"Value A" = { field = "ogp_values[].value", kind = "flag", value = "transparency" }
"Value B" = { field = "ogp_values[].value", kind = "flag", value = "participation" }
"#;

fn columns() -> Columns {
    Columns::from_toml(MAPPING).unwrap()
}

/// Each row on lines of its own: its line, its document, its notes.
fn rows(text: &str) -> String {
    match read(text, &columns(), &Limits::default()) {
        Ok(rows) => {
            let row = |(line, read): &(u32, crate::document::Read)| {
                format!("{line}: {}\n{}", canonical(&read.tree), listed(&read.faults)).trim_end().to_owned()
            };
            rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
        Err(faults) => listed(&faults),
    }
}

#[test]
fn every_kind_of_cell_goes_to_its_field() {
    let text = "\u{feff}no,plan,source, TITLE ,Text,Lead,Others,More,Lang,From,Level,Money,value a,Value B,Colour\r\n\
                1,MX1,old,Abrir,\"uno, \"\"dos\"\"\ntres\",SFP,A; B ;;ND,C,es,31/12/2013,nacional,1.50,1.0,0,red\r\n\
                \r\n\
                2,MX1,new,Not Specified,ND,,,,,12/31/2013,Otro,,no,yes,\r\n\
                ,,,,,,,,,,,,,,\r\n\
                ND,,new,x,,,,,,2014-05-01 00:00:00,,,,,\r\n";
    insta::assert_snapshot!(rows(text), @r#"
    2: {"budget":{"amount":1.5},"description":"uno, \"dos\"\ntres","id":"MX1-1","languages":["es"],"lead":{"institution":"SFP"},"member":{"partners":["x"],"program":"ogp","scope":"national"},"ogp_values":[{"value":"transparency"}],"short_title":"Abrir","stage":"adopted","start":"2013-12-31","supporting":[{"institution":"A"},{"institution":"B"},{"institution":"C"}],"title":"Abrir"}
    5: {"id":"MX1-2","member":{"partners":["x"],"program":"ogp"},"ogp_values":[{"value":"participation"}],"stage":"adopted","start":"2013-12-31"}
    7: {"id":"row-7","member":{"partners":["x"],"program":"ogp"},"short_title":"x","stage":"adopted","start":"2014-05-01","title":"x"}
    "#);
    assert_eq!(unmapped(text, &columns()), ["Colour"]);
}

#[test]
fn what_cannot_be_read_is_a_note() {
    let text = "plan,no,source,From,Level,Money,Value A,Title\n\
                a,1,old,12/31/2013,Galaxia,1.000.000,maybe,x\n\
                a,1,new,31/12/2013,,,,x\n\
                a,2,new,Ongoing,,,,x\n\
                a,3,old,30/02/2013,,,,x,extra\n\
                a,4,old,1905\n";
    insta::assert_snapshot!(rows(text), @r#"
    2: {"id":"a-1","member":{"partners":["x"],"program":"ogp"},"short_title":"x","stage":"adopted","title":"x"}
    document/unreadable-date [/start] 2:9 a date as day, month, year in column `From` | `12/31/2013`, possible only as month, day, year
    document/unknown-word [/member/scope] 2:20 a known word in column `Level` | `Galaxia`
    document/unreadable-number [/budget/amount] 2:28 a number in column `Money` | `1.000.000`
    document/unknown-word [/ogp_values] 2:38 0 or 1 in column `Value A` | `maybe`
    3: {"id":"a-1-row-3","member":{"partners":["x"],"program":"ogp"},"short_title":"x","stage":"adopted","title":"x"}
    document/repeated-id [/id] 3:1 an id that no earlier row has | `a-1`
    document/unreadable-date [/start] 3:9 a date as month, day, year in column `From` | `31/12/2013`, possible only as day, month, year
    4: {"id":"a-2","member":{"partners":["x"],"program":"ogp"},"short_title":"x","stage":"adopted","title":"x"}
    document/unreadable-date [/start] 4:9 a date as month, day, year in column `From` | `Ongoing`
    5: {"id":"a-3","member":{"partners":["x"],"program":"ogp"},"short_title":"x","stage":"adopted","title":"x"}
    document/uneven-row [] 5:25 8 cells | 9
    document/unreadable-date [/start] 5:9 a date as day, month, year in column `From` | `30/02/2013`
    6: {"id":"a-4","member":{"partners":["x"],"program":"ogp"},"stage":"adopted"}
    document/uneven-row [] 6:9 8 cells | 4
    document/unreadable-date [/start] 6:9 a year from 2000 to 2100 in column `From` | `1905`
    "#);
}

#[test]
fn values_stand_where_their_cells_stand() {
    let text = "\nTitle,From,Others,Text\n\n\"Año, nuevo\",2013,\"a;b\",\"x\"\"y\"\n";
    let rows = read(text, &columns(), &Limits::default()).unwrap();
    insta::assert_snapshot!(shown(&rows[0].1.tree), @r#"
     4:2 an object
    /id - "row-4"
    /title 4:2 "Año, nuevo"
    /short_title 4:2 "Año, nuevo"
    /description 4:26 "x\"y"
    /supporting 4:20 a list
    /supporting/0 4:20 an object
    /supporting/0/institution 4:20 "a"
    /supporting/1 4:20 an object
    /supporting/1/institution 4:20 "b"
    /start 4:14 "2013"
    /stage - "adopted"
    /member - an object
    /member/program - "ogp"
    /member/partners - a list
    /member/partners/0 - "x"
    "#);
}

#[test]
fn a_table_that_cannot_be_meant_is_refused() {
    let long = format!("Title\n\"{}", "x".repeat(2 << 20));
    let texts = ["", "a,b\n1,2\n", "Title|Text\nx;y\n", "Title,no,title,NO\nx,1,y,2\n", &long];
    let shown: Vec<_> = texts.iter().map(|text| rows(text)).collect();
    let limits = Limits { rows: 2, ..Limits::default() };
    let many = listed(&read("Title\na\nb\nc\n", &columns(), &limits).unwrap_err());
    insta::assert_snapshot!(format!("{}\n{many}", shown.join("\n")), @r#"
    document/no-known-column [] - columns that the mapping knows, such as `title`, `text`, `lead` | nothing
    document/no-known-column [] - columns that the mapping knows, such as `title`, `text`, `lead` | `a, b`
    document/no-known-column [] - columns that the mapping knows, such as `title`, `text`, `lead` | `Title|Text`
    document/repeated-column [] 1:10 each known column once | `title` again
    document/repeated-column [] 1:16 each known column once | `no` again
    document/cell-too-long [] 2:2 cells of at most 1048576 bytes, and quotes that are closed | a longer one
    document/too-many-rows [] 4:1 at most 2 rows | more
    "#);
    assert_eq!(rows("Title,Text\n"), "");
}

#[test]
fn semicolons_can_separate_the_cells() {
    let columns = Columns::from_toml("delimiter = \";\"\n[columns]\nTitle = \"title\"\n").unwrap();
    let rows = read("x;Title\n1;a,b\n", &columns, &Limits::default()).unwrap();
    assert_eq!(canonical(&rows[0].1.tree), r#"{"id":"row-2","title":"a,b"}"#);
}

#[test]
fn a_first_line_can_say_what_separates_the_cells() {
    let columns = Columns::from_toml("[columns]\nTitle = \"title\"\n").unwrap();
    let plain = [("sep=;", ';'), ("SEP=|", '|'), ("\u{feff}sep=,", ','), ("sep=\t", '\t')];
    let saved_again =
        [("\"sep=;\"", ';'), ("sep=;;", ';'), ("\"sep=;\";;", ';'), ("sep=;,,", ','), ("\"sep=,\";", ';')];
    for (line, sign) in plain.into_iter().chain(saved_again) {
        let text = format!("{line}\r\nx{sign}Title\r\n1{sign}a b\r\n");
        let rows = read(&text, &columns, &Limits::default()).unwrap();
        assert_eq!((rows.len(), rows[0].0), (1, 3), "{line}");
        assert_eq!(canonical(&rows[0].1.tree), r#"{"id":"row-3","title":"a b"}"#, "{line}");
        assert_eq!(unmapped(&text, &columns), ["x"], "{line}");
    }
}

#[test]
fn a_thousand_rows_take_no_time() {
    let row =
        format!("p,1,old,31/12/2013,Nacional,5,1,Un título,\"{}\"\n", "palabra \"\"citada\"\",\n".repeat(80));
    let text = format!("plan,no,source,From,Level,Money,Value A,Title,Text\n{}", row.repeat(1_500));
    let start = std::time::Instant::now();
    assert_eq!(read(&text, &columns(), &Limits::default()).unwrap().len(), 1_500);
    assert!(start.elapsed() < std::time::Duration::from_secs(30), "{:?}", start.elapsed());
}

#[test]
fn the_shipped_mappings_read_their_headings() {
    let irm = Columns::from_toml(include_str!("../../../../examples/columns/irm.toml")).unwrap();
    let text = "id,source,country,level,plan,commitment_number,theme,lang,title,text,start_date,end_date,lead_institution,supporting_institutions,specificity\n\
                I1,irm2017,Albania,National,Albania 1,3,NA,es,Abrir,Texto,12/01/2012,31/12/2013,SFP,None Specified,3\n\
                P2,irm2024parl,Kenya,Other,Kenya 5,2,,en,Open,Words,7/15/1905,12/31/24,Senate,A; B,\n";
    let mut shown = Vec::new();
    for (_, read) in read(text, &irm, &Limits::default()).unwrap() {
        shown.extend([canonical(&read.tree), listed(&read.faults)]);
    }
    assert_eq!(unmapped(text, &irm), ["specificity"]);
    let text = "Commitment Unique Identifier,Commitment Title,Short Title,Full Text,Country/Locality,Lead Institution,Supporting Institution(s),OGP Value Access To Information,OGP Value Civic Participation,OGP Value Technology,Specificity\n\
                MX1,ND,Corto,Texto,México,SFP,A;B,1,0,ND,High\n";
    for (_, read) in read(text, &Columns::ogp(), &Limits::default()).unwrap() {
        shown.extend([canonical(&read.tree), listed(&read.faults)]);
    }
    insta::assert_snapshot!(shown.join("\n"), @r#"
    {"description":"Texto","end":"2013-12-31","id":"I1","languages":["es"],"lead":{"institution":"SFP"},"member":{"name":"Albania","scope":"national"},"number":"3","plan_id":"Albania 1","stage":"adopted","start":"2012-01-12","title":"Abrir"}

    {"description":"Words","end":"2024-12-31","id":"P2","languages":["en"],"lead":{"institution":"Senate"},"member":{"name":"Kenya"},"number":"2","plan_id":"Kenya 5","stage":"adopted","supporting":[{"institution":"A"},{"institution":"B"}],"title":"Open"}
    document/unreadable-date [/start] 3:53 a year from 2000 to 2100 in column `start_date` | `7/15/1905`
    {"description":"Texto","id":"MX1","lead":{"institution":"SFP"},"member":{"name":"México"},"ogp_values":[{"value":"transparency"}],"short_title":"Corto","stage":"adopted","supporting":[{"institution":"A"},{"institution":"B"}],"title":"Corto"}
    "#);
}

#[test]
fn tables_are_told_apart_by_what_stands_between_their_headings() {
    let table = "no,Title,Text,From\n1,Abrir,\"uno; dos, tres\",2013-12-31\n";
    for delimiter in [";", "\t"] {
        let text = table.replace("no,Title,Text,From", &["no", "Title", "Text", "From"].join(delimiter));
        let text = text.replace("1,Abrir,", &["1", "Abrir", ""].join(delimiter));
        let text = text.replace(",2013", &format!("{delimiter}2013"));
        assert_eq!(rows(&text), rows(table), "{text}");
    }
    assert!(rows(table).contains("uno; dos, tres"), "{}", rows(table));
    // Of headings that nobody knows, or all in one, nothing is told; one that is known may hold a semicolon.
    assert_eq!(unmapped("Title;x,Text\na,b\n", &columns()), ["Title;x"]);
    assert!(rows("Colour;Shape\nred;round\n").contains("document/no-known-column"));
    let columns = Columns::from_toml("delimiter = \",\"\n[columns]\nTitle = \"title\"\n").unwrap();
    assert!(read("no;Title\n1;Abrir\n", &columns, &Limits::default()).is_err());
}

#[test]
fn a_table_whose_text_is_headed_otherwise_says_so_in_each_row() {
    let told = |headings: &str| {
        let rows = read(&format!("{headings}\na,b,c\n"), &Columns::ogp(), &Limits::default()).unwrap();
        listed(&rows[0].1.faults)
    };
    assert_eq!(
        told("Commitment Title,What they say,my_code"),
        "document/unread-columns [/description] - a column for the text, such as `full text` | columns that are not read: `What they say`, `my_code`"
    );
    for read in ["Full Text", "Commitment Description", "description", "DESCRIPCIÓN"] {
        assert_eq!(told(&format!("Title,{read},my_code")), "", "{read}");
    }
    let rows = read("Título,Descripción\nAbrir,Se publicará\n", &Columns::ogp(), &Limits::default()).unwrap();
    let tree = &rows[0].1.tree;
    assert_eq!(
        ["/title", "/description"].map(|at| tree.text(tree.find(at).unwrap())),
        [Some("Abrir"), Some("Se publicará")]
    );
    // Where nothing else is there, nothing was passed over; and a mapping that asks for no text misses none.
    assert_eq!(told("Commitment Title,Region,Theme"), "");
    let titles = Columns::from_toml("[columns]\nTitle = \"title\"\n").unwrap();
    assert!(read("Title,Text\na,b\n", &titles, &Limits::default()).unwrap()[0].1.faults.is_empty());
    let many: Vec<_> = (0..20).map(|column| format!("c{column}")).collect();
    assert!(told(&format!("Title,{}", many.join(","))).contains("`c7`, ..."));
}

#[test]
fn faults_carry_the_words_of_the_user_as_data() {
    let columns = "[columns]\nTitle = \"title\"\n\"Full `text`\" = \"description\"\nUntil = { field = \"end\", kind = \"date\" }\n";
    let columns = Columns::from_toml(columns).unwrap();
    let rows = read("Title,a: b,c`d,Until\nx,y,z,soon\n", &columns, &Limits::default()).unwrap();
    let words: Vec<_> = rows[0].1.faults.iter().map(|fault| (fault.code, fault.words.join("|"))).collect();
    assert_eq!(
        words,
        [
            ("document/unread-columns", "full 'text'|a: b|c'd".to_owned()),
            ("document/unreadable-date", "soon".to_owned())
        ]
    );
}
