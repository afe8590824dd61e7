//! What readers of the text see.

use rasero_cli::{Look, Status};

use super::{GOOD, POOR, call_with, pack, score};

#[test]
fn a_poor_commitment_in_its_own_language() {
    insta::assert_snapshot!(score(&["-"], POOR).out);
}

#[test]
fn a_good_commitment_in_english() {
    insta::assert_snapshot!(score(&["-"], GOOD).out);
}

#[test]
fn many_documents_show_their_scores_alone_unless_all_is_asked_for() {
    let lines = super::many(20);
    let done = score(&["-"], &lines);
    insta::assert_snapshot!(done.out.lines().take(6).collect::<Vec<_>>().join("\n"));
    assert_eq!(done.err, "20 documents; for the reasons, score one of them alone or add --verbose\n");
    let all = score(&["-", "--verbose"], &lines);
    assert!(all.out.contains("Name the institution."), "{}", all.out);
    assert_eq!(all.err, "");
}

#[test]
fn the_locale_that_is_asked_for_wins() {
    let done = score(&["-", "--locale", "es"], GOOD);
    assert!(
        done.out.contains("Puntaje de prueba") && done.out.contains("no es una revisión oficial"),
        "{}",
        done.out
    );
}

#[test]
fn a_language_that_no_pack_has_is_told_once_and_marks_no_line() {
    let done = score(&["-", "--locale", "fr", "--format", "html"], POOR);
    assert_eq!(done.status, Status::Fine);
    insta::assert_snapshot!(done.err, @r"
    warning[usage/unknown-locale]: no pack here has texts in `fr`
     = the texts are in `en`; there are: `en`, `es`
    ");
    assert!(done.out.contains("<html lang=\"en\">"), "{}", done.out);
    assert!(!done.out.contains("[en]") && done.out.contains("Name the institution."), "{}", done.out);
    assert_eq!(done.out.matches("No pack here has texts in").count(), 1, "the notes tell it too");
    let several = score(&["-", "--locale", "fr", "--format", "html"], &super::many(2));
    assert!(several.out.contains("<html lang=\"en\">"), "{}", several.out);
    let known = score(&["-", "--locale", "es-MX"], GOOD);
    assert_eq!(known.err, "");
}

#[test]
fn colours_come_only_where_they_are_welcome() {
    let demo = pack("demo");
    let args = ["score", "-", "--pack", &demo, "--as-of", "2026-03-01"];
    let colored = call_with(&args, GOOD, Look { color_out: true, ..Look::PLAIN });
    assert!(colored.out.contains("\u{1b}[1mPublish the budget\u{1b}[0m"));
    assert!(!call_with(&args, GOOD, Look::PLAIN).out.contains('\u{1b}'));
}

#[test]
fn a_rule_that_never_ends_is_undetermined_and_says_where() {
    let endless = pack("endless");
    let done = call_with(
        &["score", "-", "--pack", &endless, "--as-of", "2026-03-01", "--format", "json"],
        GOOD,
        Look::PLAIN,
    );
    assert_eq!(done.status, Status::Undetermined);
    assert!(done.out.contains("\"verdict\":\"undetermined\""));
    insta::assert_snapshot!(done.err.replace(&pack(""), ""));
}
