//! `clauses.toml`: what it becomes, and each way to write it wrong.

use super::*;

#[test]
fn clauses_stand_in_their_cells_in_the_order_of_the_file() {
    let text = r#"
[rows]
before = { en = "Before", es = "Antes" }
after = { en = "After" }
[columns]
wide = { en = "Wide" }
[clauses.after.wide]
"c.2" = { en = "Answer" }
[clauses.before.wide]
"c.1" = { en = "Calendar", es = "Calendario" }
"#;
    let pack = Pack::load("p", &with("clauses.toml", text)).unwrap();
    let clauses = pack.clauses().unwrap();
    let rows: Vec<&str> = clauses.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(rows, ["before", "after"]);
    let list: Vec<(&str, &str, Option<&str>)> = clauses
        .list
        .iter()
        .map(|clause| (clause.id.as_str(), clause.row.as_str(), clause.column.as_deref()))
        .collect();
    assert_eq!(list, [("c.2", "after", Some("wide")), ("c.1", "before", Some("wide"))]);
    let found = clauses.get("c.1").unwrap();
    assert_eq!((found.label.get("es").unwrap().text.as_str(), found.id.place.line), ("Calendario", 10));
    assert_eq!(clauses.get("c.3"), None);
    assert_ne!(pack.digest(), Pack::load("p", &good_files()).unwrap().digest());
}

#[test]
fn every_fault_of_the_list_comes_at_its_place() {
    let text = r#"
rwos = 1
[rows]
before = { en = "Before", fr = "Avant" }
after = "After"
[clauses.befor]
"c.1" = { en = "Calendar" }
[clauses.before]
c.2 = { en = "Answer" }
"c.3" = { en = " " }
[clauses.after]
"c.3" = { en = "Again" }
"#;
    insta::assert_snapshot!(faults(&with("clauses.toml", text)));
    let text = r#"
[rows]
before = { en = "Before" }
[columns]
[clauses.before]
"c.1" = { en = "Calendar" }
"#;
    insta::assert_snapshot!(faults(&with("clauses.toml", text)));
    insta::assert_snapshot!(faults(&with("clauses.toml", "[rows]\n[columns]\nwide = { en = \"W\" }\n")));
    let text = "[rows]\nup = { en = \"Up\" }\n[columns]\nwide = { en = \"W\" }\n[clauses.up]\n\"c.1\" = { en = \"C\" }\n";
    insta::assert_snapshot!(faults(&with("clauses.toml", text)));
}
