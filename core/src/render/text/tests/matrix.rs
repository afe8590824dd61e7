//! The clause matrix as readers see it, wide and narrow, with and without verdicts.

use super::super::{Titled, Titles};
use super::*;

fn rule(id: &str, status: &str, tier: Option<&str>, verdicts: &[(Verdict, u32)]) -> MatrixRule {
    MatrixRule {
        id: id.into(),
        title: format!("It does {id}"),
        status: status.into(),
        tier: tier.map(str::to_owned),
        pack: "craft".into(),
        off: false,
        changes: Vec::new(),
        for_a_person: id == "plain-language",
        verdicts: verdicts
            .iter()
            .map(|(verdict, count)| VerdictCount { verdict: *verdict, count: *count })
            .collect(),
    }
}

fn clause(id: &str, title: &str, rules: Vec<MatrixRule>) -> MatrixClause {
    MatrixClause { id: id.into(), title: title.into(), rules }
}

fn made(judged: bool) -> Matrix {
    let head = |id: &str, title: &str| MatrixHead { id: id.into(), title: title.into() };
    let with = |verdicts: &'static [(Verdict, u32)]| if judged { verdicts } else { &[] };
    let cell = |row: &str, column: &str, clauses, rules| MatrixCell {
        row: row.into(),
        column: Some(column.into()),
        clauses,
        rules,
    };
    let site = clause(
        "s.1",
        "Website on the whole process",
        vec![
            rule("website-is-public", "stable", Some("basic"), with(&[(Verdict::Met, 1)])),
            rule("website-can-be-searched", "own", None, with(&[(Verdict::NotMet, 1)])),
        ],
    );
    let hole = clause("s.2", "Answer to everybody", Vec::new());
    let plain = clause(
        "s.3",
        "Plain language",
        vec![rule("plain-language", "stable", None, with(&[(Verdict::ForAPerson, 1)]))],
    );
    let mixed = clause(
        "t.1",
        "Talk",
        vec![rule(
            "people-talk",
            "stable",
            Some("basic"),
            with(&[(Verdict::PartlyMet, 2), (Verdict::NoEvidence, 9)]),
        )],
    );
    let draft = rule("people-listen", "draft", None, with(&[(Verdict::NoEvidence, 1)]));
    Matrix {
        pack: "craft".into(),
        structure_of: "craft".into(),
        version: "1.0.0".into(),
        title: "A standard".into(),
        locale: "en".into(),
        document: judged.then(|| report("action_plan", "en").document),
        as_of: judged.then(|| "2026-01-15".into()),
        rows: vec![head("always", "Throughout the cycle of a plan"), head("later", "Later")],
        columns: vec![head("information", "Dissemination of information"), head("talk", "Talk")],
        cells: vec![
            cell("always", "information", vec![site, hole, plain], Vec::new()),
            cell("always", "talk", vec![mixed], vec![draft]),
            cell("later", "information", Vec::new(), Vec::new()),
            cell("later", "talk", Vec::new(), Vec::new()),
        ],
        other_rules: vec![rule("something-else", "stable", None, &[])],
    }
}

fn style(width: usize) -> TextStyle {
    let mut titles = Titles::default();
    titles.insert("craft", Titled::Tier, "basic", "Basic: to be met, or explained");
    TextStyle { width, titles, ..TextStyle::default() }
}

#[test]
fn without_verdicts_it_shows_how_surely_each_clause_was_read() {
    insta::assert_snapshot!(super::super::matrix(&made(false), &style(80)));
}

#[test]
fn with_verdicts_it_shows_them() {
    insta::assert_snapshot!(super::super::matrix(&made(true), &style(100)));
}

#[test]
fn a_child_shows_what_it_changes_in_the_structure_of_its_parent() {
    let change = |setting: &str, from: &str, to: &str, reason: &str| Change {
        rule: String::new(),
        setting: setting.into(),
        from: from.into(),
        to: to.into(),
        reason: reason.into(),
        until: None,
        lapsed: false,
    };
    let mut child = made(false);
    child.pack = "ours".into();
    let [always, talk, ..] = child.cells.as_mut_slice() else { panic!() };
    let site = &mut always.clauses[0].rules;
    site[0].off = true;
    site[0].changes = vec![change("off", "false", "true", "Our law asks for a gazette instead.")];
    site[1].changes = vec![change("params.days", "122", "184", "Twice a year is enough here.")];
    talk.rules[0].pack = "ours".into();
    insta::assert_snapshot!(super::super::matrix(&child, &style(100)));
}

#[test]
fn no_line_is_wider_than_the_page() {
    use unicode_width::UnicodeWidthStr;
    for width in [60, 72, 80, 100] {
        for line in super::super::matrix(&made(true), &style(width)).lines() {
            assert!(line.width() <= width, "{width}: {line}");
        }
    }
}
